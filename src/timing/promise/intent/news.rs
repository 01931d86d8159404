//! News on its way to the reader: the company writes, the reader hears, a decision is made, or news comes of itself.

use super::super::words::{begins_date, weekday};
use super::Clause;
use super::vocabulary::{CARRIERS, HAND, NEWS_OR_VERB, REACHED, TELL, is_news, is_reader, leads, one};

impl Clause<'_, '_> {
    /// Whether news is on its way in this clause.
    pub(super) fn brings_news(&self) -> bool {
        // No word of two letters brings news; that spares half the words the grammar.
        self.words()
            .filter(|(_, word)| word.len() > 2)
            .any(|(at, word)| self.writes(at, word) || self.hears(at, word) || self.decides(at, word))
            || self.news_comes()
    }

    /// Whether a word before `at` puts it ahead of now.
    fn ahead(&self, at: usize) -> bool {
        self.earlier(at, leads)
    }

    /// The company writes to the reader: "we'll get back to you", "candidates will be notified", "I come back to you".
    fn writes(&self, at: usize, word: &str) -> bool {
        let next = self.word(at + 1);
        let previous = self.page.before(at, 1);
        match word {
            "let" | "letting" => is_reader(next) && self.within(at + 2..at + 5, |word| word == "know"),
            "back" => self.comes_back(at),
            "touch" => {
                previous == "in" && (self.ahead(at) || self.earlier(at, |word| word == "get"))
                    || previous == "base" && self.ahead(at)
            }
            "contact" if previous == "in" => self.ahead(at),
            "reach" | "reaching" => next == "out" && self.ahead(at) || is_reader(next) && self.ahead(at),
            "connect" => next == "with" && is_reader(self.word(at + 2)) && self.ahead(at),
            "follow" => (next == "up" || self.has(is_news)) && self.ahead(at),
            "following" => next == "up" && self.ahead(at),
            "respond" | "responding" | "revert" | "reply" => {
                let noun = one(previous, &["a", "our", "your", "my", "the"]);
                let habit = one(previous, &["we", "normally", "usually", "typically", "generally"]);
                !noun && (habit || self.ahead(at) || next == "to" && is_reader(self.word(at + 2)))
            }
            "write" => self.ahead(at),
            "out" => {
                const SENT: &[&str] = &["go", "goes", "going", "sent", "send"];
                let mail = |word: &str| is_news(word) || is_reader(word) || one(word, &["letters", "emails"]);
                one(previous, SENT) && self.has(mail)
            }
            "answering" => self.ahead(at) || self.within(at + 1..at + 3, |word| word == "applicant"),
            "pass" => one(next, &["it", "that", "on", "them"]) && self.ahead(at),
            "keep" => is_reader(next) && self.ahead(at),
            "confirm" | "announce" | "announcing" | "communicate" | "publish" | "release" => self.makes_known(at),
            _ if TELL.has(word) => self.tells(at),
            _ if HAND.has(word) => self.hands_over(at, word),
            _ if REACHED.has(word) => {
                let passive = (1..4).any(|back| one(self.page.before(at, back), &["be", "being", "get"]));
                passive && self.ahead(at)
            }
            _ => false,
        }
    }

    /// "Get back to you", "circle back", "come right back in touch".
    fn comes_back(&self, at: usize) -> bool {
        const COME: &[&str] = &[
            "get", "gets", "getting", "gotten", "got", "come", "coming", "be", "circle", "circling", "circles",
            "revert", "write", "call", "report", "hear", "loop", "swing", "feed", "pick", "reach",
        ];
        let next = self.word(at + 1);
        let before = |back| self.page.before(at, back);
        let verb = (1..5).any(|back| one(before(back), COME));
        let to_reader = next == "to" && is_reader(self.word(at + 2));
        let alone = before(1) == "circle"
            || (1..4).any(|back| before(back) == "pick")
            || next == "in" && self.word(at + 2) == "touch";
        let open = self.ahead(at) && before(1) != "be" && !one(next, &["from", "at", "on"]);
        to_reader && (verb || self.ahead(at)) || verb && (alone || open)
    }

    /// "We will contact you", "I call all candidates", "I will email": a verb, not "the call", with the reader or
    /// nobody named.
    fn tells(&self, at: usize) -> bool {
        const GROUPS: &[&str] = &["all", "every", "each", "the", "successful", "shortlisted"];
        const THINGS: &[&str] = &["the", "a", "an", "our", "my", "some", "directions", "details"];
        let previous = self.page.before(at, 1);
        if one(previous, &["a", "an", "the", "our", "your", "my", "this", "phone"]) {
            return false;
        }
        let subject = one(previous, &["i", "we", "they", "she", "he", "and", "to"]) || self.ahead(at);
        let group = one(self.word(at + 1), GROUPS) && self.within(at + 2..at + 5, is_reader);
        // "Email you the directions" hands over a thing that is no news.
        let thing = one(self.word(at + 2), THINGS)
            && !begins_date(self.word(at + 3))
            && !self.within(at + 3..at + 8, |word| is_news(word) || one(word, &["same", "moment", "day"]));
        let reader = is_reader(self.word(at + 1)) && !thing;
        let nobody =
            one(self.word(at), &["update", "answer", "call", "email"]) && self.ahead(at) && self.ends_after(at);
        subject && (reader || group || nobody)
    }

    /// "Announce our choice", "I will confirm": what is made known is news, or not named.
    fn makes_known(&self, at: usize) -> bool {
        let named = self.within(at + 1..at + 7, |word| {
            is_news(word) || one(word, &["it", "names", "list", "winner", "finalists", "candidate"])
        });
        let report = self.within(at + 1..at + 7, |word| one(word, &["annual", "quarterly", "financial", "product"]));
        self.ahead(at) && self.page.before(at, 1) != "you" && !report && (named || self.ends_after(at))
    }

    /// "Give you a call", "share feedback", "get an answer to you": news or its carrier, to the reader.
    fn hands_over(&self, at: usize, verb: &str) -> bool {
        let object = (at + 1..self.range.end.min(at + 9)).any(|at| {
            (is_news(self.word(at)) || CARRIERS.has(self.word(at)))
                && !one(self.page.before(at, 1), &["calendar", "your"])
        });
        let thing = self
            .within(at + 1..self.range.end, |word| one(word, &["invite", "invitation", "link", "contract", "form"]));
        let to_reader =
            (at + 1..self.range.end.min(at + 7)).any(|at| self.word(at) == "to" && is_reader(self.word(at + 1)));
        let open = one(verb, &["share", "sharing", "make", "provide", "send", "give"]);
        let whom = is_reader(self.word(at + 1)) || to_reader || open;
        let ours = self.ahead(at) || one(self.page.before(at, 1), &["i", "we"]);
        object && whom && ours && !thing && !(verb == "make" && self.has(|word| word == "sure"))
    }

    /// Whether nothing but a date or an addition follows the verb.
    fn ends_after(&self, at: usize) -> bool {
        const ADDITIONS: &[&str] = &[
            ".", ",", "by", "on", "in", "within", "then", "with", "that", "before", "early", "tomorrow", "and",
            "later", "next",
        ];
        let next = self.word(at + 1);
        at + 1 >= self.range.end || one(next, ADDITIONS) || weekday(next).is_some()
    }

    /// The reader hears, knows or has: "you'll hear from us", "you should have an answer", "expect our call".
    fn hears(&self, at: usize, word: &str) -> bool {
        let reader = |reach: usize| (1..reach).any(|back| self.page.before(at, back) == "you");
        match word {
            "hear" | "hearing" => {
                const WHAT: &[&str] = &[
                    "from",
                    "back",
                    "something",
                    "anything",
                    "by",
                    "on",
                    "in",
                    "within",
                    "no",
                    "about",
                    "before",
                    "the",
                    "our",
                    "more",
                    "either",
                    "early",
                    "later",
                    "next",
                    "sometime",
                    "whether",
                    "tomorrow",
                    "today",
                    ".",
                    "then",
                ];
                let next = self.word(at + 1);
                let what = at + 1 >= self.range.end || one(next, WHAT) || weekday(next).is_some();
                let awaited = self.earlier(at, |word| one(word, &["expect", "await", "allow", "counting", "count"]));
                what && (reader(8) || awaited)
            }
            "heard" => self.page.before(at, 1) == "have" && one(self.page.before(at, 2), &["will", "ll"]),
            "know" if one(self.word(self.range.start), &["before", "until"]) => true,
            "know" | "learn" | "find" => {
                const KNOWERS: &[&str] = &["you", "we", "i", "should", "everyone", "candidates"];
                let subject = (1..5).any(|back| one(self.page.before(at, back), KNOWERS));
                subject && self.ahead(at) && (word != "find" || self.word(at + 1) == "out")
            }
            "have" | "receive" | "get" | "see" => {
                let news = self.within(at + 1..at + 10, |word| {
                    is_news(word)
                        || one(
                            word,
                            &["email", "call", "word", "something", "message", "letter", "steps", "information", "yes"],
                        )
                });
                let theirs = reader(5) && self.ahead(at);
                news && (theirs || word == "have" && self.ahead(at)) || theirs && self.word(at + 1) == "it"
            }
            "expect" | "expecting" | "await" | "allow" => {
                const ASKED: &[&str] = &["please", "kindly", "can", "you", "may", "should", "to", "could"];
                const TIDINGS: &[&str] = &[
                    "word", "steps", "call", "email", "hear", "contact", "message", "letter", "back", "respond", "mail",
                ];
                let asked =
                    at == self.page.skip(self.head(), &["please", "kindly"]) || one(self.page.before(at, 1), ASKED);
                asked && self.within(at + 1..at + 11, |word| is_news(word) || one(word, TIDINGS))
            }
            "look" | "watch" | "eye" | "eyes" => {
                let mail = self
                    .has(|word| is_news(word) || one(word, &["email", "mail", "inbox", "message", "call", "phone"]));
                mail && one(self.word(at + 1), &["out", "for", "on", "open"]) && !self.has(|word| word == "forward")
            }
            "promise" => self.has(is_news),
            _ => false,
        }
    }

    /// The company decides: "we'll make up our minds", "we decide on Friday", "the review will be complete".
    fn decides(&self, at: usize, word: &str) -> bool {
        const SETTLE: &[&str] = &[
            "finalise",
            "finalize",
            "finalising",
            "finalizing",
            "finalised",
            "finalized",
            "conclude",
            "choose",
            "chosen",
            "regroup",
            "shortlist",
            "concrete",
            "definite",
            "sorted",
            "settled",
            "resolved",
        ];
        let company = !self.has(|word| word == "you") || self.has(|word| one(word, &["we", "i"]));
        let up = self.has(|word| word == "up");
        company
            && match word {
                "decide" | "decides" | "deciding" => {
                    let who = self.page.before(at, 1);
                    who != "you"
                        && (self.ahead(at) || one(who, &["we", "i", "they", "committee", "panel", "team", "board"]))
                }
                "decided" => self.page.before(at, 1) == "be" && self.ahead(at),
                "wrap" => {
                    up && self.ahead(at) && self.has(|word| one(word, &["search", "process", "we", "this", "things"]))
                }
                "wrapped" | "pick" => up && self.ahead(at),
                "mind" | "minds" => self.has(|word| one(word, &["make", "made", "making"])) && self.ahead(at),
                "offer" | "offers" => {
                    let made =
                        self.has(|word| one(word, &["make", "making", "extend", "extended", "out", "made", "be"]));
                    made && self.ahead(at) && !self.has(|word| one(word, &["expires", "able", "valid", "deadline"]))
                }
                "complete" | "completed" | "concluded" => {
                    let ours = |word: &str| one(word, &["review", "process", "search", "deliberations", "selection"]);
                    self.has(ours) && self.ahead(at)
                }
                _ => one(word, SETTLE) && self.ahead(at),
            }
    }

    /// News is the subject: "a decision is expected", "feedback should reach you", "final decision by Friday".
    fn news_comes(&self) -> bool {
        const OTHER_NEWS: &[&str] = &["annual", "quarterly", "financial", "reviewed", "test", "survey"];
        const THINGS: &[&str] = &["was", "were", "maker", "makers", "on", "about", "team", "desk", "letter", "any"];
        let is_subject = |at: usize| {
            let previous = self.page.before(at, 1);
            // "Your results" are ours to give, "your answer" is the reader's.
            let given = one(self.word(at), &["result", "results", "outcome"]);
            let theirs = !given && (one(previous, &["your", "any"]) || self.page.before(at, 2) == "your");
            let verb = NEWS_OR_VERB.has(self.word(at)) && one(previous, &["to", "will", "ll", "can", "i", "we", "not"]);
            let offer = one(self.word(at), &["offer", "offers"])
                && !self.has(|word| one(word, &["out", "made", "make", "decision", "extended"]));
            let object = (1..4).any(|back| one(self.page.before(at, back), &["latest", "deliver", "about", "like"]));
            is_news(self.word(at)) && !(theirs || verb || offer || object || one(self.word(at + 1), THINGS))
        };
        self.range.clone().any(is_subject) && !self.has(|word| one(word, OTHER_NEWS))
    }
}
