//! People a text names as its contacts or interviewers.

use super::phrases::{Join, is_organisation, is_title, name_at};
use crate::application::{Part, Person};

/// Words a person's name stands behind, with their part.
const INTRODUCE: &[(&str, Part)] = &[
    ("contact", Part::Recruiter),
    ("contact:", Part::Recruiter),
    ("to:", Part::HiringManager),
    ("manager:", Part::HiringManager),
    ("meet", Part::Interviewer),
    ("with", Part::Interviewer),
    ("interviewer:", Part::Interviewer),
    ("interviewers:", Part::Interviewer),
    ("panel:", Part::Interviewer),
];

const SIGN_OFFS: &[&str] = &["regards", "sincerely", "thanks", "best", "faithfully", "wishes"];

/// The people named, each once; an address goes to the last person named before it.
pub(super) fn people(lines: &[&str], company: &str) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let signed = at > 0 && is_sign_off(lines[at - 1]);
        if signed {
            people.extend(person_at(&words, 0, company, Part::Recruiter).map(|(person, _)| person));
        }
        for index in 0..words.len() {
            let lower = words[index].to_lowercase();
            if let Some((_, part)) = INTRODUCE.iter().find(|(word, _)| *word == lower) {
                introduced(&words, index + 1, company, *part, &mut people);
            }
            let address = words[index].trim_matches(|mark: char| !mark.is_alphanumeric());
            if address.contains('@') {
                address_of_last(&words[..index], address, company, &mut people);
            }
        }
    }
    let mut seen: Vec<String> = Vec::new();
    people.retain(|person| {
        let new = !seen.contains(&person.name);
        seen.push(person.name.clone());
        new
    });
    people
}

pub(super) fn is_sign_off(line: &str) -> bool {
    let line = line.trim_end_matches(',').to_lowercase();
    line.split_whitespace().count() <= 3 && SIGN_OFFS.iter().any(|word| line.ends_with(word))
}

/// The names from a word on: "Dana Lee and Colin Abernathy", "Ruth Adeyemi, Paul Drummond".
fn introduced(words: &[&str], mut at: usize, company: &str, part: Part, people: &mut Vec<Person>) {
    while let Some((person, end)) = person_at(words, at, company, part) {
        people.push(person);
        at = end + usize::from(words.get(end) == Some(&"and"));
    }
}

fn person_at(words: &[&str], at: usize, company: &str, part: Part) -> Option<(Person, usize)> {
    let (name, end) = name_at(words, at, Join::Nothing)?;
    let count = name.split_whitespace().count();
    let is_person = (2..=3).contains(&count) && !is_title(&name) && !is_organisation(&name) && name != company;
    is_person.then(|| (Person { name, email: String::new(), part }, end))
}

/// Gives the address to the person it belongs to: one whose name is part of it, else the name right before it.
fn address_of_last(before: &[&str], address: &str, company: &str, people: &mut Vec<Person>) {
    let local = address.split('@').next().unwrap_or_default().to_lowercase();
    let named = |person: &Person| person.name.split_whitespace().any(|word| local.contains(&word.to_lowercase()));
    if let Some(person) = people.iter_mut().rev().find(|person| person.email.is_empty() && named(person)) {
        address.clone_into(&mut person.email);
        return;
    }
    let found = (0..before.len()).find_map(|at| person_at(before, at, company, Part::Recruiter));
    if let Some((mut person, _)) = found.filter(|(person, _)| named(person)) {
        address.clone_into(&mut person.email);
        people.push(person);
    }
}
