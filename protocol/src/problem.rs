//! How central says no.

use serde::{Deserialize, Serialize};

/// The body of every answer that is not a success.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// What is wrong, for programs.
    pub code: Code,
    /// One sentence for a log, without personal data.
    pub title: String,
}

/// Every reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Code {
    /// 400: the request does not have its shape.
    Malformed,
    /// 401: no client certificate, or it is not on the list.
    NotEnrolled,
    /// 403: the certificate is of another kiosk, or the kiosk is frozen.
    Forbidden,
    /// 404: no such thing.
    NotFound,
    /// 409: a gap in the journal; the `expected` sequence is in [`crate::journal::Refused`].
    Gap,
    /// 409: same sequence, other hash: the terminal is frozen and a person decides.
    Fork,
    /// 409: the hold has run out or the visa is void; nothing may be charged.
    NotHeld,
    /// 409: this transaction was asked for before with other contents (another application, another payment attempt).
    OtherContents,
    /// 409: what was paid is not what central asked for; nothing is issued.
    PaymentDiffers,
    /// 410: the one-time code was used or has expired.
    CodeSpent,
    /// 413: more than central takes at once.
    TooLarge,
    /// 429 or 503: come back after `Retry-After` seconds.
    Busy,
    /// 500: central's own fault; nothing was done.
    Internal,
}
