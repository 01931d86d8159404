//! Where a sentence offered by the checklist belongs in the letter.

use crate::letter::{Ending, Letter, Region, Sentence};
use crate::review::{Item, Replacement};

/// The change that puts `text`, a sentence offered for `item`, where it belongs; none where the letter has no such
/// place.
///
/// Thanks open the body; a question closes it; interest, company and role stand before a closing question; what was
/// discussed and why the writer fits follow the thanks. The last character before the place is replaced by itself and
/// the sentence, so that there is always something to hold on to.
pub fn insertion(body: &Letter<'_>, item: Item, text: &str) -> Option<Replacement> {
    let sentences = body.sentences();
    if item == Item::NamedRecipient {
        // Only a greeting that is there can be named better: a line of its own is the writer's to begin.
        let greeting = sentences.first().filter(|first| first.region == Region::Greeting)?;
        let place = body.utf16(greeting.range.clone());
        return Some(Replacement { start: place.start, end: place.end, text: text.to_owned() });
    }
    let own: Vec<&Sentence> = sentences.iter().filter(|sentence| sentence.region == Region::Body).collect();
    let (first, last) = (*own.first()?, *own.last()?);
    match item {
        Item::Thanks => Some(before(body, first, text)),
        Item::Topic | Item::Fit => Some(after(body, first, text)),
        Item::Question => Some(after(body, last, text)),
        _ if last.ending == Ending::Question && own.len() > 1 => Some(after(body, own[own.len() - 2], text)),
        _ => Some(after(body, last, text)),
    }
}

/// The sentence's first character replaced by `text`, a space and itself.
fn before(body: &Letter<'_>, sentence: &Sentence, text: &str) -> Replacement {
    let start = sentence.range.start;
    let first: String = body.text()[start..].chars().take(1).collect();
    let place = body.utf16(start..start + first.len());
    Replacement { start: place.start, end: place.end, text: format!("{text} {first}") }
}

/// The sentence's last character replaced by itself, a space and `text`; a full stop is added where it has none.
fn after(body: &Letter<'_>, sentence: &Sentence, text: &str) -> Replacement {
    let end = sentence.range.end;
    let last = body.text()[sentence.range.clone()].chars().next_back().unwrap_or('.');
    let place = body.utf16(end - last.len_utf8()..end);
    let stop = if last.is_alphanumeric() { "." } else { "" };
    Replacement { start: place.start, end: place.end, text: format!("{last}{stop} {text}") }
}
