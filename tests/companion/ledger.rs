//! The ledger: a draft and its application, sends and their undo, what panels enter, backups.

use afterword::application::{Direction, Status};
use afterword::review::{Item, ItemState, Kind, Verdict};

use super::*;

#[test]
fn a_draft_is_reviewed_with_its_application() {
    let mut companion = with(northlake());
    let commands = companion.handle(draft("a", 1, CALM), now());
    let company = item(chip(&commands), Item::Company);
    assert_eq!(company.state, ItemState::Missing, "the company is known, and the draft does not name it");
    let insert = company.insert.as_ref().expect("the notes give a sentence");
    assert!(insert.text.contains("Northlake Logistics") && CALM.contains(&insert.before), "{insert:?}");
}

#[test]
fn an_inquiry_before_the_promised_date_is_told_to_wait_and_can_be_put_off() {
    let mut companion = with(northlake());
    let asking = "Hi Dana,\n\nCould you tell me where the process for the analyst role stands?\n\nSam\n";
    let commands = companion.handle(draft("a", 1, asking), now());
    let timing = chip(&commands).timing.clone().expect("the application is known");
    assert_eq!((timing.verdict, timing.reminded, timing.plan), (Verdict::Wait, false, true));
    let on = timing.remind_on.expect("there is a best day");
    assert_eq!(on.to_string(), "2026-11-24");

    let commands = companion.handle(from_page(FromPage::Remind { compose: "a".into(), on }), now());
    assert_eq!(saved(&commands).ledger.records()[0].remind_on, Some(on));
    assert!(chip(&commands).timing.as_ref().is_some_and(|timing| timing.reminded));

    let calendar = companion.handle(from_page(FromPage::Calendar { compose: "a".into() }), now());
    let [Command::ToPage { message: ToPage::Calendar { ics }, .. }] = calendar.as_slice() else {
        panic!("a calendar file is wanted: {calendar:?}");
    };
    assert!(ics.contains("BEGIN:VEVENT"));
}

#[test]
fn a_sent_mail_is_entered_without_its_text_and_taken_back_when_undone() {
    let mut companion = with(northlake());
    companion.handle(draft("a", 1, CALM), now());
    let Event::Page { message: FromPage::Draft { draft: sent, .. }, .. } = draft("a", 1, CALM) else { return };
    companion.handle(from_page(FromPage::Gone { compose: "a".into(), draft: None }), now());
    let commands = companion.handle(from_page(FromPage::Sent { compose: "a".into(), draft: sent }), now());
    let stored = saved(&commands);
    let [message] = stored.ledger.records()[0].application.messages.as_slice() else { panic!("{stored:?}") };
    assert_eq!((message.direction, message.kind, message.at), (Direction::Sent, Kind::ThankYou, now()));
    assert_eq!(message.with, ["dana@northlake.example"]);
    assert!(!message.fingerprint.is_empty());
    let written = serde_json::to_string(&stored).expect("memory is plain data");
    assert!(!written.contains("Tuesday"), "{written}");

    // The background may have been stopped before the user undoes it.
    let mut later = Companion::wake(stored, saved_session(&commands));
    let commands = later.handle(from_page(FromPage::Unsent { compose: "a".into() }), now());
    assert!(saved(&commands).ledger.records()[0].application.messages.is_empty());
    assert!(later.handle(from_page(FromPage::Unsent { compose: "a".into() }), now()).is_empty());
}

#[test]
fn a_mail_to_nobody_known_is_not_entered() {
    let mut companion = with(northlake());
    let mail = Draft { body: "Hi mum, see you on Sunday.".into(), ..Draft::default() };
    assert!(companion.handle(from_page(FromPage::Sent { compose: "a".into(), draft: mail }), now()).is_empty());
}

#[test]
fn applications_are_entered_shown_changed_and_deleted() {
    let mut companion = Companion::default();
    companion.handle(from_panel(FromPanel::Open), now());
    let commands = companion.handle(from_panel(FromPanel::SaveApplication(northlake())), now());
    let [shown] = view(&commands).open.shown.as_slice() else { panic!("{commands:?}") };
    assert_eq!((shown.company.as_str(), shown.met, shown.owed.len()), ("Northlake Logistics", 2, 2));

    let thanked = FromPanel::Thanked { id: "n".into(), email: "raj@northlake.example".into() };
    let commands = companion.handle(from_panel(thanked), now());
    assert_eq!(view(&commands).open.shown[0].owed.len(), 1);

    let whole = companion.handle(from_panel(FromPanel::ShowApplication { id: "n".into() }), now());
    let [Command::ToPanel { message: ToPanel::Application { record, steps, standing }, .. }] = whole.as_slice() else {
        panic!("{whole:?}");
    };
    assert!(record.application.role == "Operations Analyst" && !steps.is_empty() && standing.owed.len() == 1);

    let closed = FromPanel::SetStatus { id: "n".into(), status: Status::Closed };
    let commands = companion.handle(from_panel(closed), now());
    assert!(view(&commands).due.shown.is_empty() && view(&commands).open.shown.is_empty());
    assert!(view(&commands).closed.shown[0].owed.is_empty());
    let commands = companion.handle(from_panel(FromPanel::RemoveApplication { id: "n".into() }), now());
    assert!(view(&commands).closed.all == 0 && saved(&commands).ledger.records().is_empty());
}

#[test]
fn a_panel_gets_the_beginning_of_a_long_list_and_the_whole_when_it_asks() {
    let mut companion = Companion::default();
    companion.handle(from_panel(FromPanel::Open), now());
    for number in 0..50 {
        let record = Record { id: number.to_string(), ..northlake() };
        companion.handle(from_panel(FromPanel::SaveApplication(record)), now());
    }
    let commands = companion.handle(from_panel(FromPanel::Open), now());
    let View { open, due, .. } = view(&commands);
    assert_eq!((open.shown.len() + open.more(), due.shown.len() + due.more()), (50, 50));
    assert!(open.shown.len() < 50 && due.shown.len() < 50 && open.shown[0].id == "49", "{open:?}");

    let whole = Whole { due: false, applications: true };
    let commands = companion.handle(from_panel(FromPanel::ShowWhole(whole)), now());
    assert_eq!((view(&commands).open.shown.len(), view(&commands).whole), (50, whole));
    let answered = FromPanel::Answered { id: "7".into() };
    let commands = companion.handle(from_panel(answered), now());
    assert_eq!(view(&commands).open.shown.len(), 50, "it stays whole after a change");

    let gone = companion.handle(from_panel(FromPanel::ShowApplication { id: "none".into() }), now());
    assert!(matches!(gone.as_slice(), [Command::ToPanel { message: ToPanel::NoApplication { .. }, .. }]), "{gone:?}");
}

#[test]
fn what_a_panel_shows_is_kept_for_the_next_without_what_a_page_has_open() {
    let mut companion = with(northlake());
    companion.handle(draft("a", 1, CALM), now());
    let commands = companion.handle(from_panel(FromPanel::Open), now());
    let kept = commands.iter().find_map(|command| match command {
        Command::KeepView(view) => Some(view),
        _ => None,
    });
    assert!(view(&commands).front.is_some(), "{commands:?}");
    assert_eq!(kept, Some(&View { front: None, ..view(&commands).clone() }));
}

#[test]
fn what_is_exported_wiped_and_imported_is_the_same() {
    let mut companion = with(northlake());
    companion.handle(from_panel(FromPanel::SetFamily { family: "guilt".into(), on: false }), now());
    let exported = |companion: &mut Companion| {
        let commands = companion.handle(from_panel(FromPanel::Export), now());
        let [Command::ToPanel { message: ToPanel::Backup(backup), .. }] = commands.as_slice() else {
            panic!("{commands:?}");
        };
        backup.clone()
    };
    let backup = exported(&mut companion);
    companion.handle(from_panel(FromPanel::Forget), now());
    assert_eq!(exported(&mut companion), Stored::default());
    companion.handle(from_panel(FromPanel::Import { backup: backup.clone(), replace: true }), now());
    assert_eq!(exported(&mut companion), backup);
}

#[test]
fn a_merged_backup_keeps_the_messages_of_both_and_the_choices_of_here() {
    let mut other = with(northlake());
    other.handle(from_panel(FromPanel::Answered { id: "n".into() }), now());
    let commands = other.handle(from_panel(FromPanel::SetFamily { family: "guilt".into(), on: false }), now());
    let backup = saved(&commands);

    let mut companion = with(northlake());
    companion.handle(from_panel(FromPanel::Thanked { id: "n".into(), email: "raj@northlake.example".into() }), now());
    let stored = saved(&companion.handle(from_panel(FromPanel::Import { backup, replace: false }), now()));
    assert_eq!(stored.ledger.records().len(), 1);
    assert_eq!(stored.ledger.records()[0].application.messages.len(), 2);
    assert!(stored.settings.families_off.is_empty());
}

#[test]
fn a_paused_page_is_left_alone() {
    let mut companion = Companion::default();
    companion.handle(Event::PageCame { page: PAGE, host: "mail.google.com".into() }, now());
    companion.handle(draft("a", 1, PUSHY), now());
    let mut preferences =
        saved(&companion.handle(from_panel(FromPanel::SetRule { rule: "x/y".into(), on: false }), now())).preferences;
    preferences.paused.insert("mail.google.com".into());
    let commands = companion.handle(from_panel(FromPanel::SetPreferences(preferences)), now());
    assert!(shown(&commands, "a").is_empty(), "at once");
    assert!(shown(&companion.handle(draft("a", 2, PUSHY), now()), "a").is_empty(), "and from then on");
}

#[test]
fn the_popup_puts_a_sentence_into_the_draft_in_front_and_finds_what_is_met() {
    let mut companion = with(northlake());
    companion.handle(draft("a", 1, CALM), now());
    let commands = companion.handle(from_panel(FromPanel::Insert { item: Item::Company }), now());
    let [Command::ToPage { message: ToPage::Insert { compose, insert }, .. }] = commands.as_slice() else {
        panic!("{commands:?}");
    };
    assert!(compose == "a" && insert.text.contains("Northlake"));
    let commands = companion.handle(from_panel(FromPanel::Reveal { item: Item::Thanks }), now());
    assert!(matches!(commands.as_slice(), [Command::ToPage { message: ToPage::Reveal { .. }, .. }]), "{commands:?}");
    assert!(companion.handle(from_panel(FromPanel::Reveal { item: Item::Company }), now()).is_empty());
}

#[test]
fn what_holds_for_one_application_alone_stands_in_place_of_the_usual() {
    let until = |record: &Record| {
        let asking = "Hi Dana,\n\nCould you tell me where the process for the analyst role stands?\n\nSam\n";
        let commands = with(record.clone()).handle(draft("a", 1, asking), now());
        chip(&commands).timing.as_ref().and_then(|timing| timing.until).map(|day| day.to_string())
    };
    let mut record = northlake();
    // The day after is Thanksgiving, but not in Berlin.
    record.application.promise = Some(Promise { by: "2026-11-25".parse().expect("a day"), said: String::new() });
    assert_eq!(until(&record).as_deref(), Some("2026-11-27"));
    record.exceptions.region = Some("DE-BE".into());
    assert_eq!(until(&record).as_deref(), Some("2026-11-26"));

    let casual = "Hi Dana,\n\nThx for the interview on Tuesday.\n\nSam\n";
    let findings = |record: &Record| {
        let commands = with(record.clone()).handle(draft("a", 1, casual), now());
        shown(&commands, "a").iter().filter(|finding| finding.family == "casual").count()
    };
    assert_eq!(findings(&record), 1);
    record.exceptions.casual = true;
    assert_eq!(findings(&record), 0);
}
