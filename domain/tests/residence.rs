//! Who gets a visa on arrival by living in another state: the second document, and whose it is.

use std::collections::BTreeSet;

use domain::{
    CountryCode, Currency, Date, Money,
    document::{
        PartialDate, ResidenceDocument, Sex, Source, TravelDocument,
        mrz::{self, Format, Specimen},
    },
    visa::{
        Application, Declaration, Early, Fault, Fees, OfficerReason, Outcome, Purpose, Refused, Residence,
        ResidenceRefused, Rules, Terms, Trip, decide, decide_document, decide_documents,
    },
};
use jiff::civil::date;
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 3);
const FAR: Date = date(2033, 1, 1);
const BORN: PartialDate = PartialDate::Known(date(1990, 5, 1));

fn rules() -> Rules {
    domain::catalogue::visa_rules(include_str!("../../assets/catalogue/visa.toml")).expect("the sample tables")
}

fn with(change: impl FnOnce(&mut Residence)) -> Rules {
    let mut rules = rules();
    change(rules.residence.as_mut().expect("a table of residence"));
    rules
}

fn code(text: &str) -> CountryCode {
    text.parse().expect("a code")
}

fn lines(format: Format, document_type: &str, state: &str, nationality: &str, expiry: Date) -> Vec<String> {
    let specimen = Specimen {
        document_type,
        issuing_state: code(state),
        surname: "SPECIMEN",
        given_names: "DENIZ",
        number: "R23456789",
        nationality: code(nationality),
        birth: BORN,
        sex: Sex::Female,
        expiry,
        optional: "",
    };
    mrz::encode(format, &specimen)
}

/// Read from the lines of a zone, as every one is.
fn second(format: Format, document_type: &str, state: &str, expiry: Date) -> ResidenceDocument {
    let lines = lines(format, document_type, state, "FRA", expiry);
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    ResidenceDocument::from_record(&mrz::parse(&lines, TODAY).expect("a zone")).expect("verified")
}

fn card() -> ResidenceDocument {
    second(Format::Td1, "IR", "ARE", date(2027, 6, 30))
}

fn passport(nationality: &str) -> TravelDocument {
    TravelDocument {
        document_type: "P".to_owned(),
        issuing_state: code(nationality),
        number: "U23456789".to_owned().into(),
        surname: "SPECIMEN".to_owned().into(),
        given_names: "DENIZ".to_owned().into(),
        names_truncated: false,
        nationality: code(nationality),
        birth: BORN.into(),
        sex: Sex::Female,
        expiry: FAR,
        source: Source::Read,
        repaired: Vec::new(),
        typed: Vec::new(),
    }
}

fn application(document: TravelDocument, residence: ResidenceDocument, days: u16) -> Application {
    let trip = Trip { arrival: TODAY, days, purpose: Purpose::Tourism };
    Application { document, residence: Some(residence), trip, declaration: Declaration::Made }
}

fn azn(duty: i64) -> Fees {
    Fees { duty: Money::new(duty, Currency::Azn), service: Money::new(400, Currency::Azn) }
}

/// What kiosk and central say of a French passport and this document.
fn said(rules: &Rules, residence: &ResidenceDocument) -> Early {
    let early = decide_documents(rules, &passport("FRA"), residence, TODAY);
    let late = decide(rules, &application(passport("FRA"), residence.clone(), 1), TODAY);
    match (early, late) {
        (Early::Eligible { fees, .. }, Outcome::Eligible { fees: paid, .. }) => assert_eq!(fees, paid),
        (Early::Refused(one), Outcome::Refused(other)) => assert_eq!(one, other),
        (Early::Officer(one), Outcome::Officer(other)) => assert_eq!(one, other),
        (early, late) => panic!("early {early:?}, late {late:?}"),
    }
    early
}

#[test]
fn whoever_lives_in_one_of_the_six_states_may_have_a_visa_whatever_the_nationality() {
    let rules = rules();
    let table = rules.residence.clone().expect("a table of residence");
    let states: Vec<String> = table.states.iter().map(ToString::to_string).collect();
    assert_eq!(states.join(" "), "ARE BHR KWT OMN QAT SAU");
    let terms = Terms { valid_from: TODAY, valid_until: date(2026, 12, 2), days: 30, entries: 1 };
    for state in table.states.iter().map(CountryCode::as_str) {
        for (format, code) in [(Format::Td1, "IR"), (Format::MrvA, "V"), (Format::MrvB, "VR")] {
            let residence = second(format, code, state, FAR);
            let eligible = Early::Eligible { longest_stay: 30, fees: azn(4000) };
            assert_eq!(said(&rules, &residence), eligible, "{format:?} of {state}");
            let outcome = decide(&rules, &application(passport("FRA"), residence, 30), TODAY);
            assert_eq!(outcome, Outcome::Eligible { terms, fees: azn(4000) });
        }
    }
}

#[test]
fn the_passport_alone_asks_for_the_second_document_and_only_where_it_helps() {
    let rules = rules();
    let told = |nationality: &str| decide_document(&rules, &passport(nationality), TODAY);
    assert_eq!(told("FRA"), Early::ResidenceAsked);
    assert!(matches!(told("TUR"), Early::Eligible { .. }));
    assert_eq!(told("AZE"), Early::Refused(Refused::NoVisaNeeded));
    assert_eq!(told("XXA"), Early::Officer(OfficerReason::Stateless));
    // Who could not stay for a day with the passport is not asked for more.
    let mut short = passport("FRA");
    short.expiry = date(2027, 5, 2);
    assert_eq!(decide_document(&rules, &short, TODAY), Early::Refused(Refused::Nationality));
    let none = Rules { residence: None, ..rules.clone() };
    assert_eq!(decide_document(&none, &passport("FRA"), TODAY), Early::Refused(Refused::Nationality));
    assert_eq!(decide_documents(&none, &passport("FRA"), &card(), TODAY), Early::Refused(Refused::Nationality));
    // What nobody asked for changes nothing.
    let elsewhere = second(Format::Td1, "IR", "TUR", FAR);
    let as_before = decide_documents(&rules, &passport("TUR"), &elsewhere, TODAY);
    assert_eq!(as_before, decide_document(&rules, &passport("TUR"), TODAY));
}

#[test]
fn tables_say_which_nationalities_what_stay_and_what_fee() {
    let only = with(|table| table.nationalities = Some([code("IND"), code("PAK")].into()));
    assert_eq!(decide_document(&only, &passport("FRA"), TODAY), Early::Refused(Refused::Nationality));
    assert_eq!(decide_document(&only, &passport("IND"), TODAY), Early::ResidenceAsked);
    let required = with(|table| table.required_of = [code("CHN")].into());
    assert_eq!(decide_document(&required, &passport("CHN"), TODAY), Early::ResidenceAsked);
    assert!(matches!(decide_document(&required, &passport("JPN"), TODAY), Early::Eligible { .. }));
    let reduced = with(|table| {
        table.fee_group = Some("reduced".to_owned());
        table.longest_stay = 7;
    });
    assert_eq!(said(&reduced, &card()), Early::Eligible { longest_stay: 7, fees: azn(2000) });
}

#[test]
fn a_document_that_does_not_count_says_why() {
    let rules = rules();
    let of = |change: &dyn Fn(&mut ResidenceDocument)| {
        let mut document = card();
        change(&mut document);
        document
    };
    for (document, why) in [
        (second(Format::MrvA, "VT", "ARE", FAR), ResidenceRefused::Kind),
        (second(Format::Td1, "AC", "ARE", FAR), ResidenceRefused::Kind),
        (second(Format::Td2, "ID", "ARE", FAR), ResidenceRefused::Kind),
        (second(Format::Td1, "IR", "TUR", FAR), ResidenceRefused::State(code("TUR"))),
        (second(Format::MrvB, "VR", "IRN", FAR), ResidenceRefused::State(code("IRN"))),
        (second(Format::Td1, "IR", "KWT", date(2026, 11, 2)), ResidenceRefused::Expired),
        (of(&|document| document.birth = PartialDate::Known(date(1990, 5, 2)).into()), ResidenceRefused::OtherPerson),
        (of(&|document| document.birth = PartialDate::Year(1991).into()), ResidenceRefused::OtherPerson),
        (of(&|document| document.sex = Sex::Male), ResidenceRefused::OtherPerson),
        (of(&|document| document.nationality = code("ARE")), ResidenceRefused::OtherPerson),
        // Another person's is told as such even when it has expired, too.
        (
            of(&|document| {
                (document.sex, document.expiry) = (Sex::Male, date(2020, 1, 1));
            }),
            ResidenceRefused::OtherPerson,
        ),
    ] {
        assert_eq!(said(&rules, &document), Early::Refused(Refused::Residence(why)), "{document:?}");
    }
    for document in [
        of(&|document| document.sex = Sex::Unspecified),
        of(&|document| document.sex = Sex::X),
        of(&|document| document.nationality = code("XXX")),
        of(&|document| document.expiry = TODAY),
    ] {
        assert!(matches!(said(&rules, &document), Early::Eligible { .. }), "{document:?}");
    }
}

#[test]
fn where_only_names_differ_or_the_birth_is_not_whole_an_officer_compares() {
    let rules = rules();
    for document in [
        ResidenceDocument { given_names: "CAMILLE".to_owned().into(), ..card() },
        ResidenceDocument { surname: "EXAMPLE".to_owned().into(), ..card() },
        ResidenceDocument { birth: PartialDate::Year(1990).into(), ..card() },
        ResidenceDocument { birth: PartialDate::Unknown.into(), ..card() },
    ] {
        assert_eq!(said(&rules, &document), Early::Officer(OfficerReason::ResidenceUnsure), "{document:?}");
        // And not when it would not count anyway.
        let expired = ResidenceDocument { expiry: date(2026, 11, 2), ..document };
        let refused = Refused::Residence(ResidenceRefused::Expired);
        assert_eq!(said(&rules, &expired), Early::Refused(refused));
    }
}

#[test]
fn nobody_stays_longer_than_either_document_allows() {
    let rules = rules();
    let until = |residence: Date, passport_until: Date| {
        let mut document = passport("FRA");
        document.expiry = passport_until;
        let residence = ResidenceDocument { expiry: residence, ..card() };
        let Early::Eligible { longest_stay, .. } = decide_documents(&rules, &document, &residence, TODAY) else {
            panic!("a stay")
        };
        let at = |days| decide(&rules, &application(document.clone(), residence.clone(), days), TODAY);
        assert!(matches!(at(longest_stay), Outcome::Eligible { .. }));
        if longest_stay < 30 {
            let latest = TODAY.saturating_add(jiff::Span::new().days(i32::from(longest_stay) - 1));
            let refused = Refused::ValidityTooShort { latest: Some(latest) };
            assert_eq!(at(longest_stay + 1), Outcome::Refused(refused));
        }
        longest_stay
    };
    // The residence to its last day, the passport six months past the stay.
    assert_eq!(until(TODAY, FAR), 1);
    assert_eq!(until(date(2026, 11, 9), FAR), 7);
    assert_eq!(until(date(2026, 11, 9), date(2027, 5, 5)), 3);
    assert_eq!(until(FAR, date(2027, 5, 5)), 3);
    assert_eq!(until(FAR, FAR), 30);
    let three_months = with(|table| table.months_past_stay = 3);
    let residence = ResidenceDocument { expiry: date(2027, 2, 9), ..card() };
    assert_eq!(said(&three_months, &residence), Early::Eligible { longest_stay: 7, fees: azn(4000) });
}

#[test]
fn only_a_verified_visa_or_card_is_a_second_document() {
    let parsed = |lines: &[String]| {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        mrz::parse(&lines, TODAY).map(|record| ResidenceDocument::from_record(&record))
    };
    let card = lines(Format::Td1, "IR", "ARE", "FRA", FAR);
    assert!(parsed(&card).expect("a zone").is_ok());
    let misread: Vec<String> = card.iter().map(|line| line.replacen("900501", "900601", 1)).collect();
    assert!(parsed(&misread).expect("a zone").is_err());
    assert!(parsed(&lines(Format::Td3, "P", "FRA", "FRA", FAR)).expect("a zone").is_err());
    let document = second(Format::Td1, "IR", "ARE", FAR);
    let shown = format!("{document:?}");
    assert!(!["SPECIMEN", "DENIZ", "R2345", "1990"].iter().any(|personal| shown.contains(personal)), "{shown}");
}

#[test]
fn tables_of_residence_that_make_no_sense_are_found() {
    type Change<'a> = &'a dyn Fn(&mut Residence);
    let cases: [(Change<'_>, &str, Fault); 8] = [
        (&|table| table.states.clear(), "residence.states", Fault::Empty),
        (
            &|table| {
                table.card_types.clear();
                table.visa_types.clear();
            },
            "residence.card_types",
            Fault::Empty,
        ),
        (
            &|table| table.visa_types = BTreeSet::from(["P".to_owned()]),
            "residence.visa_types",
            Fault::DocumentCode("P".to_owned()),
        ),
        (
            &|table| table.card_types = BTreeSet::from(["IDX".to_owned()]),
            "residence.card_types",
            Fault::DocumentCode("IDX".to_owned()),
        ),
        (&|table| table.longest_stay = 0, "residence.longest_stay", Fault::LongestStay(0)),
        (&|table| table.fee_group = Some("none".to_owned()), "residence.fee_group", Fault::FeeGroup("none".to_owned())),
        (&|table| table.required_of = [code("FRA")].into(), "residence.required_of", Fault::RequiredOf(code("FRA"))),
        (
            &|table| table.nationalities = Some([code("AZE")].into()),
            "residence.nationalities",
            Fault::Excluded(code("AZE")),
        ),
    ];
    for (change, key, expected) in cases {
        assert_eq!(with(change).check(), Err((key.to_owned(), expected)));
    }
}

proptest! {
    /// Kiosk and central never disagree about the two documents, whatever is on the second.
    #[test]
    fn early_and_late_rules_agree(
        nationality in prop::sample::select(vec!["FRA", "TUR", "AZE", "XXA", "QQQ"]),
        state in prop::sample::select(vec!["ARE", "KWT", "TUR", "QQQ"]),
        kind in prop::sample::select(vec![(Format::Td1, "IR"), (Format::MrvA, "VR"), (Format::MrvB, "VT")]),
        left in -40_i32..400, sex in prop::sample::select(vec![Sex::Female, Sex::Male, Sex::X]),
        given in prop::sample::select(vec!["DENIZ", "CAMILLE"]), days in 1_u16..=31,
    ) {
        let rules = rules();
        let expiry = TODAY.saturating_add(jiff::Span::new().days(left));
        let mut residence = second(kind.0, kind.1, state, expiry);
        (residence.sex, residence.given_names) = (sex, given.to_owned().into());
        let outcome = decide(&rules, &application(passport(nationality), residence.clone(), days), TODAY);
        match (decide_documents(&rules, &passport(nationality), &residence, TODAY), outcome) {
            (Early::Eligible { longest_stay, .. }, Outcome::Eligible { terms, .. }) => {
                prop_assert!(days <= longest_stay);
                prop_assert!(nationality == "TUR" || terms.valid_until <= residence.expiry);
            }
            (Early::Eligible { longest_stay, .. }, Outcome::Refused(_)) => prop_assert!(days > longest_stay),
            (Early::Refused(early), Outcome::Refused(late)) => prop_assert_eq!(early, late),
            (Early::Officer(early), Outcome::Officer(late)) => prop_assert_eq!(early, late),
            (early, late) => prop_assert!(false, "early {early:?}, late {late:?}"),
        }
    }
}
