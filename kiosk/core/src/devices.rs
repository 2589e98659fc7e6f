//! What is connected: the one place that knows vendors' protocols, and turns their families' events into the journey's.

mod card;
mod document;
mod printer;

use peripherals::{
    driver::EventId,
    link::{Address, Clock, Handle},
    status::Readiness,
};
use rand::{SeedableRng, rngs::StdRng};
use serde::{Deserialize, Deserializer, de::Error as _};

pub use card::{CardDevice, CardNews};
pub use document::{DocumentDevice, read};
pub use printer::{PrinterDevice, PrinterNews};

/// The devices of a terminal, running.
pub struct Devices {
    /// The passport reader.
    pub document: Handle<peripherals::document::Command, peripherals::document::Event>,
    /// The card terminal.
    pub card: Handle<peripherals::card::Command, peripherals::card::Event>,
    /// The printer.
    pub printer: Handle<peripherals::printer::Command, peripherals::printer::Event>,
}

/// A device said something.
#[derive(Debug)]
pub enum News {
    /// The passport reader.
    Document(peripherals::document::Event, EventId),
    /// The card terminal.
    Card(peripherals::card::Event, EventId),
    /// The printer.
    Printer(peripherals::printer::Event, EventId),
}

impl Devices {
    /// Starts a pump for each; they connect, and connect again, by themselves.
    #[must_use]
    pub fn start(config: &crate::config::Devices, clock: Clock, seed: u64) -> Self {
        let chance = |salt| StdRng::seed_from_u64(seed ^ salt);
        Self {
            document: config.document.start(clock, chance(1)),
            card: config.card.start(clock, chance(2)),
            printer: config.printer.start(clock, chance(3)),
        }
    }

    /// Waits for the next thing that any of them says. May be dropped without losing one.
    pub async fn news(&mut self) -> News {
        tokio::select! {
            Some((event, id)) = self.document.events.recv() => News::Document(event, id),
            Some((event, id)) = self.card.events.recv() => News::Card(event, id),
            Some((event, id)) = self.printer.events.recv() => News::Printer(event, id),
            else => std::future::pending().await,
        }
    }

    /// Tells the passport reader.
    pub async fn tell_document(&self, command: peripherals::document::Command) {
        tell(&self.document.commands, command, "document").await;
    }

    /// Tells the card terminal.
    pub async fn tell_card(&self, command: peripherals::card::Command) {
        tell(&self.card.commands, command, "card").await;
    }

    /// Tells the printer.
    pub async fn tell_printer(&self, command: peripherals::printer::Command) {
        tell(&self.printer.commands, command, "printer").await;
    }

    /// What was reported is durable: the device may be answered.
    pub async fn acknowledge(&self, news: Acknowledged) {
        match news {
            Acknowledged::Document(id) => {
                self.tell_document(peripherals::document::Command::Acknowledge(id)).await;
            }
            Acknowledged::Card(id) => self.tell_card(peripherals::card::Command::Acknowledge(id)).await,
            Acknowledged::Printer(id) => self.tell_printer(peripherals::printer::Command::Acknowledge(id)).await,
        }
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
    pub const fn acknowledgement(&self) -> Acknowledged {
        match self {
            Self::Document(_, id) => Acknowledged::Document(*id),
            Self::Card(_, id) => Acknowledged::Card(*id),
            Self::Printer(_, id) => Acknowledged::Printer(*id),
        }
    }
}

async fn tell<C>(commands: &tokio::sync::mpsc::Sender<C>, command: C, family: &'static str) {
    if commands.send(command).await.is_err() {
        tracing::error!(family, "the device's pump has ended");
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
