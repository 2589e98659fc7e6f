//! What a journal's entries add up to. Pure.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    Currency, Money, TransactionId,
    books::{Books, TransactionState},
    fact::Fact,
};

use super::cassettes::Cassettes;

/// An entry as the projections read it.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its sequence.
    pub sequence: i64,
    /// Whose business it is.
    pub transaction: Option<TransactionId>,
    /// The JSON of a fact, or not.
    pub body: Vec<u8>,
    /// The kiosk's wall clock, milliseconds since 1970.
    pub wall_ms: i64,
}

/// Why an entry is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Not the JSON of any fact that is known here.
    Unknown,
    /// A fact about a transaction, without one.
    NoTransaction,
    /// The transaction was opened by another kiosk.
    OtherKiosk,
    /// It cannot follow what came before.
    OutOfOrder,
    /// A negative amount.
    Negative,
    /// A sum that does not fit, or of two currencies.
    Sum,
}

impl Doubt {
    /// For tables and counters.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Unknown => "unknown_fact",
            Self::NoTransaction => "no_transaction",
            Self::OtherKiosk => "other_kiosk",
            Self::OutOfOrder => "out_of_order",
            Self::Negative => "negative_amount",
            Self::Sum => "sum",
        }
    }
}

/// A transaction with what the projections keep beside its state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its state.
    pub state: TransactionState,
    /// When it was opened, by the kiosk's wall clock.
    pub opened_ms: i64,
    /// The last sequence that was about it.
    pub last_sequence: i64,
}

/// Books and transactions of one journal, as far as some of its entries touch them.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// By currency.
    pub books: BTreeMap<Currency, Books>,
    /// Which cassette holds what.
    pub cassettes: Cassettes,
    /// Transactions that are known.
    pub known: BTreeMap<TransactionId, Known>,
    /// Transactions of other kiosks.
    pub elsewhere: BTreeSet<TransactionId>,
    /// Which of the known were changed.
    pub touched: BTreeSet<TransactionId>,
}

impl Ledger {
    /// Adds one more entry, wholly or not at all.
    ///
    /// # Errors
    /// Why it is not believed, with the fact where it is one.
    pub fn believe(&mut self, line: &Line) -> Result<Fact, (Doubt, Option<Box<Fact>>)> {
        let fact: Fact = serde_json::from_slice(&line.body).map_err(|_| (Doubt::Unknown, None))?;
        self.add(line, &fact).map_err(|doubt| (doubt, Some(Box::new(fact.clone()))))?;
        Ok(fact)
    }

    fn add(&mut self, line: &Line, fact: &Fact) -> Result<(), Doubt> {
        let amounts = amounts(fact);
        if amounts.iter().any(|amount| amount.minor_units < 0) {
            return Err(Doubt::Negative);
        }
        let Some(transaction) = line.transaction else {
            return if fact.may_stand_alone() { self.add_to_books(line, fact) } else { Err(Doubt::NoTransaction) };
        };
        if self.elsewhere.contains(&transaction) {
            return Err(Doubt::OtherKiosk);
        }
        let (state, opened_ms) = match self.known.get(&transaction) {
            Some(known) => (known.state.clone().after(fact), known.opened_ms),
            None => (TransactionState::opened(fact), line.wall_ms),
        };
        let state = state.map_err(|_| Doubt::OutOfOrder)?;
        self.add_to_books(line, fact)?;
        self.known.insert(transaction, Known { state, opened_ms, last_sequence: line.sequence });
        self.touched.insert(transaction);
        Ok(())
    }

    fn add_to_books(&mut self, line: &Line, fact: &Fact) -> Result<(), Doubt> {
        let cassettes = self.cassettes.after(fact, line.wall_ms)?;
        if let Some(currency) = fact.currency() {
            let books = self.books.get(&currency).copied().unwrap_or_default();
            self.books.insert(currency, books.after(fact).map_err(|_| Doubt::Sum)?);
        }
        self.cassettes = cassettes;
        Ok(())
    }
}

/// Every amount that a fact names.
fn amounts(fact: &Fact) -> Vec<Money> {
    match fact {
        Fact::CardIntended { amount, .. }
        | Fact::CardApproved { amount, .. }
        | Fact::CardReversed { amount, .. }
        | Fact::CodeIntended { amount, .. }
        | Fact::CodePaid { amount, .. }
        | Fact::Owes { owed: domain::fact::Owed::Money(amount) }
        | Fact::CreditIssued { amount }
        | Fact::CreditRedeemed { amount, .. } => vec![*amount],
        Fact::DecisionApproved { fees } | Fact::VisaIssued { fees, .. } | Fact::VisaVoided { fees: Some(fees), .. } => {
            vec![fees.duty, fees.service]
        }
        Fact::NoteIntended { value, .. }
        | Fact::NoteStacked { value, .. }
        | Fact::NoteUnknown { value, .. }
        | Fact::NoteUnattributed { value, .. } => vec![*value],
        Fact::LineAccepted { amount, commission, .. } => vec![*amount, *commission],
        Fact::BasketMade { items } => items.iter().flat_map(|item| [item.amount, item.commission]).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        AttemptId, ClaimNumber,
        fact::{Ending, NotTaken},
        receipt::CardPayment,
        visa::Fees,
    };
    use uuid::Uuid;

    use super::*;

    fn money(minor_units: i64) -> Money {
        Money::new(minor_units, Currency::Azn)
    }

    fn transaction() -> TransactionId {
        TransactionId(Uuid::from_u128(7))
    }

    fn line(sequence: i64, fact: &Fact) -> Line {
        let body = serde_json::to_vec(fact).unwrap();
        Line { sequence, transaction: Some(transaction()), body, wall_ms: 0 }
    }

    fn paid(amount: Money) -> Vec<Fact> {
        let attempt = AttemptId(Uuid::from_u128(8));
        let fees = Fees { duty: money(3900), service: money(500) };
        let card = CardPayment {
            masked_pan: "•••• 1234".to_owned(),
            scheme: "Visa".to_owned(),
            terminal_id: "T1".to_owned(),
            trace: 1,
            receipt_number: 1,
            authorisation: "A1".to_owned(),
        };
        vec![
            Fact::TransactionOpened {
                service: "visa-on-arrival".parse().unwrap(),
                claim: ClaimNumber::of(transaction()),
            },
            Fact::ApplicationMade,
            Fact::DecisionApproved { fees },
            Fact::CardIntended { attempt, amount, receipt_before: None, whole: None },
            Fact::CardApproved { attempt, amount, card },
        ]
    }

    #[test]
    fn books_follow_the_facts_and_balance() {
        let mut ledger = Ledger::default();
        for (sequence, fact) in (1..).zip(&paid(money(4400))) {
            ledger.believe(&line(sequence, fact)).unwrap();
        }
        let books = ledger.books[&Currency::Azn];
        assert_eq!((books.captured, books.owed), (4400, 4400));
        assert!(books.balance());
    }

    #[test]
    fn what_is_not_believed_changes_nothing() {
        let mut ledger = Ledger::default();
        for (sequence, fact) in (1..).zip(&paid(money(4400))) {
            ledger.believe(&line(sequence, fact)).unwrap();
        }
        let before = (ledger.books.clone(), ledger.known.clone());
        let unknown = Line { body: br#"{"fact":"teleported"}"#.to_vec(), ..line(6, &Fact::ApplicationMade) };
        assert_eq!(ledger.believe(&unknown), Err((Doubt::Unknown, None)));
        let again = Fact::ApplicationMade;
        assert_eq!(ledger.believe(&line(7, &again)).unwrap_err().0, Doubt::OutOfOrder);
        let negative = Fact::CardReversed { attempt: AttemptId(Uuid::from_u128(8)), amount: money(i64::MIN) };
        assert_eq!(ledger.believe(&line(8, &negative)).unwrap_err().0, Doubt::Negative);
        let closed = Fact::TransactionClosed { ending: Ending::Abandoned };
        let nobody = Line { transaction: None, ..line(9, &closed) };
        assert_eq!(ledger.believe(&nobody).unwrap_err().0, Doubt::NoTransaction);
        ledger.elsewhere.insert(TransactionId(Uuid::from_u128(9)));
        let not_taken = Fact::CardNotTaken { attempt: AttemptId(Uuid::nil()), by: NotTaken::Declined };
        let other = Line { transaction: Some(TransactionId(Uuid::from_u128(9))), ..line(10, &not_taken) };
        assert_eq!(ledger.believe(&other).unwrap_err().0, Doubt::OtherKiosk);
        assert_eq!((ledger.books, ledger.known), before);
    }

    #[test]
    fn a_sum_that_does_not_fit_is_not_believed() {
        let mut ledger = Ledger::default();
        ledger.books.insert(Currency::Azn, Books { captured: i64::MAX, owed: i64::MAX, ..Books::default() });
        let facts = paid(money(4400));
        for (sequence, fact) in (1..).zip(&facts[..4]) {
            ledger.believe(&line(sequence, fact)).unwrap();
        }
        assert_eq!(ledger.believe(&line(5, &facts[4])).unwrap_err().0, Doubt::Sum);
        assert_eq!(ledger.books[&Currency::Azn].captured, i64::MAX);
    }
}
