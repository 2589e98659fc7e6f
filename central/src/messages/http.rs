//! A gateway over HTTP, in the words of [`super::contract`], every request signed.

use reqwest::Method;

use super::{
    Gateway,
    contract::{Message, Sent},
};
use crate::{
    clock::Clock,
    config,
    provider::{
        Asked, Error,
        caller::{Caller, MOST_ANSWER, json},
    },
};

pub(super) struct HttpGateway {
    caller: Caller,
}

impl HttpGateway {
    pub(super) fn new(config: &config::HttpProvider, clock: Clock) -> Result<Self, Error> {
        Ok(Self { caller: Caller::new(config, clock)? })
    }
}

impl Gateway for HttpGateway {
    fn send<'a>(&'a self, key: &'a str, message: &'a Message) -> Asked<'a, Sent> {
        Box::pin(async move { self.caller.ask(Method::PUT, &["messages", key], json(message), MOST_ANSWER).await })
    }
}
