//! Finding an EU-T on a serial line.

use std::time::Duration;

use super::message::model;
use crate::{
    detect::{Certainty, Identity, Judgement, Line, Recognition},
    family::Family,
    link::Flow,
    printer::escpos::{TextTold, text_told},
};

const fn line(baud: u32) -> Line {
    Line { flow: Flow::Software, ..Line::plain(baud) }
}

/// `GS I 1` and `GS I 65`: which model, which firmware. Both are only answered.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Printer,
    protocol: "epson_eu",
    lines: &[line(38_400), line(19_200), line(9_600), line(4_800)],
    ask: b"\x1dI\x01\x1dI\x41",
    wait: Duration::from_millis(500),
    judge,
    thank: b"",
};

fn judge(bytes: &[u8]) -> Judgement {
    let Some(place) = bytes.iter().position(|byte| *byte != 0 && *byte != 0xff) else {
        return Judgement::NeedMore;
    };
    let (number, rest) = (bytes[place], &bytes[place + 1..]);
    match (number, text_told(rest)) {
        (0x27, TextTold::Whole(firmware)) => Judgement::Yes {
            certainty: Certainty::Certain,
            identity: Identity { model: Some(model(number)), firmware, ..Identity::default() },
        },
        (0x27, TextTold::NeedMore) if rest.len() < 96 => Judgement::NeedMore,
        (_, _) => Judgement::No,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_model_number_and_a_version_behind_it_are_recognised() {
        // TerminalClient: GS I 1 is answered 27h; GS I 65 is 5Fh, the version, NUL.
        let identity = Identity { model: Some("EU-T400".to_owned()), firmware: Some("2.01".to_owned()), serial: None };
        assert_eq!(judge(b"\x27_2.01\0"), Judgement::Yes { certainty: Certainty::Certain, identity });
        assert_eq!(judge(b"\x27_2.0"), Judgement::NeedMore);
        assert_eq!(judge(b"\x27"), Judgement::NeedMore);
        // A TM-T88 of another number, and a device that talks.
        assert_eq!(judge(b"\x20_1.00\0"), Judgement::No);
        assert_eq!(judge(&[0x27; 200]), Judgement::No);
    }
}
