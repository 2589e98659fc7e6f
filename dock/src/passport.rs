//! Specimen passports and what can be done wrong with them.

use std::{fs, io, path::Path};

use serde::Deserialize;
use serde_json::{Value, json};

/// A specimen: whose, and the lines of its machine-readable zone.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passport {
    /// What stands on its button.
    pub name: String,
    /// The lines.
    pub lines: Vec<String>,
}

/// Why there are no specimens.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file.
    #[error("could not read the specimen passports of {path}")]
    Read {
        /// Which file.
        path: String,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// Its content.
    #[error("could not understand the specimen passports of {path}")]
    Parse {
        /// Which file.
        path: String,
        /// Why.
        #[source]
        cause: serde_json::Error,
    },
}

/// The specimens of a file.
pub fn load(path: &Path) -> Result<Vec<Passport>, Error> {
    let name = path.display().to_string();
    let text = fs::read_to_string(path).map_err(|cause| Error::Read { path: name.clone(), cause })?;
    serde_json::from_str(&text).map_err(|cause| Error::Parse { path: name, cause })
}

/// How a passport is put on the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// As it should be.
    Good,
    /// A check digit is read wrong.
    WrongCheckDigit,
    /// Upside down.
    UpsideDown,
    /// Pulled away halfway.
    Truncated,
    /// Not a passport at all.
    Garbage,
    /// Together with the next one.
    Two,
    /// And the plug is pulled halfway.
    Unplugged,
}

impl Way {
    /// All of them, with what stands on their buttons.
    pub const ALL: [(&'static str, Self); 7] = [
        ("Put it on", Self::Good),
        ("Wrong check digit", Self::WrongCheckDigit),
        ("Upside down", Self::UpsideDown),
        ("Truncated", Self::Truncated),
        ("Garbage", Self::Garbage),
        ("Two at once", Self::Two),
        ("Unplug halfway", Self::Unplugged),
    ];
}

/// Bytes that no passport sends; the barcode of a boarding pass, with its group separator, among others.
const GARBAGE: &[u8] = b"]d2\x1dM1ERIKSSON/ANNA     \xff\xfe~~~\r\n<<<<<<<<<<<<\r\n";
/// Bytes after which a passport is pulled away: in the middle of the second line.
const HALFWAY: usize = 60;

/// The gesture that puts `passport` on the reader; `next` is the one that lies under it by mistake.
pub fn put(way: Way, passport: &Passport, next: &Passport) -> Value {
    let lines = &passport.lines;
    match way {
        Way::Good => json!({ "put": { "lines": lines } }),
        Way::WrongCheckDigit => json!({ "put": { "lines": with_wrong_check_digit(lines) } }),
        Way::UpsideDown => json!({ "put_upside_down": { "lines": lines } }),
        Way::Truncated => json!({ "put_truncated": { "lines": lines, "after": HALFWAY } }),
        Way::Garbage => json!({ "put_garbage": { "bytes": GARBAGE } }),
        Way::Two => json!({ "put_two": { "first": lines, "second": next.lines } }),
        Way::Unplugged => json!({ "put_and_unplug": { "lines": lines, "after": HALFWAY } }),
    }
}

/// Doc 9303 part 4, 4.2.2.2: position 10 of the lower line is the check digit of the document number.
fn with_wrong_check_digit(lines: &[String]) -> Vec<String> {
    let mut lines = lines.to_vec();
    if let Some(lower) = lines.get_mut(1) {
        *lower = lower
            .char_indices()
            .map(|(place, character)| match (place, character.to_digit(10)) {
                (9, Some(digit)) => char::from_digit((digit + 5) % 10, 10).unwrap_or('0'),
                (9, None) => '5',
                (_, _) => character,
            })
            .collect();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Doc 9303 part 4, appendix B.
    fn eriksson() -> Passport {
        Passport {
            name: "Eriksson".to_owned(),
            lines: vec![
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<".to_owned(),
                "L898902C36UTO7408122F1204159ZE184226B<<<<<10".to_owned(),
            ],
        }
    }

    #[test]
    fn only_the_check_digit_of_the_number_is_made_wrong() {
        let Value::Object(gesture) = put(Way::WrongCheckDigit, &eriksson(), &eriksson()) else { panic!("an object") };
        assert_eq!(gesture["put"]["lines"][1], "L898902C31UTO7408122F1204159ZE184226B<<<<<10");
        assert_eq!(gesture["put"]["lines"][0], eriksson().lines[0]);
    }

    #[test]
    fn a_file_with_a_misspelt_key_is_refused_with_its_place() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("passports.json");
        std::fs::write(&file, r#"[{"name":"Eriksson","line":[]}]"#).expect("written");
        let error = load(&file).expect_err("refused");
        assert!(crate::hand::causes(&error).contains("line 1 column"), "{error}");
    }
}
