//! The timing policy: whether now is a good time to send a draft, and who is still owed a thank-you.
//!
//! Only a thank-you, a status inquiry and a note after applying get a verdict. A thank-you is never told to wait, and
//! an answer to the company's last message is always fine. Every number comes from the user's settings.

mod history;
mod message;
mod owed;
mod waits;

use jiff::SignedDuration;
use jiff::civil::{Time, Weekday};

use crate::application::{Application, Mailbox};
use crate::instant::Instant;
use crate::review::{Draft, Kind, Request, Timing, TimingHint, TimingReason, Verdict};
use crate::timing::calendar::Calendar;
pub(super) use history::History;
pub use owed::owed;
pub(super) use waits::{Wait, waits};

/// Whether now is a good time to send the draft, a mail of that kind.
///
/// None where the kind has no timing or the request does not say what time it is.
pub fn verdict(request: &Request, kind: Kind) -> Option<Timing> {
    let now = request.now?;
    if !matches!(kind, Kind::ThankYou | Kind::NextSteps | Kind::Application) {
        return None;
    }
    let unknown = Application::default();
    let history = History {
        application: request.application.as_ref().unwrap_or(&unknown),
        now,
        numbers: &request.settings.timing,
    };
    let scene = Scene { history, calendar: Calendar::of(&request.settings), draft: &request.draft, kind };
    Some(scene.timing())
}

/// A mail about to be sent, and what it is judged by.
struct Scene<'a> {
    history: History<'a>,
    calendar: Calendar<'a>,
    draft: &'a Draft,
    kind: Kind,
}

/// The verdict before it is put in words.
pub(super) struct Judgement {
    pub reason: TimingReason,
    /// What a wait ends with.
    pub wait: Option<Wait>,
}

impl Scene<'_> {
    fn timing(&self) -> Timing {
        let judgement = self.judge();
        let hints = self.hints(&judgement);
        let wait = judgement.wait.as_ref();
        Timing {
            verdict: verdict_of(judgement.reason),
            reason: judgement.reason,
            until: wait.map(|wait| wait.until),
            best: wait.and_then(|wait| wait.best),
            message: message::text(self, &judgement),
            source: message::source(self.kind, judgement.reason).to_owned(),
            hints,
        }
    }

    /// The strongest reason that applies: stop beats wait beats late.
    fn judge(&self) -> Judgement {
        let because = |reason| Judgement { reason, wait: None };
        if self.answers_them() {
            return because(TimingReason::OnTime);
        }
        if self.history.application.status.is_over() {
            return because(TimingReason::Closed);
        }
        if self.kind == Kind::ThankYou {
            return because(self.lateness());
        }
        if self.history.unanswered().len() >= usize::from(self.history.numbers.most_unanswered.max(1)) {
            return because(TimingReason::TooMany);
        }
        let standing =
            waits(self.history, &self.calendar, self.kind).filter(|wait| wait.holds_on(self.history.today()));
        let latest = standing.reduce(|first, other| if other.until > first.until { other } else { first });
        match latest {
            Some(wait) => Judgement { reason: wait.reason, wait: Some(wait) },
            None => because(TimingReason::OnTime),
        }
    }

    /// Whether the draft answers a message that came after the last one sent.
    fn answers_them(&self) -> bool {
        let quotes = !self.draft.quoted.trim().is_empty() || self.draft.body.lines().any(|line| line.starts_with('>'));
        quotes && self.history.they_wrote_last()
    }

    /// How late a thank-you comes to the recipient who has waited longest.
    fn lateness(&self) -> TimingReason {
        let Some(waited) = self.since_interview().map(|end| self.history.now.since(end)) else {
            return TimingReason::OnTime;
        };
        let numbers = self.history.numbers;
        if waited > hours(numbers.thank_you_very_late_hours) {
            TimingReason::ThankYouVeryLate
        } else if waited > hours(numbers.thank_you_overdue_hours) {
            TimingReason::ThankYouOverdue
        } else {
            TimingReason::OnTime
        }
    }

    /// The end of the interview the thanks are for: the oldest among the recipients' last ones, or the last of all
    /// where no recipient was there.
    fn since_interview(&self) -> Option<Instant> {
        let recipients = self.draft.to.iter().chain(&self.draft.cc);
        let last_with = |recipient: &Mailbox| self.history.last_interview_with(&recipient.email);
        recipients
            .filter(|recipient| !recipient.email.trim().is_empty())
            .filter_map(last_with)
            .min_by_key(|end| end.timestamp())
            .or_else(|| self.history.last_interview())
    }

    /// Remarks on the moment of sending: now, or where the mail had better wait, the day on which it may go.
    fn hints(&self, judgement: &Judgement) -> Vec<TimingHint> {
        match verdict_of(judgement.reason) {
            Verdict::Stop => Vec::new(),
            _ if self.kind == Kind::ThankYou => self.thank_you_hints(),
            Verdict::Wait => {
                let until = judgement.wait.as_ref().map(|wait| wait.until.weekday());
                if until == Some(Weekday::Monday) { vec![TimingHint::Monday] } else { Vec::new() }
            }
            _ => self.hour_hints(),
        }
    }

    fn thank_you_hints(&self) -> Vec<TimingHint> {
        let Some(end) = self.since_interview() else { return Vec::new() };
        let numbers = self.history.numbers;
        let mut hints = Vec::new();
        let instant = SignedDuration::from_mins(i64::from(numbers.instant_thank_you_minutes));
        if self.history.now.since(end) < instant {
            hints.push(TimingHint::InstantThankYou);
        }
        let decides_soon = self.history.promised().is_some_and(|by| {
            // Fewer business days from today to the date than a card needs.
            self.calendar.after(self.history.today(), numbers.card_days) > by
        });
        hints.push(if decides_soon { TimingHint::CardTooSlow } else { TimingHint::CardWelcome });
        hints
    }

    fn hour_hints(&self) -> Vec<TimingHint> {
        let local = self.history.now.local();
        let numbers = self.history.numbers;
        let at = |hour: u8| Time::new(i8::try_from(hour).unwrap_or(24), 0, 0, 0).unwrap_or(Time::MAX);
        let working_day = numbers.working_week.contains(local.weekday());
        let holiday = self.calendar.holiday(local.date()).is_some() || numbers.days_off.contains(&local.date());
        let afternoon = local.weekday() == Weekday::Friday && local.time() >= at(numbers.friday_afternoon_hour);
        [
            (TimingHint::Night, local.time() < at(numbers.day_begins_hour) || local.time() > at(numbers.day_ends_hour)),
            (TimingHint::Weekend, !working_day),
            (TimingHint::Monday, local.weekday() == Weekday::Monday),
            (TimingHint::Holiday, holiday),
            (TimingHint::FridayAfternoon, afternoon),
        ]
        .into_iter()
        .filter_map(|(hint, applies)| applies.then_some(hint))
        .collect()
    }
}

fn hours(number: u16) -> SignedDuration {
    SignedDuration::from_hours(i64::from(number))
}

fn verdict_of(reason: TimingReason) -> Verdict {
    use TimingReason as R;
    match reason {
        R::OnTime => Verdict::Good,
        R::ThankYouOverdue | R::ThankYouVeryLate => Verdict::Late,
        R::BeforePromisedDate | R::TooSoonAfterInterview | R::TooSoonAfterApplying | R::TooSoonAfterLast => {
            Verdict::Wait
        }
        R::TooMany | R::Closed => Verdict::Stop,
    }
}
