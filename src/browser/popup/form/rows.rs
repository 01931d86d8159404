//! The rows of the form: people, and interviews with the people who were there.

use web_sys::Element;

use super::Form;
use crate::application::{Interview, Part, Person};
use crate::browser::dom::{
    add, add_button, add_choice, add_field, all, attribute, checked, one, set, set_checked, set_value, value,
};
use crate::browser::popup::moment;
use crate::browser::wording::{text, text_with};

/// Every part a person can have, by its name in the page and its key in `_locales`.
pub(super) const PARTS: [(Part, &str, &str); 3] = [
    (Part::Interviewer, "interviewer", "part_interviewer"),
    (Part::Recruiter, "recruiter", "part_recruiter"),
    (Part::HiringManager, "hiring_manager", "part_hiring_manager"),
];

impl Form {
    fn number(&self) -> String {
        self.next_row.set(self.next_row.get() + 1);
        self.next_row.get().to_string()
    }

    /// Adds a row for a person.
    pub(super) fn add_person(&self, person: &Person) -> Option<Element> {
        let row = add(&one(&self.root, "#people")?, "div", "row person", "")?;
        let number = self.number();
        set(&row, &[("role", "group"), ("data-person", &number)]);
        let name = add_field(&row, &text("form_name"), "input", &[("data-part", "name"), ("autocomplete", "off")])?;
        set_value(&name, &person.name);
        let email = [("data-part", "email"), ("type", "email"), ("autocomplete", "off"), ("spellcheck", "false")];
        let email = add_field(&row, &text("form_email"), "input", &email)?;
        set_value(&email, &person.email);
        let part = add_field(&row, &text("form_part"), "select", &[("data-part", "part")])?;
        for (known, name, key) in PARTS {
            add_choice(&part, name, &text(key))?;
            if known == person.part {
                set_value(&part, name);
            }
        }
        add_remove(&row, "add-person")?;
        Some(row)
    }

    /// Adds a row for an interview; without one, for the next that is entered.
    pub(super) fn add_interview(&self, interview: Option<&Interview>) -> Option<Element> {
        let row = add(&one(&self.root, "#interviews")?, "div", "row interview", "")?;
        set(&row, &[("role", "group")]);
        let start =
            add_field(&row, &text("form_start"), "input", &[("data-part", "start"), ("type", "datetime-local")])?;
        let length =
            [("data-part", "minutes"), ("type", "number"), ("min", "5"), ("max", "600"), ("placeholder", "60")];
        let minutes = add_field(&row, &text("form_minutes"), "input", &length)?;
        let who = add(&row, "div", "who", "")?;
        let title = add(&who, "span", "label", &text("form_who"))?;
        let title_id = format!("who-{}", self.number());
        title.set_id(&title_id);
        set(&who, &[("role", "group"), ("aria-labelledby", &title_id)]);
        add_remove(&row, "add-interview")?;
        if let Some(interview) = interview {
            set_value(&start, &moment::field_text(interview.start));
            if let Some(end) = interview.end {
                set_value(&minutes, &end.since(interview.start).as_mins().to_string());
            }
            // Somebody who was there and is not among the people has no box, and stays.
            let known: Vec<String> = all(&self.root, ".person [data-part=email]").iter().map(value).collect();
            let is_known = |email: &&String| known.iter().any(|other| other.trim().eq_ignore_ascii_case(email.trim()));
            let (there, others): (Vec<&String>, Vec<&String>) = interview.with.iter().partition(is_known);
            let joined = |emails: Vec<&String>| emails.into_iter().cloned().collect::<Vec<_>>().join(" ");
            set(&row, &[("data-there", &joined(there)), ("data-others", &joined(others))]);
        }
        Some(row)
    }

    /// Gives each interview a box for each person, under the name typed so far.
    pub(super) fn keep_interviewers(&self) {
        let people = all(&self.root, ".person");
        let numbers: Vec<String> = people.iter().map(|person| attribute(person, "data-person")).collect();
        for (at, person) in people.iter().enumerate() {
            let _ = person.set_attribute("aria-label", &text_with("form_person", &(at + 1).to_string()));
        }
        for (at, interview) in all(&self.root, ".interview").into_iter().enumerate() {
            let _ = interview.set_attribute("aria-label", &text_with("form_interview", &(at + 1).to_string()));
            for gone in
                all(&interview, "[data-with]").iter().filter(|box_| !numbers.contains(&attribute(box_, "data-with")))
            {
                if let Some(label) = gone.parent_element() {
                    label.remove();
                }
            }
            for (person, number) in people.iter().zip(&numbers) {
                let _ = keep_interviewer(&interview, person, number);
            }
        }
    }
}

fn keep_interviewer(interview: &Element, person: &Element, number: &str) -> Option<()> {
    let part = |name: &str| one(person, &format!("[data-part={name}]")).map(|field| value(&field).trim().to_owned());
    let (name, email) = (part("name")?, part("email")?);
    let who = one(interview, ".who")?;
    let (box_, label) = if let Some(box_) = one(&who, &format!("[data-with='{number}']")) {
        let label = box_.next_element_sibling()?;
        (box_, label)
    } else {
        let around = add(&who, "label", "tick", "")?;
        let box_ = add(&around, "input", "", "")?;
        set(&box_, &[("type", "checkbox"), ("data-with", number)]);
        // Of an interview that was entered before it is known who was there.
        if interview.has_attribute("data-there") {
            let there = attribute(interview, "data-there");
            set_checked(&box_, there.split(' ').any(|other| !email.is_empty() && other.eq_ignore_ascii_case(&email)));
            set(&box_, &[("data-chosen", "")]);
        }
        (box_, add(&around, "span", "", "")?)
    };
    label.set_text_content(Some(if name.is_empty() { &email } else { &name }));
    let blank = name.is_empty() && email.is_empty();
    let _ = box_.parent_element()?.toggle_attribute_with_force("hidden", blank);
    // Until the user says otherwise, everybody but the recruiter was there.
    if !box_.has_attribute("data-chosen") {
        set_checked(&box_, !blank && part("part")? != "recruiter");
    }
    Some(())
}

/// The people of an interview's row, by their rows' numbers.
pub(super) fn chosen(interview: &Element) -> Vec<String> {
    let boxes = all(interview, ".who [data-with]");
    boxes.iter().filter(|box_| checked(box_)).map(|box_| attribute(box_, "data-with")).collect()
}

/// The button that takes a row away, after which the focus goes to the button that adds one.
fn add_remove(row: &Element, next: &str) -> Option<()> {
    let button = add_button(row, "×", "remove-row", &[("class", "remove"), ("data-focus-next", next)])?;
    let about = text("form_remove");
    set(&button, &[("aria-label", &about), ("title", &about)]);
    Some(())
}
