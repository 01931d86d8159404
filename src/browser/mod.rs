//! The extension in the browser: browser events become companion events, commands become browser calls. No judgement and
//! no wording of its own.
#![allow(unsafe_code, reason = "the bindings of wasm-bindgen")]

mod api;
mod background;
mod convert;
mod demo;
mod store;
