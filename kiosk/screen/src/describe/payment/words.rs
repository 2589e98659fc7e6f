//! Words of the catalogue: names as the session reads them, areas, fields, and what is wrong with a value.

use domain::{
    Language,
    service::{Area, FieldKind, LifeEvent, Named, mask::Wrong},
    text::display_safe,
};
use journey::Touch;
use locales::Words;

use crate::{
    describe::page::{Message, Page},
    screen::{Action, Icon, Kind},
    snapshot::{
        Size,
        payment::{Asked, Sold},
    },
};

/// Characters of a name that the catalogue may bring, and of one that needs two lines in large letters.
const NAME: usize = 80;
pub(super) const LONG: usize = 36;

/// A name as it is read in a language: the country's offices write three.
pub(super) fn name(named: &Named, language: Language) -> String {
    let name = match language {
        Language::Azerbaijani => &named.az,
        Language::Russian => &named.ru,
        Language::English
        | Language::Turkish
        | Language::Arabic
        | Language::Persian
        | Language::Urdu
        | Language::Hebrew
        | Language::Hindi
        | Language::German
        | Language::French
        | Language::Spanish
        | Language::Italian
        | Language::Norwegian => &named.en,
    };
    display_safe(name, NAME)
}

/// What a provider says, alone: read in its own direction.
pub(super) fn alone(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// Hidden signs and digits: they are read from the left in every language, as on the paper that they come from.
pub(super) fn from_the_left(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

/// A pictogram of the catalogue; a receipt where the assets have no such.
pub(super) fn icon(pictogram: &str) -> Icon {
    let is_it = |icon: &&Icon| icon.file().strip_prefix("icon-") == Some(pictogram);
    Icon::ALL.iter().find(is_it).copied().unwrap_or(Icon::Receipt)
}

/// A service as a card: its name, whose it is.
pub(super) fn card(page: &Page<'_>, id: String, touch: Touch, sold: &Sold) -> Action {
    let (name, institution) = (name(&sold.name, page.language()), name(&sold.institution, page.language()));
    let action = page.action(Kind::Secondary, id, touch, icon(&sold.pictogram), |_| name.clone());
    // A long name says whose it is, and large letters need the room.
    let is_long = page.snapshot.comfort.size == Size::Large && name.chars().count() > LONG;
    if institution == name || is_long { action } else { action.with_line(page.both(|_| institution.clone())) }
}

pub(super) const fn area(area: Area) -> Message {
    match area {
        Area::Home => Words::find_area_home,
        Area::Communication => Words::find_area_communication,
        Area::Transport => Words::find_area_transport,
        Area::Business => Words::find_area_business,
        Area::State => Words::find_area_state,
        Area::Social => Words::find_area_social,
        Area::Education => Words::find_area_education,
        Area::Health => Words::find_area_health,
        Area::Finance => Words::find_area_finance,
        Area::Leisure => Words::find_area_leisure,
    }
}

pub(super) const fn life_event(event: LifeEvent) -> Message {
    match event {
        LifeEvent::MonthlyBills => Words::find_event_bills,
        LifeEvent::Moving => Words::find_event_moving,
        LifeEvent::Driving => Words::find_event_driving,
        LifeEvent::Children => Words::find_event_children,
        LifeEvent::Family => Words::find_event_family,
        LifeEvent::Work => Words::find_event_work,
        LifeEvent::Enterprise => Words::find_event_enterprise,
        LifeEvent::Travel => Words::find_event_travel,
        LifeEvent::Papers => Words::find_event_papers,
        LifeEvent::Dispute => Words::find_event_dispute,
        LifeEvent::Studying => Words::find_event_studying,
        LifeEvent::Illness => Words::find_event_illness,
    }
}

/// What a field is called: by the entry's own word, or the kind's.
pub(super) fn label(asked: &Asked, words: Words) -> String {
    match &asked.name {
        Some(named) => name(named, words.language()),
        None => kind(&asked.kind)(words),
    }
}

const fn kind(kind: &FieldKind) -> Message {
    match kind {
        FieldKind::Fin => Words::fill_fin,
        FieldKind::Voen => Words::fill_voen,
        FieldKind::Subscriber { .. } => Words::fill_subscriber,
        FieldKind::MobilePhone => Words::fill_mobile,
        FieldKind::LandlinePhone => Words::fill_landline,
        FieldKind::Phone => Words::fill_phone,
        FieldKind::Plate => Words::fill_plate,
        FieldKind::Protocol => Words::fill_protocol,
        FieldKind::Order { .. } => Words::fill_order,
        FieldKind::Amount => Words::fill_amount,
        FieldKind::Choice { .. } => Words::fill_choice,
        FieldKind::Date => Words::fill_date,
        FieldKind::Email => Words::fill_email,
        FieldKind::Qr { .. } => Words::fill_qr,
    }
}

/// How a value looks; nothing where it is chosen.
pub(super) fn how(kind: &FieldKind, words: Words) -> Option<String> {
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
pub(super) fn wrong(wrong: Wrong, words: Words) -> String {
    match wrong {
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
        Wrong::Address => words.fill_wrong_address(),
    }
}
