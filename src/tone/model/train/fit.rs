//! Fits the weights: a logistic regression on problem or fine, of which the features that matter most are kept, and
//! among the problems one on their family, of which the weights that matter most are.

use std::collections::BTreeMap;

use super::{Example, Label};
use crate::regression::{Row, regression};

/// How many features are kept: each weighs a byte and a half, and half as many found a thirtieth fewer of the problems.
const KEPT: usize = 60_000;

/// The largest weight of a feature, once rounded: coarse steps compress, and cost nothing on voices kept out.
const LARGEST: f64 = 6.0;

/// The weight that is rounded to the largest, as a share of the largest there is: the few above it are cut.
const CUT: f64 = 0.4;

/// How many weights that tell families apart are kept.
const NAMING_WEIGHTS: usize = 20_000;

/// The largest weight that tells families apart, once rounded: coarse steps compress.
const LARGEST_NAMING: f64 = 7.0;

/// A feature that stands in fewer sentences than this tells of those alone.
const FEWEST_SENTENCES: u32 = 2;

/// What a feature counts that stands in both classes alike.
const LEAST_TELLING: f64 = 0.3;

/// A fitted model, before it is written as bytes.
pub(super) struct Fitted {
    /// Sorted by feature.
    features: Vec<u32>,
    /// In units of `scale`.
    weights: Vec<i8>,
    /// The features that tell families apart, by their place, with a weight for each family.
    naming: BTreeMap<usize, Vec<i8>>,
    scale: f32,
    families: usize,
}

/// Fits a model.
pub(super) fn fit(examples: &[&Example], families: usize) -> Fitted {
    let is_problem = |example: &Example| usize::from(matches!(example.label, Label::Problem(_)));
    let all: Vec<usize> = examples.iter().map(|example| is_problem(example)).collect();
    let common = Index::of(examples, |_| true);
    let first = regression(&common.shared(), &all, 2, &telling(&common, &all));
    let weight = |weights: &[f64], at: usize| weights[at * 2 + 1] - weights[at * 2];
    let kept = common.most_important(|at| weight(&first, at));
    let index = Index::of(examples, |feature| kept.binary_search(&feature).is_ok());
    let second = regression(&index.shared(), &all, 2, &telling(&index, &all));

    let weights: Vec<f64> = (0..index.features.len()).map(|at| weight(&second, at)).collect();
    let scale = weights.iter().fold(0.0_f64, |largest, weight| largest.max(weight.abs())) * CUT / LARGEST;
    let rounded = weights.iter().map(|weight| (weight / scale).round().clamp(-LARGEST, LARGEST) as i8).collect();
    Fitted {
        naming: naming(examples, &index, families),
        features: index.features,
        weights: rounded,
        scale: scale as f32,
        families,
    }
}

/// The features that tell families apart, with their weights in a regression among the problems.
fn naming(examples: &[&Example], index: &Index, families: usize) -> BTreeMap<usize, Vec<i8>> {
    let problems = examples.iter().zip(index.shared()).filter_map(|(example, row)| match example.label {
        Label::Problem(family) => Some((row, usize::from(family))),
        _ => None,
    });
    let (rows, labels): (Vec<Row>, Vec<usize>) = problems.unzip();
    let weights = regression(&rows, &labels, families, &vec![1.0; index.features.len()]);
    let means: Vec<f64> = weights.chunks(families).map(|row| row.iter().sum::<f64>() / families as f64).collect();
    let centred = |place: usize| weights[place] - means[place / families];
    let importance = |place: usize| centred(place).abs() * f64::from(index.counts[place / families]).sqrt();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by(|&a, &b| importance(b).total_cmp(&importance(a)));
    order.truncate(NAMING_WEIGHTS);
    let largest = order.iter().map(|&place| centred(place).abs()).fold(f64::MIN_POSITIVE, f64::max);
    let mut rows: BTreeMap<usize, Vec<i8>> = BTreeMap::new();
    for place in order {
        let row = rows.entry(place / families).or_insert_with(|| vec![0; families]);
        let rounded = (centred(place) / largest * 2.0 * LARGEST_NAMING).round();
        row[place % families] = rounded.clamp(-LARGEST_NAMING, LARGEST_NAMING) as i8;
    }
    rows.retain(|_, row| row.iter().any(|&weight| weight != 0));
    rows
}

/// The examples as rows of numbers of features.
struct Index {
    features: Vec<u32>,
    counts: Vec<u32>,
    rows: Vec<Vec<usize>>,
}

impl Index {
    fn of(examples: &[&Example], keeps: impl Fn(u32) -> bool) -> Self {
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        for feature in examples.iter().flat_map(|example| &example.features) {
            *counts.entry(*feature).or_default() += 1;
        }
        counts.retain(|&feature, count| *count >= FEWEST_SENTENCES && keeps(feature));
        let features: Vec<u32> = counts.keys().copied().collect();
        let known = |example: &&Example| -> Vec<usize> {
            example.features.iter().filter_map(|feature| features.binary_search(feature).ok()).collect()
        };
        let rows = examples.iter().map(known).collect();
        Self { counts: counts.into_values().collect(), rows, features }
    }

    /// The rows for a regression: a row's sum is divided by the root of its length, so that long sentences are not surer
    /// than short ones.
    fn shared(&self) -> Vec<Row> {
        let shared = |row: &Vec<usize>| {
            let share = 1.0 / (row.len().max(1) as f64).sqrt();
            row.iter().map(|&feature| (feature, share)).collect()
        };
        self.rows.iter().map(shared).collect()
    }

    /// The features whose weight moves the most sentences, sorted.
    fn most_important(&self, weight: impl Fn(usize) -> f64) -> Vec<u32> {
        let importance = |at: usize| weight(at).abs() * f64::from(self.counts[at]).sqrt();
        let mut order: Vec<usize> = (0..self.features.len()).collect();
        order.sort_by(|&a, &b| importance(b).total_cmp(&importance(a)));
        let mut kept: Vec<u32> = order.into_iter().take(KEPT).map(|at| self.features[at]).collect();
        kept.sort_unstable();
        kept
    }
}

/// How much each feature tells by itself, by which it counts in the regression: the logarithm of how much more often it
/// stands in one class than in the other (Wang and Manning, 2012), and a little for all.
fn telling(index: &Index, labels: &[usize]) -> Vec<f64> {
    let mut counts = vec![[1.0_f64; 2]; index.features.len()];
    let mut all = [1.0_f64; 2];
    for (row, &label) in index.rows.iter().zip(labels) {
        for &feature in row {
            counts[feature][label] += 1.0;
        }
        all[label] += row.len() as f64;
    }
    let share = all[1] / all[0];
    counts.iter().map(|[fine, problem]| LEAST_TELLING + logarithm(problem / fine / share).abs()).collect()
}

/// The natural logarithm of a number above 0. Written out, because the library's last digit differs
/// between systems.
fn logarithm(number: f64) -> f64 {
    // ln(m * 2^k) = ln m + k ln 2, with m between 0.7 and 1.42 and ln m = 2 artanh((m - 1) / (m + 1)), by its series.
    let (mut mantissa, mut twos) = (number, 0.0);
    while mantissa > std::f64::consts::SQRT_2 {
        mantissa /= 2.0;
        twos += 1.0;
    }
    while mantissa < std::f64::consts::FRAC_1_SQRT_2 {
        mantissa *= 2.0;
        twos -= 1.0;
    }
    let x = (mantissa - 1.0) / (mantissa + 1.0);
    let square = x * x;
    let series = [1.0 / 13.0, 1.0 / 11.0, 1.0 / 9.0, 1.0 / 7.0, 0.2, 1.0 / 3.0, 1.0];
    2.0 * x * series.iter().fold(0.0, |sum, term| sum * square + term) + twos * std::f64::consts::LN_2
}

impl Fitted {
    /// The score of a sentence, and the family it is likest.
    pub(super) fn score(&self, features: &[u32]) -> (f64, u8) {
        let known: Vec<usize> =
            features.iter().filter_map(|feature| self.features.binary_search(feature).ok()).collect();
        let sum: i32 = known.iter().map(|&at| i32::from(self.weights[at])).sum();
        let mut names = vec![0_i32; self.families];
        for row in known.iter().filter_map(|at| self.naming.get(at)) {
            for (name, &weight) in names.iter_mut().zip(row) {
                *name += i32::from(weight);
            }
        }
        let family = (0..names.len()).max_by_key(|&family| names[family]).unwrap_or_default();
        let score = f64::from(sum) * f64::from(self.scale) / (known.len().max(1) as f64).sqrt();
        (score, family as u8)
    }

    /// The file that [`read`](super::super::read) reads.
    pub(super) fn write(&self, families: &[String]) -> Vec<u8> {
        let names = families.join(" ");
        let mut file = Vec::new();
        file.extend((names.len() as u16).to_le_bytes());
        file.extend(names.as_bytes());
        file.extend(self.scale.to_le_bytes());
        file.extend((self.features.len() as u32).to_le_bytes());
        write_distances(&mut file, self.features.iter().copied());
        file.extend(self.weights.iter().map(|weight| weight.cast_unsigned()));
        file.extend((self.naming.len() as u32).to_le_bytes());
        write_distances(&mut file, self.naming.keys().map(|&place| place as u32));
        file.extend(self.naming.values().flatten().map(|weight| weight.cast_unsigned()));
        file
    }
}

/// Sorted numbers as their distances, seven bits a byte, the highest bit set on all but the last.
fn write_distances(file: &mut Vec<u8>, numbers: impl Iterator<Item = u32>) {
    let mut last = 0;
    for number in numbers {
        let mut distance = number - last;
        while distance >= 0x80 {
            file.push(distance as u8 & 0x7f | 0x80);
            distance >>= 7;
        }
        file.push(distance as u8);
        last = number;
    }
}
