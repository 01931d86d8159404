//! Files handed to the user and taken from them.

use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Element, HtmlElement, Url};

use super::dom::{document, element, set};

/// Saves a text as a file among the user's downloads.
pub(super) fn download(name: &str, text: &str) {
    let save = || {
        let blob = Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()?;
        let url = Url::create_object_url_with_blob(&blob).ok()?;
        let link = element(&document()?, "a", "", "")?;
        set(&link, &[("href", &url), ("download", name)]);
        // The content lives as long as the page: Firefox would still be reading it if it were let go here.
        link.dyn_ref::<HtmlElement>()?.click();
        Some(())
    };
    let _: Option<()> = save();
}

/// The text of the file chosen in a file field; none where none is chosen or it cannot be read.
pub(super) async fn chosen(field: &Element) -> Option<String> {
    let files = Reflect::get(field, &"files".into()).ok()?;
    let file: Blob = Reflect::get_u32(&files, 0).ok()?.dyn_into().ok()?;
    let text: JsString = JsFuture::from(file.text()).await.ok()?.dyn_into().ok()?;
    Some(text.into())
}

/// A value as readable JSON.
pub(super) fn json(value: &JsValue) -> Option<String> {
    let indent = 2.into();
    js_sys::JSON::stringify_with_replacer_and_space(value, &JsValue::NULL, &indent).ok().map(String::from)
}
