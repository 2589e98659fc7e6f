//! The program as an operator starts it: what is wrong is said, with its place, and nothing is left running.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

fn kiosk(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kiosk")).args(arguments).current_dir(folder).output().expect("the program starts")
}

#[test]
fn it_says_what_it_can_do() {
    let folder = tempfile::tempdir().unwrap();
    let output = kiosk(&["--help"], folder.path());
    assert!(output.status.success());
    let said = String::from_utf8(output.stdout).unwrap();
    for part in ["core", "window", "enrol", "doctor", "report", "journal", "verify", "clips"] {
        assert!(said.lines().any(|line| line.trim_start().starts_with(part)), "{part}: {said}");
    }
}

#[test]
fn settings_that_are_missing_or_wrong_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = folder.path().join("wrong.toml");
    fs::write(&wrong, "kiosk = \"GYD-014\"\nno_such_key = 1\n").unwrap();
    for (config, named) in [("missing.toml", "missing.toml"), ("wrong.toml", "no_such_key")] {
        let output = kiosk(&["--config", config, "core"], folder.path());
        assert!(!output.status.success(), "{config}");
        let said = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(named), "{config}: {said}");
    }
}

#[test]
fn it_lists_what_may_be_recorded_and_leaves_out_what_is() {
    let folder = tempfile::tempdir().unwrap();
    let listed = |folder: &Path| {
        let output = kiosk(&["clips", "--language", "az", "--missing", "clips"], folder);
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    let all = listed(folder.path());
    let first = all.lines().next().expect("a prompt");
    let file = first.split('"').nth(3).expect("its file");
    assert!(file.strip_prefix("az/").and_then(|rest| rest.strip_suffix(".wav")).is_some(), "{first}");
    assert!(all.lines().all(|line| line.contains("\"language\":\"az\"")));
    fs::create_dir_all(folder.path().join("clips/az")).unwrap();
    fs::write(folder.path().join("clips").join(file), "").unwrap();
    assert_eq!(listed(folder.path()).lines().count() + 1, all.lines().count());
    assert!(!kiosk(&["clips", "--language", "xx"], folder.path()).status.success());
}
