//! The rules as the build script compiled them from `rules/*.toml`.

use crate::letter::Region;
use crate::pattern::Cue;
use crate::review::Kind;

/// A family of rules, and what is said of a sentence that no rule names but that reads like its sentences.
#[derive(Debug)]
pub struct Family {
    /// Its name, the part of a rule's id before the slash.
    pub name: &'static str,
    /// The kinds of mail in which it has nothing to say.
    pub silent_in: &'static [Kind],
    /// Whether it has nothing to say of the subject line.
    pub silent_in_subject: bool,
    /// Why a likely sentence may read wrong, for the writer.
    pub message: &'static str,
    /// Whose advice it is, an id of [`advice`].
    pub source: &'static str,
    /// Sentences that say it better, best first; `{slot}` stands for one of the writer's notes.
    pub better: &'static [&'static str],
}

/// A tone rule. Its patterns are in the automaton of [`crate::pattern`].
#[derive(Debug)]
pub struct Rule {
    /// `family/name`.
    pub id: &'static str,
    /// The family, the part of the id before the slash.
    pub family: &'static str,
    /// Why it reads wrong, for the writer.
    pub message: &'static str,
    /// Whose advice it is, an id of [`advice`].
    pub source: &'static str,
    /// Only questions, or only what is no question.
    pub(super) question: Option<bool>,
    /// What finds it, where no word pattern can.
    pub(super) detect: Option<Detect>,
    /// Cues that silence it.
    pub(super) spare: &'static [Cue],
    /// Cues that silence it when they are found in an earlier sentence of the letter.
    pub(super) spare_after: &'static [Cue],
    /// Where it applies.
    pub(super) regions: &'static [Region],
    /// Better words, best first.
    pub better: &'static [Better],
}

/// What no word pattern can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "which of them a rule uses is for the rule files to say")]
pub(super) enum Detect {
    /// Several words in capitals.
    Capitals,
    /// A run of exclamation or question marks.
    Marks,
    /// Emoji.
    Emoji,
    /// A letter drawn out.
    Stretched,
}

/// Better words with their slots, and what they replace.
#[derive(Debug)]
pub struct Better {
    /// What they replace.
    pub scope: Scope,
    /// The words; `{slot}` stands for a captured part or one of the writer's notes.
    pub text: &'static str,
}

/// What better words replace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The underlined words.
    Words,
    /// The clause they stand in.
    Clause,
    /// The sentence they stand in.
    Sentence,
}

/// A rule's own examples, in the order of [`RULES`].
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug)]
pub struct Examples {
    /// Must be flagged; the underlined part is in square brackets.
    pub flags: &'static [&'static str],
    /// Must pass.
    pub passes: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

/// Who gave an advice, for display: the label of an id such as `Brown` or `send_window`.
pub fn advice(source: &str) -> &'static str {
    ADVICE.iter().find(|(id, _)| *id == source).map_or("", |(_, label)| label)
}
