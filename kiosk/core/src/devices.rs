//! What is connected: the one place that knows vendors' protocols, and turns their families' events into the journey's.

mod card;
mod document;
mod printer;
mod records;
mod supervised;
mod supply;

use std::collections::BTreeMap;

use domain::Moment;
use peripherals::{
    driver::EventId,
    family::Family,
    link::{Address, Clock},
    status::Readiness,
};
use rand::{SeedableRng, rngs::StdRng};
use serde::{Deserialize, Deserializer, de::Error as _};

use crate::operator::DeviceHealth;

pub use card::{CardDevice, CardNews};
pub use document::{DocumentDevice, read};
pub use printer::{PrinterDevice, PrinterNews};
pub use records::{Keeper, Records};
pub use supervised::{Heard, Record, Sameness, Supervised};
pub use supply::Supply;

/// The passport reader.
pub type Document =
    Supervised<peripherals::document::Command, peripherals::document::Event, peripherals::document::Fault>;
/// The card terminal.
pub type Card = Supervised<peripherals::card::Command, peripherals::card::Event, peripherals::card::Fault>;
/// The printer.
pub type Printer = Supervised<peripherals::printer::Command, peripherals::printer::Event, peripherals::printer::Fault>;

/// The devices of a terminal, running.
#[derive(Debug)]
pub struct Devices {
    /// The passport reader.
    pub document: Document,
    /// The card terminal.
    pub card: Card,
    /// The printer.
    pub printer: Printer,
    /// Its paper.
    pub supply: Supply,
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
    /// A link came or went.
    Link(Family),
}

impl Devices {
    /// Starts a pump for each; they connect, and connect again, by themselves. `records` are what was known of them before.
    #[must_use]
    pub fn start(config: &crate::config::Devices, clock: Clock, seed: u64, records: &Records) -> Self {
        let chance = |family: Family| StdRng::seed_from_u64(seed ^ (family as u64 + 1));
        let start = |family| (chance(family), records.of(family));
        let now = clock.now();
        let (spread, record) = start(Family::Document);
        let document = Supervised::new(Family::Document, config.document.start(clock, spread), now, record);
        let (spread, record) = start(Family::Card);
        let card = Supervised::new(Family::Card, config.card.start(clock, spread), now, record);
        let (spread, record) = start(Family::Printer);
        let printer = Supervised::new(Family::Printer, config.printer.start(clock, spread), now, record);
        let supply = Supply::new(config.roll(records.roll.as_ref()), config.printer.dots_per_inch());
        Self { document, card, printer, supply }
    }

    /// Waits for the next thing that comes from any of them. May be dropped without losing one.
    pub async fn news(&mut self) -> News {
        tokio::select! {
            heard = self.document.next() => match heard {
                Heard::Event(event, id) => News::Document(event, id),
                Heard::Link => News::Link(Family::Document),
            },
            heard = self.card.next() => match heard {
                Heard::Event(event, id) => News::Card(event, id),
                Heard::Link => News::Link(Family::Card),
            },
            heard = self.printer.next() => match heard {
                Heard::Event(event, id) => News::Printer(event, id),
                Heard::Link => News::Link(Family::Printer),
            },
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

    /// What was reported is durable: the device may be answered.
    pub async fn acknowledge(&mut self, news: Acknowledged) {
        match news {
            Acknowledged::Document(id) => {
                self.tell_document(peripherals::document::Command::Acknowledge(id)).await;
            }
            Acknowledged::Card(id) => self.tell_card(peripherals::card::Command::Acknowledge(id)).await,
            Acknowledged::Printer(id) => self.tell_printer(peripherals::printer::Command::Acknowledge(id)).await,
        }
    }

    /// How each is, for operators.
    #[must_use]
    pub fn health(&self, now: Moment) -> BTreeMap<Family, DeviceHealth> {
        [
            (Family::Document, self.document.health(now, peripherals::document::Fault::remedy)),
            (Family::Card, self.card.health(now, peripherals::card::Fault::remedy)),
            (Family::Printer, self.printer.health(now, peripherals::printer::Fault::remedy)),
        ]
        .into()
    }

    /// What is to outlive a restart of the program.
    #[must_use]
    pub fn records(&mut self, now: Moment) -> Records {
        // Hours with a link are counted whether or not anything happens.
        self.document.link_changed(now);
        self.card.link_changed(now);
        self.printer.link_changed(now);
        let devices: Records = [
            (Family::Document, self.document.record.clone()),
            (Family::Card, self.card.record.clone()),
            (Family::Printer, self.printer.record.clone()),
        ]
        .into_iter()
        .collect();
        Records { roll: Some(self.supply.roll().clone()), ..devices }
    }
}

/// Which event of which device is durable.
#[derive(Debug, Clone, Copy)]
pub enum Acknowledged {
    /// The passport reader's.
    Document(EventId),
    /// The card terminal's.
    Card(EventId),
    /// The printer's.
    Printer(EventId),
}

impl News {
    /// What to acknowledge once everything that follows from it is durable.
    #[must_use]
    pub const fn acknowledgement(&self) -> Option<Acknowledged> {
        match self {
            Self::Document(_, id) => Some(Acknowledged::Document(*id)),
            Self::Card(_, id) => Some(Acknowledged::Card(*id)),
            Self::Printer(_, id) => Some(Acknowledged::Printer(*id)),
            Self::Link(_) => None,
        }
    }
}

/// Whether a device can serve.
pub(crate) const fn can_serve(readiness: Readiness) -> bool {
    matches!(readiness, Readiness::Ready | Readiness::Busy)
}

/// An address as text: `serial:/dev/kiosk/passport?baud=9600`, `tcp:127.0.0.1:20007`.
fn address<'de, D: Deserializer<'de>>(from: D) -> Result<Address, D::Error> {
    String::deserialize(from)?.parse().map_err(D::Error::custom)
}
