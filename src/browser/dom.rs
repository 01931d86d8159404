//! Elements of the extension's own pages: building them, and putting new ones in without losing the focus.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::wording::text;

/// The page's document.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// An element with a class and a text, either of which may be empty. The text is never read as HTML.
pub(super) fn element(document: &Document, name: &str, class: &str, content: &str) -> Option<Element> {
    let element = document.create_element(name).ok()?;
    if !class.is_empty() {
        element.set_class_name(class);
    }
    if !content.is_empty() {
        element.set_text_content(Some(content));
    }
    Some(element)
}

/// Builds an element and puts it at the end of `parent`.
pub(super) fn add(parent: &Element, name: &str, class: &str, content: &str) -> Option<Element> {
    let child = element(&parent.owner_document()?, name, class, content)?;
    parent.append_child(&child).ok()?;
    Some(child)
}

/// Sets attributes; the names are this program's own, so none can be refused.
pub(super) fn set(element: &Element, attributes: &[(&str, &str)]) {
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
}

/// Empties `parent` and fills it anew. The focus returns to the element with the same id, or else to the one whose id
/// the lost element names in `data-focus-next`, or else to `fallback`.
pub(super) fn refill(parent: &Element, fallback: &str, fill: impl FnOnce(&Element) -> Option<()>) {
    let Some(document) = parent.owner_document() else { return };
    let focused = document.active_element().filter(|focused| parent.contains(Some(focused)));
    parent.set_text_content(None);
    if fill(parent).is_none() {
        parent.set_text_content(Some(&text("popup_failed")));
    }
    if let Some(focused) = focused {
        let next = focused.get_attribute("data-focus-next").unwrap_or_default();
        let again = [focused.id().as_str(), &next, fallback].into_iter().find_map(|id| document.get_element_by_id(id));
        if let Some(again) = again.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = again.focus();
        }
    }
}

/// Puts the messages named by `data-text` into the page as it was written.
pub(super) fn translate(document: &Document) {
    if let Ok(marked) = document.query_selector_all("[data-text]") {
        for node in (0..marked.length()).filter_map(|index| marked.get(index)) {
            if let Ok(element) = node.dyn_into::<Element>()
                && let Some(key) = element.get_attribute("data-text")
            {
                element.set_text_content(Some(&text(&key)));
            }
        }
    }
}
