//! The background: carries messages between the pages, the panels and the companion, and does what it commands.
//!
//! The loader (`extension/background.js`) registers the listeners, because that must happen before WebAssembly is ready,
//! and hands everything on in order.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::api::{Api, Port};
use super::clock;
use super::convert::{from_object, object, to_object};
use super::store::Store;
use super::wording::{messages_ready, text};
use crate::companion::message::ToPage;
use crate::companion::{Choice, Choices, Command, Companion, Event, Kept, PageId, PanelId};
use crate::instant::Instant;

/// The background of the extension.
#[wasm_bindgen]
#[derive(Clone, Debug)]
pub struct Background(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    api: Api,
    store: Store,
    companion: RefCell<Companion>,
    /// The open connections by the number the loader gave them.
    ports: RefCell<Vec<(u32, Port)>>,
}

#[wasm_bindgen]
impl Background {
    /// Goes on where the last background stopped.
    pub async fn start(api: Api) -> Self {
        let store = Store::new(&api);
        let loaded = store.load().await;
        let companion = RefCell::new(Companion::wake(loaded.stored, loaded.session));
        let background = Self(Rc::new(Inner { api, store, companion, ports: RefCell::default() }));
        if loaded.unreadable {
            background.happened(Event::MemoryUnreadable);
        }
        background.happened(Event::Woke);
        background
    }

    /// A page or a panel connected.
    pub fn connected(&self, number: u32, port: Port) {
        let host = (!self.is_panel(&port)).then(|| host(&port)).flatten();
        self.0.ports.borrow_mut().push((number, port));
        if let Some(host) = host {
            self.happened(Event::PageCame { page: PageId(number), host });
        }
    }

    /// The alarm rang.
    pub fn rang(&self) {
        self.happened(Event::AlarmRang);
    }

    /// The user clicked a notification, or one of its buttons.
    pub fn notification_clicked(&self, key: String, choice: Option<usize>) {
        self.happened(Event::NotificationClicked { key, choice });
    }

    /// What the user's browsers share has changed.
    pub fn shared(&self, value: &JsValue) {
        if let Some(choices) = self.0.store.of_another(value) {
            self.happened(Event::ChoicesCame(choices));
        }
    }

    /// A page or a panel said something. What makes no sense is passed over: a page is not to be trusted.
    pub fn said(&self, number: u32, message: &JsValue) {
        let Some(port) = self.port(number) else { return };
        let event = if self.is_panel(&port) {
            from_object(message).map(|message| Event::Panel { panel: PanelId(number), message })
        } else {
            from_object(message).map(|message| Event::Page { page: PageId(number), message })
        };
        if let Some(event) = event {
            self.happened(event);
        }
    }

    /// A page or a panel is gone.
    pub fn left(&self, number: u32) {
        let Some(port) = self.port(number) else { return };
        self.0.ports.borrow_mut().retain(|&(other, _)| other != number);
        let panel = self.is_panel(&port);
        let event =
            if panel { Event::PanelLeft { panel: PanelId(number) } } else { Event::PageLeft { page: PageId(number) } };
        self.happened(event);
    }
}

impl Background {
    fn port(&self, number: u32) -> Option<Port> {
        let ports = self.0.ports.borrow();
        ports.iter().find(|(other, _)| *other == number).map(|(_, port)| port.clone())
    }

    /// Whether the other end is one of the extension's own pages; a content script may not change the settings.
    fn is_panel(&self, port: &Port) -> bool {
        let own = self.0.api.runtime().get_url("");
        port.name() == "panel" && port.sender().and_then(|sender| sender.url()).is_some_and(|url| url.starts_with(&own))
    }

    fn happened(&self, event: Event) {
        let commands = self.0.companion.borrow_mut().handle(event, clock::now());
        for command in commands {
            self.carry_out(command);
        }
    }

    fn carry_out(&self, command: Command) {
        match command {
            Command::ToPage { page, message } => self.post(page.0, to_object(&message)),
            Command::ToPanel { panel, message } => self.post(panel.0, to_object(&message)),
            Command::ReadAll => spawn_local(ask_all(self.0.api.clone())),
            Command::Save(stored) => {
                let store = self.0.store.clone();
                self.save(Kept::ForGood, async move { store.save(&stored).await });
            }
            Command::SaveSession(session) => {
                let store = self.0.store.clone();
                self.save(Kept::Session, async move { store.save_session(&session).await });
            }
            Command::KeepView(view) => {
                let store = self.0.store.clone();
                // Without it a panel only waits for the background.
                spawn_local(async move { drop(store.keep_view(&view).await) });
            }
            Command::ForgetDates => {
                let store = self.0.store.clone();
                // They are gone with the browser's session at the latest.
                spawn_local(async move { drop(store.forget_dates().await) });
            }
            Command::JoinChoices(own) => self.join_choices(own),
            Command::ShareChoices(choices) => {
                let store = self.0.store.clone();
                self.save(Kept::Shared, async move { store.share(choices).await });
            }
            Command::ForgetChoices => {
                let store = self.0.store.clone();
                self.save(Kept::Shared, async move { store.unshare().await });
            }
            Command::Badge(count) => spawn_local(badge(self.0.api.clone(), count)),
            Command::SetAlarm(at) => spawn_local(alarm(self.0.api.clone(), at)),
            Command::Notify { key, title, text, choices } => {
                spawn_local(notify(self.0.api.clone(), key, title, text, choices));
            }
            Command::ClearNotification { key } => spawn_local(clear_notification(self.0.api.clone(), key)),
            Command::OpenApplication { id } => spawn_local(open_application(self.0.api.clone(), id)),
        }
    }

    /// Takes over what other browsers share, or else begins to share.
    fn join_choices(&self, own: Choices) {
        let background = self.clone();
        spawn_local(async move {
            match background.0.store.shared().await {
                Some(choices) => background.happened(Event::ChoicesCame(choices)),
                None => background.carry_out(Command::ShareChoices(own)),
            }
        });
    }

    /// Saves without waiting; the companion hears how it went.
    fn save(&self, what: Kept, saving: impl Future<Output = Result<(), JsValue>> + 'static) {
        let background = self.clone();
        spawn_local(async move {
            let saved = saving.await;
            background.happened(if saved.is_ok() { Event::Saved(what) } else { Event::SaveFailed(what) });
        });
    }

    fn post(&self, number: u32, message: Option<JsValue>) {
        if let (Some(port), Some(message)) = (self.port(number), message) {
            // A port whose other end has just gone says so; its departure is reported by the browser as well.
            let _ = port.post_message(&message);
        }
    }
}

/// The host of the page at the other end.
fn host(port: &Port) -> Option<String> {
    let url = port.sender()?.url()?;
    let rest = url.split_once("://")?.1;
    rest.split(['/', ':', '?', '#']).next().map(str::to_owned)
}

/// The one alarm there is.
const ALARM: &str = "due";

// None of these can do harm by failing: the popup tells what is due all the same.

async fn badge(api: Api, count: usize) {
    let text = if count == 0 { String::new() } else { count.to_string() };
    if let Ok(details) = object(&[("text", text.into())]) {
        let _ = api.action().set_badge_text(&details).await;
    }
}

async fn alarm(api: Api, at: Option<Instant>) {
    let Some(at) = at else {
        let _ = api.alarms().clear(ALARM).await;
        return;
    };
    if let Ok(details) = object(&[("when", (at.timestamp().as_millisecond() as f64).into())]) {
        let _ = api.alarms().create(ALARM, &details).await;
    }
}

async fn notify(api: Api, key: String, title: String, message: String, choices: Vec<Choice>) {
    messages_ready().await;
    let icon = api.runtime().get_url("icons/128.png");
    let message = if message.is_empty() { text("notify_reminder") } else { message };
    let buttons: Array =
        choices.into_iter().filter_map(|choice| object(&[("title", text(title_of(choice)).into())]).ok()).collect();
    let mut details =
        vec![("type", "basic".into()), ("iconUrl", icon.into()), ("title", title.into()), ("message", message.into())];
    let Ok(plain) = object(&details) else { return };
    details.push(("buttons", buttons.into()));
    let Ok(with_buttons) = object(&details) else { return };
    // Firefox refuses a notification with buttons.
    let notifications = api.notifications();
    let shown = notifications.create(&key, &with_buttons).or_else(|_| notifications.create(&key, &plain));
    if let Ok(shown) = shown {
        let _ = JsFuture::from(shown).await;
    }
}

/// The `_locales` key of a choice.
const fn title_of(choice: Choice) -> &'static str {
    match choice {
        Choice::Tomorrow => "notify_tomorrow",
        Choice::Thanked => "due_mark_thanked",
        Choice::Answered => "due_answered",
        Choice::Close => "due_close",
        Choice::Done => "due_done",
    }
}

async fn clear_notification(api: Api, key: String) {
    let _ = api.notifications().clear(&key).await;
}

async fn open_application(api: Api, id: String) {
    let page = api.runtime().get_url(&format!("popup.html#application={id}"));
    if let Ok(details) = object(&[("url", page.into())]) {
        let _ = api.tabs().create(&details).await;
    }
}

/// Asks the page script of every tab for its drafts. Tabs without one do not answer, which is as it should be.
async fn ask_all(api: Api) {
    let Some(message) = to_object(&ToPage::Read) else { return };
    let Ok(tabs) = api.tabs().query(&Object::new()).await else { return };
    for tab in tabs.iter() {
        if let Ok(id) = Reflect::get(&tab, &"id".into()) {
            let _ = api.tabs().send_message(&id, &message).await;
        }
    }
}
