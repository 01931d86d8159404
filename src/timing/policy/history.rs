//! What has happened in an application up to an instant, as the policy asks for it.
//!
//! Interviews that have not ended and messages dated after the instant do not exist here.

use jiff::SignedDuration;
use jiff::civil::Date;

use crate::application::{Application, Direction, Interview, Message, TimingSettings};
use crate::instant::Instant;
use crate::review::Kind;

/// An application as it stands at an instant.
#[derive(Clone, Copy)]
pub(in crate::timing) struct History<'a> {
    pub application: &'a Application,
    pub now: Instant,
    pub numbers: &'a TimingSettings,
}

impl<'a> History<'a> {
    /// The local date of the present instant.
    pub fn today(&self) -> Date {
        self.now.local().date()
    }

    /// The interviews that have ended, each with its end.
    pub fn interviews(self) -> impl Iterator<Item = (&'a Interview, Instant)> {
        let ended = move |interview: &'a Interview| Some((interview, self.end(interview)?));
        self.application
            .interviews
            .iter()
            .filter_map(ended)
            .filter(move |(_, end)| end.timestamp() <= self.now.timestamp())
    }

    /// When an interview ended or will end.
    pub fn end(&self, interview: &Interview) -> Option<Instant> {
        let length = SignedDuration::from_mins(i64::from(self.numbers.interview_minutes));
        interview.end.or_else(|| {
            let end = interview.start.timestamp().checked_add(length).ok()?;
            Some(Instant::new(end, interview.start.offset()))
        })
    }

    /// The end of the last interview with anybody.
    pub fn last_interview(self) -> Option<Instant> {
        self.interviews().map(|(_, end)| end).max_by_key(|end| end.timestamp())
    }

    /// The end of the last interview with the person of that address. An interview that names nobody is with everybody.
    pub fn last_interview_with(self, email: &str) -> Option<Instant> {
        self.interviews()
            .filter(|(interview, _)| interview.with.is_empty() || names(&interview.with, email))
            .map(|(_, end)| end)
            .max_by_key(|end| end.timestamp())
    }

    /// The messages sent and received so far.
    pub fn messages(self) -> impl Iterator<Item = &'a Message> {
        self.application.messages.iter().filter(move |message| message.at.timestamp() <= self.now.timestamp())
    }

    /// When the last message came from the company.
    pub fn last_received(self) -> Option<Instant> {
        let received = self.messages().filter(|message| message.direction == Direction::Received);
        received.map(|message| message.at).max_by_key(|at| at.timestamp())
    }

    /// When the status mails were sent that nobody at the company has answered, oldest first.
    pub fn unanswered(self) -> Vec<Instant> {
        let answered = self.last_received();
        let mut sent: Vec<Instant> = self
            .messages()
            .filter(|message| message.direction == Direction::Sent)
            .filter(|message| matches!(message.kind, Kind::NextSteps | Kind::Application))
            .map(|message| message.at)
            .filter(|at| answered.is_none_or(|received| received.timestamp() < at.timestamp()))
            .collect();
        sent.sort_by_key(|at| at.timestamp());
        sent
    }

    /// Whether the last message of all came from the company.
    pub fn they_wrote_last(self) -> bool {
        let sent = self.messages().filter(|message| message.direction == Direction::Sent);
        let last_sent = sent.map(|message| message.at.timestamp()).max();
        self.last_received().is_some_and(|received| last_sent.is_none_or(|sent| sent < received.timestamp()))
    }

    /// Whether the person of that address has been thanked since an interview began.
    pub fn thanked_since(self, email: &str, start: Instant) -> bool {
        self.messages().any(|message| {
            message.direction == Direction::Sent
                && message.kind == Kind::ThankYou
                && message.at.timestamp() >= start.timestamp()
                && names(&message.with, email)
        })
    }

    /// The date they named, unless a later interview or a message after that date has overtaken it.
    pub fn promised(self) -> Option<Date> {
        let by = self.application.promise.as_ref()?.by;
        let later = |event: Option<Instant>| event.is_some_and(|event| event.local().date() > by);
        (!later(self.last_interview()) && !later(self.last_received())).then_some(by)
    }
}

/// Whether a list of addresses holds `email`.
pub(super) fn names(addresses: &[String], email: &str) -> bool {
    addresses.iter().any(|address| address.trim().eq_ignore_ascii_case(email.trim()))
}
