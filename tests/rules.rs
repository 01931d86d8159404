//! Every rule's own examples, and what its better words lead to, through the public door.

#![allow(clippy::expect_used, reason = "a test may fail")]

use afterword::review;
use afterword::review::{Draft, Finding, Request};
use afterword::tone::{EXAMPLES, RULES};

fn findings(body: &str) -> Vec<Finding> {
    review(&Request { draft: Draft { body: body.to_owned(), ..Draft::default() }, ..Request::default() }).findings
}

/// The text between UTF-16 offsets replaced.
fn replaced(text: &str, start: usize, end: usize, new: &str) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    let piece = |range: &[u16]| String::from_utf16(range).expect("offsets lie on character boundaries");
    [&piece(&units[..start]), new, &piece(&units[end..])].concat()
}

fn report(failures: &[String]) {
    assert!(failures.is_empty(), "{} failures:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn examples_that_must_flag_do_so_at_the_marked_place() {
    let mut failures = Vec::new();
    for (rule, examples) in RULES.iter().zip(EXAMPLES) {
        for example in examples.flags {
            let (before, rest) = example.split_once('[').expect("the build script checks the mark");
            let (marked, after) = rest.split_once(']').expect("the build script checks the mark");
            let found = findings(&[before, marked, after].concat());
            if !found.iter().any(|finding| finding.rule == rule.id && finding.text == marked) {
                let instead: Vec<_> = found.iter().map(|finding| (&finding.rule, &finding.text)).collect();
                failures.push(format!("{}: {example}\n    found {instead:?}", rule.id));
            }
        }
    }
    report(&failures);
}

#[test]
fn examples_that_must_pass_do() {
    let mut failures = Vec::new();
    for (rule, examples) in RULES.iter().zip(EXAMPLES) {
        for example in examples.passes {
            let found = findings(example);
            if let Some(finding) = found.iter().find(|finding| finding.rule == rule.id) {
                failures.push(format!("{}: {example}\n    flagged {:?}", rule.id, finding.text));
            }
        }
    }
    report(&failures);
}

#[test]
fn accepting_better_words_raises_no_finding() {
    let mut failures = Vec::new();
    for (rule, examples) in RULES.iter().zip(EXAMPLES) {
        for example in examples.flags {
            let text = example.replace(['[', ']'], "");
            for finding in findings(&text).iter().filter(|finding| finding.rule == rule.id) {
                for better in &finding.replacements {
                    let after = replaced(&text, better.start, better.end, &better.text);
                    let left = findings(&after);
                    if let Some(again) = left.iter().find(|left| {
                        !findings(&text)
                            .iter()
                            .any(|old| old.rule == left.rule && old.text == left.text && old.rule != rule.id)
                    }) {
                        failures.push(format!(
                            "{}: {text}\n    became {after}\n    flagged {} {:?}",
                            rule.id, again.rule, again.text
                        ));
                    }
                }
            }
        }
    }
    report(&failures);
}

#[test]
fn what_a_detector_found_is_said_calmly() {
    let cases = [
        ("THANK YOU SO MUCH FOR THE INTERVIEW", "Thank you so much for the interview"),
        ("I'M VERY INTERESTED IN THIS ROLE", "I'm very interested in this role"),
        ("WE MET ON TUESDAY ABOUT THE RN POSITION", "We met on Tuesday about the RN position"),
        ("I met Dana. SEEING DANA AGAIN WOULD BE GOOD", "I met Dana. Seeing Dana again would be good"),
        ("Was the lab open?!", "Was the lab open?"),
        ("We had fun!!!", "We had fun!"),
        ("It was soooo good", "It was so good"),
        ("Reallllly good", "Really good"),
        ("See you then 😊😊", "See you then"),
        ("👍🏽 👍🏽 It was good", "👍🏽 It was good"),
    ];
    let mut failures = Vec::new();
    for (text, calm) in cases {
        let found = findings(text);
        let better = found.first().and_then(|finding| finding.replacements.first());
        let after = better.map(|better| replaced(text, better.start, better.end, &better.text));
        if after.as_deref() != Some(calm) {
            failures.push(format!("{text}\n    became {after:?}"));
        }
    }
    report(&failures);
}

/// The same words are fine after a sentence that explains them, and not after one that only sounds like it.
#[test]
fn what_was_said_before_explains_an_answer() {
    for (family, explained, unexplained) in [
        (
            "terms",
            "You asked about my expected salary for the post. My minimum salary would be 41,000.",
            "You asked how I would spend my first thirty days. My minimum salary would be 41,000.",
        ),
        (
            "presumption",
            "I accept the offer with great joy. I look forward to working with you and Keisha.",
            "I would be happy to accept the role. I look forward to working with you and Keisha.",
        ),
        (
            "cliche",
            "You said that I would hear by the third. I wanted to check where things stand.",
            "You mentioned that the new line starts by spring. I wanted to check where things stand.",
        ),
    ] {
        let flagged = |text: &str| findings(text).iter().any(|one| one.family == family);
        assert!(!flagged(explained), "{explained}");
        assert!(flagged(unexplained), "{unexplained}");
    }
}

/// A subject line names its matter; that it brings no news yet is no fault.
#[test]
fn a_subject_is_not_an_empty_check_in() {
    let of_subject = |subject: &str| {
        let draft = Draft { subject: subject.into(), body: "Thank you for the interview.".into(), ..Draft::default() };
        review(&Request { draft, ..Request::default() }).findings
    };
    assert!(of_subject("Following up on the ranger role").is_empty());
    assert!(!of_subject("URGENT: ANSWER NEEDED NOW").is_empty());
}
