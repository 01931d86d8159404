//! The forms of an English verb or noun, for `~word` in patterns.

use std::collections::BTreeSet;

/// Verbs with forms of their own: lemma, past, participle, and the others where the spelling rules would be wrong.
const IRREGULAR: &[(&str, &[&str])] = &[
    ("be", &["am", "is", "are", "was", "were", "been", "being"]),
    ("become", &["became", "becomes", "becoming"]),
    ("begin", &["began", "begun", "begins", "beginning"]),
    ("break", &["broke", "broken", "breaks", "breaking"]),
    ("bring", &["brought", "brings", "bringing"]),
    ("build", &["built", "builds", "building"]),
    ("buy", &["bought", "buys", "buying"]),
    ("catch", &["caught", "catches", "catching"]),
    ("choose", &["chose", "chosen", "chooses", "choosing"]),
    ("come", &["came", "comes", "coming"]),
    ("cut", &["cuts", "cutting"]),
    ("deal", &["dealt", "deals", "dealing"]),
    ("do", &["does", "did", "done", "doing"]),
    ("drive", &["drove", "driven", "drives", "driving"]),
    ("feel", &["felt", "feels", "feeling"]),
    ("find", &["found", "finds", "finding"]),
    ("forget", &["forgot", "forgotten", "forgets", "forgetting"]),
    ("get", &["got", "gotten", "gets", "getting"]),
    ("give", &["gave", "given", "gives", "giving"]),
    ("go", &["went", "gone", "goes", "going"]),
    ("grow", &["grew", "grown", "grows", "growing"]),
    ("have", &["has", "had", "having"]),
    ("hear", &["heard", "hears", "hearing"]),
    ("hold", &["held", "holds", "holding"]),
    ("keep", &["kept", "keeps", "keeping"]),
    ("know", &["knew", "known", "knows", "knowing"]),
    ("lead", &["led", "leads", "leading"]),
    ("learn", &["learnt", "learned", "learns", "learning"]),
    ("leave", &["left", "leaves", "leaving"]),
    ("let", &["lets", "letting"]),
    ("lose", &["lost", "loses", "losing"]),
    ("make", &["made", "makes", "making"]),
    ("mean", &["meant", "means", "meaning"]),
    ("meet", &["met", "meets", "meeting"]),
    ("overlook", &["overlooked", "overlooks", "overlooking"]),
    ("pay", &["paid", "pays", "paying"]),
    ("pick", &["picked", "picks", "picking"]),
    ("put", &["puts", "putting"]),
    ("read", &["reads", "reading"]),
    ("ring", &["rang", "rung", "rings", "ringing"]),
    ("run", &["ran", "runs", "running"]),
    ("say", &["said", "says", "saying"]),
    ("see", &["saw", "seen", "sees", "seeing"]),
    ("sell", &["sold", "sells", "selling"]),
    ("send", &["sent", "sends", "sending"]),
    ("set", &["sets", "setting"]),
    ("show", &["showed", "shown", "shows", "showing"]),
    ("sit", &["sat", "sits", "sitting"]),
    ("speak", &["spoke", "spoken", "speaks", "speaking"]),
    ("spend", &["spent", "spends", "spending"]),
    ("stand", &["stood", "stands", "standing"]),
    ("take", &["took", "taken", "takes", "taking"]),
    ("teach", &["taught", "teaches", "teaching"]),
    ("tell", &["told", "tells", "telling"]),
    ("think", &["thought", "thinks", "thinking"]),
    ("throw", &["threw", "thrown", "throws", "throwing"]),
    ("understand", &["understood", "understands", "understanding"]),
    ("win", &["won", "wins", "winning"]),
    ("write", &["wrote", "written", "writes", "writing"]),
];

/// Verbs of more than one syllable that double their last letter all the same, because it is stressed.
const DOUBLING: &[&str] = &["commit", "prefer", "refer", "transfer", "submit", "admit", "permit", "occur", "regret"];

/// The lemma and every form of it, as a verb and as a noun.
pub fn forms(lemma: &str) -> BTreeSet<String> {
    let mut forms = BTreeSet::from([lemma.to_owned()]);
    if let Some((_, irregular)) = IRREGULAR.iter().find(|(verb, _)| *verb == lemma) {
        forms.extend(irregular.iter().map(|&form| form.to_owned()));
        return forms;
    }
    let (stem, last) = lemma.split_at(lemma.len() - lemma.chars().next_back().map_or(0, char::len_utf8));
    let before = stem.chars().next_back().unwrap_or(' ');
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    match last {
        "e" => {
            let ing = match before {
                'e' | 'y' => format!("{lemma}ing"),
                'i' => format!("{}ying", &stem[..stem.len() - 1]),
                _ => format!("{stem}ing"),
            };
            forms.extend([format!("{lemma}s"), format!("{lemma}d"), ing]);
        }
        "y" if !vowel(before) => {
            forms.extend([format!("{stem}ies"), format!("{stem}ied"), format!("{lemma}ing")]);
        }
        "s" | "x" | "z" => forms.extend([format!("{lemma}es"), format!("{lemma}ed"), format!("{lemma}ing")]),
        "h" if matches!(before, 's' | 'c') => {
            forms.extend([format!("{lemma}es"), format!("{lemma}ed"), format!("{lemma}ing")]);
        }
        _ if doubles(lemma) => {
            forms.extend([format!("{lemma}s"), format!("{lemma}{last}ed"), format!("{lemma}{last}ing")]);
        }
        _ => forms.extend([format!("{lemma}s"), format!("{lemma}ed"), format!("{lemma}ing")]),
    }
    forms
}

/// One consonant, one vowel, one consonant at the end of one syllable: stop, plan, drop.
fn doubles(lemma: &str) -> bool {
    let letters: Vec<char> = lemma.chars().collect();
    let vowel = |c: &char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u');
    let syllables = letters.chunk_by(|a, b| vowel(a) == vowel(b)).filter(|run| vowel(&run[0])).count();
    match letters.as_slice() {
        [.., a, b, c] => {
            let shape = !vowel(a) && vowel(b) && !vowel(c) && !matches!(c, 'w' | 'x' | 'y');
            shape && (syllables == 1 || DOUBLING.contains(&lemma))
        }
        _ => false,
    }
}
