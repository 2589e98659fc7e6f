//! Citizens' own groups of services, kept at central under a personal number and a code.

use domain::group::{Group, Owner, Wish};
use serde::{Deserialize, Serialize};

/// `POST /v1/kiosks/{kiosk}/groups`, answered by [`Groups`]. Keeping the same group again and forgetting one that is not
/// there change nothing. 400 for a personal number, a code or a group that is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AskGroups {
    /// Whose they are, as [`domain::group::Owner`]. Personal. Whoever keeps the first one chooses the code by it.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub owner: Owner,
    /// What is wanted, as [`domain::group::Wish`]. Personal.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub wish: Wish,
}

/// The answer to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Groups {
    /// These are kept now, in the order in which they were first kept.
    Kept {
        /// As [`domain::group::Group`]. Personal.
        #[cfg_attr(feature = "openapi", schema(value_type = Vec<Object>))]
        groups: Vec<Group>,
    },
    /// Nothing is kept under this number and this code: it is not said which of them is another.
    Refused,
    /// As many are kept as may be, and none of this name.
    Full,
    /// Too many codes were tried for this number, or too many numbers at this terminal.
    TooOften {
        /// When it may be tried again, seconds.
        retry_s: u32,
    },
}
