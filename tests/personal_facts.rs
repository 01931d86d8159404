//! Facts read from adverts and invitations: what is proposed is right, and most of what is told is found.

#![allow(clippy::expect_used, reason = "a test may stop at a malformed corpus")]

use afterword::personal::facts;
use serde::Deserialize;

/// A text read on Monday 16 November 2026, with what it tells. `topics` names one of the duties.
#[derive(Deserialize)]
struct Case {
    half: String,
    text: String,
    company: String,
    role: String,
    culture: Vec<String>,
    topics: Vec<String>,
    people: Vec<(String, String)>,
    interviews: Vec<String>,
}

/// How many facts were proposed, how many of these are right, and how many were told.
#[derive(Default)]
struct Tally {
    proposed: usize,
    right: usize,
    told: usize,
    wrong: Vec<String>,
}

impl Tally {
    /// Counts the facts of one sort; where the corpus names only some, others are not judged.
    fn count(&mut self, what: &str, proposed: &[String], told: &[String], only_some: bool) {
        let right = proposed.iter().filter(|fact| told.contains(fact)).count();
        self.right += right;
        self.told += told.len();
        self.proposed += if only_some { right } else { proposed.len() };
        if right < told.len() || (!only_some && right < proposed.len()) {
            self.wrong.push(format!("{what}: {proposed:?}, told {told:?}"));
        }
    }
}

fn some(fact: &str) -> Vec<String> {
    if fact.is_empty() { Vec::new() } else { vec![fact.to_owned()] }
}

#[test]
fn what_is_proposed_is_right() {
    let now = "2026-11-16T09:00:00-05:00".parse().expect("an instant");
    for half in ["tune", "held"] {
        let mut tally = Tally::default();
        for line in include_str!("corpus/adverts.jsonl").lines() {
            let case: Case = serde_json::from_str(line).expect("each line is a case");
            if case.half != half {
                continue;
            }
            let found = facts(&case.text, now);
            let people: Vec<_> = found.people.iter().map(|one| format!("{} <{}>", one.name, one.email)).collect();
            let named: Vec<_> = case.people.iter().map(|(name, email)| format!("{name} <{email}>")).collect();
            let interviews: Vec<_> = found.interviews.iter().map(|one| one.start.local().to_string()).collect();
            let held: Vec<_> = case.interviews.iter().map(|start| format!("{start}:00")).collect();
            tally.count("company", &some(&found.company), &some(&case.company), false);
            tally.count("role", &some(&found.role), &some(&case.role), false);
            tally.count("culture", &found.culture, &case.culture, !case.culture.is_empty());
            tally.count("topics", &found.topics, &case.topics, true);
            tally.count("people", &people, &named, false);
            tally.count("interviews", &interviews, &held, false);
        }
        let Tally { proposed, right, told, wrong } = tally;
        println!("{half}: {right} right of {proposed} proposed, {told} told\n{}", wrong.join("\n"));
        assert!(right * 10 >= proposed * 8, "{half}: {right} of {proposed} right\n{}", wrong.join("\n"));
        assert!(right * 10 >= told * 8, "{half}: {right} of {told} found\n{}", wrong.join("\n"));
    }
}

#[test]
fn a_text_that_tells_nothing_proposes_nothing() {
    let now = "2026-11-16T09:00:00-05:00".parse().expect("an instant");
    for text in ["", "ok", "We had soup on Tuesday at 3 pm, and it was good."] {
        assert_eq!(facts(text, now), afterword::application::Application::default(), "{text}");
    }
}
