//! What is kept of a note that was sent, to know another that says the same.

use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Hexadecimal digits of one number in the written form.
const DIGITS: usize = 8;

/// Numbers made of a text, from which the text cannot be read back; empty where the text is unknown.
///
/// It is written as one line of hexadecimal digits: five thousand notes are read whenever the background starts, and
/// a line is one value for the browser to hand over where a list is hundreds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fingerprint(Vec<u32>);

impl Fingerprint {
    /// A fingerprint of these numbers.
    pub fn new(mut numbers: Vec<u32>) -> Self {
        numbers.sort_unstable();
        numbers.dedup();
        Self(numbers)
    }

    /// Whether the number is one of the text's.
    pub fn contains(&self, number: u32) -> bool {
        self.0.binary_search(&number).is_ok()
    }

    /// Whether nothing is known of the text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|number| write!(f, "{number:0DIGITS$x}"))
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let number = |digits: &[u8]| u32::from_str_radix(str::from_utf8(digits).ok()?, 16).ok();
        let numbers: Option<Vec<u32>> = text.as_bytes().chunks(DIGITS).map(number).collect();
        numbers.map(Self::new).ok_or_else(|| D::Error::custom("a fingerprint is a line of hexadecimal digits"))
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn is_written_and_read_the_same() {
        let kept = Fingerprint::new(vec![u32::MAX, 0, 7, 7]);
        let written = serde_json::to_string(&kept).unwrap();
        assert_eq!(written, "\"0000000000000007ffffffff\"");
        assert_eq!(serde_json::from_str::<Fingerprint>(&written).unwrap(), kept);
        assert!(kept.contains(7) && !kept.contains(8));
    }

    #[test]
    fn what_is_no_fingerprint_is_refused() {
        for text in ["\"hello\"", "\"0000000é\"", "[1, 2]"] {
            assert!(serde_json::from_str::<Fingerprint>(text).is_err(), "{text}");
        }
    }
}
