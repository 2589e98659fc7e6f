//! Kiosks, central, and the misfortunes between them.

use std::{cell::RefCell, collections::BTreeMap, fmt, rc::Rc, time::Duration};

use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};
use turmoil::Sim;

use super::{
    central::{self, Memory, Store},
    kiosk::{self, Disk},
};

const KIOSKS: [&str; 3] = ["A-01", "B-02", "C-03"];
const ENTRIES: u64 = 24;
/// Most of the time of a run is spent on ticks: no finer than what is to be told apart.
const TICK: Duration = Duration::from_millis(50);
/// Until then there are misfortunes.
const HEALED: Duration = Duration::from_secs(9);
/// So long after it everything must be acknowledged: what is still to be written takes some seconds, the longest pause ten.
const BOUND: Duration = Duration::from_secs(30);

#[derive(Default)]
pub struct Figures {
    pub worlds: u64,
    pub entries: u64,
    pub resent: u64,
    pub kiosk_deaths: u64,
    pub central_deaths: u64,
    pub partitions: u64,
    pub longest: Duration,
}

impl Figures {
    pub fn add(&mut self, other: &Self) {
        self.worlds += other.worlds;
        self.entries += other.entries;
        self.resent += other.resent;
        self.kiosk_deaths += other.kiosk_deaths;
        self.central_deaths += other.central_deaths;
        self.partitions += other.partitions;
        self.longest = self.longest.max(other.longest);
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { worlds, entries, resent, kiosk_deaths, central_deaths, partitions, longest } = self;
        write!(out, "{worlds} worlds, {entries} entries, {resent} resent, {kiosk_deaths} kiosks and ")?;
        write!(
            out,
            "{central_deaths} centrals died, {partitions} partitions, all acknowledged {longest:?} after healing"
        )
    }
}

pub struct World<'world> {
    sim: Sim<'world>,
    disks: Vec<Rc<RefCell<Disk>>>,
    store: Store,
    chance: StdRng,
    dead: BTreeMap<&'static str, Duration>,
    figures: Figures,
}

thread_local! {
    static CHAINS: Vec<Rc<Vec<protocol::journal::Entry>>> = KIOSKS
        .iter()
        .map(|name| Rc::new(kiosk::chain(&name.parse().expect("a name"), ENTRIES)))
        .collect();
}

impl World<'_> {
    pub fn new(seed: u64, memory: Memory) -> Self {
        let mut sim = turmoil::Builder::new()
            .rng_seed(seed)
            .tick_duration(TICK)
            .simulation_duration(Duration::from_mins(10))
            .min_message_latency(Duration::from_millis(1))
            .max_message_latency(Duration::from_millis(400))
            .fail_rate(0.02)
            .repair_rate(0.2)
            .udp_capacity(4096)
            .enable_random_order()
            .build();
        let mut chance = StdRng::seed_from_u64(seed);
        let store = Store::default();
        let mut draw = || Rc::new(RefCell::new(StdRng::seed_from_u64(chance.random())));
        let (served, drawn) = (Rc::clone(&store), draw());
        sim.host("central", move || central::serve(Rc::clone(&served), memory, Rc::clone(&drawn)));
        let mut disks = Vec::new();
        for (place, name) in KIOSKS.into_iter().enumerate() {
            let plan = CHAINS.with(|chains| Rc::clone(&chains[place]));
            let kiosk = name.parse().expect("a name");
            let disk = Disk { kiosk, plan, head: 0, acknowledged: 0, starts: 0, violation: None };
            let disk = Rc::new(RefCell::new(disk));
            disks.push(Rc::clone(&disk));
            let (store, drawn) = (Rc::clone(&store), draw());
            sim.host(name, move || kiosk::live(Rc::clone(&disk), Rc::clone(&store), Rc::clone(&drawn)));
        }
        Self { sim, disks, store, chance, dead: BTreeMap::new(), figures: Figures { worlds: 1, ..Figures::default() } }
    }

    pub fn live(mut self) -> (Figures, Result<(), String>) {
        let lived = self.through_misfortunes().and_then(|()| self.through_peace());
        for held in self.store.borrow().values() {
            self.figures.entries += held.hashes.len() as u64;
            self.figures.resent += held.resent;
        }
        (self.figures, lived)
    }

    fn step(&mut self) -> Result<(), String> {
        self.sim.step().map(|_| ()).map_err(|error| error.to_string())
    }

    fn through_misfortunes(&mut self) -> Result<(), String> {
        while self.sim.elapsed() < HEALED {
            if self.chance.random_ratio(1, 20) {
                self.misfortune();
            }
            let now = self.sim.elapsed();
            let back: Vec<&str> = self.dead.iter().filter(|(_, until)| **until <= now).map(|(name, _)| *name).collect();
            for name in back {
                self.dead.remove(name);
                self.sim.bounce(name);
            }
            self.step()?;
        }
        for name in std::mem::take(&mut self.dead).into_keys() {
            self.sim.bounce(name);
        }
        for name in KIOSKS {
            self.sim.repair(name, "central");
            self.sim.set_link_fail_rate(name, "central", 0.0);
        }
        self.sim.set_fail_rate(0.0);
        Ok(())
    }

    fn misfortune(&mut self) {
        let name = KIOSKS[self.chance.random_range(0..KIOSKS.len())];
        let back = self.sim.elapsed() + Duration::from_millis(self.chance.random_range(10..3_000));
        match self.chance.random_range(0..6) {
            0 if !self.dead.contains_key(name) => {
                self.sim.crash(name);
                self.dead.insert(name, back);
                self.figures.kiosk_deaths += 1;
            }
            1 if !self.dead.contains_key("central") => {
                self.sim.crash("central");
                self.dead.insert("central", back);
                self.figures.central_deaths += 1;
            }
            2 => {
                self.sim.partition(name, "central");
                self.figures.partitions += 1;
            }
            3 => {
                self.sim.partition_oneway("central", name);
                self.figures.partitions += 1;
            }
            _ => self.sim.repair(name, "central"),
        }
    }

    fn through_peace(&mut self) -> Result<(), String> {
        let healed = self.sim.elapsed();
        while !self.disks.iter().all(|disk| disk.borrow().acknowledged == ENTRIES) {
            if self.sim.elapsed() > healed + BOUND {
                let held: Vec<u64> = self.disks.iter().map(|disk| disk.borrow().acknowledged).collect();
                return Err(format!("not acknowledged in time: {held:?}"));
            }
            self.step()?;
        }
        self.figures.longest = self.sim.elapsed().saturating_sub(healed);
        self.check()
    }

    fn check(&self) -> Result<(), String> {
        let store = self.store.borrow();
        for disk in &self.disks {
            let disk = disk.borrow();
            if let Some(violation) = &disk.violation {
                return Err(format!("{}: {violation}", disk.kiosk));
            }
            let held = store.get(&disk.kiosk).ok_or("central never heard of it")?;
            if held.hashes != disk.plan.iter().map(|entry| entry.hash).collect::<Vec<_>>() {
                return Err(format!("{}: central holds something else", disk.kiosk));
            }
            if held.effects != disk.plan.iter().map(|entry| entry.id).collect::<Vec<_>>() {
                return Err(format!("{}: an entry took effect twice or out of order", disk.kiosk));
            }
        }
        Ok(())
    }
}
