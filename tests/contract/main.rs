//! The review contract through its two doors: the command line, and `review()`.

mod command_line;
mod commands;
mod offsets;
