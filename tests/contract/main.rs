//! The review contract through its two doors: the command line, and `review()`.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

mod command_line;
mod commands;
mod offsets;
