//! What a note owes to the notes before it and to the mail around it: the same words to two people, a forgotten
//! attachment, the wrong company's address, and the shape of the whole.

#![allow(clippy::expect_used, reason = "a test may stop where its own request is malformed")]

use afterword::personal::fingerprint;
use afterword::review;
use afterword::review::{Aspect, Request, Review};
use serde_json::{Value, json};

const NOTE: &str = "Hi Dana,\n\nThank you for taking the time to meet with me today. I keep thinking about the way your \
    crews hand over the yard at six in the morning. The question of what to do with late carriers is one I have lived \
    with for three years. I would be glad to bring that to the analyst role.\n\nBest,\nSam";

const OTHER_NOTE: &str = "Hi Colin,\n\nThank you for taking the time to meet with me today. What you told me about the \
    new scanner made me want to see it at work. I ran a pilot of that kind at Harlow last spring, and the mistakes at \
    the gate fell by half.\n\nBest,\nSam";

fn reviewed(request: Value) -> Review {
    let request: Request = serde_json::from_value(request).expect("the request reads");
    review(&request)
}

/// The texts a rule of the family `boilerplate` found.
fn found(review: &Review, name: &str) -> Vec<String> {
    let rule = format!("boilerplate/{name}");
    review.findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.text.clone()).collect()
}

/// A note to Colin after `earlier` went to `address`.
fn after(earlier: &str, address: &str, body: &str) -> Review {
    reviewed(json!({
        "draft": {"subject": "Operations Analyst interview", "body": body,
            "to": [{"name": "Colin Abernathy", "email": "colin@northlake.example"}]},
        "application": {"company": "Northlake Logistics", "role": "Operations Analyst",
            "people": [{"name": "Colin Abernathy", "email": "colin@northlake.example"},
                {"name": "Dana Lee", "email": "dana@northlake.example"}],
            "messages": [{"at": "2026-11-17T16:00:00-05:00", "direction": "sent", "with": [address],
                "kind": "thank_you", "fingerprint": fingerprint(earlier)}]},
    }))
}

#[test]
fn the_same_note_to_a_second_person_is_caught_sentence_by_sentence() {
    let again = NOTE.replace("Dana", "Colin");
    let caught = found(&after(NOTE, "dana@northlake.example", &again), "same-note");
    assert_eq!(caught.len(), 4, "{caught:?}");
    assert!(caught[1].starts_with("I keep thinking"), "{caught:?}");
}

#[test]
fn one_sentence_of_an_earlier_note_is_caught_alone() {
    let mixed = OTHER_NOTE.replace(
        "I ran a pilot",
        "I keep thinking about the way your crews hand over the yard at six in the morning. I ran a pilot",
    );
    let caught = found(&after(NOTE, "dana@northlake.example", &mixed), "same-note");
    assert_eq!(caught, ["I keep thinking about the way your crews hand over the yard at six in the morning."]);
}

#[test]
fn a_note_of_its_own_may_share_the_usual_thanks() {
    assert!(found(&after(NOTE, "dana@northlake.example", OTHER_NOTE), "same-note").is_empty());
}

#[test]
fn the_same_person_may_have_the_note_again() {
    let again = NOTE.replace("Dana", "Colin");
    assert!(found(&after(NOTE, "Colin@northlake.example", &again), "same-note").is_empty());
}

#[test]
fn with_eight_interviewers_the_coordinator_may_have_what_one_of_them_had() {
    let mut people: Vec<Value> =
        (1..=8).map(|n| json!({"name": format!("Person {n}"), "email": format!("p{n}@northlake.example")})).collect();
    people.push(json!({"name": "Marcus Webb", "email": "marcus@northlake.example", "part": "recruiter"}));
    let review = |to: &str| {
        reviewed(json!({
            "draft": {"subject": "Operations Analyst", "body": NOTE, "to": [{"name": "", "email": to}]},
            "application": {"company": "Northlake", "role": "Operations Analyst", "people": people,
                "messages": [{"at": "2026-11-17T16:00:00-05:00", "direction": "sent",
                    "with": ["p1@northlake.example"], "fingerprint": fingerprint(NOTE)}]},
        }))
    };
    assert!(found(&review("marcus@northlake.example"), "same-note").is_empty());
    assert!(!found(&review("p2@northlake.example"), "same-note").is_empty());
}

#[test]
fn an_attachment_that_is_not_there_is_missed() {
    let review = |sentence: &str, attached: Option<bool>| {
        let body = format!("Hi Dana,\n\nThank you for the interview yesterday. {sentence}\n\nBest,\nSam");
        let draft = json!({"subject": "Interview", "body": body, "attached": attached});
        found(&reviewed(json!({"draft": draft})), "attachment-missing")
    };
    for sentence in [
        "I have attached my portfolio.",
        "I've attached the write-up you asked for.",
        "Please find attached my references.",
        "Please find enclosed my certificate.",
        "Attached is my writing sample.",
        "Please see the attachment for the figures.",
        "My references are attached.",
    ] {
        assert_eq!(review(sentence, Some(false)).len(), 1, "{sentence}");
        assert!(review(sentence, Some(true)).is_empty(), "{sentence}");
        assert!(review(sentence, None).is_empty(), "{sentence}");
    }
    for sentence in [
        "As I attached last week, the figures are public.",
        "I read the file you attached with interest.",
        "I have grown attached to the idea.",
        "Did your mail say \"I have attached the plan\"?",
    ] {
        assert!(review(sentence, Some(false)).is_empty(), "{sentence}");
    }
}

#[test]
fn a_mail_to_another_applications_company_is_caught() {
    let review = |email: &str, body: &str| {
        found(
            &reviewed(json!({
                "draft": {"subject": "Operations Analyst interview", "body": body, "to": [{"name": "", "email": email}]},
                "application": {"company": "Northlake Logistics", "role": "Operations Analyst",
                    "people": [{"name": "Dana Lee", "email": "dana@northlake.example"},
                        {"name": "Ann Poe", "email": "ann@brightsearch.example"}]},
                "others": [{"company": "Harbourlight Media", "role": "Copy Editor"},
                    {"company": "Brightsearch", "role": "Consultant"}],
            })),
            "wrong-recipient",
        )
    };
    let greeted = "Hi Dana,\n\nThank you for the interview yesterday.";
    assert_eq!(review("ruth@harbourlight.example", greeted), ["Hi Dana,"]);
    let bare = "Thank you for the interview yesterday.";
    assert_eq!(review("ruth@harbourlight.co.uk", bare), ["Operations Analyst interview"]);
    for fine in ["dana@mail.northlake.example", "dana.lee@gmail.com", "ann@brightsearch.example", "x@elsewhere.example"]
    {
        assert!(review(fine, greeted).is_empty(), "{fine}");
    }
}

/// What the advice on a letter is about.
fn shape(subject: &str, body: &str) -> Vec<Aspect> {
    let review = reviewed(json!({
        "draft": {"subject": subject, "body": body, "to": [{"name": "Dana Lee", "email": "dana@northlake.example"}]},
        "application": {"company": "Northlake", "role": "Operations Analyst"},
    }));
    review.shape.iter().map(|advice| advice.what).collect()
}

#[test]
fn a_letter_of_good_shape_gets_no_advice() {
    assert!(shape("Operations Analyst interview", NOTE).is_empty());
}

#[test]
fn the_subject_names_the_role_unless_it_is_the_threads() {
    for subject in ["", "Following up", "OPERATIONS ANALYST", "Our conversation on Tuesday"] {
        assert_eq!(shape(subject, NOTE), [Aspect::Subject], "{subject}");
    }
    for subject in ["Re: Following up", "RE: Invitation", "Thank you - Operations Analyst", "The analyst role"] {
        assert!(shape(subject, NOTE).is_empty(), "{subject}");
    }
    let bare = reviewed(json!({"draft": {"body": NOTE}}));
    assert!(bare.shape.is_empty(), "a letter alone has no subject to speak of");
}

#[test]
fn length_is_measured_by_the_kind_of_mail() {
    let sentence = "The yard was colder than I expected and better run than any I have seen.\n\n";
    let long = |opening: &str, times: usize| format!("Hi Dana,\n\n{opening}\n\n{}Best,\nSam", sentence.repeat(times));
    let thanks = "Thank you for taking the time to meet with me yesterday.";
    assert_eq!(shape("Operations Analyst", &long(thanks, 18)), [Aspect::Length]);
    assert!(shape("Operations Analyst", &long(thanks, 14)).is_empty());
    let status = "Could you tell me whether there is any news on the analyst role since our interview last week?";
    assert_eq!(shape("Operations Analyst", &long(status, 12)), [Aspect::Length]);
    let one_paragraph = long(thanks, 10).replace(".\n\nThe yard", ". The yard");
    assert_eq!(shape("Operations Analyst", &one_paragraph), [Aspect::Paragraph]);
}
