//! Whether a sentence speaks of something the writer noted, in other words.

use crate::letter::Word;
use crate::personal::stem::stem;

/// Words that carry nothing.
const EMPTY: &[&str] = &[
    "a", "an", "the", "of", "to", "in", "on", "at", "for", "with", "and", "or", "but", "by", "from", "as", "is", "are",
    "was", "were", "be", "been", "it", "its", "this", "that", "these", "those", "their", "our", "your", "my", "his",
    "her", "they", "we", "you", "i", "he", "she", "how", "what", "why", "when", "who", "which", "about", "into",
    "over", "than", "then", "so", "not", "no", "do", "does", "did", "have", "has", "had", "will", "would", "can",
    "could", "should", "up", "out", "off", "all", "every", "each", "some", "any", "more", "most", "very", "us", "them",
    "me", "am", "there", "here", "also", "just", "own", "between", "across", "during", "after", "before", "without",
    "within", "per", "via", "one",
];

/// Words so common in these mails that they prove nothing alone.
const COMMON: &[&str] = &[
    "team",
    "role",
    "work",
    "company",
    "new",
    "people",
    "process",
    "project",
    "time",
    "position",
    "job",
    "interview",
    "day",
    "year",
    "plan",
    "way",
    "thing",
    "good",
    "great",
    "well",
    "make",
    "use",
    "get",
    "take",
    "learn",
    "help",
    "look",
    "need",
    "want",
    "business",
    "growth",
    "manager",
    "meeting",
    "call",
    "next",
    "year",
    "week",
    "month",
    "question",
    "experience",
    "opportunity",
    "thank",
    "share",
    "talk",
    "hear",
    "big",
    "high",
    "real",
    "better",
    "system",
    "service",
    "office",
    "group",
    "programme",
    "program",
    "issue",
    "problem",
    "support",
    "open",
    "start",
];

/// Words that stand for one another. Each line is one meaning.
const SYNONYMS: &[&[&str]] = &[
    &["customer", "client", "user", "guest", "buyer", "shopper"],
    &["mistake", "error", "failure", "fault", "incident", "outage", "postmortem", "blame", "blameless"],
    &[
        "openness",
        "open",
        "openly",
        "candour",
        "candor",
        "candid",
        "honest",
        "honesty",
        "transparent",
        "transparency",
        "frank",
        "frankly",
    ],
    &["mentor", "mentoring", "coach", "coaching", "apprentice", "buddy", "teach", "junior"],
    &["onboarding", "onboard", "newcomer", "starter", "hire", "joiner"],
    &["safety", "safe", "hazard", "harm", "injury", "accident"],
    &["warehouse", "depot", "fulfilment", "fulfillment"],
    &["shift", "rota", "roster", "rostering"],
    &["deploy", "release", "ship", "rollout", "launch"],
    &["migrate", "migration", "move", "moving", "switch", "transition", "port"],
    &["schedule", "scheduling", "timetable", "slot", "booking"],
    &["reporting", "report", "dashboard"],
    &["budget", "cost", "spend", "spending"],
    &["delay", "wait", "late", "queue", "backlog"],
    &["supplier", "vendor"],
    &["test", "testing", "trial", "experiment", "pilot"],
    &["legacy", "old", "ageing", "aging", "monolith"],
    &["ownership", "own", "responsibility", "accountability"],
    &["patient", "resident"],
    &["pupil", "student", "learner", "child", "class", "classroom"],
    &["parent", "family"],
    &["volunteer", "donor", "supporter"],
    &["recruit", "hire", "hiring"],
    &["feedback", "review", "critique"],
    &["remote", "hybrid", "distributed"],
    &["sustainability", "sustainable", "carbon", "green", "climate", "emission"],
    &["craft", "craftsmanship", "quality", "care", "detail"],
    &["curiosity", "curious", "learning"],
    &["autonomy", "autonomous", "trust", "independence", "freedom"],
    &["collaboration", "collaborative", "together", "teamwork"],
    &["inclusion", "inclusive", "diversity", "diverse", "belonging"],
    &["stock", "inventory"],
    &["truck", "lorry", "fleet", "vehicle", "carrier"],
    &["dock", "bay", "loading"],
    &["store", "shop", "branch", "retail"],
    &["drop", "fall", "decline", "churn", "attrition"],
    &["nps", "satisfaction"],
    &["oncall", "pager", "alert"],
    &["cloud", "aws", "azure", "gcp"],
    &["ai", "ml", "model"],
    &["marketing", "campaign"],
    &["scan", "scanning", "digitise", "digitising", "digitize", "digital"],
    &["dock", "bay", "gate"],
    &["mathematics", "maths", "math"],
    &["inspection", "inspect", "check", "checking", "survey"],
    &["negative", "plate", "photograph", "picture", "print"],
    &["gap", "difference", "distance"],
    &["attainment", "achievement", "result", "grade", "set"],
    &["discharge", "home"],
    &["rotation", "rota", "handover"],
];

/// A note as the words that carry its meaning.
#[derive(Debug)]
pub(super) struct Note {
    words: Vec<String>,
}

impl Note {
    pub(super) fn of(text: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        for word in super::names::folded(text) {
            if !EMPTY.contains(&word.as_str()) && !word.is_empty() && !words.contains(&word) {
                words.push(word);
            }
        }
        if words.is_empty() {
            words = super::names::folded(text);
        }
        Self { words }
    }

    /// How many of the note's words stand in `words`, and whether one of them is telling.
    fn share(&self, words: &[Word]) -> (usize, bool) {
        let mut met = 0;
        let mut telling = false;
        for noted in &self.words {
            if words.iter().any(|word| same(noted, &word.folded)) {
                met += 1;
                telling |= !COMMON.contains(&noted.as_str());
            }
        }
        (met, telling)
    }

    /// Whether at least half of the note's words stand in `words`, and not only common ones.
    pub(super) fn stands_in(&self, words: &[Word]) -> bool {
        let (met, telling) = self.share(words);
        let all_common = self.words.iter().all(|word| COMMON.contains(&word.as_str()));
        met > 0 && met * 2 >= self.words.len() && (telling || all_common && met == self.words.len())
    }

    /// Whether one telling word of the note stands in `words`; enough where the sentence recalls the conversation.
    pub(super) fn is_touched_in(&self, words: &[Word]) -> bool {
        self.share(words).1
    }

    /// Whether every word of the note stands in `words`.
    pub(super) fn wholly_in(&self, words: &[Word]) -> bool {
        self.share(words).0 == self.words.len()
    }
}

/// Whether two folded words mean the same: forms of one word, or synonyms.
fn same(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (one, other) = (stem(one), stem(other));
    if one == other {
        return true;
    }
    SYNONYMS.iter().any(|group| {
        let holds = |wanted: &str| group.iter().any(|word| stem(word) == wanted);
        holds(&one) && holds(&other)
    })
}
