//! What the package brings along: settings that the program reads, units that hold it tight.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

fn installer(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../installer").join(name)
}

/// What the program says of settings while no core runs.
fn said_of(settings: &Path) -> String {
    let asked = Command::new(env!("CARGO_BIN_EXE_kiosk")).arg("--config").arg(settings).arg("doctor").output();
    let output = asked.expect("the program starts");
    assert!(!output.status.success(), "no core runs here");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The same settings with everything that is only suggested.
fn uncommented(text: &str) -> String {
    let is_suggested = |rest: &str| rest.starts_with('[') || rest.split_once(" = ").is_some_and(|(key, _)| is_key(key));
    let line = |line: &str| match line.strip_prefix('#') {
        Some(rest) if is_suggested(rest) => rest.to_owned(),
        Some(_) | None => line.to_owned(),
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

#[test]
fn the_settings_that_come_along_are_settings_and_so_is_everything_that_they_suggest() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(installer("kiosk/kiosk.toml")).expect("the settings");
    let whole = uncommented(&text);
    assert!(whole.lines().count() == text.lines().count() && whole != text);
    for (name, settings) in [("own.toml", text), ("whole.toml", whole)] {
        let file = folder.path().join(name);
        fs::write(&file, settings.replace("/var/lib/kiosk", "/nonexistent/kiosk")).expect("a file");
        let said = said_of(&file);
        assert!(said.contains("No such file or directory") && !said.contains(".toml"), "{name}: {said}");
    }
}

#[test]
fn units_are_no_more_exposed_than_they_must_be() {
    for (unit, most) in
        [("kiosk/kiosk-core.service", 20), ("kiosk/kiosk-window.service", 30), ("central/kiosk-central.service", 20)]
    {
        let file = installer(unit);
        let threshold = format!("--threshold={most}");
        let analysed = Command::new("systemd-analyze")
            .args(["security", "--no-pager", "--offline=true", &threshold])
            .arg(&file)
            .output()
            .expect("systemd-analyze is installed");
        let said = String::from_utf8_lossy(&analysed.stdout);
        let verdict = said.lines().last().unwrap_or_default();
        assert!(analysed.status.success(), "{unit}: {verdict} {}", String::from_utf8_lossy(&analysed.stderr));
        assert!(verdict.contains("Overall exposure level"), "{said}");
    }
}
