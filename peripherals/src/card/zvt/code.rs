//! Result codes and intermediate statuses, in the family's words (PA00P015, "error messages" and "intermediate status").

use domain::fact::NotTaken;

use crate::card::{Fault, Progress};

pub(super) const PROCESSING_ERROR: u8 = 0x66;
pub(super) const NOT_REGISTERED: u8 = 0x6b;
pub(super) const ABORTED: u8 = 0x6c;
pub(super) const NOT_POSSIBLE: u8 = 0x83;
pub(super) const PLEASE_WAIT: u8 = 0x9c;
pub(super) const PARTIAL_ISSUE: u8 = 0x9d;
pub(super) const NOT_READY: u8 = 0xa0;
pub(super) const NO_CONNECTION: u8 = 0xa3;
pub(super) const ALREADY_REVERSED: u8 = 0xb4;
pub(super) const AMOUNT_WRONG: u8 = 0xb7;
pub(super) const END_OF_DAY: u8 = 0xf0;

/// Codes only terminals say.
#[cfg(feature = "simulators")]
pub(super) mod terminal {
    pub(crate) const DECLINED_BY_BANK: u8 = 0x05;
    pub(crate) const CARD_NOT_READABLE: u8 = 0x64;
    pub(crate) const WRONG_CURRENCY: u8 = 0x6f;
    pub(crate) const PROTOCOL_ERROR: u8 = 0x9a;
    pub(crate) const REVERSAL_NOT_POSSIBLE: u8 = 0xb5;
}

/// Who or what ended a payment without taking it. Below 64 the bank's own system speaks.
pub(super) const fn not_taken(code: u8) -> NotTaken {
    match code {
        ABORTED => NotTaken::TimedOut,
        0x6a
        | NOT_REGISTERED
        | 0x77
        | 0x7d
        | NOT_POSSIBLE
        | 0x85
        | 0x89
        | 0x9a..=NO_CONNECTION
        | 0xb1
        | 0xb2
        | 0xbf..=0xc2
        | 0xc4
        | 0xcc
        | 0xdf..=0xe4
        | 0xf0..=0xff => NotTaken::Unavailable,
        0x00..=0xef => NotTaken::Declined,
    }
}

/// What is wrong with the terminal, when a code says that something is.
pub(super) const fn fault(code: u8) -> Option<Fault> {
    match code {
        NOT_REGISTERED => Some(Fault::NotRegistered),
        0xc2 | 0xc4 => Some(Fault::DiagnosisRequired),
        END_OF_DAY => Some(Fault::EndOfDayRequired),
        0x7d | 0x9b | 0xa1 | NO_CONNECTION => Some(Fault::HostUnreachable),
        0x6a | 0x85 | 0x89 | 0xb1 | 0xb2 | 0xbf..=0xc1 | 0xdf | 0xe0..=0xe4 | 0xf5 | 0xf6 | 0xfb..=0xff => {
            Some(Fault::Other(code))
        }
        0x00..=0xfa => None,
    }
}

/// What an answer to a status enquiry says is wrong: everything but *ready* and *please wait*.
pub(super) const fn standing_fault(code: u8) -> Option<Fault> {
    match code {
        0x00 | PLEASE_WAIT | NOT_READY => None,
        0x01..=0xff => match fault(code) {
            Some(fault) => Some(fault),
            None => Some(Fault::Other(code)),
        },
    }
}

/// What became of an ordered reversal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reversal {
    /// The payment was undone before.
    AlreadyDone,
    /// It will not be undone.
    Refused,
    /// Not now.
    TryAgain,
}

pub(super) const fn reversal(code: u8) -> Reversal {
    match code {
        ALREADY_REVERSED => Reversal::AlreadyDone,
        NOT_REGISTERED | ABORTED | 0x7d | 0x85 | 0x9a..=NO_CONNECTION | 0xc2 | 0xc4 | 0xcc | 0xdc..=0xe4 | 0xff => {
            Reversal::TryAgain
        }
        0x00..=0xfe => Reversal::Refused,
    }
}

/// What the person is asked, or what the terminal does. From `41` to `5D` the code below 40 *and* "take the card out".
pub(super) const fn progress(code: u8) -> Progress {
    match code {
        0x0a => Progress::AwaitingCard,
        0x01 | 0x02 | 0xcc => Progress::AwaitingPin,
        0x15 => Progress::WrongPin,
        0x04 | 0xd2 | 0xd3 => Progress::AskingBank,
        0x05 | 0x45 => Progress::Reversing,
        0x0b | 0x41..=0x5d => Progress::RemoveCard,
        0x0e | 0x17 | 0x06 | 0x0f => Progress::PleaseWait,
        0x00..=0xff => Progress::Other(code),
    }
}

/// The name of a card type (PA00P015, "ZVT card-type"), where the terminal sends the number and no name.
pub(super) const fn scheme(card_type: u8) -> &'static str {
    match card_type {
        0x02 => "ec",
        0x05 => "girocard",
        0x06 => "Mastercard",
        0x08 => "American Express",
        0x0a => "Visa",
        0x0b => "Visa Electron",
        0x0c => "Diners",
        0x0d => "V PAY",
        0x0e => "JCB",
        0x2e => "Maestro",
        0x00..=0xff => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// PA00P015, "error messages".
    #[test]
    fn codes_say_who_ended_the_payment() {
        assert_eq!(not_taken(0x05), NotTaken::Declined);
        assert_eq!(not_taken(0x78), NotTaken::Declined);
        assert_eq!(not_taken(0x6c), NotTaken::TimedOut);
        assert_eq!(not_taken(0xa3), NotTaken::Unavailable);
        assert_eq!(not_taken(0xf0), NotTaken::Unavailable);
        assert_eq!(fault(0xa3), Some(Fault::HostUnreachable));
        assert_eq!(fault(0xc2), Some(Fault::DiagnosisRequired));
        assert_eq!(fault(0x05), None);
    }

    #[test]
    fn a_code_without_a_word_is_kept() {
        assert_eq!(standing_fault(0x00), None);
        assert_eq!(standing_fault(0x4a), Some(Fault::Other(0x4a)));
        assert_eq!(progress(0xc8), Progress::Other(0xc8));
    }

    /// PA00P015, "intermediate status": `0A` insert card, `0B` remove card, `04` waiting for the bank, `15` wrong PIN, `05` reversing.
    #[test]
    fn statuses_say_what_the_person_is_asked() {
        assert_eq!(progress(0x0a), Progress::AwaitingCard);
        assert_eq!(progress(0x15), Progress::WrongPin);
        assert_eq!(progress(0x55), Progress::RemoveCard);
        assert_eq!(progress(0x05), Progress::Reversing);
        assert_eq!(reversal(0xb4), Reversal::AlreadyDone);
        assert_eq!(reversal(0xb5), Reversal::Refused);
        assert_eq!(reversal(0xa3), Reversal::TryAgain);
        assert_eq!(reversal(0x6b), Reversal::TryAgain, "register, then order it again");
    }
}
