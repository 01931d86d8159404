//! A sentence cut into clauses, at its marks and its conjunctions, outside date expressions.

use std::ops::Range;

use super::super::dates::{Expression, Page};
use super::vocabulary::{DETERMINERS, FUTURE, PRONOUNS, one};

/// The clauses of a sentence: ranges of tokens that cover it.
pub(in super::super) fn clauses(page: &Page, sentence: &Range<usize>, dates: &[Expression]) -> Vec<Range<usize>> {
    let mut clauses = Vec::new();
    let mut first = sentence.start;
    for at in sentence.clone() {
        let in_date = dates.iter().any(|date| (date.first + 1..date.end).contains(&at) || date.date == at);
        if at > first && !in_date && cuts(page, at) {
            clauses.push(first..at);
            first = at;
        }
    }
    clauses.push(first..sentence.end);
    clauses
}

/// Whether a clause begins at that token.
fn cuts(page: &Page, at: usize) -> bool {
    const MARKS: &[&str] = &[";", "—", "–", "(", ")", ","];
    const COORDINATORS: &[&str] = &["and", "but", "so", "or", "nor", "then", "yet"];
    const SUBORDINATORS: &[&str] = &[
        "because",
        "since",
        "while",
        "whereas",
        "although",
        "though",
        "when",
        "once",
        "if",
        "unless",
        "which",
        "who",
        "otherwise",
    ];
    match page.word(at) {
        ":" => !page.glued(at + 1),
        "-" => !page.glued(at) && !page.glued(at + 1),
        "as" => one(page.word(at + 1), &["soon", "we", "the", "part"]) && page.before(at, 1) != "soon",
        "until" | "before" | "after" => begins(page, at + 1) && page.before(at, 1) != "day",
        word if one(word, COORDINATORS) => begins(page, at + 1),
        word => one(word, MARKS) || one(word, SUBORDINATORS),
    }
}

/// Whether a subject with its verb, or a verb that goes on for the same subject, begins here.
fn begins(page: &Page, at: usize) -> bool {
    const GOES_ON: &[&str] = &["please", "do", "let", "have", "to", "inform", "update", "tell", "everyone"];
    let modal = |at| FUTURE.has(page.word(at));
    let determiner = DETERMINERS.has(page.word(at));
    // "Sarah or I will": the pronoun belongs to the subject before it.
    let listed = page.word(at) == "i" && page.before(at, 1) == "or";
    PRONOUNS.has(page.word(at)) && !listed
        || one(page.word(at), GOES_ON)
        || modal(at)
        || !determiner && modal(at + 1)
        || determiner && (2..5).any(|ahead| modal(at + ahead))
}
