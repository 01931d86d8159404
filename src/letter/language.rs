//! Whether a text is English, by the share of its words that no English prose does without.
//!
//! Written by hand: telling one language from all others takes a list of words; the libraries that tell seventy apart
//! weigh hundreds of kilobytes.

use super::{Letter, Region};

/// Words that are frequent in English and are not everyday words of its neighbours.
const ENGLISH: &[&str] = &[
    "the",
    "and",
    "of",
    "to",
    "you",
    "your",
    "for",
    "with",
    "that",
    "is",
    "it",
    "have",
    "has",
    "had",
    "my",
    "we",
    "our",
    "this",
    "would",
    "from",
    "are",
    "be",
    "been",
    "i",
    "will",
    "by",
    "at",
    "if",
    "not",
    "do",
    "could",
    "can",
    "about",
    "or",
    "but",
    "what",
    "when",
    "me",
    "am",
    "was",
    "were",
    "there",
    "any",
    "a",
    "an",
    "as",
    "all",
    "out",
    "how",
    "they",
    "their",
    "because",
    "please",
    "thank",
    "thanks",
    "hi",
    "hello",
    "dear",
    "role",
    "interview",
];

/// Shorter texts say too little to tell.
const FEWEST_WORDS: usize = 20;

/// The least share of such words, in percent. English mail has 40 to 60; German, French or Spanish mail under 8.
const LEAST_PERCENT: usize = 18;

impl Letter<'_> {
    /// Whether what the writer wrote is English, or too short to tell.
    pub fn is_english(&self) -> bool {
        let own = self.sentences.iter().filter(|sentence| matches!(sentence.region, Region::Greeting | Region::Body));
        let words: Vec<&str> = own
            .flat_map(|sentence| self.words_of(sentence))
            .map(|word| word.folded.as_str())
            .filter(|word| word.chars().all(char::is_alphabetic) && !word.is_empty())
            .collect();
        let english = words.iter().filter(|word| ENGLISH.contains(word)).count();
        words.len() < FEWEST_WORDS || english * 100 >= words.len() * LEAST_PERCENT
    }
}
