//! Newland scanners and engines that speak the *unified command set* over RS-232 or as a USB serial port.
//!
//! Specification: the chapters *Programming Commands* of the maker's user guides (HR42 page 16, HR52 page 25, FM530 page
//! 131; all the same) and *Serial Programming Command Manual*. Set-up is temporary (`#`). The engines EM3095 and their like
//! speak another protocol (`7E 00 … AB CD`), which this is not. Page: `docs/devices/barcode.md`.

mod driver;
pub mod frame;
pub mod message;
#[cfg(feature = "simulators")]
mod simulator;

use std::time::Duration;

pub use driver::{Driver, Newland};
#[cfg(feature = "simulators")]
pub use simulator::{Scanner, Simulator};

pub use super::line::Settings;
use crate::{
    detect::{Certainty, Judgement, Line, Recognition},
    family::Family,
};

/// Asks for product name, firmware and serial number.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Barcode,
    protocol: "newland",
    lines: &[Line::plain(9_600), Line::plain(115_200)],
    ask: b"~\x010000@QRYPDN;QRYFWV;QRYPSN;\x03",
    wait: Duration::from_secs(1),
    judge,
    thank: b"",
};

fn judge(mut bytes: &[u8]) -> Judgement {
    loop {
        match frame::parse(bytes) {
            frame::Parsed::Answer { answer, used } => match message::Answer::of(&answer) {
                message::Answer::Product(identity) => {
                    return Judgement::Yes { certainty: Certainty::Certain, identity };
                }
                message::Answer::Done | message::Answer::Refused => bytes = &bytes[used..],
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
    fn a_product_is_recognised_and_other_talk_is_not() {
        assert_eq!(message::Request::Product.to_bytes(), RECOGNITION.ask);
        let answer = b"\x02\x010000@QRYPDNNLS-FM430\x06;QRYFWVV1.00.013\x06;QRYPSNFM4301234\x06;\x03";
        let Judgement::Yes { certainty, identity } = judge(answer) else { panic!("not recognised") };
        assert_eq!((certainty, identity.model.as_deref()), (Certainty::Certain, Some("NLS-FM430")));
        for cut in 0..answer.len() {
            assert_eq!(judge(&answer[..cut]), Judgement::NeedMore, "{cut}");
        }
        // What an EM3095 answers to its own set-up command (HBCS2D100W manual, 8.4).
        assert_eq!(judge(&[0x02, 0x00, 0x00, 0x01, 0x00, 0x33, 0x31]), Judgement::NeedMore);
    }
}
