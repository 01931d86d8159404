//! Reminders: the badge, the one alarm, and notifications with what can be done about them.

use jiff::ToSpan;

use super::due::{self, Agenda, Task};
use super::memory::Preferences;
use super::{Command, Companion};
use crate::application::{Direction, Status};
use crate::instant::Instant;
use crate::review::Kind;
use crate::timing::plan::Action;

/// What a notification offers to do at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Put it off until tomorrow.
    Tomorrow,
    /// The person was thanked.
    Thanked,
    /// They answered.
    Answered,
    /// Let the application go.
    Close,
    /// The reminder has done its work.
    Done,
}

impl Companion {
    /// The badge, the alarm for what is due next, and notifications of what has become due.
    pub(super) fn reminders(&mut self, now: Instant) -> Vec<Command> {
        let Agenda { due, next } = due::agenda(&self.stored, now);
        let badge = Command::Badge(due.len());
        if !self.stored.preferences.notifications {
            return vec![badge, Command::SetAlarm(next)];
        }
        let mut news: Vec<(String, Task)> = due.into_iter().map(|task| (key(&task), task)).collect();
        news.retain(|(key, _)| !self.session.notified.contains(key));
        if !news.is_empty()
            && let Some(morning) = end_of_quiet(&self.stored.preferences, now)
        {
            // What has come up in quiet hours is told when they are over.
            let ring = next.filter(|next| next.timestamp() < morning.timestamp()).unwrap_or(morning);
            return vec![badge, Command::SetAlarm(Some(ring))];
        }
        let mut commands = vec![badge, Command::SetAlarm(next)];
        if news.is_empty() {
            return commands;
        }
        for (key, task) in news {
            self.session.notified.push(key.clone());
            commands.push(Command::Notify { key, choices: choices(&task), title: task.name, text: task.text });
        }
        commands.push(Command::SaveSession(self.session.clone()));
        commands
    }

    /// The user clicked a notification: beside its choices, its application is shown.
    pub(super) fn notification_clicked(&mut self, key: &str, choice: Option<usize>, now: Instant) -> Vec<Command> {
        let mut commands = vec![Command::ClearNotification { key: key.to_owned() }];
        let due = due::agenda(&self.stored, now).due;
        // What is not due any more was settled elsewhere.
        let Some(task) = due.into_iter().find(|task| self::key(task) == key) else { return commands };
        match choice {
            None => commands.push(Command::OpenApplication { id: task.application }),
            Some(place) => commands
                .extend(choices(&task).get(place).map(|choice| self.settle(&task, *choice, now)).unwrap_or_default()),
        }
        commands
    }

    fn settle(&mut self, task: &Task, choice: Choice, now: Instant) -> Vec<Command> {
        let id = task.application.as_str();
        let tomorrow = now.local().date().tomorrow().ok();
        match choice {
            // A reminder keeps to its own day; what the plan calls due is held back.
            Choice::Tomorrow if task.action.is_none() => {
                self.change_record(Some(id), now, |record| record.remind_on = tomorrow)
            }
            Choice::Tomorrow => self.change_record(Some(id), now, |record| record.snoozed_until = tomorrow),
            Choice::Thanked => self.enter(id, Direction::Sent, vec![task.email.clone()], Kind::ThankYou, now),
            Choice::Answered => self.enter(id, Direction::Received, Vec::new(), Kind::Other, now),
            Choice::Close => self.change_record(Some(id), now, |record| record.application.status = Status::Closed),
            Choice::Done => self.change_record(Some(id), now, |record| record.remind_on = None),
        }
    }
}

/// Names the notification of a task, so that the same is shown once.
fn key(task: &Task) -> String {
    format!("{} {} {}", task.application, task.since, task.email)
}

/// What can be done about a task; browsers show two choices at most.
fn choices(task: &Task) -> Vec<Choice> {
    let settled = match task.action {
        Some(Action::ThankYou) => Choice::Thanked,
        Some(Action::LetGo) => Choice::Close,
        Some(_) => Choice::Answered,
        None => Choice::Done,
    };
    vec![Choice::Tomorrow, settled]
}

/// When the quiet hours end in which `now` lies; none outside them.
fn end_of_quiet(preferences: &Preferences, now: Instant) -> Option<Instant> {
    let Preferences { reminders_from_hour: from, reminders_until_hour: until, .. } = *preferences;
    let local = now.local();
    let hour = u8::try_from(local.hour()).unwrap_or(0);
    let awake = if from < until { (from..until).contains(&hour) } else { hour >= from || hour < until };
    if awake {
        return None;
    }
    let today = local.date().at(i8::try_from(from).unwrap_or(0), 0, 0, 0);
    let next = if today > local { today } else { today.checked_add(1.day()).ok()? };
    Some(Instant::new(now.offset().to_timestamp(next).ok()?, now.offset()))
}
