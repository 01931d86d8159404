//! Offsets count UTF-16 code units and lie on character boundaries, whatever stands around the words; and `review()`
//! takes any text without harm, and gives the same answer twice.

use std::sync::LazyLock;

use afterword::review;
use afterword::review::{Draft, Field, Finding, Request, Review};
use proptest::prelude::*;
use serde::Deserialize;

const PUSHY: &str = "I need your decision by Friday.";

fn request(subject: &str, body: &str) -> Request {
    Request { draft: Draft { subject: subject.into(), body: body.into(), ..Draft::default() }, ..Request::default() }
}

/// The text between two UTF-16 offsets; none where one lies beyond the end or inside a character.
fn slice(text: &str, start: usize, end: usize) -> Option<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(units.get(start..end)?).ok()
}

/// Checks every offset of a review against the texts it speaks of.
fn check(request: &Request, review: &Review) -> Result<(), TestCaseError> {
    let draft = &request.draft;
    for field in [Field::Subject, Field::Body] {
        let text = if field == Field::Subject { &draft.subject } else { &draft.body };
        let findings: Vec<&Finding> = review.findings.iter().filter(|finding| finding.field == field).collect();
        for finding in &findings {
            prop_assert!(finding.start < finding.end, "{finding:?}");
            prop_assert_eq!(slice(text, finding.start, finding.end), Some(finding.text.clone()));
            for better in &finding.replacements {
                prop_assert!(better.start <= better.end, "{better:?}");
                prop_assert!(slice(text, better.start, better.end).is_some(), "{better:?} in {text:?}");
            }
        }
        for pair in findings.windows(2) {
            prop_assert!(pair[0].end <= pair[1].start, "{:?} overlaps {:?}", pair[0], pair[1]);
        }
    }
    for item in &review.checklist {
        prop_assert!(item.start <= item.end);
        prop_assert!(slice(&draft.body, item.start, item.end).is_some(), "{item:?}");
    }
    Ok(())
}

/// Reviews twice, and checks the offsets and that both answers are the same.
fn check_review(request: &Request) -> Result<Review, TestCaseError> {
    let answer = review(request);
    prop_assert_eq!(&answer, &review(request));
    check(request, &answer)?;
    Ok(answer)
}

#[test]
fn the_place_is_right_whatever_stands_around_it() {
    for (before, after) in [
        ("", ""),
        ("Thank you for the interview 👋. ", " 🙏"),
        ("The team 👩‍👩‍👧‍👦 and 🏳️‍🌈 and 👍🏽 was a joy. ", " 👩🏿‍💻"),
        ("Cafe\u{301} nai\u{308}ve Zu\u{308}rich was lovely. ", " e\u{301}\u{327}"),
        ("Hi Dana,\r\n\r\nThank you for the interview.\r\n", "\r\nBest,\r\nSam\r\n"),
        ("תודה רבה על הראיון. ", " שלום"),
        ("\u{202b}شكرا على المقابلة.\u{202c} ", " \u{200f}مع التحية"),
        ("Thank\u{a0}you for\u{a0}the interview.\u{a0}", "\u{a0}Thanks."),
        ("Thank you, 𝒟𝒶𝓃𝒶 and 𠮷田. ", " 𝟙"),
        ("Thank you for the interview.\u{200b}\n\u{2028}", "\u{2029}"),
        ("\u{feff}Thank you. ", "\u{fffd}"),
    ] {
        let body = format!("{before}{PUSHY}{after}");
        let request = request("", &body);
        let review = check_review(&request).unwrap();
        let start = before.encode_utf16().count();
        let sentence = start..start + PUSHY.len();
        let finding = review.findings.iter().find(|finding| finding.family == "pressure");
        let finding = finding.unwrap_or_else(|| panic!("nothing found in {body:?}"));
        assert!(PUSHY.contains(&finding.text), "{finding:?} in {body:?}");
        assert!(sentence.contains(&finding.start) && finding.end <= sentence.end, "{finding:?} in {body:?}");
    }
}

#[test]
fn the_same_sentence_is_found_where_its_spaces_do_not_break() {
    let body = PUSHY.replace(' ', "\u{a0}");
    let review = check_review(&request("", &body)).unwrap();
    assert_eq!(review.findings.len(), 1, "{:?}", review.findings);
}

#[test]
fn subject_and_body_are_counted_apart() {
    let review = check_review(&request(&format!("👋 {PUSHY}"), &format!("👋👋 {PUSHY}"))).unwrap();
    let mut pressure = review.findings.iter().filter(|finding| finding.family == "pressure");
    let (subject, body) = (pressure.next().unwrap(), pressure.next().unwrap());
    assert_eq!((subject.field, body.field), (Field::Subject, Field::Body));
    assert_eq!(body.start - subject.start, 2, "one emoji is two units");
}

#[test]
fn what_is_left_out_at_the_end_of_a_line_leaves_the_lines_apart() {
    let body = "Hi Dana,\n\nThank you for the interview on Tuesday. 👍 \nThe tour was kind.\n\nSam\n";
    let review = check_review(&request("", body)).unwrap();
    let emoji = review.findings.iter().find(|finding| finding.text == "👍").unwrap();
    let units: Vec<u16> = body.encode_utf16().collect();
    let taken = &emoji.replacements[0];
    assert!(!units[taken.start..taken.end].contains(&u16::from(b'\n')), "{taken:?}");
}

#[test]
fn a_text_longer_than_any_letter_is_answered_with_silence() {
    let sentence = format!("{PUSHY} ");
    let body = sentence.repeat(afterword::LONGEST_TEXT / sentence.len() + 1);
    assert_eq!(review(&request("", &body)), Review::default());
}

#[derive(Deserialize)]
struct Labelled {
    text: String,
}

/// Sentences with and without something to find.
static SENTENCES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let lines = include_str!("../corpus/tone.jsonl").lines();
    lines.map(|line| serde_json::from_str::<Labelled>(line).unwrap().text).collect()
});

/// A piece of a letter: a sentence of the corpus, part of one, or what editors and phones put between them.
fn piece() -> impl Strategy<Value = String> {
    let between = proptest::sample::select(vec![
        " ",
        "\n",
        "\r\n",
        "\n\n",
        "\u{a0}",
        "\u{200b}",
        "\u{200d}",
        "\u{301}",
        "👩‍👩‍👧",
        "👍🏽",
        "🇩🇪",
        "שלום ",
        "\u{202e}",
        "> ",
        "\"",
        "“",
        "’",
        "!!!",
        "...",
        "[Company]",
        "https://northlake.example/a?b ",
        "1.5 ",
        "ß",
        "İ",
        "ﬁ",
        "K",
        "\t",
    ]);
    let sentence = any::<proptest::sample::Index>().prop_map(|index| index.get(&SENTENCES).clone());
    let part = (any::<proptest::sample::Index>(), 0_usize..60, 0_usize..60)
        .prop_map(|(index, skip, take)| index.get(&SENTENCES).chars().skip(skip).take(take).collect::<String>());
    prop_oneof![
        3 => sentence.clone(),
        1 => sentence.prop_map(|text| text.to_uppercase()),
        2 => part,
        4 => between.prop_map(str::to_owned),
        1 => "(?s).{0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_reviewed_without_harm(subject in "(?s).{0,40}", body in "(?s).{0,400}") {
        check_review(&request(&subject, &body))?;
    }

    #[test]
    fn any_splice_of_sentences_has_right_offsets(
        subject in proptest::collection::vec(piece(), 0..3),
        body in proptest::collection::vec(piece(), 0..12),
    ) {
        check_review(&request(&subject.concat(), &body.concat()))?;
    }
}
