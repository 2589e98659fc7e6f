//! Entries that people write by hand: every mistake of a file at once, not the first alone.

use serde::{Deserialize, de::DeserializeOwned};
use toml::{
    Spanned,
    de::{DeTable, DeValue, Deserializer},
};

use super::file::{Malformed, at_error, at_key};
use crate::service::{Institution, Service};

/// An entry without a mistake. A key of another entry is tried in it: what fails then is that key.
const SOUND_SERVICE: &str = r#"
id = "sound"
institution = "sound"
kind = "tax"
area = "business"
life_events = []
pictogram = "duty"
provider = "sound"
look_up = "when_online"
offline = "refuse"
means = ["card"]
currency = "AZN"
receipt = ["amount"]
name = { az = "a", en = "a", ru = "a" }
price = { price = "owed" }
limits = { least = 1, most = 1 }
commission = {}
ways = []
"#;

const SOUND_INSTITUTION: &str = r#"
id = "sound"
name = { az = "a", en = "a", ru = "a" }
voen = "1401555071"
"#;

/// Reads one service from the text of its file, `assets/catalogue/services/<id>.toml`.
///
/// # Errors
/// Every place that is no TOML; else every key that is unknown, missing or of the wrong sort; else everything that
/// contradicts itself.
pub fn service(text: &str) -> Result<Service, Vec<Malformed>> {
    let table = parse(text)?;
    let service: Service = read(text, &table, SOUND_SERVICE)?;
    sound(text, "", service.faults())?;
    Ok(service)
}

/// Reads the institutions from the text of their file, `assets/catalogue/institutions.toml`.
///
/// # Errors
/// As for a service.
pub fn institutions(text: &str) -> Result<Vec<Institution>, Vec<Malformed>> {
    /// Only the lists are looked at here, not what stands in them.
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Lists {
        #[serde(rename = "institutions")]
        _institutions: Vec<toml::Table>,
    }
    let table = parse(text)?;
    Lists::deserialize(Deserializer::from(table.clone())).map_err(|error| vec![at_error(text, error)])?;
    let mut read_so_far = Vec::new();
    let mut mistakes = Vec::new();
    let lists = table.into_inner().into_iter().filter_map(|(_, value)| match value.into_inner() {
        DeValue::Array(entries) => Some(entries),
        _ => None,
    });
    for (at, entry) in lists.flatten().enumerate() {
        let span = entry.span();
        let DeValue::Table(table) = entry.into_inner() else { continue };
        match read::<Institution>(text, &Spanned::new(span, table), SOUND_INSTITUTION) {
            Ok(institution) => {
                let key = format!("institutions.{}.", at + 1);
                mistakes.extend(sound(text, &key, institution.faults()).err().into_iter().flatten());
                read_so_far.push(institution);
            }
            Err(wrong) => mistakes.extend(wrong),
        }
    }
    if mistakes.is_empty() { Ok(read_so_far) } else { Err(mistakes) }
}

fn parse(text: &str) -> Result<Spanned<DeTable<'_>>, Vec<Malformed>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Ok(table);
    }
    Err(errors.into_iter().map(|error| at_error(text, error)).collect())
}

fn read<T: DeserializeOwned>(text: &str, table: &Spanned<DeTable<'_>>, sound: &str) -> Result<T, Vec<Malformed>> {
    let whole = match T::deserialize(Deserializer::from(table.clone())) {
        Ok(whole) => return Ok(whole),
        Err(error) => error,
    };
    let Ok(sound) = DeTable::parse(sound) else { return Err(vec![at_error(text, whole)]) };
    let try_in = |with: DeTable<'_>| T::deserialize(Deserializer::from(Spanned::new(table.span(), with))).err();
    let mut mistakes = Vec::new();
    for (key, value) in table.get_ref() {
        let mut with = sound.get_ref().clone();
        with.remove(&**key.get_ref());
        with.insert(key.clone(), value.clone());
        mistakes.extend(try_in(with).map(|error| at_error(text, error)));
    }
    for (key, _) in sound.get_ref() {
        if !table.get_ref().contains_key(&**key.get_ref()) {
            let mut without = sound.get_ref().clone();
            without.remove(&**key.get_ref());
            let missing = |error| Malformed { key: key.get_ref().to_string(), ..at_error(text, error) };
            mistakes.extend(try_in(without).map(missing));
        }
    }
    if mistakes.is_empty() {
        mistakes.push(at_error(text, whole));
    }
    mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
    Err(mistakes)
}

fn sound(text: &str, before: &str, faults: Vec<(String, crate::service::Fault)>) -> Result<(), Vec<Malformed>> {
    if faults.is_empty() {
        return Ok(());
    }
    Err(faults.into_iter().map(|(key, fault)| at_key(text, &format!("{before}{key}"), fault)).collect())
}
