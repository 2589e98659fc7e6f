//! The program on a folder that looks like a machine.

use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, symlink},
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

const UNITS: [&str; 4] =
    ["systemd-timesyncd.service", "unattended-upgrades.service", "usbguard.service", "nftables.service"];

/// As Debian leaves it when the packages that the tools depend on are there.
fn machine() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for unit in UNITS {
        put(
            folder.path(),
            &format!("usr/lib/systemd/system/{unit}"),
            "[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n",
        );
    }
    folder
}

fn put(root: &Path, path: &str, text: &str) {
    let file = root.join(path);
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(file, text).expect("a file");
}

fn settings() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/installer.toml")
}

fn command(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kiosk-installer"));
    command.arg("--settings").arg(settings()).arg("--root").arg(root).args(arguments);
    command
}

fn run(root: &Path, arguments: &[&str]) -> Output {
    command(root, arguments).output().expect("the program starts")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        all.push(entry.path());
        if entry.file_type().expect("a kind").is_dir() {
            all.extend(files(&entry.path()));
        }
    }
    all.sort();
    all
}

#[test]
fn a_plan_says_why_and_changes_nothing() {
    let machine = machine();
    let before = files(machine.path());
    let plan = run(machine.path(), &["plan"]);
    assert!(plan.status.success(), "{}", said(&plan));
    let plan = said(&plan);
    for word in ["firewall: /etc/systemd/system/nftables.service.d", "nobody speaks to it", "then: update-grub"] {
        assert!(plan.contains(word), "{word}: {plan}");
    }
    let json = run(machine.path(), &["plan", "--json"]);
    let changes: Vec<serde_json::Value> = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(plan.lines().last(), Some(format!("{} to make", changes.len()).as_str()));
    assert!(changes.iter().all(|change| change["why"].is_string() && change["standing"].is_string()));
    assert_eq!(files(machine.path()), before);
}

#[test]
fn what_was_applied_stands_and_applying_it_again_changes_nothing() {
    let machine = machine();
    let first = run(machine.path(), &["apply"]);
    assert!(first.status.success(), "{}", said(&first));
    assert!(said(&run(machine.path(), &["plan"])).contains("0 to make"));
    assert!(run(machine.path(), &["doctor"]).status.success());
    let mode = |path: &str| fs::metadata(machine.path().join(path)).expect("a file").permissions().mode() & 0o777;
    assert_eq!(mode("etc/usbguard/rules.conf"), 0o600);
    let before = files(machine.path());
    assert!(said(&run(machine.path(), &["apply"])).ends_with("0 made\n"));
    assert_eq!(files(machine.path()), before);
    assert!(before.iter().all(|path| !path.to_string_lossy().ends_with(".kiosk-new")));
}

#[test]
fn an_origin_of_updates_is_set_up_and_its_units_are_enabled() {
    let machine = machine();
    let root = machine.path();
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools");
    for unit in ["kiosk-update.service", "kiosk-update.timer", "kiosk-update-resume.service", "kiosk-rollback.service"]
    {
        let text = fs::read_to_string(tools.join(unit)).expect("a unit");
        put(root, &format!("usr/lib/systemd/system/{unit}"), &text);
    }
    let example = fs::read_to_string(settings()).expect("the example");
    let (before, origin) = example.split_once("#[updates]").expect("an origin");
    put(root, "etc/kiosk/installer.toml", &format!("{before}[updates]{}", origin.replace("\n#", "\n")));
    let ask = |part: &str| {
        let settings = root.join("etc/kiosk/installer.toml");
        let mut command = Command::new(env!("CARGO_BIN_EXE_kiosk-installer"));
        command.arg("--settings").arg(settings).arg("--root").arg(root).arg(part).output().expect("the program starts")
    };
    let made = ask("apply");
    assert!(made.status.success(), "{}", said(&made));
    assert!(ask("doctor").status.success());
    for path in [
        "etc/apt/sources.list.d/kiosk.sources",
        "etc/apt/preferences.d/50-kiosk",
        "etc/apt/apt.conf.d/61kiosk-updates",
        "etc/systemd/system/kiosk-update.timer.d/50-kiosk.conf",
    ] {
        assert!(root.join(path).is_file(), "{path}");
    }
    for wanted in ["timers.target.wants/kiosk-update.timer", "multi-user.target.wants/kiosk-update-resume.service"] {
        assert!(root.join("etc/systemd/system").join(wanted).is_symlink(), "{wanted}");
    }
    assert!(said(&ask("apply")).ends_with("0 made\n"));
}

#[test]
fn each_kind_of_drift_is_found_and_mended() {
    let machine = machine();
    assert!(run(machine.path(), &["apply"]).status.success());
    let root = machine.path();
    let at = |path: &str| root.join(path);
    put(root, "etc/sysctl.d/90-kiosk.conf", "kernel.sysrq = 1\n");
    fs::set_permissions(at("etc/usbguard/rules.conf"), fs::Permissions::from_mode(0o644)).expect("permissions");
    fs::remove_file(at("etc/kiosk/nftables.conf")).expect("a file");
    fs::remove_file(at("etc/systemd/system/default.target")).expect("a link");
    symlink("/lib/systemd/system/rescue.target", at("etc/systemd/system/default.target")).expect("a link");
    fs::remove_file(at("etc/systemd/system/multi-user.target.wants/nftables.service")).expect("a link");
    let doctor = run(root, &["doctor"]);
    assert_eq!(doctor.status.code(), Some(1));
    let told = said(&doctor);
    for (name, how) in [
        ("sysrq", "different"),
        ("usb", "different"),
        ("firewall-rules", "missing"),
        ("target", "different"),
        ("firewall-service", "missing"),
    ] {
        let line = told.lines().find(|line| line.starts_with(&format!("{name}: "))).unwrap_or_else(|| panic!("{told}"));
        assert!(line.ends_with(how), "{line}");
    }
    assert_eq!(told.lines().count(), 6, "{told}");
    assert!(said(&run(root, &["apply"])).ends_with("5 made\n"));
    assert!(run(root, &["doctor"]).status.success());
}

#[test]
fn what_cannot_be_read_is_named() {
    let machine = machine();
    fs::create_dir_all(machine.path().join("etc/modprobe.d/kiosk-storage.conf")).expect("a folder");
    for part in ["plan", "apply", "doctor"] {
        let output = run(machine.path(), &[part]);
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains("etc/modprobe.d/kiosk-storage.conf"), "{}", said(&output));
    }
}

#[test]
fn the_first_failure_ends_it_and_says_what_was_made() {
    let machine = machine();
    fs::remove_file(machine.path().join("usr/lib/systemd/system/usbguard.service")).expect("a unit");
    let output = run(machine.path(), &["apply"]);
    assert_eq!(output.status.code(), Some(2));
    let told = said(&output);
    assert!(told.contains("usb-service: not made; 13 before it were, and stand"), "{told}");
    assert!(told.contains("systemctl") && told.contains("usbguard.service"), "{told}");
    assert!(!machine.path().join("etc/kiosk/nftables.conf").exists(), "nothing after it was made");
}

#[test]
fn settings_that_are_not_there_change_nothing() {
    let machine = machine();
    let before = files(machine.path());
    let mut command = Command::new(env!("CARGO_BIN_EXE_kiosk-installer"));
    command.args(["--settings", "/nonexistent/installer.toml", "apply", "--root"]).arg(machine.path());
    let output = command.output().expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("/nonexistent/installer.toml"), "{}", said(&output));
    assert_eq!(files(machine.path()), before);
}
