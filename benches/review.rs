//! What a review costs in time: a letter with findings, a clean one, and a text ten times as long.
//!
//! `cargo bench --bench review`

use afterword::review;
use afterword::review::{Draft, Request};

/// About two hundred words that have much to find.
const PUSHY: &str = include_str!("letters/pushy.txt");
/// About two hundred words that have nothing to find.
const CLEAN: &str = include_str!("letters/clean.txt");

fn main() {
    divan::main();
}

fn request(body: String) -> Request {
    Request { draft: Draft { body, ..Draft::default() }, ..Request::default() }
}

#[divan::bench]
fn two_hundred_words_with_findings(bencher: divan::Bencher) {
    let request = request(PUSHY.into());
    assert!(review(&request).findings.len() >= 3, "the letter has something to find");
    bencher.bench(|| review(divan::black_box(&request)));
}

#[divan::bench]
fn two_hundred_clean_words(bencher: divan::Bencher) {
    let request = request(CLEAN.into());
    assert_eq!(review(&request).findings, [], "the letter is clean");
    bencher.bench(|| review(divan::black_box(&request)));
}

#[divan::bench]
fn two_thousand_words(bencher: divan::Bencher) {
    let request = request([PUSHY, CLEAN].concat().repeat(5));
    bencher.bench(|| review(divan::black_box(&request)));
}
