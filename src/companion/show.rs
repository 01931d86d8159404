//! A review as the page script and the panels show it.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::Compose;
use super::message::{Chip, ShownAdvice, ShownFinding, ShownItem, ShownReplacement, ShownTiming};
use super::panel::{ApplicationView, FamilyView, FrontView, RuleOffView};
use crate::application::{Mailbox, Record, Settings, called};
use crate::instant::Instant;
use crate::letter::Letter;
use crate::personal;
use crate::review::{Advice, ChecklistItem, Draft, Field, Finding, Kind, Replacement, Review};
use crate::timing::policy;
use crate::tone::{self, Family};

/// The findings of the body that were not set aside.
pub(super) fn findings(draft: &Draft, review: &Review, set_aside: &[&str]) -> Vec<ShownFinding> {
    let body: Vec<u16> = draft.body.encode_utf16().collect();
    let shown = keyed(review).filter(|(key, finding)| finding.field == Field::Body && !is_aside(key, set_aside));
    shown.map(|(key, finding)| shown_finding(key, finding, &body)).collect()
}

/// Whether a finding was set aside, alone or with all of its draft.
fn is_aside(key: &str, set_aside: &[&str]) -> bool {
    set_aside.iter().any(|&aside| aside.is_empty() || aside == key)
}

fn shown_finding(key: String, finding: &Finding, body: &[u16]) -> ShownFinding {
    ShownFinding {
        key,
        start: finding.start,
        end: finding.end,
        family: finding.family.clone(),
        confidence: finding.confidence,
        message: finding.message.clone(),
        source: finding.source.clone(),
        replacements: finding.replacements.iter().map(|better| shown_replacement(better, body)).collect(),
    }
}

/// A replacement together with what stands in its place now.
fn shown_replacement(better: &Replacement, body: &[u16]) -> ShownReplacement {
    ShownReplacement {
        start: better.start,
        end: better.end,
        before: String::from_utf16_lossy(body.get(better.start..better.end).unwrap_or_default()),
        text: better.text.clone(),
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

/// What the chip at the window's edge says; none for a mail that is none of ours.
pub(super) fn chip(draft: &Draft, review: &Review, record: Option<&Record>) -> Option<Chip> {
    if review.kind == Kind::Other {
        return None;
    }
    let letter = Letter::read(&draft.body);
    let body: Vec<u16> = draft.body.encode_utf16().collect();
    let timing = review.timing.as_ref().map(|timing| {
        let remind_on = timing.best.or(timing.until);
        ShownTiming {
            verdict: timing.verdict,
            message: timing.message.clone(),
            source: timing.source.clone(),
            until: timing.until,
            remind_on: remind_on.filter(|_| record.is_some()),
            reminded: remind_on.is_some() && record.is_some_and(|record| record.remind_on == remind_on),
            plan: record.is_some(),
        }
    });
    let checklist = review.checklist.iter().map(|item| shown_item(item, &letter, &body)).collect();
    let shown = |advice: &Advice| ShownAdvice { message: advice.message.clone(), source: advice.source.clone() };
    let shape = review.shape.iter().map(shown).collect();
    Some(Chip { kind: review.kind, checklist, timing, shape })
}

fn shown_item(item: &ChecklistItem, letter: &Letter<'_>, body: &[u16]) -> ShownItem {
    let offered = (!item.insert.is_empty()).then_some(item.insert.as_str());
    let insert = offered.and_then(|text| personal::insertion(letter, item.item, text));
    ShownItem {
        item: item.item,
        state: item.state,
        start: item.start,
        end: item.end,
        hint: item.hint.clone(),
        sentence: item.insert.clone(),
        insert: insert.map(|insert| shown_replacement(&insert, body)),
    }
}

/// The compose window in front, without its text.
pub(super) fn front(open: &Compose, chip: Option<Chip>, set_aside: &[&str], record: Option<&Record>) -> FrontView {
    let (checklist, shape) = chip.map(|Chip { checklist, shape, .. }| (checklist, shape)).unwrap_or_default();
    let name = |mailbox: &Mailbox| {
        if mailbox.name.is_empty() { mailbox.email.clone() } else { mailbox.name.clone() }
    };
    FrontView {
        to: open.draft.to.iter().map(name).collect(),
        kind: open.review.kind,
        findings: keyed(&open.review).filter(|(key, _)| !is_aside(key, set_aside)).count(),
        checklist,
        shape,
        timing: open.review.timing.clone(),
        application: record.map(|record| record.id.clone()),
        called: record.map_or_else(String::new, |Record { application, .. }| {
            called(&application.company, &application.role).to_owned()
        }),
    }
}

/// An application as the list shows it.
pub(super) fn application(record: &Record, settings: &Settings, now: Instant) -> ApplicationView {
    let application = &record.application;
    let mut met: Vec<&str> = application
        .interviews
        .iter()
        .filter(|interview| interview.start.timestamp() <= now.timestamp())
        .flat_map(|interview| interview.with.iter().map(String::as_str))
        .collect();
    met.sort_unstable();
    met.dedup();
    ApplicationView {
        id: record.id.clone(),
        company: application.company.clone(),
        role: application.role.clone(),
        status: application.status,
        met: met.len(),
        owed: policy::owed(application, now, &record.settings(settings)),
        promised: application.promise.as_ref().map(|promise| promise.by),
        remind_on: record.remind_on,
        last_message: application.messages.iter().map(|message| message.at).max_by_key(|at| at.timestamp()),
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
