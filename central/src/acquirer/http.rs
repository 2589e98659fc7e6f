//! An acquirer over HTTP, in the words of [`super::contract`], every request signed.

use domain::AttemptId;
use reqwest::Method;

use super::{
    Acquirer,
    contract::{Order, Refund, RefundState, State},
};
use crate::{
    clock::Clock,
    config,
    provider::{
        Asked, Error,
        caller::{Caller, MOST_ANSWER, json},
    },
};

/// The adapter.
pub struct HttpAcquirer {
    caller: Caller,
}

impl HttpAcquirer {
    /// An adapter that believes only the configured root.
    ///
    /// # Errors
    /// A certificate or key that cannot be used.
    pub fn new(config: &config::HttpProvider, clock: Clock) -> Result<Self, Error> {
        Ok(Self { caller: Caller::new(config, clock)? })
    }

    async fn order(&self, method: Method, attempt: AttemptId, body: Vec<u8>) -> Result<State, Error> {
        self.caller.ask(method, &["orders", &attempt.to_string()], body, MOST_ANSWER).await
    }
}

impl Acquirer for HttpAcquirer {
    fn open<'a>(&'a self, attempt: AttemptId, order: &'a Order) -> Asked<'a, State> {
        Box::pin(self.order(Method::PUT, attempt, json(order)))
    }

    fn status(&self, attempt: AttemptId) -> Asked<'_, State> {
        Box::pin(self.order(Method::GET, attempt, Vec::new()))
    }

    fn end(&self, attempt: AttemptId) -> Asked<'_, State> {
        Box::pin(self.order(Method::DELETE, attempt, Vec::new()))
    }

    fn refund<'a>(&'a self, attempt: AttemptId, refund: &'a Refund) -> Asked<'a, RefundState> {
        Box::pin(async move {
            let path = ["orders", &attempt.to_string(), "refund"];
            self.caller.ask(Method::PUT, &path, json(refund), MOST_ANSWER).await
        })
    }
}
