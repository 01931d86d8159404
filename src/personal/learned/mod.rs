//! What was learned from labelled texts and is kept in readable files: how much each sign, such as a word or a cue, speaks
//! for each of some classes. `kind` and `purpose` have such a file each.

mod key;
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod train;

use key::key;

/// What one unit of a weight in a file is worth.
pub(super) const UNIT: f32 = 0.05;

/// A file of weights as the build makes it of the readable one (`build.rs`), to be looked up as it is.
pub(super) struct Table<const CLASSES: usize> {
    /// The keys of the signs, sorted.
    keys: &'static [[u8; 4]],
    /// For each a weight for each class.
    rows: &'static [[u8; CLASSES]],
}

impl<const CLASSES: usize> Table<CLASSES> {
    /// The table in a file: all keys, then all rows.
    pub(super) const fn of(file: &'static [u8]) -> Self {
        let (keys, rows) = file.split_at(file.len() / (4 + CLASSES) * 4);
        Self { keys: keys.as_chunks().0, rows: rows.as_chunks().0 }
    }

    /// Adds to the scores what a sign tells: where it stands, its name, and how much it counts.
    pub(super) fn tell(&self, scores: &mut [f32; CLASSES], place: &str, name: &str, value: f32) {
        let found = self.keys.binary_search_by_key(&key(place, name), |&bytes| u32::from_le_bytes(bytes));
        let Some(row) = found.ok().and_then(|at| self.rows.get(at)) else { return };
        for (score, &weight) in scores.iter_mut().zip(row) {
            *score += f32::from(weight.cast_signed()) * UNIT * value;
        }
    }
}
