//! What is due, and when the next thing will be.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::memory::Stored;
use super::panel::DueView;
use crate::application::{Record, Settings};
use crate::instant::Instant;
use crate::timing::plan::{Action, Step, plan};

/// Something to do, and the moment from which it is due.
struct Task {
    due_from: Timestamp,
    view: DueView,
}

/// What there is to do, as it stands at an instant.
pub(super) struct Agenda {
    /// Everything that is due now, what has waited longest first.
    pub due: Vec<DueView>,
    /// When the next thing becomes due.
    pub next: Option<Instant>,
}

/// The agenda of every open application. It plans each of them, so one pass answers both questions.
pub(super) fn agenda(stored: &Stored, now: Instant) -> Agenda {
    let (mut due, later): (Vec<Task>, Vec<Task>) =
        tasks(stored, now).partition(|task| task.due_from <= now.timestamp());
    due.sort_by_key(|task| task.due_from);
    let next = later.iter().map(|task| task.due_from).min();
    Agenda {
        due: due.into_iter().map(|task| task.view).collect(),
        next: next.map(|from| Instant::new(from, now.offset())),
    }
}

fn tasks(stored: &Stored, now: Instant) -> impl Iterator<Item = Task> {
    let hour = stored.preferences.reminders_from_hour;
    stored.ledger.open().flat_map(move |record| {
        let morning = move |day| morning(day, hour, now);
        let reminder = record.remind_on.map(|day| Task { due_from: morning(day), view: reminder(record, day) });
        let held_until = record.snoozed_until.map(morning);
        let settings = record.settings(&stored.settings);
        let steps = next_steps(record, &settings, now).into_iter().map(move |step| {
            let own = due_from(&step, &settings).unwrap_or_else(|| morning(step.best));
            Task { due_from: held_until.map_or(own, |held| held.max(own)), view: view(record, step) }
        });
        steps.chain(reminder)
    })
}

/// The thank-yous owed and the one check-in that comes next; the others depend on what comes of it.
fn next_steps(record: &Record, settings: &Settings, now: Instant) -> Vec<Step> {
    let mut asked = false;
    let mut steps = plan(&record.application, now, settings).steps;
    steps.retain(|step| match step.action {
        Action::ThankYou => true,
        Action::Card | Action::NoCard => false,
        Action::CheckIn | Action::LastCheckIn | Action::LetGo => !std::mem::replace(&mut asked, true),
    });
    steps
}

/// The moment from which a step with a deadline is due: a while after the interview, when a note is no reflex any more.
fn due_from(step: &Step, settings: &Settings) -> Option<Timestamp> {
    let numbers = &settings.timing;
    let allowed = SignedDuration::from_hours(i64::from(numbers.thank_you_overdue_hours));
    let settle = SignedDuration::from_mins(i64::from(numbers.instant_thank_you_minutes));
    step.due?.timestamp().checked_sub(allowed).ok()?.checked_add(settle).ok()
}

/// The hour of the day at which reminders come, as told in the offset of `now`.
fn morning(day: Date, hour: u8, now: Instant) -> Timestamp {
    let hour = i8::try_from(hour).unwrap_or(0).clamp(0, 23);
    now.offset().to_timestamp(day.at(hour, 0, 0, 0)).unwrap_or_else(|_| now.timestamp())
}

fn reminder(record: &Record, day: Date) -> DueView {
    DueView {
        application: record.id.clone(),
        name: name(record),
        action: None,
        email: String::new(),
        text: String::new(),
        since: day,
    }
}

fn view(record: &Record, step: Step) -> DueView {
    DueView {
        application: record.id.clone(),
        name: name(record),
        action: Some(step.action),
        email: step.to.map(|to| to.email).unwrap_or_default(),
        text: step.text,
        since: step.best,
    }
}

/// How to call an application: by company, else by role.
pub(super) fn name(record: &Record) -> String {
    let application = &record.application;
    let name = if application.company.trim().is_empty() { &application.role } else { &application.company };
    name.clone()
}
