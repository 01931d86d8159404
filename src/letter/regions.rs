//! Regions: which line is greeting, body, sign-off, signature or quoted history.

use std::ops::Range;

use super::{Region, words};

/// A line that is not blank, without its line break. A line that goes on after its greeting is two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Bytes of the line.
    pub(super) range: Range<usize>,
    /// Where it stands.
    pub(super) region: Region,
}

/// The longest greeting, in words: "Good morning Dana, Raj and Wei,".
const GREETING_WORDS: usize = 7;

/// The longest sign-off, in words: "Thank you again and best regards,".
const SIGN_OFF_WORDS: usize = 6;

/// The most lines a signature has below its sign-off.
const SIGNATURE_LINES: usize = 8;

const GREETINGS: &[&str] = &[
    "hi",
    "hello",
    "hey",
    "dear",
    "greetings",
    "good morning",
    "good afternoon",
    "good evening",
    "to whom",
    "hiya",
    "howdy",
    "yo",
    "sup",
    "heya",
];

const SIGN_OFFS: &[&str] = &[
    "best",
    "all the best",
    "regards",
    "kind regards",
    "kindest regards",
    "warm regards",
    "warmest regards",
    "warmly",
    "with thanks",
    "with gratitude",
    "with appreciation",
    "sincerely",
    "yours",
    "thanks",
    "thank you",
    "many thanks",
    "cheers",
    "respectfully",
    "talk soon",
    "later",
    "take care",
    "gratefully",
    "cordially",
    "with kind regards",
    "with best regards",
    "with warm regards",
    "best wishes",
    "have a great",
    "have a good",
    "peace",
    "xoxo",
    "ttyl",
];

/// The lines of a text with their regions.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = not_blank(text);
    let own = quote_start(text, &lines);
    for line in &mut lines[own..] {
        line.region = Region::Quote;
    }
    mark_signature(text, &mut lines[..own]);
    mark_greeting(text, &mut lines);
    lines
}

fn not_blank(text: &str) -> Vec<Line> {
    let mut at = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let written = line.trim_end_matches(['\n', '\r']);
        if !written.trim().is_empty() {
            let region = if written.trim_start().starts_with('>') { Region::Quote } else { Region::Body };
            lines.push(Line { range: at..at + written.len(), region });
        }
        at += line.len();
    }
    lines
}

/// The index of the line with which the quoted history begins.
fn quote_start(text: &str, lines: &[Line]) -> usize {
    let written = |index: usize| lines.get(index).map_or("", |line| text[line.range.clone()].trim());
    (0..lines.len())
        .find(|&index| {
            let line = written(index);
            is_divider(line)
                || is_attribution(line)
                || (!line.ends_with(['.', '!', '?']) && is_attribution(written(index + 1)) && opens_attribution(line))
                || (is_header(line) && is_header(written(index + 1)) && has_address(line, written(index + 1)))
        })
        .unwrap_or(lines.len())
}

/// A rule of dashes or underscores, with or without words in it ("-----Original Message-----").
fn is_divider(line: &str) -> bool {
    let rule = |c: char| matches!(c, '-' | '_');
    let inner = line.trim_matches(rule);
    line.len() - inner.len() >= 10 && line.starts_with(rule) && line.ends_with(rule)
}

/// "On Tue, 19 Aug 2025 at 10:00, Ann Ex <ann@example.com> wrote:" in any language: an address, and a colon at the end.
fn is_attribution(line: &str) -> bool {
    line.ends_with([':', '：'])
        && ((line.contains('@') && line.contains(|c: char| c.is_ascii_digit() || c == '<'))
            || (line.starts_with("On ") && line.ends_with("wrote:")))
}

/// The first half of an attribution that was wrapped: it holds a date.
fn opens_attribution(line: &str) -> bool {
    line.contains(|c: char| c.is_ascii_digit()) && (line.contains(':') || line.contains(','))
}

/// "From: Ann Ex", "Von: Ann Ex": one or two words and a colon.
fn is_header(line: &str) -> bool {
    let line = line.trim_matches('*');
    line.split_once(':').is_some_and(|(name, value)| {
        let value = value.trim_matches('*');
        !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || c == ' ') && name.len() <= 24 && value.len() > 1
    })
}

fn has_address(line: &str, next: &str) -> bool {
    line.contains('@') || next.contains('@') || next.contains(|c: char| c.is_ascii_digit())
}

/// Marks sign-off and signature at the end of the writer's own lines.
fn mark_signature(text: &str, own: &mut [Line]) {
    let written = |line: &Line| text[line.range.clone()].trim();
    if let Some(delimiter) = own.iter().position(|line| matches!(written(line), "--" | "—")) {
        own[delimiter..].iter_mut().for_each(|line| line.region = Region::Signature);
    }
    let body = own.iter().take_while(|line| line.region == Region::Body).count();
    let earliest = body.saturating_sub(SIGNATURE_LINES).max(1);
    let sign_off = (earliest..body).find(|&index| is_sign_off(written(&own[index])));
    if let Some(index) = sign_off {
        own[index].region = Region::SignOff;
        own[index + 1..body].iter_mut().for_each(|line| line.region = Region::Signature);
    } else if body > 1 && is_bare_name(written(&own[body - 1])) {
        own[body - 1].region = Region::Signature;
    }
}

fn is_sign_off(line: &str) -> bool {
    let bare = line.trim_end_matches(|c: char| !words::is_word(c));
    let lower = bare.to_lowercase();
    let count = bare.split_whitespace().count();
    // "Thanks for your time." is a sentence; "Thanks," and "Thanks again" are sign-offs.
    (1..=SIGN_OFF_WORDS).contains(&count)
        && !line.ends_with(['?', '.'])
        && SIGN_OFFS.iter().any(|phrase| {
            lower.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',', '!']))
        })
        && !lower.contains(" for ")
}

/// One to three capitalised words and nothing else.
fn is_bare_name(line: &str) -> bool {
    let count = line.split_whitespace().count();
    (1..=3).contains(&count)
        && line.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        && line.chars().all(|c| words::is_word(c) || matches!(c, ' ' | '.' | '-' | '\'' | '’'))
        && !line.chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
        && !line.ends_with('.')
}

/// Marks the greeting on the first line; text after it becomes a line of its own.
fn mark_greeting(text: &str, lines: &mut Vec<Line>) {
    let Some(first) = lines.first() else { return };
    let written = &text[first.range.clone()];
    // Curt letters begin with a name alone: "Gareth", "Ms Field,".
    let name = written.trim().trim_end_matches([',', ':', '-', '–', '—', ' ']);
    let bare = (lines.len() > 1 && is_bare_name(name)).then_some(written.len());
    let Some(length) = bare.or_else(|| greeting_length(written)) else { return };
    let end = first.range.start + length;
    let line_end = first.range.end;
    let region = first.region;
    lines[0] = Line { range: first.range.start..end, region: Region::Greeting };
    if !text[end..line_end].trim().is_empty() {
        lines.insert(1, Line { range: end..line_end, region });
    }
}

/// The bytes of the greeting with which a line begins, its closing mark included.
fn greeting_length(line: &str) -> Option<usize> {
    let indent = line.len() - line.trim_start().len();
    let lower = line[indent..].to_lowercase();
    let opening = GREETINGS.iter().find(|phrase| {
        lower.strip_prefix(**phrase).is_some_and(|rest| !rest.starts_with(words::is_word) && !rest.starts_with('?'))
    })?;
    let name = indent + opening.len();
    let mut end = line.len();
    for (at, character) in line.char_indices().skip_while(|&(at, _)| at < name) {
        let next = line[at + character.len_utf8()..].chars().next();
        // "Dear Dana, Raj and Wei," has a comma inside; the greeting ends at the last one before the sentence begins.
        let list = character == ',' && more_names(&line[at + 1..]);
        let title = character == '.' && next == Some(' ') && line[..at].ends_with(|c: char| c.is_alphabetic());
        if matches!(character, '!' | ':' | '—' | '–' | ';') || (character == ',' && !list) {
            let marks = line[at..].trim_start_matches(['!', ',', ':', '—', '–', ';']);
            end = line.len() - marks.len();
            break;
        }
        if character == '?' || (character == '.' && !title) {
            return None;
        }
    }
    (line[..end].split_whitespace().count() <= GREETING_WORDS).then_some(end)
}

/// Whether a list of names goes on after a comma: only capitalised words and "and", up to another comma at the end.
fn more_names(rest: &str) -> bool {
    rest.trim_end().ends_with([',', ':', '!'])
        && rest.split_whitespace().all(|word| word == "and" || word == "&" || word.starts_with(char::is_uppercase))
}
