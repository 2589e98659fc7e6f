//! E-visas: what is a reference, which codes are none, and which fact may follow which.

use domain::{
    books::TransactionState,
    evisa::{
        Reference, Table,
        code::{Other, read},
    },
    fact::{Ending, Fact, PaperKind, PrintOutcome},
    receipt::Copy,
    text::display_safe,
    visa::{Fault, Rules},
};
use proptest::prelude::*;

fn rules() -> Rules {
    domain::catalogue::visa_rules(include_str!("../../assets/catalogue/visa.toml")).expect("the sample tables")
}

fn table() -> Table {
    rules().e_visa.expect("a table of e-visas")
}

fn told(text: &str) -> Result<String, Other> {
    read(text, &table()).map(|reference| reference.reveal().to_owned())
}

#[test]
fn a_reference_is_read_however_it_is_written() {
    for text in [
        "EV26SPEC1001",
        "ev26spec1001",
        "EV26-SPEC-1001",
        " EV26 SPEC 1001 ",
        "https://evisa.example/EV26SPEC1001",
        "HTTPS://EVISA.EXAMPLE/letter?id=7&reference=EV26-SPEC-1001#top",
        "http://evisa.example:443/a/b/ev26spec1001",
    ] {
        assert_eq!(told(text), Ok("EV26SPEC1001".to_owned()), "{text}");
    }
}

#[test]
fn other_codes_are_told_apart() {
    for (text, other) in [
        // IATA resolution 792, appendix: the specimen of one leg.
        ("M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100", Other::BoardingPass),
        // EAN-13, EAN-8, ITF-14, GS1 with a separator (its picture), GS1 with identifier 01.
        ("4006381333931", Other::Goods),
        ("96385074", Other::Goods),
        ("10614141000415", Other::Goods),
        ("0104012345678901\u{241d}10ABC", Other::Goods),
        ("0110614141000415", Other::Goods),
        ("00020101021129300012D156000000000510A93FO3230Q5802CN", Other::Payment),
        ("https://shop.example/EV26SPEC1001", Other::Site),
        ("https://evisa.example.evil.example/EV26SPEC1001", Other::Site),
        ("https://evisa.example@evil.example/EV26SPEC1001", Other::Site),
        ("https://evil.example@evisa.example/EV26SPEC1001", Other::Site),
        ("https://evil.example/?to=https://evisa.example/EV26SPEC1001", Other::Site),
        ("https://evisa.example/", Other::PortalWithout),
        ("https://evisa.example/EV26SPEC1001/EV26SPEC1002", Other::PortalWithout),
        ("PV1.AZ26-4K7M-22910.L898902C3.TUR.ERIKSSON+ANNA", Other::OurPaper),
        ("PD1.K7M4-2291-08XT.OFFLINE.GYD-014", Other::OurPaper),
        ("4006381333930", Other::Unknown),
        ("WIFI:S:airport;;", Other::Unknown),
        ("EV26SPEC100", Other::Unknown),
        ("EV26SPEC10011", Other::Unknown),
        ("XX26SPEC1001", Other::Unknown),
        ("EV26SPEC100É", Other::Unknown),
        ("", Other::Unknown),
    ] {
        assert_eq!(told(text), Err(other), "{text}");
    }
}

#[test]
fn a_reference_is_in_no_log_and_nothing_else_passes_for_one() {
    let reference = table().reference("EV26SPEC1001").expect("a reference");
    assert_eq!(format!("{reference:?}"), "[redacted]");
    assert_eq!(serde_json::to_string(&reference).unwrap(), r#""EV26SPEC1001""#);
    for text in [r#""ev26spec1001""#, r#""EV26 SPEC""#, r#""E""#, r#""EV26SPEC1001EV26SPEC10012""#] {
        assert!(serde_json::from_str::<Reference>(text).is_err(), "{text}");
    }
}

#[test]
fn tables_of_e_visas_that_make_no_sense_are_found() {
    let fault = |change: &dyn Fn(&mut Table)| {
        let mut rules = rules();
        change(rules.e_visa.as_mut().expect("a table of e-visas"));
        rules.check().expect_err("a fault")
    };
    let prefix = |text: &str| Fault::ReferencePrefix(text.to_owned());
    for (prefixed, expected) in [("", prefix("")), ("26", prefix("26")), ("ev", prefix("ev"))] {
        let told = fault(&|table| table.reference_prefix = prefixed.to_owned());
        assert_eq!(told, ("e_visa.reference_prefix".to_owned(), expected));
    }
    for length in [0, 9, 25] {
        let told = fault(&|table| table.reference_length = length);
        assert_eq!(told, ("e_visa.reference_length".to_owned(), Fault::ReferenceLength(length)));
    }
    let told = fault(&|table| table.portal_hosts = ["https://evisa.example".to_owned()].into());
    assert_eq!(told.0, "e_visa.portal_hosts");
}

fn of(facts: &[Fact]) -> Option<TransactionState> {
    TransactionState::of(facts).ok().flatten()
}

#[test]
fn an_e_visa_is_delivered_by_its_paper_alone_and_no_original_follows_one() {
    let opened =
        Fact::TransactionOpened { service: "e-visa".parse().unwrap(), claim: "K7M4-2291-08XJ".parse().unwrap() };
    let found = |copy| [opened.clone(), Fact::PickUpAsked, Fact::PickUpAsked, Fact::PickUpFound { copy }];
    let print = |copy, job| Fact::PrintIntended { paper: PaperKind::EVisa, copy, job };
    let ended = |job, outcome| Fact::PrintEnded { paper: PaperKind::EVisa, job, outcome };
    let delivered = Fact::TransactionClosed { ending: Ending::Delivered };
    let course = |copy, rest: &[Fact]| of(&[&found(copy)[..], rest].concat());

    let whole = [print(Copy::Original, 1), ended(1, PrintOutcome::Printed), delivered.clone()];
    assert!(course(Copy::Original, &whole).is_some_and(|state| state.ending == Some(Ending::Delivered)));
    assert!(course(Copy::Duplicate, &whole).is_none(), "another terminal printed the original");
    assert!(
        course(Copy::Original, std::slice::from_ref(&delivered)).is_none(),
        "without its paper nothing is delivered"
    );
    for outcome in [PrintOutcome::Unknown, PrintOutcome::NotPrinted] {
        let doubtful = [print(Copy::Original, 1), ended(1, outcome), delivered.clone()];
        assert!(course(Copy::Original, &doubtful).is_none(), "{outcome:?}");
    }
    let twice = [print(Copy::Original, 1), ended(1, PrintOutcome::Unknown), print(Copy::Original, 2)];
    assert!(course(Copy::Original, &twice).is_none());
    let again = [print(Copy::Original, 1), ended(1, PrintOutcome::Unknown), print(Copy::Duplicate, 2)];
    assert!(course(Copy::Original, &again).is_some());
    assert!(of(&[opened.clone(), Fact::PickUpFound { copy: Copy::Original }]).is_none(), "found without a search");
    assert!(of(&[opened, Fact::ApplicationMade, Fact::PickUpAsked]).is_none(), "a visa on arrival is none");
}

proptest! {
    /// Whatever is held before the scanner: it is a reference of the tables, or it is told what it is.
    #[test]
    fn nothing_that_is_scanned_panics_or_passes_for_a_reference(text in ".{0,200}") {
        let shown = display_safe(&text, 512);
        if let Ok(reference) = read(&shown, &table()) {
            prop_assert_eq!(reference.reveal().len(), 12);
            prop_assert!(reference.reveal().starts_with("EV"));
        }
    }
}
