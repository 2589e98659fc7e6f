//! What is said to an EU-T beyond ESC/POS, and what its status means. Knows no time.

use super::Mouth;
use crate::printer::{
    Fault, Media, Paper,
    escpos::message::{Query, Sign, Signs},
};

/// A command that desk printers do not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// `GS V 66 1`: feed to the knife, cut, and feed back.
    CutAndFeedBack,
    /// `FS ( z` fn 1: hold papers in a loop while they are printed.
    LoopOn,
    /// `FS ( z` fn 1: don't.
    LoopOff,
    /// `GS e 2`: draw the paper back.
    DrawBack,
    /// `GS e 5`: push the paper out.
    PushOut,
}

impl Request {
    /// Writes it behind `bytes`, as it stands on the wire.
    pub fn write(self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(match self {
            Self::CutAndFeedBack => b"\x1dVB\x01",
            Self::LoopOn => b"\x1c(z\x02\x00\x01\x00",
            Self::LoopOff => b"\x1c(z\x02\x00\x01\x01",
            Self::DrawBack => b"\x1de\x02",
            Self::PushOut => b"\x1de\x05",
        });
    }
}

/// What a whole round of real-time answers says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answers {
    /// Those to n = 1 to 3, which mean what they mean everywhere.
    signs: Signs,
    /// That to n = 4.
    paper: u8,
}

impl Answers {
    /// Four answers, in the order of [`Query::ALL`].
    #[must_use]
    pub fn of(answers: &[u8]) -> Self {
        let read = |(query, byte): (&Query, &u8)| match query {
            Query::Printer | Query::OfflineCause | Query::ErrorCause => Signs::of_real_time(*query, *byte),
            Query::Paper => Signs::default(),
        };
        let signs = Query::ALL.iter().zip(answers).map(read).fold(Signs::default(), Signs::and);
        Self { signs, paper: answers.get(3).copied().unwrap_or(0) }
    }

    /// What is wrong, the worst of it. What can get stuck and be freed here is the presenter.
    #[must_use]
    pub fn fault(self) -> Option<Fault> {
        let signs = if self.paper & 0x40 == 0 { self.signs } else { self.signs.with(Sign::End) };
        match signs.fault()? {
            Fault::PaperJam => Some(Fault::PresenterJam),
            fault => Some(fault),
        }
    }

    /// The roll: bit 3 near its end, bit 6 at its end.
    #[must_use]
    pub const fn roll(self) -> Paper {
        match (self.paper & 0x40 != 0 || self.signs.say(Sign::End), self.paper & 0x08 != 0) {
            (true, _) => Paper::Out,
            (false, true) => Paper::Low,
            (false, false) => Paper::Full,
        }
    }

    /// The mouth.
    #[must_use]
    pub const fn media(self, mouth: Mouth) -> Media {
        match mouth {
            Mouth::Blind => Media::Unknown,
            Mouth::BitFive if self.paper & 0x20 == 0 => Media::NotPresent,
            Mouth::BitFive if self.signs.say(Sign::Recoverable) => Media::Jammed,
            Mouth::BitFive => Media::Present,
        }
    }

    /// Whether somebody feeds.
    #[must_use]
    pub const fn moves(self) -> bool {
        self.signs.say(Sign::Feeding)
    }
}

/// The model of an answer to `GS I 1`.
#[must_use]
pub fn model(number: u8) -> String {
    if number == 0x27 { "EU-T400".to_owned() } else { format!("model {number:02X}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(request: Request) -> Vec<u8> {
        let mut bytes = Vec::new();
        request.write(&mut bytes);
        bytes
    }

    #[test]
    fn commands_are_those_a_deployed_kiosk_sends() {
        // TerminalClient, EpsonEUT400: CutBackFeed 1D 56 42 01, LoopEnable 1C 28 7A 02 00 01 00, LoopDisable the same with 01.
        assert_eq!(bytes(Request::CutAndFeedBack), [0x1d, 0x56, 0x42, 0x01]);
        assert_eq!(bytes(Request::LoopOn), [0x1c, 0x28, 0x7a, 0x02, 0x00, 0x01, 0x00]);
        assert_eq!(bytes(Request::LoopOff), [0x1c, 0x28, 0x7a, 0x02, 0x00, 0x01, 0x01]);
        // Chosen: what every other kiosk printer's ejector is told.
        assert_eq!(bytes(Request::DrawBack), [0x1d, 0x65, 0x02]);
        assert_eq!(bytes(Request::PushOut), [0x1d, 0x65, 0x05]);
    }

    #[test]
    fn the_status_means_what_a_deployed_kiosk_reads_in_it() {
        // TerminalClient, EpsonEUT400: n = 1 08 unknown; n = 2 04 cover, 20 paper end, 40 unknown; n = 3 04 mechanism's position,
        // 08 cutter, 60 unknown; n = 4 08 near end, 40 end.
        let fault = |answers: [u8; 4]| Answers::of(&answers).fault();
        assert_eq!(fault([0x12; 4]), None);
        assert_eq!(fault([0x1a, 0x12, 0x12, 0x12]), Some(Fault::OfflineForUnknownCause));
        assert_eq!(fault([0x1a, 0x16, 0x12, 0x12]), Some(Fault::CoverOpen));
        assert_eq!(fault([0x1a, 0x32, 0x12, 0x12]), Some(Fault::PaperOut));
        assert_eq!(fault([0x1a, 0x52, 0x16, 0x12]), Some(Fault::PresenterJam));
        assert_eq!(fault([0x1a, 0x52, 0x1a, 0x12]), Some(Fault::CutterStuck));
        assert_eq!(fault([0x12, 0x12, 0x12, 0x52]), Some(Fault::PaperOut));
        let roll = |paper: u8| Answers::of(&[0x12, 0x12, 0x12, paper]).roll();
        assert_eq!((roll(0x12), roll(0x1a), roll(0x5a)), (Paper::Full, Paper::Low, Paper::Out));
    }

    #[test]
    fn the_mouth_is_where_it_is_set_to_be() {
        let media = |error, paper, mouth| Answers::of(&[0x12, 0x12, error, paper]).media(mouth);
        assert_eq!(media(0x12, 0x12, Mouth::BitFive), Media::NotPresent);
        assert_eq!(media(0x12, 0x32, Mouth::BitFive), Media::Present);
        assert_eq!(media(0x16, 0x32, Mouth::BitFive), Media::Jammed);
        assert_eq!(media(0x12, 0x32, Mouth::Blind), Media::Unknown);
    }
}
