//! Days with a name: "tomorrow", "EOD", "the weekend", "Thanksgiving", and those that point back: "that same day".

use jiff::civil::{Date, Weekday};

use super::absolute::without_year;
use super::dates::{Match, Page, Sort, plus};
use super::periods;
use crate::timing::calendar::Calendar;

/// A day with a name.
pub(super) fn day(page: &Page, at: usize) -> Option<Match> {
    relative(page, at).or_else(|| weekend(page, at)).or_else(|| holiday(page, at)).or_else(|| break_over(page, at))
}

fn relative(page: &Page, at: usize) -> Option<Match> {
    let today = page.today();
    let found = |end: usize, days: i32| Some(Match { end, by: plus(today, days)?, sure: true, sort: Sort::Day });
    match (page.word(at), page.word(at + 1), page.word(at + 2)) {
        ("today" | "tonight", "week", _) => found(at + 2, 7),
        ("today" | "tonight", ..) => found(at + 1, 0),
        ("tomorrow", "week", _) => found(at + 2, 8),
        ("tomorrow" | "tmrw" | "tmr", ..) => found(at + 1, 1),
        ("yesterday", ..) => Some(Match { sort: Sort::Past, ..found(at + 1, 0)? }),
        ("day", "after", "tomorrow") => found(at + 3, 2),
        ("day", "before" | "after", _) => beside(page, at),
        ("this", "morning" | "afternoon" | "evening", _) => found(at + 2, 0),
        ("this", "time", "next") if page.word(at + 3) == "week" => found(at + 4, 7),
        ("this", "time", "tomorrow") => found(at + 3, 1),
        ("midweek", ..) | ("mid", "week", _) | ("mid", "-", "week") => {
            let wednesday = page.coming(Weekday::Wednesday)?;
            let end = page.skip(page.skip(at + 1, &["-"]), &["week"]);
            Some(Match { end, by: wednesday, sure: false, sort: Sort::Period })
        }
        ("eod" | "cob" | "eob" | "cop", ..) => Some(close_of(page, at + 1)),
        ("end" | "close", "of", _) => {
            let what = page.skip(at + 2, &["the", "my", "our"]);
            let what = page.skip(what, &["business", "working", "work"]);
            match page.word(what) {
                "day" | "play" => Some(close_of(page, what + 1)),
                "today" => found(what + 1, 0),
                "tomorrow" => found(what + 1, 1),
                _ if page.word(what.saturating_sub(1)) == "business" => Some(close_of(page, what)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The close of the working day: today's, or that of the day named after it.
fn close_of(page: &Page, end: usize) -> Match {
    let at = page.skip(page.skip(end, &["on", "of", ",", "by"]), &["the"]);
    if let Some(day) = page.nested(at).filter(|day| day.sort == Sort::Day) {
        return day;
    }
    Match { end, by: page.today(), sure: true, sort: Sort::Period }
}

/// "The day before Thanksgiving", "the day after the 14th".
fn beside(page: &Page, at: usize) -> Option<Match> {
    let found = page.nested(page.skip(at + 2, &["the"]))?;
    let by = plus(found.by, if page.word(at + 1) == "after" { 1 } else { -1 })?;
    Some(Match { by, sort: Sort::Day, ..found })
}

fn weekend(page: &Page, at: usize) -> Option<Match> {
    let word = page.skip(at, &["this", "next", "the", "coming"]);
    if page.word(word) != "weekend" {
        return None;
    }
    let saturday = plus(periods::this_monday(page.today())?, 5)?;
    let saturday = match page.today().weekday() {
        Weekday::Saturday => page.today(),
        Weekday::Sunday => plus(page.today(), -1)?,
        _ => saturday,
    };
    let saturday = if page.word(at) == "next" { plus(saturday, 7)? } else { saturday };
    let before = |back: usize| matches!(page.before(at, back), "before" | "to" | "by");
    if before(1) || page.before(at, 1) == "the" && before(2) {
        // The end of the working week: what comes before Saturday.
        return Some(Match { end: word + 1, by: plus(saturday, -1)?, sure: true, sort: Sort::Period });
    }
    Some(Match { end: word + 1, by: plus(saturday, 1)?, sure: false, sort: Sort::Holiday })
}

/// The names people use for holidays, with the date where it never moves, or the calendar's name for it.
const HOLIDAYS: &[(&[&str], Named)] = &[
    (&["new", "year", "s", "eve"], Named::On(12, 31)),
    (&["new", "years", "eve"], Named::On(12, 31)),
    (&["new", "year", "s", "day"], Named::On(1, 1)),
    (&["new", "year", "s"], Named::On(1, 1)),
    (&["new", "years"], Named::On(1, 1)),
    (&["new", "year"], Named::On(1, 1)),
    (&["christmas", "eve"], Named::On(12, 24)),
    (&["xmas", "eve"], Named::On(12, 24)),
    (&["christmas"], Named::On(12, 25)),
    (&["xmas"], Named::On(12, 25)),
    (&["boxing", "day"], Named::On(12, 26)),
    (&["valentine", "s", "day"], Named::On(2, 14)),
    (&["st", "patrick", "s", "day"], Named::On(3, 17)),
    (&["st", ".", "patrick", "s", "day"], Named::On(3, 17)),
    (&["april", "fools"], Named::On(4, 1)),
    (&["halloween"], Named::On(10, 31)),
    (&["canada", "day"], Named::On(7, 1)),
    (&["australia", "day"], Named::On(1, 26)),
    (&["anzac", "day"], Named::On(4, 25)),
    (&["independence", "day"], Named::Kept("Independence Day")),
    (&["republic", "day"], Named::Kept("Republic Day")),
    (&["juneteenth"], Named::On(6, 19)),
    (&["veterans", "day"], Named::On(11, 11)),
    (&["thanksgiving"], Named::Kept("Thanksgiving")),
    (&["labor", "day"], Named::Kept("Labo")),
    (&["labour", "day"], Named::Kept("Labo")),
    (&["memorial", "day"], Named::Kept("Memorial Day")),
    (&["mlk", "day"], Named::Kept("Martin Luther King Jr. Day")),
    (&["martin", "luther", "king", "day"], Named::Kept("Martin Luther King Jr. Day")),
    (&["presidents", "day"], Named::Kept("Washington's Birthday")),
    (&["president", "s", "day"], Named::Kept("Washington's Birthday")),
    (&["columbus", "day"], Named::Kept("Columbus Day")),
    (&["victoria", "day"], Named::Kept("Victoria Day")),
    (&["good", "friday"], Named::Kept("Good Friday")),
    (&["easter", "monday"], Named::Kept("Easter Monday")),
    (&["easter"], Named::Kept("Easter Monday")),
    (&["whit", "monday"], Named::Kept("Whit Monday")),
    (&["pentecost"], Named::Kept("Whit Monday")),
    (&["ascension", "day"], Named::Kept("Ascension Day")),
    (&["king", "s", "day"], Named::Kept("King's Day")),
    (&["diwali"], Named::Kept("Diwali")),
    (&["holi"], Named::Kept("Holi")),
    (&["dussehra"], Named::Kept("Dussehra")),
    (&["eid"], Named::Kept("Eid")),
    (&["chinese", "new", "year"], Named::Kept("Chinese New Year")),
    (&["lunar", "new", "year"], Named::Kept("Chinese New Year")),
    (&["spring", "bank", "holiday"], Named::Kept("Spring bank holiday")),
    (&["summer", "bank", "holiday"], Named::Kept("Summer bank holiday")),
    (&["may", "bank", "holiday"], Named::Kept("May bank holiday")),
    (&["august", "bank", "holiday"], Named::BankHoliday(8)),
    (&["bank", "holiday"], Named::BankHoliday(0)),
    (&["public", "holiday"], Named::BankHoliday(0)),
];

#[derive(Clone, Copy)]
enum Named {
    /// The same month and day every year.
    On(i8, i8),
    /// The next holiday whose name in a calendar begins or goes on like this.
    Kept(&'static str),
    /// The next holiday of that month; 0 for any.
    BankHoliday(i8),
}

/// "Thanksgiving", "Labor Day", "the bank holiday".
fn holiday(page: &Page, at: usize) -> Option<Match> {
    let matches = |words: &[&str]| words.iter().enumerate().all(|(nth, word)| page.word(at + nth) == *word);
    let (words, named) = HOLIDAYS.iter().find(|(words, _)| words.first() == Some(&page.word(at)) && matches(words))?;
    let mut end = page.skip(at + words.len(), &["weekend", "day"]);
    if end == at + words.len() {
        end = page.skip(end, &["break", "holiday", "holidays"]);
    }
    let by = match named {
        Named::On(month, day) => without_year(page.today(), *month, *day).filter(|date| *date >= page.today())?,
        Named::Kept(name) => next_kept(page, |kept, _| kept.contains(name))?,
        Named::BankHoliday(month) => next_kept(page, |_, date| *month == 0 || date.month() == *month)?,
    };
    if end > at + words.len() && words == &["christmas"] {
        return break_over(page, end - 1).map(|over| Match { end, ..over });
    }
    // "In the new year" is the weeks that begin it.
    if words == &["new", "year"] && page.before(at, 1) == "the" && page.before(at, 2) == "in" {
        let first = page.calendar.after(by, 1);
        return Some(Match { end, by: plus(periods::this_monday(first)?, 4)?, sure: false, sort: Sort::Period });
    }
    Some(Match { end, by, sure: true, sort: Sort::Holiday })
}

/// The next holiday that fits, in the region's calendar or else in those the name may come from.
fn next_kept(page: &Page, fits: impl Fn(&str, Date) -> bool) -> Option<Date> {
    let elsewhere = ["US", "GB", "CA-ON", "IN"].map(Calendar::of_region);
    let calendars = [[page.calendar].as_slice(), &elsewhere].concat();
    calendars.iter().find_map(|calendar| {
        let mut day = page.today();
        for _ in 0..370 {
            if calendar.holiday(day).is_some_and(|name| fits(name, day)) {
                return Some(day);
            }
            day = day.tomorrow().ok()?;
        }
        None
    })
}

/// "Back from the break", "after the holidays": around the turn of the year, the first working day of the new one.
fn break_over(page: &Page, at: usize) -> Option<Match> {
    let word = page.skip(at, &["holiday", "christmas", "winter", "festive", "festivities"]);
    let over = matches!(page.word(word), "break" | "holidays" | "shutdown" | "recess" | "season")
        || word > at && matches!(page.word(word), "period" | "closure");
    let mut before = at;
    while matches!(page.before(before, 1), "the" | "our" | "from" | "christmas" | "back" | "winter" | "holiday") {
        before -= 1;
    }
    let after = matches!(
        page.before(before, 1),
        "after" | "following" | "re" | "are" | "is" | "once" | "returns" | "return" | "m"
    );
    let today = page.today();
    if !over || !after || !matches!(today.month(), 11 | 12 | 1) {
        return None;
    }
    let new_year = if today.month() == 1 { Date::new(today.year(), 1, 1) } else { Date::new(today.year() + 1, 1, 1) };
    let by = page.calendar.after(new_year.ok()?, 1);
    (by >= today).then_some(Match { end: word + 1, by, sure: false, sort: Sort::Period })
}

/// "Then", "that same day", "the day after": one past it, the days it adds to a date named before, and whether that is
/// sure.
pub(super) fn back_reference(page: &Page, at: usize) -> Option<(usize, u8, bool)> {
    let the = page.skip(at, &["the", "that", "on"]);
    let the = page.skip(the, &["the", "that", "very"]);
    match (page.word(the), page.word(the + 1)) {
        ("same", "day") => return Some((the + 2, 0, true)),
        ("day", after) if the > at && page.word(the - 1) == "that" && after != "week" => {
            return Some((the + 1, 0, true));
        }
        ("following" | "next", "day" | "morning") if the > at => return Some((the + 2, 1, true)),
        ("day", "after" | "afterwards") if the > at && page.nested(page.skip(the + 2, &["the"])).is_none() => {
            return Some((the + 2, 1, true));
        }
        _ => {}
    }
    match (page.word(at), page.word(at + 1)) {
        ("then", _) if !matches!(page.before(at, 1), "and" | "since" | "but" | "even") || page.word(at + 1) == "." => {
            Some((at + 1, 0, true))
        }
        ("after", "that" | "which") if page.word(at + 2) != "date" => Some((at + 2, 0, false)),
        ("shortly" | "soon" | "right", "after") if page.nested(page.skip(at + 2, &["the"])).is_none() => {
            Some((at + 2, 0, false))
        }
        ("afterwards" | "afterward" | "thereafter", _) => Some((at + 1, 0, false)),
        _ => None,
    }
}
