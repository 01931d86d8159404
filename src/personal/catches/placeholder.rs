//! Left-over placeholders: `[Company]`, `{{name}}`, `<role>`, `XXX`, `____`.

use std::ops::Range;

use super::Caught;
use crate::letter::{Letter, Region, Shape};
use crate::personal::wording::Catch;

/// Words one of which a bracket must hold to be a gap in a template.
const GAPS: &[&str] = &[
    "company",
    "name",
    "names",
    "role",
    "position",
    "job",
    "title",
    "date",
    "day",
    "time",
    "interviewer",
    "recruiter",
    "manager",
    "topic",
    "project",
    "skill",
    "skills",
    "insert",
    "your",
    "you",
    "specific",
    "something",
    "detail",
    "details",
    "team",
    "department",
    "school",
    "employer",
    "organization",
    "organisation",
    "x",
    "xx",
    "xxx",
    "xyz",
    "firstname",
    "lastname",
    "surname",
    "first",
    "last",
    "placeholder",
    "tbd",
    "todo",
    "fill",
    "add",
    "example",
    "reason",
    "achievement",
    "number",
    "industry",
    "field",
    "city",
    "phone",
    "email",
    "address",
    "signature",
    "here",
    "value",
    "values",
    "candidate",
];

/// The longest content of a bracket that is a gap, in bytes.
const LONGEST: usize = 60;

/// Phrases that are gaps even in round brackets or in none, in capitals as templates have them.
const BARE: &[&str] = &[
    "Company Name",
    "Your Name",
    "Hiring Manager Name",
    "Interviewer Name",
    "Recruiter Name",
    "Position Title",
    "Job Title",
    "First Name",
    "Last Name",
    "Insert Name",
    "Name Here",
    "COMPANY NAME",
    "YOUR NAME",
    "JOB TITLE",
    "INSERT NAME",
    "NAME HERE",
    "Lorem ipsum",
];

/// Every placeholder above the quoted history.
pub(super) fn find(letter: &Letter<'_>) -> Vec<Caught> {
    let text = letter.text();
    let mut ranges = Vec::new();
    for sentence in letter.sentences().iter().filter(|sentence| sentence.region != Region::Quote) {
        bare(text, sentence.range.clone(), &mut ranges);
        for word in letter.words_of(sentence) {
            let crossed = word.folded.len() >= 3 && word.folded.bytes().all(|byte| byte == b'x');
            let numeral = text[sentence.range.start..word.range.start].trim_end().rsplit(' ').next();
            let numeral = numeral.is_some_and(|before| before.starts_with(char::is_uppercase) && before.len() > 2);
            // Kisses are small and come last; a Roman numeral follows a name.
            if crossed && word.shape == Shape::Capitals && (!numeral || sentence.region == Region::Greeting) {
                ranges.push(word.range.clone());
            }
        }
    }
    let own = letter.sentences().iter().take_while(|sentence| sentence.region != Region::Quote).last();
    brackets(text, own.map_or(0, |sentence| sentence.range.end), &mut ranges);
    ranges.retain(|range| !is_spoken_of(letter, range));
    ranges.into_iter().map(|range| Caught { what: Catch::Placeholder, range, instead: None }).collect()
}

/// Whether its sentence is about templates: the gap is then what the writer speaks of.
fn is_spoken_of(letter: &Letter<'_>, gap: &Range<usize>) -> bool {
    let around = letter.sentences().iter().filter(|sentence| sentence.range.contains(&gap.start));
    let mut words = around.flat_map(|sentence| letter.words_of(sentence));
    words.any(|word| {
        let outside = word.range.end <= gap.start || gap.end <= word.range.start;
        outside && ["template", "templates", "placeholder", "placeholders"].contains(&word.folded.as_str())
    })
}

fn bare(text: &str, sentence: Range<usize>, ranges: &mut Vec<Range<usize>>) {
    let written = &text[sentence.clone()];
    for phrase in BARE {
        let boundary = |at: usize| !written[..at].ends_with(char::is_alphanumeric);
        let closed = |end: usize| !written[end..].starts_with(char::is_alphanumeric);
        let places = written.match_indices(phrase).filter(|&(at, _)| boundary(at) && closed(at + phrase.len()));
        ranges.extend(places.map(|(at, _)| sentence.start + at..sentence.start + at + phrase.len()));
    }
    // A line of dashes has no words beside it; a blank to fill in has.
    let mut at = 0;
    while let Some(offset) = written[at..].find("___") {
        let start = at + offset;
        let length = written[start..].len() - written[start..].trim_start_matches('_').len();
        if written.chars().any(char::is_alphabetic) {
            ranges.push(sentence.start + start..sentence.start + start + length);
        }
        at = start + length;
    }
    // COMPANY_NAME
    for word in written.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '_');
        let is_gap = bare.contains('_')
            && bare.chars().all(|c| c.is_uppercase() || c == '_')
            && bare.split('_').any(|part| GAPS.contains(&part.to_lowercase().as_str()));
        if is_gap {
            let start = sentence.start + (bare.as_ptr() as usize - written.as_ptr() as usize);
            ranges.push(start..start + bare.len());
        }
    }
}

fn brackets(text: &str, end: usize, ranges: &mut Vec<Range<usize>>) {
    let closing = |open: char| match open {
        '[' => Some(']'),
        '{' => Some('}'),
        '<' => Some('>'),
        '«' => Some('»'),
        '%' => Some('%'),
        _ => None,
    };
    let mut at = 0;
    while let Some((offset, open)) = text[at..end].char_indices().find(|&(_, character)| closing(character).is_some()) {
        let start = at + offset;
        at = start + open.len_utf8();
        let Some(close) = closing(open) else { continue };
        let inner_start = at + (text[at..end].len() - text[at..end].trim_start_matches(open).len());
        let Some(length) = text[inner_start..end].find(close) else { continue };
        let inner = &text[inner_start..inner_start + length];
        let after = inner_start + length;
        let outer = after + (text[after..end].len() - text[after..end].trim_start_matches(close).len());
        let doubled = inner_start > at;
        // Between backquotes it is code that the writer speaks about.
        if text[..start].ends_with('`') {
            at = outer;
            continue;
        }
        let written =
            |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '\'' | '’' | '/' | '.' | ',' | ':');
        let named =
            inner.split(|c: char| !c.is_alphanumeric()).any(|word| GAPS.contains(&word.to_lowercase().as_str()));
        let percent = open == '%' && (inner.contains(' ') || !doubled && inner.chars().any(|c| c.is_ascii_digit()));
        if (1..=LONGEST).contains(&inner.len())
            && inner.chars().all(written)
            && (named || (doubled && inner.chars().any(char::is_alphabetic)))
            && !percent
        {
            ranges.push(start..outer);
            at = outer;
        }
    }
}
