//! Logistic regression with several classes, for the models that are trained from labelled texts. Deterministic: plain
//! arithmetic in one order, so that the same corpus gives the same bytes everywhere.

/// Passes over the corpus.
const PASSES: usize = 15;

/// The first step of a weight; later ones shrink with what it has moved.
const STEP: f64 = 0.1;

/// How strongly weights are drawn back to nothing.
const DECAY: f64 = 1e-3;

/// The features of an example, each with its value.
pub(crate) type Row = Vec<(usize, f64)>;

/// A regression of `labels` on the rows: a weight for each feature and class, feature by feature. `telling` holds what
/// each feature counts by itself.
pub(crate) fn regression(rows: &[Row], labels: &[usize], classes: usize, telling: &[f64]) -> Vec<f64> {
    let mut weights = vec![0.0; telling.len() * classes];
    let mut moved = vec![1e-8; telling.len() * classes];
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut random = Random(1);
    for _ in 0..PASSES {
        random.shuffle(&mut order);
        for &at in &order {
            let row = &rows[at];
            let part = |feature: usize, class: usize| weights[feature * classes + class] * telling[feature];
            let sum = |class: usize| row.iter().map(|&(feature, value)| part(feature, class) * value).sum::<f64>();
            let sums: Vec<f64> = (0..classes).map(sum).collect();
            let largest = sums.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let powers: Vec<f64> = sums.iter().map(|sum| exp(sum - largest)).collect();
            let total: f64 = powers.iter().sum();
            for (class, power) in powers.iter().enumerate() {
                let error = power / total - f64::from(u8::from(class == labels[at]));
                for &(feature, value) in row {
                    let place = feature * classes + class;
                    let slope = error * value * telling[feature] + DECAY * weights[place];
                    moved[place] += slope * slope;
                    weights[place] -= STEP * slope / moved[place].sqrt();
                }
            }
        }
    }
    weights.iter().enumerate().map(|(place, weight)| weight * telling[place / classes]).collect()
}

/// e to the power of a number not above 0. Written out, because the library's last digit differs between systems.
fn exp(power: f64) -> f64 {
    if power < -40.0 {
        return 0.0;
    }
    // e^x = (e^(x/1024))^1024, the inner one by its series.
    let x = power / 1024.0;
    let mut value = 1.0 + x * (1.0 + x * (0.5 + x * (1.0 / 6.0 + x / 24.0)));
    for _ in 0..10 {
        value *= value;
    }
    value
}

/// Knuth's linear congruential generator: the same numbers everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn shuffle(&mut self, order: &mut [usize]) {
        for last in (1..order.len()).rev() {
            order.swap(last, self.below(last + 1));
        }
    }
}
