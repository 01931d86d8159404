//! What outlives a stop of the background. Never the text of a mail.

use serde::{Deserialize, Serialize};

use crate::application::Settings;

/// The version of [`Stored`] that this build writes.
const VERSION: u32 = 1;

/// What is kept for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored {
    /// The form this was written in, for migration.
    pub version: u32,
    /// The user's choices.
    pub settings: Settings,
}

impl Default for Stored {
    fn default() -> Self {
        Self { version: VERSION, settings: Settings::default() }
    }
}

/// What is kept until the browser closes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// The findings that were set aside in drafts that are still open.
    pub set_aside: Vec<SetAside>,
}

/// A finding set aside in one draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// The page script's name for the draft.
    pub compose: String,
    /// The finding's key.
    pub finding: String,
}
