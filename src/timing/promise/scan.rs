//! A mail's text cut into sentences of words, numbers and marks, without the mail it quotes.

/// One word, number or mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'t> {
    /// The word in lower case, up to an apostrophe: `we` and `ll` are two words of `we'll`.
    pub text: &'t str,
    /// The value, where it is a number.
    pub number: Option<u32>,
    /// The first byte in the text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Whether nothing stands between it and the token before.
    pub glued: bool,
    /// Whether `n't` follows: `won't` is `won`, negated.
    pub negated: bool,
    /// Whether it begins with a capital letter.
    pub capital: bool,
}

/// The text that the writer of the mail wrote: up to the first quoted line or the header of a quoted mail.
pub(super) fn own_text(text: &str) -> &str {
    let mut end = 0;
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let trimmed = line.trim();
        let after = lines.peek().map_or("", |next| next.trim());
        if is_quote(trimmed, after) {
            return &text[..end];
        }
        end += line.len();
    }
    text
}

fn is_quote(line: &str, after: &str) -> bool {
    let header = |name: &str| line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    line.starts_with('>')
        || line.starts_with("-----")
        || line.starts_with("_____")
        || header("From:")
        || header("Sent:")
        || header("Date:")
        || header("Begin forwarded")
        || header("On ") && (line.ends_with("wrote:") || after.ends_with("wrote:"))
}

/// Cuts `lower`, the text in ASCII lower case, into tokens; `original` is the same text as written.
pub(super) fn tokens<'t>(lower: &'t str, original: &str) -> Vec<Token<'t>> {
    let mut tokens: Vec<Token<'t>> = Vec::with_capacity(lower.len() / 4);
    let mut rest = lower.char_indices().peekable();
    let mut previous_end = usize::MAX;
    while let Some((start, first)) = rest.next() {
        if first.is_whitespace()
            && !(first == '\n' && lower[start + 1..].trim_start_matches([' ', '\r']).starts_with('\n'))
        {
            continue;
        }
        let mut end = start + first.len_utf8();
        let same_kind = |next: char| {
            if first.is_ascii_digit() { next.is_ascii_digit() } else { first.is_alphabetic() && next.is_alphabetic() }
        };
        while let Some(&(at, next)) = rest.peek() {
            if !same_kind(next) {
                break;
            }
            end = at + next.len_utf8();
            rest.next();
        }
        let text = &lower[start..end];
        let glued = start == previous_end && first != '\n';
        previous_end = end;
        if is_apostrophe(first) && glued {
            continue;
        }
        let after_apostrophe = glued && lower[..start].ends_with(is_apostrophe);
        if after_apostrophe && text == "t" {
            if let Some(word) = tokens.last_mut() {
                word.negated = true;
                // `won't` and `can't` are shortened before the apostrophe, the others keep an n: `haven`.
                word.end = end;
            }
            continue;
        }
        let number = if first.is_ascii_digit() { text.parse().ok() } else { None };
        let capital = original[start..].starts_with(char::is_uppercase);
        tokens.push(Token { text, number, start, end, glued, negated: false, capital });
    }
    tokens
}

fn is_apostrophe(mark: char) -> bool {
    matches!(mark, '\'' | '\u{2019}')
}

/// Cuts tokens into sentences: ranges of tokens, marks included.
pub(super) fn sentences(tokens: &[Token]) -> Vec<std::ops::Range<usize>> {
    let mut sentences = Vec::new();
    let mut first = 0;
    for at in 0..tokens.len() {
        let ends = match tokens[at].text {
            "!" | "?" | "\n" => true,
            "." => is_full_stop(tokens, at),
            _ => false,
        };
        if ends {
            sentences.push(first..at + 1);
            first = at + 1;
        }
    }
    if first < tokens.len() {
        sentences.push(first..tokens.len());
    }
    sentences
}

/// Whether the full stop at `at` ends a sentence, rather than an abbreviation or the parts of a date.
fn is_full_stop(tokens: &[Token], at: usize) -> bool {
    let Some(next) = tokens.get(at + 1) else { return true };
    if next.text == "\n" {
        return true;
    }
    if next.glued {
        return false;
    }
    let Some(previous) = at.checked_sub(1).map(|at| tokens[at]) else { return true };
    match previous.text {
        "mr" | "mrs" | "ms" | "dr" | "prof" | "st" | "approx" => false,
        "jan" | "feb" | "mar" | "apr" | "jun" | "jul" | "aug" | "sep" | "sept" | "oct" | "nov" | "dec" | "mon"
        | "tue" | "tues" | "wed" | "thu" | "thur" | "thurs" | "fri" | "sat" | "sun" | "no" | "approx." => {
            next.number.is_none() && next.capital
        }
        // A full stop after a number may be an ordinal's: `14. August`.
        // The end of "p.m.".
        _ if previous.text.len() == 1 && previous.glued => next.capital,
        _ if previous.number.is_some() => {
            next.capital && super::words::month(next.text).is_none() && next.number.is_none()
        }
        _ => true,
    }
}
