//! The rule, cue and class files: their form, and the checks each entry must pass.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::syntax::{self, Classes, Node};
use crate::{Error, Sources, automaton};

/// Slots that the matcher fills from what is known about the application, not from the match.
pub const NOTE_SLOTS: [&str; 4] = ["company", "role", "topic", "name"];

/// The slot of a detector's rule that holds what was found, said calmly: capitals lowered, one mark, one letter.
pub const CALM_SLOT: &str = "calm";

/// All files, read and checked.
#[derive(Debug, Default)]
pub struct Files {
    /// The families in order of their files.
    pub families: Vec<Family>,
    /// The rules, family by family.
    pub rules: Vec<Rule>,
    /// The cues, in order.
    pub cues: Vec<Cue>,
    /// Who gave the advice: id and label.
    pub advice: BTreeMap<String, String>,
}

impl Files {
    /// The patterns of rules and cues with the files they come from, rules first.
    pub fn entries(&self) -> impl Iterator<Item = (&Path, &Entry)> {
        let rules = self.rules.iter().map(|rule| (rule.file.as_path(), &rule.entry));
        rules.chain(self.cues.iter().map(|cue| (cue.file.as_path(), &cue.entry)))
    }
}

/// A family, and what is said of a sentence that no rule names but that reads like its sentences.
#[derive(Debug)]
pub struct Family {
    /// Its name.
    pub name: String,
    /// The kinds of mail in which it has nothing to say.
    pub silent_in: Vec<Kind>,
    /// Whether it has nothing to say of the subject line.
    pub silent_in_subject: bool,
    /// What is said of a likely sentence.
    pub likely: Likely,
}

/// A kind of mail that can be named in a rule file.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "they are those of the review")]
pub enum Kind {
    ThankYou,
    NextSteps,
    Application,
    OfferReply,
    RejectionReply,
    Scheduling,
}

/// What is said of a sentence that reads like those of the family, as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Likely {
    /// Why it may read wrong.
    pub message: String,
    /// Whose advice it is, an id of the advice file.
    pub source: String,
    /// Sentences that say it better, best first; only slots of the notes.
    pub better: Vec<String>,
}

/// The patterns of a rule or cue.
#[derive(Debug, Default)]
pub struct Entry {
    /// The rule's id or the cue's name.
    pub name: String,
    /// The patterns that find.
    pub matches: Vec<Node>,
    /// The patterns that silence it, anywhere in the sentence.
    pub unless: Vec<Node>,
}

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its file.
    pub file: PathBuf,
    /// Its patterns.
    pub entry: Entry,
    /// Its family.
    pub family: String,
    /// Everything else, as written.
    pub text: RuleText,
    /// The cues that silence it.
    pub spare: Vec<usize>,
    /// Cues that silence it when they are found in an earlier sentence of the letter.
    pub spare_after: Vec<usize>,
}

/// A cue: something recognised without judgement.
#[derive(Debug)]
pub struct Cue {
    /// Its file.
    pub file: PathBuf,
    /// Its patterns.
    pub entry: Entry,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    family: String,
    /// Cues that silence every rule of the family.
    #[serde(default)]
    spare: Vec<String>,
    /// Cues that silence every rule of the family when they are found in an earlier sentence of the letter.
    #[serde(default)]
    spare_after: Vec<String>,
    /// The kinds of mail in which the family has nothing to say.
    #[serde(default)]
    silent_in: Vec<Kind>,
    /// Whether it has nothing to say of the subject line.
    #[serde(default)]
    silent_in_subject: bool,
    likely: Likely,
    rule: Vec<RuleText>,
}

/// A rule as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleText {
    /// The id's part after the slash.
    pub name: String,
    /// Why it reads wrong.
    pub message: String,
    /// Whose advice it is, an id of the advice file.
    pub source: String,
    /// The patterns that find.
    #[serde(default, rename = "match")]
    pub matches: Vec<String>,
    /// A detector of the tone room, in place of patterns.
    #[serde(default)]
    pub detect: Option<Detect>,
    /// The patterns that silence it, anywhere in the sentence.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Cues that silence it.
    #[serde(default)]
    pub spare: Vec<String>,
    /// Only questions, or only what is no question.
    #[serde(default)]
    pub question: Option<bool>,
    /// Where it applies.
    #[serde(default = "body")]
    pub regions: Vec<Region>,
    /// Better words, best first.
    #[serde(default)]
    pub better: Vec<Better>,
    /// Sentences it must flag, the underlined part in square brackets.
    pub flags: Vec<String>,
    /// Sentences it must pass.
    pub passes: Vec<String>,
}

fn body() -> Vec<Region> {
    vec![Region::Body]
}

/// What no word pattern can say.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Detect {
    /// Several words in capitals.
    Capitals,
    /// A run of exclamation or question marks.
    Marks,
    /// A run of emoji.
    Emoji,
    /// A letter drawn out: "sooo".
    Stretched,
}

/// The part of a letter a rule applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// The greeting.
    Greeting,
    /// The body and the subject.
    Body,
    /// The sign-off.
    SignOff,
}

/// Better words, and what they replace.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// The underlined words.
    Words(String),
    /// The clause they stand in.
    Clause(String),
    /// The sentence they stand in.
    Sentence(String),
}

impl Better {
    /// The text with its slots.
    pub fn text(&self) -> &str {
        match self {
            Self::Words(text) | Self::Clause(text) | Self::Sentence(text) => text,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CueFile {
    cue: Vec<CueText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CueText {
    name: String,
    #[serde(rename = "match")]
    matches: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassFile {
    class: Vec<ClassText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassText {
    name: String,
    is: String,
}

/// Reads and checks all files.
///
/// # Errors
/// The first malformed entry.
pub fn read(sources: Sources<'_>) -> Result<Files, Error> {
    let classes = read_classes(sources.classes)?;
    let mut files = Files { advice: parse(sources.advice)?, ..Files::default() };
    for path in listed(sources.cues)? {
        let file: CueFile = parse(&path)?;
        for cue in file.cue {
            let entry = entry(cue.name, &cue.matches, &cue.unless, &classes, &path)?;
            files.cues.push(Cue { file: path.clone(), entry });
        }
    }
    for path in listed(sources.rules)? {
        read_rules(&path, &classes, &mut files)?;
    }
    unique(&files)?;
    Ok(files)
}

fn read_classes(path: &Path) -> Result<Classes, Error> {
    let file: ClassFile = parse(path)?;
    let mut classes = Classes::new();
    for class in file.class {
        let node = syntax::parse(&class.is, &classes).map_err(|reason| at(path, &class.name, reason))?;
        if classes.insert(class.name.clone(), node).is_some() {
            return Err(at(path, &class.name, "the class is there twice".into()));
        }
    }
    Ok(classes)
}

fn read_rules(path: &Path, classes: &Classes, files: &mut Files) -> Result<(), Error> {
    let RuleFile { family, spare, spare_after, silent_in, silent_in_subject, likely, rule } = parse(path)?;
    if path.file_stem().and_then(|stem| stem.to_str()) != Some(&family) {
        return Err(at(path, "", format!("the family `{family}` belongs in {family}.toml")));
    }
    for text in rule {
        let id = format!("{family}/{}", text.name);
        let entry = entry(id.clone(), &text.matches, &text.unless, classes, path)?;
        check_rule(&text, &entry, &files.advice).map_err(|reason| at(path, &id, reason))?;
        let cue_of = |name: &String| {
            let cue = files.cues.iter().position(|cue| cue.entry.name == *name);
            cue.ok_or_else(|| at(path, &id, format!("there is no cue `{name}`")))
        };
        let spare = spare.iter().chain(&text.spare).map(cue_of).collect::<Result<_, _>>()?;
        let spare_after = spare_after.iter().map(cue_of).collect::<Result<_, _>>()?;
        files.rules.push(Rule { file: path.to_owned(), entry, family: family.clone(), text, spare, spare_after });
    }
    check_likely(&likely, &files.advice).map_err(|reason| at(path, "likely", reason))?;
    files.families.push(Family { name: family, silent_in, silent_in_subject, likely });
    Ok(())
}

fn entry(name: String, matches: &[String], unless: &[String], classes: &Classes, path: &Path) -> Result<Entry, Error> {
    let parse_all = |patterns: &[String]| -> Result<Vec<Node>, Error> {
        let parsed = patterns.iter().map(|text| syntax::parse(text, classes).map_err(|reason| at(path, &name, reason)));
        parsed.collect()
    };
    let (matches, unless) = (parse_all(matches)?, parse_all(unless)?);
    Ok(Entry { name, matches, unless })
}

fn check_likely(likely: &Likely, advice: &BTreeMap<String, String>) -> Result<(), String> {
    check_words(&likely.message, &likely.source, advice)?;
    for piece in likely.better.iter().flat_map(|text| text.split('{').skip(1)) {
        if !NOTE_SLOTS.iter().any(|slot| piece.strip_prefix(slot).is_some_and(|rest| rest.starts_with('}'))) {
            return Err(format!("no slot of the notes: {{{piece}"));
        }
    }
    Ok(())
}

/// What is said to the writer is a sentence and names its source.
fn check_words(message: &str, source: &str, advice: &BTreeMap<String, String>) -> Result<(), String> {
    if !advice.contains_key(source) {
        return Err(format!("the source `{source}` is not in the advice file"));
    }
    if !message.ends_with('.') {
        return Err("the message is no sentence".into());
    }
    Ok(())
}

fn check_rule(rule: &RuleText, entry: &Entry, advice: &BTreeMap<String, String>) -> Result<(), String> {
    if rule.matches.is_empty() == rule.detect.is_none() {
        return Err("a rule has either `match` or `detect`".into());
    }
    check_words(&rule.message, &rule.source, advice)?;
    if rule.flags.is_empty() || rule.passes.is_empty() {
        return Err("a rule needs an example that flags and one that passes".into());
    }
    if let Some(example) = rule.flags.iter().find(|text| !is_marked_once(text)) {
        return Err(format!("mark the underlined part with [ and ], once: {example}"));
    }
    for better in &rule.better {
        check_slots(better.text(), rule, entry)?;
    }
    Ok(())
}

fn is_marked_once(example: &str) -> bool {
    let open = example.match_indices('[').count();
    open == 1 && example.match_indices(']').count() == 1 && example.find('[') < example.find(']')
}

/// Every slot of a replacement is one of the notes, a capture of a pattern, or what a detector found.
fn check_slots(text: &str, rule: &RuleText, entry: &Entry) -> Result<(), String> {
    for piece in text.split('{').skip(1) {
        let slot = piece.split_once('}').map(|(slot, _)| slot).ok_or("a `{` without its `}`")?;
        let captured = |node: &Node| {
            let mut names = Vec::new();
            automaton::captures(node, &mut names);
            names.iter().any(|name| name == slot)
        };
        let calm = slot == CALM_SLOT && rule.detect.is_some();
        if !calm && !NOTE_SLOTS.contains(&slot) && !entry.matches.iter().any(captured) {
            return Err(format!("no pattern captures {{{slot}}}"));
        }
    }
    Ok(())
}

fn unique(files: &Files) -> Result<(), Error> {
    let mut names = BTreeSet::new();
    match files.entries().find(|(_, entry)| !names.insert(&entry.name)) {
        Some((file, entry)) => Err(at(file, &entry.name, "the name is taken".into())),
        None => Ok(()),
    }
}

/// The TOML files of a folder, by name, so that the tables do not depend on the file system's order.
fn listed(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let entries = fs::read_dir(folder).map_err(|error| at(folder, "", error.to_string()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    paths.sort();
    Ok(paths)
}

fn parse<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<T, Error> {
    let text = fs::read_to_string(path).map_err(|error| at(path, "", error.to_string()))?;
    toml::from_str(&text).map_err(|error| at(path, "", error.to_string()))
}

fn at(file: &Path, entry: &str, reason: String) -> Error {
    Error { file: file.to_owned(), entry: entry.to_owned(), reason }
}
