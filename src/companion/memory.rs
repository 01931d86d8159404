//! What outlives a stop of the background. Never the text of a mail.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::application::{Ledger, Settings};
use crate::instant::Instant;

/// The version of [`Stored`] that this build writes.
const VERSION: u32 = 2;

/// What is kept for good, and what a backup holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Stored {
    /// The form this was written in, for migration. The first had settings alone, and reads as one without the rest.
    pub version: u32,
    /// The user's choices that a review obeys.
    pub settings: Settings,
    /// The user's other choices.
    pub preferences: Preferences,
    /// The user's applications.
    pub ledger: Ledger,
}

impl Default for Stored {
    fn default() -> Self {
        Self {
            version: VERSION,
            settings: Settings::default(),
            preferences: Preferences::default(),
            ledger: Ledger::default(),
        }
    }
}

/// Choices about the extension itself, which no review looks at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Whether the first-run page was gone through.
    pub welcomed: bool,
    /// Whether what is due is also shown as a notification.
    pub notifications: bool,
    /// The local hour, 0 to 23, from which reminders come.
    pub reminders_from_hour: u8,
    /// The local hour, 0 to 24, from which no notification comes until the hour above; the same hour for no quiet at all.
    pub reminders_until_hour: u8,
    /// Whether the choices follow the user to their other browsers, by the browser's own synchronization.
    pub sync: bool,
    /// Hosts of mail pages on which the extension keeps still.
    pub paused: BTreeSet<String>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            welcomed: false,
            notifications: false,
            reminders_from_hour: 9,
            reminders_until_hour: 21,
            sync: false,
            paused: BTreeSet::new(),
        }
    }
}

/// What follows the user to their other browsers, where they want that. Never the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// The choices that a review obeys.
    pub settings: Settings,
    /// The other choices.
    pub preferences: Preferences,
}

impl Stored {
    /// The user's choices as they are.
    pub fn choices(&self) -> Choices {
        Choices { settings: self.settings.clone(), preferences: self.preferences.clone() }
    }

    /// Takes over choices made in another browser.
    pub fn adopt(&mut self, choices: Choices) {
        self.settings = choices.settings;
        // The first-run page of this browser was seen or was not.
        self.preferences = Preferences { welcomed: self.preferences.welcomed, ..choices.preferences };
    }
}

/// What is kept until the browser closes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The findings that were set aside in drafts that are still open.
    pub set_aside: Vec<SetAside>,
    /// Drafts that were closed with findings set aside, the newest last.
    pub closed: Vec<ClosedDraft>,
    /// Mails sent, so that an undone one can be taken back.
    pub sent: Vec<SentMail>,
    /// What was notified, to notify it once.
    pub notified: Vec<String>,
    /// Proposals that were dropped, by their key.
    pub dropped: Vec<String>,
}

/// A finding set aside in one draft; without a finding, all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// The page script's name for the draft.
    pub compose: String,
    /// The finding's key; empty for every finding of the draft.
    pub finding: String,
}

/// A draft closed with findings set aside: opened again with the same words it has them still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedDraft {
    /// A hash of its words, never the words.
    pub words: u32,
    /// The keys of its findings set aside; an empty one stands for all.
    pub findings: Vec<String>,
}

/// A mail that was sent and entered into the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentMail {
    /// The page script's name for the draft.
    pub compose: String,
    /// The application's id.
    pub application: String,
    /// When.
    pub at: Instant,
}
