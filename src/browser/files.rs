//! Files handed to the user.

use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlElement, Url};

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
