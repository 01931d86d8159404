//! The words of the extension's own pages, from `_locales`.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The extension interface: `browser`, or `chrome` where there is no `browser`.
pub(super) fn extension() -> Option<JsValue> {
    let global = js_sys::global();
    ["browser", "chrome"].into_iter().find_map(|name| member(&global, name))
}

/// A member that is there.
pub(super) fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}

/// The message `key`, or the key itself where `_locales` lacks it, so that a gap shows instead of an empty line.
pub(super) fn text(key: &str) -> String {
    message(key, &JsValue::UNDEFINED).unwrap_or_else(|| key.to_owned())
}

/// The message `key` with `value` in place of `$1`.
pub(super) fn text_with(key: &str, value: &str) -> String {
    message(key, &value.into()).unwrap_or_else(|| key.to_owned())
}

fn message(key: &str, values: &JsValue) -> Option<String> {
    let i18n = member(&extension()?, "i18n")?;
    let get: Function = member(&i18n, "getMessage")?.dyn_into().ok()?;
    get.call2(&i18n, &key.into(), values).ok()?.as_string().filter(|text| !text.is_empty())
}
