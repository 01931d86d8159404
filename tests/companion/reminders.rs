//! What is due, when the alarm rings, and what is notified.

use super::*;

fn at(text: &str) -> Instant {
    text.parse().expect("an instant")
}

fn badge(commands: &[Command]) -> Option<usize> {
    commands.iter().rev().find_map(|command| if let Command::Badge(count) = command { Some(*count) } else { None })
}

fn alarm(commands: &[Command]) -> Option<Instant> {
    commands.iter().rev().find_map(|command| if let Command::SetAlarm(at) = command { *at } else { None })
}

#[test]
fn both_interviewers_are_due_until_thanked_and_the_alarm_waits_for_the_check_in() {
    let mut companion = with(northlake());
    let commands = companion.handle(Event::Woke, now());
    assert_eq!(badge(&commands), Some(2));
    // They said Friday 20; Tuesday 24 is best.
    assert_eq!(alarm(&commands), Some(at("2026-11-24T09:00:00-05:00")));
    companion.handle(from_panel(FromPanel::Thanked { id: "n".into(), email: "raj@northlake.example".into() }), now());
    let thanked = FromPanel::Thanked { id: "n".into(), email: "dana@northlake.example".into() };
    assert_eq!(badge(&companion.handle(from_panel(thanked), now())), Some(0));
    let commands = companion.handle(Event::AlarmRang, at("2026-11-24T09:00:00-05:00"));
    assert_eq!(badge(&commands), Some(1), "the check-in");
}

#[test]
fn a_thank_you_is_not_due_before_the_interview_is_over() {
    let mut companion = with(northlake());
    let commands = companion.handle(Event::Woke, at("2026-11-17T14:30:00-05:00"));
    assert_eq!(badge(&commands), Some(0));
    assert_eq!(alarm(&commands), Some(at("2026-11-17T15:30:00-05:00")), "half an hour after its end");
}

#[test]
fn a_reminder_is_due_on_its_day_and_gone_when_taken_away() {
    let mut companion = with(northlake());
    companion.handle(from_panel(FromPanel::Open), now());
    let on = Some("2026-11-19".parse().expect("a day"));
    let commands = companion.handle(from_panel(FromPanel::Remind { id: "n".into(), on }), now());
    assert!(view(&commands).due.shown.iter().flat_map(|due| &due.tasks).any(|task| task.action.is_none()));
    let commands = companion.handle(from_panel(FromPanel::Remind { id: "n".into(), on: None }), now());
    assert!(view(&commands).due.shown.iter().flat_map(|due| &due.tasks).all(|task| task.action.is_some()));
}

#[test]
fn what_is_snoozed_comes_back() {
    let mut companion = with(northlake());
    let until = Some("2026-11-20".parse().expect("a day"));
    let commands = companion.handle(from_panel(FromPanel::Snooze { id: "n".into(), until }), now());
    assert_eq!((badge(&commands), alarm(&commands)), (Some(0), Some(at("2026-11-20T09:00:00-05:00"))));
    assert_eq!(badge(&companion.handle(Event::AlarmRang, at("2026-11-20T09:00:00-05:00"))), Some(2));
}

#[test]
fn notifications_come_only_where_asked_for_and_once() {
    let mut companion = with(northlake());
    let commands = companion.handle(from_panel(FromPanel::Export), now());
    let [Command::ToPanel { message: ToPanel::Backup(stored), .. }] = commands.as_slice() else { return };
    let mut preferences = stored.preferences.clone();
    assert!(notified(&companion.handle(Event::AlarmRang, now())).is_empty());
    preferences.notifications = true;
    let commands = companion.handle(from_panel(FromPanel::SetPreferences(preferences)), now());
    assert_eq!(notified(&commands).len(), 2);
    let mut later = Companion::wake(saved(&commands), saved_session(&commands));
    assert!(notified(&later.handle(Event::Woke, now())).is_empty(), "a stopped background does not notify again");
}

/// The application with notifications switched on, as it stands when that is done.
fn notifying(record: Record, now: Instant) -> (Companion, Vec<Command>) {
    let mut companion = with(record);
    let preferences = Preferences { notifications: true, ..Preferences::default() };
    let commands = companion.handle(from_panel(FromPanel::SetPreferences(preferences)), now);
    (companion, commands)
}

fn notified(commands: &[Command]) -> Vec<(&str, &[Choice])> {
    let each = commands.iter().filter_map(|command| match command {
        Command::Notify { key, choices, .. } => Some((key.as_str(), choices.as_slice())),
        _ => None,
    });
    each.collect()
}

#[test]
fn in_quiet_hours_the_badge_counts_and_notifications_wait_for_the_morning() {
    // The interview ended at three in the afternoon; ten at night is quiet.
    let (mut companion, commands) = notifying(northlake(), at("2026-11-17T22:00:00-05:00"));
    assert_eq!((badge(&commands), notified(&commands).len()), (Some(2), 0));
    assert_eq!(alarm(&commands), Some(at("2026-11-18T09:00:00-05:00")));
    let commands = companion.handle(Event::AlarmRang, at("2026-11-18T03:00:00-05:00"));
    assert_eq!((notified(&commands).len(), alarm(&commands)), (0, Some(at("2026-11-18T09:00:00-05:00"))));
    let commands = companion.handle(Event::AlarmRang, at("2026-11-18T09:00:00-05:00"));
    assert_eq!(notified(&commands).len(), 2);
}

#[test]
fn a_notification_can_be_settled_put_off_or_opened() {
    let (mut companion, commands) = notifying(northlake(), now());
    let keys: Vec<String> = notified(&commands).iter().map(|(key, _)| (*key).to_owned()).collect();
    assert_eq!(notified(&commands)[0].1, [Choice::Tomorrow, Choice::Thanked]);
    let clicked = |place: usize, choice| Event::NotificationClicked { key: keys[place].clone(), choice };

    let opened = companion.handle(clicked(0, None), now());
    assert!(opened.contains(&Command::OpenApplication { id: "n".into() }));
    assert!(opened.contains(&Command::ClearNotification { key: keys[0].clone() }));
    assert_eq!(badge(&companion.handle(clicked(0, Some(1)), now())), Some(1), "one of two is thanked");
    let commands = companion.handle(clicked(0, Some(1)), now());
    assert_eq!(commands, [Command::ClearNotification { key: keys[0].clone() }], "what is settled stays settled");
    let commands = companion.handle(clicked(1, Some(0)), now());
    assert_eq!((badge(&commands), alarm(&commands)), (Some(0), Some(at("2026-11-20T09:00:00-05:00"))));
    assert_eq!(companion.handle(clicked(1, Some(7)), now()).len(), 1, "there is no such choice");
}
