//! What the timing policy keeps to whatever the history: drawn at random, a thousand applications for each property.

use std::collections::BTreeSet;

use afterword::application::{Application, Direction, Fingerprint, Interview, Message, Promise, Settings, Status};
use afterword::instant::Instant;
use afterword::review::{Kind, Request, Verdict};
use afterword::timing::calendar::Calendar;
use afterword::timing::policy;
use jiff::civil::date;
use jiff::tz::Offset;
use jiff::{SignedDuration, ToSpan};
use proptest::prelude::*;

/// The instant so many minutes of local time after the start of 2026, `east` hours from UTC.
fn at(minutes: i64, east: i8) -> Instant {
    let local = date(2026, 1, 1).at(0, 0, 0, 0).checked_add(SignedDuration::from_mins(minutes)).unwrap();
    let offset = Offset::from_hours(east).unwrap();
    Instant::new(offset.to_timestamp(local).unwrap(), offset)
}

const YEAR: i64 = 365 * 24 * 60;

/// A history told in minutes of local time, so that it can happen in any zone.
#[derive(Clone, Debug)]
struct Told {
    now: i64,
    applied: Option<i64>,
    interviews: Vec<i64>,
    promise: Option<i64>,
    messages: Vec<(i64, bool, Kind)>,
    status: Status,
    region: &'static str,
    days_off: Vec<i64>,
}

impl Told {
    /// The same history with every event two hours back or more: no interview is still going on, whose end would be
    /// news between one verdict and the next.
    fn with_all_over(mut self) -> Self {
        let latest = self.now - 120;
        for event in self.interviews.iter_mut().chain(self.messages.iter_mut().map(|message| &mut message.0)) {
            *event = (*event).min(latest);
        }
        self
    }

    fn request(&self, east: i8) -> Request {
        let with = vec!["dana@northlake.example".to_owned()];
        let interviews = self
            .interviews
            .iter()
            .map(|start| Interview { start: at(*start, east), end: None, with: with.clone() })
            .collect();
        let messages = self.messages.iter().map(|(when, sent, kind)| Message {
            at: at(*when, east),
            direction: if *sent { Direction::Sent } else { Direction::Received },
            with: with.clone(),
            kind: *kind,
            fingerprint: Fingerprint::default(),
        });
        let by = |days: i64| date(2026, 1, 1).checked_add(days.days()).unwrap();
        let mut settings = Settings { region: self.region.into(), ..Settings::default() };
        settings.timing.days_off = self.days_off.iter().map(|day| by(*day)).collect::<BTreeSet<_>>();
        Request {
            application: Some(Application {
                status: self.status,
                applied_at: self.applied.map(|when| at(when, east)),
                interviews,
                promise: self.promise.map(|day| Promise { by: by(day), said: String::new() }),
                messages: messages.collect(),
                ..Application::default()
            }),
            now: Some(at(self.now, east)),
            settings,
            ..Request::default()
        }
    }
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop::sample::select(vec![Kind::ThankYou, Kind::NextSteps, Kind::Application])
}

fn told() -> impl Strategy<Value = Told> {
    let past = |now: i64| (now - 40 * 24 * 60).max(0)..now.max(1);
    (0..YEAR).prop_flat_map(move |now| {
        (
            Just(now),
            prop::option::of(past(now)),
            prop::collection::vec(past(now), 0..3),
            prop::option::of((now / 1440 - 20).max(0)..now / 1440 + 30),
            prop::collection::vec((past(now), any::<bool>(), kinds()), 0..4),
            prop::sample::select(vec![Status::Active, Status::Active, Status::Active, Status::Offer, Status::Rejected]),
            prop::sample::select(vec!["US", "GB", "DE-BY", "IN", "SG", "AU-VIC", ""]),
            prop::collection::vec(0..400_i64, 0..20),
        )
            .prop_map(|(now, applied, interviews, promise, messages, status, region, days_off)| Told {
                now,
                applied,
                interviews,
                promise,
                messages,
                status,
                region,
                days_off,
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_thank_you_never_waits(told in told()) {
        let timing = policy::verdict(&told.request(0), Kind::ThankYou).unwrap();
        prop_assert_ne!(timing.verdict, Verdict::Wait);
        prop_assert!(timing.until.is_none() && timing.best.is_none());
    }

    #[test]
    fn a_wait_ends_on_a_later_business_day_and_on_that_day_is_over(told in told(), kind in kinds()) {
        let told = told.with_all_over();
        let mut request = told.request(-5);
        let timing = policy::verdict(&request, kind).unwrap();
        prop_assert_eq!(timing.until.is_some(), timing.verdict == Verdict::Wait);
        if let Some(until) = timing.until {
            let today = request.now.unwrap().local().date();
            prop_assert!(until > today);
            prop_assert!(Calendar::of(&request.settings).is_business_day(until));
            prop_assert!(timing.best.is_none_or(|best| best >= until && Calendar::of(&request.settings).is_business_day(best)));
            let offset = Offset::from_hours(-5).unwrap();
            request.now = Some(Instant::new(offset.to_timestamp(until.at(9, 0, 0, 0)).unwrap(), offset));
            prop_assert_eq!(policy::verdict(&request, kind).unwrap().verdict, Verdict::Good);
        }
    }

    #[test]
    fn a_status_mail_once_good_stays_good_until_something_happens(told in told(), later in 0..60 * 24 * 60_i64) {
        let told = told.with_all_over();
        for kind in [Kind::NextSteps, Kind::Application] {
            if policy::verdict(&told.request(1), kind).unwrap().verdict == Verdict::Good {
                let after = Told { now: told.now + later, ..told.clone() };
                prop_assert_eq!(policy::verdict(&after.request(1), kind).unwrap().verdict, Verdict::Good);
            }
        }
    }

    #[test]
    fn the_answer_follows_the_wall_clock_alone(told in told(), kind in kinds(), east in -11..=13_i8) {
        prop_assert_eq!(policy::verdict(&told.request(east), kind), policy::verdict(&told.request(0), kind));
    }

    #[test]
    fn no_message_is_empty_or_speaks_of_the_outcome(told in told(), kind in kinds()) {
        let timing = policy::verdict(&told.request(0), kind).unwrap();
        prop_assert!(!timing.message.is_empty() && !timing.source.is_empty());
        let outcomes = ["job", "hired", "chance", "chances", "lose", "win", "fail"];
        let message = timing.message.to_lowercase();
        prop_assert!(!message.split(|c: char| !c.is_alphabetic()).any(|word| outcomes.contains(&word)), "{}", message);
    }
}
