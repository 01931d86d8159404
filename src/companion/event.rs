//! What happens to the companion, and what it asks to be done.

use super::memory::{Choices, Session, Stored};
use super::message::{FromPage, ToPage};
use super::panel::{FromPanel, ToPanel, View};
use super::reminders::Choice;
use crate::instant::Instant;

/// A page that is connected; a number given by whoever carries the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageId(pub u32);

/// A panel (popup, options or first-run page) that is connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PanelId(pub u32);

/// What happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The background came up: badge and alarm may be out of date.
    Woke,
    /// The alarm asked for by [`Command::SetAlarm`] rang.
    AlarmRang,
    /// The user clicked a notification that [`Command::Notify`] showed.
    NotificationClicked {
        /// Its key.
        key: String,
        /// Which of its choices; none for a click beside them.
        choice: Option<usize>,
    },
    /// The user has chosen something in another browser.
    ChoicesCame(Choices),
    /// A page connected.
    PageCame {
        /// Which page.
        page: PageId,
        /// Its host, such as `mail.google.com`.
        host: String,
    },
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
    SaveFailed(Kept),
    /// Something was saved.
    Saved(Kept),
}

/// What the browser keeps for us, each in a store of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The user's choices and the ledger.
    ForGood,
    /// What holds until the browser is closed.
    Session,
    /// The choices that follow the user to other browsers.
    Shared,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "a handful at a time, each carried out at once")]
pub enum Command {
    /// Tell a page script something.
    ToPage {
        /// Which page.
        page: PageId,
        /// What.
        message: ToPage,
    },
    /// Tell a panel something.
    ToPanel {
        /// Which panel.
        panel: PanelId,
        /// What.
        message: ToPanel,
    },
    /// Ask every page, connected or not, to send its drafts.
    ReadAll,
    /// Save for good.
    Save(Stored),
    /// Save until the browser closes.
    SaveSession(Session),
    /// Keep what a panel shows at once, before this companion has woken to tell it; until the browser closes.
    KeepView(View),
    /// Forget the dates that the popup wrote out and kept for the session.
    ForgetDates,
    /// Take over the choices that were made in the user's other browsers; where there are none, keep these for them.
    JoinChoices(Choices),
    /// Keep the choices for the user's other browsers.
    ShareChoices(Choices),
    /// Keep no choices for the user's other browsers any more.
    ForgetChoices,
    /// Show on the extension's button how much is due; nothing for 0.
    Badge(usize),
    /// Let the one alarm ring at an instant; without one, not at all.
    SetAlarm(Option<Instant>),
    /// Show a notification.
    Notify {
        /// Names it, so that the same is shown once.
        key: String,
        /// The company, or role.
        title: String,
        /// What is due.
        text: String,
        /// What can be done about it at once, where the browser shows such buttons.
        choices: Vec<Choice>,
    },
    /// Take a notification away.
    ClearNotification {
        /// Its key.
        key: String,
    },
    /// Show an application in a tab.
    OpenApplication {
        /// Its id.
        id: String,
    },
}
