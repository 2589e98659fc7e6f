//! What somebody of the staff can press, on pages that no customer sees.

use domain::{
    speech::Volume,
    staff::{Brightness, Deed, Depth, HalfHour, Hours, Offered, Setting, Topic},
};
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
    /// How the machine is connected.
    Network,
    /// What can be set.
    Settings,
    /// One setting.
    Setting(Topic),
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
    /// The network shall be measured.
    NetworkMeasured,
    /// The value at this place of a setting's page shall be another, or the value.
    SettingTurned(u8),
    /// The setting shall be as it is shown.
    SettingSaved,
    /// It shall be what the settings' files say.
    SettingReset,
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

/// What a setting becomes when the value at a place of its page is pressed: one more or one less of several, or another
/// one, or half an hour earlier or later.
#[must_use]
pub fn turned(setting: &Setting, place: u8) -> Setting {
    let at = usize::from(place);
    let turned = match setting {
        Setting::Languages(languages) => locales::OFFERED.get(at).map(|pressed| {
            let is_on = |language: &&domain::Language| languages.contains(language) != (*language == pressed);
            Setting::Languages(locales::OFFERED.iter().filter(is_on).copied().collect())
        }),
        Setting::Services(services) => Offered::ALL.get(at).map(|pressed| {
            let is_on = |service: &Offered| services.contains(service) != (service == pressed);
            Setting::Services(Offered::ALL.into_iter().filter(is_on).collect())
        }),
        Setting::Hours(hours) => stepped(*hours, place).map(Setting::Hours),
        Setting::Volume(_) => Volume::ALL.get(at).copied().map(Setting::Volume),
        Setting::Brightness(_) => Brightness::ALL.get(at).copied().map(Setting::Brightness),
    };
    turned.unwrap_or_else(|| setting.clone())
}

/// Hours a step on; two ends never meet.
fn stepped(hours: Hours, place: u8) -> Option<Hours> {
    let (opens, closes) = match hours {
        Hours::Always => (HalfHour::of_hour(6), HalfHour::of_hour(0)),
        Hours::Between(opens, closes) => (opens, closes),
    };
    let apart = |opens: HalfHour, closes: HalfHour| (opens != closes).then_some(Hours::Between(opens, closes));
    match place {
        0 => Some(Hours::Always),
        1 => apart(opens.earlier(), closes),
        2 => apart(opens.later(), closes),
        3 => apart(opens, closes.earlier()),
        4 => apart(opens, closes.later()),
        _none => None,
    }
}

#[cfg(test)]
mod tests {
    use domain::Language;

    use super::*;

    #[test]
    fn a_language_is_taken_in_and_out_in_the_order_of_the_screen() {
        let (first, second) = (locales::OFFERED[0], locales::OFFERED[1]);
        let one = Setting::Languages(vec![second]);
        let both = turned(&one, 0);
        assert_eq!(both, Setting::Languages(vec![first, second]));
        assert_eq!(turned(&both, 1), Setting::Languages(vec![first]));
        assert!(!turned(&Setting::Languages(vec![first]), 0).is_usable());
    }

    #[test]
    fn hours_step_by_halves_and_their_ends_never_meet() {
        let always = Setting::Hours(Hours::Always);
        let Setting::Hours(Hours::Between(opens, closes)) = turned(&always, 2) else { panic!("hours") };
        assert_eq!((opens.to_string(), closes.to_string()), ("0630".to_owned(), "0000".to_owned()));
        let mut hours = Setting::Hours(Hours::Between(HalfHour::of_hour(6), HalfHour::of_hour(7)));
        for _ in 0..5 {
            hours = turned(&hours, 2);
            assert!(hours.is_usable());
        }
        assert_eq!(turned(&hours, 0), always);
    }

    #[test]
    fn a_place_that_is_none_changes_nothing() {
        let all = Setting::Languages(Language::ALL.to_vec());
        assert_eq!(turned(&all, 200), all);
        assert_eq!(turned(&Setting::Volume(Volume::Usual), 3), Setting::Volume(Volume::Loudest));
    }
}
