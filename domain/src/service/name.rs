//! Names of the catalogue.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::Language;

/// A proper name in the three languages of the country's offices.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Azerbaijani.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub az: String,
    /// English.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub en: String,
    /// Russian.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub ru: String,
}

impl Named {
    /// The name as somebody of this language reads it: Azerbaijani and Russian in their own, all others in English.
    #[must_use]
    pub fn read_in(&self, language: Language) -> &str {
        match language {
            Language::Azerbaijani => &self.az,
            Language::Russian => &self.ru,
            Language::English
            | Language::Turkish
            | Language::Arabic
            | Language::Persian
            | Language::Urdu
            | Language::Hebrew
            | Language::Hindi
            | Language::German
            | Language::French
            | Language::Spanish
            | Language::Italian
            | Language::Norwegian => &self.en,
        }
    }
}

/// Words that people type and that stand in no name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct SearchWords {
    /// Azerbaijani.
    pub az: Vec<String>,
    /// English.
    pub en: Vec<String>,
    /// Russian.
    pub ru: Vec<String>,
}

impl SearchWords {
    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.az.is_empty() && self.en.is_empty() && self.ru.is_empty()
    }
}

/// Small letters, digits and hyphens, at most 32.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no name of the catalogue: expected small letters, digits and hyphens, at most 32")]
pub struct NotAName {
    text: String,
}

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(extend("pattern" = "^[a-z0-9-]{1,32}$")))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAName;

            fn try_from(text: String) -> Result<Self, NotAName> {
                let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
                if text.is_empty() || text.len() > 32 || !text.bytes().all(allowed) {
                    return Err(NotAName { text });
                }
                Ok(Self(text))
            }
        }

        impl FromStr for $name {
            type Err = NotAName;

            fn from_str(text: &str) -> Result<Self, NotAName> {
                text.to_owned().try_into()
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> Self {
                name.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }
    )*};
}

names! {
    /// An institution of the catalogue.
    InstitutionId,
    /// An adapter of central, as its configuration names it.
    ProviderId,
}

/// What kind of thing is paid. About forty, and each has words in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Electricity.
    Electricity,
    /// Gas.
    Gas,
    /// Water and sewage.
    Water,
    /// Heating.
    Heating,
    /// Refuse.
    Refuse,
    /// Rent and upkeep of a flat.
    Rent,
    /// Landline telephone.
    Landline,
    /// Mobile top-up.
    Mobile,
    /// Internet.
    Internet,
    /// Television.
    Television,
    /// Traffic fine.
    TrafficFine,
    /// Another administrative fine.
    AdministrativeFine,
    /// State duty for a document.
    DocumentDuty,
    /// State duty of a court.
    CourtDuty,
    /// State duty of a notary.
    NotaryDuty,
    /// State duty of a register.
    RegisterDuty,
    /// State duty of a licence or permit.
    LicenceDuty,
    /// State duty for a vehicle.
    VehicleDuty,
    /// Technical inspection.
    Inspection,
    /// Road tax or toll.
    Road,
    /// Parking.
    Parking,
    /// Land tax.
    LandTax,
    /// Property tax.
    PropertyTax,
    /// Another tax.
    Tax,
    /// Customs duty.
    Customs,
    /// Social insurance.
    SocialInsurance,
    /// Compulsory medical insurance.
    MedicalInsurance,
    /// Unemployment insurance.
    UnemploymentInsurance,
    /// School, kindergarten, university.
    Education,
    /// Examination.
    Examination,
    /// Loan.
    Loan,
    /// Leasing.
    Leasing,
    /// Insurance policy.
    Insurance,
    /// Alimony.
    Alimony,
    /// Enforcement of a judgement.
    Enforcement,
    /// Migration: residence and work permits.
    Migration,
    /// Medicine.
    Health,
    /// Transport card.
    TransportCard,
    /// Patents, trade marks, copyright.
    IntellectualProperty,
    /// Geodesy, cadastre, land.
    Cadastre,
    /// Maritime and aviation.
    Navigation,
    /// Donation.
    Donation,
}
