//! Compiles rule files into the tables of the matcher.
//!
//! Runs in the build script of `afterword`. Rules, cues and word classes are TOML; patterns are written in the language
//! of [`syntax`]; all patterns together become one automaton ([`automaton`]), written out as Rust source ([`emit`]).
//! A malformed file stops the build with its name, the rule and the reason.

pub mod automaton;
pub mod emit;
pub mod files;
pub mod inflect;
pub mod syntax;

use std::fmt;
use std::path::{Path, PathBuf};

/// Why the files could not be compiled.
#[derive(Debug)]
pub struct Error {
    /// The file at fault.
    pub file: PathBuf,
    /// The rule, cue or class at fault; empty where the whole file is.
    pub entry: String,
    /// What is wrong, for a person to read.
    pub reason: String,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file.display())?;
        if !self.entry.is_empty() {
            write!(f, "{}: ", self.entry)?;
        }
        f.write_str(&self.reason)
    }
}

impl std::error::Error for Error {}

/// Where the files are.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'p> {
    /// The word classes shared by all patterns.
    pub classes: &'p Path,
    /// Who gave the advice: id and label.
    pub advice: &'p Path,
    /// The folder of tone rules, one file a family.
    pub rules: &'p Path,
    /// The folder of cues, which recognise without judging.
    pub cues: &'p Path,
}

/// Rust source, to be included where the types it names are in scope.
#[derive(Debug)]
pub struct Compiled {
    /// The automaton's tables.
    pub tables: String,
    /// The names of the cues.
    pub cues: String,
    /// The rules with their examples, and the advice.
    pub rules: String,
}

/// Compiles all files.
///
/// # Errors
/// The first malformed entry, with its file and reason.
pub fn compile(sources: Sources<'_>) -> Result<Compiled, Error> {
    let read = files::read(sources)?;
    let automaton = automaton::build(&read)?;
    Ok(Compiled { tables: emit::tables(&automaton), cues: emit::cues(&read), rules: emit::rules(&read) })
}

#[cfg(test)]
mod tests;
