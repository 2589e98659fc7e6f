//! What a printer is made of.

use std::time::Duration;

use serde::{Deserialize, Serialize};

/// What a printer understands, and how it says how it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dialect {
    /// Everything that a desk printer is told.
    Whole,
    /// Neither `GS ( H` nor `DLE DC4 8`, as many cheaper printers.
    Plain,
    /// Custom KPM and VKP80: a full status of six bytes, an ejector under orders (`GS e`).
    Custom,
    /// Custom VKP80III: the same status; cuts and shows in one order (`FS P`) and takes back by its own clock.
    CustomThree,
    /// Epson EU-T: as [`Self::Whole`], and what it cuts off comes out by itself.
    EpsonEu,
}

/// What a printer is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// What it understands.
    pub dialect: Dialect,
    /// Dots that the head has.
    pub width_dots: u32,
    /// How fast the paper moves: 8 rows make a millimetre.
    pub rows_per_second: u32,
    /// Rows between head and knife.
    pub rows_to_knife: u32,
    /// How long a cut takes.
    pub cut: Duration,
    /// Rows on a new roll.
    pub rows_on_a_roll: u32,
    /// So many left are "near end".
    pub near_end_rows: u32,
    /// So many left are the virtual end, for printers that count.
    pub virtual_end_rows: u32,
    /// Papers that fit into the bin of papers that nobody took.
    pub bin_capacity: usize,
    /// Bytes that fit into the receive buffer before the printer says "wait"; only those that say so.
    pub buffer: usize,
}

impl Default for Physics {
    fn default() -> Self {
        Self {
            dialect: Dialect::Whole,
            width_dots: 576,
            rows_per_second: 1_600,
            rows_to_knife: 120,
            cut: Duration::from_millis(400),
            rows_on_a_roll: 640_000,
            near_end_rows: 40_000,
            virtual_end_rows: 0,
            bin_capacity: 20,
            buffer: 16_384,
        }
    }
}

impl Physics {
    /// A printer of this dialect.
    #[must_use]
    pub fn of(dialect: Dialect) -> Self {
        match dialect {
            Dialect::Whole | Dialect::Plain => Self { dialect, ..Self::default() },
            Dialect::Custom | Dialect::CustomThree => {
                Self { dialect, rows_to_knife: 88, virtual_end_rows: 16_000, ..Self::default() }
            }
            Dialect::EpsonEu => Self { dialect, rows_to_knife: 100, ..Self::default() },
        }
    }
}

impl Dialect {
    pub(super) const fn has_presenter(self) -> bool {
        match self {
            Self::Whole | Self::Plain => false,
            Self::Custom | Self::CustomThree | Self::EpsonEu => true,
        }
    }

    /// Whether it is Epson's own, and knows all of Epson's commands.
    pub(super) const fn is_whole(self) -> bool {
        match self {
            Self::Whole | Self::EpsonEu => true,
            Self::Plain | Self::Custom | Self::CustomThree => false,
        }
    }

    pub(super) const fn is_custom(self) -> bool {
        match self {
            Self::Custom | Self::CustomThree => true,
            Self::Whole | Self::Plain | Self::EpsonEu => false,
        }
    }
}
