//! Facts of an application read from a pasted text: a job advert, or an invitation to an interview.
//!
//! Every fact is a proposal for the user to accept or drop; what the text does not tell is left empty.

use crate::application::{Application, Interview, Mailbox, Part, Person};
use crate::instant::Instant;
use crate::personal::names;
use crate::timing::promise;

/// The most notes of one kind that are proposed.
const MOST_NOTES: usize = 4;

/// A line with more words is prose, and no title or note.
const LONGEST_NOTE: usize = 12;

/// What a title of a job ends with, or has before a comma, a dash or a bracket.
const OCCUPATIONS: &str = "accountant administrator adviser advisor analyst apprentice architect artist assistant associate \
     auditor baker barista bookkeeper buyer carer cashier chef cleaner clerk coach consultant controller cook coordinator \
     counsel curator dentist designer developer director dispatcher driver economist editor electrician engineer estimator \
     executive fitter fundraiser gardener geologist head inspector instructor intern interpreter investigator journalist \
     lawyer lead lecturer librarian manager mechanic merchandiser midwife nurse officer operator optician owner paralegal \
     paramedic pharmacist photographer physiotherapist planner plumber porter principal producer programmer psychologist \
     receptionist recruiter registrar representative researcher reporter scheduler scientist secretary solicitor specialist \
     statistician strategist supervisor surveyor teacher technician technologist tester therapist trainer translator tutor \
     underwriter welder writer";

/// Labels before a role or a company on a line of their own.
const ROLE_LABELS: &[&str] = &["role", "position", "job title", "title", "vacancy", "post", "job"];
const COMPANY_LABELS: &[&str] = &["company", "employer", "organisation", "organization", "school", "client"];

/// Words after which a company's name stands.
const BEFORE_COMPANY: &[&str] = &["at", "with", "join", "joining", "about", "from"];

/// Words after a name that say that it is the company: "Northlake is looking for …".
const AFTER_COMPANY: &[&str] = &["is", "are", "seeks", "has", "builds", "makes", "runs", "helps"];

/// Headings under which the work is listed, and those under which the company's ways are.
const WORK_HEADINGS: &[&str] =
    &["responsibilities", "duties", "you will", "you'll", "you’ll", "the work", "day to day", "tasks", "the job"];
const CULTURE_HEADINGS: &[&str] = &["values", "culture", "how we work", "we care", "we believe", "ways of working"];

/// What the text tells. `now` is when it is read: an interview "on Tuesday" is the coming one.
pub fn facts(text: &str, now: Instant) -> Application {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let people = people(text);
    let role = role(&lines);
    let company = company(&lines, &role, &people);
    let interviews = interview(text, now, &people).into_iter().collect();
    Application {
        topics: listed(&lines, WORK_HEADINGS),
        culture: listed(&lines, CULTURE_HEADINGS),
        company,
        role,
        people,
        interviews,
        ..Application::default()
    }
}

/// What stands after one of the labels and a colon.
fn labelled<'t>(lines: &[&'t str], labels: &[&str]) -> Option<&'t str> {
    lines.iter().find_map(|line| {
        let (label, value) = line.split_once(':')?;
        let known = labels.contains(&label.trim().to_lowercase().as_str());
        (known && !value.trim().is_empty() && words(value) <= LONGEST_NOTE).then(|| value.trim())
    })
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The title of the role: labelled, or the first that a line or a sentence names.
fn role(lines: &[&str]) -> String {
    if let Some(role) = labelled(lines, ROLE_LABELS) {
        return title_of(role).unwrap_or(role).to_owned();
    }
    let mut short = lines.iter().filter(|line| words(line) <= LONGEST_NOTE && !line.ends_with(['.', '?', '!']));
    let own_line = short.find_map(|line| title_of(line));
    let told = || lines.iter().find_map(|line| told_role(line));
    own_line.map(str::to_owned).or_else(told).unwrap_or_default()
}

/// The title a line holds before "at", a comma, a dash or a bracket, where it ends with an occupation.
fn title_of(line: &str) -> Option<&str> {
    let bare = line.trim_start_matches(['#', '*', ' ']).trim_end_matches(['*', ' ']);
    let bare = ["Job advert: ", "Vacancy: ", "We're hiring: ", "Now hiring: ", "Hiring: "]
        .iter()
        .find_map(|opening| bare.strip_prefix(opening))
        .unwrap_or(bare);
    let ends = [" at ", " - ", " – ", " — ", " | ", ", ", " (", " with ", " for "];
    let end = ends.iter().filter_map(|end| bare.find(end)).min().unwrap_or(bare.len());
    let title = bare[..end].trim();
    let is_title = |title: &str| {
        let capital = title.chars().next().is_some_and(char::is_uppercase);
        capital && title.split_whitespace().any(is_occupation)
    };
    is_title(title).then_some(title)
}

/// Whether a word is an occupation, or the plural of one.
fn is_occupation(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    let known = |word: &str| OCCUPATIONS.split_whitespace().any(|occupation| occupation == word);
    known(&word) || word.strip_suffix('s').is_some_and(known)
}

/// The role a sentence names: "an interview for the Operations Analyst role", "we are looking for a night porter".
fn told_role(line: &str) -> Option<String> {
    let written: Vec<&str> = line.split_whitespace().collect();
    let mut last = written.iter().position(|word| is_occupation(word))?;
    while written.get(last + 1).is_some_and(|next| is_occupation(next)) {
        last += 1;
    }
    let article =
        |word: &&str| matches!(word.to_lowercase().as_str(), "a" | "an" | "the" | "our" | "as" | "of" | "for");
    let first = written[..last].iter().rposition(article)? + 1;
    let title = written[first..=last].join(" ");
    Some(title.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned())
}

/// The company: labelled, or the name in the places where adverts have it, or as the addresses have it.
fn company(lines: &[&str], role: &str, people: &[Person]) -> String {
    if let Some(company) = labelled(lines, COMPANY_LABELS) {
        return company.to_owned();
    }
    let named = lines.iter().find_map(|line| {
        let written: Vec<&str> = line.split_whitespace().collect();
        (0..written.len()).find_map(|at| {
            let name = name_at(&written, at)?;
            let before = at.checked_sub(1).map(|before| written[before].to_lowercase());
            let applied = at > 1 && written[at - 1] == "to" && written[at - 2].to_lowercase().starts_with("appl");
            let led = applied || before.is_some_and(|before| BEFORE_COMPANY.contains(&before.trim_matches(['#', '*'])));
            let after = written.get(at + name.split(' ').count()).map(|after| after.to_lowercase());
            let leads = at == 0 && after.is_some_and(|after| AFTER_COMPANY.contains(&after.as_str()));
            let person = people.iter().any(|person| person.name.contains(&name) || name.contains(&person.name));
            ((led || leads) && !person && !role.contains(&name)).then_some(name)
        })
    });
    let domain = || people.iter().find_map(|person| names::domain_name(&person.email)).map(|name| capitalised(&name));
    named.or_else(domain).unwrap_or_default()
}

/// Words with a capital that name no company.
const NO_COMPANY: &[&str] = &[
    "the",
    "this",
    "that",
    "us",
    "you",
    "your",
    "our",
    "we",
    "it",
    "there",
    "here",
    "role",
    "zoom",
    "teams",
    "google",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "what",
    "who",
    "how",
    "if",
    "and",
    "please",
    "microsoft",
    "ms",
    "mr",
    "mrs",
    "dr",
    "experience",
    "a",
    "an",
    "as",
    "applications",
    "i",
    "salary",
];

/// The words with capitals that begin at `at`, joined by "of", "and" or "&".
fn name_at(written: &[&str], at: usize) -> Option<String> {
    let bare =
        |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&').trim_end_matches("’s").to_owned();
    let is_name = |word: &str| {
        let bare = bare(word);
        bare.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() && bare.len() > 2)
            && !NO_COMPANY.contains(&bare.to_lowercase().as_str())
            && bare.chars().any(char::is_alphabetic)
    };
    if !is_name(written.get(at)?) {
        return None;
    }
    let mut name = Vec::new();
    let mut place = at;
    while let Some(word) = written.get(place) {
        let joins =
            matches!(*word, "of" | "and" | "&" | "the") && written.get(place + 1).is_some_and(|next| is_name(next));
        let aside = word.starts_with('(') && !name.is_empty();
        if aside || !(is_name(word) || (joins && !name.is_empty())) {
            break;
        }
        let word_bare = bare(word);
        name.push(word_bare.strip_suffix("'s").map_or(word_bare.clone(), str::to_owned));
        // A mark after a word ends the name, and so does a possessive.
        if word.ends_with([',', '.', ':', ';', ')', '!', '?']) || word.ends_with("'s") || word.ends_with("’s") {
            break;
        }
        place += 1;
    }
    Some(name.join(" "))
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Everybody with an address, with the name before it where there is one.
fn people(text: &str) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for line in text.lines() {
        let written: Vec<&str> = line.split_whitespace().collect();
        for (at, word) in written.iter().enumerate() {
            let address = word.trim_matches(|c: char| !c.is_alphanumeric());
            let is_address = address.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'));
            if !is_address || people.iter().any(|person| person.email.eq_ignore_ascii_case(address)) {
                continue;
            }
            let before = written[..at].iter().rev().take_while(|word| {
                word.chars().next().is_some_and(char::is_uppercase) && !word.ends_with([':', ';', '.'])
            });
            let mut name: Vec<&str> = before.take(3).map(|word| word.trim_matches([',', '(', '"'])).collect();
            name.reverse();
            let shared =
                ["jobs", "careers", "hr", "recruitment", "recruiting", "hiring", "info", "hello", "talent", "office"];
            let mailbox = Mailbox { name: name.join(" "), email: address.to_owned() };
            if shared.contains(&address.split('@').next().unwrap_or_default()) && mailbox.name.is_empty() {
                continue;
            }
            people.push(Person { name: mailbox.name, email: mailbox.email, part: Part::Interviewer });
        }
    }
    people
}

/// The interview a text invites to: a day and a time of day in one sentence.
fn interview(text: &str, now: Instant, people: &[Person]) -> Option<Interview> {
    let about = text.to_lowercase();
    if !["interview", "meet", "invite", "conversation", "call"].iter().any(|word| about.contains(word)) {
        return None;
    }
    text.split(['\n', ';']).flat_map(|line| line.split(". ")).find_map(|sentence| {
        let (hour, minute) = time_of_day(sentence)?;
        let day = promise::day_named(sentence, now)?;
        let at = now.offset().to_timestamp(day.at(hour, minute, 0, 0)).ok()?;
        let with = people.iter().map(|person| person.email.clone()).collect();
        Some(Interview { start: Instant::new(at, now.offset()), end: None, with })
    })
}

/// The first time of day: `14:00`, `2pm`, `2:30 p.m.`.
fn time_of_day(sentence: &str) -> Option<(i8, i8)> {
    let lower = sentence.to_lowercase().replace("p.m", "pm").replace("a.m", "am");
    let written: Vec<&str> = lower.split([' ', '–', '-', ',', '(', ')']).filter(|word| !word.is_empty()).collect();
    written.iter().enumerate().find_map(|(at, word)| {
        let word = word.trim_end_matches('.');
        let half = ["am", "pm"].iter().find(|half| word.ends_with(**half)).copied();
        let bare = half.map_or(word, |half| word.trim_end_matches(half));
        let next =
            written.get(at + 1).map(|next| next.trim_end_matches('.')).filter(|next| matches!(*next, "am" | "pm"));
        let half = half.or(next);
        let (hour, minute) = bare.split_once(':').or_else(|| half.map(|_| (bare, "0")))?;
        let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
        let hour = match half {
            Some("pm") if hour < 12 => hour + 12,
            Some("am") if hour == 12 => 0,
            _ => hour,
        };
        ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
    })
}

/// The first lines of the list under a heading with one of the words, or the parts of a sentence that has them.
fn listed(lines: &[&str], headings: &[&str]) -> Vec<String> {
    let is_bullet =
        |line: &str| line.starts_with(['-', '*', '•', '·', '–']) || line.starts_with(|c: char| c.is_ascii_digit());
    let mut notes = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let lower = line.to_lowercase();
        if !headings.iter().any(|heading| lower.contains(heading)) {
            continue;
        }
        let under = lines[at + 1..].iter().take_while(|line| is_bullet(line));
        notes.extend(under.map(|line| note(line)));
        if notes.is_empty() && is_bullet(line) {
            continue;
        }
        if let Some((_, rest)) = line.split_once(':').filter(|_| notes.is_empty()) {
            let rest = rest.split_once(". ").map_or(rest, |(sentence, _)| sentence);
            notes.extend(rest.split([',', ';']).flat_map(|part| part.split(" and ")).map(note));
        }
        if !notes.is_empty() {
            break;
        }
    }
    notes.retain(|note| !note.is_empty() && words(note) <= LONGEST_NOTE);
    notes.truncate(MOST_NOTES);
    notes
}

/// A line as a note: without bullet and end mark, and with a small letter unless it begins with a name.
fn note(line: &str) -> String {
    let bare = line.trim_start_matches(|c: char| !c.is_alphabetic()).trim_end_matches(['.', ';', ',', ' ']);
    let first_word = bare.split_whitespace().next().unwrap_or_default();
    let keeps = first_word.chars().filter(|c| c.is_uppercase()).count() > 1;
    let mut letters = bare.chars();
    match letters.next() {
        Some(first) if !keeps => first.to_lowercase().chain(letters).collect(),
        _ => bare.to_owned(),
    }
}
