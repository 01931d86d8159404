//! What the checklist says: why an item matters, and whose advice it is.

use crate::review::Item;

/// Why an item matters and who says so.
pub(super) const fn hint(item: Item) -> &'static str {
    match item {
        Item::Thanks => "Thank them for their time; it is the heart of a follow-up. (Tim Mayer, Kraus-Anderson)",
        Item::Company => "Name the company, so that the note could go to nobody else. (Tim Mayer, Kraus-Anderson)",
        Item::Role => "Name the role: the reader may be filling several. (Tim Mayer, Kraus-Anderson)",
        Item::Culture => {
            "Say what you took from how they work and what they value; it shows you listened. (Tim Mayer, Kraus-Anderson)"
        }
        Item::Topic => {
            "Bring up something you talked about: it makes the note personal to this interview. (Tim Mayer, Kraus-Anderson)"
        }
        Item::Interest => "Say that you want this role at this company, not just a job. (Chris Dardis, Versique)",
        Item::Fit => {
            "Back your fit with one thing you have done: a number, a project, a setting. (Tim Mayer, Kraus-Anderson)"
        }
        Item::Question => "A real question about the work is welcome, though not needed. (Tim Mayer, Kraus-Anderson)",
        Item::NamedRecipient => {
            "Greet the person by name; a note to each interviewer is worth the time. (Chris Dardis, Versique)"
        }
    }
}
