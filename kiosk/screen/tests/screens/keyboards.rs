//! Which keyboard: by the field; words alone in the session's language.

use domain::{Direction, Language, document::Item, service::FieldKind};
use journey::{Sign, Touch};
use kiosk_screen::{
    Input, Scene, Screen, Snapshot, describe,
    keyboard::Board,
    samples,
    screen::{Action, Entry, Kind, Pad, Part, Signs},
    snapshot::{
        Ready, ScannerScene, TypingScene,
        payment::{Asked, Filling, Finding, Letters, PaymentScene},
    },
    stroke::Stroke,
};

use crate::described::{languages, screens};

fn sample(name: &str) -> Snapshot {
    let found = samples::all().into_iter().find(|sample| sample.name == name);
    found.unwrap_or_else(|| panic!("no sample {name}")).snapshot
}

fn filling(kind: FieldKind, text: &str) -> Snapshot {
    let filling = Filling {
        service: None,
        ways: vec![],
        judged: kind.check(text).err(),
        field: Some(Asked { kind, name: None }),
        place: (1, 1),
        text: text.to_owned().into(),
        wrong: None,
        scanner: ScannerScene::Missing,
    };
    Snapshot { scene: Scene::Payment(Box::new(PaymentScene::Filling(filling))), ..sample("finding") }
}

fn finding(letters: Letters, typed: &str) -> Snapshot {
    let mut snapshot = sample("finding");
    if let Scene::Payment(step) = &mut snapshot.scene
        && let PaymentScene::Finding(finding) = &mut **step
    {
        *finding = Finding { letters, typed: typed.to_owned(), ..finding.clone() };
    }
    snapshot
}

fn typing(item: Item) -> Snapshot {
    let scene = Scene::Typing {
        item,
        text: String::new(),
        read: None,
        ready: Ready::No,
        wrong: None,
        task: TypingScene::Whole,
    };
    Snapshot { scene, ..sample("finding") }
}

fn board(snapshot: &Snapshot, language: Language) -> Board {
    describe(snapshot, language).keys().expect("a keyboard").board
}

fn entry(screen: &Screen) -> &Entry {
    let entry = screen.parts.iter().find_map(|part| match part {
        Part::Entry(entry) => Some(entry),
        _ => None,
    });
    entry.expect("an entry")
}

/// The ids of its keys, row by row.
fn ids(screen: &Screen) -> Vec<Vec<&str>> {
    let rows = screen.keys().expect("a keyboard").rows.iter();
    rows.map(|row| row.iter().map(|key| key.id.strip_prefix("key-").expect("a key")).collect()).collect()
}

/// What stands on the keys of a row.
fn row_of(screen: &Screen, row: usize) -> String {
    screen.keys().expect("a keyboard").rows[row].iter().map(|key| key.name.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_field_decides_and_not_the_language() {
    for language in languages() {
        for (kind, on) in [
            (FieldKind::Fin, Board::Fin),
            (FieldKind::Voen, Board::Digits),
            (FieldKind::Subscriber { least: 8, most: 12 }, Board::Digits),
            (FieldKind::MobilePhone, Board::Phone),
            (FieldKind::LandlinePhone, Board::Phone),
            (FieldKind::Phone, Board::Phone),
            (FieldKind::Plate, Board::Plate),
            (FieldKind::Protocol, Board::Codes),
            (FieldKind::Order { least: 4, most: 9 }, Board::Order),
            (FieldKind::Date, Board::Digits),
            (FieldKind::Email, Board::Email),
            (FieldKind::Qr { most: 60 }, Board::Order),
        ] {
            assert_eq!(board(&filling(kind.clone(), ""), language), on, "{kind:?} {language:?}");
        }
        for (item, on) in [
            (Item::Surname, Board::LatinNames),
            (Item::GivenNames, Board::LatinNames),
            (Item::Number, Board::Codes),
            (Item::Nationality, Board::LatinLetters),
            (Item::IssuingState, Board::LatinLetters),
            (Item::BirthDate, Board::Digits),
            (Item::ExpiryDate, Board::Digits),
        ] {
            assert_eq!(board(&typing(item), language), on, "{item:?} {language:?}");
        }
        for (name, on) in [
            ("amount", Board::Sum),
            ("reference-typing", Board::Codes),
            ("finding", Board::Words(language)),
            ("keeping", Board::Words(language)),
        ] {
            assert_eq!(board(&sample(name), language), on, "{name} {language:?}");
        }
    }
}

#[test]
fn every_sign_that_a_field_takes_has_its_key() {
    let kinds = [
        FieldKind::Fin,
        FieldKind::Voen,
        FieldKind::Subscriber { least: 8, most: 12 },
        FieldKind::MobilePhone,
        FieldKind::Plate,
        FieldKind::Protocol,
        FieldKind::Order { least: 4, most: 9 },
        FieldKind::Date,
        FieldKind::Email,
    ];
    // What may follow something, at any place of it.
    let begun = ["", "1", "12", "10A", "10AA", "AB", "A-", "a", "a@b", "5ZJ1K2", "0501", "+99450", "H"];
    for kind in kinds {
        let screen = describe(&filling(kind.clone(), ""), Language::English);
        let board = screen.keys().expect("a keyboard").board;
        let unreachable: Vec<char> = ('!'..='~')
            .filter(|sign| !sign.is_ascii_lowercase() || kind == FieldKind::Email)
            .filter(|sign| begun.iter().any(|begun| kind.accepts(begun, *sign)))
            .filter(|sign| board.means(*sign).is_empty())
            .collect();
        assert_eq!(unreachable, [] as [char; 0], "{kind:?}");
    }
}

#[test]
fn keys_are_named_as_they_were() {
    let names = describe(&typing(Item::Surname), Language::English);
    let rows = ids(&names);
    assert_eq!(rows[0], ["q", "w", "e", "r", "t", "y", "u", "i", "o", "p"]);
    assert_eq!(rows[3], ["clear", "space", "erase"]);
    let amount = describe(&sample("amount"), Language::English);
    assert_eq!(ids(&amount)[3], ["point", "0", "erase"]);
    assert_eq!(ids(&describe(&filling(FieldKind::Voen, ""), Language::Arabic))[3], ["erase", "0", "clear"]);
    let order = describe(&filling(FieldKind::Order { least: 4, most: 9 }, ""), Language::English);
    assert_eq!(ids(&order)[4], ["clear", "hyphen", "erase"]);
    let azerbaijani = describe(&finding(Letters::Own, ""), Language::Azerbaijani);
    assert_eq!(ids(&azerbaijani)[2], ["a", "s", "d", "f", "g", "h", "j", "k", "l", "u0131", "u0259"]);
    assert_eq!(row_of(&azerbaijani, 2), "A S D F G H J K L I Ə");
}

#[test]
fn letters_turn_to_the_rarer_ones_and_to_latin_ones_and_back() {
    let described = |letters| describe(&finding(letters, ""), Language::Arabic);
    let own = described(Letters::Own);
    assert_eq!(ids(&own)[4], ["clear", "letters", "plane", "space", "erase"]);
    assert_eq!(row_of(&own, 1), "ض ص ث ق ف غ ع ه خ ح");
    assert_eq!(own.touch_of("key-plane"), Some(Touch::PlaneTurned.into()));
    let second = described(Letters::Second);
    assert_eq!(row_of(&second, 3), "◌ْ ◌ّ ؤ");
    assert_eq!((ids(&second)[0].clone(), ids(&second)[4].clone()), (ids(&own)[0].clone(), ids(&own)[4].clone()));
    let latin = described(Letters::Latin);
    assert_eq!(row_of(&latin, 1), "Q W E R T Y U I O P");
    assert_eq!(ids(&latin)[4], ["clear", "letters", "space", "erase"]);
    // What stands on the key of a plane is what it leads to.
    let on_key = |screen: &Screen| screen.action("key-plane").map(|key| (key.name.clone(), key.speech.clone()));
    assert_eq!(on_key(&own).map(|(name, _)| name).as_deref(), Some("ىئ"));
    assert_eq!(on_key(&second).map(|(name, _)| name).as_deref(), Some("ضص"));
    assert!(on_key(&own) != on_key(&second));
    // Where there are no others, nothing turns.
    for letters in [Letters::Own, Letters::Second, Letters::Latin] {
        let english = describe(&finding(letters, ""), Language::English);
        assert_eq!(ids(&english)[4], ["clear", "space", "erase"], "{letters:?}");
    }
}

#[test]
fn what_stands_on_other_keys_or_on_held_ones_can_be_typed_all_the_same() {
    let typed = |sign| Some(Touch::Typed(Sign::new(sign)).into());
    let own = describe(&finding(Letters::Own, ""), Language::Arabic);
    for (id, sign) in [("key-u0627", 'ا'), ("key-u0623", 'أ'), ("key-u064e", '\u{64e}'), ("key-a", 'a')] {
        assert_eq!(own.touch_of(id), typed(sign), "{id}");
    }
    assert_eq!(own.touch_of("key-u0456"), None, "no Cyrillic");
    let before = Input::Pressed { id: "key-u0623".to_owned(), screen: own.number - 1 };
    assert_eq!(own.touch(&before), None, "a press on a screen that is gone");
    let digits = describe(&filling(FieldKind::Voen, ""), Language::Arabic);
    assert_eq!(digits.touch_of("key-u0627"), None);
    let phone = describe(&filling(FieldKind::Phone, ""), Language::Arabic);
    assert_eq!(phone.touch_of("key-u002b"), typed('+'));
    assert_eq!(describe(&sample("privacy"), Language::English).touch_of("key-a"), None, "nothing is typed");
}

#[test]
fn a_held_key_shows_its_signs_and_nothing_else_changes() {
    let screen = describe(&finding(Letters::Own, ""), Language::Arabic);
    let held = screen.held("key-u0627").expect("it turns into others");
    let names = |screen: &Screen| screen.actions().map(|action| action.id.clone()).collect::<Vec<_>>();
    let signs: Vec<&Action> = held.actions().filter(|action| action.kind == Kind::Variant).collect();
    assert_eq!(signs.iter().map(|sign| sign.name.as_str()).collect::<Vec<_>>(), ["أ", "إ", "آ"]);
    assert_eq!(names(&held).len(), names(&screen).len());
    assert!(held.action("key-u0627").is_some() && held.action("end") == screen.action("end"));
    assert_eq!(screen.held("key-1"), None);
    assert_eq!(screen.held("end"), None);
    for (_, screen) in screens() {
        assert_eq!(screen.held("end"), None);
        assert!(screen.actions().all(|action| action.kind != Kind::Variant), "{}", screen.name);
    }
}

#[test]
fn words_run_as_their_letters_do_and_values_to_the_right() {
    let way = |letters, typed: &str, language| match &entry(&describe(&finding(letters, typed), language)).signs {
        Signs::Words { text, language } => {
            assert_eq!(text, typed);
            language.direction()
        }
        signs => panic!("{signs:?}"),
    };
    let (right, left) = (Direction::LeftToRight, Direction::RightToLeft);
    for (letters, typed, language, runs) in [
        (Letters::Own, "", Language::Arabic, left),
        (Letters::Second, "", Language::Arabic, left),
        (Letters::Latin, "", Language::Arabic, right),
        (Letters::Latin, "كهرب", Language::Arabic, left),
        (Letters::Own, "12 كهرب", Language::Arabic, left),
        (Letters::Own, "elek", Language::Arabic, right),
        (Letters::Own, "işıq", Language::Azerbaijani, right),
        (Letters::Own, "", Language::English, right),
    ] {
        assert_eq!(way(letters, typed, language), runs, "{typed:?} {language:?}");
    }
    for language in languages() {
        let value = describe(&filling(FieldKind::Plate, "10aa158"), language);
        assert_eq!(entry(&value).signs, Signs::Free("10 AA 158".to_owned()), "{language:?}");
    }
}

#[test]
fn values_are_shown_in_groups_while_they_are_typed() {
    for (kind, typed, shown) in [
        (FieldKind::Subscriber { least: 8, most: 15 }, "123456789", "1234 5678 9"),
        (FieldKind::MobilePhone, "0501", "050 1"),
        (FieldKind::MobilePhone, "0501234567", "050 123 45 67"),
        (FieldKind::Plate, "10A", "10 A"),
        (FieldKind::Voen, "1401555071", "140 155 5071"),
    ] {
        let screen = describe(&filling(kind.clone(), typed), Language::Arabic);
        assert_eq!(entry(&screen).signs, Signs::Free(shown.to_owned()), "{kind:?}");
    }
}

#[test]
fn strokes_press_what_the_page_has_a_key_for() {
    let pressed = |screen: &Screen, stroke| -> Vec<String> {
        let id = |input| match input {
            Input::Pressed { id, .. } => id,
            other => panic!("a stroke presses: {other:?}"),
        };
        screen.struck(stroke).into_iter().map(id).collect()
    };
    let screen = describe(&filling(FieldKind::Plate, "10aa158"), Language::Arabic);
    for (stroke, id) in [
        (Stroke::Sign('a'), Some("key-a")),
        (Stroke::Sign('A'), Some("key-a")),
        (Stroke::Sign('٧'), Some("key-7")),
        (Stroke::Sign('ə'), None),
        (Stroke::Sign(' '), None),
        (Stroke::Erase, Some("key-erase")),
        (Stroke::Confirm, Some("fill-confirm")),
    ] {
        assert_eq!(pressed(&screen, stroke), Vec::from_iter(id), "{stroke:?}");
    }
    let begun = describe(&filling(FieldKind::Plate, "10"), Language::English);
    assert_eq!(pressed(&begun, Stroke::Confirm), [""; 0], "it is not whole");
    let privacy = describe(&sample("privacy"), Language::English);
    assert_eq!(pressed(&privacy, Stroke::Confirm), [""; 0], "nothing is typed");
    let name = describe(&sample("typing-surname"), Language::Arabic);
    for (typed, ids) in [
        ('é', &["key-e"][..]),
        ('Æ', &["key-a", "key-e"]),
        ('ß', &["key-s", "key-s"]),
        ('-', &["key-space"]),
        ('\'', &[]),
    ] {
        assert_eq!(pressed(&name, Stroke::Sign(typed)), ids, "{typed}");
    }
    for (_, screen) in screens() {
        for stroke in [Stroke::Sign('a'), Stroke::Sign('1'), Stroke::Erase, Stroke::Confirm] {
            let inputs = screen.struck(stroke);
            assert!(inputs.iter().all(|input| screen.touch(input).is_some()), "{}: {stroke:?}", screen.name);
        }
    }
}

#[test]
fn a_keypad_of_digits_has_three_columns_in_every_language() {
    for language in languages() {
        let keys = describe(&filling(FieldKind::Phone, ""), language);
        let keys = keys.keys().expect("a keyboard");
        assert_eq!(keys.pad, Pad::Digits);
        assert!(keys.rows.iter().all(|row| row.len() == 3), "{language:?}");
    }
}
