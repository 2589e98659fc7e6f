//! What a holder types of a document: checked, marked, and compared by an officer where nothing proves it.

use domain::{
    Date,
    document::{Draft, Item, PartialDate, Sex, Source, TravelDocument, Wrong, mrz},
};

const TODAY: Date = jiff::civil::date(2026, 11, 26);

/// ICAO's specimen passport (Doc 9303 part 4, appendix A), valid for longer.
fn read() -> TravelDocument {
    let utopia = "UTO".parse().expect("a code");
    let lines = mrz::encode_td3(&mrz::Specimen {
        document_type: "P",
        issuing_state: utopia,
        surname: "ERIKSSON",
        given_names: "ANNA MARIA",
        number: "L898902C3",
        nationality: utopia,
        birth: PartialDate::Known(jiff::civil::date(1974, 8, 12)),
        sex: Sex::Female,
        expiry: jiff::civil::date(2031, 4, 15),
        optional: "",
    });
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    TravelDocument::from_record(&mrz::parse(&lines, TODAY).expect("a zone")).expect("a document")
}

fn typed() -> Draft {
    Draft::default()
        .with(Item::Surname, "ERIKSSON")
        .with(Item::GivenNames, "ANNA MARIA")
        .with(Item::Number, "L898902C3")
        .with(Item::Nationality, "UTO")
        .with(Item::IssuingState, "UTO")
        .with(Item::BirthDate, "12081974")
        .with(Item::Sex, "F")
        .with(Item::ExpiryDate, "15042031")
}

#[test]
fn a_typed_passport_holds_what_was_typed_and_every_value_is_marked() {
    let document = typed().passport(&Draft::default(), TODAY).expect("whole");
    assert_eq!((document.surname.reveal().as_str(), document.number.reveal().as_str()), ("ERIKSSON", "L898902C3"));
    assert_eq!(*document.birth.reveal(), PartialDate::Known(jiff::civil::date(1974, 8, 12)));
    assert_eq!((document.sex, document.expiry), (Sex::Female, jiff::civil::date(2031, 4, 15)));
    assert_eq!((document.document_type.as_str(), document.source), ("P", Source::Typed));
    assert!(Item::ALL.iter().all(|item| document.is_typed(*item)));
    assert!(document.needs_comparing());
}

#[test]
fn a_document_becomes_a_draft_and_the_draft_the_same_document() {
    let (document, draft) = (read(), Draft::of(&read()));
    assert_eq!(draft, typed());
    let again = draft.passport(&draft, TODAY).expect("whole");
    assert_eq!(
        (again.surname, again.given_names, again.number, again.nationality, again.birth, again.sex, again.expiry),
        (
            document.surname,
            document.given_names,
            document.number,
            document.nationality,
            document.birth,
            document.sex,
            document.expiry
        )
    );
}

#[test]
fn the_first_value_that_is_missing_or_wrong_is_named() {
    for item in Item::ALL {
        let draft = typed().with(item, "");
        match (item, draft.passport(&Draft::default(), TODAY)) {
            (Item::GivenNames, Ok(document)) => assert!(document.given_names.reveal().is_empty()),
            (item, Err((named, Wrong::Missing))) => assert_eq!(named, item),
            (item, other) => panic!("{item:?}: {other:?}"),
        }
    }
    let cases = [
        (Item::BirthDate, "120819", Wrong::Unfinished),
        (Item::BirthDate, "31021974", Wrong::NotADay),
        (Item::BirthDate, "12131974", Wrong::NotADay),
        (Item::BirthDate, "27112026", Wrong::NoBirth),
        (Item::BirthDate, "01011890", Wrong::NoBirth),
        (Item::BirthDate, "00122026", Wrong::NoBirth),
        (Item::ExpiryDate, "00042031", Wrong::NotADay),
        (Item::ExpiryDate, "15042131", Wrong::NoExpiry),
        (Item::Nationality, "QQQ", Wrong::UnknownState),
        (Item::IssuingState, "ZZ", Wrong::UnknownState),
    ];
    for (item, text, wrong) in cases {
        assert_eq!(typed().with(item, text).passport(&Draft::default(), TODAY), Err((item, wrong)), "{text}");
    }
}

#[test]
fn a_birth_may_be_known_in_part() {
    let birth = |text: &str| {
        let document = typed().with(Item::BirthDate, text).passport(&Draft::default(), TODAY).expect("whole");
        *document.birth.reveal()
    };
    assert_eq!(birth("00081974"), PartialDate::Month { year: 1974, month: 8 });
    assert_eq!(birth("00001974"), PartialDate::Year(1974));
    assert_eq!(birth("00000000"), PartialDate::Unknown);
}

#[test]
fn a_value_takes_only_what_it_can_hold() {
    assert_eq!(Draft::default().with(Item::Surname, " eRI  K3<").text(Item::Surname), "RI K");
    assert_eq!(Draft::default().with(Item::Number, "l-12 A").text(Item::Number), "12A");
    assert_eq!(Draft::default().with(Item::BirthDate, "1208197499").text(Item::BirthDate), "12081974");
    assert_eq!(Draft::default().with(Item::Sex, "FM").text(Item::Sex), "F");
    let long = "A".repeat(60);
    assert_eq!(Draft::default().with(Item::Surname, &long).text(Item::Surname).len(), 39);
}

#[test]
fn two_letters_of_a_name_are_corrected_and_marked_and_a_third_needs_an_officer() {
    let document = read();
    assert!(!document.needs_comparing() && document.typed.is_empty());
    let one = document.corrected(Item::Surname, "ERIKSSEN", TODAY).expect("a name");
    let two = one.corrected(Item::GivenNames, "ANNE MARIA", TODAY).expect("a name");
    assert!(one.is_typed(Item::Surname) && !one.needs_comparing());
    assert_eq!(two.typed.len(), 2);
    assert!(!two.needs_comparing());
    let three = two.corrected(Item::GivenNames, "ANNE MARIE", TODAY).expect("a name");
    assert!(three.needs_comparing());
    assert_eq!(three.typed[1].read.as_ref().map(|read| read.reveal().as_str()), Some("ANNA MARIA"), "as first read");
    assert_eq!(three.source, Source::Read);
}

#[test]
fn whatever_a_check_digit_confirmed_needs_an_officer_once_it_is_typed_otherwise() {
    let cases = [
        (Item::Number, "L898902C4"),
        (Item::Nationality, "TUR"),
        (Item::IssuingState, "TUR"),
        (Item::BirthDate, "13081974"),
        (Item::Sex, "X"),
        (Item::ExpiryDate, "16042031"),
    ];
    for (item, text) in cases {
        let document = read().corrected(item, text, TODAY).expect("a value");
        assert!(document.needs_comparing() && document.is_typed(item), "{item:?}");
        let back = document.corrected(item, Draft::of(&read()).text(item), TODAY).expect("a value");
        assert_eq!(back, read(), "typed back to what was read, {item:?} is as read");
    }
    assert_eq!(read().corrected(Item::BirthDate, "31022000", TODAY), Err(Wrong::NotADay));
}

#[test]
fn of_a_zone_that_is_not_believed_the_values_that_are_confirmed_stay() {
    let lines = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C46UTO7408122F3104159ZE184226B<<<<<<8"];
    let record = mrz::parse(&lines, TODAY).expect("a zone");
    assert_eq!(record.verdict(), mrz::Verdict::Corrupted);
    let draft = Draft::of_record(&record);
    assert_eq!((draft.text(Item::Number), draft.text(Item::Surname)), ("", "ERIKSSON"));
    assert_eq!(draft.text(Item::BirthDate), "12081974");
}
