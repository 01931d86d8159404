//! How a holiday's date follows from the year, and which working day makes up for one that falls on a weekend.

use jiff::civil::{Date, Weekday};

/// A public holiday of a country or of some of its subdivisions.
#[derive(Debug)]
pub(super) struct Holiday {
    pub name: &'static str,
    pub day: Day,
    pub makes_up: MakesUp,
    /// The first and last year it is kept.
    pub years: (i16, i16),
    /// The subdivisions that keep it; empty for the whole country.
    pub only: &'static [&'static str],
}

/// How the date follows from the year.
#[derive(Debug)]
pub(super) enum Day {
    /// The same month and day every year.
    Fixed(i8, i8),
    /// The nth such weekday of a month; -1 for the last.
    Nth(i8, i8, Weekday),
    /// The first such weekday on or after a day of a month.
    From(i8, i8, Weekday),
    /// Days after Easter Sunday; negative for days before.
    Easter(i16),
    /// The day before the last Saturday of September: the eve of the grand final in Melbourne.
    GrandFinalEve,
    /// The first Monday of February, or 1 February where that is a Friday.
    Brigid,
    /// 27 April, or the Saturday before where that is a Sunday.
    Koningsdag,
    /// Dates that follow from no rule.
    Dates(&'static [Date]),
}

/// Which day makes up for a holiday on a weekend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MakesUp {
    /// None.
    No,
    /// Friday for Saturday, Monday for Sunday.
    Nearest,
    /// Monday for Sunday; none for Saturday.
    MondayForSunday,
    /// The next weekday that is not a holiday already.
    NextFree,
}

/// The name of the holiday on `date`, among those kept in `subdivision`.
pub(super) fn on(holidays: &'static [Holiday], subdivision: &str, date: Date) -> Option<&'static str> {
    let kept = || holidays.iter().filter(|holiday| holiday.only.is_empty() || holiday.only.contains(&subdivision));
    let year = date.year();
    let easter = easter(year);
    let falls = |date: Date| kept().find(|holiday| holiday.is_on(date, easter));
    if let Some(holiday) = falls(date) {
        return Some(holiday.name);
    }
    if is_weekend(date) {
        return None;
    }
    // The weekdays already given away, so that two holidays of one weekend take two weekdays.
    let mut taken: [Option<Date>; 4] = [None; 4];
    for holiday in kept().filter(|holiday| holiday.makes_up != MakesUp::No) {
        let Some(instead) = holiday.made_up(date, |day| falls(day).is_some() || taken.contains(&Some(day))) else {
            continue;
        };
        if instead == date {
            return Some(holiday.name);
        }
        if let Some(free) = taken.iter_mut().find(|slot| slot.is_none()) {
            *free = Some(instead);
        }
    }
    None
}

impl Holiday {
    /// Whether it falls on `date`; `easter` is the day of that year on which Easter Sunday falls.
    fn is_on(&self, date: Date, easter: i16) -> bool {
        let (year, month) = (date.year(), date.month());
        if year < self.years.0 || year > self.years.1 {
            return false;
        }
        match self.day {
            Day::Fixed(in_month, day) => month == in_month && date.day() == day,
            Day::Nth(in_month, nth, weekday) => {
                month == in_month
                    && date.weekday() == weekday
                    && date.nth_weekday_of_month(nth, weekday).ok() == Some(date)
            }
            Day::From(in_month, day, weekday) => {
                month == in_month && date.weekday() == weekday && (day..day + 7).contains(&date.day())
            }
            Day::Easter(days) => date.day_of_year() == easter + days,
            Day::GrandFinalEve => month == 9 && date.weekday() == Weekday::Friday && (23..=29).contains(&date.day()),
            Day::Brigid => {
                let first_friday = date.first_of_month().weekday() == Weekday::Friday;
                month == 2
                    && if first_friday { date.day() == 1 } else { date.day() <= 7 && date.weekday() == Weekday::Monday }
            }
            Day::Koningsdag => {
                month == 4
                    && (date.day() == 27 && date.weekday() != Weekday::Sunday
                        || date.day() == 26 && date.weekday() == Weekday::Saturday)
            }
            Day::Dates(dates) => dates.contains(&date),
        }
    }

    /// The weekday that makes up for the holiday where it falls on a weekend just before or after `date`.
    fn made_up(&self, date: Date, taken: impl Fn(Date) -> bool) -> Option<Date> {
        let Day::Fixed(month, day) = self.day else { return None };
        // Most holidays are too far off to look at: the day that makes up for one lies within four days of it.
        let next_month = month % 12 + 1 == date.month() && day > 26;
        let new_years_eve = month == 1 && date.month() == 12 && date.day() == 31;
        if !(month == date.month() || next_month || new_years_eve) {
            return None;
        }
        let year = date.year() + i16::from(new_years_eve);
        let kept = (self.years.0..=self.years.1).contains(&year);
        let holiday = Date::new(year, month, day).ok().filter(|holiday| kept && is_weekend(*holiday))?;
        match (self.makes_up, holiday.weekday()) {
            (MakesUp::No, _) | (MakesUp::MondayForSunday, Weekday::Saturday) => None,
            (MakesUp::Nearest, Weekday::Saturday) => holiday.yesterday().ok(),
            (MakesUp::Nearest, _) => holiday.tomorrow().ok(),
            (MakesUp::MondayForSunday | MakesUp::NextFree, _) => {
                let mut day = holiday.tomorrow().ok()?;
                while is_weekend(day) || taken(day) {
                    day = day.tomorrow().ok()?;
                }
                Some(day)
            }
        }
    }
}

fn is_weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// The day of the year of Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher.
fn easter(year: i16) -> i16 {
    let y = year;
    let (century, of_century) = (y / 100, y % 100);
    let skipped_leaps = (century - (century + 8) / 25 + 1) / 3;
    // Days from 21 March to the paschal full moon, then from it to the Sunday after.
    let moon = (19 * (y % 19) + century - century / 4 - skipped_leaps + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let week_early = (y % 19 + 11 * moon + 22 * sunday) / 451;
    let leap_day = i16::from(y % 4 == 0 && (y % 100 != 0 || y % 400 == 0));
    let march_22 = 81 + leap_day;
    march_22 + moon + sunday - 7 * week_early
}
