//! What the terminal knows of its surroundings, and what of it the journey is told.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use domain::{
    AttemptId, KioskId, Language, Moment, Money, NoteId, ServiceId, SessionId, TransactionId,
    books::{Cassette, Collections, TransactionState},
    staff::{Offered, Settings},
};
use jiff::civil::Time;
use journey::{Codes, Facts, Fresh, Groups, Journey, LastReceipt, NoteSlot, Obstacle, Scanner, Times};
use maintenance::VendorMode;
use peripherals::{
    barcode, card, cash, document,
    doors::{State, Switch},
    printer,
    status::{Readiness, Status},
    supervise::consumables::{Capacity, Level},
};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};
use uuid::Uuid;

use crate::{
    clock::Clocks,
    config,
    devices::{
        Devices, can_serve,
        day::{Hour, Kept},
    },
    journal::Fill,
    offer::{self, Part, Service},
    operator::{EndOfDay, Health},
    sync::{Link, Status as SyncStatus},
    tables::InUse,
};

/// How long the clock may lag behind what is known to have passed before nobody is served.
pub(crate) const CLOCK_TOLERANCE_MS: u64 = 5 * 60 * 1000;

/// Whether the records can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Records {
    /// They can.
    Sound,
    /// The disk is full: nothing new is begun.
    Full,
}

/// Whether the clock can be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClockTrust {
    /// It is not behind.
    Sound,
    /// It was set back, and central's is not known.
    SetBack,
}

/// What only the staff is told of.
#[derive(Debug, Clone)]
pub(crate) struct Upkeep {
    /// Where the settings' files are wrong, in short and in full; none where they are in force.
    pub(crate) settings: Option<(String, String)>,
    /// When the certificate ends, milliseconds since 1970.
    pub(crate) certificate_ends_ms: Option<i64>,
    /// How full the disk is.
    pub(crate) disk: Fill,
    /// When that was looked at.
    pub(crate) looked: Option<Moment>,
}

impl Upkeep {
    /// Before the disk was looked at.
    pub(crate) fn at_start(settings: Option<&config::Error>, certificate_ends_ms: i64) -> Self {
        Self {
            settings: settings.map(|fault| (fault.place(), fault.to_string())),
            certificate_ends_ms: Some(certificate_ends_ms),
            ..Self::default()
        }
    }
}

impl Default for Upkeep {
    fn default() -> Self {
        Self { settings: None, certificate_ends_ms: None, disk: Fill::Ample, looked: None }
    }
}

/// Everything outside the journey.
pub(crate) struct World {
    pub(crate) clocks: Clocks,
    /// Those that are offered: as the terminal's own settings say, else as it was installed.
    pub(crate) languages: Vec<Language>,
    installed: Vec<Language>,
    /// What is set at the terminal itself.
    pub(crate) settings: Settings,
    pub(crate) times: Times,
    pub(crate) document: Status<document::Fault>,
    pub(crate) card: Status<card::Fault>,
    pub(crate) printer: Status<printer::Fault>,
    pub(crate) paper: Level,
    /// None where there is no validator.
    pub(crate) cash: Option<Status<cash::Fault>>,
    /// None where there is no scanner.
    pub(crate) barcode: Option<Status<barcode::Fault>>,
    /// What the validator knows, smallest first.
    pub(crate) note_kinds: Vec<Money>,
    pub(crate) cassette: Cassette,
    pub(crate) capacity: Capacity,
    /// An exchange of the cassette has begun, and no end: whose notes would be, nobody could say.
    pub(crate) exchange_is_open: bool,
    pub(crate) doors: BTreeMap<Switch, State>,
    pub(crate) last_receipt: LastReceipt,
    pub(crate) sync: SyncStatus,
    /// One for as long as somebody stands here; none before the first, and after its last day.
    pub(crate) tables: Option<InUse>,
    pub(crate) records: Records,
    pub(crate) upkeep: Upkeep,
    pub(crate) clock: ClockTrust,
    pub(crate) unresolved: Vec<(TransactionId, TransactionState)>,
    /// The end of the card terminal's day, as it is written down.
    pub(crate) day: EndOfDay,
    /// Whether the card terminal is closing its day now.
    pub(crate) day_is_closing: bool,
    /// What is paid for most here, as the journal counts it; changes only when a customer is done.
    pub(crate) usual: Arc<[ServiceId]>,
    pub(crate) groups: Groups,
    pub(crate) fresh: Fresh,
    chance: StdRng,
}

impl World {
    pub(crate) fn new(
        clocks: Clocks,
        languages: Vec<Language>,
        times: Times,
        sync: SyncStatus,
        seed: [u8; 32],
    ) -> Self {
        let nil = Uuid::nil();
        let (session, transaction) = (SessionId(nil), TransactionId(nil));
        let fresh = Fresh { session, transaction, attempt: AttemptId(nil), note: NoteId(nil), job: 1 };
        Self {
            clocks,
            installed: languages.clone(),
            languages,
            settings: Settings::default(),
            times,
            document: Status::starting(),
            card: Status::starting(),
            printer: Status::starting(),
            paper: Level::Unknown,
            cash: None,
            barcode: None,
            note_kinds: Vec::new(),
            cassette: Cassette::default(),
            capacity: Capacity::default(),
            exchange_is_open: false,
            doors: BTreeMap::new(),
            last_receipt: LastReceipt::NotAsked,
            sync,
            tables: None,
            records: Records::Sound,
            upkeep: Upkeep::default(),
            clock: ClockTrust::Sound,
            unresolved: Vec::new(),
            day: EndOfDay { hour: Hour::default(), kept: Kept::default() },
            day_is_closing: false,
            usual: Arc::default(),
            groups: Groups::Missing,
            fresh,
            chance: StdRng::from_seed(seed),
        }
    }

    /// Takes over what is set at the terminal itself. A language that has no complete words any more is left out.
    pub(crate) fn set(&mut self, settings: Settings) {
        let set = settings.languages().unwrap_or_default();
        let offered: Vec<Language> =
            set.iter().copied().filter(|language| locales::OFFERED.contains(language)).collect();
        self.languages = if offered.is_empty() { self.installed.clone() } else { offered };
        self.settings = settings;
    }

    /// When customers may begin again, where they may not now.
    pub(crate) fn closed_until(&self) -> Option<Time> {
        self.settings.hours().closed_until(self.clocks.local().time())
    }

    /// What the journal says of the cassettes.
    pub(crate) fn hold(&mut self, collections: &Collections) {
        self.cassette = collections.present().clone();
        self.exchange_is_open = collections.open.is_some();
    }

    /// New names, none of which was ever used. Job numbers grow with the journal: each job leaves two entries there, so
    /// that four numbers an entry are enough for ever.
    pub(crate) fn refresh(&mut self, head: u64) {
        let job = u32::try_from(head.wrapping_mul(4).wrapping_add(1) & u64::from(u32::MAX)).unwrap_or(1);
        self.fresh = Fresh {
            session: SessionId(self.id()),
            transaction: TransactionId(self.id()),
            attempt: AttemptId(self.id()),
            note: NoteId(self.id()),
            job,
        };
    }

    pub(crate) fn id(&mut self) -> Uuid {
        let milliseconds = u64::try_from(self.clocks.wall_ms()).unwrap_or(0);
        let mut random = [0; 10];
        self.chance.fill_bytes(&mut random);
        uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid()
    }

    pub(crate) fn now(&self) -> Moment {
        self.clocks.monotonic.now()
    }

    /// What the journey may know now; its own transactions do not stand in its way.
    pub(crate) fn facts(&self, own: &[TransactionId]) -> Facts {
        let offered = self.settings.services();
        let (visas, payments) = (offered.contains(&Offered::Visa), offered.contains(&Offered::Payment));
        let tables = self.tables.as_ref();
        Facts {
            now: self.now(),
            today: self.clocks.today(),
            hour: self.clocks.local().time(),
            languages: self.languages.clone(),
            volume: self.settings.volume(),
            rules: tables.filter(|_| visas).map(|tables| Arc::clone(&tables.rules)),
            obstacles: self.obstacles(Service::Visa),
            pick_up_obstacles: self.obstacles(Service::VisaPickup),
            sale_obstacles: self.sale_obstacles(),
            shelf: tables.filter(|_| payments).map(|tables| Arc::clone(&tables.shelf)).filter(|shelf| shelf.sells()),
            usual: Arc::clone(&self.usual),
            groups: self.groups,
            notes: self.note_slot(),
            scanner: if self.failing().contains(&Part::Scanner) { Scanner::Missing } else { Scanner::Works },
            codes: self.codes(),
            last_receipt: self.last_receipt,
            unresolved: self.unresolved.iter().filter(|(id, _)| !own.contains(id)).cloned().collect(),
            fresh: self.fresh,
            times: self.times,
        }
    }

    /// The parts that fail now.
    fn failing(&self) -> BTreeSet<Part> {
        let paper_out = self.paper == Level::Out;
        let parts = [
            (self.records == Records::Full, Part::Records),
            (self.clock == ClockTrust::SetBack, Part::Clock),
            (matches!(self.sync.link, Link::Frozen(_)), Part::Trust),
            (!matches!(self.sync.link, Link::Online), Part::Network),
            (paper_out, Part::Paper),
            // A printer without paper works: what it lacks is said as paper.
            (!can_serve(self.printer.readiness) && !paper_out, Part::Printer),
            (!can_serve(self.card.readiness) || self.day_is_closing, Part::CardTerminal),
            (!self.takes_notes(), Part::Validator),
            (!can_serve(self.document.readiness), Part::Reader),
            (self.paper == Level::Low, Part::PaperForMore),
            (!self.barcode.is_some_and(|status| can_serve(status.readiness)), Part::Scanner),
        ];
        parts.into_iter().filter(|(fails, _)| *fails).map(|(_, part)| part).collect()
    }

    /// Whether notes can be taken: the validator works, and its cassette has room by our own count too.
    fn takes_notes(&self) -> bool {
        self.cash.is_some_and(|status| can_serve(status.readiness))
            && self.capacity.level(self.cassette.count()) != Level::Full
            && !self.exchange_is_open
    }

    /// Whether codes can be had: central was heard the last time, and told of an acquirer that answers.
    const fn codes(&self) -> Codes {
        match (self.sync.link, self.sync.codes) {
            (Link::Online, protocol::journal::Codes::Open) => Codes::Open,
            (Link::Online | Link::Starting | Link::Offline { .. } | Link::Frozen(_), _) => Codes::None,
        }
    }

    /// What the journey is told of the validator.
    fn note_slot(&self) -> NoteSlot {
        let Some(status) = self.cash else { return NoteSlot::Missing };
        let is_full = status.fault == Some(cash::Fault::CassetteFull)
            || self.capacity.level(self.cassette.count()) == Level::Full;
        match self.takes_notes() {
            true => NoteSlot::Works(self.note_kinds.clone()),
            false if is_full => NoteSlot::Full,
            false => NoteSlot::Fails,
        }
    }

    /// How money comes in is asked where it is paid: a terminal without its card terminal takes notes.
    fn sale_obstacles(&self) -> Vec<Obstacle> {
        let mut obstacles = self.obstacles(Service::QueuedPayment);
        obstacles.retain(|obstacle| *obstacle != Obstacle::CardTerminal);
        obstacles
    }

    /// What stands in the way of a service, the worst first.
    fn obstacles(&self, service: Service) -> Vec<Obstacle> {
        offer::offer(service, &self.failing()).missing.into_iter().filter_map(obstacle).collect()
    }

    /// The version of the catalogue in use; zero when none is.
    pub(crate) fn catalogue_version(&self) -> u64 {
        self.tables.as_ref().map_or(0, InUse::version)
    }

    /// How everything is, for operators.
    pub(crate) fn health(&self, kiosk: &KioskId, journey: &Journey, devices: &Devices) -> Health {
        let first = |told: String| told.split([' ', '{', '(']).next().unwrap_or_default().to_owned();
        let failing = self.failing();
        let offers = Service::ALL.map(|service| (service, offer::offer(service, &failing).reason()));
        Health {
            kiosk: kiosk.clone(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            settings: self.settings.clone(),
            settings_fault: self.upkeep.settings.as_ref().map(|(_, fault)| fault.clone()),
            closed_until: self.closed_until(),
            scene: first(format!("{:?}", journey.stage)),
            vendor_mode: VendorMode::Inactive,
            obstacles: self.obstacles(Service::Visa).iter().map(|obstacle| format!("{obstacle:?}")).collect(),
            offers: offers.into(),
            devices: devices.health(self.now()),
            paper: self.paper,
            paper_left_mm: devices.supply.roll().left_mm(),
            cassette: self.cassette.clone(),
            cassette_level: self.capacity.level(self.cassette.count()),
            cassette_unwatched_since: devices.watch.kept().unwatched_since,
            end_of_day: self.day.clone(),
            doors: self.doors.clone(),
            link: first(format!("{:?}", self.sync.link)),
            queue: self.sync.queue,
            catalogue_version: self.catalogue_version(),
        }
    }

    /// Whether the card terminal must be asked for its last transaction, so that the next one can be told apart.
    pub(crate) const fn must_query_card(&self) -> bool {
        matches!(self.last_receipt, LastReceipt::NotAsked) && matches!(self.card.readiness, Readiness::Ready)
    }
}

/// A part that fails, in the journey's words. Neither a visa nor an e-visa needs validator or scanner: a reference is typed as well.
const fn obstacle(part: Part) -> Option<Obstacle> {
    match part {
        Part::Records => Some(Obstacle::Records),
        Part::Clock => Some(Obstacle::Clock),
        Part::Trust => Some(Obstacle::Frozen),
        Part::Network => Some(Obstacle::Offline),
        Part::Paper => Some(Obstacle::Paper),
        Part::Printer => Some(Obstacle::Printer),
        Part::CardTerminal => Some(Obstacle::CardTerminal),
        Part::Reader => Some(Obstacle::Reader),
        Part::PaperForMore => Some(Obstacle::PaperLow),
        Part::Validator | Part::Scanner => None,
    }
}
