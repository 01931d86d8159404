//! The sentence model: what reads like a problem though no rule names it.
//!
//! A linear model over the [`features`] of a sentence. It was trained on the labelled sentences of `corpus/`
//! ([`train`]) and is kept in `weights.bin`; `./build.sh train` makes that file anew, the same bytes from the same
//! corpus.

mod features;
#[cfg(not(target_arch = "wasm32"))]
pub mod train;

use std::sync::OnceLock;

use crate::letter::{Letter, Region, Sentence};
use crate::pattern::{Matches, cue};

/// Shorter sentences say too little to be judged.
const FEWEST_WORDS: usize = 6;

/// At most this many of a letter's sentences are marked: where everything reads oddly, the model is at fault.
const MOST_MARKED: usize = 3;

/// The score of a single sentence from which it is marked: on voices kept out of training, 97 of 100 sentences that reach
/// 1.80 are problems, and 95 of 100 that reach 1.05 (`./build.sh train` prints it).
const THRESHOLD: f32 = 1.45;

/// How much more is asked of a finding with the logarithm of the number of sentences: a letter of ten gives ten chances of a
/// false alarm. Both [`THRESHOLD`] and [`EXCUSED`] rise by it.
const PER_LOG_SENTENCES: f32 = 0.6;

/// The score of a single sentence below which no rule is believed: what reads that much like the fine ones is a pattern met by
/// chance. `./build.sh train` prints how many of the rules' findings, right and wrong, lie below it.
const EXCUSED: f32 = -2.5;

/// A sentence that reads like those of a family.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Likely {
    /// The sentence, an index into [`Letter::sentences`].
    pub sentence: usize,
    /// The family's name.
    pub family: &'static str,
    /// How sure the model is; higher is surer.
    pub score: f32,
}

/// A letter as the model sees it.
pub(super) struct Judge<'l, 't> {
    letter: &'l Letter<'t>,
    /// The sentences it may judge, as indices, in order.
    judged: Vec<usize>,
    /// What the length of the letter adds to the scores that are asked for.
    caution: f32,
}

impl<'l, 't> Judge<'l, 't> {
    pub(super) fn of(letter: &'l Letter<'t>, matches: &Matches) -> Self {
        let is_judged = |&at: &usize| is_judged(letter, &letter.sentences()[at], at, matches);
        let judged: Vec<usize> = (0..letter.sentences().len()).filter(is_judged).collect();
        let caution = PER_LOG_SENTENCES * (judged.len().max(1) as f32).ln();
        Self { letter, judged, caution }
    }

    /// The sentences that read like a problem, in order of place. `is_spoken_of` says of a sentence, an index, whether a
    /// rule has the word there.
    pub(super) fn likely(&self, is_spoken_of: impl Fn(usize) -> bool) -> Vec<Likely> {
        let free = self.judged.iter().filter(|&&sentence| !is_spoken_of(sentence));
        let scored = free.filter_map(|&sentence| {
            let (score, family) = self.score(sentence)?;
            (score >= THRESHOLD + self.caution).then_some(Likely { sentence, family, score })
        });
        let mut marked: Vec<Likely> = scored.collect();
        while marked.len() > MOST_MARKED {
            let weakest = (0..marked.len()).min_by(|&a, &b| marked[a].score.total_cmp(&marked[b].score));
            marked.remove(weakest.unwrap_or_default());
        }
        marked
    }

    /// Whether a sentence, an index, reads so much like the fine ones that a rule's pattern is there by chance.
    pub(super) fn excuses(&self, sentence: usize) -> bool {
        self.judged.binary_search(&sentence).is_ok()
            && self.score(sentence).is_some_and(|(score, _)| score < EXCUSED + self.caution)
    }

    fn score(&self, sentence: usize) -> Option<(f32, &'static str)> {
        model().score(&features::features(self.letter, &self.letter.sentences()[sentence]))
    }
}

/// Whether a text of a sentence or two, standing alone, would be marked.
pub(super) fn marks(text: &str) -> bool {
    let letter = Letter::read(text);
    letter.sentences().iter().any(|sentence| {
        let long = letter.words_of(sentence).len() >= FEWEST_WORDS;
        long && model().score(&features::features(&letter, sentence)).is_some_and(|(score, _)| score >= THRESHOLD)
    })
}

/// Whether a sentence is prose of the writer's own that may be judged at all.
fn is_judged(letter: &Letter<'_>, sentence: &Sentence, at: usize, matches: &Matches) -> bool {
    let words = letter.words_of(sentence);
    sentence.region == Region::Body
        && words.len() >= FEWEST_WORDS
        && !words.iter().any(|word| word.quoted)
        && !matches.has(at, cue::ACCESS_OR_RIGHTS)
}

/// The trained weights.
struct Model {
    families: Vec<&'static str>,
    /// Score per unit of weight.
    scale: f32,
    /// Sorted.
    features: Vec<u32>,
    weights: &'static [u8],
    /// The places of the features that tell families apart, sorted.
    naming: Vec<u32>,
    /// For each of them a weight for each family.
    names: &'static [u8],
}

impl Model {
    /// The score of a sentence and the family it is likest; none where the model knows none of its features.
    fn score(&self, features: &[u32]) -> Option<(f32, &'static str)> {
        let mut names = vec![0_i32; self.families.len()];
        let (mut sum, mut known) = (0_i32, 0_u16);
        for feature in features {
            let Ok(place) = self.features.binary_search(feature) else { continue };
            sum += i32::from(self.weights[place].cast_signed());
            known += 1;
            if let Ok(row) = self.naming.binary_search(&(place as u32)) {
                let row = self.names.chunks(names.len()).nth(row).unwrap_or_default();
                names.iter_mut().zip(row).for_each(|(name, weight)| *name += i32::from(weight.cast_signed()));
            }
        }
        let family = (0..names.len()).max_by_key(|&family| names[family])?;
        (known > 0).then(|| (sum as f32 * self.scale / f32::from(known).sqrt(), self.families[family]))
    }
}

/// The model as it was trained.
fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(|| read(include_bytes!("weights.bin")).unwrap_or_else(silent))
}

/// A model that knows nothing, should the file be damaged.
const fn silent() -> Model {
    Model { families: Vec::new(), scale: 0.0, features: Vec::new(), weights: &[], naming: Vec::new(), names: &[] }
}

/// Reads a file of weights.
///
/// In order: the length of the families' names and the names, separated by spaces; the scale; how many features there
/// are, the features, and a byte of weight each; how many of them tell families apart, their places, and for each a
/// byte of weight a family. Features and places are sorted and written as distances. Numbers are little-endian.
fn read(file: &'static [u8]) -> Option<Model> {
    let (length, rest) = file.split_first_chunk::<2>()?;
    let (names, rest) = rest.split_at_checked(u16::from_le_bytes(*length).into())?;
    let families: Vec<&str> = str::from_utf8(names).ok()?.split(' ').collect();
    let (scale, rest) = rest.split_first_chunk::<4>()?;
    let (features, rest) = read_distances(rest)?;
    let (weights, rest) = rest.split_at_checked(features.len())?;
    let (naming, names) = read_distances(rest)?;
    let whole = names.len() == naming.len() * families.len();
    whole.then(|| Model { families, scale: f32::from_le_bytes(*scale), features, weights, naming, names })
}

/// A count, and that many sorted numbers as distances: seven bits a byte, the highest bit set on all but the last.
fn read_distances(bytes: &[u8]) -> Option<(Vec<u32>, &[u8])> {
    let (count, mut rest) = bytes.split_first_chunk::<4>()?;
    let mut numbers = Vec::new();
    let mut last = 0_u32;
    for _ in 0..u32::from_le_bytes(*count) {
        let length = rest.iter().position(|byte| byte & 0x80 == 0)? + 1;
        let (own, after) = rest.split_at(length);
        last = own.iter().rev().fold(0_u32, |distance, byte| distance << 7 | u32::from(byte & 0x7f)).wrapping_add(last);
        numbers.push(last);
        rest = after;
    }
    Some((numbers, rest))
}
