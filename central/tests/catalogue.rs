//! `central catalogue check | schema | sign`, as a publisher runs them: without a server or a database.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use domain::catalogue::Signed;
use ed25519_dalek::{SigningKey, pkcs8::EncodePrivateKey as _};
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/catalogue");
const LOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/look");

fn central(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_central")).args(arguments).output().expect("the program starts")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of text")
}

/// A copy of the sample folder in which files may be bent.
struct Copy(tempfile::TempDir);

impl Copy {
    fn new() -> Self {
        let copy = Self(tempfile::tempdir().expect("a folder"));
        fs::create_dir(copy.path("services")).expect("a folder");
        for below in ["", "services"] {
            for entry in fs::read_dir(Path::new(FOLDER).join(below)).expect("the samples") {
                let from = entry.expect("an entry").path();
                if from.extension().is_some_and(|ending| ending == "toml") {
                    fs::copy(&from, copy.path(below).join(from.file_name().expect("a name"))).expect("copied");
                }
            }
        }
        copy
    }

    fn path(&self, below: &str) -> PathBuf {
        self.0.path().join(below)
    }

    fn bend(&self, file: &str, from: &str, to: &str) {
        let path = self.path(file);
        let sound = fs::read_to_string(&path).expect("text");
        assert!(sound.contains(from), "{file}: {from}");
        fs::write(path, sound.replacen(from, to, 1)).expect("written");
    }
}

#[test]
fn the_sample_folder_is_sound() {
    let output = central(&["--json", "catalogue", "check", FOLDER]);
    assert!(output.status.success(), "{}", said(&output));
    let found: Value = serde_json::from_str(&said(&output)).unwrap();
    assert!(found["services"].as_u64().unwrap() >= 120 && found["institutions"].as_u64().unwrap() >= 45, "{found}");
    assert_eq!(found["nationalities"], 15);
}

#[test]
fn every_mistake_of_every_file_is_named_with_its_place() {
    let copy = Copy::new();
    copy.bend("services/gas.toml", "least = 20", "least = 0");
    copy.bend("services/gas.toml", "institution = \"azeriqaz\"", "institution = \"nobody\"");
    copy.bend("services/gas.toml", "pictogram = \"gas\"", "pictogram = \"flame\"");
    copy.bend("services/electricity.toml", "look_up = \"when_online\"", "look_up = \"sometimes\"");
    copy.bend("services/electricity.toml", "least = 20", "lest = 20");
    copy.bend("institutions.toml", "id = \"bsu\"", "id = \"BSU\"");
    copy.bend("visa.toml", "day_choices = [3, 7", "day_choices = [7, 3");
    fs::write(copy.path("services/broken.toml"), b"id = \"broken\"\nname = \xff").unwrap();
    let folder = copy.path("");
    let check = ["catalogue", "check", text(&folder), "--look", LOOK];
    let output = central(&check);
    assert_eq!(output.status.code(), Some(1));
    let lines = said(&output);
    for named in [
        "services/broken.toml:2:8: not UTF-8".to_owned(),
        "visa.toml:".to_owned(),
        ": day_choices: ".to_owned(),
        ": look_up: unknown variant".to_owned(),
        ": limits.lest: unknown field".to_owned(),
        "institutions.toml:".to_owned(),
        ".id: \"BSU\" is no name".to_owned(),
    ] {
        assert!(lines.contains(&named), "{named}: {lines}");
    }
    // The others are seen once the file of institutions can be read.
    copy.bend("institutions.toml", "id = \"BSU\"", "id = \"bsu\"");
    copy.bend("services/gas.toml", "least = 0", "least = 20");
    let lines = said(&central(&check));
    for named in [": institution: there is no institution nobody", ": pictogram: there is no pictogram flame"] {
        assert!(lines.contains(named), "{named}: {lines}");
    }
    let json: Value = serde_json::from_str(&said(&central(&[&["--json"], &check[..]].concat()))).unwrap();
    let wrong = json["wrong"].as_array().unwrap();
    assert_eq!(wrong.len(), 6, "{json:#}");
    let gas = wrong.iter().find(|mistake| mistake["key"] == "pictogram").unwrap();
    let place = fs::read_to_string(copy.path("services/gas.toml")).unwrap();
    let line = place.lines().position(|line| line.starts_with("pictogram")).unwrap() + 1;
    assert_eq!(gas["line"], line);
    assert!(gas["file"].as_str().unwrap().ends_with("services/gas.toml"), "{gas}");
}

#[test]
fn one_file_is_checked_alone() {
    for (file, key) in
        [("visa.toml", "nationalities"), ("institutions.toml", "institutions"), ("services/gas.toml", "service")]
    {
        let path = Path::new(FOLDER).join(file);
        let output = central(&["--json", "catalogue", "check", text(&path)]);
        assert!(output.status.success(), "{file}: {}", said(&output));
        assert!(said(&output).contains(&format!("\"{key}\"")), "{file}: {}", said(&output));
    }
    let copy = Copy::new();
    copy.bend("services/gas.toml", "least = 20", "least = -1");
    let output = central(&["catalogue", "check", text(&copy.path("services/gas.toml"))]);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains(": limits.least: ") && said(&output).ends_with("1 mistake\n"), "{}", said(&output));
    let output = central(&["catalogue", "check", text(&copy.path("nowhere.toml"))]);
    assert_eq!(output.status.code(), Some(3));
}

#[test]
fn a_folder_is_signed_whole_or_not_at_all() {
    let copy = Copy::new();
    let publisher = SigningKey::from_bytes(&[7; 32]);
    let (key, out, folder) = (copy.path("key.pem"), copy.path("signed.json"), copy.path(""));
    fs::write(&key, publisher.to_pkcs8_pem(ed25519_dalek::pkcs8::spki::der::pem::LineEnding::LF).unwrap().as_bytes())
        .unwrap();
    let sign = |source: &Path| {
        let dates = ["--version", "4", "--valid-from", "2026-11-01", "--valid-until", "2027-01-31"];
        let files = ["catalogue", "sign", text(source), "--key", text(&key), "--out", text(&out)];
        central(&[&files[..], &dates[..]].concat())
    };
    copy.bend("services/gas.toml", "least = 20", "least = -1");
    let output = sign(&folder);
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("limits.least") && !out.exists(), "{}", said(&output));

    copy.bend("services/gas.toml", "least = -1", "least = 20");
    let output = sign(&folder);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let signed: Signed = serde_json::from_str(&fs::read_to_string(&out).unwrap()).unwrap();
    let today = jiff::civil::date(2026, 11, 3);
    let catalogue = signed.open(&publisher.verifying_key(), 3, today).unwrap();
    assert_eq!((catalogue.version, catalogue.valid_from), (4, Some(jiff::civil::date(2026, 11, 1))));
    assert_eq!(catalogue.services.len(), fs::read_dir(Path::new(FOLDER).join("services")).unwrap().count());

    let part = sign(&copy.path("institutions.toml"));
    assert_eq!(part.status.code(), Some(2), "{}", String::from_utf8_lossy(&part.stderr));
}

#[test]
fn the_schema_is_printed_as_it_is_kept() {
    let output = central(&["catalogue", "schema"]);
    assert!(output.status.success());
    let kept = fs::read_to_string(Path::new(FOLDER).join("schema/service.schema.json")).unwrap();
    assert_eq!(said(&output), kept);
}
