//! The protocol: what the page script and the extension's own pages say to the companion, and what it answers.
//!
//! A message is an object with one key, its name, as in `{"gone": {"compose": "…"}}`; one without content is its name
//! alone. (The same with the name as one field among others costs several KB of WebAssembly to read.) Messages travel
//! over a port, or, on the demo page, by a direct call. Every wording a person reads is in the answer or in `_locales`;
//! the page script has none of its own. What panels say and are shown is in [`panel`](super::panel).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::application::Mailbox;
use crate::instant::Instant;
use crate::review::{Confidence, Draft, Item, ItemState, Kind, Verdict};

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
        /// The draft as it was last, to know it when it is opened again.
        #[serde(default)]
        draft: Option<Draft>,
    },
    /// The page showed that a draft was sent.
    Sent {
        /// Which draft.
        compose: String,
        /// The draft as it was sent.
        draft: Draft,
    },
    /// The page showed that the sending was undone.
    Unsent {
        /// Which draft.
        compose: String,
    },
    /// The messages of the thread that is open, the oldest first.
    Thread {
        /// Those the page shows whole and could read.
        messages: Vec<ThreadMessage>,
    },
    /// The user wants to be reminded of the draft's application.
    Remind {
        /// Which draft.
        compose: String,
        /// On which day.
        #[serde(with = "crate::instant::day")]
        on: Date,
    },
    /// The user wants the plan of the draft's application as a calendar file.
    Calendar {
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
        /// The elements around it: their structure, never their text.
        #[serde(default)]
        outline: String,
    },
}

/// A message of an open thread.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThreadMessage {
    /// Who wrote it.
    pub from: Mailbox,
    /// Whether the user did.
    pub own: bool,
    /// When, where the page tells it for certain.
    #[serde(default)]
    pub at: Option<Instant>,
    /// What was written; read for a promise, never stored.
    pub text: String,
}

/// How far a dismissal reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// This finding, in this draft.
    Here,
    /// Every finding of this draft.
    Mail,
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
        /// What the chip at the window's edge says; none where the mail is none of ours.
        chip: Option<Chip>,
    },
    /// Put a sentence into a draft: the user asked for it in the popup.
    Insert {
        /// Which draft.
        compose: String,
        /// The sentence and its place.
        insert: ShownReplacement,
    },
    /// Bring a place of a draft into view and select it.
    Reveal {
        /// Which draft.
        compose: String,
        /// First unit of the place.
        start: usize,
        /// One past the last unit.
        end: usize,
    },
    /// Hand the user a calendar file.
    Calendar {
        /// The text of the `.ics` file.
        ics: String,
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

/// What the chip says, and what it opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chip {
    /// What kind of mail it is; `_locales` key `kind_<kind>`.
    pub kind: Kind,
    /// What makes the note personal.
    pub checklist: Vec<ShownItem>,
    /// Whether now is the time to send it.
    pub timing: Option<ShownTiming>,
    /// Advice on the length, the subject line and the paragraphs.
    pub shape: Vec<ShownAdvice>,
}

/// Advice on the letter as a whole, as the chip shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownAdvice {
    /// What to tell the writer.
    pub message: String,
    /// Whose advice it is.
    pub source: String,
}

/// An item of the checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownItem {
    /// Which one; its title is the `_locales` key `item_<item>`.
    pub item: Item,
    /// Whether the draft has it.
    pub state: ItemState,
    /// First unit of the sentence that meets it; 0 with `end` 0 where none does.
    pub start: usize,
    /// One past the last unit of that sentence.
    pub end: usize,
    /// Why it matters and whose advice it is.
    pub hint: String,
    /// A sentence from the user's notes; empty where none is offered.
    pub sentence: String,
    /// The change that puts the sentence where it belongs; none where the draft has no such place.
    pub insert: Option<ShownReplacement>,
}

/// The timing verdict as the chip shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShownTiming {
    /// The verdict; `_locales` key `verdict_<verdict>`.
    pub verdict: Verdict,
    /// What to tell the writer.
    pub message: String,
    /// Whose advice it is.
    pub source: String,
    /// The first day on which it is fine to send, where that is later.
    #[serde(with = "crate::instant::day::option")]
    pub until: Option<Date>,
    /// The day to be reminded on: the best one, or the first on which it is fine.
    #[serde(with = "crate::instant::day::option")]
    pub remind_on: Option<Date>,
    /// Whether that day is kept as a reminder already.
    pub reminded: bool,
    /// Whether there is a plan to put into a calendar: the draft's application is known.
    pub plan: bool,
}
