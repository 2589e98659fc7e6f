//! Scanners that are keyboards: *wedges*. The last resort, for those that cannot be anything else.
//!
//! On the link are the records of a kernel's input device ([`crate::input_record`]; there is no frame of its own), of one that nobody else hears. A wedge
//! types on the keyboard of the country it was set to; the map is ours and explicit, whatever the system's is. Specification:
//! Linux, `Documentation/input/event-codes`, `include/uapi/linux/input.h`. Page: `docs/devices/barcode.md`.

mod driver;
pub mod layout;
pub mod message;
#[cfg(feature = "simulators")]
mod simulator;

use serde::{Deserialize, Serialize};

pub use driver::{Driver, Wedge};
#[cfg(feature = "simulators")]
pub use simulator::{Simulator, Typist, strokes};

use self::layout::Layout;
use super::line::Framing;
use crate::input_record::Words;

/// The word size of the records: those of the machine that the scanner is plugged into.
pub(crate) const WORDS: Words = Words::of_this_machine();

/// What differs from installation to installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The country that the scanner thinks it types in. A wrong one turns `<` into `;` or `>`, and Z into Y.
    pub layout: Layout,
    /// How its codes begin and end, once typed; Enter is CR. The silence is the longest pause between two keys: a person is
    /// slower.
    pub framing: Framing,
    /// Fewer characters than this between two silences are a person's, or an accident.
    pub fewest_characters: usize,
}

impl Default for Settings {
    fn default() -> Self {
        let framing = Framing { silence_ms: 50, ..Framing::default() };
        Self { layout: Layout::Us, framing, fewest_characters: 3 }
    }
}
