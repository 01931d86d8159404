//! All patterns as one automaton.
//!
//! Each place in a pattern that takes a word is a state (the position automaton of Glushkov): there are no empty steps
//! and, as the language has no repetition, no loops. A state is entered only through its predecessors, so a condition on
//! the first or last word of a part is a flag of the states at that edge.

use std::collections::BTreeMap;
use std::path::Path;

use crate::Error;
use crate::files::{Entry, Files};
use crate::syntax::{Builtin, Edge, Node, WordSet};

/// Flags of a state; the matcher reads the same bits.
pub mod flags {
    /// The word opens a clause.
    pub const OPENS_CLAUSE: u8 = 1;
    /// The word opens the sentence.
    pub const OPENS_SENTENCE: u8 = 2;
    /// The word ends the sentence.
    pub const ENDS_SENTENCE: u8 = 4;
    /// A match may end here.
    pub const LAST: u8 = 8;
    /// The word belongs to the underlined part.
    pub const MARK: u8 = 16;
}

/// One place in a pattern that takes a word.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The set of words it takes, an index into [`Automaton::sets`].
    pub set: u16,
    /// See [`flags`].
    pub flags: u8,
    /// The capture it belongs to: 0 for none, else 1 + an index into [`Automaton::slots`].
    pub slot: u8,
    /// The pattern it belongs to.
    pub pattern: u16,
    /// The states that can come next.
    pub follow: Vec<u16>,
}

/// What a pattern is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It finds.
    Match,
    /// Found anywhere in the sentence, it silences the entry.
    Unless,
}

/// A pattern of the automaton.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// The entry it belongs to: rules first, cues after them.
    pub owner: u16,
    /// What it is for.
    pub role: Role,
    /// Whether it has an underlined part.
    pub marked: bool,
}

/// The automaton of all patterns.
#[derive(Debug, Default)]
pub struct Automaton {
    /// The states.
    pub states: Vec<State>,
    /// The states a match can begin in.
    pub firsts: Vec<u16>,
    /// The patterns.
    pub patterns: Vec<Pattern>,
    /// The distinct sets of words; the first is "any word".
    pub sets: Vec<WordSet>,
    /// The names of captures.
    pub slots: Vec<String>,
    set_ids: BTreeMap<WordSet, u16>,
}

/// Builds the automaton of all entries.
///
/// # Errors
/// A pattern that could match nothing, that begins with a gap, or that is one too many.
pub fn build(files: &Files) -> Result<Automaton, Error> {
    let mut automaton = Automaton::default();
    let any = WordSet { builtins: [Builtin::Any].into(), ..WordSet::default() };
    automaton.set_id(&any);
    for (owner, (file, entry)) in files.entries().enumerate() {
        automaton.add_entry(owner, entry).map_err(|reason| error(file, entry, reason))?;
    }
    automaton.reduce();
    Ok(automaton)
}

fn error(file: &Path, entry: &Entry, reason: String) -> Error {
    Error { file: file.to_owned(), entry: entry.name.clone(), reason }
}

/// What the construction knows of a part.
struct Part {
    nullable: bool,
    first: Vec<u16>,
    last: Vec<u16>,
}

impl Automaton {
    fn add_entry(&mut self, owner: usize, entry: &Entry) -> Result<(), String> {
        let owner = u16::try_from(owner).map_err(|_| "too many entries".to_owned())?;
        let roles = [(Role::Match, &entry.matches), (Role::Unless, &entry.unless)];
        for (role, patterns) in roles {
            for node in patterns {
                self.add(node, owner, role)?;
            }
        }
        Ok(())
    }

    fn add(&mut self, node: &Node, owner: u16, role: Role) -> Result<(), String> {
        let pattern = u16::try_from(self.patterns.len()).map_err(|_| "too many patterns".to_owned())?;
        let marked = has_mark(node);
        self.patterns.push(Pattern { owner, role, marked });
        let part = self.part(node, pattern, 0, !marked)?;
        if part.nullable {
            return Err("a pattern that can match nothing".into());
        }
        if part.first.iter().any(|&state| self.states[usize::from(state)].set == 0) {
            return Err("a pattern cannot begin with any word".into());
        }
        for state in part.last {
            self.states[usize::from(state)].flags |= flags::LAST;
        }
        self.firsts.extend(part.first);
        Ok(())
    }

    fn part(&mut self, node: &Node, pattern: u16, slot: u8, mark: bool) -> Result<Part, String> {
        match node {
            Node::Word(set) => {
                let set = self.set_id(set);
                let id = u16::try_from(self.states.len()).map_err(|_| "too many states".to_owned())?;
                let flags = if mark { flags::MARK } else { 0 };
                self.states.push(State { set, flags, slot, pattern, follow: Vec::new() });
                Ok(Part { nullable: false, first: vec![id], last: vec![id] })
            }
            Node::Optional(inner) => {
                let part = self.part(inner, pattern, slot, mark)?;
                Ok(Part { nullable: true, ..part })
            }
            Node::Choice(options) => {
                let mut whole = Part { nullable: false, first: Vec::new(), last: Vec::new() };
                for option in options {
                    let part = self.part(option, pattern, slot, mark)?;
                    whole.nullable |= part.nullable;
                    whole.first.extend(part.first);
                    whole.last.extend(part.last);
                }
                Ok(whole)
            }
            Node::Sequence(items) => self.sequence(items, pattern, slot, mark),
            Node::Mark(inner) => self.part(inner, pattern, slot, true),
            Node::Capture(name, inner) => {
                let slot = self.slot(name)?;
                self.part(inner, pattern, slot, mark)
            }
            Node::At(edge, inner) => {
                let part = self.part(inner, pattern, slot, mark)?;
                if part.nullable {
                    return Err("^ and $ need a word that must be there".into());
                }
                let (states, flag) = match edge {
                    Edge::OpensClause => (&part.first, flags::OPENS_CLAUSE),
                    Edge::OpensSentence => (&part.first, flags::OPENS_SENTENCE),
                    Edge::EndsSentence => (&part.last, flags::ENDS_SENTENCE),
                };
                for &state in states {
                    self.states[usize::from(state)].flags |= flag;
                }
                Ok(part)
            }
        }
    }

    fn sequence(&mut self, items: &[Node], pattern: u16, slot: u8, mark: bool) -> Result<Part, String> {
        let mut whole = Part { nullable: true, first: Vec::new(), last: Vec::new() };
        for item in items {
            let part = self.part(item, pattern, slot, mark)?;
            for &state in &whole.last {
                self.states[usize::from(state)].follow.extend(&part.first);
            }
            if whole.nullable {
                whole.first.extend(&part.first);
            }
            if part.nullable {
                whole.last.extend(part.last);
            } else {
                whole.last = part.last;
            }
            whole.nullable &= part.nullable;
        }
        Ok(whole)
    }

    /// Makes one state of those that cannot be told apart: the same word in the same place with the same futures, or with
    /// the same pasts. Classes of several words leave many of them.
    fn reduce(&mut self) {
        loop {
            let before = self.states.len();
            let futures = self.states.iter().map(|state| (state.flags, state.follow.clone())).collect();
            self.merge(futures);
            let pasts = self.pasts();
            self.merge(pasts);
            if self.states.len() == before {
                return;
            }
        }
    }

    /// For each state the edges it asks for and the states that lead to it; its own place stands for a beginning.
    fn pasts(&self) -> Vec<(u8, Vec<u16>)> {
        let mut pasts: Vec<(u8, Vec<u16>)> =
            self.states.iter().map(|state| (state.flags & !flags::LAST, Vec::new())).collect();
        for (id, state) in self.states.iter().enumerate() {
            for &next in &state.follow {
                pasts[usize::from(next)].1.push(id as u16);
            }
        }
        for &first in &self.firsts {
            pasts[usize::from(first)].1.push(u16::MAX);
        }
        pasts
    }

    /// Merges the states of one pattern that take the same words and have the same key. They keep their order, so that a
    /// state still comes before those that follow it.
    fn merge(&mut self, keys: Vec<(u8, Vec<u16>)>) {
        let mut seen = BTreeMap::new();
        let mut renamed = Vec::with_capacity(self.states.len());
        let mut merged: Vec<State> = Vec::new();
        for (state, key) in self.states.iter().zip(keys) {
            let next = merged.len() as u16;
            let id = *seen.entry((state.pattern, state.set, state.slot, key)).or_insert(next);
            renamed.push(id);
            if id == next {
                merged.push(state.clone());
            } else {
                let twin = &mut merged[usize::from(id)];
                twin.flags |= state.flags;
                twin.follow.extend(&state.follow);
            }
        }
        let rename = |ids: &mut Vec<u16>| {
            for id in ids.iter_mut() {
                *id = renamed[usize::from(*id)];
            }
            ids.sort_unstable();
            ids.dedup();
        };
        for state in &mut merged {
            rename(&mut state.follow);
        }
        rename(&mut self.firsts);
        self.states = merged;
    }

    fn set_id(&mut self, set: &WordSet) -> u16 {
        // Any word is any word, whatever else is listed beside it.
        let any = WordSet { builtins: [Builtin::Any].into(), ..WordSet::default() };
        let set = if set.builtins.contains(&Builtin::Any) { any } else { set.clone() };
        if let Some(&id) = self.set_ids.get(&set) {
            return id;
        }
        let id = self.sets.len() as u16;
        self.sets.push(set.clone());
        self.set_ids.insert(set, id);
        id
    }

    fn slot(&mut self, name: &str) -> Result<u8, String> {
        let index = self.slots.iter().position(|slot| slot == name).unwrap_or_else(|| {
            self.slots.push(name.to_owned());
            self.slots.len() - 1
        });
        u8::try_from(index + 1).map_err(|_| "too many captures".to_owned())
    }
}

fn has_mark(node: &Node) -> bool {
    match node {
        Node::Word(_) => false,
        Node::Mark(_) => true,
        Node::Sequence(nodes) | Node::Choice(nodes) => nodes.iter().any(has_mark),
        Node::Optional(inner) | Node::At(_, inner) | Node::Capture(_, inner) => has_mark(inner),
    }
}

/// The captures a pattern has.
pub fn captures(node: &Node, names: &mut Vec<String>) {
    match node {
        Node::Word(_) => {}
        Node::Sequence(nodes) | Node::Choice(nodes) => nodes.iter().for_each(|node| captures(node, names)),
        Node::Capture(name, inner) => {
            names.push(name.clone());
            captures(inner, names);
        }
        Node::Optional(inner) | Node::At(_, inner) | Node::Mark(inner) => captures(inner, names),
    }
}
