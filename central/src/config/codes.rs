//! Codes that a payer's bank reads: who is paid, and who says that it was.

use std::path::Path;

use domain::emvqr::{Local, Merchant};
use serde::Deserialize;

use super::HttpProvider;

/// Codes. Without the section none are shown.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Codes {
    /// Which template carries the merchant's account, 26 to 51: the acquirer says.
    #[serde(default = "first_template")]
    pub template: u8,
    /// The scheme's globally unique name in it: the acquirer says.
    pub scheme: String,
    /// The merchant's number under that scheme.
    pub account: String,
    /// Merchant category, four digits.
    #[serde(default = "government")]
    pub category: u16,
    /// Two letters.
    #[serde(default = "azerbaijan")]
    pub country: String,
    /// The merchant's name in plain Latin letters, at most 25.
    pub name: String,
    /// The same as receipts have it, with all its letters.
    pub full_name: String,
    /// Its city in plain Latin letters, at most 15.
    pub city: String,
    /// Name and city in the language of the place.
    pub local: Option<LocalName>,
    /// The merchant's tax number.
    pub voen: String,
    /// The acquirer, or the operator of the payment system, as receipts name it.
    pub operator: String,
    /// How long a code may be paid.
    #[serde(default = "three_minutes")]
    pub good_seconds: u32,
    /// How long a code that was not paid is still looked at: what comes late goes back.
    #[serde(default = "a_day")]
    pub watch_hours: u32,
    /// The acquirer over the published contract; this or `sample`.
    pub acquirer: Option<HttpProvider>,
    /// An acquirer whose payers follow specimen amounts; moves no real money.
    pub sample: Option<SampleAcquirer>,
}

/// Name and city in the language of the place.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalName {
    /// Two small letters.
    pub language: String,
    /// At most 25 characters.
    pub name: String,
    /// At most 15 characters.
    pub city: String,
}

/// The sample.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SampleAcquirer {
    /// How long its payers need.
    pub pays_after_ms: u64,
    /// How long the answer for a slow specimen takes.
    pub slow_ms: u64,
    /// Longer nobody waits for one answer.
    pub timeout_ms: u64,
}

impl Default for SampleAcquirer {
    fn default() -> Self {
        Self { pays_after_ms: 4_000, slow_ms: 3_000, timeout_ms: 5_000 }
    }
}

impl Codes {
    /// Who is paid.
    #[must_use]
    pub fn merchant(&self) -> Merchant {
        Merchant {
            template: self.template,
            scheme: self.scheme.clone(),
            account: self.account.clone(),
            category: self.category,
            country: self.country.clone(),
            name: self.name.clone(),
            city: self.city.clone(),
            local: self.local.as_ref().map(|local| Local {
                language: local.language.clone(),
                name: local.name.clone(),
                city: local.city.clone(),
            }),
        }
    }

    pub(super) fn fault(&self) -> Option<&'static str> {
        // A code of the largest kind, so that what does not fit is found when central starts and not before a screen.
        let asked = domain::emvqr::Asked {
            amount: domain::Money::new(999_999_999_999, domain::Currency::Azn),
            reference: "x".repeat(25),
            terminal: "x".repeat(24),
        };
        if domain::emvqr::write(&self.merchant(), &asked).is_err() {
            return Some(
                "payments.codes: template, scheme, account, category, country, name, city or local does not fit",
            );
        }
        if self.acquirer.is_some() == self.sample.is_some() {
            return Some("payments.codes: exactly one of acquirer and sample is expected");
        }
        if !(30..=900).contains(&self.good_seconds) || !(1..=720).contains(&self.watch_hours) {
            return Some("payments.codes: good_seconds is between 30 and 900, watch_hours between 1 and 720");
        }
        let texts = [&self.full_name, &self.voen, &self.operator];
        if texts.iter().any(|text| !(1..=64).contains(&text.chars().count())) {
            return Some("payments.codes: full_name, voen and operator are 1 to 64 characters");
        }
        if self.sample.is_some_and(|sample| !(1..=10_000).contains(&sample.timeout_ms)) {
            return Some("payments.codes: the sample's timeout_ms is between 1 and 10000");
        }
        let acquirer = self.acquirer.as_ref()?;
        if !(1..=10_000).contains(&acquirer.timeout_ms) || acquirer.household {
            return Some("payments.codes: the acquirer's timeout_ms is between 1 and 10000, and it has no household");
        }
        acquirer.fault()
    }

    pub(super) fn start_paths_at(&mut self, folder: &Path) {
        for path in self.acquirer.iter_mut().flat_map(HttpProvider::paths) {
            *path = folder.join(&*path);
        }
    }
}

const fn first_template() -> u8 {
    26
}

const fn government() -> u16 {
    9399
}

fn azerbaijan() -> String {
    "AZ".to_owned()
}

const fn three_minutes() -> u32 {
    180
}

const fn a_day() -> u32 {
    24
}
