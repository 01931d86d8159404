//! When to write: holidays, promised dates, verdicts, plans.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on may stop")]

mod calendar;
mod plan;
mod policy;
mod policy_properties;
mod promise;
