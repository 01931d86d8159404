//! Messages and memory as JavaScript has them, and back.
//!
//! Both go by way of JSON: the browser reads and writes it faster than objects can be walked from here.

use js_sys::{JSON, Object, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

/// A value as a plain object; none where it has no such form.
pub(super) fn to_object<T: Serialize>(value: &T) -> Option<JsValue> {
    JSON::parse(&serde_json::to_string(value).ok()?).ok()
}

/// A plain object as a value; none where it is something else. What comes from outside is never trusted to fit.
pub(super) fn from_object<T: DeserializeOwned>(object: &JsValue) -> Option<T> {
    let json = JSON::stringify(object).ok()?.as_string()?;
    serde_json::from_str(&json).ok()
}

/// A plain object of these members.
pub(super) fn object(members: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}
