//! Facts of an application read from a pasted text: a job advert, or an invitation to an interview.
//!
//! A fact is taken where the text says what it is: behind a label ("Employer:"), beside words that introduce it ("is
//! looking for a"), under a heading ("Our values"). What no such sign stands beside is not guessed.

mod people;
mod phrases;
mod when;

use crate::application::Application;
use crate::instant::Instant;
use phrases::{Join, name_at, names_after};

/// The most duties and values proposed.
const MOST: usize = 5;

/// The longest culture word proposed, in words.
const LONGEST_VALUE: usize = 5;

const COMPANY_LABELS: &[&str] = &["company", "employer", "school", "organisation", "organization", "firm"];
const ROLE_LABELS: &[&str] = &[
    "job title",
    "position",
    "role",
    "title",
    "post",
    "vacancy",
    "we're hiring",
    "we are hiring",
    "now hiring",
    "hiring",
    "wanted",
    "job",
    "opening",
];
const VALUE_LABELS: &[&str] = &["values", "our values", "culture", "our culture"];
const VALUES_OPEN: &[&str] = &[
    "we value ",
    "we are committed to ",
    "our culture is ",
    "our values are ",
    "our values: ",
    "our culture: ",
    "we believe: ",
    "we believe in ",
];
const VALUE_HEADINGS: &[&str] = &["value", "culture", "how we work", "ways of working", "what matters", "we believe"];
const DUTY_HEADINGS: &[&str] = &[
    "duties",
    "responsibilit",
    "you will",
    "you'll",
    "tasks",
    "the work",
    "your day",
    "about the role",
    "the job",
    "day to day",
    "day-to-day",
];
const ROLE_OPENS: &[&str] = &[
    "hiring a",
    "hiring an",
    "looking for a",
    "looking for an",
    "seeking a",
    "seeking an",
    "seeks a",
    "seeks an",
    "as a",
    "as an",
    "post of",
    "position of",
    "role of",
    "recruiting a",
    "recruiting an",
    "appoint an inspiring",
];
const ROLE_CLOSES: &[&str] = &["role", "position", "post", "vacancy", "opening"];
const SEEKS: &[&str] = &["seeks", "is looking", "is seeking", "is hiring", "is recruiting", "is an", "is a", "builds"];

/// What the text tells; whatever it does not tell is left empty. Every fact is a proposal for the user to
/// accept. `now` is when the text is read: an interview "on Tuesday" is the coming one, at the time of `now`'s offset.
pub fn facts(text: &str, now: Instant) -> Application {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let is_invitation = lines.iter().any(|line| {
        let line = line.to_lowercase();
        ["interview", "call is booked", "chat"].iter().any(|word| line.contains(word))
    });
    let interviews = if is_invitation { when::interview(text, now).into_iter().collect() } else { Vec::new() };
    let role = role(&lines).unwrap_or_default();
    let company = company(&lines, &role).unwrap_or_default();
    let people = people::people(&lines, &company);
    Application {
        culture: culture(&lines),
        topics: under(&lines, DUTY_HEADINGS),
        company,
        role,
        people,
        interviews,
        ..Application::default()
    }
}

/// What stands behind one of the labels: "Employer: Eastmere".
fn labelled<'l>(lines: &[&'l str], labels: &[&str]) -> Option<&'l str> {
    lines.iter().find_map(|line| {
        let (label, value) = line.split_once(':')?;
        let (label, value) = (label.trim().replace('’', "'"), value.trim());
        (!value.is_empty() && labels.iter().any(|known| label.eq_ignore_ascii_case(known))).then_some(value)
    })
}

fn role(lines: &[&str]) -> Option<String> {
    let labelled = labelled(lines, ROLE_LABELS).map(bare_title);
    let introduced = || lines.iter().find_map(|line| names_after(line, ROLE_OPENS, Join::Titles));
    let closed = || lines.iter().find_map(|line| before_word(line, ROLE_CLOSES));
    let headed = || header(lines).find(|part| phrases::is_role(part)).map(bare_title);
    labelled.or_else(headed).or_else(introduced).or_else(closed)
}

/// A title without what stands in brackets behind it, and without the shouting of a headline.
fn bare_title(title: &str) -> String {
    let title = title.split('(').next().unwrap_or_default().trim().trim_end_matches(['!', '.', ',']);
    // One word in capitals may be an abbreviation: "SRE".
    if title.contains(' ') && title.to_uppercase() == title { phrases::capitalised(title) } else { title.to_owned() }
}

/// The parts of the first lines, where the advert heads itself: "UX Designer | Tidewater Health | Remote".
fn header<'l>(lines: &[&'l str]) -> impl Iterator<Item = &'l str> {
    let short = |line: &&&str| line.split_whitespace().count() <= 9 && !line.ends_with(['.', ',', '!', ':']);
    let first = lines.iter().take(3).take_while(|line| !phrases::is_greeting(line)).filter(short);
    let parts = first.flat_map(|line| {
        let line = line.trim_start_matches(['#', '*', ' ']);
        let marks = line.split(" | ").flat_map(|part| part.split(" - ")).flat_map(|part| part.split(" – "));
        marks.flat_map(|part| part.split(" at ")).flat_map(|part| part.split(" with "))
    });
    parts.map(str::trim).filter(|part| !part.contains(':') && phrases::is_name(part))
}

/// The name a line opens with, where it does something: "Palomar Health builds". A lone word must stand elsewhere too: many
/// a sentence begins with one that is no name.
fn acting(lines: &[&str]) -> Option<String> {
    lines.iter().find_map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let (name, end) = name_at(&words, 0, Join::Names)?;
        let acts = words
            .get(end)
            .is_some_and(|verb| verb.len() > 2 && verb.ends_with('s') && verb.starts_with(char::is_lowercase));
        let ended = words[end - 1].ends_with(|mark: char| !mark.is_alphanumeric());
        let known = name.contains(' ') || lines.iter().filter(|line| line.contains(&name)).count() > 1;
        (acts && !ended && known && !phrases::is_title(&name)).then_some(name)
    })
}

/// The name in a heading "About Fernway".
fn about(lines: &[&str]) -> Option<String> {
    let named = lines.iter().filter_map(|line| line.trim_end_matches(':').strip_prefix("About ").map(str::trim));
    named.filter(|name| name.split_whitespace().all(phrases::is_capital)).map(str::to_owned).next()
}

fn company(lines: &[&str], role: &str) -> Option<String> {
    let labelled = labelled(lines, COMPANY_LABELS).map(str::to_owned);
    let is_other = |name: &String| !name.eq_ignore_ascii_case(role) && !phrases::is_common(name);
    let subject = || lines.iter().find_map(|line| before_phrase(line, SEEKS).filter(is_other));
    let joined = || lines.iter().find_map(|line| names_after(line, &["join", "at"], Join::Names).filter(is_other));
    let headed = || header(lines).find(|part| phrases::is_organisation(part)).map(str::to_owned);
    let signed = || {
        let below = lines.windows(2).filter(|pair| people::is_sign_off(pair[0])).map(|pair| pair[1]);
        below.filter(|line| phrases::is_organisation(line) && phrases::is_name(line)).map(str::to_owned).next()
    };
    // A line of its own below the title: "Kestrel Hydro, Pune".
    let placed = || {
        let line = lines.get(1).filter(|line| !role.is_empty() && !line.ends_with(['.', ':']))?;
        let name = line.split(',').next().map(str::trim).filter(|name| line.contains(',') && phrases::is_name(name))?;
        Some(name.to_owned()).filter(|name| !phrases::is_role(name) && is_other(name))
    };
    let acts = || acting(lines).filter(is_other);
    let told = || about(lines).filter(is_other);
    labelled
        .or_else(subject)
        .or_else(joined)
        .or_else(headed)
        .or_else(signed)
        .or_else(told)
        .or_else(acts)
        .or_else(placed)
}

/// The name a line opens with, where one of the phrases follows it: "The Marlowe Trust is seeking".
fn before_phrase(line: &str, phrases: &[&str]) -> Option<String> {
    let line = line.split_once(": ").map_or(line, |(_, rest)| rest);
    let words: Vec<&str> = line.split_whitespace().collect();
    let (name, end) = name_at(&words, 0, Join::Names)?;
    let rest = words[end..].join(" ");
    phrases.iter().any(|phrase| rest.strip_prefix(phrase).is_some_and(|after| after.starts_with(' '))).then_some(name)
}

/// The name right before one of the words: "the Operations Analyst position".
fn before_word(line: &str, closing: &[&str]) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    (0..words.len()).find_map(|at| {
        let (name, end) = name_at(&words, at, Join::Titles)?;
        let next = words.get(end)?.trim_matches(|mark: char| !mark.is_alphanumeric());
        closing.contains(&next).then_some(name)
    })
}

fn culture(lines: &[&str]) -> Vec<String> {
    let mut values = under(lines, VALUE_HEADINGS);
    let said = lines.iter().flat_map(|line| line.split_inclusive(['.', '!'])).find_map(|sentence| {
        let lower = sentence.to_ascii_lowercase();
        VALUES_OPEN.iter().find_map(|open| lower.find(open).map(|at| &sentence[at + open.len()..]))
    });
    let listed = said.or_else(|| labelled(lines, VALUE_LABELS).filter(|value| !value.starts_with("we ")));
    let parts =
        listed.into_iter().flat_map(|list| list.split([',', ';', '.', '!'])).flat_map(|part| part.split(" and "));
    values.extend(parts.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned));
    values.retain(|value| value.split_whitespace().count() <= LONGEST_VALUE);
    values.truncate(MOST);
    values
}

/// The items of the list below a heading that says one of the words.
fn under(lines: &[&str], headings: &[&str]) -> Vec<String> {
    let says = |line: &&str| {
        let line = line.to_lowercase().replace('’', "'");
        item(&line).is_none()
            && line.split_whitespace().count() <= 12
            && headings.iter().any(|word| line.contains(word))
    };
    let headed = |at: &usize| says(&lines[*at]) && lines.get(at + 1).is_some_and(|next| item(next).is_some());
    let Some(heading) = (0..lines.len()).find(headed) else { return Vec::new() };
    lines[heading + 1..].iter().map_while(|line| item(line)).take(MOST).collect()
}

/// The text of a list's item.
fn item(line: &str) -> Option<String> {
    let number = line.trim_start_matches(|one: char| one.is_ascii_digit());
    let numbered = (number.len() < line.len()).then(|| number.strip_prefix(['.', ')'])).flatten();
    let text =
        numbered.or_else(|| line.strip_prefix(['-', '*', '•', '·', '–']))?.trim().trim_end_matches(['.', ';', ',']);
    (!text.is_empty()).then(|| text.to_owned())
}
