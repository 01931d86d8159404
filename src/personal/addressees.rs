//! Whom the mail goes to, and whom its greeting names.

use crate::letter::{Letter, Region, Word};
use crate::personal::names;
use crate::review::Request;

/// Greetings that name nobody.
const NOBODY: &[&str] = &[
    "hiring",
    "manager",
    "sir",
    "madam",
    "team",
    "all",
    "everyone",
    "folks",
    "there",
    "recruiter",
    "recruiting",
    "whom",
    "it",
    "may",
    "concern",
    "both",
    "committee",
    "panel",
    "human",
    "resources",
    "hr",
    "to",
    "talent",
    "recruitment",
    "department",
    "guys",
    "people",
    "again",
    "hope",
    "thanks",
    "thank",
];

/// Words of a greeting that are no names.
const OPENING: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "dear",
    "greetings",
    "good",
    "morning",
    "afternoon",
    "evening",
    "and",
    "mr",
    "mrs",
    "ms",
    "mx",
    "miss",
    "dr",
    "prof",
    "professor",
    "hiya",
    "the",
    "my",
];

/// Whether a recipient is one of the application's people, or shares their domain.
pub(super) fn of_application(request: &Request) -> bool {
    let Some(application) = &request.application else { return false };
    let draft = &request.draft;
    let mut to = draft.to.iter().chain(&draft.cc).filter(|mailbox| !mailbox.email.is_empty());
    to.any(|mailbox| {
        application.people.iter().any(|person| {
            person.email.eq_ignore_ascii_case(&mailbox.email)
                || names::domain_name(&person.email).is_some_and(|own| names::domain_name(&mailbox.email) == Some(own))
        })
    })
}

/// The index of the greeting among the sentences, and the words in it that name somebody.
pub(super) fn greeted<'l>(body: &'l Letter<'_>) -> Option<(usize, Vec<&'l Word>)> {
    let (index, first) = body.sentences().iter().enumerate().next()?;
    let words = body.words_of(first);
    // "Dana," or "Dana -" alone on the first line greets as well.
    let bare = words.len() <= 4
        && body.text()[..first.range.end].trim_end().ends_with([',', ':', '-', '–', '—', '!'])
        && words.iter().all(|word| names::is_capital(word) || word.folded == "and");
    if first.region != Region::Greeting && !bare {
        return None;
    }
    let is_name = |word: &&Word| {
        names::is_capital(word) && !OPENING.contains(&word.folded.as_str()) && !NOBODY.contains(&word.folded.as_str())
    };
    Some((index, words.iter().filter(is_name).collect()))
}

/// Whether one of the words is a name of a recipient, or, where no recipient is known, a name at all.
pub(super) fn names_recipient(greeted: &[&Word], request: &Request) -> bool {
    let to: Vec<Vec<String>> = request.draft.to.iter().map(names::of_mailbox).filter(|name| !name.is_empty()).collect();
    if to.is_empty() {
        return !greeted.is_empty();
    }
    greeted.iter().any(|word| {
        to.iter().flatten().any(|name| {
            names::same_first_name(&word.folded, name) || (word.folded.len() > 2 && name.contains(&word.folded))
        })
    })
}
