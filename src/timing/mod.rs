//! When to write: the date a company named, business days, the verdict on a draft, and the whole follow-up plan.
//!
//! - [`promise`] reads "we will be in touch by early next week" and when it was written, and finds the date;
//! - [`calendar`] knows business days and the public holidays of a region;
//! - [`policy`] judges whether now is a good time to send a draft, and who is still owed a thank-you;
//! - [`plan`] lays out the follow-up of an application, as text, JSON and calendar entries.
//!
//! Nothing here reads a clock: the present instant always comes in from outside.

pub mod calendar;
pub mod plan;
pub mod policy;
pub mod promise;
mod words;
