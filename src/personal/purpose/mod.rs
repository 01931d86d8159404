//! What a sentence does for a note: thank, speak of how they work, recall the conversation, say that the writer wants the
//! job, tell of something done, ask. Learned from labelled sentences ([`train`]); [`checklist`](super::checklist) judges.

#[cfg(not(target_arch = "wasm32"))]
pub mod train;

use super::learned::Table;
use crate::letter::{Ending, Letter};
use crate::pattern::{Cue, Matches, cue};

/// What a sentence can do, in the order of the columns of `weights.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Thanks for time, the conversation, being seen.
    Thanks,
    /// Speaks of how the reader's people work, of what they value.
    Culture,
    /// Takes up something that was said, shown or asked.
    Detail,
    /// Says that the writer wants this job.
    Interest,
    /// Tells of something the writer has done.
    Fit,
    /// Asks about the work, the team or the company.
    Question,
}

impl Purpose {
    /// Each with its name in the corpus.
    #[cfg(not(target_arch = "wasm32"))]
    const ALL: [(Self, &str); 6] = [
        (Self::Thanks, "thanks"),
        (Self::Culture, "culture"),
        (Self::Detail, "detail"),
        (Self::Interest, "interest"),
        (Self::Fit, "fit"),
        (Self::Question, "question"),
    ];
}

static TABLE: Table<6> = Table::of(include_bytes!(concat!(env!("OUT_DIR"), "/purpose.weights")));

/// How much speaks for each purpose of a sentence: above 0 it is likelier than not.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Purposes([f32; 6]);

impl Purposes {
    /// Of a sentence, an index.
    pub(super) fn of(letter: &Letter<'_>, index: usize, found: &Matches) -> Self {
        let mut scores = [0.0; 6];
        signs(letter, index, found, |place, name, value| TABLE.tell(&mut scores, place, name, value));
        Self(scores)
    }

    /// How much speaks for one.
    pub(super) fn score(&self, purpose: Purpose) -> f32 {
        self.0[purpose as usize]
    }
}

/// The cues by their names.
const CUES: [(&str, Cue); 16] = [
    ("applied", cue::APPLIED),
    ("asks-indirectly", cue::ASKS_INDIRECTLY),
    ("asks-nothing", cue::ASKS_NOTHING),
    ("asks-pay", cue::ASKS_PAY),
    ("asks-time", cue::ASKS_TIME),
    ("asks-when", cue::ASKS_WHEN),
    ("culture", cue::CULTURE),
    ("discussed", cue::DISCUSSED),
    ("done", cue::DONE),
    ("interest", cue::INTEREST),
    ("recalls", cue::RECALLS),
    ("role-or-company", cue::ROLE_OR_COMPANY),
    ("scheduling", cue::SCHEDULING),
    ("setting", cue::SETTING),
    ("thanks", cue::THANKS),
    ("theirs", cue::THEIRS),
];

/// What all words and pairs of a sentence count together, as the root of the sum of their squares.
const WORDS_TOGETHER: f32 = 3.0;

/// Tells every sign of a sentence once: where it stands, its name, and how much it counts.
fn signs(letter: &Letter<'_>, index: usize, found: &Matches, mut tell: impl FnMut(&str, &str, f32)) {
    let sentence = &letter.sentences()[index];
    let end = match sentence.ending {
        Ending::Question => "?",
        Ending::Exclamation | Ending::Statement => ".",
    };
    tell("end", end, 1.0);
    for (name, _) in CUES.iter().filter(|&&(_, cue)| found.has(index, cue)) {
        tell("cue", name, 1.0);
    }
    let words = letter.words_of(sentence).iter().filter(|word| !word.folded.is_empty());
    let mut written: Vec<&str> = words.enumerate().map(|(at, word)| word.unnamed(at == 0)).collect();
    written.insert(0, "^");
    written.push(end);
    let mut pairs: Vec<(&str, &str)> = written.windows(2).map(|pair| (pair[0], pair[1])).collect();
    written.sort_unstable();
    written.dedup();
    pairs.sort_unstable();
    pairs.dedup();
    let share = WORDS_TOGETHER / ((written.len() + pairs.len()) as f32).sqrt();
    for word in written {
        tell("word", word, share);
    }
    let mut name = String::new();
    for (first, second) in pairs {
        name.clear();
        name.extend([first, " ", second]);
        tell("pair", &name, share);
    }
}
