//! Datalogic scanners (Magellan, Gryphon, `QuickScan`, `PowerScan`) over RS-232 or as a USB serial port.
//!
//! Specification: the appendices *Host Commands* of the maker's product reference guides (Magellan 800i appendix F, 9300i
//! and `PowerScan` appendix E). Commands are single bytes and say nothing of framing; it is set up for good with the guide's
//! programming codes: *Global AIM ID = Enable*, terminator CR. Page: `docs/devices/barcode.md`.

mod driver;
pub mod frame;
pub mod message;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use driver::{Datalogic, Driver};
#[cfg(feature = "simulators")]
pub use simulator::{Scanner, Simulator};

use super::line::Framing;
use crate::{
    detect::{Certainty, Judgement, Line, Recognition},
    family::Family,
};

/// What differs from installation to installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How the installer set it up.
    pub framing: Framing,
    /// Milliseconds an answer may take.
    pub answer_ms: u64,
    /// Milliseconds after which it is enabled again while a code is waited for: it may not have heard.
    pub enable_again_ms: u64,
    /// Milliseconds between two checks of a scanner that has nothing to do.
    pub check_ms: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { framing: Framing::default(), answer_ms: 1_000, enable_again_ms: 5_000, check_ms: 30_000 }
    }
}

/// Asks who it is: one byte that means nothing to other scanners.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Barcode,
    protocol: "datalogic",
    lines: &[Line::plain(9_600), Line::plain(115_200)],
    ask: b"i",
    wait: Duration::from_secs(1),
    judge,
    thank: b"",
};

fn judge(mut bytes: &[u8]) -> Judgement {
    loop {
        match frame::parse(bytes) {
            frame::Parsed::Answer { answer, .. } => {
                let identity = message::identity(&answer);
                let certainty = if identity.model.is_some() { Certainty::Certain } else { Certainty::Likely };
                return Judgement::Yes { certainty, identity };
            }
            frame::Parsed::NeedMore => return Judgement::NeedMore,
            frame::Parsed::Garbage { skip } => bytes = &bytes[skip..],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn information_is_recognised_and_other_talk_is_not() {
        let answer = b"\x01\x02AAS1234567\x03\x02MGD4500\x03\x02SE01A12345\x03\x04";
        let Judgement::Yes { certainty, identity } = judge(answer) else { panic!("not recognised") };
        assert_eq!((certainty, identity.model.as_deref()), (Certainty::Certain, Some("GD4500")));
        for cut in 0..answer.len() {
            assert_eq!(judge(&answer[..cut]), Judgement::NeedMore, "{cut}");
        }
        assert_eq!(judge(b"]E04006381333931\r"), Judgement::NeedMore);
    }
}
