//! The calendar against the public holidays of 28 calendars, 2024 to 2032, and the counting of business days.

use std::collections::{BTreeMap, BTreeSet};

use afterword::application::{Settings, WorkingWeek};
use afterword::timing::calendar::Calendar;
use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};

#[test]
fn every_weekday_holiday_of_28_calendars_is_right_and_none_is_extra() {
    let golden: BTreeMap<String, BTreeMap<Date, String>> =
        serde_json::from_str(include_str!("../corpus/holidays_golden.json")).unwrap();
    assert_eq!(golden.len(), 28);
    let weekdays = || {
        date(2024, 1, 1)
            .series(1.day())
            .take_while(|day| day.year() <= 2032)
            .filter(|day| day.weekday().to_monday_zero_offset() < 5)
    };
    let mut wrong = Vec::new();
    for (region, holidays) in &golden {
        let calendar = Calendar::of_region(region);
        for day in weekdays() {
            let (found, expected) = (calendar.holiday(day), holidays.get(&day));
            if found.is_some() != expected.is_some() {
                wrong.push(format!("{region} {day}: found {found:?}, expected {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_region_without_a_calendar_has_weekends_only() {
    for region in ["", "XX", "us", "BR-SP", "GB-", "-"] {
        let calendar = Calendar::of_region(region);
        assert!(!calendar.is_business_day(date(2026, 11, 21)), "{region}");
        assert!(calendar.is_business_day(date(2026, 11, 26)), "{region}");
    }
    assert_eq!(Calendar::of_region("DE-XX").holiday(date(2026, 10, 3)), Some("German Unity Day"));
}

#[test]
fn the_united_kingdom_means_england_where_no_part_is_named() {
    assert_eq!(Calendar::of_region("GB").holiday(date(2026, 4, 6)), Some("Easter Monday"));
    assert_eq!(Calendar::of_region("GB-SCT").holiday(date(2026, 4, 6)), None);
    assert_eq!(Calendar::of_region("GB-WLS").holiday(date(2026, 4, 6)), Some("Easter Monday"));
}

#[test]
fn the_rules_go_on_beyond_the_table() {
    assert_eq!(Calendar::of_region("US").holiday(date(2040, 11, 22)), Some("Thanksgiving"));
    // Christmas 2033 is a Sunday: Boxing Day keeps its Monday and Christmas takes the Tuesday.
    assert_eq!(Calendar::of_region("GB-ENG").holiday(date(2033, 12, 26)), Some("Boxing Day"));
    assert_eq!(Calendar::of_region("GB-ENG").holiday(date(2033, 12, 27)), Some("Christmas Day"));
    assert_eq!(Calendar::of_region("IN").holiday(date(2033, 10, 22)), None);
}

#[test]
fn counts_skip_weekends_holidays_and_days_off() {
    let mut settings = Settings::default();
    let from = date(2026, 11, 20);
    assert_eq!(Calendar::of(&settings).after(from, 0), from);
    assert_eq!(Calendar::of(&settings).after(from, 3), date(2026, 11, 25));
    assert_eq!(Calendar::of(&settings).after(from, 4), date(2026, 11, 27));
    settings.timing.days_off = BTreeSet::from([date(2026, 11, 27), date(2026, 11, 30)]);
    assert_eq!(Calendar::of(&settings).after(from, 4), date(2026, 12, 1));
    assert_eq!(Calendar::of(&settings).on_or_after(date(2026, 11, 26)), date(2026, 12, 1));
    assert_eq!(Calendar::of(&settings).on_or_before(date(2026, 11, 30)), date(2026, 11, 25));
}

#[test]
fn a_working_week_may_run_from_sunday_to_thursday() {
    let days = [Weekday::Sunday, Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday];
    let mut settings = Settings { region: String::new(), ..Settings::default() };
    settings.timing.working_week = WorkingWeek::new(days).unwrap();
    let calendar = Calendar::of(&settings);
    assert_eq!(calendar.after(date(2026, 11, 19), 1), date(2026, 11, 22));
    assert!(!calendar.is_business_day(date(2026, 11, 20)));
}

#[test]
fn a_count_ends_where_a_life_of_days_off_does_not() {
    let mut settings = Settings::default();
    settings.timing.days_off = date(2026, 1, 1).series(1.day()).take(12_000).collect();
    assert!(Calendar::of(&settings).after(date(2026, 1, 1), 1) > date(2055, 1, 1));
    assert_eq!(Calendar::of(&settings).after(Date::MAX, 5), Date::MAX);
}

#[test]
fn settings_read_back_as_written_and_name_what_is_unknown() {
    let mut settings = Settings::default();
    settings.timing.days_off = BTreeSet::from([date(2026, 12, 24)]);
    let text = serde_json::to_string(&settings).unwrap();
    assert!(text.contains(r#""working_week":["monday","tuesday","wednesday","thursday","friday"]"#), "{text}");
    assert_eq!(serde_json::from_str::<Settings>(&text).unwrap(), settings);
    for (text, named) in [
        (r#"{"timing": {"spacing": 5}}"#, "spacing"),
        (r#"{"timing": {"working_week": ["mon"]}}"#, "mon"),
        (r#"{"timing": {"working_week": []}}"#, "at least one day"),
    ] {
        let error = serde_json::from_str::<Settings>(text).unwrap_err().to_string();
        assert!(error.contains(named), "{error}");
    }
}
