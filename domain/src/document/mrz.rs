//! The machine readable zone of travel documents: ICAO Doc 9303 parts 3 to 7.
//!
//! [`parse`] takes lines as a reader sent them and answers with everything they say, each check digit apart, or with
//! the place and the reason why they are no document. *Verified* means: every printed check right, the calendar right,
//! letters and digits in their cells; nothing else.
//!
//! Rows are cleaned ([`rows`]), become a zone of one format ([`zone`]), and are read by that format's table
//! ([`layout`], [`read`]).

mod check;
mod dates;
mod encode;
mod layout;
pub mod letters;
mod names;
mod read;
mod record;
mod refusal;
mod repair;
mod rows;
mod shape;
pub mod states;
mod strangers;
mod zone;

pub use check::digit as check_digit;
pub use encode::{Specimen, encode, encode_td3};
pub use record::{
    Check, Checks, Contradiction, Field, Flaw, NumberConvention, Proof, Record, Repair, Verdict, Warning,
};
pub use refusal::{Reason, Refusal};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Reads the lines of a machine readable zone, however a reader framed them: in any order, as one string, small
/// letters, fillers lost at a line's end, padding, every line twice.
///
/// `today` decides centuries of birth: nobody is born in the future. Bounded: at most 32 lines of 256 characters are
/// looked at.
///
/// # Errors
/// The lines are no zone. A zone that was read whole and contradicts itself is no error: its [`Record::verdict`] is
/// [`Verdict::Corrupted`].
pub fn parse(lines: &[&str], today: Date) -> Result<Record, Refusal> {
    let mut warnings = Vec::new();
    let zone = zone::frame(lines, &mut warnings)?;
    read::read(&zone, today, warnings)
}

/// Which of the zones of Doc 9303 it is.
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

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Td1, Self::Td2, Self::Td3, Self::MrvA, Self::MrvB];
}
