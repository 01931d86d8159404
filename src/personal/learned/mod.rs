//! What was learned from labelled texts and is kept in readable files: how much each sign, such as a word or a cue, speaks
//! for each of some classes. `kind` and `purpose` have such a file each.

#[cfg(not(target_arch = "wasm32"))]
pub(super) mod train;

use std::collections::BTreeMap;

use crate::fnv::fnv1a;

/// What one unit of a weight in a file is worth.
pub(super) const UNIT: f32 = 0.05;

/// A file of weights, ready to be asked.
pub(super) struct Table<const CLASSES: usize>(BTreeMap<u32, [i8; CLASSES]>);

impl<const CLASSES: usize> Table<CLASSES> {
    /// Reads a file. A line that is damaged tells nothing.
    pub(super) fn read(file: &str) -> Self {
        Self(file.lines().filter_map(read).collect())
    }

    /// Adds to the scores what a sign tells: where it stands, its name, and how much it counts.
    pub(super) fn tell(&self, scores: &mut [f32; CLASSES], place: &str, name: &str, value: f32) {
        let Some(row) = self.0.get(&key(place, name)) else { return };
        for (score, &weight) in scores.iter_mut().zip(row) {
            *score += f32::from(weight) * UNIT * value;
        }
    }
}

/// A line: place, name, and a whole number for each class, separated by tabs.
fn read<const CLASSES: usize>(line: &str) -> Option<(u32, [i8; CLASSES])> {
    let mut fields = line.split('\t');
    let key = key(fields.next()?, fields.next()?);
    let mut row = [0; CLASSES];
    for weight in &mut row {
        *weight = fields.next()?.parse().ok()?;
    }
    Some((key, row))
}

fn key(place: &str, name: &str) -> u32 {
    fnv1a(place.bytes().chain([b'\t']).chain(name.bytes()))
}
