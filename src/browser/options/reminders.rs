//! Reminders and the pages on which the extension keeps still.

use std::ops::RangeInclusive;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::section;
use crate::browser::dom::{
    add, add_choice, add_field, all, attribute, checked, one, set, set_checked, set_value, value,
};
use crate::browser::wording::{call, extension, member, text};
use crate::companion::Preferences;

pub(super) fn build(main: &Element) -> Option<()> {
    let reminders = section(main, "reminders", "options_reminders", "options_reminders_about")?;
    add_switch(&reminders, "notifications", &text("options_notifications"))?;
    add_hours(&reminders, "hour", "options_hour", 0..=23)?;
    add_hours(&reminders, "hour-until", "options_hour_until", 1..=24)?;
    let pages = section(main, "pages", "options_pages", "options_pages_about")?;
    for host in hosts() {
        let switch = add_switch(&pages, &format!("page-{host}"), &host)?;
        set(&switch, &[("data-host", &host)]);
    }
    Some(())
}

/// Adds a list of hours to choose from.
fn add_hours(parent: &Element, id: &str, title: &str, hours: RangeInclusive<u8>) -> Option<()> {
    let list = add_field(parent, &text(title), "select", &[("id", id)])?;
    for hour in hours {
        add_choice(&list, &hour.to_string(), &format!("{hour:02}:00"))?;
    }
    Some(())
}

/// Adds a switch with its title.
pub(in crate::browser) fn add_switch(parent: &Element, id: &str, title: &str) -> Option<Element> {
    let label = add(parent, "label", "switch", "")?;
    add(&label, "span", "", title)?;
    let switch = add(&label, "input", "", "")?;
    set(&switch, &[("type", "checkbox"), ("role", "switch"), ("id", id)]);
    Some(switch)
}

/// The hosts on which the page script runs, as the manifest has them.
fn hosts() -> Vec<String> {
    let scripts = || -> Option<JsValue> {
        let manifest = call(&member(&extension()?, "runtime")?, "getManifest", &JsValue::UNDEFINED)?;
        let scripts: Array = member(&manifest, "content_scripts")?.dyn_into().ok()?;
        member(&scripts.get(0), "matches")
    };
    let Some(patterns) = scripts().and_then(|matches| matches.dyn_into::<Array>().ok()) else { return Vec::new() };
    let host = |pattern: JsValue| Some(pattern.as_string()?.split('/').nth(2)?.to_owned());
    patterns.iter().filter_map(host).collect()
}

/// Brings the fields up to date.
pub(super) fn update(main: &Element, preferences: &Preferences) {
    if let Some(notifications) = one(main, "#notifications") {
        set_checked(&notifications, preferences.notifications);
    }
    if let Some(sync) = one(main, "#sync") {
        set_checked(&sync, preferences.sync);
    }
    if let Some(hour) = one(main, "#hour") {
        set_value(&hour, &preferences.reminders_from_hour.to_string());
    }
    if let Some(hour) = one(main, "#hour-until") {
        set_value(&hour, &preferences.reminders_until_hour.to_string());
    }
    for switch in all(main, "[data-host]") {
        set_checked(&switch, !preferences.paused.contains(&attribute(&switch, "data-host")));
    }
}

/// The preferences with what a field holds; none for a field that is none of them.
pub(super) fn change(field: &Element, preferences: &Preferences) -> Option<Preferences> {
    let mut changed = preferences.clone();
    let host = attribute(field, "data-host");
    match field.id().as_str() {
        "notifications" => changed.notifications = checked(field),
        "sync" => changed.sync = checked(field),
        "hour" => changed.reminders_from_hour = value(field).parse().ok()?,
        "hour-until" => changed.reminders_until_hour = value(field).parse().ok()?,
        _ if host.is_empty() => return None,
        _ if checked(field) => drop(changed.paused.remove(&host)),
        _ => drop(changed.paused.insert(host)),
    }
    Some(changed)
}
