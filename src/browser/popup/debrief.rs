//! The minute after an interview: three lines while it is fresh, kept as the notes a thank-you is written from.

use web_sys::Element;

use crate::application::{Record, called};
use crate::browser::dom::{add, add_field, add_link, focus, set};
use crate::browser::popup::form::Form;
use crate::browser::wording::{text, text_with};

/// The questions, by their keys in `_locales`, and the note each answer goes to.
const QUESTIONS: [(&str, &str); 3] =
    [("debrief_discussed", "topics"), ("debrief_liked", "culture"), ("debrief_met", "evidence")];

pub(super) fn show(main: &Element, record: &Record) -> Option<Form> {
    let application = &record.application;
    add_link(main, "back", &text("form_back"), &format!("#application={}", record.id))?;
    let name = called(&application.company, &application.role);
    add(main, "h2", "", &text_with("debrief_title", name))?;
    add(main, "p", "quiet", &text("debrief_about"))?;
    let form = add(main, "form", "debrief", "")?;
    form.set_id("form");
    let mut first = None;
    for (question, note) in QUESTIONS {
        let field = add_field(&form, &text(question), "input", &[("data-adds", note), ("autocomplete", "off")])?;
        set(&field, &[("placeholder", &text(&format!("{question}_example")))]);
        first.get_or_insert(field);
    }
    let save = add(&form, "button", "primary", &text("form_save"))?;
    set(&save, &[("type", "submit"), ("id", "save")]);
    focus(&first?);
    Some(Form::of(form))
}
