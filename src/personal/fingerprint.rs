//! Whether two notes say the same: fingerprints of what was sent, from which no text can be read back.

use crate::application::Fingerprint;
use crate::fnv::fnv1a;
use crate::letter::{Letter, Region, Sentence};
use crate::personal::names;

/// How many words in a row make one number.
const SHINGLE: usize = 4;

/// The fingerprint of a text: a number for every four words in a row of its own sentences, names and figures left out.
pub fn fingerprint(body: &str) -> Fingerprint {
    let letter = Letter::read(body);
    let own = letter.sentences().iter().filter(|sentence| sentence.region == Region::Body);
    Fingerprint::new(own.flat_map(|sentence| of_sentence(&letter, sentence)).collect())
}

/// The numbers of one sentence.
pub(super) fn of_sentence(letter: &Letter<'_>, sentence: &Sentence) -> Vec<u32> {
    let words = letter.words_of(sentence);
    let told: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(at, word)| *at == 0 || !names::is_capital(word) || word.folded == "i")
        .map(|(_, word)| word.folded.as_str())
        .filter(|word| word.chars().all(|letter| !letter.is_numeric()))
        .collect();
    told.windows(SHINGLE).map(hash).collect()
}

/// The number of some words in a row; fingerprints are kept, so it must never change.
fn hash(words: &[&str]) -> u32 {
    fnv1a(words.iter().flat_map(|word| word.bytes().chain([b' '])))
}
