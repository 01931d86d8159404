//! The kind of mail: the likeliest by its text, as learned from labelled mails, and by what is known of the application.

mod signs;
#[cfg(not(target_arch = "wasm32"))]
pub mod train;
mod weights;

use crate::application::Status;
use crate::letter::{Ending, Letter, Region};
use crate::pattern::{Cue, Matches, cue};
use crate::personal::addressees;
use crate::review::{Draft, Kind, Request};
use weights::Scores;

/// A text with what was found in it.
pub(crate) type Read<'t> = (Letter<'t>, Matches);

/// Subject, own text and the mail answered, and what was found in each.
pub(crate) struct Mail<'t> {
    pub(crate) subject: Read<'t>,
    pub(crate) body: Read<'t>,
    quoted: Read<'t>,
}

impl<'t> Mail<'t> {
    /// Reads a draft.
    pub(crate) fn read(draft: &'t Draft) -> Self {
        let found = |letter: Letter<'t>| {
            let matches = Matches::find(&letter);
            (letter, matches)
        };
        Self {
            subject: found(Letter::subject(&draft.subject)),
            body: found(Letter::read(&draft.body)),
            quoted: found(Letter::read(&draft.quoted)),
        }
    }

    /// How many sentences the writer wrote, subject included, hold the cue.
    fn own(&self, cue: Cue) -> usize {
        self.subject.1.sentences_with(cue).count() + self.written(cue)
    }

    /// The same without the subject.
    fn written(&self, cue: Cue) -> usize {
        let (body, found) = &self.body;
        found.sentences_with(cue).filter(|&index| body.sentences()[index].region != Region::Quote).count()
    }

    /// How many sentences of the mail answered hold the cue.
    fn answered(&self, cue: Cue) -> usize {
        let (body, found) = &self.body;
        let history = found.sentences_with(cue).filter(|&index| body.sentences()[index].region == Region::Quote);
        history.count() + self.quoted.1.sentences_with(cue).count()
    }

    /// How many sentences ask where things stand; looking forward to the next steps does not.
    fn inquiries(&self) -> usize {
        let asks = |(letter, found): &Read<'_>| {
            let sentences = letter.sentences().iter().enumerate();
            let own = sentences.filter(|(_, sentence)| sentence.region == Region::Body);
            let asking = own.filter(|&(index, sentence)| {
                let inquires = sentence.ending == Ending::Question || found.has(index, cue::INQUIRES);
                (inquires && found.has(index, cue::STATUS)) || found.has(index, cue::DEMANDS_ANSWER)
            });
            asking.count()
        };
        asks(&self.body)
    }

    /// Whether there is enough between greeting and sign-off to be a letter.
    fn is_letter(&self) -> bool {
        let sentences = self.body.0.sentences().iter();
        sentences.filter(|sentence| sentence.region == Region::Body).count() >= LETTER
    }

    /// Whether the subject is that of an answer.
    fn answers(&self) -> bool {
        self.subject.0.text().trim_start().get(..3).is_some_and(|start| start.eq_ignore_ascii_case("re:"))
    }

    /// Whether it speaks of something else entirely, and of nothing that a candidate writes about.
    fn is_plainly_other(&self) -> bool {
        let elsewhere = self.own(cue::PLAINLY_OTHER) > 0 || self.own(cue::BUSINESS) + self.own(cue::PRIVATE) > 1;
        let about = [cue::HIRING, cue::MET_THEM, cue::INTERVIEW_HELD, cue::APPLIED, cue::OFFER, cue::REJECTION];
        elsewhere && about.into_iter().all(|cue| self.own(cue) == 0)
    }

    /// Whether words of interview, role, application or hiring stand anywhere.
    fn mentions_hiring(&self) -> bool {
        self.own(cue::HIRING) + self.answered(cue::HIRING) > 0
    }
}

/// From this many sentences on a mail is a letter.
const LETTER: usize = 4;

/// What it counts that the application's status, or the mail answered, tells the kind: as much as several cues, not as
/// much as a text that is plainly another kind.
const TOLD: f32 = 4.0;

/// What it counts against [`Kind::Other`] that the mail goes to somebody of an application.
const KNOWN: f32 = 3.0;

/// What it counts against [`Kind::Other`] that the writer thanks for an interview, however short or blunt the rest is.
const THANKS_FOR_INTERVIEW: f32 = 5.0;

/// What it counts against [`Kind::OfferReply`] that a text with nothing around it names no offer: a single sentence about
/// pay is more often one that should not be sent yet.
const UNNAMED: f32 = 4.0;

/// The kind of mail.
pub(super) fn kind(mail: &Mail<'_>, request: &Request) -> Kind {
    let mut scores = Scores::of(mail);
    let status = request.application.as_ref().map(|application| application.status);
    if status == Some(Status::Rejected) || mail.answered(cue::REJECTION) > 0 {
        scores.add(Kind::RejectionReply, TOLD);
    }
    if status == Some(Status::Offer) {
        scores.add(Kind::OfferReply, TOLD);
    }
    if mail.own(cue::THANKS_FOR_INTERVIEW) > 0 {
        scores.add(Kind::Other, -THANKS_FOR_INTERVIEW);
    }
    if is_bare(request) {
        // Somebody asks to have a text reviewed; only what is plainly something else is left alone.
        scores.add(Kind::Other, if mail.is_plainly_other() { f32::INFINITY } else { f32::NEG_INFINITY });
        if mail.own(cue::OFFER) == 0 {
            scores.add(Kind::OfferReply, -UNNAMED);
        }
    } else if addressees::of_application(request) {
        scores.add(Kind::Other, -KNOWN);
    }
    scores.likeliest()
}

/// By how much a mail must look like a follow-up, where it has no word of hiring and goes to nobody of an application, for
/// it to be one of ours though nobody asked: of such mails of hands kept out of training 1,161 of 1,979 follow-ups reach
/// it, and 14 of 690 others (`./build.sh train` prints it).
const LEAD: f32 = 3.0;

/// Whether a mail nobody asked us about is one of ours: it speaks of hiring, goes to the application's people, or cannot
/// well be anything else.
pub(super) fn is_of_hiring(mail: &Mail<'_>, request: &Request) -> bool {
    mail.mentions_hiring() || addressees::of_application(request) || Scores::of(mail).lead() >= LEAD
}

/// Whether there is nothing but a text.
fn is_bare(request: &Request) -> bool {
    let draft = &request.draft;
    let headless = draft.subject.trim().is_empty() && draft.to.is_empty() && draft.cc.is_empty();
    headless && request.application.is_none() && draft.quoted.trim().is_empty()
}
