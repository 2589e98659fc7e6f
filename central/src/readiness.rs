//! Whether a readiness report is what a terminal of ours signed.

use domain::readiness::{Code, Signed};
use rustls::pki_types::SignatureVerificationAlgorithm;
use sha2::{Digest as _, Sha256};
use x509_parser::prelude::{FromDer as _, SubjectPublicKeyInfo};

use crate::store::{self, Store, failed};

/// What a code, or a report with its code, is found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A terminal of ours signed it. Its key was taken off the list since then, or not.
    Genuine {
        /// What the code says.
        code: Box<Code>,
        /// Whether the key that signed is still on the list.
        listed: bool,
    },
    /// It is no code of a report.
    NoCode,
    /// No terminal of this name was ever enrolled.
    Unknown,
    /// None of this terminal's keys signed it.
    Forged,
    /// The code is genuine, and belongs to another report.
    OtherReport,
}

/// Checks a code by the keys of the terminal that it names.
///
/// # Errors
/// The database.
pub async fn check(store: &Store, text: &str) -> Result<Found, store::Error> {
    let Ok((code, signature)) = Code::read(text.trim()) else { return Ok(Found::NoCode) };
    let client = store.client().await?;
    let sql = "select spki, revoked_ms is null from certificate where upper(kiosk) = $1";
    let rows = client.query(sql, &[&code.kiosk.as_str()]).await.map_err(failed("read certificates"))?;
    if rows.is_empty() {
        return Ok(Found::Unknown);
    }
    let fingerprint = Sha256::digest(&code.key);
    let own = rows.iter().find(|row| row.get::<_, &[u8]>(0) == fingerprint.as_slice());
    Ok(match own {
        Some(row) if verifies(&code.key, code.text().as_bytes(), &signature) => {
            Found::Genuine { code: Box::new(code), listed: row.get(1) }
        }
        Some(_) | None => Found::Forged,
    })
}

/// The same for a whole report: its code must be of it.
///
/// # Errors
/// The database.
pub async fn check_report(store: &Store, signed: &Signed) -> Result<Found, store::Error> {
    let found = check(store, &signed.code).await?;
    Ok(match found {
        Found::Genuine { code, .. } if *code != Code::of(&signed.report, &code.key) => Found::OtherReport,
        found => found,
    })
}

/// By the algorithms that a terminal's key is made for.
fn verifies(spki: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let Ok((_, key)) = SubjectPublicKeyInfo::from_der(spki) else { return false };
    let provider = rustls::crypto::ring::default_provider();
    let verifies = |algorithm: &&dyn SignatureVerificationAlgorithm| {
        algorithm.verify_signature(&key.subject_public_key.data, message, signature).is_ok()
    };
    provider.signature_verification_algorithms.all.iter().any(verifies)
}
