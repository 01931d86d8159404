//! The options page: each choice is saved the moment it is made.
//!
//! The page is built once, with the first view; later views only bring its fields up to date, so that the focus stays
//! and nothing that is being typed is lost.

mod data;
mod families;
mod reminders;
mod timing;

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event};

use super::clock;
use super::convert::to_object;
use super::dom::{add, attribute, checked, document, listen, nearest, one, translate, value};
use super::files::download;
use super::panel_link::PanelLink;
use super::wording::text;
use crate::application::Settings;
use crate::companion::Stored;
use crate::companion::panel::{FromPanel, ToPanel, View};

pub(super) use reminders::add_switch;
pub(super) use timing::{add_week, chosen_week, show_week};

struct Options {
    main: Element,
    status: Element,
    link: OnceCell<PanelLink>,
    view: RefCell<Option<View>>,
    /// Set when a choice was sent, so that the view that answers it is confirmed and others are not.
    asked: Cell<bool>,
    /// Set when the backup that was asked for is to be saved as a file.
    exporting: Cell<bool>,
    /// A backup that was chosen and not yet put in.
    chosen: RefCell<Option<Stored>>,
}

/// Fills the page, keeps it up to date, and sends each choice at once.
pub(super) fn run(connection: &JsValue) {
    let Some(document) = document() else { return };
    translate(&document);
    let (Some(main), Some(status)) = (document.get_element_by_id("main"), document.get_element_by_id("status")) else {
        return;
    };
    let options = Rc::new(Options {
        main: main.clone(),
        status,
        link: OnceCell::new(),
        view: RefCell::default(),
        asked: Cell::new(false),
        exporting: Cell::new(false),
        chosen: RefCell::default(),
    });
    let hearing = Rc::clone(&options);
    let link = PanelLink::open(connection, move |message| hearing.hear(message));
    let _ = options.link.set(link);
    for kind in ["change", "click", "input", "submit"] {
        let options = Rc::clone(&options);
        listen(&main, kind, move |event, target| options.happened(event, &target));
    }
}

impl Options {
    fn say(&self, message: &FromPanel) {
        if let Some(link) = self.link.get() {
            link.say(message);
        }
    }

    /// Sends a choice, which the next view confirms.
    fn choose(&self, message: &FromPanel) {
        self.asked.set(true);
        self.say(message);
    }

    fn hear(&self, message: Option<ToPanel>) {
        match message {
            Some(ToPanel::View(view)) => self.show(view),
            Some(ToPanel::Backup(stored)) => {
                if self.exporting.take() {
                    let name = format!("afterword-{}.json", clock::day_text(clock::now().local().date()));
                    if let Some(text) = to_object(&stored).and_then(|stored| data::json(&stored)) {
                        download(&name, &text);
                    }
                }
                let main = self.main.clone();
                spawn_local(async move { data::show_size(&main, &stored).await });
            }
            Some(_) => {}
            None => self.tell("options_unreachable"),
        }
    }

    fn tell(&self, key: &str) {
        self.status.set_text_content(Some(&text(key)));
    }

    fn show(&self, view: View) {
        if self.view.borrow().is_none() && self.build(&view).is_none() {
            self.main.set_text_content(Some(&text("popup_failed")));
        }
        families::update(&self.main, &view);
        timing::update(&self.main, &view.settings);
        reminders::update(&self.main, &view.preferences);
        // A view that comes for another reason leaves what was said.
        if let Some(notice) = &view.notice {
            self.tell(notice);
        } else if self.asked.take() {
            self.tell("options_saved");
        }
        *self.view.borrow_mut() = Some(view);
        self.say(&FromPanel::Export);
    }

    fn build(&self, view: &View) -> Option<()> {
        families::build(&self.main, view)?;
        timing::build(&self.main)?;
        reminders::build(&self.main)?;
        data::build(&self.main)?;
        section(&self.main, "privacy", "options_privacy", "").and_then(|section| {
            let sentences = add(&section, "ul", "sentences", "")?;
            for key in ["privacy_device", "privacy_nowhere", "privacy_kept", "privacy_nobody"] {
                add(&sentences, "li", "", &text(key))?;
            }
            Some(())
        })
    }

    /// Changes the settings as they are now.
    fn change(&self, change: impl FnOnce(&mut Settings) -> Option<()>) {
        let Some(mut settings) = self.view.borrow().as_ref().map(|view| view.settings.clone()) else { return };
        if change(&mut settings).is_some() {
            self.choose(&FromPanel::SetSettings(settings));
            return;
        }
        // What cannot be is put back.
        if let Some(view) = self.view.borrow().as_ref() {
            timing::update(&self.main, &view.settings);
        }
        self.tell("options_refused");
    }

    fn happened(self: &Rc<Self>, event: &Event, target: &Element) {
        match event.type_().as_str() {
            "submit" => {
                event.prevent_default();
                let Some(day) = one(target, "#day-off").map(|field| value(&field)).and_then(|day| clock::day_of(&day))
                else {
                    return;
                };
                self.change(|settings| {
                    settings.timing.days_off.insert(day);
                    Some(())
                });
            }
            "input" if target.id() == "search-rules" => families::search(&self.main, &value(target)),
            "change" => self.changed(target),
            "click" => {
                if let Some((button, what)) = nearest(target, "data-do") {
                    self.pressed(&button, &what);
                }
            }
            _ => {}
        }
    }

    fn changed(self: &Rc<Self>, target: &Element) {
        let (family, rule) = (attribute(target, "data-family"), attribute(target, "data-rule"));
        if !family.is_empty() {
            self.choose(&FromPanel::SetFamily { family, on: checked(target) });
        } else if !rule.is_empty() {
            self.choose(&FromPanel::SetRule { rule, on: checked(target) });
        } else if target.has_attribute("data-number") || target.has_attribute("data-day") || target.id() == "region" {
            self.change(|settings| timing::change(&self.main, target, settings));
        } else if target.id() == "likely" {
            self.change(|settings| {
                settings.likely = checked(target);
                Some(())
            });
        } else if target.id() == "backup" {
            self.read_backup(target.clone());
        } else if let Some(view) = self.view.borrow().as_ref()
            && let Some(preferences) = reminders::change(target, &view.preferences)
        {
            self.choose(&FromPanel::SetPreferences(preferences));
        }
    }

    fn pressed(&self, button: &Element, what: &str) {
        match what {
            "day-off-remove" => {
                let day = clock::day_of(&attribute(button, "data-off"));
                self.change(|settings| settings.timing.days_off.remove(&day?).then_some(()));
            }
            "timing-defaults" => self.change(|settings| {
                let own = std::mem::take(&mut settings.timing);
                settings.timing.working_week = own.working_week;
                settings.timing.days_off = own.days_off;
                Some(())
            }),
            "export" => {
                self.exporting.set(true);
                self.say(&FromPanel::Export);
            }
            "import" => {
                if let Some(backup) = self.chosen.take() {
                    let replace = one(&self.main, "#import-replace").is_some_and(|field| checked(&field));
                    data::hide_preview(&self.main);
                    self.choose(&FromPanel::Import { backup, replace });
                }
            }
            "import-not" => {
                self.chosen.take();
                data::hide_preview(&self.main);
            }
            "forget" | "forget-surely" | "forget-not" => data::ask(&self.main, what),
            "forget-everything" => {
                data::ask(&self.main, "forget-not");
                self.choose(&FromPanel::Forget);
            }
            _ => {}
        }
    }

    /// Reads the file that was chosen, and shows what is in it before anything is changed.
    fn read_backup(self: &Rc<Self>, field: Element) {
        let options = Rc::clone(self);
        spawn_local(async move {
            let backup = data::read(&field).await;
            data::preview(&options.main, backup.as_ref());
            *options.chosen.borrow_mut() = backup;
        });
    }
}

/// Adds a part of the page under a heading, with a line about it unless that is empty.
fn section(main: &Element, id: &str, title: &str, about: &str) -> Option<Element> {
    let section = add(main, "section", "", "")?;
    let heading = format!("{id}-title");
    super::dom::set(&section, &[("id", id), ("aria-labelledby", &heading)]);
    add(&section, "h2", "", &text(title))?.set_id(&heading);
    if !about.is_empty() {
        add(&section, "p", "quiet", &text(about))?;
    }
    Some(section)
}
