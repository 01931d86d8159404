//! The checklist: nine things that make a note personal, and the sentence that has each.

use crate::letter::{Ending, Letter, Region, Sentence, Word};
use crate::pattern::{Cue, Matches, cue};
use crate::personal::names::{Company, Role};
use crate::personal::purpose::{Purpose, Purposes};
use crate::personal::stem::stem;
use crate::personal::topic::Note;
use crate::personal::{addressees, insert, wording};
use crate::review::{ChecklistItem, Item, ItemState, Kind, Request};

/// The items in the order they are shown.
const ITEMS: [Item; 9] = [
    Item::Thanks,
    Item::Company,
    Item::Role,
    Item::Culture,
    Item::Topic,
    Item::Interest,
    Item::Fit,
    Item::Question,
    Item::NamedRecipient,
];

/// Whether a mail of this kind should have the item; otherwise it is a plus.
const fn is_wanted(kind: Kind, item: Item) -> bool {
    match kind {
        Kind::ThankYou => !matches!(item, Item::Question),
        Kind::NextSteps => {
            matches!(item, Item::Thanks | Item::Company | Item::Role | Item::Interest | Item::NamedRecipient)
        }
        Kind::Application => {
            matches!(item, Item::Company | Item::Role | Item::Interest | Item::Fit | Item::NamedRecipient)
        }
        Kind::OfferReply | Kind::RejectionReply => matches!(item, Item::Thanks | Item::NamedRecipient),
        Kind::Scheduling => matches!(item, Item::NamedRecipient),
        Kind::Other => false,
    }
}

/// The fewest words of a question that asks for something.
const QUESTION_WORDS: usize = 5;

/// From which score a purpose counts where a cue confirms it, and from which alone. `./build.sh train` prints how many
/// sentences of hands kept out of training are found, and how many of those found are right, at several scores.
const CONFIRMED: f32 = -3.0;
const ALONE: f32 = 1.0;

/// The same alone for what few sentences have: their share speaks against it already.
const RARE: f32 = 0.7;

/// The body with everything the items are held against.
struct Reader<'r, 't> {
    body: &'r Letter<'t>,
    found: &'r Matches,
    request: &'r Request,
    kind: Kind,
    /// What each sentence does, by the learned weights.
    purposes: Vec<Purposes>,
    company: Company,
    role: Role,
    topics: Vec<Note>,
    culture: Vec<Note>,
    evidence: Vec<Note>,
    /// The stems of the body's words.
    stems: Vec<String>,
}

/// The checklist of a mail.
pub(super) fn checklist(body: &Letter<'_>, found: &Matches, kind: Kind, request: &Request) -> Vec<ChecklistItem> {
    let notes =
        |texts: &[String]| texts.iter().filter(|text| !text.trim().is_empty()).map(|text| Note::of(text)).collect();
    // A quoted history may be many times as long as the mail, and no item looks at it.
    let purposes = |(index, sentence): (usize, &Sentence)| match sentence.region {
        Region::Body | Region::SignOff => Purposes::of(body, index, found),
        _ => Purposes::default(),
    };
    let application = request.application.clone().unwrap_or_default();
    let reader = Reader {
        body,
        found,
        request,
        kind,
        purposes: body.sentences().iter().enumerate().map(purposes).collect(),
        company: Company::of(&application),
        role: Role::of(&application),
        topics: notes(&application.topics),
        culture: notes(&application.culture),
        evidence: notes(&application.evidence),
        stems: body.words().iter().map(|word| stem(&word.folded)).collect(),
    };
    ITEMS.into_iter().map(|item| reader.item(item)).collect()
}

impl Reader<'_, '_> {
    fn item(&self, item: Item) -> ChecklistItem {
        let place = self.place(item).map(|index| self.body.utf16(self.body.sentences()[index].range.clone()));
        let state = match &place {
            Some(_) => ItemState::Met,
            None if is_wanted(self.kind, item) => ItemState::Missing,
            None => ItemState::Optional,
        };
        let place = place.unwrap_or(0..0);
        ChecklistItem {
            item,
            state,
            start: place.start,
            end: place.end,
            hint: wording::hint(item).to_owned(),
            insert: if state == ItemState::Met {
                String::new()
            } else {
                insert::sentence(item, self.kind, self.request)
            },
        }
    }

    /// The sentence that has the item.
    fn place(&self, item: Item) -> Option<usize> {
        if item == Item::NamedRecipient {
            let (index, greeted) = addressees::greeted(self.body)?;
            return addressees::names_recipient(&greeted, self.request).then_some(index);
        }
        let own = |region| matches!(region, Region::Body) || (item == Item::Thanks && region == Region::SignOff);
        let mut sentences = self.body.sentences().iter().enumerate().filter(|(_, sentence)| own(sentence.region));
        sentences.find(|&(index, sentence)| self.has(item, index, sentence)).map(|(index, _)| index)
    }

    fn has(&self, item: Item, index: usize, sentence: &Sentence) -> bool {
        let words = self.body.words_of(sentence);
        let stems = &self.stems[sentence.words.clone()];
        let cued = |cue: Cue| self.found.has(index, cue);
        let noted = |notes: &[Note]| notes.iter().any(|note| note.stands_in(stems));
        let speaks = |purpose: Purpose, from: f32| self.purposes[index].score(purpose) > from;
        let does = |purpose: Purpose, confirmed: bool| speaks(purpose, if confirmed { CONFIRMED } else { ALONE });
        match item {
            // A closing formula, such as "Many thanks," thanks for nothing.
            Item::Thanks if sentence.region == Region::SignOff && !words.iter().any(|word| word.folded == "for") => {
                false
            }
            // An answer thanks for the offer, or for letting them know.
            Item::Thanks if !matches!(self.kind, Kind::ThankYou | Kind::NextSteps) => cued(cue::THANKS),
            Item::Thanks => does(Purpose::Thanks, cued(cue::THANKS)),
            Item::Company => self.company.stands_in(self.body.text(), words),
            Item::Role => self.role.stands_in(words),
            Item::Culture => {
                let theirs = cued(cue::THEIRS) || self.names_company(sentence);
                (theirs && (cued(cue::CULTURE) || noted(&self.culture)))
                    || speaks(Purpose::Culture, RARE)
                    || self.culture.iter().any(|note| note.wholly_in(stems))
            }
            Item::Topic => {
                let recalled = cued(cue::RECALLS) || self.has(Item::Question, index, sentence);
                let touched = recalled && self.topics.iter().any(|note| note.is_touched_in(stems));
                noted(&self.topics)
                    || touched
                    || (cued(cue::DISCUSSED) && !self.is_about_company(sentence))
                    || (speaks(Purpose::Detail, ALONE) && !cued(cue::ASKS_WHEN))
            }
            Item::Interest => does(Purpose::Interest, cued(cue::INTEREST) && self.is_tied(index, sentence)),
            Item::Fit => self.tells_evidence(sentence) || does(Purpose::Fit, self.is_deed(index, sentence)),
            Item::Question => {
                let asks = sentence.ending == Ending::Question && words.len() >= QUESTION_WORDS;
                does(Purpose::Question, asks || cued(cue::ASKS_INDIRECTLY))
                    && !cued(cue::ASKS_WHEN)
                    && !cued(cue::ASKS_PAY)
                    && !cued(cue::ASKS_TIME)
                    && !cued(cue::ASKS_NOTHING)
            }
            Item::NamedRecipient => false,
        }
    }

    fn names_company(&self, sentence: &Sentence) -> bool {
        self.company.stands_in(self.body.text(), self.body.words_of(sentence))
    }

    /// "I enjoyed learning about Northlake" tells of nothing that was said.
    fn is_about_company(&self, sentence: &Sentence) -> bool {
        let words = self.body.words_of(sentence);
        let mut named = (1..words.len()).filter(|&at| self.company.length_at(self.body.text(), words, at) > 0);
        named.any(|at| words[at - 1].folded == "about")
    }

    fn is_tied(&self, index: usize, sentence: &Sentence) -> bool {
        self.found.has(index, cue::ROLE_OR_COMPANY)
            || self.names_company(sentence)
            || self.role.stands_in(self.body.words_of(sentence))
    }

    /// Whether the writer tells of something they noted as evidence.
    fn tells_evidence(&self, sentence: &Sentence) -> bool {
        let words = self.body.words_of(sentence);
        let first_person = words.iter().any(|word| matches!(word.folded.as_str(), "i" | "my" | "we" | "our" | "me"));
        let stems = &self.stems[sentence.words.clone()];
        first_person && self.evidence.iter().any(|note| note.stands_in(stems))
    }

    /// Whether something was done in a setting of work or study.
    fn is_deed(&self, index: usize, sentence: &Sentence) -> bool {
        let found = |cue: Cue| self.found.has(index, cue);
        (found(cue::DONE) || tells_of_a_deed(self.body.words_of(sentence)))
            && found(cue::SETTING)
            && !found(cue::APPLIED)
            && !found(cue::SCHEDULING)
            && sentence.ending != Ending::Question
    }
}

/// Past forms that tell of the interview or of a feeling and not of work done.
const NO_DEEDS: &[&str] = &[
    "interested",
    "excited",
    "enjoyed",
    "wanted",
    "hoped",
    "wondered",
    "applied",
    "liked",
    "loved",
    "learned",
    "noticed",
    "interviewed",
    "submitted",
    "mentioned",
    "asked",
    "talked",
    "appreciated",
    "needed",
    "looked",
    "tried",
    "called",
    "received",
    "attached",
    "discussed",
    "impressed",
    "pleased",
    "delighted",
    "thrilled",
    "disappointed",
    "decided",
    "signed",
    "accepted",
    "visited",
    "promised",
    "chatted",
    "honoured",
    "honored",
    "inspired",
    "motivated",
    "convinced",
    "agreed",
    "expected",
    "thanked",
    "admired",
    "valued",
    "missed",
    "uploaded",
    "scheduled",
    "indeed",
];

/// "I grounded", "we once rebalanced": the first person, and a regular past form close behind.
fn tells_of_a_deed(words: &[Word]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let own = matches!(word.folded.as_str(), "i" | "we");
        own && words[at + 1..].iter().take(2).any(|next| {
            let form = next.folded.as_str();
            form.len() > 4 && form.ends_with("ed") && !NO_DEEDS.contains(&form)
        })
    })
}
