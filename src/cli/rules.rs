//! `afterword rules`: every rule, for people and for machines.

use std::io::{self, Write};

use afterword::tone::{EXAMPLES, Examples, RULES, Rule, advice};
use anstyle::Style;
use serde::Serialize;

use super::Failure;

/// A rule as JSON.
#[derive(Serialize)]
struct Listed {
    id: &'static str,
    family: &'static str,
    why: &'static str,
    source: &'static str,
    flags: Vec<String>,
    passes: &'static [&'static str],
}

pub(super) fn print(json: bool, out: &mut impl Write) -> Result<(), Failure> {
    let rules = RULES.iter().zip(EXAMPLES);
    if json {
        let listed: Vec<Listed> = rules.map(|(rule, examples)| listed(rule, examples)).collect();
        serde_json::to_writer_pretty(&mut *out, &listed).map_err(io::Error::from)?;
        return Ok(writeln!(out)?);
    }
    let (strong, faint) = (Style::new().bold(), Style::new().dimmed());
    for (rule, examples) in rules {
        writeln!(out, "{strong}{}{strong:#}  {faint}{}{faint:#}", rule.id, advice(rule.source))?;
        writeln!(out, "  {}", rule.message)?;
        for example in examples.flags {
            writeln!(out, "  flags   {example}")?;
        }
        for better in rule.better {
            let text = if better.text.is_empty() { "(leave it out)" } else { better.text };
            writeln!(out, "  better  {text}")?;
        }
        for example in examples.passes {
            writeln!(out, "  passes  {example}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn listed(rule: &Rule, examples: &Examples) -> Listed {
    Listed {
        id: rule.id,
        family: rule.family,
        why: rule.message,
        source: advice(rule.source),
        flags: examples.flags.iter().map(|example| example.replace(['[', ']'], "")).collect(),
        passes: examples.passes,
    }
}
