//! What happens to the companion, and what it asks to be done.

use super::memory::{Session, Stored};
use super::message::{FromPage, FromPanel, ToPage, View};

/// A page that is connected; a number given by whoever carries the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageId(pub u32);

/// A panel (popup or options page) that is connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PanelId(pub u32);

/// What happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A page script said something.
    Page {
        /// Which page.
        page: PageId,
        /// What it said.
        message: FromPage,
    },
    /// A page closed, or lost its connection.
    PageLeft {
        /// Which page.
        page: PageId,
    },
    /// A panel said something.
    Panel {
        /// Which panel.
        panel: PanelId,
        /// What it said.
        message: FromPanel,
    },
    /// A panel closed.
    PanelLeft {
        /// Which panel.
        panel: PanelId,
    },
    /// What an earlier companion saved could not be read; it was put aside, and this one began with the defaults.
    MemoryUnreadable,
    /// Something could not be saved.
    SaveFailed,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Tell a page script something.
    ToPage {
        /// Which page.
        page: PageId,
        /// What.
        message: ToPage,
    },
    /// Give a panel its view.
    ToPanel {
        /// Which panel.
        panel: PanelId,
        /// What it shows.
        view: View,
    },
    /// Ask every page, connected or not, to send its drafts.
    ReadAll,
    /// Save for good.
    Save(Stored),
    /// Save until the browser closes.
    SaveSession(Session),
}
