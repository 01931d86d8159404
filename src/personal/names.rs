//! Names: the forms in which a company, a role or a person is written.

use std::ops::Range;

use crate::application::{Application, Mailbox};
use crate::letter::{Letter, Shape, Word};
use crate::personal::stem::stem;

/// What may follow a company's name proper.
const LEGAL: &[&str] = &[
    "inc",
    "ltd",
    "llc",
    "llp",
    "plc",
    "gmbh",
    "ag",
    "sa",
    "bv",
    "co",
    "corp",
    "corporation",
    "company",
    "limited",
    "group",
    "holdings",
    "pty",
];

/// First words of company names that are too common to stand for the company.
const COMMON: &[&str] = &[
    "the",
    "a",
    "an",
    "and",
    "of",
    "st",
    "saint",
    "new",
    "first",
    "general",
    "united",
    "national",
    "american",
    "british",
    "royal",
    "city",
    "great",
    "north",
    "south",
    "east",
    "west",
    "big",
    "little",
    "open",
    "people",
    "next",
    "one",
    "two",
    "blue",
    "red",
    "green",
    "black",
    "white",
    "silver",
    "gold",
    "golden",
    "global",
    "international",
    "central",
    "community",
    "public",
    "county",
    "university",
    "department",
    "office",
    "bank",
    "school",
    "college",
    "hospital",
    "institute",
    "museum",
    "health",
    "care",
    "mount",
    "lake",
    "river",
    "old",
    "high",
    "bright",
    "clear",
    "good",
    "better",
    "best",
    "summit",
    "university",
    "association",
    "centre",
    "center",
];

/// Words for a job that follow its title.
pub(super) const ROLE_NOUNS: &[&str] = &[
    "role",
    "roles",
    "position",
    "job",
    "post",
    "opening",
    "vacancy",
    "seat",
    "opportunity",
    "interview",
    "interviews",
    "application",
    "internship",
    "placement",
    "apprenticeship",
    "fellowship",
    "search",
    "team",
    "spot",
    "work",
];

/// Words of a title that say how high, not what.
const LEVELS: &[&str] = &[
    "senior",
    "junior",
    "lead",
    "principal",
    "staff",
    "associate",
    "assistant",
    "head",
    "chief",
    "deputy",
    "trainee",
    "graduate",
    "entry",
    "level",
    "mid",
    "i",
    "ii",
    "iii",
    "iv",
    "of",
    "the",
    "and",
    "for",
    "in",
    "a",
    "an",
    "to",
];

/// Short forms of words in titles, each with what it stands for.
const SHORT: &[(&str, &str)] = &[
    ("ops", "operations"),
    ("eng", "engineer"),
    ("engineering", "engineer"),
    ("dev", "developer"),
    ("devs", "developer"),
    ("mgr", "manager"),
    ("sr", "senior"),
    ("jr", "junior"),
    ("admin", "administrator"),
    ("administrative", "administrator"),
    ("coord", "coordinator"),
    ("comms", "communications"),
    ("rep", "representative"),
    ("exec", "executive"),
    ("asst", "assistant"),
    ("dir", "director"),
    ("acct", "account"),
    ("tech", "technician"),
    ("rn", "nurse"),
    ("nursing", "nurse"),
    ("teaching", "teacher"),
    ("accounting", "accountant"),
    ("analytics", "analyst"),
    ("mktg", "marketing"),
    ("biz", "business"),
    ("maths", "mathematics"),
    ("math", "mathematics"),
    ("lending", "loan"),
    ("qa", "quality"),
    ("hr", "people"),
];

/// The folded words of a name, as a letter would have them.
pub(super) fn folded(name: &str) -> Vec<String> {
    Letter::subject(name).words().iter().map(|word| word.folded.clone()).collect()
}

/// The forms of a company's name.
#[derive(Debug, Default)]
pub(super) struct Company {
    /// The words of the name without its legal form.
    name: Vec<String>,
    /// The domains of its people, without what follows the dot.
    domains: Vec<String>,
}

impl Company {
    pub(super) fn of(application: &Application) -> Self {
        let mut name = folded(&application.company);
        while name.len() > 1 && name.last().is_some_and(|last| LEGAL.contains(&last.as_str())) {
            name.pop();
        }
        if name.len() > 1 && name[0] == "the" {
            name.remove(0);
        }
        let domains = application.people.iter().filter_map(|person| domain_name(&person.email)).collect();
        Self { name, domains }
    }

    pub(super) fn is_known(&self) -> bool {
        !self.name.is_empty()
    }

    /// The folded words of the name without its legal form.
    pub(super) fn words(&self) -> &[String] {
        &self.name
    }

    /// Whether one of its forms stands in `words`.
    pub(super) fn stands_in(&self, text: &str, words: &[Word]) -> bool {
        (0..words.len()).any(|at| self.length_at(text, words, at) > 0)
    }

    /// How many words of the text, from `at` on, are the company's name; 0 where they are not.
    pub(super) fn length_at(&self, text: &str, words: &[Word], at: usize) -> usize {
        if !self.is_known() {
            return 0;
        }
        let word = &words[at];
        if word.shape == Shape::Link {
            let link = text[word.range.clone()].to_lowercase();
            return usize::from(self.domains.iter().any(|domain| link.contains(domain)));
        }
        let whole = self.name.iter().zip(&words[at..]).take_while(|(name, word)| **name == word.folded).count();
        if whole == self.name.len() && (whole > 1 || is_capital(word)) {
            return whole;
        }
        // "Northlake" for Northlake Logistics, "Blue Harbor" for Blue Harbor Credit Union.
        let enough = whole > 1 || (whole == 1 && !COMMON.contains(&self.name[0].as_str()) && self.name[0].len() > 2);
        if enough && words[at..at + whole].iter().all(is_capital_or_joining) {
            return whole;
        }
        if is_capital(word) && self.is_glued(word, words.get(at + 1)) {
            return 1;
        }
        usize::from(word.shape == Shape::Capitals && self.initials().as_deref() == Some(&word.folded))
    }

    /// A name written in one word or in two ("North Lake"), or as in the domain.
    fn is_glued(&self, word: &Word, next: Option<&Word>) -> bool {
        let glued = self.name.concat();
        let long = |form: &String| form.len() > 3 && *form == word.folded;
        if glued == word.folded || self.domains.iter().any(long) {
            return true;
        }
        next.is_some_and(|next| {
            let pair = [word.folded.as_str(), next.folded.as_str()].concat();
            pair == self.name[0] || pair == glued
        })
    }

    fn initials(&self) -> Option<String> {
        (self.name.len() > 2).then(|| self.name.iter().filter_map(|word| word.chars().next()).collect())
    }
}

/// "northlake" of "dana@mail.northlake.example"; none for addresses of the big mail providers.
pub(crate) fn domain_name(email: &str) -> Option<String> {
    const PROVIDERS: &[&str] = &[
        "gmail",
        "googlemail",
        "outlook",
        "hotmail",
        "live",
        "yahoo",
        "icloud",
        "me",
        "aol",
        "proton",
        "protonmail",
        "gmx",
        "mail",
        "greenhouse",
        "lever",
        "workday",
        "ashbyhq",
        "smartrecruiters",
    ];
    let host = email.rsplit_once('@')?.1.to_lowercase();
    let mut labels: Vec<&str> = host.split('.').collect();
    labels.pop();
    while labels.len() > 1 && labels.last().is_some_and(|last| matches!(*last, "co" | "com" | "org" | "ac" | "gov")) {
        labels.pop();
    }
    let name = labels.pop()?;
    (name.len() > 1 && !PROVIDERS.contains(&name)).then(|| name.replace('-', ""))
}

pub(super) fn is_capital(word: &Word) -> bool {
    matches!(word.shape, Shape::Capitalised | Shape::Capitals)
}

fn is_capital_or_joining(word: &Word) -> bool {
    is_capital(word) || matches!(word.folded.as_str(), "and" | "of" | "the" | "for") || word.shape == Shape::Number
}

/// The forms of a role's title.
#[derive(Debug, Default)]
pub(super) struct Role {
    /// The stems of all its words, in order.
    title: Vec<String>,
    /// The stems of the words that say what it is.
    content: Vec<String>,
    /// "sre" of Site Reliability Engineer.
    initials: String,
}

impl Role {
    pub(super) fn of(application: &Application) -> Self {
        let words = folded(&application.role);
        let title: Vec<String> = words.iter().map(|word| title_stem(word)).collect();
        let is_content = |word: &&String| !LEVELS.contains(&word.as_str());
        let content: Vec<String> = words.iter().filter(is_content).map(|word| title_stem(word)).collect();
        let joining = |word: &&String| !matches!(word.as_str(), "of" | "the" | "and" | "for" | "in");
        let initials = words.iter().filter(joining).filter_map(|word| word.chars().next()).collect();
        Self { title, content, initials }
    }

    pub(super) fn is_known(&self) -> bool {
        !self.title.is_empty()
    }

    /// Whether the role is named in `words`.
    pub(super) fn stands_in(&self, words: &[Word]) -> bool {
        if !self.is_known() {
            return false;
        }
        let stems: Vec<String> = words.iter().map(|word| title_stem(&word.folded)).collect();
        if stems.windows(self.title.len()).any(|window| window == self.title) {
            return true;
        }
        words.iter().any(|word| {
            word.shape == Shape::Capitals
                && self.initials.len() > 1
                && self.initials.ends_with(&word.folded)
                && word.folded.len() > 1
        }) || self.is_described(words, &stems)
    }

    /// Whether one title holds the other's words, so that either may be a short form.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let holds = |long: &Self, short: &Self| short.content.iter().all(|word| long.content.contains(word));
        holds(self, other) || holds(other, self)
    }

    /// Where the whole title stands in `words`.
    pub(super) fn titles_in(&self, words: &[Word]) -> Vec<Range<usize>> {
        let stems: Vec<String> = words.iter().map(|word| title_stem(&word.folded)).collect();
        let length = self.title.len();
        let places = stems.windows(length).enumerate().filter(|(_, window)| *window == self.title);
        places.map(|(at, _)| at..at + length).collect()
    }

    /// "the ops analyst post", "an analyst", "the marketing role".
    fn is_described(&self, words: &[Word], stems: &[String]) -> bool {
        let wanted = self.content.len().min(2);
        if wanted == 0 {
            return false;
        }
        let reach = self.title.len() + 2;
        let spelled = wanted > 1
            && stems.windows(reach.min(stems.len()).max(1)).any(|window| {
                self.content.iter().filter(|word| window.contains(word)).count() * 2 > self.content.len()
                    && self.content.last().is_some_and(|head| window.contains(head))
            });
        let beside_noun = words.iter().enumerate().any(|(at, word)| {
            ROLE_NOUNS.contains(&word.folded.as_str())
                && (stems[at.saturating_sub(3)..at].iter().any(|stem| self.content.contains(stem))
                    || (at > 0 && stems[at - 1].len() > 3 && self.title.contains(&stems[at - 1])))
        });
        let as_one = words.iter().enumerate().any(|(at, word)| {
            word.folded == "as"
                && words.get(at + 1).is_some_and(|next| matches!(next.folded.as_str(), "a" | "an" | "your" | "the"))
                && stems[at + 1..stems.len().min(at + 6)].iter().any(|stem| self.content.last() == Some(stem))
        });
        spelled || beside_noun || as_one
    }
}

fn title_stem(word: &str) -> String {
    let long = SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| long);
    stem(long)
}

/// Groups of first names that are one name, a group to a line.
const NICKNAMES: &str = include_str!("nicknames.txt");

/// Whether two first names, folded, can be the same person's: equal, or one short for the other.
pub(super) fn same_first_name(one: &str, other: &str) -> bool {
    one == other
        || NICKNAMES.lines().any(|line| {
            let mut names = line.split(' ');
            let (mut has_one, mut has_other) = (false, false);
            for name in &mut names {
                has_one |= name == one;
                has_other |= name == other;
            }
            has_one && has_other
        })
}

/// What to call somebody by the name a mailbox shows: "Dana", or "Dr Ferreira"; none where it shows no name.
pub(super) fn first_name(shown: &str) -> Option<String> {
    if shown.contains('@') {
        return None;
    }
    // "Lee, Dana"
    let ordered = match shown.split_once(',') {
        Some((last, first)) => [first.trim(), last.trim()].join(" "),
        None => shown.trim().to_owned(),
    };
    let mut words = ordered.split_whitespace();
    let first = words.next()?;
    let title = matches!(first.trim_end_matches('.'), "Dr" | "Prof" | "Professor" | "Mr" | "Mrs" | "Ms" | "Mx");
    match words.next_back() {
        Some(last) if title => Some([first, last].join(" ")),
        _ if title => None,
        _ => Some(first.to_owned()),
    }
}

/// Whether a folded word is known as somebody's first name.
pub(super) fn is_first_name(word: &str) -> bool {
    NICKNAMES.lines().any(|line| line.split(' ').any(|name| name == word))
}

/// The words of a mailbox's name; where it has none, those of its address before the @.
pub(super) fn of_mailbox(mailbox: &Mailbox) -> Vec<String> {
    let words = folded(&mailbox.name);
    if !words.is_empty() && !mailbox.name.contains('@') {
        return words;
    }
    let local = mailbox.email.split('@').next().unwrap_or_default();
    let parts = local.split(|c: char| !c.is_alphabetic()).filter(|part| part.len() > 1);
    parts.map(str::to_lowercase).collect()
}
