//! A test print: every dot of the head, lines of every fineness, four scripts, a code.

use cosmic_text::Weight;
use domain::{
    Language,
    receipt::{Imprint, Trial},
};
use locales::Words;

use super::{write_signature, write_where};
use crate::{
    Error,
    sheet::{Say, Sheet},
};

/// What each script writes: the names of its languages, with letters above, below and beside the line.
const SAMPLES: [(&str, Language); 4] = [
    ("Azərbaycan dili: ÇĞIİÖŞÜƏ", Language::Azerbaijani),
    ("Русский язык: ЙЩЪЫЭЁ", Language::Russian),
    ("اللغة العربية: ضصثقفغ", Language::Arabic),
    ("हिन्दी भाषा: क्षत्रज्ञ", Language::Hindi),
];
/// What its code says.
const CODE: &str = "TEST";

pub(super) fn write(sheet: &mut Sheet<'_>, trial: &Trial, imprint: &Imprint) -> Result<(), Error> {
    sheet.title(Words::slip_trial_title);
    sheet.centred(Words::slip_trial_line, 22.0, Weight::NORMAL);
    sheet.rule();
    write_where(sheet, imprint, trial.printed);
    sheet.solid(40);
    sheet.gap(12);
    sheet.steps();
    sheet.gap(12);
    for (text, language) in SAMPLES {
        sheet.sample(text, language);
    }
    sheet.code(CODE, Words::slip_trial_code)?;
    sheet.solid(24);
    write_signature(sheet, Words::slip_who as Say, &trial.who);
    Ok(())
}
