//! What is built into the cabinet: keypad, switches, guide lights.

use peripherals::{
    beacon::{self, relay},
    doors::{self, gpio},
    family::Family,
    keypad::{self, evdev},
    link::{self, Clock, Handle},
};
use rand::rngs::StdRng;
use serde::Deserialize;

use super::whereabouts::{Finder, Place};

/// Which keypad, where.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "protocol", rename_all = "snake_case", deny_unknown_fields)]
pub enum KeypadDevice {
    /// One that the kernel knows as an input device.
    Evdev {
        /// `evdev:/dev/kiosk/keypad`
        address: Place,
        /// Which code is which key.
        #[serde(default)]
        settings: evdev::Settings,
    },
}

impl KeypadDevice {
    pub(super) fn start(
        &self,
        finder: &mut Finder,
        clock: Clock,
        chance: StdRng,
    ) -> Handle<keypad::Command, keypad::Event> {
        let Self::Evdev { address, settings } = self;
        link::spawn_wherever(
            finder.place(Family::Keypad, "evdev", address),
            evdev::Driver::new(settings.clone()),
            clock,
            chance,
        )
    }
}

/// Which switches, where.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "protocol", rename_all = "snake_case", deny_unknown_fields)]
pub enum DoorsDevice {
    /// On lines of a GPIO chip.
    Gpio {
        /// `gpio:/dev/gpiochip0?lines=17,27`
        address: Place,
        /// Which switch is on which line.
        #[serde(default)]
        settings: gpio::Settings,
    },
}

impl DoorsDevice {
    pub(super) fn start(
        &self,
        finder: &mut Finder,
        clock: Clock,
        chance: StdRng,
    ) -> Handle<doors::Command, doors::Event> {
        let Self::Gpio { address, settings } = self;
        link::spawn_wherever(
            finder.place(Family::Doors, "gpio", address),
            gpio::Driver::new(settings.clone()),
            clock,
            chance,
        )
    }
}

/// Which guide lights, where.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "protocol", rename_all = "snake_case", deny_unknown_fields)]
pub enum BeaconDevice {
    /// A relay board.
    Relay {
        /// `serial:/dev/kiosk/lights`
        address: Place,
        /// Which relay is whose light.
        #[serde(default)]
        settings: relay::Settings,
    },
}

impl BeaconDevice {
    /// Whose slots have a light, each once.
    pub(super) fn slots(&self) -> Vec<Family> {
        let Self::Relay { settings, .. } = self;
        let mut slots = settings.lights.clone();
        slots.sort_unstable();
        slots.dedup();
        slots
    }

    pub(super) fn start(
        &self,
        finder: &mut Finder,
        clock: Clock,
        chance: StdRng,
    ) -> Handle<beacon::Command, beacon::Event> {
        let Self::Relay { address, settings } = self;
        link::spawn_wherever(
            finder.place(Family::Beacon, "relay", address),
            relay::Driver::new(settings.clone()),
            clock,
            chance,
        )
    }
}
