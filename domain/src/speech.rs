//! How the terminal speaks to somebody: how fast, how loud, and who else may hear it.

use serde::{Deserialize, Serialize};

/// How fast, in five steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rate {
    /// For whoever learns to listen.
    Slowest,
    /// Slower than people speak.
    Slower,
    /// As people speak.
    #[default]
    Usual,
    /// Faster than people speak.
    Faster,
    /// For whoever listens to screens all day.
    Fastest,
}

impl Rate {
    /// All of them, the slowest first.
    pub const ALL: [Self; 5] = [Self::Slowest, Self::Slower, Self::Usual, Self::Faster, Self::Fastest];

    /// One step faster, or the fastest.
    #[must_use]
    pub const fn faster(self) -> Self {
        match self {
            Self::Slowest => Self::Slower,
            Self::Slower => Self::Usual,
            Self::Usual => Self::Faster,
            Self::Faster | Self::Fastest => Self::Fastest,
        }
    }

    /// One step slower, or the slowest.
    #[must_use]
    pub const fn slower(self) -> Self {
        match self {
            Self::Slowest | Self::Slower => Self::Slowest,
            Self::Usual => Self::Slower,
            Self::Faster => Self::Usual,
            Self::Fastest => Self::Faster,
        }
    }
}

/// How loud, in four steps of 6 dB: 18 dB in all and one step at 12 dB, as EN 301 549, 8.2.1 asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Volume {
    /// The softest.
    Softest,
    /// 6 dB more; where everybody begins: at most 65 dBA before the loudspeaker (EN 301 549, 5.1.3.13).
    #[default]
    Usual,
    /// 12 dB more than the softest.
    Louder,
    /// 18 dB more than the softest.
    Loudest,
}

impl Volume {
    /// All of them, the softest first.
    pub const ALL: [Self; 4] = [Self::Softest, Self::Usual, Self::Louder, Self::Loudest];

    /// One step louder, or the loudest.
    #[must_use]
    pub const fn louder(self) -> Self {
        match self {
            Self::Softest => Self::Usual,
            Self::Usual => Self::Louder,
            Self::Louder | Self::Loudest => Self::Loudest,
        }
    }

    /// One step softer, or the softest.
    #[must_use]
    pub const fn softer(self) -> Self {
        match self {
            Self::Softest | Self::Usual => Self::Softest,
            Self::Louder => Self::Usual,
            Self::Loudest => Self::Louder,
        }
    }
}

/// Who may hear something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Privacy {
    /// Everybody who stands near.
    Open,
    /// Nobody but the person: into headphones alone.
    Personal,
}

/// Where the sound goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Output {
    /// Everybody hears it.
    Loudspeaker,
    /// Something is in the jack: the person alone hears it.
    Headphones,
}

impl Output {
    /// Whether something may be said there.
    #[must_use]
    pub const fn allows(self, privacy: Privacy) -> bool {
        match (self, privacy) {
            (Self::Headphones, Privacy::Open | Privacy::Personal) | (Self::Loudspeaker, Privacy::Open) => true,
            (Self::Loudspeaker, Privacy::Personal) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_is_reached_from_both_ends_and_the_ends_stay() {
        let mut rate = Rate::Slowest;
        for expected in Rate::ALL {
            assert_eq!(rate, expected);
            rate = rate.faster();
        }
        assert_eq!((rate, Rate::Slowest.slower()), (Rate::Fastest, Rate::Slowest));
        for pair in Rate::ALL.windows(2) {
            assert_eq!(pair[1].slower(), pair[0]);
        }
        let mut volume = Volume::Loudest;
        for expected in Volume::ALL.into_iter().rev() {
            assert_eq!(volume, expected);
            volume = volume.softer();
        }
        assert_eq!((volume, Volume::Loudest.louder()), (Volume::Softest, Volume::Loudest));
        for pair in Volume::ALL.windows(2) {
            assert_eq!(pair[0].louder(), pair[1]);
        }
    }

    #[test]
    fn only_headphones_may_hear_what_is_personal() {
        assert!(!Output::Loudspeaker.allows(Privacy::Personal));
        assert!(Output::Loudspeaker.allows(Privacy::Open));
        assert!(Output::Headphones.allows(Privacy::Personal) && Output::Headphones.allows(Privacy::Open));
    }
}
