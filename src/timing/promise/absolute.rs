//! Dates in figures and by month: "2026-08-14", "11/06/2026", "21.08.", "Oct. 9", "the 5th".

use jiff::civil::Date;

use super::dates::{Match, Page, Sort};
use super::words::{month, ordinal};

/// A date that names its month.
pub(super) fn date(page: &Page, at: usize) -> Option<Match> {
    iso(page, at)
        .or_else(|| day_month_year(page, at))
        .or_else(|| figures(page, at))
        .or_else(|| month_day(page, at))
        .or_else(|| day_month(page, at))
}

fn found(page: &Page, end: usize, year: Option<i16>, month: i8, day: u32, sure: bool) -> Option<Match> {
    let by = match year {
        Some(year) => Date::new(year, month, i8::try_from(day).ok()?).ok()?,
        None => without_year(page.today(), month, i8::try_from(day).ok()?)?,
    };
    Some(Match { end, by, sure, sort: Sort::Day })
}

/// The date nearest to the day of writing: half a year back at most, else next year's.
pub(super) fn without_year(today: Date, month: i8, day: i8) -> Option<Date> {
    let this = Date::new(today.year(), month, day).ok();
    let next = || Date::new(today.year().checked_add(1)?, month, day).ok();
    match this {
        Some(date) if date >= today || i16::from(today.month()) - i16::from(month) < 6 => Some(date),
        _ => next(),
    }
}

fn year(page: &Page, at: usize) -> Option<i16> {
    let year = page.number(at).filter(|_| page.word(at).len() == 4)?;
    (2000..2100).contains(&year).then(|| i16::try_from(year).ok())?
}

/// `2026-08-14`.
fn iso(page: &Page, at: usize) -> Option<Match> {
    let year = year(page, at)?;
    let dashed = page.word(at + 1) == "-" && page.word(at + 3) == "-" && (at + 1..at + 5).all(|at| page.glued(at));
    let month = i8::try_from(page.number(at + 2)?).ok()?;
    let day = page.number(at + 4)?;
    if dashed { found(page, at + 5, Some(year), month, day, true) } else { None }
}

/// `20-Mar-2026`.
fn day_month_year(page: &Page, at: usize) -> Option<Match> {
    let day = page.number(at)?;
    let dashed = page.word(at + 1) == "-" && page.word(at + 3) == "-";
    let month = if dashed { month(page.word(at + 2)) } else { None };
    found(page, at + 5, Some(year(page, at + 4)?), month?, day, true)
}

/// `11/06/2026`, `24/6`, `21.08.2026`, `14.08.`: which comes first, day or month, is the region's custom.
fn figures(page: &Page, at: usize) -> Option<Match> {
    let (first, second) = (page.number(at)?, page.number(at + 2)?);
    let mark = page.word(at + 1);
    if !matches!(mark, "/" | "." | "-") || !page.glued(at + 1) || !page.glued(at + 2) {
        return None;
    }
    // In "10/11 March" both are days.
    if month(page.word(at + 3)).is_some() {
        return None;
    }
    let written_year =
        if page.word(at + 3) == mark && page.glued(at + 3) && page.glued(at + 4) { page.number(at + 4) } else { None };
    let year = match written_year {
        Some(short) if short < 100 => Some(2000 + i16::try_from(short).ok()?),
        Some(_) => Some(year(page, at + 4)?),
        None => None,
    };
    let introduced = matches!(
        page.before(at, 1),
        "by" | "on" | "before" | "until" | "till" | "of" | "the" | "than" | "," | "c" | "latest"
    );
    let mut end = at + if year.is_some() { 5 } else { 3 };
    match mark {
        // "5-7" is a range, "24/7" an idiom, "9.30" a time.
        "-" if year.is_none() => return None,
        "/" if year.is_none() && !introduced => return None,
        "." if year.is_none() => {
            let dotted = page.word(end) == "." && page.glued(end);
            if !introduced || !dotted && page.word(at + 2).len() != 2 || page.region.starts_with("US") {
                return None;
            }
            // The dot belongs to the date where the sentence goes on.
            end += usize::from(dotted && end + 1 < page.tokens.len() && !page.capital(end + 1));
        }
        _ => {}
    }
    let country = page.region.get(..2).unwrap_or("");
    let month_first = mark != "." && matches!(country, "US" | "CA" | "PH");
    let (day, month) = match (first <= 12, second <= 12) {
        (true, true) if month_first => (second, first),
        (true, false) => (second, first),
        (_, true) => (first, second),
        _ => return None,
    };
    // Canada writes both ways.
    let sure = country != "CA" || first > 12 || second > 12 || mark == ".";
    found(page, end, year, i8::try_from(month).ok()?, day, sure)
}

/// "March 20th, 2026", "Oct. 9", "April 13-17".
fn month_day(page: &Page, at: usize) -> Option<Match> {
    let month = month(page.word(at))?;
    let number = if page.word(at + 1) == "." && page.glued(at + 1) { at + 2 } else { at + 1 };
    let number = page.skip(number, &["the"]);
    let day = day_number(page, number)?;
    let end = after_ordinal(page, number);
    if page.word(end) == ":" && page.glued(end + 1) || matches!(page.word(end), "am" | "pm" | "%" | "k") {
        return None;
    }
    // In "April 13 to 17 May" the 17 has a month of its own.
    let far = far_day(page, end).filter(|(far, end)| *far > day && super::words::month(page.word(*end)).is_none());
    let (day, end) = far.unwrap_or((day, end));
    let comma = page.skip(end, &[","]);
    match year(page, comma) {
        Some(year) => found(page, comma + 1, Some(year), month, day, true),
        None => found(page, end, None, month, day, true),
    }
}

/// "20 March 2026", "the 5th of July", "13-17 April", "the first of May".
fn day_month(page: &Page, at: usize) -> Option<Match> {
    let (day, end) = match day_number(page, at) {
        Some(day) => (day, after_ordinal(page, at)),
        None => (u32::try_from(ordinal(page.word(at)).filter(|day| *day > 0)?).ok()?, at + 1),
    };
    let (day, mut end) = far_day(page, end).unwrap_or((day, end));
    if page.word(end) == "." && page.glued(end) {
        end += 1;
    }
    end = page.skip(end, &["of", "-"]);
    let month = month(page.word(end))?;
    end += 1;
    if page.word(end) == "." && year(page, end + 1).is_some() {
        end += 1;
    }
    let comma = page.skip(end, &[",", "-"]);
    match year(page, comma) {
        Some(year) => found(page, comma + 1, Some(year), month, day, true),
        None => found(page, end, None, month, day, true),
    }
}

/// The far end of a range of days, "-17" or "to the 17th", and one past it.
fn far_day(page: &Page, at: usize) -> Option<(u32, usize)> {
    let far = page.skip(at, &["-", "–", "to", "through", "and", "or", "/"]);
    let day = page.skip(far, &["the"]);
    (far > at).then(|| Some((day_number(page, day)?, after_ordinal(page, day))))?
}

/// "The 5th", "the 18th of this month": the next such day of a month.
pub(super) fn of_month(page: &Page, at: usize) -> Option<Match> {
    let day = day_number(page, at)?;
    let end = after_ordinal(page, at);
    let the = page.before(at, 1) == "the";
    if end == at + 1 || !the && !matches!(page.before(at, 1), "by" | "on" | "before" | "until") {
        return None;
    }
    let thing = matches!(
        page.word(end),
        "floor"
            | "round"
            | "interview"
            | "stage"
            | "year"
            | "grade"
            | "place"
            | "edition"
            | "anniversary"
            | "time"
            | "street"
            | "avenue"
            | "quarter"
            | "week"
            | "one"
            | "candidate"
            | "person"
            | "largest"
            | "century"
            | "birthday"
            | "day"
    );
    if thing {
        return None;
    }
    let (day, end) =
        far_day(page, end).filter(|(far, after)| *far > day && page.glued(after - 1)).unwrap_or((day, end));
    let day = i8::try_from(day).ok()?;
    let today = page.today();
    let of = match (page.word(end), page.word(end + 1), page.word(end + 2)) {
        ("of", "next", "month") => Some(1),
        ("of", "this" | "the", "month") => Some(0),
        _ => None,
    };
    let next = |months: i32| {
        let first = today.first_of_month().checked_add(jiff::Span::new().try_months(months).ok()?).ok()?;
        Date::new(first.year(), first.month(), day).ok()
    };
    let (end, by) = match of {
        Some(months) => (end + 3, next(months)?),
        None => (end, next(0).filter(|date| *date >= today).or_else(|| next(1))?),
    };
    Some(Match { end, by, sure: true, sort: Sort::Day })
}

/// A number that may be the day of a month.
fn day_number(page: &Page, at: usize) -> Option<u32> {
    page.number(at).filter(|day| (1..=31).contains(day) && page.word(at).len() <= 2)
}

/// One past a day's number and its ending: "5", "5th".
fn after_ordinal(page: &Page, at: usize) -> usize {
    if page.glued(at + 1) { page.skip(at + 1, &["st", "nd", "rd", "th"]) } else { at + 1 }
}
