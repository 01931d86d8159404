//! The list of applications: those under way first, the others behind a line that opens.

use web_sys::Element;

use crate::application::Status;
use crate::browser::clock;
use crate::browser::dom::{add, add_button, add_link, all, one, set, set_value, value};
use crate::browser::wording::{counted, day, text, text_with};
use crate::companion::panel::{ApplicationView, View};

/// A list longer than this can be searched.
const SEARCHED_FROM: usize = 8;

/// So many applications are shown; the others when they are asked or searched for. The popup must be there at once.
const SHOWN_FIRST: usize = 20;

pub(super) fn show(main: &Element, view: &View, all: bool) -> Option<()> {
    let section = add(main, "section", "applications", "")?;
    set(&section, &[("aria-labelledby", "applications")]);
    set(&add(&section, "h2", "", &text("list_title"))?, &[("id", "applications"), ("tabindex", "-1")]);
    if view.applications.len() > SEARCHED_FROM {
        let search = add(&section, "input", "", "")?;
        let about = text("list_search");
        set(&search, &[("type", "search"), ("id", "search"), ("aria-label", &about), ("placeholder", &about)]);
    }
    let is_open = |known: &&ApplicationView| !known.status.is_over();
    let (open, closed): (Vec<_>, Vec<_>) = view.applications.iter().partition(is_open);
    let list = add(&section, "ul", "list", "")?;
    let shown = if all { open.len() } else { SHOWN_FIRST };
    for known in open.iter().take(shown) {
        show_entry(&list, known)?;
    }
    if open.len() > shown {
        let more = (open.len() - shown).to_string();
        let attributes = [("id", "more-applications"), ("data-focus-next", "applications")];
        add_button(&section, &text_with("list_more", &more), "more-applications", &attributes)?;
    }
    if !closed.is_empty() {
        let details = add(&section, "details", "", "")?;
        details.set_id("closed");
        add(&details, "summary", "", &counted("list_closed", closed.len()))?.set_id("closed-summary");
        let list = add(&details, "ul", "list", "")?;
        let shown = if all { closed.len() } else { SHOWN_FIRST };
        for known in closed.iter().take(shown) {
            show_entry(&list, known)?;
        }
        if closed.len() > shown {
            let attributes = [("id", "more-closed"), ("data-focus-next", "closed-summary")];
            let more = (closed.len() - shown).to_string();
            add_button(&details, &text_with("list_more", &more), "more-applications", &attributes)?;
        }
    }
    Some(())
}

/// One application: its names, and in one line how it stands.
fn show_entry(list: &Element, known: &ApplicationView) -> Option<()> {
    let entry = add(list, "li", "", "")?;
    let link = add_link(&entry, "", "", &format!("#application={}", known.id))?;
    link.set_id(&format!("application-{}", known.id));
    let (name, role) = match (known.company.as_str(), known.role.as_str()) {
        ("", role) => (role, ""),
        both => both,
    };
    add(&link, "strong", "", name)?;
    if !role.is_empty() {
        add(&link, "span", "role", role)?;
    }
    add(&link, "span", "quiet", &standing(known)).map(drop)
}

/// How an application stands: the most telling of what is known.
fn standing(known: &ApplicationView) -> String {
    let today = clock::now().local().date();
    match known.status {
        Status::Offer => return text("status_offer"),
        Status::Rejected => return text("status_rejected"),
        Status::Closed => return text("status_closed"),
        Status::Active => {}
    }
    if !known.owed.is_empty() {
        return counted("list_owed", known.owed.len());
    }
    if let Some(remind) = known.remind_on {
        return text_with("list_remind", &day(remind, today));
    }
    if let Some(promised) = known.promised {
        let key = if promised < today { "list_promised_past" } else { "list_promised" };
        return text_with(key, &day(promised, today));
    }
    match known.last_message {
        Some(at) => text_with("list_last_message", &day(at.local().date(), today)),
        None => text("status_active"),
    }
}

/// Hides every application that has not what is looked for.
pub(super) fn search(main: &Element) {
    let Some(wanted) = one(main, "#search").map(|search| value(&search).trim().to_lowercase()) else { return };
    for entry in all(main, ".list li") {
        let found = entry.text_content().is_some_and(|content| content.to_lowercase().contains(&wanted));
        let _ = entry.toggle_attribute_with_force("hidden", !found);
    }
    if let Some(closed) = one(main, "#closed") {
        let _ = closed.toggle_attribute_with_force("open", !wanted.is_empty());
    }
}

/// Looks again for what was looked for before the list was filled anew.
pub(super) fn search_again(main: &Element, wanted: &str) {
    if let Some(field) = one(main, "#search").filter(|_| !wanted.is_empty()) {
        set_value(&field, wanted);
        search(main);
    }
}
