//! The same note to two people: sentences that somebody else at the company has had already.

use super::Caught;
use crate::application::{Direction, Message, Part};
use crate::letter::{Letter, Region, Sentence};
use crate::personal::fingerprint;
use crate::personal::wording::Catch;
use crate::review::Request;

/// The share of a sentence's numbers that an earlier note must have, in tenths, and how many at the least.
const SHARED: (usize, usize) = (6, 3);

/// How many other sentences a note must share before its stock phrases count.
const WITH_STOCK: usize = 2;

/// With more interviewers than this, one mail to the coordinator stands for all.
const MANY_INTERVIEWERS: usize = 7;

/// The words of phrases that every follow-up has. A sentence of these alone may be said to everybody.
const STOCK: &str = " a about again all am an and any anything appreciate appreciated at be best chat consideration \
    contact conversation discuss discussing discussion enjoyed feel for forward free from further getting glad great \
    have hear hearing hesitate hope i if in information interview interviewing is it kind know learn learning let look \
    looking made make me meet meeting more much my need next not of on opportunity our out please pleasure position \
    questions reach regards role see sincerely so soon speak speaking spent steps taking talk talking team thank thanks \
    that the this time to today up us very was we week well will wish with would yesterday you your ";

/// The sentences of the body that an earlier note of this application said to somebody else.
pub(super) fn sentences(body: &Letter<'_>, request: &Request) -> Vec<Caught> {
    let earlier: Vec<&Message> = to_somebody_else(request).collect();
    if earlier.is_empty() {
        return Vec::new();
    }
    let own = body.sentences().iter().filter(|sentence| sentence.region == Region::Body);
    let said: Vec<&Sentence> = own.filter(|sentence| is_in_one_of(&earlier, body, sentence)).collect();
    let telling = said.iter().filter(|sentence| !is_stock(body, sentence)).count();
    let counts = |sentence: &&&Sentence| telling >= WITH_STOCK || !is_stock(body, sentence);
    let caught = said.iter().filter(counts);
    caught.map(|sentence| Caught { what: Catch::SameNote, range: sentence.range.clone(), instead: None }).collect()
}

/// The notes that went to nobody this mail goes to.
fn to_somebody_else(request: &Request) -> impl Iterator<Item = &Message> {
    let application = request.application.as_ref().filter(|_| !request.draft.to.is_empty() && !to_coordinator(request));
    let messages = application.into_iter().flat_map(|application| &application.messages);
    messages.filter(|message| {
        let draft = &request.draft;
        let mut readers = draft.to.iter().chain(&draft.cc);
        message.direction == Direction::Sent
            && !message.with.is_empty()
            && !readers.any(|reader| message.with.iter().any(|address| address.eq_ignore_ascii_case(&reader.email)))
    })
}

/// Whether there are many interviewers, and the mail goes to recruiters alone.
fn to_coordinator(request: &Request) -> bool {
    request.application.as_ref().is_some_and(|application| {
        let recruits = |address: &str| {
            let mut people = application.people.iter();
            people.any(|person| person.part == Part::Recruiter && person.email.eq_ignore_ascii_case(address))
        };
        let interviewers = application.people.iter().filter(|person| person.part != Part::Recruiter).count();
        interviewers > MANY_INTERVIEWERS && request.draft.to.iter().all(|mailbox| recruits(&mailbox.email))
    })
}

fn is_in_one_of(earlier: &[&Message], body: &Letter<'_>, sentence: &Sentence) -> bool {
    let numbers = fingerprint::of_sentence(body, sentence);
    earlier.iter().any(|message| {
        let shared = numbers.iter().filter(|&&number| message.fingerprint.contains(number)).count();
        shared >= SHARED.1 && shared * 10 >= numbers.len() * SHARED.0
    })
}

fn is_stock(body: &Letter<'_>, sentence: &Sentence) -> bool {
    let is_common = |word: &str| STOCK.split(' ').any(|common| common == word);
    body.words_of(sentence).iter().filter(|word| !is_common(&word.folded)).count() <= 1
}
