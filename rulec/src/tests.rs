use std::fs;
use std::path::PathBuf;

use super::*;
use crate::syntax::{Classes, parse};

/// A folder of rule files with one fault, gone at the end of the test.
struct Folder(PathBuf);

impl Folder {
    fn with(rule: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("rulec-{}-{:x}", std::process::id(), fingerprint(rule)));
        fs::create_dir_all(folder.join("rules")).expect("the folder of temporary files can be written");
        fs::create_dir_all(folder.join("cues")).expect("the folder of temporary files can be written");
        let files = [
            ("classes.toml", "[[class]]\nname = \"me\"\nis = \"i|we\"\n"),
            ("advice.toml", "Brown = \"Jena Brown\"\n"),
            ("cues/guards.toml", "[[cue]]\nname = \"as-asked\"\nmatch = [\"as you asked\"]\n"),
            ("rules/pressure.toml", rule),
        ];
        for (name, text) in files {
            fs::write(folder.join(name), text).expect("the folder of temporary files can be written");
        }
        Self(folder)
    }

    fn compile(&self) -> Result<Compiled, Error> {
        compile(Sources {
            classes: &self.0.join("classes.toml"),
            advice: &self.0.join("advice.toml"),
            rules: &self.0.join("rules"),
            cues: &self.0.join("cues"),
        })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn fingerprint(text: &str) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

const RULE: &str = r#"
family = "pressure"

[likely]
message = "It may hurry them."
source = "Brown"
better = ["I am glad to hear about the {role} whenever it suits you."]

[[rule]]
name = "soon"
message = "It hurries them."
source = "Brown"
match = ["@me need {what: (an answer|a reply)} [soon]"]
spare = ["as-asked"]
better = [{ clause = "I look forward to {what}." }]
flags = ["I need a reply [soon]."]
passes = ["I will reply soon."]
"#;

#[test]
fn a_sound_rule_compiles_and_the_same_files_give_the_same_tables() {
    let folder = Folder::with(RULE);
    let first = folder.compile().expect("the rule is sound");
    let second = folder.compile().expect("the rule is sound");
    assert!(first.rules.contains("pressure/soon"));
    assert!(first.cues.contains("AS_ASKED"));
    assert_eq!(first.tables, second.tables);
}

#[test]
fn a_malformed_rule_is_named_with_its_file_and_the_reason() {
    for (sound, malformed, reason) in [
        ("@me need", "@us need", "there is no class @us"),
        ("[soon]\"", "[soon\"", "`]` is missing"),
        ("need {what", "need (now {what", "`)` is missing"),
        ("@me need", "don't need", "contractions are written out"),
        ("@me need", "..3 need", "cannot begin with any word"),
        ("the {role} whenever", "the {post} whenever", "no slot of the notes"),
        ("[soon]", "soon? [soon", "`]` is missing"),
        ("{what}.", "{role} and {when}.", "no pattern captures {when}"),
        ("source = \"Brown\"", "source = \"Nobody\"", "the source `Nobody`"),
        ("\"as-asked\"", "\"as-told\"", "there is no cue `as-told`"),
        ("reply [soon].", "reply soon.", "mark the underlined part"),
        ("name = \"soon\"", "name = \"soon\"\nmode = 1", "unknown field `mode`"),
        ("It hurries them.", "It hurries them", "the message is no sentence"),
        ("family = \"pressure\"", "family = \"guilt\"", "belongs in guilt.toml"),
    ] {
        assert!(RULE.contains(sound), "{sound}");
        let error = Folder::with(&RULE.replacen(sound, malformed, 1)).compile().expect_err(malformed);
        assert!(error.to_string().contains(reason), "{malformed}: {error}");
        assert!(error.file.ends_with("rules/pressure.toml"), "{error}");
    }
}

#[test]
fn patterns_say_where_they_are_wrong() {
    let error = parse("i need (a reply", &Classes::new()).expect_err("a bracket is open");
    assert_eq!(error, "`)` is missing here: i need (a reply⟨!⟩");
    for malformed in ["", "|", "a||b", "<words>", "..x", "..0", "{: a}", "a ] b", "^"] {
        assert!(parse(malformed, &Classes::new()).is_err(), "{malformed}");
    }
}

#[test]
fn words_are_inflected_as_they_are_spelt() {
    for (lemma, wanted) in [
        ("reply", "replies replied replying"),
        ("stop", "stops stopped stopping"),
        ("decide", "decides decided deciding"),
        ("wait", "waits waited waiting"),
        ("answer", "answers answered answering"),
        ("submit", "submits submitted submitting"),
        ("push", "pushes pushed pushing"),
        ("delay", "delays delayed delaying"),
        ("agree", "agrees agreed agreeing"),
        ("tie", "ties tied tying"),
        ("hear", "hears heard hearing"),
        ("be", "am is are was were been being"),
        ("follow", "follows followed following"),
        ("email", "emails emailed emailing"),
    ] {
        let forms = inflect::forms(lemma);
        let wanted: std::collections::BTreeSet<String> = wanted.split(' ').chain([lemma]).map(str::to_owned).collect();
        assert_eq!(forms, wanted, "{lemma}");
    }
}
