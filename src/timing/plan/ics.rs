//! The plan as an iCalendar file (RFC 5545): an entry and an alarm for each step that has a day.
//!
//! Written by hand: the format needs three rules (escape, fold, CRLF), and the crate for it brings a clock, random ids
//! and a date library of its own. Entries are events, since web calendars drop to-dos; instants are in UTC, so no time
//! zone has to be described. Ids follow from the step, so that a plan imported again replaces the one before.

use std::fmt::Write;

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

use super::{Action, Plan, Step};
use crate::instant::Instant;

/// The longest line in bytes, without its CRLF.
const LINE: usize = 75;
/// How long a thank-you takes: the entry ends when it is due.
const THANK_YOU: SignedDuration = SignedDuration::from_mins(30);

impl Plan {
    /// The plan as the text of an `.ics` file.
    pub fn to_ics(&self) -> String {
        let mut file = String::new();
        line(&mut file, "BEGIN:VCALENDAR");
        line(&mut file, "VERSION:2.0");
        line(&mut file, "PRODID:-//Afterword//Follow-up plan//EN");
        for (at, step) in self.steps.iter().enumerate().filter(|(_, step)| step.action != Action::NoCard) {
            self.event(&mut file, at, step);
        }
        line(&mut file, "END:VCALENDAR");
        file
    }

    fn event(&self, file: &mut String, at: usize, step: &Step) {
        line(file, "BEGIN:VEVENT");
        line(file, &format!("UID:{:016x}@afterword", self.id(at, step)));
        line(file, &format!("DTSTAMP:{}", utc(self.made)));
        let alarm = if let Some(due) = step.due {
            // What is overdue is due now.
            let due = if due.timestamp() < self.made.timestamp() { self.made } else { due };
            let start = due.timestamp().checked_sub(THANK_YOU).map_or(due, |start| Instant::new(start, due.offset()));
            line(file, &format!("DTSTART:{}", utc(start)));
            line(file, &format!("DTEND:{}", utc(due)));
            "-PT2H"
        } else {
            line(file, &format!("DTSTART;VALUE=DATE:{}", date(step.best)));
            line(file, "TRANSP:TRANSPARENT");
            "PT9H"
        };
        let summary = self.summary(step);
        line(file, &format!("SUMMARY:{}", escaped(&summary)));
        line(file, &format!("DESCRIPTION:{}", escaped(&format!("{}\n{}", step.text, step.source))));
        line(file, "BEGIN:VALARM");
        line(file, "ACTION:DISPLAY");
        line(file, &format!("TRIGGER:{alarm}"));
        line(file, &format!("DESCRIPTION:{}", escaped(&summary)));
        line(file, "END:VALARM");
        line(file, "END:VEVENT");
    }

    fn summary(&self, step: &Step) -> String {
        let whom = step.to.as_ref().map_or("", super::name);
        let what = match step.action {
            Action::ThankYou => format!("Thank {whom}"),
            Action::Card => "Post a thank-you card, if you like".to_owned(),
            Action::NoCard => "Thank by e-mail only".to_owned(),
            Action::CheckIn => "Ask where things stand, if there is no news".to_owned(),
            Action::LastCheckIn => "Ask for the last time, if there is no news".to_owned(),
            Action::LetGo => "Let go, if there is no news".to_owned(),
        };
        if self.company.is_empty() { what } else { format!("{what} ({})", self.company) }
    }

    /// The same for the same step of the same application, whenever the plan is made (FNV-1a).
    fn id(&self, at: usize, step: &Step) -> u64 {
        let whom = step.to.as_ref().map_or("", |to| to.email.as_str());
        // Steps to a person are told apart by the person, the others by their place among their like.
        let nth = self.steps[..at].iter().filter(|other| other.action == step.action && other.to == step.to).count();
        let key = format!("{}\n{}\n{:?}\n{whom}\n{nth}", self.company, self.role, step.action);
        key.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
    }
}

/// A text value: backslash, semicolon and comma escaped, line breaks written out, other control characters dropped.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => {
                value.push('\\');
                value.push(character);
            }
            '\n' => value.push_str("\\n"),
            _ if character.is_control() => {}
            _ => value.push(character),
        }
    }
    value
}

/// Writes one content line, folded so that no line is longer than 75 bytes and no character is cut.
fn line(file: &mut String, content: &str) {
    let mut length = 0;
    for character in content.chars() {
        if length + character.len_utf8() > LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(character);
        length += character.len_utf8();
    }
    file.push_str("\r\n");
}

fn date(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn utc(at: Instant) -> String {
    let moment: DateTime = Offset::UTC.to_datetime(at.timestamp());
    let mut text = date(moment.date());
    // Writing to a string cannot fail.
    let _ = write!(text, "T{:02}{:02}{:02}Z", moment.hour(), moment.minute(), moment.second());
    text
}
