//! The ledger: the user's applications and what is kept beside each. Never the text of a mail.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Application, Direction, Exceptions, Message, Settings};
use crate::instant::Instant;

/// The user's applications, the newest last.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ledger {
    records: Vec<Record>,
}

/// An application and what is kept beside it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Record {
    /// Names the application; given by the panel that made it, never changed.
    pub id: String,
    /// The application.
    pub application: Application,
    /// What the user wants to remember; no rule reads it.
    pub notes: String,
    /// The day on which the user asked to be reminded.
    #[serde(with = "crate::instant::day::option")]
    pub remind_on: Option<Date>,
    /// Before this day nothing of the application is called due.
    #[serde(with = "crate::instant::day::option")]
    pub snoozed_until: Option<Date>,
    /// What holds for this application alone.
    #[serde(skip_serializing_if = "Exceptions::is_empty")]
    pub exceptions: Exceptions,
}

impl Record {
    /// Whether anything can still come of the application.
    pub fn is_open(&self) -> bool {
        !self.application.status.is_over()
    }

    /// The settings that hold for this application.
    pub fn settings<'s>(&self, usual: &'s Settings) -> Cow<'s, Settings> {
        self.exceptions.applied_to(usual)
    }

    /// Whether one of the application's people, or of those written to or heard from, has the address.
    pub fn knows(&self, email: &str) -> bool {
        let same = |other: &str| !email.trim().is_empty() && other.trim().eq_ignore_ascii_case(email.trim());
        let Application { people, interviews, messages, .. } = &self.application;
        people.iter().any(|person| same(&person.email))
            || interviews.iter().flat_map(|interview| &interview.with).any(|other| same(other))
            || messages.iter().flat_map(|message| &message.with).any(|other| same(other))
    }

    /// Adds a message, unless it is there already: a thread is read more than once.
    ///
    /// Says whether it was new.
    pub fn add_message(&mut self, message: Message) -> bool {
        let messages = &mut self.application.messages;
        let known = messages.iter().any(|other| {
            other.at.timestamp() == message.at.timestamp()
                && other.direction == message.direction
                && other.with == message.with
        });
        if known {
            return false;
        }
        let place = messages.partition_point(|other| other.at.timestamp() <= message.at.timestamp());
        messages.insert(place, message);
        true
    }

    /// Takes back the message that was sent at that moment; says whether there was one.
    pub fn take_back_sent(&mut self, at: Instant) -> bool {
        let messages = &mut self.application.messages;
        let before = messages.len();
        messages.retain(|message| message.direction != Direction::Sent || message.at.timestamp() != at.timestamp());
        messages.len() != before
    }
}

impl Ledger {
    /// Every application, the newest last.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The applications of which something can still come, the newest last.
    pub fn open(&self) -> impl Iterator<Item = &Record> {
        self.records.iter().filter(|record| record.is_open())
    }

    /// The application of that id.
    pub fn get(&self, id: &str) -> Option<&Record> {
        self.records.iter().find(|record| record.id == id)
    }

    /// The application of that id, to be changed.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut Record> {
        self.records.iter_mut().find(|record| record.id == id)
    }

    /// Puts an application in, in place of the one with its id.
    pub fn put(&mut self, record: Record) {
        match self.get_mut(&record.id) {
            Some(old) => *old = record,
            None => self.records.push(record),
        }
    }

    /// Takes an application out; says whether it was there.
    pub fn remove(&mut self, id: &str) -> bool {
        let before = self.records.len();
        self.records.retain(|record| record.id != id);
        self.records.len() != before
    }

    /// Adds the applications of another ledger. Of one that is in both the other's facts stand, with the messages of
    /// both.
    pub fn merge(&mut self, other: Self) {
        for mut record in other.records {
            if let Some(own) = self.get(&record.id) {
                for message in own.application.messages.clone() {
                    record.add_message(message);
                }
            }
            self.put(record);
        }
    }
}
