//! What the form holds, put into an application.

use jiff::{SignedDuration, Timestamp};
use web_sys::Element;

use super::{Form, day_in, exceptions, rows};
use crate::application::{Application, Interview, Person, Promise, Record};
use crate::browser::clock;
use crate::browser::dom::{all, attribute, one, value};
use crate::browser::popup::{moment, status_of};
use crate::instant::Instant;

impl Form {
    /// The application with what the form holds in it. What the form does not show stays, such as mails sent.
    pub(in crate::browser) fn enter_into(&self, mut record: Record) -> Record {
        let additions = all(&self.root, "[data-adds]");
        if additions.is_empty() {
            self.enter_all(&mut record);
        }
        for field in additions {
            let line = value(&field).trim().to_owned();
            let Application { topics, culture, evidence, .. } = &mut record.application;
            let notes = match attribute(&field, "data-adds").as_str() {
                "topics" => topics,
                "culture" => culture,
                _ => evidence,
            };
            if !line.is_empty() && !notes.contains(&line) {
                notes.push(line);
            }
        }
        record
    }

    fn enter_all(&self, record: &mut Record) {
        let application = &mut record.application;
        application.company = self.holds("company");
        application.role = self.holds("role");
        application.status = status_of(&self.holds("status")).unwrap_or_default();
        application.applied_at = self.applied_at(application.applied_at);
        let by = self.field("by").and_then(|by| day_in(&by));
        application.promise = by.map(|by| Promise { by, said: self.holds("said") });
        application.topics = self.lines("topics");
        application.culture = self.lines("culture");
        application.evidence = self.lines("evidence");
        record.notes = self.holds("notes");
        record.exceptions = exceptions::entered(&self.root);

        let rows = all(&self.root, ".person");
        let people: Vec<(String, Person)> =
            rows.iter().map(|row| (attribute(row, "data-person"), person(row))).collect();
        let interviews = all(&self.root, ".interview");
        application.interviews = interviews.iter().filter_map(|row| interview(row, &people)).collect();
        application.interviews.sort_by_key(|interview| interview.start.timestamp());
        let named = people.into_iter().map(|(_, person)| person);
        application.people = named.filter(|person| !person.name.is_empty() || !person.email.is_empty()).collect();
    }

    /// The day of applying; the hour, which the form does not show, stays while the day does.
    fn applied_at(&self, before: Option<Instant>) -> Option<Instant> {
        let day = self.field("applied").and_then(|field| day_in(&field))?;
        before
            .filter(|before| moment::local(*before).date() == day)
            .or_else(|| moment::of_field(&format!("{}T09:00", clock::day_text(day))))
    }

    fn lines(&self, name: &str) -> Vec<String> {
        let text = self.holds(name);
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }
}

fn part(row: &Element, name: &str) -> String {
    one(row, &format!("[data-part={name}]")).map(|field| value(&field).trim().to_owned()).unwrap_or_default()
}

fn person(row: &Element) -> Person {
    let chosen = part(row, "part");
    let known = rows::PARTS.iter().find(|(_, name, _)| *name == chosen);
    Person {
        name: part(row, "name"),
        email: part(row, "email"),
        part: known.map(|(part, ..)| *part).unwrap_or_default(),
    }
}

/// The interview of a row; none where no time is entered.
fn interview(row: &Element, people: &[(String, Person)]) -> Option<Interview> {
    let start = moment::of_field(&part(row, "start"))?;
    let minutes: Option<i64> = part(row, "minutes").parse().ok();
    let end = minutes.and_then(|minutes| later(start, minutes));
    let chosen = rows::chosen(row);
    let there = people.iter().filter(|(number, _)| chosen.contains(number));
    let mut with: Vec<String> =
        there.map(|(_, person)| person.email.clone()).filter(|email| !email.is_empty()).collect();
    with.extend(attribute(row, "data-others").split_whitespace().map(str::to_owned));
    Some(Interview { start, end, with })
}

fn later(start: Instant, minutes: i64) -> Option<Instant> {
    let end: Timestamp = start.timestamp().checked_add(SignedDuration::from_mins(minutes)).ok()?;
    Some(Instant::new(end, start.offset()))
}
