//! What makes a note theirs: the kind of mail, the checklist, and what was left over from another note.

mod addressees;
mod catches;
mod checklist;
mod insert;
mod kind;
mod names;
mod spelling;
mod stem;
mod topic;
mod wording;

use crate::letter::Letter;
use crate::pattern::Matches;
use crate::review::{ChecklistItem, Field, Finding, Kind, Request};

/// The kind of mail.
pub fn kind(
    subject: &Letter<'_>,
    in_subject: &Matches,
    body: &Letter<'_>,
    in_body: &Matches,
    request: &Request,
) -> Kind {
    let quoted = Letter::read(&request.draft.quoted);
    let in_quoted = Matches::find(&quoted);
    let mail = kind::Mail { subject: (subject, in_subject), body: (body, in_body), quoted: (&quoted, &in_quoted) };
    kind::kind(&mail, request)
}

/// Whether subject, text or the mail answered has words of interview, role, application or hiring.
pub fn mentions_hiring(subject: &str, body: &str, quoted: &str) -> bool {
    let letters = [Letter::subject(subject), Letter::read(body), Letter::read(quoted)];
    let [in_subject, in_body, in_quoted] = letters.each_ref().map(Matches::find);
    let [subject, body, quoted] = &letters;
    let mail = kind::Mail { subject: (subject, &in_subject), body: (body, &in_body), quoted: (quoted, &in_quoted) };
    mail.mentions_hiring()
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
