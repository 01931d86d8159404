//! Learns how much each sign speaks for each class, from labelled texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::UNIT;
use crate::regression::{Row, regression};

/// The signs of a text, each its place and its name with a tab between, and how much it counts.
pub(in crate::personal) type Signs = Vec<(String, f64)>;

/// A whole number for each sign and class.
pub(in crate::personal) type Weights = BTreeMap<String, Vec<i8>>;

/// What the texts teach: a text belongs to the class of its label. A sign that stands in fewer than `fewest` texts tells
/// of those alone.
pub(in crate::personal) fn fit(texts: &[&Signs], labels: &[usize], classes: usize, fewest: usize) -> Weights {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (sign, _) in texts.iter().copied().flatten() {
        *counts.entry(sign).or_default() += 1;
    }
    counts.retain(|_, count| *count >= fewest);
    let known: BTreeSet<&str> = counts.into_keys().collect();
    let places: BTreeMap<&str, usize> = known.iter().enumerate().map(|(at, &sign)| (sign, at)).collect();
    let row = |signs: &&Signs| -> Row {
        signs.iter().filter_map(|(sign, value)| Some((*places.get(sign.as_str())?, *value))).collect()
    };
    let rows: Vec<Row> = texts.iter().map(row).collect();
    let weights = regression(&rows, labels, classes, &vec![1.0; places.len()]);
    let rows = weights.chunks(classes).map(|row| row.iter().map(|&weight| whole(weight)).collect::<Vec<i8>>());
    known.iter().map(|&sign| sign.to_owned()).zip(rows).collect()
}

fn whole(weight: f64) -> i8 {
    (weight / f64::from(UNIT)).round().clamp(-127.0, 127.0) as i8
}

/// What a text's signs tell of each class, in the unit of the file.
pub(in crate::personal) fn scores<const CLASSES: usize>(weights: &Weights, signs: &Signs) -> [f64; CLASSES] {
    let mut scores = [0.0; CLASSES];
    for (sign, value) in signs {
        let Some(row) = weights.get(sign) else { continue };
        scores.iter_mut().zip(row).for_each(|(score, &weight)| *score += f64::from(weight) * value);
    }
    scores
}

/// The file: a line for each sign that tells anything.
pub(in crate::personal) fn write(weights: &Weights) -> String {
    let mut file = String::new();
    for (sign, row) in weights.iter().filter(|(_, row)| row.iter().any(|&weight| weight != 0)) {
        let row: Vec<String> = row.iter().map(i8::to_string).collect();
        let _ = writeln!(file, "{sign}\t{}", row.join("\t"));
    }
    file
}
