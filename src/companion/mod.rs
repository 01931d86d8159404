//! What the extension does, without a browser.

pub mod message;
