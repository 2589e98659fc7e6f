//! What the codes on a service's bills look like: text that stands in every one of them, and fields of the form in
//! braces. `EL{subscriber}` is `EL` and the subscriber's number; `https://bill.example/?code={subscriber}` an address.
//!
//! Two fields never stand side by side: text between them says where one ends.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Service, Way};

/// The longest code that is looked at, bytes: more than any bill carries.
const LONGEST: usize = 512;

/// What one sort of code looks like.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = r"\{[a-z0-9_]+\}")))]
#[serde(try_from = "String", into = "String")]
pub struct Template(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Part {
    Text(String),
    Field(String),
}

/// A text that describes no code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotATemplate {
    /// No field stands in it.
    #[error("{text:?} names no field in braces, so that no code says whose it is")]
    NoField {
        /// The text.
        text: String,
    },
    /// A brace without the other one, or none between two fields.
    #[error("{text:?}: braces come in pairs, hold a field's name, and have text between them")]
    Braces {
        /// The text.
        text: String,
    },
}

impl TryFrom<String> for Template {
    type Error = NotATemplate;

    fn try_from(text: String) -> Result<Self, NotATemplate> {
        let mut parts = Vec::new();
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            let field = after.split_once('}').filter(|(name, _)| !name.is_empty() && !name.contains('{'));
            let Some((name, next)) = field else { return Err(NotATemplate::Braces { text }) };
            let side_by_side = before.is_empty() && !parts.is_empty();
            if side_by_side || before.contains('}') {
                return Err(NotATemplate::Braces { text });
            }
            if !before.is_empty() {
                parts.push(Part::Text(before.to_owned()));
            }
            parts.push(Part::Field(name.to_owned()));
            rest = next;
        }
        if rest.contains('}') {
            return Err(NotATemplate::Braces { text });
        }
        if parts.is_empty() {
            return Err(NotATemplate::NoField { text });
        }
        if !rest.is_empty() {
            parts.push(Part::Text(rest.to_owned()));
        }
        Ok(Self(parts))
    }
}

impl fmt::Display for Template {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in &self.0 {
            match part {
                Part::Text(text) => out.write_str(text)?,
                Part::Field(name) => write!(out, "{{{name}}}")?,
            }
        }
        Ok(())
    }
}

impl From<Template> for String {
    fn from(template: Template) -> Self {
        template.to_string()
    }
}

impl Template {
    /// The fields that it names, in order.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter_map(|part| match part {
            Part::Field(name) => Some(name.as_str()),
            Part::Text(_) => None,
        })
    }

    /// The values that a code holds, each with its field's name; nothing where the code is of another sort. A value
    /// ends where the text after it begins.
    #[must_use]
    pub fn read<'a>(&'a self, code: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
        let mut values = Vec::new();
        let mut rest = code.trim();
        if rest.len() > LONGEST {
            return None;
        }
        let mut field: Option<&str> = None;
        for part in &self.0 {
            match (part, field.take()) {
                (Part::Text(text), None) => rest = rest.strip_prefix(text.as_str())?,
                (Part::Text(text), Some(name)) => {
                    let (value, after) = rest.split_once(text.as_str())?;
                    values.push((name, value));
                    rest = after;
                }
                (Part::Field(name), _) => field = Some(name),
            }
        }
        match field {
            Some(name) => values.push((name, rest)),
            None if rest.is_empty() => {}
            None => return None,
        }
        values.iter().all(|(_, value)| !value.is_empty()).then_some(values)
    }

    /// The way of the service's form that has exactly the fields of this template.
    #[must_use]
    pub fn way<'a>(&self, service: &'a Service) -> Option<&'a Way> {
        service.ways.iter().find(|way| {
            way.fields.len() == self.fields().count()
                && way.fields.iter().all(|field| self.fields().any(|name| name == field.id))
        })
    }
}
