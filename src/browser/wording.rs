//! The words of the extension's own pages, from `_locales`.

use jiff::civil::Date;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::clock;
use crate::instant::Instant;

/// The extension interface: `browser`, or `chrome` where there is no `browser`.
pub(super) fn extension() -> Option<JsValue> {
    let global = js_sys::global();
    ["browser", "chrome"].into_iter().find_map(|name| member(&global, name))
}

/// A member that is there.
pub(super) fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}

/// Calls a method of an object with one argument, or with none where that is undefined; none where the method is not
/// there or fails.
pub(super) fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<JsValue> {
    let method: Function = member(object, method)?.dyn_into().ok()?;
    if argument.is_undefined() { method.call0(object).ok() } else { method.call1(object, argument).ok() }
}

/// The message `key`, or the key itself where `_locales` lacks it, so that a gap shows instead of an empty line.
pub(super) fn text(key: &str) -> String {
    message(key, &JsValue::UNDEFINED).unwrap_or_else(|| key.to_owned())
}

/// The message `key` with `value` in place of `$1`.
pub(super) fn text_with(key: &str, value: &str) -> String {
    message(key, &value.into()).unwrap_or_else(|| key.to_owned())
}

/// The message `key` with the values in place of `$1`, `$2`, and so on.
pub(super) fn text_of(key: &str, values: &[&str]) -> String {
    let values: Array = values.iter().map(|value| JsValue::from(*value)).collect();
    message(key, &values).unwrap_or_else(|| key.to_owned())
}

/// The message `key_one`, or `key_many` with the number in place of `$1`.
pub(super) fn counted(key: &str, count: usize) -> String {
    if count == 1 { text(&format!("{key}_one")) } else { text_with(&format!("{key}_many"), &count.to_string()) }
}

/// A day as people say it: today, yesterday, tomorrow, or weekday and date as the browser writes them.
pub(super) fn day(date: Date, today: Date) -> String {
    if date == today {
        return text("day_today");
    }
    if today.yesterday().is_ok_and(|yesterday| yesterday == date) {
        return text("day_yesterday");
    }
    if today.tomorrow().is_ok_and(|tomorrow| tomorrow == date) {
        return text("day_tomorrow");
    }
    let mut form = vec![("weekday", "short"), ("day", "numeric"), ("month", "short")];
    // The year is said where it is another one.
    if date.year() != today.year() {
        form.push(("year", "numeric"));
    }
    let month = i32::from(date.month()) - 1;
    let local =
        js_sys::Date::new_with_year_month_day(u32::try_from(date.year()).unwrap_or(0), month, date.day().into());
    local.to_locale_date_string(&language(), &options(&form)).into()
}

/// A moment as people say it: the day and the time.
pub(super) fn moment(at: Instant, today: Date) -> String {
    let local = clock::moment(at);
    let form = options(&[("hour", "2-digit"), ("minute", "2-digit")]);
    let time: String = local.to_locale_time_string_with_options(&language(), &form).into();
    text_of("day_and_time", &[&day(clock::local(at).date(), today), &time])
}

/// The browser's language, by which dates are written.
pub(super) fn language() -> String {
    let navigator = member(&js_sys::global(), "navigator");
    navigator
        .and_then(|navigator| member(&navigator, "language"))
        .and_then(|language| language.as_string())
        .unwrap_or_else(|| "en".into())
}

fn options(form: &[(&str, &str)]) -> JsValue {
    let options = Object::new();
    for (name, form) in form {
        let _ = Reflect::set(&options, &(*name).into(), &(*form).into());
    }
    options.into()
}

fn message(key: &str, values: &JsValue) -> Option<String> {
    let i18n = member(&extension()?, "i18n")?;
    let get: Function = member(&i18n, "getMessage")?.dyn_into().ok()?;
    get.call2(&i18n, &key.into(), values).ok()?.as_string().filter(|text| !text.is_empty())
}
