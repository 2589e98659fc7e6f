//! How an ID003 validator is found on a line that nobody described: it is asked who it is.

use std::time::Duration;

use super::{
    LINES,
    frame::{LONGEST, Parsed, parse},
    message::Reply,
};
use crate::{
    detect::{Certainty, Identity, Judgement, Recognition},
    family::Family,
};

/// Asks VERSION, which moves nothing in any state.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Cash,
    protocol: "id003",
    lines: &LINES,
    ask: &[0xfc, 0x05, 0x88, 0x6f, 0x5f],
    wait: Duration::from_secs(1),
    judge,
    thank: &[],
};

/// Every frame carries a checksum, so that a refusal or a state makes it certain too. Our own question, said back by a
/// line that echoes, does not.
fn judge(mut bytes: &[u8]) -> Judgement {
    if bytes.len() > 2 * LONGEST {
        return Judgement::No;
    }
    loop {
        match parse(bytes) {
            Parsed::Frame { frame, used } => match Reply::from_frame(&frame) {
                Ok(Reply::Version(version)) => return yes(version.identity()),
                Ok(Reply::Invalid | Reply::State(_) | Reply::Acknowledged | Reply::Set(_) | Reply::Table(_)) => {
                    return yes(Identity::default());
                }
                Ok(Reply::Enquiry) => bytes = &bytes[used..],
                Err(_) => return Judgement::No,
            },
            Parsed::NeedMore => return Judgement::NeedMore,
            Parsed::Damaged { skip } | Parsed::Garbage { skip } => bytes = &bytes[skip..],
        }
    }
}

const fn yes(identity: Identity) -> Judgement {
    Judgement::Yes { certainty: Certainty::Certain, identity }
}

#[cfg(test)]
mod tests {
    use super::super::message::Request;
    use super::*;

    /// A capture of a real device (pdewit, `crc_test.c`), with the checksum that its source left out.
    const UBA: &[u8] = b"\xfc\x2f\x88i(EUR5)100-SS ID003-05V300-45 28JUN23 7F23\x2d\x6d";

    #[test]
    fn what_is_asked_is_what_the_messages_say() {
        assert_eq!(RECOGNITION.ask, Request::Version.to_frame().to_bytes());
    }

    #[test]
    fn a_captured_answer_is_certain_however_it_comes() {
        let identity = Identity {
            model: Some("i(EUR5)100-SS".to_owned()),
            serial: None,
            firmware: Some("ID003-05V300-45 28JUN23 7F23".to_owned()),
        };
        for end in 0..UBA.len() {
            assert_eq!((RECOGNITION.judge)(&UBA[..end]), Judgement::NeedMore, "{end} bytes");
        }
        assert_eq!((RECOGNITION.judge)(UBA), yes(identity.clone()));
        let noisy = [&[0x00, 0xfc, 0x02][..], UBA].concat();
        assert_eq!((RECOGNITION.judge)(&noisy), yes(identity));
    }

    #[test]
    fn a_validator_that_only_says_how_it_is_is_one_all_the_same() {
        assert_eq!((RECOGNITION.judge)(&[0xfc, 0x05, 0x40, 0x2b, 0x15]), yes(Identity::default()));
    }

    #[test]
    fn another_device_is_none() {
        // CCNET: idling. A line that echoes. Noise.
        assert_eq!((RECOGNITION.judge)(&[0x02, 0x03, 0x06, 0x14, 0x67, 0xd4]), Judgement::NeedMore);
        assert_eq!((RECOGNITION.judge)(RECOGNITION.ask), Judgement::No);
        assert_eq!((RECOGNITION.judge)(&[0x55; 600]), Judgement::No);
    }
}
