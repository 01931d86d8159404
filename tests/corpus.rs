//! The labelled sentences of `tests/corpus/tone.jsonl`: how many problems are found, how many fine ones are flagged.

use afterword::review;
use afterword::review::{Draft, Request};
use serde::Deserialize;

#[derive(Deserialize)]
struct Sentence {
    text: String,
    label: String,
    family: String,
}

#[test]
fn problems_are_found_and_fine_sentences_pass() {
    let corpus = include_str!("corpus/tone.jsonl").lines().map(serde_json::from_str::<Sentence>);
    let (mut caught, mut missed, mut false_alarms) = (0, Vec::new(), Vec::new());
    for sentence in corpus.map(|sentence| sentence.expect("each line is a labelled sentence")) {
        let draft = Draft { body: sentence.text.clone(), ..Draft::default() };
        let findings = review(&Request { draft, ..Request::default() }).findings;
        match (sentence.label.as_str(), findings.first()) {
            // A problem is found when a family is named; which of two is a matter of taste.
            ("bad", Some(_)) => caught += 1,
            ("bad", None) => missed.push(format!("{}: {}", sentence.family, sentence.text)),
            ("ok", Some(finding)) => false_alarms.push(format!("{}: {}", finding.rule, sentence.text)),
            _ => {}
        }
    }
    let recall = f64::from(caught) / (f64::from(caught) + missed.len() as f64);
    let precision = f64::from(caught) / (f64::from(caught) + false_alarms.len() as f64);
    println!("recall {recall:.3}, precision {precision:.3}");
    println!("missed:\n{}\nfalse alarms:\n{}", missed.join("\n"), false_alarms.join("\n"));
    assert!(recall >= 0.95, "recall {recall:.3}:\n{}", missed.join("\n"));
    assert!(precision >= 0.98, "precision {precision:.3}:\n{}", false_alarms.join("\n"));
}
