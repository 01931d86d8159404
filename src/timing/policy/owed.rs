//! Who is still owed a thank-you: everybody who interviewed the user and has not been thanked since.

use super::History;
use crate::application::{Application, Settings};
use crate::instant::Instant;
use crate::review::Owed;

/// The interviewers who have not been thanked for their last interview, the longest wait first.
///
/// Empty where the application is over.
pub fn owed(application: &Application, now: Instant, settings: &Settings) -> Vec<Owed> {
    if application.status.is_over() {
        return Vec::new();
    }
    let history = History { application, now, numbers: &settings.timing };
    let mut owed: Vec<Owed> = Vec::new();
    let mut interviews: Vec<_> = history.interviews().collect();
    interviews.sort_by_key(|(_, end)| std::cmp::Reverse(end.timestamp()));
    let mut met: Vec<&str> = Vec::new();
    for (interview, since) in interviews {
        for email in interview.with.iter().map(|email| email.trim()).filter(|email| !email.is_empty()) {
            if met.iter().any(|known| known.eq_ignore_ascii_case(email)) {
                continue;
            }
            met.push(email);
            if !history.thanked_since(email, interview.start) {
                owed.push(Owed { name: name_of(history, email), email: email.to_owned(), since });
            }
        }
    }
    owed.sort_by_key(|person| person.since.timestamp());
    owed
}

/// The name of the person with that address; empty where the application does not know it.
fn name_of(history: History, email: &str) -> String {
    let person = history.application.people.iter().find(|person| person.email.trim().eq_ignore_ascii_case(email));
    person.map(|person| person.name.clone()).unwrap_or_default()
}
