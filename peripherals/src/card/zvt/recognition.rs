//! How a terminal is recognised on a serial line.
//!
//! It is asked how it is (Status-Enquiry, 05 01): the only request of the specification that changes nothing, prints
//! nothing, opens no line to a bank and needs no registration; its password is written and not checked by terminals that are
//! not told otherwise. A Diagnosis would dial the host, a registration would end another till's. Whatever the terminal
//! answers, yes or no, stands in a block with a check sum. No other protocol here has a command that begins `10 02`.

use std::time::Duration;

use super::{
    block::{self, Parsed},
    frame,
};
use crate::{
    detect::{Certainty, Identity, Judgement, Line, Recognition},
    family::Family,
    link::StopBits,
};

/// The specification's own line is 9600 bits a second with two stop bits; terminals on USB are mostly set to more.
const LINES: [Line; 5] = [
    Line { stop_bits: StopBits::Two, ..Line::plain(9600) },
    Line::plain(115_200),
    Line::plain(57_600),
    Line::plain(38_400),
    Line::plain(19_200),
];

/// What is known of finding a terminal.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Card,
    protocol: "zvt",
    lines: &LINES,
    ask: &[0x10, 0x02, 0x05, 0x01, 0x03, 0x00, 0x00, 0x00, 0x10, 0x03, 0xdf, 0xdb],
    wait: Duration::from_secs(2),
    judge,
    // The block that was judged; without this the terminal would say it twice more.
    thank: &[block::ACK],
};

/// An acknowledgement, then a block with an answer. Who the terminal is it says only later, to its driver.
fn judge(mut heard: &[u8]) -> Judgement {
    loop {
        match block::parse(heard) {
            Parsed::Acknowledged | Parsed::Refused => heard = &heard[1..],
            Parsed::NeedMore => return Judgement::NeedMore,
            Parsed::Garbage { .. } => return Judgement::No,
            Parsed::Block { message, .. } => {
                return match frame::parse(&message) {
                    frame::Parsed::Frame { frame, .. } if matches!(frame.class, 0x80 | 0x84) => {
                        Judgement::Yes { certainty: Certainty::Certain, identity: Identity::default() }
                    }
                    // Our own question, echoed, or somebody else's block.
                    frame::Parsed::Frame { .. } | frame::Parsed::NeedMore | frame::Parsed::Garbage { .. } => {
                        Judgement::No
                    }
                };
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const YES: Judgement = Judgement::Yes {
        certainty: Certainty::Certain,
        identity: Identity { model: None, serial: None, firmware: None },
    };

    /// The block of ecrterm's tests (127c3da) for `05 01 03 12 34 56` ends in `E0 43`; ours has the password 000000.
    #[test]
    fn the_question_is_a_whole_block() {
        assert!(matches!(block::parse(RECOGNITION.ask), Parsed::Block { used: 12, .. }));
        assert_eq!(block::to_bytes(&[0x05, 0x01, 0x03, 0, 0, 0]), RECOGNITION.ask);
    }

    #[test]
    fn an_answer_in_a_block_is_a_terminal() {
        let yes = [0x06, 0x10, 0x02, 0x80, 0x00, 0x00, 0x10, 0x03, 0xf5, 0x1f];
        assert_eq!((RECOGNITION.judge)(&yes), YES);
        for end in 0..yes.len() {
            assert_eq!((RECOGNITION.judge)(&yes[..end]), Judgement::NeedMore, "{end} bytes");
        }
        let not_now = [0x06, 0x10, 0x02, 0x84, 0x9c, 0x00, 0x10, 0x03, 0xc3, 0x41];
        assert_eq!((RECOGNITION.judge)(&not_now), YES);
    }

    #[test]
    fn an_echo_and_noise_are_none() {
        assert_eq!((RECOGNITION.judge)(RECOGNITION.ask), Judgement::No);
        assert_eq!((RECOGNITION.judge)(&[0x02, 0x03, 0x06, 0x30, 0x41, 0xb3]), Judgement::No, "a note validator");
        assert_eq!((RECOGNITION.judge)(&[0x10, 0x02, 0x80, 0x00, 0x00, 0x10, 0x03, 0xf5, 0x1e]), Judgement::No);
    }
}
