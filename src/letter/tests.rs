use super::*;

fn sentences(text: &str) -> Vec<(Region, &str)> {
    let letter = Letter::read(text);
    letter.sentences().iter().map(|sentence| (sentence.region, &text[sentence.range.clone()])).collect()
}

fn folded(text: &str) -> Vec<String> {
    Letter::subject(text).words().iter().map(|word| word.folded.clone()).collect()
}

#[test]
fn a_letter_has_its_regions() {
    let text = "Hi Dana,\n\nThank you for Tuesday. It was good to meet the team!\n\nKind regards,\nSam Rivers\n+1 555 0100\n\n\
                On Mon, 16 Nov 2026 at 09:12, Dana Lee <dana@northlake.example> wrote:\n> See you Tuesday.\n";
    assert_eq!(
        sentences(text),
        [
            (Region::Greeting, "Hi Dana,"),
            (Region::Body, "Thank you for Tuesday."),
            (Region::Body, "It was good to meet the team!"),
            (Region::SignOff, "Kind regards,"),
            (Region::Signature, "Sam Rivers"),
            (Region::Signature, "+1 555 0100"),
            (Region::Quote, "On Mon, 16 Nov 2026 at 09:12, Dana Lee <dana@northlake.example> wrote:"),
            (Region::Quote, "> See you Tuesday."),
        ]
    );
}

#[test]
fn a_greeting_can_share_its_line() {
    for (text, greeting) in [
        ("Hi Dana, thank you for Tuesday.", "Hi Dana,"),
        ("Dear Ms. Chen: it was good to meet you.", "Dear Ms. Chen:"),
        ("Hello Dana, Raj and Wei,", "Hello Dana, Raj and Wei,"),
        ("Good morning!", "Good morning!"),
        ("Dear Hiring Manager", "Dear Hiring Manager"),
        ("Hey guys!!!", "Hey guys!!!"),
    ] {
        assert_eq!(sentences(text)[0], (Region::Greeting, greeting), "{text}");
    }
    for text in ["Hello? Is anyone there?", "Hiring takes time, I know.", "High praise, indeed."] {
        assert_eq!(sentences(text)[0].0, Region::Body, "{text}");
    }
}

#[test]
fn a_bare_name_at_the_beginning_is_a_greeting() {
    assert_eq!(sentences("Gareth\n\nGood to meet you.")[0], (Region::Greeting, "Gareth"));
    assert_eq!(sentences("Ms O'Neill,\nGood to meet you.")[0], (Region::Greeting, "Ms O'Neill,"));
    for text in ["Gareth", "Thank you.\n\nSam", "GREAT NEWS\n\nI have it.", "Thanks for today\n\nSam"] {
        assert_ne!(sentences(text)[0].0, Region::Greeting, "{text}");
    }
}

#[test]
fn thanks_for_something_are_no_sign_off() {
    assert_eq!(sentences("Hi Dana,\n\nThank you for Tuesday.\n\nThanks again,\nSam")[2].0, Region::SignOff);
    assert_eq!(sentences("It was good.\n\nThank you for the tour\n\nThe labs were great.")[1].0, Region::Body);
    assert_eq!(sentences("Thank you so much!")[0].0, Region::Body);
}

#[test]
fn a_bare_name_at_the_end_is_a_signature() {
    assert_eq!(sentences("Hi Dana,\n\nThank you for Tuesday.\n\nSam")[2], (Region::Signature, "Sam"));
    assert_eq!(sentences("Thank you.\n-- \nSam Rivers\nAnalyst")[1].0, Region::Signature);
}

#[test]
fn abbreviations_initials_and_numbers_do_not_end_a_sentence() {
    for text in [
        "I met Dr. Osei and J. Smith at 2 p.m. to discuss version 3.5 of the plan.",
        "We cut costs by approx. 12 percent.",
        "Could we speak at 10 a.m. on Friday?",
        "\"Why now?\" she asked.",
    ] {
        assert_eq!(sentences(text), [(Region::Body, text)]);
    }
    assert_eq!(sentences("We met at 2 p.m. It went well.").len(), 2);
    assert_eq!(sentences("thanks again. lmk").len(), 2);
    assert_eq!(sentences("Any news?! I would like to know.").len(), 2);
}

#[test]
fn a_wrapped_line_goes_on_and_a_short_one_does_not() {
    let wrapped = "It was good to hear how the team plans its releases and\nhow you handle incidents.";
    assert_eq!(sentences(wrapped), [(Region::Body, wrapped)]);
    assert_eq!(sentences("First point\nsecond point").len(), 2);
    assert_eq!(
        sentences("It was good to hear how the team plans its releases and\r\nhow you handle incidents.").len(),
        1
    );
}

#[test]
fn each_item_of_a_list_is_a_sentence_without_its_mark() {
    let text = "It was good to hear how the team plans its releases and\n• how you handle incidents\n- the docks";
    let expected = ["It was good to hear how the team plans its releases and", "how you handle incidents", "the docks"];
    assert_eq!(sentences(text), expected.map(|sentence| (Region::Body, sentence)));
    assert_eq!(sentences("-5 degrees"), [(Region::Body, "-5 degrees")]);
}

#[test]
fn quoted_history_is_recognised_in_other_languages() {
    for history in [
        "Am 16.11.2026 um 09:12 schrieb Dana Lee <dana@northlake.example>:\n> Bis Dienstag.",
        "Le lun. 16 nov. 2026 à 09:12, Dana Lee <dana@northlake.example> a écrit :\n> À mardi.",
        "From: Dana Lee <dana@northlake.example>\nSent: Monday, 16 November 2026 09:12\nTo: Sam\nSubject: Tuesday",
        "-----Original Message-----\nSee you on Tuesday.",
        "________________________________\nVon: Dana Lee",
    ] {
        let text = format!("Thank you for Tuesday.\n\n{history}");
        let regions: Vec<Region> = sentences(&text).into_iter().map(|(region, _)| region).collect();
        assert!(regions[1..].iter().all(|&region| region == Region::Quote), "{history}: {regions:?}");
    }
    // A line of the writer's own that looks a little like one.
    assert_eq!(sentences("Two points:\nFirst: the budget.\nSecond: the team.").len(), 3);
}

#[test]
fn contractions_and_quotes_are_folded() {
    assert_eq!(
        folded("I don’t think you’ve heard; can't wait"),
        ["i", "do", "not", "think", "you", "have", "heard", "can", "not", "wait"]
    );
    assert_eq!(folded("the team's follow-up, let's talk"), ["the", "team", "follow", "up", "let", "us", "talk"]);
    assert_eq!(
        folded("dont worry, Im here at 2 p.m. on the 15th"),
        ["do", "not", "worry", "i", "am", "here", "at", "2", "pm", "on", "the", "15th"]
    );
}

#[test]
fn links_are_one_word_without_letters() {
    let letter = Letter::subject("see https://example.com/by-friday?x=1. or mail sam@example.com, please");
    let words: Vec<_> = letter.words().iter().map(|word| (word.folded.as_str(), word.shape)).collect();
    assert_eq!(
        words,
        [
            ("see", Shape::Lower),
            ("", Shape::Link),
            ("or", Shape::Lower),
            ("mail", Shape::Lower),
            ("", Shape::Link),
            ("please", Shape::Lower),
        ]
    );
}

#[test]
fn words_between_double_quotes_are_somebody_elses() {
    let quoted = |text: &str| -> Vec<String> {
        Letter::read(text).words().iter().filter(|word| word.quoted).map(|word| word.folded.clone()).collect()
    };
    assert_eq!(quoted("You wrote, “reply by Friday,” and I did."), ["reply", "by", "friday"]);
    assert_eq!(quoted("You wrote, \"Reply by Friday. Or Monday.\" I did."), ["reply", "by", "friday", "or", "monday"]);
    assert_eq!(quoted("A 24\" screen. Then this."), [""; 0]);
    assert_eq!(quoted("“A stray mark.\n\nThe next paragraph."), ["a", "stray", "mark"]);
}

#[test]
fn utf16_offsets_count_as_javascript_does() {
    for text in ["plain", "naïve café", "e\u{301}te\u{301}", "👩‍💻 a 😊 b", "שלום world مرحبا", "a\r\nb\u{a0}c"]
    {
        let letter = Letter::subject(text);
        for (at, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(letter.utf16(at..at).start, text[..at].encode_utf16().count(), "{text:?} at {at}");
        }
    }
}
