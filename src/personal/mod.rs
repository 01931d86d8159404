//! What makes a note theirs: the kind of mail, the checklist, and what was left over from another note.

mod addressees;
mod catches;
mod checklist;
mod facts;
mod fingerprint;
mod insert;
mod kind;
mod learned;
mod names;
mod place;
mod purpose;
mod shape;
mod spelling;
mod stem;
mod topic;
mod wording;

use crate::letter::Letter;
use crate::pattern::Matches;
use crate::review::{Advice, ChecklistItem, Field, Finding, Kind, Request};
pub use facts::facts;
pub use fingerprint::fingerprint;
pub(crate) use kind::Mail;
#[cfg(not(target_arch = "wasm32"))]
pub use kind::train as kind_training;
pub(crate) use names::domain_name;
pub use place::insertion;
#[cfg(not(target_arch = "wasm32"))]
pub use purpose::train as purpose_training;

/// The kind of mail.
pub(crate) fn kind(mail: &Mail<'_>, request: &Request) -> Kind {
    kind::kind(mail, request)
}

/// Whether a mail nobody asked us about is one of ours.
pub(crate) fn is_of_hiring(mail: &Mail<'_>, request: &Request) -> bool {
    kind::is_of_hiring(mail, request)
}

/// The checklist.
pub fn checklist(body: &Letter<'_>, in_body: &Matches, kind: Kind, request: &Request) -> Vec<ChecklistItem> {
    checklist::checklist(body, in_body, kind, request)
}

/// Left-over placeholders, and names that belong to another application or to nobody the mail goes to: findings of the
/// family `boilerplate`, in order of place.
pub fn catches(letter: &Letter<'_>, field: Field, request: &Request) -> Vec<Finding> {
    catches::catches(letter, field, request)
}

/// Sentences of the body that somebody else at the company has had already: findings of the family `boilerplate`, in
/// order of place.
pub(crate) fn repeated(body: &Letter<'_>, request: &Request) -> Vec<Finding> {
    catches::repeated(body, request)
}

/// Advice on the length, the subject line and the paragraphs.
pub(crate) fn shape(body: &Letter<'_>, kind: Kind, request: &Request) -> Vec<Advice> {
    shape::shape(body, kind, request)
}
