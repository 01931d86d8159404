//! An instant as mail and browsers write it: a civil date and time with its offset from UTC.
//!
//! The offset stays with the instant, so that its local date and hour can be read without a time-zone database. The door
//! (browser or command line) rewrites every instant of a request into the user's zone before a review looks at it.
//!
//! Reading and writing are done here and not by `jiff`, whose parser and its messages weigh 30 KB of compressed
//! WebAssembly; the arithmetic is `jiff`'s.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime, Time};
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

/// `2026-11-19T10:00:00-05:00`; seconds and their fraction may be missing, and `Z` is no offset at all.
fn parse(text: &str) -> Option<Instant> {
    let (date, rest) = text.split_at_checked(10)?;
    let rest = rest.strip_prefix(['T', 't', ' '])?;
    let (time, offset) = if let Some(time) = rest.strip_suffix(['Z', 'z']) {
        (time, Offset::UTC)
    } else {
        let sign = rest.rfind(['+', '-'])?;
        (&rest[..sign], read_offset(&rest[sign..])?)
    };
    let local = read_date(date)?.to_datetime(read_time(time)?);
    Some(Instant { timestamp: offset.to_timestamp(local).ok()?, offset })
}

/// `2026-11-19`
fn read_date(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    Date::new(digits(year, 4)?, digits(month, 2)?, digits(day, 2)?).ok()
}

/// `10:00`, `10:00:00`, `10:00:00.5`
fn read_time(text: &str) -> Option<Time> {
    let whole = text.split_once(['.', ',']).map_or(text, |(whole, _)| whole);
    let mut parts = whole.splitn(3, ':');
    let (hour, minute) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let second = parts.next().map_or(Some(0), |second| digits(second, 2))?;
    Time::new(hour, minute, second, 0).ok()
}

/// `-05:00`, `+0530`, `+01`
fn read_offset(text: &str) -> Option<Offset> {
    let (sign, rest) = text.split_at_checked(1)?;
    let (hours, minutes) = rest.split_at_checked(2)?;
    let minutes = minutes.strip_prefix(':').unwrap_or(minutes);
    let minutes: i32 = if minutes.is_empty() { 0 } else { digits(minutes, 2)? };
    let seconds = (digits::<i32>(hours, 2)? * 60 + minutes) * 60;
    Offset::from_seconds(if sign == "-" { -seconds } else { seconds }).ok()
}

/// A number of exactly `count` digits.
fn digits<T: FromStr>(text: &str, count: usize) -> Option<T> {
    let all = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| all)
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = self.local();
        let seconds = self.offset.seconds();
        let sign = if seconds < 0 { '-' } else { '+' };
        let minutes = seconds.unsigned_abs() / 60;
        write_date(f, local.date())?;
        write!(f, "T{:02}:{:02}:{:02}", local.hour(), local.minute(), local.second())?;
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

fn write_date(f: &mut fmt::Formatter<'_>, date: Date) -> fmt::Result {
    write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

/// A calendar day in requests and reviews, written `2026-11-19`: for `#[serde(with = …)]`.
pub mod day {
    use std::fmt;

    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serializer};

    struct Written(Date);

    impl fmt::Display for Written {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            super::write_date(f, self.0)
        }
    }

    /// Writes the day.
    ///
    /// # Errors
    /// What the serializer says.
    pub fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&Written(*day))
    }

    /// Reads the day.
    ///
    /// # Errors
    /// The text is no day.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        let text = String::deserialize(deserializer)?;
        super::read_date(&text).ok_or_else(|| serde::de::Error::custom(super::DayError { text }))
    }

    /// The same for a set of days, written as a list.
    pub mod set {
        use std::collections::BTreeSet;

        use jiff::civil::Date;
        use serde::{Deserialize, Deserializer, Serializer};

        /// Writes the days.
        ///
        /// # Errors
        /// What the serializer says.
        pub fn serialize<S: Serializer>(days: &BTreeSet<Date>, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_seq(days.iter().map(|day| super::Written(*day).to_string()))
        }

        /// Reads the days.
        ///
        /// # Errors
        /// One of the texts is no day.
        pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeSet<Date>, D::Error> {
            let texts = Vec::<String>::deserialize(deserializer)?;
            let read = |text: String| super::super::read_date(&text).ok_or(super::super::DayError { text });
            texts.into_iter().map(read).collect::<Result<_, _>>().map_err(serde::de::Error::custom)
        }
    }

    /// The same for a day that may be missing.
    pub mod option {
        use jiff::civil::Date;
        use serde::{Deserialize, Deserializer, Serializer};

        /// Writes the day, or nothing.
        ///
        /// # Errors
        /// What the serializer says.
        #[allow(clippy::ref_option, reason = "the form serde asks for")]
        pub fn serialize<S: Serializer>(day: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
            match day {
                Some(day) => super::serialize(day, serializer),
                None => serializer.serialize_none(),
            }
        }

        /// Reads the day, or nothing.
        ///
        /// # Errors
        /// The text is no day.
        pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
            let text = Option::<String>::deserialize(deserializer)?;
            let read = |text: String| super::super::read_date(&text).ok_or(super::super::DayError { text });
            text.map(read).transpose().map_err(serde::de::Error::custom)
        }
    }
}

/// The text is no day of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayError {
    text: String,
}

impl fmt::Display for DayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a day, such as 2026-11-19", self.text)
    }
}

impl std::error::Error for DayError {}

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
        for text in [
            "",
            "2026-03-01",
            "2026-03-01T12:00:00",
            "2026-13-01T12:00:00Z",
            "2026-02-29T12:00:00Z",
            "soon",
            "2026-03-01T25:00Z",
            "2026-03-01T12:00:00+99:00",
            "+026-03-01T12:00Z",
            "2026-03-01T1é:00Z",
        ] {
            assert!(text.parse::<Instant>().is_err(), "{text}");
        }
    }
}
