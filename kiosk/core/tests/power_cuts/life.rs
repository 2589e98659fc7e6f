//! The life of one terminal on one simulated disk, and the oracle.

use std::{
    fmt,
    sync::{Arc, OnceLock},
};

use data_encoding::BASE64;
use hpke::{Kem as _, Serializable as _, kem::X25519HkdfSha256};
use kiosk_core::journal::{Durability, Error, Fill, Journal, Limits, Mark, Opening, Owner, Place, Recipient, Stamp};
use protocol::{
    enrolment::PersonalDataKey,
    journal::{Acknowledged, Codes},
};
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};

use super::{
    disk::{Directory, Honesty, State},
    sales::{Ledger, Line},
    vfs::Registered,
};

const DAY_MS: i64 = 24 * 3_600_000;

/// What is tried.
#[derive(Clone, Copy)]
pub struct Setting {
    pub durability: Durability,
    pub honesty: Honesty,
    pub directory: Directory,
}

/// What happened, added up.
#[derive(Default)]
pub struct Figures {
    pub cuts: u64,
    pub commits: u64,
    pub in_flight_survived: u64,
    pub in_flight_lost: u64,
    pub refused: u64,
    pub closed_on_reserve: u64,
    pub stopped: u64,
    pub pruned: u64,
    pub detected: u64,
    pub harmless: u64,
}

impl Figures {
    pub fn add(&mut self, other: &Self) {
        self.cuts += other.cuts;
        self.commits += other.commits;
        self.in_flight_survived += other.in_flight_survived;
        self.in_flight_lost += other.in_flight_lost;
        self.refused += other.refused;
        self.closed_on_reserve += other.closed_on_reserve;
        self.stopped += other.stopped;
        self.pruned += other.pruned;
        self.detected += other.detected;
        self.harmless += other.harmless;
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { cuts, commits, in_flight_survived, in_flight_lost, refused, closed_on_reserve, .. } = self;
        let Self { stopped, pruned, detected, harmless, .. } = self;
        write!(out, "{cuts} cuts, {commits} commits, in flight {in_flight_survived} kept {in_flight_lost} lost, ")?;
        write!(out, "{refused} refused, {closed_on_reserve} closed on the reserve, {stopped} stopped, ")?;
        write!(out, "{pruned} pruned, {detected} detected, {harmless} harmless")
    }
}

/// One terminal, its disk, and what it must remember.
pub struct Life {
    disk: Registered,
    place: Place,
    chance: StdRng,
    ledger: Ledger,
    acknowledged: (u64, u64),
    now: Stamp,
    pub figures: Figures,
}

fn recipient() -> Recipient {
    static KEY: OnceLock<Recipient> = OnceLock::new();
    KEY.get_or_init(|| {
        let (_, public) = X25519HkdfSha256::gen_keypair_with_rng(&mut StdRng::seed_from_u64(1));
        let key = PersonalDataKey { id: 1, public: BASE64.encode(&public.to_bytes()) };
        Recipient::from_key(&key).expect("a key that was just made")
    })
    .clone()
}

impl Life {
    pub fn new(seed: u64, setting: Setting) -> Self {
        let disk = Registered::new(seed, setting.honesty, setting.directory);
        let shared: Arc<dyn kiosk_core::journal::Disk> = disk.disk.clone();
        Self {
            place: Place { disk: shared, durability: setting.durability, reserve_bytes: 16 * 1024 },
            disk,
            chance: StdRng::seed_from_u64(seed ^ 0xA5A5),
            ledger: Ledger::default(),
            acknowledged: (0, 0),
            now: Stamp { wall_ms: 1_792_000_000_000, monotonic_ms: 0 },
            figures: Figures::default(),
        }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.disk.disk.state()
    }

    fn open(&mut self) -> Result<Opening, Error> {
        let owner = Owner { kiosk: "GYD-014".parse().expect("a name"), incarnation: 1, recipient: recipient() };
        Journal::open(self.place.clone(), owner, self.now, StdRng::seed_from_u64(self.chance.random()))
    }

    /// A journal that must be whole.
    fn reopen(&mut self) -> Result<Box<Journal>, String> {
        match self.open() {
            Ok(Opening::Ready(journal)) => Ok(journal),
            Ok(other) => Err(format!("opened as {other:?}")),
            Err(error) => Err(format!("did not open: {}", chain(&error))),
        }
    }

    pub fn through_power_cuts(&mut self) -> Result<(), String> {
        let mut journal: Option<Box<Journal>> = None;
        for _ in 0..4 {
            // Mostly soon, where starts are cut; sometimes late, where the log was moved into the database.
            let most = if self.chance.random_ratio(1, 25) { 1_500 } else { 160 };
            let after = self.chance.random_range(0..most);
            self.state().cut_after = Some(after);
            // Half of the lives go on; the others are closed and opened again, and the cut may come while they are.
            let open = match journal.take() {
                Some(journal) if self.chance.random() => Some(journal),
                closed => {
                    drop(closed);
                    match self.open() {
                        Ok(Opening::Ready(journal)) => Some(journal),
                        Ok(Opening::RolledBack { .. } | Opening::WitnessLost { .. }) | Err(_) => None,
                    }
                }
            };
            if let Some(mut journal) = open {
                self.work(&mut journal, 600);
            }
            self.cut();
            journal = Some(self.check()?);
        }
        Ok(())
    }

    /// Works until the power goes, the journal stops, or there was enough work; sometimes closes and opens again.
    fn work(&mut self, journal: &mut Journal, most: u32) {
        for _ in 0..most {
            let sold = match self.chance.random_range(0..40) {
                0 | 1 => self.acknowledge(journal),
                2 => self.keep_house(journal),
                _ => self.write_down(journal).map(|_| ()),
            };
            if sold.is_err_and(|error| error.is_fatal()) {
                return;
            }
        }
    }

    fn write_down(&mut self, journal: &mut Journal) -> Result<Line, Error> {
        let line = self.ledger.next(&mut self.chance);
        self.write(journal, line)
    }

    fn write(&mut self, journal: &mut Journal, line: Line) -> Result<Line, Error> {
        self.now.wall_ms += 900;
        self.now.monotonic_ms += 900;
        self.ledger.in_flight = Some(line.clone());
        match journal.append(&line.draft(), self.now) {
            Ok(recorded) => {
                self.figures.commits += 1;
                self.ledger.believe(recorded, line.clone());
                Ok(line)
            }
            Err(error) => {
                if !error.is_fatal() {
                    // Refused means that nothing was written.
                    self.ledger.in_flight = None;
                    self.figures.refused += 1;
                }
                Err(error)
            }
        }
    }

    fn acknowledge(&mut self, journal: &mut Journal) -> Result<(), Error> {
        let Some((recorded, _)) = self.ledger.lines.last() else { return Ok(()) };
        let acknowledged = Acknowledged {
            sequence: recorded.sequence,
            hash: recorded.hash,
            server_ms: self.now.wall_ms,
            catalogue_version: 1,
            codes: Codes::None,
            staff_version: 0,
        };
        self.acknowledged.1 = recorded.sequence;
        journal.acknowledge(&acknowledged, self.now)?;
        self.acknowledged.0 = recorded.sequence;
        Ok(())
    }

    /// Much later: what is old goes.
    fn keep_house(&mut self, journal: &mut Journal) -> Result<(), Error> {
        self.now.wall_ms += 2 * DAY_MS;
        journal.forget_wrapped_keys(self.now)?;
        if self.chance.random_ratio(1, 2) {
            self.now.wall_ms += 40 * DAY_MS;
            self.figures.pruned += journal.prune(self.now)?;
        }
        Ok(())
    }

    fn cut(&mut self) {
        self.state().cut_power();
        self.figures.cuts += 1;
    }

    /// The oracle: opens the journal and compares everything with what is known.
    fn check(&mut self) -> Result<Box<Journal>, String> {
        let mut journal = self.reopen()?;
        self.compare(&mut journal)?;
        Ok(journal)
    }

    fn compare(&mut self, journal: &mut Journal) -> Result<(), String> {
        if journal.projection_was_rebuilt() {
            return Err("the projection was not what the entries say".to_owned());
        }
        self.compare_contents(journal)
    }

    fn compare_contents(&mut self, journal: &mut Journal) -> Result<(), String> {
        let verified = journal.verify().map_err(|error| chain(&error))?;
        let known = self.ledger.lines.len() as u64;
        let head = journal.head().sequence;
        if head < known {
            return Err(format!("{} acknowledged entries are lost", known - head));
        }
        if !verified.quarantined.is_empty() {
            return Err("a lawful fact was quarantined".to_owned());
        }
        self.compare_entries(journal, known)?;
        let acknowledged = journal.acknowledged().sequence;
        if acknowledged < self.acknowledged.0 || acknowledged > self.acknowledged.1 {
            return Err(format!("acknowledged {acknowledged}, expected {:?}", self.acknowledged));
        }
        self.acknowledged = (acknowledged, acknowledged);
        let books = journal.books().values().copied().next().unwrap_or_default();
        if books != self.ledger.books() || !books.balance() {
            return Err(format!("the books say {books:?}"));
        }
        let unfinished = journal.unfinished().map_err(|error| chain(&error))?;
        if unfinished == self.ledger.unfinished() { Ok(()) } else { Err(format!("unfinished: {unfinished:?}")) }
    }

    fn compare_entries(&mut self, journal: &mut Journal, known: u64) -> Result<(), String> {
        let Mark { sequence: checkpoint, .. } = journal.checkpoint();
        let everything = Limits { entries: usize::MAX, bytes: usize::MAX };
        let stretch = journal.entries_after(checkpoint, everything).map_err(|error| chain(&error))?;
        for entry in stretch.entries {
            let place = usize::try_from(entry.sequence - 1).expect("few entries");
            if let Some((recorded, _)) = self.ledger.lines.get(place) {
                if (recorded.hash, recorded.id) != (entry.hash, entry.id) {
                    return Err(format!("entry {} is another", entry.sequence));
                }
                continue;
            }
            let body: Option<domain::fact::Fact> = serde_json::from_slice(&entry.body.0).ok();
            let invented = format!("entry {} was invented", entry.sequence);
            let line = self.ledger.in_flight.take().ok_or_else(|| invented.clone())?;
            if body.as_ref() != Some(&line.fact) || entry.transaction != line.transaction {
                return Err(invented);
            }
            let recorded = kiosk_core::journal::Recorded { sequence: entry.sequence, id: entry.id, hash: entry.hash };
            self.ledger.believe(recorded, line);
            self.figures.in_flight_survived += 1;
        }
        if self.ledger.in_flight.take().is_some() && self.ledger.lines.len() as u64 == known {
            self.figures.in_flight_lost += 1;
        }
        Ok(())
    }

    /// The disk fills up: new sales are refused, the open one ends on the reserve; then the power goes.
    pub fn through_a_full_disk(&mut self) -> Result<(), String> {
        self.place.reserve_bytes = 512 * 1024;
        let mut journal = self.reopen()?;
        let room = self.chance.random_range(0..120_000);
        let used = { self.place.disk.space().map_err(|cause| cause.to_string())? };
        self.state().capacity = used.total - used.free + room;
        let mut full = false;
        for _ in 0..600 {
            match self.write_down(&mut journal) {
                Ok(_) => {}
                Err(Error::Full) => {
                    full = true;
                    break;
                }
                Err(error) => return Err(format!("a full disk gave {}", chain(&error))),
            }
            // A sale that is open when the reserve goes is brought to its end, as the shell does at this level.
            if journal.fill_level().map_err(|error| chain(&error))? == Fill::Closing && self.reserve_is_spent()? {
                while let Some(line) = self.ledger.closing(&mut self.chance) {
                    self.write(&mut journal, line).map_err(|error| format!("could not end: {}", chain(&error)))?;
                }
                self.figures.closed_on_reserve += 1;
            }
        }
        if !full {
            return Err("the disk never filled".to_owned());
        }
        drop(journal);
        self.cut();
        self.check().map(drop)
    }

    fn reserve_is_spent(&self) -> Result<bool, String> {
        self.place.disk.size("reserve").map(|size| size.is_none()).map_err(|cause| cause.to_string())
    }

    /// For some writes there is no room, then there is again; then the power goes.
    pub fn through_missing_room(&mut self) -> Result<(), String> {
        let mut journal = self.reopen()?;
        for _ in 0..3 {
            self.work(&mut journal, 10);
            self.state().full_for = self.chance.random_range(1..40);
            self.work(&mut journal, 20);
            self.state().full_for = 0;
            if journal.has_stopped() {
                drop(journal);
                self.figures.stopped += 1;
                journal = self.reopen()?;
                self.compare(&mut journal)?;
            }
        }
        self.state().cut_after = Some(self.chance.random_range(0..40));
        self.work(&mut journal, 40);
        drop(journal);
        self.cut();
        self.check().map(drop)
    }

    /// One operation fails; the process ends, starts again without a power cut, works on; then the power goes.
    pub fn through_failures(&mut self) -> Result<(), String> {
        for _ in 0..2 {
            self.state().fail_after = Some(self.chance.random_range(0..120));
            if let Ok(Opening::Ready(mut journal)) = self.open() {
                self.work(&mut journal, 40);
                if journal.has_stopped() {
                    self.figures.stopped += 1;
                    let refused = journal.verify();
                    if !matches!(refused, Err(Error::Stopped)) {
                        return Err("a journal went on after a failure".to_owned());
                    }
                }
            }
            self.state().fail_after = None;
            let mut journal = self.reopen()?;
            self.compare(&mut journal)?;
            self.state().cut_after = Some(self.chance.random_range(0..80));
            self.work(&mut journal, 40);
            drop(journal);
            self.cut();
            self.check()?;
        }
        Ok(())
    }

    /// A bit turns while the power is out.
    pub fn through_a_turned_bit(&mut self) -> Result<(), String> {
        self.state().cut_after = Some(self.chance.random_range(60..260));
        if let Ok(Opening::Ready(mut journal)) = self.open() {
            self.work(&mut journal, 200);
        }
        self.cut();
        let place = self.state().flip_a_bit();
        match self.open() {
            Ok(Opening::Ready(mut journal)) => {
                self.figures.harmless += 1;
                // A commit at the end of the log whose bit turned never was. Where it held central's acknowledgement alone, what
                // it was for is sent again, and central takes each entry once.
                self.acknowledged.0 = 0;
                // A projection that was mended is as good as one that was whole.
                self.compare_contents(&mut journal).map_err(|violation| format!("{place}: {violation}"))
            }
            Ok(Opening::RolledBack { .. } | Opening::WitnessLost { .. }) | Err(_) => {
                self.figures.detected += 1;
                Ok(())
            }
        }
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        text = format!("{text}: {cause}");
        next = cause.source();
    }
    text
}
