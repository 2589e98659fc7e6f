//! What the host says.

use super::Malformed;
use crate::cash::id003::frame::Frame;

/// One thing the host says. Names are the specification's, sections 6-1, 6-3 and 6-5 to 6-7.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Request {
    /// `11`: answered with a state.
    Status,
    /// `40`: answered with ACK; the device starts anew.
    Reset,
    /// `41`: stack; VEND VALID comes when the note passes the stacker's lever.
    Stack1,
    /// `42`: stack; VEND VALID comes when it is stacked.
    Stack2,
    /// `43`: give the note in escrow back.
    Return,
    /// `44`: keep it in escrow for ten seconds more.
    Hold,
    /// `50`: VEND VALID was heard. Not answered.
    Acknowledge,
    /// `C0` to `C5`: a setting; answered with itself.
    Set(Setting),
    /// `88`: who are you.
    Version,
    /// `8A`: what do you know. The specification's CURRENCY ASSIGN REQUEST.
    Table,
}

/// One setting; a reset forgets them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    /// `C0`: the kinds that are *not* taken, the lowest bit for the first kind. Low byte first on the line.
    Denied(u16),
    /// `C2`: 0 is polling, everything else lets the device speak by itself.
    Communication(u8),
    /// `C3`.
    Inhibit(Inhibit),
    /// `C5`: bit 1 is power recovery: after `42` and a reset the device says VEND VALID for the note it stacks.
    Options([u8; 2]),
}

/// Whether notes are taken at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Inhibit {
    /// `00`: they are.
    Open,
    /// `01`: they are not.
    Inhibited,
}

impl Request {
    /// As a frame.
    #[must_use]
    pub fn to_frame(self) -> Frame {
        let code = match self {
            Self::Status => 0x11,
            Self::Reset => 0x40,
            Self::Stack1 => 0x41,
            Self::Stack2 => 0x42,
            Self::Return => 0x43,
            Self::Hold => 0x44,
            Self::Acknowledge => 0x50,
            Self::Set(setting) => return setting.to_frame(),
            Self::Version => 0x88,
            Self::Table => 0x8a,
        };
        Frame::new(code, &[])
    }

    /// From a frame.
    ///
    /// # Errors
    /// Nothing that is known here, or with the wrong data.
    pub fn from_frame(frame: &Frame) -> Result<Self, Malformed> {
        match (frame.code, &frame.data[..]) {
            (0x11, []) => Ok(Self::Status),
            (0x40, []) => Ok(Self::Reset),
            (0x41, []) => Ok(Self::Stack1),
            (0x42, []) => Ok(Self::Stack2),
            (0x43, []) => Ok(Self::Return),
            (0x44, []) => Ok(Self::Hold),
            (0x50, []) => Ok(Self::Acknowledge),
            (0x88, []) => Ok(Self::Version),
            (0x8a, []) => Ok(Self::Table),
            (_, _) => Setting::from_frame(frame).map(Self::Set),
        }
    }
}

impl Setting {
    pub(super) fn to_frame(self) -> Frame {
        match self {
            Self::Denied(kinds) => Frame::new(0xc0, &kinds.to_le_bytes()),
            Self::Communication(mode) => Frame::new(0xc2, &[mode]),
            Self::Inhibit(Inhibit::Open) => Frame::new(0xc3, &[0x00]),
            Self::Inhibit(Inhibit::Inhibited) => Frame::new(0xc3, &[0x01]),
            Self::Options(options) => Frame::new(0xc5, &options),
        }
    }

    pub(super) fn from_frame(frame: &Frame) -> Result<Self, Malformed> {
        match (frame.code, &frame.data[..]) {
            (0xc0, &[low, high]) => Ok(Self::Denied(u16::from_le_bytes([low, high]))),
            (0xc2, &[mode]) => Ok(Self::Communication(mode)),
            (0xc3, &[0x00]) => Ok(Self::Inhibit(Inhibit::Open)),
            (0xc3, &[0x01]) => Ok(Self::Inhibit(Inhibit::Inhibited)),
            (0xc5, &[first, second]) => Ok(Self::Options([first, second])),
            (_, _) => Err(Malformed::of(frame)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As hosts in the field write them: lamassu-machine (`id003rs232.js`), `TerminalClient` (`ID003CashAcceptorConstants.h`),
    /// Portalum.Id003; `C5 02 00` as CIM-ARM (`id0003StateMachine.m`) sends it. The checksums of `44`, `C0 83 FF` and
    /// `C5 02 00` are in no source: computed here.
    #[test]
    fn requests_are_the_published_bytes() {
        for (request, bytes) in [
            (Request::Status, &[0xfc, 0x05, 0x11, 0x27, 0x56][..]),
            (Request::Reset, &[0xfc, 0x05, 0x40, 0x2b, 0x15]),
            (Request::Stack2, &[0xfc, 0x05, 0x42, 0x39, 0x36]),
            (Request::Return, &[0xfc, 0x05, 0x43, 0xb0, 0x27]),
            (Request::Acknowledge, &[0xfc, 0x05, 0x50, 0xaa, 0x05]),
            (Request::Version, &[0xfc, 0x05, 0x88, 0x6f, 0x5f]),
            (Request::Table, &[0xfc, 0x05, 0x8a, 0x7d, 0x7c]),
            (Request::Set(Setting::Inhibit(Inhibit::Open)), &[0xfc, 0x06, 0xc3, 0x00, 0x04, 0xd6]),
            (Request::Set(Setting::Inhibit(Inhibit::Inhibited)), &[0xfc, 0x06, 0xc3, 0x01, 0x8d, 0xc7]),
            (Request::Set(Setting::Denied(0)), &[0xfc, 0x07, 0xc0, 0x00, 0x00, 0x2d, 0xb5]),
            (Request::Set(Setting::Communication(0)), &[0xfc, 0x06, 0xc2, 0x00, 0xdc, 0xcf]),
        ] {
            assert_eq!(request.to_frame().to_bytes(), bytes, "{request:?}");
        }
        for (request, code, data) in [
            (Request::Stack1, 0x41, &[][..]),
            (Request::Hold, 0x44, &[]),
            (Request::Set(Setting::Denied(0xff83)), 0xc0, &[0x83, 0xff]),
            (Request::Set(Setting::Options([0x02, 0x00])), 0xc5, &[0x02, 0x00]),
        ] {
            assert_eq!(request.to_frame(), Frame::new(code, data), "{request:?}");
        }
    }

    #[test]
    fn every_request_comes_back() {
        for request in [
            Request::Status,
            Request::Reset,
            Request::Stack1,
            Request::Stack2,
            Request::Return,
            Request::Hold,
            Request::Acknowledge,
            Request::Set(Setting::Denied(0x1234)),
            Request::Set(Setting::Communication(1)),
            Request::Set(Setting::Inhibit(Inhibit::Open)),
            Request::Set(Setting::Inhibit(Inhibit::Inhibited)),
            Request::Set(Setting::Options([2, 0])),
            Request::Version,
            Request::Table,
        ] {
            assert_eq!(Request::from_frame(&request.to_frame()), Ok(request));
        }
    }

    #[test]
    fn what_is_no_request_is_malformed() {
        for frame in [Frame::new(0x11, &[0]), Frame::new(0xc3, &[2]), Frame::new(0xc0, &[0]), Frame::new(0x12, &[])] {
            assert!(Request::from_frame(&frame).is_err(), "{frame:?}");
        }
    }
}
