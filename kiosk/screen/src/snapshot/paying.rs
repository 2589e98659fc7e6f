//! Where money and papers are.

use domain::Money;
use serde::{Deserialize, Serialize};

/// What money was paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Business {
    /// A visa, by card.
    Visa,
    /// Services, and it is known how much is inside.
    Basket,
    /// Services, and what became of the last note or the card is not known yet.
    BasketInDoubt,
}

/// What whoever is asked whether they are still there has in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stake {
    /// Nothing was paid.
    Nothing,
    /// So much is inside, and will be kept under a claim number.
    Inside(Money),
    /// It is paid, given back or owed already: only the page ends.
    Settled,
}

/// Where the payment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayScene {
    /// The terminal starts.
    Starting,
    /// Tap or insert the card.
    Card,
    /// Enter the PIN.
    Pin,
    /// The PIN was wrong.
    WrongPin,
    /// The bank is asked.
    Bank,
    /// Take the card out.
    RemoveCard,
    /// The person cancelled; the terminal has not confirmed yet.
    Cancelling,
    /// Paid; the visa is being issued.
    Issuing,
    /// Issued; the terminal closes the payment.
    Settling,
    /// It is being undone.
    Undoing,
}

/// One paper on its way to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperScene {
    /// Not begun.
    ToCome,
    /// Being printed.
    Printing,
    /// In the slot.
    Printed,
    /// Not printed; owed as paper.
    Missing,
    /// Nobody knows; if it is not there, it is owed as paper, and comes as a duplicate.
    Doubtful,
}

/// How an unfinished transaction of before stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnfinishedScene {
    /// Being found out; nothing can be lost.
    Resolving,
    /// Nothing had been taken.
    NothingTaken,
    /// The visa was issued and paid, and its papers can be printed now: by `Touch::PrintChosen`, id `unfinished-print`.
    Printable,
    /// An e-visa was found, and its paper can be printed now.
    EVisaPrintable,
    /// An e-visa was found; any terminal prints it.
    EVisaOwed,
    /// The visa was issued and paid; print it at any terminal with the claim number.
    PaperOwed,
    /// The money was given back.
    GivenBack,
    /// Nobody could say yet; the claim number counts.
    MoneyOwed,
}
