//! What the machine wants done.

use domain::{
    DeedId,
    fact::Maintenance,
    receipt::Slip,
    staff::{Pin, PinHash, Request},
};

use crate::event::Answer;

/// What a PIN is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Against {
    /// The hash on the staff list.
    Hash(PinHash),
    /// Nothing: nobody of this badge is there. It takes as long as with a hash, and does not fit.
    Nobody,
}

/// A PIN to compare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PinCheck {
    /// The answer carries it.
    pub number: u32,
    /// What was typed; nothing else holds it any more.
    pub pin: Pin,
    /// With what.
    pub against: Against,
}

/// One thing to do. A list of them is done in order; `Record` is durable before the next begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Write this down, as [`domain::fact::Fact::Maintenance`], without a transaction.
    Record(Maintenance),
    /// Let no new visit begin. Whoever is there, is served to the end.
    HoldVisits,
    /// Visits may begin again.
    ReleaseVisits,
    /// The terminal is the staff's: customers' devices rest.
    TakeOver,
    /// The terminal is the customers' again.
    HandBack,
    /// Read one code.
    EnableScanner,
    /// Read none.
    DisableScanner,
    /// Compare a PIN with its hash, away from everything else: it takes a moment and 19 MiB. The PIN is forgotten after it.
    CheckPin(Box<PinCheck>),
    /// Do this. Its intent is written down.
    Begin(DeedId, Request),
    /// Tell a deed what was answered.
    Tell(DeedId, Answer),
    /// Stop a deed as soon as it can be, and say how it ended.
    Stop(DeedId),
    /// Let the cassette be taken out; again is harmless. The number counts the exchanges.
    StartExchange(u32),
    /// The cassette stays where it is.
    EndExchange(u32),
    /// Print both slips of a collection.
    PrintSlips(Box<Slip>),
}
