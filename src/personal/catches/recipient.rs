//! A mail about one application that goes to the company of another.

use super::Caught;
use crate::application::Application;
use crate::letter::{Letter, Region};
use crate::personal::names::{self, Company};
use crate::personal::wording::Catch;
use crate::review::{Field, Request};

/// The greeting, or without one the subject line, where the only recipient is certainly at another company.
pub(super) fn of_another(letter: &Letter<'_>, field: Field, request: &Request) -> Option<Caught> {
    let own = request.application.as_ref()?;
    let [only] = request.draft.to.as_slice() else { return None };
    let domain = names::domain_name(&only.email)?;
    if own.company.trim().is_empty() || is_at(own, &domain) {
        return None;
    }
    let elsewhere = |other: &Application| other.company != own.company && is_named_for(other, &domain);
    if !request.others.iter().any(elsewhere) {
        return None;
    }
    let greeting = |letter: &Letter<'_>| {
        let found = letter.sentences().iter().find(|sentence| sentence.region == Region::Greeting)?;
        Some(found.range.clone())
    };
    let range = match field {
        Field::Body => greeting(letter)?,
        Field::Subject if greeting(&Letter::read(&request.draft.body)).is_some() => return None,
        Field::Subject => letter.span(0..letter.words().len()),
    };
    (!range.is_empty()).then_some(Caught { what: Catch::WrongRecipient, range, instead: None })
}

/// Whether a domain is this application's: by the company's name, or because one of its people writes from there.
fn is_at(application: &Application, domain: &str) -> bool {
    let writes = application.people.iter().any(|person| names::domain_name(&person.email).as_deref() == Some(domain));
    let company = Company::of(application);
    writes || company.words().first().is_some_and(|word| domain.contains(word.as_str()) || word.contains(domain))
}

/// Whether a domain is the company's own name, and not, say, an agency's that recruits for it.
fn is_named_for(application: &Application, domain: &str) -> bool {
    let company = Company::of(application);
    company.words().first().is_some_and(|word| *word == domain) || company.words().concat() == domain
}
