//! The documents keep up with the tree.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::{fs, path::Path, process::Command};

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
        assert!(readme.contains(&format!("- [`{family}`](docs/families/{family}.md)\n")), "{family}");
    }
}

#[test]
fn the_pages_of_the_families_are_those_of_the_rules() {
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join("families");
    let run = Command::new(env!("CARGO_BIN_EXE_afterword")).args(["rules", "--pages"]).arg(&made).status().unwrap();
    assert!(run.success());
    for page in names("src/tone/rules", false).iter().map(|file| file.replace(".toml", ".md")) {
        let kept = fs::read_to_string(Path::new("docs/families").join(&page)).unwrap_or_default();
        assert!(kept == fs::read_to_string(made.join(&page)).unwrap(), "docs/families/{page} is old: ./build.sh docs");
    }
}
