//! Better words put in place: slots filled, case and punctuation fitted to where they stand.
//!
//! A slot is a part the pattern captured, one of the writer's notes, or `{calm}`: what a detector found, said calmly.

use std::ops::Range;

use super::rule::{Better, Scope};
use super::{Candidate, detect, model};
use crate::letter::{Letter, Sentence, Word};
use crate::review::{Replacement, Request};

/// What the writer has noted that a replacement may use.
#[derive(Debug, Default)]
pub(super) struct Notes<'r> {
    company: Option<&'r str>,
    role: Option<&'r str>,
    topic: Option<&'r str>,
    name: Option<&'r str>,
}

impl<'r> Notes<'r> {
    pub(super) fn of(request: &'r Request) -> Self {
        let known = |text: &'r str| Some(text.trim()).filter(|text| !text.is_empty());
        let application = request.application.as_ref();
        Self {
            company: application.and_then(|application| known(&application.company)),
            role: application.and_then(|application| known(&application.role)),
            topic: application.and_then(|application| application.topics.iter().find_map(|topic| known(topic))),
            name: match request.draft.to.as_slice() {
                [only] => only.name.split_whitespace().next(),
                _ => None,
            },
        }
    }

    pub(super) fn get(&self, slot: &str) -> Option<&'r str> {
        match slot {
            "company" => self.company,
            "role" => self.role,
            "topic" => self.topic,
            "name" => self.name,
            _ => None,
        }
    }

    /// The words of the notes that are names, as the writer wrote them.
    fn names(&self) -> Vec<&'r str> {
        [self.company, self.name].into_iter().flatten().flat_map(str::split_whitespace).collect()
    }
}

/// The replacements of a candidate, best first. One whose slots cannot be filled is left out: facts are never made up.
pub(super) fn replacements(letter: &Letter<'_>, notes: &Notes<'_>, candidate: &Candidate<'_>) -> Vec<Replacement> {
    let sentence = &letter.sentences()[candidate.sentence];
    let offers = candidate.rule.better.iter().filter_map(|better| {
        let text = fill(better, letter, notes, candidate)?;
        let (range, text) = place(letter, sentence, &candidate.range, better, text);
        // What the model would mark once it was accepted is not offered.
        let rest = &letter.text()[range.end..sentence.range.end.max(range.end)];
        let accepted = [&letter.text()[sentence.range.start.min(range.start)..range.start], &text, rest].concat();
        if candidate.found.is_some() && model::marks(&accepted) {
            return None;
        }
        let place = letter.utf16(range);
        Some(Replacement { start: place.start, end: place.end, text })
    });
    let mut distinct: Vec<Replacement> = Vec::new();
    for offer in offers {
        if !distinct.contains(&offer) {
            distinct.push(offer);
        }
    }
    distinct
}

/// The text of better words with its slots filled; none where one cannot be.
fn fill(better: &Better, letter: &Letter<'_>, notes: &Notes<'_>, candidate: &Candidate<'_>) -> Option<String> {
    filled(better.text, |slot| {
        let captured = candidate.found.and_then(|found| found.captures.iter().find(|(name, _)| *name == slot));
        match captured {
            Some((_, words)) => Some(letter.text()[letter.span(words.clone())].to_owned()),
            None if slot == "calm" => {
                detect::calm(candidate.rule.detect?, letter, candidate.range.clone(), &notes.names())
            }
            None => notes.get(slot).map(str::to_owned),
        }
    })
}

/// The text with each `{slot}` filled; none where one cannot be.
pub(super) fn filled(text: &str, fill: impl Fn(&str) -> Option<String>) -> Option<String> {
    let mut done = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (slot, after) = after.split_once('}')?;
        done.push_str(before);
        done.push_str(&fill(slot)?);
        rest = after;
    }
    done.push_str(rest);
    Some(done)
}

/// The bytes to replace and the text fitted to them.
fn place(
    letter: &Letter<'_>,
    sentence: &Sentence,
    marked: &Range<usize>,
    better: &Better,
    text: String,
) -> (Range<usize>, String) {
    // What fills a slot has its own case: a name at the start stays a name.
    let inside = |text: String| if better.text.starts_with('{') { text } else { uncapitalised(text) };
    match better.scope {
        Scope::Sentence => (sentence.range.clone(), text),
        Scope::Words if text.is_empty() => leave_out(letter, sentence, marked.clone()),
        Scope::Words => {
            let opens = letter.text()[sentence.range.start..marked.start].trim().is_empty();
            (marked.clone(), if opens { capitalised(&text) } else { inside(text) })
        }
        Scope::Clause => {
            let clause = clause(letter, sentence, marked);
            let text = if clause.start == sentence.range.start { text } else { inside(text) };
            let ends_sentence = clause.end == sentence.range.end;
            let text = if ends_sentence { text } else { text.trim_end_matches(['.', '!', '?']).to_owned() };
            (clause, text)
        }
    }
}

/// Words taken out together with the space, and the comma, that held them.
fn leave_out(letter: &Letter<'_>, sentence: &Sentence, marked: Range<usize>) -> (Range<usize>, String) {
    let text = letter.text();
    let before = &text[sentence.range.start..marked.start];
    let after = &text[marked.end..sentence.range.end];
    if !before.trim().is_empty() {
        let kept = before.trim_end().trim_end_matches(',').len();
        let start = if after.trim_start().starts_with(|c: char| c.is_alphanumeric()) {
            sentence.range.start + before.trim_end().len()
        } else {
            sentence.range.start + kept
        };
        return (start..marked.end, String::new());
    }
    // What follows now opens the sentence, with a capital. Lines stay apart: the next may be a paragraph of its own.
    let is_gap = |c: char| c != '\n' && (c.is_whitespace() || matches!(c, ',' | ':' | '-' | '–' | '—'));
    let rest = after.trim_start_matches(is_gap);
    let start = sentence.range.end - rest.len();
    match rest.chars().next() {
        // Only a letter has a capital; an emoji or a figure may be one of several characters that belong together.
        Some(first) if !first.is_lowercase() => (marked.start..start, String::new()),
        Some(first) => (marked.start..start + first.len_utf8(), first.to_uppercase().collect()),
        None => (marked.start..sentence.range.end, String::new()),
    }
}

/// The clause around `marked`: between a semicolon, colon or dash, or a joining word before a new subject.
fn clause(letter: &Letter<'_>, sentence: &Sentence, marked: &Range<usize>) -> Range<usize> {
    let mut range = sentence.range.clone();
    let words = letter.words_of(sentence);
    for pair in words.windows(2) {
        let [before, word] = pair else { continue };
        let gap = &letter.text()[before.range.end.min(word.range.start)..word.range.start];
        let joined = is_joining(before) && is_subject(word) && before.range != word.range;
        if !(joined || gap.contains([';', ':', '—', '–'])) {
            continue;
        }
        if word.range.start <= marked.start {
            range.start = word.range.start;
        } else if before.range.end >= marked.end {
            let end = if joined { before.range.start } else { before.range.end };
            range.end = letter.text()[..end].trim_end_matches([' ', ',', '\n', '\u{a0}']).len();
            break;
        }
    }
    range
}

fn is_joining(word: &Word) -> bool {
    matches!(word.folded.as_str(), "and" | "but" | "so" | "yet")
}

/// Words that open a clause of their own after "and" or "but".
fn is_subject(word: &Word) -> bool {
    matches!(
        word.folded.as_str(),
        "i" | "we"
            | "you"
            | "it"
            | "this"
            | "that"
            | "there"
            | "please"
            | "kindly"
            | "my"
            | "your"
            | "the"
            | "nobody"
            | "could"
            | "can"
            | "would"
            | "when"
            | "if"
            | "let"
            | "have"
            | "what"
            | "how"
            | "no"
    )
}

/// With a capital at the start.
pub(super) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// Lower case at the start, unless the word is the pronoun or an abbreviation.
fn uncapitalised(text: String) -> String {
    let first = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let keeps = first == "I" || first.chars().filter(|c| c.is_uppercase()).count() > 1;
    let mut characters = text.chars();
    match characters.next() {
        Some(letter) if !keeps => letter.to_lowercase().chain(characters).collect(),
        _ => text,
    }
}
