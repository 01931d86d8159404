//! A review as the page script and the panels show it.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::message::{FamilyView, FrontView, RuleOffView, ShownFinding, ShownReplacement};
use crate::application::Settings;
use crate::review::{Draft, Field, Finding, Review};
use crate::tone::{self, Family};

/// The findings of the body that were not set aside.
pub(super) fn findings(draft: &Draft, review: &Review, set_aside: &[&str]) -> Vec<ShownFinding> {
    let body: Vec<u16> = draft.body.encode_utf16().collect();
    let shown =
        keyed(review).filter(|(key, finding)| finding.field == Field::Body && !set_aside.contains(&key.as_str()));
    shown.map(|(key, finding)| shown_finding(key, finding, &body)).collect()
}

fn shown_finding(key: String, finding: &Finding, body: &[u16]) -> ShownFinding {
    let replacements = finding.replacements.iter().map(|better| ShownReplacement {
        start: better.start,
        end: better.end,
        before: String::from_utf16_lossy(body.get(better.start..better.end).unwrap_or_default()),
        text: better.text.clone(),
    });
    ShownFinding {
        key,
        start: finding.start,
        end: finding.end,
        family: finding.family.clone(),
        confidence: finding.confidence,
        message: finding.message.clone(),
        source: finding.source.clone(),
        replacements: replacements.collect(),
    }
}

/// Each finding with its key: the rule, a fingerprint of the words, and which of several alike it is.
fn keyed(review: &Review) -> impl Iterator<Item = (String, &Finding)> {
    review.findings.iter().enumerate().map(|(index, finding)| {
        let alike = |other: &&Finding| other.rule == finding.rule && other.text == finding.text;
        let before = review.findings[..index].iter().filter(alike).count();
        let mut hasher = DefaultHasher::new();
        (finding.field, &finding.text, before).hash(&mut hasher);
        (format!("{}#{:x}", finding.rule, hasher.finish()), finding)
    })
}

/// The rule of a finding's key.
pub(super) fn rule_of(key: &str) -> &str {
    key.split_once('#').map_or(key, |(rule, _)| rule)
}

/// The compose window in front, without its text.
pub(super) fn front(draft: &Draft, review: &Review, set_aside: &[&str]) -> FrontView {
    let name = |mailbox: &crate::application::Mailbox| {
        if mailbox.name.is_empty() { mailbox.email.clone() } else { mailbox.name.clone() }
    };
    let count = keyed(review).filter(|(key, _)| !set_aside.contains(&key.as_str())).count();
    FrontView {
        to: draft.to.iter().map(name).collect(),
        kind: review.kind,
        findings: count,
        checklist: review.checklist.clone(),
        timing: review.timing.clone(),
    }
}

/// Every family with its rules that are switched off.
pub(super) fn families(settings: &Settings) -> Vec<FamilyView> {
    let rules_off = |family: &str| {
        let off = tone::RULES.iter().filter(|rule| rule.family == family && settings.rules_off.contains(rule.id));
        off.map(|rule| RuleOffView { id: rule.id.to_owned(), message: rule.message.to_owned() }).collect()
    };
    let view = |family: &Family| FamilyView {
        name: family.name.to_owned(),
        on: !settings.families_off.contains(family.name),
        rules_off: rules_off(family.name),
    };
    tone::FAMILIES.iter().map(view).collect()
}
