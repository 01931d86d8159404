//! The part of the `WebExtension` interface that is used, by the names it has there.

use js_sys::{Array, Object, Promise};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `browser`, or `chrome` where there is no `browser`.
    #[derive(Clone, Debug)]
    pub type Api;
    #[wasm_bindgen(method, getter)]
    pub fn storage(this: &Api) -> Storage;
    #[wasm_bindgen(method, getter)]
    pub fn tabs(this: &Api) -> Tabs;
    #[wasm_bindgen(method, getter)]
    pub fn runtime(this: &Api) -> Runtime;
    #[wasm_bindgen(method, getter)]
    pub fn action(this: &Api) -> Action;
    #[wasm_bindgen(method, getter)]
    pub fn alarms(this: &Api) -> Alarms;
    #[wasm_bindgen(method, getter)]
    pub fn notifications(this: &Api) -> Notifications;

    /// The extension's button.
    pub type Action;
    #[wasm_bindgen(method, catch, js_name = setBadgeText)]
    pub async fn set_badge_text(this: &Action, details: &Object) -> Result<JsValue, JsValue>;

    pub type Alarms;
    /// Takes the place of an alarm of the same name.
    #[wasm_bindgen(method, catch)]
    pub async fn create(this: &Alarms, name: &str, details: &Object) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub async fn clear(this: &Alarms, name: &str) -> Result<JsValue, JsValue>;

    pub type Notifications;
    /// Takes the place of a notification of the same id. What a browser does not know of `details` it refuses at once,
    /// without a promise, which an `async` binding would not survive.
    #[wasm_bindgen(method, catch)]
    pub fn create(this: &Notifications, id: &str, details: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub async fn clear(this: &Notifications, id: &str) -> Result<JsValue, JsValue>;

    pub type Storage;
    /// Kept for good.
    #[wasm_bindgen(method, getter)]
    pub fn local(this: &Storage) -> StorageArea;
    /// Kept by the browser for the user's other browsers, if they let it.
    #[wasm_bindgen(method, getter)]
    pub fn sync(this: &Storage) -> StorageArea;
    /// Kept in memory until the browser closes.
    #[wasm_bindgen(method, getter)]
    pub fn session(this: &Storage) -> StorageArea;

    #[derive(Clone, Debug)]
    pub type StorageArea;
    #[wasm_bindgen(method, catch)]
    pub async fn get(this: &StorageArea, key: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub async fn set(this: &StorageArea, items: &Object) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub async fn remove(this: &StorageArea, key: &str) -> Result<JsValue, JsValue>;

    pub type Tabs;
    #[wasm_bindgen(method, catch)]
    pub async fn create(this: &Tabs, details: &Object) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch)]
    pub async fn query(this: &Tabs, filter: &Object) -> Result<Array, JsValue>;
    #[wasm_bindgen(method, catch, js_name = sendMessage)]
    pub async fn send_message(this: &Tabs, tab: &JsValue, message: &JsValue) -> Result<JsValue, JsValue>;

    pub type Runtime;
    #[wasm_bindgen(method, js_name = getURL)]
    pub fn get_url(this: &Runtime, path: &str) -> String;

    /// One end of a connection.
    #[derive(Clone, Debug)]
    pub type Port;
    #[wasm_bindgen(method, getter)]
    pub fn name(this: &Port) -> String;
    #[wasm_bindgen(method, getter)]
    pub fn sender(this: &Port) -> Option<Sender>;
    #[wasm_bindgen(method, catch, js_name = postMessage)]
    pub fn post_message(this: &Port, message: &JsValue) -> Result<(), JsValue>;

    pub type Sender;
    #[wasm_bindgen(method, getter)]
    pub fn url(this: &Sender) -> Option<String>;
}
