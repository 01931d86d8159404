//! The same text to two people: sentences shared with a note that was sent to somebody else of the application.

use super::Caught;
use crate::application::{Direction, Message};
use crate::letter::{Letter, Region};
use crate::personal::fingerprint;
use crate::personal::wording::Catch;
use crate::review::Request;

/// A sentence with fewer numbers is too short to be told from a set phrase.
const FEWEST_NUMBERS: usize = 6;

/// The share of a sentence's numbers that must be the other note's, in percent: a name or a word may differ.
const LEAST_PERCENT: usize = 50;

/// One sentence is shared by any two notes of one writer ("Thank you for taking the time to talk with me").
const FEWEST_SENTENCES: usize = 2;

/// The sentences that stand in a note to somebody else; none where only one does.
pub(super) fn find(letter: &Letter<'_>, request: &Request) -> Vec<Caught> {
    let Some(application) = &request.application else { return Vec::new() };
    let notes = application.messages.iter().filter(|message| is_to_others(message, request));
    let shared = notes.map(|note| shared_with(letter, &note.fingerprint));
    let most = shared.max_by_key(Vec::len).unwrap_or_default();
    if most.len() < FEWEST_SENTENCES { Vec::new() } else { most }
}

/// Whether a mail was sent to nobody this draft goes to.
fn is_to_others(message: &Message, request: &Request) -> bool {
    let to = &request.draft.to;
    let known = to.iter().any(|mailbox| !mailbox.email.is_empty());
    let same = to.iter().any(|mailbox| message.with.iter().any(|other| other.eq_ignore_ascii_case(&mailbox.email)));
    known && !same && message.direction == Direction::Sent
}

/// The sentences of the letter most of whose numbers are among `fingerprint`, which is sorted.
fn shared_with(letter: &Letter<'_>, fingerprint: &[u32]) -> Vec<Caught> {
    let own = letter.sentences().iter().filter(|sentence| sentence.region == Region::Body);
    let shared = own.filter(|sentence| {
        let numbers = fingerprint::of_sentence(letter, sentence);
        let known = numbers.iter().filter(|number| fingerprint.binary_search(number).is_ok()).count();
        numbers.len() >= FEWEST_NUMBERS && known * 100 >= numbers.len() * LEAST_PERCENT
    });
    shared.map(|sentence| Caught { what: Catch::SameNote, range: sentence.range.clone(), instead: None }).collect()
}
