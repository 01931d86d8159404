//! Tone: families as switches, and under each its rules with their better words. Searched by what they say.

use web_sys::Element;

use super::{reminders, section};
use crate::browser::dom::{add, all, attribute, one, set, set_checked};
use crate::browser::wording::{counted, text, text_with};
use crate::companion::panel::{FamilyView, View};
use crate::tone::{RULES, Rule, advice};

pub(super) fn build(main: &Element, view: &View) -> Option<()> {
    let section = section(main, "tone", "options_families", "options_families_about")?;
    set(&reminders::add_switch(&section, "likely", &text("options_likely"))?, &[("aria-describedby", "likely-about")]);
    add(&section, "p", "quiet", &text("options_likely_about"))?.set_id("likely-about");
    let search = add(&section, "input", "", "")?;
    let about = text("options_search");
    set(&search, &[("type", "search"), ("id", "search-rules"), ("aria-label", &about), ("placeholder", &about)]);
    let list = add(&section, "ul", "", "")?;
    list.set_id("families");
    for family in &view.families {
        show_family(&list, family)?;
    }
    let none = add(&section, "p", "quiet", "")?;
    set(&none, &[("id", "none-found"), ("role", "status")]);
    Some(())
}

fn show_family(list: &Element, family: &FamilyView) -> Option<()> {
    let (id, about_id) = (format!("family-{}", family.name), format!("about-{}", family.name));
    let entry = add(list, "li", "family", "")?;
    let label = add(&entry, "label", "", "")?;
    let title = text(&format!("family_{}", family.name));
    add(&label, "span", "title", &title)?;
    let switch = add_switch(&label, &id)?;
    set(&switch, &[("data-family", &family.name), ("aria-describedby", &about_id)]);
    add(&entry, "p", "quiet", &text(&format!("family_{}_about", family.name)))?.set_id(&about_id);
    let rules: Vec<&Rule> = RULES.iter().filter(|rule| rule.family == family.name).collect();
    if rules.is_empty() {
        return Some(());
    }
    let details = add(&entry, "details", "", "")?;
    let summary = add(&details, "summary", "", &counted("options_rules", rules.len()))?;
    set(&summary, &[("aria-label", &format!("{title}: {}", counted("options_rules", rules.len())))]);
    let list = add(&details, "ul", "rules", "")?;
    for rule in rules {
        show_rule(&list, rule)?;
    }
    Some(())
}

/// A rule: what it says, an example of what it offers, and whose advice it is.
fn show_rule(list: &Element, rule: &Rule) -> Option<()> {
    let entry = add(list, "li", "", "")?;
    let label = add(&entry, "label", "", "")?;
    add(&label, "span", "", rule.message)?;
    set(&add_switch(&label, &format!("rule-{}", rule.id))?, &[("data-rule", rule.id)]);
    // Words with a slot are filled from the mail, and say little without it.
    let better = rule.better.iter().map(|better| better.text).find(|text| !text.is_empty() && !text.contains('{'));
    if let Some(better) = better {
        add(&entry, "p", "quiet", &text_with("options_better", better))?;
    }
    add(&entry, "p", "quiet", &text_with("popup_source", advice(rule.source))).map(drop)
}

fn add_switch(label: &Element, id: &str) -> Option<Element> {
    let switch = add(label, "input", "", "")?;
    set(&switch, &[("type", "checkbox"), ("role", "switch"), ("id", id)]);
    Some(switch)
}

/// Brings the switches up to date; a family is folded open where one of its rules is off.
pub(super) fn update(main: &Element, view: &View) {
    if let Some(likely) = one(main, "#likely") {
        set_checked(&likely, view.settings.likely);
    }
    for family in &view.families {
        let Some(switch) = one(main, &format!("[data-family='{}']", family.name)) else { continue };
        set_checked(&switch, family.on);
        let Some(entry) = switch.closest(".family").ok().flatten() else { continue };
        for rule in all(&entry, "[data-rule]") {
            let id = attribute(&rule, "data-rule");
            set_checked(&rule, !family.rules_off.iter().any(|off| off.id == id));
        }
        if let Some(details) = one(&entry, "details").filter(|_| !family.rules_off.is_empty()) {
            set(&details, &[("open", "")]);
        }
    }
}

/// Hides what has not the words looked for, and folds open what has.
pub(super) fn search(main: &Element, wanted: &str) {
    let wanted = wanted.trim().to_lowercase();
    let has = |element: &Element| element.text_content().is_some_and(|text| text.to_lowercase().contains(&wanted));
    let hide = |element: &Element, hidden: bool| {
        let _ = element.toggle_attribute_with_force("hidden", hidden);
    };
    let mut any = false;
    for family in all(main, ".family") {
        // A family that is named itself is shown with all of its rules.
        let named = all(&family, ".title, .quiet[id]").iter().any(has);
        let mut found = named;
        for rule in all(&family, ".rules > li") {
            let shown = named || has(&rule);
            hide(&rule, !shown);
            found |= shown;
        }
        hide(&family, !found);
        any |= found;
        if let Some(details) = one(&family, "details") {
            let _ = details.toggle_attribute_with_force("open", !wanted.is_empty() && !named);
        }
    }
    if let Some(none) = one(main, "#none-found") {
        none.set_text_content(Some(&if any { String::new() } else { text("options_search_none") }));
    }
}
