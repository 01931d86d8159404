//! The follow-up plan: its steps, its agreement with the policy, and its calendar file.
//!
//! The `.ics` files beside the plans of `tests/corpus/plans` are what the product writes; `tests/plan_ics.test.js`
//! reads them with a parser of another maker. `WRITE_PLANS=1` writes them anew.

use afterword::application::{Application, Settings};
use afterword::instant::Instant;
use afterword::review::{Draft, Kind, Request, Verdict};
use afterword::timing::plan::{Action, Plan, plan};
use afterword::timing::policy;
use jiff::tz::Offset;
use serde::Deserialize;

#[derive(Clone, Deserialize)]
struct Scene {
    application: Application,
    now: Instant,
    settings: Settings,
}

const SCENES: [&str; 3] = ["interviewed", "planned", "asked_once"];

fn scene(name: &str) -> Scene {
    let path = format!("{}/tests/corpus/plans/{name}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn planned(scene: &Scene) -> Plan {
    plan(&scene.application, scene.now, &scene.settings)
}

/// Each step as action, first day, best day, address.
fn outline(plan: &Plan) -> Vec<String> {
    let line = |step: &afterword::timing::plan::Step| {
        let to = step.to.as_ref().map_or("-", |to| to.email.as_str());
        format!("{:?} {} {} {to}", step.action, step.from, step.best)
    };
    plan.steps.iter().map(line).collect()
}

#[test]
fn an_interview_brings_thanks_a_card_two_questions_and_an_end() {
    assert_eq!(
        outline(&planned(&scene("interviewed"))),
        [
            "ThankYou 2026-11-17 2026-11-17 lukasz@nordlicht.example",
            "ThankYou 2026-11-17 2026-11-17 unknown@nordlicht.example",
            // They decide within three business days: a card would come too late.
            "NoCard 2026-11-17 2026-11-17 -",
            "CheckIn 2026-11-23 2026-11-24 dana@nordlicht.example",
            "LastCheckIn 2026-12-01 2026-12-01 dana@nordlicht.example",
            "LetGo 2026-12-08 2026-12-08 -",
        ]
    );
}

#[test]
fn a_planned_interview_is_planned_for() {
    let plan = planned(&scene("planned"));
    assert_eq!(
        outline(&plan),
        [
            "ThankYou 2026-11-24 2026-11-24 omar@northlake.example",
            "Card 2026-11-24 2026-11-24 -",
            "CheckIn 2026-12-02 2026-12-09 -",
            "LastCheckIn 2026-12-16 2026-12-16 -",
            "LetGo 2026-12-23 2026-12-23 -",
        ]
    );
    assert_eq!(plan.steps[0].due, "2026-11-25T15:00:00-05:00".parse().ok());
}

#[test]
fn mails_already_sent_are_counted() {
    let mut scene = scene("asked_once");
    assert_eq!(
        outline(&planned(&scene)),
        ["LastCheckIn 2026-11-19 2026-11-19 jobs@northlake.example", "LetGo 2026-11-26 2026-11-26 -"]
    );
    let again = scene.application.messages[0].clone();
    scene.application.messages.push(again);
    assert_eq!(outline(&planned(&scene)), ["LetGo 2026-11-19 2026-11-19 -"]);
}

#[test]
fn an_overdue_thank_you_is_for_today() {
    let mut scene = scene("interviewed");
    scene.now = "2026-11-20T09:00:00+01:00".parse().unwrap();
    let first = &planned(&scene).steps[0];
    assert_eq!(first.best.to_string(), "2026-11-20");
    assert!(first.text.contains("today"), "{}", first.text);
}

#[test]
fn a_closed_application_has_no_steps_and_an_offer_no_questions() {
    let mut scene = scene("interviewed");
    scene.application.status = afterword::application::Status::Rejected;
    assert_eq!(planned(&scene).steps, []);
    assert!(planned(&scene).to_string().contains("Nothing to do"));
    scene.application.status = afterword::application::Status::Offer;
    assert!(planned(&scene).steps.iter().all(|step| matches!(step.action, Action::ThankYou | Action::NoCard)));
}

#[test]
fn the_policy_finds_every_planned_question_good_on_its_day() {
    for name in SCENES {
        let scene = scene(name);
        for step in planned(&scene).steps.iter().filter(|step| step.action != Action::LetGo) {
            let kind = match step.action {
                Action::ThankYou | Action::Card | Action::NoCard => continue,
                _ if scene.application.interviews.is_empty() => Kind::Application,
                _ => Kind::NextSteps,
            };
            // The second question presumes the first was sent; alone, its day is good all the more.
            for day in [step.from, step.best] {
                let offset = Offset::UTC;
                let request = Request {
                    draft: Draft { body: "Hello".into(), ..Draft::default() },
                    application: Some(scene.application.clone()),
                    now: Some(Instant::new(offset.to_timestamp(day.at(10, 0, 0, 0)).unwrap(), offset)),
                    settings: scene.settings.clone(),
                    ..Request::default()
                };
                assert_eq!(policy::verdict(&request, kind).unwrap().verdict, Verdict::Good, "{name} {day}");
            }
        }
    }
}

#[test]
fn a_plan_reads_back_from_json_and_tells_itself_as_text() {
    for name in SCENES {
        let plan = planned(&scene(name));
        assert_eq!(serde_json::from_str::<Plan>(&serde_json::to_string(&plan).unwrap()).unwrap(), plan);
        assert_eq!(plan.to_string().lines().count(), plan.steps.len() + 1);
    }
    let text = planned(&scene("planned")).to_string();
    assert!(text.starts_with("Follow-up plan: Planner, Northlake Logistics\n"), "{text}");
    assert!(text.contains("Thank omar@northlake.example by 15:00 on Wednesday 25 November"), "{text}");
}

#[test]
fn calendar_files_are_as_they_were_checked() {
    for name in SCENES {
        let path = format!("{}/tests/corpus/plans/{name}.ics", env!("CARGO_MANIFEST_DIR"));
        let ics = planned(&scene(name)).to_ics();
        if std::env::var_os("WRITE_PLANS").is_some() {
            std::fs::write(&path, &ics).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), ics, "{name}");
    }
}

#[test]
fn calendar_lines_end_in_crlf_and_hold_75_bytes() {
    let ics = planned(&scene("interviewed")).to_ics();
    assert!(ics.ends_with("END:VCALENDAR\r\n"));
    assert!(ics.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
}

#[test]
fn ids_stay_when_the_plan_is_made_again() {
    let ids = |scene: &Scene| -> Vec<String> {
        planned(scene).to_ics().lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
    };
    let first = scene("interviewed");
    let mut again = first.clone();
    again.now = "2026-11-18T08:00:00+01:00".parse().unwrap();
    assert_eq!(ids(&first), ids(&again));
    let unique: std::collections::BTreeSet<String> = ids(&first).into_iter().collect();
    assert_eq!(unique.len(), ids(&first).len());
    again.application.company = "Another".into();
    assert!(ids(&again).iter().all(|id| !unique.contains(id)));
}
