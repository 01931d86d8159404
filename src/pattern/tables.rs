//! The compiled automaton: what the build script wrote, and how to read it.

use std::ops::Range;
use std::sync::LazyLock;

use super::Owner;

/// One place in a pattern that takes a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    /// The set of words it takes; 0 is any word.
    pub(super) set: u16,
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

pub(super) use generated::{PATTERNS, SETS, SLOTS, STATES};

/// Where each list of the flat tables begins; worked out once, as the lengths compress better than the places.
struct Index {
    words: Vec<&'static str>,
    memberships: Vec<u16>,
    builtins: Vec<u16>,
    firsts: Vec<u16>,
    ahead: Vec<u16>,
    /// The pattern of each state.
    patterns: Vec<u16>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| Index {
    words: generated::WORDS.split(' ').collect(),
    memberships: starts(generated::MEMBERSHIPS_LENGTHS),
    builtins: starts(generated::BUILTINS_LENGTHS),
    firsts: starts(generated::FIRSTS_LENGTHS),
    ahead: starts(generated::AHEAD_LENGTHS),
    patterns: (0..)
        .zip(generated::PATTERN_STATES)
        .flat_map(|(pattern, &states)| (0..states).map(move |_| pattern))
        .collect(),
});

/// The start of each list, and the end of the last.
fn starts(lengths: &[u8]) -> Vec<u16> {
    let sums = lengths.iter().scan(0_u16, |end, length| {
        *end += u16::from(*length);
        Some(*end)
    });
    std::iter::once(0).chain(sums).collect()
}

fn list(starts: &[u16], index: usize) -> Range<usize> {
    usize::from(starts[index])..usize::from(starts[index + 1])
}

/// The states that can come after `state`.
pub(super) fn follow(state: u16) -> impl Iterator<Item = u16> {
    generated::AHEAD[list(&INDEX.ahead, usize::from(state))].iter().map(move |&ahead| state.wrapping_add(ahead))
}

/// The states in which a match can begin with a word of `set`.
pub(super) fn firsts(set: u16) -> &'static [u16] {
    &generated::FIRSTS[list(&INDEX.firsts, usize::from(set))]
}

/// The states in which a match of `pattern` can begin.
pub(super) fn firsts_of(pattern: u16) -> impl Iterator<Item = u16> {
    generated::FIRSTS.iter().copied().filter(move |&state| pattern_of(state) == pattern)
}

/// The pattern a state belongs to.
pub(super) fn pattern_of(state: u16) -> u16 {
    INDEX.patterns[usize::from(state)]
}

/// The place of a folded word in the vocabulary.
pub(super) fn find_word(folded: &str) -> Option<usize> {
    INDEX.words.binary_search(&folded).ok()
}

/// The sets a word of the vocabulary belongs to.
pub(super) fn memberships(word: usize) -> impl Iterator<Item = u16> {
    generated::MEMBERSHIPS[list(&INDEX.memberships, word)].iter().scan(0, |set, apart| {
        *set += apart;
        Some(*set)
    })
}

/// The sets that take a kind of word.
pub(super) fn builtin(builtin: Builtin) -> &'static [u16] {
    &generated::BUILTINS[list(&INDEX.builtins, builtin as usize)]
}

/// Whose pattern it is. Rules come first, cues after them.
pub(super) fn owner(pattern: Pattern) -> Owner {
    let owner = usize::from(pattern.owner);
    owner.checked_sub(crate::tone::RULES.len()).map_or(Owner::Rule(owner), |cue| Owner::Cue(Cue(cue)))
}
