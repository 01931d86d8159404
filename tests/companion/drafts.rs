//! Drafts: findings shown, set aside and taken back, choices obeyed, stops survived.

use super::*;

#[test]
fn a_draft_is_answered_with_its_findings_and_its_version() {
    let mut companion = Companion::default();
    let commands = companion.handle(draft("a", 7, PUSHY), now());
    let [Command::ToPage { page, message: ToPage::Show { compose, version, findings, .. } }] = commands.as_slice()
    else {
        panic!("one answer is wanted: {commands:?}");
    };
    assert_eq!((*page, compose.as_str(), *version), (PAGE, "a", 7));
    let [finding] = findings.as_slice() else { panic!("one finding is wanted: {findings:?}") };
    assert!(text_of(finding, PUSHY).contains("by Friday"));
    for better in &finding.replacements {
        let units: Vec<u16> = PUSHY.encode_utf16().collect();
        assert_eq!(better.before.encode_utf16().collect::<Vec<_>>(), units[better.start..better.end]);
    }
    assert!(shown(&companion.handle(draft("a", 8, CALM), now()), "a").is_empty());
}

#[test]
fn a_mail_about_something_else_is_left_alone() {
    let mut companion = Companion::default();
    let commands =
        companion.handle(draft("a", 1, "Hi mum,\n\nI need your answer about the cake by Friday!!!\n\nSam"), now());
    assert!(shown(&commands, "a").is_empty());
}

#[test]
fn a_finding_set_aside_stays_so_while_its_words_stand_and_can_be_taken_back() {
    let mut companion = Companion::default();
    let key = shown(&companion.handle(draft("a", 1, PUSHY), now()), "a")[0].key.clone();
    let dismiss = |scope| FromPage::Dismiss { compose: "a".into(), finding: key.clone(), scope };

    let commands = companion.handle(from_page(dismiss(Scope::Here)), now());
    assert!(shown(&commands, "a").is_empty());
    let longer = PUSHY.replace("Thank you", "Thank you so much");
    assert!(shown(&companion.handle(draft("a", 2, &longer), now()), "a").is_empty(), "it moved, and is the same");
    let changed = PUSHY.replace("Friday", "Monday");
    assert_eq!(
        shown(&companion.handle(draft("a", 3, &changed), now()), "a").len(),
        1,
        "other words are another finding"
    );
    assert_eq!(shown(&companion.handle(draft("b", 1, PUSHY), now()), "b").len(), 1, "another draft is not meant");

    companion.handle(draft("a", 4, PUSHY), now());
    let restore = FromPage::Restore { compose: "a".into(), finding: key.clone(), scope: Scope::Here };
    assert_eq!(shown(&companion.handle(from_page(restore), now()), "a").len(), 1);
}

#[test]
fn a_draft_opened_again_with_the_same_words_keeps_what_was_set_aside() {
    let gone = |compose: &str, body: &str| {
        from_page(FromPage::Gone {
            compose: compose.into(),
            draft: Some(Draft { body: body.into(), ..Draft::default() }),
        })
    };
    let mut companion = Companion::default();
    let key = shown(&companion.handle(draft("a", 1, PUSHY), now()), "a")[0].key.clone();
    companion.handle(from_page(FromPage::Dismiss { compose: "a".into(), finding: key, scope: Scope::Here }), now());
    let session = saved_session(&companion.handle(gone("a", PUSHY), now()));
    assert!(session.set_aside.is_empty(), "the draft is closed");

    let mut companion = Companion::wake(Stored::default(), session);
    let longer = PUSHY.replace("Thank you", "Thank you so much");
    assert_eq!(shown(&companion.handle(draft("b", 1, &longer), now()), "b").len(), 1, "another draft is not meant");
    let in_other_lines = PUSHY.replace('\n', "\n\n");
    let commands = companion.handle(draft("c", 1, &in_other_lines), now());
    assert!(shown(&commands, "c").is_empty(), "it is the same draft");
    let session = saved_session(&commands);
    assert!(session.closed.is_empty() && session.set_aside.len() == 1);
    assert!(shown(&companion.handle(draft("c", 2, &longer), now()), "c").is_empty(), "and stays so");
    companion.handle(gone("c", ""), now());
    assert_eq!(
        shown(&companion.handle(draft("d", 1, PUSHY), now()), "d").len(),
        1,
        "a draft without words is forgotten"
    );
}

#[test]
fn a_rule_switched_off_is_silent_in_every_open_draft_and_saved() {
    let mut companion = Companion::default();
    let finding = shown(&companion.handle(draft("a", 1, PUSHY), now()), "a")[0].clone();
    companion.handle(draft("b", 1, PUSHY), now());
    let off = FromPage::Dismiss { compose: "a".into(), finding: finding.key.clone(), scope: Scope::Rule };
    let commands = companion.handle(from_page(off), now());
    assert!(shown(&commands, "a").is_empty() && shown(&commands, "b").is_empty());
    assert_eq!(saved(&commands).settings.rules_off.len(), 1);

    let restore = FromPage::Restore { compose: "a".into(), finding: finding.key, scope: Scope::Rule };
    let commands = companion.handle(from_page(restore), now());
    assert_eq!((shown(&commands, "a").len(), shown(&commands, "b").len()), (1, 1));
    assert!(saved(&commands).settings.rules_off.is_empty());
}

#[test]
fn a_family_switched_off_in_the_options_is_obeyed_at_once() {
    let mut companion = Companion::default();
    companion.handle(draft("a", 1, PUSHY), now());
    let opened = companion.handle(from_panel(FromPanel::Open), now());
    assert!(view(&opened).families.iter().all(|family| family.on));
    assert_eq!(view(&opened).front.as_ref().map(|front| front.findings), Some(1));

    let off = FromPanel::SetFamily { family: "pressure".into(), on: false };
    let commands = companion.handle(from_panel(off), now());
    assert!(shown(&commands, "a").is_empty());
    let pressure = view(&commands).families.iter().find(|family| family.name == "pressure").map(|family| family.on);
    assert_eq!(pressure, Some(false));
    assert!(saved(&commands).settings.families_off.contains("pressure"));
    assert!(commands.contains(&Command::ReadAll), "drafts last seen before a stop are asked for");

    let on = FromPanel::SetFamily { family: "pressure".into(), on: true };
    assert_eq!(shown(&companion.handle(from_panel(on), now()), "a").len(), 1);
}

#[test]
fn a_rule_switched_off_is_listed_under_its_family_and_can_be_switched_on_there() {
    let mut companion = Companion::default();
    companion.handle(from_panel(FromPanel::Open), now());
    let key = shown(&companion.handle(draft("a", 1, PUSHY), now()), "a")[0].key.clone();
    let commands =
        companion.handle(from_page(FromPage::Dismiss { compose: "a".into(), finding: key, scope: Scope::Rule }), now());
    let off: Vec<String> =
        view(&commands).families.iter().flat_map(|family| &family.rules_off).map(|rule| rule.id.clone()).collect();
    let [rule] = off.as_slice() else { panic!("one rule is off: {off:?}") };
    let commands = companion.handle(from_panel(FromPanel::SetRule { rule: rule.clone(), on: true }), now());
    assert_eq!(shown(&commands, "a").len(), 1);
    assert!(view(&commands).families.iter().all(|family| family.rules_off.is_empty()));
}

#[test]
fn nothing_is_lost_when_the_background_stops_between_every_two_steps() {
    let mut first = Companion::default();
    let finding = shown(&first.handle(draft("a", 1, PUSHY), now()), "a")[0].clone();

    // Stopped: the next one knows nothing of the draft, and takes the dismissal by its key alone.
    let mut second = Companion::wake(Stored::default(), Session::default());
    let dismiss = FromPage::Dismiss { compose: "a".into(), finding: finding.key.clone(), scope: Scope::Here };
    let commands = second.handle(from_page(dismiss), now());
    assert!(commands.contains(&Command::ToPage { page: PAGE, message: ToPage::Read }), "the draft is asked for");
    let session = saved_session(&commands);

    let mut third = Companion::wake(Stored::default(), session.clone());
    assert!(shown(&third.handle(draft("a", 2, PUSHY), now()), "a").is_empty());

    let mut fourth = Companion::wake(Stored::default(), session);
    let off = FromPanel::SetFamily { family: "guilt".into(), on: false };
    let stored = saved(&fourth.handle(from_panel(off), now()));
    let mut fifth = Companion::wake(stored, Session::default());
    let opened = fifth.handle(from_panel(FromPanel::Open), now());
    assert!(opened.contains(&Command::ReadAll), "the pages still have the drafts");
    assert!(view(&opened).families.iter().any(|family| family.name == "guilt" && !family.on));
    assert_eq!(view(&opened).front, None);
    let commands = fifth.handle(draft("a", 3, PUSHY), now());
    assert_eq!(view(&commands).front.as_ref().map(|front| front.findings), Some(1));
}

#[test]
fn drafts_come_and_go() {
    let mut companion = Companion::default();
    companion.handle(from_panel(FromPanel::Open), now());
    companion.handle(draft("a", 1, CALM), now());
    companion.handle(draft("b", 1, PUSHY), now());
    let commands = companion.handle(from_page(FromPage::Gone { compose: "b".into(), draft: None }), now());
    assert_eq!(view(&commands).front.as_ref().map(|front| front.findings), Some(0), "the other draft is in front now");
    let commands = companion.handle(Event::PageLeft { page: PAGE }, now());
    assert_eq!(view(&commands).front, None);
    companion.handle(Event::PanelLeft { panel: PANEL }, now());
    assert!(companion.handle(from_page(FromPage::Gone { compose: "a".into(), draft: None }), now()).is_empty());
}

#[test]
fn a_page_that_is_not_understood_is_named_until_it_is() {
    let mut companion = Companion::default();
    companion.handle(from_panel(FromPanel::Open), now());
    companion.handle(Event::PageCame { page: PAGE, host: "mail.google.com".into() }, now());
    let lost = FromPage::NotUnderstood { part: "body".into(), outline: "div.aDh[role]".into() };
    let commands = companion.handle(from_page(lost), now());
    let what = view(&commands).not_understood.clone().expect("the part is named");
    assert_eq!(what.part, "body");
    assert_eq!(what.report, format!("Afterword {}\nmail.google.com\nbody\n\ndiv.aDh[role]", env!("CARGO_PKG_VERSION")));
    let commands = companion.handle(draft("a", 1, CALM), now());
    assert_eq!(view(&commands).not_understood, None);
}

#[test]
fn what_cannot_be_saved_or_read_is_told_wherever_the_user_looks() {
    let mut companion = Companion::default();
    companion.handle(draft("a", 1, PUSHY), now());
    companion.handle(from_panel(FromPanel::Open), now());
    for (event, wanted) in [
        (Event::SaveFailed(Kept::ForGood), "tell_save_failed"),
        (Event::SaveFailed(Kept::Shared), "tell_share_failed"),
        (Event::MemoryUnreadable, "tell_unreadable"),
    ] {
        let commands = companion.handle(event, now());
        let told = commands.iter().any(
            |command| matches!(command, Command::ToPage { message: ToPage::Tell { message }, .. } if message == wanted),
        );
        assert!(told, "{commands:?}");
        assert_eq!(view(&commands).notice.as_deref(), Some(wanted));
    }
}

#[test]
fn what_went_wrong_is_told_until_it_goes_well() {
    let mut companion = Companion::default();
    companion.handle(Event::MemoryUnreadable, now());
    assert_eq!(companion.handle(Event::Saved(Kept::ForGood), now()), []);
    let commands = companion.handle(from_panel(FromPanel::Open), now());
    assert_eq!(view(&commands).notice.as_deref(), Some("tell_unreadable"), "nobody was told before");
    assert_eq!(view(&companion.handle(Event::Saved(Kept::ForGood), now())).notice, None);

    companion.handle(Event::SaveFailed(Kept::Shared), now());
    assert_eq!(companion.handle(Event::Saved(Kept::ForGood), now()), [], "another store went well");
    assert_eq!(view(&companion.handle(Event::Saved(Kept::Shared), now())).notice, None);
    assert_eq!(companion.handle(Event::Saved(Kept::Shared), now()), [], "there is nothing to tell");
}

#[test]
fn text_of_a_mail_is_never_among_what_is_saved() {
    let mut companion = Companion::default();
    let key = shown(&companion.handle(draft("a", 1, PUSHY), now()), "a")[0].key.clone();
    let commands =
        companion.handle(from_page(FromPage::Dismiss { compose: "a".into(), finding: key, scope: Scope::Here }), now());
    let written = serde_json::to_string(&saved_session(&commands)).expect("memory is plain data");
    for word in ["Friday", "Tuesday", "Dana", "interview"] {
        assert!(!written.contains(word), "{word} in {written}");
    }
}
