//! What an administrator sets at the terminal itself. Everything else stands in its settings' files, which whoever installs it
//! writes; what is set here goes before them, and the journal tells who set it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    str::FromStr,
};

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::{Deed, OpenDeed, Request, Subject};
use crate::{DeedId, Language, PersonId, fact::Outcome, speech::Volume};

/// What can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Which languages are offered.
    Languages,
    /// What can be had here.
    Services,
    /// When customers may begin.
    Hours,
    /// How loud it speaks to whoever has not chosen.
    Volume,
    /// How bright the panel is.
    Brightness,
}

impl Topic {
    /// All of them, in the order of their page.
    pub const ALL: [Self; 5] = [Self::Languages, Self::Services, Self::Hours, Self::Volume, Self::Brightness];

    /// As a subject spells it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Languages => "languages",
            Self::Services => "services",
            Self::Hours => "hours",
            Self::Volume => "volume",
            Self::Brightness => "brightness",
        }
    }

    /// The request that sets it back to what the settings' files say.
    #[must_use]
    pub fn reset(self) -> Request {
        Request { deed: Deed::ChangeSettings, subject: Subject::try_from(self.as_str().to_owned()).ok() }
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// What can be had at a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Offered {
    /// Visas, and e-visas that are printed.
    Visa,
    /// Whatever can be paid for.
    Payment,
}

impl Offered {
    /// All of them, in the order of their page.
    pub const ALL: [Self; 2] = [Self::Visa, Self::Payment];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Visa => "visa",
            Self::Payment => "payment",
        }
    }
}

/// A half hour of the day, 0 to 47.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct HalfHour(u8);

impl HalfHour {
    /// How many a day has.
    pub const A_DAY: u8 = 48;

    /// The one in which an hour begins.
    #[must_use]
    pub const fn of_hour(hour: u8) -> Self {
        Self(hour % 24 * 2)
    }

    /// When it begins.
    #[must_use]
    pub const fn time(self) -> Time {
        let (hour, minute) = self.hour_and_minute();
        Time::constant(hour, minute, 0, 0)
    }

    const fn hour_and_minute(self) -> (i8, i8) {
        let half = if self.0 % 2 == 1 { 30 } else { 0 };
        ((self.0 / 2).cast_signed(), half)
    }

    /// The one after it; after the last one, the first.
    #[must_use]
    pub const fn later(self) -> Self {
        Self((self.0 + 1) % Self::A_DAY)
    }

    /// The one before it.
    #[must_use]
    pub const fn earlier(self) -> Self {
        Self((self.0 + Self::A_DAY - 1) % Self::A_DAY)
    }
}

/// A day has 48 half hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a half hour of the day is 0 to 47")]
pub struct NoHalfHour;

impl TryFrom<u8> for HalfHour {
    type Error = NoHalfHour;

    fn try_from(half: u8) -> Result<Self, NoHalfHour> {
        if half < Self::A_DAY { Ok(Self(half)) } else { Err(NoHalfHour) }
    }
}

impl From<HalfHour> for u8 {
    fn from(half: HalfHour) -> Self {
        half.0
    }
}

impl fmt::Display for HalfHour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = self.hour_and_minute();
        write!(out, "{hour:02}{minute:02}")
    }
}

impl FromStr for HalfHour {
    type Err = NoHalfHour;

    fn from_str(text: &str) -> Result<Self, NoHalfHour> {
        let all = (0..Self::A_DAY).map(Self);
        all.into_iter().find(|half| half.to_string() == text).ok_or(NoHalfHour)
    }
}

/// When customers may begin, by the local clock. Over midnight where it closes before it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hours {
    /// At any time.
    #[default]
    Always,
    /// From the one to the other, which differ.
    Between(HalfHour, HalfHour),
}

impl Hours {
    /// When it opens next, where nobody may begin at this time.
    #[must_use]
    pub fn closed_until(self, now: Time) -> Option<Time> {
        let Self::Between(opens, closes) = self else { return None };
        let (opens, closes) = (opens.time(), closes.time());
        let is_open = if opens < closes { (opens..closes).contains(&now) } else { now >= opens || now < closes };
        (!is_open).then_some(opens)
    }
}

/// How bright, in hundredths: 20 to 100 in steps of 20, so that it can always be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Brightness(u8);

impl Brightness {
    /// All of them, the darkest first.
    pub const ALL: [Self; 5] = [Self(20), Self(40), Self(60), Self(80), Self(100)];

    /// In hundredths.
    #[must_use]
    pub const fn percent(self) -> u8 {
        self.0
    }
}

/// The number is no brightness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a brightness is 20, 40, 60, 80 or 100")]
pub struct NoBrightness;

impl TryFrom<u8> for Brightness {
    type Error = NoBrightness;

    fn try_from(percent: u8) -> Result<Self, NoBrightness> {
        Self::ALL.into_iter().find(|known| known.0 == percent).ok_or(NoBrightness)
    }
}

impl From<Brightness> for u8 {
    fn from(brightness: Brightness) -> Self {
        brightness.0
    }
}

/// One setting and its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "topic", content = "value", rename_all = "snake_case")]
pub enum Setting {
    /// The languages that are offered, in the order in which they are.
    Languages(Vec<Language>),
    /// What can be had.
    Services(BTreeSet<Offered>),
    /// When customers may begin.
    Hours(Hours),
    /// How loud it speaks to whoever has not chosen.
    Volume(Volume),
    /// How bright the panel is.
    Brightness(Brightness),
}

impl Setting {
    /// What it sets.
    #[must_use]
    pub const fn topic(&self) -> Topic {
        match self {
            Self::Languages(_) => Topic::Languages,
            Self::Services(_) => Topic::Services,
            Self::Hours(_) => Topic::Hours,
            Self::Volume(_) => Topic::Volume,
            Self::Brightness(_) => Topic::Brightness,
        }
    }

    /// Whether a terminal can serve with it: a language, and something to be had in it.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        match self {
            Self::Languages(languages) => !languages.is_empty(),
            Self::Services(services) => !services.is_empty(),
            Self::Hours(Hours::Between(opens, closes)) => opens != closes,
            Self::Hours(Hours::Always) | Self::Volume(_) | Self::Brightness(_) => true,
        }
    }

    /// The request that sets it.
    #[must_use]
    pub fn request(&self) -> Request {
        Request { deed: Deed::ChangeSettings, subject: Subject::try_from(self.to_string()).ok() }
    }
}

const fn word(volume: Volume) -> &'static str {
    match volume {
        Volume::Softest => "softest",
        Volume::Usual => "usual",
        Volume::Louder => "louder",
        Volume::Loudest => "loudest",
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.", self.topic())?;
        match self {
            // Tags of two letters each: all fourteen are a subject.
            Self::Languages(languages) => languages.iter().try_for_each(|language| out.write_str(language.tag())),
            Self::Services(services) => {
                let words: Vec<&str> = services.iter().map(|service| service.as_str()).collect();
                out.write_str(&words.join("-"))
            }
            Self::Hours(Hours::Always) => out.write_str("always"),
            Self::Hours(Hours::Between(opens, closes)) => write!(out, "{opens}-{closes}"),
            Self::Volume(volume) => out.write_str(word(*volume)),
            Self::Brightness(brightness) => write!(out, "{}", brightness.percent()),
        }
    }
}

/// What a request for [`Deed::ChangeSettings`] wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// This value.
    To(Setting),
    /// What the settings' files say.
    Back(Topic),
}

/// The subject is no setting, or one that no terminal could serve with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a setting is its name, or its name, a point and a value that can be served with")]
pub struct NoSetting;

impl FromStr for Change {
    type Err = NoSetting;

    fn from_str(text: &str) -> Result<Self, NoSetting> {
        let (name, value) = text.split_once('.').map_or((text, None), |(name, value)| (name, Some(value)));
        let topic = Topic::ALL.into_iter().find(|topic| topic.as_str() == name).ok_or(NoSetting)?;
        let Some(value) = value else { return Ok(Self::Back(topic)) };
        let setting = match topic {
            Topic::Languages => Setting::Languages(languages(value)?),
            Topic::Services => {
                let known = |word| Offered::ALL.into_iter().find(|known| known.as_str() == word);
                let services: Option<BTreeSet<Offered>> = value.split('-').map(known).collect();
                Setting::Services(services.ok_or(NoSetting)?)
            }
            Topic::Hours if value == "always" => Setting::Hours(Hours::Always),
            Topic::Hours => {
                let (opens, closes) = value.split_once('-').ok_or(NoSetting)?;
                let half = |text: &str| text.parse::<HalfHour>().map_err(|_| NoSetting);
                Setting::Hours(Hours::Between(half(opens)?, half(closes)?))
            }
            Topic::Volume => {
                Setting::Volume(Volume::ALL.into_iter().find(|volume| word(*volume) == value).ok_or(NoSetting)?)
            }
            Topic::Brightness => {
                let percent = value.parse::<u8>().ok().and_then(|percent| Brightness::try_from(percent).ok());
                Setting::Brightness(percent.ok_or(NoSetting)?)
            }
        };
        if setting.is_usable() { Ok(Self::To(setting)) } else { Err(NoSetting) }
    }
}

/// Tags of two letters, one after the other, none twice.
fn languages(text: &str) -> Result<Vec<Language>, NoSetting> {
    let mut languages = Vec::new();
    for tag in text.as_bytes().chunks(2) {
        let language = str::from_utf8(tag).ok().and_then(Language::from_tag).ok_or(NoSetting)?;
        if languages.contains(&language) {
            return Err(NoSetting);
        }
        languages.push(language);
    }
    Ok(languages)
}

impl TryFrom<&Subject> for Change {
    type Error = NoSetting;

    fn try_from(subject: &Subject) -> Result<Self, NoSetting> {
        subject.as_str().parse()
    }
}

/// A value that is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InForce {
    /// The value.
    pub setting: Setting,
    /// The deed that set it: its name tells when it began.
    pub id: DeedId,
    /// Who set it.
    pub who: PersonId,
}

/// What is set at a terminal, as its journal tells it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Settings(BTreeMap<Topic, InForce>);

impl Settings {
    /// What is set of a topic; nothing where the settings' files decide.
    #[must_use]
    pub fn of(&self, topic: Topic) -> Option<&InForce> {
        self.0.get(&topic)
    }

    /// The languages that are offered, where that is set.
    #[must_use]
    pub fn languages(&self) -> Option<&[Language]> {
        match &self.of(Topic::Languages)?.setting {
            Setting::Languages(languages) => Some(languages),
            _another => None,
        }
    }

    /// What can be had.
    #[must_use]
    pub fn services(&self) -> BTreeSet<Offered> {
        match self.of(Topic::Services).map(|set| &set.setting) {
            Some(Setting::Services(services)) => services.clone(),
            _not_set => Offered::ALL.into(),
        }
    }

    /// When customers may begin.
    #[must_use]
    pub fn hours(&self) -> Hours {
        match self.of(Topic::Hours).map(|set| &set.setting) {
            Some(Setting::Hours(hours)) => *hours,
            _not_set => Hours::default(),
        }
    }

    /// How loud it speaks to whoever has not chosen.
    #[must_use]
    pub fn volume(&self) -> Volume {
        match self.of(Topic::Volume).map(|set| &set.setting) {
            Some(Setting::Volume(volume)) => *volume,
            _not_set => Volume::default(),
        }
    }

    /// How bright the panel is, where that is set.
    #[must_use]
    pub fn brightness(&self) -> Option<Brightness> {
        match &self.of(Topic::Brightness)?.setting {
            Setting::Brightness(brightness) => Some(*brightness),
            _another => None,
        }
    }

    /// After a deed that ended: only one that was done sets anything. What an older program cannot read is left alone.
    pub(super) fn ended(&mut self, deed: &OpenDeed, outcome: Outcome) {
        let wanted = deed.request.subject.as_ref().filter(|_| deed.request.deed == Deed::ChangeSettings);
        let Some(Ok(change)) = wanted.filter(|_| outcome == Outcome::Done).map(Change::try_from) else { return };
        match change {
            Change::To(setting) => {
                let set = InForce { setting, id: deed.id, who: deed.who.person.clone() };
                self.0.insert(set.setting.topic(), set);
            }
            Change::Back(topic) => drop(self.0.remove(&topic)),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hours_are_open_from_the_first_to_before_the_last_also_over_midnight() {
        let hours = |opens, closes| Hours::Between(HalfHour::of_hour(opens), HalfHour::of_hour(closes));
        let day = hours(6, 23);
        assert_eq!(day.closed_until(time(5, 59, 59, 0)), Some(time(6, 0, 0, 0)));
        assert_eq!(day.closed_until(time(6, 0, 0, 0)), None);
        assert_eq!(day.closed_until(time(22, 59, 59, 0)), None);
        assert_eq!(day.closed_until(time(23, 0, 0, 0)), Some(time(6, 0, 0, 0)));
        let night = hours(20, 2);
        assert_eq!(night.closed_until(time(1, 59, 0, 0)), None);
        assert_eq!(night.closed_until(time(23, 0, 0, 0)), None);
        assert_eq!(night.closed_until(time(2, 0, 0, 0)), Some(time(20, 0, 0, 0)));
        assert_eq!(Hours::Always.closed_until(time(3, 0, 0, 0)), None);
    }

    #[test]
    fn half_hours_go_round() {
        let first = HalfHour::of_hour(0);
        assert_eq!(first.earlier().to_string(), "2330");
        assert_eq!(first.earlier().later(), first);
        let day = std::iter::successors(Some(first), |half| Some(half.later())).take(usize::from(HalfHour::A_DAY));
        assert_eq!(day.collect::<BTreeSet<_>>().len(), usize::from(HalfHour::A_DAY));
        assert_eq!(HalfHour::try_from(48), Err(NoHalfHour));
    }

    #[test]
    fn all_languages_together_are_a_subject() {
        assert!(Setting::Languages(Language::ALL.to_vec()).request().subject.is_some());
    }

    #[test]
    fn what_no_terminal_could_serve_with_is_no_setting() {
        for text in [
            "languages.",
            "languages.a",
            "languages.azaz",
            "languages.xx",
            "languages.azə",
            "services.",
            "services.tea",
            "services.visa-",
            "hours.0600-0600",
            "hours.0610-0700",
            "hours.2400-0600",
            "hours.",
            "volume.off",
            "brightness.0",
            "brightness.256",
            "brightness.10",
            "language.az",
            "",
            ".",
            "hours.0600",
        ] {
            assert_eq!(text.parse::<Change>(), Err(NoSetting), "{text}");
        }
        assert_eq!("hours".parse(), Ok(Change::Back(Topic::Hours)));
    }

    fn any() -> impl Strategy<Value = Setting> {
        let half = || (0..HalfHour::A_DAY).prop_map(HalfHour);
        prop_oneof![
            Just(Language::ALL.to_vec()).prop_shuffle().prop_flat_map(|all| {
                (1..=all.len()).prop_map(move |count| Setting::Languages(all[..count].to_vec()))
            }),
            proptest::sample::subsequence(Offered::ALL.to_vec(), 1..=2)
                .prop_map(|services| Setting::Services(services.into_iter().collect())),
            Just(Setting::Hours(Hours::Always)),
            (half(), half())
                .prop_filter("differ", |(opens, closes)| opens != closes)
                .prop_map(|(opens, closes)| Setting::Hours(Hours::Between(opens, closes))),
            proptest::sample::select(Volume::ALL.to_vec()).prop_map(Setting::Volume),
            proptest::sample::select(Brightness::ALL.to_vec()).prop_map(Setting::Brightness),
        ]
    }

    proptest! {
        #[test]
        fn a_setting_is_read_as_it_was_spelled(setting in any()) {
            let request = setting.request();
            let subject = request.subject.expect("a subject");
            prop_assert_eq!(Change::try_from(&subject), Ok(Change::To(setting)));
        }

        #[test]
        fn any_text_is_a_setting_or_none(text in "[a-z0-9.-]{0,48}") {
            if let Ok(Change::To(setting)) = text.parse::<Change>() {
                prop_assert!(setting.is_usable());
            }
        }
    }
}
