//! A review for people: the letter with its findings underlined, the reason and better words below each.

use std::io::{self, Write};
use std::ops::Range;

use afterword::review::{
    Advice, ChecklistItem, Confidence, Draft, Field, Finding, Item, ItemState, Kind, Review, Timing,
};
use anstyle::{AnsiColor, Style};
use unicode_width::UnicodeWidthStr;

/// The widest a letter is printed, in columns.
const WIDEST: usize = 100;

/// The width where the output is no terminal, in columns.
const PIPED: usize = 80;

pub(super) fn letter(draft: &Draft, review: &Review, out: &mut impl Write) -> io::Result<()> {
    let width = terminal_size::terminal_size().map_or(PIPED, |(width, _)| usize::from(width.0)).min(WIDEST);
    if review.kind == Kind::Other {
        return writeln!(out, "This does not look like a follow-up to an application; nothing was reviewed.");
    }
    if !draft.subject.is_empty() {
        text(&format!("Subject: {}", draft.subject), "Subject: ".len(), Field::Subject, review, width, out)?;
    }
    text(&draft.body, 0, Field::Body, review, width, out)?;
    writeln!(out)?;
    match review.findings.len() {
        0 => writeln!(out, "Nothing here reads wrong.")?,
        1 => writeln!(out, "1 place could read better.")?,
        count => writeln!(out, "{count} places could read better.")?,
    }
    checklist(&review.checklist, out)?;
    shape(&review.shape, out)?;
    review.timing.as_ref().map_or(Ok(()), |verdict| timing(verdict, out))
}

/// Prints a field; its findings begin `indent` bytes into `text`.
fn text(
    text: &str,
    indent: usize,
    field: Field,
    review: &Review,
    width: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    let own = review.findings.iter().filter(|finding| finding.field == field);
    let places: Vec<(Range<usize>, &Finding)> = own.map(|finding| (bytes(text, indent, finding), finding)).collect();
    for row in rows(text, width) {
        let within: Vec<_> =
            places.iter().filter(|(place, _)| place.start < row.end && row.start < place.end).collect();
        print_row(text, &row, &within, out)?;
        for (_, finding) in within.iter().filter(|(place, _)| place.end <= row.end) {
            explain(finding, &text[indent..], out)?;
        }
    }
    Ok(())
}

/// A finding's place in bytes of the printed text.
fn bytes(text: &str, indent: usize, finding: &Finding) -> Range<usize> {
    let byte = |units: usize| {
        let mut before = 0;
        let found = text[indent..].char_indices().find(|(_, character)| {
            before += character.len_utf16();
            before > units
        });
        found.map_or(text.len(), |(at, _)| indent + at)
    };
    byte(finding.start)..byte(finding.end)
}

/// The rows a text takes, broken at spaces; each without its line break.
fn rows(text: &str, width: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let written = line.trim_end_matches(['\n', '\r']);
        let end = at + written.len();
        let mut start = at;
        let mut last_space = None;
        for (offset, _) in written.match_indices(' ') {
            if let Some(space) = last_space.filter(|&space| space > start && text[start..at + offset].width() > width) {
                rows.push(start..space);
                start = space + 1;
            }
            last_space = Some(at + offset);
        }
        if let Some(space) = last_space.filter(|&space| space > start && text[start..end].width() > width) {
            rows.push(start..space);
            start = space + 1;
        }
        rows.push(start..end);
        at += line.len();
    }
    rows
}

fn print_row(
    text: &str,
    row: &Range<usize>,
    within: &[&(Range<usize>, &Finding)],
    out: &mut impl Write,
) -> io::Result<()> {
    let mut marks = String::new();
    let mut at = row.start;
    for (place, finding) in within {
        let (start, end) = (place.start.max(row.start), place.end.min(row.end));
        let style = underline(finding.confidence);
        write!(out, "{}{style}{}{style:#}", &text[at..start], &text[start..end])?;
        marks.push_str(&" ".repeat(text[row.start..start].width().saturating_sub(marks.len())));
        marks.push_str(&"~".repeat(text[start..end].width()));
        at = end;
    }
    writeln!(out, "{}", &text[at..row.end])?;
    if marks.is_empty() { Ok(()) } else { writeln!(out, "{marks}") }
}

fn underline(confidence: Confidence) -> Style {
    let color = match confidence {
        Confidence::Sure => AnsiColor::Red,
        Confidence::Likely => AnsiColor::Yellow,
    };
    Style::new().fg_color(Some(color.into())).bold()
}

/// Says why a place of `field` reads wrong, and what would read better.
fn explain(finding: &Finding, field: &str, out: &mut impl Write) -> io::Result<()> {
    let (faint, good) = (Style::new().dimmed(), Style::new().fg_color(Some(AnsiColor::Green.into())));
    writeln!(out, "  {}: {} {faint}({}){faint:#}", finding.rule, finding.message, finding.source)?;
    for better in &finding.replacements {
        let whole = better.start < finding.start || better.end > finding.end;
        match (better.text.as_str(), whole) {
            ("", _) => writeln!(out, "  {good}→ leave it out{good:#}")?,
            (words, false) => writeln!(out, "  {good}→ {words}{good:#}")?,
            (words, true) => {
                let units: Vec<u16> = field.encode_utf16().collect();
                let old = units.get(better.start..better.end).map(String::from_utf16_lossy).unwrap_or_default();
                writeln!(out, "  {good}→ {words}{good:#} {faint}(for “{}”){faint:#}", old.replace('\n', " "))?;
            }
        }
    }
    Ok(())
}

fn checklist(items: &[ChecklistItem], out: &mut impl Write) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nWhat makes it personal:")?;
    for item in items {
        let mark = match item.state {
            ItemState::Met => "✓",
            ItemState::Missing => "·",
            ItemState::Optional => "+",
        };
        let hint = if item.state == ItemState::Met { "" } else { item.hint.as_str() };
        writeln!(out, "  {mark} {:<15} {hint}", name(item.item))?;
        if !item.insert.is_empty() {
            writeln!(out, "    {:<15} → {}", "", item.insert)?;
        }
    }
    Ok(())
}

fn shape(advice: &[Advice], out: &mut impl Write) -> io::Result<()> {
    if !advice.is_empty() {
        writeln!(out, "\nThe letter as a whole:")?;
    }
    advice.iter().try_for_each(|one| writeln!(out, "  {} ({})", one.message, one.source))
}

const fn name(item: Item) -> &'static str {
    match item {
        Item::Thanks => "thanks",
        Item::Company => "the company",
        Item::Role => "the role",
        Item::Culture => "their culture",
        Item::Topic => "a topic",
        Item::Interest => "interest",
        Item::Fit => "why you fit",
        Item::Question => "a question",
        Item::NamedRecipient => "their name",
    }
}

fn timing(timing: &Timing, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n{} ({})", timing.message, timing.source)
}
