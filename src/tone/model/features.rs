//! What the sentence model sees of a sentence: numbers for its words, for pairs of words that stand near each other, and
//! for three words in a row.
//!
//! Training and prediction share this file, so that both see the same. A feature is a hash of 20 bits: enough that of
//! the thousands kept by training few share one, few enough that the sorted list of them compresses.

use crate::fnv::fnv1a;
use crate::letter::{Ending, Letter, Sentence};

/// Two words are a pair when at most this many places apart.
const REACH: usize = 5;

/// Of longer words their first letters count as well, so that "interviewing" also speaks for "interviewed".
const STEM: usize = 5;

/// What a feature is about; mixed into its hash, so that a word and a stem that look alike stay apart.
#[derive(Clone, Copy)]
enum About {
    Word = 1,
    Stem = 2,
    Neighbours = 3,
    Pair = 4,
    Row = 5,
}

/// The features of a sentence, sorted, each once.
pub(super) fn features(letter: &Letter<'_>, sentence: &Sentence) -> Vec<u32> {
    let words = letter.words_of(sentence).iter().filter(|word| !word.folded.is_empty());
    let written: Vec<&str> = words.enumerate().map(|(at, word)| word.unnamed(at == 0)).collect();
    let end = match sentence.ending {
        Ending::Question => "?",
        Ending::Exclamation => "!",
        Ending::Statement => ".",
    };
    let tokens: Vec<u32> = ["^"].iter().chain(&written).chain([&end]).map(|word| fnv1a(word.bytes())).collect();
    let mut found = Vec::new();
    for (at, &token) in tokens.iter().enumerate() {
        found.push(feature(About::Word, token, 0));
        for (distance, &other) in tokens[at + 1..].iter().take(REACH).enumerate() {
            if distance == 0 {
                found.push(feature(About::Neighbours, token, other));
            }
            found.push(feature(About::Pair, token, other));
        }
        if let [second, third, ..] = tokens[at + 1..] {
            found.push(feature(About::Row, token, feature(About::Neighbours, second, third)));
        }
    }
    let long = written.iter().filter_map(|word| word.char_indices().nth(STEM).map(|(end, _)| &word[..end]));
    found.extend(long.map(|stem| feature(About::Stem, fnv1a(stem.bytes()), 0)));
    found.sort_unstable();
    found.dedup();
    found
}

/// The 20 bits of a feature.
fn feature(about: About, first: u32, second: u32) -> u32 {
    let mut mixed = first.wrapping_mul(0x9e37_79b1) ^ second.rotate_left(15).wrapping_mul(0x85eb_ca77);
    mixed = (mixed ^ (about as u32)).wrapping_mul(0xc2b2_ae3d);
    (mixed ^ (mixed >> 15)).wrapping_mul(0x27d4_eb2f) >> 12
}
