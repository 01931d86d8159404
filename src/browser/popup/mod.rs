//! The popup, which also opens as a page in a tab: what is due, the applications, and the form to enter one.
//!
//! Which screen is shown stands in the address behind `#`, so that a form can have a tab of its own: a popup closes when
//! the user clicks elsewhere, and what was typed into it would be lost.

mod application;
mod debrief;
mod due;
mod form;
mod front;
mod home;
mod list;
mod moment;
mod proposal;
mod report;
mod timeline;

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use application::{STATUSES, status_of};
use gloo_events::EventListener;
use jiff::civil::{Date, Weekday};
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event};

use super::VIEW_KEY;
use super::clock;
use super::convert::from_json;
use super::dates;
use super::dom::{add, attribute, document, focus, listen, nearest, one, refill, translate};
use super::files::download;
use super::panel_link::PanelLink;
use super::wording::{call, extension, member, settled, text};
use crate::application::{Record, Status};
use crate::companion::panel::{ApplicationView, FromPanel, ToPanel, View, Whole};
use crate::timing::plan::Step;
use form::Form;

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
enum Screen {
    /// The compose in front, what is due, and every application.
    Home,
    /// One application with its plan.
    Application(String),
    /// The form, empty.
    New,
    /// The form, for an application that is known.
    Edit(String),
    /// Three lines about an interview that has just ended.
    Debrief(String),
}

impl Screen {
    /// The screen an address names.
    fn of(hash: &str) -> Self {
        let hash = hash.trim_start_matches('#');
        match hash.split_once('=') {
            Some(("application", id)) => Self::Application(id.to_owned()),
            Some(("edit", id)) => Self::Edit(id.to_owned()),
            Some(("debrief", id)) => Self::Debrief(id.to_owned()),
            _ if hash == "new" => Self::New,
            _ => Self::Home,
        }
    }

    /// The application it is about.
    fn id(&self) -> Option<&str> {
        match self {
            Self::Home | Self::New => None,
            Self::Application(id) | Self::Edit(id) | Self::Debrief(id) => Some(id),
        }
    }
}

/// Where the view on show comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Nothing,
    /// The background kept it when something last changed.
    Kept,
    /// The background is awake and told it.
    Told,
}

struct Popup {
    main: Element,
    link: OnceCell<PanelLink>,
    screen: RefCell<Screen>,
    view: RefCell<View>,
    source: Cell<Source>,
    /// The form on show, with what it holds; it is never filled again by a view that comes in between.
    form: RefCell<Option<Form>>,
    /// Which of the lists the user asked to see whole.
    whole: Cell<Whole>,
    /// Set while the application as it stands now is awaited, to put what was typed into it.
    saving: Cell<bool>,
}

/// Fills the page and keeps it up to date.
pub(super) fn run(connection: &JsValue) {
    let Some(document) = document() else { return };
    translate(&document);
    let (Some(main), Some(window)) = (document.get_element_by_id("main"), web_sys::window()) else { return };
    if !is_popup()
        && let Some(root) = document.document_element()
    {
        let _ = root.class_list().remove_1("popup");
    }
    let popup = Rc::new(Popup {
        main: main.clone(),
        link: OnceCell::new(),
        screen: RefCell::new(screen()),
        view: RefCell::default(),
        source: Cell::new(Source::Nothing),
        form: RefCell::default(),
        whole: Cell::default(),
        saving: Cell::new(false),
    });
    let hearing = Rc::clone(&popup);
    let link = PanelLink::open(connection, move |message| hearing.hear(message));
    let _ = popup.link.set(link);
    spawn_local(Rc::clone(&popup).show_kept(connection.clone()));

    for kind in ["click", "submit", "input"] {
        let popup = Rc::clone(&popup);
        listen(&main, kind, move |event, target| popup.happened(event, &target));
    }
    EventListener::new(&window, "hashchange", move |_| popup.go(screen())).forget();
}

fn screen() -> Screen {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    Screen::of(&hash.unwrap_or_default())
}

/// Whether this is the popup itself and not the same page in a tab.
fn is_popup() -> bool {
    let popups = || -> Option<JsValue> {
        let options = super::convert::object(&[("type", "popup".into())]).ok()?;
        call(&member(&extension()?, "extension")?, "getViews", &options)
    };
    popups().and_then(|views| views.dyn_into::<Array>().ok()).is_some_and(|views| {
        let own: JsValue = js_sys::global().into();
        views.iter().any(|view| view == own)
    })
}

impl Popup {
    /// Shows what the background kept for the popup, unless the background itself was faster. What the user then does
    /// waits in the connection.
    async fn show_kept(self: Rc<Self>, connection: JsValue) {
        let kept = async {
            let kept = settled(member(&connection, "kept")?).await?;
            dates::know(&kept);
            from_json(&member(&kept, VIEW_KEY)?)
        };
        if let Some(view) = kept.await
            && self.source.get() == Source::Nothing
        {
            self.source.set(Source::Kept);
            *self.view.borrow_mut() = view;
            self.show();
        }
    }

    fn say(&self, message: &FromPanel) {
        if let Some(link) = self.link.get() {
            link.say(message);
        }
    }

    fn hear(&self, message: Option<ToPanel>) {
        match message {
            Some(ToPanel::View(view)) => {
                // A background that has started anew does not know which lists were asked for.
                if view.whole != self.whole.get() {
                    self.say(&FromPanel::ShowWhole(self.whole.get()));
                }
                // Where what was kept is still so, all of it is on show.
                let known = self.source.replace(Source::Told) == Source::Kept && *self.view.borrow() == view;
                if !known {
                    *self.view.borrow_mut() = view;
                    self.show();
                }
            }
            Some(ToPanel::Application { record, steps, standing }) => {
                self.show_application(&record, &steps, &standing);
            }
            // Another panel has deleted it, or the address is an old one.
            Some(ToPanel::NoApplication { id }) => {
                if self.screen.borrow().id() == Some(&id) {
                    to_screen("");
                }
            }
            Some(ToPanel::Calendar { ics }) => download("afterword.ics", &ics),
            Some(ToPanel::Facts(facts)) => {
                if let Some(form) = self.form.borrow().as_ref() {
                    form.propose(&facts);
                }
            }
            Some(ToPanel::Promised { said, by }) => {
                if let Some(form) = self.form.borrow().as_ref() {
                    form.propose_promise(&said, by);
                }
            }
            Some(ToPanel::Backup(_)) => {}
            None => self.fill(|main| add(main, "p", "notice", &text("popup_unreachable")).map(drop)),
        }
    }

    /// Goes to another screen.
    fn go(&self, screen: Screen) {
        self.form.take();
        *self.screen.borrow_mut() = screen;
        self.main.set_text_content(None);
        self.show();
        focus(&self.main);
    }

    fn fill(&self, fill: impl FnOnce(&Element) -> Option<()>) {
        refill(&self.main, "main", fill);
    }

    /// Shows the screen as far as the view tells it; for the rest of an application the background is asked.
    fn show(&self) {
        let screen = self.screen.borrow().clone();
        match screen.id() {
            Some(id) => self.say(&FromPanel::ShowApplication { id: id.to_owned() }),
            None if screen == Screen::New => {
                if self.form.borrow().is_none() {
                    self.show_form(&new_record());
                }
            }
            None => {
                let view = self.view.borrow();
                let searched = one(&self.main, "#search").map(|search| super::dom::value(&search)).unwrap_or_default();
                self.fill(|main| home::show(main, &view));
                list::search_again(&self.main, &searched);
                dates::keep();
            }
        }
    }

    /// Asks for these lists whole, where that was not asked before.
    fn ask_for(&self, whole: Whole) {
        if self.whole.replace(whole) != whole {
            self.say(&FromPanel::ShowWhole(whole));
        }
    }

    fn ask_for_every_application(&self) {
        self.ask_for(Whole { applications: true, ..self.whole.get() });
    }

    fn show_application(&self, record: &Record, steps: &[Step], standing: &ApplicationView) {
        let screen = self.screen.borrow().clone();
        if screen.id() != Some(&record.id) {
            return;
        }
        match screen {
            Screen::Application(_) => {
                let view = self.view.borrow();
                self.fill(|main| {
                    home::show_notices(main, &view)?;
                    application::show(main, record, steps, standing)
                });
            }
            _ if self.saving.take() => {
                let entered = self.form.borrow().as_ref().map(|form| form.enter_into(record.clone()));
                if let Some(record) = entered {
                    self.keep(record);
                }
            }
            _ if self.form.borrow().is_some() => {}
            Screen::Debrief(_) => {
                self.main.set_text_content(None);
                *self.form.borrow_mut() = debrief::show(&self.main, record);
            }
            _ => self.show_form(record),
        }
    }

    fn show_form(&self, record: &Record) {
        self.main.set_text_content(None);
        *self.form.borrow_mut() = Form::show(&self.main, record);
    }

    fn keep(&self, record: Record) {
        let screen = format!("application={}", record.id);
        self.say(&FromPanel::SaveApplication(record));
        to_screen(&screen);
    }

    fn happened(&self, event: &Event, target: &Element) {
        match event.type_().as_str() {
            "submit" => {
                event.prevent_default();
                self.submitted(target);
            }
            "input" => {
                if target.id() == "search" {
                    self.ask_for_every_application();
                    list::search(&self.main);
                } else if let Some(form) = self.form.borrow().as_ref() {
                    form.changed(target);
                    if attribute(target, "name") == "said" {
                        self.say(&FromPanel::ReadPromise { said: super::dom::value(target) });
                    }
                }
            }
            _ => {
                if let Some((button, what)) = nearest(target, "data-do") {
                    self.pressed(&button, &what);
                }
            }
        }
    }

    fn submitted(&self, target: &Element) {
        match (target.id().as_str(), self.screen.borrow().clone()) {
            ("remind", Screen::Application(id)) => {
                let on = one(target, "input").and_then(|field| form::day_in(&field));
                self.say(&FromPanel::Remind { id, on });
            }
            ("form", Screen::New) => {
                let record = self.form.borrow().as_ref().map(|form| form.enter_into(new_record()));
                if let Some(record) = record {
                    self.keep(record);
                }
            }
            // Mails may have come and gone while the user was typing: what was typed goes into the application of now.
            ("form", Screen::Edit(id) | Screen::Debrief(id)) => {
                self.saving.set(true);
                self.say(&FromPanel::ShowApplication { id });
            }
            _ => {}
        }
    }

    fn pressed(&self, button: &Element, what: &str) {
        if let Some(form) = self.form.borrow().as_ref() {
            if let Some(text) = form.pressed(button, what) {
                self.say(&FromPanel::ReadText { text });
            }
            return;
        }
        let id = attribute(button, "data-id");
        let day = clock::now().local().date();
        let message = match what {
            "insert" | "reveal" => {
                if let Some(item) = front::item_of(&attribute(button, "data-item")) {
                    let insert = what == "insert";
                    self.say(&if insert { FromPanel::Insert { item } } else { FromPanel::Reveal { item } });
                    // The place is shown behind the popup, which would cover it.
                    if !insert
                        && is_popup()
                        && let Some(window) = web_sys::window()
                    {
                        let _ = call(&window, "close", &JsValue::UNDEFINED);
                    }
                }
                return;
            }
            "thanked" => FromPanel::Thanked { id, email: attribute(button, "data-email") },
            "answered" => FromPanel::Answered { id },
            "calendar" => FromPanel::Calendar { id },
            "close" => FromPanel::SetStatus { id, status: Status::Closed },
            "status" => {
                let Some(status) = application::status_of(&attribute(button, "data-status")) else { return };
                FromPanel::SetStatus { id, status }
            }
            "remind-off" => FromPanel::Remind { id, on: None },
            "remind-tomorrow" => FromPanel::Remind { id, on: day.tomorrow().ok() },
            "remind-week" => FromPanel::Remind { id, on: next_monday(day) },
            "snooze-tomorrow" => FromPanel::Snooze { id, until: day.tomorrow().ok() },
            "snooze-week" => FromPanel::Snooze { id, until: next_monday(day) },
            "snooze-off" => FromPanel::Snooze { id, until: None },
            "accept" => FromPanel::AcceptProposal,
            "drop" => FromPanel::DropProposal,
            "more" => {
                self.ask_for(Whole { due: true, ..self.whole.get() });
                return;
            }
            "copy-report" => {
                let _: Option<()> = report::copy(&self.main, button);
                return;
            }
            "more-applications" => {
                self.ask_for_every_application();
                return;
            }
            "remove" => {
                application::ask_before_removing(&self.main);
                return;
            }
            "remove-not" => {
                application::keep_after_all(&self.main);
                return;
            }
            "remove-surely" => FromPanel::RemoveApplication { id },
            _ => return,
        };
        self.say(&message);
    }
}

/// Goes to a screen by its address; an empty one is the first.
fn to_screen(hash: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(hash);
    }
}

/// An application that nothing is known of. The moment is its id: nobody enters two in a millisecond.
fn new_record() -> Record {
    Record { id: clock::now().timestamp().as_millisecond().to_string(), ..Record::default() }
}

/// The Monday of the week after.
fn next_monday(day: Date) -> Option<Date> {
    let mut next = day.tomorrow().ok()?;
    while next.weekday() != Weekday::Monday {
        next = next.tomorrow().ok()?;
    }
    Some(next)
}

/// Gives a link from the popup a tab of its own.
fn open_in_tab(link: &Element) {
    if is_popup() {
        let _ = link.set_attribute("target", "_blank");
    }
}
