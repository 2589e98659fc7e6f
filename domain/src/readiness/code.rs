//! The code of a report: what matters of it, the hash of all of it, and the terminal's signature over both.
//!
//! One line of the 45 characters that a QR code packs tightest (ISO/IEC 18004, alphanumeric mode): `PR1`, seven fields and
//! the signature, with points between:
//!
//! `PR1.kiosk.made.faults.failed.entries.hash.key.signature`
//!
//! `made` is in seconds since 1970; the hash is [`Report::digest`], the key the terminal's own as `SubjectPublicKeyInfo`, which
//! central knows by its hash, and the signature ECDSA over P-256 with SHA-256, DER, of everything before the last point; all
//! three in base 32 without padding (RFC 4648).

use data_encoding::BASE32_NOPAD;

use super::Report;
use crate::KioskId;

const PREFIX: &str = "PR1";
/// A code is shorter; longer text is not looked at.
const LONGEST: usize = 480;

/// What the code of a report says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Which terminal, in capitals.
    pub kiosk: KioskId,
    /// When the report was made, seconds since 1970.
    pub made_s: i64,
    /// How much is wrong.
    pub faults: usize,
    /// How many tests failed.
    pub failed: usize,
    /// The last entry of the journal.
    pub entries: u64,
    /// [`Report::digest`].
    pub digest: [u8; 32],
    /// The terminal's public key: `SubjectPublicKeyInfo`, DER.
    pub key: Vec<u8>,
}

/// The text is no code of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no code of a readiness report")]
pub struct NoCode;

impl Code {
    /// The code of a report, for a terminal with this public key.
    #[must_use]
    pub fn of(report: &Report, key: &[u8]) -> Self {
        let kiosk = report.kiosk.as_str().to_ascii_uppercase();
        Self {
            kiosk: kiosk.parse().unwrap_or_else(|_| report.kiosk.clone()),
            made_s: report.made_ms.div_euclid(1_000),
            faults: report.faults.len(),
            failed: report.failed_tests(),
            entries: report.records.entries,
            digest: report.digest(),
            key: key.to_vec(),
        }
    }

    /// What is signed.
    #[must_use]
    pub fn text(&self) -> String {
        let Self { kiosk, made_s, faults, failed, entries, digest, key } = self;
        let (digest, key) = (BASE32_NOPAD.encode(digest), BASE32_NOPAD.encode(key));
        format!("{PREFIX}.{kiosk}.{made_s}.{faults}.{failed}.{entries}.{digest}.{key}")
    }

    /// The whole code, with its signature.
    #[must_use]
    pub fn signed(&self, signature: &[u8]) -> String {
        format!("{}.{}", self.text(), BASE32_NOPAD.encode(signature))
    }

    /// Reads a code. Whoever calls checks the signature over [`Self::text`] by the key, and whose the key is.
    ///
    /// # Errors
    /// The text is none, or has another spelling than ours.
    pub fn read(text: &str) -> Result<(Self, Vec<u8>), NoCode> {
        if text.len() > LONGEST {
            return Err(NoCode);
        }
        let fields: Vec<&str> = text.split('.').collect();
        let [PREFIX, kiosk, made, faults, failed, entries, digest, key, signature] = fields.as_slice() else {
            return Err(NoCode);
        };
        let decoded = |text: &str| BASE32_NOPAD.decode(text.as_bytes()).map_err(|_| NoCode);
        let code = Self {
            kiosk: kiosk.parse().map_err(|_| NoCode)?,
            made_s: made.parse().map_err(|_| NoCode)?,
            faults: faults.parse().map_err(|_| NoCode)?,
            failed: failed.parse().map_err(|_| NoCode)?,
            entries: entries.parse().map_err(|_| NoCode)?,
            digest: decoded(digest)?.try_into().map_err(|_| NoCode)?,
            key: decoded(key)?,
        };
        let signature = decoded(signature)?;
        // One spelling only.
        if code.signed(&signature) == text { Ok((code, signature)) } else { Err(NoCode) }
    }
}
