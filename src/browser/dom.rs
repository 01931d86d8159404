//! Elements of the extension's own pages: building them, and putting new ones in without losing the focus.

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement};

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

/// Adds a button that says by `data-do` what it does.
pub(super) fn add_button(parent: &Element, content: &str, does: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let button = add(parent, "button", "", content)?;
    set(&button, &[("type", "button"), ("data-do", does)]);
    set(&button, attributes);
    Some(button)
}

/// Adds a link to another page or screen of the extension.
pub(super) fn add_link(parent: &Element, class: &str, content: &str, to: &str) -> Option<Element> {
    let link = add(parent, "a", class, content)?;
    set(&link, &[("href", to)]);
    Some(link)
}

/// Adds a label with the field it names below its text.
pub(super) fn add_field(parent: &Element, label: &str, field: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let around = add(parent, "label", "field", "")?;
    add(&around, "span", "", label)?;
    let field = add(&around, field, "", "")?;
    set(&field, attributes);
    Some(field)
}

/// Adds a choice to a list of choices.
pub(super) fn add_choice(select: &Element, value: &str, content: &str) -> Option<Element> {
    let choice = add(select, "option", "", content)?;
    set(&choice, &[("value", value)]);
    Some(choice)
}

/// What stands in a field: an input, a text area or a list of choices.
pub(super) fn value(field: &Element) -> String {
    Reflect::get(field, &"value".into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// Changes what stands in a field.
pub(super) fn set_value(field: &Element, value: &str) {
    let _ = Reflect::set(field, &"value".into(), &value.into());
}

/// Whether a box is ticked or a switch is on.
pub(super) fn checked(field: &Element) -> bool {
    Reflect::get(field, &"checked".into()).is_ok_and(|checked| checked.is_truthy())
}

/// Ticks a box or turns a switch.
pub(super) fn set_checked(field: &Element, on: bool) {
    let _ = Reflect::set(field, &"checked".into(), &on.into());
}

/// The elements within `parent` that a selector finds, in order.
pub(super) fn all(parent: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = parent.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// The first element within `parent` that a selector finds.
pub(super) fn one(parent: &Element, selector: &str) -> Option<Element> {
    parent.query_selector(selector).ok().flatten()
}

/// An attribute; empty where there is none.
pub(super) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Moves the focus to an element, if it can take it.
pub(super) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Listens to an event on `parent` and everything in it for as long as the page lives. The action gets the element it
/// happened on.
pub(super) fn listen(parent: &Element, kind: &'static str, action: impl Fn(&Event, Element) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(parent, kind, options, move |event| {
        if let Some(target) = event.target().and_then(|target| target.dyn_into().ok()) {
            action(event, target);
        }
    })
    .forget();
}

/// The nearest element that says by an attribute what it does, and what it says.
pub(super) fn nearest(target: &Element, name: &str) -> Option<(Element, String)> {
    let element = target.closest(&format!("[{name}]")).ok().flatten()?;
    let says = element.get_attribute(name)?;
    Some((element, says))
}

/// Sets attributes; the names are this program's own, so none can be refused.
pub(super) fn set(element: &Element, attributes: &[(&str, &str)]) {
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
}

/// Empties `parent` and fills it anew. What was folded open stays open. The focus returns to the element with the same
/// id, or else to the one whose id the lost element names in `data-focus-next`, or else to `fallback`.
pub(super) fn refill(parent: &Element, fallback: &str, fill: impl FnOnce(&Element) -> Option<()>) {
    let Some(document) = parent.owner_document() else { return };
    let focused = document.active_element().filter(|focused| parent.contains(Some(focused)));
    let open: Vec<String> = all(parent, "details[open][id]").iter().map(Element::id).collect();
    parent.set_text_content(None);
    if fill(parent).is_none() {
        parent.set_text_content(Some(&text("popup_failed")));
    }
    for details in open.iter().filter_map(|id| document.get_element_by_id(id)) {
        set(&details, &[("open", "")]);
    }
    if let Some(focused) = focused {
        let next = attribute(&focused, "data-focus-next");
        let again = [focused.id().as_str(), &next, fallback].into_iter().find_map(|id| document.get_element_by_id(id));
        if let Some(again) = again {
            focus(&again);
        }
    }
}

/// Puts the messages named by `data-text` into the page as it was written.
pub(super) fn translate(document: &Document) {
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", &text("language"));
    }
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
