//! The compiled automaton: what the build script wrote, and how to read it.

use std::ops::Range;

use super::Owner;

/// One place in a pattern that takes a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    /// The set of words it takes; 0 is any word.
    pub(super) set: u16,
    /// The pattern it belongs to.
    pub(super) pattern: u16,
    /// See [`flags`].
    pub(super) flags: u8,
    /// 0, or 1 + the capture it belongs to.
    pub(super) slot: u8,
}

/// The flags of a state, as `rulec::automaton::flags` writes them.
pub(super) mod flags {
    pub const OPENS_CLAUSE: u8 = 1;
    pub const OPENS_SENTENCE: u8 = 2;
    pub const ENDS_SENTENCE: u8 = 4;
    pub const LAST: u8 = 8;
    pub const MARK: u8 = 16;
    /// The conditions on a word's place.
    pub const EDGES: u8 = OPENS_CLAUSE | OPENS_SENTENCE | ENDS_SENTENCE;
}

/// A pattern: whose it is, and what it is for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pattern {
    owner: u16,
    /// It silences its owner.
    pub(super) unless: bool,
    /// It has an underlined part of its own.
    pub(super) marked: bool,
}

/// Kinds of word that no list can hold, in the order of `rulec::syntax::Builtin`.
#[derive(Clone, Copy, Debug)]
pub(super) enum Builtin {
    Number = 1,
    Ordinal,
    Time,
    Link,
    Name,
}

/// Something recognised without judgement, such as a thank-you or a question about the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cue(pub(crate) usize);

/// The cues by name, as the files of `src/cues` have them.
pub mod cue {
    use super::Cue;
    include!(concat!(env!("OUT_DIR"), "/cues.rs"));
}

mod generated {
    #![allow(clippy::unreadable_literal, reason = "numbers for the machine")]
    use super::{Pattern, State};
    include!(concat!(env!("OUT_DIR"), "/tables.rs"));
}

pub(super) use generated::{FIRSTS, PATTERNS, SETS, SLOTS, STATES};

/// Run `index` of a flat list.
fn run(ends: &[u32], index: usize) -> Range<usize> {
    let start = index.checked_sub(1).map_or(0, |before| ends[before] as usize);
    start..ends[index] as usize
}

/// The states that can come after `state`.
pub(super) fn follow(state: u16) -> &'static [u16] {
    &generated::FOLLOW[run(generated::FOLLOW_ENDS, usize::from(state))]
}

/// The states in which a match can begin with a word of `set`.
pub(super) fn firsts(set: u16) -> &'static [u16] {
    &FIRSTS[run(generated::FIRSTS_ENDS, usize::from(set))]
}

/// The place of a folded word in the vocabulary.
pub(super) fn find_word(folded: &str) -> Option<usize> {
    let at = |index: usize| &generated::WORDS[run(generated::WORDS_ENDS, index)];
    let (mut low, mut high) = (0, generated::WORDS_ENDS.len());
    while low < high {
        let middle = low.midpoint(high);
        match at(middle).cmp(folded) {
            std::cmp::Ordering::Equal => return Some(middle),
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    None
}

/// The sets a word of the vocabulary belongs to.
pub(super) fn memberships(word: usize) -> &'static [u16] {
    &generated::MEMBERSHIPS[run(generated::MEMBERSHIPS_ENDS, word)]
}

/// The sets that take a kind of word.
pub(super) fn builtin(builtin: Builtin) -> &'static [u16] {
    &generated::BUILTINS[run(generated::BUILTINS_ENDS, builtin as usize)]
}

/// Whose pattern it is. Rules come first, cues after them.
pub(super) fn owner(pattern: Pattern) -> Owner {
    let owner = usize::from(pattern.owner);
    owner.checked_sub(crate::tone::RULES.len()).map_or(Owner::Rule(owner), |cue| Owner::Cue(Cue(cue)))
}
