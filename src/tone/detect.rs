//! What no word pattern can say: capitals, runs of marks, emoji, drawn-out letters. What is found can also be said
//! calmly ([`calm`]), for the replacement.

use std::ops::Range;

use super::replace::capitalised;
use super::rule::Detect;
use crate::letter::{Letter, Sentence, Shape, Word};

/// Capitals shout from this many words on, the pronoun "I" not counted; fewer are names and abbreviations.
const CAPITAL_WORDS: usize = 3;

/// Of the words of a shouted run, at least this many must be no abbreviation: long, or an ordinary stressed word.
const PLAIN_CAPITAL_WORDS: usize = 2;

/// From this length on, in letters, a word in capitals is seldom an abbreviation (but HIPAA, COBIT, UNICEF are).
const LONG: usize = 5;

/// Ordinary words that people write in capitals to stress them. None is the name of anything, so one alone is loud.
const STRESSED: &[&str] = &[
    "absolutely",
    "again",
    "always",
    "amazing",
    "anything",
    "asking",
    "best",
    "better",
    "definitely",
    "desperately",
    "dream",
    "ever",
    "every",
    "everyone",
    "everything",
    "exactly",
    "excited",
    "extremely",
    "finally",
    "great",
    "hello",
    "huge",
    "immediately",
    "important",
    "incredibly",
    "interested",
    "love",
    "loved",
    "much",
    "must",
    "need",
    "never",
    "not",
    "nothing",
    "now",
    "only",
    "perfect",
    "perfectly",
    "please",
    "really",
    "reply",
    "so",
    "still",
    "such",
    "super",
    "thank",
    "thanks",
    "today",
    "tomorrow",
    "too",
    "totally",
    "truly",
    "urgent",
    "urgently",
    "very",
    "waiting",
    "want",
    "wanted",
    "why",
    "yes",
    "you",
    "your",
];

/// Byte ranges of what `detect` finds in a sentence.
pub(super) fn find(detect: Detect, letter: &Letter<'_>, sentence: &Sentence) -> Vec<Range<usize>> {
    match detect {
        Detect::Capitals => capitals(letter, sentence),
        Detect::Marks => marks(letter.text(), sentence),
        Detect::Emoji => emoji(letter.text(), sentence),
        Detect::Stretched => stretched(letter, sentence),
    }
}

/// Runs of words in capitals: a shouted phrase, or a word that only stress can have put there.
fn capitals(letter: &Letter<'_>, sentence: &Sentence) -> Vec<Range<usize>> {
    let shouted = |word: &Word| !word.quoted && (word.shape == Shape::Capitals || is_single_capital(letter, word));
    // The second half of a contraction has no letters of its own.
    let mut written: Vec<&Word> = letter.words_of(sentence).iter().collect();
    written.dedup_by(|later, first| later.range == first.range);
    let runs = written.chunk_by(|a, b| shouted(a) == shouted(b));
    let loud = runs.filter(|run| shouted(run[0]) && (is_phrase(run) || is_stress(letter, run)));
    loud.filter_map(|run| Some(run.first()?.range.start..run.last()?.range.end)).collect()
}

/// Too many words in capitals to be names.
fn is_phrase(run: &[&Word]) -> bool {
    let all = run.iter().filter(|word| word.shape == Shape::Capitals).count();
    let plain = run.iter().filter(|word| is_long(word) || is_stressed(word)).count();
    all >= CAPITAL_WORDS && plain >= PLAIN_CAPITAL_WORDS
}

/// A stressed word, and around it nothing that looks like an abbreviation ("NOT NULL").
fn is_stress(letter: &Letter<'_>, run: &[&Word]) -> bool {
    run.iter().any(|word| is_stressed(word))
        && run.iter().all(|word| is_stressed(word) || is_long(word) || is_single_capital(letter, word))
}

fn is_stressed(word: &Word) -> bool {
    word.shape == Shape::Capitals && STRESSED.contains(&word.folded.as_str())
}

fn is_long(word: &Word) -> bool {
    word.folded.chars().count() >= LONG
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

/// Runs of emoji; signs that serve as bullets or labels are none.
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

/// The found words said calmly: capitals lowered, a run of marks made one, a drawn-out letter written once. None for
/// emoji, which can only be left out.
///
/// `names` are words known to be written with a capital, such as those of the company.
pub(super) fn calm(detect: Detect, letter: &Letter<'_>, range: Range<usize>, names: &[&str]) -> Option<String> {
    let text = &letter.text()[range.clone()];
    match detect {
        Detect::Capitals => Some(lowered(letter, range, names)),
        Detect::Marks => {
            let word = text.trim_end_matches(['!', '?']);
            let mark = if text[word.len()..].contains('?') { '?' } else { '!' };
            Some(format!("{word}{mark}"))
        }
        Detect::Stretched => Some(shortened(text)),
        Detect::Emoji => None,
    }
}

/// Capitals as they would stand inside a sentence.
fn lowered(letter: &Letter<'_>, range: Range<usize>, names: &[&str]) -> String {
    let mut calm = String::new();
    let mut at = range.start;
    let inside = letter.words().iter().filter(|word| word.range.start >= range.start && word.range.end <= range.end);
    for word in inside.filter(|word| !word.folded.is_empty()) {
        // The second half of a contraction stands where the first does.
        if word.range.start >= at {
            calm.push_str(&letter.text()[at..word.range.start]);
            calm.push_str(&lowered_word(letter, word, names));
            at = word.range.end;
        }
    }
    calm.push_str(&letter.text()[at..range.end]);
    calm
}

fn lowered_word(letter: &Letter<'_>, word: &Word, names: &[&str]) -> String {
    let written = &letter.text()[word.range.clone()];
    let lower = written.to_lowercase();
    let same = |name: &&&str| name.to_lowercase() == lower;
    if let Some(name) = names.iter().find(same) {
        return (*name).to_owned();
    }
    let is_pronoun = lower.split(['\'', '’']).next() == Some("i");
    let is_abbreviation = !lower.contains(['a', 'e', 'i', 'o', 'u', 'y']);
    if is_abbreviation {
        written.to_owned()
    } else if is_pronoun || CAPITALISED.contains(&lower.as_str()) || is_name_elsewhere(letter, &word.folded) {
        capitalised(&lower)
    } else {
        lower
    }
}

/// Days and months keep their capital; "may" and "march" are more often verbs.
const CAPITALISED: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "april",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Whether the letter has the word with a capital where only a name has one.
fn is_name_elsewhere(letter: &Letter<'_>, folded: &str) -> bool {
    letter.sentences().iter().any(|sentence| {
        let inner = letter.words_of(sentence).iter().skip(1);
        inner.filter(|word| word.shape == Shape::Capitalised).any(|word| word.folded == folded)
    })
}

/// Words with a double letter of their own, which a drawn-out spelling hides.
const DOUBLED: &[&str] = &[
    "all", "cool", "feel", "good", "keep", "look", "need", "really", "see", "soon", "sweet", "too", "week", "well",
    "will",
];

/// A drawn-out word as it is spelt.
fn shortened(written: &str) -> String {
    let letters: Vec<char> = written.chars().collect();
    let with_runs_of = |length: usize| -> String {
        let runs = letters.chunk_by(|a, b| a.to_lowercase().eq(b.to_lowercase()));
        runs.flat_map(|run| if run.len() >= 3 { &run[..length] } else { run }).collect()
    };
    let double = with_runs_of(2);
    if DOUBLED.contains(&double.to_lowercase().as_str()) { double } else { with_runs_of(1) }
}
