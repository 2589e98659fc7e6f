//! One note: between escrow and its end, and its end between our report and the device's going on.

use domain::Moment;

use crate::{cash::NoteKey, driver::EventId};

/// A note in escrow that was reported, until its end is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held {
    pub key: NoteKey,
    pub kind: u8,
    /// The report of it.
    pub id: EventId,
    pub heard: Written,
    pub since: Moment,
    /// When the device last began to count its escrow time.
    pub refreshed: Moment,
    pub order: Order,
    /// How often STACK left; and whether the device ever said yes to it.
    pub sent: u8,
    pub accepted: Accepted,
}

/// What is to become of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    Awaited,
    Stack,
    Return,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Accepted {
    No,
    Yes,
}

/// Whether the rest of the terminal has written a report down, and the device was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    No,
    Yes,
    /// `00` has left at least once; it may not have arrived.
    AndAnswered,
}

/// What a report about a note's end says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Stacked(u8),
    Returned(u8),
    Lost,
}

/// The last report about a note's end, until it is written down and the device has gone on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub end: End,
    pub id: EventId,
    pub written: Written,
    pub device: Tells,
}

/// Whether the device may say it once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    Still,
    SomethingElse,
}

/// What the device last showed of a note's way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Way {
    #[default]
    Unknown,
    In,
    Back,
}
