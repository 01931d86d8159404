//! Runs of capitalised words: names of companies, titles of roles.

/// What may join two capitalised words into one name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Join {
    /// "Department for Coastal Affairs"
    Names,
    /// "Head of Mathematics"
    Titles,
    /// Nothing: "Dana Lee and Colin Abernathy" are two people.
    Nothing,
}

const ORGANISATIONS: &[&str] = &[
    "inc",
    "ltd",
    "llc",
    "plc",
    "trust",
    "department",
    "school",
    "university",
    "college",
    "hospital",
    "council",
    "union",
    "logistics",
    "media",
    "health",
    "hotels",
    "foundation",
    "group",
    "bank",
    "institute",
    "agency",
    "company",
    "labs",
    "partners",
    "ministry",
    "society",
    "association",
    "museum",
];
const ROLES: &[&str] = &[
    "nurse",
    "chef",
    "head",
    "analyst",
    "agent",
    "assistant",
    "consultant",
    "lead",
    "clerk",
    "associate",
    "executive",
    "accountant",
    "architect",
    "intern",
    "apprentice",
    "specialist",
    "scientist",
    "pharmacist",
    "technician",
    "paralegal",
    "curator",
    "secretary",
    "editor",
];
/// Words of a job title that are no surnames, unlike "Carter" or "Mason".
const TITLES: &[&str] =
    &["manager", "director", "officer", "coordinator", "recruiter", "president", "supervisor", "engineer", "developer"];
const COMMON: &[&str] = &["we", "you", "our", "this", "it", "about", "what", "the", "role", "i", "who"];

/// The words of a text in lower case, without marks.
fn plain(text: &str) -> impl Iterator<Item = String> {
    text.split_whitespace().map(|word| word.trim_matches(|mark: char| !mark.is_alphanumeric()).to_lowercase())
}

pub(super) fn is_role(text: &str) -> bool {
    plain(text).any(|word| {
        let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
        ROLES.contains(&word.as_str())
            || (word.len() > 4 && ends(&["er", "or"]))
            || (word.len() > 6 && ends(&["ist", "ician", "arian"]))
    })
}

/// Every word with a capital and the rest small: a headline as it stands in a sentence.
pub(super) fn capitalised(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(String::from).unwrap_or_default();
        first + &letters.as_str().to_lowercase()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Whether it is certainly a job title, and no person's name.
pub(super) fn is_title(text: &str) -> bool {
    plain(text).any(|word| TITLES.contains(&word.as_str()) || ROLES.contains(&word.as_str()))
}

pub(super) fn is_organisation(text: &str) -> bool {
    plain(text).any(|word| ORGANISATIONS.contains(&word.as_str()))
}

/// Whether every word could stand in a name.
pub(super) fn is_name(text: &str) -> bool {
    text.split_whitespace().all(|word| is_capital(word) || is_joining(word) || word.starts_with('('))
}

/// Whether it is a word that opens many sentences, and no name.
pub(super) fn is_common(name: &str) -> bool {
    plain(name).next().is_some_and(|first| COMMON.contains(&first.as_str()) && plain(name).count() == 1)
}

pub(super) fn is_greeting(line: &str) -> bool {
    plain(line).next().is_some_and(|first| matches!(first.as_str(), "hi" | "hello" | "dear" | "hey"))
}

pub(super) fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn is_joining(word: &str) -> bool {
    matches!(word, "of" | "for" | "and" | "&" | "the")
}

/// The run of capitalised words that begins at a word, and where it ends. A mark behind a word ends it.
pub(super) fn name_at(words: &[&str], at: usize, join: Join) -> Option<(String, usize)> {
    let mut end = at;
    while let Some(word) = words.get(end) {
        let joins = match join {
            Join::Names => is_joining(word),
            Join::Titles => *word == "of",
            Join::Nothing => false,
        };
        let joins = joins && end > at && words.get(end + 1).is_some_and(|next| is_capital(next));
        if !is_capital(word) && !joins {
            break;
        }
        end += 1;
        if word.ends_with([',', '.', ';', ':', '!', '?', ')']) {
            break;
        }
    }
    let name = words[at..end].join(" ");
    let name = name.trim_end_matches(|mark: char| !mark.is_alphanumeric());
    (!name.is_empty()).then(|| (name.to_owned(), end))
}

/// The name right behind one of the phrases.
pub(super) fn names_after(line: &str, phrases: &[&str], join: Join) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    (0..words.len()).find_map(|at| {
        let behind = phrases.iter().find_map(|phrase| {
            let count = phrase.split(' ').count();
            let said = words.get(at..at + count)?.iter().zip(phrase.split(' '));
            said.into_iter().all(|(word, wanted)| word.eq_ignore_ascii_case(wanted)).then_some(at + count)
        })?;
        name_at(&words, behind, join).map(|(name, _)| name).filter(|name| name.to_uppercase() != *name)
    })
}
