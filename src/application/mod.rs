//! The domain: an application, its people, interviews, promise and messages, and what the user has chosen.

mod exceptions;
mod fingerprint;
mod ledger;
mod settings;

use serde::{Deserialize, Serialize};

use crate::instant::Instant;
use crate::review::Kind;
pub use exceptions::Exceptions;
pub use fingerprint::Fingerprint;
pub use ledger::{Ledger, Record};
pub use settings::{Settings, TimingSettings, WorkingWeek};

/// A person with an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mailbox {
    /// The name as the mail page shows it; empty where it shows none.
    pub name: String,
    /// The address; empty where the page shows only a name.
    pub email: String,
}

/// An application for one role at one company.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Application {
    /// The company's name.
    pub company: String,
    /// The role's title.
    pub role: String,
    /// Where it stands.
    pub status: Status,
    /// When the user applied.
    pub applied_at: Option<Instant>,
    /// Recruiters, interviewers and hiring managers.
    pub people: Vec<Person>,
    /// The interviews held or planned.
    pub interviews: Vec<Interview>,
    /// What they said about when they would answer.
    pub promise: Option<Promise>,
    /// Mails sent and received; never their text.
    pub messages: Vec<Message>,
    /// The company's culture in the user's words.
    pub culture: Vec<String>,
    /// What was discussed.
    pub topics: Vec<String>,
    /// Why the user fits: things done, with numbers or settings.
    pub evidence: Vec<String>,
}

/// How to call an application: by its company, or by its role where the company is not known.
#[must_use]
pub fn called<'a>(company: &'a str, role: &'a str) -> &'a str {
    if company.trim().is_empty() { role } else { company }
}

/// Where an application stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Under way.
    #[default]
    Active,
    /// They have made an offer.
    Offer,
    /// They have declined.
    Rejected,
    /// Withdrawn, or let go.
    Closed,
}

impl Status {
    /// Whether nothing can come of the application any more.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Rejected | Self::Closed)
    }
}

/// A person at the company.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their part in the process.
    pub part: Part,
}

/// A person's part in the process.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Runs the process.
    Recruiter,
    /// Interviewed the user.
    #[default]
    Interviewer,
    /// Decides.
    HiringManager,
}

/// An interview.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interview {
    /// When it began.
    pub start: Instant,
    /// When it ended; where unknown it is taken to last the time of the settings.
    #[serde(default)]
    pub end: Option<Instant>,
    /// The addresses of those who were there.
    #[serde(default)]
    pub with: Vec<String>,
}

/// A date the company named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promise {
    /// The last day of what they said.
    #[serde(with = "crate::instant::day")]
    pub by: jiff::civil::Date,
    /// Their words.
    #[serde(default)]
    pub said: String,
}

/// A mail sent or received.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    /// When.
    pub at: Instant,
    /// Which way.
    pub direction: Direction,
    /// The other side's addresses.
    #[serde(default)]
    pub with: Vec<String>,
    /// What kind it was.
    #[serde(default)]
    pub kind: Kind,
    /// What tells whether another text says the same, for a note sent; never the text.
    #[serde(default, skip_serializing_if = "Fingerprint::is_empty")]
    pub fingerprint: Fingerprint,
}

/// Which way a mail went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// By the user.
    Sent,
    /// To the user.
    Received,
}
