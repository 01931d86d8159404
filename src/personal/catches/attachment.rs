//! A file that the mail speaks of and that nobody attached.

use super::Caught;
use crate::letter::{Letter, Region, Word};
use crate::personal::wording::Catch;
use crate::review::Draft;

/// How people say that a file comes with this mail.
const SAYS_ATTACHED: &[&[&str]] = &[
    &["i", "have", "attached"],
    &["i", "have", "also", "attached"],
    &["i", "attached"],
    &["i", "attach"],
    &["i", "am", "attaching"],
    &["i", "am", "also", "attaching"],
    &["i", "have", "enclosed"],
    &["i", "enclose"],
    &["find", "attached"],
    &["find", "enclosed"],
    &["see", "attached"],
    &["see", "the", "attached"],
    &["see", "the", "attachment"],
    &["see", "my", "attached"],
    &["attached", "is"],
    &["attached", "are"],
    &["attached", "please", "find"],
    &["attached", "you", "will", "find"],
    &["in", "the", "attachment"],
    &["in", "the", "attached"],
    &["is", "attached"],
    &["are", "attached"],
];

/// Words that say it came with another mail, or may come later.
const ANOTHER_MAIL: &[&str] = &[
    "last",
    "earlier",
    "previous",
    "previously",
    "before",
    "yesterday",
    "ago",
    "already",
    "originally",
    "if",
    "when",
    "whether",
    "had",
    "not",
];

/// The first place that says a file is attached, where the page shows that none is.
pub(super) fn missing(body: &Letter<'_>, draft: &Draft) -> Option<Caught> {
    if draft.attached != Some(false) {
        return None;
    }
    let own = body.sentences().iter().filter(|sentence| sentence.region == Region::Body);
    let range = own.map(|sentence| body.words_of(sentence)).find_map(|words| {
        if words.iter().any(|word| word.quoted || ANOTHER_MAIL.contains(&word.folded.as_str())) {
            return None;
        }
        let said = |at: usize| SAYS_ATTACHED.iter().find(|phrase| opens_with(&words[at..], phrase));
        let (at, phrase) = (0..words.len()).find_map(|at| Some((at, said(at)?)))?;
        Some(words[at].range.start..words[at + phrase.len() - 1].range.end)
    })?;
    Some(Caught { what: Catch::AttachmentMissing, range, instead: None })
}

fn opens_with(words: &[Word], phrase: &[&str]) -> bool {
    words.len() >= phrase.len() && words.iter().zip(phrase).all(|(word, wanted)| word.folded == *wanted)
}
