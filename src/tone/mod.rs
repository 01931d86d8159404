//! What reads wrong: the rules' matches become findings with better words.
//!
//! The rules are data (`rules/*.toml`, one file a family); this room decides which matches stand and what is offered.
//! Where no rule speaks, the sentence [`model`] may; where it is sure that a sentence is fine, no pattern is believed.

mod detect;
pub mod model;
mod replace;
mod rule;

use std::ops::Range;

use crate::letter::{Ending, Letter, Region, Sentence};
use crate::pattern::{Cue, Match, Matches, Owner};
use crate::review::{Confidence, Field, Finding, Kind, Replacement, Request};
pub use rule::{Better, FAMILIES, Family, RULES, Rule, Scope, advice};
#[cfg(not(target_arch = "wasm32"))]
pub use rule::{EXAMPLES, Examples};

/// A place a rule found, before it is known which of several that overlap stands.
#[derive(Debug)]
struct Candidate<'m> {
    rule: &'static Rule,
    /// The sentence, an index into [`Letter::sentences`].
    sentence: usize,
    /// Bytes of the underlined part.
    range: Range<usize>,
    /// The match of its pattern; none for a detector's.
    found: Option<&'m Match>,
}

/// The findings of one field of a mail of that kind, in order of place; they never overlap.
pub fn findings(letter: &Letter<'_>, field: Field, matches: &Matches, kind: Kind, request: &Request) -> Vec<Finding> {
    // The model judges prose, not the line above it.
    let judge = (field == Field::Body).then(|| model::Judge::of(letter, matches));
    let mut candidates: Vec<Candidate<'_>> = Vec::new();
    for (index, sentence) in letter.sentences().iter().enumerate() {
        let own = matches.in_sentence(index);
        let by_pattern: Vec<_> =
            own.iter().filter_map(|found| matched(letter, sentence, matches, own, found)).collect();
        let by_chance = !by_pattern.is_empty() && judge.as_ref().is_some_and(|judge| judge.excuses(index));
        if !by_chance {
            candidates.extend(by_pattern);
        }
        let detected = RULES.iter().filter(|rule| applies(rule, sentence)).flat_map(|rule| {
            let ranges = rule.detect.map(|detect| detect::find(detect, letter, sentence)).unwrap_or_default();
            ranges.into_iter().map(move |range| Candidate { rule, sentence: index, range, found: None })
        });
        candidates.extend(detected);
    }
    let settings = &request.settings;
    let speaks = |family: &str, rule: &str| {
        let silent = FAMILIES.iter().any(|known| {
            let is_silent = known.silent_in.contains(&kind) || (known.silent_in_subject && field == Field::Subject);
            known.name == family && is_silent
        });
        !silent && !settings.families_off.contains(family) && !settings.rules_off.contains(rule)
    };
    candidates.retain(|candidate| speaks(candidate.rule.family, candidate.rule.id));
    let notes = replace::Notes::of(request);
    let standing = standing(candidates);
    let mut findings: Vec<Finding> =
        standing.iter().map(|candidate| finding(letter, field, &notes, candidate)).collect();
    if let Some(judge) = judge.filter(|_| settings.likely) {
        // Where a rule matched, the rule has the word: also when a guard found the sentence fine, or the rule is off.
        let spoken = |sentence: usize| {
            let by_rule = |found: &Match| matches!(found.owner, Owner::Rule(_)) && !found.unless;
            matches.in_sentence(sentence).iter().any(by_rule) || standing.iter().any(|one| one.sentence == sentence)
        };
        for likely in judge.likely(spoken) {
            if let Some(finding) = likely_finding(letter, &notes, &likely).filter(|one| speaks(&one.family, &one.rule))
            {
                let place = findings.partition_point(|other| other.start < finding.start);
                findings.insert(place, finding);
            }
        }
    }
    findings
}

/// What is said of a sentence the model marked.
fn likely_finding(letter: &Letter<'_>, notes: &replace::Notes<'_>, likely: &model::Likely) -> Option<Finding> {
    let family = FAMILIES.iter().find(|family| family.name == likely.family)?;
    let range = letter.sentences()[likely.sentence].range.clone();
    let place = letter.utf16(range.clone());
    let better =
        family.better.iter().filter_map(|text| replace::filled(text, |slot| notes.get(slot).map(str::to_owned)));
    Some(Finding {
        rule: format!("{}/likely", family.name),
        family: family.name.to_owned(),
        field: Field::Body,
        start: place.start,
        end: place.end,
        text: letter.text()[range].to_owned(),
        message: family.message.to_owned(),
        source: advice(family.source).to_owned(),
        confidence: Confidence::Likely,
        replacements: better.map(|text| Replacement { start: place.start, end: place.end, text }).collect(),
    })
}

/// Whether a rule's pattern is found anywhere in a text and not silenced.
#[cfg(not(target_arch = "wasm32"))]
fn is_matched(letter: &Letter<'_>) -> bool {
    let matches = Matches::find(letter);
    letter.sentences().iter().enumerate().any(|(index, sentence)| {
        let own = matches.in_sentence(index);
        own.iter().any(|found| matched(letter, sentence, &matches, own, found).is_some())
    })
}

/// A match as a candidate, where its rule applies and nothing silences it.
fn matched<'m>(
    letter: &Letter<'_>,
    sentence: &Sentence,
    matches: &Matches,
    own: &'m [Match],
    found: &'m Match,
) -> Option<Candidate<'m>> {
    let Owner::Rule(index) = found.owner else { return None };
    let rule = &RULES[index];
    let silenced = own.iter().any(|other| other.owner == found.owner && other.unless)
        || rule.spare.iter().any(|&cue| matches.has(found.sentence, cue))
        || rule.spare_after.iter().any(|&cue| is_said_before(letter, matches, found.sentence, cue));
    let range = letter.span(found.marked.clone());
    (!found.unless && !silenced && applies(rule, sentence)).then_some(Candidate {
        rule,
        sentence: found.sentence,
        range,
        found: Some(found),
    })
}

/// Whether a cue was found in what the writer wrote before a sentence.
fn is_said_before(letter: &Letter<'_>, matches: &Matches, sentence: usize, cue: Cue) -> bool {
    let mut before = matches.sentences_with(cue).take_while(|&other| other < sentence);
    before.any(|other| letter.sentences()[other].region != Region::Quote)
}

/// Whether a rule speaks about this kind of sentence at all.
fn applies(rule: &Rule, sentence: &Sentence) -> bool {
    rule.regions.contains(&sentence.region)
        && rule.question.is_none_or(|question| question == (sentence.ending == Ending::Question))
}

/// Of candidates that overlap the longest stands; of equals the one that was found first. In order of place.
fn standing(mut candidates: Vec<Candidate<'_>>) -> Vec<Candidate<'_>> {
    let mut standing: Vec<Candidate<'_>> = Vec::new();
    while let Some(longest) = (0..candidates.len()).rev().max_by_key(|&index| candidates[index].range.len()) {
        let chosen = candidates.remove(longest);
        candidates.retain(|other| other.range.end <= chosen.range.start || chosen.range.end <= other.range.start);
        let place = standing.partition_point(|other| other.range.start < chosen.range.start);
        standing.insert(place, chosen);
    }
    standing
}

fn finding(letter: &Letter<'_>, field: Field, notes: &replace::Notes<'_>, candidate: &Candidate<'_>) -> Finding {
    let Candidate { rule, range, .. } = candidate;
    let place = letter.utf16(range.clone());
    Finding {
        rule: rule.id.to_owned(),
        family: rule.family.to_owned(),
        field,
        start: place.start,
        end: place.end,
        text: letter.text()[range.clone()].to_owned(),
        message: rule.message.to_owned(),
        source: advice(rule.source).to_owned(),
        confidence: Confidence::Sure,
        replacements: replace::replacements(letter, notes, candidate),
    }
}
