//! How a CCNET validator is found on a line that nobody described: it is asked who it is.

use std::time::Duration;

use super::{
    LINES,
    frame::{LONGEST, Parsed, VALIDATOR, parse},
    message::{Reply, Request},
};
use crate::{
    detect::{Certainty, Identity, Judgement, Recognition},
    family::Family,
};

/// Asks IDENTIFICATION, which moves nothing in any state, and acknowledges the answer.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Cash,
    protocol: "ccnet",
    lines: &LINES,
    ask: &[0x02, 0x03, 0x06, 0x37, 0xfe, 0xc7],
    wait: Duration::from_millis(1500),
    judge,
    thank: &[0x02, 0x03, 0x06, 0x00, 0xc2, 0x82],
};

/// Every frame carries a checksum, so that whatever a validator answers makes it certain: "damaged" and "not now" too.
fn judge(mut bytes: &[u8]) -> Judgement {
    if bytes.len() > 2 * LONGEST {
        return Judgement::No;
    }
    loop {
        match parse(bytes) {
            Parsed::Frame { frame, .. } if frame.address == VALIDATOR => {
                return match Reply::to(Request::Identify, &frame) {
                    Ok(Reply::Identification(identification)) => yes(identification.identity()),
                    Ok(Reply::Ack | Reply::Nak | Reply::Illegal) => yes(Identity::default()),
                    Ok(Reply::State(_) | Reply::Status { .. } | Reply::Table(_)) | Err(_) => Judgement::No,
                };
            }
            Parsed::Frame { .. } => return Judgement::No,
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
    use super::*;

    /// A capture of a real `CashCode` FLS-EU.
    const FLS_EU: &[u8] = b"\x02\x03\x27FLS-EU10-69363907KI41AS7482\x75\xed\x8d\xc8\x03\x3f\x7b\x35\xda";

    #[test]
    fn what_is_asked_and_thanked_is_what_the_messages_say() {
        assert_eq!(RECOGNITION.ask, Request::Identify.to_frame().to_bytes());
        assert_eq!(RECOGNITION.thank, Request::Ack.to_frame().to_bytes());
    }

    #[test]
    fn a_captured_answer_is_certain_however_it_comes() {
        let identity = Identity {
            model: Some("FLS-EU10-693639".to_owned()),
            serial: Some("07KI41AS7482".to_owned()),
            firmware: None,
        };
        for end in 0..FLS_EU.len() {
            assert_eq!((RECOGNITION.judge)(&FLS_EU[..end]), Judgement::NeedMore, "{end} bytes");
        }
        assert_eq!((RECOGNITION.judge)(FLS_EU), yes(identity.clone()));
        let noisy = [&[0x00, 0xff, 0x02][..], FLS_EU].concat();
        assert_eq!((RECOGNITION.judge)(&noisy), yes(identity));
    }

    #[test]
    fn a_validator_that_cannot_say_is_one_all_the_same() {
        assert_eq!((RECOGNITION.judge)(&[0x02, 0x03, 0x06, 0x30, 0x41, 0xb3]), yes(Identity::default()));
    }

    #[test]
    fn another_device_is_none() {
        // ID003: enabled and idle. A coin changer of this bus. Noise.
        assert_eq!((RECOGNITION.judge)(&[0xfc, 0x05, 0x11, 0x27, 0x56]), Judgement::NeedMore);
        assert_eq!((RECOGNITION.judge)(&[0x55; 600]), Judgement::No);
        assert_eq!((RECOGNITION.judge)(&[0x02, 0x02, 0x06, 0x00, 0x1e, 0xd8]), Judgement::No);
    }
}
