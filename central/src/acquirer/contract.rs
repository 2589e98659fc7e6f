//! The words between central and an acquirer of codes: what `docs/providers/acquirer.md` explains and `central
//! acquirer-contract` prints. Shapes only; `check` says what is believed of them.
//!
//! | Request | Body | 200 |
//! | --- | --- | --- |
//! | `PUT {url}/orders/{attempt}` | [`Order`] | [`State`] |
//! | `GET {url}/orders/{attempt}` | | [`State`] |
//! | `DELETE {url}/orders/{attempt}` | | [`State`] |
//! | `PUT {url}/orders/{attempt}/refund` | [`Refund`] | [`RefundState`] |

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use crate::provider::contract::Amount;

/// A code that may be paid once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Order {
    /// How much: a payment of anything else is none.
    pub amount: Amount,
    /// What stands in the code as *reference label* (62-05). At most 25 characters, one attempt each.
    pub reference: String,
    /// Which terminal shows it: *terminal label* (62-07).
    pub terminal: String,
    /// For how long it may be paid, seconds.
    pub seconds: u32,
    /// The whole text of the code, as the payer's bank reads it.
    pub code: String,
}

/// What became of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "order", rename_all = "snake_case")]
pub enum State {
    /// It may be paid.
    Open {
        /// The attempt.
        key: String,
    },
    /// It was paid, and cannot be paid again.
    Paid {
        /// The attempt.
        key: String,
        /// How much came.
        amount: Amount,
        /// Your reference number of the payment: it stands on the payer's statement. At most 64 characters.
        reference: String,
        /// Authorisation code. At most 64 characters.
        authorisation: String,
        /// The terminal as you know it. At most 64 characters.
        terminal: String,
        /// When: RFC 3339.
        at: String,
    },
    /// It was ended before it was paid, and cannot be paid any more.
    Ended {
        /// The attempt.
        key: String,
    },
    /// Nobody paid it in time, and it cannot be paid any more.
    Expired {
        /// The attempt.
        key: String,
    },
    /// You, or the payer's bank, said no, and it cannot be paid any more.
    Refused {
        /// The attempt.
        key: String,
    },
    /// Never heard of. It may be opened.
    Unknown {
        /// The attempt.
        key: String,
    },
}

/// Give back what was paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Refund {
    /// All that came.
    pub amount: Amount,
}

/// What became of a refund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "refund", rename_all = "snake_case")]
pub enum RefundState {
    /// It is on its way to the payer, and cannot be stopped.
    Done {
        /// The attempt.
        key: String,
        /// Your reference number of the refund. At most 64 characters.
        reference: String,
    },
    /// Not decided yet: ask again.
    Pending {
        /// The attempt.
        key: String,
    },
    /// It cannot be given back this way: a person decides.
    Refused {
        /// The attempt.
        key: String,
    },
}

/// The contract as OpenAPI, in one document.
#[derive(Debug, utoipa::OpenApi)]
#[openapi(
    info(
        title = "acquirer",
        description = "What central asks of an acquirer of codes (EMV QRCPS, merchant-presented) that citizens pay at \
            terminals. Every request is signed: see docs/providers/acquirer.md."
    ),
    paths(paths::open, paths::status, paths::end, paths::refund)
)]
pub struct Api;

/// The paths, for the document alone: central calls them, an acquirer serves them.
#[expect(dead_code, reason = "a path of the document is written as a function that nobody calls")]
mod paths {
    use super::{Order, Refund, RefundState, State};

    /// Opens an order, once for an attempt, however often it is asked.
    #[utoipa::path(put, path = "/orders/{attempt}", operation_id = "open", request_body = Order,
        params(("attempt" = uuid::Uuid, Path)),
        responses((status = 200, body = State), (status = 401, description = "the signature does not hold"),
            (status = 409, description = "the same attempt was opened before with other contents")))]
    pub const fn open() {}

    /// What became of an order. Changes nothing.
    #[utoipa::path(get, path = "/orders/{attempt}", operation_id = "status", params(("attempt" = uuid::Uuid, Path)),
        responses((status = 200, body = State), (status = 401, description = "the signature does not hold")))]
    pub const fn status() {}

    /// Ends an order that is not paid; one that is paid is answered `paid`. An attempt that was never heard of is `ended`
    /// from then on.
    #[utoipa::path(delete, path = "/orders/{attempt}", operation_id = "end", params(("attempt" = uuid::Uuid, Path)),
        responses((status = 200, body = State), (status = 401, description = "the signature does not hold")))]
    pub const fn end() {}

    /// Gives back what was paid, once for an attempt, however often it is asked.
    #[utoipa::path(put, path = "/orders/{attempt}/refund", operation_id = "refund", request_body = Refund,
        params(("attempt" = uuid::Uuid, Path)),
        responses((status = 200, body = RefundState), (status = 401, description = "the signature does not hold"),
            (status = 409, description = "nothing was paid, or not this amount")))]
    pub const fn refund() {}
}

#[cfg(test)]
mod tests {
    use utoipa::OpenApi as _;

    use super::*;

    #[test]
    fn the_published_contract_names_every_request_and_shape() {
        let api = serde_json::to_value(Api::openapi()).unwrap();
        for (path, method) in [
            ("/orders/{attempt}", "put"),
            ("/orders/{attempt}", "get"),
            ("/orders/{attempt}", "delete"),
            ("/orders/{attempt}/refund", "put"),
        ] {
            assert!(api["paths"][path][method]["responses"]["200"].is_object(), "{method} {path}");
        }
        for shape in ["Order", "State", "Refund", "RefundState", "Amount"] {
            assert!(api["components"]["schemas"][shape].is_object(), "{shape}");
        }
    }
}
