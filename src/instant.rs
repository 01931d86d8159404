//! An instant as mail and browsers write it: a civil date and time with its offset from UTC.
//!
//! The offset stays with the instant, so that its local date and hour can be read without a time-zone database. The door
//! (browser or command line) rewrites every instant of a request into the user's zone before a review looks at it.

use std::fmt;
use std::str::FromStr;

use jiff::civil::DateTime;
use jiff::tz::Offset;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A point in time together with the offset it is told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Instant {
    timestamp: Timestamp,
    offset: Offset,
}

impl Instant {
    /// The instant `timestamp`, told in `offset`.
    pub const fn new(timestamp: Timestamp, offset: Offset) -> Self {
        Self { timestamp, offset }
    }

    /// The local date and time where the offset holds.
    pub fn local(self) -> DateTime {
        self.offset.to_datetime(self.timestamp)
    }

    /// The moment itself, without an offset.
    pub const fn timestamp(self) -> Timestamp {
        self.timestamp
    }

    /// The offset the instant is told in.
    pub const fn offset(self) -> Offset {
        self.offset
    }

    /// The time from `earlier` to this instant; negative where `earlier` is later.
    pub fn since(self, earlier: Self) -> SignedDuration {
        self.timestamp.duration_since(earlier.timestamp)
    }
}

/// The text is no date and time with an offset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstantError {
    text: String,
}

impl fmt::Display for InstantError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a date and time with an offset, such as 2026-11-19T10:00:00-05:00", self.text)
    }
}

impl std::error::Error for InstantError {}

impl FromStr for Instant {
    type Err = InstantError;

    fn from_str(text: &str) -> Result<Self, InstantError> {
        parse(text).ok_or_else(|| InstantError { text: text.to_owned() })
    }
}

fn parse(text: &str) -> Option<Instant> {
    let pieces = jiff::fmt::temporal::Pieces::parse(text).ok()?;
    let local = DateTime::from_parts(pieces.date(), pieces.time()?);
    let offset = pieces.to_numeric_offset()?;
    Some(Instant { timestamp: offset.to_timestamp(local).ok()?, offset })
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.offset.seconds();
        let sign = if seconds < 0 { '-' } else { '+' };
        let minutes = seconds.unsigned_abs() / 60;
        write!(f, "{}{sign}{:02}:{:02}", self.local(), minutes / 60, minutes % 60)
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Instant;

    #[test]
    fn reads_and_writes_the_offset_it_was_told_in() {
        for text in ["2026-11-19T10:00:00-05:00", "2026-03-01T00:30:00+05:45", "2026-03-01T00:30:00+00:00"] {
            assert_eq!(text.parse::<Instant>().map(|instant| instant.to_string()), Ok(text.to_owned()));
        }
        assert_eq!("2026-03-01T00:30:00Z".parse::<Instant>(), "2026-03-01T00:30:00+00:00".parse());
    }

    #[test]
    fn compares_moments_across_offsets() {
        let east: Instant = "2026-03-01T12:00:00+01:00".parse().unwrap();
        let west: Instant = "2026-03-01T07:00:00-05:00".parse().unwrap();
        assert_eq!(west.since(east).as_secs(), 3600);
    }

    #[test]
    fn refuses_what_has_no_offset() {
        for text in ["", "2026-03-01", "2026-03-01T12:00:00", "2026-13-01T12:00:00Z", "soon"] {
            assert!(text.parse::<Instant>().is_err(), "{text}");
        }
    }
}
