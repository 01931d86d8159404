//! Messages and memory as plain JavaScript objects, and back.

use js_sys::{Object, Reflect};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

/// A value as a plain object; none where it has no such form.
pub(super) fn to_object<T: Serialize>(value: &T) -> Option<JsValue> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).ok()
}

/// A plain object as a value; none where it is something else. What comes from outside is never trusted to fit.
pub(super) fn from_object<T: DeserializeOwned>(object: JsValue) -> Option<T> {
    serde_wasm_bindgen::from_value(object).ok()
}

/// A plain object of these members.
pub(super) fn object(members: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in members {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}
