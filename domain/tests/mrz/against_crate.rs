//! A foreign judge: the crate `mrz` reads and writes the same zones as ours, of all formats.
//!
//! Where it is known to be wrong, a test says so, and fails when that is mended:
//! * it has no calendar: 31 February is valid;
//! * of one name in several parts it takes the last for a given name, against part 4, section 4.2.3.1 f;
//! * a long number whose digit counts the filler is refused; passports have long numbers, though part 4 has none;
//! * a sex `X` is no sex to it.

use domain::document::{
    PartialDate, Sex,
    mrz::{Check, Format, NumberConvention, Record, Specimen, Verdict, encode},
};
use mrz::{MrzData, MrzError, ParseOptions};
use proptest::{prelude::*, sample};

use crate::{
    cards::{TD1, lines, td1},
    properties::{Passport, passports},
    read,
};

fn foreign_date(date: PartialDate) -> mrz::MrzDate {
    let typed = |year: i16, month: i8, day: i8| {
        let part = |number: i8| u32::try_from(number).expect("positive");
        mrz::MrzDate::Calendar(mrz::Date::new(i32::from(year), part(month), part(day)))
    };
    match date {
        PartialDate::Known(date) => typed(date.year(), date.month(), date.day()),
        PartialDate::Month { .. } | PartialDate::Year(_) | PartialDate::Unknown => mrz::MrzDate::Unknown,
    }
}

fn foreign_zone(passport: &Passport) -> String {
    mrz::format_td3(&mrz::Td3Fields {
        document_code: passport.document_type.clone(),
        issuing_country: passport.state.to_string(),
        document_number: passport.number.clone(),
        surname: passport.surname.clone(),
        given_names: passport.given.clone(),
        nationality: passport.state.to_string(),
        date_of_birth: foreign_date(passport.birth),
        sex: match passport.sex {
            Sex::Female => mrz::Sex::Female,
            Sex::Male => mrz::Sex::Male,
            Sex::X => mrz::Sex::NonConformant('X'),
            Sex::Unspecified => mrz::Sex::Unspecified,
        },
        date_of_expiry: foreign_date(PartialDate::Known(passport.expiry)),
        personal_number: Some(passport.optional.clone()),
    })
}

fn foreign(format: Format, lines: &[&str]) -> Result<MrzData, MrzError> {
    let options = ParseOptions::default().with_pivot_yy(26);
    match format {
        Format::Td1 => mrz::parse_td1_with(lines[0], lines[1], lines[2], &options),
        Format::Td2 => mrz::parse_td2_with(lines[0], lines[1], &options),
        Format::Td3 => mrz::parse_td3_with(lines[0], lines[1], &options),
        Format::MrvA => mrz::parse_mrv_a_with(lines[0], lines[1], &options),
        Format::MrvB => mrz::parse_mrv_b_with(lines[0], lines[1], &options),
    }
}

/// A specimen's zone in any format; cards have long numbers now and then.
#[derive(Debug, Clone)]
struct Zone {
    format: Format,
    number: String,
    lines: Vec<String>,
}

impl Zone {
    fn lines(&self) -> Vec<&str> {
        self.lines.iter().map(String::as_str).collect()
    }
}

fn zones() -> impl Strategy<Value = Zone> {
    (passports(), sample::select(Format::ALL.to_vec()), "[A-Z0-9]{1,4}").prop_map(|(passport, format, more)| {
        let (document_type, long) = match format {
            Format::Td1 | Format::Td2 => ("ID", passport.number.len() == 9),
            Format::Td3 => ("PP", false),
            Format::MrvA | Format::MrvB => ("V", false),
        };
        let number = if long { format!("{}{more}", passport.number) } else { passport.number.clone() };
        let surname = passport.surname.replace(' ', "");
        let specimen = Specimen { document_type, number: &number, surname: &surname, ..passport.specimen() };
        let lines = encode(format, &specimen);
        Zone { format, number, lines }
    })
}

/// Everything that both say.
fn assert_alike(ours: &Record, theirs: &MrzData) -> Result<(), TestCaseError> {
    prop_assert_eq!(ours.document_number.reveal(), theirs.full_document_number());
    prop_assert_eq!(ours.surname.reveal(), &theirs.surname);
    prop_assert_eq!(ours.given_names.reveal(), &theirs.given_names);
    for (ours, theirs) in [(ours.nationality, &theirs.nationality), (ours.issuing_state, &theirs.issuing_country)] {
        prop_assert_eq!(ours, theirs.parse().ok());
    }
    let day = |date: Option<PartialDate>| match date {
        Some(PartialDate::Known(date)) => date.to_string(),
        _ => String::new(),
    };
    prop_assert_eq!(day(ours.expiry_date), theirs.date_of_expiry.to_string());
    if let Some(PartialDate::Known(date)) = ours.birth_date.as_ref().map(|birth| *birth.reveal()) {
        prop_assert_eq!(date.to_string(), theirs.date_of_birth.to_string());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn both_write_the_same_zone(passport in passports()) {
        prop_assume!(matches!(passport.birth, PartialDate::Known(_) | PartialDate::Unknown));
        prop_assume!(passport.surname.len() + passport.given.len() + 2 <= 39);
        prop_assert_eq!(passport.lines().join("\n"), foreign_zone(&passport));
    }

    #[test]
    fn both_read_the_same_of_a_right_zone(zone in zones()) {
        let ours = read(&zone.lines()).expect("a zone");
        let theirs = foreign(zone.format, &zone.lines()).expect("a zone");
        prop_assert!(theirs.valid());
        prop_assert_eq!((ours.format, ours.verdict()), (zone.format, Verdict::Ok));
        prop_assert_eq!(ours.document_number.reveal(), &zone.number);
        assert_alike(&ours, &theirs)?;
    }

    /// One digit changed: on zones whose cells are of the right kind both judge every check digit alike.
    #[test]
    fn both_judge_the_check_digits_of_a_wrong_zone_alike(zone in zones(), at in any::<sample::Index>(), digit in 0..10_u8) {
        let mut wrong = zone.clone();
        let digits: Vec<(usize, usize)> = (0..zone.lines.len())
            .flat_map(|line| (0..zone.lines[line].len()).map(move |column| (line, column)))
            .filter(|(line, column)| zone.lines[*line].as_bytes()[*column].is_ascii_digit())
            .collect();
        let (line, column) = digits[at.index(digits.len())];
        wrong.lines[line].replace_range(column..=column, &digit.to_string());
        let (Ok(ours), Ok(theirs)) = (read(&wrong.lines()), foreign(zone.format, &wrong.lines())) else { return Ok(()) };
        let told = |check: Check| (check != Check::NotPrinted).then_some(check == Check::Ok);
        if ours.repairs.is_empty() {
            prop_assert_eq!(told(ours.checks.composite), theirs.checks.composite);
            if ours.number_convention != Some(NumberConvention::FillerCounted) {
                prop_assert_eq!(told(ours.checks.document_number), theirs.checks.document_number);
                prop_assert!(ours.verdict() != Verdict::Ok || theirs.valid());
            }
        }
        prop_assert_eq!(told(ours.checks.birth_date), theirs.checks.date_of_birth);
        prop_assert_eq!(told(ours.checks.expiry_date), theirs.checks.date_of_expiry);
    }
}

#[test]
fn the_crate_still_takes_31_february_for_a_day() {
    let lower = crate::rechecked(&crate::lower_with(14, "740231"));
    assert!(foreign(Format::Td3, &[crate::UPPER, &lower]).unwrap().valid());
    assert_eq!(read(&[crate::UPPER, &lower]).unwrap().verdict(), Verdict::Corrupted);
}

#[test]
fn the_crate_still_splits_one_name_of_two_parts() {
    let upper = "PPUTOSATRIYA<SUDARPA<<<<<<<<<<<<<<<<<<<<<<<<";
    assert_eq!(foreign(Format::Td3, &[upper, crate::LOWER]).unwrap().given_names, "SUDARPA");
    assert_eq!(read(&[upper, crate::LOWER]).unwrap().surname.reveal(), "SATRIYA SUDARPA");
}

#[test]
fn the_crate_still_refuses_the_digit_that_counts_the_filler() {
    let card = td1("IDBEL000590240<6013<<<<<<<<<<<", TD1[1], TD1[2]);
    assert!(!foreign(Format::Td1, &lines(&card)).is_ok_and(|theirs| theirs.valid()));
    assert_eq!(read(&lines(&card)).unwrap().verdict(), Verdict::Ok);
}

#[test]
fn the_crate_still_has_no_sex_x() {
    let lower = crate::lower_with(21, "X");
    assert_eq!(foreign(Format::Td3, &[crate::UPPER, &lower]).unwrap().sex, mrz::Sex::NonConformant('X'));
    assert_eq!(read(&[crate::UPPER, &lower]).unwrap().sex, Some(Sex::X));
}
