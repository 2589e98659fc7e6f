//! Finding an e-visa by its reference and the passport. Both travel in the body: neither stands in an address.

use domain::evisa::{Found, Missing, PickUp};
use serde::{Deserialize, Serialize};

/// `POST /v1/kiosks/{kiosk}/e-visas/{transaction}/search`. Idempotent: once one was found, the same search finds it again
/// and as the same copy; another search for the same transaction is then 409 [`crate::problem::Code::OtherContents`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Search {
    /// What somebody showed.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub shown: PickUp,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Answer {
    /// It may be printed.
    Found {
        /// What stands on it, and as which copy.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        found: Box<Found>,
    },
    /// There is nothing to print.
    Missing {
        /// Why.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        why: Missing,
    },
    /// This kiosk asked for too many that are not there: nothing is looked up for a while.
    TooOften {
        /// After how many seconds again.
        retry_s: u32,
    },
    /// The portal does not answer.
    Silent,
}

/// `GET /v1/kiosks/{kiosk}/e-visas/{transaction}`: what was found for a transaction; what a kiosk asks after a crash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum State {
    /// It may be printed.
    Found {
        /// What stands on it, and as which copy.
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        found: Box<Found>,
    },
    /// It was found, and the person has been erased since.
    Erased,
    /// Nothing was found for it.
    Unknown,
}
