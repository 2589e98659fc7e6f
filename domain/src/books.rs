//! The rule of conservation, one for all tenders, per currency:
//!
//! **stacked + captured + credit redeemed = delivered + commission + credit issued + owed + refunded + unattributed.**
//!
//! A note in escrow is outside it. Kiosk, central and tests project the same [`Books`] from the same facts.

mod collections;
mod ledger;
mod till;
mod transaction;

pub use collections::{Collected, Collection, Collections, Count, Difference, Exactness, Held, Open, Place, Unfitting};
pub use ledger::Ledger;
pub use till::{Accuracy, Cassette, Exchange, Intended, Pile, Said, Till, Worth};
pub use transaction::{
    CardSide, CodeSide, Granted, MOST_WANTED, Notes, OutOfOrder, Papers, Payment, Printing, Redeemed, Sale, Stage,
    TransactionState,
};

use serde::{Deserialize, Serialize};

use crate::{fact::Fact, money::Impossible};

/// The sums of one currency, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Books {
    /// Notes in the cassette.
    pub stacked: i64,
    /// Card payments that a bank approved, and codes that were paid.
    pub captured: i64,
    /// Credit notes taken back.
    pub credit_redeemed: i64,
    /// Duties and payments passed on.
    pub delivered: i64,
    /// The terminal's own fee.
    pub commission: i64,
    /// Credit notes handed out.
    pub credit_issued: i64,
    /// Taken, and neither delivered nor given back yet.
    pub owed: i64,
    /// Given back.
    pub refunded: i64,
    /// Money that no session can claim.
    pub unattributed: i64,
}

impl Books {
    /// Whether the rule of conservation holds.
    #[must_use]
    pub const fn balance(&self) -> bool {
        let taken = self.stacked as i128 + self.captured as i128 + self.credit_redeemed as i128;
        let given = self.delivered as i128
            + self.commission as i128
            + self.credit_issued as i128
            + self.owed as i128
            + self.refunded as i128
            + self.unattributed as i128;
        taken == given
    }

    /// The books after one more fact. Facts without money leave them as they are.
    ///
    /// # Errors
    /// A sum that does not fit; the fact is then quarantined by whoever projects.
    pub fn after(self, fact: &Fact) -> Result<Self, Impossible> {
        let add = |sum: i64, amount: i64| sum.checked_add(amount).ok_or(Impossible::Overflow);
        let take = |sum: i64, amount: i64| sum.checked_sub(amount).ok_or(Impossible::Overflow);
        let mut books = self;
        match fact {
            Fact::CardApproved { amount, .. } | Fact::CodePaid { amount, .. } => {
                books.captured = add(books.captured, amount.minor_units)?;
                books.owed = add(books.owed, amount.minor_units)?;
            }
            Fact::VisaIssued { fees, .. } => {
                books.delivered = add(books.delivered, fees.duty.minor_units)?;
                books.commission = add(books.commission, fees.service.minor_units)?;
                books.owed = take(books.owed, fees.total()?.minor_units)?;
            }
            Fact::VisaVoided { fees: Some(fees), .. } => {
                books.delivered = take(books.delivered, fees.duty.minor_units)?;
                books.commission = take(books.commission, fees.service.minor_units)?;
                books.owed = add(books.owed, fees.total()?.minor_units)?;
            }
            Fact::CardReversed { amount, .. } => {
                books.refunded = add(books.refunded, amount.minor_units)?;
                books.owed = take(books.owed, amount.minor_units)?;
            }
            Fact::NoteStacked { value, .. } => {
                books.stacked = add(books.stacked, value.minor_units)?;
                books.owed = add(books.owed, value.minor_units)?;
            }
            Fact::NoteUnattributed { value, .. } => {
                books.stacked = add(books.stacked, value.minor_units)?;
                books.unattributed = add(books.unattributed, value.minor_units)?;
            }
            Fact::LineAccepted { amount, commission, .. } => {
                books.delivered = add(books.delivered, amount.minor_units)?;
                books.commission = add(books.commission, commission.minor_units)?;
                books.owed = take(books.owed, amount.plus(*commission)?.minor_units)?;
            }
            Fact::CreditIssued { amount } => {
                books.credit_issued = add(books.credit_issued, amount.minor_units)?;
                books.owed = take(books.owed, amount.minor_units)?;
            }
            Fact::CreditRedeemed { amount, .. } => {
                books.credit_redeemed = add(books.credit_redeemed, amount.minor_units)?;
                books.owed = add(books.owed, amount.minor_units)?;
            }
            Fact::Booted { .. }
            | Fact::ClockSetBack { .. }
            | Fact::TransactionOpened { .. }
            | Fact::ApplicationMade
            | Fact::PickUpAsked
            | Fact::PickUpFound { .. }
            | Fact::DecisionApproved { .. }
            | Fact::DecisionRefused { .. }
            | Fact::OfficerNeeded { .. }
            | Fact::CardIntended { .. }
            | Fact::CardNotTaken { .. }
            | Fact::CardUnknown { .. }
            | Fact::CodeIntended { .. }
            | Fact::CodeNotPaid { .. }
            | Fact::VisaVoided { fees: None, .. }
            | Fact::CardSettled { .. }
            | Fact::PrintIntended { .. }
            | Fact::PrintEnded { .. }
            | Fact::Owes { .. }
            | Fact::TransactionClosed { .. }
            | Fact::BasketMade { .. }
            | Fact::ReceiptWanted { .. }
            | Fact::NoteIntended { .. }
            | Fact::NoteReturned { .. }
            | Fact::NoteUnknown { .. }
            | Fact::NoteUnreadable { .. }
            | Fact::NoteSettled { .. }
            | Fact::CassetteRemoved
            | Fact::CassetteInserted
            | Fact::Device { .. }
            // Notes that are collected were stacked before: they only change their place. See `Collections`.
            | Fact::Maintenance(_) => {}
        }
        Ok(books)
    }
}
