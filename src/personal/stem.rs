//! A small stemmer, so that "scheduling", "scheduled" and "schedules" are one word.
//!
//! It only ever compares the writer's words with the writer's own notes. A published stemmer would bring algorithms for
//! a dozen languages into the module to do no better here: both sides are stemmed alike, so that a stem need not be a
//! word, and it matters only that the forms of one word meet.

/// Endings taken off, longest first, with what is put in their place.
const ENDINGS: &[(&str, &str)] = &[
    ("isations", "is"),
    ("izations", "is"),
    ("isation", "is"),
    ("ization", "is"),
    ("fulness", "ful"),
    ("iveness", "iv"),
    ("ations", "at"),
    ("ation", "at"),
    ("ments", ""),
    ("ment", ""),
    ("ising", "is"),
    ("izing", "is"),
    ("ised", "is"),
    ("ized", "is"),
    ("ises", "is"),
    ("izes", "is"),
    ("ships", ""),
    ("ship", ""),
    ("ness", ""),
    ("ings", ""),
    ("ing", ""),
    ("ions", ""),
    ("ion", ""),
    ("ise", "is"),
    ("ize", "is"),
    ("ies", "i"),
    ("ied", "i"),
    ("ers", ""),
    ("ors", ""),
    ("ed", ""),
    ("er", ""),
    ("or", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
];

/// The fewest letters left before an ending.
const SHORTEST_STEM: usize = 3;

/// The stem of a folded word.
pub(super) fn stem(word: &str) -> String {
    let mut stem = word.to_owned();
    // Endings pile up: mentor-ship, organis-ation-s.
    while let Some(shorter) = without_ending(&stem) {
        stem = shorter;
    }
    if let [.., a, b] = stem.as_bytes()
        && a == b
        && !matches!(b, b'a' | b'e' | b'i' | b'o' | b'u')
    {
        stem.pop();
    }
    match stem.pop() {
        Some('e') | None => {}
        Some('y') => stem.push('i'),
        Some(last) => stem.push(last),
    }
    stem
}

fn without_ending(word: &str) -> Option<String> {
    if !word.is_ascii() {
        return None;
    }
    ENDINGS.iter().find_map(|(ending, instead)| {
        let kept = word.strip_suffix(ending)?;
        let stands = kept.len() >= SHORTEST_STEM && !(*ending == "s" && kept.ends_with(['s', 'u', 'i']));
        stands.then(|| [kept, instead].concat())
    })
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_one_word_meet() {
        for forms in [
            &["schedule", "schedules", "scheduled", "scheduling", "scheduler"][..],
            &["migration", "migrations", "migrate", "migrated", "migrating"],
            &["mentor", "mentors", "mentoring", "mentorship"],
            &["plan", "plans", "planned", "planning", "planner"],
            &["study", "studies", "studied"],
            &["organise", "organize", "organised", "organization", "organisations"],
            &["deploy", "deployment", "deployments", "deployed"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{forms:?}: {stems:?}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (one, other) in [("data", "date"), ("pay", "paper"), ("staff", "stage"), ("test", "text")] {
            assert_ne!(stem(one), stem(other), "{one}, {other}");
        }
    }
}
