//! Readers that are keyboards: *wedges*. The last resort, for those that cannot be set to a serial port.
//!
//! On the link are the records of the kernel's `evdev` device, of a device that nobody else hears, as for
//! [`crate::barcode::wedge`], whose keys and countries these are. What is typed is text between the beginning and
//! the end that the installer chose, as [`super::framed`] has it. Page: `docs/devices/document-wedge.md`.

mod driver;
#[cfg(feature = "simulators")]
mod simulator;

use serde::{Deserialize, Serialize};

use super::framed;
pub use crate::barcode::wedge::layout::Layout;
pub use driver::Driver;
#[cfg(feature = "simulators")]
pub use simulator::{Physics, Simulator, Typist};

/// What differs from installation to installation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The country that the reader thinks it types in. A wrong one turns `<` into `;` or `>`, and Z into Y.
    pub layout: Layout,
    /// How a reading begins and ends, once typed; Enter is CR.
    pub framing: framed::Settings,
    /// Fewer characters than this are no reading: a cat on the keys.
    pub fewest_characters: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self { layout: Layout::Us, framing: framed::Settings::default(), fewest_characters: 10 }
    }
}
