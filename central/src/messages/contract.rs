//! The words between central and whoever carries messages: what `docs/providers/messages.md` explains and
//! `central message-contract` prints. Every request is signed as those to providers are.
//!
//! | Request | Body | 200 |
//! | --- | --- | --- |
//! | `PUT {url}/messages/{key}` | [`Message`] | [`Sent`] |

use domain::{Sensitive, receipt};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// To a telephone.
    Sms,
    /// By electronic mail.
    Email,
}

impl From<receipt::Channel> for Channel {
    fn from(channel: receipt::Channel) -> Self {
        match channel {
            receipt::Channel::Sms => Self::Sms,
            receipt::Channel::Email => Self::Email,
        }
    }
}

/// One message. Personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Message {
    /// How it goes.
    pub channel: Channel,
    /// Nine digits after +994, or an address of mail.
    #[schema(value_type = String)]
    pub to: Sensitive<String>,
    /// BCP 47 tag of the language it begins with.
    pub language: String,
    /// Subject of a mail; empty for a telephone.
    pub subject: String,
    /// What it says, plain text.
    #[schema(value_type = String)]
    pub text: Sensitive<String>,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "sent", rename_all = "snake_case")]
pub enum Sent {
    /// It is taken, and sent once, however often this key comes.
    Taken {
        /// Your own number of it, at most 64 characters.
        reference: String,
    },
    /// It will never be sent: no such telephone, no such mailbox, or for reasons of your own.
    Refused {
        /// Why, for people.
        why: String,
    },
}

/// The document.
#[derive(Debug, utoipa::OpenApi)]
#[openapi(
    info(
        title = "messages",
        description = "What central asks of whoever carries receipts to telephones and mailboxes. Every request is signed: \
            see docs/providers/contract.md."
    ),
    paths(paths::send)
)]
pub struct Api;

/// The paths, for the document alone: central calls them, a gateway serves them.
#[expect(dead_code, reason = "a path of the document is written as a function that nobody calls")]
mod paths {
    use super::{Message, Sent};

    /// Sends a message once. The same key again answers as before and sends nothing.
    #[utoipa::path(put, path = "/messages/{key}", operation_id = "send", request_body = Message,
        params(("key" = String, Path, description = "36 to 64 letters, digits and hyphens")),
        responses((status = 200, body = Sent), (status = 401, description = "the signature does not hold")))]
    pub const fn send() {}
}

#[cfg(test)]
mod tests {
    use utoipa::OpenApi as _;

    use super::*;

    #[test]
    fn the_published_contract_names_its_request_and_shapes() {
        let api = serde_json::to_value(Api::openapi()).unwrap();
        assert!(api["paths"]["/messages/{key}"]["put"]["responses"]["200"].is_object());
        for shape in ["Message", "Sent", "Channel"] {
            assert!(api["components"]["schemas"][shape].is_object(), "{shape}");
        }
    }
}
