//! What the entries amount to: the state of each transaction, and the books of each currency. Written in the same
//! transaction as the entry, and always rebuildable from the entries.

use std::collections::BTreeMap;

use domain::{
    Currency, TransactionId,
    books::{Books, OutOfOrder, Till, TransactionState, Unfitting},
    fact::Fact,
    money::Impossible,
};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use super::{
    Error,
    error::Damage,
    rows::{self, Head},
    upkeep::Upkeep,
};

/// A transaction, and where in the journal it begins and ends so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    pub first: u64,
    pub last: u64,
    pub state: TransactionState,
}

/// The books of every currency that money was taken in.
pub(super) type AllBooks = BTreeMap<Currency, Books>;

/// Everything that is projected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Projection {
    pub books: AllBooks,
    pub till: Till,
    pub upkeep: Upkeep,
    pub transactions: BTreeMap<TransactionId, Known>,
}

/// What one more fact changes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Change {
    pub transaction: Option<(TransactionId, Known)>,
    pub books: Option<(Currency, Books)>,
}

/// Why a fact changes nothing: it must not be written, and is not believed when it is read.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refused {
    #[error("the fact does not fit the transaction")]
    OutOfOrder(#[from] OutOfOrder),
    #[error("the fact does not fit the books")]
    Books(#[from] Impossible),
    #[error("the fact does not fit the cassettes")]
    Cassettes(#[from] Unfitting),
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::OutOfOrder(cause) => Self::OutOfOrder(cause),
            Refused::Books(cause) => Self::Books(cause),
            Refused::Cassettes(cause) => Self::Cassettes(cause),
        }
    }
}

/// What `fact` changes. `known` is the transaction before it.
pub(super) fn change(
    known: Option<Known>,
    books: &AllBooks,
    (sequence, transaction): (u64, Option<TransactionId>),
    fact: &Fact,
) -> Result<Change, Refused> {
    let transaction = match (transaction, known) {
        (_, None) if fact.concerns_terminal() => None,
        (None, _) if fact.may_stand_alone() => None,
        // A fact of a transaction that names none can follow nothing.
        (None, _) => return Err(OutOfOrder { stage: None, fact: Box::new(fact.clone()) }.into()),
        (Some(id), None) => {
            Some((id, Known { first: sequence, last: sequence, state: TransactionState::opened(fact)? }))
        }
        (Some(id), Some(known)) => {
            Some((id, Known { first: known.first, last: sequence, state: known.state.after(fact)? }))
        }
    };
    let books = match fact.currency() {
        Some(currency) => Some((currency, books.get(&currency).copied().unwrap_or_default().after(fact)?)),
        None => None,
    };
    Ok(Change { transaction, books })
}

impl Projection {
    /// What stood at the checkpoint.
    pub fn at_checkpoint(head: &Head) -> Self {
        let (books, till) = (head.checkpoint_books.clone(), head.checkpoint_till.clone());
        Self { books, till, upkeep: head.checkpoint_upkeep.clone(), ..Self::default() }
    }

    /// Takes one entry in, or says why it is not believed.
    pub fn take(&mut self, place: (u64, Option<TransactionId>), fact: &Fact) -> Result<(), Refused> {
        let known = place.1.and_then(|id| self.transactions.get(&id).cloned());
        let change = change(known, &self.books, place, fact)?;
        let upkeep = self.upkeep.clone().after(fact)?;
        self.transactions.extend(change.transaction);
        self.books.extend(change.books);
        self.till = std::mem::take(&mut self.till).after(place.1, fact);
        self.upkeep = upkeep;
        Ok(())
    }
}

pub(super) fn store_change(connection: &Connection, change: &Change) -> Result<(), Error> {
    if let Some((id, known)) = &change.transaction {
        store_known(connection, *id, known)?;
    }
    if let Some((currency, books)) = &change.books {
        store_books(connection, *currency, books)?;
    }
    Ok(())
}

fn store_known(connection: &Connection, id: TransactionId, known: &Known) -> Result<(), Error> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO transaction_state(id, first, last, unfinished, state) VALUES(?1,?2,?3,?4,?5)",
        )?
        .execute(params![
            id.0.as_bytes(),
            known.first.cast_signed(),
            known.last.cast_signed(),
            known.state.is_unfinished(),
            json(&known.state),
        ])?;
    Ok(())
}

pub(super) fn load_known(connection: &Connection, id: TransactionId) -> Result<Option<Known>, Error> {
    let row = connection
        .prepare_cached("SELECT first, last, state FROM transaction_state WHERE id = ?1")?
        .query_row([id.0.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    row.map(known_of).transpose()
}

/// Those that were never closed, or whose money still hangs, oldest first.
pub(super) fn load_unfinished(connection: &Connection) -> Result<Vec<(TransactionId, TransactionState)>, Error> {
    let mut statement = connection
        .prepare("SELECT id, first, last, state FROM transaction_state WHERE unfinished <> 0 ORDER BY first")?;
    let rows =
        statement.query_map([], |row| Ok((row.get::<_, [u8; 16]>(0)?, (row.get(1)?, row.get(2)?, row.get(3)?))))?;
    rows.map(|row| {
        let (id, row) = row?;
        Ok((TransactionId(Uuid::from_bytes(id)), known_of(row)?.state))
    })
    .collect()
}

fn known_of((first, last, state): (i64, i64, String)) -> Result<Known, Error> {
    Ok(Known { first: first.cast_unsigned(), last: last.cast_unsigned(), state: parse(&state)? })
}

/// The projection as stored.
pub(super) fn load(connection: &Connection, head: &Head) -> Result<Projection, Error> {
    read_all(connection, head).map_err(|error| match error {
        Error::Database(cause) if rows::is_form(&cause) => Damage::Projection.into(),
        error => error,
    })
}

fn read_all(connection: &Connection, head: &Head) -> Result<Projection, Error> {
    let (till, upkeep) = (head.till.clone(), head.upkeep.clone());
    let mut projection = Projection { till, upkeep, ..Projection::default() };
    let mut statement = connection.prepare("SELECT currency, sums FROM books")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let currency: Currency =
            serde_json::from_value(row.get::<_, String>(0)?.into()).map_err(|_| Damage::Projection)?;
        projection.books.insert(currency, parse(&row.get::<_, String>(1)?)?);
    }
    let mut statement = connection.prepare("SELECT id, first, last, state, unfinished FROM transaction_state")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id = TransactionId(Uuid::from_bytes(row.get(0)?));
        let known = known_of((row.get(1)?, row.get(2)?, row.get(3)?))?;
        if known.state.is_unfinished() != row.get::<_, bool>(4)? {
            return Err(Damage::Projection.into());
        }
        projection.transactions.insert(id, known);
    }
    Ok(projection)
}

/// Writes the whole projection anew.
pub(super) fn store(connection: &Connection, projection: &Projection) -> Result<(), Error> {
    connection.execute_batch("DELETE FROM transaction_state; DELETE FROM books;")?;
    for (id, known) in &projection.transactions {
        store_known(connection, *id, known)?;
    }
    for (currency, books) in &projection.books {
        store_books(connection, *currency, books)?;
    }
    Ok(())
}

fn store_books(connection: &Connection, currency: Currency, books: &Books) -> Result<(), Error> {
    connection
        .prepare_cached("INSERT OR REPLACE INTO books(currency, sums) VALUES(?1, ?2)")?
        .execute(params![currency.code(), json(books)])?;
    Ok(())
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("states and books are texts and numbers, which JSON can write")
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(|_| Damage::Projection.into())
}
