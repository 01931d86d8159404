//! The words of dates: weekdays, months, numbers and units.

use jiff::civil::Weekday;

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Some(match word {
        "monday" | "mon" => Weekday::Monday,
        "tuesday" | "tue" | "tues" => Weekday::Tuesday,
        "wednesday" | "wed" | "weds" => Weekday::Wednesday,
        "thursday" | "thu" | "thur" | "thurs" => Weekday::Thursday,
        "friday" | "fri" => Weekday::Friday,
        "saturday" | "sat" => Weekday::Saturday,
        "sunday" | "sun" => Weekday::Sunday,
        _ => return None,
    })
}

pub(super) fn month(word: &str) -> Option<i8> {
    Some(match word {
        "january" | "jan" => 1,
        "february" | "feb" => 2,
        "march" | "mar" => 3,
        "april" | "apr" => 4,
        "may" => 5,
        "june" | "jun" => 6,
        "july" | "jul" => 7,
        "august" | "aug" => 8,
        "september" | "sep" | "sept" => 9,
        "october" | "oct" => 10,
        "november" | "nov" => 11,
        "december" | "dec" => 12,
        _ => return None,
    })
}

/// A number in words, up to twenty, and the round ones beyond.
pub(super) fn number(word: &str) -> Option<u32> {
    Some(match word {
        "one" | "single" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "nine" => 9,
        "ten" => 10,
        "eleven" => 11,
        "twelve" => 12,
        "thirteen" => 13,
        "fourteen" => 14,
        "fifteen" => 15,
        "sixteen" => 16,
        "seventeen" => 17,
        "eighteen" => 18,
        "nineteen" => 19,
        "twenty" => 20,
        "thirty" => 30,
        _ => return None,
    })
}

/// An ordinal in words: the day of a month, or which weekday of one; `last` is -1.
pub(super) fn ordinal(word: &str) -> Option<i8> {
    Some(match word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "last" | "final" => -1,
        _ => return None,
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Minute,
    Hour,
    Day,
    BusinessDay,
    Week,
    Fortnight,
    Month,
}

pub(super) fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "minute" | "minutes" | "mins" => Unit::Minute,
        "hour" | "hours" | "hrs" | "h" => Unit::Hour,
        "day" | "days" => Unit::Day,
        "weekdays" | "workdays" | "workday" => Unit::BusinessDay,
        "week" | "weeks" | "wk" | "wks" => Unit::Week,
        "fortnight" | "fortnights" => Unit::Fortnight,
        "month" | "months" => Unit::Month,
        _ => return None,
    })
}

/// Words that begin a day or a period told from today.
#[rustfmt::skip]
const RELATIVE: Words = Words::of(&[
    "today", "tonight", "tomorrow", "tmrw", "tmr", "yesterday", "day", "this", "next", "last", "past",
    "previous", "coming", "upcoming", "following", "current", "end", "close", "eod", "cob", "eob", "cop",
    "eow", "eom", "eoq", "eoy", "midweek", "weekend", "early", "earlier", "late", "later", "mid", "middle",
    "midway", "halfway", "start", "beginning", "back", "latter", "week", "month", "quarter", "year", "w",
    "wc", "wb", "kw", "cw", "calendar",
]);

/// Words that begin a length of time.
#[rustfmt::skip]
const QUANTITIES: Words = Words::of(&[
    "a", "an", "another", "couple", "few", "several", "handful", "the",
]);

/// Words that begin the name of a holiday or of a break.
#[rustfmt::skip]
const HOLIDAYS: Words = Words::of(&[
    "new", "christmas", "xmas", "boxing", "valentine", "st", "april", "halloween", "canada", "australia",
    "anzac", "independence", "republic", "juneteenth", "veterans", "thanksgiving", "labor", "labour",
    "memorial", "mlk", "martin", "presidents", "president", "columbus", "victoria", "good", "easter", "whit",
    "pentecost", "ascension", "king", "diwali", "holi", "dussehra", "eid", "chinese", "lunar", "spring",
    "summer", "may", "august", "bank", "public", "holiday", "winter", "festive", "festivities", "break",
    "holidays", "shutdown", "recess", "season",
]);

/// Words that point back to a date named before.
#[rustfmt::skip]
const BACKWARDS: Words = Words::of(&[
    "then", "that", "on", "same", "after", "afterwards", "afterward", "thereafter", "shortly", "soon", "right",
]);

/// Whether a date expression may begin with that word.
pub(super) fn begins_date(word: &str) -> bool {
    weekday(word).is_some()
        || month(word).is_some()
        || number(word).is_some()
        || ordinal(word).is_some()
        || [RELATIVE, QUANTITIES, HOLIDAYS, BACKWARDS].iter().any(|words| words.has(word))
}

/// Whether one of a few `words` is `word`. Length and first letter are compared first: nearly every comparison fails.
pub(super) fn one(word: &str, words: &[&str]) -> bool {
    let first = word.as_bytes().first();
    words.iter().any(|other| other.len() == word.len() && other.as_bytes().first() == first && *other == word)
}

/// A set of words that tells at once of most others that they are not in it.
#[derive(Clone, Copy)]
pub(super) struct Words {
    words: &'static [&'static str],
    /// A bit for each mark of its words.
    marks: u128,
}

impl Words {
    pub const fn of(words: &'static [&'static str]) -> Self {
        let mut marks = 0;
        let mut at = 0;
        while at < words.len() {
            marks |= 1 << mark(words[at]);
            at += 1;
        }
        Self { words, marks }
    }

    pub fn has(&self, word: &str) -> bool {
        self.marks & (1 << mark(word)) != 0 && one(word, self.words)
    }
}

/// A number below 128 from the length, the first and the last letter of a word.
const fn mark(word: &str) -> usize {
    let bytes = word.as_bytes();
    match bytes {
        [] => 0,
        [first, ..] => (*first as usize * 31 + bytes[bytes.len() - 1] as usize * 7 + bytes.len()) % 128,
    }
}
