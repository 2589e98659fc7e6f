//! What services, and the fields of their forms, are called; what is said of a value that does not fit.

use domain::{
    Language,
    service::{Area, FieldKind, Kind, LifeEvent, Named, mask::Wrong},
};

use crate::{Arg, Words, complete};

/// A proper name as somebody of this language reads it: Azerbaijani and Russian in their own, all others in English.
#[must_use]
pub fn named(language: Language, name: &Named) -> &str {
    match language.tag() {
        "az" => &name.az,
        "ru" => &name.ru,
        _ => &name.en,
    }
}

/// What a kind is called in all languages that have words: for the shelf, which finds services by them.
#[must_use]
pub fn kind_in_every_language(sort: Kind) -> Vec<String> {
    complete().iter().map(|language| kind(Words::of(*language).plain(), sort)).collect()
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
        Area::Home => words.area_home(),
        Area::Communication => words.area_communication(),
        Area::Transport => words.area_transport(),
        Area::Business => words.area_business(),
        Area::State => words.area_state(),
        Area::Social => words.area_social(),
        Area::Education => words.area_education(),
        Area::Health => words.area_health(),
        Area::Finance => words.area_finance(),
        Area::Leisure => words.area_leisure(),
    }
}

/// What brings people to it.
#[must_use]
pub fn life_event(words: Words, event: LifeEvent) -> String {
    match event {
        LifeEvent::MonthlyBills => words.event_monthly_bills(),
        LifeEvent::Moving => words.event_moving(),
        LifeEvent::Driving => words.event_driving(),
        LifeEvent::Children => words.event_children(),
        LifeEvent::Family => words.event_family(),
        LifeEvent::Work => words.event_work(),
        LifeEvent::Enterprise => words.event_enterprise(),
        LifeEvent::Travel => words.event_travel(),
        LifeEvent::Papers => words.event_papers(),
        LifeEvent::Dispute => words.event_dispute(),
        LifeEvent::Studying => words.event_studying(),
        LifeEvent::Illness => words.event_illness(),
    }
}

/// What a field is called where its entry has no name of its own for it.
#[must_use]
pub fn field(words: Words, kind: &FieldKind) -> String {
    match kind {
        FieldKind::Fin => words.field_fin(),
        FieldKind::Voen => words.field_voen(),
        FieldKind::Subscriber { .. } => words.field_subscriber(),
        FieldKind::MobilePhone => words.field_mobile_phone(),
        FieldKind::LandlinePhone => words.field_landline_phone(),
        FieldKind::Phone => words.field_phone(),
        FieldKind::Plate => words.field_plate(),
        FieldKind::Protocol => words.field_protocol(),
        FieldKind::Order { .. } => words.field_order(),
        FieldKind::Amount => words.field_amount(),
        FieldKind::Choice { .. } => words.field_choice(),
        FieldKind::Date => words.field_date(),
        FieldKind::Email => words.fill_email(),
        FieldKind::Qr { .. } => words.field_qr(),
    }
}

/// What its value looks like.
#[must_use]
pub fn hint(words: Words, kind: &FieldKind) -> String {
    match kind {
        FieldKind::Fin => words.field_fin_hint(),
        FieldKind::Voen => words.field_voen_hint(),
        FieldKind::Subscriber { least, most } if least == most => words.field_digits(*most),
        FieldKind::Subscriber { least, most } => words.field_digits_between(number(*least), number(*most)),
        FieldKind::MobilePhone => words.field_mobile_phone_hint(),
        FieldKind::LandlinePhone => words.field_landline_phone_hint(),
        FieldKind::Phone => words.field_phone_hint(),
        FieldKind::Plate => words.field_plate_hint(),
        FieldKind::Protocol => words.field_protocol_hint(),
        FieldKind::Order { least, most } if least == most => words.field_signs(*most),
        FieldKind::Order { least, most } => words.field_signs_between(number(*least), number(*most)),
        FieldKind::Amount => words.field_amount_hint(),
        FieldKind::Choice { .. } => words.field_choice_hint(),
        FieldKind::Date => words.field_date_hint(),
        FieldKind::Email => words.fill_how_email(),
        FieldKind::Qr { .. } => words.field_qr_hint(),
    }
}

/// What is wrong with a value, and what to do.
#[must_use]
pub fn wrong(words: Words, wrong: Wrong) -> String {
    match wrong {
        Wrong::Empty => words.field_wrong_empty(),
        Wrong::Short { missing } => words.field_wrong_short(missing),
        Wrong::Long { over } => words.field_wrong_long(over),
        Wrong::Sign { at, sign } => words.field_wrong_sign(sign.to_string(), Arg::from(at)),
        Wrong::Control { .. } => words.field_wrong_control(),
        Wrong::Prefix => words.field_wrong_prefix(),
        Wrong::CheckDigit { .. } => words.field_wrong_check_digit(),
        Wrong::Day => words.field_wrong_day(),
        Wrong::Month => words.field_wrong_month(),
        Wrong::Year => words.field_wrong_year(),
        Wrong::Choice => words.field_wrong_choice(),
        Wrong::Address => words.fill_wrong_address(),
    }
}

fn number(number: u8) -> Arg {
    Arg::from(number)
}
