//! Weeks, months, quarters and years, whole or in part: "early next week", "mid-March", "the week of April 20th",
//! "EOW".

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::absolute;
use super::dates::{Match, Page, Sort, on, plus};
use super::named;
use super::words::{month, ordinal, weekday};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Start,
    Early,
    Middle,
    Late,
    End,
}

/// The Monday of the week people call this one: at the weekend, the coming week.
pub(super) fn this_monday(today: Date) -> Option<Date> {
    let back = match today.weekday() {
        Weekday::Saturday => -2,
        Weekday::Sunday => -1,
        day => i32::from(day.to_monday_zero_offset()),
    };
    plus(today, -back)
}

/// The Monday of the week that a day belongs to; a Sunday is the eve of the next.
fn monday_of(date: Date) -> Option<Date> {
    this_monday(date)
}

/// "Early next week", "the end of the month", "mid-December", "month end", "the last Friday of the month".
pub(super) fn part(page: &Page, at: usize) -> Option<Match> {
    if let Some(found) = abbreviation(page, at) {
        return Some(found);
    }
    if let Some(found) = nth_of_month(page, at) {
        return Some(found);
    }
    if (page.word(at), page.word(at + 1)) == ("mid", "week") || (page.word(at + 1), page.word(at + 2)) == ("-", "week")
    {
        return None;
    }
    let (part, of) = part_word(page, at)?;
    let of = page.skip(page.skip(of, &["in", "of", "-", "during", "on"]), &["in"]);
    if let Some((end, monday)) = week(page, of) {
        let day = match part {
            Part::Start => Weekday::Monday,
            Part::Early => Weekday::Tuesday,
            Part::Middle => Weekday::Wednesday,
            Part::Late | Part::End => Weekday::Friday,
        };
        let by = on(monday, day)?.max(page.today());
        return Some(Match { end, by, sure: part == Part::End, sort: Sort::Period });
    }
    let (end, first, last) = period(page, of, part == Part::End)?;
    let middle = plus(first, first.until(last).ok()?.get_days() / 2)?;
    let by = match part {
        Part::Start => plus(first, 4)?,
        Part::Early => plus(first, 6)?,
        Part::Middle if last.month() == first.month() => plus(first, 14)?,
        Part::Middle => middle,
        Part::Late | Part::End => last,
    };
    Some(Match { end, by: by.max(page.today().min(last)), sure: part == Part::End, sort: Sort::Period })
}

/// "EOW", "month-end", "year's end", "week's end".
fn abbreviation(page: &Page, at: usize) -> Option<Match> {
    let today = page.today();
    let period = |end: usize, by: Date| Some(Match { end, by, sure: true, sort: Sort::Period });
    let friday = || on(this_monday(today)?, Weekday::Friday);
    match page.word(at) {
        "eow" => return period(at + 1, friday()?),
        "eom" => return period(at + 1, today.last_of_month()),
        "eoq" => return period(at + 1, quarter(today.year(), (today.month() - 1) / 3 + 1)?.1),
        "eoy" => return period(at + 1, today.last_of_year()),
        _ => {}
    }
    let end = page.skip(page.skip(at + 1, &["s"]), &["-"]);
    if page.word(end) != "end" {
        return None;
    }
    match page.word(at) {
        "week" => period(end + 1, friday()?),
        "month" => period(end + 1, today.last_of_month()),
        "quarter" => period(end + 1, quarter(today.year(), (today.month() - 1) / 3 + 1)?.1),
        "year" => period(end + 1, today.last_of_year()),
        _ => {
            let named = month(page.word(at)).filter(|_| end > at + 1)?;
            period(end + 1, absolute::without_year(today, named, 1)?.last_of_month())
        }
    }
}

/// "The last Friday of the month", "the first week of February", "the last working day of March".
fn nth_of_month(page: &Page, at: usize) -> Option<Match> {
    let nth = ordinal(page.word(at))?;
    let unit = page.skip(at + 1, &["full", "business", "working"]);
    let of = page.skip(unit + 1, &["of", "in"]);
    if of == unit + 1 {
        return None;
    }
    let (end, first, last) = month_period(page, of)?;
    let by = match page.word(unit) {
        "week" => first.nth_weekday_of_month(nth, Weekday::Friday).ok()?,
        "day" if nth == -1 && unit > at + 1 => page.calendar.on_or_before(last),
        "day" if nth == -1 => last,
        word => first.nth_weekday_of_month(nth, weekday(word)?).ok()?,
    };
    Some(Match { end, by, sure: true, sort: Sort::Period })
}

/// "Early", "the beginning of", "mid", "towards the end of": the part, and one past its words.
fn part_word(page: &Page, at: usize) -> Option<(Part, usize)> {
    Some(match (page.word(at), page.word(at + 1)) {
        ("early", "on") => (Part::Early, at + 2),
        ("early" | "earlier", _) => (Part::Early, at + 1),
        ("start" | "beginning", "of") => (Part::Start, at + 2),
        ("first", "half") | ("mid" | "midway" | "halfway", "through" | "into") => (Part::Middle, at + 2),
        ("mid" | "middle", _) => (Part::Middle, at + 1),
        ("late" | "later", _) => (Part::Late, at + 1),
        ("second" | "latter", "half") | ("back", "end") => (Part::Late, at + 2),
        ("end" | "close", _) => (Part::End, at + 1),
        _ => return None,
    })
}

/// "Next week", "the week after next", "the week of April 20th", "w/c 29 June", "KW 34": one past it, and its Monday.
pub(super) fn week(page: &Page, at: usize) -> Option<(usize, Date)> {
    let this = this_monday(page.today())?;
    let numbered = |at: usize, end: usize| {
        let number = i8::try_from(page.number(at)?).ok()?;
        let day = jiff::civil::ISOWeekDate::new(page.today().year(), number, Weekday::Monday).ok()?;
        Some((end, day.date()))
    };
    let mut at = page.skip(at, &["the", "our"]);
    match (page.word(at), page.word(at + 1), page.word(at + 2)) {
        ("w", "/", "c" | "b" | "o") => return beginning(page, at + 3),
        ("wc" | "wb", _, _) => return beginning(page, at + 1),
        ("kw" | "cw", _, _) => return numbered(at + 1, at + 2),
        ("week", number, _) if page.number(at + 1).is_some() && number.len() == 2 => return numbered(at + 1, at + 2),
        ("calendar", "week", _) => return numbered(at + 2, at + 3),
        ("week", "after", "next") => return Some((at + 3, plus(this, 14)?)),
        ("week", "after", _) => {
            let after = page.skip(at + 2, &["the"]);
            let from = named::day(page, after).or_else(|| page.nested(after));
            return match from {
                Some(from) => Some((from.end, plus(monday_of(from.by)?, 7)?)),
                None => Some((at + 2, plus(this, 14)?)),
            };
        }
        ("week", "of" | "commencing" | "beginning" | "starting" | "from", _) => return beginning(page, at + 2),
        _ => {}
    }
    let ahead = match page.word(at) {
        // At the weekend the coming week is this one.
        "coming" | "upcoming" if this > page.today() => 0,
        "next" | "following" | "coming" | "upcoming" => 7,
        "this" | "current" => 0,
        "week" if page.before(at, 1) == "the" => {
            at -= 1;
            0
        }
        _ => return None,
    };
    (page.word(at + 1) == "week").then_some((at + 2, plus(this, ahead)?))
}

/// The week that begins on, or holds, the date at that token.
fn beginning(page: &Page, at: usize) -> Option<(usize, Date)> {
    let at = page.skip(at, &["on", ":", "."]);
    let the = page.skip(at, &["the"]);
    let found = page.nested(at).or_else(|| absolute::date(page, the)).or_else(|| absolute::of_month(page, the))?;
    Some((found.end, monday_of(found.by)?))
}

/// A month, a quarter or a year: one past it, its first and its last day.
fn period(page: &Page, at: usize, whole_year: bool) -> Option<(usize, Date, Date)> {
    if let Some(found) = month_period(page, at) {
        return Some(found);
    }
    let today = page.today();
    let at = page.skip(at, &["the", "our"]);
    let this_quarter = (today.month() - 1) / 3 + 1;
    let of_year = |end: usize, number: i8| {
        let (first, last) = quarter(today.year(), number)?;
        let (first, last) = if last < today { quarter(today.year().checked_add(1)?, number)? } else { (first, last) };
        Some((end, first, last))
    };
    match (page.word(at), page.word(at + 1)) {
        ("q", _) if page.glued(at + 1) => of_year(at + 2, i8::try_from(page.number(at + 1)?).ok()?),
        ("quarter", _) => of_year(at + 1, this_quarter),
        ("this" | "current", "quarter") => of_year(at + 2, this_quarter),
        ("next" | "coming", "quarter") => of_year(at + 2, this_quarter % 4 + 1),
        (nth, "quarter") => of_year(at + 2, ordinal(nth).map(|nth| if nth < 0 { 4 } else { nth })?),
        ("year", _) if whole_year => Some((at + 1, today.first_of_year(), today.last_of_year())),
        ("this" | "calendar", "year") => Some((at + 2, today.first_of_year(), today.last_of_year())),
        _ => None,
    }
}

/// "March", "next month", "the month": one past it, its first and its last day.
fn month_period(page: &Page, at: usize) -> Option<(usize, Date, Date)> {
    let today = page.today();
    let at = page.skip(at, &["the", "our"]);
    let ahead = |months: i32| today.first_of_month().checked_add(Span::new().try_months(months).ok()?).ok();
    let (end, first) = match (page.word(at), page.word(at + 1)) {
        ("month", _) => (at + 1, ahead(0)?),
        ("this" | "current", "month") => (at + 2, ahead(0)?),
        ("next" | "following" | "coming", "month") => (at + 2, ahead(1)?),
        (name, _) => {
            let named = absolute::without_year(today, month(name)?, 1)?;
            let year = page.number(at + 1).filter(|year| (2000..2100).contains(year));
            match year {
                Some(year) => (at + 2, Date::new(i16::try_from(year).ok()?, named.month(), 1).ok()?),
                None => (at + 1, named),
            }
        }
    };
    Some((end, first, first.last_of_month()))
}

fn quarter(year: i16, number: i8) -> Option<(Date, Date)> {
    let first = Date::new(year, number.checked_mul(3)?.checked_sub(2)?, 1).ok()?;
    let last = Date::new(year, number.checked_mul(3)?, 1).ok()?.last_of_month();
    Some((first, last))
}

/// A month that is due "by": its first day, though some mean its last.
fn by_month(page: &Page, at: usize) -> Option<Match> {
    let named = month(page.word(at)).filter(|_| page.before(at, 1) == "by" && page.capital(at))?;
    let first = absolute::without_year(page.today(), named, 1)?;
    Some(Match { end: at + 1, by: first, sure: false, sort: Sort::Period })
}

/// A whole week or month: "next week", "this month", "in March". It counts to its last working day or its end.
pub(super) fn whole(page: &Page, at: usize) -> Option<Match> {
    let next = page.skip(at, &["the"]);
    let term = matches!(page.before(next, 2), "within" | "in" | "over" | "inside" | "during");
    if term
        && page.before(next, 1) == "the"
        && matches!((page.word(next), page.word(next + 1)), ("next" | "coming", "week"))
    {
        // Seven days, or until that week ends.
        return Some(Match { end: next + 2, by: plus(page.today(), 7)?, sure: false, sort: Sort::Length });
    }
    let bare = page.word(at) == "week"
        && page.number(at + 1).is_none()
        && !matches!(page.word(at + 1), "of" | "commencing" | "beginning" | "starting" | "after");
    let within =
        matches!(page.before(at, 2), "within" | "during" | "in" | "over" | "through" | "throughout" | "course");
    let named = !bare || page.before(at, 1) == "the" && within;
    if let Some((end, monday)) = week(page, at).filter(|_| named) {
        return whole_week(page, end, monday);
    }
    let in_month = matches!(page.before(at, 1), "in" | "during" | "sometime" | "of");
    let this_month = matches!((page.word(at), page.word(at + 1)), ("this" | "next", "month"));
    if this_month || in_month && (page.word(at) != "may" && page.word(at) != "march" || page.capital(at)) {
        let (end, _, last) = month_period(page, at).filter(|_| this_month || month(page.word(at)).is_some())?;
        return Some(Match { end, by: last, sure: false, sort: Sort::Period });
    }
    by_month(page, at)
}

fn whole_week(page: &Page, end: usize, monday: Date) -> Option<Match> {
    let after = (page.word(end), page.word(end + 1), page.word(end + 2), page.word(end + 3));
    if after == ("or", "the", "week", "after") {
        return whole_week(page, end + 4, plus(monday, 7)?);
    }
    // "Next week Thursday", "next week, on Thursday".
    let day = page.skip(page.skip(end, &[","]), &["on"]);
    if let Some(weekday) = page.weekday_word(day).filter(|_| page.word(day + 1) != "week") {
        return Some(Match { end: day + 1, by: on(monday, weekday)?, sure: true, sort: Sort::Day });
    }
    let friday = on(monday, Weekday::Friday)?;
    let by = if friday < page.today() { page.today() } else { friday };
    Some(Match { end, by, sure: true, sort: Sort::Period })
}
