//! Messages and memory as JavaScript has them, and back.
//!
//! Both go by way of JSON: the browser reads and writes it faster than objects can be walked from here.

use js_sys::{JSON, Object, Reflect, Uint8Array};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type TextEncoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;
    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsValue) -> Uint8Array;
}

/// A value as a plain object; none where it has no such form.
pub(super) fn to_object<T: Serialize>(value: &T) -> Option<JsValue> {
    JSON::parse(&serde_json::to_string(value).ok()?).ok()
}

/// A plain object as a value; none where it is something else. What comes from outside is never trusted to fit.
pub(super) fn from_object<T: DeserializeOwned>(object: &JsValue) -> Option<T> {
    from_json(&JSON::stringify(object).ok()?.into())
}

/// A text of JSON as a value; none where it is no text, or something else. The browser's own encoder takes it across: what
/// takes strings across goes through them letter by letter, a cost that shows where the page has just begun.
pub(super) fn from_json<T: DeserializeOwned>(text: &JsValue) -> Option<T> {
    let json = text.is_string().then(|| TextEncoder::new().encode(text).to_vec())?;
    serde_json::from_slice(&json).ok()
}

/// A plain object of these members.
pub(super) fn object(members: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}
