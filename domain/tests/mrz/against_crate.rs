//! A foreign judge: the crate `mrz` reads and writes the same zones as ours.

use domain::document::{
    PartialDate, Sex,
    mrz::{Check, Verdict},
};
use proptest::prelude::*;

use crate::{
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn both_write_the_same_zone(passport in passports()) {
        prop_assume!(matches!(passport.birth, PartialDate::Known(_) | PartialDate::Unknown));
        prop_assume!(passport.surname.len() + passport.given.len() + 2 <= 39);
        prop_assert_eq!(passport.lines().join("\n"), foreign_zone(&passport));
    }

    #[test]
    fn both_read_the_same_of_a_right_zone(passport in passports()) {
        // Of one name in several parts the crate takes the last for a given name; Doc 9303 part 4, section 4.2.3.1 f,
        // prints `SATRIYA<SUDARPA` as one primary identifier.
        prop_assume!(!passport.given.is_empty() || !passport.surname.contains(' '));
        let [upper, lower] = passport.lines();
        let ours = read(&[&upper, &lower]).expect("a zone");
        let theirs = mrz::parse_td3_with(&upper, &lower, &mrz::ParseOptions::default().with_pivot_yy(26)).expect("a zone");
        prop_assert!(theirs.valid());
        prop_assert_eq!(ours.verdict(), Verdict::Ok);
        prop_assert_eq!(ours.document_number.reveal(), &theirs.document_number);
        prop_assert_eq!(ours.surname.reveal(), &theirs.surname);
        prop_assert_eq!(ours.given_names.reveal(), &theirs.given_names);
        prop_assert_eq!(ours.nationality.as_str(), theirs.nationality.trim_end_matches('<'));
        prop_assert_eq!(ours.expiry_date.map(|date| date.to_string()), Some(theirs.date_of_expiry.to_string()));
        prop_assert_eq!(ours.optional.reveal().as_str(), theirs.optional_data_1.as_deref().unwrap_or(""));
    }

    /// On zones whose cells are of the right kind both judge every check digit alike.
    #[test]
    fn both_judge_the_check_digits_of_a_wrong_zone_alike(
        passport in passports(), at in prop::sample::select(vec![9, 13, 14, 15, 16, 17, 18, 19, 21, 22, 23, 24, 25, 26, 27, 43]),
        digit in 0..10_u8,
    ) {
        let [upper, mut lower] = passport.lines();
        lower.replace_range(at..=at, &digit.to_string());
        let (Ok(ours), Ok(theirs)) = (read(&[&upper, &lower]), mrz::parse_td3(&upper, &lower)) else { return Ok(()) };
        let told = |check: Check| Some(check != Check::Failed);
        if ours.repairs.is_empty() {
            prop_assert_eq!(told(ours.checks.document_number), theirs.checks.document_number);
            prop_assert_eq!(told(ours.checks.composite), theirs.checks.composite);
        }
        prop_assert_eq!(told(ours.checks.birth_date), theirs.checks.date_of_birth);
        prop_assert_eq!(told(ours.checks.expiry_date), theirs.checks.date_of_expiry);
    }
}
