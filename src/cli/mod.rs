//! The commands and their options.

mod input;
mod pages;
mod plan;
mod promise;
mod rules;
mod show;
mod train;
mod zone;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use afterword::review;
use clap::{Parser, Subcommand};

/// Reviews the follow-up mail after a job interview.
#[derive(Debug, Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Review letters: plain text, which may begin with `Subject:` and `To:` lines, or a JSON request
    Review {
        /// Files to review; `-` is standard input
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Print each review as JSON
        #[arg(long)]
        json: bool,
        /// Each line of the files is a JSON request; print one JSON review a line
        #[arg(long, conflicts_with = "json")]
        jsonl: bool,
    },
    /// Read the date by which texts promise an answer
    Promise {
        /// Each line is `{"text", "reference", "time_zone", "region"}`; print `{"by", "text"}` a line; `-` is standard input
        #[arg(long, value_name = "FILE")]
        jsonl: PathBuf,
    },
    /// Plan when to write to whom, from an application as JSON
    Plan(plan::Options),
    /// Make the weights of the sentence model anew
    #[command(hide = true)]
    Train(train::Options),
    /// Print every rule with its examples
    Rules {
        /// Print them as JSON
        #[arg(long)]
        json: bool,
        /// Write a page of documentation for each family into a folder instead
        #[arg(long, value_name = "FOLDER", conflicts_with = "json")]
        pages: Option<PathBuf>,
    },
}

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The input cannot be used; the text says which, where and why, in one line.
    Input(String),
    /// The output could not be written.
    Output(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

pub(crate) fn run() -> ExitCode {
    let mut out = anstream::AutoStream::auto(io::stdout().lock());
    let done = match Cli::parse().command {
        Command::Review { files, json: false, jsonl: false } => show_all(&files, &mut out),
        Command::Review { files, jsonl: false, .. } => print_json(&files, &mut out),
        Command::Review { files, .. } => print_lines(&files, &mut out),
        Command::Promise { jsonl } => promise::print_lines(&jsonl, &mut out),
        Command::Plan(options) => plan::print(options, &mut out),
        Command::Train(options) => train::run(&options, &mut out),
        Command::Rules { pages: Some(folder), .. } => pages::write(&folder),
        Command::Rules { json, .. } => rules::print(json, &mut out),
    };
    match done.and_then(|()| Ok(out.flush()?)) {
        Ok(()) => ExitCode::SUCCESS,
        // A reader that has seen enough, such as `head`, is no failure.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Failure::Output(error)) => fail(&format!("the output could not be written: {error}")),
        Err(Failure::Input(reason)) => fail(&reason),
    }
}

fn fail(reason: &str) -> ExitCode {
    // Names of files and keys may hold line breaks and worse; what is said stays one harmless line.
    let line: String = reason.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    eprintln!("afterword: {line}");
    ExitCode::from(2)
}

fn show_all(files: &[PathBuf], out: &mut impl Write) -> Result<(), Failure> {
    for (index, file) in files.iter().enumerate() {
        let request = input::read(file)?;
        if files.len() > 1 {
            let gap = if index == 0 { "" } else { "\n" };
            writeln!(out, "{gap}── {} ──", file.display())?;
        }
        show::letter(&request.draft, &review(&request), out)?;
    }
    Ok(())
}

fn print_json(files: &[PathBuf], out: &mut impl Write) -> Result<(), Failure> {
    for file in files {
        let request = input::read(file)?;
        serde_json::to_writer_pretty(&mut *out, &review(&request)).map_err(io::Error::from)?;
        writeln!(out)?;
    }
    Ok(())
}

fn print_lines(files: &[PathBuf], out: &mut impl Write) -> Result<(), Failure> {
    for file in files {
        input::each_line(file, |line, place| {
            let request = input::request(line, place)?;
            serde_json::to_writer(&mut *out, &review(&request)).map_err(io::Error::from)?;
            Ok(writeln!(out)?)
        })?;
    }
    Ok(())
}
