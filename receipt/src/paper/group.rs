//! Services that somebody keeps: which, for whom, and the code that a terminal reads.

use cosmic_text::Weight;
use domain::receipt::GroupLine;
use jiff::civil::DateTime;
use locales::Words;

use super::moment;
use crate::{
    Error,
    sheet::{Field, Sheet, Size},
};

pub(super) fn write(
    sheet: &mut Sheet<'_>,
    name: &str,
    lines: &[GroupLine],
    code: &str,
    at: DateTime,
) -> Result<(), Error> {
    sheet.title(Words::receipt_group_title);
    sheet.rule();
    if !name.is_empty() {
        sheet.field(&Field::outside(Words::receipt_group_name, name), Size::Large);
        sheet.rule();
    }
    for (place, line) in lines.iter().enumerate() {
        if place > 0 {
            sheet.thin_rule();
        }
        sheet.numbered(place + 1, |sheet| {
            sheet.name(&line.name, Size::Middle);
            let account: Vec<&str> = line.account.iter().map(|entry| entry.reveal().as_str()).collect();
            if !account.is_empty() {
                sheet.field(&Field::outside(Words::receipt_account, &account.join("  ")), Size::Middle);
            }
        });
    }
    sheet.rule();
    sheet.centred(Words::receipt_group_how, 25.0, Weight::BOLD);
    sheet.gap(6);
    sheet.centred(Words::receipt_group_lost, 23.0, Weight::NORMAL);
    sheet.rule();
    sheet.code(code, Words::receipt_group_code)?;
    let time = moment(sheet, Words::receipt_time, at);
    sheet.field(&time, Size::Small);
    Ok(())
}
