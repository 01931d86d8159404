//! Lengths of time counted from the day of writing: "within 5 to 7 business days", "in about a week", "a week from
//! Friday".

use jiff::Span;
use jiff::civil::Date;

use super::dates::{Match, Page, Sort, plus};
use super::named;
use super::words::{self, Unit};

/// A length of time that says when: introduced by "in", "within", "allow" and the like, or counted "from now".
pub(super) fn length(page: &Page, at: usize) -> Option<Match> {
    let (number, vague, after_number) = quantity(page, at)?;
    let (number, vague, mut end) = match range_end(page, after_number) {
        Some((far, far_vague, end)) => (far, vague || far_vague, end),
        None => (number, vague, after_number),
    };
    if page.word(end) == "(" && page.word(end + 2) == ")" {
        end += 3;
    }
    end = page.skip(end, &["-", "more", "full", "good"]);
    let business = matches!(page.word(end), "business" | "working" | "work");
    let days = page.skip(end + usize::from(business), &["-"]);
    let unit = match words::unit(page.word(if business { days } else { page.skip(end, &["calendar"]) }))? {
        Unit::Day if business => Unit::BusinessDay,
        unit => unit,
    };
    end = if business { days } else { page.skip(end, &["calendar"]) } + 1;
    if matches!(page.word(end), "ago" | "earlier" | "old") || is_measure(page, end) {
        return match page.word(end) {
            "ago" => Some(Match { end: end + 1, by: page.today(), sure: true, sort: Sort::Past }),
            _ => None,
        };
    }
    // "A week or two".
    let number = match quantity(page, end + 1) {
        Some((far, _, after)) if page.word(end) == "or" && words::unit(page.word(after)).is_none() => {
            end = after;
            far.max(number)
        }
        _ => number,
    };
    let of_another_day = matches!((page.word(end), page.word(end + 1)), ("of", "the" | "your" | "our"));
    if let Some(counted) = from_a_day(page, end, number, unit) {
        return Some(counted);
    }
    if !introduced(page, at) {
        return None;
    }
    let about =
        matches!(page.before(at, 1), "about" | "around" | "roughly" | "approximately" | "approx" | "circa" | "~");
    let so = (page.word(end), page.word(end + 1)) == ("or", "so");
    if (page.word(end), page.word(end + 1)) == ("s", "time") {
        end += 2;
    }
    let by = counted(page, page.today(), number, unit)?;
    Some(Match { end, by, sure: !vague && !about && !so && !of_another_day, sort: Sort::Length })
}

/// "Five", "10", "a couple of", "a few": the number, whether it is vague, and one past it.
fn quantity(page: &Page, at: usize) -> Option<(u32, bool, usize)> {
    let word = page.word(at);
    let article = matches!(word, "a" | "an" | "the" | "another");
    let noun = at + usize::from(article);
    match page.word(noun) {
        "couple" => return Some((2, false, page.skip(noun + 1, &["of"]))),
        "few" => return Some((3, true, noun + 1)),
        "several" => return Some((5, true, noun + 1)),
        "handful" => return Some((5, true, page.skip(noun + 1, &["of"]))),
        _ => {}
    }
    if matches!(word, "a" | "an" | "another") || word == "the" && page.word(noun) == "fortnight" {
        return Some((1, false, noun));
    }
    let number = page.number(at).or_else(|| words::number(word)).filter(|number| *number <= 366)?;
    // The 5 of "2.5" or of "9:5" is no number of its own.
    let fraction = at > 0 && page.glued(at) && matches!(page.before(at, 1), "." | ":" | ",");
    (!fraction).then_some((number, false, at + 1))
}

/// The far end of "5 to 7", "3-4", "one or two".
fn range_end(page: &Page, at: usize) -> Option<(u32, bool, usize)> {
    matches!(page.word(at), "-" | "–" | "—" | "to" | "or").then(|| quantity(page, at + 1))?
}

/// Whether the length measures a thing: "a two week notice", "six months of experience".
fn is_measure(page: &Page, end: usize) -> bool {
    match page.word(end) {
        "contract" | "notice" | "probation" | "internship" | "project" | "trial" | "window" | "experience"
        | "holiday" | "vacation" | "leave" | "interview" | "call" | "a" | "each" | "per" => true,
        "of" => !matches!(page.word(end + 1), "the" | "today" | "receiving" | "your" | "our" | "this"),
        _ => false,
    }
}

/// "From now", "from Friday", "after Easter": the length counted from another day.
fn from_a_day(page: &Page, end: usize, number: u32, unit: Unit) -> Option<Match> {
    if !matches!(page.word(end), "from" | "after") {
        return None;
    }
    let base = page.skip(end + 1, &["the"]);
    if page.word(base) == "now" {
        let by = counted(page, page.today(), number, unit)?;
        return Some(Match { end: base + 1, by, sure: true, sort: Sort::Length });
    }
    let from = named::day(page, base).or_else(|| page.nested(base)).filter(|from| from.sort != Sort::Past)?;
    Some(Match { end: from.end, by: counted(page, from.by, number, unit)?, sure: from.sure, sort: Sort::Day })
}

/// Whether the words before make the length a term: "within", "in the next", "allow up to", "takes about".
fn introduced(page: &Page, at: usize) -> bool {
    let mut before = at;
    for _ in 0..5 {
        match page.before(before, 1) {
            "about" | "around" | "roughly" | "approximately" | "approx" | "circa" | "~" | "up" | "to" | "the"
            | "another" | "only" | "just" | "at" | "most" | "least" | "max" | "maximum" | "next" | "coming"
            | "following" | "usually" | "typically" | "us" | "me" | "an" | "additional" | "extra" | "a" | "of"
            | "further" => before -= 1,
            word => {
                return before < at && matches!(page.before(at, 1), "next" | "coming" | "following")
                    || matches!(
                        word,
                        "in" | "within"
                            | "inside"
                            | "after"
                            | "for"
                            | "take"
                            | "takes"
                            | "taking"
                            | "allow"
                            | "need"
                            | "needs"
                            | "require"
                            | "requires"
                            | "give"
                            | "wait"
                            | "expect"
                            | "be"
                            | "over"
                            | "during"
                            | "than"
                            | "is"
                            | "by"
                            | "s"
                            | "until"
                    );
            }
        }
    }
    false
}

/// The day that lies so many units after `from`.
fn counted(page: &Page, from: Date, number: u32, unit: Unit) -> Option<Date> {
    let number = i32::try_from(number).ok()?;
    match unit {
        Unit::Minute => Some(from),
        Unit::Hour => Some(page.written.checked_add(Span::new().try_hours(number).ok()?).ok()?.date()),
        Unit::Day => plus(from, number),
        Unit::BusinessDay => Some(page.calendar.after(from, u8::try_from(number).ok()?)),
        Unit::Week => plus(from, number * 7),
        Unit::Fortnight => plus(from, number * 14),
        Unit::Month => from.checked_add(Span::new().try_months(number).ok()?).ok(),
    }
}
