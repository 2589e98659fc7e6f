//! What can happen to the machine.

use std::fmt;

use domain::{
    CassetteId, DeedId, Sensitive,
    books::Pile,
    fact::{Failure, PrintOutcome},
    staff::{Request, badge},
};
use serde::{Deserialize, Serialize};

/// The service key in the cabinet (`XFS4IoT`, operator switch: `run` and `maintenance`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    /// Turned back, or there is none.
    #[default]
    Off,
    /// Turned.
    On,
}

/// What comparing a PIN with its hash came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PinAnswer {
    /// It is the one.
    Fits,
    /// It is another, or there was no hash.
    DoesNotFit,
}

/// How a deed ended, as whoever did it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ended {
    /// It was done.
    Done,
    /// It could not be done.
    Failed(Failure),
    /// It was stopped, as was asked.
    Stopped,
}

/// What somebody says when a deed asks them (UnifiedPOS, `Interactive`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// It is as it should be.
    Right,
    /// It is not.
    Wrong,
}

/// One typed digit. It has no telling `Debug`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Digit(u8);

impl Digit {
    /// The digit of a key; nothing for more than nine.
    #[must_use]
    pub const fn new(digit: u8) -> Option<Self> {
        if digit <= 9 { Some(Self(digit)) } else { None }
    }

    /// The digit itself.
    #[must_use]
    pub const fn reveal(self) -> u8 {
        self.0
    }
}

impl fmt::Debug for Digit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("[redacted]")
    }
}

/// What somebody of the staff presses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touch {
    /// A digit of the PIN.
    Typed(Digit),
    /// The last digit shall go.
    Erased,
    /// All digits shall go.
    Cleared,
    /// The PIN is typed.
    PinConfirmed,
    /// A deed shall be done.
    DeedChosen(Request),
    /// What a deed asks is answered.
    Answered(Answer),
    /// A cassette's number was typed.
    CassetteTyped(CassetteId),
    /// So many notes of one worth were counted; nought takes a worth away.
    PileCounted(Pile),
    /// The count is whole.
    CountConfirmed,
    /// The cassette is counted elsewhere.
    ElsewhereChosen,
    /// What is asked, waited for or done is not wanted any more.
    GivenUp,
    /// The terminal shall be the customers' again.
    LeaveChosen,
    /// It shall not, after all.
    StayChosen,
}

/// One thing that happened. Answers carry the number of what asked for them; late ones are ignored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The hidden gesture was made on the wall.
    GestureMade,
    /// The service key was turned.
    KeyTurned(Key),
    /// A code was held before the scanner: a badge, or a cassette's sticker.
    CodeScanned(Sensitive<String>),
    /// Somebody of the staff pressed something.
    Touched(Touch),
    /// A PIN was compared with its hash.
    PinChecked(u32, PinAnswer),
    /// A deed asks whoever began it to look and say.
    DeedAsked(DeedId),
    /// A deed came to its end.
    DeedEnded(DeedId, Ended),
    /// The slips of a collection were printed, or not.
    SlipsEnded(u32, PrintOutcome),
    /// The facts say something else than before.
    WorldChanged,
    /// Time passed.
    Elapsed,
}

impl Event {
    /// Whether somebody of the staff did it with their hands.
    #[must_use]
    pub const fn is_by_hand(&self) -> bool {
        match self {
            Self::GestureMade | Self::KeyTurned(_) | Self::CodeScanned(_) | Self::Touched(_) => true,
            Self::PinChecked(..)
            | Self::DeedAsked(_)
            | Self::DeedEnded(..)
            | Self::SlipsEnded(..)
            | Self::WorldChanged
            | Self::Elapsed => false,
        }
    }
}

/// What whoever stands there is told. It never says which of two factors is wrong, nor whether somebody is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// This is some other code.
    NoBadge,
    /// It was misread: hold it there once more.
    ReadAgain,
    /// A true badge, of another day.
    OtherDay,
    /// A true badge, for another site.
    OtherSite,
    /// It opens nothing.
    NotAccepted,
    /// Badge and PIN do not go together, or nobody could say.
    NotTogether,
    /// A PIN has six to twelve digits.
    NotAPin,
    /// Too many were wrong: nobody may try for a while.
    Locked,
    /// A second person is another person.
    SamePerson,
    /// Not somebody of this role.
    NotAllowed,
    /// This is no cassette's number.
    NoCassetteNumber,
    /// No cassette is in its place.
    NoCassette,
    /// Another cassette than the one that is known: the same number again says that it is so.
    OtherCassette,
    /// The journal knows something else: from the beginning.
    OutOfDate,
}

impl From<badge::Refused> for Said {
    fn from(refused: badge::Refused) -> Self {
        match refused {
            badge::Refused::NotABadge => Self::NoBadge,
            badge::Refused::Damaged => Self::ReadAgain,
            badge::Refused::OfYesterday | badge::Refused::OfTomorrow => Self::OtherDay,
            badge::Refused::OtherSite => Self::OtherSite,
            badge::Refused::Forged | badge::Refused::OtherVersion => Self::NotAccepted,
        }
    }
}
