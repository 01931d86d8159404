//! What was left over from another note is caught, and what only looks like it is left alone.
//!
//! The sentences of `tests/corpus/catches.jsonl` stand in a mail to Colin Abernathy of Northlake Logistics, with three
//! other applications open.

#![allow(clippy::expect_used, reason = "a test may stop at a malformed corpus")]

use afterword::application::{Application, Mailbox};
use afterword::review;
use afterword::review::{Draft, Finding, Request};
use afterword::tone::RULES;
use serde::Deserialize;

#[derive(Deserialize)]
struct Context {
    application: Application,
    others: Vec<Application>,
}

#[derive(Deserialize)]
struct Case {
    /// The rule that must find `text`; none where no rule of the family may speak.
    rule: Option<String>,
    body: String,
    #[serde(default)]
    text: String,
}

fn mailbox(name: &str) -> Mailbox {
    let local = name.to_lowercase().replace(' ', ".");
    Mailbox { name: name.to_owned(), email: format!("{local}@northlake.example") }
}

fn caught(to: &[&str], subject: &str, body: &str) -> Vec<Finding> {
    let context: Context =
        serde_json::from_str(include_str!("corpus/catches_context.json")).expect("the context reads");
    let to = to.iter().map(|name| mailbox(name)).collect();
    let draft = Draft { subject: subject.to_owned(), to, body: body.to_owned(), ..Draft::default() };
    let request =
        Request { draft, application: Some(context.application), others: context.others, ..Request::default() };
    let mut findings = review(&request).findings;
    // Tone rules of the family speak about other things, such as a greeting to nobody.
    findings.retain(|finding| finding.family == "boilerplate" && RULES.iter().all(|rule| rule.id != finding.rule));
    findings
}

#[test]
fn leftovers_are_caught_and_look_alikes_are_not() {
    let mut failures = Vec::new();
    for line in include_str!("corpus/catches.jsonl").lines() {
        let case: Case = serde_json::from_str(line).expect("each line is a case");
        let found = caught(&["Colin Abernathy"], "Interview", &case.body);
        let right = match &case.rule {
            Some(rule) => matches!(found.as_slice(), [one] if one.rule == *rule && one.text == case.text),
            None => found.is_empty(),
        };
        if !right {
            let found: Vec<_> = found.iter().map(|finding| (&finding.rule, &finding.text)).collect();
            failures.push(format!("{:?} {:?}: {:?}", case.rule, case.body, found));
        }
    }
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn a_greeting_may_use_any_form_of_a_recipients_name() {
    for (to, greeting) in [
        (&["Robert Haines"][..], "Hi Bob,"),
        (&["Elizabeth Osei"], "Dear Liz,"),
        (&["José Ferrer"], "Dear Jose,"),
        (&["Lee, Dana"], "Hi Dana,"),
        (&["Vikram Rao"], "Hi Vik,"),
        (&["Suzanne Bright"], "Hi Suzie,"),
        (&["J. Stokes"], "Hi Jana,"),
        (&["Dana Lee", "Colin Abernathy"], "Hi Colin and Dana,"),
        (&["Northlake Recruiting"], "Hi Sarah,"),
        (&["Dr Ana Ferreira"], "Dear Dr Ferreira,"),
        (&["Colin"], "Hi Marcus,"),
    ] {
        let found = caught(to, "Interview", &format!("{greeting}\n\nThank you for the interview."));
        assert!(found.is_empty(), "{to:?}, {greeting}: {found:?}");
    }
}

#[test]
fn the_right_name_is_offered() {
    for (body, wanted) in [
        ("Dear Clive,\n\nThank you for the interview.", "Colin"),
        ("Dear Mr Drummond,\n\nThank you for the interview.", "Abernathy"),
        ("Hi Collin,\n\nThank you for the interview.", "Colin"),
        ("I would love to join Square.", "Northlake Logistics"),
        ("I am excited about the Copy Editor position.", "Operations Analyst"),
        ("I would love to join Nortlake.", "Northlake"),
    ] {
        let found = caught(&["Colin Abernathy"], "Interview", body);
        let offered: Vec<_> = found.iter().flat_map(|finding| &finding.replacements).map(|one| &one.text).collect();
        assert_eq!(offered, [wanted], "{body}");
    }
}

#[test]
fn a_subject_is_read_too() {
    let found = caught(&["Colin Abernathy"], "Thank you - Copy Editor interview at Harbourlight", "Thank you, Colin.");
    let found: Vec<_> = found.iter().map(|finding| finding.text.as_str()).collect();
    assert_eq!(found, ["Copy Editor", "Harbourlight"]);
}

/// The rules that find something in a mail to Dana.
fn rules_in(body: &str, attached: Option<bool>) -> Vec<String> {
    let draft = Draft { body: body.into(), attached, ..Draft::default() };
    review(&Request { draft, ..Request::default() }).findings.into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn a_file_that_is_announced_and_missing_is_caught() {
    let announced = [
        "I have attached my portfolio, as you asked.",
        "Please find attached the case study from our interview.",
        "Attached is the reference you wanted.",
        "I'm attaching the slides on dock scheduling.",
        "The plan is in the attachment.",
        "My references are attached to this email.",
    ];
    let others = [
        "Thank you for the brief you attached to the invitation.",
        "I did not attach the sheet, since you have it.",
        "I am very attached to the idea of a shared calendar.",
        "As I said in the mail I attached it to yesterday, the role is what I want.",
        "The file you had attached was clear.",
    ];
    let is_caught = |text: &str, attached| {
        let body = format!("Hi Dana,\n\nThank you for the interview. {text}\n\nSam");
        rules_in(&body, attached).contains(&"boilerplate/attachment-missing".to_owned())
    };
    for text in announced {
        assert!(is_caught(text, Some(false)), "{text}");
        assert!(!is_caught(text, Some(true)) && !is_caught(text, None), "{text}");
    }
    for text in others {
        assert!(!is_caught(text, Some(false)), "{text}");
    }
}
