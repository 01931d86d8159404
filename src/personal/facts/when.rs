//! When an interview is: "Tuesday 24 November at 14:00", "Nov 24, 2–3pm", "2026-12-02 … 10:30 am", "Wednesday at 3 pm".

use jiff::ToSpan;
use jiff::civil::{Date, Time, Weekday};

use crate::application::Interview;
use crate::instant::Instant;

/// The hour and, where told, the minute.
type Clock = (i8, Option<i8>);

/// How many tokens after a day its time may stand.
const NEAR: usize = 4;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The first day of the text that has a time, told in the offset of `now`.
pub(super) fn interview(text: &str, now: Instant) -> Option<Interview> {
    let lower = text.to_lowercase();
    let tokens: Vec<&str> =
        lower.split(is_between).map(|token| token.trim_matches(['.', ':', ';', '?', '!'])).collect();
    let tokens: Vec<&str> = tokens.into_iter().filter(|token| !token.is_empty()).collect();
    let today = now.local().date();
    (0..tokens.len()).find_map(|at| {
        let (day, end) = day(&tokens, at, today)?;
        let last = tokens.len().min(end + NEAR);
        let (start, stop) = (end..last).find_map(|at| hours(&tokens, at))?;
        let instant = |time: Time| {
            let moment = now.offset().to_timestamp(day.to_datetime(time)).ok()?;
            Some(Instant::new(moment, now.offset()))
        };
        Some(Interview { start: instant(start)?, end: stop.and_then(instant), with: Vec::new() })
    })
}

fn is_between(character: char) -> bool {
    character.is_whitespace() || matches!(character, ',' | '(' | ')' | '–' | '—' | '-' | '/')
}

/// The day named at a token, and where what follows it begins. A day without a year is the coming one.
fn day(tokens: &[&str], at: usize, today: Date) -> Option<(Date, usize)> {
    let token = |at: usize| tokens.get(at).copied().unwrap_or_default();
    if let (Ok(year @ 2000..), Ok(month), Ok(day)) = (token(at).parse(), token(at + 1).parse(), token(at + 2).parse()) {
        return Some((Date::new(year, month, day).ok()?, at + 3));
    }
    let (first, second) = (token(at), token(at + 1));
    let named = ordinal(first).zip(month(second)).or_else(|| ordinal(second).zip(month(first)));
    if let Some((day, month)) = named {
        let year = token(at + 2).parse().ok().filter(|year: &i16| *year > 2000);
        let found = Date::new(year.unwrap_or(today.year()), month, day).ok()?;
        let past = year.is_none() && found < today;
        let found = if past { found.checked_add(1.year()).ok()? } else { found };
        return Some((found, at + 2 + usize::from(year.is_some())));
    }
    let weekday = DAYS.iter().position(|day| *day == first)?;
    // "Tuesday 24 November" is told by its number.
    if (at + 1..at + 3).any(|next| month(token(next)).is_some()) {
        return None;
    }
    let weekday = Weekday::from_monday_zero_offset(i8::try_from(weekday).ok()?).ok()?;
    let coming = today.nth_weekday(1, weekday).ok()?;
    Some((coming, at + 1))
}

fn month(token: &str) -> Option<i8> {
    let full = ["january", "february", "march", "april", "june", "july", "august", "september", "october"];
    let full = full.contains(&token) || matches!(token, "november" | "december" | "sept");
    let at = MONTHS.iter().position(|month| token == *month || (full && token.starts_with(month)))?;
    i8::try_from(at + 1).ok()
}

fn ordinal(token: &str) -> Option<i8> {
    let bare = ["st", "nd", "rd", "th"].iter().find_map(|ending| token.strip_suffix(ending)).unwrap_or(token);
    bare.parse().ok().filter(|day| (1..=31).contains(day))
}

/// The hour named at a token, with the one it lasts to: `14:00`, `9.15am`, `3 pm`, `2 3pm` of "2–3pm".
fn hours(tokens: &[&str], at: usize) -> Option<(Time, Option<Time>)> {
    let token = |at: usize| tokens.get(at).copied().unwrap_or_default();
    let (clock, half) = clock(token(at))?;
    let (half, next) = match half.or_else(|| half_of_day(token(at + 1))) {
        Some(found) if half.is_none() => (Some(found), at + 2),
        found => (found, at + 1),
    };
    let until = self::clock(token(next)).filter(|(_, other)| other.is_some() || clock.1.is_some());
    let until = until.map(|(time, other)| (time, other.or_else(|| half_of_day(token(next + 1)))));
    let start = at_clock(clock, half.or(until.and_then(|(_, other)| other)))?;
    let certain = half.is_some() || until.is_some() || clock.1.is_some();
    let end = until.and_then(|(time, other)| at_clock(time, other)).filter(|end| *end > start);
    certain.then_some((start, end))
}

/// A time of the clock, with the half of the day where it is glued on.
fn clock(token: &str) -> Option<(Clock, Option<bool>)> {
    let half = half_of_day(token.trim_start_matches(|one: char| one.is_ascii_digit() || matches!(one, ':' | '.')));
    let digits = token.trim_end_matches(|one: char| one.is_ascii_alphabetic());
    let (hour, minute) = digits.split_once([':', '.']).map_or((digits, None), |(hour, minute)| (hour, Some(minute)));
    let minute = minute.map(str::parse).transpose().ok()?;
    (half.is_some() || digits.len() == token.len()).then_some(((hour.parse().ok()?, minute), half))
}

/// Whether the letters say afternoon.
fn half_of_day(token: &str) -> Option<bool> {
    match token {
        "am" | "a.m" => Some(false),
        "pm" | "p.m" => Some(true),
        _ => None,
    }
}

fn at_clock((hour, minute): Clock, afternoon: Option<bool>) -> Option<Time> {
    let hour = match afternoon {
        Some(true) if hour < 12 => hour + 12,
        Some(false) if hour == 12 => 0,
        _ => hour,
    };
    Time::new(hour, minute.unwrap_or(0), 0, 0).ok()
}
