//! What panels say: choices, applications entered and changed, backups.

use super::message::ToPage;
use super::panel::{FromPanel, ToPanel, View, Whole};
use super::{Choices, Command, Companion, PanelId, Stored, keep, show, switch};
use crate::application::{Direction, Fingerprint, Message, Record, Settings};
use crate::instant::Instant;
use crate::personal;
use crate::review::{Item, Kind};
use crate::timing::plan::plan;
use crate::timing::promise;

impl Companion {
    pub(super) fn panel(&mut self, panel: PanelId, message: FromPanel, now: Instant) -> Vec<Command> {
        let answer = |message| vec![Command::ToPanel { panel, message }];
        match message {
            FromPanel::Open => {
                let view = self.shown_to(panel, Whole::default(), now);
                let message = ToPanel::View(view.clone());
                // After a stop the drafts are not known here any more; the pages still have them.
                vec![Command::ToPanel { panel, message }, keep(view), Command::ReadAll]
            }
            FromPanel::ShowWhole(whole) => answer(ToPanel::View(self.shown_to(panel, whole, now))),
            FromPanel::SetFamily { family, on } => {
                self.choose(now, |settings| switch(&mut settings.families_off, family, !on))
            }
            FromPanel::SetRule { rule, on } => self.choose(now, |settings| switch(&mut settings.rules_off, rule, !on)),
            FromPanel::SetSettings(chosen) => {
                self.choose(now, |settings| std::mem::replace(settings, chosen) != *settings)
            }
            FromPanel::SetPreferences(preferences) => {
                let joined = preferences.sync && !self.stored.preferences.sync;
                self.stored.preferences = preferences;
                let mut commands = self.changed_everywhere(now);
                commands.extend(if joined { Some(Command::JoinChoices(self.stored.choices())) } else { self.shared() });
                commands
            }
            FromPanel::ShowApplication { id } => answer(match self.stored.ledger.get(&id) {
                Some(record) => ToPanel::Application {
                    record: record.clone(),
                    steps: plan(&record.application, now, &record.settings(&self.stored.settings)).steps,
                    standing: show::application(record, &self.stored.settings, now),
                },
                None => ToPanel::NoApplication { id },
            }),
            FromPanel::SaveApplication(record) => {
                self.stored.ledger.put(record);
                self.changed_everywhere(now)
            }
            FromPanel::RemoveApplication { id } => {
                self.stored.ledger.remove(&id);
                self.changed_everywhere(now)
            }
            FromPanel::SetStatus { id, status } => {
                self.change_record(Some(&id), now, |record| record.application.status = status)
            }
            FromPanel::Thanked { id, email } => self.enter(&id, Direction::Sent, vec![email], Kind::ThankYou, now),
            FromPanel::Answered { id } => self.enter(&id, Direction::Received, Vec::new(), Kind::Other, now),
            FromPanel::Remind { id, on } => self.change_record(Some(&id), now, |record| record.remind_on = on),
            FromPanel::Snooze { id, until } => {
                self.change_record(Some(&id), now, |record| record.snoozed_until = until)
            }
            FromPanel::Calendar { id } => self.stored.ledger.get(&id).map_or_else(Vec::new, |record| {
                let ics = plan(&record.application, now, &record.settings(&self.stored.settings)).to_ics();
                answer(ToPanel::Calendar { ics })
            }),
            FromPanel::AcceptProposal => self.accept_proposal(now),
            FromPanel::DropProposal => {
                let Some(proposal) = self.proposal.take() else { return self.views(now) };
                self.session.dropped.push(proposal.key());
                let mut commands = vec![Command::SaveSession(self.session.clone())];
                commands.extend(self.views(now));
                commands
            }
            FromPanel::Insert { item } => self.insert(item),
            FromPanel::Reveal { item } => self.reveal(item),
            FromPanel::ReadText { text } => answer(ToPanel::Facts(personal::facts(&text, now))),
            FromPanel::ReadPromise { said } => {
                let by = promise::read(&said, now, &self.stored.settings.region).map(|reading| reading.by);
                answer(ToPanel::Promised { said, by })
            }
            FromPanel::Export => answer(ToPanel::Backup(self.stored.clone())),
            FromPanel::Import { backup, replace } => {
                if replace {
                    self.stored = Stored { version: Stored::default().version, ..backup };
                } else {
                    self.stored.ledger.merge(backup.ledger);
                }
                let mut commands = self.changed_everywhere(now);
                commands.extend(self.shared());
                commands
            }
            FromPanel::Forget => {
                let forgotten = self.stored.preferences.sync.then_some(Command::ForgetChoices);
                self.stored = Stored::default();
                self.session = super::Session::default();
                let mut commands = vec![Command::SaveSession(self.session.clone()), Command::ForgetDates];
                commands.extend(self.changed_everywhere(now));
                commands.extend(forgotten);
                commands
            }
        }
    }

    /// The view for a panel, which is told it again after every change.
    fn shown_to(&mut self, panel: PanelId, whole: Whole, now: Instant) -> View {
        self.panels.retain(|&(other, _)| other != panel);
        self.panels.push((panel, whole));
        self.view(whole, now)
    }

    /// Changes the settings, and everything on show with them.
    pub(super) fn choose(&mut self, now: Instant, change: impl FnOnce(&mut Settings) -> bool) -> Vec<Command> {
        if !change(&mut self.stored.settings) {
            return self.views(now);
        }
        let mut commands = self.changed_everywhere(now);
        commands.extend(self.shared());
        commands
    }

    /// Hands the choices to the user's other browsers, where they want that.
    fn shared(&self) -> Option<Command> {
        self.stored.preferences.sync.then(|| Command::ShareChoices(self.stored.choices()))
    }

    /// Takes over choices made in another browser. One that does not share its choices does not take others' either.
    pub(super) fn adopt(&mut self, choices: Choices, now: Instant) -> Vec<Command> {
        let before = self.stored.choices();
        if !before.preferences.sync {
            return Vec::new();
        }
        self.stored.adopt(choices);
        if self.stored.choices() == before { Vec::new() } else { self.changed_everywhere(now) }
    }

    /// As [`Companion::changed`], also for compose windows that were last seen before a stop.
    fn changed_everywhere(&mut self, now: Instant) -> Vec<Command> {
        let mut commands = self.changed(now);
        commands.push(Command::ReadAll);
        commands
    }

    /// Changes one application, if there is one of that id.
    pub(super) fn change_record(
        &mut self,
        id: Option<&str>,
        now: Instant,
        change: impl FnOnce(&mut Record),
    ) -> Vec<Command> {
        match id.and_then(|id| self.stored.ledger.get_mut(id)) {
            Some(record) => {
                change(record);
                self.changed(now)
            }
            None => self.views(now),
        }
    }

    /// Enters a message that these pages did not see.
    pub(super) fn enter(
        &mut self,
        id: &str,
        direction: Direction,
        with: Vec<String>,
        kind: Kind,
        now: Instant,
    ) -> Vec<Command> {
        let message = Message { at: now, direction, with, kind, fingerprint: Fingerprint::default() };
        self.change_record(Some(id), now, |record| {
            record.add_message(message);
        })
    }

    fn accept_proposal(&mut self, now: Instant) -> Vec<Command> {
        let Some(proposal) = self.proposal.take() else { return self.views(now) };
        let known = proposal.application.as_ref().and_then(|id| self.stored.ledger.get(id)).cloned();
        // The instant is the id: two applications are not accepted in one millisecond.
        let new = || Record { id: now.timestamp().as_millisecond().to_string(), ..Record::default() };
        let mut record = known.unwrap_or_else(new);
        proposal.enter(&mut record);
        self.stored.ledger.put(record);
        self.changed(now)
    }

    /// Puts the sentence offered for an item into the draft in front.
    fn insert(&self, item: Item) -> Vec<Command> {
        let insert = || {
            let open = self.composes.last()?;
            let chip = show::chip(&open.draft, &open.review, self.record_of(open))?;
            let insert = chip.checklist.into_iter().find(|shown| shown.item == item)?.insert?;
            let message = ToPage::Insert { compose: open.name.clone(), insert };
            Some(Command::ToPage { page: open.page, message })
        };
        insert().into_iter().collect()
    }

    /// Brings the sentence that meets an item into view.
    fn reveal(&self, item: Item) -> Vec<Command> {
        let reveal = || {
            let open = self.composes.last()?;
            let met = open.review.checklist.iter().find(|met| met.item == item && met.end > 0)?;
            let message = ToPage::Reveal { compose: open.name.clone(), start: met.start, end: met.end };
            Some(Command::ToPage { page: open.page, message })
        };
        reveal().into_iter().collect()
    }
}
