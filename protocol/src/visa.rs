//! Deciding, issuing and voiding a visa. Every request is idempotent by transaction.

use domain::{
    AttemptId, VisaNumber,
    fact::VoidReason,
    visa::{Application, Fees, IssuedVisa, OfficerReason, Refused, Terms},
};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// `POST /v1/kiosks/{kiosk}/visas/{transaction}/decision`. The same application gives the same answer again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decide {
    /// What is asked for.
    pub application: Application,
    /// The catalogue that the kiosk shows its fees from.
    pub catalogue_version: u64,
}

/// What central decided: rules first, then the agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "decision", rename_all = "snake_case")]
pub enum Decision {
    /// May be issued; held for fifteen minutes.
    Approved {
        /// What it will grant.
        terms: Terms,
        /// What it costs; what the person pays, whatever the kiosk's tables say.
        fees: Fees,
        /// How long the hold lasts, seconds from now.
        hold_seconds: u32,
    },
    /// No.
    Refused {
        /// Why.
        reason: Refused,
    },
    /// An officer decides.
    Officer {
        /// Why.
        reason: OfficerReason,
    },
    /// The agency has not answered yet; ask again with the same request.
    Pending {
        /// After how many milliseconds.
        retry_ms: u32,
    },
    /// The agency does not answer; nothing is charged, the desk helps.
    AgencySilent,
}

/// `POST /v1/kiosks/{kiosk}/visas/{transaction}/issue`: the card was approved. Idempotent; refused with
/// [`crate::problem::Code::NotHeld`] once the hold has run out or the visa is void.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// The payment that it is issued against.
    pub attempt: AttemptId,
    /// What the bank approved.
    pub paid: domain::Money,
}

/// The visa is issued: *delivered*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// Everything that its slip shows.
    pub visa: IssuedVisa,
    /// When, local time of the site.
    pub issued: DateTime,
    /// The number of the e-receipt; `GET /receipts/{number}` shows it to whoever has the number.
    pub receipt_number: String,
}

/// `POST /v1/kiosks/{kiosk}/visas/{transaction}/void`: it must never verify again. Idempotent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Void {
    /// Why.
    pub reason: VoidReason,
}

/// `GET /v1/kiosks/{kiosk}/visas/{transaction}`: what central knows; what a kiosk asks after a crash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum State {
    /// Decided and held; may still be issued for so many seconds.
    Held {
        /// Seconds left.
        seconds: u32,
        /// What it will cost.
        fees: Fees,
    },
    /// Issued.
    Issued(Box<Issued>),
    /// Void, by the kiosk or because the hold ran out.
    Void {
        /// The number, if it had one.
        number: Option<VisaNumber>,
    },
    /// Never heard of, refused, or still with the agency.
    Unknown,
}

/// `GET /v1/visas/{number}/status`, open to anybody who has the number: does it stand?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It was issued and stands.
    Valid,
    /// It is void.
    Void,
}
