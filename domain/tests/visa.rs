//! Who gets a visa on arrival: the rules as tables of cases, over the sample tables that ship.

use domain::{
    CountryCode, Currency, Date, Money,
    document::{PartialDate, Sex, Source, TravelDocument},
    visa::{
        Application, Declaration, Early, Fault, Fees, Grounds, OfficerReason, Outcome, Purpose, Refused, Rules,
        Standing, Terms, Trip, WayOut, decide, decide_document, officer,
    },
};
use jiff::civil::date;
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 3);
const FAR: Date = date(2033, 1, 1);

fn rules() -> Rules {
    domain::catalogue::visa_rules(include_str!("../../assets/catalogue/visa.toml")).expect("the sample tables")
}

fn code(text: &str) -> CountryCode {
    text.parse().expect("a code")
}

fn document(nationality: &str, expiry: Date) -> TravelDocument {
    TravelDocument {
        document_type: "P".to_owned(),
        issuing_state: code(nationality),
        number: "U23456789".to_owned().into(),
        surname: "SPECIMEN".to_owned().into(),
        given_names: "DENIZ".to_owned().into(),
        names_truncated: false,
        nationality: code(nationality),
        birth: PartialDate::Known(date(1990, 5, 1)).into(),
        sex: Sex::X,
        expiry,
        source: Source::Read,
        repaired: Vec::new(),
        typed: Vec::new(),
    }
}

fn application(document: TravelDocument, days: u16) -> Application {
    let trip = Trip { arrival: TODAY, days, purpose: Purpose::Tourism };
    Application { document, residence: None, trip, declaration: Declaration::Made }
}

fn azn(duty: i64, service: i64) -> Fees {
    Fees { duty: Money::new(duty, Currency::Azn), service: Money::new(service, Currency::Azn) }
}

#[test]
fn the_sample_tables_name_the_fifteen_nationalities_and_say_that_they_are_samples() {
    let rules = rules();
    assert_eq!(rules.standing, Standing::Sample);
    let codes: Vec<String> = rules.nationalities.keys().map(ToString::to_string).collect();
    let expected = "ARE BHR CHN IDN IRN ISR JPN KOR KWT MYS OMN QAT SAU SGP TUR";
    assert_eq!(codes.join(" "), expected);
    assert_eq!(rules.day_choices, [3, 7, 15, 30]);
    assert_eq!(rules.months_past_stay, 6);
    assert_eq!(rules.fees.default.total(), Ok(Money::new(4400, Currency::Azn)));
}

#[test]
fn each_of_the_fifteen_nationalities_may_have_a_visa_on_arrival() {
    let rules = rules();
    for nationality in rules.nationalities.keys() {
        let application = application(document(nationality.as_str(), FAR), 30);
        let terms = Terms { valid_from: TODAY, valid_until: date(2026, 12, 2), days: 30, entries: 1 };
        assert_eq!(decide(&rules, &application, TODAY), Outcome::Eligible { terms, fees: azn(4000, 400) });
        let early = decide_document(&rules, &application.document, TODAY);
        assert_eq!(early, Early::Eligible { longest_stay: 30, fees: azn(4000, 400) });
    }
}

#[test]
fn whoever_is_refused_or_sent_to_an_officer_is_so_before_the_trip_is_asked_for() {
    let rules = rules();
    let with = |change: &dyn Fn(&mut TravelDocument)| {
        let mut document = document("TUR", FAR);
        change(&mut document);
        document
    };
    let refused = [
        (document("AZE", FAR), Refused::NoVisaNeeded, WayOut::Gate),
        // Own citizens need nothing, not even a valid document of any kind.
        (
            with(&|document| (document.nationality, document.expiry) = (code("AZE"), date(2020, 1, 1))),
            Refused::NoVisaNeeded,
            WayOut::Gate,
        ),
        (document("NOR", date(2027, 1, 1)), Refused::Nationality, WayOut::Portal),
        (document("UTO", date(2027, 1, 1)), Refused::Nationality, WayOut::Portal),
        (document("TUR", date(2026, 11, 2)), Refused::DocumentExpired, WayOut::Embassy),
        (document("NOR", date(2026, 11, 2)), Refused::DocumentExpired, WayOut::Embassy),
        (with(&|document| document.document_type = "PD".to_owned()), Refused::DocumentKind, WayOut::Desk),
        (with(&|document| document.document_type = "PS".to_owned()), Refused::DocumentKind, WayOut::Desk),
        (document("TUR", TODAY), Refused::ValidityTooShort { latest: None }, WayOut::Desk),
        (document("TUR", date(2027, 5, 2)), Refused::ValidityTooShort { latest: None }, WayOut::Desk),
    ];
    for (document, reason, way_out) in refused {
        assert_eq!(decide_document(&rules, &document, TODAY), Early::Refused(reason), "{document:?}");
        assert_eq!(decide(&rules, &application(document, 3), TODAY), Outcome::Refused(reason));
        assert_eq!(reason.way_out(), way_out);
    }
    let officer = [
        (document("XXA", FAR), OfficerReason::Stateless),
        (document("XXB", FAR), OfficerReason::Stateless),
        (document("XXC", FAR), OfficerReason::Stateless),
        (document("QQQ", FAR), OfficerReason::UnknownCountry),
        (with(&|document| document.issuing_state = code("QQQ")), OfficerReason::UnknownCountry),
        (with(&|document| document.birth = PartialDate::Unknown.into()), OfficerReason::BirthDateUnknown),
        (with(&|document| document.birth = PartialDate::Year(1990).into()), OfficerReason::BirthDateUnknown),
        (
            with(&|document| document.birth = PartialDate::Month { year: 1990, month: 5 }.into()),
            OfficerReason::BirthDateUnknown,
        ),
    ];
    for (document, reason) in officer {
        assert_eq!(decide_document(&rules, &document, TODAY), Early::Officer(reason), "{document:?}");
        assert_eq!(decide(&rules, &application(document, 3), TODAY), Outcome::Officer(reason));
    }
}

#[test]
fn the_passport_must_be_valid_six_months_past_the_last_day_of_stay() {
    let rules = rules();
    for (expiry, days, latest) in [
        // Three days end on 5 November; six months past is 5 May.
        (date(2027, 5, 5), 3, Ok(())),
        (date(2027, 5, 4), 3, Err(Some(date(2026, 11, 4)))),
        (date(2027, 5, 3), 1, Ok(())),
        (date(2027, 5, 3), 3, Err(Some(date(2026, 11, 3)))),
        (date(2027, 5, 2), 1, Err(None)),
        // Thirty days end on 2 December.
        (date(2027, 6, 2), 30, Ok(())),
        (date(2027, 6, 1), 30, Err(Some(date(2026, 12, 1)))),
        // Six months past 30 November is 30 May, and so is nothing later.
        (date(2027, 5, 31), 30, Err(Some(date(2026, 11, 30)))),
        (date(2026, 11, 3), 1, Err(None)),
    ] {
        let outcome = decide(&rules, &application(document("JPN", expiry), days), TODAY);
        match (outcome, latest) {
            (Outcome::Eligible { .. }, Ok(())) => {}
            (Outcome::Refused(Refused::ValidityTooShort { latest }), Err(expected)) => assert_eq!(latest, expected),
            (outcome, _) => panic!("{outcome:?} for {expiry}, {days} days"),
        }
    }
}

#[test]
fn months_end_where_the_calendar_says() {
    let rules = rules();
    let stay = |arrival: Date, expiry: Date| {
        let mut application = application(document("JPN", expiry), 1);
        application.trip.arrival = arrival;
        decide(&rules, &application, arrival)
    };
    // Six months past 29, 30 and 31 August is the end of February.
    for day in 28..=31 {
        assert!(matches!(stay(date(2026, 8, day), date(2027, 2, 28)), Outcome::Eligible { .. }), "{day} August");
    }
    let too_short = stay(date(2026, 9, 1), date(2027, 2, 28));
    assert_eq!(too_short, Outcome::Refused(Refused::ValidityTooShort { latest: None }));
    assert!(matches!(stay(date(2027, 8, 31), date(2028, 2, 29)), Outcome::Eligible { .. }));
    assert!(matches!(stay(date(2027, 8, 29), date(2028, 2, 28)), Outcome::Refused(_)));
}

#[test]
fn a_short_passport_shortens_what_is_offered() {
    let rules = rules();
    for (expiry, longest_stay) in [(date(2027, 5, 3), 1), (date(2027, 5, 9), 7), (date(2027, 6, 2), 30), (FAR, 30)] {
        let early = decide_document(&rules, &document("KWT", expiry), TODAY);
        assert_eq!(early, Early::Eligible { longest_stay, fees: azn(4000, 400) }, "{expiry}");
        let outcome = decide(&rules, &application(document("KWT", expiry), longest_stay), TODAY);
        assert!(matches!(outcome, Outcome::Eligible { .. }), "{outcome:?}");
    }
}

#[test]
fn a_trip_that_is_not_offered_is_refused_and_can_be_answered_again() {
    let rules = rules();
    let refused = Outcome::Refused(Refused::Trip { longest: 30 });
    for days in [0, 31, u16::MAX] {
        assert_eq!(decide(&rules, &application(document("QAT", FAR), days), TODAY), refused, "{days} days");
    }
    for (arrival, offered) in [
        (date(2026, 11, 1), false),
        (date(2026, 11, 2), true),
        (date(2026, 11, 4), true),
        (date(2026, 11, 5), false),
        (Date::MAX, false),
    ] {
        let mut application = application(document("QAT", FAR), 3);
        application.trip.arrival = arrival;
        assert_eq!(decide(&rules, &application, TODAY) != refused, offered, "{arrival}");
    }
    let only_business = Rules { purposes: vec![Purpose::Business], ..rules };
    assert_eq!(decide(&only_business, &application(document("QAT", FAR), 3), TODAY), refused);
    assert_eq!(Refused::Trip { longest: 30 }.way_out(), WayOut::OtherAnswers);
}

#[test]
fn a_declaration_that_is_not_made_is_for_an_officer_unless_there_is_no_visa_anyway() {
    let rules = rules();
    let mut not_made = application(document("SGP", FAR), 3);
    not_made.declaration = Declaration::NotMade;
    assert_eq!(decide(&rules, &not_made, TODAY), Outcome::Officer(OfficerReason::Declaration));
    not_made.document.nationality = code("NOR");
    assert_eq!(decide(&rules, &not_made, TODAY), Outcome::Refused(Refused::Nationality));
}

#[test]
fn a_nationality_in_a_group_pays_the_groups_fees() {
    let mut rules = rules();
    rules.nationalities.get_mut(&code("TUR")).expect("on the list").fee_group = Some("reduced".to_owned());
    let fees = |nationality| match decide(&rules, &application(document(nationality, FAR), 3), TODAY) {
        Outcome::Eligible { fees, .. } => fees,
        outcome => panic!("{outcome:?}"),
    };
    assert_eq!((fees("TUR"), fees("OMN")), (azn(2000, 400), azn(4000, 400)));
}

#[test]
fn every_refusal_has_a_way_out_and_a_shorter_stay_is_offered_only_where_there_is_one() {
    let latest = Some(TODAY);
    for (refused, first, then) in [
        (Refused::Nationality, WayOut::Portal, Some(WayOut::Desk)),
        (Refused::DocumentExpired, WayOut::Embassy, Some(WayOut::Desk)),
        (Refused::ValidityTooShort { latest }, WayOut::OtherAnswers, Some(WayOut::Desk)),
        (Refused::ValidityTooShort { latest: None }, WayOut::Desk, Some(WayOut::Embassy)),
        (Refused::DocumentKind, WayOut::Desk, None),
        (Refused::NoVisaNeeded, WayOut::Gate, None),
        (Refused::Trip { longest: 3 }, WayOut::OtherAnswers, Some(WayOut::Desk)),
        (Refused::Agency, WayOut::Desk, None),
    ] {
        assert_eq!((refused.way_out(), refused.otherwise()), (first, then));
    }
}

type Change<'rules> = &'rules dyn Fn(&mut Rules);

#[test]
fn tables_that_make_no_sense_are_found() {
    let fault = |change: Change<'_>| {
        let mut rules = rules();
        change(&mut rules);
        rules.check().expect_err("a fault")
    };
    let oman = code("OMN");
    let cases: [(Change<'_>, &str, Fault); 9] = [
        (&|rules| rules.nationalities.clear(), "nationalities", Fault::Empty),
        (&|rules| rules.purposes.clear(), "purposes", Fault::Empty),
        (
            &|rules| rules.document_types = ["V".to_owned()].into(),
            "document_types",
            Fault::DocumentCode("V".to_owned()),
        ),
        (&|rules| rules.day_choices = vec![7, 3], "day_choices", Fault::DayChoice(3)),
        (&|rules| rules.day_choices = vec![3, 90], "day_choices", Fault::DayChoice(90)),
        (
            &|rules| rules.nationalities.get_mut(&oman).unwrap().longest_stay = 0,
            "nationalities.OMN.longest_stay",
            Fault::LongestStay(0),
        ),
        (&|rules| rules.own_country = oman, "nationalities.OMN", Fault::Excluded(oman)),
        (&|rules| rules.fees.default = azn(-1, 0), "fees.default", Fault::NegativeFee),
        (
            &|rules| {
                let usd = Money::new(5, Currency::Usd);
                rules.fees.groups.insert("usd".to_owned(), Fees { duty: usd, service: usd });
            },
            "fees.groups.usd",
            Fault::Currencies(Currency::Azn, Currency::Usd),
        ),
    ];
    for (change, key, expected) in cases {
        assert_eq!(fault(change), (key.to_owned(), expected));
    }
}

#[test]
fn a_passport_that_ends_too_soon_is_that_whatever_trip_is_asked_for() {
    let rules = rules();
    let document = document("TUR", TODAY);
    let too_short = Refused::ValidityTooShort { latest: None };
    assert_eq!(decide_document(&rules, &document, TODAY), Early::Refused(too_short));
    for days in [1, 30, 31] {
        assert_eq!(decide(&rules, &application(document.clone(), days), TODAY), Outcome::Refused(too_short));
    }
}

proptest! {
    /// What is offered early holds later: within the bounds the early rules gave, no trip is refused.
    #[test]
    fn early_and_late_rules_agree(
        nationality in prop::sample::select(vec!["TUR", "KOR", "NOR", "AZE", "XXB", "QQQ"]),
        left in -400_i32..4000, days in 1_u16..=40, kind in prop::sample::select(vec!["P", "PP", "PD"]),
    ) {
        let rules = rules();
        let mut document = document(nationality, TODAY.saturating_add(jiff::Span::new().days(left)));
        document.document_type = kind.to_owned();
        let outcome = decide(&rules, &application(document.clone(), days), TODAY);
        match decide_document(&rules, &document, TODAY) {
            Early::Eligible { longest_stay, fees } if days <= longest_stay => {
                let expected_fees = fees;
                let Outcome::Eligible { terms, fees } = outcome else { panic!("{outcome:?}") };
                prop_assert_eq!((terms.days, fees), (days, expected_fees));
                prop_assert_eq!(terms.valid_from.until(terms.valid_until).unwrap().get_days(), i32::from(days) - 1);
            }
            Early::Eligible { longest_stay, .. } => match outcome {
                Outcome::Refused(Refused::Trip { longest }) => prop_assert!(days > longest),
                Outcome::Refused(Refused::ValidityTooShort { latest: Some(latest) }) => {
                    prop_assert_eq!(TODAY.until(latest).unwrap().get_days() + 1, i32::from(longest_stay));
                }
                outcome => prop_assert!(false, "{:?}", outcome),
            },
            Early::ResidenceAsked => prop_assert_eq!(outcome, Outcome::Refused(Refused::Nationality)),
            Early::Refused(refused) => prop_assert_eq!(outcome, Outcome::Refused(refused)),
            Early::Officer(reason) => prop_assert_eq!(outcome, Outcome::Officer(reason)),
        }
    }
}

#[test]
fn an_officer_grants_at_most_what_was_asked_and_what_the_document_allows() {
    let rules = rules();
    let stateless = application(document("XXA", FAR), 15);
    assert_eq!(officer::longest_stay(&rules, &stateless.document, TODAY), 30);
    assert_eq!(officer::most_days(&rules, &stateless, TODAY), 15);
    let terms = |from, until, days| Terms { valid_from: from, valid_until: until, days, entries: 1 };
    let granted = |days, today| officer::granted(&rules, &stateless, days, today);
    assert_eq!(granted(15, TODAY), Some((terms(TODAY, date(2026, 11, 17), 15), azn(4000, 400))));
    assert_eq!(granted(3, TODAY), Some((terms(TODAY, date(2026, 11, 5), 3), azn(4000, 400))), "shorter");
    let later = date(2026, 11, 4);
    assert_eq!(granted(3, later), Some((terms(later, date(2026, 11, 6), 3), azn(4000, 400))), "fetched a day later");
    assert_eq!(granted(16, TODAY), None, "longer than asked");
    assert_eq!(granted(0, TODAY), None);
    let ends_soon = application(document("XXA", date(2027, 5, 10)), 15);
    assert_eq!(officer::most_days(&rules, &ends_soon, TODAY), 8, "six months past the last day");
    let expired = application(document("XXA", date(2026, 11, 2)), 15);
    assert_eq!(officer::most_days(&rules, &expired, TODAY), 0);
    assert_eq!(officer::granted(&rules, &expired, 1, TODAY), None);
}

#[test]
fn every_reason_of_an_officer_has_a_way_out() {
    let ways = Grounds::ALL.map(|because| Refused::Officer { because }.way_out());
    assert_eq!(ways, [WayOut::Embassy, WayOut::Desk, WayOut::Portal, WayOut::Desk]);
}
