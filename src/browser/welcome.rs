//! The first-run page: a sentence to try the review on, the few choices worth making at once, and what to do next.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::dom::{
    add, add_button, add_field, add_link, attribute, checked, document, listen, nearest, one, set, set_checked,
    set_value, translate, value,
};
use super::options::{add_switch, add_week, chosen_week, show_week};
use super::panel_link::PanelLink;
use super::regions::{REGIONS, add_regions, known};
use super::wording::{language, text, text_with};
use crate::companion::panel::{FromPanel, ToPanel, View};
use crate::review;
use crate::review::{Draft, Field, Finding, Request};

struct Welcome {
    main: Element,
    link: OnceCell<PanelLink>,
    view: RefCell<Option<View>>,
}

/// Fills the page; each choice is saved at once.
pub(super) fn run(connection: &JsValue) {
    let Some(document) = document() else { return };
    translate(&document);
    let Some(main) = document.get_element_by_id("main") else { return };
    let welcome = Rc::new(Welcome { main: main.clone(), link: OnceCell::new(), view: RefCell::default() });
    let _ = welcome.build();
    let hearing = Rc::clone(&welcome);
    let link = PanelLink::open(connection, move |message| hearing.hear(message));
    let _ = welcome.link.set(link);
    for kind in ["input", "change", "click"] {
        let welcome = Rc::clone(&welcome);
        listen(&main, kind, move |event, target| match event.type_().as_str() {
            "input" if target.id() == "draft" => welcome.review(),
            "change" => welcome.changed(&target),
            "click" => {
                if let Some((button, what)) = nearest(&target, "data-do")
                    && what == "try"
                {
                    welcome.take(&button);
                }
            }
            _ => {}
        });
    }
}

impl Welcome {
    fn build(&self) -> Option<()> {
        let choices = one(&self.main, "#choices")?;
        let region = add_field(&choices, &text("options_region"), "select", &[("id", "region")])?;
        add_regions(&region, "")?;
        add_week(&choices)?;
        add_switch(&choices, "notifications", &text("options_notifications"))?;
        let done = one(&self.main, "#done")?;
        add_link(&done, "button primary", &text("popup_add"), "popup.html#new")?.set_id("add-first");
        add_link(&done, "button", &text("popup_options"), "options.html")?;
        set_value(&one(&self.main, "#draft")?, &text("welcome_example"));
        self.review();
        Some(())
    }

    fn say(&self, message: &FromPanel) {
        if let Some(link) = self.link.get() {
            link.say(message);
        }
    }

    fn hear(&self, message: Option<ToPanel>) {
        match message {
            Some(ToPanel::View(view)) => self.show(view),
            Some(_) => {}
            None => self.tell("options_unreachable"),
        }
    }

    fn tell(&self, key: &str) {
        let status = self.main.parent_element().and_then(|body| one(&body, "#status"));
        if let Some(status) = status {
            status.set_text_content(Some(&text(key)));
        }
    }

    fn show(&self, view: View) {
        let first = self.view.borrow().is_none();
        if let Some(region) = one(&self.main, "#region") {
            set_value(&region, &view.settings.region);
        }
        show_week(&self.main, view.settings.timing.working_week);
        if let Some(notifications) = one(&self.main, "#notifications") {
            set_checked(&notifications, view.preferences.notifications);
        }
        let (settings, mut preferences) = (view.settings.clone(), view.preferences.clone());
        *self.view.borrow_mut() = Some(view);
        // Once: the browser's language tells the region, until the user does.
        if first && !preferences.welcomed {
            preferences.welcomed = true;
            self.say(&FromPanel::SetPreferences(preferences));
            if let Some(region) = usual_region().filter(|region| *region != settings.region) {
                self.say(&FromPanel::SetSettings(crate::application::Settings { region: region.into(), ..settings }));
            }
        }
    }

    fn changed(&self, target: &Element) {
        let Some((mut settings, mut preferences)) =
            self.view.borrow().as_ref().map(|view| (view.settings.clone(), view.preferences.clone()))
        else {
            return;
        };
        if target.id() == "notifications" {
            preferences.notifications = checked(target);
            self.say(&FromPanel::SetPreferences(preferences));
        } else if target.id() == "region" {
            settings.region = value(target);
            self.say(&FromPanel::SetSettings(settings));
        } else if target.has_attribute("data-day") {
            let Some(week) = chosen_week(&self.main) else {
                show_week(&self.main, settings.timing.working_week);
                self.tell("options_refused");
                return;
            };
            settings.timing.working_week = week;
            self.say(&FromPanel::SetSettings(settings));
        } else {
            return;
        }
        self.tell("options_saved");
    }

    /// Reviews what stands in the box and shows it beneath, sentence and better words.
    fn review(&self) {
        let (Some(draft), Some(place)) = (one(&self.main, "#draft"), one(&self.main, "#reviewed")) else { return };
        let body = value(&draft);
        let request = Request { draft: Draft { body: body.clone(), ..Draft::default() }, ..Request::default() };
        let mut findings = review(&request).findings;
        findings.retain(|finding| finding.field == Field::Body);
        place.set_text_content(None);
        if findings.is_empty() {
            let key = if body.trim().is_empty() { "welcome_try_empty" } else { "popup_clear" };
            let _ = add(&place, "p", "clear", &text(key));
        }
        for finding in &findings {
            let _ = show_finding(&place, finding);
        }
    }

    /// Puts better words in, in place of what is marked.
    fn take(&self, button: &Element) {
        let Some(draft) = one(&self.main, "#draft") else { return };
        let units: Vec<u16> = value(&draft).encode_utf16().collect();
        let place = |name: &str| attribute(button, name).parse::<usize>().ok();
        let (Some(start), Some(end)) = (place("data-start"), place("data-end")) else { return };
        let (Some(before), Some(after)) = (units.get(..start), units.get(end..)) else { return };
        let words = attribute(button, "data-words");
        set_value(&draft, &format!("{}{words}{}", String::from_utf16_lossy(before), String::from_utf16_lossy(after)));
        self.review();
        super::dom::focus(&draft);
    }
}

fn show_finding(place: &Element, finding: &Finding) -> Option<()> {
    let card = add(place, "div", "card", "")?;
    let title = add(&card, "p", "", "")?;
    add(&title, "mark", "", &finding.text)?;
    add(&title, "span", "quiet", &format!(" {}", text(&format!("family_{}", finding.family))))?;
    add(&card, "p", "", &finding.message)?;
    add(&card, "p", "quiet", &text_with("popup_source", &finding.source))?;
    let actions = add(&card, "p", "actions", "")?;
    for better in &finding.replacements {
        let words = if better.text.is_empty() { text("card_leave_out") } else { better.text.clone() };
        let button = add_button(&actions, &words, "try", &[("data-words", &better.text)])?;
        set(&button, &[("data-start", &better.start.to_string()), ("data-end", &better.end.to_string())]);
    }
    Some(())
}

/// The region the browser's language speaks of, if its holidays are known: `en-GB` is of the United Kingdom.
fn usual_region() -> Option<&'static str> {
    let language = language();
    let country = language.rsplit('-').next().filter(|country| country.len() == 2)?;
    let country = known(country);
    REGIONS.into_iter().find(|region| region.eq_ignore_ascii_case(country))
}
