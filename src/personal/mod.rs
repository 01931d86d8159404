//! What makes a note theirs: the kind of mail, and the checklist.

use crate::letter::Letter;
use crate::pattern::Matches;
use crate::review::{ChecklistItem, Kind, Request};

/// The kind of mail.
pub fn kind(_: &Letter<'_>, _: &Matches, _: &Letter<'_>, _: &Matches, _: &Request) -> Kind {
    Kind::NextSteps
}

/// The checklist.
pub fn checklist(_: &Letter<'_>, _: &Matches, _: Kind, _: &Request) -> Vec<ChecklistItem> {
    Vec::new()
}

/// Whether a draft speaks of an application at all.
pub fn mentions_hiring(_: &crate::review::Draft) -> bool {
    true
}
