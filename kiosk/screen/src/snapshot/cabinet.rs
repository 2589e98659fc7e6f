//! Where the devices are around the panel, and how it stands.

use serde::{Deserialize, Serialize};

/// Which edge of the screen a slot lies beyond, and where along it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Which edge.
    pub edge: Edge,
    /// Where its middle is along the edge, thousandths from the left or the top.
    pub middle: u16,
    /// How wide it is, millimetres.
    pub width_mm: u16,
}

/// An edge of the screen, as seen; never mirrored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edge {
    /// Below the screen.
    Bottom,
    /// Left of it.
    Left,
    /// Right of it.
    Right,
}

/// Where the devices are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cabinet {
    /// The passport reader.
    pub document: Slot,
    /// The card terminal.
    pub card: Slot,
    /// Where paper comes out.
    pub printer: Slot,
    /// Where notes go in.
    #[serde(default = "notes")]
    pub notes: Slot,
    /// How the panel stands before the person.
    #[serde(default)]
    pub stand: Stand,
}

/// Right of the screen, a little above its middle.
const fn notes() -> Slot {
    Slot { edge: Edge::Right, middle: 420, width_mm: 85 }
}

/// How the panel stands before the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Stand {
    /// From the floor to the panel's lower edge, millimetres.
    pub lower_edge_mm: u16,
    /// What is in the way of a wheelchair.
    pub shelf: Shelf,
}

impl Default for Stand {
    fn default() -> Self {
        Self { lower_edge_mm: 800, shelf: Shelf::None }
    }
}

/// What is in the way of a wheelchair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// Nothing: 1,220 mm are reached.
    None,
    /// A shelf before the panel: 1,120 mm are reached over it.
    Before,
}

impl Stand {
    /// From the panel's lower edge to the highest place that is reached, millimetres (EN 301 549, 8.3.2.2 and 8.3.2.3:
    /// 1,220 mm without an obstruction, 1,120 mm over one of 510 mm and more).
    #[must_use]
    pub const fn reach_mm(self) -> u16 {
        let reached: u16 = match self.shelf {
            Shelf::None => 1220,
            Shelf::Before => 1120,
        };
        reached.saturating_sub(self.lower_edge_mm)
    }
}
