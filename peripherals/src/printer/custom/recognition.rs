//! Finding a Custom printer on a serial line.

use std::time::Duration;

use super::frame::{Frame, Parsed, parse};
use crate::{
    detect::{Certainty, Identity, Judgement, Line, Recognition},
    family::Family,
    link::Flow,
};

const fn line(baud: u32) -> Line {
    Line { flow: Flow::Software, ..Line::plain(baud) }
}

/// `DLE EOT 20`, which is answered at once in any state and does nothing. Other printers take it for a question they do not
/// know.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Printer,
    protocol: "custom",
    lines: &[line(115_200), line(19_200), line(9_600), line(38_400), line(57_600)],
    ask: b"\x10\x04\x14",
    wait: Duration::from_millis(300),
    judge,
    thank: b"",
};

/// More bytes without a status are something else talking.
const LONGEST: usize = 32;

fn judge(bytes: &[u8]) -> Judgement {
    let mut rest = bytes;
    loop {
        match parse(rest) {
            // The bit that no manual uses is the only check there is.
            Parsed::Frame { frame: Frame::Full(status), used } if status.iter().all(|byte| byte & 0x10 == 0) => {
                let yes = Judgement::Yes { certainty: Certainty::Likely, identity: Identity::default() };
                return if rest.len() == used { yes } else { Judgement::No };
            }
            Parsed::Frame { frame: Frame::Full(_), .. } => return Judgement::No,
            Parsed::Frame { used, .. } => rest = &rest[used..],
            Parsed::Garbage { skip } => rest = &rest[skip..],
            Parsed::NeedMore if bytes.len() > LONGEST => return Judgement::No,
            Parsed::NeedMore => return Judgement::NeedMore,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn yes() -> Judgement {
        Judgement::Yes { certainty: Certainty::Likely, identity: Identity::default() }
    }

    #[test]
    fn a_full_status_is_recognised_and_nothing_else_is() {
        // KPM210/216: paper near its end, a paper at the mouth.
        assert_eq!(judge(&[0x10, 0x0f, 0x24, 0x00, 0x00, 0x00]), yes());
        // What the line's opening left in front of it.
        assert_eq!(judge(&[0x00, 0xff, 0x10, 0x0f, 0x00, 0x00, 0x00, 0x00]), yes());
        assert_eq!(judge(&[0x10, 0x0f, 0x24]), Judgement::NeedMore);
        assert_eq!(judge(&[]), Judgement::NeedMore);
        // An ESC/POS printer that takes n = 20 for something.
        assert_eq!(judge(&[0x12]), Judgement::NeedMore);
        assert_eq!(judge(&[0x10, 0x0f, 0x55, 0xaa, 0x55, 0xaa]), Judgement::No);
        assert_eq!(judge(&[0x3f; 64]), Judgement::No);
    }
}
