//! The certificate is renewed long before it ends, without anybody noticing.

use std::{error::Error as _, time::Duration};

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
                let Some((renewed, recipient, groups)) =
                    keys.identity().and_then(|identity| take_up(&connection, identity))
                else {
                    return;
                };
                client = renewed.clone();
                if answers.send(Answer::Renewed(renewed, recipient, groups)).is_err() {
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

fn take_up(connection: &Connection, identity: &Identity) -> Option<(Client, Option<Recipient>, GroupKeys)> {
    let recipient = identity.keys().personal_data.first().and_then(|key| Recipient::from_key(key).ok());
    match connection.with(identity) {
        Ok(client) => {
            tracing::info!("the certificate was renewed");
            Some((client, recipient, GroupKeys::of(identity.groups())))
        }
        Err(error) => {
            tracing::error!(%error, "the renewed certificate cannot be used");
            None
        }
    }
}
