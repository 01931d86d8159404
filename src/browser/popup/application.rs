//! One application: its plan as a picture and in words, its people, what is known, and what can be done about it.

use jiff::civil::Date;
use web_sys::Element;

use super::{open_in_tab, timeline};
use crate::application::{Application, Direction, Part, Person, Record, Status};
use crate::browser::clock;
use crate::browser::dates::day;
use crate::browser::dom::{add, add_button, add_link, attribute, focus, one, set};
use crate::browser::wording::{text, text_of, text_with};
use crate::companion::panel::ApplicationView;
use crate::review::Kind;
use crate::timing::plan::{Action, Step};

/// Every state an application can have, by its name in the page and its key in `_locales`.
pub(in crate::browser) const STATUSES: [(Status, &str, &str); 4] = [
    (Status::Active, "active", "status_active"),
    (Status::Offer, "offer", "status_offer"),
    (Status::Rejected, "rejected", "status_rejected"),
    (Status::Closed, "closed", "status_closed"),
];

/// The state of that name.
pub(in crate::browser) fn status_of(name: &str) -> Option<Status> {
    STATUSES.iter().find(|(_, known, _)| *known == name).map(|(status, ..)| *status)
}

pub(super) fn show(main: &Element, record: &Record, steps: &[Step], known: &ApplicationView) -> Option<()> {
    let application = &record.application;
    let today = clock::now().local().date();
    add_link(main, "back", &text("application_back"), "#")?.set_id("back");
    let (name, role) = match (application.company.as_str(), application.role.as_str()) {
        ("", role) => (role, ""),
        both => both,
    };
    add(main, "h2", "name", name)?;
    if !role.is_empty() {
        add(main, "p", "role", role)?;
    }
    show_status(main, &record.id, application.status)?;
    show_plan(main, record, steps, today)?;
    show_actions(main, record, today)?;
    show_people(main, record, known, today)?;
    show_known(main, record, today)?;
    show_end(main, &record.id, name)
}

fn show_status(main: &Element, id: &str, current: Status) -> Option<()> {
    let group = add(main, "div", "choices", "")?;
    set(&group, &[("role", "group"), ("aria-label", &text("application_status"))]);
    for (status, name, key) in STATUSES {
        let pressed = if status == current { "true" } else { "false" };
        let attributes =
            [("data-id", id), ("data-status", name), ("aria-pressed", pressed), ("id", &format!("status-{name}"))];
        add_button(&group, &text(key), "status", &attributes)?;
    }
    Some(())
}

fn show_plan(main: &Element, record: &Record, steps: &[Step], today: Date) -> Option<()> {
    add(main, "h3", "", &text("application_plan"))?;
    if steps.is_empty() {
        let key = if record.is_open() { "application_plan_empty" } else { "application_plan_over" };
        return add(main, "p", "quiet", &text(key)).map(drop);
    }
    timeline::show(main, &record.application, steps, today)?;
    let list = add(main, "ol", "plan", "")?;
    for step in steps {
        let entry = add(&list, "li", "", "")?;
        let when = add(&entry, "p", "when", &day(step.best, today))?;
        if step.action == Action::ThankYou && step.due.is_some_and(|due| due.timestamp() < clock::now().timestamp()) {
            add(&when, "span", "late", &text("application_late"))?;
        }
        add(&entry, "p", "", &step.text)?;
        add(&entry, "p", "quiet", &text_with("popup_source", &step.source))?;
    }
    Some(())
}

fn show_actions(main: &Element, record: &Record, today: Date) -> Option<()> {
    let id = record.id.as_str();
    let actions = add(main, "p", "actions", "")?;
    let edit = add_link(&actions, "button", &text("application_edit"), &format!("popup.html#edit={id}"))?;
    edit.set_id("edit");
    open_in_tab(&edit);
    if record.application.interviews.iter().any(|held| held.start.timestamp() <= clock::now().timestamp()) {
        let debrief = add_link(&actions, "button", &text("application_debrief"), &format!("popup.html#debrief={id}"))?;
        debrief.set_id("debrief");
        open_in_tab(&debrief);
    }
    for (does, key) in [("answered", "due_answered"), ("calendar", "due_calendar")] {
        add_button(&actions, &text(key), does, &[("data-id", id), ("id", does)])?;
    }
    let form = add(main, "form", "remind", "")?;
    form.set_id("remind");
    let label = add(&form, "label", "", &text("application_remind"))?;
    set(&label, &[("for", "remind-on")]);
    let field = add(&form, "input", "", "")?;
    let earliest = clock::day_text(today);
    set(&field, &[("type", "date"), ("id", "remind-on"), ("required", ""), ("min", &earliest)]);
    if let Some(on) = record.remind_on {
        set(&field, &[("value", &clock::day_text(on))]);
    }
    let button = add(&form, "button", "", &text("application_remind_set"))?;
    set(&button, &[("type", "submit"), ("id", "remind-set")]);
    if record.remind_on.is_some() {
        let off = [("data-id", id), ("id", "remind-off"), ("data-focus-next", "remind-on")];
        add_button(&form, &text("application_remind_off"), "remind-off", &off)?;
    }
    if let Some(until) = record.snoozed_until.filter(|until| *until > today) {
        let line = add(main, "p", "quiet addressed", "")?;
        add(&line, "span", "", &text_with("application_snoozed", &day(until, today)))?;
        let off = [("data-id", id), ("id", "snooze-off"), ("data-focus-next", "edit"), ("class", "plain")];
        add_button(&line, &text("application_snooze_off"), "snooze-off", &off)?;
    }
    Some(())
}

fn show_people(main: &Element, record: &Record, known: &ApplicationView, today: Date) -> Option<()> {
    if record.application.people.is_empty() {
        return Some(());
    }
    add(main, "h3", "", &text("form_people"))?;
    let list = add(main, "ul", "people", "")?;
    for (at, person) in record.application.people.iter().enumerate() {
        let entry = add(&list, "li", "", "")?;
        let said = add(&entry, "p", "", "")?;
        let name = if person.name.trim().is_empty() { &person.email } else { &person.name };
        add(&said, "strong", "", name)?;
        add(&said, "span", "quiet", &format!(" {}", text(part_key(person.part))))?;
        if known.owed.iter().any(|owed| owed.email.eq_ignore_ascii_case(person.email.trim())) {
            let attributes = [
                ("data-id", record.id.as_str()),
                ("data-email", person.email.trim()),
                ("id", &format!("thanked-{at}")),
            ];
            let button = add_button(&entry, &text("due_mark_thanked"), "thanked", &attributes)?;
            let about = format!("{}: {name}", text("due_mark_thanked"));
            set(&button, &[("aria-label", &about), ("data-focus-next", "main")]);
        } else if let Some(on) = thanked_on(&record.application, person) {
            add(&entry, "p", "clear", &text_with("application_thanked", &day(on, today)))?;
        }
    }
    Some(())
}

/// The day of the last thank-you to a person.
fn thanked_on(application: &Application, person: &Person) -> Option<Date> {
    let thanks = application.messages.iter().rev().find(|message| {
        message.direction == Direction::Sent
            && message.kind == Kind::ThankYou
            && message.with.iter().any(|email| email.trim().eq_ignore_ascii_case(person.email.trim()))
    })?;
    Some(thanks.at.local().date())
}

const fn part_key(part: Part) -> &'static str {
    match part {
        Part::Recruiter => "part_recruiter",
        Part::Interviewer => "part_interviewer",
        Part::HiringManager => "part_hiring_manager",
    }
}

/// What the user entered that the plan does not say.
fn show_known(main: &Element, record: &Record, today: Date) -> Option<()> {
    let application = &record.application;
    let mut facts: Vec<(&str, String)> = Vec::new();
    if let Some(promise) = &application.promise {
        let by = day(promise.by, today);
        let said = promise.said.trim();
        let both = if said.is_empty() { by } else { text_of("application_promise", &[&by, said]) };
        facts.push(("form_promise", both));
    }
    if let Some(applied) = application.applied_at {
        facts.push(("form_applied", day(applied.local().date(), today)));
    }
    let notes = [
        ("form_topics", &application.topics),
        ("form_culture", &application.culture),
        ("form_evidence", &application.evidence),
    ];
    facts.extend(notes.map(|(key, lines)| (key, lines.join("\n"))));
    facts.push(("form_notes", record.notes.clone()));
    facts.retain(|(_, fact)| !fact.trim().is_empty());
    if facts.is_empty() {
        return Some(());
    }
    add(main, "h3", "", &text("application_known"))?;
    let list = add(main, "dl", "known", "")?;
    for (key, fact) in facts {
        add(&list, "dt", "", &text(key))?;
        add(&list, "dd", "", &fact)?;
    }
    Some(())
}

/// Deleting, which is asked about once more.
fn show_end(main: &Element, id: &str, name: &str) -> Option<()> {
    let end = add(main, "div", "end", "")?;
    add_button(&end, &text("application_remove"), "remove", &[("id", "remove"), ("class", "plain danger")])?;
    let sure = add(&end, "div", "sure", "")?;
    set(&sure, &[("id", "sure"), ("hidden", ""), ("role", "group"), ("aria-labelledby", "sure-asked")]);
    add(&sure, "p", "", &text_with("application_remove_sure", name))?.set_id("sure-asked");
    let actions = add(&sure, "p", "actions", "")?;
    let surely = [("data-id", id), ("id", "remove-surely"), ("class", "danger"), ("data-focus-next", "main")];
    add_button(&actions, &text("application_remove_surely"), "remove-surely", &surely)?;
    add_button(&actions, &text("application_keep"), "remove-not", &[("id", "remove-not")])?;
    Some(())
}

/// Shows the question behind "Delete", with the focus on the answer that does no harm.
pub(super) fn ask_before_removing(main: &Element) {
    turn(main, "sure", "remove", "remove-not");
}

/// Takes the question away.
pub(super) fn keep_after_all(main: &Element) {
    turn(main, "remove", "sure", "remove");
}

fn turn(main: &Element, shown: &str, hidden: &str, focused: &str) {
    let of = |id: &str| one(main, &format!("#{id}"));
    if let (Some(shown), Some(hidden), Some(focused)) = (of(shown), of(hidden), of(focused)) {
        let _ = shown.remove_attribute("hidden");
        let _ = hidden.set_attribute("hidden", &attribute(&hidden, "hidden"));
        focus(&focused);
    }
}
