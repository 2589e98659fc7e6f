//! A specimen of every scene, with invented persons.

use domain::{
    ClaimNumber, CountryCode, Currency, Date, KioskId, Language, Money,
    document::{PartialDate, Sex, mrz},
    fact::NotTaken,
    receipt::DeskReason,
    visa::{Fees, OfficerReason, Purpose, Refused, Terms},
};
use kiosk_screen::{
    Scene, Snapshot,
    snapshot::{
        Again, Cabinet, Clock, Closed, Comfort, DocumentScene, Edge, HelpPanel, NotNow, Offer, PaperScene, PayScene,
        Slot, UnfinishedScene,
    },
};

/// A snapshot around a scene.
pub fn snapshot(scene: Scene, language: Language) -> Snapshot {
    Snapshot {
        screen: 7,
        language,
        comfort: Comfort::default(),
        kiosk: KioskId::try_from("GYD-014".to_owned()).expect("a terminal number"),
        clock: Clock { hour: 14, minute: 32 },
        help_line: "0 12 345 67 89".to_owned(),
        cabinet: Cabinet {
            document: Slot { edge: Edge::Bottom, middle: 260, width_mm: 94 },
            card: Slot { edge: Edge::Bottom, middle: 760, width_mm: 90 },
            printer: Slot { edge: Edge::Bottom, middle: 500, width_mm: 80 },
        },
        help: HelpPanel::Closed,
        scene,
    }
}

/// The same with the help open over it.
pub fn with_help(scene: Scene, language: Language) -> Snapshot {
    Snapshot { help: HelpPanel::Open, ..snapshot(scene, language) }
}

fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).expect("a day of the calendar")
}

fn azn(minor_units: i64) -> Money {
    Money::new(minor_units, Currency::Azn)
}

fn claim() -> ClaimNumber {
    ClaimNumber::of(domain::TransactionId("01935ad0-7c1e-7b3a-9d4f-2c5e8a1b6f70".parse().expect("an identifier")))
}

fn fees() -> Fees {
    Fees { duty: azn(4000), service: azn(400) }
}

fn terms() -> Terms {
    Terms { valid_from: day(2026, 11, 21), valid_until: day(2026, 12, 20), days: 30, entries: 1 }
}

fn repair() -> mrz::Repair {
    mrz::Repair {
        field: mrz::Field::DocumentNumber,
        line: 2,
        column: 2,
        read: 'O',
        proved: '0',
        proof: mrz::Proof::CheckDigit,
    }
}

/// ICAO's specimen, with one repaired character.
pub fn review(surname: &str, given_names: &str, repairs: Vec<mrz::Repair>) -> Scene {
    Scene::Review {
        surname: surname.to_owned(),
        given_names: given_names.to_owned(),
        number: "L0898902C".to_owned(),
        nationality: "UTO".parse::<CountryCode>().expect("a code"),
        sex: Sex::Female,
        birth: PartialDate::Known(day(1974, 8, 12)),
        expiry: day(2031, 4, 15),
        repairs,
        names_truncated: false,
    }
}

/// Every scene by a name of its own.
pub fn all() -> Vec<(&'static str, Scene)> {
    let mut all = opening();
    all.extend(middle());
    all.extend(paying());
    all.extend(ending());
    all.extend(trouble());
    all
}

fn opening() -> Vec<(&'static str, Scene)> {
    let languages = Language::ALL.to_vec();
    let again = |again| Scene::Document { state: DocumentScene::Again(again) };
    vec![
        ("attract", Scene::Attract { visa: Offer::Available, languages: languages.clone(), turn: 1 }),
        ("attract-third", Scene::Attract { visa: Offer::Available, languages: languages.clone(), turn: 4 }),
        (
            "attract-not-now",
            Scene::Attract { visa: Offer::NotNow(NotNow::Paper), languages: languages.clone(), turn: 0 },
        ),
        ("languages", Scene::Languages { languages }),
        ("privacy", Scene::Privacy),
        ("document", Scene::Document { state: DocumentScene::Waiting }),
        ("document-reading", Scene::Document { state: DocumentScene::Reading }),
        ("again-incomplete", again(Again::Incomplete)),
        ("again-corrupted", again(Again::Corrupted)),
        ("again-not-a-document", again(Again::NotADocument)),
        ("again-identity-card", again(Again::IdentityCard)),
        ("again-visa", again(Again::Visa)),
        ("again-other", again(Again::OtherDocument)),
        ("again-two", again(Again::TwoDocuments)),
        ("again-reader-lost", again(Again::ReaderLost)),
    ]
}

fn middle() -> Vec<(&'static str, Scene)> {
    let trip = |days, purpose| Scene::Trip { arrival: day(2026, 11, 21), day_choices: vec![7, 15, 30], days, purpose };
    vec![
        ("review", review("ERIKSSON", "ANNA MARIA", vec![repair()])),
        ("review-plain", review("ERIKSSON", "ANNA MARIA", Vec::new())),
        ("trip", trip(None, None)),
        ("trip-chosen", trip(Some(30), Some(Purpose::Tourism))),
        ("declaration", Scene::Declaration),
        ("deciding", Scene::Deciding { waited: 3 }),
        ("deciding-long", Scene::Deciding { waited: 25 }),
        ("approved", Scene::Approved { terms: terms(), fees: fees() }),
    ]
}

fn paying() -> Vec<(&'static str, Scene)> {
    let pay = |state| Scene::Paying { fees: fees(), state };
    let not = |by| Scene::NotCharged { fees: fees(), by };
    vec![
        ("pay-starting", pay(PayScene::Starting)),
        ("pay", pay(PayScene::Card)),
        ("pay-pin", pay(PayScene::Pin)),
        ("pay-wrong-pin", pay(PayScene::WrongPin)),
        ("pay-bank", pay(PayScene::Bank)),
        ("pay-remove", pay(PayScene::RemoveCard)),
        ("pay-cancelling", pay(PayScene::Cancelling)),
        ("pay-issuing", pay(PayScene::Issuing)),
        ("pay-settling", pay(PayScene::Settling)),
        ("pay-undoing", pay(PayScene::Undoing)),
        ("declined", not(NotTaken::Declined)),
        ("cancelled", not(NotTaken::Cancelled)),
        ("timed-out", not(NotTaken::TimedOut)),
        ("unavailable", not(NotTaken::Unavailable)),
        ("cannot-pay", Scene::CannotPay { because: NotNow::CardTerminal }),
        ("resolving", Scene::Resolving { amount: azn(4400), claim: claim() }),
        ("money-owed", Scene::MoneyOwed { amount: azn(4400), claim: claim(), slip: PaperScene::Printed }),
        ("given-back", Scene::GivenBack { amount: azn(4400), claim: claim() }),
    ]
}

fn ending() -> Vec<(&'static str, Scene)> {
    let printing = |visa, receipt| Scene::Printing { visa, receipt, amount: azn(4400), valid_until: day(2026, 12, 20) };
    let take = |visa, receipt| Scene::Take { visa, receipt, amount: azn(4400), valid_until: day(2026, 12, 20) };
    vec![
        ("printing", printing(PaperScene::Printing, PaperScene::ToCome)),
        ("printing-receipt", printing(PaperScene::Printed, PaperScene::Printing)),
        ("take", take(PaperScene::Printed, PaperScene::Printed)),
        ("take-doubtful", take(PaperScene::Printed, PaperScene::Doubtful)),
        (
            "no-paper",
            Scene::NoPaper {
                amount: azn(4400),
                claim: claim(),
                link: "https://receipt.example/GYD-014/K7M4-2291-08XT".to_owned(),
                visa: PaperScene::Printed,
                receipt: PaperScene::Missing,
            },
        ),
        ("farewell", Scene::Farewell),
        ("time-out", Scene::TimeOut { seconds: 27, of: 45 }),
    ]
}

fn trouble() -> Vec<(&'static str, Scene)> {
    let refused = |reason| Scene::Refused { reason };
    let officer = |reason, slip| Scene::Officer { reason, claim: claim(), slip };
    let desk = |reason, slip| Scene::Desk {
        reason,
        claim: claim(),
        slip,
        code: "KD1:8QXZ3J4M0S7F5V2N9R6T1W8Y3B7C5D0E2G4H6K8M1P3Q5".to_owned(),
    };
    let unfinished = |state| Scene::Unfinished { state, claim: claim(), amount: Some(azn(4400)) };
    vec![
        ("refused-nationality", refused(Refused::Nationality)),
        ("refused-expired", refused(Refused::DocumentExpired)),
        ("refused-validity", refused(Refused::ValidityTooShort { latest: Some(day(2026, 12, 2)) })),
        ("refused-validity-none", refused(Refused::ValidityTooShort { latest: None })),
        ("refused-kind", refused(Refused::DocumentKind)),
        ("refused-own", refused(Refused::NoVisaNeeded)),
        ("refused-trip", refused(Refused::Trip { longest: 30 })),
        ("refused-agency", refused(Refused::Agency)),
        ("officer-stateless", officer(OfficerReason::Stateless, PaperScene::Printing)),
        ("officer-declaration", officer(OfficerReason::Declaration, PaperScene::Printed)),
        ("officer-birth", officer(OfficerReason::BirthDateUnknown, PaperScene::Missing)),
        ("officer-country", officer(OfficerReason::UnknownCountry, PaperScene::Printed)),
        ("officer-wish", officer(OfficerReason::AgencyWish, PaperScene::Doubtful)),
        ("desk-offline", desk(DeskReason::Offline, PaperScene::Printed)),
        ("desk-silent", desk(DeskReason::AgencySilent, PaperScene::Missing)),
        ("unfinished-resolving", unfinished(UnfinishedScene::Resolving)),
        (
            "unfinished-nothing",
            Scene::Unfinished { state: UnfinishedScene::NothingTaken, claim: claim(), amount: None },
        ),
        ("unfinished-printable", unfinished(UnfinishedScene::Printable)),
        ("unfinished-paper", unfinished(UnfinishedScene::PaperOwed)),
        ("unfinished-given-back", unfinished(UnfinishedScene::GivenBack)),
        ("unfinished-money", unfinished(UnfinishedScene::MoneyOwed)),
        ("closed-records", Scene::Closed(Closed::Records)),
        ("closed-clock", Scene::Closed(Closed::Clock)),
        ("closed-starting", Scene::Closed(Closed::Starting)),
        ("closed-frozen", Scene::Closed(Closed::Frozen)),
    ]
}
