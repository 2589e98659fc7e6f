//! How the window stands on the panel.

#[cfg(feature = "automation")]
use std::path::PathBuf;

use crate::panel::USUAL_DENSITY;

/// Everything that the command line says about the window.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Fullscreen or not.
    pub placement: Placement,
    /// Pixels of one millimetre on the glass.
    pub density: f32,
    /// Whether a pointer is seen.
    pub pointer: Pointer,
    /// For tests that press with real pointer events.
    #[cfg(feature = "automation")]
    pub automation: Automation,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            placement: Placement::Fullscreen,
            density: USUAL_DENSITY,
            pointer: Pointer::Hidden,
            #[cfg(feature = "automation")]
            automation: Automation::default(),
        }
    }
}

/// How large the window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placement {
    /// The whole panel, undecorated.
    Fullscreen,
    /// A window of so many pixels, undecorated.
    Windowed {
        /// Pixels.
        width: u16,
        /// Pixels.
        height: u16,
    },
}

/// Whether a pointer is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointer {
    /// For development.
    Shown,
    /// On a touch panel.
    Hidden,
}

/// What a harness wants to know.
#[cfg(feature = "automation")]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Automation {
    /// Where to write the newest rectangles, as JSON.
    pub rectangles: Option<PathBuf>,
    /// In which folder to leave a picture of every screen.
    pub pictures: Option<PathBuf>,
}
