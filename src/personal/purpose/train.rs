//! Learns what each sign says of a sentence's purposes, from labelled sentences, and says how well those of other hands are
//! told.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use super::{Purpose, signs};
use crate::labelled::{self, Line};
use crate::letter::Letter;
use crate::pattern::Matches;
use crate::personal::learned::UNIT;
use crate::personal::learned::train::{self as learned, Signs, Weights};

/// What is learned from a sentence.
struct Example {
    /// The file it stands in: one hand.
    hand: usize,
    /// Whether it has each purpose.
    has: [bool; Purpose::ALL.len()],
    signs: Signs,
}

/// In how many sentences a sign must stand.
const FEWEST_SENTENCES: usize = 4;

/// The weights, as `weights.tsv` holds them.
///
/// # Errors
/// A file cannot be read, or a line is no labels and sentence.
pub fn train(folder: &Path) -> io::Result<String> {
    let examples = read(folder)?.0;
    Ok(learned::write(&fit(&examples.iter().collect::<Vec<_>>())))
}

/// For each purpose, how well sentences of each hand are told by what was learned from the others: a report to read.
///
/// # Errors
/// As [`train`].
pub fn cross_validate(folder: &Path) -> io::Result<String> {
    let (examples, hands) = read(folder)?;
    let mut scored = Vec::new();
    for hand in 0..hands {
        let (own, others): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|example| example.hand == hand);
        let weights = fit(&others);
        scored
            .extend(own.into_iter().map(|one| (learned::scores::<{ Purpose::ALL.len() }>(&weights, &one.signs), one)));
    }
    let mut report = String::from("purpose     score  found  right\n");
    for (purpose, name) in Purpose::ALL {
        for score in [-1.0, -0.5, 0.0, 0.5, 1.0] {
            let at = purpose as usize;
            let said = scored.iter().filter(|(scores, _)| scores[at] * f64::from(UNIT) > score);
            let (said, right) = said.fold((0, 0), |(said, right), (_, one)| (said + 1, right + u32::from(one.has[at])));
            let all = examples.iter().filter(|one| one.has[at]).count();
            let share = |whole: f64| f64::from(right) / whole;
            let _ = writeln!(report, "{name:10} {score:6.1} {:6.3} {:6.3}", share(all as f64), share(f64::from(said)));
        }
    }
    Ok(report)
}

/// The sentences of a folder of files, and the number of files: each is one hand.
fn read(folder: &Path) -> io::Result<(Vec<Example>, usize)> {
    let (lines, hands) = labelled::read(folder)?;
    let examples = lines.iter().map(|line| example(line).ok_or_else(|| line.error("an unknown label")));
    Ok((examples.collect::<io::Result<_>>()?, hands))
}

/// A sentence with its labels, separated by commas; `-` for none.
fn example(line: &Line) -> Option<Example> {
    let mut has = [false; Purpose::ALL.len()];
    for label in line.label.split(',').filter(|&label| label != "-") {
        has[Purpose::ALL.iter().position(|&(_, name)| name == label)?] = true;
    }
    let letter = Letter::read(&line.text);
    let found = Matches::find(&letter);
    let mut own = Signs::new();
    for index in 0..letter.sentences().len() {
        signs(&letter, index, &found, |place, name, value| own.push((format!("{place}\t{name}"), f64::from(value))));
    }
    Some(Example { hand: line.hand, has, signs: own })
}

/// A column for each purpose: each sentence has it or not, whatever else it does.
fn fit(examples: &[&Example]) -> Weights {
    let texts: Vec<&Signs> = examples.iter().map(|example| &example.signs).collect();
    let mut all = Weights::new();
    for (purpose, _) in Purpose::ALL {
        let labels: Vec<usize> = examples.iter().map(|example| usize::from(example.has[purpose as usize])).collect();
        let one: BTreeMap<_, _> = learned::fit(&texts, &labels, 2, FEWEST_SENTENCES);
        for (sign, row) in one {
            let weight = row[1].saturating_sub(row[0]);
            all.entry(sign).or_insert_with(|| vec![0; Purpose::ALL.len()])[purpose as usize] = weight;
        }
    }
    all
}
