//! The promise reader: from a recruiter's mail and when it was written to the date they named for an answer.
//!
//! Intent comes first, dates second. Each clause of the mail either promises the reader news or does something else
//! (`intent`); each date expression is resolved against the sender's own calendar day (`dates` and its kinds); a
//! promise takes the date of its own clause, or of a time beside it that nothing else lays claim to. A date that has no
//! promise is no promise: meetings, past days, tasks for the reader and quoted headers come to nothing.

mod absolute;

mod dates;
mod duration;
mod intent;
mod named;
mod periods;
mod scan;
mod words;

use std::ops::Range;

use jiff::civil::Date;

use crate::instant::Instant;
use crate::timing::calendar::Calendar;
use dates::{Expression, Meaning, Page};
use intent::Deed;

/// What has more words, numbers and marks between two full stops is no prose.
const LONGEST_SENTENCE: usize = 200;

/// A date that was named for an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The last day of what they said, in the sender's zone.
    pub by: Date,
    /// The bytes of the text that hold the sentence of the promise.
    pub said: Range<usize>,
    /// The bytes of the text that hold the words of the date.
    pub date: Range<usize>,
    /// Whether the words have only one reading.
    pub certainty: Certainty,
}

/// Whether a date can be taken as it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// More than one reading is in use, or the words are vague: ask.
    Unsure,
    /// The words have one reading.
    Sure,
}

/// The date by which the writer of `text` promised an answer; none where the text promises none.
///
/// `written` is when the mail was sent, told in the sender's offset: "tomorrow" is the day after the sender's own.
/// `region` decides holidays and the order of day and month, such as `US` or `DE-BY`.
pub fn read(text: &str, written: Instant, region: &str) -> Option<Reading> {
    let own = scan::own_text(text);
    let lower = own.to_ascii_lowercase();
    let tokens = scan::tokens(&lower, own);
    let page =
        Page { tokens: &tokens, written: written.local(), calendar: Calendar::of_region(region), region, depth: 0 };
    let mut best: Option<Candidate> = None;
    let mut previous = Previous::default();
    for sentence in scan::sentences(&tokens).into_iter().filter(|sentence| sentence.len() <= LONGEST_SENTENCE) {
        let found = promises(&page, &sentence, &mut previous);
        for candidate in found {
            if best.as_ref().is_none_or(|best| candidate.beats(best)) {
                best = Some(candidate);
            }
        }
    }
    let best = best?;
    let bytes = |tokens: Range<usize>| page.tokens[tokens.start].start..page.tokens[tokens.end - 1].end;
    Some(Reading {
        by: best.by,
        said: bytes(best.sentence),
        date: bytes(best.words),
        certainty: if best.sure { Certainty::Sure } else { Certainty::Unsure },
    })
}

/// A promise with its date.
struct Candidate {
    by: Date,
    sure: bool,
    sentence: Range<usize>,
    words: Range<usize>,
}

impl Candidate {
    /// A sure reading beats an unsure one; among equals the later date is when silence is news.
    fn beats(&self, other: &Self) -> bool {
        (self.sure, self.by) > (other.sure, other.by)
    }
}

/// What the sentences before have left open.
#[derive(Default)]
struct Previous {
    /// The last date named, for "then" and "that same day".
    date: Option<Date>,
    /// The sentence before, where it has no date: "You'll hear from us. Friday at the latest."
    undated: Option<Range<usize>>,
}

/// The promises of one sentence that have a date.
fn promises(page: &Page, sentence: &Range<usize>, previous: &mut Previous) -> Vec<Candidate> {
    let dates = page.expressions(sentence.clone());
    if dates.is_empty() {
        previous.undated = Some(sentence.clone());
        return Vec::new();
    }
    let parts = parts(page, sentence, &dates);
    let mut found = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        if part.promises() {
            let own = part.date.or_else(|| adopted(&parts, at));
            found.extend(own.and_then(|date| resolve(date, part, sentence, previous.date)));
        }
        if let Some(Expression { meaning: Meaning::By(by, _), .. }) = part.date {
            previous.date = Some(by);
        }
    }
    let before = previous.undated.take();
    let bare = sentence.len() <= LONGEST_FRAGMENT && parts.iter().all(|part| part.deed == Deed::Time);
    let completes = bare && before.is_some_and(|before| self::parts(page, &before, &[]).iter().any(Part::promises));
    if completes {
        found.extend(parts.iter().filter_map(|part| resolve(part.date?, part, sentence, previous.date)));
    }
    found
}

/// The clauses of a sentence, each with what it does and the date it means.
fn parts(page: &Page, sentence: &Range<usize>, dates: &[Expression]) -> Vec<Part> {
    let part = |range: Range<usize>| Part {
        date: best_date(page, &range, dates),
        condition: matches!(page.word(range.start), "once" | "when" | "as" | "after" | "if" | "unless"),
        deed: intent::deed(page, range, sentence),
    };
    intent::clauses(page, sentence, dates).into_iter().map(part).collect()
}

/// The most tokens of a sentence that only completes the one before with a date.
const LONGEST_FRAGMENT: usize = 8;

struct Part {
    deed: Deed,
    /// Whether it only says what the rest hangs on: "once the budget is approved".
    condition: bool,
    date: Option<Expression>,
}

impl Part {
    fn promises(&self) -> bool {
        matches!(self.deed, Deed::Promise | Deed::Doubtful)
    }
}

/// The date a clause means, where it names several: the one marked as a deadline, else the last.
fn best_date(page: &Page, clause: &Range<usize>, dates: &[Expression]) -> Option<Expression> {
    let inside = dates.iter().filter(|date| clause.contains(&date.date));
    let telling =
        inside.filter(|date| !date.describes && !matches!(date.meaning, Meaning::Useless) && !is_of_event(page, date));
    telling.copied().max_by_key(|date| (date.deadline, date.date))
}

/// Whether the date only tells which event is meant: "our conversation on Monday", "the meeting of June 3".
fn is_of_event(page: &Page, date: &Expression) -> bool {
    matches!(
        page.before(date.first, 1),
        "conversation"
            | "meeting"
            | "interview"
            | "interviews"
            | "chat"
            | "call"
            | "discussion"
            | "visit"
            | "session"
            | "email"
            | "round"
    ) && !date.deadline
        && date.first > 1
        && !matches!(page.before(date.first, 2), "a" | "an" | "my" | "to")
}

/// The date of a clause beside a promise that has none of its own: the nearest before, else the next after.
fn adopted(parts: &[Part], at: usize) -> Option<Expression> {
    let date_of = |part: &Part| part.date.map(|date| if part.condition { date.doubtful() } else { date });
    let free = |part: &&Part| part.deed != Deed::Other;
    let before = parts[..at].iter().rev().filter(free).find_map(date_of);
    before.or_else(|| parts[at + 1..].iter().take_while(|part| part.deed == Deed::Time).find_map(date_of))
}

fn resolve(date: Expression, part: &Part, sentence: &Range<usize>, named: Option<Date>) -> Option<Candidate> {
    let (by, sure) = match date.meaning {
        Meaning::By(by, sure) => (by, sure),
        Meaning::After(days, sure) => (dates::plus(named?, i32::from(days))?, sure),
        Meaning::Useless => return None,
    };
    Some(Candidate {
        by,
        sure: sure && part.deed == Deed::Promise,

        sentence: sentence.clone(),
        words: date.first..date.end,
    })
}
