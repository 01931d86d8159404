//! Words: where they stand, and the folded form in which rules see them.

use std::ops::Range;

use super::{Shape, Word};

/// Whether the text is inside double quotation marks; carried from sentence to sentence, reset by a blank line.
#[derive(Debug, Default)]
pub(super) struct QuotationMarks {
    open: bool,
    last_end: usize,
}

impl QuotationMarks {
    /// A quotation does not outlive its paragraph: a stray mark must not silence the rest of the letter.
    fn enter(&mut self, text: &str, range: &Range<usize>) {
        let gap = text.get(self.last_end..range.start).unwrap_or_default();
        if gap.bytes().filter(|&byte| byte == b'\n').count() > 1 {
            self.open = false;
        }
        self.last_end = range.end;
    }

    fn see(&mut self, mark: char, rest: &str) {
        match mark {
            '“' | '„' | '«' => self.open = true,
            '”' | '»' => self.open = false,
            // A straight mark opens only where another one closes it.
            '"' => self.open = !self.open && rest.contains(['"', '”']),
            _ => {}
        }
    }
}

/// Appends the words of `range`.
pub(super) fn scan(text: &str, range: Range<usize>, quotes: &mut QuotationMarks, words: &mut Vec<Word>) {
    quotes.enter(text, &range);
    let paragraph_end = text[range.end..].find("\n\n").map_or(text.len(), |gap| range.end + gap);
    let mut at = range.start;
    let mut after_break = true;
    while let Some(character) = text[at..range.end].chars().next() {
        if is_word(character) {
            let end = word_end(text, at, range.end);
            push(text, at..end, after_break, quotes.open, words);
            after_break = false;
            at = end;
            continue;
        }
        at += character.len_utf8();
        match character {
            '&' => {
                let folded = "and".to_owned();
                let range = at - 1..at;
                words.push(Word { range, folded, shape: Shape::Lower, after_break, quoted: quotes.open });
                after_break = false;
            }
            ',' | ';' | ':' | '(' | ')' | '—' | '–' | '.' | '!' | '?' | '…' | '\n' => after_break = true,
            '-' if text[at..].starts_with([' ', '-']) => after_break = true,
            mark => quotes.see(mark, &text[at..paragraph_end]),
        }
    }
}

/// Letters, digits, and the marks that combine with them.
pub(super) fn is_word(character: char) -> bool {
    character.is_alphanumeric() || is_combining(character)
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{200d}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | 'ʼ' | '‘' | '`')
}

/// The end of the word that begins at `at`.
fn word_end(text: &str, at: usize, limit: usize) -> usize {
    if let Some(end) = link_end(text, at, limit) {
        return end;
    }
    let mut end = at;
    let mut characters = text[at..limit].char_indices().peekable();
    let mut before = ' ';
    while let Some((offset, character)) = characters.next() {
        let next = characters.peek().map_or(' ', |&(_, next)| next);
        let inside = is_word(character)
            || (is_apostrophe(character) && next.is_alphabetic())
            || (matches!(character, ',' | '.' | ':') && before.is_ascii_digit() && next.is_ascii_digit())
            || (character == '.' && is_initial(text, at + offset) && next.is_alphabetic());
        if !inside {
            break;
        }
        end = at + offset + character.len_utf8();
        before = character;
    }
    end
}

/// Whether a single letter stands before `dot`, as in "p.m" or "e.g".
fn is_initial(text: &str, dot: usize) -> bool {
    let mut before = text[..dot].chars().rev();
    before.next().is_some_and(char::is_alphabetic) && before.next().is_none_or(|other| !is_word(other))
}

/// The end of a web or mail address that begins at `at`.
fn link_end(text: &str, at: usize, limit: usize) -> Option<usize> {
    let run = text[at..limit].split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”')).next()?;
    let run = run.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '’']);
    let lower = run.get(..8.min(run.len())).unwrap_or_default().to_ascii_lowercase();
    let is_web = lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www.");
    let is_mail = run.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
    (is_web || is_mail).then_some(at + run.len())
}

fn push(text: &str, range: Range<usize>, after_break: bool, quoted: bool, words: &mut Vec<Word>) {
    let written = &text[range.clone()];
    let shape = shape(written);
    if shape == Shape::Link {
        words.push(Word { range, folded: String::new(), shape, after_break, quoted });
        return;
    }
    let folded: String =
        written.chars().map(|c| if is_apostrophe(c) { '\'' } else { c }).flat_map(char::to_lowercase).collect();
    let folded = if folded.contains('.') && !folded.starts_with(|c: char| c.is_ascii_digit()) {
        folded.replace('.', "")
    } else {
        folded
    };
    let (first, second) = expand(&folded);
    let range_of_second = range.clone();
    words.push(Word { range, folded: first.to_owned(), shape, after_break, quoted });
    if let Some(second) = second {
        let folded = second.to_owned();
        words.push(Word { range: range_of_second, folded, shape: Shape::Lower, after_break: false, quoted });
    }
}

/// The one or two words a written word stands for.
fn expand(folded: &str) -> (&str, Option<&'static str>) {
    if let Some(&(_, first, second)) = IRREGULAR.iter().find(|(written, ..)| *written == folded) {
        return (first, Some(second));
    }
    if let Some(stem) = folded.strip_suffix("n't") {
        return (stem, Some("not"));
    }
    let Some((stem, tail)) = folded.rsplit_once('\'') else { return (folded, None) };
    match tail {
        "m" => (stem, Some("am")),
        "re" => (stem, Some("are")),
        "ve" => (stem, Some("have")),
        "ll" => (stem, Some("will")),
        "d" => (stem, Some("would")),
        "s" if stem == "let" => (stem, Some("us")),
        "s" if IS_AFTER.contains(&stem) => (stem, Some("is")),
        "s" => (stem, None),
        _ => (folded, None),
    }
}

/// Words after which `'s` is short for "is" and not a possessive.
const IS_AFTER: &[&str] = &[
    "it",
    "he",
    "she",
    "that",
    "this",
    "there",
    "here",
    "what",
    "who",
    "where",
    "when",
    "how",
    "why",
    "everyone",
    "everything",
    "nobody",
    "nothing",
    "something",
    "someone",
    "one",
];

/// Contractions that the suffixes do not explain, and common ones written without their apostrophe.
const IRREGULAR: &[(&str, &str, &str)] = &[
    ("cannot", "can", "not"),
    ("can't", "can", "not"),
    ("cant", "can", "not"),
    ("won't", "will", "not"),
    ("wont", "will", "not"),
    ("shan't", "shall", "not"),
    ("ain't", "is", "not"),
    ("dont", "do", "not"),
    ("doesnt", "does", "not"),
    ("didnt", "did", "not"),
    ("isnt", "is", "not"),
    ("arent", "are", "not"),
    ("wasnt", "was", "not"),
    ("havent", "have", "not"),
    ("hasnt", "has", "not"),
    ("hadnt", "had", "not"),
    ("couldnt", "could", "not"),
    ("wouldnt", "would", "not"),
    ("shouldnt", "should", "not"),
    ("im", "i", "am"),
    ("ive", "i", "have"),
    ("youre", "you", "are"),
    ("youve", "you", "have"),
    ("thats", "that", "is"),
];

fn shape(written: &str) -> Shape {
    if written.contains("://") || written.contains('@') || written.to_ascii_lowercase().starts_with("www.") {
        return Shape::Link;
    }
    if written.starts_with(|c: char| c.is_ascii_digit()) {
        return number_shape(written);
    }
    let mut letters = written.chars().filter(|c| c.is_alphabetic());
    let first_upper = letters.next().is_some_and(char::is_uppercase);
    let (mut rest, mut upper) = (0, 0);
    for letter in letters {
        rest += 1;
        upper += usize::from(letter.is_uppercase());
    }
    match (first_upper, rest, upper) {
        (true, 1.., upper) if upper == rest => Shape::Capitals,
        (true, ..) => Shape::Capitalised,
        _ => Shape::Lower,
    }
}

fn number_shape(written: &str) -> Shape {
    let tail = written.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ':'));
    let digits = &written[..written.len() - tail.len()];
    match tail.to_ascii_lowercase().as_str() {
        "" if digits.contains(':') => Shape::Time,
        "" => Shape::Number,
        "st" | "nd" | "rd" | "th" => Shape::Ordinal,
        "am" | "pm" | "a.m" | "p.m" | "h" => Shape::Time,
        _ => Shape::Lower,
    }
}
