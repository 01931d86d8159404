//! What the extension does, without a browser: an [`Event`] changes the state and is answered with [`Command`]s.
//!
//! The background may be stopped at any moment. What must outlive it is in [`Stored`] and [`Session`], handed out to be
//! saved the moment it changes; drafts are only ever in memory and are sent again by the page script.

mod event;
mod memory;
pub mod message;
mod show;

use std::collections::{BTreeMap, BTreeSet};

pub use event::{Command, Event, PageId, PanelId};
pub use memory::{Session, Stored};
use message::{FromPage, FromPanel, Scope, ToPage, View};

use crate::application::Settings;
use crate::review::{Draft, Request, Review};
use crate::{personal, review};

/// The state machine behind the extension and the demo page.
#[derive(Debug, Default)]
pub struct Companion {
    stored: Stored,
    session: Session,
    composes: BTreeMap<ComposeId, Compose>,
    front: Option<ComposeId>,
    panels: BTreeSet<PanelId>,
    not_understood: BTreeMap<PageId, String>,
    notice: Option<&'static str>,
}

/// A compose window: the page it is in and the page script's name for its draft.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct ComposeId {
    page: PageId,
    name: String,
}

/// A compose window's latest snapshot and its review.
#[derive(Debug)]
struct Compose {
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
                self.panels.remove(&panel);
                Vec::new()
            }
            Event::MemoryUnreadable => self.tell("tell_unreadable"),
            Event::SaveFailed => self.tell("tell_save_failed"),
        }
    }

    fn page(&mut self, page: PageId, message: FromPage) -> Vec<Command> {
        match message {
            FromPage::Draft { compose, version, front, draft, own: _ } => {
                let id = ComposeId { page, name: compose };
                let review = self.review(&draft);
                if front || self.front.is_none() {
                    self.front = Some(id.clone());
                }
                self.not_understood.remove(&page);
                self.composes.insert(id.clone(), Compose { version, draft, review });
                let mut commands = vec![self.show(&id)];
                commands.extend(self.views());
                commands
            }
            FromPage::Gone { compose } => {
                let id = ComposeId { page, name: compose };
                self.composes.remove(&id);
                if self.front.as_ref() == Some(&id) {
                    self.front = self.composes.keys().next_back().cloned();
                }
                let forgotten = self.session.dismissed.remove(&id.name).is_some();
                let mut commands = self.views();
                commands.extend(forgotten.then(|| Command::SaveSession(self.session.clone())));
                commands
            }
            FromPage::Dismiss { compose, finding, scope } => self.decide(page, &compose, finding, scope, true),
            FromPage::Restore { compose, finding, scope } => self.decide(page, &compose, finding, scope, false),
            FromPage::NotUnderstood { part } => {
                self.not_understood.insert(page, part);
                self.views()
            }
        }
    }

    /// A finding set aside, or taken back.
    fn decide(&mut self, page: PageId, compose: &str, finding: String, scope: Scope, aside: bool) -> Vec<Command> {
        match scope {
            Scope::Here => {
                switch(self.session.dismissed.entry(compose.to_owned()).or_default(), finding, aside);
                let mut commands = vec![Command::SaveSession(self.session.clone())];
                let id = ComposeId { page, name: compose.to_owned() };
                commands.extend(self.composes.contains_key(&id).then(|| self.show(&id)));
                commands.extend(self.views());
                commands
            }
            Scope::Rule => {
                let rule = show::rule_of(&finding).to_owned();
                self.choose(|settings| switch(&mut settings.rules_off, rule, aside))
            }
        }
    }

    fn page_left(&mut self, page: PageId) -> Vec<Command> {
        // What was set aside stays: the page may only have lost its connection.
        self.composes.retain(|id, _| id.page != page);
        self.not_understood.remove(&page);
        if self.front.as_ref().is_some_and(|id| id.page == page) {
            self.front = self.composes.keys().next_back().cloned();
        }
        self.views()
    }

    fn panel(&mut self, panel: PanelId, message: FromPanel) -> Vec<Command> {
        match message {
            FromPanel::Open => {
                self.panels.insert(panel);
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
        let ids: Vec<ComposeId> = self.composes.keys().cloned().collect();
        let mut commands = vec![Command::Save(self.stored.clone())];
        for id in ids {
            let Some(compose) = self.composes.get(&id) else { continue };
            let review = self.review(&compose.draft);
            self.composes.entry(id.clone()).and_modify(|compose| compose.review = review);
            commands.push(self.show(&id));
        }
        commands.extend(self.views());
        // Compose windows that were last seen before a stop are not among these.
        commands.push(Command::ReadAll);
        commands
    }

    /// Something the user must be told, wherever they are looking.
    fn tell(&mut self, message: &'static str) -> Vec<Command> {
        self.notice = Some(message);
        let pages: BTreeSet<PageId> = self.composes.keys().map(|id| id.page).collect();
        let told =
            pages.into_iter().map(|page| Command::ToPage { page, message: ToPage::Tell { message: message.into() } });
        told.chain(self.views()).collect()
    }

    /// The review of a draft. A mail that has nothing to do with an application is none of our business.
    fn review(&self, draft: &Draft) -> Review {
        let request = Request { draft: draft.clone(), settings: self.stored.settings.clone(), ..Request::default() };
        if personal::mentions_hiring(draft) { review(&request) } else { Review::default() }
    }

    fn show(&self, id: &ComposeId) -> Command {
        let set_aside = self.session.dismissed.get(&id.name);
        let (version, findings) = self.composes.get(id).map_or((0, Vec::new()), |compose| {
            (compose.version, show::findings(&compose.draft, &compose.review, set_aside))
        });
        Command::ToPage { page: id.page, message: ToPage::Show { compose: id.name.clone(), version, findings } }
    }

    fn views(&self) -> Vec<Command> {
        self.panels.iter().map(|&panel| Command::ToPanel { panel, view: self.view() }).collect()
    }

    fn view(&self) -> View {
        let front = self.front.as_ref().and_then(|id| Some((id, self.composes.get(id)?)));
        View {
            front: front.map(|(id, compose)| {
                show::front(&compose.draft, &compose.review, self.session.dismissed.get(&id.name))
            }),
            not_understood: self.not_understood.values().next().cloned(),
            families: show::families(&self.stored.settings),
            notice: self.notice.map(str::to_owned),
        }
    }
}

/// Puts an entry into a set or takes it out; says whether that changed anything.
fn switch(set: &mut BTreeSet<String>, entry: String, inside: bool) -> bool {
    if inside { set.insert(entry) } else { set.remove(&entry) }
}
