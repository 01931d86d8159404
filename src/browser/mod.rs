//! The extension in the browser: browser events become companion events, commands become browser calls. No judgement and
//! no wording of its own.
//!
//! Two modules are built from here: one of the popup alone (feature `popup`), which must be there at once, and one of
//! everything else.
#![allow(unsafe_code, reason = "the bindings of wasm-bindgen")]

#[cfg(not(feature = "popup"))]
mod api;
#[cfg(not(feature = "popup"))]
mod background;
mod clock;
mod convert;
mod dates;
#[cfg(not(feature = "popup"))]
mod demo;
mod dom;
mod files;
#[cfg(not(feature = "popup"))]
mod options;
mod panel_link;
#[cfg(feature = "popup")]
mod popup;
mod regions;
#[cfg(not(feature = "popup"))]
mod store;
#[cfg(not(feature = "popup"))]
mod welcome;
mod wording;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// What is kept in the session for the popup, by key; the loader (`extension/panel.js`) gets both: the view, kept by the
/// background, and the dates that the popup before wrote.
const VIEW_KEY: &str = "afterword.view";
const DATES_KEY: &str = "afterword.dates";

/// Runs the popup with the connection that the loader has opened.
#[cfg(feature = "popup")]
#[wasm_bindgen]
pub async fn popup(connection: JsValue) {
    wording::messages_ready().await;
    popup::run(&connection);
}

/// Runs the options page with the connection that the loader has opened.
#[cfg(not(feature = "popup"))]
#[wasm_bindgen]
pub async fn options(connection: JsValue) {
    wording::messages_ready().await;
    options::run(&connection);
}

/// Runs the first-run page with the connection that the loader has opened.
#[cfg(not(feature = "popup"))]
#[wasm_bindgen]
pub async fn welcome(connection: JsValue) {
    wording::messages_ready().await;
    welcome::run(&connection);
}
