//! One transaction as its facts tell it: what is needed to finish, reverse or owe it after a power cut.
//!
//! Kiosk core writes a fact only when [`TransactionState::after`] accepts it, recovery folds a journal's facts with it,
//! and central folds the same facts again: whatever is out of order there is quarantined, never believed.

mod notes;
mod order;
mod printing;
mod sale;

pub use notes::Notes;
pub use order::MOST_WANTED;
pub use printing::{Papers, Printing};
pub use sale::{CardSide, CodeSide, Redeemed, Sale};

use serde::{Deserialize, Serialize};

use crate::{
    AttemptId, ClaimNumber, Money, ServiceId, VisaNumber,
    fact::{Ending, Fact, Owed, PaperKind, VoidReason},
    receipt::{CardPayment, Channel, Copy},
    visa::{Fees, OfficerReason, Refused},
};

/// A payment that a bank approved, and that stands until it is reversed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payment {
    /// The try that succeeded.
    pub attempt: AttemptId,
    /// How much was taken for this transaction.
    pub amount: Money,
    /// What the receipt shows.
    pub card: CardPayment,
    /// What the terminal took for all transactions of a party; `amount` is this one's share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<Money>,
}

impl Payment {
    /// What the terminal was asked for: the whole of what a party shares, or the amount itself.
    #[must_use]
    pub const fn asked(&self) -> Money {
        match self.whole {
            Some(whole) => whole,
            None => self.amount,
        }
    }
}

/// A visa that was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Granted {
    /// Its number.
    pub number: VisaNumber,
    /// What was paid for it.
    pub fees: Fees,
}

/// How far decision, money and visa have come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "snake_case")]
pub enum Stage {
    /// Begun; nothing was asked yet.
    Opened,
    /// The person confirmed document and answers.
    Applied,
    /// A reference and a passport were shown; whether there is an e-visa is not known.
    PickUpAsked,
    /// There is an e-visa to print. After a cut: ask central for it.
    PickUpFound {
        /// As what it may be printed first.
        copy: Copy,
    },
    /// Rules or agency said no.
    Refused {
        /// Why.
        reason: Refused,
    },
    /// An officer decides.
    OfficerNeeded {
        /// Why.
        reason: OfficerReason,
    },
    /// Central holds the visa; nothing is being paid.
    Approved {
        /// What it will cost.
        fees: Fees,
    },
    /// The card terminal was, or was about to be, told to take money. After a cut: ask it.
    CardIntended {
        /// This try.
        attempt: AttemptId,
        /// How much.
        amount: Money,
        /// The terminal's last receipt number before this try.
        receipt_before: Option<u16>,
        /// What the terminal is asked for, where `amount` is a share of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        whole: Option<Money>,
        /// What is paid for.
        fees: Fees,
    },
    /// Nobody knows whether money was taken; no second charge until somebody does.
    CardUnknown {
        /// This try.
        attempt: AttemptId,
        /// How much.
        amount: Money,
        /// The terminal's last receipt number before this try.
        receipt_before: Option<u16>,
        /// What the terminal is asked for, where `amount` is a share of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        whole: Option<Money>,
        /// What is paid for.
        fees: Fees,
    },
    /// Paid, not issued. After a cut: ask central for the visa, or reverse.
    CardApproved {
        /// What was taken.
        payment: Payment,
        /// What is paid for.
        fees: Fees,
    },
    /// Issued: *delivered*. The card terminal has not yet been told, or has not yet said that the payment stands.
    Issued {
        /// The visa.
        visa: Granted,
        /// How it was paid; nothing for a visa that costs nothing.
        payment: Option<Payment>,
    },
    /// Issued, and the payment stands.
    Settled {
        /// The visa.
        visa: Granted,
        /// How it was paid.
        payment: Payment,
    },
    /// The visa is void, or will never be issued.
    Voided {
        /// Why.
        reason: VoidReason,
        /// What was taken and not yet given back.
        taken: Option<Payment>,
    },
    /// The payment was undone.
    Reversed {
        /// What was given back.
        payment: Payment,
        /// A visa that still stands without payment, and must be voided.
        standing: Option<Granted>,
    },
    /// A basket is paid. After a cut: ask the validator and the card terminal; what was paid for is delivered.
    Selling(Sale),
}

/// A transaction, projected from its facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransactionState {
    /// Which service.
    pub service: ServiceId,
    /// What the person was told to name.
    pub claim: ClaimNumber,
    /// How far it has come.
    pub stage: Stage,
    /// What was printed.
    pub papers: Papers,
    /// Which notes were taken for it.
    #[serde(default, skip_serializing_if = "Notes::is_empty")]
    pub notes: Notes,
    /// By what other means than paper the receipt was asked for, in the order in which it was said.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wanted: Vec<Channel>,
    /// What is owed, in the order in which it was said.
    pub owed: Vec<Owed>,
    /// How it ended, once it has.
    pub ending: Option<Ending>,
}

/// A fact that cannot follow what is known. It holds no personal data: facts have none outside their sealed part.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{fact:?} cannot follow {stage:?}")]
pub struct OutOfOrder {
    /// What was known; nothing before the first fact.
    pub stage: Option<Box<Stage>>,
    /// What cannot follow it.
    pub fact: Box<Fact>,
}

impl TransactionState {
    /// The state after the first fact of a transaction, which must be [`Fact::TransactionOpened`].
    ///
    /// # Errors
    /// Any other fact.
    pub fn opened(fact: &Fact) -> Result<Self, OutOfOrder> {
        let Fact::TransactionOpened { service, claim } = fact else {
            return Err(OutOfOrder { stage: None, fact: Box::new(fact.clone()) });
        };
        Ok(Self {
            service: service.clone(),
            claim: *claim,
            stage: Stage::Opened,
            papers: Papers::default(),
            notes: Notes::default(),
            wanted: Vec::new(),
            owed: Vec::new(),
            ending: None,
        })
    }

    /// The state after all facts of one transaction; `None` when there are none. Facts of the terminal itself
    /// (starts, clock, devices) may stand between and before them.
    ///
    /// # Errors
    /// The first fact that cannot follow those before it.
    pub fn of<'facts>(facts: impl IntoIterator<Item = &'facts Fact>) -> Result<Option<Self>, OutOfOrder> {
        let mut state: Option<Self> = None;
        for fact in facts.into_iter().filter(|fact| !fact.concerns_terminal()) {
            state = Some(match state {
                None => Self::opened(fact)?,
                Some(state) => state.after(fact)?,
            });
        }
        Ok(state)
    }

    /// The state after one more fact of the same transaction. Facts of the terminal itself change nothing.
    ///
    /// # Errors
    /// A fact that cannot follow: the journal's writer must not write it, its reader must not believe it.
    pub fn after(self, fact: &Fact) -> Result<Self, OutOfOrder> {
        if fact.concerns_terminal() {
            return Ok(self);
        }
        let refuse =
            |state: &Self| OutOfOrder { stage: Some(Box::new(state.stage.clone())), fact: Box::new(fact.clone()) };
        match order::follow(&self, fact) {
            Some(next) => Ok(next),
            None => Err(refuse(&self)),
        }
    }

    /// Whether something is still to be done before the terminal may forget it: it was never closed, a card's outcome
    /// is not known, money was taken for nothing, or a visa stands that nobody paid.
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        self.ending.is_none() || self.money_is_open()
    }

    /// Whether money or its counterpart still hangs: to be settled, reversed, found out, or voided.
    #[must_use]
    pub fn money_is_open(&self) -> bool {
        match &self.stage {
            // Once it is closed, what is inside is owed under its claim number, and a person's business; what a code brings
            // then is central's, which gives it back.
            Stage::Selling(sale) if self.ending.is_some() => sale.card_is_open(),
            Stage::Selling(sale) => {
                !sale.is_quiet() || self.notes.are_on_their_way() || sale.left(&self.notes).is_positive()
            }
            _ => !self.notes.is_empty() || self.card_hangs(),
        }
    }

    /// Whether the card terminal must still be asked, or told, before any other card is taken.
    #[must_use]
    pub const fn card_hangs(&self) -> bool {
        match &self.stage {
            Stage::CardIntended { .. }
            | Stage::CardUnknown { .. }
            | Stage::CardApproved { .. }
            | Stage::Issued { payment: Some(_), .. }
            | Stage::Voided { taken: Some(_), .. }
            | Stage::Reversed { standing: Some(_), .. } => true,
            Stage::Opened
            | Stage::Applied
            | Stage::PickUpAsked
            | Stage::PickUpFound { .. }
            | Stage::Refused { .. }
            | Stage::OfficerNeeded { .. }
            | Stage::Approved { .. }
            | Stage::Issued { payment: None, .. }
            | Stage::Settled { .. }
            | Stage::Voided { taken: None, .. }
            | Stage::Reversed { standing: None, .. } => false,
            Stage::Selling(sale) => sale.card_is_open(),
        }
    }

    /// The card try whose fate must be asked of the terminal before any other card is taken.
    #[must_use]
    pub fn unresolved_attempt(&self) -> Option<AttemptId> {
        match &self.stage {
            Stage::CardIntended { attempt, .. } | Stage::CardUnknown { attempt, .. } => Some(*attempt),
            Stage::Selling(sale) => sale.asked().map(|(attempt, _)| attempt),
            _ => None,
        }
    }

    /// The card try that this transaction last shared or had for itself, whatever became of it.
    #[must_use]
    pub fn attempt(&self) -> Option<AttemptId> {
        let reversed = match &self.stage {
            Stage::Reversed { payment, .. } | Stage::Selling(Sale { card: CardSide::Reversed { payment }, .. }) => {
                Some(payment)
            }
            _ => None,
        };
        let taken = || self.payment().or(reversed).map(|payment| payment.attempt);
        self.unresolved_attempt().or_else(taken)
    }

    /// What of the card's money is this transaction's: asked for, or taken and not given back.
    #[must_use]
    pub fn share(&self) -> Option<Money> {
        match &self.stage {
            Stage::CardIntended { amount, .. } | Stage::CardUnknown { amount, .. } => Some(*amount),
            Stage::Selling(sale) => {
                sale.asked().map(|(_, amount)| amount).or(self.payment().map(|payment| payment.amount))
            }
            _ => self.payment().map(|payment| payment.amount),
        }
    }

    /// The visa, while it stands.
    #[must_use]
    pub const fn visa(&self) -> Option<&Granted> {
        match &self.stage {
            Stage::Issued { visa, .. } | Stage::Settled { visa, .. } | Stage::Reversed { standing: Some(visa), .. } => {
                Some(visa)
            }
            _ => None,
        }
    }

    /// As which a paper may be printed next: an original only when none can exist, here or at another terminal.
    #[must_use]
    pub fn next_copy(&self, paper: PaperKind) -> Copy {
        match (&self.stage, paper) {
            (Stage::PickUpFound { copy: Copy::Duplicate }, PaperKind::EVisa) | (_, PaperKind::Again) => Copy::Duplicate,
            _ => self.papers.of(paper).next_copy(),
        }
    }

    /// The money that was taken and not given back.
    #[must_use]
    pub const fn payment(&self) -> Option<&Payment> {
        match &self.stage {
            Stage::CardApproved { payment, .. }
            | Stage::Issued { payment: Some(payment), .. }
            | Stage::Settled { payment, .. }
            | Stage::Voided { taken: Some(payment), .. } => Some(payment),
            Stage::Selling(sale) => sale.payment(),
            _ => None,
        }
    }

    /// What is inside for a basket and has not been used; nothing where no basket is paid.
    #[must_use]
    pub fn inside(&self) -> Option<Money> {
        self.sale().map(|sale| sale.left(&self.notes))
    }

    /// What is inside for a basket, or may be: notes on their way, a card and a code that nobody knows of with it.
    #[must_use]
    pub fn inside_or_doubtful(&self) -> Option<Money> {
        let sale = self.sale()?;
        let left = sale.left(&self.notes);
        let card = if sale.card_is_open() { self.share().map_or(0, |share| share.minor_units) } else { 0 };
        let notes = self.notes.intended.iter().chain(&self.notes.unknown).map(|(_, value)| value.minor_units);
        let code = sale.code_asked().map_or(0, |(_, amount)| amount.minor_units);
        let units = notes.fold(left.minor_units.saturating_add(card).saturating_add(code), i64::saturating_add);
        Some(Money::new(units, left.currency))
    }

    /// What is owed when nobody can say more: the card's share, or all that is or may be inside for a basket.
    #[must_use]
    pub fn at_stake(&self) -> Option<Money> {
        if self.sale().is_some() { self.inside_or_doubtful() } else { self.share() }
    }

    /// The basket, where one is paid.
    #[must_use]
    pub const fn sale(&self) -> Option<&Sale> {
        if let Stage::Selling(sale) = &self.stage { Some(sale) } else { None }
    }
}
