//! The whole terminal for the figures: the hall, with a device of each of the nine families, as two release processes.

use std::{fmt::Write as _, fs, time::Duration};

use super::{
    glass::{Glass, now_us},
    visa::{AUTO_MS, BANK_MS, PIN_MS},
};
use crate::{
    Failure, Hall, Outcome,
    hall::Eyes,
    hands::Hands,
    process::{Process, await_until},
    simulators::{Device, text},
};

/// The panel of a terminal.
pub const PANEL: (u16, u16) = (1080, 1920);

/// What the hall itself does not have: family, protocol.
const MORE: [(&str, &str); 5] =
    [("barcode", "honeywell"), ("keypad", "evdev"), ("doors", "gpio"), ("beacon", "relay"), ("audio", "command")];

/// A hall and everything beside it.
pub struct Whole {
    /// The hall.
    pub hall: Hall,
    /// Its watched display.
    pub glass: Glass,
    devices: Vec<(&'static str, Device)>,
    _card: Device,
}

impl Whole {
    /// Opens a hall with all nine families and a watched panel. The terminal is not on yet.
    ///
    /// # Errors
    /// Something does not start; the failure says what.
    pub async fn open() -> Outcome<Self> {
        let hall = Hall::open(Eyes::Virtual(PANEL.0, PANEL.1)).await?;
        let mut devices = Vec::new();
        let mut settings = String::new();
        // Not beside the hall's own: its scanner's files have the same names.
        let folder = hall.path("more");
        fs::create_dir_all(&folder)?;
        for (family, protocol) in MORE {
            let line = folder.join(format!("{family}.line"));
            let device = Device::start(&hall.programs, (family, protocol), &["--pty", text(&line)?], &folder)?;
            let address = &device.address;
            let _ = writeln!(settings, "[devices.{family}]\nprotocol = \"{protocol}\"\naddress = \"{address}\"\n");
            devices.push((family, device));
        }
        let card = card(&hall)?;
        let _ = writeln!(settings, "[devices.card]\naddress = \"{}\"\n", card.address);
        set(&hall, "10-devices", &settings)?;
        let display = hall.display.as_ref().ok_or_else(|| Failure::new("the hall has no display"))?;
        let glass = Glass::before(display, &hall.path("rectangles.json"))?;
        Ok(Self { hall, glass, devices, _card: card })
    }

    /// Switches it on and waits until a visa can be had at the wall.
    ///
    /// # Errors
    /// It does not come up.
    pub fn switch_on(&mut self) -> Outcome<()> {
        let before_us = now_us();
        self.hall.switch_on()?;
        self.hall.await_readiness(Duration::from_mins(1))?;
        self.glass.see("the wall", before_us, |published| published.screen == "attract").map(|_| ())
    }

    /// What the hall itself does not have, by its family.
    ///
    /// # Errors
    /// There is no such device.
    pub fn device(&self, family: &str) -> Outcome<&Device> {
        let found = self.devices.iter().find(|(known, _)| *known == family);
        found.map(|(_, device)| device).ok_or_else(|| Failure::new(format!("no {family} stands here")))
    }

    /// The hands before its window.
    ///
    /// # Errors
    /// There are none.
    pub fn hands(&self) -> Outcome<&Hands> {
        self.hall.hands.as_ref().ok_or_else(|| Failure::new("nobody stands before this terminal"))
    }

    /// The process ids of core and window.
    ///
    /// # Errors
    /// One does not run.
    pub fn processes(&self) -> Outcome<[u32; 2]> {
        let id = |process: &Option<Process>| process.as_ref().map(Process::id);
        let both = id(&self.hall.core).zip(id(&self.hall.window));
        both.map(|(core, window)| [core, window]).ok_or_else(|| Failure::new("the terminal is off"))
    }

    /// Waits until every device of all nine families is ready.
    ///
    /// # Errors
    /// One is not within a minute; the failure tells of all.
    pub fn await_devices(&self) -> Outcome<()> {
        let mut last = serde_json::Value::Null;
        let ready = await_until("nine devices that are ready", Duration::from_mins(1), || {
            last = self.hall.health().ok()?;
            let devices = last.get("devices")?.as_object()?;
            let ready = devices.values().filter(|device| device["readiness"] == "ready").count();
            (ready == 9).then_some(())
        });
        ready.map_err(|failure| Failure::new(format!("{failure}: {}", last["devices"])))
    }

    /// Waits until central holds every entry.
    ///
    /// # Errors
    /// It does not within two minutes.
    pub fn await_sync(&self) -> Outcome<()> {
        await_until("central to hold everything", Duration::from_mins(2), || {
            let records = self.hall.records().ok()?;
            (records["head"] == records["acknowledged"]).then_some(())
        })
    }
}

/// A card terminal that needs no hand and is quick.
fn card(hall: &Hall) -> Outcome<Device> {
    let quick = [format!("auto_ms={AUTO_MS}"), format!("pin_ms={PIN_MS}"), format!("bank_ms={BANK_MS}")];
    let folder = hall.path("quick");
    fs::create_dir_all(&folder)?;
    let [auto, pin, bank] = &quick;
    let door = ["--tcp", "127.0.0.1:0", "--set", auto, "--set", pin, "--set", bank];
    Device::start(&hall.programs, ("card", "zvt"), &door, &folder)
}

/// Writes settings that override the hall's; they count from core's next start.
///
/// # Errors
/// The disk fails.
pub fn set(hall: &Hall, name: &str, settings: &str) -> Outcome<()> {
    let folder = hall.path("conf.d");
    fs::create_dir_all(&folder)?;
    Ok(fs::write(folder.join(format!("{name}.toml")), settings)?)
}
