//! What devices say: the world changes, it is counted, the journey is told, and once what follows from it is durable the
//! device is answered: after the facts of it, and before anything else is wanted of a device.

use domain::{Moment, fact::Fact};
use journey::{Event, LastReceipt};
use peripherals::{
    card, document,
    driver::EventId,
    family::Family,
    printer,
    status::{Condition, Readiness},
    supervise::consumables::Level,
};

use super::{Stopped, Terminal, staff::is_staffs};
use crate::{
    devices::{CardNews, News, PrinterNews, Sameness, Supervised, read},
    journal::{self, Draft},
    world::Records,
};

impl Terminal {
    pub(super) async fn device_said(&mut self, news: News) -> Result<(), Stopped> {
        self.unacknowledged = news.acknowledgement();
        self.trial_hears(&news).await;
        match news {
            News::Document(event, EventId(_)) => self.document_said(&event).await?,
            News::Card(event, EventId(_)) => self.card_said(event).await?,
            News::Printer(event, EventId(_)) => self.printer_said(event).await?,
            News::Cash(event, EventId(_)) => self.cash_said(event).await?,
            News::Barcode(event, EventId(_)) => self.barcode_said(event).await?,
            News::Keypad(event, EventId(_)) => self.keypad_said(event).await?,
            News::Doors(event, EventId(_)) => self.doors_said(event).await?,
            News::Beacon(event, EventId(_)) => self.beacon_said(event).await?,
            News::Audio(event, EventId(_)) => self.audio_said(event).await?,
            News::Link(family) => self.link_changed(family).await?,
        }
        self.acknowledge().await;
        self.trial_goes_on().await
    }

    pub(super) async fn acknowledge(&mut self) {
        if let Some(event) = self.unacknowledged.take() {
            self.devices.acknowledge(event).await;
        }
    }

    async fn document_said(&mut self, event: &document::Event) -> Result<(), Stopped> {
        self.devices.document.record.statistics.document(event);
        if let document::Event::StatusChanged(status) = event {
            let now = self.world.now();
            if let Some(news) = self.devices.document.status_changed(now, *status) {
                self.world.document = news.status;
                self.device_changed(Family::Document, news.status.condition).await?;
            }
        }
        if let document::Event::Identified(identity) = event {
            let sameness = self.devices.document.identified(identity);
            self.identified(Family::Document, sameness).await?;
        }
        if self.is_tried(Family::Document) {
            return Ok(());
        }
        match read(event, self.world.clocks.today()) {
            Some(event) => self.admit(event).await,
            None => Ok(()),
        }
    }

    async fn card_said(&mut self, event: card::Event) -> Result<(), Stopped> {
        if let card::Event::Identified(identity) = &event {
            let sameness = self.devices.card.identified(identity);
            self.identified(Family::Card, sameness).await?;
        }
        self.day_heard(&event).await?;
        self.check_heard(&event).await;
        let news = CardNews::of(event);
        if let Some(last) = news.last_receipt {
            self.world.last_receipt = last;
        }
        if let Some(status) = news.status {
            let now = self.world.now();
            if let Some(news) = self.devices.card.status_changed(now, status) {
                self.card_changed(news.status).await?;
            }
        }
        if let Some(event) = news.event {
            self.admit(event).await?;
        }
        self.query_card_if_due().await;
        Ok(())
    }

    async fn card_changed(&mut self, status: peripherals::status::Status<card::Fault>) -> Result<(), Stopped> {
        if status.readiness == Readiness::Unavailable {
            self.world.last_receipt = LastReceipt::NotAsked;
        }
        self.world.card = status;
        self.device_changed(Family::Card, status.condition).await
    }

    pub(super) async fn query_card_if_due(&mut self) {
        if self.world.must_query_card() {
            self.devices.tell_card(card::Command::QueryLast).await;
        }
    }

    async fn printer_said(&mut self, event: printer::Event) -> Result<(), Stopped> {
        let now = self.world.now();
        let rows = match &event {
            printer::Event::PrintEnded { job, .. } => self.devices.supply.rows_of(*job),
            _other => 0,
        };
        self.devices.printer.record.statistics.printer(&event, rows);
        if let printer::Event::Identified(identity) = &event {
            let sameness = self.devices.printer.identified(identity);
            self.identified(Family::Printer, sameness).await?;
        }
        if let Some(level) = self.devices.supply.heard(now, &event) {
            self.paper_changed(level).await?;
        }
        let news = PrinterNews::of(&event);
        if let Some(status) = news.status
            && let Some(news) = self.devices.printer.status_changed(now, status)
        {
            self.world.printer = news.status;
            self.device_changed(Family::Printer, news.status.condition).await?;
        }
        self.printer_said_to_staff().await?;
        match news.event {
            Some(Event::PrintEnded { job, outcome }) if is_staffs(job) => self.printed_for_staff(job, outcome).await,
            Some(event) => self.admit(event).await,
            None => Ok(()),
        }
    }

    /// A better level of paper has lasted.
    pub(super) async fn paper_settled(&mut self) -> Result<(), Stopped> {
        let now = self.world.now();
        match self.devices.supply.elapse(now) {
            Some(level) => self.paper_changed(level).await,
            None => Ok(()),
        }
    }

    pub(super) async fn paper_changed(&mut self, level: Level) -> Result<(), Stopped> {
        self.world.paper = level;
        self.write_down(Family::Printer, format!("Paper{level:?}")).await
    }

    /// A link came or went: what a device said over the former one is not believed any more.
    async fn link_changed(&mut self, family: Family) -> Result<(), Stopped> {
        let now = self.world.now();
        let mut changed = None;
        match family {
            Family::Document => {
                if let Some(news) = self.devices.document.link_changed(now) {
                    self.world.document = news.status;
                    self.device_changed(family, news.status.condition).await?;
                }
            }
            Family::Card => {
                if let Some(news) = self.devices.card.link_changed(now) {
                    self.card_changed(news.status).await?;
                }
            }
            Family::Printer => {
                if let Some(news) = self.devices.printer.link_changed(now) {
                    self.world.printer = news.status;
                    self.device_changed(family, news.status.condition).await?;
                }
            }
            Family::Cash => {
                if let Some(news) = self.devices.cash.as_mut().and_then(|device| device.link_changed(now)) {
                    self.world.cash = Some(news.status);
                    self.device_changed(family, news.status.condition).await?;
                }
            }
            Family::Barcode => {
                if let Some(news) = self.devices.barcode.as_mut().and_then(|device| device.link_changed(now)) {
                    self.world.barcode = Some(news.status);
                    self.device_changed(family, news.status.condition).await?;
                }
            }
            Family::Keypad => changed = conditions(self.devices.keypad.as_mut(), now),
            Family::Doors => changed = conditions(self.devices.doors.as_mut(), now),
            Family::Beacon => changed = conditions(self.devices.beacon.as_mut(), now),
            Family::Audio => changed = conditions(self.devices.audio.as_mut(), now),
        }
        match changed {
            Some(condition) => self.device_changed(family, condition).await,
            None => Ok(()),
        }
    }

    /// A device said who it is.
    pub(super) async fn identified(&mut self, family: Family, sameness: Sameness) -> Result<(), Stopped> {
        match sameness {
            Sameness::Same => Ok(()),
            Sameness::New => {
                tracing::info!(%family, "a device says who it is");
                Ok(())
            }
            Sameness::Replaced => {
                tracing::warn!(%family, "another device stands in its place");
                self.write_down(family, "Replaced".to_owned()).await
            }
        }
    }

    /// A device is otherwise than before: written down, and the journey looks at the facts.
    pub(super) async fn device_changed(&mut self, family: Family, condition: Condition) -> Result<(), Stopped> {
        tracing::info!(%family, ?condition, "a device changed");
        self.write_down(family, format!("{condition:?}")).await
    }

    pub(super) async fn write_down(&mut self, family: Family, status: String) -> Result<(), Stopped> {
        let fact = Fact::Device { family: family.as_str().to_owned(), status };
        match self.writer.append(Draft::alone(fact)).await {
            Ok(_) => {}
            Err(journal::Error::Full) => self.world.records = Records::Full,
            Err(error) => return Err(error.into()),
        }
        self.admit(Event::WorldChanged).await
    }
}

/// How an optional device is after its link changed, if that is news.
fn conditions<C: std::fmt::Debug, E, F: Copy + PartialEq>(
    device: Option<&mut Supervised<C, E, F>>,
    now: Moment,
) -> Option<Condition> {
    device.and_then(|device| device.link_changed(now)).map(|news| news.status.condition)
}
