//! Labelled sentences as the corpora hold them: a folder of `.tsv` files, each of one hand; in each line a label, a tab and
//! the sentence.

use std::path::Path;
use std::{fs, io};

/// A line of a file.
pub(crate) struct Line {
    /// The number of the file, in the order of their names.
    pub(crate) hand: usize,
    pub(crate) label: String,
    pub(crate) text: String,
    /// The file and the number of the line, for who must mend it.
    place: String,
}

impl Line {
    /// Says of the line what is wrong with it.
    pub(crate) fn error(&self, wrong: &str) -> io::Error {
        io::Error::other(format!("{}: {wrong}", self.place))
    }
}

/// The lines of a folder, and the number of its files.
///
/// # Errors
/// A file cannot be read, or a line has no tab.
pub(crate) fn read(folder: &Path) -> io::Result<(Vec<Line>, usize)> {
    let mut paths: Vec<_> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "tsv"));
    paths.sort();
    let mut lines = Vec::new();
    for (hand, path) in paths.iter().enumerate() {
        for (number, line) in fs::read_to_string(path)?.lines().enumerate() {
            let place = format!("{}:{}", path.display(), number + 1);
            let Some((label, text)) = line.split_once('\t') else {
                return Err(io::Error::other(format!("{place}: no label and sentence")));
            };
            lines.push(Line { hand, label: label.to_owned(), text: text.to_owned(), place });
        }
    }
    Ok((lines, paths.len()))
}
