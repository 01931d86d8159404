//! Whether two notes say the same: fingerprints of what was sent, from which no text can be read back.

use crate::letter::{Letter, Region, Sentence};
use crate::personal::names;

/// How many words in a row make one number.
const SHINGLE: usize = 5;

/// Numbers for every five words in a row of the text's own sentences, names and figures left out; sorted, each once.
pub fn fingerprint(body: &str) -> Vec<u32> {
    let letter = Letter::read(body);
    let own = letter.sentences().iter().filter(|sentence| sentence.region == Region::Body);
    let mut numbers: Vec<u32> = own.flat_map(|sentence| of_sentence(&letter, sentence)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// The numbers of one sentence.
pub(super) fn of_sentence(letter: &Letter<'_>, sentence: &Sentence) -> Vec<u32> {
    let words = letter.words_of(sentence);
    let opens = |at: usize| at == 0;
    let told: Vec<&str> = words
        .iter()
        .enumerate()
        .filter(|(at, word)| opens(*at) || !names::is_capital(word) || word.folded == "i")
        .map(|(_, word)| word.folded.as_str())
        .filter(|word| word.chars().all(|letter| !letter.is_numeric()))
        .collect();
    told.windows(SHINGLE).map(hash).collect()
}

/// FNV-1a: the same number on every machine and in every version, as fingerprints are kept.
fn hash(words: &[&str]) -> u32 {
    let bytes = words.iter().flat_map(|word| word.bytes().chain([b' ']));
    bytes.fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
