//! What the user has chosen: families and rules switched off, the region, and every number of the timing policy.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// The user's choices that a review obeys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The holiday calendar: a country code, or one with a subdivision such as `DE-BY`.
    pub region: String,
    /// Tone families that are switched off.
    pub families_off: BTreeSet<String>,
    /// Rules that are switched off, by id.
    pub rules_off: BTreeSet<String>,
    /// The numbers of the timing policy.
    pub timing: TimingSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            region: "US".into(),
            families_off: BTreeSet::new(),
            rules_off: BTreeSet::new(),
            timing: TimingSettings::default(),
        }
    }
}

/// The numbers of the timing policy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TimingSettings {}
