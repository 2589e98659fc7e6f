//! Services: every kind, area, event, field and mistake has its own words.

use std::collections::BTreeSet;

use domain::{
    Language,
    service::{Area, FieldKind, Kind, LifeEvent, mask::Wrong},
    shelf::Sort,
};
use locales::{Words, complete, services};

const KINDS: [Kind; 42] = [
    Kind::Electricity,
    Kind::Gas,
    Kind::Water,
    Kind::Heating,
    Kind::Refuse,
    Kind::Rent,
    Kind::Landline,
    Kind::Mobile,
    Kind::Internet,
    Kind::Television,
    Kind::TrafficFine,
    Kind::AdministrativeFine,
    Kind::DocumentDuty,
    Kind::CourtDuty,
    Kind::NotaryDuty,
    Kind::RegisterDuty,
    Kind::LicenceDuty,
    Kind::VehicleDuty,
    Kind::Inspection,
    Kind::Road,
    Kind::Parking,
    Kind::LandTax,
    Kind::PropertyTax,
    Kind::Tax,
    Kind::Customs,
    Kind::SocialInsurance,
    Kind::MedicalInsurance,
    Kind::UnemploymentInsurance,
    Kind::Education,
    Kind::Examination,
    Kind::Loan,
    Kind::Leasing,
    Kind::Insurance,
    Kind::Alimony,
    Kind::Enforcement,
    Kind::Migration,
    Kind::Health,
    Kind::TransportCard,
    Kind::IntellectualProperty,
    Kind::Cadastre,
    Kind::Navigation,
    Kind::Donation,
];
const AREAS: [Area; 10] = [
    Area::Home,
    Area::Communication,
    Area::Transport,
    Area::Business,
    Area::State,
    Area::Social,
    Area::Education,
    Area::Health,
    Area::Finance,
    Area::Leisure,
];
const EVENTS: [LifeEvent; 12] = [
    LifeEvent::MonthlyBills,
    LifeEvent::Moving,
    LifeEvent::Driving,
    LifeEvent::Children,
    LifeEvent::Family,
    LifeEvent::Work,
    LifeEvent::Enterprise,
    LifeEvent::Travel,
    LifeEvent::Papers,
    LifeEvent::Dispute,
    LifeEvent::Studying,
    LifeEvent::Illness,
];

fn fields() -> Vec<FieldKind> {
    vec![
        FieldKind::Fin,
        FieldKind::Voen,
        FieldKind::Subscriber { least: 15, most: 15 },
        FieldKind::Subscriber { least: 6, most: 16 },
        FieldKind::MobilePhone,
        FieldKind::LandlinePhone,
        FieldKind::Phone,
        FieldKind::Plate,
        FieldKind::Protocol,
        FieldKind::Order { least: 7, most: 7 },
        FieldKind::Order { least: 4, most: 12 },
        FieldKind::Amount,
        FieldKind::Choice { options: Vec::new() },
        FieldKind::Date,
        FieldKind::Qr { most: 99 },
    ]
}

#[test]
fn no_two_kinds_are_called_alike_and_each_has_a_name_in_every_language() {
    for language in complete() {
        let words = Words::of(*language).plain();
        let names: BTreeSet<String> = KINDS.iter().map(|kind| services::kind(words, *kind)).collect();
        assert_eq!(names.len(), KINDS.len(), "{language:?}");
        let areas: BTreeSet<String> = AREAS.iter().map(|area| services::area(words, *area)).collect();
        assert_eq!(areas.len(), AREAS.len(), "{language:?}");
        let events: BTreeSet<String> = EVENTS.iter().map(|event| services::life_event(words, *event)).collect();
        assert_eq!(events.len(), EVENTS.len(), "{language:?}");
    }
    let electricity = services::in_every_language(Sort::Kind(Kind::Electricity));
    assert_eq!(electricity.len(), complete().len());
    for word in ["Electricity", "Elektrik enerjisi", "الكهرباء"] {
        assert!(electricity.iter().any(|name| name == word), "{word}: {electricity:?}");
    }
    for language in complete() {
        let words = Words::of(*language).plain();
        let is_there = |sort, name| services::in_every_language(sort).contains(&name);
        for kind in KINDS {
            assert!(is_there(Sort::Kind(kind), services::kind(words, kind)), "{kind:?} in {language:?}");
        }
        for area in AREAS {
            assert!(is_there(Sort::Area(area), services::area(words, area)), "{area:?} in {language:?}");
        }
    }
}

#[test]
fn fields_say_what_they_want_in_numbers() {
    let words = Words::of(Language::English).plain();
    let how = |kind: FieldKind| services::how(words, &kind).expect("a line");
    assert_eq!(how(FieldKind::Subscriber { least: 15, most: 15 }), "On the bill: 15 digits.");
    assert_eq!(how(FieldKind::Subscriber { least: 6, most: 16 }), "On the bill: 6 to 16 digits.");
    for language in complete() {
        let words = Words::of(*language).plain();
        for kind in fields() {
            let (name, how) = (services::field(words, &kind), services::how(words, &kind));
            let is_chosen = matches!(kind, FieldKind::Choice { .. });
            assert_eq!(how.is_none(), is_chosen, "what is chosen has no form to describe");
            assert!(!name.is_empty() && how.is_none_or(|how| !how.is_empty() && how != name), "{language:?} {kind:?}");
        }
    }
}

#[test]
fn every_mistake_is_explained_and_none_like_another() {
    let mistakes = [
        Wrong::Empty,
        Wrong::Short { missing: 2 },
        Wrong::Long { over: 2 },
        Wrong::Sign { at: 3, sign: 'O' },
        Wrong::Control { at: 1 },
        Wrong::Prefix,
        Wrong::CheckDigit { at: 9 },
        Wrong::Day,
        Wrong::Month,
        Wrong::Year,
        Wrong::Choice,
    ];
    for language in complete() {
        let words = Words::of(*language).plain();
        let texts: BTreeSet<String> = mistakes.iter().map(|wrong| services::wrong(words, *wrong)).collect();
        assert_eq!(texts.len(), mistakes.len(), "{language:?}: {texts:?}");
    }
    let words = Words::of(Language::English).plain();
    assert_eq!(
        services::wrong(words, Wrong::Sign { at: 3, sign: 'O' }),
        "At place 3 there cannot be O. Compare it with your paper."
    );
    assert_eq!(services::wrong(words, Wrong::Short { missing: 1 }), "1 more is missing. Compare it with your paper.");
}
