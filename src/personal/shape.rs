//! The shape of the letter: its length, its subject line, its paragraphs. No place in the text stands for these, so they
//! are advice beside it and underline nothing.

use crate::letter::{Letter, Region, Shape};
use crate::personal::names::Role;
use crate::review::{Advice, Aspect, Kind, Request};

/// The longest thank-you and the longest status mail, in words, about which nothing is said.
const LONGEST: (usize, usize) = (250, 150);

/// The longest paragraph about which nothing is said, in words.
const LONGEST_PARAGRAPH: usize = 120;

const LENGTH_SOURCE: &str = "Boomerang, on 5.3 million mails; many recruiters suggest the same";
const SUBJECT_SOURCE: &str = "Boomerang, on subject lines";
const PARAGRAPH_SOURCE: &str = "Many recruiters suggest short paragraphs";

/// Subjects that say nothing, in lower case and without marks.
const VAGUE: &[&str] = &[
    "hello",
    "hi",
    "hey",
    "hi there",
    "hello again",
    "follow up",
    "following up",
    "followup",
    "just following up",
    "quick question",
    "question",
    "checking in",
    "just checking in",
    "touching base",
    "update",
    "any update",
    "any updates",
    "status",
    "interview",
    "job",
    "application",
    "my application",
    "thanks",
    "no subject",
    "quick note",
    "important",
];

pub(super) fn shape(body: &Letter<'_>, kind: Kind, request: &Request) -> Vec<Advice> {
    let about = |what: Aspect, (message, source): (String, &str)| Advice { what, message, source: source.to_owned() };
    let length = length(body, kind).map(|message| about(Aspect::Length, (message, LENGTH_SOURCE)));
    let subject = subject(body, request).map(|message| about(Aspect::Subject, (message.to_owned(), SUBJECT_SOURCE)));
    let paragraph = has_long_paragraph(body).then(|| {
        let message = "One paragraph is long. Break it where a new thought begins: mail is often read on a telephone.";
        about(Aspect::Paragraph, (message.to_owned(), PARAGRAPH_SOURCE))
    });
    length.into_iter().chain(subject).chain(paragraph).collect()
}

fn length(body: &Letter<'_>, kind: Kind) -> Option<String> {
    let (longest, what, good) = match kind {
        Kind::ThankYou => (LONGEST.0, "a thank-you", "60 to 200"),
        Kind::NextSteps | Kind::Application => (LONGEST.1, "a question about where things stand", "30 to 125"),
        _ => return None,
    };
    let words = body.length_in_words();
    (words > longest).then(|| format!("{words} words are many for {what}; {good} are read to the end."))
}

/// What is amiss with the subject of a new mail. A reply keeps its thread's, and a text without a recipient may be only
/// the letter, its subject not shown.
fn subject(body: &Letter<'_>, request: &Request) -> Option<&'static str> {
    let draft = &request.draft;
    let quotes = body.sentences().iter().any(|sentence| sentence.region == Region::Quote);
    let subject = draft.subject.trim();
    let is_reply = !draft.quoted.trim().is_empty() || quotes || is_reply(subject);
    if is_reply || (draft.to.is_empty() && subject.is_empty()) {
        return None;
    }
    if subject.is_empty() {
        return Some("The subject is empty. A few words with the role's name let the reader place the mail.");
    }
    let letter = Letter::subject(subject);
    let words = letter.words();
    let capitals = words.iter().filter(|word| word.shape == Shape::Capitals).count();
    if words.len() > 1 && capitals == words.len() {
        return Some("The subject is all in capitals, which reads as shouting.");
    }
    let folded: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
    if VAGUE.contains(&folded.join(" ").as_str()) {
        return Some("The subject could be about anything. Name the role or the interview.");
    }
    let role = request.application.as_ref().map(Role::of).unwrap_or_default();
    let names_role = !role.is_known() || role.stands_in(words);
    (!names_role).then_some("The subject does not name the role; the reader may be filling several.")
}

/// Whether a subject is that of a reply or a forwarded mail.
fn is_reply(subject: &str) -> bool {
    let prefix = subject.split(':').next().unwrap_or_default().trim();
    subject.contains(':') && ["re", "fw", "fwd", "aw", "sv"].iter().any(|mark| prefix.eq_ignore_ascii_case(mark))
}

fn has_long_paragraph(body: &Letter<'_>) -> bool {
    let mut words = 0;
    let mut end = 0;
    body.sentences().iter().filter(|sentence| sentence.region == Region::Body).any(|sentence| {
        let between = body.text().get(end..sentence.range.start).unwrap_or_default();
        if between.matches('\n').count() > 1 {
            words = 0;
        }
        words += sentence.words.len();
        end = sentence.range.end;
        words > LONGEST_PARAGRAPH
    })
}
