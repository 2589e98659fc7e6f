//! The certificate is renewed long before it ends, without anybody noticing.

use std::{error::Error as _, time::Duration};

use protocol::enrolment::PublicKeys;
use tokio::sync::mpsc;

use super::Answer;
use crate::{
    central::{Address, Client, FloorClock, SetupRefused, Timeouts, Trust},
    clock::Clocks,
    groups::GroupKeys,
    journal::Recipient,
    keys::{Identity, KeyStore, Renewal},
};

/// How often it is looked whether half of the certificate's life is over.
const LOOK: Duration = Duration::from_hours(1);

/// What came with a renewed certificate.
pub(crate) struct Renewed {
    pub(super) client: Client,
    /// Whom to seal to from now on.
    pub(super) recipient: Option<Recipient>,
    pub(super) groups: GroupKeys,
    pub(super) keys: PublicKeys,
    /// When it ends, milliseconds since 1970.
    pub(super) ends_ms: i64,
}

/// What a client is made of, beside the identity.
pub(super) struct Connection {
    pub(super) address: Address,
    pub(super) trust: Trust,
    pub(super) floor: FloorClock,
}

impl Connection {
    pub(super) fn with(&self, identity: &Identity) -> Result<Client, SetupRefused> {
        Client::new(&self.address, &self.trust, identity, Timeouts::default(), self.floor)
    }
}

/// Looks at once and then every hour, until nobody listens any more.
pub(super) async fn watch(
    mut keys: KeyStore,
    mut client: Client,
    connection: Connection,
    clocks: Clocks,
    answers: mpsc::UnboundedSender<Answer>,
) {
    loop {
        match keys.renew_when_due(&client, clocks.wall_ms()).await {
            Ok(Renewal::NotDue) => {}
            Ok(Renewal::Installed) => {
                let Some(renewed) = keys.identity().and_then(|identity| take_up(&connection, identity)) else {
                    return;
                };
                client = renewed.client.clone();
                if answers.send(Answer::Renewed(Box::new(renewed))).is_err() {
                    return;
                }
            }
            Err(error) => {
                let cause = error.source().map(ToString::to_string);
                tracing::warn!(%error, cause, "the certificate could not be renewed yet");
            }
        }
        tokio::time::sleep(LOOK).await;
    }
}

fn take_up(connection: &Connection, identity: &Identity) -> Option<Renewed> {
    let recipient = identity.keys().personal_data.first().and_then(|key| Recipient::from_key(key).ok());
    match connection.with(identity) {
        Ok(client) => {
            tracing::info!("the certificate was renewed");
            let (groups, keys) = (GroupKeys::of(identity.groups()), identity.keys().clone());
            Some(Renewed { client, recipient, groups, keys, ends_ms: identity.validity_ms().1 })
        }
        Err(error) => {
            tracing::error!(%error, "the renewed certificate cannot be used");
            None
        }
    }
}
