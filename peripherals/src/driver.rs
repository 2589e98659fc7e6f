//! The shape of every driver: a machine without port, clock or thread.

pub(crate) mod records;

use std::fmt::Debug;

use domain::Moment;
use serde::{Deserialize, Serialize};

/// Names an event until it is acknowledged. The same event, repeated by the device, has the same id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EventId(pub u64);

/// What happens to a driver.
#[derive(Debug)]
pub enum Input<'a, C> {
    /// The link stands.
    Connected,
    /// Bytes came, in any portions.
    Received(&'a [u8]),
    /// Somebody orders something.
    Ordered(C),
    /// The deadline of the last [`Output::Wait`] has passed.
    Elapsed,
    /// The link is gone.
    Disconnected,
}

/// What a driver wants. Ask again until it waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output<E> {
    /// Put these bytes on the link.
    Send(Vec<u8>),
    /// Tell the rest of the terminal.
    Report(E, EventId),
    /// Close the link and open it again: the other side no longer makes sense.
    HangUp,
    /// Nothing until something happens or this moment has come.
    Wait(Option<Moment>),
}

/// A host's side of a protocol.
pub trait Driver {
    /// What its family can be told. Its `Debug` may be logged: personal values are `Sensitive`.
    type Command: Debug;
    /// What its family reports. Its `Debug` may be logged too.
    type Event: Debug;

    /// Takes in one thing that happened at `now`.
    fn handle(&mut self, now: Moment, input: Input<'_, Self::Command>);

    /// The next thing it wants; call again until it answers [`Output::Wait`].
    fn poll(&mut self) -> Output<Self::Event>;
}
