//! Zebra (Symbol, Motorola) scanners and engines that speak SSI, the *Simple Serial Interface*, over RS-232 or as a USB
//! serial port.
//!
//! Specification: *Simple Serial Interface Programmer's Guide* (72E-40451-04), and the SSI chapters of the integration
//! guides SE 923, SE955, MS4404. Every packet is checked and acknowledged: what a wire did to a code is noticed here, unlike
//! with plain lines. Parameters are changed temporarily. Page: `docs/devices/barcode.md`.

mod driver;
pub mod frame;
pub mod message;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use driver::{Driver, Ssi};
#[cfg(feature = "simulators")]
pub use simulator::{Engine, Simulator};

use crate::{
    detect::{Certainty, Judgement, Line, Recognition},
    family::Family,
};

/// What turns a scanner on for a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Arming {
    /// A session: the eye is dark until we start one. Needs the trigger mode *host*, which is set up.
    Session,
    /// Permission: the scanner looks by itself whenever it may.
    Permission,
}

/// What differs from installation to installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// What turns it on.
    pub arming: Arming,
    /// Milliseconds an answer may take; the guide's *serial response time-out* is 2 s.
    pub answer_ms: u64,
    /// Milliseconds after which a session is started again while a code is waited for: it ends by itself after 9.9 s.
    pub session_again_ms: u64,
    /// Milliseconds between two checks of a scanner that has nothing to do.
    pub check_ms: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { arming: Arming::Session, answer_ms: 2_000, session_again_ms: 10_000, check_ms: 30_000 }
    }
}

/// Asks for the revision. A scanner that sleeps is woken by the first question and answers the second.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Barcode,
    protocol: "ssi",
    lines: &[Line::plain(9_600), Line::plain(115_200), Line::plain(38_400)],
    ask: &[0x04, 0xa3, 0x04, 0x00, 0xff, 0x55],
    wait: Duration::from_secs(2),
    judge,
    thank: b"",
};

fn judge(mut bytes: &[u8]) -> Judgement {
    loop {
        match frame::parse(bytes) {
            frame::Parsed::Packet { packet, used } => match message::Reply::of(&packet) {
                message::Reply::Revision(identity) => {
                    return Judgement::Yes { certainty: Certainty::Certain, identity };
                }
                message::Reply::Ack
                | message::Reply::Nak(_)
                | message::Reply::Decoded { .. }
                | message::Reply::Event(_)
                | message::Reply::Malformed(_)
                | message::Reply::Other(_) => bytes = &bytes[used..],
            },
            frame::Parsed::NeedMore => return Judgement::NeedMore,
            frame::Parsed::Garbage { skip } => bytes = &bytes[skip..],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_recognised_and_other_talk_is_not() {
        let answer = frame::Packet::from_scanner(0xa4, b"PAAAES00-004-R00 0 7 1234".to_vec()).to_bytes();
        let Judgement::Yes { certainty, identity } = judge(&answer) else { panic!("not recognised") };
        assert_eq!((certainty, identity.firmware.as_deref()), (Certainty::Certain, Some("PAAAES00-004-R00")));
        for cut in 0..answer.len() {
            assert_eq!(judge(&answer[..cut]), Judgement::NeedMore, "{cut}");
        }
        assert_eq!(judge(b"]Q1HTTPS://EXAMPLE\r"), Judgement::NeedMore);
        assert_eq!(judge(&[0x05, 0xd1, 0x00, 0x00, 0x02, 0xff, 0x28]), Judgement::NeedMore, "a refusal says nothing");
    }
}
