//! The words of the extension's own pages, from `_locales`.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Array, Function, Promise, Reflect};
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::convert::from_object;

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

// To find the browser's messages takes longer than to get one.
thread_local! {
    /// The browser's messages, and what gets one.
    static MESSAGES: Option<(JsValue, Function)> = messages();
    /// The messages of the extension's own file, where the browser has none.
    static FILE: RefCell<BTreeMap<String, Message>> = RefCell::default();
}

/// A message as `_locales` has it.
#[derive(Deserialize)]
struct Message {
    message: String,
}

/// Makes sure that there are messages, before the first is asked for. Chromium asks for them once in the life of a process
/// and keeps an empty answer, which it gets where the page that asked is closed meanwhile; every later page would show
/// keys instead of words. Then they are read from the file that the browser reads them from.
pub(super) async fn messages_ready() {
    if message("ext_name", &JsValue::UNDEFINED).is_some() {
        return;
    }
    let language = language();
    let folder = language.split('-').next().unwrap_or_default();
    for folder in [folder, "en"] {
        if let Some(messages) = read_messages(folder).await {
            FILE.set(messages);
            return;
        }
    }
}

/// The messages of a folder of `_locales`; none where there is no such folder.
async fn read_messages(folder: &str) -> Option<BTreeMap<String, Message>> {
    let runtime = member(&extension()?, "runtime")?;
    let address = call(&runtime, "getURL", &format!("_locales/{folder}/messages.json").into())?;
    let response = settled(call(&js_sys::global(), "fetch", &address)?).await?;
    from_object(&settled(call(&response, "json", &JsValue::UNDEFINED)?).await?)
}

/// What a promise gives; none where it is refused.
pub(super) async fn settled(promise: JsValue) -> Option<JsValue> {
    JsFuture::from(promise.dyn_into::<Promise>().ok()?).await.ok()
}

fn messages() -> Option<(JsValue, Function)> {
    let i18n = member(&extension()?, "i18n")?;
    let get = member(&i18n, "getMessage")?.dyn_into().ok()?;
    Some((i18n, get))
}

/// The browser's language, by which dates are written.
pub(super) fn language() -> String {
    let navigator = member(&js_sys::global(), "navigator");
    navigator
        .and_then(|navigator| member(&navigator, "language"))
        .and_then(|language| language.as_string())
        .unwrap_or_else(|| "en".into())
}

fn message(key: &str, values: &JsValue) -> Option<String> {
    MESSAGES
        .with(|messages| {
            let (i18n, get) = messages.as_ref()?;
            get.call2(i18n, &key.into(), values).ok()?.as_string().filter(|text| !text.is_empty())
        })
        .or_else(|| FILE.with_borrow(|file| file.get(key).map(|found| filled(&found.message, values))))
}

/// A message of the file with the value, or the list of values, in place of `$1`, `$2`, and so on.
fn filled(message: &str, values: &JsValue) -> String {
    let values = if Array::is_array(values) { Array::from(values) } else { Array::of1(values) };
    let value = |number: u32| values.get(number.checked_sub(1)?).as_string();
    let mut parts = message.split('$');
    let start = parts.next().unwrap_or_default().to_owned();
    parts.fold(start, |text, part| {
        let number = part.chars().next().and_then(|first| first.to_digit(10));
        match number.and_then(value) {
            Some(value) => text + &value + &part[1..],
            None => text + "$" + part,
        }
    })
}
