//! The timing policy row by row: every reason, both sides of every boundary, every hint and every setting.
//!
//! A scene is a request in JSON, as the product receives it. November 2026: the 19th is a Thursday, Thanksgiving the
//! 26th.

use afterword::review::{Kind, Request, Timing};
use afterword::timing::policy;
use serde_json::{Value, json};

/// A request of an application, an instant, and the settings of the timing policy.
fn request(application: &Value, now: &str, timing: &Value) -> Request {
    let to = json!([{"name": "Dana Lee", "email": "dana@northlake.example"}]);
    serde_json::from_value(json!({
        "draft": {"body": "Hello", "to": to},
        "application": application,
        "now": now,
        "settings": {"timing": timing},
    }))
    .unwrap()
}

fn judged(application: &Value, now: &str, kind: Kind) -> Timing {
    policy::verdict(&request(application, now, &json!({})), kind).unwrap()
}

/// Reason, until, best, as the contract writes them.
fn outcome(timing: &Timing) -> String {
    let value = serde_json::to_value(timing).unwrap();
    let word = |key: &str| value[key].as_str().unwrap_or("-").to_owned();
    format!("{} {} {} {}", word("verdict"), word("reason"), word("until"), word("best"))
}

fn hints(timing: &Timing) -> String {
    let value = serde_json::to_value(&timing.hints).unwrap();
    value.as_array().unwrap().iter().map(|hint| hint.as_str().unwrap()).collect::<Vec<_>>().join(" ")
}

fn interview(start: &str, end: &str) -> Value {
    json!({"interviews": [{"start": start, "end": end, "with": ["dana@northlake.example"]}]})
}

fn message(at: &str, direction: &str, kind: &str) -> Value {
    json!({"at": at, "direction": direction, "with": ["dana@northlake.example"], "kind": kind})
}

#[test]
fn a_thank_you_is_on_time_late_or_very_late() {
    let held = interview("2026-11-17T14:00:00-05:00", "2026-11-17T15:00:00-05:00");
    for (now, expected) in [
        ("2026-11-17T15:00:00-05:00", "good on_time - -"),
        ("2026-11-17T23:59:59-05:00", "good on_time - -"),
        ("2026-11-18T15:00:00-05:00", "good on_time - -"),
        ("2026-11-18T15:00:01-05:00", "late thank_you_overdue - -"),
        ("2026-11-19T15:00:00-05:00", "late thank_you_overdue - -"),
        ("2026-11-19T15:00:01-05:00", "late thank_you_very_late - -"),
        ("2027-03-01T09:00:00-05:00", "late thank_you_very_late - -"),
    ] {
        assert_eq!(outcome(&judged(&held, now, Kind::ThankYou)), expected, "{now}");
    }
}

#[test]
fn hours_are_counted_across_a_change_of_the_clock() {
    // The night of 1 November 2026 has 25 hours in New York.
    let held = interview("2026-10-31T14:00:00-04:00", "2026-10-31T15:00:00-04:00");
    assert_eq!(outcome(&judged(&held, "2026-11-01T14:00:00-05:00", Kind::ThankYou)), "good on_time - -");
    assert_eq!(outcome(&judged(&held, "2026-11-01T14:30:00-05:00", Kind::ThankYou)), "late thank_you_overdue - -");
}

#[test]
fn an_interview_whose_end_is_unknown_lasts_an_hour() {
    let held = json!({"interviews": [{"start": "2026-11-17T14:00:00-05:00", "with": ["dana@northlake.example"]}]});
    assert_eq!(outcome(&judged(&held, "2026-11-18T15:00:00-05:00", Kind::ThankYou)), "good on_time - -");
    assert_eq!(outcome(&judged(&held, "2026-11-18T15:00:01-05:00", Kind::ThankYou)), "late thank_you_overdue - -");
}

#[test]
fn a_thank_you_counts_from_the_last_interview_with_that_person() {
    let rounds = json!({"interviews": [
        {"start": "2026-11-10T14:00:00-05:00", "with": ["DANA@northlake.example"]},
        {"start": "2026-11-18T14:00:00-05:00", "with": ["omar@northlake.example"]},
        {"start": "2026-11-25T14:00:00-05:00", "with": ["dana@northlake.example"]},
    ]});
    assert_eq!(outcome(&judged(&rounds, "2026-11-18T16:00:00-05:00", Kind::ThankYou)), "late thank_you_very_late - -");
    // A stranger to every interview, such as a coordinator, is thanked for the last one.
    let mut coordinator = request(&rounds, "2026-11-18T16:00:00-05:00", &json!({}));
    coordinator.draft.to[0].email = "coordination@northlake.example".into();
    assert_eq!(outcome(&policy::verdict(&coordinator, Kind::ThankYou).unwrap()), "good on_time - -");
}

#[test]
fn asking_waits_until_the_promised_date_has_passed() {
    let promised = |by: &str| json!({"promise": {"by": by, "said": "By then."}});
    for (by, now, expected) in [
        ("2026-11-20", "2026-11-19T10:00:00-05:00", "wait before_promised_date 2026-11-23 2026-11-24"),
        ("2026-11-20", "2026-11-20T00:00:00-05:00", "wait before_promised_date 2026-11-23 2026-11-24"),
        ("2026-11-20", "2026-11-20T23:59:59-05:00", "wait before_promised_date 2026-11-23 2026-11-24"),
        ("2026-11-20", "2026-11-21T00:00:00-05:00", "good on_time - -"),
        ("2026-11-20", "2026-11-23T09:00:00-05:00", "good on_time - -"),
        // The day before Thanksgiving: the next business days are Friday and Monday.
        ("2026-11-25", "2026-11-24T09:00:00-05:00", "wait before_promised_date 2026-11-27 2026-11-30"),
        // A holiday as the date, the year's end, and a leap day.
        ("2026-11-26", "2026-11-26T09:00:00-05:00", "wait before_promised_date 2026-11-27 2026-11-30"),
        ("2026-12-31", "2026-12-30T09:00:00-05:00", "wait before_promised_date 2027-01-04 2027-01-05"),
        ("2028-02-28", "2028-02-28T09:00:00-05:00", "wait before_promised_date 2028-02-29 2028-03-01"),
        // The days around a change of the clock.
        ("2026-10-30", "2026-10-30T23:59:59-04:00", "wait before_promised_date 2026-11-02 2026-11-03"),
    ] {
        assert_eq!(outcome(&judged(&promised(by), now, Kind::NextSteps)), expected, "{by} at {now}");
    }
}

#[test]
fn a_promise_is_overtaken_by_a_later_interview_or_message() {
    let mut application = interview("2026-11-17T14:00:00-05:00", "2026-11-17T15:00:00-05:00");
    application["promise"] = json!({"by": "2026-11-12"});
    let expected = "wait too_soon_after_interview 2026-11-24 2026-12-02";
    assert_eq!(outcome(&judged(&application, "2026-11-19T10:00:00-05:00", Kind::NextSteps)), expected);
    let delayed = json!({"promise": {"by": "2026-11-12"}, "messages": [message("2026-11-17T09:00:00-05:00", "received", "other")]});
    assert_eq!(outcome(&judged(&delayed, "2026-11-19T10:00:00-05:00", Kind::NextSteps)), expected);
}

#[test]
fn without_a_date_asking_waits_five_business_days() {
    let held = interview("2026-11-19T14:00:00-05:00", "2026-11-19T15:00:00-05:00");
    // Day 1 is Friday the 20th; the 26th is Thanksgiving, so day 5 is the 27th and day 10 the 4th of December.
    let wait = "wait too_soon_after_interview 2026-11-27 2026-12-04";
    for (now, expected) in [
        ("2026-11-19T15:30:00-05:00", wait),
        ("2026-11-25T12:00:00-05:00", wait),
        ("2026-11-26T23:59:59-05:00", wait),
        ("2026-11-27T00:00:00-05:00", "good on_time - -"),
        ("2026-12-04T09:00:00-05:00", "good on_time - -"),
    ] {
        assert_eq!(outcome(&judged(&held, now, Kind::NextSteps)), expected, "{now}");
    }
    // Their message after the interview starts the count again.
    let mut wrote = held;
    wrote["messages"] = json!([message("2026-11-23T09:00:00-05:00", "received", "other")]);
    let expected = "wait too_soon_after_interview 2026-12-01 2026-12-08";
    assert_eq!(outcome(&judged(&wrote, "2026-11-27T09:00:00-05:00", Kind::NextSteps)), expected);
}

#[test]
fn an_interview_still_to_come_counts_for_nothing() {
    let planned = interview("2026-11-24T14:00:00-05:00", "2026-11-24T15:00:00-05:00");
    assert_eq!(outcome(&judged(&planned, "2026-11-19T09:00:00-05:00", Kind::NextSteps)), "good on_time - -");
    assert_eq!(outcome(&judged(&planned, "2026-11-24T14:59:59-05:00", Kind::ThankYou)), "good on_time - -");
}

#[test]
fn after_applying_a_note_waits_five_business_days() {
    let applied = json!({"applied_at": "2026-11-06T22:00:00-05:00"});
    // The 11th is Veterans Day.
    let wait = "wait too_soon_after_applying 2026-11-16 2026-11-23";
    for (now, expected) in [
        ("2026-11-06T23:00:00-05:00", wait),
        ("2026-11-15T23:59:59-05:00", wait),
        ("2026-11-16T00:00:00-05:00", "good on_time - -"),
    ] {
        assert_eq!(outcome(&judged(&applied, now, Kind::Application)), expected, "{now}");
    }
}

#[test]
fn unanswered_status_mails_are_spaced_and_counted_over_all_recipients() {
    let mut sent = json!({"messages": [
        message("2026-11-09T09:00:00-05:00", "sent", "thank_you"),
        {"at": "2026-11-16T09:00:00-05:00", "direction": "sent", "with": ["omar@northlake.example"], "kind": "application"},
    ]});
    let too_soon = "wait too_soon_after_last 2026-11-23 -";
    assert_eq!(outcome(&judged(&sent, "2026-11-22T23:59:59-05:00", Kind::NextSteps)), too_soon);
    assert_eq!(outcome(&judged(&sent, "2026-11-22T23:59:59-05:00", Kind::Application)), too_soon);
    assert_eq!(outcome(&judged(&sent, "2026-11-23T00:00:00-05:00", Kind::NextSteps)), "good on_time - -");
    sent["messages"].as_array_mut().unwrap().push(message("2026-11-23T09:00:00-05:00", "sent", "next_steps"));
    let now = "2027-02-01T09:00:00-05:00";
    assert_eq!(outcome(&judged(&sent, now, Kind::NextSteps)), "stop too_many - -");
    assert_eq!(outcome(&judged(&sent, now, Kind::Application)), "stop too_many - -");
    assert_eq!(outcome(&judged(&sent, now, Kind::ThankYou)), "good on_time - -");
    // Their answer resets the count, wherever it stands in the list.
    sent["messages"].as_array_mut().unwrap().insert(0, message("2026-11-24T09:00:00-05:00", "received", "other"));
    assert_eq!(outcome(&judged(&sent, now, Kind::NextSteps)), "good on_time - -");
}

#[test]
fn of_several_waits_the_latest_wins() {
    let both = |by: &str| json!({"promise": {"by": by}, "messages": [message("2026-11-18T09:00:00-05:00", "sent", "next_steps")]});
    // The mail of the 18th asks for patience until the 25th.
    for (by, expected) in [
        ("2026-11-20", "wait too_soon_after_last 2026-11-25 -"),
        ("2026-11-30", "wait before_promised_date 2026-12-01 2026-12-02"),
    ] {
        assert_eq!(outcome(&judged(&both(by), "2026-11-19T10:00:00-05:00", Kind::NextSteps)), expected);
    }
}

#[test]
fn a_closed_application_stops_every_follow_up_and_beats_a_wait() {
    for status in ["rejected", "closed"] {
        let over =
            json!({"status": status, "promise": {"by": "2026-11-20"}, "applied_at": "2026-11-18T09:00:00-05:00"});
        for kind in [Kind::ThankYou, Kind::NextSteps, Kind::Application] {
            assert_eq!(outcome(&judged(&over, "2026-11-19T10:00:00-05:00", kind)), "stop closed - -", "{status}");
        }
    }
    for status in ["active", "offer"] {
        let open = json!({ "status": status });
        assert_eq!(outcome(&judged(&open, "2026-11-19T10:00:00-05:00", Kind::NextSteps)), "good on_time - -");
    }
}

#[test]
fn an_answer_to_their_last_message_is_always_good() {
    let application = json!({"promise": {"by": "2026-11-20"}, "messages": [
        message("2026-11-17T09:00:00-05:00", "sent", "next_steps"),
        message("2026-11-18T09:00:00-05:00", "received", "other"),
    ]});
    let mut answer = request(&application, "2026-11-19T10:00:00-05:00", &json!({}));
    assert_eq!(
        outcome(&policy::verdict(&answer, Kind::NextSteps).unwrap()),
        "wait before_promised_date 2026-11-23 2026-11-24"
    );
    answer.draft.quoted = "Could you send us the address of a referee?".into();
    let timing = policy::verdict(&answer, Kind::NextSteps).unwrap();
    assert_eq!(outcome(&timing), "good on_time - -");
    assert!(timing.message.contains("Friday 20 November"), "{}", timing.message);
    // Once we have written again, a further mail in the thread is no answer.
    answer.application.as_mut().unwrap().messages[0].at = "2026-11-18T10:00:00-05:00".parse().unwrap();
    assert_ne!(outcome(&policy::verdict(&answer, Kind::NextSteps).unwrap()), "good on_time - -");
}

#[test]
fn without_an_instant_or_a_timed_kind_there_is_no_verdict() {
    let mut request = request(&json!({}), "2026-11-19T10:00:00-05:00", &json!({}));
    for kind in [Kind::OfferReply, Kind::RejectionReply, Kind::Scheduling, Kind::Other] {
        assert_eq!(policy::verdict(&request, kind), None);
    }
    request.application = None;
    assert_eq!(outcome(&policy::verdict(&request, Kind::NextSteps).unwrap()), "good on_time - -");
    request.now = None;
    assert_eq!(policy::verdict(&request, Kind::NextSteps), None);
}

#[test]
fn status_mails_get_hints_on_the_hour_and_the_day() {
    for (now, expected) in [
        ("2026-11-18T06:59:59-05:00", "night"),
        ("2026-11-18T07:00:00-05:00", ""),
        ("2026-11-18T20:00:00-05:00", ""),
        ("2026-11-18T20:00:01-05:00", "night"),
        ("2026-11-18T00:00:00-05:00", "night"),
        ("2026-11-20T11:59:59-05:00", ""),
        ("2026-11-20T12:00:00-05:00", "friday_afternoon"),
        ("2026-11-20T23:59:59-05:00", "night friday_afternoon"),
        ("2026-11-21T10:00:00-05:00", "weekend"),
        ("2026-11-22T21:00:00-05:00", "night weekend"),
        ("2026-11-23T10:00:00-05:00", "monday"),
        ("2026-11-26T10:00:00-05:00", "holiday"),
        ("2027-01-01T13:00:00-05:00", "holiday friday_afternoon"),
    ] {
        assert_eq!(hints(&judged(&json!({}), now, Kind::NextSteps)), expected, "{now}");
        assert_eq!(hints(&judged(&json!({}), now, Kind::Application)), expected, "{now}");
        assert_eq!(hints(&judged(&json!({}), now, Kind::ThankYou)), "", "{now}");
    }
}

#[test]
fn a_wait_that_ends_on_a_monday_says_so() {
    let promised = json!({"promise": {"by": "2026-11-20"}});
    assert_eq!(hints(&judged(&promised, "2026-11-19T21:00:00-05:00", Kind::NextSteps)), "monday");
    let midweek = json!({"promise": {"by": "2026-11-23"}});
    assert_eq!(hints(&judged(&midweek, "2026-11-23T10:00:00-05:00", Kind::NextSteps)), "");
}

#[test]
fn thank_yous_get_hints_on_haste_and_on_the_card() {
    let held = interview("2026-11-17T14:00:00-05:00", "2026-11-17T15:00:00-05:00");
    for (by, now, expected) in [
        (None, "2026-11-17T15:00:00-05:00", "instant_thank_you card_welcome"),
        (None, "2026-11-17T15:29:59-05:00", "instant_thank_you card_welcome"),
        (None, "2026-11-17T15:30:00-05:00", "card_welcome"),
        (None, "2026-11-17T23:30:00-05:00", "card_welcome"),
        // From Tuesday the 17th, Friday is 3 business days away and Monday 4.
        (Some("2026-11-20"), "2026-11-17T16:00:00-05:00", "card_too_slow"),
        (Some("2026-11-22"), "2026-11-17T16:00:00-05:00", "card_too_slow"),
        (Some("2026-11-23"), "2026-11-17T16:00:00-05:00", "card_welcome"),
    ] {
        let mut application = held.clone();
        if let Some(by) = by {
            application["promise"] = json!({ "by": by });
        }
        assert_eq!(hints(&judged(&application, now, Kind::ThankYou)), expected, "{by:?} at {now}");
    }
}

#[test]
fn every_number_is_a_setting() {
    let application = json!({
        "applied_at": "2026-11-16T09:00:00-05:00",
        "interviews": [{"start": "2026-11-17T14:00:00-05:00", "with": ["dana@northlake.example"]}],
    });
    let promised = json!({"promise": {"by": "2026-11-20"}});
    let sent = json!({"messages": [message("2026-11-16T09:00:00-05:00", "sent", "next_steps")]});
    let unset = json!({});
    for (setting, kind, application, now, expected) in [
        (json!({"thank_you_overdue_hours": 2}), Kind::ThankYou, &application, "17T17:30", "late thank_you_overdue - -"),
        (
            json!({"thank_you_very_late_hours": 2}),
            Kind::ThankYou,
            &application,
            "17T17:30",
            "late thank_you_very_late - -",
        ),
        (json!({"interview_minutes": 0}), Kind::ThankYou, &application, "18T14:30", "late thank_you_overdue - -"),
        (
            json!({"promise_until_days": 2}),
            Kind::NextSteps,
            &promised,
            "23T09:00",
            "wait before_promised_date 2026-11-24 2026-11-24",
        ),
        (
            json!({"promise_best_days": 3}),
            Kind::NextSteps,
            &promised,
            "20T09:00",
            "wait before_promised_date 2026-11-23 2026-11-25",
        ),
        (json!({"interview_until_days": 1}), Kind::NextSteps, &application, "18T09:00", "good on_time - -"),
        (
            json!({"interview_best_days": 6}),
            Kind::NextSteps,
            &application,
            "18T09:00",
            "wait too_soon_after_interview 2026-11-24 2026-11-25",
        ),
        (json!({"application_until_days": 0}), Kind::Application, &application, "16T10:00", "good on_time - -"),
        (
            json!({"application_best_days": 5}),
            Kind::Application,
            &application,
            "18T10:00",
            "wait too_soon_after_applying 2026-11-23 2026-11-23",
        ),
        (json!({"spacing_days": 3}), Kind::NextSteps, &sent, "18T10:00", "wait too_soon_after_last 2026-11-19 -"),
        (json!({"most_unanswered": 1}), Kind::NextSteps, &sent, "18T10:00", "stop too_many - -"),
        (
            json!({"working_week": ["friday"]}),
            Kind::NextSteps,
            &promised,
            "20T09:00",
            "wait before_promised_date 2026-11-27 2026-12-04",
        ),
        (
            json!({"days_off": ["2026-11-23"]}),
            Kind::NextSteps,
            &promised,
            "20T09:00",
            "wait before_promised_date 2026-11-24 2026-11-25",
        ),
    ] {
        let now = format!("2026-11-{now}:00-05:00");
        let timing = policy::verdict(&request(application, &now, &setting), kind).unwrap();
        assert_eq!(outcome(&timing), expected, "{setting}");
        let plain = policy::verdict(&request(application, &now, &unset), kind).unwrap();
        assert_ne!(outcome(&plain), expected, "{setting} changes nothing");
    }
    for (setting, kind, now, with, without) in [
        (
            json!({"instant_thank_you_minutes": 5}),
            Kind::ThankYou,
            "17T15:06",
            "card_welcome",
            "instant_thank_you card_welcome",
        ),
        (json!({"card_days": 1}), Kind::ThankYou, "17T16:00", "card_welcome", "card_welcome"),
        (json!({"day_begins_hour": 9}), Kind::Application, "25T08:59", "night", ""),
        (json!({"day_ends_hour": 24}), Kind::Application, "25T23:59", "", "night"),
        (json!({"friday_afternoon_hour": 15}), Kind::Application, "27T14:00", "", "friday_afternoon"),
        (json!({"days_off": ["2026-11-25"]}), Kind::Application, "25T10:00", "holiday", ""),
    ] {
        let now = format!("2026-11-{now}:00-05:00");
        assert_eq!(hints(&policy::verdict(&request(&application, &now, &setting), kind).unwrap()), with, "{setting}");
        assert_eq!(hints(&policy::verdict(&request(&application, &now, &unset), kind).unwrap()), without, "{setting}");
    }
}

#[test]
fn messages_name_the_dates_and_the_source() {
    let timing = judged(&json!({"promise": {"by": "2026-11-20"}}), "2026-11-19T10:00:00-05:00", Kind::NextSteps);
    assert_eq!(
        timing.message,
        "They said Friday 20 November. From Monday 23 November it is fine to ask; Tuesday 24 November is better."
    );
    assert_eq!(timing.source, "Jena Brown; how long to leave after the date is opinion");
}

#[test]
fn everybody_interviewed_and_not_thanked_is_owed() {
    let application = json!({
        "people": [{"name": "Dana Lee", "email": "dana@northlake.example"}, {"name": "Omar", "email": "omar@northlake.example"}],
        "interviews": [
            {"start": "2026-11-10T14:00:00-05:00", "with": ["Dana@northlake.example", "kim@northlake.example"]},
            {"start": "2026-11-17T14:00:00-05:00", "with": ["dana@northlake.example", "omar@northlake.example"]},
            {"start": "2026-11-24T14:00:00-05:00", "with": ["late@northlake.example"]},
        ],
        "messages": [
            {"at": "2026-11-10T16:00:00-05:00", "direction": "sent", "with": ["dana@northlake.example"], "kind": "thank_you"},
            {"at": "2026-11-17T16:00:00-05:00", "direction": "sent", "with": ["OMAR@northlake.example"], "kind": "thank_you"},
            {"at": "2026-11-17T17:00:00-05:00", "direction": "sent", "with": ["dana@northlake.example"], "kind": "scheduling"},
        ],
    });
    let mut request = request(&application, "2026-11-18T10:00:00-05:00", &json!({}));
    let application = request.application.as_mut().unwrap();
    let owed: Vec<_> = policy::owed(application, request.now.unwrap(), &request.settings)
        .into_iter()
        .map(|person| format!("{} <{}> since {}", person.name, person.email, person.since))
        .collect();
    // Dana was thanked for the first interview, not for the second.
    assert_eq!(
        owed,
        [
            " <kim@northlake.example> since 2026-11-10T15:00:00-05:00",
            "Dana Lee <dana@northlake.example> since 2026-11-17T15:00:00-05:00"
        ]
    );
    application.status = afterword::application::Status::Rejected;
    assert_eq!(policy::owed(application, request.now.unwrap(), &request.settings), []);
}
