//! The wire's numbers for what the mechanism says.

use super::super::message::State;
use crate::cash::{Fault, Rejection};

pub(super) const fn trouble_state(trouble: Fault) -> State {
    match trouble {
        Fault::CassetteFull => State::StackerFull,
        Fault::CassetteRemoved => State::StackerOpen,
        Fault::ValidatorJam => State::JamInAcceptor,
        Fault::CassetteJam => State::JamInStacker,
        Fault::Paused => State::Pause,
        Fault::Cheated => State::Cheated,
        Fault::Failed(code) => State::Failure(code),
        Fault::Other(code) => State::Other(code),
        // No mechanism has these.
        Fault::TableUnreadable | Fault::Unintelligible => State::CommunicationError,
    }
}

/// What this protocol has no reason for comes back as the reserved `7A`.
pub(super) const fn reason(why: Rejection) -> u8 {
    match why {
        Rejection::Insertion => 0x71,
        Rejection::Magnetic => 0x72,
        Rejection::NoteInHead => 0x73,
        Rejection::Multiplying => 0x74,
        Rejection::Conveying => 0x75,
        Rejection::Identification => 0x76,
        Rejection::Optic => 0x77,
        Rejection::Inhibited | Rejection::EscrowTimedOut => 0x79,
        Rejection::Operation => 0x7b,
        Rejection::Length => 0x7d,
        Rejection::Colour => 0x7e,
        Rejection::Verification => 0x7f,
        Rejection::Ticket => 0x92,
        Rejection::Capacity | Rejection::Ultraviolet | Rejection::Double => 0x7a,
        Rejection::Other(code) => code,
    }
}
