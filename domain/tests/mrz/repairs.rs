//! Characters that a camera took for others, and what proves the right ones.

use domain::document::{
    Source, TravelDocument,
    mrz::{Check, Checks, Contradiction, Field, Flaw, Proof, Repair, Specimen, Verdict, encode_td3},
};

use crate::{ALL_OK, LOWER, UPPER, icao::specimen, lower_with, read, with};

fn repair(field: Field, line: u8, column: u8, read: char, proved: char, proof: Proof) -> Repair {
    Repair { field, line, column, read, proved, proof }
}

fn flaw(lines: &[&str]) -> Flaw {
    let record = read(lines).expect("a zone");
    assert_eq!(record.verdict(), Verdict::Corrupted);
    record.flaw().expect("a flaw")
}

const fn misplaced(line: u8, column: u8) -> Flaw {
    Flaw { line, column, reason: Contradiction::Alphabet }
}

#[test]
fn letters_among_digits_are_proved_by_the_alphabet() {
    for (column, letter, digit, field) in [
        (14, 'T', '7', Field::BirthDate),
        (15, 'A', '4', Field::BirthDate),
        (16, 'O', '0', Field::BirthDate),
        (16, 'D', '0', Field::BirthDate),
        (16, 'Q', '0', Field::BirthDate),
        (17, 'B', '8', Field::BirthDate),
        (18, 'I', '1', Field::BirthDate),
        (18, 'L', '1', Field::BirthDate),
        (20, 'Z', '2', Field::BirthDate),
        (26, 'I', '1', Field::ExpiryDate),
        (27, 'S', '5', Field::ExpiryDate),
        (10, 'G', '6', Field::DocumentNumber),
        (43, 'L', '1', Field::Optional),
        (44, 'O', '0', Field::Composite),
    ] {
        let record = read(&[UPPER, &lower_with(column, &letter.to_string())]).unwrap();
        let column = u8::try_from(column).unwrap();
        assert_eq!(record.repairs, [repair(field, 2, column, letter, digit, Proof::Alphabet)]);
        assert_eq!((record.checks, record.verdict()), (ALL_OK, Verdict::Ok));
        assert_eq!(TravelDocument::from_record(&record).unwrap().source, Source::Repaired);
    }
}

#[test]
fn several_letters_among_digits_are_each_reported() {
    let record = read(&[UPPER, &lower_with(14, "74O8IZZ")]).unwrap();
    assert_eq!(record.repairs.iter().map(|repair| repair.column).collect::<Vec<_>>(), [16, 18, 19, 20]);
    assert_eq!((record.checks, record.verdict()), (ALL_OK, Verdict::Ok));
}

#[test]
fn a_letter_that_looks_like_no_digit_is_told_where_it_stands() {
    for (column, letter) in [(14, "X"), (19, "M"), (27, "W"), (44, "K")] {
        assert_eq!(flaw(&[UPPER, &lower_with(column, letter)]), misplaced(2, u8::try_from(column).unwrap()));
    }
    // The first of several, in the order of the zone.
    let both = [&with(UPPER, 8, "1"), &lower_with(44, "K")];
    assert_eq!(flaw(&[both[0], both[1]]), misplaced(1, 8));
}

#[test]
fn a_lookalike_that_the_check_digit_contradicts_stays_failed() {
    // An O where an 8 stood: the alphabet says 0, the check digit says no.
    let record = read(&[UPPER, &lower_with(17, "O")]).unwrap();
    assert_eq!(record.checks, Checks { birth_date: Check::Failed, composite: Check::Failed, ..ALL_OK });
    assert_eq!(record.verdict(), Verdict::Corrupted);
}

#[test]
fn digits_in_names_are_proved_where_one_letter_looks_like_them() {
    for (digit, letter) in [('5', 'S'), ('8', 'B'), ('2', 'Z'), ('6', 'G'), ('4', 'A'), ('7', 'T')] {
        let right = with(UPPER, 8, &letter.to_string());
        let record = read(&[&with(&right, 8, &digit.to_string()), LOWER]).unwrap();
        assert_eq!(record.repairs, [repair(Field::Names, 1, 8, digit, letter, Proof::Alphabet)]);
        assert_eq!(record.surname, read(&[&right, LOWER]).unwrap().surname);
    }
}

#[test]
fn digits_in_a_states_code_are_proved_by_the_only_code_that_is_known() {
    for (code, misread, column) in [("UTO", "UT0", 13), ("IRN", "1RN", 11), ("OMN", "0MN", 11), ("DZA", "0ZA", 11)] {
        let record = read(&[&with(UPPER, 3, code), &lower_with(11, misread)]).unwrap();
        assert_eq!(record.nationality.unwrap().as_str(), code);
        let at = misread.bytes().position(|cell| cell.is_ascii_digit()).unwrap();
        let (read, proved) = (char::from(misread.as_bytes()[at]), char::from(code.as_bytes()[at]));
        assert_eq!(record.repairs, [repair(Field::Nationality, 2, column, read, proved, Proof::KnownCode)]);
        assert_eq!(record.verdict(), Verdict::Ok);
    }
    // One letter looks like the digit: no table is needed.
    let record = read(&[UPPER, &lower_with(11, "5AU")]).unwrap();
    assert_eq!(record.repairs, [repair(Field::Nationality, 2, 11, '5', 'S', Proof::Alphabet)]);
}

#[test]
fn digits_in_a_states_code_that_two_known_codes_explain_are_told_where_they_stand() {
    // Anguilla AIA or the Åland Islands ALA.
    assert_eq!(flaw(&[UPPER, &lower_with(11, "A1A")]), misplaced(2, 12));
    // No code at all has such a letter there.
    assert_eq!(flaw(&[UPPER, &lower_with(11, "L1B")]), misplaced(2, 12));
    assert_eq!(flaw(&[&with(UPPER, 3, "A1A"), LOWER]), misplaced(1, 4));
}

#[test]
fn a_letter_that_issuers_avoid_among_digits_is_proved_by_two_check_digits_and_must_be_compared() {
    for (number, column, read_as, printed) in [
        ("X93833939", 4, 'B', '8'),
        ("X93033939", 4, 'O', '0'),
        // An L would make the digits right as well, and stand out as much.
        ("X93133939", 4, 'I', '1'),
        ("L898902C3", 6, 'O', '0'),
    ] {
        let [upper, lower] = encode_td3(&Specimen { number, optional: "", ..specimen() });
        let misread = with(&lower, column, &read_as.to_string());
        let record = read(&[&upper, &misread]).unwrap();
        let column = u8::try_from(column).unwrap();
        assert_eq!(record.repairs, [repair(Field::DocumentNumber, 2, column, read_as, printed, Proof::CheckDigit)]);
        assert_eq!(record.document_number.reveal(), number);
        assert_eq!((record.checks, record.verdict()), (ALL_OK, Verdict::Repaired));
        assert_eq!(TravelDocument::from_record(&record).unwrap().source, Source::Repaired);
    }
}

#[test]
fn a_lookalike_that_does_not_stand_out_among_its_neighbours_is_not_guessed() {
    // First, last, between two kinds: a right character there is as likely, and another one misread.
    for (number, column, read_as) in [
        ("893833909", 1, "B"),
        ("X93833908", 9, "B"),
        ("K9E83W9N9", 4, "B"),
        // A digit among letters; a letter that is printed among digits too.
        ("X9393HSH9", 7, "5"),
        ("X93433939", 4, "A"),
    ] {
        let [upper, lower] = encode_td3(&Specimen { number, optional: "", ..specimen() });
        let record = read(&[&upper, &with(&lower, column, read_as)]).unwrap();
        assert_eq!((record.verdict(), record.repairs.len()), (Verdict::Corrupted, 0), "{number}");
    }
}

#[test]
fn a_wrong_check_digit_of_the_number_is_never_explained_by_a_lookalike() {
    // Wrong by five: the composite alone cannot tell it from a misread number.
    for number in ["X9A233909", "A1B2C3D4E", "S5Z2B8T7G", "1I1L1I1L1", "0O0D0Q0O0", "8B8B8B8B8"] {
        let [upper, lower] = encode_td3(&Specimen { number, optional: "", ..specimen() });
        for wrong in 0..=9 {
            let misprinted = with(&lower, 10, &wrong.to_string());
            if misprinted != lower {
                let record = read(&[&upper, &misprinted]).unwrap();
                assert_eq!((record.verdict(), record.repairs.len()), (Verdict::Corrupted, 0), "{number} {wrong}");
                assert_eq!(record.document_number.reveal(), number);
            }
        }
    }
}

#[test]
fn two_possible_repairs_are_none() {
    // Of weight 7 both: the digit comes right with 0 for the O, and as well with Q for the other zero.
    let [upper, lower] = encode_td3(&Specimen { number: "0990990X9", optional: "", ..specimen() });
    let misread = with(&lower, 1, "O");
    let record = read(&[&upper, &misread]).unwrap();
    assert!(record.repairs.is_empty());
    assert_eq!(record.checks, Checks { document_number: Check::Failed, composite: Check::Failed, ..ALL_OK });
    assert_eq!(record.verdict(), Verdict::Corrupted);
}

#[test]
fn a_character_that_looks_like_no_other_is_not_guessed() {
    let [upper, lower] = encode_td3(&Specimen { number: "K9E33W9N9", optional: "", ..specimen() });
    let record = read(&[&upper, &with(&lower, 1, "H")]).unwrap();
    assert!(record.repairs.is_empty());
    assert_eq!(record.verdict(), Verdict::Corrupted);
}

#[test]
fn a_wrong_composite_alone_repairs_nothing() {
    let record = read(&[UPPER, &lower_with(44, "3")]).unwrap();
    assert!(record.repairs.is_empty());
    assert_eq!(record.verdict(), Verdict::Corrupted);
}

#[test]
fn pairs_that_no_check_digit_tells_apart_are_left_as_read() {
    // 6 and G, 1 and L, 0 and U: the reading stands, because nothing contradicts it.
    for (read_as, printed) in [("G", "6"), ("L", "1")] {
        let number = format!("K9E{printed}3W9N9");
        let [upper, lower] = encode_td3(&Specimen { number: &number, optional: "", ..specimen() });
        let record = read(&[&upper, &with(&lower, 4, read_as)]).unwrap();
        assert!(record.repairs.is_empty());
        assert_eq!(record.verdict(), Verdict::Ok);
    }
}
