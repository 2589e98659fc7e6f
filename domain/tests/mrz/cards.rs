//! Cards: TD1 and TD2 (Doc 9303 parts 5 and 6), their long document numbers, and cards that are not of Doc 9303.

use domain::document::{
    PartialDate, Sex, TravelDocument, Unfit,
    mrz::{
        Check, Checks, Contradiction, Field, Flaw, Format, NumberConvention, Proof, Reason, Repair, Verdict, Warning,
        check_digit,
    },
};
use jiff::civil::date;

use crate::{read, with};

/// Part 5, appendix B.
pub const TD1: [&str; 3] =
    ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];
/// Part 6, appendix B.
pub const TD2: [&str; 2] = ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"];
/// Part 5, note j, with the digit that part 3 computes.
pub const LONG_TD1: [&str; 3] =
    ["I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2", "STEVENSON<<PETER<JOHN<<<<<<<<<"];

pub const CARD_OK: Checks = Checks {
    document_number: Check::Ok,
    birth_date: Check::Ok,
    expiry_date: Check::Ok,
    optional: Check::NotPrinted,
    composite: Check::Ok,
};

/// A card's first two lines with the composite computed anew.
pub fn td1(upper: &str, middle: &str, names: &str) -> [String; 3] {
    let covered = [&upper[5..], &middle[..7], &middle[8..15], &middle[18..29]].concat();
    let composite = char::from(check_digit(covered.bytes())).to_string();
    [upper.to_owned(), with(middle, 30, &composite), names.to_owned()]
}

fn td2(upper: &str, lower: &str) -> [String; 2] {
    let covered = [&lower[..10], &lower[13..20], &lower[21..35]].concat();
    let composite = char::from(check_digit(covered.bytes())).to_string();
    [upper.to_owned(), with(lower, 36, &composite)]
}

pub fn lines<const COUNT: usize>(lines: &[String; COUNT]) -> [&str; COUNT] {
    std::array::from_fn(|line| lines[line].as_str())
}

#[test]
fn the_specimens_of_parts_5_and_6_read_as_printed() {
    for (lines, format) in [(&TD1[..], Format::Td1), (&TD2[..], Format::Td2)] {
        let record = read(lines).unwrap();
        assert_eq!((record.format, record.document_type.as_str()), (format, "I"));
        assert_eq!(record.issuing_state.unwrap().as_str(), "UTO");
        assert_eq!(record.nationality.unwrap().as_str(), "UTO");
        assert_eq!(
            (record.surname.reveal().as_str(), record.given_names.reveal().as_str()),
            ("ERIKSSON", "ANNA MARIA")
        );
        assert_eq!((record.document_number.reveal().as_str(), record.number_convention), ("D23145890", None));
        assert_eq!(record.birth_date.as_ref().unwrap().reveal(), &PartialDate::Known(date(1974, 8, 12)));
        assert_eq!((record.sex, record.expiry_date), (Some(Sex::Female), Some(PartialDate::Known(date(2012, 4, 15)))));
        assert_eq!((record.checks, record.verdict()), (CARD_OK, Verdict::Ok));
        assert!(record.repairs.is_empty() && record.warnings.is_empty(), "{record:?}");
        assert_eq!(TravelDocument::from_record(&record), Err(Unfit::IdentityCard));
    }
}

#[test]
fn a_long_number_whose_check_digit_skips_the_filler_is_read_whole() {
    let record = read(&LONG_TD1).unwrap();
    assert_eq!(record.document_number.reveal(), "D23145890734");
    assert_eq!(record.number_convention, Some(NumberConvention::FillerSkipped));
    assert_eq!((record.checks, record.verdict()), (CARD_OK, Verdict::Ok));
    assert!(record.warnings.is_empty() && record.optional.reveal().is_empty());

    // The number of a Belgian card of 2021.
    let card = td1("IDBEL600001795<0152<<<<<<<<<<<", TD1[1], TD1[2]);
    let record = read(&lines(&card)).unwrap();
    assert_eq!(record.document_number.reveal(), "600001795015");
    assert_eq!(record.number_convention, Some(NumberConvention::FillerSkipped));
    assert_eq!((record.checks, record.verdict()), (CARD_OK, Verdict::Ok));
}

#[test]
fn a_long_number_whose_check_digit_counts_the_filler_is_read_whole_and_said_so() {
    // The number of a Belgian card of 2010.
    let card = td1("IDBEL000590240<6013<<<<<<<<<<<", TD1[1], TD1[2]);
    let record = read(&lines(&card)).unwrap();
    assert_eq!(record.document_number.reveal(), "000590240601");
    assert_eq!(record.number_convention, Some(NumberConvention::FillerCounted));
    assert_eq!(record.warnings, [Warning::FillerCounted]);
    assert_eq!((record.checks, record.verdict()), (CARD_OK, Verdict::Ok));
}

#[test]
fn a_long_number_whose_check_digit_is_right_in_neither_way_is_corrupted() {
    for digit in ["0", "1", "3", "4", "5", "6", "7", "8", "9"] {
        let card = td1(&with("IDBEL600001795<0152<<<<<<<<<<<", 19, digit), TD1[1], TD1[2]);
        let record = read(&lines(&card)).unwrap();
        let right = check_digit("600001795<015".bytes()) == digit.as_bytes()[0];
        let expected = if right { Check::Ok } else { Check::Failed };
        assert_eq!(record.checks, Checks { document_number: expected, ..CARD_OK }, "{digit}");
        assert_eq!(record.document_number.reveal(), "600001795015");
        assert_eq!(record.verdict() == Verdict::Ok, right);
    }
}

#[test]
fn what_stands_behind_a_long_number_is_optional_data() {
    let card = td1("I<UTOD23145890<7349<XYZ<<<<<<<", TD1[1], TD1[2]);
    let record = read(&lines(&card)).unwrap();
    assert_eq!((record.document_number.reveal().as_str(), record.optional.reveal().as_str()), ("D23145890734", "XYZ"));
    assert_eq!(record.verdict(), Verdict::Ok);
}

#[test]
fn larger_cards_have_long_numbers_in_both_ways_too() {
    for (number, rest, digit, convention) in [
        ("D23145890", "734", '9', NumberConvention::FillerSkipped),
        ("000590240", "601", '3', NumberConvention::FillerCounted),
    ] {
        let card = td2(TD2[0], &format!("{number}<UTO7408122F1204159{rest}{digit}<<<0"));
        let record = read(&lines(&card)).unwrap();
        assert_eq!(record.document_number.reveal(), &format!("{number}{rest}"));
        assert_eq!(
            (record.number_convention, record.checks, record.verdict()),
            (Some(convention), CARD_OK, Verdict::Ok)
        );
    }
}

#[test]
fn a_filler_instead_of_the_numbers_check_digit_needs_the_rest_of_a_number() {
    // Nothing in the optional data; a digit alone; a number shorter than its field.
    for upper in ["I<UTOD23145890<<<<<<<<<<<<<<<<", "I<UTOD23145890<7<<<<<<<<<<<<<<", "I<UTOD2314589<<7349<<<<<<<<<<<"]
    {
        let record = read(&lines(&td1(upper, TD1[1], TD1[2]))).unwrap();
        assert_eq!(record.checks, Checks { document_number: Check::Failed, ..CARD_OK }, "{upper}");
        assert_eq!(record.number_convention, None);
    }
    // One that begins with a filler, where a zero counts the same.
    let card = td1("IDBEL<00590240<6013<<<<<<<<<<<", TD1[1], TD1[2]);
    assert_eq!(read(&lines(&card)).unwrap().checks.document_number, Check::Failed);
    // Passports have no long numbers: what stands there is a personal number.
    let lower = crate::rechecked(&with("D23145890<UTO7408122F12041597349<<<<<<<<<<10", 10, "<"));
    let record = read(&[crate::UPPER, &with(&lower, 10, "<")]).unwrap();
    assert_eq!(record.checks.document_number, Check::Failed);
}

#[test]
fn each_check_digit_of_a_card_is_reported_apart() {
    let failing = |line: usize, column: usize| {
        let mut card = TD1.map(str::to_owned);
        let right = card[line].as_bytes()[column - 1];
        let wrong = if right == b'3' { "4" } else { "3" };
        card[line] = with(&card[line], column, wrong);
        read(&lines(&card)).unwrap()
    };
    let both = Checks { composite: Check::Failed, ..CARD_OK };
    for (line, column, checks) in [
        (0, 15, Checks { document_number: Check::Failed, ..both }),
        (1, 7, Checks { birth_date: Check::Failed, ..both }),
        (1, 15, Checks { expiry_date: Check::Failed, ..both }),
        (1, 30, both),
    ] {
        let record = failing(line, column);
        assert_eq!((record.checks, record.verdict()), (checks, Verdict::Corrupted));
        assert_eq!((record.surname.reveal().as_str(), record.repairs.len()), ("ERIKSSON", 0));
        let place = (u8::try_from(line + 1).unwrap(), u8::try_from(column).unwrap());
        assert_eq!(record.flaw(), Some(Flaw { line: place.0, column: place.1, reason: Contradiction::CheckDigit }));
    }
    for (column, checks) in [
        (10, Checks { document_number: Check::Failed, ..both }),
        (20, Checks { birth_date: Check::Failed, ..both }),
        (28, Checks { expiry_date: Check::Failed, ..both }),
        (36, both),
    ] {
        let record = read(&[TD2[0], &with(TD2[1], column, "1")]).unwrap();
        assert_eq!((record.checks, record.verdict()), (checks, Verdict::Corrupted), "{column}");
    }
}

#[test]
fn the_composite_of_a_card_covers_the_optional_data_of_both_lines() {
    for (line, column) in [(0, 16), (0, 30), (1, 19), (1, 29)] {
        let mut card = TD1.map(str::to_owned);
        card[line] = with(&card[line], column, "7");
        let record = read(&lines(&card)).unwrap();
        assert_eq!(record.checks, Checks { composite: Check::Failed, ..CARD_OK }, "{line} {column}");
    }
    let card = td1("I<UTOD231458907AB12<<<<<<<<<<<", &with(TD1[1], 19, "XY9"), TD1[2]);
    let record = read(&lines(&card)).unwrap();
    assert_eq!((record.optional.reveal().as_str(), record.second_optional.reveal().as_str()), ("AB12", "XY9"));
    assert_eq!(record.verdict(), Verdict::Ok);
}

#[test]
fn the_names_of_cards_are_told_apart_and_flagged_when_they_may_be_cut() {
    // Part 5, sections 4.2.3.3 to 4.2.3.5, and part 6, the same.
    let one_name: &[Warning] = &[Warning::OneName];
    let cut: &[Warning] = &[Warning::NamesTruncated];
    for (cells, surname, given, warnings) in [
        ("VAN<DER<MUELLEN<<MARTIN<<<<<<<", "VAN DER MUELLEN", "MARTIN", &[][..]),
        ("AL<BASRI<<HUDA<MUHAMMAD<JAWAD<", "AL BASRI", "HUDA MUHAMMAD JAWAD", &[]),
        ("ARKFREITH<<<<<<<<<<<<<<<<<<<<<", "ARKFREITH", "", one_name),
        ("SATRIYA<SUDARPA<<<<<<<<<<<<<<<", "SATRIYA SUDARPA", "", one_name),
        ("PAPANDROPOULOUS<<JONATHON<ALEC", "PAPANDROPOULOUS", "JONATHON ALEC", cut),
        ("NILAVADHANANANDA<<CHAYAPA<DEJT", "NILAVADHANANANDA", "CHAYAPA DEJT", cut),
    ] {
        let record = read(&[TD1[0], TD1[1], cells]).unwrap();
        assert_eq!((record.surname.reveal().as_str(), record.given_names.reveal().as_str()), (surname, given));
        assert_eq!((&record.warnings[..], record.verdict()), (warnings, Verdict::Ok), "{cells}");
    }
    let record = read(&["I<UTOPAPANDROPOULOUS<<JONATHOON<ALEC", TD2[1]]).unwrap();
    assert_eq!((record.given_names.reveal().as_str(), &record.warnings[..]), ("JONATHOON ALEC", cut));
}

#[test]
fn unknown_dates_of_cards_are_right_ones() {
    for (cells, birth) in [
        ("<<<<<<0", PartialDate::Unknown),
        ("74<<<<1", PartialDate::Year(1974)),
        ("7408<<7", PartialDate::Month { year: 1974, month: 8 }),
    ] {
        let record = read(&lines(&td1(TD1[0], &with(TD1[1], 1, cells), TD1[2]))).unwrap();
        assert_eq!(record.birth_date.as_ref().unwrap().reveal(), &birth);
        assert_eq!((&record.warnings[..], record.verdict()), (&[Warning::BirthDateIncomplete][..], Verdict::Ok));
        let record = read(&lines(&td2(TD2[0], &with(TD2[1], 14, cells)))).unwrap();
        assert_eq!((record.birth_date.unwrap().into_inner(), record.checks), (birth, CARD_OK));
    }
}

#[test]
fn document_codes_of_cards_have_two_letters_or_others_than_the_standards() {
    for (code, warnings) in
        [("ID", &[][..]), ("IP", &[]), ("AC", &[]), ("CR", &[]), ("RP", &[Warning::UnknownDocumentType])]
    {
        let record = read(&[&with(TD1[0], 1, code), TD1[1], TD1[2]]).unwrap();
        assert_eq!((record.document_type.as_str(), &record.warnings[..]), (code, warnings));
        assert_eq!(record.verdict(), Verdict::Ok);
    }
}

#[test]
fn a_cards_lines_come_in_any_order_or_as_one() {
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let record = read(&order.map(|line| TD1[line])).unwrap();
        assert_eq!((record.checks, record.verdict()), (CARD_OK, Verdict::Ok), "{order:?}");
        let turned: &[Warning] = if order == [0, 1, 2] { &[] } else { &[Warning::LinesReversed] };
        assert_eq!(record.warnings, turned);
    }
    assert_eq!(read(&[&TD1.concat()]).unwrap().warnings, []);
    assert_eq!(read(&[&[TD1[2], TD1[1], TD1[0]].concat()]).unwrap().warnings, [Warning::LinesReversed]);
    assert_eq!(read(&[&TD2.concat()]).unwrap().warnings, []);
    assert_eq!(read(&[TD2[1], TD2[0]]).unwrap().warnings, [Warning::LinesReversed]);
    assert_eq!(read(&[&[TD2[1], TD2[0]].concat()]).unwrap().warnings, [Warning::LinesReversed]);
    // Everything twice.
    assert_eq!(read(&[TD1[0], TD1[1], TD1[2], TD1[0], TD1[1], TD1[2]]).unwrap().verdict(), Verdict::Ok);
    assert_eq!(read(&[&format!("{0}{0}", TD1.concat())]).unwrap().verdict(), Verdict::Ok);
    assert_eq!(read(&[&format!("{0}{0}", TD2.concat())]).unwrap().verdict(), Verdict::Ok);
}

#[test]
fn fillers_that_a_card_lost_come_back_when_its_digits_prove_it() {
    let bare = |line: &str| line.trim_end_matches('<').to_owned();
    let specimen = |lines: &[&str]| {
        let record = read(lines).unwrap_or_else(|refusal| panic!("{refusal} in {lines:?}"));
        assert_eq!((record.checks, record.verdict()), (CARD_OK, Verdict::Ok), "{lines:?}");
        assert_eq!(
            (record.document_number.reveal().as_str(), record.given_names.reveal().as_str()),
            ("D23145890", "ANNA MARIA")
        );
        assert_eq!(record.warnings, [Warning::FillersAdded]);
    };
    specimen(&[&bare(TD1[0]), TD1[1], TD1[2]]);
    specimen(&[TD1[0], TD1[1], &bare(TD1[2])]);
    specimen(&[&bare(TD1[0]), TD1[1], &bare(TD1[2])]);
    specimen(&[&TD1[0][..29], TD1[1], &TD1[2][..29]]);
    for lost in 1..=11 {
        specimen(&[TD1[0], &TD1[1].replacen(&"<".repeat(11), &"<".repeat(11 - lost), 1), TD1[2]]);
    }
    specimen(&[&[TD1[0], TD1[1], &bare(TD1[2])].concat()]);
    specimen(&[&bare(TD2[0]), TD2[1]]);
    for lost in 1..=7 {
        let lower = TD2[1].replacen(&"<".repeat(7), &"<".repeat(7 - lost), 1);
        specimen(&[TD2[0], &lower]);
        specimen(&[&bare(TD2[0]), &lower]);
    }
}

#[test]
fn half_a_card_is_incomplete_where_it_ends() {
    let refused = |lines: &[&str]| {
        let refusal = read(lines).expect_err("refused");
        assert_eq!(refusal.reason, Reason::Incomplete, "{lines:?}");
        (refusal.line, refusal.column)
    };
    assert_eq!(refused(&TD1[..1]), (2, 1));
    assert_eq!(refused(&TD1[1..2]), (2, 1));
    assert_eq!(refused(&TD1[2..]), (2, 1));
    assert_eq!(refused(&TD1[..2]), (3, 1));
    assert_eq!(refused(&TD1[1..]), (3, 1));
    assert_eq!(refused(&[TD1[0], &TD1[1][..20], TD1[2]]), (2, 21));
    assert_eq!(refused(&[TD1[0], TD1[1], "ERIKSSON"]), (3, 9));
    assert_eq!(refused(&[&TD1[0][..12]]), (1, 13));
    assert_eq!(refused(&TD2[..1]), (2, 1));
    assert_eq!(refused(&TD2[1..]), (2, 1));
    assert_eq!(refused(&[TD2[0], &TD2[1][..30]]), (2, 31));
}

#[test]
fn misread_characters_of_a_card_are_proved_as_a_passports_are() {
    let record = read(&[TD1[0], &with(TD1[1], 3, "O"), &with(TD1[2], 6, "5")]).unwrap();
    assert_eq!(
        record.repairs,
        [
            Repair { field: Field::BirthDate, line: 2, column: 3, read: 'O', proved: '0', proof: Proof::Alphabet },
            Repair { field: Field::Names, line: 3, column: 6, read: '5', proved: 'S', proof: Proof::Alphabet },
        ]
    );
    assert_eq!(record.verdict(), Verdict::Ok);
    assert_eq!(record.surname.reveal(), "ERIKSSON");
    let number = format!("X93133939{}", char::from(check_digit("X93133939".bytes())));
    let card = td1(&with(TD1[0], 6, &number), TD1[1], TD1[2]);
    let record = read(&[&with(&card[0], 9, "I"), &card[1], &card[2]]).unwrap();
    assert_eq!(record.repairs.len(), 1);
    assert_eq!((record.document_number.reveal().as_str(), record.verdict()), ("X93133939", Verdict::Repaired));
}

#[test]
fn a_french_card_of_the_old_layout_is_never_verified_however_it_is_shifted() {
    let [upper, lower] = ["IDFRAERIKSSON<<<<<<<<<<<<<<<<<0CHE02", "1710GVA123451ANNA<MARIA<<<<9112311F2"];
    for by in 0..36 {
        let turned = |line: &str| format!("{}{}", &line[by..], &line[..by]);
        for lines in [[upper, &turned(lower)], [&turned(upper), lower], [&turned(upper), &turned(lower)]] {
            assert!(!read(&lines).is_ok_and(|record| record.verdict() != Verdict::Corrupted), "{lines:?}");
        }
        let shifted = [format!("{}{}", "<".repeat(by), &upper[by..]), format!("{}{}", &lower[by..], "<".repeat(by))];
        assert!(!read(&lines(&shifted)).is_ok_and(|record| record.verdict() != Verdict::Corrupted), "{shifted:?}");
    }
}

#[test]
fn documents_that_are_not_of_doc_9303_are_recognised() {
    let stranger = |lines: &[&str]| {
        let refusal = read(lines).expect_err("refused");
        assert_eq!((refusal.line, refusal.column, refusal.reason), (1, 1, Reason::UnsupportedFormat), "{lines:?}");
    };
    // The layout of French cards from 1995 to 2021; European and Swiss driving licences.
    stranger(&["IDFRAERIKSSON<<<<<<<<<<<<<<<<<0CHE02", "1710GVA123451ANNA<MARIA<<<<9112311F2"]);
    stranger(&["D1NLD15094962111659VN87AO4LF57"]);
    stranger(&["UTO001D<<", "FACHE305142128097<<800126<<<<<", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"]);
    // A French card of today is a card of three lines.
    let card = td1("IDFRAD231458907<<<<<<<<<<<<<<<", TD1[1], TD1[2]);
    assert_eq!(read(&lines(&card)).unwrap().verdict(), Verdict::Ok);
}
