//! The extension in the browser: browser events become companion events, commands become browser calls. No judgement and
//! no wording of its own.
#![allow(unsafe_code, reason = "the bindings of wasm-bindgen")]

mod api;
mod background;
mod clock;
mod convert;
mod demo;
mod dom;
mod files;
mod form;
mod options;
mod panel_link;
mod popup;
mod store;
mod welcome;
mod wording;

use wasm_bindgen::prelude::wasm_bindgen;

/// Runs the popup.
#[wasm_bindgen]
pub fn popup() {
    popup::run();
}

/// Runs the options page.
#[wasm_bindgen]
pub fn options() {
    options::run();
}

/// Runs the first-run page.
#[wasm_bindgen]
pub fn welcome() {
    welcome::run();
}
