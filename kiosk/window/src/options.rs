//! How the window stands on the panel.

#[cfg(feature = "automation")]
use std::path::PathBuf;
use std::time::Duration;

use crate::theme::Brand;

/// Everything that the command line says about the window.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Fullscreen or not.
    pub placement: Placement,
    /// Pixels of one millimetre on the glass. Where nobody says it, the panel is taken to be as large as the designed one.
    pub density: Option<f32>,
    /// Whose dress.
    pub brand: &'static Brand,
    /// Whether a pointer is seen.
    pub pointer: Pointer,
    /// How often a supervisor is told that the window is at work; never without it.
    pub beat: Option<Duration>,
    /// For tests that press with real pointer events.
    #[cfg(feature = "automation")]
    pub automation: Automation,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            placement: Placement::Fullscreen { width: 1080, height: 1920 },
            density: None,
            brand: Brand::built_in(),
            pointer: Pointer::Hidden,
            beat: None,
            #[cfg(feature = "automation")]
            automation: Automation::default(),
        }
    }
}

/// How large the window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placement {
    /// The whole panel, undecorated; about so many pixels.
    Fullscreen {
        /// Pixels.
        width: u16,
        /// Pixels.
        height: u16,
    },
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
