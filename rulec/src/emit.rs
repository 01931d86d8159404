//! The tables as Rust source, included by `src/pattern/tables.rs` and `src/tone/rule.rs`.

use std::collections::BTreeMap;
use std::fmt::{Display, Write};

use crate::automaton::{Automaton, Role, State};
use crate::files::{Better, Family, Files, Rule};
use crate::syntax::Builtin;

/// The rules with their examples, the families and the advice.
pub fn rules(files: &Files) -> String {
    let advice = files.advice.iter().map(|(id, label)| format!("({id:?},{label:?})"));
    list("pub", "FAMILIES", "Family", files.families.iter().map(family))
        + &list("pub", "ADVICE", "(&str, &str)", advice)
        + &list("pub", "RULES", "Rule", files.rules.iter().map(rule))
        + "#[cfg(not(target_arch = \"wasm32\"))]\n"
        + &list("pub", "EXAMPLES", "Examples", files.rules.iter().map(examples))
}

/// The visibility of the automaton's tables.
const TABLE: &str = "pub(in crate::pattern)";

/// A private table, or one of the crate's interface.
fn list<T: Display>(visibility: &str, name: &str, kind: &str, items: impl IntoIterator<Item = T>) -> String {
    let mut text = format!("/// Written by the build script.\n{visibility} static {name}: &[{kind}] = &[");
    for item in items {
        let _ = write!(text, "{item},");
    }
    text + "];\n"
}

/// A list of lists as their lengths and their items one after the other.
fn lists<T: Display>(name: &str, kind: &str, items: &[Vec<T>]) -> String {
    list(TABLE, &format!("{name}_LENGTHS"), "u8", items.iter().map(Vec::len))
        + &list(TABLE, name, kind, items.iter().flatten())
}

/// The automaton's tables. Numbers that repeat (lengths, distances) compress to a fraction of ones that grow.
pub fn tables(automaton: &Automaton) -> String {
    let mut words: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut builtins = vec![Vec::new(); Builtin::ALL.len()];
    let mut firsts = vec![Vec::new(); automaton.sets.len()];
    for (id, set) in automaton.sets.iter().enumerate() {
        for word in &set.words {
            words.entry(word).or_default().push(id);
        }
        for &builtin in &set.builtins {
            builtins[builtin as usize].push(id);
        }
    }
    for &state in &automaton.firsts {
        firsts[usize::from(automaton.states[usize::from(state)].set)].push(state);
    }
    let text = words.keys().copied().collect::<Vec<_>>().join(" ");
    let apart =
        |sets: &Vec<usize>| sets.iter().scan(0, |last, &set| Some(set - std::mem::replace(last, set))).collect();
    let memberships: Vec<Vec<usize>> = words.values().map(apart).collect();
    let ahead = |(from, state): (usize, &State)| {
        state.follow.iter().map(|&to| usize::from(to).wrapping_sub(from) as u16).collect()
    };
    let follow: Vec<Vec<u16>> = automaton.states.iter().enumerate().map(ahead).collect();
    let mut pattern_states = vec![0; automaton.patterns.len()];
    for state in &automaton.states {
        pattern_states[usize::from(state.pattern)] += 1;
    }
    let states = automaton
        .states
        .iter()
        .map(|state| format!("State{{set:{},flags:{},slot:{}}}", state.set, state.flags, state.slot));
    let patterns = automaton.patterns.iter().map(|pattern| {
        let unless = pattern.role == Role::Unless;
        format!("Pattern{{owner:{},unless:{unless},marked:{}}}", pattern.owner, pattern.marked)
    });
    [
        format!("{TABLE} const SETS: usize = {};\n{TABLE} static WORDS: &str = {text:?};\n", automaton.sets.len()),
        lists("MEMBERSHIPS", "u16", &memberships),
        lists("BUILTINS", "u16", &builtins),
        lists("FIRSTS", "u16", &firsts),
        list(TABLE, "STATES", "State", states),
        lists("AHEAD", "u16", &follow),
        list(TABLE, "PATTERNS", "Pattern", patterns),
        list(TABLE, "PATTERN_STATES", "u16", pattern_states),
        list(TABLE, "SLOTS", "&str", automaton.slots.iter().map(|slot| format!("{slot:?}"))),
    ]
    .concat()
}

/// The names of the cues.
pub fn cues(files: &Files) -> String {
    let mut source = String::new();
    for (id, cue) in files.cues.iter().enumerate() {
        let name = cue.entry.name.to_uppercase().replace('-', "_");
        let _ = writeln!(source, "/// A cue.\npub const {name}: Cue = Cue({id});");
    }
    source
}

fn family(family: &Family) -> String {
    let likely = &family.likely;
    let silent_in: Vec<String> = family.silent_in.iter().map(|kind| format!("Kind::{kind:?}")).collect();
    format!(
        "Family{{name:{:?},silent_in:&[{}],silent_in_subject:{},message:{:?},source:{:?},better:&{:?}}}\n",
        family.name,
        silent_in.join(","),
        family.silent_in_subject,
        likely.message,
        likely.source,
        likely.better
    )
}

fn rule(rule: &Rule) -> String {
    let text = &rule.text;
    let detect = text.detect.map_or("None".to_owned(), |detect| format!("Some(Detect::{detect:?})"));
    let regions: Vec<String> = text.regions.iter().map(|region| format!("Region::{region:?}")).collect();
    let better: Vec<String> = text.better.iter().map(better).collect();
    let cues = |spare: &[usize]| spare.iter().map(|cue| format!("Cue({cue})")).collect::<Vec<_>>().join(",");
    format!(
        "Rule{{id:{:?},family:{:?},message:{:?},source:{:?},question:{:?},detect:{detect},spare:&[{}],\
         spare_after:&[{}],regions:&[{}],better:&[{}]}}\n",
        rule.entry.name,
        rule.family,
        text.message,
        text.source,
        text.question,
        cues(&rule.spare),
        cues(&rule.spare_after),
        regions.join(","),
        better.join(",")
    )
}

fn better(better: &Better) -> String {
    let scope = match better {
        Better::Words(_) => "Words",
        Better::Clause(_) => "Clause",
        Better::Sentence(_) => "Sentence",
    };
    format!("Better{{scope:Scope::{scope},text:{:?}}}", better.text())
}

fn examples(rule: &Rule) -> String {
    format!("Examples{{flags:&{:?},passes:&{:?}}}", rule.text.flags, rule.text.passes)
}
