//! The documents keep up with the tree.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::{fs, path::Path};

fn names(folder: &str, folders: bool) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    fs::read_dir(root)
        .unwrap()
        .map(Result::unwrap)
        .filter(|entry| entry.path().is_dir() == folders)
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect()
}

#[test]
fn the_map_names_every_folder() {
    let map = include_str!("../ARCHITECTURE.md");
    // Made by a build, or by git.
    let made = ["target", "dist", "node_modules", ".git"];
    for name in names("", true).iter().filter(|name| !made.contains(&name.as_str())) {
        assert!(map.contains(&format!("`{name}/`")), "{name}");
    }
    for name in names("src", true) {
        assert!(map.contains(&format!("`src/{name}`")), "src/{name}");
    }
}

#[test]
fn the_readme_names_commands_and_families() {
    let readme = include_str!("../README.md");
    assert!(readme.contains("./build.sh run") && readme.contains("./build.sh test"));
    for file in names("src/tone/rules", false) {
        let family = file.trim_end_matches(".toml");
        assert!(readme.contains(&format!("- `{family}`\n")), "{family}");
    }
}
