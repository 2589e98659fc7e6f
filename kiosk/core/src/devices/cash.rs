//! Note validators.

use peripherals::{
    cash::{self, ccnet, id003},
    family::Family,
    link::{self, Clock, Handle},
};
use rand::rngs::StdRng;
use serde::Deserialize;

use super::whereabouts::{Finder, Place};

/// Which validator, where.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "protocol", rename_all = "snake_case", deny_unknown_fields)]
pub enum CashDevice {
    /// CCNET.
    Ccnet {
        /// `serial:/dev/kiosk/cash`
        address: Place,
        /// Times.
        #[serde(default)]
        settings: ccnet::Settings,
    },
    /// ID003.
    Id003 {
        /// `serial:/dev/kiosk/cash?parity=even`
        address: Place,
        /// Times, and which country byte is which currency.
        #[serde(default)]
        settings: id003::Settings,
    },
}

impl CashDevice {
    pub(super) fn start(
        &self,
        finder: &mut Finder,
        clock: Clock,
        chance: StdRng,
    ) -> Handle<cash::Command, cash::Event> {
        match self {
            Self::Ccnet { address, settings } => link::spawn_wherever(
                finder.place(Family::Cash, "ccnet", address),
                ccnet::Driver::new(settings.clone()),
                clock,
                chance,
            ),
            Self::Id003 { address, settings } => link::spawn_wherever(
                finder.place(Family::Cash, "id003", address),
                id003::Driver::new(settings.clone()),
                clock,
                chance,
            ),
        }
    }
}
