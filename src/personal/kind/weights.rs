//! How much each sign speaks for each kind of mail, as it was learned from the mails of `corpus/`: `weights.tsv`.

use super::Mail;
use super::signs::signs;
use crate::personal::learned::Table;
use crate::review::Kind;

/// The kinds in the order of the columns; the last is none of ours.
pub(super) const KINDS: [Kind; 7] = [
    Kind::ThankYou,
    Kind::NextSteps,
    Kind::Application,
    Kind::OfferReply,
    Kind::RejectionReply,
    Kind::Scheduling,
    Kind::Other,
];

static TABLE: Table<{ KINDS.len() }> = Table::of(include_bytes!(concat!(env!("OUT_DIR"), "/kind.weights")));

/// How much speaks for a kind; e to the power of it is how likely the kind is, compared with the others.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Scores([f32; KINDS.len()]);

impl Scores {
    /// Of a mail, by its text alone.
    pub(super) fn of(mail: &Mail<'_>) -> Self {
        let mut scores = Self::default();
        signs(mail, |place, name, value| TABLE.tell(&mut scores.0, place, name, value));
        scores
    }

    /// Something that is known, and not from the text, speaks for a kind, or against it.
    pub(super) fn add(&mut self, kind: Kind, amount: f32) {
        for (score, _) in self.0.iter_mut().zip(KINDS).filter(|(_, own)| *own == kind) {
            *score += amount;
        }
    }

    /// By how much the likeliest follow-up leads before [`Kind::Other`].
    pub(super) fn lead(&self) -> f32 {
        let ours = self.0.iter().zip(KINDS).filter(|(_, kind)| *kind != Kind::Other);
        let other = self.0[KINDS.len() - 1];
        ours.fold(f32::NEG_INFINITY, |best, (&score, _)| best.max(score)) - other
    }

    /// The likeliest kind.
    pub(super) fn likeliest(&self) -> Kind {
        let best = (0..KINDS.len()).max_by(|&a, &b| self.0[a].total_cmp(&self.0[b]));
        best.map_or(Kind::Other, |at| KINDS[at])
    }
}
