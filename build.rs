//! Compiles the rule, cue and class files into tables (see the crate `rulec`), and the readable files of weights into what is
//! looked up; a malformed file stops the build.

#[path = "src/fnv.rs"]
mod fnv;
#[path = "src/personal/learned/key.rs"]
mod key;

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

/// The files of weights, each with the name of what is made of it.
const WEIGHTS: [(&str, &str); 2] =
    [("src/personal/kind/weights.tsv", "kind.weights"), ("src/personal/purpose/weights.tsv", "purpose.weights")];

fn main() {
    println!("cargo::rerun-if-changed=src/pattern");
    println!("cargo::rerun-if-changed=src/tone/rules");
    println!("cargo::rerun-if-changed=src/cues");
    println!("cargo::rerun-if-changed=src/fnv.rs");
    println!("cargo::rerun-if-changed=src/personal/learned/key.rs");
    for (readable, _) in WEIGHTS {
        println!("cargo::rerun-if-changed={readable}");
    }
    if let Err(reason) = compile() {
        println!("cargo::error={}", reason.replace('\n', " "));
    }
}

fn compile() -> Result<(), String> {
    let compiled = rulec::compile(rulec::Sources {
        classes: Path::new("src/pattern/classes.toml"),
        advice: Path::new("src/tone/advice.toml"),
        rules: Path::new("src/tone/rules"),
        cues: Path::new("src/cues"),
    });
    let compiled = compiled.map_err(|error| error.to_string())?;
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    let sources = [("tables.rs", compiled.tables), ("cues.rs", compiled.cues), ("rules.rs", compiled.rules)];
    for (name, source) in sources {
        fs::write(Path::new(&out).join(name), source).map_err(|error| error.to_string())?;
    }
    for (readable, name) in WEIGHTS {
        let text = fs::read_to_string(readable).map_err(|error| format!("{readable}: {error}"))?;
        let table =
            weights(&text).map_err(|line| format!("{readable}:{line}: no place, name and a weight for each class"))?;
        fs::write(Path::new(&out).join(name), table).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// A file of weights as `src/personal/learned` looks them up: the keys, sorted, and then for each a byte a class. Fails with the
/// number of a line that is malformed.
fn weights(text: &str) -> Result<Vec<u8>, usize> {
    let mut rows: BTreeMap<u32, Vec<u8>> = BTreeMap::new();
    let mut classes = None;
    for (number, line) in text.lines().enumerate() {
        let (key, weights) = row(line).ok_or(number + 1)?;
        if *classes.get_or_insert(weights.len()) != weights.len() {
            return Err(number + 1);
        }
        rows.insert(key, weights);
    }
    Ok(rows.keys().flat_map(|key| key.to_le_bytes()).chain(rows.values().flatten().copied()).collect())
}

/// A line: place, name, and a whole number for each class, separated by tabs.
fn row(line: &str) -> Option<(u32, Vec<u8>)> {
    let mut fields = line.split('\t');
    let key = key::key(fields.next()?, fields.next()?);
    Some((key, fields.map(|weight| weight.parse().map(i8::cast_unsigned).ok()).collect::<Option<_>>()?))
}
