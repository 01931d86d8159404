//! Moments in the browser's zone: as fields hold them, and as people read them.

use jiff::civil::{Date, DateTime};
use js_sys::Date as Moment;

use crate::browser::clock::{day_text, instant};
use crate::browser::dates::{Form, day, written};
use crate::browser::wording::text_of;
use crate::instant::Instant;

/// The date and time of an instant.
pub(super) fn local(at: Instant) -> DateTime {
    instant(&moment(at)).local()
}

/// An instant as a date and time field holds it: `2026-11-19T10:00`.
pub(super) fn field_text(at: Instant) -> String {
    let local = local(at);
    format!("{}T{:02}:{:02}", day_text(local.date()), local.hour(), local.minute())
}

/// The instant that a date and time field holds.
pub(super) fn of_field(text: &str) -> Option<Instant> {
    let moment = Moment::new(&text.into());
    (!text.is_empty() && !moment.get_time().is_nan()).then(|| instant(&moment))
}

/// A moment as people say it: the day and the time.
pub(super) fn told(at: Instant, today: Date) -> String {
    text_of("day_and_time", &[&day(local(at).date(), today), &written(Form::Time, &moment(at))])
}

/// An instant as a moment of JavaScript.
fn moment(at: Instant) -> Moment {
    Moment::new(&(at.timestamp().as_millisecond() as f64).into())
}
