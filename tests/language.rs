//! A mail that is not English is left alone, in a mailbox and on the command line.

#![allow(clippy::expect_used, reason = "a test may fail")]

use afterword::letter::Letter;
use afterword::review;
use afterword::review::{Draft, Kind, Request};

const OTHERS: &[&str] = &[
    "Hallo Frau Lehmann,\n\nvielen Dank für das Gespräch am Dienstag. Das Team und die Rolle haben mir sehr gefallen, und ich \
     freue mich auf Ihre Antwort. ASAP wäre schön!!!\n\nViele Grüße\nSam",
    "Bonjour Madame,\n\nJe vous remercie pour notre entretien de mardi. Le poste et la façon dont votre équipe travaille \
     m'intéressent beaucoup, et je reste à votre disposition.\n\nCordialement,\nSam",
    "Hola Marta:\n\nMuchas gracias por la entrevista del martes. Me gustó mucho conocer al equipo y quisiera saber cuándo \
     tomarán una decisión sobre el puesto de analista.\n\nUn saludo,\nSam",
    "Beste Anouk,\n\nBedankt voor het gesprek van dinsdag. Ik vond het erg leuk om het team te leren kennen en hoor graag \
     wanneer jullie een beslissing nemen over de functie.\n\nGroeten,\nSam",
    "Ciao Giulia,\n\ngrazie per il colloquio di martedì. Mi è piaciuto molto conoscere il gruppo e vorrei sapere quando \
     prenderete una decisione sul posto di analista.\n\nA presto,\nSam",
    "Szanowna Pani,\n\ndziękuję za wtorkową rozmowę. Bardzo spodobał mi się zespół i sposób pracy, dlatego chciałbym zapytać, \
     kiedy zapadnie decyzja w sprawie stanowiska.\n\nPozdrawiam,\nSam",
    "Здравствуйте, Анна!\n\nСпасибо за собеседование во вторник. Мне очень понравилась команда, и я хотел бы узнать, когда \
     будет принято решение по вакансии аналитика.\n\nС уважением,\nСэм",
];

#[test]
fn a_mail_in_another_language_raises_nothing() {
    for body in OTHERS {
        let draft = Draft { body: (*body).to_owned(), ..Draft::default() };
        let review = review(&Request { draft, ..Request::default() });
        assert_eq!((review.kind, review.findings.len()), (Kind::Other, 0), "{body}");
    }
}

#[test]
fn english_is_known_as_such_down_to_terse_notes() {
    #[derive(serde::Deserialize)]
    struct Letters {
        draft: Draft,
    }
    let letters = include_str!("corpus/letters.jsonl")
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("each line is a letter"));
    let bodies = letters.filter_map(|letter| {
        let request = letter.get("request").cloned().unwrap_or(letter);
        serde_json::from_value::<Letters>(request).ok().map(|letters| letters.draft.body)
    });
    let bodies: Vec<String> = bodies.collect();
    assert!(bodies.len() > 100, "{}", bodies.len());
    for body in bodies {
        assert!(Letter::read(&body).is_english(), "{body}");
    }
}
