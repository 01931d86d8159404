//! The protocol: what the page script and the extension's own pages say to the companion, and what it answers.
//!
//! A message is an object with one key, its name, as in `{"gone": {"compose": "…"}}`; one without content is its name
//! alone. (The same with the name as one field among others costs several KB of WebAssembly to read.) Messages travel over a port, or, on the
//! demo page, by a direct call. Every wording a person reads is in
//! the answer or in `_locales`; the page script has none of its own.

use serde::{Deserialize, Serialize};

use crate::application::Mailbox;
use crate::review::{Confidence, Draft, Kind};

/// What the page script says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FromPage {
    /// A compose window as it stands, sent when it is found and after each pause in typing.
    Draft {
        /// The page script's name for this draft, unique among all pages; a reused editor gets a new one.
        compose: String,
        /// Counts the snapshots of this draft; the answer carries it back so that a stale one can be dropped.
        version: u32,
        /// Whether it is the compose window the user worked in last.
        front: bool,
        /// The draft.
        draft: Draft,
        /// The user's own mailbox, where the page shows it.
        #[serde(default)]
        own: Option<Mailbox>,
    },
    /// A compose window closed: sent, saved or discarded.
    Gone {
        /// Which draft.
        compose: String,
    },
    /// The user set a finding aside.
    Dismiss {
        /// In which draft.
        compose: String,
        /// The finding's key.
        finding: String,
        /// How far the decision reaches.
        scope: Scope,
    },
    /// The user took a dismissal back.
    Restore {
        /// In which draft.
        compose: String,
        /// The finding's key.
        finding: String,
        /// How far the decision reached.
        scope: Scope,
    },
    /// Something on the page looks like a compose window, and a part of it was not found.
    NotUnderstood {
        /// The part's name in the anchor table, such as `body`.
        part: String,
    },
}

/// How far a dismissal reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// This finding, in this draft.
    Here,
    /// The rule, everywhere, from now on.
    Rule,
}

/// What the companion tells the page script.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToPage {
    /// Paint these findings, in place of those painted before.
    Show {
        /// Which draft.
        compose: String,
        /// The snapshot they belong to.
        version: u32,
        /// The body's findings in order of place; empty takes all paint away.
        findings: Vec<ShownFinding>,
    },
    /// Something the user must be told, such as a choice that could not be saved.
    Tell {
        /// A key of `_locales`.
        message: String,
    },
    /// Send every open draft again.
    Read,
}

/// A finding as the card shows it. Offsets are UTF-16 code units of the draft's body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownFinding {
    /// Names the finding in `Dismiss` and `Restore`; stays the same while its words do.
    pub key: String,
    /// First unit of the place.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The tone family; its title is the `_locales` key `family_<family>`.
    pub family: String,
    /// How certain it is.
    pub confidence: Confidence,
    /// Why it reads wrong.
    pub message: String,
    /// Whose advice it is.
    pub source: String,
    /// Better words, best first.
    pub replacements: Vec<ShownReplacement>,
}

/// Better words, with what must stand there for them to be put in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownReplacement {
    /// First unit replaced.
    pub start: usize,
    /// One past the last unit replaced.
    pub end: usize,
    /// The text that stands there now; if it no longer does, nothing may be changed.
    pub before: String,
    /// The new text; empty to leave the words out.
    pub text: String,
}

/// What the popup and the options page say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
}

/// What a panel shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// The compose window in front, where one is open.
    pub front: Option<FrontView>,
    /// The part of the page that was not understood, where there is one.
    pub not_understood: Option<String>,
    /// Every tone family, in the order of the rules.
    pub families: Vec<FamilyView>,
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
    pub checklist: Vec<crate::review::ChecklistItem>,
    /// The timing verdict.
    pub timing: Option<crate::review::Timing>,
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
