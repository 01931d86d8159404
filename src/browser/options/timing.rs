//! When to write: the region with its holidays, the working week, own days off, and every number of the policy.

use jiff::civil::Weekday;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::section;
use crate::application::{Settings, TimingSettings, WorkingWeek};
use crate::browser::clock;
use crate::browser::convert::{from_object, to_object};
use crate::browser::dates::day;
use crate::browser::dom::{
    add, add_button, add_field, all, attribute, checked, document, one, refill, set, set_checked, set_value, value,
};
use crate::browser::regions::{add_regions, known};
use crate::browser::wording::{text, text_with};

/// The numbers by their names in [`TimingSettings`], with the least and the most each may be. Their titles are the
/// `_locales` keys `timing_<name>`.
const NUMBERS: [(&str, u16, u16); 16] = [
    ("thank_you_overdue_hours", 1, 336),
    ("thank_you_very_late_hours", 1, 672),
    ("instant_thank_you_minutes", 0, 1440),
    ("interview_minutes", 5, 600),
    ("promise_until_days", 1, 60),
    ("promise_best_days", 1, 60),
    ("interview_until_days", 0, 60),
    ("interview_best_days", 0, 60),
    ("application_until_days", 0, 60),
    ("application_best_days", 0, 60),
    ("spacing_days", 0, 60),
    ("most_unanswered", 1, 20),
    ("day_begins_hour", 0, 23),
    ("day_ends_hour", 1, 24),
    ("friday_afternoon_hour", 0, 24),
    ("card_days", 0, 30),
];

/// The days of the week, by their keys in `_locales`.
const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "day_monday"),
    (Weekday::Tuesday, "day_tuesday"),
    (Weekday::Wednesday, "day_wednesday"),
    (Weekday::Thursday, "day_thursday"),
    (Weekday::Friday, "day_friday"),
    (Weekday::Saturday, "day_saturday"),
    (Weekday::Sunday, "day_sunday"),
];

pub(super) fn build(main: &Element) -> Option<()> {
    let calendar = section(main, "calendar", "options_calendar", "options_calendar_about")?;
    let region = add_field(&calendar, &text("options_region"), "select", &[("id", "region")])?;
    add_regions(&region, "")?;
    add_week(&calendar)?;
    let off = add(&calendar, "form", "remind", "")?;
    let label = add(&off, "label", "", &text("options_day_off"))?;
    set(&label, &[("for", "day-off")]);
    set(&add(&off, "input", "", "")?, &[("type", "date"), ("id", "day-off"), ("required", "")]);
    set(&add(&off, "button", "", &text("options_add"))?, &[("type", "submit"), ("id", "day-off-add")]);
    add(&calendar, "ul", "days-off", "")?.set_id("days-off");

    let timing = section(main, "timing", "options_timing", "options_timing_about")?;
    let numbers = add(&timing, "div", "numbers", "")?;
    let defaults = to_object(&TimingSettings::default())?;
    for (name, least, most) in NUMBERS {
        let (least, most) = (least.to_string(), most.to_string());
        let title = text(&format!("timing_{name}"));
        let attributes = [
            ("type", "number"),
            ("data-number", name),
            ("id", name),
            ("min", &least),
            ("max", &most),
            ("required", ""),
        ];
        let field = add_field(&numbers, &title, "input", &attributes)?;
        let default = number(&defaults, name);
        add(&field.parent_element()?, "span", "default", &text_with("options_default", &default))?;
    }
    add_button(&timing, &text("options_defaults"), "timing-defaults", &[("id", "timing-defaults")]).map(drop)
}

/// Adds a box for each day of the week.
pub(in crate::browser) fn add_week(parent: &Element) -> Option<()> {
    let week = add(parent, "fieldset", "week", "")?;
    add(&week, "legend", "label", &text("options_week"))?;
    for (_, key) in DAYS {
        let tick = add(&week, "label", "tick", "")?;
        set(&add(&tick, "input", "", "")?, &[("type", "checkbox"), ("data-day", key), ("id", key)]);
        add(&tick, "span", "", &text(key))?;
    }
    Some(())
}

/// The week that is ticked; none where no day is.
pub(in crate::browser) fn chosen_week(parent: &Element) -> Option<WorkingWeek> {
    let ticked = |key: &str| one(parent, &format!("#{key}")).is_some_and(|field| checked(&field));
    WorkingWeek::new(DAYS.iter().filter(|(_, key)| ticked(key)).map(|(day, _)| *day))
}

/// Ticks the days of a week.
pub(in crate::browser) fn show_week(parent: &Element, week: WorkingWeek) {
    for (day, key) in DAYS {
        if let Some(field) = one(parent, &format!("#{key}")) {
            set_checked(&field, week.contains(day));
        }
    }
}

/// Brings the fields up to date, but for the one that is being typed into.
pub(super) fn update(main: &Element, settings: &Settings) {
    let typed_into = document().and_then(|document| document.active_element()).map(|field| field.id());
    if let Some(region) = one(main, "#region") {
        set_value(&region, known(&settings.region));
        if value(&region).is_empty() && !settings.region.is_empty() {
            region.set_text_content(None);
            let _ = add_regions(&region, &settings.region);
        }
    }
    show_week(main, settings.timing.working_week);
    if let Some(numbers) = to_object(&settings.timing) {
        for field in all(main, "[data-number]").iter().filter(|field| Some(field.id()) != typed_into) {
            set_value(field, &number(&numbers, &attribute(field, "data-number")));
        }
    }
    let today = clock::now().local().date();
    if let Some(list) = one(main, "#days-off") {
        refill(&list, "day-off", |list| {
            for off in &settings.timing.days_off {
                let (entry, date) = (add(list, "li", "", "")?, clock::day_text(*off));
                let said = day(*off, today);
                add(&entry, "span", "", &said)?;
                let button = add_button(&entry, "×", "day-off-remove", &[("data-off", &date), ("class", "plain")])?;
                set(
                    &button,
                    &[("id", &format!("off-{date}")), ("aria-label", &text_with("options_day_off_remove", &said))],
                );
            }
            Some(())
        });
    }
}

/// One of the numbers as a text; all of them are whole.
fn number(numbers: &JsValue, name: &str) -> String {
    let number = Reflect::get(numbers, &name.into()).ok().and_then(|number| number.as_f64());
    (number.unwrap_or_default() as i64).to_string()
}

/// Takes what a field holds into the settings; none where it cannot be.
pub(super) fn change(main: &Element, field: &Element, settings: &mut Settings) -> Option<()> {
    if field.id() == "region" {
        settings.region = value(field);
    } else if field.has_attribute("data-day") {
        settings.timing.working_week = chosen_week(main)?;
    } else {
        let name = attribute(field, "data-number");
        let (_, least, most) = NUMBERS.iter().find(|(known, ..)| *known == name)?;
        let number: u16 = value(field).parse().ok().filter(|number| (*least..=*most).contains(number))?;
        let numbers = to_object(&settings.timing)?;
        Reflect::set(&numbers, &name.into(), &number.into()).ok()?;
        settings.timing = from_object(&numbers)?;
    }
    Some(())
}
