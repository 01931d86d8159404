//! From bytes of a text to UTF-16 code units, the unit of JavaScript strings.

/// Where the text's bytes and its UTF-16 code units part: one entry a character that is not ASCII.
#[derive(Clone, Debug)]
pub(super) struct Offsets {
    /// The byte after each such character, and how many more bytes than code units lie before it.
    surplus: Vec<(usize, usize)>,
}

impl Offsets {
    pub(super) fn new(text: &str) -> Self {
        let mut total = 0;
        let surplus = text
            .char_indices()
            .filter(|(_, character)| !character.is_ascii())
            .map(|(at, character)| {
                total += character.len_utf8() - character.len_utf16();
                (at + character.len_utf8(), total)
            })
            .collect();
        Self { surplus }
    }

    /// The code units before the byte `at`, which lies on a character boundary.
    pub(super) fn utf16(&self, at: usize) -> usize {
        let passed = self.surplus.partition_point(|&(after, _)| after <= at);
        at - passed.checked_sub(1).map_or(0, |last| self.surplus[last].1)
    }
}
