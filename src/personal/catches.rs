//! What was left over from another note: placeholders, and names of another application or of nobody.
//!
//! These are findings of the family `boilerplate`. A name is only caught where it cannot well be meant: what stands near
//! a past employer, a referral or a comparison is left alone.

mod attachment;
mod person;
mod placeholder;
mod recipient;
mod repeated;

use std::ops::Range;

use crate::application::Application;
use crate::letter::{Letter, Region, Sentence, Word};
use crate::personal::names::{Company, ROLE_NOUNS, Role, is_capital};
use crate::personal::spelling::distance;
use crate::personal::wording::{Catch, catch};
use crate::review::{Confidence, Field, Finding, Replacement, Request};

/// The tone family these findings belong to.
const FAMILY: &str = "boilerplate";

/// Words that say a company, role or person is the writer's past, or somebody else's business.
const ELSEWHERE: &[&str] = &[
    "worked",
    "former",
    "formerly",
    "previous",
    "previously",
    "current",
    "currently",
    "employer",
    "employers",
    "left",
    "leaving",
    "years",
    "internship",
    "interned",
    "client",
    "clients",
    "customer",
    "customers",
    "supplier",
    "suppliers",
    "partner",
    "partners",
    "competitor",
    "competitors",
    "rival",
    "rivals",
    "unlike",
    "compared",
    "versus",
    "vs",
    "than",
    "acquired",
    "merged",
    "using",
    "used",
    "use",
    "founder",
    "colleague",
    "colleagues",
    "friend",
    "friends",
    "suggested",
    "referred",
    "recommended",
    "introduced",
    "introduction",
    "connected",
    "built",
    "led",
    "ran",
    "managed",
    "before",
    "moved",
    "came",
    "coming",
    "offer",
    "offers",
    "interviewing",
    "withdrawn",
    "withdrew",
    "sold",
    "bought",
    "studied",
    "trained",
    "contracted",
    "integration",
    "integrated",
    "vendor",
    "background",
    "experience",
    "career",
    "article",
    "podcast",
    "conference",
    "case",
    "migrated",
    "migrating",
    "switching",
    "switched",
    "replaced",
    "shipped",
    "began",
    "started",
    "joined",
    "spent",
    "alongside",
    "closely",
    "product",
    "products",
    "account",
    "card",
    "reader",
    "app",
];

/// Words that say so after "my": "my time at Square", "my last job".
const OWN_PAST: &[&str] =
    &["time", "job", "last", "old", "first", "days", "day", "stint", "work", "team", "boss", "manager"];

/// How many words before and after a name are looked at for those.
const NEAR: (usize, usize) = (4, 4);

/// A place caught, in bytes, with what to write instead where that is known.
struct Caught {
    what: Catch,
    range: Range<usize>,
    instead: Option<String>,
}

/// The catches of one field, in order of place; they never overlap.
pub(super) fn catches(letter: &Letter<'_>, field: Field, request: &Request) -> Vec<Finding> {
    let settings = &request.settings;
    if settings.families_off.contains(FAMILY) {
        return Vec::new();
    }
    let mut caught = placeholder::find(letter);
    if field == Field::Body {
        caught.extend(person::greeting(letter, request));
        caught.extend(attachment::missing(letter, &request.draft));
    }
    caught.extend(recipient::of_another(letter, field, request));
    let own = request.application.as_ref();
    for (_, sentence) in own_sentences(letter) {
        caught.extend(companies(letter, sentence, own, &request.others));
        caught.extend(roles(letter, sentence, own, &request.others));
        if sentence.region == Region::Body {
            caught.extend(person::others_people(letter, sentence, request));
        }
        caught.extend(misspelt_company(letter, sentence, own));
    }
    caught.sort_by_key(|caught| (caught.range.start, std::cmp::Reverse(caught.range.end)));
    let mut end = 0;
    caught.retain(|caught| {
        let stands = caught.range.start >= end && !settings.rules_off.contains(catch(caught.what).rule);
        if stands {
            end = caught.range.end;
        }
        stands
    });
    caught.into_iter().map(|caught| finding(letter, field, caught)).collect()
}

/// Sentences of the body that somebody else at the company has had already. Each marks a whole sentence, so it gives
/// way to whatever else is said of a part of it.
pub(super) fn repeated(body: &Letter<'_>, request: &Request) -> Vec<Finding> {
    let settings = &request.settings;
    if settings.families_off.contains(FAMILY) || settings.rules_off.contains(catch(Catch::SameNote).rule) {
        return Vec::new();
    }
    repeated::sentences(body, request).into_iter().map(|caught| finding(body, Field::Body, caught)).collect()
}

fn finding(letter: &Letter<'_>, field: Field, caught: Caught) -> Finding {
    let place = letter.utf16(caught.range.clone());
    let wording = catch(caught.what);
    let replacement = caught.instead.map(|text| Replacement { start: place.start, end: place.end, text });
    Finding {
        rule: wording.rule.to_owned(),
        family: FAMILY.to_owned(),
        field,
        start: place.start,
        end: place.end,
        text: letter.text()[caught.range].to_owned(),
        message: wording.message.to_owned(),
        source: wording.source.to_owned(),
        confidence: Confidence::Sure,
        replacements: replacement.into_iter().collect(),
    }
}

/// The sentences the writer wrote above the signature.
fn own_sentences<'l>(letter: &'l Letter<'_>) -> impl Iterator<Item = (usize, &'l Sentence)> {
    let own = |sentence: &&Sentence| matches!(sentence.region, Region::Greeting | Region::Body);
    letter.sentences().iter().enumerate().filter(move |(_, sentence)| own(sentence))
}

/// Whether something near the words `at` says that they are meant.
fn is_meant(words: &[Word], at: &Range<usize>) -> bool {
    let near = at.start.saturating_sub(NEAR.0)..words.len().min(at.end + NEAR.1);
    near.into_iter().any(|index| {
        let word = words[index].folded.as_str();
        let own = index > 0 && words[index - 1].folded == "my" && OWN_PAST.contains(&word);
        own || words[index].quoted || ELSEWHERE.contains(&word)
    })
}

/// The company of another application, in a sentence that does not name the right one.
fn companies(
    letter: &Letter<'_>,
    sentence: &Sentence,
    own: Option<&Application>,
    others: &[Application],
) -> Vec<Caught> {
    let words = letter.words_of(sentence);
    let right = own.map(Company::of).unwrap_or_default();
    if right.stands_in(letter.text(), words) {
        return Vec::new();
    }
    let mut caught = Vec::new();
    for other in others {
        let company = Company::of(other);
        // A past employer of the same name stands in the writer's own notes.
        let noted = own.is_some_and(|own| {
            own.evidence.iter().any(|note| {
                let note = Letter::subject(note);
                company.stands_in(note.text(), note.words())
            })
        });
        if !company.is_known() || noted || own.is_some_and(|own| own.company == other.company) {
            continue;
        }
        let mut at = 0;
        while at < words.len() {
            let length = company.length_at(letter.text(), words, at);
            let found = at..at + length;
            at += length.max(1);
            if length == 0 || is_meant(words, &found) || opens_as_common_noun(letter, sentence, words, &found) {
                continue;
            }
            let range = words[found.start].range.start..words[found.end - 1].range.end;
            let range = without_possessive(letter.text(), range);
            let instead = own.map(|own| own.company.trim().to_owned()).filter(|name| !name.is_empty());
            caught.push(Caught { what: Catch::WrongCompany, range, instead });
        }
    }
    caught
}

/// A single word that opens a sentence has its capital from there, and may be any word: "Square footage".
fn opens_as_common_noun(letter: &Letter<'_>, sentence: &Sentence, words: &[Word], found: &Range<usize>) -> bool {
    let range = &words[found.start].range;
    let possessive = without_possessive(letter.text(), range.clone()) != *range;
    found.start == 0
        && found.len() == 1
        && sentence.region == Region::Body
        && !possessive
        && sentence.range.len() > range.len()
}

fn without_possessive(text: &str, range: Range<usize>) -> Range<usize> {
    let written = &text[range.clone()];
    let bare = written.strip_suffix("'s").or_else(|| written.strip_suffix("’s")).unwrap_or(written);
    range.start..range.start + bare.len()
}

/// The title of another application's role, where a role of theirs is spoken of.
fn roles(letter: &Letter<'_>, sentence: &Sentence, own: Option<&Application>, others: &[Application]) -> Vec<Caught> {
    let words = letter.words_of(sentence);
    let right = own.map(Role::of).unwrap_or_default();
    let mut caught = Vec::new();
    for other in others {
        let role = Role::of(other);
        if !role.is_known() || role.overlaps(&right) || !right.is_known() {
            continue;
        }
        for found in role.titles_in(words) {
            let word = |index: usize| words.get(index).map_or("", |word| word.folded.as_str());
            let before = |back: usize| found.start.checked_sub(back).map_or("", |index| word(index));
            let spoken_of = ROLE_NOUNS.contains(&word(found.end))
                || (before(1) == "of" && ROLE_NOUNS.contains(&before(2)))
                || (before(1) == "the" && matches!(before(2), "for" | "about" | "as"))
                || (before(1) == "next" && before(2) == "your");
            if spoken_of && !is_meant(words, &found) {
                let range = words[found.start].range.start..words[found.end - 1].range.end;
                let instead = own.map(|own| own.role.trim().to_owned()).filter(|role| !role.is_empty());
                caught.push(Caught { what: Catch::WrongRole, range, instead });
            }
        }
    }
    caught
}

/// The shortest name in which a wrong letter is certain.
const LONG_NAME: usize = 6;

/// The right company with a letter wrong.
fn misspelt_company(letter: &Letter<'_>, sentence: &Sentence, own: Option<&Application>) -> Vec<Caught> {
    let Some(own) = own else { return Vec::new() };
    let company = Company::of(own);
    let words = letter.words_of(sentence);
    let mut caught = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let right = company.words().iter().enumerate().find(|(place, name)| {
            let near = name.len() >= LONG_NAME && distance(name, &word.folded) == 1;
            let number = is_other_number(name, &word.folded);
            let neighbour = |offset: usize, back: bool| {
                let beside = if back { at.checked_sub(offset) } else { Some(at + offset) };
                let named = if back { place.checked_sub(offset) } else { Some(place + offset) };
                beside.zip(named).is_some_and(|(beside, named)| {
                    words.get(beside).zip(company.words().get(named)).is_some_and(|(word, name)| word.folded == *name)
                })
            };
            // The first word of a name stands for it; another only beside the rest of the name.
            near && !number && (*place == 0 || neighbour(1, true) || neighbour(1, false))
        });
        if let Some((_, right)) = right
            && is_capital(word)
            && company.length_at(letter.text(), words, at) == 0
        {
            let range = without_possessive(letter.text(), word.range.clone());
            caught.push(Caught { what: Catch::MisspeltCompany, instead: Some(written_as(&own.company, right)), range });
        }
    }
    caught
}

/// "Orchards" beside "Orchard": a plural is no slip.
fn is_other_number(one: &str, other: &str) -> bool {
    one.strip_suffix('s') == Some(other) || other.strip_suffix('s') == Some(one)
}

/// The word of `name` whose folded form is `folded`, as it is written.
fn written_as(name: &str, folded: &str) -> String {
    let letter = Letter::subject(name);
    let written = letter.words().iter().find(|word| word.folded == folded);
    written.map_or_else(|| folded.to_owned(), |word| name[word.range.clone()].to_owned())
}
