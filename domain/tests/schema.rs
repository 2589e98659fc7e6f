//! The published JSON schema, as a validator of others reads it.

mod folder {
    use std::{
        fs,
        path::{Path, PathBuf},
    };

    pub fn catalogue() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue")
    }

    /// Every service's file, with its name.
    pub fn services() -> Vec<(String, String)> {
        let files = fs::read_dir(catalogue().join("services")).expect("the folder").map(|entry| {
            let path = entry.expect("an entry").path();
            (path.display().to_string(), fs::read_to_string(&path).expect("text"))
        });
        files.collect()
    }
}

use domain::{catalogue, service};
use jsonschema::Validator;
use serde_json::Value;

fn validator() -> Validator {
    let schema = serde_json::to_value(service::schema()).expect("a schema is JSON");
    jsonschema::draft202012::new(&schema).expect("a schema that others can read")
}

fn json(text: &str) -> Value {
    let table: toml::Table = toml::from_str(text).expect("TOML");
    serde_json::to_value(table).expect("JSON")
}

#[test]
fn the_schema_that_is_kept_is_the_schema_of_the_program() {
    let kept = std::fs::read_to_string(folder::catalogue().join("schema/service.schema.json")).unwrap_or_default();
    let kept: Value = serde_json::from_str(&kept).unwrap_or_default();
    let schema = serde_json::to_value(service::schema()).expect("a schema is JSON");
    assert!(kept == schema, "write it anew: central catalogue schema > assets/catalogue/schema/service.schema.json");
}

#[test]
fn every_sample_is_valid_for_others_too() {
    let validator = validator();
    let services = folder::services();
    assert!(services.len() >= 120);
    for (file, text) in services {
        let errors: Vec<String> =
            validator.iter_errors(&json(&text)).map(|error| format!("{error} at {}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{file}: {errors:#?}");
    }
}

/// Both refuse what is of the wrong sort; only the program knows contradictions.
#[test]
fn what_the_program_cannot_read_is_invalid_for_others_too() {
    let validator = validator();
    let (_, sound) =
        folder::services().into_iter().find(|(file, _)| file.ends_with("street-parking.toml")).expect("it");
    assert!(validator.is_valid(&json(&sound)));
    for (from, to) in [
        ("kind = \"parking\"", "kind = \"park\""),
        ("area = \"transport\"", "area = \"Transport\""),
        ("area = \"transport\"", ""),
        ("life_events = [\"driving\"]", "life_events = \"driving\""),
        ("offline = \"refuse\"", "offline = \"drop\""),
        ("provider = \"parking\"", "provider = \"Parking Ltd\""),
        ("id = \"street-parking\"", "id = \"street parking\""),
        ("currency = \"AZN\"", "currency = \"EUR\""),
        ("currency = \"AZN\"", "currency = \"AZN\"\ncolour = \"green\""),
        ("currency = \"AZN\"", "currency = \"AZN\"\nrounding = -1"),
        ("currency = \"AZN\"", "currency = \"AZN\"\ncodes = [\"EL\"]"),
        ("price = \"tariffs\"", "price = \"tariff\""),
        ("amount = 100", "amount = 1.5"),
        ("least = 100", "least = \"1.00\""),
        ("mask = \"plate\"", "mask = \"number_plate\""),
        ("mask = \"plate\"", "mask = \"subscriber\", least = 6"),
        ("mask = \"plate\"", "mask = \"subscriber\", least = 6, most = 300"),
        ("en = \"Street parking\"\n", ""),
    ] {
        assert!(sound.contains(from), "{from}");
        let bent = sound.replacen(from, to, 1);
        assert!(catalogue::service(&bent).is_err(), "the program reads {to:?}");
        assert!(!validator.is_valid(&json(&bent)), "the schema allows {to:?}");
    }
}
