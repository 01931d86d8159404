//! The list of applications: those under way first, the others behind a line that opens.

use web_sys::Element;

use crate::application::Status;
use crate::browser::clock;
use crate::browser::dates::day;
use crate::browser::dom::{add, add_button, add_link, all, one, set, set_value, value};
use crate::browser::wording::{counted, text, text_with};
use crate::companion::panel::{ApplicationView, Part, View};

/// A list longer than this can be searched.
const SEARCHED_FROM: usize = 8;

pub(super) fn show(main: &Element, view: &View) -> Option<()> {
    let section = add(main, "section", "applications", "")?;
    set(&section, &[("aria-labelledby", "applications")]);
    set(&add(&section, "h2", "", &text("list_title"))?, &[("id", "applications"), ("tabindex", "-1")]);
    let View { open, closed, .. } = view;
    if open.all + closed.all > SEARCHED_FROM {
        let search = add(&section, "input", "", "")?;
        let about = text("list_search");
        set(&search, &[("type", "search"), ("id", "search"), ("aria-label", &about), ("placeholder", &about)]);
    }
    show_part(&section, open, [("id", "more-applications"), ("data-focus-next", "applications")])?;
    if closed.all > 0 {
        let details = add(&section, "details", "", "")?;
        details.set_id("closed");
        add(&details, "summary", "", &counted("list_closed", closed.all))?.set_id("closed-summary");
        show_part(&details, closed, [("id", "more-closed"), ("data-focus-next", "closed-summary")])?;
    }
    Some(())
}

/// Applications, and the button for those that are not shown.
fn show_part(place: &Element, part: &Part<ApplicationView>, more: [(&str, &str); 2]) -> Option<()> {
    let list = add(place, "ul", "list", "")?;
    for known in &part.shown {
        show_entry(&list, known)?;
    }
    if part.more() > 0 {
        add_button(place, &text_with("list_more", &part.more().to_string()), "more-applications", &more)?;
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
