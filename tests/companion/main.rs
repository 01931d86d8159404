//! What the extension does, as conversations of events and commands. No browser is needed to test behaviour.

#![allow(clippy::panic, clippy::expect_used, reason = "a test may fail")]

mod choices;
mod drafts;
mod ledger;
mod reminders;
mod threads;

use afterword::application::{Application, Interview, Mailbox, Person, Promise, Record};
use afterword::companion::message::{Chip, FromPage, Scope, ShownFinding, ShownItem, ToPage};
use afterword::companion::panel::{FromPanel, ToPanel, View, Whole};
use afterword::companion::{Choice, Command, Companion, Event, Kept, PageId, PanelId, Preferences, Session, Stored};
use afterword::instant::Instant;
use afterword::review::Draft;

const PAGE: PageId = PageId(1);
const PANEL: PanelId = PanelId(2);
const PUSHY: &str = "Hi Dana,\n\nThank you for the interview on Tuesday. I need your decision by Friday.\n\nSam\n";
const CALM: &str = "Hi Dana,\n\nThank you for the interview on Tuesday.\n\nSam\n";

/// Thursday morning.
fn now() -> Instant {
    "2026-11-19T10:00:00-05:00".parse().expect("an instant")
}

fn draft(compose: &str, version: u32, body: &str) -> Event {
    let to = vec![Mailbox { name: "Dana Lee".into(), email: "dana@northlake.example".into() }];
    let draft = Draft { to, body: body.into(), ..Draft::default() };
    Event::Page {
        page: PAGE,
        message: FromPage::Draft { compose: compose.into(), version, front: true, draft, own: None },
    }
}

fn from_page(message: FromPage) -> Event {
    Event::Page { page: PAGE, message }
}

fn from_panel(message: FromPanel) -> Event {
    Event::Panel { panel: PANEL, message }
}

/// What is shown of a draft, in the last answer that shows any of it.
fn shown<'c>(commands: &'c [Command], draft: &str) -> &'c [ShownFinding] {
    let all = commands.iter().rev().find_map(|command| match command {
        Command::ToPage { message: ToPage::Show { compose, findings, .. }, .. } if compose == draft => Some(findings),
        _ => None,
    });
    all.unwrap_or_else(|| panic!("nothing is shown of {draft}: {commands:?}"))
}

fn view(commands: &[Command]) -> &View {
    let view = commands.iter().rev().find_map(|command| match command {
        Command::ToPanel { message: ToPanel::View(view), .. } => Some(view),
        _ => None,
    });
    view.unwrap_or_else(|| panic!("no panel is shown anything: {commands:?}"))
}

fn saved(commands: &[Command]) -> Stored {
    let stored = commands.iter().find_map(|command| match command {
        Command::Save(stored) => Some(stored.clone()),
        _ => None,
    });
    stored.unwrap_or_else(|| panic!("nothing is saved: {commands:?}"))
}

fn saved_session(commands: &[Command]) -> Session {
    let session = commands.iter().find_map(|command| match command {
        Command::SaveSession(session) => Some(session.clone()),
        _ => None,
    });
    session.unwrap_or_else(|| panic!("nothing is saved for the session: {commands:?}"))
}

fn text_of(finding: &ShownFinding, body: &str) -> String {
    let units: Vec<u16> = body.encode_utf16().collect();
    String::from_utf16_lossy(&units[finding.start..finding.end])
}

/// An application with an interview on Tuesday afternoon and an answer promised for Friday.
fn northlake() -> Record {
    let person = |name: &str, email: &str| Person { name: name.into(), email: email.into(), ..Person::default() };
    let interview = Interview {
        start: "2026-11-17T14:00:00-05:00".parse().expect("an instant"),
        end: None,
        with: vec!["dana@northlake.example".into(), "raj@northlake.example".into()],
    };
    let application = Application {
        company: "Northlake Logistics".into(),
        role: "Operations Analyst".into(),
        people: vec![person("Dana Lee", "dana@northlake.example"), person("Raj Patel", "raj@northlake.example")],
        interviews: vec![interview],
        promise: Some(Promise { by: "2026-11-20".parse().expect("a day"), said: String::new() }),
        ..Application::default()
    };
    Record { id: "n".into(), application, ..Record::default() }
}

/// A companion that has one application.
fn with(record: Record) -> Companion {
    let mut stored = Stored::default();
    stored.ledger.put(record);
    Companion::wake(stored, Session::default())
}

/// What the chip shows in the last answer that shows a draft.
fn chip(commands: &[Command]) -> &Chip {
    let chips = commands.iter().rev().find_map(|command| match command {
        Command::ToPage { message: ToPage::Show { chip, .. }, .. } => chip.as_ref(),
        _ => None,
    });
    chips.unwrap_or_else(|| panic!("no chip is shown: {commands:?}"))
}

fn item(chip: &Chip, item: afterword::review::Item) -> &ShownItem {
    chip.checklist.iter().find(|shown| shown.item == item).expect("the checklist has all nine items")
}
