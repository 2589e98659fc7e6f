//! What the cabinet's own devices say: scanner, keypad, switches, lights. How they are, what
//! they do and who opened what is known, counted and written down.

use journey::Event;
use maintenance::Key;
use peripherals::{
    barcode, beacon,
    cash::Cassette,
    doors::{self, State, Switch},
    family::Family,
    keypad,
    supervise::statistics::Statistic,
};

use super::{Stopped, Terminal, voice::of_keypad};

/// Characters of a code that the journey is given: more than any address with a reference in it.
const MOST_SHOWN: usize = 512;
/// Characters of a code that may be a kept group.
const MOST_OF_A_GROUP: usize = 4_096;

impl Terminal {
    pub(super) async fn barcode_said(&mut self, event: barcode::Event) -> Result<(), Stopped> {
        let now = self.world.now();
        let Some(device) = &mut self.devices.barcode else { return Ok(()) };
        device.record.statistics.barcode(&event);
        match event {
            barcode::Event::StatusChanged(status) => match device.status_changed(now, status) {
                Some(news) => {
                    self.world.barcode = Some(news.status);
                    self.device_changed(Family::Barcode, news.status.condition).await
                }
                None => Ok(()),
            },
            barcode::Event::Identified(identity) => {
                let sameness = device.identified(&identity);
                self.identified(Family::Barcode, sameness).await
            }
            // It is on only where the journey waits for a code; the journey sees no control characters.
            barcode::Event::Scanned(scan) => {
                tracing::info!(symbology = ?scan.symbology, "a code was read");
                if self.is_tried(Family::Barcode) {
                    return Ok(());
                }
                if self.is_staffs() {
                    return self.staff_scanned(scan.displayed(MOST_SHOWN)).await;
                }
                if let Some(shown) = self.groups.open(scan.displayed(MOST_OF_A_GROUP).reveal()) {
                    if let Err(why) = &shown {
                        tracing::info!(?why, "a kept group could not be read");
                    }
                    return self.admit(Event::GroupShown(shown.map(Box::new))).await;
                }
                self.admit(Event::Scanned(scan.displayed(MOST_SHOWN))).await
            }
            barcode::Event::ReadFailed(fault) => {
                tracing::info!(?fault, "a code could not be read");
                self.admit(Event::ScanFailed).await
            }
        }
    }

    pub(super) async fn keypad_said(&mut self, event: keypad::Event) -> Result<(), Stopped> {
        let now = self.world.now();
        let Some(device) = &mut self.devices.keypad else { return Ok(()) };
        match event {
            keypad::Event::StatusChanged(status) => match device.status_changed(now, status) {
                Some(news) => self.device_changed(Family::Keypad, news.status.condition).await,
                None => Ok(()),
            },
            keypad::Event::KeyPressed(key) => {
                device.record.statistics.count(Statistic::KeyPressedCount);
                if self.is_tried(Family::Keypad) { Ok(()) } else { self.key(of_keypad(key)).await }
            }
            keypad::Event::JackChanged(jack) => self.jack_changed(jack).await,
            keypad::Event::UnknownKeyPressed(code) => {
                tracing::warn!(code, "a key that the settings do not know");
                Ok(())
            }
        }
    }

    /// A door that is opened is written down whoever opens it: whether it was a visit or a burglary, the records of who
    /// signed in tell.
    pub(super) async fn doors_said(&mut self, event: doors::Event) -> Result<(), Stopped> {
        let now = self.world.now();
        let Some(device) = &mut self.devices.doors else { return Ok(()) };
        match event {
            doors::Event::StatusChanged(status) => match device.status_changed(now, status) {
                Some(news) => self.device_changed(Family::Doors, news.status.condition).await,
                None => Ok(()),
            },
            doors::Event::Changed { switch, state } => {
                self.world.doors.insert(switch, state);
                self.write_down(Family::Doors, format!("{switch:?}{state:?}")).await?;
                match (switch, state) {
                    // The validator says so too, unless it has no power.
                    (Switch::Cassette, State::Open) => self.exchange(Cassette::Removed).await,
                    (Switch::Cassette, State::Closed) => self.exchange(Cassette::Installed).await,
                    // It opens nothing by itself: badge and PIN are asked for.
                    (Switch::Key, State::Open) => self.serve_staff(maintenance::Event::KeyTurned(Key::On)).await,
                    (Switch::Key, State::Closed) => self.serve_staff(maintenance::Event::KeyTurned(Key::Off)).await,
                    (Switch::Cabinet | Switch::Service | Switch::Safe, State::Open) => Ok(()),
                    // No hand is inside any more.
                    (Switch::Cabinet | Switch::Service | Switch::Safe, State::Closed) => {
                        self.start_validator_anew().await;
                        Ok(())
                    }
                }
            }
        }
    }

    pub(super) async fn beacon_said(&mut self, event: beacon::Event) -> Result<(), Stopped> {
        let now = self.world.now();
        let Some(device) = &mut self.devices.beacon else { return Ok(()) };
        let beacon::Event::StatusChanged(status) = event;
        match device.status_changed(now, status) {
            Some(news) => self.device_changed(Family::Beacon, news.status.condition).await,
            None => Ok(()),
        }
    }
}
