//! What the device says.

use super::{Malformed, Setting, State, Table};
use crate::{cash::id003::frame::Frame, detect::Identity};

/// One thing the device says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// How it is.
    State(State),
    /// `50`: it does what it was told.
    Acknowledged,
    /// The setting it was told, said back.
    Set(Setting),
    /// `88`: who it is.
    Version(Version),
    /// `8A`: what it knows.
    Table(Table),
    /// `4B`: it does not do that, or not now.
    Invalid,
    /// `05`: it wants to be asked; only where it may speak by itself.
    Enquiry,
}

/// Who it is, in letters: `i(EUR5)100-SS ID003-05V300-45 28JUN23 7F23`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// As it came, at most 250 bytes; never empty.
    pub text: Vec<u8>,
}

impl Version {
    /// The model before the first space, the program behind it.
    #[must_use]
    pub fn identity(&self) -> Identity {
        let mut halves = self.text.splitn(2, |byte| *byte == b' ');
        let model = halves.next().and_then(Identity::text);
        Identity { model, serial: None, firmware: halves.next().and_then(Identity::text) }
    }
}

impl Reply {
    /// As a frame.
    #[must_use]
    pub fn to_frame(&self) -> Frame {
        match self {
            Self::State(state) => state.to_frame(),
            Self::Acknowledged => Frame::new(0x50, &[]),
            Self::Set(setting) => setting.to_frame(),
            Self::Version(version) => Frame::new(0x88, &version.text),
            Self::Table(table) => Frame::new(0x8a, &table.to_data()),
            Self::Invalid => Frame::new(0x4b, &[]),
            Self::Enquiry => Frame::new(0x05, &[]),
        }
    }

    /// From a frame. A state that is not known is [`State::Other`].
    ///
    /// # Errors
    /// A known code with data that cannot be its own.
    pub fn from_frame(frame: &Frame) -> Result<Self, Malformed> {
        match frame.code {
            0x05 => Ok(Self::Enquiry),
            0x4b => Ok(Self::Invalid),
            0x50 => Ok(Self::Acknowledged),
            0x88 if frame.data.is_empty() => Err(Malformed::of(frame)),
            0x88 => Ok(Self::Version(Version { text: frame.data.clone() })),
            0x8a => Table::from_data(&frame.data).map(Self::Table).ok_or_else(|| Malformed::of(frame)),
            0xc0..=0xc7 => Setting::from_frame(frame).map(Self::Set),
            _state => State::from_frame(frame).map(Self::State),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Inhibit;
    use super::*;

    /// A capture of a real device by pdewit (`crc_test.c`); a second text as Aristocrat's Monaco quotes it.
    #[test]
    fn a_version_is_model_and_program() {
        let identity = |text: &[u8]| {
            let Ok(Reply::Version(version)) = Reply::from_frame(&Frame::new(0x88, text)) else { panic!() };
            let identity = version.identity();
            (identity.model.unwrap_or_default(), identity.firmware.unwrap_or_default())
        };
        let pair = |model: &str, firmware: &str| (model.to_owned(), firmware.to_owned());
        assert_eq!(
            identity(b"i(EUR5)100-SS ID003-05V300-45 28JUN23 7F23"),
            pair("i(EUR5)100-SS", "ID003-05V300-45 28JUN23 7F23")
        );
        assert_eq!(
            identity(b"i(USA)100-SS ID003-05V280-42 01AUG17 964D"),
            pair("i(USA)100-SS", "ID003-05V280-42 01AUG17 964D")
        );
        assert_eq!(identity(b"\x00\x00"), pair("", ""));
    }

    #[test]
    fn a_question_that_comes_back_is_no_answer() {
        assert!(Reply::from_frame(&Frame::new(0x88, &[])).is_err());
    }

    #[test]
    fn replies_come_back() {
        for reply in [
            Reply::Acknowledged,
            Reply::Invalid,
            Reply::Enquiry,
            Reply::Set(Setting::Inhibit(Inhibit::Inhibited)),
            Reply::Set(Setting::Denied(7)),
        ] {
            assert_eq!(Reply::from_frame(&reply.to_frame()), Ok(reply));
        }
        assert_eq!(Reply::Acknowledged.to_frame().to_bytes(), [0xfc, 0x05, 0x50, 0xaa, 0x05]);
    }
}
