//! `afterword rules --pages`: a page of documentation for each tone family, from the rule files alone.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use afterword::review;
use afterword::review::{Draft, Request};
use afterword::tone::{EXAMPLES, Examples, FAMILIES, Family, RULES, Rule, advice};

use super::Failure;

/// The words of the extension, which has a title and a line about each family.
const WORDS: &str = include_str!("../../extension/_locales/en/messages.json");

/// Writes the pages into a folder, which is made where it is not there.
pub(super) fn write(folder: &Path) -> Result<(), Failure> {
    let words: serde_json::Value = serde_json::from_str(WORDS).map_err(io::Error::from)?;
    let word = |key: &str| words[key]["message"].as_str().unwrap_or(key).to_owned();
    fs::create_dir_all(folder)?;
    for family in FAMILIES {
        let title = word(&format!("family_{}", family.name));
        let about = word(&format!("family_{}_about", family.name));
        fs::write(folder.join(format!("{}.md", family.name)), page(family, &title, &about))?;
    }
    Ok(())
}

fn page(family: &Family, title: &str, about: &str) -> String {
    let mut page = format!(
        "<!-- Made by `afterword rules --pages` from src/tone/rules/{}.toml. -->\n\n# {title}\n\n{about}\n\n{}\n",
        family.name, family.message
    );
    let own = RULES.iter().zip(EXAMPLES).filter(|(rule, _)| rule.family == family.name);
    for (rule, examples) in own {
        section(&mut page, rule, examples);
    }
    page
}

/// A rule: why, whose advice, and each example with what is offered for it.
fn section(page: &mut String, rule: &Rule, examples: &Examples) {
    let _ = write!(page, "\n## `{}`\n\n{}\n\n*Advice: {}*\n\n", rule.id, rule.message, advice(rule.source));
    page.push_str("| instead of | for instance |\n| --- | --- |\n");
    for marked in examples.flags {
        let before = marked.replace(['[', ']'], "");
        let _ = writeln!(page, "| {} | {} |", cell(&marked.replace(['[', ']'], "**")), cell(&after(&before)));
    }
    page.push_str("\nFine as it is:\n\n");
    for fine in examples.passes {
        let _ = writeln!(page, "- {fine}");
    }
}

/// The example with the first better words of each finding in place.
fn after(before: &str) -> String {
    let draft = Draft { body: before.to_owned(), ..Draft::default() };
    let mut units: Vec<u16> = before.encode_utf16().collect();
    let findings = review(&Request { draft, ..Request::default() }).findings;
    // From the end, so that the places of those before stay true. Two that mend the same sentence are not both taken.
    let mut untouched = units.len();
    for better in findings.iter().rev().filter_map(|finding| finding.replacements.first()) {
        if better.end <= untouched {
            units.splice(better.start..better.end, better.text.encode_utf16());
            untouched = better.start;
        }
    }
    let text = String::from_utf16_lossy(&units);
    if text.trim().is_empty() { "*(leave it out)*".to_owned() } else { text }
}

/// Text as it can stand in a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
