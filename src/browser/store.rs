//! What the companion remembers, in the browser's storage. The background is the only writer, but for the dates that the
//! popup keeps for itself.

use std::rc::Rc;

use js_sys::{Object, Reflect};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::api::{Api, StorageArea};
use super::convert::from_json;
use super::{DATES_KEY, VIEW_KEY};
use crate::companion::panel::View;
use crate::companion::{Choices, Session, Stored};

/// The key of everything that is kept.
const KEY: &str = "afterword";

/// Where a memory that could not be read is put, so that nothing is lost.
const UNREADABLE_KEY: &str = "afterword.unreadable";

/// The browser's storage.
#[derive(Clone, Debug)]
pub(super) struct Store {
    local: StorageArea,
    session: StorageArea,
    sync: StorageArea,
    /// Tells what this background shared from what other browsers did.
    name: Rc<str>,
}

/// Choices as they are shared.
#[derive(Serialize, Deserialize)]
struct Shared {
    /// Which background shared them.
    by: String,
    choices: Choices,
}

/// What was found at the start.
pub(super) struct Loaded {
    pub(super) stored: Stored,
    pub(super) session: Session,
    /// Something was there and could not be read.
    pub(super) unreadable: bool,
}

impl Store {
    pub(super) fn new(api: &Api) -> Self {
        let storage = api.storage();
        let name = js_sys::Math::random().to_string().into();
        Self { local: storage.local(), session: storage.session(), sync: storage.sync(), name }
    }

    /// Reads what an earlier companion saved; what cannot be read is put aside, never overwritten.
    pub(super) async fn load(&self) -> Loaded {
        let (mut stored, stored_unreadable) = read::<Stored>(&self.local).await;
        if stored.preferences.sync
            && let Some(choices) = self.shared().await
        {
            stored.adopt(choices);
        }
        let (session, _) = read::<Session>(&self.session).await;
        Loaded { stored, session, unreadable: stored_unreadable }
    }

    /// Saves for good.
    ///
    /// # Errors
    /// What the browser says, for example that the disk is full.
    pub(super) async fn save(&self, stored: &Stored) -> Result<(), JsValue> {
        write(&self.local, KEY, written(stored)?).await
    }

    /// Keeps a view for a panel that opens while the background sleeps; the loader (`extension/panel.js`) gets it.
    ///
    /// # Errors
    /// What the browser says.
    pub(super) async fn keep_view(&self, view: &View) -> Result<(), JsValue> {
        write(&self.session, VIEW_KEY, written(view)?).await
    }

    /// Forgets the dates that the popup wrote.
    ///
    /// # Errors
    /// What the browser says.
    pub(super) async fn forget_dates(&self) -> Result<(), JsValue> {
        self.session.remove(DATES_KEY).await.map(|_| ())
    }

    /// Saves until the browser closes.
    ///
    /// # Errors
    /// What the browser says.
    pub(super) async fn save_session(&self, session: &Session) -> Result<(), JsValue> {
        write(&self.session, KEY, written(session)?).await
    }
}

impl Store {
    /// The choices shared last, by whichever browser.
    pub(super) async fn shared(&self) -> Option<Choices> {
        let items = self.sync.get(KEY).await.ok()?;
        read_shared(&Reflect::get(&items, &KEY.into()).ok()?).map(|shared| shared.choices)
    }

    /// Shares the choices.
    ///
    /// # Errors
    /// What the browser says, for example that they are too long.
    pub(super) async fn share(&self, choices: Choices) -> Result<(), JsValue> {
        write(&self.sync, KEY, written(&Shared { by: self.name.to_string(), choices })?).await
    }

    /// Shares nothing any more.
    ///
    /// # Errors
    /// What the browser says.
    pub(super) async fn unshare(&self) -> Result<(), JsValue> {
        self.sync.remove(KEY).await.map(|_| ())
    }

    /// The choices in a value that came, if another browser shared them.
    pub(super) fn of_another(&self, shared: &JsValue) -> Option<Choices> {
        read_shared(shared).filter(|shared| *shared.by != *self.name).map(|shared| shared.choices)
    }
}

fn read_shared(value: &JsValue) -> Option<Shared> {
    from_json(value)
}

/// The value kept in an area, and whether something was there that could not be read.
async fn read<T: DeserializeOwned + Serialize + Default>(area: &StorageArea) -> (T, bool) {
    let Ok(items) = area.get(KEY).await else { return (T::default(), true) };
    let kept = Reflect::get(&items, &KEY.into()).unwrap_or(JsValue::UNDEFINED);
    if kept.is_undefined() {
        return (T::default(), false);
    }
    if let Some(value) = from_json(&kept) {
        return (value, false);
    }
    // Should even this fail, the old value stays where it is until the next change is saved.
    let _ = write(area, UNREADABLE_KEY, kept).await;
    (T::default(), true)
}

/// A value as it is kept: one text, which the browser hands over much faster than an object of thousands of parts.
fn written<T: Serialize>(value: &T) -> Result<JsValue, JsValue> {
    serde_json::to_string(value).map(JsValue::from).map_err(|_| JsValue::UNDEFINED)
}

async fn write(area: &StorageArea, key: &str, value: JsValue) -> Result<(), JsValue> {
    let items = Object::new();
    Reflect::set(&items, &key.into(), &value)?;
    area.set(&items).await.map(|_| ())
}
