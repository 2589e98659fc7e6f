//! Finding an ESC/POS printer on a serial line.

use std::time::Duration;

use super::frame::{Frame, Splitter};
use crate::{
    detect::{Certainty, Identity, Judgement, Line, Recognition},
    family::Family,
};

/// `DLE EOT 1`, answered at once; `GS I 67`, answered by those that have a name; `GS r 1`, answered by all, behind it.
pub const RECOGNITION: Recognition = Recognition {
    family: Family::Printer,
    protocol: "escpos",
    lines: &[Line::plain(115_200), Line::plain(38_400), Line::plain(19_200), Line::plain(9_600)],
    ask: b"\x10\x04\x01\x1dI\x43\x1dr\x01",
    wait: Duration::from_millis(500),
    judge,
    thank: b"",
};

/// More bytes than three answers ever are.
const LONGEST: usize = 128;

fn judge(bytes: &[u8]) -> Judgement {
    if bytes.len() > LONGEST {
        return Judgement::No;
    }
    let mut real_time = false;
    let mut model = None;
    for frame in Splitter::default().push(bytes) {
        match frame {
            // On line, the drawer open or shut: off line it would not answer what is asked in order.
            Frame::RealTime(0x12 | 0x16) => real_time = true,
            Frame::Block { header: 0x5f, body } => model = Identity::text(&body),
            // Enough paper, or near its end. Comes last, so that a name is there if there is one.
            Frame::Single(0x00 | 0x03) if real_time => {
                let certainty = if model.is_some() { Certainty::Certain } else { Certainty::Likely };
                return Judgement::Yes { certainty, identity: Identity { model, ..Identity::default() } };
            }
            Frame::RealTime(_) | Frame::Single(_) | Frame::Automatic(_) | Frame::Block { .. } => {}
        }
    }
    Judgement::NeedMore
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printer_with_a_name_is_certain_and_one_without_is_likely() {
        // Command reference: DLE EOT 1 is 12h; GS I 67 is 5Fh, the name, NUL; GS r 1 is 00h with enough paper.
        let judged = |bytes: &[u8]| match judge(bytes) {
            Judgement::Yes { certainty, identity } => Some((certainty, identity.model)),
            Judgement::NeedMore | Judgement::No => None,
        };
        assert_eq!(judged(b"\x12_TM-T88V\0\0"), Some((Certainty::Certain, Some("TM-T88V".to_owned()))));
        assert_eq!(judged(b"\x12\x03"), Some((Certainty::Likely, None)));
        assert_eq!(judge(b"\x12_TM-T88V"), Judgement::NeedMore);
        assert_eq!(judge(b"\x12"), Judgement::NeedMore);
        // A document reader's lines, and a device that never stops.
        assert_eq!(judge(b"P<UTOERIKSSON"), Judgement::NeedMore);
        assert_eq!(judge(&[0; 200]), Judgement::No);
    }
}
