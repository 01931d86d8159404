//! What speaks for a kind of mail: the cues of `src/cues/kinds.toml`, the words of the subject and those of the body.
//! Training and judging share this file, so that both see the same.

use std::collections::BTreeSet;

use super::Mail;
use crate::letter::{Letter, Region};
use crate::pattern::{Cue, cue};

/// The cues by their names.
const CUES: [(&str, Cue); 24] = [
    ("again", cue::AGAIN),
    ("applied", cue::APPLIED),
    ("business", cue::BUSINESS),
    ("demands-answer", cue::DEMANDS_ANSWER),
    ("employer-voice", cue::EMPLOYER_VOICE),
    ("hiring", cue::HIRING),
    ("inquires", cue::INQUIRES),
    ("interview-held", cue::INTERVIEW_HELD),
    ("keen", cue::KEEN),
    ("kind-thanks", cue::KIND_THANKS),
    ("met-them", cue::MET_THEM),
    ("observed", cue::OBSERVED),
    ("occupation", cue::OCCUPATION),
    ("offer", cue::OFFER),
    ("plainly-other", cue::PLAINLY_OTHER),
    ("private", cue::PRIVATE),
    ("recent", cue::RECENT),
    ("rejection", cue::REJECTION),
    ("rejection-hint", cue::REJECTION_HINT),
    ("scheduling", cue::SCHEDULING),
    ("spoke", cue::SPOKE),
    ("status", cue::STATUS),
    ("told-to-a-friend", cue::TOLD_TO_A_FRIEND),
    ("work-before", cue::WORK_BEFORE),
];

/// What all the words of a body count together, as the root of the sum of their squares: as much as a few cues, however
/// long the mail.
const WORDS_TOGETHER: f32 = 3.0;

/// Tells every sign of a mail once, and of a cue or an inquiry that it is found again and once more: where it stands, its name, and how much it counts.
pub(super) fn signs(mail: &Mail<'_>, mut tell: impl FnMut(&'static str, &str, f32)) {
    tell("always", "", 1.0);
    for (name, cue) in CUES {
        if mail.subject.1.sentences_with(cue).count() > 0 {
            tell("subject cue", name, 1.0);
        }
        for place in ["cue", "cue twice", "cue thrice"].into_iter().take(mail.written(cue)) {
            tell(place, name, 1.0);
        }
    }
    for place in ["inquiry", "inquiry twice", "inquiry thrice"].into_iter().take(mail.inquiries()) {
        tell(place, "", 1.0);
    }
    if mail.is_letter() {
        tell("letter", "", 1.0);
    }
    let subject = mail.subject.0.text().trim();
    if subject.is_empty() {
        tell("no subject", "", 1.0);
    }
    if mail.answers() {
        tell("answer", "", 1.0);
    }
    for word in words(&mail.subject.0) {
        tell("subject word", word, 1.0);
    }
    let written = words(&mail.body.0);
    let share = WORDS_TOGETHER / (written.len().max(1) as f32).sqrt();
    for word in written {
        tell("word", word, share);
    }
}

/// The words the writer wrote, each once.
fn words<'l>(letter: &'l Letter<'_>) -> BTreeSet<&'l str> {
    let own = letter.sentences().iter().filter(|sentence| sentence.region != Region::Quote);
    own.flat_map(|sentence| {
        let words = letter.words_of(sentence).iter().filter(|word| !word.folded.is_empty());
        words.enumerate().map(|(at, word)| word.unnamed(at == 0))
    })
    .collect()
}
