//! Business days: the working week less public holidays and the user's own days off.
//!
//! Holidays follow rules ([`rules`]) listed by country ([`countries`]). What no rule gives, because a moon is sighted
//! or a government decides, stands in a table of dates ([`dated`]) that reaches from 2024 to 2032; beyond it the rules
//! go on and only those dates are missing. A region that is not known has no holidays, and an unknown subdivision has
//! those of its country.

mod countries;
// Tables of dates read better in rows.
#[rustfmt::skip]
mod dated;
mod rules;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::application::{Settings, WorkingWeek};
use rules::Holiday;

/// No count of business days walks further than this many calendar days: some thirty years.
const FURTHEST: u16 = 11_000;

/// The business days of a region, a working week and a person's days off.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    holidays: &'static [Holiday],
    subdivision: &'a str,
    week: WorkingWeek,
    days_off: Option<&'a BTreeSet<Date>>,
}

impl<'a> Calendar<'a> {
    /// The calendar the user has chosen.
    pub fn of(settings: &'a Settings) -> Self {
        Self {
            week: settings.timing.working_week,
            days_off: Some(&settings.timing.days_off),
            ..Self::of_region(&settings.region)
        }
    }

    /// Monday to Friday less the public holidays of a region such as `US` or `DE-BY`.
    pub fn of_region(region: &'a str) -> Self {
        let (country, subdivision) = region.split_once('-').unwrap_or((region, ""));
        let subdivision = if subdivision.is_empty() { countries::usual_subdivision(country) } else { subdivision };
        Self { holidays: countries::holidays(country), subdivision, week: WorkingWeek::default(), days_off: None }
    }

    /// The name of the public holiday on that day, if it is one.
    pub fn holiday(&self, date: Date) -> Option<&'static str> {
        rules::on(self.holidays, self.subdivision, date)
    }

    /// Whether people work on that day.
    pub fn is_business_day(&self, date: Date) -> bool {
        self.week.contains(date.weekday())
            && !self.days_off.is_some_and(|days| days.contains(&date))
            && self.holiday(date).is_none()
    }

    /// The business day `count` business days after `date`, which itself is day 0; `date` for a count of 0.
    ///
    /// Where the calendar ends before (a person with thirty years off), the last day looked at.
    pub fn after(&self, date: Date, count: u8) -> Date {
        let mut day = date;
        let mut left = count;
        for _ in 0..FURTHEST {
            if left == 0 {
                break;
            }
            let Ok(next) = day.tomorrow() else { break };
            day = next;
            left -= u8::from(self.is_business_day(day));
        }
        day
    }

    /// The first business day on or after `date`.
    pub fn on_or_after(&self, date: Date) -> Date {
        if self.is_business_day(date) { date } else { self.after(date, 1) }
    }

    /// The last business day on or before `date`.
    pub fn on_or_before(&self, date: Date) -> Date {
        let mut day = date;
        for _ in 0..FURTHEST {
            if self.is_business_day(day) {
                break;
            }
            let Ok(previous) = day.yesterday() else { break };
            day = previous;
        }
        day
    }

    /// Whether fewer than `count` business days lie after `from`, up to and with `to`.
    pub fn fewer_between(&self, from: Date, to: Date, count: u8) -> bool {
        count > 0 && to < self.after(from, count)
    }
}
