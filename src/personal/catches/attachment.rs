//! A file that is announced and not there.

use super::{Caught, own_sentences};
use crate::letter::{Letter, Word};
use crate::personal::wording::Catch;
use crate::review::Request;

/// Words that announce a file.
const ANNOUNCING: &[&str] = &["attached", "attaching", "attachment", "attachments", "enclosed", "enclosing"];

/// Near those, words that say that it was another mail, or another person's file.
const ELSEWHERE: &[&str] = &[
    "you",
    "they",
    "she",
    "he",
    "who",
    "previously",
    "earlier",
    "yesterday",
    "last",
    "already",
    "before",
    "not",
    "no",
    "never",
    "without",
    "had",
    "was",
    "were",
    "if",
    "became",
    "become",
    "grown",
    "emotionally",
];

/// "Attached to the team" announces nothing; "attached to this mail" does.
const OF_THIS_MAIL: &[&str] = &["this", "email", "mail", "message", "note"];

/// How many words before the announcement are looked at.
const NEAR: usize = 4;

/// The words that announce a file, where the page shows that there is none.
pub(super) fn find(letter: &Letter<'_>, request: &Request) -> Vec<Caught> {
    if request.draft.attached != Some(false) {
        return Vec::new();
    }
    let sentences = own_sentences(letter).map(|(_, sentence)| letter.words_of(sentence));
    let announced = sentences.filter_map(|words| {
        let at = words.iter().position(|word| ANNOUNCING.contains(&word.folded.as_str()) && !word.quoted)?;
        announces(words, at).then(|| words[at].range.clone())
    });
    announced.map(|range| Caught { what: Catch::AttachmentMissing, range, instead: None }).collect()
}

fn announces(words: &[Word], at: usize) -> bool {
    let is =
        |place: usize, listed: &[&str]| words.get(place).is_some_and(|word| listed.contains(&word.folded.as_str()));
    let elsewhere = (at.saturating_sub(NEAR)..at).any(|place| is(place, ELSEWHERE));
    let to_another_thing = is(at + 1, &["to"]) && !(at + 2..at + 4).any(|place| is(place, OF_THIS_MAIL));
    let later = (at + 1..words.len()).any(|place| is(place, &["yesterday", "earlier", "previously"]));
    !elsewhere && !to_another_thing && !later
}
