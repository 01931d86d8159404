//! Sentences: where one ends and the next begins, across lines that were wrapped and lines that were meant.

use std::ops::Range;

use super::regions::Line;
use super::{Ending, Region, words};

/// A line at least this long (in bytes) may have been wrapped by a mail program: its sentence can go on below.
const WRAPPED: usize = 50;

/// Abbreviations after which a full stop never ends a sentence.
const TITLES: &[&str] = &["mr", "mrs", "ms", "mx", "dr", "prof", "st", "vs", "eg", "ie", "cf", "approx", "e.g", "i.e"];

/// Abbreviations after which a full stop ends a sentence only before a capital.
const MAYBE: &[&str] = &[
    "am", "pm", "a.m", "p.m", "etc", "inc", "ltd", "co", "corp", "jr", "sr", "no", "dept", "u.s", "u.k", "est", "ext",
];

/// The sentences of the lines, each trimmed, with the region of the line it begins on.
pub(super) fn split(text: &str, lines: &[Line]) -> Vec<(Range<usize>, Region)> {
    let mut sentences = Vec::new();
    let mut rest = lines;
    while let [first, tail @ ..] = rest {
        let wrapped = tail
            .iter()
            .zip(rest)
            .take_while(|(line, before)| line.region == first.region && continues(text, before, line))
            .count();
        let end = rest[wrapped].range.end;
        split_run(text, first.range.start..end, first.region, &mut sentences);
        rest = &tail[wrapped..];
    }
    sentences
}

/// Whether `line` goes on with the sentence of the line `before` it.
fn continues(text: &str, before: &Line, line: &Line) -> bool {
    let above = text[before.range.clone()].trim_end();
    let below = text[line.range.clone()].trim_start();
    line.region == Region::Body
        && text[before.range.end..line.range.start].bytes().filter(|&byte| byte == b'\n').count() == 1
        && above.len() >= WRAPPED
        && !above.ends_with(['.', '!', '?', ':', '…'])
        && below.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '“' | '\'' | '’' | '('))
}

fn split_run(text: &str, run: Range<usize>, region: Region, sentences: &mut Vec<(Range<usize>, Region)>) {
    let mut start = run.start;
    let mut at = run.start;
    while let Some(character) = text[at..run.end].chars().next() {
        at += character.len_utf8();
        if !matches!(character, '.' | '!' | '?' | '…') {
            continue;
        }
        let close = |c: char| matches!(c, '.' | '!' | '?' | '…' | '"' | '”' | '\'' | '’' | ')' | ']' | '»');
        let after = &text[at..run.end];
        let end = at + (after.len() - after.trim_start_matches(close).len());
        if ends_here(text, at - character.len_utf8()..end, run.end) {
            push(text, start..end, region, sentences);
            start = end;
        }
        at = end;
    }
    push(text, start..run.end, region, sentences);
}

/// Whether a sentence ends at the marks `marks`.
fn ends_here(text: &str, marks: Range<usize>, limit: usize) -> bool {
    let after = &text[marks.end..limit];
    let Some(next) = after.trim_start().chars().next() else { return true };
    if !after.starts_with(char::is_whitespace) {
        return false;
    }
    let lone_stop = &text[marks.clone()] == ".";
    let run = text[..marks.start].rsplit(|c: char| !words::is_word(c) && c != '.').next().unwrap_or_default();
    let word = run.trim_matches('.').to_lowercase();
    if lone_stop && (TITLES.contains(&word.as_str()) || is_initial(run)) {
        return false;
    }
    let opens = next.is_uppercase() || !next.is_alphabetic();
    // A question or exclamation inside a quotation goes on: "Why?" she asked.
    let quoted = text[marks].ends_with(['"', '”', '’', '\'', '»']);
    opens || !(quoted || lone_stop && MAYBE.contains(&word.as_str()))
}

/// A lone capital is an initial, as in "J. Smith", unless it is the pronoun.
fn is_initial(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(|first| first.is_uppercase() && first != 'I') && characters.next().is_none()
}

fn push(text: &str, range: Range<usize>, region: Region, sentences: &mut Vec<(Range<usize>, Region)>) {
    let written = &text[range.clone()];
    let start = range.start + (written.len() - without_bullet(written.trim_start()).len());
    let end = range.start + written.trim_end().len();
    if start < end {
        sentences.push((start..end, region));
    }
}

/// A line of a list without the mark it begins with: the mark stays when the sentence is replaced.
fn without_bullet(line: &str) -> &str {
    let text = line.strip_prefix(['-', '*', '•', '·', '–']).filter(|text| text.starts_with(char::is_whitespace));
    text.map_or(line, str::trim_start)
}

/// How a sentence ends, by its last marks.
pub(super) fn ending(sentence: &str) -> Ending {
    let marks = sentence.trim_end_matches(['"', '”', '\'', '’', ')', ']', '»']);
    let marks = &marks[marks.trim_end_matches(['.', '!', '?', '…']).len()..];
    if marks.contains('?') {
        Ending::Question
    } else if marks.contains('!') {
        Ending::Exclamation
    } else {
        Ending::Statement
    }
}
