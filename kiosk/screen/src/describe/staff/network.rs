//! How the machine is connected, and how fast central is.

use jiff::civil::DateTime;
use locales::{Words, format};

use super::{home::fields, turns_back};
use crate::{
    describe::page::{Message, Page, nothing},
    screen::{Icon, NoticeKind},
    snapshot::staff::{Kind, Measured, NetworkScene, Reached, Way},
    staff::Touch,
};

pub(super) fn network<'a>(page: Page<'a>, scene: &NetworkScene) -> Page<'a> {
    let page = page.title(Words::staff_network);
    let page = match scene.measured {
        Some(measured) => told(page, measured),
        None => page.subtitle(Words::staff_network_how),
    };
    let words = page.words();
    let none = || words.staff_network_none();
    let page = if scene.ways.is_empty() {
        page.notice(NoticeKind::Danger, Icon::Offline, nothing, Words::staff_network_no_way)
    } else {
        scene.ways.chunks(2).fold(page, |page, ways| fields(page, ways.iter().map(|way| of_way(words, way)).collect()))
    };
    let resolvers = if scene.resolvers.is_empty() { none() } else { scene.resolvers.join(", ") };
    let page = fields(
        page,
        vec![
            (Words::staff_network_address, scene.address.clone().unwrap_or_else(none)),
            (Words::staff_network_names, resolvers),
        ],
    );
    let reached: Message = match scene.reached {
        Reached::Online => Words::staff_link_online,
        Reached::Offline => Words::staff_link_offline,
        Reached::Frozen => Words::staff_link_frozen,
    };
    let page =
        fields(page, vec![(Words::staff_network_central, scene.central.clone()), (Words::staff_link, reached(words))]);
    let at = |at: DateTime| {
        format!("{}, {}", format::day(at.date(), page.language()), format::clock(at.hour(), at.minute()))
    };
    let heard = scene.heard.map_or_else(none, at);
    let last = scene.last.map_or_else(none, |last| at(last.at));
    let page = fields(page, vec![(Words::staff_network_heard, heard), (Words::staff_network_last, last)]);
    let days = scene.certificate_days.map_or_else(none, |days| words.staff_network_days(days.to_string()));
    let offset = scene.clock_offset_ms.map_or_else(none, |offset| words.staff_network_ms(offset.to_string()));
    let page = fields(page, vec![(Words::staff_network_certificate, days), (Words::staff_network_clock, offset)]);
    turns_back(page).primary("staff-network-measure", Touch::NetworkMeasured, Icon::Check, Words::staff_network_measure)
}

/// What was measured, or the first thing that could not be, and what to do about it.
fn told(page: Page<'_>, measured: Measured) -> Page<'_> {
    let missing = |bold: Message, remedy: Message| (NoticeKind::Danger, bold, remedy);
    let (kind, bold, remedy) = match measured {
        Measured { names_ms: None, .. } => missing(Words::staff_network_no_names, Words::staff_network_no_names_do),
        Measured { round_trip_ms: None, .. } => {
            missing(Words::staff_network_no_answer, Words::staff_network_no_answer_do)
        }
        Measured { names_ms: Some(names), round_trip_ms: Some(way), kbit_per_s: Some(rate) } => {
            let page = page.notice(NoticeKind::Ok, Icon::Check, Words::staff_network_well, nothing);
            let words = page.words();
            let (names, way) = (words.staff_network_ms(names), words.staff_network_ms(way));
            let page =
                fields(page, vec![(Words::staff_network_names_time, names), (Words::staff_network_way_time, way)]);
            return fields(page, vec![(Words::staff_network_rate, words.staff_network_kbit(rate))]);
        }
        Measured { kbit_per_s: None, .. } => missing(Words::staff_network_no_tables, Words::staff_network_no_tables_do),
    };
    page.notice(kind, Icon::Warning, bold, remedy)
}

fn of_way(words: Words, way: &Way) -> (Message, String) {
    let kind: Message = match way.kind {
        Kind::Cable => Words::staff_network_cable,
        Kind::Radio => Words::staff_network_radio,
    };
    let state = match (way.is_up, way.speed_mbit) {
        (false, _) => words.staff_network_down(&way.name),
        (true, None) => words.staff_network_up(&way.name),
        (true, Some(speed)) => words.staff_network_up_at(&way.name, speed),
    };
    (kind, state)
}
