//! Facts proposed from pasted adverts and invitations: `tests/corpus/adverts.jsonl` and `invitations.jsonl`, read on
//! Monday 23 November 2026.

#![allow(clippy::expect_used, reason = "a test may stop at a malformed corpus")]

use afterword::application::Application;
use afterword::instant::Instant;
use afterword::personal::facts;
use serde::Deserialize;

#[derive(Deserialize)]
struct Advert {
    text: String,
    company: String,
    role: String,
    culture: Vec<String>,
    topics: Vec<String>,
}

#[derive(Deserialize)]
struct Invitation {
    text: String,
    company: String,
    role: String,
    start: Option<Instant>,
    people: Vec<String>,
}

fn read(text: &str) -> Application {
    facts(text, "2026-11-23T09:00:00-05:00".parse().expect("an instant"))
}

#[test]
fn four_in_five_proposals_from_adverts_are_right() {
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for line in include_str!("corpus/adverts.jsonl").lines() {
        let advert: Advert = serde_json::from_str(line).expect("each line is an advert");
        let found = read(&advert.text);
        let mut judge = |what: &str, is: bool, shown: String| {
            all += 1;
            right += u32::from(is);
            if !is {
                wrong.push(format!("{} {what}: {shown}", advert.company));
            }
        };
        judge("company", found.company == advert.company, found.company.clone());
        judge("role", found.role.eq_ignore_ascii_case(&advert.role), found.role.clone());
        judge("culture", found.culture == advert.culture, format!("{:?}", found.culture));
        judge("topics", found.topics == advert.topics, format!("{:?}", found.topics));
    }
    println!("{right} of {all}\n{}", wrong.join("\n"));
    assert!(right * 5 >= all * 4, "{right} of {all}:\n{}", wrong.join("\n"));
}

#[test]
fn invitations_give_the_interview_and_its_people() {
    let mut wrong = Vec::new();
    for line in include_str!("corpus/invitations.jsonl").lines() {
        let invitation: Invitation = serde_json::from_str(line).expect("each line is an invitation");
        let found = read(&invitation.text);
        let start = found.interviews.first().map(|interview| interview.start);
        let people: Vec<String> = found.people.iter().map(|person| person.email.clone()).collect();
        let is = (&found.company, &found.role, start, &people);
        if is != (&invitation.company, &invitation.role, invitation.start, &invitation.people) {
            wrong.push(format!("{}: {is:?}", invitation.company));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_text_that_tells_nothing_gives_nothing() {
    for text in ["", "\n\n", "See you on Sunday!", "👍👍", "1. 2. 3."] {
        assert_eq!(read(text), Application::default(), "{text}");
    }
}
