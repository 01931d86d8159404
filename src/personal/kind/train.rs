//! Learns what each sign says of the kind of mail, from labelled mails, and says how well mails of other hands are told.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io};

use serde::Deserialize;

use super::Mail;
use super::signs::signs;
use super::weights::KINDS;
use crate::personal::learned::UNIT;
use crate::personal::learned::train::{self as learned, Signs, Weights, scores};
use crate::review::{Draft, Kind};

/// A labelled mail of a corpus: one a line.
#[derive(Deserialize)]
struct Labelled {
    kind: Kind,
    /// The part of a test's corpus it belongs to.
    #[serde(default)]
    half: String,
    #[serde(flatten)]
    mail: Text,
}

/// A mail, by itself or as the draft of a request.
#[derive(Deserialize)]
#[serde(untagged)]
enum Text {
    Nested { draft: Written },
    Flat(Written),
}

#[derive(Deserialize)]
struct Written {
    #[serde(default)]
    subject: String,
    body: String,
    #[serde(default)]
    quoted: String,
}

/// The part of a test's corpus that is never learned from.
const HELD: &str = "held";

/// What is learned from a mail.
struct Example {
    /// The file it stands in: one hand.
    hand: usize,
    kind: usize,
    signs: Signs,
}

impl Example {
    fn names_hiring(&self) -> bool {
        self.signs.iter().any(|(sign, _)| sign == "cue\thiring" || sign == "subject cue\thiring")
    }
}

/// In how many mails a sign must stand.
const FEWEST_MAILS: usize = 2;

/// The weights, as `weights.tsv` holds them.
///
/// # Errors
/// A file cannot be read, or a line of it is no labelled mail.
pub fn train(corpora: &[&str]) -> io::Result<String> {
    let examples = read(corpora)?.0;
    Ok(learned::write(&fit(&examples.iter().collect::<Vec<_>>())))
}

/// For each hand, how many of its mails are told right by what was learned from the others: a report to read.
///
/// # Errors
/// As [`train`].
pub fn cross_validate(corpora: &[&str]) -> io::Result<String> {
    let (examples, hands) = read(corpora)?;
    let mut report = String::new();
    let (mut right, mut silenced, mut ours) = (0, 0, 0);
    let mut leads = Vec::new();
    for (hand, name) in hands.iter().enumerate() {
        let (own, others): (Vec<&Example>, Vec<&Example>) = examples.iter().partition(|example| example.hand == hand);
        let weights = fit(&others);
        leads.extend(own.iter().filter(|example| !example.names_hiring()).map(|example| {
            let scores: [f64; KINDS.len()] = scores(&weights, &example.signs);
            let best = scores[..KINDS.len() - 1].iter().fold(f64::MIN, |best, &score| best.max(score));
            ((best - scores[KINDS.len() - 1]) * f64::from(UNIT), example.kind == KINDS.len() - 1)
        }));
        let told: Vec<usize> = own.iter().map(|example| likeliest(&scores(&weights, &example.signs))).collect();
        let well = own.iter().zip(&told).filter(|(example, told)| example.kind == **told).count();
        right += well;
        let other = KINDS.len() - 1;
        ours += own.iter().filter(|example| example.kind != other).count();
        silenced += own.iter().zip(&told).filter(|(example, told)| example.kind != other && **told == other).count();
        let _ = writeln!(report, "{name}: {well} of {} kinds right", own.len());
    }
    let _ = writeln!(
        report,
        "{right} of {} kinds right, {silenced} of {ours} follow-ups taken for other mail",
        examples.len()
    );
    let _ = writeln!(report, "of mails without a word of hiring, taken for follow-ups at a lead of");
    for lead in [0.0, 0.5, 1.0, 1.5, 2.0, 3.0] {
        let above = |is_other: bool| leads.iter().filter(|&&(own, other)| other == is_other && own >= lead).count();
        let all = |is_other: bool| leads.iter().filter(|&&(_, other)| other == is_other).count();
        let _ = writeln!(
            report,
            "{lead:4.1}: {} of {} that are, {} of {} that are not",
            above(false),
            all(false),
            above(true),
            all(true)
        );
    }
    Ok(report)
}

/// The mails of files and of folders of files, and the names of the files: each is one hand.
fn read(corpora: &[&str]) -> io::Result<(Vec<Example>, Vec<String>)> {
    let mut paths = Vec::new();
    for corpus in corpora.iter().map(Path::new) {
        if corpus.is_dir() {
            let files = fs::read_dir(corpus)?.map(|entry| Ok(entry?.path()));
            paths.extend(files.collect::<io::Result<Vec<PathBuf>>>()?);
        } else {
            paths.push(corpus.to_owned());
        }
    }
    paths.sort();
    let mut examples = Vec::new();
    for (hand, path) in paths.iter().enumerate() {
        for (number, line) in fs::read_to_string(path)?.lines().enumerate() {
            let mail: Labelled = serde_json::from_str(line)
                .map_err(|error| io::Error::other(format!("{}:{}: {error}", path.display(), number + 1)))?;
            if mail.half == HELD {
                continue;
            }
            let (Text::Nested { draft: text } | Text::Flat(text)) = mail.mail;
            // What a mail answers may tell its kind, and then its own words do not.
            if text.quoted.is_empty() {
                examples.push(example(hand, mail.kind, text));
            }
        }
    }
    let name = |path: &PathBuf| path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok((examples, paths.iter().map(name).collect()))
}

fn example(hand: usize, kind: Kind, text: Written) -> Example {
    let draft = Draft { subject: text.subject, body: text.body, ..Draft::default() };
    let mut found = Vec::new();
    signs(&Mail::read(&draft), |place, name, value| found.push((format!("{place}\t{name}"), f64::from(value))));
    let kind = KINDS.iter().position(|&own| own == kind).unwrap_or_default();
    Example { hand, kind, signs: found }
}

fn fit(examples: &[&Example]) -> Weights {
    let signs: Vec<&Signs> = examples.iter().map(|example| &example.signs).collect();
    let labels: Vec<usize> = examples.iter().map(|example| example.kind).collect();
    learned::fit(&signs, &labels, KINDS.len(), FEWEST_MAILS)
}

fn likeliest(scores: &[f64; KINDS.len()]) -> usize {
    (0..KINDS.len()).max_by(|&a, &b| scores[a].total_cmp(&scores[b])).unwrap_or_default()
}
