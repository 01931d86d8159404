//! The follow-up plan of an application: whom to thank by when, whether to post a card, when to ask, and when to let
//! go.
//!
//! The plan follows the same numbers as the verdicts of the policy, so that a step's day is a day the policy finds
//! good. It can be told as text ([`Plan`]'s `Display`), as JSON (serde) and as calendar entries ([`Plan::to_ics`]).

mod ics;

use std::fmt;

use jiff::SignedDuration;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::application::{Application, Interview, Mailbox, Part, Settings, Status};
use crate::instant::Instant;
use crate::review::Kind;
use crate::timing::calendar::Calendar;
use crate::timing::policy::{History, Wait, waits};
use crate::timing::words::{count, day};

/// What to do for an application, in order of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The company's name.
    pub company: String,
    /// The role's title.
    pub role: String,
    /// When the plan was made.
    pub made: Instant,
    /// The steps; none for an application that is closed.
    pub steps: Vec<Step>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What.
    pub action: Action,
    /// To whom; nobody for a step that is no message, or where no address is known.
    pub to: Option<Mailbox>,
    /// The first day on which it is fine.
    #[serde(with = "crate::instant::day")]
    pub from: Date,
    /// The day on which it is best done.
    #[serde(with = "crate::instant::day")]
    pub best: Date,
    /// The instant before which it should be done, where there is one.
    pub due: Option<Instant>,
    /// The step in words.
    pub text: String,
    /// Whose advice it is.
    pub source: String,
}

/// The kinds of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Thank an interviewer by e-mail.
    ThankYou,
    /// Post a handwritten card beside the e-mail.
    Card,
    /// Leave the card: the decision may fall before it arrives.
    NoCard,
    /// Ask where things stand.
    CheckIn,
    /// Ask for the last time.
    LastCheckIn,
    /// Ask no more.
    LetGo,
}

/// The follow-up plan of an application as it stands at `now`.
pub fn plan(application: &Application, now: Instant, settings: &Settings) -> Plan {
    let history = History { application, now, numbers: &settings.timing };
    let planner = Planner { history, calendar: Calendar::of(settings) };
    let mut steps = Vec::new();
    if !application.status.is_over() {
        steps.extend(planner.thank_yous());
        steps.extend(planner.card());
        if application.status == Status::Active {
            steps.extend(planner.check_ins());
        }
    }
    Plan { company: application.company.clone(), role: application.role.clone(), made: now, steps }
}

struct Planner<'a> {
    history: History<'a>,
    calendar: Calendar<'a>,
}

impl Planner<'_> {
    /// A thank-you to everybody of the interviews held or planned who has not had one, the earliest due first.
    fn thank_yous(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut interviews: Vec<(&Interview, Instant)> = self.interviews().collect();
        // Latest first: one note for the last interview with a person covers the ones before.
        interviews.sort_by_key(|(_, end)| std::cmp::Reverse(end.timestamp()));
        let mut met: Vec<&str> = Vec::new();
        for (interview, end) in interviews {
            for email in interview.with.iter().map(|email| email.trim()).filter(|email| !email.is_empty()) {
                if met.iter().any(|known| known.eq_ignore_ascii_case(email)) {
                    continue;
                }
                met.push(email);
                if !self.history.thanked_since(email, interview.start) {
                    steps.push(self.thank_you(self.mailbox(email), end));
                }
            }
        }
        steps.sort_by_key(|step| step.due.map(Instant::timestamp));
        steps
    }

    fn thank_you(&self, to: Mailbox, end: Instant) -> Step {
        let numbers = self.history.numbers;
        let allowed = SignedDuration::from_hours(i64::from(numbers.thank_you_overdue_hours));
        let due = end.timestamp().checked_add(allowed).map_or(end, |due| Instant::new(due, end.offset()));
        let overdue = due.timestamp() < self.history.now.timestamp();
        let from = end.local().date().max(self.history.today());
        let name = name(&to);
        let text = if overdue {
            format!(
                "Thank {name} today: the interview was on {}, and a late note is better than none.",
                day(end.local().date())
            )
        } else {
            let hours = count(numbers.thank_you_overdue_hours.into(), "hour");
            format!("Thank {name} by {} on {}, {hours} after the interview.", clock(due), day(due.local().date()))
        };
        Step {
            action: Action::ThankYou,
            to: Some(to),
            from,
            best: from,
            due: Some(due),
            text,
            source: "Chris Dardis".into(),
        }
    }

    /// Whether a posted card can still arrive in time, once there is an interview to thank for.
    fn card(&self) -> Option<Step> {
        let (_, end) = self.interviews().max_by_key(|(_, end)| end.timestamp())?;
        let from = end.local().date().max(self.history.today());
        let by = self.later().promised();
        let in_time = |by: Date| self.calendar.after(from, self.history.numbers.card_days) <= by;
        let (action, text) = match by {
            Some(by) if !in_time(by) => {
                (Action::NoCard, format!("E-mail only: they decide by {}, before a posted card can arrive.", day(by)))
            }
            _ => (Action::Card, "If you like, post a handwritten card as well; the e-mail comes first.".to_owned()),
        };
        let source = "Tim Mayer; Chris Dardis".to_owned();
        Some(Step { action, to: None, from, best: from, due: None, text, source })
    }

    /// The status mails that are left, and the day to let go.
    fn check_ins(&self) -> Vec<Step> {
        let later = self.later();
        let numbers = self.history.numbers;
        let kind = if self.interviews().next().is_some() { Kind::NextSteps } else { Kind::Application };
        let standing: Vec<Wait> = waits(later, &self.calendar, kind).collect();
        let Some(first) = standing.iter().map(|wait| wait.until).max() else { return Vec::new() };
        let left = usize::from(numbers.most_unanswered.max(1)).saturating_sub(later.unanswered().len());
        let today = self.calendar.on_or_after(self.history.today());
        let mut from = first.max(today);
        let mut best = standing.iter().filter_map(|wait| wait.best).max().unwrap_or(from).max(from);
        let mut steps = Vec::new();
        for remaining in (0..left).rev() {
            let action = if remaining == 0 { Action::LastCheckIn } else { Action::CheckIn };
            steps.push(self.check_in(action, from, best));
            from = self.calendar.after(best, numbers.spacing_days);
            best = from;
        }
        let text = format!("No answer by {}? Let it go: the next application deserves your time.", day(from));
        let source = "Mark Babbitt; Accountemps survey, 2018".to_owned();
        steps.push(Step { action: Action::LetGo, to: None, from, best, due: None, text, source });
        steps
    }

    fn check_in(&self, action: Action, from: Date, best: Date) -> Step {
        let people = &self.history.application.people;
        let to = people.iter().find(|person| person.part == Part::Recruiter).or_else(|| people.first());
        let to = to.map(|person| Mailbox { name: person.name.clone(), email: person.email.clone() });
        let whom = to.as_ref().map_or("the company", name);
        let last = if action == Action::LastCheckIn { " for the last time" } else { "" };
        let when = if best > from {
            format!("fine from {}, better on {}", day(from), day(best))
        } else {
            format!("from {}", day(from))
        };
        let text = format!("If there is no news, ask {whom}{last} where things stand: {when}.");
        let source = "Jena Brown; the number of days is opinion".to_owned();
        Step { action, to, from, best, due: None, text, source }
    }

    /// Every interview, held or planned, with its end.
    fn interviews(&self) -> impl Iterator<Item = (&Interview, Instant)> {
        self.history
            .application
            .interviews
            .iter()
            .filter_map(|interview| Some((interview, self.history.end(interview)?)))
    }

    /// The application once the last planned interview is over.
    fn later(&self) -> History<'_> {
        let last = self.interviews().map(|(_, end)| end).max_by_key(|end| end.timestamp());
        let now = last.filter(|end| end.timestamp() > self.history.now.timestamp()).unwrap_or(self.history.now);
        History { now, ..self.history }
    }

    fn mailbox(&self, email: &str) -> Mailbox {
        let known =
            self.history.application.people.iter().find(|person| person.email.trim().eq_ignore_ascii_case(email));
        Mailbox { name: known.map(|person| person.name.clone()).unwrap_or_default(), email: email.to_owned() }
    }
}

/// How to call a person: by name, else by address.
fn name(person: &Mailbox) -> &str {
    if person.name.trim().is_empty() { &person.email } else { &person.name }
}

/// The local time of an instant, such as `15:00`.
fn clock(at: Instant) -> String {
    let local = at.local();
    format!("{:02}:{:02}", local.hour(), local.minute())
}

impl fmt::Display for Plan {
    /// The plan for people, a step a line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of: Vec<&str> =
            [self.role.as_str(), self.company.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        match of.as_slice() {
            [] => writeln!(f, "Follow-up plan")?,
            parts => writeln!(f, "Follow-up plan: {}", parts.join(", "))?,
        }
        if self.steps.is_empty() {
            return writeln!(f, "  Nothing to do: the application is closed.");
        }
        for step in &self.steps {
            writeln!(f, "  {}  {} ({})", step.best, step.text, step.source)?;
        }
        Ok(())
    }
}
