//! What no word pattern can say: capitals, runs of marks, emoji, drawn-out letters.

use std::ops::Range;

use super::rule::Detect;
use crate::letter::{Letter, Sentence, Shape, Word};

/// Capitals shout from this many words on, the pronoun "I" not counted; fewer are names and abbreviations.
const CAPITAL_WORDS: usize = 3;

/// Of the written words of a shouted run, at least this many must be longer than an abbreviation.
const LONG_CAPITAL_WORDS: usize = 2;

/// The longest common abbreviation, in letters (ASAP, GAAP, IFRS, HIPAA).
const ABBREVIATION: usize = 5;

/// Byte ranges of what `detect` finds in a sentence.
pub(super) fn find(detect: Detect, letter: &Letter<'_>, sentence: &Sentence) -> Vec<Range<usize>> {
    match detect {
        Detect::Capitals => capitals(letter, sentence),
        Detect::Marks => marks(letter.text(), sentence),
        Detect::Emoji => emoji(letter.text(), sentence),
        Detect::Stretched => stretched(letter, sentence),
    }
}

/// Runs of words in capitals.
fn capitals(letter: &Letter<'_>, sentence: &Sentence) -> Vec<Range<usize>> {
    let shouted = |word: &Word| !word.quoted && (word.shape == Shape::Capitals || is_single_capital(letter, word));
    let runs = letter.words_of(sentence).chunk_by(|a, b| shouted(a) == shouted(b));
    let loud = runs.filter(|run| {
        let all = run.iter().filter(|word| word.shape == Shape::Capitals).count();
        let long = run.iter().filter(|word| word.folded.len() >= ABBREVIATION).count();
        shouted(&run[0]) && all >= CAPITAL_WORDS && long >= LONG_CAPITAL_WORDS
    });
    loud.filter_map(|run| Some(run.first()?.range.start..run.last()?.range.end)).collect()
}

/// "I" and "A" stand in a shouted run and do not end it.
fn is_single_capital(letter: &Letter<'_>, word: &Word) -> bool {
    matches!(&letter.text()[word.range.clone()], "I" | "A" | "I'M" | "I’M" | "I'D" | "I’D" | "I'LL" | "I’LL")
}

/// Two or more exclamation marks in a row, two question marks, or both kinds together.
fn marks(text: &str, sentence: &Sentence) -> Vec<Range<usize>> {
    let is_mark = |c: char| matches!(c, '!' | '?');
    let mut ranges = Vec::new();
    let mut at = sentence.range.start;
    while let Some(offset) = text[at..sentence.range.end].find(is_mark) {
        let start = at + offset;
        let run = &text[start..sentence.range.end];
        let length = run.find(|c: char| !is_mark(c)).unwrap_or(run.len());
        if length >= 2 {
            ranges.push(word_before(text, start)..start + length);
        }
        at = start + length;
    }
    ranges
}

/// The start of the word that ends at `at`, so that the underline has something to hold on to.
fn word_before(text: &str, at: usize) -> usize {
    let before = text[..at].trim_end_matches(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '’'));
    before.len()
}

/// Emoji and the faces made of marks.
fn emoji(text: &str, sentence: &Sentence) -> Vec<Range<usize>> {
    let is_emoji = |c: char| matches!(c, '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{1f1e6}'..='\u{1f1ff}' | '\u{2b50}');
    let joins = |c: char| matches!(c, '\u{200d}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}');
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (offset, character) in text[sentence.range.clone()].char_indices() {
        let start = sentence.range.start + offset;
        let end = start + character.len_utf8();
        match ranges.last_mut() {
            Some(last) if last.end == start && (is_emoji(character) || joins(character)) => last.end = end,
            _ if is_emoji(character) && !matches!(character, '✓' | '✔' | '☎' | '✉' | '★' | '☐' | '☑') => {
                ranges.push(start..end);
            }
            _ => {}
        }
    }
    ranges
}

/// Words with one letter three times or more in a row.
fn stretched(letter: &Letter<'_>, sentence: &Sentence) -> Vec<Range<usize>> {
    let drawn_out = |word: &&Word| {
        let letters: Vec<char> = word.folded.chars().collect();
        !word.quoted
            && matches!(word.shape, Shape::Lower | Shape::Capitalised)
            && letters.iter().all(|letter| letter.is_alphabetic())
            && letters.chunk_by(|a, b| a == b).any(|run| run.len() >= 3)
            && letters.iter().any(|letter| !matches!(letter, 'w' | 'i' | 'v' | 'x'))
    };
    letter.words_of(sentence).iter().filter(drawn_out).map(|word| word.range.clone()).collect()
}
