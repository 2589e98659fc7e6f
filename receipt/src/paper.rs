//! What stands on each kind of paper, top to bottom.

mod group;
mod payment;
pub(crate) mod staff;

use cosmic_text::Weight;
use domain::{
    CountryCode, Date, Language, Money, VisaNumber,
    document::PartialDate,
    evisa::EVisa,
    receipt::{CardPayment, Copy, DeskReason, Paper, Receipt, Share},
    visa::{Fees, IssuedVisa, Purpose, Terms},
};
use jiff::civil::DateTime;
use locales::{Words, countries, format};

use crate::{
    Error,
    sheet::{Field, Say, Sheet, Size},
};

pub(crate) fn write(sheet: &mut Sheet<'_>, receipt: &Receipt) -> Result<(), Error> {
    match receipt.copy {
        Copy::Original => {}
        // A list has no original: nothing is had for it.
        Copy::Duplicate if matches!(receipt.paper, Paper::Group { .. }) => {}
        Copy::Duplicate => sheet.band(Words::receipt_duplicate, Words::receipt_duplicate_line),
    }
    match &receipt.paper {
        Paper::Visa { visa, issued } => write_visa(sheet, visa, *issued)?,
        Paper::EVisa { evisa, seal, at } => write_evisa(sheet, evisa, seal.reveal(), *at)?,
        Paper::Receipt { fees, total, card, paid, visa, number, whole } => {
            sheet.title(Words::receipt_payment_title);
            sheet.rule();
            sheet.number(Words::receipt_number, number);
            sheet.rule();
            sheet.field(&Field::outside(Words::receipt_visa_number, visa), Size::Large);
            write_payment(sheet, receipt, card, *paid);
            sheet.rule();
            write_sums(sheet, fees, *total);
            if let Some(whole) = whole {
                write_whole(sheet, *whole);
            }
            sheet.rule();
            sheet.code(number, Words::receipt_electronic)?;
        }
        Paper::Payment { receipt: said, paid, terminal, code } => {
            payment::write(sheet, receipt, said, &payment::Where { paid: *paid, terminal, code })?;
        }
        Paper::Group { name, lines, code, at } => group::write(sheet, name.reveal(), lines, code, *at)?,
        Paper::Total { shares, total, card, paid } => write_total(sheet, receipt, shares, *total, card, *paid),
        Paper::Desk { reason, code, at } => write_desk(sheet, receipt, *reason, code, *at)?,
        Paper::Case { number, until, at } => write_case(sheet, number.as_str(), *until, *at)?,
        Paper::Claim { amount, until, at } => write_claim(sheet, receipt, *amount, *until, *at),
    }
    sheet.rule();
    write_imprint(sheet, receipt);
    Ok(())
}

/// What both kinds of visa say of the holder and the stay.
struct Face<'a> {
    title: Say,
    number: &'a VisaNumber,
    terms: Terms,
    purpose: Purpose,
    nationality: CountryCode,
    document_number: &'a str,
    surname: &'a str,
    given_names: &'a str,
    birth: PartialDate,
    issued: Field,
}

fn write_visa(sheet: &mut Sheet<'_>, visa: &IssuedVisa, issued: DateTime) -> Result<(), Error> {
    let face = Face {
        title: Words::receipt_visa_title,
        number: &visa.number,
        terms: visa.terms,
        purpose: visa.purpose,
        nationality: visa.nationality,
        document_number: visa.document_number.reveal(),
        surname: visa.surname.reveal(),
        given_names: visa.given_names.reveal(),
        birth: *visa.birth.reveal(),
        issued: moment(sheet, Words::receipt_issued, issued),
    };
    write_face(sheet, &face);
    if let Ok(total) = visa.fees.total() {
        write_sums(sheet, &visa.fees, total);
        sheet.rule();
    }
    write_seal(sheet, visa.seal.reveal())
}

/// What was paid for it, the portal knows; here nothing was.
fn write_evisa(sheet: &mut Sheet<'_>, evisa: &EVisa, seal: &str, at: DateTime) -> Result<(), Error> {
    let face = Face {
        title: Words::receipt_evisa_title,
        number: &evisa.number,
        terms: evisa.terms,
        purpose: evisa.purpose,
        nationality: evisa.nationality,
        document_number: evisa.document_number.reveal(),
        surname: evisa.surname.reveal(),
        given_names: evisa.given_names.reveal(),
        birth: *evisa.birth.reveal(),
        issued: day(sheet, Words::receipt_issued, evisa.issued),
    };
    write_face(sheet, &face);
    let time = moment(sheet, Words::receipt_time, at);
    sheet.field(&time, Size::Small);
    write_seal(sheet, seal)
}

fn write_face(sheet: &mut Sheet<'_>, face: &Face<'_>) {
    sheet.centred(Words::receipt_state, 22.0, Weight::NORMAL);
    sheet.title(face.title);
    sheet.rule();
    sheet.number(Words::receipt_visa_number, face.number.as_str());
    sheet.field(&Field::outside(Words::receipt_surname, face.surname), Size::Large);
    if !face.given_names.is_empty() {
        sheet.field(&Field::outside(Words::receipt_given_names, face.given_names), Size::Large);
    }
    let document = Field::outside(Words::receipt_passport, face.document_number);
    let birth = sheet.day(Words::receipt_birth, |language| format::partial_day(face.birth, language));
    sheet.pair(&document, &birth, Size::Large);
    let nationality = sheet.said(Words::receipt_nationality, |language| {
        countries::name(face.nationality, language).map_or_else(|| face.nationality.to_string(), ToOwned::to_owned)
    });
    sheet.field(&nationality, Size::Large);
    let from = day(sheet, Words::receipt_valid_from, face.terms.valid_from);
    let until = day(sheet, Words::receipt_valid_until, face.terms.valid_until);
    sheet.pair(&from, &until, Size::Large);
    let stay =
        sheet.said(Words::receipt_stay, |language| Words::of(language).plain().receipt_stay_days(face.terms.days));
    let entries = Field::outside(Words::receipt_entries, &face.terms.entries.to_string());
    sheet.pair(&stay, &entries, Size::Large);
    let purpose = sheet.said(Words::receipt_purpose, |language| purpose(face.purpose, language));
    sheet.pair(&purpose, &face.issued, Size::Large);
    sheet.rule();
}

fn write_seal(sheet: &mut Sheet<'_>, seal: &str) -> Result<(), Error> {
    sheet.code(seal, Words::receipt_seal_line)?;
    sheet.rule();
    sheet.centred(Words::receipt_keep, 19.0, Weight::BOLD);
    Ok(())
}

/// What the rules for card receipts ask for: operator and its tax number (at the foot of every paper), number (above), day and
/// hour, terminal, sum and currency, authorisation and reference.
fn write_payment(sheet: &mut Sheet<'_>, receipt: &Receipt, card: &CardPayment, paid: DateTime) {
    let time = moment(sheet, Words::receipt_time, paid);
    let terminal = Field::outside(Words::receipt_terminal, receipt.imprint.kiosk.as_str());
    sheet.pair(&time, &terminal, Size::Large);
    card_fields(sheet, card);
}

/// By what bank and card terminal find the payment again.
fn card_fields(sheet: &mut Sheet<'_>, card: &CardPayment) {
    let masked = format!("{} {}", card.scheme, card.masked_pan);
    sheet.field(&Field::outside(Words::receipt_card, &masked), Size::Large);
    let authorisation = Field::outside(Words::receipt_authorisation, &card.authorisation);
    let reference = Field::outside(Words::receipt_reference, &format!("{:06}", card.trace));
    sheet.pair(&authorisation, &reference, Size::Large);
    let card_terminal = Field::outside(Words::receipt_card_terminal, &card.terminal_id);
    let card_receipt = Field::outside(Words::receipt_card_receipt, &format!("{:04}", card.receipt_number));
    sheet.pair(&card_terminal, &card_receipt, Size::Large);
}

fn write_sums(sheet: &mut Sheet<'_>, fees: &Fees, total: Money) {
    sheet.sum(Words::receipt_duty, fees.duty, Weight::NORMAL);
    sheet.sum(Words::receipt_service, fees.service, Weight::NORMAL);
    sheet.sum(Words::receipt_total, total, Weight::BOLD);
}

/// Several paid at once: the statement of the bank has one sum, and this paper a share of it.
fn write_whole(sheet: &mut Sheet<'_>, whole: Money) {
    sheet.rule();
    sheet.sum(Words::receipt_whole, whole, Weight::NORMAL);
    sheet.centred(Words::receipt_whole_line, 20.0, Weight::NORMAL);
}

/// No code: whoever checks a payment scans the receipt of each.
fn write_total(
    sheet: &mut Sheet<'_>,
    receipt: &Receipt,
    shares: &[Share],
    total: Money,
    card: &CardPayment,
    paid: DateTime,
) {
    sheet.title(Words::receipt_together_title);
    sheet.rule();
    let count = u64::try_from(shares.len()).unwrap_or(u64::MAX);
    let travellers = sheet
        .said(Words::receipt_together_for, |language| Words::of(language).plain().receipt_together_travellers(count));
    sheet.field(&travellers, Size::Large);
    sheet.rule();
    sheet.head(Words::receipt_visa_number);
    for share in shares {
        sheet.entry(share.visa.as_str(), share.amount);
    }
    sheet.rule();
    sheet.sum(Words::receipt_total, total, Weight::BOLD);
    sheet.centred(Words::receipt_together_line, 20.0, Weight::NORMAL);
    sheet.rule();
    write_payment(sheet, receipt, card, paid);
}

fn write_desk(
    sheet: &mut Sheet<'_>,
    receipt: &Receipt,
    reason: DeskReason,
    code: &str,
    at: DateTime,
) -> Result<(), Error> {
    let why: Say = match reason {
        DeskReason::Offline => Words::receipt_desk_offline,
        DeskReason::Officer => Words::receipt_desk_officer,
        DeskReason::AgencySilent => Words::receipt_desk_silent,
        DeskReason::EVisa => Words::receipt_desk_evisa,
    };
    sheet.title(Words::receipt_desk_title);
    sheet.rule();
    sheet.number(Words::receipt_claim_number, &receipt.claim.to_string());
    sheet.centred(why, 23.0, Weight::NORMAL);
    sheet.gap(6);
    sheet.centred(Words::receipt_desk_show, 25.0, Weight::BOLD);
    sheet.gap(6);
    sheet.centred(Words::receipt_desk_nothing, 23.0, Weight::NORMAL);
    sheet.rule();
    sheet.code(code, Words::receipt_desk_code)?;
    let time = moment(sheet, Words::receipt_time, at);
    sheet.field(&time, Size::Small);
    Ok(())
}

fn write_case(sheet: &mut Sheet<'_>, number: &str, until: Date, at: DateTime) -> Result<(), Error> {
    sheet.title(Words::receipt_case_title);
    sheet.rule();
    sheet.number(Words::receipt_case_number, number);
    sheet.centred(Words::receipt_desk_officer, 23.0, Weight::NORMAL);
    sheet.gap(6);
    sheet.centred(Words::receipt_case_how, 25.0, Weight::BOLD);
    sheet.gap(6);
    sheet.centred(Words::receipt_desk_nothing, 23.0, Weight::NORMAL);
    sheet.rule();
    let until = day(sheet, Words::receipt_case_until, until);
    let time = moment(sheet, Words::receipt_time, at);
    sheet.pair(&until, &time, Size::Large);
    sheet.centred(Words::receipt_case_once, 23.0, Weight::NORMAL);
    sheet.rule();
    sheet.code(number, Words::receipt_case_code)
}

fn write_claim(sheet: &mut Sheet<'_>, receipt: &Receipt, amount: Money, until: Date, at: DateTime) {
    sheet.title(Words::receipt_claim_title);
    sheet.rule();
    sheet.number(Words::receipt_claim_number, &receipt.claim.to_string());
    sheet.sum(Words::receipt_claim_amount, amount, Weight::BOLD);
    let until = day(sheet, Words::receipt_claim_until, until);
    let time = moment(sheet, Words::receipt_time, at);
    sheet.pair(&until, &time, Size::Large);
    sheet.rule();
    sheet.centred(Words::receipt_claim_what, 23.0, Weight::NORMAL);
    sheet.gap(6);
    sheet.centred(Words::receipt_claim_how, 24.0, Weight::BOLD);
}

/// Who issued it, where, and whom to ask about it.
fn write_imprint(sheet: &mut Sheet<'_>, receipt: &Receipt) {
    let imprint = &receipt.imprint;
    let operator = Field::outside(Words::receipt_operator, &imprint.operator);
    let voen = Field::outside(Words::receipt_voen, &imprint.voen);
    sheet.pair(&operator, &voen, Size::Small);
    let site = Field::outside(Words::receipt_site, &imprint.site);
    let terminal = Field::outside(Words::receipt_terminal, imprint.kiosk.as_str());
    sheet.pair(&site, &terminal, Size::Small);
    let help_line = Field::outside(Words::receipt_help_line, &imprint.help_line);
    let claim = Field::outside(Words::receipt_claim_number, &receipt.claim.to_string());
    sheet.pair(&help_line, &claim, Size::Small);
}

fn day(sheet: &Sheet<'_>, label: Say, date: Date) -> Field {
    sheet.day(label, |language| format::day(date, language))
}

/// Day and hour. No comma: between two numbers it would stand on the wrong side in a right-to-left language.
fn moment(sheet: &Sheet<'_>, label: Say, at: DateTime) -> Field {
    sheet.day(label, |language| {
        format!("{}\u{a0} {}", format::day(at.date(), language), format::clock(at.hour(), at.minute()))
    })
}

fn purpose(purpose: Purpose, language: Language) -> String {
    let words = Words::of(language).plain();
    match purpose {
        Purpose::Tourism => words.trip_purpose_tourism(),
        Purpose::Business => words.trip_purpose_business(),
        Purpose::Visit => words.trip_purpose_visit(),
        Purpose::Transit => words.trip_purpose_transit(),
    }
}
