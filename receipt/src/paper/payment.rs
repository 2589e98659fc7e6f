//! What was paid for services: line by line, what came in for it, and what is kept.

use cosmic_text::Weight;
use domain::{
    KioskId, Money,
    payment::Promise,
    receipt::{CodePayment, PaidLine, PaidReceipt, Receipt},
    service::ReceiptLine,
};
use jiff::civil::DateTime;
use locales::Words;

use super::{card_fields, day, moment};
use crate::{
    Error,
    sheet::{Field, Say, Sheet, Size},
};

/// When and where it was paid, and where its status is read.
pub(super) struct Where<'a> {
    pub(super) paid: DateTime,
    pub(super) terminal: &'a KioskId,
    pub(super) code: &'a str,
}

pub(super) fn write(sheet: &mut Sheet<'_>, receipt: &Receipt, said: &PaidReceipt, at: &Where<'_>) -> Result<(), Error> {
    let claim = receipt.claim.to_string();
    sheet.title(Words::receipt_payment_title);
    sheet.rule();
    sheet.number(Words::receipt_own_number, &claim);
    let time = moment(sheet, Words::receipt_time, at.paid);
    let terminal = Field::outside(Words::receipt_terminal, at.terminal.as_str());
    sheet.pair(&time, &terminal, Size::Large);
    sheet.fine_number(Words::receipt_transaction, &receipt.transaction.to_string());
    sheet.rule();
    write_lines(sheet, &said.lines);
    sheet.rule();
    write_sums(sheet, said);
    sheet.rule();
    write_means(sheet, said);
    match said.kept {
        Some(kept) => write_kept(sheet, kept, &claim),
        None => sheet.rule(),
    }
    sheet.code(at.code, Words::receipt_status)
}

/// Lines with the same promise stand together under it: it is said once, however many there are.
fn write_lines(sheet: &mut Sheet<'_>, lines: &[PaidLine]) {
    let mut number = 0;
    for promise in [Promise::Central, Promise::Queue] {
        for (place, line) in lines.iter().filter(|line| line.promise == promise).enumerate() {
            number += 1;
            if place == 0 {
                let says: Say = match promise {
                    Promise::Central => Words::receipt_passed_on,
                    Promise::Queue => Words::receipt_queued,
                };
                if number > 1 {
                    sheet.rule();
                }
                sheet.centred(says, 20.0, Weight::BOLD);
                sheet.gap(8);
            } else {
                sheet.thin_rule();
            }
            sheet.numbered(number, |sheet| write_line(sheet, line));
        }
    }
}

fn write_line(sheet: &mut Sheet<'_>, line: &PaidLine) {
    for fact in order(line) {
        match fact {
            ReceiptLine::Institution => {
                sheet.institution(&line.institution, &line.voen, Size::Small);
            }
            ReceiptLine::Service => sheet.name(&line.name, Size::Middle),
            ReceiptLine::Account if line.account.is_empty() => {}
            ReceiptLine::Account => {
                let account: Vec<&str> = line.account.iter().map(|entry| entry.reveal().as_str()).collect();
                sheet.row(&Field::outside(Words::receipt_account, &account.join("   ")), Size::Small);
            }
            ReceiptLine::Reference => {
                if let Some(reference) = &line.reference {
                    sheet.row(&Field::outside(Words::receipt_line_reference, reference), Size::Small);
                }
            }
            ReceiptLine::Due => {
                if let Some(due) = line.due {
                    let due = day(sheet, Words::receipt_due, due);
                    sheet.row(&due, Size::Small);
                }
            }
            ReceiptLine::Discount => {
                if let Some(discount) = line.discount {
                    let before = sheet.money(Words::receipt_undiscounted, discount.before);
                    sheet.row(&before, Size::Small);
                }
            }
            ReceiptLine::Amount => {
                sheet.line_sum(Words::receipt_amount, line.amount, Size::Middle);
            }
            ReceiptLine::Commission => {
                sheet.line_sum(Words::receipt_commission, line.commission, Size::Small);
            }
            ReceiptLine::LegalBasis if line.legal_basis.is_empty() => {}
            ReceiptLine::LegalBasis => {
                sheet.row(&Field::outside(Words::receipt_legal_basis, &line.legal_basis), Size::Small);
            }
        }
    }
}

/// What the service wants, in its order; and what the rules for receipts want of every one, where the service forgot it: whose
/// it is with its tax number, what it is, and every sum of which the total is made.
fn order(line: &PaidLine) -> Vec<ReceiptLine> {
    let wants = |fact: ReceiptLine| line.shows.contains(&fact);
    let mut order = Vec::with_capacity(line.shows.len() + 4);
    order.extend([ReceiptLine::Institution, ReceiptLine::Service].into_iter().filter(|fact| !wants(*fact)));
    order.extend(&line.shows);
    if !wants(ReceiptLine::Amount) {
        order.push(ReceiptLine::Amount);
    }
    if !wants(ReceiptLine::Commission) && line.commission.is_positive() {
        order.push(ReceiptLine::Commission);
    }
    order
}

fn write_sums(sheet: &mut Sheet<'_>, said: &PaidReceipt) {
    // One line has both sums just above.
    if said.lines.len() > 1 {
        sheet.sum(Words::receipt_amounts, sum(said, |line| line.amount), Weight::NORMAL);
        sheet.sum(Words::receipt_commissions, sum(said, |line| line.commission), Weight::NORMAL);
    }
    sheet.sum(Words::receipt_total, said.total, Weight::BOLD);
}

fn sum(said: &PaidReceipt, of: impl Fn(&PaidLine) -> Money) -> Money {
    let units = said.lines.iter().fold(0_i64, |sum, line| sum.saturating_add(of(line).minor_units));
    Money::new(units, said.total.currency)
}

/// What came in: with what was kept of it, it is the total.
fn write_means(sheet: &mut Sheet<'_>, said: &PaidReceipt) {
    let parts: [(Say, Money); 2] = [(Words::receipt_notes, said.notes), (Words::receipt_redeemed, said.redeemed)];
    for (label, amount) in parts.into_iter().filter(|(_, amount)| amount.is_positive()) {
        sheet.sum(label, amount, Weight::NORMAL);
    }
    if let Some((amount, card)) = &said.card {
        sheet.sum(Words::receipt_by_card, *amount, Weight::NORMAL);
        sheet.gap(4);
        card_fields(sheet, card);
    }
    if let Some((amount, code)) = &said.code {
        sheet.sum(Words::receipt_by_code, *amount, Weight::NORMAL);
        sheet.gap(4);
        code_fields(sheet, code);
    }
}

/// What the rules for receipts of AZQR payments ask for: see [`CodePayment`].
fn code_fields(sheet: &mut Sheet<'_>, code: &CodePayment) {
    sheet.row(&Field::outside(Words::receipt_code_operator, &code.operator), Size::Small);
    let merchant = format!("{}, VÖEN\u{a0}{}", code.merchant, code.voen);
    sheet.row(&Field::outside(Words::receipt_code_merchant, &merchant), Size::Small);
    let authorisation = Field::outside(Words::receipt_authorisation, &code.authorisation);
    let reference = Field::outside(Words::receipt_reference, &code.reference);
    sheet.pair(&authorisation, &reference, Size::Large);
    let terminal = Field::outside(Words::receipt_code_terminal, &code.terminal);
    let paid = moment(sheet, Words::receipt_code_paid, code.paid);
    sheet.pair(&terminal, &paid, Size::Large);
}

/// There is no change: the paper is what a person comes back with.
fn write_kept(sheet: &mut Sheet<'_>, kept: Money, claim: &str) {
    sheet.gap(8);
    sheet.barred(|sheet| {
        sheet.sum(Words::receipt_kept, kept, Weight::BOLD);
        sheet.gap(4);
        sheet.number(Words::receipt_claim_number, claim);
        sheet.centred(Words::receipt_kept_line, 20.0, Weight::NORMAL);
    });
}
