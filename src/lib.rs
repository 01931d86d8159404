//! Afterword reviews the follow-up mail after a job interview: how it reads, what makes it personal, and whether now is
//! the time to send it.
//!
//! [`review`] is the door. It is a pure function: it reads no clock, no storage and no page, and gives the same answer
//! for the same request everywhere. Data flows one way through the rooms:
//!
//! | room | what happens in it |
//! |---|---|
//! | [`letter`] | a text becomes sentences, words and regions |
//! | [`pattern`] | every pattern of every rule and cue is found in one pass |
//! | [`tone`] | matches become findings with better words |
//! | [`personal`] | the kind of mail, the checklist, names that belong to another note |
//! | [`review`](mod@review) | the types that go in and come out |
//! | [`application`] | the domain: applications, people, interviews, settings |
//! | [`companion`] | what the extension does, without a browser |
//! | `browser` | browser events to companion events, commands to browser calls; only in WebAssembly |

pub mod application;
#[cfg(target_arch = "wasm32")]
mod browser;
pub mod companion;
mod fnv;
pub mod instant;
#[cfg(not(target_arch = "wasm32"))]
mod labelled;
pub mod letter;
pub mod pattern;
pub mod personal;
#[cfg(not(target_arch = "wasm32"))]
mod regression;
pub mod review;
pub mod timing;
pub mod tone;

use letter::Letter;
use pattern::Matches;
use personal::Mail;
use review::{Field, Finding, Kind, Owed, Request, Review};

/// The longest text that is reviewed, in bytes of UTF-8. A follow-up has one or two thousand; what is longer than this
/// is no letter, and is answered with silence.
pub const LONGEST_TEXT: usize = 256 * 1024;

/// Reviews a draft that somebody asks about.
pub fn review(request: &Request) -> Review {
    reviewed(request, |_| true)
}

/// Reviews a draft as it stands in a mailbox, where most mails are none of ours: one that has nothing to do with an
/// application is met with silence.
pub fn review_in_mailbox(request: &Request) -> Review {
    reviewed(request, |mail| personal::is_of_hiring(mail, request))
}

fn reviewed(request: &Request, is_ours: impl FnOnce(&Mail<'_>) -> bool) -> Review {
    let draft = &request.draft;
    if draft.body.len() > LONGEST_TEXT || draft.subject.len() > LONGEST_TEXT {
        return Review::default();
    }
    let mail = Mail::read(draft);
    // The rules are English; of a mail in another language nothing is said.
    let ours = mail.body.0.is_english() && is_ours(&mail);
    let kind = if ours { personal::kind(&mail, request) } else { Kind::Other };
    if kind == Kind::Other {
        return Review::default();
    }
    let Mail { subject: (subject, in_subject), body: (body, in_body), .. } = &mail;
    let mut findings = findings_of(subject, Field::Subject, in_subject, kind, request);
    let mut of_body = findings_of(body, Field::Body, in_body, kind, request);
    add_free(&mut of_body, personal::repeated(body, request));
    findings.extend(of_body);
    Review {
        kind,
        findings,
        checklist: personal::checklist(body, in_body, kind, request),
        timing: timing::policy::verdict(request, kind),
        owed: owed(request),
        shape: personal::shape(body, kind, request),
    }
}

/// Who is still owed a thank-you; nobody where the request knows no application or no time.
fn owed(request: &Request) -> Vec<Owed> {
    let (Some(application), Some(now)) = (&request.application, request.now) else { return Vec::new() };
    timing::policy::owed(application, now, &request.settings)
}

/// The findings of one field in order of place. A wrong name or an open gap outweighs what else is said of its words.
fn findings_of(letter: &Letter<'_>, field: Field, matches: &Matches, kind: Kind, request: &Request) -> Vec<Finding> {
    let mut findings = personal::catches(letter, field, request);
    add_free(&mut findings, tone::findings(letter, field, matches, kind, request));
    findings
}

/// Adds those of `more` whose place nothing else has taken; both are in order of place.
fn add_free(findings: &mut Vec<Finding>, more: Vec<Finding>) {
    let taken = findings.clone();
    let is_free = |one: &Finding| !taken.iter().any(|other| one.start < other.end && other.start < one.end);
    for finding in more.into_iter().filter(is_free) {
        let place = findings.partition_point(|other| other.start < finding.start);
        findings.insert(place, finding);
    }
}
