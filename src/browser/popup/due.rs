//! What is due, an application at a time, each thing with the one action that settles it.

use web_sys::Element;

use super::moment;
use super::open_in_tab;
use crate::application::called;
use crate::browser::clock;
use crate::browser::dates::day;
use crate::browser::dom::{add, add_button, add_link, set};
use crate::browser::wording::{text, text_of, text_with};
use crate::companion::panel::{ApplicationView, DueView, Part, TaskView};
use crate::review::Owed;
use crate::timing::plan::Action;

pub(super) fn show(main: &Element, due: &Part<DueView>) -> Option<()> {
    let section = add(main, "section", "due", "")?;
    set(&section, &[("aria-labelledby", "due")]);
    set(&add(&section, "h2", "", &text("due_title"))?, &[("id", "due"), ("tabindex", "-1")]);
    if due.all == 0 {
        return add(&section, "p", "clear", &text("due_nothing")).map(drop);
    }
    for DueView { application, tasks } in &due.shown {
        show_application(&section, application, tasks)?;
    }
    if due.more() > 0 {
        let more = text_with("due_more", &due.more().to_string());
        add_button(&section, &more, "more", &[("id", "more"), ("data-focus-next", "due")])?;
    }
    Some(())
}

fn show_application(section: &Element, known: &ApplicationView, tasks: &[TaskView]) -> Option<()> {
    let name = called(&known.company, &known.role);
    let card = add(section, "article", "card", "")?;
    add_link(&add(&card, "h3", "", "")?, "", name, &format!("#application={}", known.id))?;
    let thanks = tasks.iter().any(|task| task.action == Some(Action::ThankYou));
    if thanks && known.met > 0 {
        let thanked = known.met.saturating_sub(known.owed.len()).to_string();
        add(&card, "p", "quiet", &text_of("due_thanked", &[&thanked, &known.met.to_string()]))?;
    }
    let list = add(&card, "ul", "tasks", "")?;
    for (at, task) in tasks.iter().enumerate() {
        show_task(&list, known, task, at)?;
    }
    if thanks {
        let note = add_link(&card, "note", &text("due_debrief"), &format!("popup.html#debrief={}", known.id))?;
        open_in_tab(&note);
    }
    show_later(&card, &known.id, name, tasks)
}

/// One thing to do, and the button that settles it.
fn show_task(list: &Element, known: &ApplicationView, task: &TaskView, at: usize) -> Option<()> {
    let today = clock::now().local().date();
    let entry = add(list, "li", "", "")?;
    let said = add(&entry, "p", "", "")?;
    let (does, key) = match task.action {
        Some(Action::ThankYou) => {
            let owed = known.owed.iter().find(|owed| owed.email.eq_ignore_ascii_case(&task.email));
            show_owed(&said, owed, task)?;
            ("thanked", "due_mark_thanked")
        }
        Some(Action::LetGo) => {
            add(&said, "span", "", &task.text)?;
            ("close", "due_close")
        }
        Some(_) => {
            add(&said, "span", "", &task.text)?;
            ("answered", "due_answered")
        }
        None => {
            add(&said, "span", "", &text_with("due_reminder", &day(task.since, today)))?;
            ("remind-off", "due_done")
        }
    };
    let about = said.text_content().unwrap_or_default();
    let button = add_button(&entry, &text(key), does, &[("data-id", &known.id), ("data-email", &task.email)])?;
    let name = format!("{}: {about}", text(key));
    set(&button, &[("id", &format!("task-{}-{at}", known.id)), ("data-focus-next", "main"), ("aria-label", &name)]);
    Some(())
}

/// Who has not been thanked, and since when.
fn show_owed(said: &Element, owed: Option<&Owed>, task: &TaskView) -> Option<()> {
    let name = owed.map(|owed| owed.name.trim()).filter(|name| !name.is_empty()).unwrap_or(&task.email);
    add(said, "strong", "", name)?;
    let since = owed.map(|owed| moment::told(owed.since, clock::now().local().date())).unwrap_or_default();
    add(said, "span", "quiet", &format!(" {}", text_with("due_since", &since))).map(drop)
}

/// What puts the tasks off, or has them done elsewhere.
fn show_later(card: &Element, id: &str, name: &str, tasks: &[TaskView]) -> Option<()> {
    let later = add(card, "details", "later", "")?;
    later.set_id(&format!("later-{id}"));
    let summary = add(&later, "summary", "", &text("due_later"))?;
    set(&summary, &[("id", &format!("later-summary-{id}")), ("aria-label", &text_with("due_later_about", name))]);
    let actions = add(&later, "p", "actions", "")?;
    // A reminder keeps to its own day; what the plan calls due is held back.
    let reminder = tasks.iter().all(|task| task.action.is_none());
    let (tomorrow, week) =
        if reminder { ("remind-tomorrow", "remind-week") } else { ("snooze-tomorrow", "snooze-week") };
    let asked = tasks.iter().any(|task| matches!(task.action, Some(Action::CheckIn | Action::LastCheckIn)));
    let buttons = [
        (tomorrow, "due_tomorrow", true),
        (week, "due_next_week", true),
        ("calendar", "due_calendar", true),
        ("answered", "due_answered", !asked),
        ("close", "due_close", true),
    ];
    for (does, key, wanted) in buttons {
        if wanted {
            let button = add_button(&actions, &text(key), does, &[("data-id", id)])?;
            set(&button, &[("id", &format!("{does}-{id}")), ("data-focus-next", "main")]);
        }
    }
    Some(())
}
