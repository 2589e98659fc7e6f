//! Letters that the zone does not have: the whole table, letter by letter, and names that hold them.

use domain::document::mrz::{Specimen, encode_td3, letters};

use crate::icao::specimen;

/// Doc 9303 part 3, eighth edition (2021), section 6, table A, in its own order: code point, and what is recommended for it.
const TABLE_A: &str = "
    00C0 A, 00C1 A, 00C2 A, 00C3 A, 00C4 AE/A, 00C5 AA/A, 00C6 AE, 00C7 C, 00C8 E, 00C9 E, 00CA E, 00CB E,
    00CC I, 00CD I, 00CE I, 00CF I, 00D0 D, 00D1 N/NXX, 00D2 O, 00D3 O, 00D4 O, 00D5 O, 00D6 OE/O, 00D8 OE,
    00D9 U, 00DA U, 00DB U, 00DC UE/UXX/U, 00DD Y, 00DE TH, 0100 A, 0102 A, 0104 A, 0106 C, 0108 C, 010A C,
    010C C, 010E D, 0110 D, 0112 E, 0114 E, 0116 E, 0118 E, 011A E, 011C G, 011E G, 0120 G, 0122 G, 0124 H,
    0126 H, 0128 I, 012A I, 012C I, 012E I, 0130 I, 0131 I, 0132 IJ, 0134 J, 0136 K, 0139 L, 013B L,
    013D L, 013F L, 0141 L, 0143 N, 0145 N, 0147 N, 014A N, 014C O, 014E O, 0150 O, 0152 OE, 0154 R,
    0156 R, 0158 R, 015A S, 015C S, 015E S, 0160 S, 0162 T, 0164 T, 0166 T, 0168 U, 016A U, 016C U, 016E U,
    0170 U, 0172 U, 0174 W, 0176 Y, 0178 Y, 0179 Z, 017B Z, 017D Z, 1E9E SS
";

/// The letters of the table, each with what it may become.
fn table() -> Vec<(char, Vec<&'static str>)> {
    let row = |row: &'static str| {
        let (point, becomes) = row.trim().split_once(' ').expect("a row");
        let point = u32::from_str_radix(point, 16).expect("a code point");
        (char::from_u32(point).expect("a character"), becomes.split('/').collect())
    };
    TABLE_A.split(',').map(row).collect()
}

/// The name field, without what fills it up.
fn names(surname: &str, given: &str) -> String {
    let [upper, _] = encode_td3(&Specimen { surname, given_names: given, ..specimen() });
    upper[5..].trim_end_matches('<').to_owned()
}

#[test]
fn every_letter_of_the_table_becomes_what_is_recommended() {
    let table = table();
    assert_eq!(table.len(), 95);
    for (letter, becomes) in &table {
        assert_eq!(letters::becomes(*letter), becomes, "{letter}");
        assert_eq!(names(&format!("O{letter}O"), ""), format!("O{}O", becomes[0]), "{letter} parts no name");
        let small: String = letter.to_lowercase().collect();
        assert_eq!(names(&format!("o{small}o"), ""), format!("O{}O", becomes[0]), "{small}");
        assert_eq!(names(&letter.to_string(), &small), format!("{0}<<{0}", becomes[0]), "{letter} alone");
    }
    let all: Vec<char> = letters::all().collect();
    assert_eq!(all.len(), table.len());
    assert!(table.iter().all(|(letter, _)| all.contains(letter)));
}

#[test]
fn a_foreign_judge_has_the_same_table_and_no_other_letter() {
    for character in '\0'..=char::MAX {
        assert_eq!(letters::becomes(character), mrz::transliterations(character), "{character:?}");
    }
}

/// Part 3, section 4.6, with its own examples first.
#[test]
fn an_apostrophe_joins_a_hyphen_and_a_comma_part_and_other_signs_vanish() {
    for (name, cells) in [
        ("D'ARTAGNAN", "DARTAGNAN"),
        ("MARIE-ELISE", "MARIE<ELISE"),
        ("ANNA, MARIA", "ANNA<MARIA"),
        ("O\u{2019}Brien-Núñez", "OBRIEN<NUNEZ"),
        ("Qurʼan", "QURAN"),
        ("St. John", "ST<JOHN"),
        ("J.R.R.", "JRR"),
        ("Anna – Maria", "ANNA<MARIA"),
        ("-Anna- ", "ANNA"),
        ("(Anna)/Maria 2", "ANNAMARIA"),
        ("A", "A"),
        ("'", ""),
    ] {
        assert_eq!(names(name, ""), cells, "{name}");
    }
    assert_eq!(names("O'A", "Å-Æ"), "OA<<AA<AE");
}

#[test]
fn a_mark_that_was_typed_behind_its_letter_is_part_of_it() {
    for (name, cells) in [
        ("Mu\u{308}ller", "MUELLER"),
        ("N\u{303}andu\u{301}", "NANDU"),
        ("Gu\u{327}l", "GUL"),
        ("I\u{307}lham", "ILHAM"),
        // Letters that the table does not have: the one below the marks.
        ("Nguyễn", "NGUYEN"),
        ("Ștefan Țurcanu", "STEFAN<TURCANU"),
        ("Ǎ", "A"),
    ] {
        assert_eq!(names(name, ""), cells, "{name}");
    }
}

#[test]
fn a_name_of_thirty_nine_letters_fills_the_field_and_letters_of_two_count_as_two() {
    let whole = "WOLFESCHLEGELSTEINHAUSENBERGERDORFFWELC";
    assert_eq!((whole.len(), names(whole, "")), (39, whole.to_owned()));
    assert_eq!(names(&"Æ".repeat(20), ""), "AE".repeat(20)[..39]);
    assert_eq!(names(&"Æ".repeat(20), "Ö"), format!("{}<<O", "AE".repeat(18)));
}
