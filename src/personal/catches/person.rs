//! People: a greeting that fits nobody the mail goes to, and interviewers of another application.

use super::{Caught, is_meant};
use crate::application::{Mailbox, Person};
use crate::letter::{Letter, Sentence, Word};
use crate::personal::addressees;
use crate::personal::names::{self, Company, is_capital};
use crate::personal::spelling::{distance, without_marks};
use crate::personal::wording::Catch;
use crate::review::Request;

/// Words in the name of a mailbox that several people read.
const SHARED: &[&str] = &[
    "team",
    "recruiting",
    "recruitment",
    "recruiters",
    "hr",
    "careers",
    "career",
    "jobs",
    "talent",
    "hiring",
    "reply",
    "noreply",
    "people",
    "human",
    "resources",
    "office",
    "admissions",
    "info",
    "support",
    "department",
    "staffing",
    "applications",
    "group",
];

/// Names that are one name to the ear; writing one for the other is a slip.
const SOUND_ALIKE: &[&[&str]] = &[
    &["jon", "john"],
    &["sara", "sarah"],
    &["stephen", "steven", "stephan"],
    &["catherine", "katherine", "kathryn", "katharine", "cathryn"],
    &["philip", "phillip"],
    &["geoffrey", "jeffrey"],
    &["brian", "bryan"],
    &["eric", "erik"],
    &["marc", "mark"],
    &["ann", "anne"],
    &["alan", "allan", "allen"],
    &["lindsay", "lindsey"],
    &["stuart", "stewart"],
    &["claire", "clare"],
    &["kristin", "kristen", "kirsten"],
    &["nicholas", "nicolas"],
    &["teresa", "theresa"],
    &["elisabeth", "elizabeth"],
    &["megan", "meghan"],
    &["rachel", "rachael"],
    &["aidan", "aiden"],
    &["sean", "shaun", "shawn"],
    &["hannah", "hanna"],
    &["zoe", "zoey"],
    &["lewis", "louis"],
];

/// A greeting whose name is that of no recipient.
pub(super) fn greeting(letter: &Letter<'_>, request: &Request) -> Option<Caught> {
    let (index, greeted) = addressees::greeted(letter)?;
    let draft = &request.draft;
    let own = |mailbox: &&Mailbox| is_one_person(mailbox, request);
    let people: Vec<&Mailbox> = draft.to.iter().filter(own).collect();
    // Unless every recipient is known by name, the greeted one may be among them.
    if people.is_empty() || people.len() < draft.to.len() || greeted.is_empty() {
        return None;
    }
    let company = request.application.as_ref().map(Company::of).unwrap_or_default();
    if company.stands_in(letter.text(), letter.words_of(&letter.sentences()[index])) {
        return None;
    }
    let others = draft.cc.iter().map(names::of_mailbox);
    let known: Vec<Vec<String>> = people.iter().map(|mailbox| names::of_mailbox(mailbox)).chain(others).collect();
    if let Some((word, right)) = greeted.iter().find_map(|word| Some((*word, slip(word, &known)?))) {
        let instead = Some(as_written(&people, right));
        return Some(Caught { what: Catch::MisspeltName, range: word.range.clone(), instead });
    }
    if greeted.iter().any(|word| known.iter().flatten().any(|name| fits(&word.folded, name))) {
        return None;
    }
    let formal = letter
        .words_of(&letter.sentences()[index])
        .iter()
        .any(|word| matches!(word.folded.as_str(), "mr" | "mrs" | "ms" | "mx" | "miss" | "dr" | "prof" | "professor"));
    let right = match people.as_slice() {
        [only] => {
            let words = names::of_mailbox(only);
            if formal { words.last().cloned() } else { words.into_iter().find(|word| !is_title(word)) }
        }
        _ => None,
    };
    let instead = right.map(|right| as_written(&people, &right));
    let range = greeted.first()?.range.start..greeted.last()?.range.end;
    Some(Caught { what: Catch::WrongGreeting, range, instead })
}

fn is_title(word: &str) -> bool {
    matches!(word, "mr" | "mrs" | "ms" | "mx" | "dr" | "prof" | "professor" | "sir" | "dame")
}

/// Whether a mailbox shows the first and last name of one person.
fn is_one_person(mailbox: &Mailbox, request: &Request) -> bool {
    let words = names::folded(&mailbox.name);
    let letter = Letter::subject(&mailbox.name);
    let company = request.application.as_ref().map(Company::of).unwrap_or_default();
    words.len() > 1
        && !mailbox.name.contains('@')
        && words.iter().all(|word| !SHARED.contains(&word.as_str()))
        && !company.stands_in(letter.text(), letter.words())
}

/// Whether a greeted word can stand for a word of a recipient's name.
fn fits(greeted: &str, name: &str) -> bool {
    let (greeted, name) = (without_marks(greeted), without_marks(name));
    let initial = |short: &str, long: &str| short.len() == 1 && long.starts_with(short);
    // "Jo" for Joanna, and "Seun" for Oluwaseun.
    let short = |short: &str, long: &str| {
        (short.len() >= 2 && long.starts_with(short)) || (short.len() >= 4 && long.ends_with(short))
    };
    names::same_first_name(&greeted, &name)
        || initial(&greeted, &name)
        || initial(&name, &greeted)
        || short(&greeted, &name)
        || short(&name, &greeted)
        || pet_form(&greeted, &name)
}

/// The length of a name's beginning that takes a pet ending, in bytes.
const PET_STEM: (usize, usize) = (3, 4);

/// "Danny" for Daniel, "Suzie" for Suzanne: a beginning of the name, with a pet ending.
fn pet_form(greeted: &str, name: &str) -> bool {
    let stem = greeted.strip_suffix("ie").or_else(|| greeted.strip_suffix('y')).or_else(|| greeted.strip_suffix('i'));
    stem.is_some_and(|stem| {
        let doubled = stem.len() > 3 && stem.as_bytes()[stem.len() - 1] == stem.as_bytes()[stem.len() - 2];
        let stem = if doubled { &stem[..stem.len() - 1] } else { stem };
        (PET_STEM.0..=PET_STEM.1).contains(&stem.len()) && name.starts_with(stem)
    })
}

/// The name a greeted word was meant to be, where only a letter or two are wrong.
fn slip<'n>(greeted: &Word, known: &'n [Vec<String>]) -> Option<&'n str> {
    let written = without_marks(&greeted.folded);
    let same = |name: &&String| without_marks(name) == written;
    if known.iter().flatten().any(|name| same(&name)) {
        return None;
    }
    let sounds =
        |name: &str| SOUND_ALIKE.iter().any(|group| group.contains(&written.as_str()) && group.contains(&name));
    known.iter().flatten().find_map(|name| {
        let bare = without_marks(name);
        let allowed = match bare.len() {
            0..=3 => 0,
            4..=6 => 1,
            _ => 2,
        };
        let near = distance(&bare, &written) <= allowed && !fits(&written, &bare) && !names::is_first_name(&written);
        (near || sounds(&bare)).then_some(name.as_str())
    })
}

/// A folded name as the mailbox shows it.
fn as_written(people: &[&Mailbox], folded: &str) -> String {
    let shown = people.iter().find_map(|mailbox| {
        let letter = Letter::subject(&mailbox.name);
        let word = letter.words().iter().find(|word| word.folded == folded)?;
        Some(mailbox.name[word.range.clone()].to_owned())
    });
    shown.unwrap_or_else(|| folded.to_owned())
}

/// People of another application, by first and last name, who have no part in this one.
pub(super) fn others_people(letter: &Letter<'_>, sentence: &Sentence, request: &Request) -> Vec<Caught> {
    let words = letter.words_of(sentence);
    let draft = &request.draft;
    let here: Vec<Vec<String>> = draft
        .to
        .iter()
        .chain(&draft.cc)
        .map(|mailbox| names::folded(&mailbox.name))
        .chain(request.application.iter().flat_map(|own| &own.people).map(|person| names::folded(&person.name)))
        .collect();
    let is_here = |name: &[String]| here.iter().any(|known| known == name);
    let mut caught = Vec::new();
    for person in request.others.iter().flat_map(|other| &other.people) {
        let name = full_name(person);
        if name.len() < 2 || is_here(&name) {
            continue;
        }
        for at in 0..words.len() {
            let whole =
                words[at..].iter().zip(&name).take_while(|(word, name)| word.folded == **name).count() == name.len();
            let titled = is_title(&words[at].folded)
                && words.get(at + 1).is_some_and(|next| Some(&next.folded) == name.last() && is_capital(next))
                && !here.iter().any(|known| known.last() == name.last());
            let length = if whole { name.len() } else { 2 };
            if (whole || titled) && is_capital(&words[at]) && !is_meant(words, &(at..at + length)) {
                let range = words[at].range.start..words[at + length - 1].range.end;
                caught.push(Caught { what: Catch::WrongPerson, range, instead: None });
            }
        }
    }
    caught
}

fn full_name(person: &Person) -> Vec<String> {
    names::folded(&person.name).into_iter().filter(|word| !is_title(word)).collect()
}
