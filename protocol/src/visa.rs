//! Deciding, issuing and voiding a visa. Every request is idempotent by transaction.

use domain::{
    AttemptId, CaseNumber, Date, VisaNumber,
    document::TravelDocument,
    fact::VoidReason,
    visa::{Application, Fees, IssuedVisa, OfficerReason, Refused, Terms},
};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

/// `POST /v1/kiosks/{kiosk}/visas/{transaction}/decision`. The same application gives the same answer again, as long as
/// its hold lasts: afterwards 409 [`crate::problem::Code::NotHeld`]. Another application for the same transaction is 409
/// [`crate::problem::Code::OtherContents`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Decide {
    /// What is asked for.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub application: Application,
    /// The catalogue that the kiosk shows its fees from.
    pub catalogue_version: u64,
}

/// What central decided: rules first, then the agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "decision", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Decision {
    /// May be issued; held for fifteen minutes.
    Approved {
        /// What it will grant.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        terms: Terms,
        /// What it costs; what the person pays, whatever the kiosk's tables say.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        fees: Fees,
        /// How long the hold lasts, seconds from now.
        hold_seconds: u32,
    },
    /// No.
    Refused {
        /// Why.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        reason: Refused,
    },
    /// An officer decides. Ask again with the same request: it is answered so for as long as the case waits, and then
    /// with `approved`, `refused` or `desk`.
    ///
    /// A kiosk that knows nothing of cases reads the reason alone, prints a slip for the desk and asks no more: the case
    /// waits in the queue all the same, and whoever comes to the desk has the claim number.
    Officer {
        /// Why.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        reason: OfficerReason,
        /// The case that was opened; none where no officers' queue is kept: the desk goes on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        case: Option<Queued>,
    },
    /// The officer asks the person to come to the desk; nothing is charged. Only ever the answer after `officer`.
    Desk {
        /// The case.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        case: CaseNumber,
    },
    /// The agency has not answered yet; ask again with the same request.
    Pending {
        /// After how many milliseconds.
        retry_ms: u32,
    },
    /// The agency does not answer; nothing is charged, the desk helps.
    AgencySilent,
}

/// A case that waits for an officer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Queued {
    /// What the person is told, and may come back with.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub number: CaseNumber,
    /// How many cases wait before it.
    pub before: u32,
    /// How long a case waits by the latest of them, minutes, rounded up; nothing where too few were decided to say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual_minutes: Option<u32>,
    /// The last day, at the site, on which the number is good, whatever the officer decides and when.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub good_until: Date,
    /// When to ask again, milliseconds.
    pub retry_ms: u32,
}

/// `POST /v1/kiosks/{kiosk}/visas/{transaction}/case`: whether an officer's case waits, or was decided, for this document.
/// Changes nothing. Central keeps a keyed digest of a document's issuer, number and holder's day of birth, never these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FindCase {
    /// As read or typed now.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub document: TravelDocument,
}

/// What central knows of a document's case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "found", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Found {
    /// There is one. Asking for a decision on this application, under the transaction of now, takes the case over: the
    /// transaction that held it before is void.
    Case {
        /// Its number.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        number: CaseNumber,
        /// As it was made, so that nothing is asked again.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        application: Box<Application>,
    },
    /// There is none, or it has lapsed, or its visa was issued.
    Nothing,
}

/// `POST /v1/kiosks/{kiosk}/visas/{transaction}/issue`: the card was approved. Idempotent; refused with
/// [`crate::problem::Code::NotHeld`] once the hold has run out or the visa is void, with
/// [`crate::problem::Code::PaymentDiffers`] when `paid` is not the sum of the fees, with
/// [`crate::problem::Code::OtherContents`] when it was issued against another attempt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Issue {
    /// The payment that it is issued against.
    #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
    pub attempt: AttemptId,
    /// What the bank approved.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub paid: domain::Money,
}

/// The visa is issued: *delivered*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Issued {
    /// Everything that its slip shows.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub visa: IssuedVisa,
    /// When, local time of the site.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub issued: DateTime,
    /// The number of the e-receipt; `GET /receipts/{number}` shows it to whoever has the number.
    pub receipt_number: String,
}

/// `POST /v1/kiosks/{kiosk}/visas/{transaction}/void`: it must never verify again. Idempotent; answers [`State::Void`],
/// also for a transaction that central has never heard of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Void {
    /// Why.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub reason: VoidReason,
}

/// `GET /v1/kiosks/{kiosk}/visas/{transaction}`: what central knows; what a kiosk asks after a crash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum State {
    /// Decided and held; may still be issued for so many seconds.
    Held {
        /// Seconds left.
        seconds: u32,
        /// What it will cost.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        fees: Fees,
    },
    /// Issued.
    Issued(Box<Issued>),
    /// Void, by the kiosk or because the hold ran out.
    Void {
        /// The number, if it had one.
        #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
        number: Option<VisaNumber>,
    },
    /// It was issued, and the person has been erased since: nothing but its number is left.
    Erased {
        /// Its number.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        number: VisaNumber,
    },
    /// Never heard of, refused, or still with the agency.
    Unknown,
}

/// `GET /v1/visas/{number}/status`, open to anybody who has the number: does it stand? 404 for a number never given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Standing {
    /// It was issued and stands.
    Valid,
    /// It is void.
    Void,
}
