//! What an e-visa is found by.

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Serialize};

use crate::Sensitive;

/// The portal, as the signed tables describe it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Hosts whose addresses hold a reference: those of its QR codes. In small letters.
    pub portal_hosts: BTreeSet<String>,
    /// What every reference begins with: capitals.
    pub reference_prefix: String,
    /// Letters and digits of a reference, the prefix included; hyphens and spaces are not counted.
    pub reference_length: u8,
}

impl Table {
    /// Letters and digits of a reference.
    #[must_use]
    pub fn length(&self) -> usize {
        usize::from(self.reference_length)
    }

    /// The reference that this text is, however it is spaced.
    ///
    /// # Errors
    /// It is none.
    pub fn reference(&self, text: &str) -> Result<Reference, NotAReference> {
        let plain: String = text.chars().filter(|sign| !matches!(sign, ' ' | '-')).collect();
        let plain = plain.to_ascii_uppercase();
        if plain.len() != self.length() || !plain.starts_with(&self.reference_prefix) {
            return Err(NotAReference);
        }
        plain.try_into()
    }
}

/// A reference: capitals and digits, 6 to 24. Whoever has it and the passport is given the e-visa, so that it is personal.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(Sensitive<String>);

/// The text is no reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a reference of an e-visa")]
pub struct NotAReference;

impl Reference {
    /// The reference itself.
    #[must_use]
    pub fn reveal(&self) -> &str {
        self.0.reveal()
    }
}

impl fmt::Debug for Reference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("[redacted]")
    }
}

impl TryFrom<String> for Reference {
    type Error = NotAReference;

    fn try_from(text: String) -> Result<Self, NotAReference> {
        let fits = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        if (6..=24).contains(&text.len()) && text.bytes().all(fits) {
            Ok(Self(text.into()))
        } else {
            Err(NotAReference)
        }
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.0.into_inner()
    }
}
