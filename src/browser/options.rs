//! The options page: tone families as switches, and the rules that were switched off.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::dom::{add, checked, document, refill, set, set_checked, translate};
use super::panel_link::PanelLink;
use super::wording::{text, text_with};
use crate::companion::panel::{FamilyView, FromPanel, ToPanel};

/// Fills the page, keeps it up to date, and sends each choice at once.
pub(super) fn run() {
    let Some(document) = document() else { return };
    translate(&document);
    let (Some(families), Some(status)) = (document.get_element_by_id("families"), document.get_element_by_id("status"))
    else {
        return;
    };
    // Set when a choice was sent, so that the view that answers it is confirmed and others are not.
    let asked = Rc::new(Cell::new(false));
    let link = {
        let (families, asked) = (families.clone(), Rc::clone(&asked));
        PanelLink::open(move |message| show_all(&families, &status, message.as_ref(), asked.replace(false)))
    };
    for kind in ["change", "click"] {
        let (link, asked) = (link.clone(), Rc::clone(&asked));
        EventListener::new(&families, kind, move |event| {
            if let Some(message) = choice(event) {
                asked.set(true);
                link.say(&message);
            }
        })
        .forget();
    }
}

/// What the user chose, from the element the event happened on.
fn choice(event: &Event) -> Option<FromPanel> {
    let target: Element = event.target()?.dyn_into().ok()?;
    if let Some(rule) = target.get_attribute("data-rule") {
        return (event.type_() == "click").then_some(FromPanel::SetRule { rule, on: true });
    }
    let family = target.get_attribute("data-family")?;
    (event.type_() == "change").then(|| FromPanel::SetFamily { family, on: checked(&target) })
}

fn show_all(families: &Element, status: &Element, message: Option<&ToPanel>, confirm: bool) {
    let view = match message {
        Some(ToPanel::View(view)) => view,
        Some(_) => return,
        None => {
            status.set_text_content(Some(&text("options_unreachable")));
            return;
        }
    };
    refill(families, "families", |list| view.families.iter().try_for_each(|family| show_family(list, family)));
    // A view that comes for another reason leaves what was said.
    if let Some(notice) = &view.notice {
        status.set_text_content(Some(&text(notice)));
    } else if confirm {
        status.set_text_content(Some(&text("options_saved")));
    }
}

fn show_family(list: &Element, family: &FamilyView) -> Option<()> {
    let (id, about_id) = (format!("family-{}", family.name), format!("about-{}", family.name));
    let entry = add(list, "li", "family", "")?;
    let label = add(&entry, "label", "", "")?;
    add(&label, "span", "title", &text(&format!("family_{}", family.name)))?;
    let switch = add(&label, "input", "", "")?;
    set(
        &switch,
        &[
            ("type", "checkbox"),
            ("role", "switch"),
            ("id", &id),
            ("data-family", &family.name),
            ("aria-describedby", &about_id),
        ],
    );
    set_checked(&switch, family.on);
    let about = add(&entry, "p", "quiet", &text(&format!("family_{}_about", family.name)))?;
    about.set_id(&about_id);
    if !family.rules_off.is_empty() {
        let rules = add(&entry, "ul", "rules", "")?;
        for rule in &family.rules_off {
            let line = add(&rules, "li", "", "")?;
            add(&line, "span", "", &rule.message)?;
            let button = add(&line, "button", "", &text("options_rule_on"))?;
            let name = text_with("options_rule_on_about", &rule.message);
            set(
                &button,
                &[
                    ("type", "button"),
                    ("id", &format!("rule-{}", rule.id)),
                    ("data-rule", &rule.id),
                    ("data-focus-next", &id),
                    ("aria-label", &name),
                ],
            );
        }
    }
    Some(())
}
