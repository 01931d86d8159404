//! `afterword train`: makes the weights of the sentence model, of the kinds of mail and of the purposes of sentences from
//! their corpora, for those who work on the program.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use afterword::personal::{kind_training, purpose_training};
use afterword::tone::model::train;
use clap::Args;

use super::Failure;

/// What is trained: from which files and folders, into which file, and how well it does on what it has not seen.
struct Model {
    corpora: &'static [&'static str],
    weights: &'static str,
    train: fn(&[&str]) -> io::Result<Vec<u8>>,
    report: fn(&[&str]) -> io::Result<String>,
}

const SENTENCES: &str = "src/tone/model/corpus";

const PURPOSES: &str = "src/personal/purpose/corpus";

const MODELS: [Model; 3] = [
    Model {
        corpora: &[SENTENCES],
        weights: "src/tone/model/weights.bin",
        train: |_| train::train(Path::new(SENTENCES)),
        report: |_| Ok(train::cross_validate(Path::new(SENTENCES))?.to_string()),
    },
    Model {
        // Of what the tests read, only the part that was never held out.
        corpora: &[
            "src/personal/kind/corpus",
            "tests/corpus/kinds.jsonl",
            "tests/corpus/letters.jsonl",
            "tests/corpus/letters_bad.jsonl",
            "tests/corpus/letters_good.jsonl",
            "tests/corpus/letters_second_hand.jsonl",
        ],
        weights: "src/personal/kind/weights.tsv",
        train: |corpora| Ok(kind_training::train(corpora)?.into_bytes()),
        report: kind_training::cross_validate,
    },
    Model {
        corpora: &[PURPOSES],
        weights: "src/personal/purpose/weights.tsv",
        train: |_| Ok(purpose_training::train(Path::new(PURPOSES))?.into_bytes()),
        report: |_| purpose_training::cross_validate(Path::new(PURPOSES)),
    },
];

#[derive(Debug, Args)]
pub(super) struct Options {
    /// Write nothing; fail where the weights are not those of the corpora
    #[arg(long)]
    check: bool,
}

pub(super) fn run(options: &Options, out: &mut impl Write) -> Result<(), Failure> {
    MODELS.iter().try_for_each(|model| if options.check { check(model) } else { renew(model, out) })
}

fn check(Model { corpora, weights, train, .. }: &Model) -> Result<(), Failure> {
    let kept = fs::read(weights).map_err(|error| Failure::Input(format!("{weights}: {error}")))?;
    if train(corpora).map_err(|error| unusable(weights, &error))? == kept {
        return Ok(());
    }
    Err(Failure::Input(format!("{weights} is not what {} gives: run ./build.sh train", corpora.join(", "))))
}

fn renew(Model { corpora, weights, train, report }: &Model, out: &mut impl Write) -> Result<(), Failure> {
    let trained = train(corpora).map_err(|error| unusable(weights, &error))?;
    fs::write(weights, &trained)?;
    writeln!(out, "{weights}: {} bytes", trained.len())?;
    Ok(write!(out, "{}", report(corpora).map_err(|error| unusable(weights, &error))?)?)
}

fn unusable(weights: &str, error: &io::Error) -> Failure {
    Failure::Input(format!("{weights}: {error}"))
}
