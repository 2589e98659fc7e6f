//! What the staff holds in hand: slips of collections with their Z report, X reports, test prints, readiness reports.

mod readiness;
mod trial;

use cosmic_text::Weight;
use domain::{
    Currency, Money,
    books::{Accuracy, Books, Cassette, Collection, Count, Exactness, Ledger, Pile},
    receipt::{Imprint, Slip, SlipCopy, StaffPaper, Totals},
    staff::Actor,
};
use jiff::civil::DateTime;
use locales::Words;

use super::moment;
use crate::{
    Error,
    sheet::{Field, Say, Sheet, Size},
};

/// White for a signature, in dots.
const SIGNATURE: i32 = 64;

pub(crate) fn write(sheet: &mut Sheet<'_>, paper: &StaffPaper, imprint: &Imprint) -> Result<(), Error> {
    match paper {
        StaffPaper::Slip { slip, copy } => write_slip(sheet, slip, *copy, imprint),
        StaffPaper::Totals(totals) => write_totals(sheet, totals, imprint),
        StaffPaper::Trial(trial) => trial::write(sheet, trial, imprint)?,
        StaffPaper::Readiness(signed) => readiness::write(sheet, signed, imprint)?,
    }
    sheet.rule();
    let operator = Field::outside(Words::receipt_operator, &imprint.operator);
    let voen = Field::outside(Words::receipt_voen, &imprint.voen);
    sheet.pair(&operator, &voen, Size::Small);
    Ok(())
}

fn write_slip(sheet: &mut Sheet<'_>, slip: &Slip, copy: SlipCopy, imprint: &Imprint) {
    let Slip { collection, printed, who, second } = slip;
    let whose: Say = match copy {
        SlipCopy::Cassette => Words::slip_copy_cassette,
        SlipCopy::Keeper => Words::slip_copy_keeper,
        SlipCopy::Again => Words::slip_copy_again,
    };
    sheet.title(Words::slip_title);
    sheet.centred(whose, 22.0, Weight::NORMAL);
    sheet.rule();
    let number = Field::outside(Words::slip_number, &collection.number.to_string());
    let z = Field::outside(Words::slip_z, &collection.z.to_string());
    sheet.pair(&number, &z, Size::Large);
    let out = Field::outside(Words::slip_out, collection.cassette.as_str());
    let put = Field::outside(Words::slip_put, collection.put.as_str());
    sheet.pair(&out, &put, Size::Large);
    write_where(sheet, imprint, *printed);
    sheet.rule();
    write_cassette(sheet, Words::slip_expected, &collection.expected);
    write_count(sheet, collection);
    sheet.rule();
    write_period(sheet, &collection.totals);
    for (name, actor) in [(Words::slip_who as Say, Some(who)), (Words::slip_second, second.as_ref())] {
        if let Some(actor) = actor {
            write_signature(sheet, name, actor);
        }
    }
}

fn write_totals(sheet: &mut Sheet<'_>, totals: &Totals, imprint: &Imprint) {
    sheet.title(Words::slip_totals_title);
    sheet.centred(Words::slip_totals_line, 22.0, Weight::NORMAL);
    sheet.rule();
    sheet.field(&Field::outside(Words::slip_last_z, &totals.z.to_string()), Size::Large);
    write_where(sheet, imprint, totals.printed);
    sheet.rule();
    write_period(sheet, &totals.period);
    sheet.rule();
    write_cassette(sheet, Words::slip_in_cassette, &totals.cassette);
    write_signature(sheet, Words::slip_who, &totals.who);
}

fn write_where(sheet: &mut Sheet<'_>, imprint: &Imprint, printed: DateTime) {
    let time = moment(sheet, Words::receipt_time, printed);
    let terminal = Field::outside(Words::receipt_terminal, imprint.kiosk.as_str());
    sheet.pair(&time, &terminal, Size::Large);
    sheet.field(&Field::outside(Words::receipt_site, &imprint.site), Size::Small);
}

/// What should be in a cassette, pile by pile, and in one sum for each currency.
fn write_cassette(sheet: &mut Sheet<'_>, name: Say, cassette: &Cassette) {
    write_piles(sheet, name, &cassette.notes);
    if cassette.unreadable > 0 {
        sheet.row(&Field::outside(Words::slip_unreadable, &cassette.unreadable.to_string()), Size::Middle);
    }
    if cassette.accuracy == Accuracy::Inaccurate {
        sheet.centred(Words::slip_inaccurate, 20.0, Weight::BOLD);
    }
}

fn write_piles(sheet: &mut Sheet<'_>, name: Say, piles: &[Pile]) {
    sheet.head(name);
    for pile in piles {
        if let Ok(sum) = pile.sum() {
            sheet.entry(&format!("{} × {}", pile.count, number(pile.value)), sum);
        }
    }
    for currency in currencies(piles.iter().map(|pile| pile.value)) {
        let own = piles.iter().filter(|pile| pile.value.currency == currency);
        let sum = own.map(Pile::sum).try_fold(Money::zero(currency), |sum, pile| sum.plus(pile?));
        if let Ok(sum) = sum {
            sheet.sum(Words::slip_sum, sum, Weight::NORMAL);
        }
    }
    if piles.is_empty() {
        sheet.centred(Words::slip_none, 22.0, Weight::NORMAL);
    }
}

/// What was found, and how it differs: pile by pile where it does.
fn write_count(sheet: &mut Sheet<'_>, collection: &Collection) {
    sheet.rule();
    let verdict: Say = match collection.exactness() {
        Exactness::Exact => Words::slip_exact,
        Exactness::Differs => Words::slip_differs,
        Exactness::NotCounted => Words::slip_not_counted,
    };
    if let Some(Count::Here { notes }) = &collection.count {
        write_piles(sheet, Words::slip_counted, notes);
        sheet.rule();
        let differences = collection.differences();
        let mut unlike = differences.iter().filter(|line| line.expected != line.counted).peekable();
        if unlike.peek().is_some() {
            sheet.head(Words::slip_difference);
        }
        for line in unlike {
            if let Ok(amount) = line.amount() {
                let notes = i64::from(line.counted) - i64::from(line.expected);
                let notes = format!("{notes:+}").replace('-', "\u{2212}");
                sheet.entry(&format!("{notes} × {}", number(line.value)), amount);
            }
        }
        for currency in currencies(differences.iter().map(|line| line.value)) {
            if let Ok(variance) = collection.variance(currency) {
                sheet.sum(Words::slip_variance, variance, Weight::BOLD);
            }
        }
    }
    sheet.centred(verdict, 24.0, Weight::BOLD);
}

/// What came in and went out, in the order of the rule of conservation; what is nought is left out, but for the notes.
fn write_period(sheet: &mut Sheet<'_>, period: &Ledger) {
    sheet.head(Words::slip_period);
    let mut is_empty = true;
    for (currency, books) in period.iter() {
        for (place, (name, minor_units)) in sums(books).into_iter().enumerate() {
            if place == 0 || minor_units != 0 {
                sheet.sum(name, Money::new(minor_units, currency), Weight::NORMAL);
                is_empty = false;
            }
        }
    }
    if is_empty {
        sheet.centred(Words::slip_none, 22.0, Weight::NORMAL);
    }
}

fn sums(books: &Books) -> [(Say, i64); 9] {
    [
        (Words::slip_stacked, books.stacked),
        (Words::slip_captured, books.captured),
        (Words::slip_redeemed, books.credit_redeemed),
        (Words::slip_delivered, books.delivered),
        (Words::slip_commission, books.commission),
        (Words::slip_credit, books.credit_issued),
        (Words::slip_owed, books.owed),
        (Words::slip_refunded, books.refunded),
        (Words::slip_unattributed, books.unattributed),
    ]
}

/// A line to sign on, and whose it is.
fn write_signature(sheet: &mut Sheet<'_>, name: Say, actor: &Actor) {
    sheet.gap(SIGNATURE);
    sheet.rule();
    sheet.row(&Field::outside(name, actor.person.as_str()), Size::Middle);
}

/// What a note is worth, in digits alone.
fn number(value: Money) -> String {
    locales::format::number(value)
}

fn currencies(values: impl Iterator<Item = Money>) -> Vec<Currency> {
    let mut currencies: Vec<Currency> = values.map(|value| value.currency).collect();
    currencies.sort_unstable();
    currencies.dedup();
    currencies
}
