//! From what the journey wants printed to dots.

use std::sync::Arc;

use domain::{
    ClaimNumber,
    bitmap::Bitmap,
    receipt::{Imprint, Paper, Receipt},
    seal::DeskCode,
};
use jiff::{ToSpan, civil::DateTime};
use journey::{PaperOrder, PaperText};
use receipt::PaperWidth;

use crate::{config::Config, groups::GroupKeys};

/// Who issues the papers.
pub(crate) fn imprint(config: &Config) -> Imprint {
    Imprint {
        kiosk: config.kiosk.clone(),
        site: config.site.clone(),
        operator: config.operator.clone(),
        voen: config.voen.clone(),
        help_line: config.help_line.clone(),
    }
}

/// Where whoever has a payment's receipt reads what became of it: beside the e-receipts.
fn status(receipts: &str, claim: ClaimNumber) -> String {
    let receipts = receipts.trim_end_matches('/');
    let central = receipts.strip_suffix("/receipts").unwrap_or(receipts);
    format!("{central}/v1/payments/{claim}/status")
}

/// Draws one paper. Whoever reads a payment's code with a telephone finds its status under `receipts`.
///
/// # Errors
/// As the renderer says; the paper is then reported as not printed.
pub(crate) fn draw(
    order: &PaperOrder,
    imprint: &Imprint,
    receipts: &str,
    groups: &GroupKeys,
    now: DateTime,
) -> Result<Arc<Bitmap>, receipt::Error> {
    let paper = match &order.text {
        PaperText::Visa(papers) => Paper::Visa { visa: Box::new(papers.visa.clone()), issued: papers.issued },
        PaperText::Receipt(papers, card, whole) => Paper::Receipt {
            fees: papers.visa.fees,
            total: papers.visa.fees.total().unwrap_or(papers.visa.fees.duty),
            card: card.clone(),
            paid: papers.issued,
            visa: papers.visa.number.to_string(),
            number: papers.receipt_link.clone(),
            whole: *whole,
        },
        PaperText::Total { shares, total, card, paid } => {
            Paper::Total { shares: shares.clone(), total: *total, card: card.clone(), paid: *paid }
        }
        PaperText::Payment(receipt, paid) => Paper::Payment {
            receipt: receipt.clone(),
            paid: *paid,
            terminal: imprint.kiosk.clone(),
            code: status(receipts, order.claim),
        },
        PaperText::Again(old) => Paper::Payment {
            receipt: Box::new(old.receipt.clone()),
            paid: old.paid,
            terminal: old.terminal.clone(),
            code: status(receipts, old.claim),
        },
        PaperText::Group { group, lines } => Paper::Group {
            name: group.name.clone(),
            lines: lines.clone(),
            // Without a key the journey does not offer it.
            code: groups.seal(group).ok_or(receipt::Error::Code { length: 0 })?,
            at: now,
        },
        PaperText::EVisa(found) => {
            Paper::EVisa { evisa: Box::new(found.evisa.clone()), seal: found.seal.clone(), at: now }
        }
        PaperText::Desk(reason) => Paper::Desk {
            reason: *reason,
            code: DeskCode::new(order.claim, *reason, &imprint.kiosk).to_string(),
            at: now,
        },
        PaperText::Case(number, until) => Paper::Case { number: *number, until: *until, at: now },
        // A claim may be made for three years, the ordinary period of limitation.
        PaperText::Claim(amount) => {
            let until = now.date().checked_add(3.years()).unwrap_or(now.date());
            Paper::Claim { amount: *amount, until, at: now }
        }
    };
    let (transaction, claim) = match &order.text {
        PaperText::Again(old) => (old.transaction, old.claim),
        _ => (order.transaction, order.claim),
    };
    let receipt =
        Receipt { paper, language: order.language, copy: order.copy, transaction, claim, imprint: imprint.clone() };
    receipt::render(&receipt, PaperWidth::MM80).map(|rendered| Arc::new(rendered.bitmap))
}
