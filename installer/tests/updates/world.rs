//! One machine with an origin, as a folder: its programs are scripts that say what stands in files.

use std::{
    fs,
    os::unix::fs::{PermissionsExt as _, symlink},
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;
use tempfile::TempDir;

/// The machine, and what goes on beside it.
pub struct World {
    folder: TempDir,
}

const PROGRAMS: [&str; 7] = ["apt-get", "apt-cache", "dpkg", "dpkg-query", "dpkg-deb", "kiosk", "systemctl"];

const SETTINGS: &str = "central = ['192.0.2.1:8443']\nmaintenance_hour = 3\n[updates]\nurl = 'https://updates.example/debian'\n\
                        suite = 'stable'\ncomponent = 'main'\nkeyring = '/etc/kiosk/updates.gpg'\ngate_s = 0\nsteady_s = 0\n";

const SOURCES: &str = "# Written by kiosk-installer.\nTypes: deb\nURIs: https://updates.example/debian\nSuites: stable\n\
                       Components: main\nSigned-By: /etc/kiosk/updates.gpg\n";

impl World {
    /// 1.0 is installed and runs; the origin has 1.0 and 1.1.
    pub fn new() -> Self {
        let world = Self { folder: tempfile::tempdir().expect("a folder") };
        let script = include_str!("machine.sh").replace("@FOLDER@", &world.path("beside").to_string_lossy());
        let programs = world.path("programs");
        fs::create_dir_all(&programs).expect("a folder");
        fs::write(programs.join("machine"), script).expect("a file");
        fs::set_permissions(programs.join("machine"), fs::Permissions::from_mode(0o755)).expect("permissions");
        for program in PROGRAMS {
            symlink("machine", programs.join(program)).expect("a link");
        }
        for (file, text) in [
            ("calls", "0"),
            ("cut", "0 never"),
            ("plug", "never"),
            ("log", ""),
            ("installs", ""),
            ("running", "1.0"),
            ("newest", "1.1"),
            ("offered", "1.0 1.1"),
            ("trusted", "yes"),
            ("broken", ""),
            ("unwell", ""),
            ("mute", ""),
            ("forged", ""),
            ("disk", ""),
            ("scene", "Attract"),
            ("mode", "inactive"),
            ("unfinished", ""),
            ("restarts", "0"),
        ] {
            world.set(file, text);
        }
        world.put("beside/installed", "install ok installed\t1.0");
        world.put("root/etc/apt/sources.list.d/kiosk.sources", SOURCES);
        world.put("installer.toml", SETTINGS);
        let sources = world.path("root/etc/apt/sources.list.d/kiosk.sources");
        fs::set_permissions(sources, fs::Permissions::from_mode(0o644)).expect("permissions");
        world
    }

    /// 1.1 was fetched, and there is a way back.
    pub fn staged() -> Self {
        let world = Self::new();
        world.does(0, "1.1 is here, to be applied", "fetch");
        world
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub fn put(&self, path: &str, text: &str) {
        let file = self.path(path);
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, text).expect("a file");
    }

    /// What the programs are to say from now on.
    pub fn set(&self, file: &str, text: &str) {
        self.put(&format!("beside/{file}"), &format!("{text}\n"));
    }

    pub fn told(&self, file: &str) -> String {
        fs::read_to_string(self.path(&format!("beside/{file}"))).expect("a file")
    }

    /// How many programs were asked since this was last asked.
    pub fn calls(&self) -> u32 {
        let calls = self.told("calls").trim().parse().expect("a number");
        self.set("calls", "0");
        calls
    }

    /// Pulls the plug at this call: before, within or after what it does.
    pub fn cut(&self, call: u32, when: &str) {
        self.set("calls", "0");
        self.set("cut", &format!("{call} {when}"));
    }

    /// Does it and pulls the plug before the first call with this in it while `running` runs.
    pub fn pull_at(&self, what: &str, running: &str, call: &str) {
        self.set("plug", &format!("{running} {call}"));
        assert_eq!(self.run(what).status.code(), None, "nothing was cut: {}", self.told("log"));
        self.set("plug", "never");
    }

    pub fn run(&self, what: &str) -> Output {
        let path = format!("{}:/usr/bin:/bin", self.path("programs").display());
        Command::new(env!("CARGO_BIN_EXE_kiosk-installer"))
            .env("PATH", path)
            .arg("--settings")
            .arg(self.path("installer.toml"))
            .arg("--root")
            .arg(self.path("root"))
            .arg("update")
            .args(what.split(' '))
            .output()
            .expect("the program starts")
    }

    /// Runs it, and wants this exit code and these words.
    pub fn does(&self, code: i32, words: &str, what: &str) {
        let output = self.run(what);
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{what}: {said}\n{}", self.told("log"));
        assert!(said.contains(words), "{what} does not say {words:?}: {said}");
    }

    /// The version that is installed as a whole and runs.
    pub fn version(&self) -> String {
        let installed = self.told("installed");
        let version = installed.strip_prefix("install ok installed\t").unwrap_or_else(|| panic!("{installed}"));
        assert_eq!(self.told("running").trim(), version, "it does not run");
        version.to_owned()
    }

    /// How often this version was put in place or begun to be.
    pub fn installs(&self, version: &str) -> usize {
        self.told("installs").lines().filter(|line| *line == version).count()
    }

    pub fn status(&self) -> Value {
        let output = self.run("status --json");
        assert!(output.status.success());
        serde_json::from_slice(&output.stdout).expect("JSON")
    }

    pub fn stage(&self) -> String {
        self.status()["stage"]["is"].as_str().expect("a word").to_owned()
    }

    pub fn package(&self, version: &str) -> PathBuf {
        self.path(&format!("root/var/cache/kiosk-updates/kiosk_{version}.deb"))
    }

    pub fn state_file(&self) -> PathBuf {
        self.path("root/var/lib/kiosk-updates/state.json")
    }
}

/// Files of a folder, without what is below it.
pub fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let files = entries.map(|entry| entry.expect("an entry")).filter(|entry| entry.path().is_file());
    let mut names: Vec<_> = files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
