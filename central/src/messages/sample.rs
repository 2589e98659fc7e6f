//! A gateway that carries nothing: it keeps what it was given, each key once, and writes it where the configuration says.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use super::{
    Gateway,
    contract::{Message, Sent},
};
use crate::{
    config,
    provider::{Asked, Error},
};

/// The gateway.
#[derive(Debug, Default)]
pub struct SampleGateway {
    config: config::SampleGateway,
    kept: Mutex<BTreeMap<String, Message>>,
}

impl SampleGateway {
    /// A gateway that has been given nothing yet.
    #[must_use]
    pub fn new(config: config::SampleGateway) -> Self {
        Self { config, kept: Mutex::default() }
    }

    /// What it was given, by key.
    #[must_use]
    pub fn kept(&self) -> BTreeMap<String, Message> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Specimens: a telephone that ends in 99, or a mailbox at `refused.example`, is none.
    fn takes(message: &Message) -> bool {
        let to = message.to.reveal();
        !to.ends_with("99") && !to.ends_with("@refused.example")
    }
}

impl Gateway for SampleGateway {
    fn send<'a>(&'a self, key: &'a str, message: &'a Message) -> Asked<'a, Sent> {
        Box::pin(async move {
            if !Self::takes(message) {
                return Ok(Sent::Refused { why: "no such telephone or mailbox".to_owned() });
            }
            if let Some(folder) = &self.config.folder {
                let text = format!("{}\n\n{}\n", message.subject, message.text.reveal());
                let written = std::fs::create_dir_all(folder)
                    .and_then(|()| std::fs::write(folder.join(format!("{key}.txt")), text.trim_start()));
                // Told as what it is to central: tried again.
                written.map_err(|_| Error::Failed(507))?;
            }
            self.kept.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned(), message.clone());
            Ok(Sent::Taken { reference: format!("sample-{key}") })
        })
    }
}
