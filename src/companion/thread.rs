//! What an open thread tells: messages for the ledger, and facts to propose. Nothing but addresses and instants is
//! stored unasked, and never the text.

use std::borrow::Cow;
use std::fmt::Write;

use super::matching;
use super::message::ThreadMessage;
use super::panel::ProposalView;
use crate::application::{
    Application, Direction, Fingerprint, Ledger, Mailbox, Message, Part, Person, Promise, Record, Settings,
};
use crate::personal::domain_name;
use crate::review::Kind;
use crate::timing::promise::{self, Certainty};

/// What was read from a thread and waits for the user to take it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Proposal {
    /// The application it belongs to; none where it would be a new one.
    pub application: Option<String>,
    /// The company's name.
    company: String,
    people: Vec<Person>,
    promise: Option<(Promise, Certainty)>,
}

/// The received messages of a thread that belong to an application: its id, and the messages.
pub(super) fn received(ledger: &Ledger, thread: &[ThreadMessage]) -> Option<(String, Vec<Message>)> {
    let record = belongs_to(ledger, thread)?;
    let theirs = thread.iter().filter(|message| !message.own && record.knows(&message.from.email));
    let messages = theirs.filter_map(|message| {
        Some(Message {
            at: message.at?,
            direction: Direction::Received,
            with: vec![message.from.email.clone()],
            kind: Kind::Other,
            fingerprint: Fingerprint::default(),
        })
    });
    Some((record.id.clone(), messages.collect()))
}

/// What a thread tells that its application does not hold yet; none where there is nothing new.
pub(super) fn proposal(ledger: &Ledger, thread: &[ThreadMessage], usual: &Settings) -> Option<Proposal> {
    let record = belongs_to(ledger, thread);
    let settings = record.map_or(Cow::Borrowed(usual), |record| record.settings(usual));
    let nothing = Application::default();
    let known = record.map_or(&nothing, |record| &record.application);
    let promise = last_promise(thread, &settings.region)
        .filter(|(promise, _)| known.promise.as_ref().is_none_or(|old| old.by != promise.by));
    let mut people: Vec<Person> = Vec::new();
    for message in thread.iter().filter(|message| !message.own && !message.from.email.is_empty()) {
        let Mailbox { name, email } = &message.from;
        let new = !record.is_some_and(|record| record.knows(email));
        if new && !people.iter().any(|person| person.email.eq_ignore_ascii_case(email)) {
            people.push(Person { name: name.clone(), email: email.clone(), part: Part::Recruiter });
        }
    }
    // A stranger who promises nothing is no application.
    if promise.is_none() && (record.is_none() || people.is_empty()) {
        return None;
    }
    let company = if known.company.is_empty() { company_of(&people) } else { known.company.clone() };
    Some(Proposal { application: record.map(|record| record.id.clone()), company, people, promise })
}

fn belongs_to<'l>(ledger: &'l Ledger, thread: &[ThreadMessage]) -> Option<&'l Record> {
    let theirs: Vec<&ThreadMessage> = thread.iter().filter(|message| !message.own).collect();
    let addresses: Vec<&Mailbox> = theirs.iter().map(|message| &message.from).collect();
    let texts: Vec<&str> = theirs.iter().map(|message| message.text.as_str()).collect();
    matching::find(ledger, &addresses, &texts)
}

/// The date named in the latest message of theirs that names one.
fn last_promise(thread: &[ThreadMessage], region: &str) -> Option<(Promise, Certainty)> {
    thread.iter().rev().filter(|message| !message.own).find_map(|message| {
        let reading = promise::read(&message.text, message.at?, region)?;
        let said = message.text[reading.said.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        Some((Promise { by: reading.by, said }, reading.certainty))
    })
}

/// The company's name as its addresses have it, with a capital.
fn company_of(people: &[Person]) -> String {
    let domain = people.iter().find_map(|person| domain_name(&person.email)).unwrap_or_default();
    let mut letters = domain.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl Proposal {
    /// Names the proposal, so that one that was dropped is not made again.
    pub(super) fn key(&self) -> String {
        let mut key = self.application.clone().unwrap_or_default();
        for person in &self.people {
            let _ = write!(key, " {}", person.email);
        }
        if let Some((promise, _)) = &self.promise {
            let _ = write!(key, " {}", promise.by);
        }
        key
    }

    /// The proposal for a panel to show. Its application may have been deleted since.
    pub(super) fn view(&self, ledger: &Ledger) -> ProposalView {
        let people = self.people.iter().map(|person| {
            let mut shown = person.name.clone();
            let _ =
                if shown.is_empty() { write!(shown, "{}", person.email) } else { write!(shown, " <{}>", person.email) };
            shown
        });
        ProposalView {
            application: self.application.clone().filter(|id| ledger.get(id).is_some()),
            company: self.company.clone(),
            people: people.collect(),
            promised: self.promise.as_ref().map(|(promise, _)| promise.by),
            said: self.promise.as_ref().map(|(promise, _)| promise.said.clone()).unwrap_or_default(),
            sure: self.promise.as_ref().is_none_or(|(_, certainty)| *certainty == Certainty::Sure),
        }
    }

    /// Takes the proposal into its application.
    pub(super) fn enter(self, record: &mut Record) {
        let application = &mut record.application;
        if application.company.is_empty() {
            application.company = self.company;
        }
        application.people.extend(self.people);
        if let Some((promise, _)) = self.promise {
            application.promise = Some(promise);
        }
    }
}
