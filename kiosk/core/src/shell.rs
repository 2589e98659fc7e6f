//! The journey's shell: takes in what happens, lets the journey decide, does what it wants.

mod answers;
mod cabinet;
mod cash;
mod check;
mod day;
mod effects;
mod guide;
mod renewal;
mod said;
mod staff;
mod start;
mod voice;

pub use start::{Fault, Running, read_records, start};

use std::path::PathBuf;

use domain::{TransactionId, fact::Fact, receipt::Imprint};
use journey::{Event, Groups, Journey, Next, Obstacle};
use kiosk_screen::{Frame, Input, Reader, Snapshot, describe, observe, observe_staff, snapshot::Clock, staff::Wish};
use peripherals::{beacon::Rate, family::Family};
use tokio::sync::{mpsc, watch};

use renewal::Renewed;
use staff::Desk;

use crate::{
    central::{Address, Client},
    devices::{Acknowledged, Clips, Devices, Keeper, day::Durable},
    groups::GroupKeys,
    heart::Heart,
    journal::{self, Fill, Writer},
    operator::{Health, Wanted},
    sync,
    tables::{Tables, Turn, Visitor},
    world::{ClockTrust, Records, World},
};

/// Everything that a terminal is while it runs.
pub(crate) struct Terminal {
    journey: Journey,
    world: World,
    devices: Devices,
    writer: Writer,
    client: Client,
    sync: sync::Handle,
    tables: Tables,
    frame: Frame,
    /// What is said, and where the focus is.
    reader: Reader,
    /// Recordings of what is said often.
    clips: Clips,
    imprint: Imprint,
    receipts: String,
    groups: GroupKeys,
    snapshots: watch::Sender<Snapshot>,
    health: watch::Sender<Health>,
    inputs: mpsc::Receiver<Input>,
    /// What tasks of this shell answer: to the journey, or to the shell itself.
    answers: (mpsc::UnboundedSender<Answer>, mpsc::UnboundedReceiver<Answer>),
    fetching: Fetching,
    keeper: Keeper,
    /// The end of the card terminal's day.
    day: Durable,
    /// What operators want, and the test that is not over.
    wants: mpsc::Receiver<Wanted>,
    checks: check::Checks,
    /// The guide light that shines.
    light: Option<(Family, Rate)>,
    /// Whoever keeps the terminal running.
    desk: Desk,
    /// What a device said, and is not yet answered.
    unacknowledged: Option<Acknowledged>,
    fail_at: Option<String>,
    /// Where the terminal keeps what outlives it.
    state: PathBuf,
    heart: Heart,
    /// What does to the machine what core may not; nothing where the staff may not either.
    programs: crate::config::Machine,
    /// Where central is.
    central: Address,
    /// When central was heard last, milliseconds since 1970.
    heard_ms: Option<i64>,
}

/// Whether the catalogue is being fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fetching {
    Yes,
    No,
}

/// What a task brings back.
pub(crate) enum Answer {
    /// For the journey.
    Journey(Event),
    /// New tables, or none.
    Catalogue(Option<domain::catalogue::Signed>),
    /// A renewed certificate, and what came with it.
    Renewed(Box<Renewed>),
    /// Something was looked at or tried for the staff.
    Staff(Box<staff::Tried>),
}

/// Why the shell stops: its process ends and begins anew, and the journal tells what was unfinished.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The records failed; nothing more may be taken before they are verified again.
    #[error("could not write the journal")]
    Journal(#[from] journal::Error),
    /// Somebody of the staff wants it so.
    #[error("somebody of the staff had the terminal start anew")]
    Restarted,
}

/// How often the disk is looked at.
const LOOK_AT_DISK: std::time::Duration = std::time::Duration::from_secs(10);

impl Terminal {
    /// Runs until the records fail.
    pub(crate) async fn run(mut self) -> Result<(), Stopped> {
        self.publish();
        self.speak().await;
        loop {
            self.heart.beat(self.world.now());
            let facts = self.facts();
            let due = self.journey.deadline(&facts);
            let staffs = self.desk_deadline();
            let second = self.world.now() + std::time::Duration::from_secs(1);
            let settled = self.devices.supply.deadline();
            let walks_on = self.reader.deadline();
            let clock = self.world.clocks.monotonic;
            tokio::select! {
                news = self.devices.news() => self.device_said(news).await?,
                Some(input) = self.inputs.recv() => self.heard(input).await?,
                Some(answer) = self.answers.1.recv() => self.answered(answer).await?,
                Some(wanted) = self.wants.recv() => self.operator_wants(wanted).await,
                changed = self.sync.status.changed() => {
                    if changed.is_ok() {
                        self.sync_changed().await?;
                    }
                }
                () = self.writer.stopped() => return Err(journal::Error::WriterEnded.into()),
                () = clock.wait_for(due) => self.admit(Event::Elapsed).await?,
                () = clock.wait_for(staffs) => self.serve_staff(maintenance::Event::Elapsed).await?,
                () = clock.wait_for(settled) => self.paper_settled().await?,
                () = clock.wait_for(walks_on) => self.focus_elapsed(),
                () = clock.wait_for(Some(second)) => self.second_passed().await?,
            }
            self.look_inside().await?;
            self.publish();
            self.speak().await;
            self.guide().await;
        }
    }

    /// Lights the slot that waits, and no other.
    async fn guide(&mut self) {
        let next = guide::light(&self.snapshots.borrow());
        for command in guide::change(std::mem::replace(&mut self.light, next), next) {
            self.devices.tell_beacon(command).await;
        }
    }

    /// What the journey may know. While the staff is there, or coming, and after hours, nobody begins a visit; whoever is
    /// there goes first.
    fn facts(&self) -> journey::Facts {
        let facts = self.world.facts(&self.own());
        let is_free = matches!(self.journey.stage, journey::Stage::Attract(_));
        let obstacle = match self.world.closed_until() {
            _somebody if self.desk.holds_visits() => Some(Obstacle::Serviced),
            opens => opens.map(Obstacle::AfterHours),
        };
        match obstacle.filter(|_| is_free) {
            Some(obstacle) => facts.behind(obstacle),
            None => facts,
        }
    }

    fn own(&self) -> Vec<TransactionId> {
        self.journey.session.opens().map(|open| open.id).collect()
    }

    /// One event through the journey, and what it wants done, in order.
    async fn admit(&mut self, event: Event) -> Result<(), Stopped> {
        let facts = self.facts();
        let Next { journey, effects } = self.journey.clone().on(event, &facts);
        self.take_up(journey, effects).await
    }

    pub(crate) async fn take_up(&mut self, journey: Journey, effects: Vec<journey::Effect>) -> Result<(), Stopped> {
        self.journey = journey;
        let mut closed = false;
        for effect in effects {
            let records = matches!(
                effect,
                journey::Effect::Record(..)
                    | journey::Effect::RecordApplication(..)
                    | journey::Effect::RecordPickUp(..)
                    | journey::Effect::RecordBasket(..)
            );
            if !records {
                self.acknowledge().await;
            }
            closed |= matches!(effect, journey::Effect::Record(_, Fact::TransactionClosed { .. }));
            match self.perform(effect).await {
                Ok(()) => {}
                Err(journal::Error::Full) => return self.records_are_full().await,
                Err(error) => return Err(error.into()),
            }
        }
        if closed {
            self.look_for_unresolved().await?;
        }
        self.world.refresh(self.writer.head());
        Ok(())
    }

    /// A sale that could not even be begun is forgotten; nothing was taken for it.
    async fn records_are_full(&mut self) -> Result<(), Stopped> {
        tracing::error!("the disk is full: out of service before anything is taken");
        self.world.records = Records::Full;
        self.devices.tell_document(peripherals::document::Command::Disable).await;
        let facts = self.world.facts(&[]);
        self.journey = Journey::boot(Vec::new(), &facts).journey;
        Ok(())
    }

    async fn look_for_unresolved(&mut self) -> Result<(), Stopped> {
        let (unfinished, usual) = self.writer.with(|journal, _| (journal.unfinished(), journal.most_used())).await?;
        let unfinished = unfinished?;
        self.world.usual = usual.into();
        self.world.unresolved = unfinished.into_iter().filter(|(_, state)| state.money_is_open()).collect();
        Ok(())
    }

    /// Looks the id up in the screen that is shown: what is not there cannot be pressed.
    async fn pressed(&mut self, id: &str, screen: u64) -> Result<(), Stopped> {
        let touch = {
            let snapshot = self.snapshots.borrow();
            let described = describe(&snapshot, snapshot.language);
            if snapshot.screen == screen { described.touch_of(id) } else { None }
        };
        let Some(touch) = touch else {
            // Not which: keys are pressed too, and what they make is personal.
            tracing::debug!(screen, "a press on nothing");
            return Ok(());
        };
        self.turn_page(id);
        let touch = match touch {
            Wish::Staffs(touch) => return self.staff_pressed(touch).await,
            Wish::Customers(touch) if self.is_staffs() => return self.staff_pressed_as_customers(touch).await,
            Wish::Customers(touch) => touch,
        };
        // Somebody stands here and will need central.
        if matches!(self.journey.stage, journey::Stage::Attract(_)) {
            self.sync.hasten();
        }
        self.admit(Event::Touched(touch)).await
    }

    async fn answered(&mut self, answer: Answer) -> Result<(), Stopped> {
        match answer {
            Answer::Journey(event) => self.admit(event).await,
            Answer::Catalogue(signed) => {
                self.fetching = Fetching::No;
                let today = self.world.clocks.today();
                if let Some(signed) = signed {
                    match self.tables.renew(&signed, today) {
                        Ok(()) => tracing::info!(version = self.tables.version(), "new tables"),
                        Err(error) => {
                            tracing::error!(%error, cause = ?std::error::Error::source(&error), "tables refused");
                        }
                    }
                }
                self.turn_tables().await
            }
            Answer::Staff(tried) => self.tried(*tried).await,
            Answer::Renewed(renewed) => {
                let Renewed { client, recipient, groups, keys, ends_ms } = *renewed;
                self.world.upkeep.certificate_ends_ms = Some(ends_ms);
                self.desk.use_keys(&keys);
                self.client = client.clone();
                self.sync.use_client(client);
                self.groups_are(groups);
                if let Some(recipient) = recipient {
                    self.writer.with(move |journal, _| journal.seal_to(recipient)).await?;
                }
                Ok(())
            }
        }
    }

    async fn sync_changed(&mut self) -> Result<(), Stopped> {
        let status = self.sync.status.borrow_and_update().clone();
        if let Some(offset) = status.server_offset_ms {
            self.world.clocks.central_offset_ms = Some(offset);
            self.world.clock = ClockTrust::Sound;
        }
        let newer = status.catalogue_version.is_some_and(|version| version > self.tables.version());
        let online = matches!(status.link, sync::Link::Online);
        // Whatever else changes while it is reached, and the moment in which it no longer is.
        if online || matches!(self.world.sync.link, sync::Link::Online) {
            self.heard_ms = Some(self.world.clocks.wall_ms());
        }
        self.world.sync = status;
        if online && (newer || self.world.tables.is_none()) {
            self.fetch_catalogue();
        }
        if online {
            self.fetch_staff_if_newer();
        }
        self.admit(Event::WorldChanged).await
    }

    /// Uses the newest tables as soon as nobody stands here; a customer who has begun keeps theirs.
    async fn turn_tables(&mut self) -> Result<(), Stopped> {
        let free = matches!(self.journey.stage, journey::Stage::Attract(_));
        let visitor = if free { Visitor::Nobody } else { Visitor::Somebody };
        match self.tables.turn(self.world.tables.as_ref(), visitor, self.world.clocks.today()) {
            Turn::Keep => Ok(()),
            Turn::Take(tables) => {
                self.world.tables = tables;
                tracing::info!(version = self.world.catalogue_version(), "tables in use");
                self.admit(Event::WorldChanged).await
            }
        }
    }

    fn groups_are(&mut self, groups: GroupKeys) {
        self.world.groups = if groups.is_empty() { Groups::Missing } else { Groups::Sealed };
        self.groups = groups;
    }

    fn fetch_catalogue(&mut self) {
        if self.fetching == Fetching::Yes {
            return;
        }
        self.fetching = Fetching::Yes;
        let (client, answers) = (self.client.clone(), self.answers.0.clone());
        tokio::spawn(async move {
            let signed = match client.catalogue().await {
                Ok(signed) => Some(signed),
                Err(error) => {
                    tracing::warn!(%error, cause = ?std::error::Error::source(&error), "no catalogue");
                    None
                }
            };
            answers.send(Answer::Catalogue(signed)).ok();
        });
    }

    /// What is looked at every second: the card terminal's last receipt and day, the cassette, a disk that may have room again.
    async fn second_passed(&mut self) -> Result<(), Stopped> {
        self.turn_tables().await?;
        self.query_card_if_due().await;
        self.check_elapsed().await;
        self.trial_elapsed().await?;
        self.look_at_network();
        self.look_at_day().await?;
        self.look_at_cassette().await?;
        let now = self.world.now();
        if self.keeper.is_due(now) {
            let records = self.devices.records(now);
            self.keeper.keep(now, records);
        }
        self.look_at_disk().await?;
        if self.world.records == Records::Full {
            let room = self.writer.with(|journal, _| journal.fill_level()).await?;
            if room.is_ok_and(|fill| fill != Fill::Closing) {
                self.world.records = Records::Sound;
                self.admit(Event::WorldChanged).await?;
            }
        }
        Ok(())
    }

    /// How full the disk is: the staff is told before it is full.
    async fn look_at_disk(&mut self) -> Result<(), Stopped> {
        let now = self.world.now();
        if self.world.upkeep.looked.is_some_and(|looked| now < looked + LOOK_AT_DISK) {
            return Ok(());
        }
        self.world.upkeep.looked = Some(now);
        if let Ok(fill) = self.writer.with(|journal, _| journal.fill_level()).await? {
            self.world.upkeep.disk = fill;
        }
        Ok(())
    }

    /// Shows the window what has changed, if anything has, and reads it aloud. A new screen takes the focus back to its
    /// beginning, which is shown too.
    fn publish(&mut self) {
        let local = self.world.clocks.local();
        self.frame.clock = Clock { hour: local.hour(), minute: local.minute() };
        self.frame.voice = self.voice();
        self.follow_walk();
        let facts = self.facts();
        while let Some(before) = self.show(&facts) {
            self.read(&before);
        }
        let vendor_mode = self.desk.vendor_mode();
        let health = Health { vendor_mode, ..self.world.health(&self.frame.kiosk, &self.journey, &self.devices) };
        self.health.send_if_modified(|told| std::mem::replace(told, health.clone()) != health);
    }

    /// Shows what there is to see; what was shown before, if that was something else.
    fn show(&self, facts: &journey::Facts) -> Option<Snapshot> {
        let mut before = None;
        let (mut staffs, language) = (self.staff_scene(), self.staff_language());
        self.snapshots.send_if_modified(|shown| {
            let next = match staffs.take() {
                Some(scene) => observe_staff(scene, language, &self.journey, (&self.frame, Some(shown))),
                None => observe(&self.journey, facts, &self.frame, Some(shown)),
            };
            if *shown == next {
                return false;
            }
            before = Some(std::mem::replace(shown, next));
            true
        });
        before
    }
}
