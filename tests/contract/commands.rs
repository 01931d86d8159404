//! The commands beside `review`: `promise` and `plan`; and the time zone of a request.

use serde_json::{Value, json};

use crate::command_line::run;

const INTERVIEWED: &str = include_str!("../corpus/plans/interviewed.json");

/// The application of a plan of the corpus.
fn application() -> String {
    serde_json::from_str::<Value>(INTERVIEWED).unwrap()["application"].to_string()
}

#[test]
fn a_promise_is_read_from_each_line() {
    let line = |text: &str, reference: &str, time_zone: &str, region: &str| {
        json!({"text": text, "reference": reference, "time_zone": time_zone, "region": region}).to_string()
    };
    let new_york = "America/New_York";
    let lines = [
        line("Hi Sam. You will hear from us by Friday.", "2026-11-17T10:00:00-05:00", new_york, "US"),
        line("It was good to meet you on Friday.", "2026-11-17T10:00:00-05:00", new_york, "US"),
        // Already Wednesday in UTC, still Tuesday where it was written.
        line("I'll call you tomorrow.", "2026-11-18T03:00:00Z", new_york, "US"),
        line("We'll let you know by 12/11/2026.", "2026-11-02T10:00:00Z", "Europe/London", "GB"),
        json!({"text": "I'll call you tomorrow.", "reference": "2026-11-18T03:00:00Z"}).to_string(),
    ];
    let run = run(&["promise", "--jsonl", "-"], lines.join("\n"));
    assert_eq!(run.code, 0, "{}", run.err);
    let answers: Vec<Value> = run.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(
        answers,
        [
            json!({"by": "2026-11-20", "text": "You will hear from us by Friday."}),
            json!({"by": null, "text": null}),
            json!({"by": "2026-11-18", "text": "I'll call you tomorrow."}),
            json!({"by": "2026-11-12", "text": "We'll let you know by 12/11/2026."}),
            json!({"by": "2026-11-19", "text": "I'll call you tomorrow."}),
        ]
    );
}

#[test]
fn promises_of_the_corpus_are_read_through_the_command_line() {
    let samples: Vec<Value> =
        include_str!("../corpus/promises.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let lines: Vec<String> = samples
        .iter()
        .map(|sample| {
            json!({"text": sample["text"], "reference": sample["reference"], "time_zone": sample["tz"],
                "region": sample["region"]})
            .to_string()
        })
        .collect();
    let run = run(&["promise", "--jsonl", "-"], lines.join("\n"));
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(run.out.lines().count(), samples.len());
    let is_right = |sample: &Value, answer: &str| {
        let by = &serde_json::from_str::<Value>(answer).unwrap()["by"];
        let listed = sample["accept"].as_array().is_some_and(|dates| dates.contains(by));
        listed || (*by == sample["expect_date"] && sample["accept"].is_null()) || {
            let (from, to, by) = (sample["expect_from"].as_str(), sample["expect_to"].as_str(), by.as_str());
            by.is_some() && from.is_some() && from <= by && by <= to
        }
    };
    let right = samples.iter().zip(run.out.lines()).filter(|(sample, answer)| is_right(sample, answer)).count();
    println!("{right} of {} are right", samples.len());
    assert!(right * 100 >= samples.len() * 97, "{right} of {}", samples.len());
}

#[test]
fn a_bad_line_of_promises_is_refused() {
    let refused = |line: &str, parts: &[&str]| run(&["promise", "--jsonl", "-"], line).is_refused(parts);
    let corpus = include_str!("../corpus/promises.jsonl").lines().next().unwrap();
    refused(corpus, &["-: line 1: id: ", "unknown field"]);
    refused(r#"{"text": "By Friday.", "reference": "Tuesday"}"#, &["-: line 1: reference: ", "Tuesday"]);
    refused(r#"{"text": "By Friday."}"#, &["-: line 1: ", "reference"]);
    refused(
        r#"{"text": "By Friday.", "reference": "2026-11-17T10:00:00Z", "time_zone": "Mars/Olympus"}"#,
        &["-: line 1: time_zone: ", "Mars/Olympus"],
    );
}

#[test]
fn a_plan_is_told_as_text_as_json_and_as_a_calendar() {
    let now = serde_json::from_str::<Value>(INTERVIEWED).unwrap()["now"].as_str().unwrap().to_owned();
    let plan = |options: &[&str]| {
        let run = run(&[&["plan", "-", "--now", &now, "--region", "DE"][..], options].concat(), application());
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        run.out
    };
    let text = plan(&[]);
    assert!(text.starts_with("Follow-up plan: "), "{text}");
    assert!(text.contains("2026-11-17  Thank "), "{text}");
    let json: Value = serde_json::from_str(&plan(&["--json"])).unwrap();
    assert_eq!(json["steps"].as_array().unwrap().len() + 1, text.lines().count());
    assert_eq!(json["steps"][0]["action"], "thank_you");
    let ics = plan(&["--ics"]);
    assert!(ics.starts_with("BEGIN:VCALENDAR\r\n") && ics.ends_with("END:VCALENDAR\r\n"), "{ics}");
}

#[test]
fn a_plan_begins_at_the_present_unless_told_otherwise() {
    let made = |options: &[&str]| -> i64 {
        let run = run(&[&["plan", "-", "--json"][..], options].concat(), application());
        assert_eq!(run.code, 0, "{}", run.err);
        let made = serde_json::from_str::<Value>(&run.out).unwrap()["made"].as_str().unwrap().to_owned();
        made.parse::<afterword::instant::Instant>().unwrap().timestamp().as_second()
    };
    let present = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let apart = made(&[]) - i64::try_from(present).unwrap();
    assert!((-1..60).contains(&apart), "{apart} seconds");
    assert_eq!(made(&["--now", "1970-01-02T00:00:00Z"]), 86_400);
}

#[test]
fn a_plan_is_made_in_the_zone_asked_for() {
    let application = json!({"interviews": [{"start": "2026-11-02T03:00:00Z", "with": ["dana@northlake.example"]}]});
    let first = |options: &[&str]| -> String {
        let arguments = [&["plan", "-", "--json", "--now", "2026-10-20T12:00:00Z"][..], options].concat();
        let run = run(&arguments, application.to_string());
        assert_eq!(run.code, 0, "{}", run.err);
        serde_json::from_str::<Value>(&run.out).unwrap()["steps"][0]["from"].as_str().unwrap().to_owned()
    };
    assert_eq!(first(&[]), "2026-11-02");
    assert_eq!(first(&["--time-zone", "America/New_York"]), "2026-11-01");
}

#[test]
fn a_bad_application_is_refused() {
    let refused = |application: &str, parts: &[&str]| run(&["plan", "-"], application).is_refused(parts);
    refused(r#"{"companies": []}"#, &["-: companies: ", "unknown field"]);
    refused(r#"{"interviews": [{"start": "soon"}]}"#, &["-: interviews[0].start: ", "soon"]);
    refused("", &["-: ", "empty"]);
    refused("Hi Dana", &["-: ", "line 1"]);
    run(&["plan", "no/such.json"], "").is_refused(&["no/such.json", "No such file"]);
}

/// The clocks of New York went back on 1 November 2026 at two in the morning: the same minute of UTC is another local
/// hour on either side, and here another day.
#[test]
fn local_days_are_those_of_the_time_zone_on_either_side_of_a_clock_change() {
    let until = |zone: &str, start: &str, end: &str| {
        let request = json!({
            "draft": {"body": "Hi Dana,\n\nCould you share the timeline for the next steps after my interview?\n\nBest,\nSam"},
            "application": {"interviews": [{"start": start, "end": end, "with": ["dana@northlake.example"]}]},
            "now": "2026-11-03T15:00:00Z", "time_zone": zone, "settings": {"region": "US"},
        });
        let run = run(&["review", "--json", "-"], request.to_string());
        assert_eq!(run.code, 0, "{}", run.err);
        let timing = serde_json::from_str::<Value>(&run.out).unwrap()["timing"].clone();
        assert_eq!(timing["reason"], "too_soon_after_interview", "{timing}");
        timing["until"].as_str().unwrap().to_owned()
    };
    // A quarter past midnight on Friday by summer time; Thursday by winter time.
    assert_eq!(until("America/New_York", "2026-10-30T03:45:00Z", "2026-10-30T04:15:00Z"), "2026-11-06");
    // A quarter past eleven on Sunday by winter time; Monday by summer time, and in UTC.
    assert_eq!(until("America/New_York", "2026-11-02T03:45:00Z", "2026-11-02T04:15:00Z"), "2026-11-06");
    assert_eq!(until("", "2026-11-02T03:45:00Z", "2026-11-02T04:15:00Z"), "2026-11-09");
}

#[test]
fn an_unknown_time_zone_is_named() {
    let request = json!({"draft": {"body": "Hi"}, "time_zone": "America/Atlantis"});
    run(&["review", "-"], request.to_string()).is_refused(&["-: time_zone: ", "America/Atlantis"]);
}
