//! What a status mail may have to wait for, and until when.

use jiff::civil::Date;

use super::History;
use crate::instant::Instant;
use crate::review::{Kind, TimingReason};
use crate::timing::calendar::Calendar;

/// A reason to hold a status mail back.
#[derive(Clone, Copy, Debug)]
pub(in crate::timing) struct Wait {
    pub reason: TimingReason,
    /// The day that is waited on: the date they named, the interview, the application, the last mail.
    pub from: Date,
    /// The first business day on which it is fine to send.
    pub until: Date,
    /// The business day on which it is best sent.
    pub best: Option<Date>,
    /// The first calendar day on which the reason no longer holds: where they named a date, the day after it, though it
    /// be a Saturday; otherwise `until`.
    over: Date,
}

impl Wait {
    /// Whether the mail should still wait on that day.
    pub fn holds_on(&self, day: Date) -> bool {
        day < self.over
    }

    fn days(calendar: &Calendar, reason: TimingReason, from: Date, until: u8, best: Option<u8>) -> Self {
        let until = calendar.after(from, until);
        // The best day is never before the first: the settings are the user's, and may contradict each other.
        let best = best.map(|days| calendar.after(from, days).max(until));
        Self { reason, from, until, best, over: until }
    }
}

/// Everything a status mail of that kind has had to wait for, over or not.
pub(in crate::timing) fn waits<'a>(
    history: History<'a>,
    calendar: &'a Calendar<'a>,
    kind: Kind,
) -> impl Iterator<Item = Wait> + 'a {
    let first = match history.promised() {
        Some(by) => Some(after_promise(history, calendar, by)),
        None if kind == Kind::Application => after_applying(history, calendar),
        None => after_interview(history, calendar),
    };
    first.into_iter().chain(after_last(history, calendar))
}

fn after_promise(history: History, calendar: &Calendar, by: Date) -> Wait {
    let numbers = history.numbers;
    let days = numbers.promise_until_days.max(1);
    let wait = Wait::days(calendar, TimingReason::BeforePromisedDate, by, days, Some(numbers.promise_best_days));
    let last_day = calendar.after(by, days - 1);
    Wait { over: last_day.tomorrow().unwrap_or(last_day), ..wait }
}

fn after_interview(history: History, calendar: &Calendar) -> Option<Wait> {
    let numbers = history.numbers;
    let event =
        [history.last_interview(), history.last_received()].into_iter().flatten().max_by_key(|at| at.timestamp())?;
    let (until, best) = (numbers.interview_until_days, numbers.interview_best_days);
    Some(Wait::days(calendar, TimingReason::TooSoonAfterInterview, date(event), until, Some(best)))
}

fn after_applying(history: History, calendar: &Calendar) -> Option<Wait> {
    let numbers = history.numbers;
    let (until, best) = (numbers.application_until_days, numbers.application_best_days);
    let applied = date(history.application.applied_at?);
    Some(Wait::days(calendar, TimingReason::TooSoonAfterApplying, applied, until, Some(best)))
}

fn after_last(history: History, calendar: &Calendar) -> Option<Wait> {
    let sent = history.unanswered().last().copied()?;
    Some(Wait::days(calendar, TimingReason::TooSoonAfterLast, date(sent), history.numbers.spacing_days, None))
}

fn date(at: Instant) -> Date {
    at.local().date()
}
