//! What a clause wants of the reader: a task with a deadline of its own, or only patience.

use super::Clause;
use super::vocabulary::{PRONOUNS, TASKS, is_news, one};

impl Clause<'_, '_> {
    /// "If you haven't heard by Friday": a promise told by its opposite.
    pub(super) fn silence(&self) -> bool {
        const REACH: &[&str] = &["back", "touch", "contacted", "replied", "responded", "written", "called", "contact"];
        const HEAR: &[&str] = &["hear", "heard", "hearing", "received", "got", "gotten", "receive", "had"];
        let conditional =
            self.has(|word| one(word, &["if", "unless", "should"])) || self.word(self.range.start) == "in";
        if !conditional {
            return false;
        }
        let unsaid = |at: usize| {
            self.earlier(at, |word| one(word, &["not", "nothing", "never", "unless", "no"])) || self.negated_before(at)
        };
        self.words().any(|(at, word)| {
            let unwritten = one(word, REACH) && self.earlier(at, |word| one(word, &["we", "i", "nobody", "one"]));
            let unheard = one(word, HEAR) && self.earlier(at, |word| word == "you");
            (unwritten || unheard) && unsaid(at) || unheard && one(self.word(at + 1), &["nothing", "no"])
        })
    }

    /// A task or a question for the reader: "please send us", "let me know by Friday", "could you confirm".
    pub(super) fn task(&self) -> bool {
        if self.words().any(|(at, word)| self.travels_to_us(at, word)) && !self.has(|word| word == "promise") {
            return true;
        }
        if let Some(polite) = self.find(|word| one(word, &["please", "kindly"])) {
            return self.polite_task(polite);
        }
        !self.patience() && (self.asks() || self.obliges() || self.orders())
    }

    /// News on its way to the company: "get back to us", "hearing from you", "your answer".
    fn travels_to_us(&self, at: usize, word: &str) -> bool {
        const SPEAK: &[&str] = &["back", "reply", "respond", "revert", "write", "speak"];
        const REACH: &[&str] = &[
            "call", "email", "ping", "text", "contact", "ring", "reach", "nudge", "message", "chase", "tell", "send",
            "told",
        ];
        const THEIRS: &[&str] = &["answer", "reply", "response", "decision", "feedback", "confirmation"];
        let us = |at| one(self.word(at), &["me", "us"]);
        match word {
            "let" => {
                self.word(at + 2) == "know"
                    && !one(self.word(at + 1), &["you", "everyone", "everybody", "people", "candidates"])
            }
            "give" => us(at + 1) && !self.patience(),
            "hearing" | "hear" => {
                self.word(at + 1) == "from" && self.word(at + 2) == "you"
                    || self.word(at + 1) == "back" && self.word(at + 3) == "you"
            }
            "your" => one(self.word(at + 1), THEIRS) && !self.earlier(at, |word| word == "you"),
            "grateful" | "appreciate" | "wondering" => self.has(is_news),
            _ if one(word, SPEAK) => self.word(at + 1) == "to" && us(at + 2),
            _ => one(word, REACH) && us(at + 1),
        }
    }

    /// "Please" and a verb that is not one of waiting.
    fn polite_task(&self, polite: usize) -> bool {
        const WAITING: &[&str] = &[
            "allow",
            "expect",
            "bear",
            "be",
            "give",
            "note",
            "rest",
            "look",
            "keep",
            "wait",
            "await",
            "watch",
            "know",
            "understand",
            "accept",
        ];
        let verb = self.page.skip(self.page.skip(polite + 1, &["do", "also", "just"]), &["kindly"]);
        let word = self.word(verb);
        verb < self.range.end && !one(word, WAITING) && !PRONOUNS.has(word) && word != ","
    }

    /// A question about the reader: "are you free", "when can we expect", "is there any".
    fn asks(&self) -> bool {
        const ASKING: &[&str] = &["can", "could", "would", "will", "are", "do", "did", "have", "is"];
        let first = self.word(self.head());
        let second = self.word(self.head() + 1);
        self.question
            && (one(first, &["when", "what", "which", "how"]) || one(first, ASKING) && one(second, &["you", "there"]))
    }

    /// "You have until Friday", "you need to", "feel free to", "we need your".
    fn obliges(&self) -> bool {
        const MUST: &[&str] = &["need", "must", "reach", "complete", "submit", "send", "start", "bring", "return"];
        self.words().any(|(at, word)| {
            let next = self.word(at + 1);
            match word {
                "free" | "hesitate" | "welcome" => next == "to",
                "need" | "require" | "want" => one(next, &["your", "you"]),
                "ask" => next == "you",
                "you" => {
                    let modal = self.page.skip(at + 1, &["would", "will", "ll", "d", "do", "can"]);
                    let verb = self.page.skip(modal, &["also", "still"]);
                    let term = self.word(verb) == "have" && one(self.word(verb + 1), &["until", "till", "to"]);
                    one(self.word(verb), MUST) || term
                }
                _ => false,
            }
        })
    }

    /// A bare order at the head of the clause: "send us your references".
    fn orders(&self) -> bool {
        let first = self.page.skip(self.range.start, &[",", "and", "but", "so", ";"]);
        TASKS.has(self.word(first)) && !one(self.word(first + 1), &["expected", "due", "to", "will", "should", "is"])
    }

    /// "Bear with us", "give us 72 hours", "allow 5 days": the reader is to wait.
    pub(super) fn patience(&self) -> bool {
        const TIME: &[&str] = &["until", "till", "time", "some", "another", "an", "few", "couple", "up", "about"];
        self.words().any(|(at, word)| match word {
            "bear" => self.word(at + 1) == "with",
            "allow" | "patient" | "patience" | "wait" | "sit" => true,
            "leave" => self.word(at + 1) == "it",
            "need" => one(self.word(at + 1), &["until", "till"]),
            "give" if one(self.word(at + 1), &["me", "us"]) => {
                let given = self.word(at + 2);
                let lapse =
                    given == "a" && one(self.word(at + 3), &["few", "couple", "week", "day", "month", "bit", "little"]);
                lapse
                    || one(given, TIME)
                    || self.page.number(at + 2).is_some()
                    || super::super::words::number(given).is_some()
            }
            _ => false,
        })
    }
}
