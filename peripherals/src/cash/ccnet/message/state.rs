//! What a validator answers when it is asked how it is.

use super::Malformed;
use crate::cash::{Fault, Rejection};

/// An answer to a poll. The names are the specification's, in our words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// `10`: power has come; waits for a reset.
    PowerUp,
    /// `11`: the same, with a note that a reset gives back.
    PowerUpInValidator,
    /// `12`: the same, with a note too far in; after the reset it is stacked, and told as [`State::Stacked`].
    PowerUpInStacker,
    /// `13`: after a reset.
    Initializing,
    /// `14`: takes notes and has none.
    Idling,
    /// `15`: a note goes in.
    Accepting,
    /// `17`: it goes into the cassette.
    Stacking,
    /// `18`: it goes back.
    Returning,
    /// `19`: takes none.
    Disabled,
    /// `1A`: holds it in escrow, after HOLD.
    Holding,
    /// `1B`: cannot say now.
    Busy,
    /// `1C`: a note goes back; why.
    Rejecting(Rejection),
    /// `41` to `47`: something is wrong.
    Troubled(Fault),
    /// `80`: a note of this kind is in escrow.
    Escrow(u8),
    /// `81`: a note of this kind is in the cassette.
    Stacked(u8),
    /// `82`: a note of this kind was given back.
    Returned(u8),
    /// A code we have no word for.
    Other(u8),
}

/// Stands for a kind where a device names none: no table has it, so the note is never valued.
pub(super) const NO_KIND: u8 = 0xff;

impl State {
    /// The answer with these bytes of data.
    ///
    /// # Errors
    /// There are none, or they are the answer to something else.
    pub(super) fn from_data(asked: u8, data: &[u8]) -> Result<Self, Malformed> {
        let code = data.get(1).copied();
        let kind = code.unwrap_or(NO_KIND);
        let Some(&first) = data.first() else { return Err(Malformed { asked, first: 0, length: 0 }) };
        Ok(match first {
            super::ACK | super::NAK | super::ILLEGAL => return Err(Malformed { asked, first, length: data.len() }),
            0x10 => Self::PowerUp,
            0x11 => Self::PowerUpInValidator,
            0x12 => Self::PowerUpInStacker,
            0x13 => Self::Initializing,
            0x14 => Self::Idling,
            0x15 => Self::Accepting,
            0x17 => Self::Stacking,
            0x18 => Self::Returning,
            0x19 => Self::Disabled,
            0x1a => Self::Holding,
            0x1b => Self::Busy,
            0x1c => Self::Rejecting(rejection(code.unwrap_or(first))),
            0x41 => Self::Troubled(Fault::CassetteFull),
            0x42 => Self::Troubled(Fault::CassetteRemoved),
            0x43 => Self::Troubled(Fault::ValidatorJam),
            0x44 => Self::Troubled(Fault::CassetteJam),
            0x45 => Self::Troubled(Fault::Cheated),
            0x46 => Self::Troubled(Fault::Paused),
            0x47 => Self::Troubled(Fault::Failed(code.unwrap_or(first))),
            0x80 => Self::Escrow(kind),
            0x81 => Self::Stacked(kind),
            0x82 => Self::Returned(kind),
            other => Self::Other(other),
        })
    }

    /// As data; only devices write it.
    pub(super) fn to_data(self) -> Vec<u8> {
        match self {
            Self::PowerUp => vec![0x10],
            Self::PowerUpInValidator => vec![0x11],
            Self::PowerUpInStacker => vec![0x12],
            Self::Initializing => vec![0x13],
            Self::Idling => vec![0x14],
            Self::Accepting => vec![0x15],
            Self::Stacking => vec![0x17],
            Self::Returning => vec![0x18],
            Self::Disabled => vec![0x19],
            Self::Holding => vec![0x1a],
            // One unit of a tenth of a second.
            Self::Busy => vec![0x1b, 0x01],
            Self::Rejecting(why) => vec![0x1c, rejection_code(why)],
            Self::Troubled(fault) => fault_data(fault),
            Self::Escrow(kind) => vec![0x80, kind],
            Self::Stacked(kind) => vec![0x81, kind],
            Self::Returned(kind) => vec![0x82, kind],
            Self::Other(code) => vec![code],
        }
    }
}

fn fault_data(fault: Fault) -> Vec<u8> {
    match fault {
        Fault::CassetteFull => vec![0x41],
        Fault::CassetteRemoved => vec![0x42],
        Fault::ValidatorJam => vec![0x43],
        Fault::CassetteJam => vec![0x44],
        Fault::Cheated => vec![0x45],
        Fault::Paused => vec![0x46],
        Fault::Failed(code) => vec![0x47, code],
        // No device says these of itself.
        Fault::TableUnreadable | Fault::Unintelligible => vec![0x1b, 0x01],
        Fault::Other(code) => vec![code],
    }
}

const fn rejection(code: u8) -> Rejection {
    match code {
        0x60 => Rejection::Insertion,
        0x61 => Rejection::Magnetic,
        0x62 => Rejection::NoteInHead,
        0x63 => Rejection::Multiplying,
        0x64 => Rejection::Conveying,
        0x65 => Rejection::Identification,
        0x66 => Rejection::Verification,
        0x67 => Rejection::Optic,
        0x68 => Rejection::Inhibited,
        0x69 => Rejection::Capacity,
        0x6a => Rejection::Operation,
        0x6c => Rejection::Length,
        0x6d => Rejection::Ultraviolet,
        0x92..=0x95 => Rejection::Ticket,
        other => Rejection::Other(other),
    }
}

const fn rejection_code(why: Rejection) -> u8 {
    match why {
        Rejection::Insertion => 0x60,
        Rejection::Magnetic => 0x61,
        Rejection::NoteInHead => 0x62,
        Rejection::Multiplying => 0x63,
        Rejection::Conveying => 0x64,
        Rejection::Identification => 0x65,
        Rejection::Verification => 0x66,
        Rejection::Optic => 0x67,
        Rejection::Inhibited => 0x68,
        Rejection::Capacity => 0x69,
        // Reasons of other protocols.
        Rejection::Operation | Rejection::Colour | Rejection::Double | Rejection::EscrowTimedOut => 0x6a,
        Rejection::Length => 0x6c,
        Rejection::Ultraviolet => 0x6d,
        Rejection::Ticket => 0x92,
        Rejection::Other(code) => code,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Reply, Request};
    use super::*;
    use crate::cash::ccnet::frame::{Parsed, parse};

    fn read(bytes: &[u8]) -> State {
        let Parsed::Frame { frame, .. } = parse(bytes) else { panic!("{bytes:02x?}") };
        let Ok(Reply::State(state)) = Reply::to(Request::Poll, &frame) else { panic!("{frame:02x?}") };
        state
    }

    /// Reference vectors, CRCs confirmed by three implementations; Idling is a published capture.
    #[test]
    fn published_states_are_read_and_written_the_same() {
        for (state, bytes) in [
            (State::PowerUp, &[0x02, 0x03, 0x06, 0x10, 0x43, 0x92][..]),
            (State::PowerUpInValidator, &[0x02, 0x03, 0x06, 0x11, 0xca, 0x83]),
            (State::PowerUpInStacker, &[0x02, 0x03, 0x06, 0x12, 0x51, 0xb1]),
            (State::Initializing, &[0x02, 0x03, 0x06, 0x13, 0xd8, 0xa0]),
            (State::Idling, &[0x02, 0x03, 0x06, 0x14, 0x67, 0xd4]),
            (State::Accepting, &[0x02, 0x03, 0x06, 0x15, 0xee, 0xc5]),
            (State::Stacking, &[0x02, 0x03, 0x06, 0x17, 0xfc, 0xe6]),
            (State::Returning, &[0x02, 0x03, 0x06, 0x18, 0x0b, 0x1e]),
            (State::Disabled, &[0x02, 0x03, 0x06, 0x19, 0x82, 0x0f]),
            (State::Escrow(4), &[0x02, 0x03, 0x07, 0x80, 0x04, 0xa8, 0x75]),
            (State::Stacked(4), &[0x02, 0x03, 0x07, 0x81, 0x04, 0x70, 0x6c]),
            (State::Returned(2), &[0x02, 0x03, 0x07, 0x82, 0x02, 0x2e, 0x23]),
            (State::Rejecting(Rejection::Insertion), &[0x02, 0x03, 0x07, 0x1c, 0x60, 0x77, 0xe0]),
            (State::Troubled(Fault::Failed(0x50)), &[0x02, 0x03, 0x07, 0x47, 0x50, 0xab, 0xe6]),
        ] {
            assert_eq!(read(bytes), state);
            assert_eq!(Reply::State(state).to_frame().to_bytes(), bytes, "{state:?}");
        }
    }

    /// The specification's reasons, failures and conditions, one by one.
    #[test]
    fn every_reason_failure_and_condition_has_its_word_or_keeps_its_code() {
        let state = |data: &[u8]| State::from_data(0x33, data).unwrap();
        let reasons = [
            (0x60, Rejection::Insertion),
            (0x61, Rejection::Magnetic),
            (0x62, Rejection::NoteInHead),
            (0x63, Rejection::Multiplying),
            (0x64, Rejection::Conveying),
            (0x65, Rejection::Identification),
            (0x66, Rejection::Verification),
            (0x67, Rejection::Optic),
            (0x68, Rejection::Inhibited),
            (0x69, Rejection::Capacity),
            (0x6a, Rejection::Operation),
            (0x6b, Rejection::Other(0x6b)),
            (0x6c, Rejection::Length),
            (0x6d, Rejection::Ultraviolet),
            (0x6e, Rejection::Other(0x6e)),
            (0x91, Rejection::Other(0x91)),
            (0x92, Rejection::Ticket),
            (0x93, Rejection::Ticket),
            (0x94, Rejection::Ticket),
            (0x95, Rejection::Ticket),
            (0x96, Rejection::Other(0x96)),
        ];
        for (code, why) in reasons {
            assert_eq!(state(&[0x1c, code]), State::Rejecting(why));
            if why != Rejection::Ticket {
                assert_eq!(State::Rejecting(why).to_data(), [0x1c, code]);
            }
        }
        for (code, fault) in [
            (0x41, Fault::CassetteFull),
            (0x42, Fault::CassetteRemoved),
            (0x43, Fault::ValidatorJam),
            (0x44, Fault::CassetteJam),
            (0x45, Fault::Cheated),
            (0x46, Fault::Paused),
        ] {
            assert_eq!(state(&[code]), State::Troubled(fault));
            assert_eq!(State::Troubled(fault).to_data(), [code]);
        }
        for code in 0x50..=0x5f {
            assert_eq!(state(&[0x47, code]), State::Troubled(Fault::Failed(code)));
        }
        assert_eq!(state(&[0x1a]), State::Holding);
        assert_eq!(state(&[0x1b, 0x05]), State::Busy);
        assert_eq!(state(&[0x4a]), State::Other(0x4a));
    }

    #[test]
    fn a_code_or_kind_that_is_missing_is_never_nothing() {
        let state = |data: &[u8]| State::from_data(0x33, data).unwrap();
        assert_eq!(state(&[0x81]), State::Stacked(NO_KIND));
        assert_eq!(state(&[0x1c]), State::Rejecting(Rejection::Other(0x1c)));
        assert_eq!(state(&[0x47]), State::Troubled(Fault::Failed(0x47)));
        for none in [&[][..], &[0x00], &[0xff], &[0x30]] {
            assert!(State::from_data(0x33, none).is_err());
        }
    }
}
