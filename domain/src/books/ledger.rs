//! The books of all currencies: no sum ever mixes two.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Books;
use crate::{Currency, fact::Fact, money::Impossible};

/// One set of books for each currency that a fact ever named.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ledger(BTreeMap<Currency, Books>);

impl Ledger {
    /// The books of a currency; empty ones when no fact named it.
    #[must_use]
    pub fn of(&self, currency: Currency) -> Books {
        self.0.get(&currency).copied().unwrap_or_default()
    }

    /// Every currency with its books.
    pub fn iter(&self) -> impl Iterator<Item = (Currency, &Books)> {
        self.0.iter().map(|(currency, books)| (*currency, books))
    }

    /// Whether the rule of conservation holds in every currency.
    #[must_use]
    pub fn balances(&self) -> bool {
        self.0.values().all(Books::balance)
    }

    /// The ledger after one more fact.
    ///
    /// # Errors
    /// Two currencies in one fact, or a sum that does not fit; the ledger before it is lost, so keep a copy where such
    /// facts are quarantined.
    pub fn after(mut self, fact: &Fact) -> Result<Self, Impossible> {
        if let Some(currency) = fact.currency() {
            let books = self.of(currency).after(fact)?;
            self.0.insert(currency, books);
        }
        Ok(self)
    }
}
