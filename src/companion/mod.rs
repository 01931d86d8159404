//! What the extension does, without a browser: an [`Event`] changes the state and is answered with [`Command`]s.
//!
//! The background may be stopped at any moment. What must outlive it is in [`Stored`] and [`Session`], handed out to be
//! saved the moment it changes; drafts are only ever in memory and are sent again by the page script.

mod event;
mod memory;
pub mod message;
mod show;

use std::collections::BTreeSet;

pub use event::{Command, Event, PageId, PanelId};
pub use memory::{Session, SetAside, Stored};
use message::{FromPage, FromPanel, Scope, ToPage, View};

use crate::application::Settings;
use crate::review::{Draft, Request, Review};
use crate::{personal, review};

/// The state machine behind the extension and the demo page.
#[derive(Debug, Default)]
pub struct Companion {
    stored: Stored,
    session: Session,
    /// The open compose windows; the one the user worked in last comes last. There are a handful at most.
    composes: Vec<Compose>,
    panels: Vec<PanelId>,
    /// Pages on which something was not understood, and what.
    not_understood: Vec<(PageId, String)>,
    notice: Option<&'static str>,
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

    /// Takes in what happened and says what is to be done, in order.
    pub fn handle(&mut self, event: Event) -> Vec<Command> {
        match event {
            Event::Page { page, message } => self.page(page, message),
            Event::PageLeft { page } => self.page_left(page),
            Event::Panel { panel, message } => self.panel(panel, message),
            Event::PanelLeft { panel } => {
                self.panels.retain(|&other| other != panel);
                Vec::new()
            }
            Event::MemoryUnreadable => self.tell("tell_unreadable"),
            Event::SaveFailed => self.tell("tell_save_failed"),
        }
    }

    fn page(&mut self, page: PageId, message: FromPage) -> Vec<Command> {
        match message {
            FromPage::Draft { compose, version, front, draft, own: _ } => {
                self.not_understood.retain(|&(other, _)| other != page);
                let review = self.review(&draft);
                let place = self.composes.iter().position(|open| open.page == page && open.name == compose);
                let place = place.unwrap_or(self.composes.len());
                let drawn_up = Compose { page, name: compose, version, draft, review };
                let mut commands = vec![self.show(&drawn_up)];
                self.composes.splice(place..self.composes.len().min(place + 1), [drawn_up]);
                if front {
                    self.composes[place..].rotate_left(1);
                }
                commands.extend(self.views());
                commands
            }
            FromPage::Gone { compose } => {
                self.composes.retain(|open| open.page != page || open.name != compose);
                let before = self.session.set_aside.len();
                self.session.set_aside.retain(|aside| aside.compose != compose);
                let mut commands = self.views();
                if self.session.set_aside.len() != before {
                    commands.push(Command::SaveSession(self.session.clone()));
                }
                commands
            }
            FromPage::Dismiss { compose, finding, scope } => self.decide(page, compose, finding, scope, true),
            FromPage::Restore { compose, finding, scope } => self.decide(page, compose, finding, scope, false),
            FromPage::NotUnderstood { part } => {
                self.not_understood.retain(|&(other, _)| other != page);
                self.not_understood.push((page, part));
                self.views()
            }
        }
    }

    /// A finding set aside, or taken back.
    fn decide(&mut self, page: PageId, compose: String, finding: String, scope: Scope, aside: bool) -> Vec<Command> {
        if scope == Scope::Rule {
            let rule = show::rule_of(&finding).to_owned();
            return self.choose(|settings| switch(&mut settings.rules_off, rule, aside));
        }
        let decision = SetAside { compose, finding };
        self.session.set_aside.retain(|other| *other != decision);
        let open = self.composes.iter().find(|open| open.page == page && open.name == decision.compose);
        // A draft last seen before a stop is asked for again.
        let asked = Command::ToPage { page, message: ToPage::Read };
        if aside {
            self.session.set_aside.push(decision);
        }
        let mut commands = vec![Command::SaveSession(self.session.clone()), open.map_or(asked, |open| self.show(open))];
        commands.extend(self.views());
        commands
    }

    fn page_left(&mut self, page: PageId) -> Vec<Command> {
        // What was set aside stays: the page may only have lost its connection.
        self.composes.retain(|open| open.page != page);
        self.not_understood.retain(|&(other, _)| other != page);
        self.views()
    }

    fn panel(&mut self, panel: PanelId, message: FromPanel) -> Vec<Command> {
        match message {
            FromPanel::Open => {
                self.panels.retain(|&other| other != panel);
                self.panels.push(panel);
                // After a stop the drafts are not known here any more; the pages still have them.
                vec![Command::ToPanel { panel, view: self.view() }, Command::ReadAll]
            }
            FromPanel::SetFamily { family, on } => {
                self.choose(|settings| switch(&mut settings.families_off, family, !on))
            }
            FromPanel::SetRule { rule, on } => self.choose(|settings| switch(&mut settings.rules_off, rule, !on)),
        }
    }

    /// Changes the settings, and everything on show with them.
    fn choose(&mut self, change: impl FnOnce(&mut Settings) -> bool) -> Vec<Command> {
        if !change(&mut self.stored.settings) {
            return self.views();
        }
        let reviews: Vec<Review> = self.composes.iter().map(|open| self.review(&open.draft)).collect();
        for (open, review) in self.composes.iter_mut().zip(reviews) {
            open.review = review;
        }
        let mut commands = vec![Command::Save(self.stored.clone())];
        commands.extend(self.composes.iter().map(|open| self.show(open)));
        commands.extend(self.views());
        // Compose windows that were last seen before a stop are not among these.
        commands.push(Command::ReadAll);
        commands
    }

    /// Something the user must be told, wherever they are looking.
    fn tell(&mut self, message: &'static str) -> Vec<Command> {
        self.notice = Some(message);
        let mut pages: Vec<PageId> = self.composes.iter().map(|open| open.page).collect();
        pages.dedup();
        let told =
            pages.into_iter().map(|page| Command::ToPage { page, message: ToPage::Tell { message: message.into() } });
        told.chain(self.views()).collect()
    }

    /// The review of a draft. A mail that has nothing to do with an application is none of our business.
    fn review(&self, draft: &Draft) -> Review {
        let request = Request { draft: draft.clone(), settings: self.stored.settings.clone(), ..Request::default() };
        let ours = personal::mentions_hiring(&draft.subject, &draft.body, &draft.quoted);
        if ours { review(&request) } else { Review::default() }
    }

    fn show(&self, open: &Compose) -> Command {
        let findings = show::findings(&open.draft, &open.review, &self.set_aside(&open.name));
        let message = ToPage::Show { compose: open.name.clone(), version: open.version, findings };
        Command::ToPage { page: open.page, message }
    }

    /// The keys of the findings set aside in a draft.
    fn set_aside(&self, compose: &str) -> Vec<&str> {
        let own = self.session.set_aside.iter().filter(|aside| aside.compose == compose);
        own.map(|aside| aside.finding.as_str()).collect()
    }

    fn views(&self) -> Vec<Command> {
        self.panels.iter().map(|&panel| Command::ToPanel { panel, view: self.view() }).collect()
    }

    fn view(&self) -> View {
        let front = self.composes.last();
        View {
            front: front.map(|open| show::front(&open.draft, &open.review, &self.set_aside(&open.name))),
            not_understood: self.not_understood.last().map(|(_, part)| part.clone()),
            families: show::families(&self.stored.settings),
            notice: self.notice.map(str::to_owned),
        }
    }
}

/// Puts an entry into a set or takes it out; says whether that changed anything.
fn switch(set: &mut BTreeSet<String>, entry: String, inside: bool) -> bool {
    if inside { set.insert(entry) } else { set.remove(&entry) }
}
