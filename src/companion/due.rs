//! What is due, and when the next thing will be.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

use super::memory::Stored;
use super::panel::{DueView, Part, TaskView};
use super::show;
use crate::application::{Record, Settings, called};
use crate::instant::Instant;
use crate::timing::plan::{Action, Step, plan};

/// Something to do.
pub(super) struct Task {
    /// The application's id.
    pub application: String,
    /// Its company, or role where the company is not known.
    pub name: String,
    /// What to do; none for a reminder the user set.
    pub action: Option<Action>,
    /// The address of the person it is about; empty for a step that is about no one person.
    pub email: String,
    /// The step in words; empty for a reminder.
    pub text: String,
    /// The day since which it is due.
    pub since: Date,
    /// The moment from which it is due.
    due_from: Timestamp,
}

/// What there is to do, as it stands at an instant.
pub(super) struct Agenda {
    /// Everything that is due now, what has waited longest first.
    pub due: Vec<Task>,
    /// When the next thing becomes due.
    pub next: Option<Instant>,
}

/// The agenda of every open application. It plans each of them, so one pass answers both questions.
pub(super) fn agenda(stored: &Stored, now: Instant) -> Agenda {
    let (mut due, later): (Vec<Task>, Vec<Task>) =
        tasks(stored, now).partition(|task| task.due_from <= now.timestamp());
    due.sort_by_key(|task| task.due_from);
    let next = later.iter().map(|task| task.due_from).min();
    Agenda { due, next: next.map(|from| Instant::new(from, now.offset())) }
}

/// What is due as the popup shows it: an application stands where its most pressing task does, with all of its tasks.
/// The first `most` of them.
pub(super) fn view(stored: &Stored, now: Instant, most: usize) -> Part<DueView> {
    let mut due: Vec<(String, Vec<TaskView>)> = Vec::new();
    for Task { application, action, email, text, since, .. } in agenda(stored, now).due {
        let text = if action == Some(Action::ThankYou) { String::new() } else { text };
        let task = TaskView { action, email, text, since };
        match due.iter_mut().find(|(known, _)| *known == application) {
            Some((_, tasks)) => tasks.push(task),
            None => due.push((application, vec![task])),
        }
    }
    let all = due.len();
    let standing = |(id, tasks): (String, Vec<TaskView>)| {
        let application = show::application(stored.ledger.get(&id)?, &stored.settings, now);
        Some(DueView { application, tasks })
    };
    Part { shown: due.into_iter().take(most).filter_map(standing).collect(), all }
}

fn tasks(stored: &Stored, now: Instant) -> impl Iterator<Item = Task> {
    let hour = stored.preferences.reminders_from_hour;
    stored.ledger.open().flat_map(move |record| {
        let application = &record.application;
        let morning = move |day| morning(day, hour, now);
        let task = move |step: Step, due_from| Task {
            application: record.id.clone(),
            name: called(&application.company, &application.role).to_owned(),
            action: Some(step.action),
            email: step.to.map(|to| to.email).unwrap_or_default(),
            text: step.text,
            since: step.best,
            due_from,
        };
        let reminder = record.remind_on.map(|day| Task {
            application: record.id.clone(),
            name: called(&application.company, &application.role).to_owned(),
            action: None,
            email: String::new(),
            text: String::new(),
            since: day,
            due_from: morning(day),
        });
        let held_until = record.snoozed_until.map(morning);
        let settings = record.settings(&stored.settings);
        let steps = next_steps(record, &settings, now).into_iter().map(move |step| {
            let own = due_from(&step, &settings).unwrap_or_else(|| morning(step.best));
            task(step, held_until.map_or(own, |held| held.max(own)))
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
