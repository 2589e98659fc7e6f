//! Ports and sockets, and the one pump that serves every device. The only part of this crate that acts.

mod address;
mod backoff;
mod candidates;
mod clock;
pub(crate) mod descriptor;
mod device_file;
mod evdev;
mod gpio;
mod inspect;
mod port;
mod programs;
mod pump;
mod serial;

use std::io;

use rand::rngs::StdRng;
use tokio::sync::{mpsc, watch};

pub use address::{Address, AddressError, Bias, DataBits, Flow, Gpio, Parity, Reason, Serial, StopBits};
pub use backoff::Backoff;
pub use candidates::candidates;
pub use clock::Clock;
pub use device_file::{Grant, Kind};
pub use inspect::{inspect, inspect_all, recognised};
pub use port::Port;

use crate::driver::{Driver, EventId};

/// Orders that may wait for a pump that is busy.
const ORDERS_WAITING: usize = 64;

/// Why there is no link. The pump logs it, waits and tries again.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody has found it yet.
    #[error("could not open a device that was not found yet")]
    NotFound,
    /// The device is not there, or does not answer.
    #[error("could not open {address}")]
    Open {
        /// Where.
        address: Address,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// Another program has it.
    #[error("could not claim {address}: it is in use")]
    Claimed {
        /// Where.
        address: Address,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// The account that runs this may not open it.
    #[error("could not open {address}: not allowed, {grant}")]
    Forbidden {
        /// Where.
        address: Address,
        /// What would let it.
        grant: Grant,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// What is there is something else.
    #[error("could not open {address}: it is no {kind}")]
    WrongKind {
        /// Where.
        address: Address,
        /// What it should be.
        kind: Kind,
    },
    /// It was there and is gone.
    #[error("lost {address}")]
    Lost {
        /// Where.
        address: Address,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// The driver made no sense of what came and closed it.
    #[error("hung up on {address}")]
    HungUp {
        /// Where.
        address: Address,
    },
}

/// How the link of a device is, for supervision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// There is none; it is tried again and again.
    Closed {
        /// Failures since it last stood for a while; 0 before the first try.
        failures: u32,
    },
    /// It stands, and is ours alone.
    Claimed,
}

/// A running device. When the handle is dropped, its pump ends and the link is closed.
#[derive(Debug)]
pub struct Handle<C, E> {
    /// What the device is told.
    pub commands: mpsc::Sender<C>,
    /// What it reports; whoever waits for an acknowledgement sends it among the commands.
    pub events: mpsc::UnboundedReceiver<(E, EventId)>,
    /// How its link is.
    pub link: watch::Receiver<LinkState>,
}

/// Serves `driver` over a link that is opened wherever `whereabouts` say that it is, and again whenever it breaks, until the
/// handle is dropped. While they say nothing, the link is closed and looked for again.
///
/// `chance` spreads the pauses between attempts. Must be called inside a tokio runtime with time and I/O enabled.
pub fn spawn_wherever<D>(
    whereabouts: watch::Receiver<Option<Address>>,
    driver: D,
    clock: Clock,
    chance: StdRng,
) -> Handle<D::Command, D::Event>
where
    D: Driver + Send + 'static,
    D::Command: Send,
    D::Event: Send,
{
    let (orders, commands) = mpsc::channel(ORDERS_WAITING);
    let (events, reports) = mpsc::unbounded_channel();
    let (state, link) = watch::channel(LinkState::Closed { failures: 0 });
    let backoff = Backoff::for_device(chance);
    tokio::spawn(pump::Pump { driver, whereabouts, clock, backoff, commands, events, state }.run());
    Handle { commands: orders, events: reports, link }
}

/// Serves `driver` over the link at `address`, opened again whenever it breaks, until the handle is dropped.
///
/// `chance` spreads the pauses between attempts. Must be called inside a tokio runtime with time and I/O enabled.
pub fn spawn<D>(address: Address, driver: D, clock: Clock, chance: StdRng) -> Handle<D::Command, D::Event>
where
    D: Driver + Send + 'static,
    D::Command: Send,
    D::Event: Send,
{
    let (_, whereabouts) = watch::channel(Some(address));
    spawn_wherever(whereabouts, driver, clock, chance)
}
