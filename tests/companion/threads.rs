//! Open threads: mails received are noticed, facts are proposed and entered only when taken.

use afterword::application::Direction;
use afterword::companion::message::ThreadMessage;

use super::*;

fn thread(messages: Vec<ThreadMessage>) -> Event {
    from_page(FromPage::Thread { messages })
}

fn from_dana(text: &str) -> ThreadMessage {
    ThreadMessage {
        from: Mailbox { name: "Dana Lee".into(), email: "dana@northlake.example".into() },
        own: false,
        at: Some("2026-11-18T09:00:00-05:00".parse().expect("an instant")),
        text: text.into(),
    }
}

#[test]
fn a_mail_of_a_known_person_is_noticed_once_without_its_text() {
    let mut companion = with(northlake());
    let commands = companion.handle(thread(vec![from_dana("It was good to meet you.")]), now());
    let stored = saved(&commands);
    let [message] = stored.ledger.records()[0].application.messages.as_slice() else { panic!("{stored:?}") };
    assert_eq!(message.direction, Direction::Received);
    assert!(!serde_json::to_string(&stored).expect("memory is plain data").contains("good to meet"));
    let again = companion.handle(thread(vec![from_dana("It was good to meet you.")]), now());
    assert!(!again.iter().any(|command| matches!(command, Command::Save(_))));
}

#[test]
fn a_promise_is_proposed_and_entered_when_taken() {
    let mut companion = with(northlake());
    companion.handle(from_panel(FromPanel::Open), now());
    let commands = companion.handle(thread(vec![from_dana("We will let you know by Wednesday, December 2.")]), now());
    let proposal = view(&commands).proposal.clone().expect("a new date");
    assert_eq!(proposal.promised.map(|day| day.to_string()).as_deref(), Some("2026-12-02"));
    assert_eq!((proposal.application.as_deref(), proposal.sure), (Some("n"), true));
    assert!(view(&commands).open.shown[0].promised.is_some_and(|day| day.to_string() == "2026-11-20"));

    let commands = companion.handle(from_panel(FromPanel::AcceptProposal), now());
    assert!(view(&commands).open.shown[0].promised.is_some_and(|day| day.to_string() == "2026-12-02"));
    assert_eq!(view(&commands).proposal, None);
    let again = companion.handle(thread(vec![from_dana("We will let you know by Wednesday, December 2.")]), now());
    assert_eq!(view(&again).proposal, None, "it is known now");
}

#[test]
fn a_stranger_with_a_promise_becomes_an_application_when_taken() {
    let mut companion = Companion::default();
    companion.handle(from_panel(FromPanel::Open), now());
    let text = "Thank you for interviewing with us. You will hear from us by December 2.";
    let commands = companion.handle(thread(vec![from_dana(text)]), now());
    assert_eq!(view(&commands).proposal.as_ref().map(|found| found.company.as_str()), Some("Northlake"));
    let commands = companion.handle(from_panel(FromPanel::AcceptProposal), now());
    let [shown] = view(&commands).open.shown.as_slice() else { panic!("{commands:?}") };
    assert!(shown.company == "Northlake" && shown.promised.is_some());
}

#[test]
fn what_is_dropped_or_says_nothing_is_not_proposed() {
    let mut companion = with(northlake());
    companion.handle(from_panel(FromPanel::Open), now());
    let commands = companion.handle(thread(vec![from_dana("See you on December 2 for the workshop.")]), now());
    assert_eq!(view(&commands).proposal, None);
    companion.handle(thread(vec![from_dana("We will decide by December 2.")]), now());
    let commands = companion.handle(from_panel(FromPanel::DropProposal), now());
    assert_eq!(view(&commands).proposal, None);
    let again = companion.handle(thread(vec![from_dana("We will decide by December 2.")]), now());
    assert_eq!(view(&again).proposal, None, "nor when the thread is read again");
    let other = companion.handle(thread(vec![from_dana("We will decide by December 4.")]), now());
    assert!(view(&other).proposal.is_some(), "another date is news");
}
