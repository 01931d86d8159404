//! Trains the sentence model from the labelled sentences of `corpus/` and the rules' own examples and better words, and
//! says how well it does on voices it was not trained on. Deterministic: plain arithmetic in one order, so that the same
//! corpus gives the same bytes.

mod fit;

use std::collections::BTreeMap;
use std::path::Path;
use std::{fmt, io};

use super::features;
use crate::labelled;
use crate::letter::Letter;
use crate::tone::{EXAMPLES, FAMILIES, RULES, Scope};
use fit::{Fitted, fit};

/// A labelled sentence.
struct Example {
    /// The file it stands in: one imagined writer. None for an example of a rule, which is never kept out of training.
    voice: Option<usize>,
    label: Label,
    features: Vec<u32>,
    /// Whether a rule's pattern is found in it.
    matched: bool,
}

/// What a sentence was labelled as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Label {
    /// It reads well.
    Fine,
    /// It reads well, though it has words or a subject of a family.
    NearMiss,
    /// A problem of the family, an index into [`Corpus::families`].
    Problem(u8),
}

/// The labelled sentences of a folder.
struct Corpus {
    /// The names of the families, sorted.
    families: Vec<String>,
    examples: Vec<Example>,
    voices: usize,
}

/// The family the model does not learn: capitals and marks are seen exactly, by detectors, and to the model a single
/// exclamation mark would be as loud as three.
const SEEN_EXACTLY: &str = "shouting";

/// How many parts the voices are divided into; each is judged by a model trained on the others.
const PARTS: usize = 8;

/// Trains the model on a folder of voices: the content of `weights.bin`.
///
/// # Errors
/// A file cannot be read, or a line is no label and sentence.
pub fn train(folder: &Path) -> io::Result<Vec<u8>> {
    let corpus = Corpus::read(folder)?;
    let all: Vec<&Example> = corpus.examples.iter().collect();
    Ok(fit(&all, corpus.families.len()).write(&corpus.families))
}

/// How models trained on the others do on each voice of a folder.
///
/// # Errors
/// As [`train`].
pub fn cross_validate(folder: &Path) -> io::Result<Report> {
    let corpus = Corpus::read(folder)?;
    let mut report = Report::default();
    for part in 0..PARTS.min(corpus.voices) {
        let (own, others): (Vec<&Example>, Vec<&Example>) =
            corpus.examples.iter().partition(|example| example.voice.is_some_and(|voice| voice % PARTS == part));
        report.add(&fit(&others, corpus.families.len()), &own, &corpus.families);
    }
    report.judged.sort_by(|a, b| b.score.total_cmp(&a.score));
    Ok(report)
}

impl Corpus {
    fn read(folder: &Path) -> io::Result<Self> {
        let (written, voices) = labelled::read(folder)?;
        let written = written.into_iter().filter(|line| line.label != SEEN_EXACTLY);
        let mut lines: Vec<_> = written.map(|line| (Some(line.hand), line.label, line.text)).collect();
        lines.extend(of_the_rules());
        let problems = lines.iter().map(|(_, label, _)| label).filter(|label| !label.starts_with("ok"));
        let mut families: Vec<String> = problems.cloned().collect();
        families.sort();
        families.dedup();
        let examples = lines.iter().map(|(voice, label, text)| {
            let family = families.binary_search(label).ok().and_then(|family| u8::try_from(family).ok());
            let label = match family {
                Some(family) => Label::Problem(family),
                None if label == "ok" => Label::Fine,
                None => Label::NearMiss,
            };
            let letter = Letter::read(text);
            Example { voice: *voice, label, features: of_letter(&letter), matched: crate::tone::is_matched(&letter) }
        });
        Ok(Self { examples: examples.collect(), families, voices })
    }
}

/// What the rules flag and pass, and the better words they offer: what was accepted must not be marked again.
fn of_the_rules() -> Vec<(Option<usize>, String, String)> {
    let mut lines = Vec::new();
    let mut add = |label: &str, text: &str| lines.push((None, label.to_owned(), text.to_owned()));
    for (rule, examples) in RULES.iter().zip(EXAMPLES).filter(|(rule, _)| rule.family != SEEN_EXACTLY) {
        // What a detector sees, the model cannot: without its emoji such a sentence is fine.
        let flags = examples.flags.iter().filter(|_| rule.detect.is_none());
        flags.for_each(|text| add(rule.family, &text.replace(['[', ']'], "")));
        examples.passes.iter().for_each(|text| add("ok:rule", text));
        let whole = rule.better.iter().filter(|better| better.scope != Scope::Words);
        whole.for_each(|better| add("ok", &with_notes(better.text)));
    }
    FAMILIES.iter().flat_map(|family| family.better).for_each(|text| add("ok", &with_notes(text)));
    lines
}

/// A text with its slots filled as a writer's notes might.
fn with_notes(text: &str) -> String {
    let slots = [("{company}", "Northlake"), ("{role}", "analyst role"), ("{topic}", "the pilot"), ("{name}", "Dana")];
    slots.iter().fold(text.to_owned(), |text, (slot, note)| text.replace(slot, note))
}

/// The features of a text of one or two sentences.
fn of_letter(letter: &Letter<'_>) -> Vec<u32> {
    let mut all: Vec<u32> =
        letter.sentences().iter().flat_map(|sentence| features::features(letter, sentence)).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// How models did on voices they had not seen.
#[derive(Debug, Default)]
pub struct Report {
    /// Every sentence, the surest problem first.
    judged: Vec<Judged>,
}

#[derive(Debug)]
struct Judged {
    score: f64,
    label: Label,
    /// The family's name, for a problem.
    family: String,
    /// Whether the model named that family.
    named: bool,
    /// Whether a rule's pattern is found in it.
    matched: bool,
}

fn is_problem(one: &Judged) -> bool {
    matches!(one.label, Label::Problem(_))
}

impl Report {
    fn add(&mut self, fitted: &Fitted, examples: &[&Example], families: &[String]) {
        self.judged.extend(examples.iter().map(|example| {
            let (score, family) = fitted.score(&example.features);
            let own = if let Label::Problem(own) = example.label { Some(own) } else { None };
            let name = own.map(|own| families[usize::from(own)].clone()).unwrap_or_default();
            Judged { score, label: example.label, family: name, named: own == Some(family), matched: example.matched }
        }));
    }

    /// The lowest score at which a share of `precision` of the sentences above are problems, and the share of all
    /// problems above it.
    fn at_precision(&self, precision: f64) -> (f64, f64) {
        let problems = self.judged.iter().filter(|one| is_problem(one)).count();
        let (mut found, mut best) = (0, (f64::INFINITY, 0.0));
        for (above, one) in self.judged.iter().enumerate() {
            found += usize::from(is_problem(one));
            if f64::from(u32::try_from(found).unwrap_or(0)) / (above as f64 + 1.0) >= precision {
                best = (one.score, found as f64 / problems as f64);
            }
        }
        best
    }

    /// The share of the sentences with a label that score at least `score`.
    fn share_above(&self, score: f64, wanted: impl Fn(&Judged) -> bool) -> f64 {
        let own: Vec<_> = self.judged.iter().filter(|one| wanted(one)).collect();
        own.iter().filter(|one| one.score >= score).count() as f64 / own.len() as f64
    }

    /// How likely a problem scores higher than a fine sentence.
    fn area(&self) -> f64 {
        let (mut fine_below, mut ordered, mut problems) = (0_u64, 0_u64, 0_u64);
        for one in self.judged.iter().rev() {
            if is_problem(one) {
                ordered += fine_below;
                problems += 1;
            } else {
                fine_below += 1;
            }
        }
        ordered as f64 / (problems as f64 * fine_below as f64)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} sentences, judged by models that had not seen their voice: area {:.4}",
            self.judged.len(),
            self.area()
        )?;
        for precision in [0.95, 0.97, 0.99] {
            let (score, recall) = self.at_precision(precision);
            writeln!(f, "precision {precision}: recall {recall:.3} at score {score:.2}")?;
        }
        writeln!(f, "score   problems  near misses  fine")?;
        for score in [1.0, 1.35, 2.0, 2.5, 3.0, 3.5] {
            let problems = self.share_above(score, is_problem);
            let near = self.share_above(score, |one| one.label == Label::NearMiss);
            let fine = self.share_above(score, |one| one.label == Label::Fine);
            writeln!(f, "{score:5.2} {problems:9.3} {near:11.4} {fine:8.4}")?;
        }
        writeln!(f, "below   problems  fine, of those in which a rule's pattern is found")?;
        for score in [-3.0, -2.0, -1.5, -1.0, -0.5, 0.0] {
            let problems = 1.0 - self.share_above(score, |one| one.matched && is_problem(one));
            let fine = 1.0 - self.share_above(score, |one| one.matched && !is_problem(one));
            writeln!(f, "{score:5.2} {problems:9.3} {fine:5.3}")?;
        }
        let threshold = f64::from(super::THRESHOLD);
        let mut by_family: BTreeMap<&str, (u32, u32, u32)> = BTreeMap::new();
        for one in self.judged.iter().filter(|one| !one.family.is_empty()) {
            let (all, found, named) = by_family.entry(&one.family).or_default();
            *all += 1;
            *found += u32::from(one.score >= threshold);
            *named += u32::from(one.score >= threshold && one.named);
        }
        writeln!(f, "family        found at {threshold:.2} and named so")?;
        for (family, (all, found, named)) in by_family {
            let share = |part: u32| f64::from(part) / f64::from(all);
            writeln!(f, "{family:12} {:10.3} {:12.3}", share(found), share(named))?;
        }
        Ok(())
    }
}
