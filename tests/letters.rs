//! Whole letters: sixty good ones, in which next to nothing may be marked, and sixty with planted problems.
//!
//! The bounds are what is reached, so that a change for the worse is seen. What is aimed at: one finding in all the good
//! letters, nineteen in twenty of the problems found.

#![allow(clippy::expect_used, reason = "a test may stop at a malformed corpus")]

mod planted;

use afterword::application::Mailbox;
use afterword::review;
use afterword::review::{Draft, Finding, Request};
use serde::Deserialize;

#[derive(Deserialize)]
struct Letter {
    id: String,
    subject: String,
    to: Vec<Mailbox>,
    body: String,
    #[serde(default)]
    problems: Vec<Problem>,
}

#[derive(Deserialize)]
struct Problem {
    family: String,
    /// The sentence as it stands in the body.
    text: String,
}

fn letters(corpus: &str) -> impl Iterator<Item = Letter> {
    corpus.lines().map(|line| serde_json::from_str(line).expect("each line is a letter"))
}

fn findings(letter: &Letter) -> Vec<Finding> {
    let draft =
        Draft { subject: letter.subject.clone(), to: letter.to.clone(), body: letter.body.clone(), ..Draft::default() };
    review(&Request { draft, ..Request::default() }).findings
}

#[test]
fn good_letters_are_left_alone() {
    let mut marked = Vec::new();
    for letter in letters(include_str!("corpus/letters_good.jsonl")) {
        marked.extend(findings(&letter).iter().map(|found| format!("{} {}: {}", letter.id, found.rule, found.text)));
    }
    assert!(marked.len() <= 5, "{} findings:\n{}", marked.len(), marked.join("\n"));
}

#[test]
fn planted_problems_are_found() {
    let (mut found, mut missed) = (0, Vec::new());
    for letter in letters(include_str!("corpus/letters_bad.jsonl")) {
        let marked = findings(&letter);
        for problem in &letter.problems {
            if planted::is_found(&letter.body, &problem.text, &marked) {
                found += 1;
            } else {
                missed.push(format!("{} {}: {}", letter.id, problem.family, problem.text));
            }
        }
    }
    let all = found + missed.len();
    assert!(found * 100 >= all * 95, "{found} of {all} found; missed:\n{}", missed.join("\n"));
}
