//! The signed QR code of a visa, which lets anybody check it without network, and the unsigned one of a slip for the
//! desk.
//!
//! Both are one line of the 45 characters that a QR code packs tightest (ISO/IEC 18004, alphanumeric mode), so that the
//! modules stay large on thermal paper. A seal is `PV1`, nine fields and the signature, with points between:
//!
//! `PV1.number.document.nationality.name.from.until.days.issued.kiosk.signature`
//!
//! Dates are `YYYYMMDD`; the name is cut to 30 letters, `+` between its two parts and `-` inside them; the signature is
//! Ed25519 over everything before the last point, in base 32 without padding (RFC 4648). Each seal has one spelling.

mod desk;
mod fields;

pub use desk::{DeskCode, NoDeskCode};

use data_encoding::BASE32_NOPAD;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use jiff::civil::Date;

use crate::{
    CountryCode, KioskId, Sensitive, VisaNumber,
    evisa::EVisa,
    visa::{IssuedVisa, Terms},
};

const PREFIX: &str = "PV1";
/// A seal is shorter; longer text is not looked at.
const LONGEST: usize = 320;

/// What a seal says: enough to compare visa, passport and calendar.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VisaSeal {
    /// The visa's number.
    pub number: VisaNumber,
    /// The holder's document: capitals and digits, at most 24.
    pub document_number: Sensitive<String>,
    /// The holder's nationality.
    pub nationality: CountryCode,
    /// Surname, `+`, given names: capitals, `-` between parts, at most 30; what does not fit is cut.
    pub name: Sensitive<String>,
    /// First day.
    pub valid_from: Date,
    /// Last day.
    pub valid_until: Date,
    /// Days of stay.
    pub days: u16,
    /// The day of issue.
    pub issued: Date,
    /// Where.
    pub kiosk: KioskId,
}

/// What is wrong with a text that should be a seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// Some other text.
    #[error("this is no visa seal")]
    NoSeal,
    /// A seal of a later program.
    #[error("this visa seal is of a version that is not known here")]
    Version,
    /// Not as central wrote it: changed, or somebody else's.
    #[error("the seal's signature is not the visa signer's")]
    Signature,
    /// Signed, and yet no seal; the field is counted from 1.
    #[error("field {0} of the seal cannot be read")]
    Field(u8),
}

impl VisaSeal {
    /// The seal of a visa issued at a kiosk on a day.
    #[must_use]
    pub fn of(visa: &IssuedVisa, kiosk: &KioskId, issued: Date) -> Self {
        let Terms { valid_from, valid_until, days, .. } = visa.terms;
        Self {
            number: visa.number.clone(),
            document_number: visa.document_number.clone(),
            nationality: visa.nationality,
            name: fields::name(visa.surname.reveal(), visa.given_names.reveal()).into(),
            valid_from,
            valid_until,
            days,
            issued,
            kiosk: kiosk.clone(),
        }
        .canonical()
    }

    /// The seal of an e-visa printed at a kiosk; its day of issue is the portal's.
    #[must_use]
    pub fn of_evisa(evisa: &EVisa, kiosk: &KioskId) -> Self {
        let Terms { valid_from, valid_until, days, .. } = evisa.terms;
        Self {
            number: evisa.number.clone(),
            document_number: evisa.document_number.clone(),
            nationality: evisa.nationality,
            name: fields::name(evisa.surname.reveal(), evisa.given_names.reveal()).into(),
            valid_from,
            valid_until,
            days,
            issued: evisa.issued,
            kiosk: kiosk.clone(),
        }
        .canonical()
    }

    /// The same as it stands in the text: capitals, nothing that has no place there.
    fn canonical(self) -> Self {
        Self {
            document_number: fields::only(self.document_number.reveal(), 24, |byte| byte.is_ascii_alphanumeric())
                .into(),
            name: fields::only(self.name.reveal(), 30, |byte| byte.is_ascii_alphabetic() || b"+-".contains(&byte))
                .into(),
            kiosk: fields::capitals(&self.kiosk),
            ..self
        }
    }

    /// Whether a day is one of the visa's.
    #[must_use]
    pub fn is_valid_on(&self, day: Date) -> bool {
        (self.valid_from..=self.valid_until).contains(&day)
    }
}

/// Writes and signs a seal. What the text has no characters for is left out first, as [`VisaSeal::of`] does.
#[must_use]
pub fn seal(payload: &VisaSeal, key: &SigningKey) -> String {
    let seal = payload.clone().canonical();
    let signed = [
        PREFIX,
        seal.number.as_str(),
        seal.document_number.reveal(),
        seal.nationality.as_str(),
        seal.name.reveal(),
        &fields::day(seal.valid_from),
        &fields::day(seal.valid_until),
        &seal.days.to_string(),
        &fields::day(seal.issued),
        seal.kiosk.as_str(),
    ]
    .join(".");
    let signature = BASE32_NOPAD.encode(&key.sign(signed.as_bytes()).to_bytes());
    signed + "." + &signature
}

/// Checks and reads a seal. Whoever calls compares the answer with passport, paper and calendar.
///
/// # Errors
/// Not a seal, or not exactly as the holder of the key wrote it.
pub fn open(text: &str, key: &VerifyingKey) -> Result<VisaSeal, Refusal> {
    let (prefix, _) = text.split_once('.').filter(|_| text.len() <= LONGEST).ok_or(Refusal::NoSeal)?;
    if prefix != PREFIX {
        let is_later = prefix.strip_prefix("PV").is_some_and(|version| version.parse::<u16>().is_ok());
        return Err(if is_later { Refusal::Version } else { Refusal::NoSeal });
    }
    let (signed, signature) = text.rsplit_once('.').ok_or(Refusal::NoSeal)?;
    let signature = BASE32_NOPAD.decode(signature.as_bytes()).map_err(|_| Refusal::Signature)?;
    let signature = Signature::from_slice(&signature).map_err(|_| Refusal::Signature)?;
    key.verify_strict(signed.as_bytes(), &signature).map_err(|_| Refusal::Signature)?;
    fields::read(signed)
}
