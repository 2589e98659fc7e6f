//! Honeywell imagers (Xenon, Vuquest, N86xx and their like) over RS-232 or as a USB serial port.
//!
//! Specification: the chapters *Serial Programming Commands* of the makers' user guides (2020, N3680, N431x; all the same).
//! Set-up goes to the volatile table (`!`): the flash has a limited number of writes, and another installation finds the
//! scanner as it left it. Page: `docs/devices/barcode.md`.

mod driver;
pub mod frame;
pub mod message;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

pub use driver::{Driver, Honeywell};
#[cfg(feature = "simulators")]
pub use simulator::{Imager, Simulator};

pub use super::line::Settings;
use crate::{
    detect::{Certainty, Judgement, Line, Recognition},
    family::Family,
};

/// Asks for the revision. A Datalogic scanner that is asked takes the letter R for a restart and beeps.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Barcode,
    protocol: "honeywell",
    lines: &[Line::plain(115_200), Line::plain(9_600), Line::plain(38_400)],
    ask: b"\x16M\rREVINF.",
    wait: Duration::from_secs(1),
    judge,
    thank: b"",
};

fn judge(mut bytes: &[u8]) -> Judgement {
    loop {
        match frame::parse(bytes) {
            frame::Parsed::Answer { answer, used } => match message::Answer::of(&answer) {
                message::Answer::Revision(identity) => {
                    let certainty = if identity.model.is_some() { Certainty::Certain } else { Certainty::Likely };
                    return Judgement::Yes { certainty, identity };
                }
                message::Answer::Done | message::Answer::Refused | message::Answer::Noise => bytes = &bytes[used..],
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
        let Judgement::Yes { certainty, identity } = judge(message::tests::REVISION) else { panic!("not recognised") };
        assert_eq!(certainty, Certainty::Certain);
        assert_eq!(identity.model.as_deref(), Some("Vuquest 3310g Area-Imaging Scanner"));
        for cut in 0..message::tests::REVISION.len() {
            assert_eq!(judge(&message::tests::REVISION[..cut]), Judgement::NeedMore, "{cut}");
        }
        assert_eq!(judge(b"]Q1HTTPS\r"), Judgement::NeedMore, "a code that comes before the answer");
        assert_eq!(judge(b"CBRENA1\x06."), Judgement::NeedMore);
    }
}
