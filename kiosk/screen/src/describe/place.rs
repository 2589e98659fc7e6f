//! Where a slot is, in words and as an arrow. Never mirrored: it points at the real cabinet.

use locales::Words;

use super::page::Message;

use crate::{
    screen::Icon,
    snapshot::{Edge, Slot},
};

/// In words, as seen by the person.
pub(super) const fn words(slot: Slot) -> Message {
    match (slot.edge, slot.middle) {
        (Edge::Bottom, 0..=333) => Words::place_bottom_left,
        (Edge::Bottom, 334..=666) => Words::place_bottom_middle,
        (Edge::Bottom, 667..) => Words::place_bottom_right,
        (Edge::Left, _) => Words::place_left,
        (Edge::Right, _) => Words::place_right,
    }
}

/// As an arrow.
pub(super) const fn arrow(slot: Slot) -> Icon {
    match (slot.edge, slot.middle) {
        (Edge::Bottom, 0..=333) => Icon::ToBottomLeft,
        (Edge::Bottom, 334..=666) => Icon::ToBottom,
        (Edge::Bottom, 667..) => Icon::ToBottomRight,
        (Edge::Left, _) => Icon::ToLeft,
        (Edge::Right, _) => Icon::ToRight,
    }
}
