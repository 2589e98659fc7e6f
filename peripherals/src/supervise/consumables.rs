//! What is used up, and what fills up: paper by metres as well as by sensor, a cassette by count.

use serde::{Deserialize, Serialize};

use crate::printer::Paper;

/// How much of something there is (`XFS4IoT`, replenishment status).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Enough, or room enough.
    Ok,
    /// Soon used up.
    Low,
    /// Used up.
    Out,
    /// Soon full.
    High,
    /// Full.
    Full,
    /// Not known.
    Unknown,
}

impl Level {
    /// Greater is worse.
    #[must_use]
    pub const fn severity(self) -> u8 {
        match self {
            Self::Ok => 0,
            Self::Unknown => 1,
            Self::Low | Self::High => 2,
            Self::Out | Self::Full => 3,
        }
    }
}

/// The roll of paper in a printer, measured by what was printed on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Roll {
    /// Millimetres on a new one.
    pub length_mm: u64,
    /// So many left are few.
    pub low_mm: u64,
    /// Millimetres used.
    pub used_mm: u64,
}

impl Default for Roll {
    /// 80 m, of which the last 5 are few.
    fn default() -> Self {
        Self { length_mm: 80_000, low_mm: 5_000, used_mm: 0 }
    }
}

impl Roll {
    /// Paper between head and knife that every cut takes along, in millimetres.
    const TO_THE_KNIFE_MM: u64 = 15;

    /// A paper of so many rows was printed and cut.
    pub const fn printed(&mut self, rows: u32, dots_per_inch: u8) {
        let dots = if dots_per_inch == 0 { 203 } else { dots_per_inch };
        // An inch is 25.4 mm; rounded up, so that the roll is never thought longer than it is.
        let length = (rows as u64 * 254).div_ceil(dots as u64 * 10);
        self.used_mm = self.used_mm.saturating_add(length + Self::TO_THE_KNIFE_MM);
    }

    /// Somebody put a new roll in.
    pub const fn replaced(&mut self) {
        self.used_mm = 0;
    }

    /// What should be left, in millimetres.
    #[must_use]
    pub const fn left_mm(&self) -> u64 {
        self.length_mm.saturating_sub(self.used_mm)
    }

    /// How much there is, by the worse of measure and sensor. Only the sensor can say that there is none.
    #[must_use]
    pub const fn level(&self, sensor: Paper) -> Level {
        match sensor {
            Paper::Out => Level::Out,
            Paper::Low => Level::Low,
            Paper::Full | Paper::Unknown if self.left_mm() <= self.low_mm => Level::Low,
            Paper::Full => Level::Ok,
            Paper::Unknown => Level::Unknown,
        }
    }
}

/// How many notes a cassette may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Capacity {
    /// So many are all.
    pub notes: u32,
    /// So many are nearly all.
    pub high: u32,
}

impl Default for Capacity {
    /// 1,000 notes, warned at 850.
    fn default() -> Self {
        Self { notes: 1_000, high: 850 }
    }
}

impl Capacity {
    /// How full a cassette with so many notes is, if it does not say itself that it is.
    #[must_use]
    pub const fn level(self, notes: u32) -> Level {
        if notes >= self.notes {
            Level::Full
        } else if notes >= self.high {
            Level::High
        } else {
            Level::Ok
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paper_is_low_by_metres_although_the_sensor_sees_none_of_it() {
        let mut roll = Roll { length_mm: 1_000, low_mm: 300, used_mm: 0 };
        assert_eq!(roll.level(Paper::Full), Level::Ok);
        // 1,600 rows at 203 dots to the inch are 200.2 mm, and 15 to the knife.
        roll.printed(1_600, 203);
        assert_eq!(roll.used_mm, 216);
        roll.printed(1_600, 203);
        assert_eq!(roll.level(Paper::Full), Level::Ok);
        roll.printed(1_600, 203);
        roll.printed(1_600, 203);
        assert_eq!((roll.left_mm(), roll.level(Paper::Full)), (136, Level::Low));
        assert_eq!(roll.level(Paper::Unknown), Level::Low, "a printer without a sensor");
        roll.replaced();
        assert_eq!(roll.level(Paper::Full), Level::Ok);
    }

    #[test]
    fn only_the_sensor_says_that_there_is_none() {
        let mut roll = Roll { length_mm: 100, low_mm: 50, used_mm: 0 };
        roll.printed(64_000, 203);
        assert_eq!((roll.left_mm(), roll.level(Paper::Full)), (0, Level::Low), "a longer roll than the settings say");
        assert_eq!(Roll::default().level(Paper::Out), Level::Out);
    }

    #[test]
    fn a_cassette_is_nearly_full_before_it_is_full() {
        let capacity = Capacity { notes: 500, high: 400 };
        assert_eq!(
            [0, 399, 400, 499, 500].map(|notes| capacity.level(notes)),
            [Level::Ok, Level::Ok, Level::High, Level::High, Level::Full]
        );
    }
}
