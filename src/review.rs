//! The review contract: what goes into [`review`](crate::review) and what comes out, and nothing else.
//!
//! A [`Request`] holds a draft, what is known about the application, and the instant; a [`Review`] holds findings, the
//! checklist, the timing verdict and who is still owed a thank-you. Offsets in a review count UTF-16 code units, the
//! unit of JavaScript strings; they are half open and always lie on character boundaries.

use serde::{Deserialize, Serialize};

use crate::application::{Application, Mailbox, Settings};
use crate::instant::Instant;

/// Everything a review may look at. Only `draft.body` is needed; an unknown key is an error that names the key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Request {
    /// The mail being written.
    pub draft: Draft,
    /// The application it belongs to, where known.
    pub application: Option<Application>,
    /// Other open applications, to catch a name that belongs to one of them.
    pub others: Vec<Application>,
    /// The present instant. Without it there is no timing verdict: a review reads no clock.
    pub now: Option<Instant>,
    /// The user's time zone as an IANA name, for messages. Every instant carries its own offset.
    pub time_zone: String,
    /// What the user has chosen.
    pub settings: Settings,
}

/// The mail being written, as plain text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Draft {
    /// The subject line; empty where there is none yet.
    pub subject: String,
    /// Recipients in the To field.
    pub to: Vec<Mailbox>,
    /// Recipients in the Cc field.
    pub cc: Vec<Mailbox>,
    /// The text, `\n` between lines. Quoted history at its end is recognised and left alone.
    pub body: String,
    /// The text of the mail being answered, where known apart from the body.
    pub quoted: String,
    /// Whether a file is attached, where the page shows it.
    pub attached: Option<bool>,
}

/// What a review says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Review {
    /// What kind of mail the draft is.
    pub kind: Kind,
    /// What reads wrong, in order of place; findings of one field never overlap.
    pub findings: Vec<Finding>,
    /// What makes the note personal: met, missing or optional.
    pub checklist: Vec<ChecklistItem>,
    /// Whether now is the time to send it; none where the kind has no timing or too little is known.
    pub timing: Option<Timing>,
    /// The people of the last interviews who have not been thanked.
    pub owed: Vec<Owed>,
    /// Advice on the letter as a whole, which no place in it stands for.
    #[serde(default)]
    pub shape: Vec<Advice>,
}

/// The kinds of mail the product knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Thanks after an interview.
    ThankYou,
    /// A status inquiry after an interview.
    NextSteps,
    /// A note after applying, before any interview.
    Application,
    /// An answer to an offer.
    OfferReply,
    /// An answer to a rejection.
    RejectionReply,
    /// Finding or confirming a time.
    Scheduling,
    /// No follow-up: the review stays silent.
    #[default]
    Other,
}

/// One place in the draft that reads wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule's id, `family/name`.
    pub rule: String,
    /// The tone family, the part of `rule` before the slash.
    pub family: String,
    /// Where the text stands.
    pub field: Field,
    /// First UTF-16 code unit of the place.
    pub start: usize,
    /// One past the last UTF-16 code unit.
    pub end: usize,
    /// The text of the place.
    pub text: String,
    /// Why it reads wrong, in one or two sentences for the writer.
    pub message: String,
    /// Whose advice the rule stands on.
    pub source: String,
    /// How certain the finding is.
    pub confidence: Confidence,
    /// Better words, best first; each replaces its own range.
    pub replacements: Vec<Replacement>,
}

/// A field of the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The subject line.
    Subject,
    /// The text.
    Body,
}

/// How certain a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// A rule matched.
    Sure,
    /// The sentence model thinks so.
    Likely,
}

/// Better words for a range of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// First UTF-16 code unit replaced.
    pub start: usize,
    /// One past the last UTF-16 code unit replaced.
    pub end: usize,
    /// The new text; empty where the words are better left out.
    pub text: String,
}

/// One thing that makes a note personal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistItem {
    /// Which one.
    pub item: Item,
    /// Whether the draft has it.
    pub state: ItemState,
    /// First UTF-16 code unit of the sentence of the body that meets it; 0 with `end` 0 where none does.
    pub start: usize,
    /// One past the last UTF-16 code unit of that sentence.
    pub end: usize,
    /// Why it matters and whose advice it is, or what is missing.
    pub hint: String,
    /// A sentence to put in, built only from the user's notes; empty where none is offered.
    pub insert: String,
}

/// The nine items of the checklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    /// Thanks for their time.
    Thanks,
    /// The company by name.
    Company,
    /// The role by name.
    Role,
    /// The company's culture or values.
    Culture,
    /// Something that was discussed.
    Topic,
    /// Interest, tied to the role or company.
    Interest,
    /// Evidence of why the writer fits.
    Fit,
    /// A real question.
    Question,
    /// A greeting that names the recipient.
    NamedRecipient,
}

/// The state of a checklist item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// The draft has it.
    Met,
    /// This kind of mail should have it.
    Missing,
    /// A plus, not needed.
    Optional,
}

/// Whether now is a good time to send.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timing {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: TimingReason,
    /// The first date on which it is fine to send, `YYYY-MM-DD` in the user's time zone.
    #[serde(with = "crate::instant::day::option", default)]
    pub until: Option<jiff::civil::Date>,
    /// The date on which it is best sent.
    #[serde(with = "crate::instant::day::option", default)]
    pub best: Option<jiff::civil::Date>,
    /// Remarks that do not change the verdict.
    pub hints: Vec<TimingHint>,
    /// What to tell the writer.
    pub message: String,
    /// Whose advice it is.
    pub source: String,
}

/// The timing verdicts; the later one listed beats the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing speaks against now.
    Good,
    /// Send it, though it comes late.
    Late,
    /// Better later.
    Wait,
    /// Better not at all.
    Stop,
}

/// Why a timing verdict was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimingReason {
    /// Nothing speaks against now.
    OnTime,
    /// A thank-you more than 24 hours after the interview.
    ThankYouOverdue,
    /// A thank-you more than 48 hours after the interview.
    ThankYouVeryLate,
    /// The date they named has not passed.
    BeforePromisedDate,
    /// Too few business days since the interview or their last message.
    TooSoonAfterInterview,
    /// Too few business days since applying.
    TooSoonAfterApplying,
    /// Too few business days since the writer's last unanswered mail.
    TooSoonAfterLast,
    /// Two status mails are unanswered.
    TooMany,
    /// The application is closed.
    Closed,
}

/// Remarks on the hour, the day and the channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimingHint {
    /// A thank-you within half an hour of the interview's end.
    InstantThankYou,
    /// Before 7:00 or after 20:00.
    Night,
    /// Saturday or Sunday.
    Weekend,
    /// A status mail on a Monday.
    Monday,
    /// A public holiday.
    Holiday,
    /// Friday after noon.
    FridayAfternoon,
    /// The decision may fall before a posted card arrives.
    CardTooSlow,
    /// A handwritten card would complement the mail.
    CardWelcome,
}

/// An interviewer who has not been thanked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owed {
    /// Their name, empty where unknown.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The end of the interview the thanks are owed for.
    pub since: Instant,
}

/// Advice on the letter as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advice {
    /// What it is about.
    pub what: Aspect,
    /// What to tell the writer.
    pub message: String,
    /// Whose advice it is.
    pub source: String,
}

/// What advice on a letter's shape is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aspect {
    /// How long the letter is.
    Length,
    /// The subject line.
    Subject,
    /// A paragraph that is hard to read at a glance.
    Paragraph,
}
