//! Choices that follow the user to their other browsers.

use afterword::companion::Choices;

use super::*;

fn shared(commands: &[Command]) -> Option<&Choices> {
    commands.iter().find_map(|command| if let Command::ShareChoices(choices) = command { Some(choices) } else { None })
}

fn switch_on(companion: &mut Companion) -> Vec<Command> {
    let preferences = Preferences { sync: true, ..Preferences::default() };
    companion.handle(from_panel(FromPanel::SetPreferences(preferences)), now())
}

fn switch_casual_off() -> Event {
    from_panel(FromPanel::SetFamily { family: "casual".into(), on: false })
}

#[test]
fn choices_are_shared_only_where_asked_for() {
    let mut companion = with(northlake());
    assert_eq!(shared(&companion.handle(switch_casual_off(), now())), None);
    let commands = switch_on(&mut companion);
    assert!(commands.iter().any(|command| matches!(command, Command::JoinChoices(own) if own.preferences.sync)));
    assert_eq!(shared(&commands), None, "what other browsers share comes first");
    let commands = companion.handle(from_panel(FromPanel::SetFamily { family: "stiff".into(), on: false }), now());
    let choices = shared(&commands).expect("a change is shared");
    assert!(choices.settings.families_off.contains("stiff"));
    let written = serde_json::to_string(choices).expect("choices are plain data");
    assert!(!written.contains("Northlake"), "applications never travel: {written}");
}

#[test]
fn what_another_browser_chose_is_taken_over_once_and_not_sent_back() {
    let mut companion = with(northlake());
    let mut theirs = saved(&switch_on(&mut companion)).choices();
    theirs.settings.families_off.insert("casual".into());
    let commands = companion.handle(Event::ChoicesCame(theirs.clone()), now());
    assert!(saved(&commands).settings.families_off.contains("casual"));
    assert_eq!(shared(&commands), None);
    assert_eq!(companion.handle(Event::ChoicesCame(theirs), now()), []);
}

#[test]
fn a_browser_that_does_not_share_takes_nothing_over() {
    let mut companion = with(northlake());
    let mut theirs = Stored::default().choices();
    theirs.settings.region = "DE".into();
    assert_eq!(companion.handle(Event::ChoicesCame(theirs), now()), []);
    assert_eq!(companion.settings().region, "US");
}

#[test]
fn deleting_everything_deletes_what_is_shared() {
    let mut companion = with(northlake());
    switch_on(&mut companion);
    assert!(companion.handle(from_panel(FromPanel::Forget), now()).contains(&Command::ForgetChoices));
    assert!(!companion.handle(from_panel(FromPanel::Forget), now()).contains(&Command::ForgetChoices));
}
