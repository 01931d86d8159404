//! What the extension does, without a browser: an [`Event`] changes the state and is answered with [`Command`]s.
//!
//! The background may be stopped at any moment. What must outlive it is in [`Stored`] and [`Session`], handed out to be
//! saved the moment it changes; drafts are only ever in memory and are sent again by the page script. The companion
//! reads no clock: each event comes with the present instant.

mod due;
mod event;
mod matching;
mod memory;
pub mod message;
mod pages;
pub mod panel;
mod panels;
mod reminders;
mod show;
mod thread;

use std::collections::BTreeSet;

pub use event::{Command, Event, Kept, PageId, PanelId};
pub use memory::{Choices, ClosedDraft, Preferences, SentMail, Session, SetAside, Stored};
use message::ToPage;
use panel::{ApplicationView, NotUnderstood, Part, ToPanel, View, Whole};
pub use reminders::Choice;

use crate::application::{Application, Record, Settings};
use crate::instant::Instant;
use crate::review::{Draft, Request, Review};
use crate::review_in_mailbox;
use thread::Proposal;

/// The state machine behind the extension and the demo page.
#[derive(Debug, Default)]
pub struct Companion {
    stored: Stored,
    session: Session,
    /// The open compose windows; the one the user worked in last comes last. There are a handful at most.
    composes: Vec<Compose>,
    /// The open panels, with which lists each wants whole.
    panels: Vec<(PanelId, Whole)>,
    /// The connected pages with their hosts.
    pages: Vec<(PageId, String)>,
    /// Pages on which something was not understood, and what.
    not_understood: Vec<(PageId, NotUnderstood)>,
    /// What was read from the thread that was opened last.
    proposal: Option<Proposal>,
    notice: Option<Notice>,
}

/// What went wrong with what the browser keeps for us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notice {
    Unreadable,
    NotSaved(Kept),
}

impl Notice {
    /// Its name among the messages.
    const fn message(self) -> &'static str {
        match self {
            Self::Unreadable => "tell_unreadable",
            Self::NotSaved(Kept::Shared) => "tell_share_failed",
            Self::NotSaved(_) => "tell_save_failed",
        }
    }
}

/// A compose window: its latest snapshot and the review of it.
#[derive(Debug)]
struct Compose {
    page: PageId,
    /// The page script's name for the draft.
    name: String,
    version: u32,
    draft: Draft,
    review: Review,
    /// The id of the application it belongs to.
    application: Option<String>,
}

impl Companion {
    /// A companion that goes on where an earlier one stopped.
    pub fn wake(stored: Stored, session: Session) -> Self {
        Self { stored, session, ..Self::default() }
    }

    /// The user's choices.
    pub const fn settings(&self) -> &Settings {
        &self.stored.settings
    }

    /// Takes in what happened at the instant `now` and says what is to be done, in order.
    pub fn handle(&mut self, event: Event, now: Instant) -> Vec<Command> {
        match event {
            Event::Woke => self.reminders(now),
            Event::AlarmRang => {
                let mut commands = self.reminders(now);
                commands.extend(self.views_kept(now));
                commands
            }
            Event::NotificationClicked { key, choice } => self.notification_clicked(&key, choice, now),
            Event::ChoicesCame(choices) => self.adopt(choices, now),
            Event::PageCame { page, host } => {
                self.pages.push((page, host));
                Vec::new()
            }
            Event::Page { page, message } => self.page(page, message, now),
            Event::PageLeft { page } => self.page_left(page, now),
            Event::Panel { panel, message } => self.panel(panel, message, now),
            Event::PanelLeft { panel } => {
                self.panels.retain(|&(other, _)| other != panel);
                Vec::new()
            }
            Event::MemoryUnreadable => self.tell(Notice::Unreadable, now),
            Event::SaveFailed(what) => self.tell(Notice::NotSaved(what), now),
            Event::Saved(what) => self.saved(what, now),
        }
    }

    /// Saves what is kept for good, and brings everything on show up to date with it.
    fn changed(&mut self, now: Instant) -> Vec<Command> {
        let judged: Vec<(Review, Option<String>)> =
            self.composes.iter().map(|open| self.review(open.page, &open.draft, now)).collect();
        for (open, (review, application)) in self.composes.iter_mut().zip(judged) {
            open.review = review;
            open.application = application;
        }
        let mut commands = vec![Command::Save(self.stored.clone())];
        commands.extend(self.composes.iter().map(|open| self.show(open)));
        commands.extend(self.reminders(now));
        commands.extend(self.views_kept(now));
        commands
    }

    /// Something the user must be told, wherever they are looking.
    fn tell(&mut self, notice: Notice, now: Instant) -> Vec<Command> {
        self.notice = Some(notice);
        let mut pages: Vec<PageId> = self.composes.iter().map(|open| open.page).collect();
        pages.dedup();
        let message = notice.message();
        let told =
            pages.into_iter().map(|page| Command::ToPage { page, message: ToPage::Tell { message: message.into() } });
        told.chain(self.views(now)).collect()
    }

    /// What could not be saved is over once it could; that memory was unreadable stands until a panel has told it.
    fn saved(&mut self, what: Kept, now: Instant) -> Vec<Command> {
        let over = match self.notice {
            Some(Notice::NotSaved(failed)) => failed == what,
            Some(Notice::Unreadable) => what == Kept::ForGood && !self.panels.is_empty(),
            None => false,
        };
        if !over {
            return Vec::new();
        }
        self.notice = None;
        self.views(now)
    }

    /// The review of a draft, and the id of the application it belongs to. A mail that has nothing to do with an
    /// application is none of our business, and neither is one on a page where the user wants quiet.
    fn review(&self, page: PageId, draft: &Draft, now: Instant) -> (Review, Option<String>) {
        if self.is_paused(page) {
            return (Review::default(), None);
        }
        let own = matching::of_draft(&self.stored.ledger, draft);
        let others = self.stored.ledger.open().filter(|record| own.is_none_or(|own| own.id != record.id));
        let request = Request {
            draft: draft.clone(),
            application: own.map(|record| record.application.clone()),
            others: others.map(naming).collect(),
            now: Some(now),
            time_zone: String::new(),
            settings: match own {
                Some(record) => record.settings(&self.stored.settings).into_owned(),
                None => self.stored.settings.clone(),
            },
        };
        (review_in_mailbox(&request), own.map(|record| record.id.clone()))
    }

    fn is_paused(&self, page: PageId) -> bool {
        let host = self.pages.iter().find(|(other, _)| *other == page).map(|(_, host)| host);
        host.is_some_and(|host| self.stored.preferences.paused.contains(host))
    }

    fn show(&self, open: &Compose) -> Command {
        let findings = show::findings(&open.draft, &open.review, &self.set_aside(&open.name));
        let chip = show::chip(&open.draft, &open.review, self.record_of(open));
        Command::ToPage {
            page: open.page,
            message: ToPage::Show { compose: open.name.clone(), version: open.version, findings, chip },
        }
    }

    fn record_of(&self, open: &Compose) -> Option<&Record> {
        self.stored.ledger.get(open.application.as_deref()?)
    }

    /// The keys of the findings set aside in a draft; an empty one stands for all.
    fn set_aside(&self, compose: &str) -> Vec<&str> {
        let own = self.session.set_aside.iter().filter(|aside| aside.compose == compose);
        own.map(|aside| aside.finding.as_str()).collect()
    }

    fn views(&self, now: Instant) -> Vec<Command> {
        if self.panels.is_empty() { Vec::new() } else { self.told(&self.view(Whole::default(), now), now) }
    }

    /// As [`Companion::views`], and keeps the view for the next panel that opens.
    fn views_kept(&self, now: Instant) -> Vec<Command> {
        let brief = self.view(Whole::default(), now);
        let mut commands = self.told(&brief, now);
        commands.push(keep(brief));
        commands
    }

    /// Tells every panel the view: the brief one, or one with the lists it wants whole.
    fn told(&self, brief: &View, now: Instant) -> Vec<Command> {
        let to = |&(panel, whole): &(PanelId, Whole)| {
            let view = if whole == brief.whole { brief.clone() } else { self.view(whole, now) };
            Command::ToPanel { panel, message: ToPanel::View(view) }
        };
        self.panels.iter().map(to).collect()
    }

    fn view(&self, whole: Whole, now: Instant) -> View {
        let front = self.composes.last();
        let most = |whole: bool, first: usize| if whole { usize::MAX } else { first };
        let (open, closed) = self.applications(most(whole.applications, APPLICATIONS_FIRST), now);
        View {
            front: front.map(|open| {
                let chip = show::chip(&open.draft, &open.review, self.record_of(open));
                show::front(open, chip, &self.set_aside(&open.name), self.record_of(open))
            }),
            not_understood: self.not_understood.last().map(|(_, what)| what.clone()),
            due: due::view(&self.stored, now, most(whole.due, DUE_FIRST)),
            open,
            closed,
            whole,
            proposal: self.proposal.as_ref().map(|proposal| proposal.view(&self.stored.ledger)),
            families: show::families(&self.stored.settings),
            settings: self.stored.settings.clone(),
            preferences: self.stored.preferences.clone(),
            notice: self.notice.map(|notice| notice.message().to_owned()),
        }
    }

    /// The applications under way and those that are over, the first `most` of each, the newest first.
    fn applications(&self, most: usize, now: Instant) -> (Part<ApplicationView>, Part<ApplicationView>) {
        let newest = self.stored.ledger.records().iter().rev();
        let (closed, open): (Vec<&Record>, Vec<&Record>) =
            newest.partition(|record| record.application.status.is_over());
        let part = |records: Vec<&Record>| {
            let shown = records.iter().take(most).map(|record| show::application(record, &self.stored.settings, now));
            Part { shown: shown.collect(), all: records.len() }
        };
        (part(open), part(closed))
    }
}

/// Keeps the part of a view that holds while no page is open.
fn keep(view: View) -> Command {
    Command::KeepView(View { front: None, not_understood: None, proposal: None, notice: None, ..view })
}

/// So many applications with something due, and so many applications of each list, are shown before the user asks for more.
const DUE_FIRST: usize = 8;
const APPLICATIONS_FIRST: usize = 20;

/// What of another application tells whether a name in a draft belongs to it.
fn naming(record: &Record) -> Application {
    let Application { company, role, people, status, .. } = &record.application;
    Application {
        company: company.clone(),
        role: role.clone(),
        people: people.clone(),
        status: *status,
        ..Application::default()
    }
}

/// Puts an entry into a set or takes it out; says whether that changed anything.
fn switch(set: &mut BTreeSet<String>, entry: String, inside: bool) -> bool {
    if inside { set.insert(entry) } else { set.remove(&entry) }
}
