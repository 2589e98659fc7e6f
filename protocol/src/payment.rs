//! Citizens' payments: what is owed, what central promises, what became of it, and remainders of before.
//!
//! `POST /v1/kiosks/{kiosk}/payments/look-up` takes a [`domain::payment::Inquiry`] and answers a
//! [`domain::payment::Found`]; it changes nothing.

use domain::{
    ClaimNumber, KioskId, Money, Sensitive, ServiceId, TransactionId,
    fact::NotPaid,
    payment::{Basket, LineId},
    receipt::{CodePayment, PaidReceipt},
};
use jiff::{Timestamp, civil::DateTime};
use serde::{Deserialize, Serialize};

/// `POST /v1/kiosks/{kiosk}/payments/{transaction}/promise`, answered by a [`domain::payment::Promised`].
///
/// Every line of the basket is asked for, whatever its own `promise` says. The same basket gives the same answer while
/// the promise is kept. Another one takes its place as long as nothing of the transaction is paid; afterwards it is 409
/// [`crate::problem::Code::OtherContents`]. 400 for a basket without lines, with too many, or with two of one number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MakePromise {
    /// What is to be paid. Personal.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub basket: Basket,
    /// The catalogue that the kiosk has its prices from.
    pub catalogue_version: u64,
}

/// `GET /v1/kiosks/{kiosk}/payments/{transaction}`: what central knows; no lines where it knows nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct State {
    /// Line by line, in their order.
    pub lines: Vec<LineState>,
}

/// How far one line has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LineState {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = u8))]
    pub line: LineId,
    /// How far.
    #[serde(flatten)]
    pub progress: Progress,
}

/// From the promise to the provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Progress {
    /// Central keeps it; nothing is known of its payment.
    Promised {
        /// How long payment may still begin; nought once that has passed, and still honoured when it was paid.
        seconds: u32,
    },
    /// The journal says that it is paid; it waits to be posted.
    Accepted,
    /// It is being posted.
    Posting,
    /// The provider has it: *delivered*.
    Posted {
        /// The provider's own number of it.
        provider_reference: String,
        /// When, by the provider.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        at: Timestamp,
    },
    /// It will not be posted; its money is owed under the claim number.
    Refused {
        /// Why.
        reason: Reason,
        /// What the person names.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        claim: ClaimNumber,
    },
    /// Whether the provider has it nobody knows yet: a person finds out.
    Unknown,
}

/// Why a line that was paid is not posted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Reason {
    /// The provider knows nobody by this account.
    NoSuchAccount,
    /// Nothing is owed any more.
    NothingOwed,
    /// The provider does not take this amount.
    Amount,
    /// The provider says no, for reasons of its own.
    Provider,
    /// What the journal says is not what was promised.
    Differs,
    /// The person was erased before it could be posted.
    Erased,
    /// The provider posted it, and took it back.
    Cancelled,
    /// Somebody at central gave up.
    GivenUp,
    /// A reason that is newer than this program.
    #[serde(other)]
    Other,
}

/// `POST /v1/kiosks/{kiosk}/payments/{transaction}/codes/{attempt}`: a code that the person's bank reads and pays. Answered
/// by a [`CodeState`]. Idempotent by attempt; another amount under it is 409 [`crate::problem::Code::OtherContents`]. An
/// attempt that was ended, or whose transaction is closed, stays [`CodeState::NotPaid`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OpenCode {
    /// How much.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub amount: Money,
}

/// What became of a code: the answer to `POST …/codes/{attempt}`, to `GET …/codes/{attempt}`, which asks the acquirer, and to
/// `POST …/codes/{attempt}/end`, which ends it first. `paid` and `not_paid` are for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CodeState {
    /// Central keeps it, and the acquirer has not answered yet: ask again.
    Waiting,
    /// It may be paid.
    Open {
        /// The text of the code.
        payload: String,
        /// How long it is good, seconds.
        seconds: u32,
    },
    /// It was paid, with exactly what was asked. Claimed by [`domain::fact::Fact::CodePaid`]; a transaction that is closed
    /// without it does not have it, and central gives it back.
    Paid {
        /// What the receipt shows.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        payment: CodePayment,
    },
    /// It was not, and will not be: what comes all the same goes back.
    NotPaid {
        /// Why.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        why: NotPaid,
    },
}

/// `POST /v1/kiosks/{kiosk}/credits/{claim}/redeem`: a remainder that was kept for the next visit is used for a
/// transaction of now. Idempotent by transaction. It is given back when that transaction ends without using it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Redeem {
    /// For which transaction.
    #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
    pub transaction: TransactionId,
    /// Whose it is, where it was kept for a personal number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub fin: Option<Sensitive<String>>,
}

/// The answer to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Redeemed {
    /// It may be used, whole.
    Granted {
        /// How much it is.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        amount: Money,
    },
    /// It may not.
    Refused {
        /// Why.
        why: NoCredit,
    },
}

/// Why a remainder cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum NoCredit {
    /// Nothing is kept under this number, or the terminal that kept it has not told central yet.
    Unknown,
    /// It was used, or is being used elsewhere.
    Spent,
    /// It was kept for a personal number: that is asked for.
    FinNeeded,
    /// It was kept for another personal number.
    OtherFin,
    /// Too many wrong personal numbers: the desk helps.
    TooOften,
}

/// `GET /v1/kiosks/{kiosk}/receipts/{claim}`: the receipt of a payment at whichever terminal, for whoever has its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum OldReceipt {
    /// This is it.
    Found {
        /// Whose business it was.
        #[cfg_attr(feature = "openapi", schema(value_type = uuid::Uuid))]
        transaction: TransactionId,
        /// The terminal that took the money.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        terminal: KioskId,
        /// When, local time.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        paid: DateTime,
        /// What it says, as `domain::receipt::PaidReceipt`: accounts are masked.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        receipt: Box<PaidReceipt>,
        /// Where the money of each of its lines is, in their order.
        lines: Vec<Outcome>,
    },
    /// There is none, or its terminal has not told central yet.
    Missing,
    /// This terminal has asked for too many that are not there.
    TooOften {
        /// When it may ask again, seconds.
        retry_s: u32,
    },
}

/// `GET /v1/payments/{number}/status`, open to whoever has the claim number that stands on the receipt: a page for people,
/// this for programs (`Accept: application/json`). 404 where the terminal has not told central yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Standing {
    /// Line by line; nothing personal.
    pub lines: Vec<LineStanding>,
}

/// One line of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LineStanding {
    /// Which.
    #[cfg_attr(feature = "openapi", schema(value_type = u8))]
    pub line: LineId,
    /// For which service.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub service: ServiceId,
    /// What the provider gets.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub amount: Money,
    /// Whether it has it.
    #[serde(flatten)]
    pub outcome: Outcome,
}

/// What strangers are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Outcome {
    /// Paid, and on its way.
    OnItsWay,
    /// The provider has it.
    Posted {
        /// Since when.
        #[cfg_attr(feature = "openapi", schema(value_type = String))]
        at: Timestamp,
    },
    /// It goes back to whoever brings the claim number.
    GoesBack,
    /// Central asks the provider.
    BeingChecked,
}
