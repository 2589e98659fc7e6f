//! What somebody of the staff can press, on pages that no customer sees.

use domain::staff::{Deed, Depth};
use maintenance::Answer;
use serde::{Deserialize, Serialize};

use crate::snapshot::staff::Device;

/// A page of whoever is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// What can be done.
    #[default]
    Home,
    /// How everything is, the worst first.
    Health,
    /// Devices, to be tested.
    Tests,
    /// The tests of one.
    Device(Device),
    /// What the records say.
    Records,
}

/// What an action of the staff's pages means. Digits are typed as everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Touch {
    /// The PIN is typed.
    PinConfirmed,
    /// What is asked or waited for is not wanted any more.
    GivenUp,
    /// The terminal shall be the customers' again.
    LeaveChosen,
    /// It shall not, after all.
    StayChosen,
    /// Another page.
    PageChosen(Page),
    /// A device shall be tested, so deep.
    TestChosen(Device, Depth),
    /// What a test asks is answered.
    Answered(Answer),
    /// Something else shall be done.
    DeedChosen(Deed),
    /// A cassette's number is typed.
    CassetteTyped,
    /// The notes of one worth shall be counted: its place in the list.
    PileChosen(u8),
    /// Their number is typed.
    PileTyped,
    /// All are counted.
    CountConfirmed,
    /// They are counted elsewhere.
    ElsewhereChosen,
    /// The last slip shall be printed once more.
    SlipChosen,
    /// The next of the staff's languages.
    LanguageTurned,
}

/// What an action means, and to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Wish {
    /// To whoever is served, and to how everything is seen and heard.
    Customers(journey::Touch),
    /// To whoever keeps the terminal running.
    Staffs(Touch),
}

impl From<journey::Touch> for Wish {
    fn from(touch: journey::Touch) -> Self {
        Self::Customers(touch)
    }
}

impl From<Touch> for Wish {
    fn from(touch: Touch) -> Self {
        Self::Staffs(touch)
    }
}

impl PartialEq<journey::Touch> for Wish {
    fn eq(&self, touch: &journey::Touch) -> bool {
        *self == Self::Customers(*touch)
    }
}

/// The digit that a key of the keyboard types.
#[must_use]
pub const fn digit(touch: journey::Touch) -> Option<u8> {
    match touch {
        journey::Touch::Typed(sign) => match sign.reveal() {
            digit @ '0'..='9' => Some(digit as u8 - b'0'),
            _ => None,
        },
        _ => None,
    }
}
