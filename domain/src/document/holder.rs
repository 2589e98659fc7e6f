//! Whether two documents are of one person.
//!
//! Nothing on a visa or a residence card points at a passport for certain: its number may be of a passport that was
//! renewed since. So the person is compared, by what no transliteration touches first:
//!
//! 1. **Date of birth**: what both print of it is the same.
//! 2. **Sex**: the same where both say male or female; `X` and a filler say nothing.
//! 3. **Nationality**: the same, unless the second document prints none (`XXX`).
//! 4. **Names**: by the forgiving rule of [`names`].
//!
//! One to three contradicting: another person. All of them agreeing and the names not, or the date of birth not printed
//! whole: nobody here can say, and an officer compares.

mod names;

use names::Printed;

use super::{PartialDate, ResidenceDocument, Sex, TravelDocument};

/// What a comparison says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Likeness {
    /// One person.
    Same,
    /// Nothing contradicts, and it is not enough: somebody must look.
    Unsure,
    /// Two persons.
    Other,
}

/// Compares the holders.
#[must_use]
pub fn compare(passport: &TravelDocument, second: &ResidenceDocument) -> Likeness {
    let births = (*passport.birth.reveal(), *second.birth.reveal());
    let contradicts = !agree(births)
        || sexes_differ(passport.sex, second.sex)
        || (second.nationality.as_str() != "XXX" && second.nationality != passport.nationality);
    if contradicts {
        return Likeness::Other;
    }
    let whole = matches!(births, (PartialDate::Known(_), PartialDate::Known(_)));
    let passports = if passport.names_truncated { Printed::cut } else { Printed::whole };
    let seconds = if second.names_truncated { Printed::cut } else { Printed::whole };
    let named = names::alike(
        &passports(passport.surname.reveal(), passport.given_names.reveal()),
        &seconds(second.surname.reveal(), second.given_names.reveal()),
    );
    if whole && named { Likeness::Same } else { Likeness::Unsure }
}

/// What both print of a date is the same.
fn agree((one, other): (PartialDate, PartialDate)) -> bool {
    let same = |one: Option<i16>, other: Option<i16>| one.is_none() || other.is_none() || one == other;
    let ((year, month, day), (other_year, other_month, other_day)) = (parts(one), parts(other));
    same(year, other_year) && same(month, other_month) && same(day, other_day)
}

fn parts(date: PartialDate) -> (Option<i16>, Option<i16>, Option<i16>) {
    match date {
        PartialDate::Known(date) => (Some(date.year()), Some(date.month().into()), Some(date.day().into())),
        PartialDate::Month { year, month } => (Some(year), Some(month.into()), None),
        PartialDate::Year(year) => (Some(year), None, None),
        PartialDate::Unknown => (None, None, None),
    }
}

const fn sexes_differ(one: Sex, other: Sex) -> bool {
    matches!((one, other), (Sex::Female, Sex::Male) | (Sex::Male, Sex::Female))
}
