//! What the device says when it is asked how it is, and the reasons it names.

use super::Malformed;
use crate::cash::{Rejection, id003::frame::Frame};

/// How the device is. Specification, sections 6-2-1 (regular), 6-2-2 (power up), 6-2-3 (error).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// `11` ENABLE: rests and takes notes.
    Idling,
    /// `12`: a note goes in.
    Accepting,
    /// `13` and a kind: a note waits for an order.
    Escrow(u8),
    /// `14`: it goes into the cassette.
    Stacking,
    /// `15`: it is credit. Said until it is answered with ACK. Most devices name no kind; one is known that does.
    VendValid {
        /// The kind, where it is named.
        kind: Option<u8>,
    },
    /// `16`: it is stacked.
    Stacked,
    /// `17` and a reason: it comes back by itself. The reason is nought where none is named.
    Rejecting(u8),
    /// `18`: it comes back because it was told to.
    Returning,
    /// `19`: a note waits for an order, after HOLD.
    Holding,
    /// `1A` DISABLE, INHIBIT: rests and takes none.
    Disabled,
    /// `1B`: starts after a reset.
    Initializing,
    /// `40`, `41`, `42`: has got power and waits for a reset.
    PowerUp(Found),
    /// `43`: the cassette is full.
    StackerFull,
    /// `44`: the cassette is out.
    StackerOpen,
    /// `45`.
    JamInAcceptor,
    /// `46`.
    JamInStacker,
    /// `47`: somebody pushes a second note after the first.
    Pause,
    /// `48`.
    Cheated,
    /// `49` and a code: a part failed. Nought where none is named.
    Failure(u8),
    /// `4A`: it could not read what it was asked.
    CommunicationError,
    /// Any other code.
    Other(u8),
}

/// What a device that got power found inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Found {
    /// `40`: nothing.
    Nothing,
    /// `41`: a note that a reset gives back.
    InAcceptor,
    /// `42`: a note that a reset stacks.
    InStacker,
}

impl State {
    /// As a frame.
    #[must_use]
    pub fn to_frame(self) -> Frame {
        let (code, data) = match self {
            Self::Idling => (0x11, None),
            Self::Accepting => (0x12, None),
            Self::Escrow(kind) => (0x13, Some(kind)),
            Self::Stacking => (0x14, None),
            Self::VendValid { kind } => (0x15, kind),
            Self::Stacked => (0x16, None),
            Self::Rejecting(reason) => (0x17, Some(reason)),
            Self::Returning => (0x18, None),
            Self::Holding => (0x19, None),
            Self::Disabled => (0x1a, None),
            Self::Initializing => (0x1b, None),
            Self::PowerUp(Found::Nothing) => (0x40, None),
            Self::PowerUp(Found::InAcceptor) => (0x41, None),
            Self::PowerUp(Found::InStacker) => (0x42, None),
            Self::StackerFull => (0x43, None),
            Self::StackerOpen => (0x44, None),
            Self::JamInAcceptor => (0x45, None),
            Self::JamInStacker => (0x46, None),
            Self::Pause => (0x47, None),
            Self::Cheated => (0x48, None),
            Self::Failure(code) => (0x49, Some(code)),
            Self::CommunicationError => (0x4a, None),
            Self::Other(code) => (code, None),
        };
        Frame::new(code, data.as_slice())
    }

    /// From a frame that is no other kind of answer.
    pub(super) fn from_frame(frame: &Frame) -> Result<Self, Malformed> {
        let first = frame.data.first().copied();
        Ok(match frame.code {
            0x11 => Self::Idling,
            0x12 => Self::Accepting,
            0x13 => Self::Escrow(first.ok_or_else(|| Malformed::of(frame))?),
            0x14 => Self::Stacking,
            0x15 => Self::VendValid { kind: first },
            0x16 => Self::Stacked,
            0x17 => Self::Rejecting(first.unwrap_or(0)),
            0x18 => Self::Returning,
            0x19 => Self::Holding,
            0x1a => Self::Disabled,
            0x1b => Self::Initializing,
            0x40 => Self::PowerUp(Found::Nothing),
            0x41 => Self::PowerUp(Found::InAcceptor),
            0x42 => Self::PowerUp(Found::InStacker),
            0x43 => Self::StackerFull,
            0x44 => Self::StackerOpen,
            0x45 => Self::JamInAcceptor,
            0x46 => Self::JamInStacker,
            0x47 => Self::Pause,
            0x48 => Self::Cheated,
            0x49 => Self::Failure(first.unwrap_or(0)),
            0x4a => Self::CommunicationError,
            code => Self::Other(code),
        })
    }
}

/// What a reason of [`State::Rejecting`] means before a note was in escrow. Specification, section 6-2-1 (7); `91` to `9D` are
/// those of bar codes.
#[must_use]
pub const fn rejection(reason: u8) -> Rejection {
    match reason {
        0x71 => Rejection::Insertion,
        0x72 => Rejection::Magnetic,
        0x73 => Rejection::NoteInHead,
        0x74 => Rejection::Multiplying,
        0x75 => Rejection::Conveying,
        0x76 => Rejection::Identification,
        0x77 | 0x78 => Rejection::Optic,
        0x79 => Rejection::Inhibited,
        0x7b => Rejection::Operation,
        0x7d => Rejection::Length,
        0x7e => Rejection::Colour,
        0x7f => Rejection::Verification,
        0x91..=0x9d => Rejection::Ticket,
        other => Rejection::Other(other),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Reply;
    use super::*;

    /// As lamassu-machine (`id003rs232.js`), Portalum.Id003, max7019's driver and `TerminalClient` read them; `62`, `79` and
    /// the empty VEND VALID from the notes of pdewit on a real device, whose VEND VALID also had a kind.
    #[test]
    fn states_are_the_published_bytes() {
        for (bytes, state) in [
            (&[0xfc, 0x05, 0x11, 0x27, 0x56][..], State::Idling),
            (&[0xfc, 0x06, 0x13, 0x62, 0x2b, 0xc9], State::Escrow(0x62)),
            (&[0xfc, 0x05, 0x15, 0x03, 0x10], State::VendValid { kind: None }),
            (&[0xfc, 0x05, 0x16, 0x98, 0x22], State::Stacked),
            (&[0xfc, 0x06, 0x17, 0x79, 0x19, 0x00], State::Rejecting(0x79)),
            (&[0xfc, 0x05, 0x1a, 0xf4, 0xe8], State::Disabled),
            (&[0xfc, 0x05, 0x1b, 0x7d, 0xf9], State::Initializing),
            (&[0xfc, 0x05, 0x40, 0x2b, 0x15], State::PowerUp(Found::Nothing)),
        ] {
            assert_eq!(state.to_frame().to_bytes(), bytes, "{state:?}");
            assert_eq!(Reply::from_frame(&state.to_frame()), Ok(Reply::State(state)));
        }
    }

    #[test]
    fn every_code_is_a_state_and_no_two_are_the_same() {
        let codes = [
            (0x12, State::Accepting),
            (0x14, State::Stacking),
            (0x18, State::Returning),
            (0x19, State::Holding),
            (0x41, State::PowerUp(Found::InAcceptor)),
            (0x42, State::PowerUp(Found::InStacker)),
            (0x43, State::StackerFull),
            (0x44, State::StackerOpen),
            (0x45, State::JamInAcceptor),
            (0x46, State::JamInStacker),
            (0x47, State::Pause),
            (0x48, State::Cheated),
            (0x4a, State::CommunicationError),
            (0x1c, State::Other(0x1c)),
        ];
        for (code, state) in codes {
            assert_eq!(Reply::from_frame(&Frame::new(code, &[])), Ok(Reply::State(state)));
            assert_eq!(state.to_frame(), Frame::new(code, &[]));
        }
        for failure in [0xa2, 0xa5, 0xa6, 0xa7, 0xab, 0xac, 0xad, 0xaf, 0xb0, 0xb1, 0xb2, 0xb3, 0x33] {
            let state = Reply::State(State::Failure(failure));
            assert_eq!(Reply::from_frame(&Frame::new(0x49, &[failure])), Ok(state));
        }
        let vend_valid = Reply::State(State::VendValid { kind: Some(0x63) });
        assert_eq!(Reply::from_frame(&Frame::new(0x15, &[0x63])), Ok(vend_valid));
    }

    #[test]
    fn a_note_in_escrow_without_a_kind_is_malformed() {
        assert!(Reply::from_frame(&Frame::new(0x13, &[])).is_err());
    }

    #[test]
    fn reasons_have_words_or_keep_their_number() {
        let words: Vec<_> = (0x70..=0x80).map(rejection).collect();
        assert_eq!(words[0x01], Rejection::Insertion);
        assert_eq!(words[0x09], Rejection::Inhibited);
        assert_eq!(words[0x0a], Rejection::Other(0x7a));
        assert_eq!(words[0x0c], Rejection::Other(0x7c));
        assert_eq!(words[0x0f], Rejection::Verification);
        assert_eq!(words[0x10], Rejection::Other(0x80));
        assert_eq!(rejection(0x91), Rejection::Ticket);
    }
}
