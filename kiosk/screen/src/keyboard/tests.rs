//! Every keyboard: all that its language writes can be typed, its keys are wide enough, and each has a glyph.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Language, document::mrz::letters};
use locales::fonts;
use ttf_parser::Face;
use unicode_normalization::char::is_combining_mark;

use super::*;
use crate::screen::Pad;

/// Letters of each language: the main exemplar characters of CLDR 48.2 (`main/<language>/characters.json` of npm
/// `cldr-misc-full` 48.2.0), small ones, marks of Arabic and Hindi among them.
const EXEMPLARS: [(Language, &str); 14] = [
    (Language::Azerbaijani, "abcçdeəfgğhxıijkqlmnoöprsştuüvyz"),
    (Language::English, "abcdefghijklmnopqrstuvwxyz"),
    (Language::French, "aàâæbcçdeéèêëfghiîïjklmnoôœpqrstuùûüvwxyÿz"),
    (Language::Spanish, "aábcdeéfghiíjklmnñoópqrstuúüvwxyz"),
    (Language::German, "aäbcdefghijklmnoöpqrsßtuüvwxyz"),
    (Language::Turkish, "abcçdefgğhıijklmnoöprsştuüvyz"),
    (
        Language::Hindi,
        "\u{93c}ॐ\u{902}\u{901}\u{903}अआइईउऊऋऌऍएऐऑओऔकखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसहऽ\u{93e}\u{93f}\u{940}\u{941}\u{942}\
         \u{943}\u{945}\u{947}\u{948}\u{949}\u{94b}\u{94c}\u{94d}",
    ),
    (
        Language::Arabic,
        "\u{64b}\u{64c}\u{64d}\u{64e}\u{64f}\u{650}\u{651}\u{652}\u{670}ءأؤإئاآبةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
    ),
    (Language::Persian, "\u{64b}\u{64d}\u{64c}\u{651}\u{654}آاءأؤئبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهةی"),
    (Language::Hebrew, "אבגדהוזחטיכךלמםנןסעפףצץקרשת"),
    (Language::Urdu, "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہھءیے"),
    (Language::Norwegian, "aàbcdeéfghijklmnoóòôpqrstuvwxyzæøå"),
    (Language::Russian, "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    (Language::Italian, "aàbcdeéèfghiìjklmnoòpqrstuùvwxyz"),
];

/// The narrowest place of a keyboard is the start column of the 17" panel that lies: 0.648 of 308.4 mm, which is 199.8 mm.
/// Eleven keys, with 3.5 mm between them for the ring of the focus, are (199.8 - 35) / 11 = 15.0 mm wide. Where a long word
/// beside the keyboard needs the room it has 0.6 of the width, and eleven keys are (185 - 35) / 11 = 13.6 mm; the least that
/// a target may be is 12.7.
const MOST: usize = 11;
/// Letters of these scripts are wider than a Latin W where they stand alone: ten keys of (199.8 - 40.5) / 10 = 15.9 mm.
const MOST_WIDE: usize = 10;

/// All keyboards.
fn boards() -> Vec<Board> {
    let others = [
        Board::Digits,
        Board::Sum,
        Board::Phone,
        Board::Email,
        Board::LatinNames,
        Board::LatinLetters,
        Board::Codes,
        Board::Order,
        Board::Plate,
        Board::Fin,
    ];
    Language::ALL.into_iter().map(Board::Words).chain(others).collect()
}

fn planes(layout: &Layout) -> [&[Vec<Key>]; 2] {
    [Plane::First, Plane::Second].map(|plane| layout.rows(plane))
}

fn signs(rows: &[Vec<Key>]) -> Vec<char> {
    let sign = |key: &Key| match key {
        Key::Sign(sign) => Some(*sign),
        Key::Space | Key::Erase | Key::Clear | Key::Plane | Key::Letters => None,
    };
    rows.iter().flatten().filter_map(sign).collect()
}

#[test]
fn every_file_is_read_and_says_where_its_arrangement_comes_from() {
    for (name, text) in FILES {
        let read = Layout::read(name, text);
        let layout = read.unwrap_or_else(|error| panic!("{error}: {}", error_chain(&error)));
        assert!(layout.source().len() > 20, "{name}");
    }
    let named: BTreeSet<&str> = boards().into_iter().map(Board::file).collect();
    let there: BTreeSet<&str> = FILES.into_iter().map(|(name, _)| name).collect();
    assert_eq!(named, there);
    for board in boards() {
        assert_eq!(board.source(), board.layout().source());
    }
}

fn error_chain(error: &dyn std::error::Error) -> String {
    std::iter::successors(error.source(), |error| error.source()).map(ToString::to_string).collect()
}

#[test]
fn a_file_that_is_no_keyboard_is_told_by_its_name_and_line() {
    let begin = "source = \"a standard\"\npad = \"letters\"\nfaces = \"as-typed\"\n";
    for (rest, said) in [
        (
            "rows = [\n    \"a b\",\n    \"a  b\",\n]\n",
            "could not read line 6 of assets/keyboards/zz.toml: \"\" is no key",
        ),
        ("rows = [\n    \"a bc\",\n]\n", "could not read line 5 of assets/keyboards/zz.toml: \"bc\" is no key"),
        ("rows = [\"a\"]\nsecond = [\n\"ab\"]", "could not read line 6 of assets/keyboards/zz.toml: \"ab\" is no key"),
        (
            "rows = [\"a\"]\n[variants]\na = \"ab\"\n",
            "could not read line 6 of assets/keyboards/zz.toml: \"ab\" is no key",
        ),
        (
            "rows = [\"a\"]\n[variants]\nab = \"a\"\n",
            "could not read line 6 of assets/keyboards/zz.toml: \"ab\" is no key",
        ),
        ("rows = [\"a\"]\n[ids]\nab = \"a\"\n", "could not read line 6 of assets/keyboards/zz.toml: \"ab\" is no key"),
        (
            "rows = [\"a\"]\n[spoken]\nab = \"a\"\n",
            "could not read line 6 of assets/keyboards/zz.toml: \"ab\" is no key",
        ),
        ("rows = [\"a\"]\ncolumns = 3\n", "could not read assets/keyboards/zz.toml: TOML parse error at line 5"),
    ] {
        let error = Layout::read("zz", &format!("{begin}{rest}")).expect_err("no keyboard");
        let told = format!("{error}: {}", error_chain(&error));
        assert!(told.starts_with(said), "{rest:?}: {told}");
    }
}

#[test]
fn every_mark_has_a_name_in_the_language_whose_it_is() {
    for board in boards() {
        let marks = board.layout().signs().filter(|sign| is_combining_mark(*sign));
        let unnamed: Vec<char> = marks.filter(|mark| board.layout().spoken(*mark).is_none()).collect();
        assert_eq!(unnamed, [] as [char; 0], "{board:?}");
    }
    let words = Words::of(Language::Arabic);
    let arabic = Board::Words(Language::Arabic);
    assert_eq!(arabic.spoken('ّ', words), "شَدَّة");
    assert_eq!(arabic.spoken('ب', words), "ب");
    assert_eq!(Board::Email.spoken('@', Words::of(Language::English)), "at sign");
}

#[test]
fn every_letter_of_every_language_can_be_typed() {
    for (language, letters) in EXEMPLARS {
        let can: BTreeSet<char> = Board::Words(language).layout().signs().collect();
        let missing: Vec<char> = letters.chars().filter(|letter| !can.contains(letter)).collect();
        assert_eq!(missing, [] as [char; 0], "{language:?}");
        assert!(can.contains(&' ') && ('0'..='9').all(|digit| can.contains(&digit)), "{language:?}");
    }
}

#[test]
fn words_of_another_script_can_be_typed_in_latin_letters_too() {
    for (language, letters) in EXEMPLARS {
        let board = Board::Words(language);
        let is_latin = letters.contains('a');
        assert_eq!(board.latin().is_none(), is_latin, "{language:?}");
        let turns = signs_of_functions(board).contains(&"letters");
        assert_eq!(turns, !is_latin, "{language:?} has its key for it");
        assert!(
            ('a'..='z').all(|letter| board.sign(&format!("key-{letter}")) == Some(letter) || is_latin),
            "{language:?}"
        );
    }
}

/// The names of what its keys do besides typing.
fn signs_of_functions(board: Board) -> Vec<&'static str> {
    let name = |key: &Key| match key {
        Key::Sign(_) => None,
        Key::Space => Some("space"),
        Key::Erase => Some("erase"),
        Key::Clear => Some("clear"),
        Key::Plane => Some("plane"),
        Key::Letters => Some("letters"),
    };
    board.layout().rows(Plane::First).iter().flatten().filter_map(name).collect()
}

#[test]
fn no_row_has_more_keys_than_are_wide_enough_and_no_key_stands_twice() {
    for board in boards() {
        let is_wide = matches!(
            board,
            Board::Words(Language::Arabic | Language::Persian | Language::Urdu | Language::Hebrew | Language::Hindi)
        );
        let most = match board.layout().pad {
            Pad::Letters if is_wide => MOST_WIDE,
            Pad::Letters => MOST,
            Pad::Digits => 3,
        };
        for rows in planes(board.layout()) {
            for row in rows {
                assert!((1..=most).contains(&row.len()), "{board:?}: {row:?}");
            }
            let mut ids = BTreeMap::new();
            for sign in signs(rows) {
                let before = ids.insert(board.id(sign), sign);
                assert_eq!(before, None, "{board:?} has {sign:?} twice");
            }
        }
    }
}

#[test]
fn both_planes_are_equally_high_and_do_the_same() {
    for board in boards() {
        let [first, second] = planes(board.layout());
        assert_eq!(first.len(), second.len(), "{board:?}");
        assert_eq!(first.last(), second.last(), "{board:?}");
        let has_second = first != second;
        assert_eq!(signs_of_functions(board).contains(&"plane"), has_second, "{board:?}");
        for wanted in ["erase", "clear"] {
            let is_there = signs_of_functions(board).contains(&wanted);
            assert!(is_there || (board, wanted) == (Board::Sum, "clear"), "{board:?} cannot {wanted}");
        }
    }
}

#[test]
fn what_a_held_key_turns_into_has_no_key_beside_it_and_one_of_its_own_where_words_are_typed() {
    const ROOM: usize = 4;
    for board in boards() {
        let layout = board.layout();
        let [first, second] = planes(layout).map(signs);
        let mut turned = BTreeSet::new();
        for sign in &first {
            let variants = layout.variants(*sign);
            assert!(variants.len() <= ROOM, "{board:?}: {sign:?}");
            for variant in variants {
                assert!(turned.insert(*variant), "{board:?}: {variant:?} twice");
                assert!(!first.contains(variant), "{board:?}: {variant:?} has a key");
                let by_a_key = second.contains(variant);
                assert!(by_a_key || !matches!(board, Board::Words(_)), "{board:?}: {variant:?} only by a held key");
            }
        }
        let all: BTreeSet<char> =
            layout.signs().filter(|sign| !first.contains(sign) && !second.contains(sign)).collect();
        assert!(
            all.iter().all(|sign| *sign == ' ' || turned.contains(sign)),
            "{board:?}: a variant of no key in {all:?}"
        );
    }
}

#[test]
fn every_sign_has_an_id_by_which_it_is_found_again() {
    for board in boards() {
        for sign in board.layout().signs() {
            assert_eq!(board.sign(&board.id(sign)), Some(sign), "{board:?}");
        }
        for nothing in ["key-erase", "key-clear", "key-letters", "key-plane", "key-", "key-u0000", "end", ""] {
            assert_eq!(board.sign(nothing), None, "{board:?} {nothing}");
        }
    }
    let id = |board: Board, sign| board.id(sign);
    assert_eq!(id(Board::Words(Language::Azerbaijani), 'ə'), "key-u0259");
    assert_eq!(id(Board::Words(Language::Russian), 'б'), "key-u0431");
    assert_eq!(id(Board::LatinNames, 'A'), "key-a");
    assert_eq!(id(Board::LatinNames, ' '), "key-space");
    assert_eq!(id(Board::Sum, '.'), "key-point");
    assert_eq!(id(Board::Order, '-'), "key-hyphen");
    assert_eq!(id(Board::Email, '@'), "key-u0040");
}

#[test]
fn keys_of_words_have_capitals_and_marks_stand_on_a_circle() {
    for (language, sign, face) in [
        (Language::Azerbaijani, 'i', "İ"),
        (Language::Azerbaijani, 'ı', "I"),
        (Language::Turkish, 'i', "İ"),
        (Language::English, 'i', "I"),
        (Language::German, 'ß', "ß"),
        (Language::French, 'œ', "Œ"),
        (Language::Russian, 'ё', "Ё"),
        (Language::Arabic, 'ض', "ض"),
        (Language::Arabic, '\u{64e}', "◌\u{64e}"),
        (Language::Hindi, '\u{93f}', "◌\u{93f}"),
    ] {
        assert_eq!(Board::Words(language).face(sign), face);
    }
    assert_eq!(Board::Email.face('a'), "a");
}

#[test]
fn a_sign_of_the_machines_own_keyboard_is_taken_by_what_it_is() {
    for (board, typed, meant) in [
        (Board::LatinNames, 'a', Some('A')),
        (Board::LatinNames, 'A', Some('A')),
        (Board::LatinNames, 'ə', None),
        (Board::LatinNames, '\'', None),
        (Board::LatinNames, '.', None),
        (Board::LatinNames, '\u{308}', None),
        (Board::LatinNames, '-', Some(' ')),
        (Board::LatinNames, 'é', Some('E')),
        (Board::LatinNames, 'Ü', Some('U')),
        (Board::LatinNames, 'ı', Some('I')),
        (Board::LatinNames, 'İ', Some('I')),
        (Board::LatinNames, '1', None),
        (Board::Codes, 'é', None),
        (Board::Email, 'A', Some('a')),
        (Board::Email, '+', Some('+')),
        (Board::Digits, '۷', Some('7')),
        (Board::Digits, '٧', Some('7')),
        (Board::Digits, '७', Some('7')),
        (Board::Digits, 'a', None),
        (Board::Phone, '+', Some('+')),
        (Board::Fin, 'o', None),
        (Board::Fin, 'z', Some('Z')),
        (Board::Words(Language::Azerbaijani), 'I', Some('ı')),
        (Board::Words(Language::Azerbaijani), 'İ', Some('i')),
        (Board::Words(Language::English), 'I', Some('i')),
        (Board::Words(Language::Russian), 'Ъ', Some('ъ')),
        (Board::Words(Language::Russian), 'W', Some('w')),
        (Board::Words(Language::French), 'É', Some('é')),
        (Board::Words(Language::French), 'Œ', Some('œ')),
        (Board::Words(Language::French), 'ñ', None),
        (Board::Words(Language::Hindi), 'ॐ', Some('ॐ')),
        (Board::Words(Language::English), '\u{8}', None),
        (Board::Words(Language::English), '@', None),
    ] {
        assert_eq!(board.means(typed), Vec::from_iter(meant), "{typed:?} on {board:?}");
    }
}

#[test]
fn every_letter_of_a_name_types_what_a_passports_lines_have_for_it() {
    for letter in letters::all() {
        for typed in one(letter.to_lowercase()).into_iter().chain([letter]) {
            let meant: String = Board::LatinNames.means(typed).into_iter().collect();
            let may = letters::becomes(letter);
            assert!(may.contains(&meant.as_str()), "{typed}: {meant:?}");
            assert!(may.iter().all(|other| other.len() >= meant.len()), "{typed}: {meant:?}");
        }
    }
    let typed = |name: &str| name.chars().flat_map(|sign| Board::LatinNames.means(sign)).collect::<String>();
    assert_eq!(typed("O'Brien-Núñez"), "OBRIEN NUNEZ");
    assert_eq!(typed("Größe Ærø Þór"), "GROSSE AEROE THOR");
    assert_eq!(typed("İlham Şıxlı"), "ILHAM SIXLI");
}

/// The places of a family's two weights among the fonts, by a sign of its script.
fn family(sign: char) -> [usize; 2] {
    match sign {
        '\u{600}'..='\u{6FF}' => [2, 3],
        '\u{900}'..='\u{97F}' => [6, 7],
        '\u{590}'..='\u{5FF}' => [8, 9],
        _ => [0, 1],
    }
}

#[test]
fn every_sign_and_what_stands_on_its_key_has_a_glyph_in_the_font_of_its_script() {
    let fonts: Vec<Face<'_>> = fonts::ALL.iter().map(|font| Face::parse(font, 0).expect("a font")).collect();
    let has = |font: usize, sign: char| fonts[font].glyph_index(sign).is_some();
    for board in boards() {
        for sign in board.layout().signs() {
            for font in family(sign) {
                // Noto Sans stands in for the digits of the others.
                let is_drawn = |part: char| has(font, part) || (part.is_ascii() && has(0, part) && has(1, part));
                assert!(board.face(sign).chars().chain([sign]).all(is_drawn), "{board:?}: {sign:?}");
            }
            // Urdu is read in another hand than the one in which single letters stand on keys.
            if board == Board::Words(Language::Urdu) && family(sign) == [2, 3] {
                assert!(has(4, sign) && has(5, sign), "{sign:?}");
            }
        }
    }
}
