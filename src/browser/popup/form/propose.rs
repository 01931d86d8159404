//! Facts read from a text, filled into fields that are still empty. They are marked until the user has touched them.

use web_sys::Element;

use super::Form;
use crate::application::{Application, Interview, Person};
use crate::browser::clock;
use crate::browser::dom::{all, one, set, set_value, value};
use crate::browser::popup::moment;
use crate::browser::wording::{counted, text};

/// Fills a field in as a proposal.
pub(super) fn propose(field: &Element, content: &str) {
    set_value(field, content);
    let about = text("form_proposed");
    set(field, &[("data-proposed", ""), ("aria-description", &about), ("title", &about)]);
}

/// Whether what the field holds is a proposal.
pub(super) fn is_proposed(field: &Element) -> bool {
    field.has_attribute("data-proposed")
}

/// What the field holds is the user's own from now on.
pub(super) fn accept(field: &Element) {
    for name in ["data-proposed", "aria-description", "title"] {
        let _ = field.remove_attribute(name);
    }
}

impl Form {
    /// Fills in what was read, and says how much that is.
    pub(in crate::browser) fn propose(&self, facts: &Application) {
        let before = all(&self.root, "[data-proposed]").len();
        let promise = facts.promise.as_ref();
        let by = promise.map(|promise| clock::day_text(promise.by)).unwrap_or_default();
        let said = promise.map(|promise| promise.said.clone()).unwrap_or_default();
        let fields = [
            ("company", facts.company.clone()),
            ("role", facts.role.clone()),
            ("by", by),
            ("said", said),
            ("topics", facts.topics.join("\n")),
            ("culture", facts.culture.join("\n")),
            ("evidence", facts.evidence.join("\n")),
        ];
        for (name, fact) in fields {
            fill(self.field(name), &fact);
        }
        for person in &facts.people {
            self.propose_person(person);
        }
        for interview in &facts.interviews {
            self.propose_interview(interview);
        }
        self.keep_interviewers();
        let found = all(&self.root, "[data-proposed]").len().saturating_sub(before);
        let said = if found == 0 { text("form_found_nothing") } else { counted("form_found", found) };
        if let Some(status) = self.root.parent_element().and_then(|main| one(&main, "#found")) {
            status.set_text_content(Some(&said));
        }
    }

    fn propose_person(&self, person: &Person) {
        let part = |row: &Element, name: &str| one(row, &format!("[data-part={name}]"));
        let holds = |row: &Element, name: &str| part(row, name).map(|field| value(&field)).unwrap_or_default();
        let rows = all(&self.root, ".person");
        let known = rows.iter().any(|row| {
            let same = |name, fact: &str| !fact.is_empty() && holds(row, name).trim().eq_ignore_ascii_case(fact.trim());
            same("email", &person.email) || same("name", &person.name)
        });
        if known {
            return;
        }
        let blank = rows.into_iter().find(|row| holds(row, "name").is_empty() && holds(row, "email").is_empty());
        let Some(row) = blank.or_else(|| self.add_person(&Person { part: person.part, ..Person::default() })) else {
            return;
        };
        fill(part(&row, "name"), &person.name);
        fill(part(&row, "email"), &person.email);
    }

    fn propose_interview(&self, interview: &Interview) {
        let start = |row: &Element| one(row, "[data-part=start]");
        let at = moment::field_text(interview.start);
        let rows = all(&self.root, ".interview");
        if rows.iter().filter_map(start).any(|field| value(&field) == at) {
            return;
        }
        let blank = rows.into_iter().find(|row| start(row).is_some_and(|field| value(&field).is_empty()));
        let Some(row) = blank.or_else(|| self.add_interview(None)) else { return };
        fill(start(&row), &at);
        if let Some(end) = interview.end {
            let minutes = end.since(interview.start).as_mins().to_string();
            fill(one(&row, "[data-part=minutes]"), &minutes);
        }
    }
}

/// Fills a field that is empty.
fn fill(field: Option<Element>, fact: &str) {
    if let Some(field) = field.filter(|field| value(field).trim().is_empty() && !fact.trim().is_empty()) {
        propose(&field, fact);
    }
}
