//! What pages say: drafts that come, change, are sent and go; findings set aside; threads that are opened.

use std::mem;

use super::message::{FromPage, Scope, ThreadMessage, ToPage};
use super::panel::NotUnderstood;
use super::{ClosedDraft, Command, Companion, Compose, PageId, SentMail, SetAside, matching, show, switch, thread};
use crate::application::{Direction, Message};
use crate::fnv::fnv1a;
use crate::instant::Instant;
use crate::personal;
use crate::review::{Draft, Kind};
use crate::timing::plan::plan;

/// How many sent mails are remembered for an undo, which mail pages offer for half a minute.
const SENT_REMEMBERED: usize = 8;

/// How many closed drafts are remembered with what was set aside in them.
const CLOSED_REMEMBERED: usize = 16;

impl Companion {
    pub(super) fn page(&mut self, page: PageId, message: FromPage, now: Instant) -> Vec<Command> {
        match message {
            FromPage::Draft { compose, version, front, draft, own: _ } => {
                self.draft(page, compose, version, front, draft, now)
            }
            FromPage::Gone { compose, draft } => self.gone(page, &compose, draft.as_ref(), now),
            FromPage::Sent { compose, draft } => self.sent(page, compose, &draft, now),
            FromPage::Unsent { compose } => self.unsent(&compose, now),
            FromPage::Thread { messages } => self.thread(page, &messages, now),
            FromPage::Dismiss { compose, finding, scope } => self.decide(page, compose, finding, scope, true, now),
            FromPage::Restore { compose, finding, scope } => self.decide(page, compose, finding, scope, false, now),
            FromPage::Remind { compose, on } => {
                let id = self.application_of(page, &compose);
                self.change_record(id.as_deref(), now, |record| record.remind_on = Some(on))
            }
            FromPage::Calendar { compose } => {
                let id = self.application_of(page, &compose);
                let Some(record) = id.and_then(|id| self.stored.ledger.get(&id)) else { return Vec::new() };
                let ics = plan(&record.application, now, &record.settings(&self.stored.settings)).to_ics();
                vec![Command::ToPage { page, message: ToPage::Calendar { ics } }]
            }
            FromPage::NotUnderstood { part, outline } => {
                self.not_understood.retain(|&(other, _)| other != page);
                let host = self.pages.iter().find(|&&(other, _)| other == page).map_or("", |(_, host)| host);
                let report = format!("Afterword {}\n{host}\n{part}\n\n{outline}", env!("CARGO_PKG_VERSION"));
                self.not_understood.push((page, NotUnderstood { part, report }));
                self.views(now)
            }
        }
    }

    fn draft(
        &mut self,
        page: PageId,
        name: String,
        version: u32,
        front: bool,
        draft: Draft,
        now: Instant,
    ) -> Vec<Command> {
        self.not_understood.retain(|&(other, _)| other != page);
        let opened_again = version == 1 && self.take_up_again(&name, &draft);
        let (review, application) = self.review(page, &draft, now);
        let place = self.composes.iter().position(|open| open.page == page && open.name == name);
        let place = place.unwrap_or(self.composes.len());
        let drawn_up = Compose { page, name, version, draft, review, application };
        let mut commands = vec![self.show(&drawn_up)];
        self.composes.splice(place..self.composes.len().min(place + 1), [drawn_up]);
        if front {
            self.composes[place..].rotate_left(1);
        }
        commands.extend(self.views(now));
        if opened_again {
            commands.push(Command::SaveSession(self.session.clone()));
        }
        commands
    }

    fn gone(&mut self, page: PageId, compose: &str, draft: Option<&Draft>, now: Instant) -> Vec<Command> {
        self.composes.retain(|open| open.page != page || open.name != compose);
        let (of_this, others) = mem::take(&mut self.session.set_aside).into_iter().partition(|a| a.compose == compose);
        self.session.set_aside = others;
        let findings: Vec<String> = Vec::<SetAside>::into_iter(of_this).map(|aside| aside.finding).collect();
        let mut commands = self.views(now);
        if !findings.is_empty() {
            let words = draft.and_then(words_of);
            self.session.closed.extend(words.map(|words| ClosedDraft { words, findings }));
            let surplus = self.session.closed.len().saturating_sub(CLOSED_REMEMBERED);
            self.session.closed.drain(..surplus);
            commands.push(Command::SaveSession(self.session.clone()));
        }
        commands
    }

    /// Sets aside in a draft just opened what was set aside in it before; says whether that was anything.
    fn take_up_again(&mut self, compose: &str, draft: &Draft) -> bool {
        let words = words_of(draft);
        let Some(place) = self.session.closed.iter().rposition(|closed| Some(closed.words) == words) else {
            return false;
        };
        let ClosedDraft { findings, .. } = self.session.closed.remove(place);
        let aside = findings.into_iter().map(|finding| SetAside { compose: compose.to_owned(), finding });
        self.session.set_aside.extend(aside);
        true
    }

    /// Enters a sent mail into the ledger: addresses, instant, kind and a fingerprint, never the text.
    fn sent(&mut self, page: PageId, compose: String, draft: &Draft, now: Instant) -> Vec<Command> {
        let (review, application) = self.review(page, draft, now);
        let Some(application) = application.filter(|_| review.kind != Kind::Other) else { return Vec::new() };
        let Some(record) = self.stored.ledger.get_mut(&application) else { return Vec::new() };
        let with = draft.to.iter().chain(&draft.cc).map(|mailbox| mailbox.email.clone());
        let message = Message {
            at: now,
            direction: Direction::Sent,
            with: with.filter(|email| !email.is_empty()).collect(),
            kind: review.kind,
            fingerprint: personal::fingerprint(&draft.body),
        };
        record.add_message(message);
        self.session.sent.push(SentMail { compose, application, at: now });
        let surplus = self.session.sent.len().saturating_sub(SENT_REMEMBERED);
        self.session.sent.drain(..surplus);
        let mut commands = vec![Command::SaveSession(self.session.clone())];
        commands.extend(self.changed(now));
        commands
    }

    fn unsent(&mut self, compose: &str, now: Instant) -> Vec<Command> {
        let Some(place) = self.session.sent.iter().rposition(|sent| sent.compose == compose) else {
            return Vec::new();
        };
        let SentMail { application, at, .. } = self.session.sent.remove(place);
        if let Some(record) = self.stored.ledger.get_mut(&application) {
            record.take_back_sent(at);
        }
        let mut commands = vec![Command::SaveSession(self.session.clone())];
        commands.extend(self.changed(now));
        commands
    }

    /// Notices the mails received, and reads what could be proposed.
    fn thread(&mut self, page: PageId, messages: &[ThreadMessage], now: Instant) -> Vec<Command> {
        if self.is_paused(page) {
            return Vec::new();
        }
        let mut news = false;
        if let Some((id, received)) = thread::received(&self.stored.ledger, messages)
            && let Some(record) = self.stored.ledger.get_mut(&id)
        {
            for message in received {
                news |= record.add_message(message);
            }
        }
        self.proposal = thread::proposal(&self.stored.ledger, messages, &self.stored.settings)
            .filter(|proposal| !self.session.dropped.contains(&proposal.key()));
        if news { self.changed(now) } else { self.views(now) }
    }

    /// A finding set aside, or taken back.
    fn decide(
        &mut self,
        page: PageId,
        compose: String,
        finding: String,
        scope: Scope,
        aside: bool,
        now: Instant,
    ) -> Vec<Command> {
        if scope == Scope::Rule {
            let rule = show::rule_of(&finding).to_owned();
            return self.choose(now, |settings| switch(&mut settings.rules_off, rule, aside));
        }
        let finding = if scope == Scope::Mail { String::new() } else { finding };
        let decision = SetAside { compose, finding };
        self.session.set_aside.retain(|other| *other != decision);
        let open = self.composes.iter().find(|open| open.page == page && open.name == decision.compose);
        // A draft last seen before a stop is asked for again.
        let asked = Command::ToPage { page, message: ToPage::Read };
        if aside {
            self.session.set_aside.push(decision);
        }
        let mut commands = vec![Command::SaveSession(self.session.clone()), open.map_or(asked, |open| self.show(open))];
        commands.extend(self.views(now));
        commands
    }

    pub(super) fn page_left(&mut self, page: PageId, now: Instant) -> Vec<Command> {
        // What was set aside stays: the page may only have lost its connection.
        self.composes.retain(|open| open.page != page);
        self.not_understood.retain(|&(other, _)| other != page);
        self.pages.retain(|&(other, _)| other != page);
        self.views(now)
    }

    fn application_of(&self, page: PageId, compose: &str) -> Option<String> {
        let open = self.composes.iter().find(|open| open.page == page && open.name == compose)?;
        let known = || matching::of_draft(&self.stored.ledger, &open.draft).map(|record| record.id.clone());
        open.application.clone().or_else(known)
    }
}

/// A hash of a draft's words, however its lines are broken; none for a draft without words.
fn words_of(draft: &Draft) -> Option<u32> {
    let mut words = draft.body.split_whitespace().peekable();
    words.peek()?;
    Some(fnv1a(words.flat_map(|word| word.bytes().chain([b' ']))))
}
