//! `afterword train`: makes the weights of the sentence model from its corpus, for those who work on the program.

use std::fs;
use std::io::Write;
use std::path::Path;

use afterword::tone::model::train;
use clap::Args;

use super::Failure;

const CORPUS: &str = "src/tone/model/corpus";
const WEIGHTS: &str = "src/tone/model/weights.bin";

#[derive(Debug, Args)]
pub(super) struct Options {
    /// Write nothing; fail where the weights are not those of the corpus
    #[arg(long)]
    check: bool,
}

pub(super) fn run(options: &Options, out: &mut impl Write) -> Result<(), Failure> {
    let unusable = |error| Failure::Input(format!("{CORPUS}: {error}"));
    let weights = train::train(Path::new(CORPUS)).map_err(unusable)?;
    if options.check {
        let kept = fs::read(WEIGHTS).map_err(|error| Failure::Input(format!("{WEIGHTS}: {error}")))?;
        return if kept == weights {
            Ok(())
        } else {
            Err(Failure::Input(format!("{WEIGHTS} is not what {CORPUS} gives: run ./build.sh train")))
        };
    }
    fs::write(WEIGHTS, &weights)?;
    writeln!(out, "{WEIGHTS}: {} bytes", weights.len())?;
    Ok(write!(out, "{}", train::cross_validate(Path::new(CORPUS)).map_err(unusable)?)?)
}
