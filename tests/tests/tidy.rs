//! Is the architecture still true?

#![expect(clippy::unwrap_used, reason = "a test that cannot read the repository has nothing to say")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .other_options(["--offline".into()])
        .exec()
        .unwrap()
}

/// Each package's own dependencies, those for tests and builds left out.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    metadata()
        .packages
        .iter()
        .map(|package| {
            let normal = package.dependencies.iter().filter(|dependency| dependency.kind == DependencyKind::Normal);
            (package.name.to_string(), normal.map(|dependency| dependency.name.clone()).collect())
        })
        .collect()
}

#[test]
fn crates_import_only_whom_they_may() {
    let may: BTreeMap<&str, &[&str]> = [
        ("domain", &[][..]),
        ("journey", &["domain"]),
        ("maintenance", &["domain"]),
        ("locales", &["domain"]),
        ("receipt", &["domain", "locales"]),
        ("protocol", &["domain"]),
        ("peripherals", &["domain"]),
        ("kiosk-screen", &["domain", "journey", "maintenance", "locales"]),
        (
            "kiosk-core",
            &["domain", "journey", "maintenance", "locales", "receipt", "protocol", "peripherals", "kiosk-screen"],
        ),
        ("kiosk-window", &["domain", "locales", "kiosk-screen"]),
        ("kiosk", &["domain", "kiosk-core", "kiosk-screen", "kiosk-window"]),
        ("central", &["domain", "protocol", "locales", "receipt"]),
        ("dock", &[]),
        ("installer", &[]),
    ]
    .into();
    let all = dependencies();
    let ours: BTreeSet<&String> = all.keys().collect();
    for (package, wanted) in &all {
        if package == "e2e" {
            continue;
        }
        let allowed = may.get(package.as_str()).unwrap_or_else(|| panic!("{package} is not in the architecture"));
        for dependency in wanted.iter().filter(|dependency| ours.contains(dependency)) {
            assert!(allowed.contains(&dependency.as_str()), "{package} may not import {dependency}");
        }
    }
}

#[test]
fn crates_never_touch_what_is_not_theirs() {
    let never: BTreeMap<&str, &[&str]> = [
        ("domain", &["tokio", "rusqlite", "reqwest", "iced"][..]),
        ("journey", &["iced", "tokio", "serde_json", "fluent", "peripherals", "locales"]),
        ("maintenance", &["iced", "tokio", "serde_json", "fluent", "peripherals", "locales"]),
        ("peripherals", &["journey", "protocol", "locales", "iced", "rusqlite", "tokio-postgres"]),
        ("protocol", &["axum", "reqwest", "rusqlite", "tokio-postgres"]),
        ("central", &["iced", "peripherals", "journey"]),
        ("kiosk-core", &["iced"]),
        ("kiosk-window", &["peripherals", "rusqlite", "reqwest", "rustls", "kiosk-core"]),
        ("kiosk-screen", &["iced", "tokio", "peripherals"]),
    ]
    .into();
    let all = dependencies();
    for (package, forbidden) in never {
        for dependency in forbidden {
            assert!(!all[package].contains(*dependency), "{package} must never touch {dependency}");
        }
    }
}

#[test]
fn nothing_for_tests_is_on_by_default() {
    for package in &metadata().packages {
        let default = package.features.get("default").cloned().unwrap_or_default();
        for feature in ["simulators", "tape", "automation", "failpoints", "cluster", "samples", "pseudo"] {
            assert!(!default.iter().any(|on| on == feature), "{} turns {feature} on by default", package.name);
        }
        assert_eq!(package.publish.as_deref(), Some(&[][..]), "{} could be published", package.name);
    }
}

/// Every Rust file of ours that is under version control's folders.
fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if name != "target" && !name.starts_with('.') && name != "out" {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

#[test]
fn files_have_the_size_and_the_name_of_one_thing() {
    let vague = ["utils", "helpers", "common", "misc", "manager", "handler", "data", "info", "types", "base", "mod"];
    let mut long = Vec::new();
    for (path, text) in sources() {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(!vague.contains(&stem.as_str()), "{}: what is it?", path.display());
        let lines = text.lines().count();
        if lines > 600 {
            long.push(format!("{} has {lines} lines", path.display()));
        }
    }
    assert!(long.is_empty(), "over 600 lines: {long:#?}");
}

#[test]
fn nothing_is_silenced_or_left_undone() {
    // Written in two halves, so that this file does not find itself.
    let words = [
        concat!("#[", "ignore"),
        concat!("#[", "allow("),
        concat!("#![", "allow("),
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("FIX", "ME"),
        concat!("TO", "DO"),
    ];
    for (path, text) in sources() {
        for word in words {
            assert!(!text.contains(word), "{} says {word}", path.display());
        }
    }
}

#[test]
fn every_library_says_what_it_may_touch() {
    for (path, text) in sources().into_iter().filter(|(path, _)| path.ends_with("src/lib.rs")) {
        assert!(text.starts_with("//! "), "{} begins without a sentence", path.display());
        assert!(text.contains("May touch:") && text.contains("Never:"), "{}", path.display());
    }
}

#[test]
fn main_files_name_the_parts_of_their_program_and_no_more() {
    for (path, text) in sources()
        .into_iter()
        .filter(|(path, _)| path.ends_with("src/main.rs") && !path.to_string_lossy().contains("tests/foreign"))
    {
        let lines = text.lines().count();
        assert!(lines <= 70, "{} has {lines} lines", path.display());
    }
}
