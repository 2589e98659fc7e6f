//! Records of ordinary days, for a journal of realistic length: whole sales, with a traveller's sealed part in each.

use domain::{
    AttemptId, ClaimNumber, Currency, Money, TransactionId,
    fact::{Ending, Fact, PaperKind, PrintOutcome},
    receipt::{CardPayment, Copy},
    visa::Fees,
};
use kiosk_core::journal::{Draft, Error, Journal, Stamp};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Entries of one sale.
pub const ENTRIES: u64 = 12;

/// Bytes of a traveller's application, sealed: about what the real one has.
const APPLICATION: usize = 400;

/// Writes one delivered visa down, by the number of its transaction.
///
/// # Errors
/// The journal's.
pub fn sell(journal: &mut Journal, number: u128, now: Stamp) -> Result<(), Error> {
    let id = TransactionId(Uuid::from_u128(number));
    let application = Zeroizing::new(vec![b'<'; APPLICATION]);
    journal.append(&Draft::of(id, opened(id)), now)?;
    journal.append(&Draft::personal(id, Fact::ApplicationMade, application), now)?;
    for fact in rest(AttemptId(Uuid::from_u128(number))) {
        journal.append(&Draft::of(id, fact), now)?;
    }
    Ok(())
}

/// How a sale begins.
#[must_use]
pub fn opened(id: TransactionId) -> Fact {
    let service = "visa-on-arrival".parse().expect("a service's name");
    Fact::TransactionOpened { service, claim: ClaimNumber::of(id) }
}

fn rest(attempt: AttemptId) -> [Fact; 10] {
    let fees = Fees { duty: Money::new(3600, Currency::Azn), service: Money::new(800, Currency::Azn) };
    let amount = Money::new(4400, Currency::Azn);
    let card = CardPayment {
        masked_pan: "•••• 1234".to_owned(),
        scheme: "Visa".to_owned(),
        terminal_id: "52500041".to_owned(),
        trace: 41,
        receipt_number: 18,
        authorisation: "834112".to_owned(),
    };
    let intended = |paper, job| Fact::PrintIntended { paper, copy: Copy::Original, job };
    let printed = |paper, job| Fact::PrintEnded { paper, job, outcome: PrintOutcome::Printed };
    [
        Fact::DecisionApproved { fees },
        Fact::CardIntended { attempt, amount, receipt_before: Some(17), whole: None },
        Fact::CardApproved { attempt, amount, card },
        Fact::VisaIssued { number: "AZ26-4K7M-22910".parse().expect("a visa's number"), fees },
        Fact::CardSettled { attempt },
        intended(PaperKind::Visa, 1),
        printed(PaperKind::Visa, 1),
        intended(PaperKind::Receipt, 2),
        printed(PaperKind::Receipt, 2),
        Fact::TransactionClosed { ending: Ending::Delivered },
    ]
}
