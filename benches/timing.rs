//! What a follow-up costs in time: reading the promise of a mail, judging a draft, and both.
//!
//! `cargo bench --bench timing`

use afterword::application::{Application, Direction, Fingerprint, Interview, Message, Promise};
use afterword::instant::Instant;
use afterword::review::{Kind, Request};
use afterword::timing::{policy, promise};

const MAIL: &str = "Hi Sam,\n\nIt was great meeting you on Tuesday. We have two more interviews this week and the panel meets on \
    Monday. You should hear back within 5 to 7 business days.\n\nBest,\nDana\n";

fn main() {
    divan::main();
}

fn at(text: &str) -> Instant {
    text.parse().unwrap_or_else(|_| unreachable!("the instants of this file are valid"))
}

fn request() -> Request {
    let with = vec!["dana@northlake.example".to_owned()];
    let application = Application {
        interviews: vec![Interview { start: at("2026-11-17T14:00:00-05:00"), end: None, with: with.clone() }],
        messages: vec![
            Message {
                at: at("2026-11-17T16:00:00-05:00"),
                direction: Direction::Sent,
                with: with.clone(),
                kind: Kind::ThankYou,
                fingerprint: Fingerprint::default(),
            },
            Message {
                at: at("2026-11-18T09:00:00-05:00"),
                direction: Direction::Received,
                with,
                kind: Kind::Other,
                fingerprint: Fingerprint::default(),
            },
        ],
        ..Application::default()
    };
    Request { application: Some(application), now: Some(at("2026-11-20T10:00:00-05:00")), ..Request::default() }
}

#[divan::bench]
fn promise_of_a_mail(bencher: divan::Bencher) {
    let written = at("2026-11-18T09:00:00-05:00");
    bencher.bench(|| promise::read(divan::black_box(MAIL), written, "US"));
}

#[divan::bench]
fn promise_of_a_sentence(bencher: divan::Bencher) {
    let written = at("2026-11-18T09:00:00-05:00");
    bencher.bench(|| promise::read(divan::black_box("We will let you know by Friday, November 27."), written, "US"));
}

#[divan::bench]
fn verdict(bencher: divan::Bencher) {
    let request = request();
    bencher.bench(|| policy::verdict(divan::black_box(&request), Kind::NextSteps));
}

#[divan::bench]
fn promise_and_verdict(bencher: divan::Bencher) {
    let written = at("2026-11-18T09:00:00-05:00");
    let mut request = request();
    bencher.bench_local(|| {
        let reading = promise::read(divan::black_box(MAIL), written, "US");
        if let Some(application) = &mut request.application {
            application.promise =
                reading.map(|reading| Promise { by: reading.by, said: MAIL[reading.said].to_owned() });
        }
        policy::verdict(&request, Kind::NextSteps)
    });
}
