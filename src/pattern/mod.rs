//! Finds every pattern of every rule and cue in one pass over a letter.
//!
//! The patterns are TOML, in the language of `rulec::syntax`, compiled at build time into one automaton. The pass takes
//! each word once and follows all patterns that are under way; what it costs depends on the words, not on how many
//! patterns there are. What a match means is for others to say: rules judge ([`crate::tone`]), cues only recognise.

mod tables;

use std::ops::Range;

use crate::letter::{Letter, Sentence, Shape, Word};
use tables::{Builtin, State, flags};
pub use tables::{Cue, cue};

/// A pattern found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// Whose pattern it is.
    pub owner: Owner,
    /// It silences its owner in this sentence.
    pub unless: bool,
    /// The sentence, an index into [`Letter::sentences`].
    pub sentence: usize,
    /// The words found, indices into [`Letter::words`].
    pub words: Range<usize>,
    /// The underlined part of them.
    pub marked: Range<usize>,
    /// The parts a replacement can use, by name.
    pub captures: Vec<(&'static str, Range<usize>)>,
}

/// Whose pattern was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// A tone rule, by its place in the list of rules.
    Rule(usize),
    /// A cue.
    Cue(Cue),
}

/// Every pattern found in a letter, sentence by sentence.
///
/// Of the matches of one pattern that overlap, the one that begins first is kept, at its longest.
#[derive(Debug, Default)]
pub struct Matches {
    all: Vec<Match>,
    sentence_ends: Vec<usize>,
}

impl Matches {
    /// Looks for all patterns in a letter. Words between quotation marks only ever fill gaps.
    pub fn find(letter: &Letter<'_>) -> Self {
        let mut matches = Self::default();
        let mut scanner = Scanner::default();
        for (index, sentence) in letter.sentences().iter().enumerate() {
            scanner.scan(letter, index, sentence, &mut matches.all);
            matches.sentence_ends.push(matches.all.len());
        }
        matches
    }

    /// The matches in one sentence.
    pub fn in_sentence(&self, sentence: usize) -> &[Match] {
        let start = sentence.checked_sub(1).map_or(0, |before| self.sentence_ends[before]);
        &self.all[start..self.sentence_ends[sentence]]
    }

    /// Whether a cue was found in a sentence and nothing silences it there.
    pub fn has(&self, sentence: usize, cue: Cue) -> bool {
        let mut own = self.in_sentence(sentence).iter().filter(|found| found.owner == Owner::Cue(cue)).peekable();
        own.peek().is_some() && own.all(|found| !found.unless)
    }

    /// The sentences in which a cue was found and not silenced.
    pub fn sentences_with(&self, cue: Cue) -> impl Iterator<Item = usize> {
        (0..self.sentence_ends.len()).filter(move |&sentence| self.has(sentence, cue))
    }
}

/// A pattern under way: the state its last word was taken in, and the word it began with.
#[derive(Clone, Copy, Debug)]
struct Thread {
    state: u16,
    start: usize,
}

/// A pattern that was gone through, and the words it took.
#[derive(Clone, Debug)]
struct Passed {
    pattern: u16,
    words: Range<usize>,
}

/// The working memory of a pass, kept from sentence to sentence.
#[derive(Debug, Default)]
struct Scanner {
    threads: Vec<Thread>,
    next: Vec<Thread>,
    passed: Vec<Passed>,
    /// The sets the present word belongs to, one bit each.
    sets: Vec<u64>,
    /// The set ids of the present word.
    members: Vec<u16>,
    /// For each state the word at which a thread last entered it, so that it is entered once a word.
    entered: Vec<usize>,
}

impl Scanner {
    fn scan(&mut self, letter: &Letter<'_>, index: usize, sentence: &Sentence, found: &mut Vec<Match>) {
        self.sets.resize(tables::SETS.div_ceil(64), 0);
        self.entered.resize(tables::STATES.len(), usize::MAX);
        self.threads.clear();
        self.passed.clear();
        for at in sentence.words.clone() {
            let word = &letter.words()[at];
            let edges = edges(letter.words(), sentence, at);
            self.look_up(word, at == sentence.words.start);
            self.next.clear();
            for index in 0..self.threads.len() {
                let thread = self.threads[index];
                for state in tables::follow(thread.state) {
                    self.enter(state, thread.start, at, edges);
                }
            }
            for member in 0..self.members.len() {
                for &state in tables::firsts(self.members[member]) {
                    self.enter(state, at, at, edges);
                }
            }
            std::mem::swap(&mut self.threads, &mut self.next);
            for &thread in &self.threads {
                if tables::STATES[usize::from(thread.state)].flags & flags::LAST != 0 {
                    record(thread, at + 1, &mut self.passed);
                }
            }
            self.forget_word();
        }
        found.extend(self.passed.iter().map(|passed| trace(letter, index, passed)));
    }

    /// Notes which sets the word belongs to.
    fn look_up(&mut self, word: &Word, opens_sentence: bool) {
        self.members.clear();
        if !word.quoted {
            self.members.extend(tables::find_word(&word.folded).into_iter().flat_map(tables::memberships));
            for builtin in builtins(word, opens_sentence) {
                self.members.extend_from_slice(tables::builtin(builtin));
            }
        }
        for &set in &self.members {
            self.sets[usize::from(set) / 64] |= 1 << (set % 64);
        }
    }

    fn forget_word(&mut self) {
        for &set in &self.members {
            self.sets[usize::from(set) / 64] = 0;
        }
    }

    fn enter(&mut self, state: u16, start: usize, at: usize, edges: u8) {
        let State { set, flags, .. } = tables::STATES[usize::from(state)];
        let takes = set == 0 || self.sets[usize::from(set) / 64] >> (set % 64) & 1 == 1;
        let wanted = flags & flags::EDGES;
        // Threads are kept in order of their start, so that the first to enter a state is the one that began first.
        if takes && wanted & !edges == 0 && self.entered[usize::from(state)] != at {
            self.entered[usize::from(state)] = at;
            self.next.push(Thread { state, start });
        }
    }
}

fn edges(words: &[Word], sentence: &Sentence, at: usize) -> u8 {
    let mut edges = 0;
    if at == sentence.words.start {
        edges |= flags::OPENS_SENTENCE | flags::OPENS_CLAUSE;
    }
    if words[at].after_break || (at > sentence.words.start && opens_clause(&words[at - 1])) {
        edges |= flags::OPENS_CLAUSE;
    }
    if at + 1 == sentence.words.end {
        edges |= flags::ENDS_SENTENCE;
    }
    edges
}

/// Words that join two clauses.
fn opens_clause(before: &Word) -> bool {
    matches!(before.folded.as_str(), "and" | "but" | "so" | "or" | "then" | "because" | "although" | "though" | "yet")
}

fn builtins(word: &Word, opens_sentence: bool) -> impl Iterator<Item = Builtin> {
    let by_shape = match word.shape {
        Shape::Number => Some(Builtin::Number),
        Shape::Ordinal => Some(Builtin::Ordinal),
        Shape::Time => Some(Builtin::Time),
        Shape::Link => Some(Builtin::Link),
        Shape::Capitalised | Shape::Capitals if !opens_sentence && word.folded != "i" => Some(Builtin::Name),
        _ => None,
    };
    by_shape.into_iter()
}

/// Notes a pattern gone through; of those of the same pattern that overlap it keeps the earliest, at its longest.
fn record(thread: Thread, end: usize, passed: &mut Vec<Passed>) {
    let pattern = tables::pattern_of(thread.state);
    let overlapping = |other: &&mut Passed| other.pattern == pattern && thread.start < other.words.end;
    match passed.iter_mut().rev().find(overlapping) {
        Some(other) if thread.start <= other.words.start => other.words = thread.start..end,
        Some(_) => {}
        None => passed.push(Passed { pattern, words: thread.start..end }),
    }
}

/// Finds out whose pattern it is, and which of its words are underlined or captured.
fn trace(letter: &Letter<'_>, sentence: usize, passed: &Passed) -> Match {
    let words = passed.words.clone();
    let pattern = tables::PATTERNS[usize::from(passed.pattern)];
    let mut path = Vec::with_capacity(words.len());
    let opens = &letter.sentences()[sentence];
    tables::firsts_of(passed.pattern).any(|state| walk(letter, opens, state, words.clone(), &mut path));
    let span = |wanted: &dyn Fn(&State) -> bool| {
        let mut places = path.iter().enumerate().filter(|(_, state)| wanted(&tables::STATES[usize::from(**state)]));
        let first = places.next()?.0;
        let last = places.next_back().map_or(first, |(place, _)| place);
        Some(words.start + first..words.start + last + 1)
    };
    let marked = if pattern.marked { span(&|state| state.flags & flags::MARK != 0) } else { None };
    let slots = tables::SLOTS.iter().enumerate();
    let captures = slots.filter_map(|(slot, name)| Some((*name, span(&|state| usize::from(state.slot) == slot + 1)?)));
    Match {
        owner: tables::owner(pattern),
        unless: pattern.unless,
        sentence,
        marked: marked.unwrap_or(words.clone()),
        captures: captures.collect(),
        words: words.clone(),
    }
}

/// Finds a way through the pattern that takes exactly `words`, beginning in `state`.
fn walk(letter: &Letter<'_>, sentence: &Sentence, state: u16, words: Range<usize>, path: &mut Vec<u16>) -> bool {
    let State { set, flags, .. } = tables::STATES[usize::from(state)];
    let word = &letter.words()[words.start];
    let edges = edges(letter.words(), sentence, words.start);
    if flags & flags::EDGES & !edges != 0 || !takes(set, word, words.start == sentence.words.start) {
        return false;
    }
    path.push(state);
    let rest = words.start + 1..words.end;
    let done = if rest.is_empty() {
        flags & flags::LAST != 0
    } else {
        tables::follow(state).any(|next| walk(letter, sentence, next, rest.clone(), path))
    };
    if !done {
        path.pop();
    }
    done
}

fn takes(set: u16, word: &Word, opens_sentence: bool) -> bool {
    set == 0
        || (!word.quoted
            && (tables::find_word(&word.folded)
                .is_some_and(|known| tables::memberships(known).any(|known| known == set))
                || builtins(word, opens_sentence).any(|builtin| tables::builtin(builtin).contains(&set))))
}

#[cfg(test)]
mod tests;
