//! Sentences to put in for what is missing, built from the writer's notes and from nothing else.
//!
//! Where the notes say what was discussed but not what the writer made of it, a gap in square brackets is left open; it
//! is caught as a placeholder until it is filled.

use crate::application::Application;
use crate::letter::Letter;
use crate::personal::names::{self, ROLE_NOUNS};
use crate::review::{Item, Kind, Request};

/// A sentence that has `item`; empty where the notes give none.
pub(super) fn sentence(item: Item, kind: Kind, request: &Request) -> String {
    if item == Item::NamedRecipient {
        return greeting(request).unwrap_or_default();
    }
    let blank = Application::default();
    let notes = Notes::of(request.application.as_ref().unwrap_or(&blank));
    let text = match item {
        Item::Thanks => Some(thanks(kind).to_owned()),
        Item::Company => notes.company(kind),
        Item::Role => notes.role_named(kind),
        Item::Culture => notes.culture(),
        Item::Topic => notes.topic(kind),
        Item::Interest => notes.interest(),
        Item::Fit => notes.fit(),
        Item::Question => notes.question(),
        Item::NamedRecipient => None,
    };
    text.unwrap_or_default()
}

const fn thanks(kind: Kind) -> &'static str {
    match kind {
        Kind::ThankYou => "Thank you for taking the time to talk with me.",
        Kind::Application => "Thank you for considering my application.",
        Kind::OfferReply => "Thank you very much for the offer.",
        Kind::RejectionReply => "Thank you for letting me know.",
        Kind::Scheduling => "Thank you for arranging this.",
        Kind::NextSteps | Kind::Other => "Thank you again for the time you gave me.",
    }
}

/// What the writer has noted that a sentence can use; each is free of surrounding space and end marks.
struct Notes<'r> {
    company: Option<&'r str>,
    role: Option<&'r str>,
    culture: Option<&'r str>,
    topic: Option<&'r str>,
    evidence: Option<&'r str>,
}

impl<'r> Notes<'r> {
    fn of(application: &'r Application) -> Self {
        let known = |text: &'r String| {
            let text = text.trim().trim_end_matches(['.', '!', ',', ';']);
            (!text.is_empty()).then_some(text)
        };
        let first = |notes: &'r [String]| notes.iter().find_map(known);
        Self {
            company: known(&application.company),
            role: known(&application.role),
            culture: first(&application.culture),
            topic: first(&application.topics),
            evidence: first(&application.evidence),
        }
    }

    /// "the Operations Analyst role"
    fn the_role(&self) -> Option<String> {
        let role = self.role?;
        let last = role.rsplit(' ').next().unwrap_or_default().to_lowercase();
        Some(if ROLE_NOUNS.contains(&last.as_str()) { format!("the {role}") } else { format!("the {role} role") })
    }

    fn company(&self, kind: Kind) -> Option<String> {
        let company = self.company?;
        Some(match kind {
            Kind::ThankYou => format!("I was glad to learn more about {company}."),
            Kind::RejectionReply => format!("I wish everyone at {company} well."),
            Kind::OfferReply => format!("I was very glad to have an offer from {company}."),
            _ => format!("I would be glad to work at {company}."),
        })
    }

    fn role_named(&self, kind: Kind) -> Option<String> {
        let role = self.the_role()?;
        Some(match kind {
            Kind::NextSteps | Kind::Scheduling => format!("I am writing about {role}."),
            Kind::OfferReply | Kind::RejectionReply => format!("I was glad to be considered for {role}."),
            _ => format!("I am very interested in {role}."),
        })
    }

    fn culture(&self) -> Option<String> {
        let culture = self.culture?;
        let at = self.company.map_or_else(|| "your team".to_owned(), str::to_owned);
        Some(format!("What I have heard at {at} about {culture} is a large part of what draws me to you."))
    }

    fn topic(&self, kind: Kind) -> Option<String> {
        let topic = self.topic?;
        Some(match kind {
            Kind::ThankYou => format!("I enjoyed talking about {topic}, above all [what you liked about it]."),
            _ => format!("I have kept thinking about {topic} since we spoke, and [what you would add]."),
        })
    }

    fn interest(&self) -> Option<String> {
        match (self.the_role(), self.company) {
            (Some(role), Some(company)) => Some(format!("I would be very glad to take on {role} at {company}.")),
            (Some(role), None) => Some(format!("I am very interested in {role}.")),
            (None, Some(company)) => Some(format!("I would be very glad to join {company}.")),
            (None, None) => None,
        }
    }

    fn fit(&self) -> Option<String> {
        let evidence = self.evidence?;
        let mut words = Letter::subject(evidence).words().to_vec().into_iter();
        let opening = words.next()?.folded;
        Some(if opening == "i" {
            format!("{evidence}.")
        } else if opening.ends_with("ed") || PAST.contains(&opening.as_str()) {
            format!("In my work so far I {evidence}.")
        } else {
            format!("In my work so far I have this to show: {evidence}.")
        })
    }

    fn question(&self) -> Option<String> {
        Some(format!("How do you see the work on {} changing over the next year?", self.topic?))
    }
}

/// Past forms that do not end in -ed, with which a note of something done may begin.
const PAST: &[&str] = &[
    "cut", "led", "built", "ran", "grew", "wrote", "taught", "rewrote", "rebuilt", "set", "brought", "took", "made",
    "won", "sold", "drove", "held", "kept", "began", "oversaw", "put", "gave", "found", "met", "sent", "spent", "did",
];

/// "Hi Dana," for up to three recipients who are known by name.
fn greeting(request: &Request) -> Option<String> {
    let to = &request.draft.to;
    if to.is_empty() || to.len() > 3 {
        return None;
    }
    let names: Option<Vec<String>> = to.iter().map(|mailbox| names::first_name(&mailbox.name)).collect();
    let names = names?;
    let (last, others) = names.split_last()?;
    Some(if others.is_empty() { format!("Hi {last},") } else { format!("Hi {} and {last},", others.join(", ")) })
}
