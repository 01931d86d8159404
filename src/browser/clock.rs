//! The present instant, and instants the user enters, by the browser's clock and zone.

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::instant::Instant;

/// The present instant, told in the browser's zone.
pub(super) fn now() -> Instant {
    instant(&js_sys::Date::new_0())
}

/// A moment of JavaScript, told in the offset that holds in the browser's zone at that moment.
pub(super) fn instant(date: &js_sys::Date) -> Instant {
    // JavaScript counts milliseconds, and minutes to the west. What lies outside the calendar becomes its beginning.
    let moment = Timestamp::from_millisecond(date.get_time() as i64).unwrap_or_default();
    let east = -(date.get_timezone_offset() as i32) * 60;
    Instant::new(moment, Offset::from_seconds(east).unwrap_or(Offset::UTC))
}
