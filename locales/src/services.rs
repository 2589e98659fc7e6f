//! What services, and the fields of their forms, are called; what is said of a value that does not fit.

use domain::{
    Language,
    service::{Area, FieldKind, Kind, LifeEvent, mask::Wrong},
    shelf::Sort,
    text::display_safe,
};

use crate::Words;

/// An English name of a kind or an area, and its names in all languages.
type Names = (&'static str, &'static [&'static str]);

/// Written by the build script: so no language is read for its names alone, before anybody is served.
const NAMES: &[Names] = &include!(concat!(env!("OUT_DIR"), "/names.rs"));

/// What a kind or an area is called in all languages: for the shelf, which finds services by them.
#[must_use]
pub fn in_every_language(sort: Sort) -> Vec<String> {
    let english = Words::of(Language::English).plain();
    let english = match sort {
        Sort::Kind(sort) => kind(english, sort),
        Sort::Area(sort) => area(english, sort),
    };
    // A kind and its area may be called the same.
    let called = NAMES.iter().filter(|(name, _)| *name == english);
    called.flat_map(|(_, names)| names.iter().copied()).map(str::to_owned).collect()
}

/// What kind of thing is paid.
#[must_use]
pub fn kind(words: Words, kind: Kind) -> String {
    match kind {
        Kind::Electricity => words.kind_electricity(),
        Kind::Gas => words.kind_gas(),
        Kind::Water => words.kind_water(),
        Kind::Heating => words.kind_heating(),
        Kind::Refuse => words.kind_refuse(),
        Kind::Rent => words.kind_rent(),
        Kind::Landline => words.kind_landline(),
        Kind::Mobile => words.kind_mobile(),
        Kind::Internet => words.kind_internet(),
        Kind::Television => words.kind_television(),
        Kind::TrafficFine => words.kind_traffic_fine(),
        Kind::AdministrativeFine => words.kind_administrative_fine(),
        Kind::DocumentDuty => words.kind_document_duty(),
        Kind::CourtDuty => words.kind_court_duty(),
        Kind::NotaryDuty => words.kind_notary_duty(),
        Kind::RegisterDuty => words.kind_register_duty(),
        Kind::LicenceDuty => words.kind_licence_duty(),
        Kind::VehicleDuty => words.kind_vehicle_duty(),
        Kind::Inspection => words.kind_inspection(),
        Kind::Road => words.kind_road(),
        Kind::Parking => words.kind_parking(),
        Kind::LandTax => words.kind_land_tax(),
        Kind::PropertyTax => words.kind_property_tax(),
        Kind::Tax => words.kind_tax(),
        Kind::Customs => words.kind_customs(),
        Kind::SocialInsurance => words.kind_social_insurance(),
        Kind::MedicalInsurance => words.kind_medical_insurance(),
        Kind::UnemploymentInsurance => words.kind_unemployment_insurance(),
        Kind::Education => words.kind_education(),
        Kind::Examination => words.kind_examination(),
        Kind::Loan => words.kind_loan(),
        Kind::Leasing => words.kind_leasing(),
        Kind::Insurance => words.kind_insurance(),
        Kind::Alimony => words.kind_alimony(),
        Kind::Enforcement => words.kind_enforcement(),
        Kind::Migration => words.kind_migration(),
        Kind::Health => words.kind_health(),
        Kind::TransportCard => words.kind_transport_card(),
        Kind::IntellectualProperty => words.kind_intellectual_property(),
        Kind::Cadastre => words.kind_cadastre(),
        Kind::Navigation => words.kind_navigation(),
        Kind::Donation => words.kind_donation(),
    }
}

/// Where it belongs.
#[must_use]
pub fn area(words: Words, area: Area) -> String {
    match area {
        Area::Home => words.find_area_home(),
        Area::Communication => words.find_area_communication(),
        Area::Transport => words.find_area_transport(),
        Area::Business => words.find_area_business(),
        Area::State => words.find_area_state(),
        Area::Social => words.find_area_social(),
        Area::Education => words.find_area_education(),
        Area::Health => words.find_area_health(),
        Area::Finance => words.find_area_finance(),
        Area::Leisure => words.find_area_leisure(),
    }
}

/// What brings people to it.
#[must_use]
pub fn life_event(words: Words, event: LifeEvent) -> String {
    match event {
        LifeEvent::MonthlyBills => words.find_event_bills(),
        LifeEvent::Moving => words.find_event_moving(),
        LifeEvent::Driving => words.find_event_driving(),
        LifeEvent::Children => words.find_event_children(),
        LifeEvent::Family => words.find_event_family(),
        LifeEvent::Work => words.find_event_work(),
        LifeEvent::Enterprise => words.find_event_enterprise(),
        LifeEvent::Travel => words.find_event_travel(),
        LifeEvent::Papers => words.find_event_papers(),
        LifeEvent::Dispute => words.find_event_dispute(),
        LifeEvent::Studying => words.find_event_studying(),
        LifeEvent::Illness => words.find_event_illness(),
    }
}

/// What a field is called where its entry has no name of its own for it.
#[must_use]
pub fn field(words: Words, kind: &FieldKind) -> String {
    match kind {
        FieldKind::Email => words.fill_email(),
        FieldKind::Fin => words.fill_fin(),
        FieldKind::Voen => words.fill_voen(),
        FieldKind::Subscriber { .. } => words.fill_subscriber(),
        FieldKind::MobilePhone => words.fill_mobile(),
        FieldKind::LandlinePhone => words.fill_landline(),
        FieldKind::Phone => words.fill_phone(),
        FieldKind::Plate => words.fill_plate(),
        FieldKind::Protocol => words.fill_protocol(),
        FieldKind::Order { .. } => words.fill_order(),
        FieldKind::Amount => words.fill_amount(),
        FieldKind::Choice { .. } => words.fill_choice(),
        FieldKind::Date => words.fill_date(),
        FieldKind::Qr { .. } => words.fill_qr(),
    }
}

/// What its value looks like; nothing where it is chosen.
#[must_use]
pub fn how(words: Words, kind: &FieldKind) -> Option<String> {
    Some(match kind {
        FieldKind::Fin => words.fill_how_fin(),
        FieldKind::Voen => words.fill_how_voen(),
        FieldKind::Subscriber { least, most } if least == most => words.fill_how_subscriber_fixed(*most),
        FieldKind::Subscriber { least, most } => words.fill_how_subscriber(*least, *most),
        FieldKind::MobilePhone => words.fill_how_mobile(),
        FieldKind::LandlinePhone => words.fill_how_landline(),
        FieldKind::Phone => words.fill_how_phone(),
        FieldKind::Plate => words.fill_how_plate(),
        FieldKind::Protocol => words.fill_how_protocol(),
        FieldKind::Order { least, most } => words.fill_how_order(*least, *most),
        FieldKind::Amount => words.fill_how_amount(),
        FieldKind::Choice { .. } => return None,
        FieldKind::Date => words.fill_how_date(),
        FieldKind::Email => words.fill_how_email(),
        FieldKind::Qr { .. } => words.fill_how_qr(),
    })
}

/// What is wrong with a value, and what to do.
#[must_use]
pub fn wrong(words: Words, wrong: Wrong) -> String {
    match wrong {
        Wrong::Address => words.fill_wrong_address(),
        Wrong::Empty => words.fill_wrong_empty(),
        Wrong::Short { missing } => words.fill_wrong_short(missing),
        Wrong::Long { over } => words.fill_wrong_long(over),
        Wrong::Sign { at, sign } => words.fill_wrong_sign(at, display_safe(&sign.to_string(), 1)),
        Wrong::Control { .. } => words.fill_wrong_control(),
        Wrong::Prefix => words.fill_wrong_prefix(),
        Wrong::CheckDigit { .. } => words.fill_wrong_check(),
        Wrong::Day => words.fill_wrong_day(),
        Wrong::Month => words.fill_wrong_month(),
        Wrong::Year => words.fill_wrong_year(),
        Wrong::Choice => words.fill_wrong_choice(),
    }
}
