//! The kind of mail, from what the cues of `src/cues/kinds.toml` found.

use crate::application::Status;
use crate::letter::{Ending, Letter, Region};
use crate::pattern::{Cue, Matches, cue};
use crate::personal::addressees;
use crate::review::{Draft, Kind, Request};

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

    /// How many sentences are an employer's; the subject of a reply is the other side's.
    fn employer_voice(&self) -> usize {
        let answers = self.subject.0.text().trim_start().get(..3).is_some_and(|re| re.eq_ignore_ascii_case("re:"));
        if answers { self.written(cue::EMPLOYER_VOICE) } else { self.own(cue::EMPLOYER_VOICE) }
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

    /// Signs of a candidate's letter that are no words of hiring: an occupation in the subject, thanks for what was
    /// talked about, interest, what was seen there and done before.
    fn soft_signs(&self) -> usize {
        let titled = self.subject.1.sentences_with(cue::OCCUPATION).count();
        let spoke = self.written(cue::SPOKE);
        let thanked = self.own(cue::KIND_THANKS) + self.written(cue::STATUS);
        let told = [cue::KEEN, cue::OBSERVED, cue::WORK_BEFORE].map(|cue| self.written(cue).min(1));
        titled.min(1) + usize::from(spoke > 0 && thanked > 0) + told.iter().sum::<usize>()
    }

    /// How many sentences the writer wrote between greeting and sign-off.
    fn length(&self) -> usize {
        self.body.0.sentences().iter().filter(|sentence| sentence.region == Region::Body).count()
    }

    /// Whether thanks are all there is of a thank-you, and they are given for something to come.
    fn only_by_the_way(&self) -> bool {
        self.written(cue::MET_THEM) == 0 && self.written(cue::AGAIN) > 0 && self.own(cue::STATUS) > 0
    }

    /// Whether words of interview, role, application or hiring stand anywhere.
    pub(crate) fn mentions_hiring(&self) -> bool {
        self.own(cue::HIRING) + self.answered(cue::HIRING) > 0
    }
}

/// The kind of mail.
pub(super) fn kind(mail: &Mail<'_>, request: &Request) -> Kind {
    if is_other(mail, request) {
        return Kind::Other;
    }
    let status = request.application.as_ref().map_or(Status::Active, |application| application.status);
    let asks = mail.inquiries();
    if mail.own(cue::OFFER) > 0 || (status == Status::Offer && asks == 0) {
        return Kind::OfferReply;
    }
    let declined = status == Status::Rejected || mail.answered(cue::REJECTION) > 0;
    if declined || mail.own(cue::REJECTION) > 0 || (mail.written(cue::REJECTION_HINT) > 1 && asks == 0) {
        return Kind::RejectionReply;
    }
    let times = mail.own(cue::SCHEDULING);
    if times > 0 && asks == 0 && mail.written(cue::MET_THEM) == 0 {
        return Kind::Scheduling;
    }
    let met = mail.own(cue::MET_THEM);
    if mail.own(cue::APPLIED) > 0 && mail.own(cue::INTERVIEW_HELD) == 0 && met == 0 {
        return Kind::Application;
    }
    let thanks = met > 0 || mail.written(cue::KIND_THANKS) > 0;
    // A thank-you may close with a question about the next steps; what asks again, later, is a status mail.
    let fresh = met > 0 && mail.own(cue::RECENT) > 0 && mail.own(cue::AGAIN) == 0;
    if thanks && (asks == 0 || fresh) && (fresh || !mail.only_by_the_way()) {
        return Kind::ThankYou;
    }
    Kind::NextSteps
}

/// Whether the mail is positively something else, or nothing speaks for a follow-up.
fn is_other(mail: &Mail<'_>, request: &Request) -> bool {
    let draft = &request.draft;
    let bare = draft.subject.trim().is_empty() && draft.to.is_empty() && draft.cc.is_empty();
    let bare = bare && request.application.is_none() && draft.quoted.trim().is_empty();
    let elsewhere = mail.own(cue::BUSINESS) + mail.own(cue::PRIVATE);
    let otherwise = mail.employer_voice() + mail.own(cue::TOLD_TO_A_FRIEND);
    let hiring = mail.own(cue::HIRING) + mail.answered(cue::HIRING);
    let about = [cue::MET_THEM, cue::INTERVIEW_HELD, cue::APPLIED, cue::OFFER, cue::REJECTION];
    let about: usize = about.into_iter().map(|cue| mail.own(cue)).sum();
    if bare {
        // Somebody asks to have a text reviewed; only what is plainly something else is left alone.
        return (mail.own(cue::PLAINLY_OTHER) > 0 || elsewhere > 1) && hiring + about == 0;
    }
    let soft = if mail.length() >= LETTER { mail.soft_signs() } else { 0 };
    if otherwise > 0 && otherwise >= about + soft {
        return true;
    }
    let signs = hiring + about + soft;
    let known = addressees::of_application(request);
    if known {
        elsewhere > signs + 1
    } else {
        // In a long letter a word of business or family life is part of a story.
        signs == 0 || elsewhere > signs + mail.length() / LETTER || (elsewhere > 0 && hiring + soft == 0)
    }
}

/// From this many sentences on a mail is a letter, and soft signs tell.
const LETTER: usize = 4;
