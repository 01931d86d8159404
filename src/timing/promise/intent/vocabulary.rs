//! The word classes of the intent grammar, in lower case and cut at the apostrophe: `ll` is the end of "we'll".

use super::super::words::Words;
pub(super) use super::super::words::one;

/// Pronouns that begin a clause.
pub(super) const PRONOUNS: Words = Words::of(&[
    "i", "we", "you", "he", "she", "they", "it", "there", "someone", "somebody",
]);

pub(super) const DETERMINERS: Words = Words::of(&[
    "the", "our", "a", "an", "your", "my", "this", "that", "his", "her",
]);

/// Verbs that put another verb ahead of now.
pub(super) const FUTURE: Words = Words::of(&[
    "will", "ll", "shall", "should", "ought", "may", "might", "can", "could", "would", "hope", "hopes", "expect",
    "expects", "plan", "plans", "aim", "aims", "intend", "intends",
]);

/// Other words that put what follows ahead of now: aims, due things, and the present that is planned.
pub(super) const AHEAD: Words = Words::of(&[
    "going", "hoping", "expecting", "planning", "aiming", "looking", "trying", "try", "want", "like", "anticipate",
    "anticipates", "expected", "d", "re", "m", "due", "goal", "target", "timeline", "shooting", "promise",
    "promised", "able", "needs", "need", "be", "let", "aim", "intention", "strive", "endeavour", "endeavor",
    "commit", "is", "are", "us",
]);

/// Those who are told: the reader, or the candidates the reader is one of.
pub(super) const READERS: Words = Words::of(&[
    "you", "everyone", "everybody", "candidates", "applicants", "all", "people", "finalists", "each", "both",
]);

/// What the reader waits for.
pub(super) const NEWS: Words = Words::of(&[
    "answer", "decision", "decisions", "outcome", "outcomes", "result", "results", "feedback", "news", "update",
    "updates", "response", "responses", "reply", "verdict", "offer", "offers", "shortlist", "revert", "choice",
    "selection", "notifications", "appointments", "clarity", "turnaround",
]);

/// News that is a verb as well.
pub(super) const NEWS_OR_VERB: Words = Words::of(&[
    "answer", "update", "offer", "reply", "revert", "result", "shortlist",
]);

/// What carries news to the reader.
pub(super) const CARRIERS: Words = Words::of(&[
    "line", "email", "message", "note", "call", "ring", "shout", "bell", "buzz", "mail", "heads", "it", "them",
    "something", "word", "letter", "steps",
]);

/// What is held on a day.
pub(super) const EVENTS: Words = Words::of(&[
    "interview", "interviews", "screen", "onsite", "assessment", "test", "exam", "round", "lunch", "coffee",
    "workshop", "orientation", "onboarding", "visit", "appointment", "webinar", "party", "training", "stand",
    "chat", "event",
]);

/// What else gives a date to a clause without promising anything.
pub(super) const HAPPENINGS: Words = Words::of(&[
    "start", "starts", "launch", "launches", "deadline", "due", "closed", "vacation", "leave", "contract", "see",
    "meet", "meeting", "join", "expires", "scheduled", "open", "weekend", "happy", "enjoy", "travelling",
    "traveling",
]);

/// Finite verbs in the past, as recruiters use them.
pub(super) const PAST: Words = Words::of(&[
    "met", "spoke", "came", "went", "told", "said", "got", "gave", "took", "left", "sent", "heard", "wrote",
    "began", "knew", "promised", "planned", "hoped", "moved", "mentioned", "interviewed", "discussed", "talked",
    "contacted", "called", "emailed", "received", "posted", "hired", "applied", "joined", "founded", "decided",
    "closed", "started", "notified", "informed", "invited", "asked", "agreed", "reached", "announced", "updated",
    "wanted", "made", "broke",
]);

/// Participles that say the reader has been reached, in "you will be …".
pub(super) const REACHED: Words = Words::of(&[
    "contacted", "informed", "notified", "told", "updated", "advised", "intimated", "announced", "communicated",
    "published", "released", "declared", "shared", "emailed", "called", "posted",
]);

/// Verbs of writing or speaking to somebody.
pub(super) const TELL: Words = Words::of(&[
    "contact", "contacting", "inform", "informing", "notify", "notifying", "update", "updating", "tell", "telling",
    "email", "emailing", "mail", "call", "calling", "phone", "phoning", "ring", "ping", "text", "message",
    "messaging", "advise", "intimate", "answer",
]);

/// Verbs of handing something over.
pub(super) const HAND: Words = Words::of(&[
    "drop", "shoot", "pop", "send", "sending", "give", "giving", "get", "share", "sharing", "provide", "make",
    "bring", "owe",
]);

/// Verbs that open a task for the reader at the head of a clause.
pub(super) const TASKS: Words = Words::of(&[
    "send", "complete", "return", "submit", "confirm", "sign", "book", "reply", "respond", "do", "call", "email",
    "bring", "contact", "text",
]);

/// Whether `word` puts what follows ahead of now.
pub(super) fn leads(word: &str) -> bool {
    FUTURE.has(word) || AHEAD.has(word)
}

pub(super) fn is_news(word: &str) -> bool {
    NEWS.has(word)
}

pub(super) fn is_reader(word: &str) -> bool {
    READERS.has(word)
}
