//! The form that enters or changes an application. It is built once; rows come and go while the user types, and what it
//! holds is put into the application only when it is saved.

mod exceptions;
mod propose;
mod read;
mod rows;

use std::cell::Cell;

use jiff::civil::Date;
use web_sys::Element;

use super::STATUSES;
use crate::application::{Application, Record};
use crate::browser::clock;
use crate::browser::dom::{
    add, add_button, add_choice, add_field, add_link, attribute, focus, one, set, set_value, value,
};
use crate::browser::popup::moment;
use crate::browser::wording::text;

/// A form on show.
pub(super) struct Form {
    root: Element,
    /// The number of the next row, by which interviews know their people.
    next_row: Cell<u32>,
}

/// The day in a date field.
pub(super) fn day_in(field: &Element) -> Option<Date> {
    clock::day_of(&value(field))
}

impl Form {
    /// A form whose fields say themselves what they add.
    pub(super) fn of(root: Element) -> Self {
        Self { root, next_row: Cell::new(0) }
    }

    /// Builds the form of an application, with the focus where typing begins.
    pub(super) fn show(main: &Element, record: &Record) -> Option<Self> {
        let new = record.application == Application::default();
        let back = if new { "#".to_owned() } else { format!("#application={}", record.id) };
        add_link(main, "back", &text("form_back"), &back)?;
        add(main, "h2", "", &text(if new { "form_new" } else { "form_edit" }))?;
        show_paste(main, new)?;
        let root = add(main, "form", "entry", "")?;
        root.set_id("form");
        let form = Self::of(root);
        form.build(record, new)?;
        form.keep_interviewers();
        if let Some(company) = form.field("company") {
            focus(&company);
        }
        Some(form)
    }

    fn build(&self, record: &Record, new: bool) -> Option<()> {
        let Application { company, role, status, applied_at, people, interviews, promise, .. } = &record.application;
        let pair = add(&self.root, "div", "pair", "")?;
        add_named(&pair, "company", "input", company, &[("required", ""), ("autocomplete", "off")])?;
        add_named(&pair, "role", "input", role, &[("autocomplete", "off")])?;

        self.add_rows("people", "form_people", "form_people_about", "add-person")?;
        for person in people {
            self.add_person(person)?;
        }
        if people.is_empty() {
            self.add_person(&crate::application::Person::default())?;
        }
        self.add_rows("interviews", "form_interviews", "form_interviews_about", "add-interview")?;
        for interview in interviews {
            self.add_interview(Some(interview))?;
        }
        if new {
            self.add_interview(None)?;
        }

        let group = self.add_group("form_promise", "form_promise_about")?;
        let pair = add(&group, "div", "pair", "")?;
        let said = promise.as_ref().map_or("", |promise| promise.said.as_str());
        add_named(
            &pair,
            "said",
            "input",
            said,
            &[("autocomplete", "off"), ("placeholder", &text("form_said_example"))],
        )?;
        let by = promise.as_ref().map(|promise| clock::day_text(promise.by)).unwrap_or_default();
        add_named(&pair, "by", "input", &by, &[("type", "date")])?;

        let group = self.add_group("form_for_note", "form_for_note_about")?;
        let Application { topics, culture, evidence, .. } = &record.application;
        for (name, lines) in [("topics", topics), ("culture", culture), ("evidence", evidence)] {
            let example = text(&format!("form_{name}_example"));
            add_named(&group, name, "textarea", &lines.join("\n"), &[("rows", "2"), ("placeholder", &example)])?;
        }

        let more = add(&self.root, "details", "group", "")?;
        add(&more, "summary", "", &text("form_more"))?;
        let pair = add(&more, "div", "pair", "")?;
        let applied = applied_at.map(|at| clock::day_text(moment::local(at).date())).unwrap_or_default();
        add_named(&pair, "applied", "input", &applied, &[("type", "date")])?;
        let choices = add_named(&pair, "status", "select", "", &[])?;
        for (known, name, key) in STATUSES {
            let choice = add_choice(&choices, name, &text(key))?;
            if known == *status {
                set(&choice, &[("selected", "")]);
            }
        }
        add_named(&more, "notes", "textarea", &record.notes, &[("rows", "2")])?;
        exceptions::build(&self.root, &record.exceptions)?;

        let actions = add(&self.root, "p", "actions", "")?;
        let save = add(&actions, "button", "primary", &text("form_save"))?;
        set(&save, &[("type", "submit"), ("id", "save")]);
        Some(())
    }

    fn add_group(&self, title: &str, about: &str) -> Option<Element> {
        let group = add(&self.root, "fieldset", "group", "")?;
        add(&group, "legend", "", &text(title))?;
        add(&group, "p", "quiet", &text(about))?;
        Some(group)
    }

    /// Adds a group of rows, with the button that adds one.
    fn add_rows(&self, id: &str, title: &str, about: &str, does: &str) -> Option<()> {
        let group = self.add_group(title, about)?;
        add(&group, "div", "rows", "")?.set_id(id);
        add_button(&group, &text(&format!("form_{}", does.replace('-', "_"))), does, &[("id", does)]).map(drop)
    }

    fn field(&self, name: &str) -> Option<Element> {
        one(&self.root, &format!("[name={name}]"))
    }

    /// What stands in the field of that name, trimmed.
    fn holds(&self, name: &str) -> String {
        self.field(name).map(|field| value(&field).trim().to_owned()).unwrap_or_default()
    }

    /// Carries out what a button of the form does; gives the text to read facts from where it is that.
    pub(super) fn pressed(&self, button: &Element, what: &str) -> Option<String> {
        match what {
            "add-person" => {
                let row = self.add_person(&crate::application::Person::default())?;
                focus(&one(&row, "input")?);
            }
            "add-interview" => {
                let row = self.add_interview(None)?;
                focus(&one(&row, "input")?);
            }
            "remove-row" => {
                button.closest(".row").ok()??.remove();
                focus(&one(&self.root, &format!("#{}", attribute(button, "data-focus-next")))?);
            }
            "read" => {
                let pasted = one(&self.root.parent_element()?, "#pasted").map(|pasted| value(&pasted))?;
                return Some(pasted).filter(|text| !text.trim().is_empty());
            }
            _ => return None,
        }
        self.keep_interviewers();
        None
    }

    /// Follows what the user types.
    pub(super) fn changed(&self, target: &Element) {
        propose::accept(target);
        if attribute(target, "data-with").is_empty() {
            self.keep_interviewers();
        } else {
            set(target, &[("data-chosen", "")]);
        }
    }

    /// Proposes the date that their words name, unless they have changed since or the user has entered one.
    pub(super) fn propose_promise(&self, said: &str, date: Option<Date>) {
        let is_current = self.field("said").is_some_and(|field| value(&field) == said);
        let by = self.field("by").filter(|by| value(by).is_empty() || propose::is_proposed(by));
        let Some(by) = by.filter(|_| is_current) else { return };
        if let Some(date) = date {
            propose::propose(&by, &clock::day_text(date));
        } else {
            propose::accept(&by);
            set_value(&by, "");
        }
    }
}

/// Adds a field of that name with what it holds.
fn add_named(parent: &Element, name: &str, kind: &str, holds: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let field = add_field(parent, &text(&format!("form_{name}")), kind, attributes)?;
    set(&field, &[("name", name), ("id", &format!("field-{name}"))]);
    set_value(&field, holds);
    Some(field)
}

/// The box for an invitation or an advert, from which fields are filled.
fn show_paste(main: &Element, new: bool) -> Option<()> {
    let details = add(main, "details", "group paste", "")?;
    if new {
        set(&details, &[("open", "")]);
    }
    add(&details, "summary", "", &text("form_paste"))?;
    let field = add_field(&details, &text("form_paste_about"), "textarea", &[("rows", "3"), ("id", "pasted")])?;
    set(&field, &[("placeholder", &text("form_paste_example"))]);
    add_button(&details, &text("form_read"), "read", &[("id", "read")])?;
    let found = add(&details, "p", "quiet", "")?;
    set(&found, &[("id", "found"), ("role", "status")]);
    Some(())
}
