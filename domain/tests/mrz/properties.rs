//! What must hold for every passport and every misreading.

use domain::{
    CountryCode, Date,
    document::{
        PartialDate, Sex,
        mrz::{Record, Specimen, Verdict, check_digit, encode_td3},
    },
};
use proptest::{prelude::*, sample};

use crate::{TODAY, read};

#[derive(Debug, Clone)]
pub struct Passport {
    pub document_type: String,
    pub state: CountryCode,
    pub surname: String,
    pub given: String,
    pub number: String,
    pub birth: PartialDate,
    pub sex: Sex,
    pub expiry: Date,
    pub optional: String,
}

impl Passport {
    pub fn lines(&self) -> [String; 2] {
        encode_td3(&self.specimen())
    }

    pub fn specimen(&self) -> Specimen<'_> {
        Specimen {
            document_type: &self.document_type,
            issuing_state: self.state,
            surname: &self.surname,
            given_names: &self.given,
            number: &self.number,
            nationality: self.state,
            birth: self.birth,
            sex: self.sex,
            expiry: self.expiry,
            optional: &self.optional,
        }
    }
}

fn days(from: Date, to: Date) -> impl Strategy<Value = Date> {
    let length = from.until(to).expect("an order").get_days();
    (0..=length).prop_map(move |days| from.checked_add(jiff::Span::new().days(days)).expect("in range"))
}

fn births() -> impl Strategy<Value = PartialDate> {
    let born = || days(Date::constant(1927, 1, 1), TODAY);
    prop_oneof![
        8 => born().prop_map(PartialDate::Known),
        1 => born().prop_map(|date| PartialDate::Month { year: date.year(), month: date.month() }),
        1 => (1927_i16..=2026).prop_map(PartialDate::Year),
        1 => Just(PartialDate::Unknown),
    ]
}

pub fn passports() -> impl Strategy<Value = Passport> {
    let words = |most: usize| prop::collection::vec("[A-Z]{1,9}", 0..most).prop_map(|words| words.join(" "));
    let surname = ("[A-Z]{1,12}", words(2)).prop_map(|(first, more)| format!("{first} {more}").trim().to_owned());
    (
        (sample::select(vec!["P", "PP", "PD", "PM"]), sample::select(vec!["UTO", "TUR", "D", "XXA", "KOR", "QQQ"])),
        surname,
        words(3),
        "[A-Z0-9]{1,9}",
        births(),
        sample::select(vec![Sex::Female, Sex::Male, Sex::X, Sex::Unspecified]),
        days(Date::constant(2000, 1, 1), Date::constant(2099, 12, 31)),
        "[A-Z0-9]{0,14}",
    )
        .prop_map(|((document_type, state), surname, given, number, birth, sex, expiry, optional)| Passport {
            document_type: document_type.to_owned(),
            state: state.parse().expect("a code"),
            surname,
            given,
            number,
            birth,
            sex,
            expiry,
            optional,
        })
}

fn key_fields(record: &Record) -> (String, Option<PartialDate>, Option<PartialDate>) {
    let birth = record.birth_date.as_ref().map(|birth| *birth.reveal());
    (record.document_number.reveal().clone(), birth, record.expiry_date)
}

/// Whether two texts differ in nothing that a check digit can see.
fn indistinguishable(one: &str, other: &str) -> bool {
    let padded = |text: &str| format!("{text:<<9}").into_bytes();
    padded(one).iter().zip(padded(other)).all(|(one, other)| check_digit([*one]) == check_digit([other]))
}

/// Every single misreading of the specimen there can be.
#[test]
fn no_misreading_of_the_specimen_is_verified_with_another_key_field() {
    use crate::{LOWER, UPPER, with};
    let right = key_fields(&read(&[UPPER, LOWER]).expect("a zone"));
    let (mut verified, mut unseen) = (0, 0);
    for column in 1..=88 {
        for cell in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<".chars() {
            let cells = cell.to_string();
            let lines = if column <= 44 {
                [with(UPPER, column, &cells), LOWER.to_owned()]
            } else {
                [UPPER.to_owned(), with(LOWER, column - 44, &cells)]
            };
            let Ok(record) = read(&[&lines[0], &lines[1]]) else { continue };
            if record.verdict() == Verdict::Ok {
                let read = key_fields(&record);
                verified += 1;
                unseen += usize::from(read != right);
                assert!(indistinguishable(&read.0, &right.0), "{lines:?}");
                assert_eq!((read.1, read.2), (right.1, right.2), "{lines:?}");
            }
        }
    }
    // Of nine cells of the number each has two or three others that count the same.
    assert!(verified > 1_000 && (18..=27).contains(&unseen), "{verified} verified, {unseen} unseen");
}

/// Every single misreading of the number of each format's specimen, those that are repaired included.
#[test]
fn no_misreading_of_a_number_as_states_print_them_becomes_another_number() {
    use domain::document::mrz::{Format, encode};
    for format in Format::ALL {
        for number in ["L898902C3", "X12345678", "123456789", "AB1234567", "C01X00T47"] {
            let lines = encode(format, &Specimen { number, optional: "", ..crate::icao::specimen() });
            let (line, from) = if format == Format::Td1 { (0, 5) } else { (1, 0) };
            for column in from..from + 10 {
                for cell in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<".chars() {
                    let mut misread = lines.clone();
                    misread[line].replace_range(column..=column, &cell.to_string());
                    let misread: Vec<&str> = misread.iter().map(String::as_str).collect();
                    let Ok(record) = read(&misread) else { continue };
                    let believed = record.document_number.reveal();
                    let told = record.verdict() == Verdict::Corrupted || indistinguishable(believed, number);
                    assert!(told, "{format:?} {number}: {misread:?} became {believed}, {:?}", record.repairs);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_written_is_read(passport in passports()) {
        let [upper, lower] = passport.lines();
        prop_assert_eq!((upper.len(), lower.len()), (44, 44));
        let record = read(&[&upper, &lower]).expect("a zone");
        prop_assert_eq!(record.verdict(), Verdict::Ok);
        prop_assert!(record.repairs.is_empty());
        prop_assert_eq!(key_fields(&record), (passport.number.clone(), Some(passport.birth), Some(PartialDate::Known(passport.expiry))));
        prop_assert_eq!(&record.document_type, &passport.document_type);
        prop_assert_eq!((record.issuing_state, record.nationality, record.sex), (Some(passport.state), Some(passport.state), Some(passport.sex)));
        prop_assert_eq!(record.optional.reveal(), &passport.optional);
        if passport.surname.len() + passport.given.len() + 2 <= 39 {
            prop_assert_eq!(record.surname.reveal(), &passport.surname);
            prop_assert_eq!(record.given_names.reveal(), &passport.given);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6_000))]

    /// The promise of `Verdict::Ok`: one misread character never changes number, birth or expiry unseen, unless it is
    /// one that the arithmetic of Doc 9303 cannot see.
    #[test]
    fn one_misread_character_is_never_verified_with_another_key_field(
        passport in passports(), line in 0..2_usize, at in 0..44_usize, read_as in "[A-Z0-9<_ ;]",
    ) {
        let right = passport.lines();
        let mut misread = right.clone();
        misread[line].replace_range(at..=at, &read_as);
        let Ok(record) = read(&[&misread[0], &misread[1]]) else { return Ok(()) };
        if record.verdict() != Verdict::Ok {
            return Ok(());
        }
        let (number, birth, expiry) = key_fields(&record);
        prop_assert!(indistinguishable(&number, &passport.number), "{number} for {}", passport.number);
        prop_assert_eq!(birth, Some(passport.birth));
        prop_assert_eq!(expiry, Some(PartialDate::Known(passport.expiry)));
    }

    /// Where a lookalike was replaced on a check digit's word alone, the verdict says so.
    #[test]
    fn a_lookalike_in_the_number_is_repaired_rightly_or_compared_or_refused(
        passport in passports(), at in 0..9_usize, picks in any::<[sample::Index; 2]>(),
        class in sample::select(vec!["0ODQ", "1IL", "2Z", "4A", "5S", "6G", "7T", "8B"]),
    ) {
        let [printed, read_as] = picks.map(|pick| class.chars().nth(pick.index(class.len())).expect("in the class"));
        let mut number: Vec<char> = format!("{:X<9}", passport.number).chars().collect();
        number[at] = printed;
        let passport = Passport { number: number.into_iter().collect(), ..passport };
        let [upper, mut misread] = passport.lines();
        misread.replace_range(at..=at, &read_as.to_string());
        let record = read(&[&upper, &misread]).expect("a zone");
        match record.verdict() {
            // When the misreading was a lookalike, the only lookalike that fits is the right one.
            Verdict::Ok | Verdict::Repaired => {
                prop_assert!(indistinguishable(record.document_number.reveal(), &passport.number));
            }
            Verdict::Corrupted => prop_assert_ne!(printed, read_as),
        }
    }
}
