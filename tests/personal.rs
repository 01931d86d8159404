//! The kind of mail and the checklist against labelled mails, through the public door.
//!
//! `half` says what a mail was for: cues were tuned on one half, and the other was only ever counted.

use std::collections::BTreeMap;

use afterword::application::Application;
use afterword::review;
use afterword::review::{Draft, Item, ItemState, Kind, Request, Review};
use serde::Deserialize;

/// A labelled mail of `tests/corpus/letters.jsonl` or `tests/corpus/kinds.jsonl`.
#[derive(Deserialize)]
struct Mail {
    id: String,
    half: String,
    kind: Kind,
    /// The items its text has; the short mails are labelled by kind alone.
    #[serde(default)]
    met: Vec<Item>,
    draft: Draft,
    application: Option<Application>,
}

impl Mail {
    fn review(&self) -> Review {
        let (draft, application) = (self.draft.clone(), self.application.clone());
        review(&Request { draft, application, ..Request::default() })
    }
}

fn read(corpus: &str) -> Vec<Mail> {
    corpus.lines().map(|line| serde_json::from_str(line).expect("each line is a labelled mail")).collect()
}

/// Right answers out of all, and what went wrong.
#[derive(Default)]
struct Tally {
    right: u32,
    all: u32,
    wrong: Vec<String>,
}

impl Tally {
    fn count(&mut self, is_right: bool, wrong: impl FnOnce() -> String) {
        self.all += 1;
        if is_right {
            self.right += 1;
        } else {
            self.wrong.push(wrong());
        }
    }

    fn share(&self) -> f64 {
        f64::from(self.right) / f64::from(self.all)
    }

    fn report(&self, name: &str, wanted: f64) {
        println!("{name}: {} of {} ({:.3})", self.right, self.all, self.share());
        for wrong in &self.wrong {
            println!("    {wrong}");
        }
        if std::env::var_os("PERSONAL_SOFT").is_some() {
            return;
        }
        assert!(self.share() >= wanted, "{name}: {:.3}\n{}", self.share(), self.wrong.join("\n"));
    }
}

#[test]
fn the_kind_of_mail_is_recognised() {
    for half in ["tune", "held"] {
        let mut tally = Tally::default();
        for mail in read(include_str!("corpus/kinds.jsonl")).iter().filter(|mail| mail.half == half) {
            let kind = mail.review().kind;
            tally.count(kind == mail.kind, || format!("{}: {kind:?}: {}", mail.id, mail.draft.body));
        }
        tally.report(&format!("short mails, {half}"), 0.97);
        let mut tally = Tally::default();
        for mail in read(include_str!("corpus/letters.jsonl")).iter().filter(|mail| mail.half == half) {
            let kind = mail.review().kind;
            tally.count(kind == mail.kind, || {
                format!("{}: {kind:?}, not {:?}: {}", mail.id, mail.kind, mail.draft.body)
            });
        }
        tally.report(&format!("letters, {half}"), 0.95);
    }
}

#[test]
fn the_items_of_the_checklist_are_found() {
    for half in ["tune", "held"] {
        let mut overall = Tally::default();
        let mut each: BTreeMap<Item, Tally> = BTreeMap::new();
        for mail in read(include_str!("corpus/letters.jsonl")).iter().filter(|mail| mail.half == half) {
            for entry in mail.review().checklist {
                let met = entry.state == ItemState::Met;
                let is_right = met == mail.met.contains(&entry.item);
                let body: Vec<u16> = mail.draft.body.encode_utf16().collect();
                let place = String::from_utf16_lossy(&body[entry.start..entry.end]);
                let wrong = || {
                    let place = if met { place } else { mail.draft.body.replace('\n', " ") };
                    format!("{}: {} {:?}: {place}", mail.id, if met { "not" } else { "missed" }, entry.item)
                };
                overall.count(is_right, || String::new());
                each.entry(entry.item).or_default().count(is_right, wrong);
            }
        }
        for (item, tally) in &each {
            tally.report(&format!("{item:?}, {half}"), 0.92);
        }
        overall.report(&format!("all items, {half}"), 0.96);
    }
}
