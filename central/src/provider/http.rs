//! A provider over HTTP, in the words of [`contract`], every request signed.

use jiff::civil::Date;
use reqwest::Method;

use super::{
    Asked, Error, PostingKey, Provider,
    caller::{Caller, MOST_ANSWER, json},
    contract::{LookUp, LookedUp, Order, Posting, Statement},
};
use crate::{clock::Clock, config};

/// The most bytes of a statement: some two hundred thousand lines.
const MOST_STATEMENT: usize = 64 * 1024 * 1024;

/// The adapter.
pub struct HttpProvider {
    caller: Caller,
}

impl HttpProvider {
    /// An adapter that believes only the configured root.
    ///
    /// # Errors
    /// A certificate or key that cannot be used.
    pub fn new(config: &config::HttpProvider, clock: Clock) -> Result<Self, Error> {
        Ok(Self { caller: Caller::new(config, clock)? })
    }

    async fn posting(&self, method: Method, key: PostingKey, body: Vec<u8>) -> Result<Posting, Error> {
        let (transaction, line) = (key.transaction.to_string(), key.line.0.to_string());
        self.caller.ask(method, &["postings", &transaction, &line], body, MOST_ANSWER).await
    }
}

impl Provider for HttpProvider {
    fn look_up<'a>(&'a self, asked: &'a LookUp) -> Asked<'a, LookedUp> {
        Box::pin(self.caller.ask(Method::POST, &["debts"], json(asked), MOST_ANSWER))
    }

    fn post<'a>(&'a self, key: PostingKey, order: &'a Order) -> Asked<'a, Posting> {
        Box::pin(self.posting(Method::PUT, key, json(order)))
    }

    fn status(&self, key: PostingKey) -> Asked<'_, Posting> {
        Box::pin(self.posting(Method::GET, key, Vec::new()))
    }

    fn cancel(&self, key: PostingKey) -> Asked<'_, Posting> {
        Box::pin(self.posting(Method::DELETE, key, Vec::new()))
    }

    fn statement(&self, day: Date) -> Asked<'_, Statement> {
        Box::pin(async move {
            let day = day.to_string();
            self.caller.ask(Method::GET, &["statements", &day], Vec::new(), MOST_STATEMENT).await
        })
    }
}
