//! The shape of every simulated device: physics and gestures, without port, clock or thread.
//!
//! [`serve()`] is the thin shell around it: a real pseudo terminal or TCP port, and a control socket for the hands.

mod control;
mod door;
mod serve;

pub use control::{Cable, Control, Request, Said, Yes, obey, obey_line};
pub use door::Door;
pub use serve::serve;

use domain::Moment;
use serde::{Serialize, de::DeserializeOwned};

/// What happens to a simulated device.
#[derive(Debug)]
pub enum Input<'a, G> {
    /// A host has connected (for a serial line: it is there).
    Connected,
    /// Bytes came, in any portions.
    Received(&'a [u8]),
    /// A hand of the world did something.
    Gestured(G),
    /// The deadline of the last [`Output::Wait`] has passed.
    Elapsed,
    /// The host is gone.
    Disconnected,
}

/// What a simulated device does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Output {
    /// Bytes to the host.
    Send(Vec<u8>),
    /// Drop the connection, as a device does that loses power.
    HangUp,
    /// Nothing until something happens or this moment has come.
    Wait(Option<Moment>),
}

/// A device's side of a protocol.
pub trait Simulator {
    /// What hands can do to it; JSON on its control socket.
    type Gesture: DeserializeOwned;
    /// What an onlooker can see of it: its ledger, its paper; JSON on its control socket.
    type View: Serialize;

    /// Takes in one thing that happened at `now`.
    fn handle(&mut self, now: Moment, input: Input<'_, Self::Gesture>);

    /// The next thing it does; call again until it answers [`Output::Wait`].
    fn poll(&mut self) -> Output;

    /// What can be seen of it now.
    fn view(&self) -> Self::View;

    /// Whether a host can connect to it now: not while it has no power or its plug is out.
    fn reachable(&self) -> bool {
        true
    }
}
