//! The present instant, and instants the user enters, by the browser's clock and zone.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
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

/// The date and time of an instant in the browser's zone.
pub(super) fn local(at: Instant) -> DateTime {
    instant(&moment(at)).local()
}

/// An instant as a moment of JavaScript.
pub(super) fn moment(at: Instant) -> Moment {
    Moment::new(&(at.timestamp().as_millisecond() as f64).into())
}

/// An instant as a date and time field holds it, in the browser's zone: `2026-11-19T10:00`.
pub(super) fn local_text(at: Instant) -> String {
    let local = local(at);
    format!("{}T{:02}:{:02}", day_text(local.date()), local.hour(), local.minute())
}

/// The instant that a date and time field holds.
pub(super) fn of_local_text(text: &str) -> Option<Instant> {
    let moment = Moment::new(&text.into());
    (!text.is_empty() && !moment.get_time().is_nan()).then(|| instant(&moment))
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
