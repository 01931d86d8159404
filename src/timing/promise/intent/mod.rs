//! What a clause does: promise the reader news, set them a task, tell of an event, look back, or none of these.
//!
//! A promise is news on its way to the reader. The words are classes of a small grammar (who, whether it lies ahead,
//! what travels, to whom), not phrases: [`vocabulary`] holds the classes, [`news`] what promises, [`tasks`] what asks.

mod news;
mod split;
mod tasks;
// Tables of words read better in rows.
#[rustfmt::skip]
mod vocabulary;

use std::ops::Range;

use super::dates::Page;
pub(super) use split::clauses;
use vocabulary::{EVENTS, HAPPENINGS, PAST, one};

/// What a clause does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// News will reach the reader, or a decision will be made.
    Promise,
    /// As `Promise`, but a "not until" or a question makes it less than that.
    Doubtful,
    /// A wait or a bare time, which a promise beside it may mean: "the review takes three weeks".
    Time,
    /// Something else happens: a meeting, a past event, a task for the reader.
    Other,
}

/// What the clause does, in its sentence.
pub(super) fn deed(page: &Page, range: Range<usize>, sentence: &Range<usize>) -> Deed {
    let question = page.word(sentence.end - 1) == "?";
    Clause { page, range, question }.deed()
}

/// The words of one clause.
struct Clause<'p, 't> {
    page: &'p Page<'t>,
    range: Range<usize>,
    question: bool,
}

/// Whether a clause says that something will not happen.
enum Denial {
    None,
    /// "Not until Friday": an earliest day.
    Until,
    Plain,
}

impl Clause<'_, '_> {
    fn deed(&self) -> Deed {
        if self.silence() {
            return Deed::Promise;
        }
        if self.task() || self.looks_back() {
            return Deed::Other;
        }
        if self.brings_news() {
            return match self.denied() {
                _ if self.for_a_meeting() => Deed::Other,
                Denial::Plain => Deed::Other,
                Denial::None if !self.question => Deed::Promise,
                Denial::None | Denial::Until => Deed::Doubtful,
            };
        }
        if self.patience() && self.has(|word| one(word, &["us", "me", "need"])) {
            return Deed::Doubtful;
        }
        if self.has(|word| EVENTS.has(word) || HAPPENINGS.has(word)) { Deed::Other } else { Deed::Time }
    }

    fn word(&self, at: usize) -> &str {
        self.page.word(at)
    }

    fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        self.range.clone().map(|at| (at, self.page.word(at)))
    }

    fn has(&self, test: impl Fn(&str) -> bool) -> bool {
        self.words().any(|(_, word)| test(word))
    }

    fn find(&self, test: impl Fn(&str) -> bool) -> Option<usize> {
        self.words().find(|(_, word)| test(word)).map(|(at, _)| at)
    }

    /// Whether such a word stands in the clause before `at`.
    fn earlier(&self, at: usize, test: impl Fn(&str) -> bool) -> bool {
        (self.range.start..at).any(|at| test(self.word(at)))
    }

    /// Whether such a word stands among those tokens, as far as the clause reaches.
    fn within(&self, tokens: Range<usize>, test: impl Fn(&str) -> bool) -> bool {
        (tokens.start..tokens.end.min(self.range.end)).any(|at| test(self.word(at)))
    }

    /// The first word that is no conjunction or mark.
    fn head(&self) -> usize {
        self.page.skip(self.range.start, &[",", "and", "but", "so", "also", "then", ";", "-", "(", ":"])
    }

    /// Whether a word before `at` ends in "n't".
    fn negated_before(&self, at: usize) -> bool {
        (self.range.start..at).any(|at| self.page.tokens[at].negated)
    }

    /// A finite verb in the past and nothing ahead of it: "we met", "it was scheduled", "you should have received".
    fn looks_back(&self) -> bool {
        const LATER: &[&str] = &["will", "ll", "shall", "going", "won", "expect", "expects", "expected", "hope", "aim"];
        const WISHES: &[&str] = &["planned", "hoped", "promised", "supposed"];
        let ahead = self.find(|word| one(word, LATER));
        let past = self.words().find(|&(at, word)| match word {
            "was" | "were" | "did" => true,
            "had" => !self.has(|word| word == "if"),
            "have" | "has" | "ve" => self.is_perfect(at),
            _ => PAST.has(word) && !self.follows_auxiliary(at),
        });
        match (past, ahead) {
            (Some((past, _)), Some(ahead)) => past < ahead && self.has(|word| one(word, WISHES)),
            (Some(_), None) => true,
            (None, _) => false,
        }
    }

    /// "Have decided", "should have received"; but "will have chosen" lies ahead.
    fn is_perfect(&self, at: usize) -> bool {
        const DONE: &[&str] = &["made", "chosen", "been", "had", "got", "taken", "sent", "met", "heard"];
        let adverb = self.page.skip(at + 1, &["been", "already", "now", "just", "not", "also"]);
        let verb = self.word(self.page.skip(adverb, &["been", "already"]));
        let done = verb.len() > 4 && verb.ends_with("ed") || one(verb, DONE);
        done && !one(self.page.before(at, 1), &["will", "ll", "to", "shall", "you"]) && !self.has(|word| word == "once")
    }

    /// Whether the participle at `at` follows an auxiliary, so that it is no finite past: "will be notified", "as
    /// discussed".
    fn follows_auxiliary(&self, at: usize) -> bool {
        const AUXILIARIES: &[&str] =
            &["be", "being", "will", "to", "have", "has", "ve", "as", "is", "are", "get", "ll", "re", "s"];
        (1..4).any(|back| one(self.page.before(at, back), AUXILIARIES))
    }

    fn denied(&self) -> Denial {
        const NOT: &[&str] = &["not", "cannot", "unable", "unlikely", "never", "no", "without", "neither"];
        const HARMLESS: &[&str] =
            &["later", "longer", "worry", "worries", "only", "hesitate", "more", "wait", "yet", "problem", "one"];
        if self.has(|word| one(word, &["earliest", "soonest"])) {
            return Denial::Until;
        }
        let not = self.range.clone().find(|&at| {
            // "A yes or no" denies nothing.
            let alternative = self.page.before(at, 1) == "or";
            self.page.tokens[at].negated || one(self.word(at), NOT) && !alternative
        });
        let Some(not) = not else { return Denial::None };
        let rest = not..self.range.end;
        let no_later = rest.clone().any(|at| self.word(at) == "later" && self.word(at + 1) == "than");
        let no_longer = self.within(rest.clone(), |word| one(word, &["wait", "longer"]));
        if one(self.word(not + 1), HARMLESS) || no_later || no_longer {
            Denial::None
        } else if self.within(rest, |word| one(word, &["until", "till"])) {
            Denial::Until
        } else {
            Denial::Plain
        }
    }

    /// A call or a mail that serves a meeting: "call you for the phone screen", "invite you to".
    fn for_a_meeting(&self) -> bool {
        const SERVES: &[&str] = &["for", "at", "invite", "schedule", "arrange", "conduct", "confirm"];
        let serves = |at: usize| (1..6).any(|back| one(self.page.before(at, back), SERVES));
        let sets_up = self.words().any(|(at, word)| word == "set" && self.word(at + 1) == "up");
        sets_up
            || self.words().any(|(at, word)| EVENTS.has(word) && serves(at))
            || self.has(|word| one(word, &["invite", "reschedule", "schedule", "arrange"]))
    }
}
