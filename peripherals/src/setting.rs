//! Settings by their names: what a person at a command line changes of a protocol's defaults.

use std::{fmt, str::FromStr};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// One `name=value`; a part of a part is written `settings.prefix=MRZ`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    name: String,
    value: String,
}

impl Setting {
    /// This name with this value.
    #[must_use]
    pub fn new(name: &str, value: impl fmt::Display) -> Self {
        Self { name: name.to_owned(), value: value.to_string() }
    }
}

/// No name, or no `=`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a setting is written name=value")]
pub struct NoSetting;

impl FromStr for Setting {
    type Err = NoSetting;

    fn from_str(text: &str) -> Result<Self, NoSetting> {
        match text.split_once('=') {
            Some((name, value)) if !name.is_empty() => Ok(Self { name: name.to_owned(), value: value.to_owned() }),
            Some(_) | None => Err(NoSetting),
        }
    }
}

/// Why settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such setting.
    #[error("there is no setting {name}; there are: {}", known.join(", "))]
    Unknown {
        /// As it was written.
        name: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// It cannot be that.
    #[error("the setting {name} cannot be {value:?}")]
    Value {
        /// As it was written.
        name: String,
        /// As it was written.
        value: String,
        /// Why.
        #[source]
        cause: serde_json::Error,
    },
}

/// The defaults, changed one after the other.
///
/// # Errors
/// The first setting that does not exist or cannot have its value.
pub fn changed<T: Default + Serialize + DeserializeOwned>(settings: &[Setting]) -> Result<T, Refused> {
    let mut whole = defaults::<T>();
    let mut result = T::default();
    for Setting { name, value } in settings {
        let unknown =
            || Refused::Unknown { name: name.clone(), known: listed(&defaults::<T>()).map(|(name, _)| name).collect() };
        let place = name.split('.').try_fold(&mut whole, |part, name| part.get_mut(name)).ok_or_else(unknown)?;
        *place = meant(place, value);
        result = serde_json::from_value(whole.clone()).map_err(|cause| Refused::Value {
            name: name.clone(),
            value: value.clone(),
            cause,
        })?;
    }
    Ok(result)
}

/// What a text is where `before` stood: text for text, JSON for all else, and text where it is no JSON.
fn meant(before: &Value, text: &str) -> Value {
    match (before, serde_json::from_str(text)) {
        // A word may become one with parts.
        (Value::String(_), Ok(json @ Value::Object(_))) => json,
        (Value::String(_), Ok(_)) | (_, Err(_)) => Value::String(text.to_owned()),
        (_, Ok(json)) => json,
    }
}

/// The defaults, as JSON.
#[must_use]
pub fn defaults<T: Default + Serialize>() -> Value {
    serde_json::to_value(T::default()).unwrap_or(Value::Null)
}

/// Every setting of a whole with its value, parts of parts by their dotted names.
fn listed(whole: &Value) -> Box<dyn Iterator<Item = (String, &Value)> + '_> {
    let Value::Object(parts) = whole else { return Box::new(std::iter::empty()) };
    Box::new(parts.iter().flat_map(|(name, part)| -> Box<dyn Iterator<Item = (String, &Value)> + '_> {
        match part {
            Value::Object(parts) if !parts.is_empty() => {
                Box::new(listed(part).map(move |(inner, value)| (format!("{name}.{inner}"), value)))
            }
            _leaf => Box::new(std::iter::once((name.clone(), part))),
        }
    }))
}

/// The defaults of a whole as a person may change them, `name=value` each.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a>(pub &'a Value);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, value) in listed(self.0) {
            match value {
                Value::String(text) => writeln!(out, "  {name}={text}")?,
                other => writeln!(out, "  {name}={other}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct Whole {
        speed: u32,
        password: String,
        auto: Option<u64>,
        inner: Inner,
        kind: Kind,
    }

    #[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(default, deny_unknown_fields)]
    struct Inner {
        prefix: String,
    }

    #[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Plain,
        Other(u8),
    }

    impl Default for Whole {
        fn default() -> Self {
            Self { speed: 9600, password: "000000".into(), auto: None, inner: Inner::default(), kind: Kind::Plain }
        }
    }

    fn change(words: &[&str]) -> Result<Whole, Refused> {
        changed(&words.iter().map(|word| word.parse().unwrap()).collect::<Vec<_>>())
    }

    #[test]
    fn what_is_said_is_changed_and_the_rest_stays() {
        let changed = change(&["password=123456", "auto=50", "inner.prefix=a=b", r#"kind={"other":7}"#]).unwrap();
        let expected = Whole {
            password: "123456".into(),
            auto: Some(50),
            inner: Inner { prefix: "a=b".into() },
            kind: Kind::Other(7),
            ..Whole::default()
        };
        assert_eq!(changed, expected);
        assert_eq!(change(&[]).unwrap(), Whole::default());
        assert_eq!(change(&["speed=1", "speed=2"]).unwrap().speed, 2, "the last word counts");
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_name() {
        let unknown = change(&["sped=1"]).unwrap_err().to_string();
        assert_eq!(unknown, "there is no setting sped; there are: auto, inner.prefix, kind, password, speed");
        assert!(matches!(change(&["speed=fast"]), Err(Refused::Value { name, .. }) if name == "speed"));
        assert!(matches!(change(&["kind=odd"]), Err(Refused::Value { name, .. }) if name == "kind"));
        assert_eq!("speed".parse::<Setting>(), Err(NoSetting));
        assert_eq!("=1".parse::<Setting>(), Err(NoSetting));
    }

    #[test]
    fn defaults_are_shown_as_they_are_written() {
        let shown = Shown(&defaults::<Whole>()).to_string();
        assert_eq!(shown, "  auto=null\n  inner.prefix=\n  kind=plain\n  password=000000\n  speed=9600\n");
    }
}
