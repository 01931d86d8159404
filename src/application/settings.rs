//! What the user has chosen: families and rules switched off, the region, and every number of the timing policy.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The user's choices that a review obeys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The holiday calendar: a country code, or one with a subdivision such as `DE-BY`.
    pub region: String,
    /// Tone families that are switched off.
    pub families_off: BTreeSet<String>,
    /// Rules that are switched off, by id.
    pub rules_off: BTreeSet<String>,
    /// Whether sentences are marked that no rule names but that read like a problem.
    pub likely: bool,
    /// The numbers of the timing policy.
    pub timing: TimingSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            region: "US".into(),
            families_off: BTreeSet::new(),
            rules_off: BTreeSet::new(),
            likely: true,
            timing: TimingSettings::default(),
        }
    }
}

/// The numbers of the timing policy. "Days" are business days unless a name says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TimingSettings {
    /// A thank-you is overdue more than this many hours after the interview's end.
    pub thank_you_overdue_hours: u16,
    /// A thank-you is very late more than this many hours after the interview's end.
    pub thank_you_very_late_hours: u16,
    /// A thank-you within fewer minutes of the interview's end gets a hint.
    pub instant_thank_you_minutes: u16,
    /// How long an interview lasts whose end is not known, in minutes.
    pub interview_minutes: u16,
    /// Asking is fine this many days after the date they named; at least 1.
    pub promise_until_days: u8,
    /// Asking is best this many days after the date they named.
    pub promise_best_days: u8,
    /// Where they named no date: asking is fine this many days after the interview or their last message.
    pub interview_until_days: u8,
    /// Where they named no date: asking is best this many days after the interview or their last message.
    pub interview_best_days: u8,
    /// Asking is fine this many days after applying.
    pub application_until_days: u8,
    /// Asking is best this many days after applying.
    pub application_best_days: u8,
    /// Days between unanswered status mails to one company, all recipients counted.
    pub spacing_days: u8,
    /// After this many unanswered status mails to one company: no more; at least 1.
    pub most_unanswered: u8,
    /// The local hour, 0 to 23, before which a status mail is a night mail.
    pub day_begins_hour: u8,
    /// The local hour, 1 to 24, after which a status mail is a night mail.
    pub day_ends_hour: u8,
    /// The local hour at which Friday afternoon begins.
    pub friday_afternoon_hour: u8,
    /// A posted card is too slow for a decision due in fewer days than this.
    pub card_days: u8,
    /// The days of the week on which people work.
    pub working_week: WorkingWeek,
    /// The user's own days off, beside the public holidays.
    #[serde(with = "crate::instant::day::set")]
    pub days_off: BTreeSet<Date>,
}

impl Default for TimingSettings {
    fn default() -> Self {
        Self {
            thank_you_overdue_hours: 24,
            thank_you_very_late_hours: 48,
            instant_thank_you_minutes: 30,
            interview_minutes: 60,
            promise_until_days: 1,
            promise_best_days: 2,
            interview_until_days: 5,
            interview_best_days: 10,
            application_until_days: 5,
            application_best_days: 10,
            spacing_days: 5,
            most_unanswered: 2,
            day_begins_hour: 7,
            day_ends_hour: 20,
            friday_afternoon_hour: 12,
            card_days: 4,
            working_week: WorkingWeek::default(),
            days_off: BTreeSet::new(),
        }
    }
}

/// The days of the week on which people work: never none. Written as a list of names, such as `["monday", "tuesday"]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WorkingWeek {
    /// Bit 0 is Monday, bit 6 Sunday.
    days: u8,
}

const DAY_NAMES: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

impl WorkingWeek {
    /// The week of the given days; none where there is no day in it.
    pub fn new(days: impl IntoIterator<Item = Weekday>) -> Option<Self> {
        let days = days.into_iter().fold(0, |bits, day| bits | bit(day));
        (days != 0).then_some(Self { days })
    }

    /// Whether people work on that day.
    pub fn contains(self, day: Weekday) -> bool {
        self.days & bit(day) != 0
    }
}

fn bit(day: Weekday) -> u8 {
    1 << day.to_monday_zero_offset()
}

impl Default for WorkingWeek {
    /// Monday to Friday.
    fn default() -> Self {
        Self { days: 0b001_1111 }
    }
}

impl Serialize for WorkingWeek {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer
            .collect_seq(DAY_NAMES.iter().enumerate().filter(|(at, _)| self.days & (1 << at) != 0).map(|day| day.1))
    }
}

impl<'de> Deserialize<'de> for WorkingWeek {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        let mut days = 0;
        for name in Vec::<String>::deserialize(deserializer)? {
            let at = DAY_NAMES.iter().position(|day| *day == name);
            days |=
                1 << at.ok_or_else(|| D::Error::custom(format!("`{name}` is no day of the week, such as monday")))?;
        }
        if days == 0 { Err(D::Error::custom("a working week needs at least one day")) } else { Ok(Self { days }) }
    }
}
