//! What is said to a Custom printer beyond ESC/POS, and what its status means. Knows no time.

use super::VirtualEnd;
use crate::printer::{Fault, Media, Paper};

/// A command that ESC/POS does not have, or means otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// `DLE EOT 20`, real-time: everything about how you are.
    FullStatus,
    /// `ESC i`: cut, at the knife.
    Cut,
    /// `GS e 2`: draw the paper back, where that is enabled.
    DrawBack,
    /// `GS e 3 m`: show the paper.
    Show {
        /// How far, in the model's steps.
        steps: u8,
    },
    /// `GS e 5`: push the paper out.
    PushOut,
    /// `GS e 18`: hold papers inside while they are printed.
    HoldInside,
    /// `GS e 20`: let papers out as they are printed.
    LetOut,
    /// `FS P`: cut, show, and take back after a while.
    Present {
        /// How far, in the model's steps.
        steps: u8,
        /// Whether the lamp at the mouth blinks: 1 or 0.
        lamp: u8,
        /// What becomes of it.
        then: Then,
        /// Seconds; 0 is never.
        seconds: u8,
    },
    /// `FS C0 18 10 14 1A`, at once even with a full buffer: start afresh.
    Restart,
}

/// What becomes of a paper that is shown for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It is drawn back, or pushed out where that is not enabled.
    DrawnBack,
    /// It is pushed out.
    PushedOut,
}

impl Request {
    /// Writes it behind `bytes`, as it stands on the wire.
    pub fn write(self, bytes: &mut Vec<u8>) {
        match self {
            Self::FullStatus => bytes.extend([0x10, 0x04, 0x14]),
            Self::Cut => bytes.extend(b"\x1bi"),
            Self::DrawBack => bytes.extend(b"\x1de\x02"),
            Self::Show { steps } => bytes.extend([0x1d, b'e', 3, steps]),
            Self::PushOut => bytes.extend(b"\x1de\x05"),
            Self::HoldInside => bytes.extend(b"\x1de\x12"),
            Self::LetOut => bytes.extend(b"\x1de\x14"),
            Self::Present { steps, lamp, then, seconds } => {
                let then = match then {
                    Then::DrawnBack => b'R',
                    Then::PushedOut => b'E',
                };
                bytes.extend([0x1c, b'P', steps, lamp, then, seconds]);
            }
            Self::Restart => bytes.extend([0x1c, 0xc0, 0x18, 0x10, 0x14, 0x1a]),
        }
    }

    /// As it stands on the wire.
    #[must_use]
    pub fn to_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.write(&mut bytes);
        bytes
    }
}

/// A full status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FullStatus {
    paper: u8,
    user: u8,
    recoverable: u8,
    unrecoverable: u8,
}

/// Bits that are no fault: of the paper and the mouth, of motors and keys, of a command that was not understood (our own
/// questions may do that), and bit 7 of the paper, which models read in opposite ways.
const HARMLESS: [u8; 4] = [0b1110_0101, 0b0110_1100, 0b0010_0000, 0];

/// Bits with a word of their own, the worst first: in which byte, which, and what they are.
const FAULTS: [(usize, u8, Fault); 11] = [
    (3, 0x4c, Fault::Unrecoverable),
    (3, 0x80, Fault::PresenterJam),
    (3, 0x01, Fault::CutterStuck),
    (2, 0x40, Fault::PaperJam),
    (1, 0x03, Fault::CoverOpen),
    (3, 0x02, Fault::CoverOpen),
    (0, 0x01, Fault::PaperOut),
    (2, 0x80, Fault::BlackMark),
    (2, 0x08, Fault::Voltage),
    (2, 0x01, Fault::Overheated),
    // RS-232: a byte was spoiled on its way to the printer.
    (2, 0x02, Fault::Other(17)),
];

impl FullStatus {
    /// The four bytes behind DLE 0Fh.
    #[must_use]
    pub const fn new([paper, user, recoverable, unrecoverable]: [u8; 4]) -> Self {
        Self { paper, user, recoverable, unrecoverable }
    }

    const fn bytes(self) -> [u8; 4] {
        [self.paper, self.user, self.recoverable, self.unrecoverable]
    }

    /// Everything that is wrong, the worst first. A bit without a word is `Other(n)`: n counts the bits of the four bytes from
    /// 0, eight a byte, the lowest first.
    #[must_use]
    pub fn faults(self) -> Vec<Fault> {
        let bytes = self.bytes();
        let known =
            FAULTS.iter().filter(|(byte, mask, _)| bytes[*byte] & mask != 0).map(|(_, _, fault)| self.placed(*fault));
        let mut faults: Vec<Fault> = known.collect();
        for number in 0..32_u8 {
            let (byte, mask) = (usize::from(number / 8), 1 << (number % 8));
            let has_word = FAULTS.iter().any(|(known, bits, _)| *known == byte && bits & mask != 0);
            if bytes[byte] & mask != 0 && HARMLESS[byte] & mask == 0 && !has_word {
                faults.push(Fault::Other(number));
            }
        }
        faults
    }

    /// A jam with a paper at the mouth is one of the presenter.
    fn placed(self, fault: Fault) -> Fault {
        if fault == Fault::PaperJam && self.paper & 0x20 != 0 { Fault::PresenterJam } else { fault }
    }

    /// The worst that stands in the way of printing.
    #[must_use]
    pub fn fault(self, virtual_end: VirtualEnd) -> Option<Fault> {
        let counted_out = virtual_end == VirtualEnd::Out && self.paper & 0x40 != 0;
        self.faults().first().copied().or_else(|| counted_out.then_some(Fault::PaperOut))
    }

    /// The roll.
    #[must_use]
    pub const fn roll(self, virtual_end: VirtualEnd) -> Paper {
        match (self.paper & 0x01 != 0, self.paper & 0x40 != 0, virtual_end) {
            (true, _, _) | (false, true, VirtualEnd::Out) => Paper::Out,
            (false, true, VirtualEnd::Low) => Paper::Low,
            (false, false, _) if self.paper & 0x04 != 0 => Paper::Low,
            (false, false, _) => Paper::Full,
        }
    }

    /// The mouth.
    #[must_use]
    pub const fn media(self) -> Media {
        match (self.paper & 0x20 != 0, self.recoverable & 0x40 != 0) {
            (false, _) => Media::NotPresent,
            (true, false) => Media::Present,
            (true, true) => Media::Jammed,
        }
    }

    /// Whether a motor turns, a file is spooled, or somebody feeds by a key.
    #[must_use]
    pub const fn moves(self) -> bool {
        self.user & 0x6c != 0
    }
}

/// The model of an answer to `GS I 255` (two bytes) or `GS I 1` (one byte); its number, where it has no name here.
#[must_use]
pub fn model(number: &[u8]) -> String {
    let name = match number {
        [0x02, 0x05] => "VKP80III",
        [0x5d | 0x5e | 0xb9] => "VKP80",
        [0x95] => "VKP80II-EE",
        [0x58 | 0x59] => "KPM216H",
        [0x93] => "TG2480",
        [0xa7] => "TG2460H",
        [0xac] => "TL80",
        [0xad] => "TL60",
        [..] => return number.iter().fold("model ".to_owned(), |text, byte| format!("{text}{byte:02X}")),
    };
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(bytes: [u8; 4]) -> Vec<Fault> {
        FullStatus::new(bytes).faults()
    }

    #[test]
    fn commands_are_written_as_the_manuals_print_them() {
        // KPM210/216: "n=20: FULL status"; "Ejector commands 1D 65 n [m]": 2 retracted, 3 m steps, 5 ejection.
        assert_eq!(Request::FullStatus.to_bytes(), [0x10, 0x04, 0x14]);
        assert_eq!(Request::DrawBack.to_bytes(), [0x1d, 0x65, 0x02]);
        assert_eq!(Request::Show { steps: 12 }.to_bytes(), [0x1d, 0x65, 0x03, 0x0c]);
        assert_eq!(Request::PushOut.to_bytes(), [0x1d, 0x65, 0x05]);
        assert_eq!(Request::HoldInside.to_bytes(), [0x1d, 0x65, 0x12]);
        assert_eq!(Request::LetOut.to_bytes(), [0x1d, 0x65, 0x14]);
        // VKP80II: "Total cut", 1B 69. KPM216H: "Hardware reset", 1C C0 18 10 14 1A.
        assert_eq!(Request::Cut.to_bytes(), [0x1b, 0x69]);
        assert_eq!(Request::Restart.to_bytes(), [0x1c, 0xc0, 0x18, 0x10, 0x14, 0x1a]);
        // VKP80III: 1C 50 steps lamp 'R' or 'E' seconds.
        let shown = |then| Request::Present { steps: 6, lamp: 1, then, seconds: 30 };
        assert_eq!(shown(Then::DrawnBack).to_bytes(), [0x1c, 0x50, 6, 1, 0x52, 30]);
        assert_eq!(shown(Then::PushedOut).to_bytes(), [0x1c, 0x50, 6, 1, 0x45, 30]);
    }

    #[test]
    fn a_status_means_what_the_manuals_say() {
        // KPM210/216 and KPM300, full status: byte 3 paper, 4 user, 5 recoverable, 6 unrecoverable.
        assert_eq!(faults([0; 4]), []);
        assert_eq!(faults([0x01, 0, 0, 0]), [Fault::PaperOut]);
        assert_eq!(faults([0, 0x01, 0, 0]), [Fault::CoverOpen]);
        assert_eq!(faults([0, 0x02, 0, 0]), [Fault::CoverOpen]);
        assert_eq!(faults([0, 0, 0x01, 0]), [Fault::Overheated]);
        assert_eq!(faults([0, 0, 0x08, 0]), [Fault::Voltage]);
        assert_eq!(faults([0, 0, 0x40, 0]), [Fault::PaperJam]);
        assert_eq!(faults([0x20, 0, 0x40, 0]), [Fault::PresenterJam]);
        assert_eq!(faults([0, 0, 0x80, 0]), [Fault::BlackMark]);
        assert_eq!(faults([0, 0, 0, 0x01]), [Fault::CutterStuck]);
        assert_eq!(faults([0, 0, 0, 0x02]), [Fault::CoverOpen]);
        for memory in [0x04, 0x08, 0x40] {
            assert_eq!(faults([0, 0, 0, memory]), [Fault::Unrecoverable]);
        }
        // VKP80III: "emitter".
        assert_eq!(faults([0, 0, 0, 0x80]), [Fault::PresenterJam]);
    }

    #[test]
    fn a_bit_without_a_word_is_kept_by_its_number() {
        assert_eq!(faults([0, 0, 0x02, 0]), [Fault::Other(17)]);
        assert_eq!(
            faults([0x02, 0x80, 0x04, 0x20]),
            [Fault::Other(1), Fault::Other(15), Fault::Other(18), Fault::Other(29)]
        );
        // Everything at once: the worst first, and nothing twice.
        let all = faults([0xff; 4]);
        assert_eq!(all.first(), Some(&Fault::Unrecoverable));
        let others: Vec<_> = all.iter().filter(|fault| matches!(fault, Fault::Other(_))).collect();
        assert_eq!(others.len(), 1 + 3 + 2 + 2 + 2);
    }

    #[test]
    fn keys_motors_and_a_command_it_does_not_know_are_no_faults() {
        assert_eq!(faults([0xe4, 0x6c, 0x20, 0]), []);
        assert!(FullStatus::new([0, 0x08, 0, 0]).moves());
        assert!(!FullStatus::new([0xff, 0, 0xff, 0xff]).moves());
    }

    #[test]
    fn the_roll_is_full_low_or_out_and_its_counted_end_is_what_it_is_set_to() {
        let roll = |paper: u8, end| FullStatus::new([paper, 0, 0, 0]).roll(end);
        assert_eq!(roll(0, VirtualEnd::Low), Paper::Full);
        assert_eq!(roll(0x04, VirtualEnd::Low), Paper::Low);
        assert_eq!(roll(0x05, VirtualEnd::Low), Paper::Out);
        assert_eq!(roll(0x44, VirtualEnd::Low), Paper::Low);
        assert_eq!(roll(0x44, VirtualEnd::Out), Paper::Out);
        let counted = FullStatus::new([0x44, 0, 0, 0]);
        assert_eq!((counted.fault(VirtualEnd::Low), counted.fault(VirtualEnd::Out)), (None, Some(Fault::PaperOut)));
    }

    #[test]
    fn the_mouth_is_seen() {
        assert_eq!(FullStatus::new([0, 0, 0x40, 0]).media(), Media::NotPresent);
        assert_eq!(FullStatus::new([0x20, 0, 0, 0]).media(), Media::Present);
        assert_eq!(FullStatus::new([0x20, 0, 0x40, 0]).media(), Media::Jammed);
    }

    #[test]
    fn models_have_names_or_numbers() {
        assert_eq!(model(&[0x02, 0x05]), "VKP80III");
        assert_eq!(model(&[0x95]), "VKP80II-EE");
        assert_eq!(model(&[0x02, 0xc1]), "model 02C1");
    }
}
