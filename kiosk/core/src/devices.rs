//! What is connected: the one place that knows vendors' protocols, and turns their families' events into the journey's.

mod audio;
mod barcode;
mod card;
mod cash;
pub mod day;
mod document;
mod kept;
mod panel;
mod printer;
mod records;
mod supervised;
mod supply;
mod watch;
mod whereabouts;

use std::collections::BTreeMap;

use domain::Moment;
use peripherals::{
    driver::EventId,
    family::Family,
    link::{Clock, Handle},
    status::Readiness,
};
use rand::{SeedableRng, rngs::StdRng};

use crate::operator::DeviceHealth;

pub use audio::{AudioDevice, Clips, Prompt, prompts};
pub use barcode::BarcodeDevice;
pub use card::{CardDevice, CardNews};
pub use cash::CashDevice;
pub use document::{DocumentDevice, read};
pub use panel::{BeaconDevice, DoorsDevice, KeypadDevice};
pub use printer::{PrinterDevice, PrinterNews};
pub use records::{Keeper, Records};
pub use supervised::{Heard, Record, Sameness, Supervised};
pub use supply::Supply;
pub use watch::{Noted, Watch};
pub use whereabouts::{Finder, Place};

use supervised::next_of;

/// The passport reader.
pub type Document =
    Supervised<peripherals::document::Command, peripherals::document::Event, peripherals::document::Fault>;
/// The card terminal.
pub type Card = Supervised<peripherals::card::Command, peripherals::card::Event, peripherals::card::Fault>;
/// The printer.
pub type Printer = Supervised<peripherals::printer::Command, peripherals::printer::Event, peripherals::printer::Fault>;
/// The note validator.
pub type Cash = Supervised<peripherals::cash::Command, peripherals::cash::Event, peripherals::cash::Fault>;
/// The scanner of codes.
pub type Barcode = Supervised<peripherals::barcode::Command, peripherals::barcode::Event, peripherals::barcode::Fault>;
/// The keypad.
pub type Keypad = Supervised<peripherals::keypad::Command, peripherals::keypad::Event, peripherals::keypad::Fault>;
/// The switches of the cabinet.
pub type Doors = Supervised<peripherals::doors::Command, peripherals::doors::Event, peripherals::doors::Fault>;
/// The guide lights.
pub type Beacon = Supervised<peripherals::beacon::Command, peripherals::beacon::Event, peripherals::beacon::Fault>;
/// The voice.
pub type Audio = Supervised<peripherals::audio::Command, peripherals::audio::Event, peripherals::audio::Fault>;

/// The devices of a terminal, running. A terminal without one of the optional ones has none.
#[derive(Debug)]
pub struct Devices {
    /// The passport reader.
    pub document: Document,
    /// The card terminal.
    pub card: Card,
    /// The printer.
    pub printer: Printer,
    /// The note validator.
    pub cash: Option<Cash>,
    /// The scanner of codes.
    pub barcode: Option<Barcode>,
    /// The keypad.
    pub keypad: Option<Keypad>,
    /// The switches of the cabinet.
    pub doors: Option<Doors>,
    /// The guide lights.
    pub beacon: Option<Beacon>,
    /// The voice.
    pub audio: Option<Audio>,
    /// Whose slots have a guide light.
    pub lights: Vec<Family>,
    /// The printer's paper.
    pub supply: Supply,
    /// The eye on the cassette.
    pub watch: Watch,
}

/// Something came from a device.
#[derive(Debug)]
pub enum News {
    /// The passport reader.
    Document(peripherals::document::Event, EventId),
    /// The card terminal.
    Card(peripherals::card::Event, EventId),
    /// The printer.
    Printer(peripherals::printer::Event, EventId),
    /// The note validator.
    Cash(peripherals::cash::Event, EventId),
    /// The scanner of codes.
    Barcode(peripherals::barcode::Event, EventId),
    /// The keypad.
    Keypad(peripherals::keypad::Event, EventId),
    /// The switches of the cabinet.
    Doors(peripherals::doors::Event, EventId),
    /// The guide lights.
    Beacon(peripherals::beacon::Event, EventId),
    /// The voice.
    Audio(peripherals::audio::Event, EventId),
    /// A link came or went.
    Link(Family),
}

/// Which event of which device is durable.
#[derive(Debug, Clone, Copy)]
pub struct Acknowledged {
    family: Family,
    id: EventId,
}

impl Devices {
    /// Starts a pump for each; they connect, and connect again, by themselves. `finder` looks for those whose place is
    /// open; `records` are what was known of them before.
    #[must_use]
    pub fn start(config: &crate::config::Devices, finder: Finder, clock: Clock, seed: u64, records: &Records) -> Self {
        let mut starting = Starting { finder, clock, seed, records };
        let devices = Self {
            document: starting
                .device(Family::Document, |finder, clock, chance| config.document.start(finder, clock, chance)),
            card: starting.device(Family::Card, |finder, clock, chance| config.card.start(finder, clock, chance)),
            printer: starting
                .device(Family::Printer, |finder, clock, chance| config.printer.start(finder, clock, chance)),
            cash: config.cash.as_ref().map(|device| {
                starting.device(Family::Cash, |finder, clock, chance| device.start(finder, clock, chance))
            }),
            barcode: config.barcode.as_ref().map(|device| {
                starting.device(Family::Barcode, |finder, clock, chance| device.start(finder, clock, chance))
            }),
            keypad: config.keypad.as_ref().map(|device| {
                starting.device(Family::Keypad, |finder, clock, chance| device.start(finder, clock, chance))
            }),
            doors: config.doors.as_ref().map(|device| {
                starting.device(Family::Doors, |finder, clock, chance| device.start(finder, clock, chance))
            }),
            beacon: config.beacon.as_ref().map(|device| {
                starting.device(Family::Beacon, |finder, clock, chance| device.start(finder, clock, chance))
            }),
            audio: config.audio.as_ref().map(|device| {
                starting.device(Family::Audio, |finder, clock, chance| device.start(finder, clock, chance))
            }),
            lights: config.beacon.as_ref().map(BeaconDevice::slots).unwrap_or_default(),
            supply: Supply::new(config.roll(records.roll.as_ref()), config.printer.dots_per_inch()),
            watch: Watch::new(records.cassette.clone()),
        };
        tokio::spawn(starting.finder.look(clock));
        devices
    }

    /// Waits for the next thing that comes from any of them. May be dropped without losing one.
    pub async fn news(&mut self) -> News {
        tokio::select! {
            heard = self.document.next() => heard.sorted(Family::Document, News::Document),
            heard = self.card.next() => heard.sorted(Family::Card, News::Card),
            heard = self.printer.next() => heard.sorted(Family::Printer, News::Printer),
            heard = next_of(&mut self.cash) => heard.sorted(Family::Cash, News::Cash),
            heard = next_of(&mut self.barcode) => heard.sorted(Family::Barcode, News::Barcode),
            heard = next_of(&mut self.keypad) => heard.sorted(Family::Keypad, News::Keypad),
            heard = next_of(&mut self.doors) => heard.sorted(Family::Doors, News::Doors),
            heard = next_of(&mut self.beacon) => heard.sorted(Family::Beacon, News::Beacon),
            heard = next_of(&mut self.audio) => heard.sorted(Family::Audio, News::Audio),
        }
    }

    /// Tells the passport reader.
    pub async fn tell_document(&self, command: peripherals::document::Command) {
        self.document.tell(command).await;
    }

    /// Tells the card terminal.
    pub async fn tell_card(&mut self, command: peripherals::card::Command) {
        self.card.record.statistics.card_ordered(&command);
        self.card.tell(command).await;
    }

    /// Tells the printer.
    pub async fn tell_printer(&mut self, command: peripherals::printer::Command) {
        if let peripherals::printer::Command::Print(job) = &command {
            self.supply.ordered(job);
        }
        self.printer.tell(command).await;
    }

    /// Tells the note validator, if there is one.
    pub async fn tell_cash(&self, command: peripherals::cash::Command) {
        tell(self.cash.as_ref(), command).await;
    }

    /// Tells the scanner of codes, if there is one.
    pub async fn tell_barcode(&self, command: peripherals::barcode::Command) {
        tell(self.barcode.as_ref(), command).await;
    }

    /// Tells the guide lights, if there are any.
    pub async fn tell_beacon(&self, command: peripherals::beacon::Command) {
        tell(self.beacon.as_ref(), command).await;
    }

    /// Tells the voice, if there is one.
    pub async fn tell_audio(&self, command: peripherals::audio::Command) {
        tell(self.audio.as_ref(), command).await;
    }

    /// What was reported is durable: the device may be answered.
    pub async fn acknowledge(&self, Acknowledged { family, id }: Acknowledged) {
        match family {
            Family::Document => tell(Some(&self.document), peripherals::document::Command::Acknowledge(id)).await,
            Family::Card => tell(Some(&self.card), peripherals::card::Command::Acknowledge(id)).await,
            Family::Printer => tell(Some(&self.printer), peripherals::printer::Command::Acknowledge(id)).await,
            Family::Cash => tell(self.cash.as_ref(), peripherals::cash::Command::Acknowledge(id)).await,
            Family::Barcode => tell(self.barcode.as_ref(), peripherals::barcode::Command::Acknowledge(id)).await,
            Family::Keypad => tell(self.keypad.as_ref(), peripherals::keypad::Command::Acknowledge(id)).await,
            Family::Doors => tell(self.doors.as_ref(), peripherals::doors::Command::Acknowledge(id)).await,
            Family::Beacon => tell(self.beacon.as_ref(), peripherals::beacon::Command::Acknowledge(id)).await,
            Family::Audio => tell(self.audio.as_ref(), peripherals::audio::Command::Acknowledge(id)).await,
        }
    }

    /// How each is, for operators.
    #[must_use]
    pub fn health(&self, now: Moment) -> BTreeMap<Family, DeviceHealth> {
        let all = [
            Some(&self.document)
                .map(|device| (Family::Document, device.health(now, peripherals::document::Fault::remedy))),
            Some(&self.card).map(|device| (Family::Card, device.health(now, peripherals::card::Fault::remedy))),
            Some(&self.printer)
                .map(|device| (Family::Printer, device.health(now, peripherals::printer::Fault::remedy))),
            self.cash.as_ref().map(|device| (Family::Cash, device.health(now, peripherals::cash::Fault::remedy))),
            self.barcode
                .as_ref()
                .map(|device| (Family::Barcode, device.health(now, peripherals::barcode::Fault::remedy))),
            self.keypad.as_ref().map(|device| (Family::Keypad, device.health(now, peripherals::keypad::Fault::remedy))),
            self.doors.as_ref().map(|device| (Family::Doors, device.health(now, peripherals::doors::Fault::remedy))),
            self.beacon.as_ref().map(|device| (Family::Beacon, device.health(now, peripherals::beacon::Fault::remedy))),
            self.audio.as_ref().map(|device| (Family::Audio, device.health(now, peripherals::audio::Fault::remedy))),
        ];
        all.into_iter().flatten().collect()
    }

    /// What is to outlive a restart of the program.
    #[must_use]
    pub fn records(&mut self, now: Moment) -> Records {
        let all = [
            Some(&mut self.document).map(|device| (Family::Document, device.kept(now))),
            Some(&mut self.card).map(|device| (Family::Card, device.kept(now))),
            Some(&mut self.printer).map(|device| (Family::Printer, device.kept(now))),
            self.cash.as_mut().map(|device| (Family::Cash, device.kept(now))),
            self.barcode.as_mut().map(|device| (Family::Barcode, device.kept(now))),
            self.keypad.as_mut().map(|device| (Family::Keypad, device.kept(now))),
            self.doors.as_mut().map(|device| (Family::Doors, device.kept(now))),
            self.beacon.as_mut().map(|device| (Family::Beacon, device.kept(now))),
            self.audio.as_mut().map(|device| (Family::Audio, device.kept(now))),
        ];
        let (roll, cassette) = (Some(self.supply.roll().clone()), self.watch.kept().clone());
        Records { devices: all.into_iter().flatten().collect(), roll, cassette }
    }
}

/// What every device is started with.
struct Starting<'a> {
    finder: Finder,
    clock: Clock,
    seed: u64,
    records: &'a Records,
}

impl Starting<'_> {
    fn device<C: std::fmt::Debug, E, F: Copy + PartialEq>(
        &mut self,
        family: Family,
        start: impl FnOnce(&mut Finder, Clock, StdRng) -> Handle<C, E>,
    ) -> Supervised<C, E, F> {
        let chance = StdRng::seed_from_u64(self.seed ^ (family as u64 + 1));
        let handle = start(&mut self.finder, self.clock, chance);
        self.finder.watch(family, &handle.link);
        Supervised::new(family, handle, self.clock.now(), self.records.of(family))
    }
}

async fn tell<C: std::fmt::Debug, E, F: Copy + PartialEq>(device: Option<&Supervised<C, E, F>>, command: C) {
    if let Some(device) = device {
        device.tell(command).await;
    }
}

impl<E> Heard<E> {
    fn sorted(self, family: Family, event: impl FnOnce(E, EventId) -> News) -> News {
        match self {
            Self::Event(said, id) => event(said, id),
            Self::Link => News::Link(family),
        }
    }
}

impl News {
    /// What to acknowledge once everything that follows from it is durable.
    #[must_use]
    pub const fn acknowledgement(&self) -> Option<Acknowledged> {
        let (family, id) = match self {
            Self::Document(_, id) => (Family::Document, *id),
            Self::Card(_, id) => (Family::Card, *id),
            Self::Printer(_, id) => (Family::Printer, *id),
            Self::Cash(_, id) => (Family::Cash, *id),
            Self::Barcode(_, id) => (Family::Barcode, *id),
            Self::Keypad(_, id) => (Family::Keypad, *id),
            Self::Doors(_, id) => (Family::Doors, *id),
            Self::Beacon(_, id) => (Family::Beacon, *id),
            Self::Audio(_, id) => (Family::Audio, *id),
            Self::Link(_) => return None,
        };
        Some(Acknowledged { family, id })
    }
}

/// Whether a device can serve.
pub(crate) const fn can_serve(readiness: Readiness) -> bool {
    matches!(readiness, Readiness::Ready | Readiness::Busy)
}
