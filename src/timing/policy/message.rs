//! The verdict in words for the writer, and whose advice it is. Opinion is called opinion; no outcome is promised.

use super::{Judgement, Scene, Wait};
use crate::review::{Kind, TimingReason};
use crate::timing::words::{count, day};

pub(super) fn text(scene: &Scene, judgement: &Judgement) -> String {
    let numbers = scene.history.numbers;
    match (judgement.reason, &judgement.wait) {
        (TimingReason::BeforePromisedDate, Some(wait)) => format!("They said {}. {}", day(wait.from), from_then(wait)),
        (TimingReason::TooSoonAfterInterview, Some(wait)) => format!(
            "They named no date, and it is fewer than {} since {}. {}",
            count(numbers.interview_until_days.into(), "business day"),
            day(wait.from),
            from_then(wait)
        ),
        (TimingReason::TooSoonAfterApplying, Some(wait)) => format!(
            "You applied on {}. Most employers suggest leaving them one to two weeks. {}",
            day(wait.from),
            from_then(wait)
        ),
        (TimingReason::TooSoonAfterLast, Some(wait)) => {
            format!("You wrote to them on {} and have no answer yet. {}", day(wait.from), from_then(wait))
        }
        (TimingReason::ThankYouOverdue, _) => format!(
            "The interview ended more than {} ago. A thank-you is still welcome: send it today, without an apology.",
            count(numbers.thank_you_overdue_hours.into(), "hour")
        ),
        (TimingReason::ThankYouVeryLate, _) => format!(
            "The interview ended more than {} ago. A late thank-you is better than none: keep it short and sincere, without \
             an apology.",
            count(numbers.thank_you_very_late_hours.into(), "hour")
        ),
        (TimingReason::TooMany, _) => format!(
            "{} to this company went unanswered. Better leave it with them now: more mails come across as pushy.",
            count(scene.history.unanswered().len() as u32, "status mail")
        ),
        (TimingReason::Closed, _) => {
            "This application is marked as closed. Respect their decision and send no more follow-up.".to_owned()
        }
        _ => on_time(scene),
    }
}

/// The end of a wait: from when it is fine, and when it is better.
fn from_then(wait: &Wait) -> String {
    match wait.best {
        Some(best) if best > wait.until => {
            format!("From {} it is fine to ask; {} is better.", day(wait.until), day(best))
        }
        _ => format!("From {} it is fine to ask.", day(wait.until)),
    }
}

fn on_time(scene: &Scene) -> String {
    let ahead = scene.history.promised().filter(|by| *by >= scene.history.today());
    match (scene.kind, ahead) {
        (Kind::ThankYou, _) => "A genuine thank-you is welcome any time.".to_owned(),
        (_, Some(by)) if scene.answers_them() => {
            format!("This answers their message, so it is fine now. They said {}; news may not come before.", day(by))
        }
        _ if scene.answers_them() => "This answers their message, so it is fine now.".to_owned(),
        _ => match better_later(scene) {
            Some(best) => {
                format!("It is fine to ask now. Some recruiters suggest waiting until {}; that is opinion.", day(best))
            }
            None => "It is fine to ask now.".to_owned(),
        },
    }
}

/// The best day of a wait that is over but whose best day is still ahead.
fn better_later(scene: &Scene) -> Option<jiff::civil::Date> {
    let best = super::waits(scene.history, &scene.calendar, scene.kind).filter_map(|wait| wait.best).max()?;
    (best > scene.history.today()).then_some(best)
}

/// Whose advice a verdict is; numbers that are opinion say so.
pub(super) fn source(kind: Kind, reason: TimingReason) -> &'static str {
    match reason {
        TimingReason::OnTime if kind == Kind::ThankYou => "Jena Brown",
        TimingReason::OnTime => "Jena Brown: a simple inquiry is fine",
        TimingReason::ThankYouOverdue | TimingReason::ThankYouVeryLate => {
            "Chris Dardis; Jena Brown; TopResume survey, 2017"
        }
        TimingReason::BeforePromisedDate => "Jena Brown; how long to leave after the date is opinion",
        TimingReason::TooSoonAfterInterview => "Opinion of career coaches, who suggest one to two weeks",
        TimingReason::TooSoonAfterApplying => "Robert Half survey, 2017",
        TimingReason::TooSoonAfterLast => "Mark Babbitt; the number of days is the opinion of career services",
        TimingReason::TooMany => "Mark Babbitt; Accountemps survey, 2018",
        TimingReason::Closed => "Mark Babbitt",
    }
}
