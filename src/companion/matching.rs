//! Which application a draft or a thread belongs to.

use crate::application::{Ledger, Mailbox, Record};
use crate::letter::Letter;
use crate::personal::domain_name;
use crate::review::Draft;

/// The application a draft belongs to: one of whose people it goes to, or to whose company's addresses, or which it
/// names. Where several do, the one the text names; else an open one, the newest.
pub(super) fn of_draft<'l>(ledger: &'l Ledger, draft: &Draft) -> Option<&'l Record> {
    let addresses: Vec<&Mailbox> = draft.to.iter().chain(&draft.cc).collect();
    let texts = [draft.subject.as_str(), &draft.body, &draft.quoted];
    find(ledger, &addresses, &texts)
}

/// The application that mails between the user and `addresses` with these texts belong to.
pub(super) fn find<'l>(ledger: &'l Ledger, addresses: &[&Mailbox], texts: &[&str]) -> Option<&'l Record> {
    let known = |record: &&Record| addresses.iter().any(|mailbox| record.knows(&mailbox.email));
    let domains: Vec<String> = addresses.iter().filter_map(|mailbox| domain_name(&mailbox.email)).collect();
    let colleague = |record: &&Record| {
        let people = record.application.people.iter();
        people.filter_map(|person| domain_name(&person.email)).any(|domain| domains.contains(&domain))
    };
    let named = |record: &&Record| names(texts, &record.application.company);
    for belongs in [&known as &dyn Fn(&&Record) -> bool, &colleague, &named] {
        let found: Vec<&Record> = ledger.records().iter().rev().filter(|record| belongs(record)).collect();
        let said = |record: &&&Record| names(texts, &record.application.role) || named(record);
        let chosen = found.iter().find(said).or_else(|| found.iter().find(|record| record.is_open()));
        if let Some(record) = chosen.or(found.first()) {
            return Some(record);
        }
    }
    None
}

/// Whether one of the texts has all words of a name, one after the other.
fn names(texts: &[&str], name: &str) -> bool {
    let folded =
        |text: &str| -> Vec<String> { Letter::subject(text).words().iter().map(|word| word.folded.clone()).collect() };
    let name = folded(name);
    !name.is_empty() && texts.iter().any(|text| folded(text).windows(name.len()).any(|words| words == name))
}
