//! The code on a slip for the desk: which transaction, why, and from where. Nothing about the person: the desk asks
//! central by the claim number.

use std::{fmt, str::FromStr};

use crate::{ClaimNumber, KioskId, receipt::DeskReason};

use super::fields;

const PREFIX: &str = "PD1";
/// A code is shorter; longer text is not looked at.
const LONGEST: usize = 64;

/// What a desk's code says. Its text is `PD1.K7M4-2291-08XT.OFFLINE.GYD-014`: claim number, reason and kiosk with points between, not
/// signed, because it gives nobody anything.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DeskCode {
    /// The transaction's claim number.
    pub claim: ClaimNumber,
    /// Why the person was sent.
    pub reason: DeskReason,
    /// From where, in capitals.
    pub kiosk: KioskId,
}

/// The text is no code of a slip for the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no code of a slip for the desk")]
pub struct NoDeskCode;

impl DeskCode {
    /// The code of a slip.
    #[must_use]
    pub fn new(claim: ClaimNumber, reason: DeskReason, kiosk: &KioskId) -> Self {
        Self { claim, reason, kiosk: fields::capitals(kiosk) }
    }
}

impl fmt::Display for DeskCode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { claim, reason, kiosk } = self;
        write!(out, "{PREFIX}.{claim}.{}.{kiosk}", word(*reason))
    }
}

impl FromStr for DeskCode {
    type Err = NoDeskCode;

    fn from_str(text: &str) -> Result<Self, NoDeskCode> {
        let fields: Vec<&str> = text.split('.').take(5).collect();
        let [PREFIX, claim, reason, kiosk] = fields.as_slice() else { return Err(NoDeskCode) };
        let code = Self {
            claim: claim.parse().map_err(|_| NoDeskCode)?,
            reason: REASONS.into_iter().find(|known| word(*known) == *reason).ok_or(NoDeskCode)?,
            kiosk: kiosk.parse().map_err(|_| NoDeskCode)?,
        };
        // One spelling only.
        if text.len() <= LONGEST && code.to_string() == text { Ok(code) } else { Err(NoDeskCode) }
    }
}

const REASONS: [DeskReason; 4] =
    [DeskReason::Offline, DeskReason::Officer, DeskReason::AgencySilent, DeskReason::EVisa];

const fn word(reason: DeskReason) -> &'static str {
    match reason {
        DeskReason::Offline => "OFFLINE",
        DeskReason::Officer => "OFFICER",
        DeskReason::AgencySilent => "SILENT",
        DeskReason::EVisa => "EVISA",
    }
}
