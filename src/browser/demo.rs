//! The companion driven directly, for the demo page: no extension, no storage, no ports.

use wasm_bindgen::prelude::*;

use super::clock;
use super::convert::{from_object, to_object};
use crate::companion::{Command, Companion, Event, PageId};

/// The only page there is.
const PAGE: PageId = PageId(0);

/// The companion of the demo page; what it learns is forgotten when the page closes.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Demo(Companion);

#[wasm_bindgen]
impl Demo {
    /// A companion that knows nothing yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes a message of the page script and gives the answers to it.
    pub fn said(&mut self, message: &JsValue) -> Vec<JsValue> {
        let Some(message) = from_object(message) else { return Vec::new() };
        let commands = self.0.handle(Event::Page { page: PAGE, message }, clock::now());
        let answers = commands.iter().filter_map(|command| match command {
            Command::ToPage { message, .. } => to_object(message),
            _ => None,
        });
        answers.collect()
    }
}
