//! The machine readable zone of travel documents: ICAO Doc 9303 parts 3 to 7.
//!
//! [`parse`] takes lines as a reader sent them and answers with everything they say, each check digit apart, or with
//! the place and the reason why they are no document. *Verified* means: every printed check right, the calendar right,
//! letters and digits in their cells; nothing else.

mod check;
mod dates;
mod encode;
mod lines;
mod names;
mod repair;
pub mod states;
mod td3;

pub use check::digit as check_digit;
pub use encode::{Specimen, encode_td3};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{PartialDate, Sex};
use crate::{CountryCode, Sensitive};

/// Reads the lines of a machine readable zone, however a reader framed them: two lines in either order, one string of
/// 88, small letters, fillers lost at a line's end, padding, every line twice.
///
/// `today` decides centuries: nobody is born in the future. Bounded: at most 32 lines of 256 characters are looked at.
///
/// # Errors
/// The lines are no zone that is read here. A zone that was read whole and contradicts itself is no error: its
/// [`Record::verdict`] is [`Verdict::Corrupted`].
pub fn parse(lines: &[&str], today: Date) -> Result<Record, Refusal> {
    let framed = lines::frame(lines)?;
    match framed.format {
        Format::Td3 => td3::read(&framed, today),
        // Each gets a file of its own beside `td3` when it is read.
        Format::Td1 | Format::Td2 | Format::MrvA | Format::MrvB => {
            Err(Refusal { line: 1, column: 1, reason: Reason::UnsupportedFormat })
        }
    }
}

/// Which of the zones of Doc 9303 it is. TD3 is read; the others are recognised by their shape and refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Cards: three lines of 30 (part 5).
    Td1,
    /// Larger cards: two lines of 36 (part 6).
    Td2,
    /// Passports: two lines of 44 (part 4).
    Td3,
    /// Visas of a passport page: two lines of 44, no composite digit (part 7).
    MrvA,
    /// Smaller visas: two lines of 36, no composite digit (part 7).
    MrvB,
}

/// What one check digit said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Printed and right.
    Ok,
    /// Printed and wrong.
    Failed,
    /// The cell holds a filler where the format allows one.
    NotPrinted,
}

/// The check digits of a zone, each by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Checks {
    /// Document number.
    pub document_number: Check,
    /// Date of birth.
    pub birth_date: Check,
    /// Date of expiry.
    pub expiry_date: Check,
    /// Personal number; may be a filler or zero when that is empty.
    pub optional: Check,
    /// All of them together.
    pub composite: Check,
}

/// Which part of the zone something is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// `P`, `PP`…
    DocumentType,
    /// Who issued it.
    IssuingState,
    /// Both name parts.
    Names,
    /// Document number.
    DocumentNumber,
    /// Nationality.
    Nationality,
    /// Date of birth.
    BirthDate,
    /// Sex.
    Sex,
    /// Date of expiry.
    ExpiryDate,
    /// Personal number.
    Optional,
    /// The composite check digit.
    Composite,
}

/// Why a character may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Only the replacement makes the check digits right.
    CheckDigit,
    /// The field's alphabet (letters only, digits only) admits only the replacement.
    Alphabet,
    /// Only the replacement makes a code of a state or issuer that Doc 9303 knows.
    KnownCode,
}

/// One character that was read wrong and proved right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Repair {
    /// Whose character it is.
    pub field: Field,
    /// 1-based line of the zone.
    pub line: u8,
    /// 1-based column of the line.
    pub column: u8,
    /// What the reader sent.
    pub read: char,
    /// What it must have been.
    pub proved: char,
    /// Why.
    pub proof: Proof,
}

/// Something to know that makes the document neither wrong nor unreadable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// The issuing state's code is in no table we know.
    UnknownIssuingState,
    /// The nationality's code is in no table we know.
    UnknownNationality,
    /// The names fill the field to its last cell: they may be cut.
    NamesTruncated,
    /// There is only one name.
    OneName,
    /// Day, or day and month, or the whole date of birth is not known.
    BirthDateIncomplete,
    /// The lines came in the wrong order and were turned round.
    LinesReversed,
    /// Small letters were read as capitals.
    LowerCase,
    /// Fillers at a line's end were missing and were added.
    FillersAdded,
    /// Other signs (`_`, a space, `>` of a wrong keyboard layout) stood where only fillers can.
    FillersReplaced,
}

/// Everything the zone says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Which zone it is.
    pub format: Format,
    /// One or two letters, without fillers.
    pub document_type: String,
    /// Who issued it.
    pub issuing_state: CountryCode,
    /// Without fillers.
    pub document_number: Sensitive<String>,
    /// Primary identifier, single spaces between its parts.
    pub surname: Sensitive<String>,
    /// Secondary identifiers, single spaces between; may be empty.
    pub given_names: Sensitive<String>,
    /// Nationality of the holder.
    pub nationality: CountryCode,
    /// As far as it is printed; `None` when the digits are no day of the calendar.
    pub birth_date: Option<Sensitive<PartialDate>>,
    /// As printed.
    pub sex: Sex,
    /// `None` when the digits are no day of the calendar.
    pub expiry_date: Option<Date>,
    /// Personal number or other optional data, without fillers.
    pub optional: Sensitive<String>,
    /// Every check digit apart.
    pub checks: Checks,
    /// What was repaired.
    pub repairs: Vec<Repair>,
    /// What else there is to know.
    pub warnings: Vec<Warning>,
}

/// What may be believed of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Verified: every printed check right, calendar right, letters and digits in their cells.
    Ok,
    /// As `Ok`, but only after a lookalike inside a field of letters *and* digits was replaced on a check digit's word.
    /// That is right whenever the reader confused lookalikes, and a guess when it did not: the holder compares it.
    Repaired,
    /// Read whole, and a check digit or the calendar says that it is wrong.
    Corrupted,
}

impl Record {
    /// What may be believed.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        let Checks { document_number, birth_date, expiry_date, optional, composite } = self.checks;
        let failed = [document_number, birth_date, expiry_date, optional, composite].contains(&Check::Failed);
        if failed || self.birth_date.is_none() || self.expiry_date.is_none() {
            Verdict::Corrupted
        } else if self.repairs.iter().any(|repair| repair.proof == Proof::CheckDigit) {
            Verdict::Repaired
        } else {
            Verdict::Ok
        }
    }
}

/// Why the lines are no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nothing was sent.
    Empty,
    /// Fewer lines or characters than any zone has.
    Incomplete,
    /// More lines than any zone has.
    TooManyLines,
    /// The line's length fits no format.
    Length,
    /// A character that no zone contains.
    Character,
    /// A letter stands where only digits may, or the other way round, and no repair is proved.
    Alphabet,
    /// The lines are of two documents.
    TwoDocuments,
    /// The format is known to Doc 9303 and not read by this terminal.
    UnsupportedFormat,
    /// The zone begins with no document code we know of.
    DocumentType,
}

/// Lines that are no document, with the place where this shows: in the zone once the lines are in order, in what the
/// reader sent before that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[error("line {line}, column {column}: {reason:?}")]
pub struct Refusal {
    /// 1-based.
    pub line: u8,
    /// 1-based.
    pub column: u8,
    /// What is wrong there.
    pub reason: Reason,
}

impl Refusal {
    const fn alphabet(line: u8, column: u8) -> Self {
        Self { line, column, reason: Reason::Alphabet }
    }
}
