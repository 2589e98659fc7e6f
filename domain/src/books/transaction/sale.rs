//! A basket being paid, by notes, by card, by a code, by what was left of before; and what of it is delivered.
//!
//! A line is delivered by the fact that says so, and only against money that is inside for good: notes in the cassette, a
//! card payment that stands, a code that was paid. Whoever promised it, central or the queue, keeps the promise when the fact arrives.

use serde::{Deserialize, Serialize};

use super::{Notes, Payment};
use crate::{
    AttemptId, ClaimNumber, Money,
    fact::Fact,
    payment::{Item, LineId, MOST_LINES},
    receipt::CodePayment,
};

/// What became of the card.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "card", rename_all = "snake_case")]
pub enum CardSide {
    /// None is used.
    #[default]
    Unused,
    /// The card terminal was, or was about to be, told to take money. After a cut: ask it.
    Intended {
        /// This try.
        attempt: AttemptId,
        /// How much.
        amount: Money,
        /// The terminal's last receipt number before this try.
        receipt_before: Option<u16>,
    },
    /// Nobody knows whether money was taken; no second charge until somebody does.
    Unknown {
        /// This try.
        attempt: AttemptId,
        /// How much.
        amount: Money,
        /// The terminal's last receipt number before this try.
        receipt_before: Option<u16>,
    },
    /// The bank said yes; the terminal waits to hear that it stands.
    Approved {
        /// What was taken.
        payment: Payment,
    },
    /// It stands.
    Settled {
        /// What was taken.
        payment: Payment,
    },
    /// It was undone; another card, or notes, may follow.
    Reversed {
        /// What was given back.
        payment: Payment,
    },
}

/// What became of a code that the person's bank reads.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum CodeSide {
    /// None is shown, and none was paid.
    #[default]
    Unused,
    /// Central was, or was about to be, asked for one: only central says what became of it.
    Asked {
        /// This try.
        attempt: AttemptId,
        /// How much.
        amount: Money,
    },
    /// It was paid, for good.
    Paid {
        /// The try that was paid.
        attempt: AttemptId,
        /// How much.
        amount: Money,
        /// What the receipt shows.
        payment: Box<CodePayment>,
    },
}

impl CodeSide {
    const fn is_unused(&self) -> bool {
        matches!(self, Self::Unused)
    }
}

/// What was left of another visit and pays here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redeemed {
    /// The number that it was kept under.
    pub claim: ClaimNumber,
    /// How much.
    pub amount: Money,
}

/// A basket being paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sale {
    /// Its lines, as last made; never empty, and all of one currency.
    pub items: Vec<Item>,
    /// The card.
    #[serde(default)]
    pub card: CardSide,
    /// The code.
    #[serde(default, skip_serializing_if = "CodeSide::is_unused")]
    pub code: CodeSide,
    /// What was left of before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub redeemed: Vec<Redeemed>,
    /// Which lines are delivered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<LineId>,
    /// What was kept for the next visit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit: Option<Money>,
}

impl Sale {
    /// A basket of which nothing is paid. Nothing when it is none: empty, too long, a line twice, two currencies, nothing to pay.
    pub(super) fn begin(items: &[Item]) -> Option<Self> {
        is_basket(items).then(|| Self {
            items: items.to_vec(),
            card: CardSide::Unused,
            code: CodeSide::Unused,
            redeemed: Vec::new(),
            accepted: Vec::new(),
            credit: None,
        })
    }

    /// What the basket costs, commission and all.
    #[must_use]
    pub fn total(&self) -> Money {
        sum(self.items.iter(), self.zero())
    }

    /// What is inside for good and pays for it: notes in the cassette, what was left of before, a card payment that
    /// stands, a code that was paid.
    #[must_use]
    pub fn inside(&self, notes: &Notes) -> Money {
        let card = match &self.card {
            CardSide::Settled { payment } => payment.amount.minor_units,
            CardSide::Unused
            | CardSide::Intended { .. }
            | CardSide::Unknown { .. }
            | CardSide::Approved { .. }
            | CardSide::Reversed { .. } => 0,
        };
        let code = match &self.code {
            CodeSide::Paid { amount, .. } => amount.minor_units,
            CodeSide::Unused | CodeSide::Asked { .. } => 0,
        };
        let currency = self.zero().currency;
        let notes = notes.taken.iter().map(|(_, value)| value).filter(|value| value.currency == currency);
        let before = self.redeemed.iter().map(|redeemed| &redeemed.amount);
        let units =
            notes.chain(before).fold(card.saturating_add(code), |sum, money| sum.saturating_add(money.minor_units));
        Money::new(units, currency)
    }

    /// What of it is delivered or kept for the next visit.
    #[must_use]
    pub fn used(&self) -> Money {
        let accepted = self.items.iter().filter(|item| self.accepted.contains(&item.line));
        let delivered = sum(accepted, self.zero());
        let kept = self.credit.map_or(0, |credit| credit.minor_units);
        Money::new(delivered.minor_units.saturating_add(kept), delivered.currency)
    }

    /// What is inside and has not been used: owed to whoever put it in.
    #[must_use]
    pub fn left(&self, notes: &Notes) -> Money {
        let (inside, used) = (self.inside(notes), self.used());
        Money::new(inside.minor_units.saturating_sub(used.minor_units), inside.currency)
    }

    /// What is still missing; nought when enough is inside.
    #[must_use]
    pub fn missing(&self, notes: &Notes) -> Money {
        let (total, inside) = (self.total(), self.inside(notes));
        Money::new(total.minor_units.saturating_sub(inside.minor_units).max(0), total.currency)
    }

    /// Whether every line is delivered.
    #[must_use]
    pub fn is_delivered(&self) -> bool {
        self.items.iter().all(|item| self.accepted.contains(&item.line))
    }

    /// Whether the card terminal must still be asked, or told.
    #[must_use]
    pub const fn card_is_open(&self) -> bool {
        match &self.card {
            CardSide::Intended { .. } | CardSide::Unknown { .. } | CardSide::Approved { .. } => true,
            CardSide::Unused | CardSide::Settled { .. } | CardSide::Reversed { .. } => false,
        }
    }

    /// Whether nobody is being asked for money: no card terminal, and no central for a code.
    #[must_use]
    pub const fn is_quiet(&self) -> bool {
        !self.card_is_open() && self.code_asked().is_none()
    }

    /// The code that has no outcome yet, and what it is to bring.
    #[must_use]
    pub const fn code_asked(&self) -> Option<(AttemptId, Money)> {
        match &self.code {
            CodeSide::Asked { attempt, amount } => Some((*attempt, *amount)),
            CodeSide::Unused | CodeSide::Paid { .. } => None,
        }
    }

    /// What was paid by a code.
    #[must_use]
    pub const fn code_payment(&self) -> Option<(Money, &CodePayment)> {
        match &self.code {
            CodeSide::Paid { amount, payment, .. } => Some((*amount, payment)),
            CodeSide::Unused | CodeSide::Asked { .. } => None,
        }
    }

    /// The card try that has no outcome yet, and what it is to take.
    #[must_use]
    pub const fn asked(&self) -> Option<(AttemptId, Money)> {
        match &self.card {
            CardSide::Intended { attempt, amount, .. } | CardSide::Unknown { attempt, amount, .. } => {
                Some((*attempt, *amount))
            }
            CardSide::Unused | CardSide::Approved { .. } | CardSide::Settled { .. } | CardSide::Reversed { .. } => None,
        }
    }

    /// The card payment that was taken and not given back.
    #[must_use]
    pub const fn payment(&self) -> Option<&Payment> {
        match &self.card {
            CardSide::Approved { payment } | CardSide::Settled { payment } => Some(payment),
            CardSide::Unused | CardSide::Intended { .. } | CardSide::Unknown { .. } | CardSide::Reversed { .. } => None,
        }
    }

    fn zero(&self) -> Money {
        // A basket is never empty; were it, it would cost nothing.
        self.items.first().map_or(Money::zero(crate::Currency::Azn), |item| Money::zero(item.amount.currency))
    }

    /// The sale after one more fact of a basket or a card; nothing when it cannot follow.
    pub(super) fn after(&self, notes: &Notes, fact: &Fact) -> Option<Self> {
        let mut next = self.clone();
        match fact {
            // A line may be added or raised until something is delivered, also while money is inside: that is where a
            // remainder goes.
            Fact::BasketMade { items } => {
                let same = items.first().is_some_and(|item| item.amount.currency == self.zero().currency);
                let begun = !self.accepted.is_empty() || self.credit.is_some() || !self.is_quiet();
                (same && !begun && is_basket(items)).then_some(())?;
                next.items.clone_from(items);
            }
            Fact::CardIntended { attempt, amount, receipt_before, whole: None } => {
                let free =
                    matches!(self.card, CardSide::Unused | CardSide::Reversed { .. }) && self.code_asked().is_none();
                let fits = amount.is_positive() && *amount == self.missing(notes);
                (free && fits && self.accepted.is_empty() && self.credit.is_none()).then_some(())?;
                next.card = CardSide::Intended { attempt: *attempt, amount: *amount, receipt_before: *receipt_before };
            }
            Fact::CardUnknown { attempt } => match self.card {
                CardSide::Intended { attempt: asked, amount, receipt_before } if asked == *attempt => {
                    next.card = CardSide::Unknown { attempt: asked, amount, receipt_before };
                }
                _ => return None,
            },
            Fact::CardApproved { attempt, amount, card } => {
                self.asked_for(*attempt).filter(|asked| asked == amount)?;
                let payment = Payment { attempt: *attempt, amount: *amount, card: card.clone(), whole: None };
                next.card = CardSide::Approved { payment };
            }
            Fact::CardNotTaken { attempt, .. } => {
                self.asked_for(*attempt)?;
                next.card = CardSide::Unused;
            }
            Fact::CardSettled { attempt } => match &self.card {
                CardSide::Approved { payment } if payment.attempt == *attempt => {
                    next.card = CardSide::Settled { payment: payment.clone() };
                }
                _ => return None,
            },
            // What was delivered for it stays delivered, so that what is taken back must not have been used.
            Fact::CardReversed { attempt, amount } => match &self.card {
                CardSide::Approved { payment } | CardSide::Settled { payment }
                    if payment.attempt == *attempt && payment.amount == *amount =>
                {
                    next.card = CardSide::Reversed { payment: payment.clone() };
                    (next.left(notes).minor_units >= 0).then_some(())?;
                }
                _ => return None,
            },
            Fact::CodeIntended { attempt, amount } => {
                let free = self.code.is_unused() && !self.card_is_open() && notes.intended.is_none();
                let fits = amount.is_positive() && *amount == self.missing(notes);
                (free && fits && self.accepted.is_empty() && self.credit.is_none()).then_some(())?;
                next.code = CodeSide::Asked { attempt: *attempt, amount: *amount };
            }
            Fact::CodePaid { attempt, amount, code } => {
                (self.code_asked() == Some((*attempt, *amount))).then_some(())?;
                next.code = CodeSide::Paid { attempt: *attempt, amount: *amount, payment: Box::new(code.clone()) };
            }
            Fact::CodeNotPaid { attempt, .. } => {
                self.code_asked().filter(|(asked, _)| asked == attempt)?;
                next.code = CodeSide::Unused;
            }
            Fact::CreditRedeemed { claim, amount } => {
                let new = self.redeemed.iter().all(|redeemed| redeemed.claim != *claim);
                let fits = amount.is_positive() && amount.currency == self.zero().currency;
                (new && fits && self.accepted.is_empty() && self.is_quiet()).then_some(())?;
                next.redeemed.push(Redeemed { claim: *claim, amount: *amount });
            }
            Fact::LineAccepted { line, amount, commission, promise } => {
                let item = self.items.iter().find(|item| item.line == *line)?;
                let is_it = item.amount == *amount && item.commission == *commission && item.promise == *promise;
                let new = !self.accepted.contains(line) && self.credit.is_none();
                (is_it && new && self.is_quiet()).then_some(())?;
                next.accepted.push(*line);
                (next.left(notes).minor_units >= 0).then_some(())?;
            }
            Fact::CreditIssued { amount } => {
                let all = self.is_delivered() && self.credit.is_none();
                (all && amount.is_positive() && *amount == self.left(notes)).then_some(())?;
                next.credit = Some(*amount);
            }
            _ => return None,
        }
        Some(next)
    }

    fn asked_for(&self, of: AttemptId) -> Option<Money> {
        match self.card {
            CardSide::Intended { attempt, amount, .. } | CardSide::Unknown { attempt, amount, .. } if attempt == of => {
                Some(amount)
            }
            _ => None,
        }
    }
}

/// The sum of what lines cost. Amounts of a basket fit together: [`is_basket`] has seen to it.
fn sum<'item>(items: impl Iterator<Item = &'item Item>, zero: Money) -> Money {
    items.fold(zero, |sum, item| item.total().and_then(|total| sum.plus(total)).unwrap_or(sum))
}

fn is_basket(items: &[Item]) -> bool {
    let Some(first) = items.first() else { return false };
    let mut sum = Money::zero(first.amount.currency);
    for (place, item) in items.iter().enumerate() {
        let again = items[..place].iter().any(|before| before.line == item.line);
        let Ok(next) = item.total().and_then(|total| sum.plus(total)) else { return false };
        if again || !item.amount.is_positive() || item.commission.minor_units < 0 {
            return false;
        }
        sum = next;
    }
    items.len() <= MOST_LINES
}
