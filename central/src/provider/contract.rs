//! The words between central and a provider: what `docs/providers/contract.md` explains and `central provider-contract`
//! prints. Shapes only; `check` says what is believed of them.
//!
//! | Request | Body | 200 |
//! | --- | --- | --- |
//! | `POST {url}/debts` | [`LookUp`] | [`LookedUp`] |
//! | `PUT {url}/postings/{transaction}/{line}` | [`Order`] | [`Posting`] |
//! | `GET {url}/postings/{transaction}/{line}` | | [`Posting`] |
//! | `DELETE {url}/postings/{transaction}/{line}` | | [`Posting`] |
//! | `GET {url}/statements/{day}` | | [`Statement`] |

use domain::Sensitive;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Amount {
    /// Hundredths.
    pub minor_units: i64,
    /// Three letters of ISO 4217.
    pub currency: String,
}

/// One value of the form by which somebody said whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub struct Entry {
    /// The field's name in the catalogue.
    pub field: String,
    /// The value.
    #[schema(value_type = String)]
    pub value: Sensitive<String>,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum LookUp {
    /// One account of one service.
    Account {
        /// Which service of the catalogue.
        service: String,
        /// Whose.
        account: Vec<Entry>,
    },
    /// All that a household owes you, by telephone.
    Household {
        /// Your services that are asked about.
        services: Vec<String>,
        /// Nine digits after +994.
        #[schema(value_type = String)]
        phone: Sensitive<String>,
    },
}

/// What is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "found", rename_all = "snake_case")]
pub enum LookedUp {
    /// So much, or it could be paid in advance.
    Debts {
        /// At least one, at most twenty.
        debts: Vec<Debt>,
    },
    /// Nothing is owed, and nothing can be paid in advance.
    NothingOwed,
    /// Nobody is known by this.
    Unknown,
}

/// Something that is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Debt {
    /// Which service of the catalogue.
    pub service: String,
    /// Whose; exactly as it was asked, or the account of a household.
    pub account: Vec<Entry>,
    /// Your name of this debt, and of this state of it: another amount is another reference. At most 64 characters.
    pub reference: String,
    /// What the person may see to know that it is theirs. At most 120 characters, masked by you.
    #[schema(value_type = String)]
    pub label: Sensitive<String>,
    /// What is owed now, the discount taken off; nought where only an advance can be paid.
    pub owed: Amount,
    /// What it was before a discount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before_discount: Option<Amount>,
    /// The discount's last day, `2026-12-31`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_until: Option<String>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// The least that may be paid: equal to `owed` where it is all or nothing.
    pub least: Amount,
    /// The most that may be paid; more than `owed` where an advance is taken.
    pub most: Amount,
}

/// A payment to post. It was paid: the person has gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Order {
    /// Which service of the catalogue.
    pub service: String,
    /// Whose.
    pub account: Vec<Entry>,
    /// Which tariff, where the price has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tariff: Option<String>,
    /// The debt that is paid, by your name of it; none where it was paid without asking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// How much.
    pub amount: Amount,
    /// Which terminal took it.
    pub terminal: String,
    /// When, by the terminal's clock: RFC 3339.
    pub paid_at: String,
}

/// What is known of a posting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "posting", rename_all = "snake_case")]
pub enum Posting {
    /// Done.
    Posted {
        /// The key that was asked about: `{transaction}/{line}`.
        key: String,
        /// Your own number of it. At most 64 characters.
        reference: String,
        /// How much.
        amount: Amount,
        /// When: RFC 3339. Its day is the day of the statement it stands in.
        at: String,
    },
    /// Taken, and not decided yet: ask for its status.
    Pending {
        /// The key.
        key: String,
    },
    /// It will never be posted under this key.
    Refused {
        /// The key.
        key: String,
        /// Why.
        why: Refusal,
    },
    /// It was posted and taken back.
    Cancelled {
        /// The key.
        key: String,
    },
    /// Never heard of. It may be posted.
    Unknown {
        /// The key.
        key: String,
    },
}

/// Why a posting is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Nobody is known by this account.
    NoSuchAccount,
    /// Nothing is owed any more.
    NothingOwed,
    /// Not this amount.
    Amount,
    /// Anything else.
    Other,
}

/// All postings of a day; what was taken back is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Statement {
    /// Which day, at the sites: `2026-11-26`.
    pub day: String,
    /// In any order.
    pub lines: Vec<StatementLine>,
}

/// One posting of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct StatementLine {
    /// `{transaction}/{line}`.
    pub key: String,
    /// Your own number of it.
    pub reference: String,
    /// How much.
    pub amount: Amount,
}

/// The contract as OpenAPI, in one document.
#[derive(Debug, utoipa::OpenApi)]
#[openapi(
    info(
        title = "provider",
        description = "What central asks of a provider whose services citizens pay for at terminals. Every request is \
            signed: see docs/providers/contract.md."
    ),
    paths(paths::debts, paths::post, paths::status, paths::cancel, paths::statement)
)]
pub struct Api;

/// The paths, for the document alone: central calls them, a provider serves them.
#[expect(dead_code, reason = "a path of the document is written as a function that nobody calls")]
mod paths {
    use super::{LookUp, LookedUp, Order, Posting, Statement};

    /// What is owed. Changes nothing.
    #[utoipa::path(post, path = "/debts", operation_id = "look_up", request_body = LookUp,
        responses((status = 200, body = LookedUp), (status = 401, description = "the signature does not hold")))]
    pub const fn debts() {}

    /// Posts a payment, once for a key, however often it is asked.
    #[utoipa::path(put, path = "/postings/{transaction}/{line}", operation_id = "post", request_body = Order,
        params(("transaction" = uuid::Uuid, Path), ("line" = u8, Path)),
        responses((status = 200, body = Posting), (status = 401, description = "the signature does not hold"),
            (status = 409, description = "the same key was posted before with other contents")))]
    pub const fn post() {}

    /// What became of a posting. Changes nothing.
    #[utoipa::path(get, path = "/postings/{transaction}/{line}", operation_id = "status",
        params(("transaction" = uuid::Uuid, Path), ("line" = u8, Path)),
        responses((status = 200, body = Posting), (status = 401, description = "the signature does not hold")))]
    pub const fn status() {}

    /// Takes a posting back where that is still possible; what cannot be taken back is answered `posted`. A key that was
    /// never heard of is `cancelled` from then on.
    #[utoipa::path(delete, path = "/postings/{transaction}/{line}", operation_id = "cancel",
        params(("transaction" = uuid::Uuid, Path), ("line" = u8, Path)),
        responses((status = 200, body = Posting), (status = 401, description = "the signature does not hold")))]
    pub const fn cancel() {}

    /// Everything that was posted on a day of the sites.
    #[utoipa::path(get, path = "/statements/{day}", operation_id = "statement", params(("day" = String, Path)),
        responses((status = 200, body = Statement), (status = 401, description = "the signature does not hold")))]
    pub const fn statement() {}
}

#[cfg(test)]
mod tests {
    use utoipa::OpenApi as _;

    use super::*;

    #[test]
    fn the_published_contract_names_every_request_and_shape() {
        let api = serde_json::to_value(Api::openapi()).unwrap();
        for (path, method) in [
            ("/debts", "post"),
            ("/postings/{transaction}/{line}", "put"),
            ("/postings/{transaction}/{line}", "get"),
            ("/postings/{transaction}/{line}", "delete"),
            ("/statements/{day}", "get"),
        ] {
            assert!(api["paths"][path][method]["responses"]["200"].is_object(), "{method} {path}");
        }
        for shape in ["LookUp", "LookedUp", "Debt", "Order", "Posting", "Statement", "Refusal"] {
            assert!(api["components"]["schemas"][shape].is_object(), "{shape}");
        }
    }

    #[test]
    fn an_order_is_not_logged() {
        let entry = Entry { field: "subscriber".to_owned(), value: "100000000000001".to_owned().into() };
        assert!(!format!("{entry:?}").contains("1000"));
    }
}
