//! The present instant by the browser's clock and zone, and days as date fields hold them.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use js_sys::Date as Moment;

use crate::instant::Instant;

/// The present instant, told in the browser's zone.
pub(super) fn now() -> Instant {
    instant(&Moment::new_0())
}

/// A moment of JavaScript, told in the offset that holds in the browser's zone at that moment.
pub(super) fn instant(date: &Moment) -> Instant {
    // JavaScript counts milliseconds, and minutes to the west. What lies outside the calendar becomes its beginning.
    let moment = Timestamp::from_millisecond(date.get_time() as i64).unwrap_or_default();
    let east = -(date.get_timezone_offset() as i32) * 60;
    Instant::new(moment, Offset::from_seconds(east).unwrap_or(Offset::UTC))
}

/// A day as a date field holds it: `2026-11-19`.
pub(super) fn day_text(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

/// The day that a date field holds.
pub(super) fn day_of(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}
