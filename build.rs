//! Compiles the rule, cue and class files into tables (see the crate `rulec`); a malformed file stops the build.

use std::path::Path;
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=src/pattern");
    println!("cargo::rerun-if-changed=src/tone/rules");
    println!("cargo::rerun-if-changed=src/cues");
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
    Ok(())
}
