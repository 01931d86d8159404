//! The command line as its users meet it: what is printed, where, and the exit code.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// What a run of the program left behind.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    /// The output as JSON.
    fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{}", self.err);
        serde_json::from_str(&self.out).unwrap()
    }

    /// Checks that the input was refused in one line that holds all of `parts`.
    pub fn is_refused(&self, parts: &[&str]) {
        assert_eq!(self.code, 2, "{}{}", self.out, self.err);
        assert_eq!(self.err.lines().count(), 1, "{}", self.err);
        assert!(self.err.starts_with("afterword: ") && self.err.ends_with('\n'), "{}", self.err);
        for part in parts {
            assert!(self.err.contains(part), "no {part:?} in {:?}", self.err);
        }
        assert_eq!(self.out, "");
    }
}

/// Runs the program with `input` on its standard input.
pub fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_afterword"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.as_ref().to_vec();
    // The program may stop reading before the end; its answer is what counts.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// A file of this test run.
fn file(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path
}

const LETTER: &str = "Subject: Interview on Tuesday\nTo: Dana Lee <dana.lee@northlake.example>\n\n\
    Hi Dana,\n\nThank you for the interview on Tuesday. I need your decision by Friday.\n\nBest,\nSam\n";

fn request(body: &str) -> Value {
    json!({"draft": {"body": body}})
}

#[test]
fn a_letter_is_shown_with_its_finding_reason_source_and_better_words() {
    let run = run(&["review", "-"], LETTER);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let lines: Vec<&str> = run.out.lines().collect();
    let place = lines.iter().position(|line| line.contains("I need your decision by Friday.")).unwrap();
    let underline = lines[place + 1];
    let underlined: String = lines[place]
        .chars()
        .zip(underline.chars())
        .filter_map(|(letter, mark)| (mark != ' ').then_some(letter))
        .collect();
    assert!(!underlined.is_empty() && "I need your decision by Friday.".contains(&underlined), "{underlined:?}");
    assert!(lines[place + 2].contains("pressure/"), "{}", run.out);
    assert!(lines[place + 2].ends_with("(Jena Brown, recruiter)"), "{}", run.out);
    assert!(lines[place + 3].trim_start().starts_with("→ "), "{}", run.out);
    assert!(run.out.contains("1 place could read better."), "{}", run.out);
}

#[test]
fn a_clean_letter_gets_an_all_clear() {
    let run = run(&["review", "-"], "Hi Dana,\n\nThank you for the interview on Tuesday.\n\nBest,\nSam\n");
    assert_eq!(run.code, 0);
    assert!(run.out.contains("Nothing here reads wrong."), "{}", run.out);
}

#[test]
fn the_header_lines_are_subject_and_recipients() {
    let shouted = LETTER.replace("Interview on Tuesday\n", "I NEED YOUR DECISION BY FRIDAY!!!\n");
    let review = run(&["review", "--json", "-"], &shouted).json();
    let fields: Vec<&Value> = review["findings"].as_array().unwrap().iter().map(|finding| &finding["field"]).collect();
    assert!(fields.contains(&&json!("subject")) && fields.contains(&&json!("body")), "{fields:?}");
    // The body begins after the header lines.
    for finding in review["findings"].as_array().unwrap().iter().filter(|finding| finding["field"] == "body") {
        let body = shouted.split_once("\n\n").unwrap().1;
        let range = finding["start"].as_u64().unwrap() as usize..finding["end"].as_u64().unwrap() as usize;
        assert_eq!(finding["text"], body[range]);
    }
    let greeting = |to: &str| {
        let review = run(&["review", "--json", "-"], LETTER.replace("Dana Lee <dana.lee@", to)).json();
        review["findings"].as_array().unwrap().iter().any(|finding| finding["family"] == "boilerplate")
    };
    assert!(!greeting("Dana Lee <dana.lee@"));
    assert!(greeting("Omar Haddad <omar.haddad@"), "the greeting names somebody else than the recipient");
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_taken() {
    let letter = format!("\u{feff}{}", LETTER.replace('\n', "\r\n"));
    let review = run(&["review", "--json", "-"], letter).json();
    assert_eq!(review["kind"], run(&["review", "--json", "-"], LETTER).json()["kind"]);
    assert_eq!(review["findings"][0]["family"], "pressure");
}

#[test]
fn json_prints_the_review_as_the_contract_has_it() {
    let review = run(&["review", "--json", "-"], LETTER).json();
    let keys = |value: &Value| -> Vec<String> {
        let mut keys: Vec<String> = value.as_object().unwrap().keys().cloned().collect();
        keys.sort();
        keys
    };
    assert_eq!(keys(&review), ["checklist", "findings", "kind", "owed", "shape", "timing"]);
    let finding = &review["findings"][0];
    assert_eq!(
        keys(finding),
        ["confidence", "end", "family", "field", "message", "replacements", "rule", "source", "start", "text"]
    );
    assert_eq!(keys(&finding["replacements"][0]), ["end", "start", "text"]);
    assert_eq!(keys(&review["checklist"][0]), ["end", "hint", "insert", "item", "start", "state"]);
}

#[test]
fn jsonl_answers_each_line_in_order() {
    let (clean, pushy) = ("Thank you for the interview on Tuesday.", "I need your decision by Friday.");
    let lines: Vec<String> = [pushy, clean, pushy].map(|body| request(body).to_string()).to_vec();
    let run = run(&["review", "--jsonl", "-"], lines.join("\n"));
    assert_eq!(run.code, 0, "{}", run.err);
    let counts: Vec<usize> = run
        .out
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["findings"].as_array().unwrap().len())
        .collect();
    assert_eq!(counts, [1, 0, 1]);
}

#[test]
fn a_bad_line_is_named_by_its_number() {
    let lines = format!("{}\n\n{{\"draft\": {{\"body\": 7}}}}\n", request("Thank you for the interview."));
    let run = run(&["review", "--jsonl", "-"], lines);
    assert_eq!((run.code, run.err.lines().count()), (2, 1), "{}", run.err);
    assert!(run.err.contains("-: line 3: draft.body: "), "{}", run.err);
}

#[test]
fn an_unknown_key_is_named_with_its_path() {
    for (json, path) in [
        (r#"{"draft": {"body": "Hi", "bodi": ""}}"#, "draft.bodi"),
        (r#"{"draft": {"body": "Hi", "to": [{"mail": ""}]}}"#, "draft.to[0].mail"),
        (r#"{"draft": {"body": "Hi"}, "settings": {"timing": {"speed": 1}}}"#, "settings.timing.speed"),
        (r#"{"draft": {"body": "Hi"}, "time-zone": "UTC"}"#, "time-zone"),
    ] {
        run(&["review", "-"], json).is_refused(&["-: ", path, "unknown field"]);
    }
}

#[test]
fn a_key_of_several_lines_is_named_in_one() {
    run(&["review", "-"], "{\"draft\": {\"body\": \"Hi\", \"a\\nb\\u001b[31m\": 1}}")
        .is_refused(&["draft.", "unknown"]);
}

#[test]
fn what_is_no_letter_is_refused() {
    run(&["review", "-"], b"Hi \xff\xfe\x80").is_refused(&["-: ", "UTF-8", "3"]);
    run(&["review", "-"], b"Hi Dana,\0").is_refused(&["-: ", "zero byte", "8"]);
    run(&["review", "-"], b"\0\0\0\0").is_refused(&["-: ", "zero byte"]);
    run(&["review", "-"], "").is_refused(&["-: ", "empty"]);
    run(&["review", "-"], " \n\n\t").is_refused(&["-: ", "empty"]);
    run(&["review", "-"], "{}").is_refused(&["-: ", "draft.body"]);
    run(&["review", "-"], "{\"draft\": ").is_refused(&["-: ", "line 1"]);
    run(&["review", "-"], "Subject: Interview\n\n").is_refused(&["-: ", "draft.body", "empty"]);
}

#[test]
fn what_cannot_be_opened_is_named() {
    let folder = env!("CARGO_TARGET_TMPDIR");
    run(&["review", folder], "").is_refused(&[folder, "folder"]);
    run(&["review", "no/such/letter.txt"], "").is_refused(&["no/such/letter.txt", "No such file"]);
}

#[test]
fn a_file_too_large_for_a_letter_is_refused() {
    let ten_megabytes = "Thank you. ".repeat(10 * 1024 * 1024 / 11);
    let large = file("large.txt", &ten_megabytes);
    run(&["review", large.to_str().unwrap()], "").is_refused(&["large.txt", "larger than"]);
    run(&["review", "-"], &ten_megabytes).is_refused(&["-: ", "larger than"]);
    let line = file("large.jsonl", request(&ten_megabytes).to_string());
    run(&["review", "--jsonl", line.to_str().unwrap()], "").is_refused(&["large.jsonl: line 1", "larger than"]);
}

#[test]
fn nothing_is_coloured_when_piped() {
    for arguments in [&["review", "-"][..], &["rules"], &["review", "--json", "-"]] {
        let run = run(arguments, LETTER);
        assert_eq!(run.code, 0);
        assert!(!run.out.contains('\u{1b}') && !run.err.contains('\u{1b}'), "{arguments:?}");
    }
}
