//! What the checklist and the catches say: why it matters, and whose advice it is.

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

/// What was left over from another note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Catch {
    /// The company of another application.
    WrongCompany,
    /// The role of another application.
    WrongRole,
    /// An interviewer of another application.
    WrongPerson,
    /// A greeting that fits no recipient.
    WrongGreeting,
    /// A recipient's name with a letter wrong.
    MisspeltName,
    /// The company's name with a letter wrong.
    MisspeltCompany,
    /// A gap of a template.
    Placeholder,
    /// A sentence that another person has had already.
    SameNote,
    /// A file is spoken of, and none is attached.
    AttachmentMissing,
    /// The mail goes to the company of another application.
    WrongRecipient,
}

/// The rule's id, message and source.
#[derive(Debug)]
pub(super) struct CatchWording {
    pub(super) rule: &'static str,
    pub(super) message: &'static str,
    pub(super) source: &'static str,
}

const NAMES_RIGHT: &str = "Avid Careerist, on getting names right";
const ONE_EACH: &str = "Chris Dardis, Versique; Stetson University careers service";
const MAYER: &str = "Tim Mayer, Kraus-Anderson";

/// The wording of a catch.
pub(super) const fn catch(what: Catch) -> CatchWording {
    let (rule, message, source) = match what {
        Catch::WrongCompany => (
            "boilerplate/wrong-company",
            "This is the company of another of your applications. Check that the note goes where you mean it to.",
            NAMES_RIGHT,
        ),
        Catch::WrongRole => (
            "boilerplate/wrong-role",
            "This is the role of another of your applications. Name the one you talked about here.",
            NAMES_RIGHT,
        ),
        Catch::WrongPerson => (
            "boilerplate/wrong-person",
            "You know this person from another application. Check that the sentence belongs in this note.",
            NAMES_RIGHT,
        ),
        Catch::WrongGreeting => (
            "boilerplate/wrong-greeting",
            "The greeting names somebody the mail does not go to. Check the name or the recipient.",
            NAMES_RIGHT,
        ),
        Catch::MisspeltName => (
            "boilerplate/misspelt-name",
            "The name is spelt differently in the address. People notice their own name first.",
            NAMES_RIGHT,
        ),
        Catch::MisspeltCompany => {
            ("boilerplate/misspelt-company", "The company spells its name differently in your notes.", NAMES_RIGHT)
        }
        Catch::Placeholder => (
            "boilerplate/placeholder",
            "A gap of a template is still open. Fill it in, or leave the sentence out.",
            MAYER,
        ),
        Catch::SameNote => (
            "boilerplate/same-note",
            "Somebody else there has had this sentence from you. Interviewers compare notes: say what only this \
             conversation gave you.",
            ONE_EACH,
        ),
        Catch::AttachmentMissing => {
            ("boilerplate/attachment-missing", "The mail speaks of an attachment, and nothing is attached yet.", MAYER)
        }
        Catch::WrongRecipient => (
            "boilerplate/wrong-recipient",
            "The mail goes to the company of another of your applications. Check the address before you send it.",
            NAMES_RIGHT,
        ),
    };
    CatchWording { rule, message, source }
}
