//! The protocol of the panels: what popup, options page and first-run page say to the companion, and what it shows them.
//!
//! Messages have the form of [`message`](super::message)'s.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::memory::{Preferences, Stored};
use super::message::{ShownAdvice, ShownItem};
use crate::application::{Application, Record, Settings, Status};
use crate::instant::Instant;
use crate::review::{Item, Kind, Owed, Timing};
use crate::timing::plan::{Action, Step};

/// What a panel says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FromPanel {
    /// The panel opened and wants its view; it gets a new one after every change.
    Open,
    /// Switch a tone family on or off.
    SetFamily {
        /// The family.
        family: String,
        /// Whether its rules speak.
        on: bool,
    },
    /// Switch a rule on or off.
    SetRule {
        /// The rule's id.
        rule: String,
        /// Whether it speaks.
        on: bool,
    },
    /// Change the choices that a review obeys.
    SetSettings(Settings),
    /// Change the choices about the extension itself.
    SetPreferences(Preferences),
    /// Show these lists whole from now on, not only their beginnings.
    ShowWhole(Whole),
    /// Show one application whole, with its plan; answered by [`ToPanel::Application`] or [`ToPanel::NoApplication`].
    ShowApplication {
        /// Which.
        id: String,
    },
    /// Save an application, new or changed.
    SaveApplication(Record),
    /// Delete an application.
    RemoveApplication {
        /// Which.
        id: String,
    },
    /// Change where an application stands.
    SetStatus {
        /// Which.
        id: String,
        /// Where it stands.
        status: Status,
    },
    /// A person was thanked by another way than these pages: enter it into the ledger.
    Thanked {
        /// The application's id.
        id: String,
        /// The person's address.
        email: String,
    },
    /// They answered by another way than these pages: enter it into the ledger.
    Answered {
        /// The application's id.
        id: String,
    },
    /// Remind the user of an application.
    Remind {
        /// Which.
        id: String,
        /// On which day; none takes the reminder away.
        #[serde(with = "crate::instant::day::option")]
        on: Option<Date>,
    },
    /// Call nothing of an application due before a day.
    Snooze {
        /// Which.
        id: String,
        /// Until which day.
        #[serde(with = "crate::instant::day::option")]
        until: Option<Date>,
    },
    /// The plan of an application as a calendar file; answered by [`ToPanel::Calendar`].
    Calendar {
        /// Which.
        id: String,
    },
    /// Take what was read from the open thread into its application.
    AcceptProposal,
    /// Forget what was read from the open thread.
    DropProposal,
    /// Put the sentence offered for an item into the draft in front.
    Insert {
        /// Which item.
        item: Item,
    },
    /// Bring the sentence that meets an item into view.
    Reveal {
        /// Which item.
        item: Item,
    },
    /// Read facts of an application from a job advert or an invitation that was pasted; answered by
    /// [`ToPanel::Facts`]. Nothing is stored.
    ReadText {
        /// The pasted text.
        text: String,
    },
    /// Read the date that an employer's words promise, as of now; answered by [`ToPanel::Promised`]. Nothing is stored.
    ReadPromise {
        /// Their words.
        said: String,
    },
    /// Everything that is stored; answered by [`ToPanel::Backup`].
    Export,
    /// Put a backup in.
    Import {
        /// What was exported.
        backup: Stored,
        /// Whether it takes the place of everything; if not, applications are merged and choices stay.
        replace: bool,
    },
    /// Delete everything that is stored.
    Forget,
}

/// What a panel is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::large_enum_variant, reason = "one at a time, sent at once")]
pub enum ToPanel {
    /// What to show.
    View(View),
    /// An application whole, with its plan.
    Application {
        /// The application.
        record: Record,
        /// Its plan.
        steps: Vec<Step>,
        /// How it stands.
        standing: ApplicationView,
    },
    /// There is no such application, or none any more.
    NoApplication {
        /// The one that was asked for.
        id: String,
    },
    /// A plan as the text of an `.ics` file.
    Calendar {
        /// The text.
        ics: String,
    },
    /// What was read from a pasted text: an application with nothing but the facts that were found.
    Facts(Application),
    /// The date that an employer's words promise.
    Promised {
        /// Their words.
        said: String,
        /// The date; none where they name none.
        #[serde(with = "crate::instant::day::option")]
        by: Option<Date>,
    },
    /// Everything that is stored.
    Backup(Stored),
}

/// A part of a mail page that was not found where it always was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotUnderstood {
    /// The part's name in the anchor table, such as `body`.
    pub part: String,
    /// What may be sent to those who keep the table: version, host, part and the structure around it, never text.
    pub report: String,
}

/// Which of the lists a panel wants whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whole {
    /// What is due.
    pub due: bool,
    /// The applications, those under way and those that are over.
    pub applications: bool,
}

/// A list, or its beginning: with a full ledger the rest would make the popup wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part<T> {
    /// What is shown.
    pub shown: Vec<T>,
    /// How many there are in all.
    pub all: usize,
}

impl<T> Default for Part<T> {
    fn default() -> Self {
        Self { shown: Vec::new(), all: 0 }
    }
}

impl<T> Part<T> {
    /// How many are not shown.
    pub const fn more(&self) -> usize {
        self.all.saturating_sub(self.shown.len())
    }
}

/// What a panel shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// The compose window in front, where one is open.
    pub front: Option<FrontView>,
    /// What of the page was not understood, where there is something.
    pub not_understood: Option<NotUnderstood>,
    /// The applications with something due, the most pressing first.
    pub due: Part<DueView>,
    /// The applications under way, the newest first.
    pub open: Part<ApplicationView>,
    /// Those that are over, the newest first.
    pub closed: Part<ApplicationView>,
    /// Which of these lists the panel asked to have whole.
    pub whole: Whole,
    /// What was read from the open thread and can be taken into an application.
    pub proposal: Option<ProposalView>,
    /// Every tone family, in the order of the rules.
    pub families: Vec<FamilyView>,
    /// The choices that a review obeys.
    pub settings: Settings,
    /// The choices about the extension itself.
    pub preferences: Preferences,
    /// A key of `_locales` for something the user must be told.
    pub notice: Option<String>,
}

/// The compose window in front, without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrontView {
    /// The names or addresses it goes to.
    pub to: Vec<String>,
    /// What kind of mail it is; `_locales` key `kind_<kind>`.
    pub kind: Kind,
    /// How many findings are shown.
    pub findings: usize,
    /// What makes it personal.
    pub checklist: Vec<ShownItem>,
    /// What of its length, subject and paragraphs could be better.
    pub shape: Vec<ShownAdvice>,
    /// The timing verdict.
    pub timing: Option<Timing>,
    /// The id of the application it belongs to, where known.
    pub application: Option<String>,
    /// What that application is called; empty where it is not known.
    pub called: String,
}

/// An application with something due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueView {
    /// The application.
    pub application: ApplicationView,
    /// What is due, the most pressing first; never empty.
    pub tasks: Vec<TaskView>,
}

/// Something that is due. What is empty is left out of the message: with a full ledger there are hundreds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskView {
    /// What to do; none for a reminder the user set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    /// The address of the person it is about; empty for a step that is about no one person.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// The step in words; empty for a reminder, and for a thank-you, which is told by who is owed it and since when.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The day since which it is due.
    #[serde(with = "crate::instant::day")]
    pub since: Date,
}

/// An application as the list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApplicationView {
    /// Its id.
    pub id: String,
    /// The company's name.
    pub company: String,
    /// The role's title.
    pub role: String,
    /// Where it stands.
    pub status: Status,
    /// How many interviewers were met.
    pub met: usize,
    /// Those not yet thanked.
    pub owed: Vec<Owed>,
    /// The date they named, where it still stands.
    #[serde(with = "crate::instant::day::option")]
    pub promised: Option<Date>,
    /// The day on which the user asked to be reminded.
    #[serde(with = "crate::instant::day::option")]
    pub remind_on: Option<Date>,
    /// When the last message came or went.
    pub last_message: Option<Instant>,
}

/// What was read from an open thread.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalView {
    /// The application it would go into; none where it would be a new one.
    pub application: Option<String>,
    /// The company's name, as known or as the addresses have it.
    pub company: String,
    /// People who are not known yet, as shown on the page.
    pub people: Vec<String>,
    /// The date they named.
    #[serde(with = "crate::instant::day::option")]
    pub promised: Option<Date>,
    /// Their words.
    pub said: String,
    /// Whether the words have only one reading; if not, the user is asked.
    pub sure: bool,
}

/// A tone family as the options page lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FamilyView {
    /// Its name; its title and description are the `_locales` keys `family_<name>` and `family_<name>_about`.
    pub name: String,
    /// Whether its rules speak.
    pub on: bool,
    /// Its rules that are switched off, with an example each.
    pub rules_off: Vec<RuleOffView>,
}

/// A rule that is switched off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleOffView {
    /// The rule's id.
    pub id: String,
    /// What it is about.
    pub message: String,
}
