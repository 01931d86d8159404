//! Whether a sentence speaks of something the writer noted, in other words.

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
    &["mistake", "error", "failure", "fault", "blame", "blameless"],
    &["incident", "outage", "postmortem"],
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
    &["dock", "bay"],
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
    words: Vec<Meaning>,
}

/// A word of a note.
#[derive(Debug)]
struct Meaning {
    /// The stems of the word and of its synonyms.
    stems: Vec<String>,
    /// It proves nothing alone.
    is_common: bool,
}

impl Meaning {
    fn of(word: &str) -> Self {
        let own = stem(word);
        let groups = SYNONYMS.iter().map(|group| group.iter().map(|other| stem(other)).collect::<Vec<_>>());
        let mut stems: Vec<String> = groups.filter(|group| group.contains(&own)).flatten().collect();
        stems.push(own);
        Self { stems, is_common: COMMON.contains(&word) }
    }
}

impl Note {
    pub(super) fn of(text: &str) -> Self {
        let all = super::names::folded(text);
        let mut words: Vec<&String> = Vec::new();
        for word in all.iter().filter(|word| !EMPTY.contains(&word.as_str()) && !word.is_empty()) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        if words.is_empty() {
            words = all.iter().collect();
        }
        Self { words: words.into_iter().map(|word| Meaning::of(word)).collect() }
    }

    /// How many of the note's words stand among the stems of a sentence, and whether one of them is telling.
    fn share(&self, sentence: &[String]) -> (usize, bool) {
        let met = self.words.iter().filter(|word| word.stems.iter().any(|stem| sentence.contains(stem)));
        met.fold((0, false), |(count, telling), word| (count + 1, telling || !word.is_common))
    }

    /// Whether at least half of the note's words stand in a sentence, and not only common ones.
    pub(super) fn stands_in(&self, sentence: &[String]) -> bool {
        let (met, telling) = self.share(sentence);
        met > 0 && met * 2 >= self.words.len() && (telling || met == self.words.len())
    }

    /// Whether one telling word of the note stands in a sentence; enough where it recalls the conversation.
    pub(super) fn is_touched_in(&self, sentence: &[String]) -> bool {
        self.share(sentence).1
    }

    /// Whether every word of the note stands in a sentence.
    pub(super) fn wholly_in(&self, sentence: &[String]) -> bool {
        self.share(sentence).0 == self.words.len()
    }
}
