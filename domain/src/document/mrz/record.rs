//! Everything a zone says, and what of it may be believed.

use serde::{Deserialize, Serialize};

use super::{Format, layout::Layout};
use crate::{
    CountryCode, Sensitive,
    document::{PartialDate, Sex},
};

/// What one check digit said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Printed and right.
    Ok,
    /// Printed and wrong, or a filler where a digit must be.
    Failed,
    /// The format has no such digit, or the cell holds a filler where the format allows one.
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
    /// A passport's personal number; may be a filler or zero when that is empty. Other formats print none.
    pub optional: Check,
    /// All of them together; visas print none.
    pub composite: Check,
}

impl Checks {
    /// In the order of this structure.
    #[must_use]
    pub const fn all(&self) -> [Check; 5] {
        [self.document_number, self.birth_date, self.expiry_date, self.optional, self.composite]
    }

    /// Every printed digit is right.
    #[must_use]
    pub fn hold(&self) -> bool {
        !self.all().contains(&Check::Failed)
    }
}

/// How the check digit of a document number of more than nine characters was computed. The number goes on in the
/// optional data, and a filler stands where its check digit would be (parts 5 and 6, note j).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberConvention {
    /// Over the number alone, as Doc 9303 has it.
    FillerSkipped,
    /// Over the number with the filler between its two parts, as on Belgian cards of 2010.
    FillerCounted,
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
    /// The document code begins with a letter that Doc 9303 has for no document of this format.
    UnknownDocumentType,
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
    /// The same of the date of expiry.
    ExpiryDateIncomplete,
    /// The check digit of a long document number counts the filler inside, which Doc 9303 leaves out.
    FillerCounted,
    /// The lines came in the wrong order and were put right.
    LinesReversed,
    /// Small letters were read as capitals.
    LowerCase,
    /// Fillers at a line's end were missing and were added. Of a line without any filler at its end, names may be cut.
    FillersAdded,
    /// Other signs (`_`, a space, `>` of a wrong keyboard layout) stood where only fillers can.
    FillersReplaced,
}

/// Everything the zone says. What stands in cells of the wrong kind has no value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Which zone it is.
    pub format: Format,
    /// One or two letters, without fillers.
    pub document_type: String,
    /// Who issued it.
    pub issuing_state: Option<CountryCode>,
    /// Without fillers at its end; long numbers whole.
    pub document_number: Sensitive<String>,
    /// How a long number was checked; `None` of a number that fits into its field.
    pub number_convention: Option<NumberConvention>,
    /// Primary identifier, single spaces between its parts.
    pub surname: Sensitive<String>,
    /// Secondary identifiers, single spaces between; may be empty.
    pub given_names: Sensitive<String>,
    /// Nationality of the holder.
    pub nationality: Option<CountryCode>,
    /// As far as it is printed; `None` when the cells are no day of the calendar.
    pub birth_date: Option<Sensitive<PartialDate>>,
    /// As printed.
    pub sex: Option<Sex>,
    /// As far as it is printed; `None` when the cells are no day of the calendar.
    pub expiry_date: Option<PartialDate>,
    /// Personal number or other optional data, without fillers at its end and without the rest of a long number.
    pub optional: Sensitive<String>,
    /// TD1: the optional data of the second line. Empty in other formats.
    pub second_optional: Sensitive<String>,
    /// Every check digit apart.
    pub checks: Checks,
    /// The first cell with a letter where only digits may stand, or the other way round: 1-based line and column.
    pub misplaced: Option<(u8, u8)>,
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
    /// As `Ok`, but only after a lookalike inside a field of letters *and* digits was replaced on the word of two check
    /// digits. That is right whenever the reader confused lookalikes; the holder compares it.
    Repaired,
    /// Read whole, and it contradicts itself: see [`Record::flaw`].
    Corrupted,
}

/// In what a record contradicts itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contradiction {
    /// A letter stands where only digits may, or the other way round, and no repair is proved.
    Alphabet,
    /// No calendar has such a day.
    Calendar,
    /// A check digit is wrong.
    CheckDigit,
}

/// Where a record contradicts itself, and in what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Flaw {
    /// 1-based line of the zone.
    pub line: u8,
    /// 1-based column: of the cell, the date's first cell, or the check digit's.
    pub column: u8,
    /// In what.
    pub reason: Contradiction,
}

impl Record {
    /// What may be believed.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.flaw().is_some() {
            Verdict::Corrupted
        } else if self.repairs.iter().any(|repair| repair.proof == Proof::CheckDigit) {
            Verdict::Repaired
        } else {
            Verdict::Ok
        }
    }

    /// The first contradiction: of cells, then of the calendar, then of check digits. `None`: it is verified.
    #[must_use]
    pub fn flaw(&self) -> Option<Flaw> {
        if let Some((line, column)) = self.misplaced {
            return Some(Flaw { line, column, reason: Contradiction::Alphabet });
        }
        let layout = Layout::of(self.format);
        let at = |cell: usize, reason| {
            let (line, column) = layout.place(cell);
            Some(Flaw { line, column, reason })
        };
        if self.birth_date.is_none() {
            return at(layout.birth.from, Contradiction::Calendar);
        }
        if self.expiry_date.is_none() {
            return at(layout.expiry.from, Contradiction::Calendar);
        }
        let composite = layout.composite.map_or(0, |(_, cell)| cell);
        let cells = [layout.number.to, layout.birth.to, layout.expiry.to, layout.optional.to, composite];
        let (_, cell) = self.checks.all().into_iter().zip(cells).find(|(check, _)| *check == Check::Failed)?;
        at(cell, Contradiction::CheckDigit)
    }
}
