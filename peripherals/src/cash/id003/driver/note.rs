//! One note, from escrow to its end.

use domain::Moment;

use crate::{cash::NoteKey, driver::EventId};

/// A note that is inside, or was when the device was last heard.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) whose: Whose,
    /// As the device named it last; none when it did not.
    pub(super) kind: Option<u8>,
    pub(super) stage: Stage,
    /// When it was first seen in escrow.
    pub(super) since: Moment,
    /// When the device last began its time in escrow anew.
    pub(super) held: Moment,
    /// When it was ordered stacked, if it ever was. The bytes left once.
    ordered: Option<Moment>,
}

/// What is known of it outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// It was offered under this name.
    Offered(NoteKey),
    /// It will be, once what came before is durable.
    Unoffered,
    /// It was inside before this driver knew the device.
    Found,
    /// It is not wanted, and that is said already.
    Refused,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Waits for an order.
    Held,
    /// Is to be stacked, and the order has not left.
    ToStack,
    /// The order to stack has left.
    Stacking,
    /// Is to be given back; that order may be given as often as need be.
    ToReturn,
    /// The device says that it comes back.
    GoingOut,
}

/// The end of a note in the cassette, from the report until the device has gone on.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) id: EventId,
    pub(super) is_durable: bool,
}

/// How a note ended that is not there any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Returned,
    Unknown,
}

impl Note {
    /// A note that is seen in escrow.
    pub(super) const fn in_escrow(now: Moment, kind: Option<u8>, whose: Whose) -> Self {
        let stage = match whose {
            Whose::Offered(_) | Whose::Unoffered => Stage::Held,
            Whose::Found | Whose::Refused => Stage::ToReturn,
        };
        Self { whose, kind, stage, since: now, held: now, ordered: None }
    }

    /// A note that is seen somewhere else, and was never seen before.
    pub(super) const fn found(now: Moment, stage: Stage) -> Self {
        Self { whose: Whose::Found, kind: None, stage, since: now, held: now, ordered: None }
    }

    pub(super) fn is(&self, key: NoteKey) -> bool {
        self.whose == Whose::Offered(key)
    }

    pub(super) const fn was_ordered_stacked(&self) -> bool {
        self.ordered.is_some()
    }

    /// Whether it is in the cassette sooner or later, for all we know.
    pub(super) const fn is_to_go_in(&self) -> bool {
        self.ordered.is_some() || matches!(self.stage, Stage::ToStack)
    }

    pub(super) fn wish_stacked(&mut self) {
        if self.stage == Stage::Held {
            self.stage = Stage::ToStack;
        }
    }

    pub(super) fn wish_returned(&mut self) {
        if matches!(self.stage, Stage::Held | Stage::ToStack) {
            self.stage = Stage::ToReturn;
        }
    }

    /// The order leaves now.
    pub(super) const fn order_stacked(&mut self, now: Moment) {
        self.stage = Stage::Stacking;
        self.ordered = Some(now);
    }

    /// The device refused the order, or is still where it was long after it: the note is given back. The order is not
    /// given twice.
    pub(super) fn was_not_stacked(&mut self) {
        if self.stage == Stage::Stacking {
            self.stage = Stage::ToReturn;
        }
    }

    /// The link is gone.
    pub(super) fn lose_sight(&mut self) {
        if matches!(self.stage, Stage::Held | Stage::ToStack) {
            self.stage = Stage::ToReturn;
        }
    }

    /// What it came out as is not sure any more: it stuck, and a hand may have pulled it out.
    pub(super) fn lose_trace(&mut self) {
        if self.ordered.is_some() {
            self.stage = Stage::Stacking;
        }
    }

    /// The device rests, or has another note, and never said that this one is credit. What was never ordered in came out;
    /// what was seen coming out did too.
    pub(super) fn end(&self) -> End {
        match (self.ordered, self.stage) {
            (_, Stage::GoingOut) | (None, Stage::Held | Stage::ToStack | Stage::ToReturn) => End::Returned,
            (None, Stage::Stacking) | (Some(_), Stage::Held | Stage::ToStack | Stage::Stacking | Stage::ToReturn) => {
                End::Unknown
            }
        }
    }

    /// Whether a note in escrow must be another one.
    pub(super) fn is_on_its_way(&self) -> bool {
        match (self.whose, self.stage) {
            (_, Stage::GoingOut) | (Whose::Found | Whose::Refused | Whose::Unoffered, Stage::Stacking) => true,
            (Whose::Offered(_), Stage::Stacking) | (_, Stage::Held | Stage::ToStack | Stage::ToReturn) => false,
        }
    }

    /// How long ago it was ordered stacked.
    pub(super) fn ordered_at(&self) -> Option<Moment> {
        self.ordered
    }
}
