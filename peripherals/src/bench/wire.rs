//! A wire that does to chosen bytes what bad wires do.

use std::time::Duration;

use rand::{RngExt, SeedableRng, rngs::StdRng};

/// Which way bytes go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From the driver to the simulator.
    ToDevice,
    /// From the simulator to the driver.
    ToHost,
}

impl Direction {
    /// Both of them.
    pub const BOTH: [Self; 2] = [Self::ToDevice, Self::ToHost];

    pub(super) const fn index(self) -> usize {
        match self {
            Self::ToDevice => 0,
            Self::ToHost => 1,
        }
    }
}

/// What can happen to one byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It never arrives; its neighbours do.
    Lost,
    /// It arrives twice.
    Doubled,
    /// It arrives with these bits turned over.
    Corrupted(u8),
    /// It, and everything behind it, arrives this much later.
    Delayed(Duration),
    /// The link breaks in its place; both sides notice.
    Cut,
    /// It and everything behind it vanish until the link is closed; nobody notices.
    Silenced,
}

impl Fault {
    /// One of each kind, for tests that try every fault at every position.
    pub const EVERY: [Self; 6] = [
        Self::Lost,
        Self::Doubled,
        Self::Corrupted(0x01),
        Self::Delayed(Duration::from_secs(7)),
        Self::Cut,
        Self::Silenced,
    ];

    fn from_chance(chance: &mut StdRng) -> Self {
        match chance.random_range(0..6_u8) {
            0 => Self::Lost,
            1 => Self::Doubled,
            2 => Self::Corrupted(chance.random_range(1..=0xff)),
            3 => Self::Delayed(Duration::from_millis(chance.random_range(1..20_000))),
            4 => Self::Cut,
            _ => Self::Silenced,
        }
    }
}

/// What chance does to a byte that it meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Harm {
    /// Always this.
    This(Fault),
    /// Any fault.
    Any,
}

/// Harm by chance: every byte of a direction draws, and its draw depends on nothing but the seed and its position.
#[derive(Debug, Clone, Copy)]
struct Chance {
    seed: u64,
    direction: Direction,
    one_in: u32,
    harm: Harm,
}

impl Chance {
    fn fault_at(self, direction: Direction, position: usize) -> Option<Fault> {
        if direction != self.direction {
            return None;
        }
        // Seeds that differ by little draw as differently as others: the generator mixes them.
        let mut chance = StdRng::seed_from_u64(self.seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ position as u64);
        (chance.random_range(0..self.one_in.max(1)) == 0).then(|| match self.harm {
            Harm::This(fault) => fault,
            Harm::Any => Fault::from_chance(&mut chance),
        })
    }
}

/// The wire of a bench: how long bytes travel, and which of them are harmed.
///
/// Positions are 0-based and count the bytes that were put on an open wire in that direction since the bench began,
/// over all connections; what [`super::Bench::sent`] shows.
#[derive(Debug, Clone)]
pub struct Wire {
    faults: Vec<(Direction, usize, Fault)>,
    chances: Vec<Chance>,
    pub(super) latency: Duration,
    pub(super) spacing: Duration,
}

impl Wire {
    /// Harms nothing; bytes travel for a millisecond and what was sent together arrives together.
    #[must_use]
    pub const fn perfect() -> Self {
        Self { faults: Vec::new(), chances: Vec::new(), latency: Duration::from_millis(1), spacing: Duration::ZERO }
    }

    /// Harms nothing and takes no time: for a real link, which takes its own.
    #[must_use]
    pub fn immediate() -> Self {
        Self { latency: Duration::ZERO, ..Self::perfect() }
    }

    /// One to four faults of any kind somewhere in the first `within` bytes of either direction.
    #[must_use]
    pub fn from_seed(seed: u64, within: usize) -> Self {
        let mut chance = StdRng::seed_from_u64(seed);
        let mut wire = Self::perfect();
        for _ in 0..chance.random_range(1..=4) {
            let direction = Direction::BOTH[chance.random_range(0..2_usize)];
            let position = chance.random_range(0..within.max(1));
            wire = wire.with(direction, position, Fault::from_chance(&mut chance));
        }
        wire
    }

    /// Does `fault` to byte `position`.
    #[must_use]
    pub fn with(mut self, direction: Direction, position: usize, fault: Fault) -> Self {
        self.faults.push((direction, position, fault));
        self
    }

    /// Harms one byte in so many, by chance.
    #[must_use]
    pub fn with_chance(mut self, seed: u64, direction: Direction, one_in: u32, harm: Harm) -> Self {
        self.chances.push(Chance { seed, direction, one_in, harm });
        self
    }

    /// Loses one byte.
    #[must_use]
    pub fn drop_byte(self, direction: Direction, position: usize) -> Self {
        self.with(direction, position, Fault::Lost)
    }

    /// Doubles one byte.
    #[must_use]
    pub fn double_byte(self, direction: Direction, position: usize) -> Self {
        self.with(direction, position, Fault::Doubled)
    }

    /// Turns over the lowest bit of one byte.
    #[must_use]
    pub fn corrupt_byte(self, direction: Direction, position: usize) -> Self {
        self.with(direction, position, Fault::Corrupted(0x01))
    }

    /// Holds one byte, and everything behind it, back.
    #[must_use]
    pub fn delay_byte(self, direction: Direction, position: usize, by: Duration) -> Self {
        self.with(direction, position, Fault::Delayed(by))
    }

    /// Breaks the link once `bytes` bytes have arrived.
    #[must_use]
    pub fn cut_after(self, direction: Direction, bytes: usize) -> Self {
        self.with(direction, bytes, Fault::Cut)
    }

    /// Lets everything vanish once `bytes` bytes have arrived, until somebody hangs up.
    #[must_use]
    pub fn silence_after(self, direction: Direction, bytes: usize) -> Self {
        self.with(direction, bytes, Fault::Silenced)
    }

    /// How long every byte travels. At least a millisecond: nothing arrives at the moment it is sent.
    #[must_use]
    pub fn latency(mut self, latency: Duration) -> Self {
        self.latency = latency.max(Duration::from_millis(1));
        self
    }

    /// Delivers every byte by itself, this long after the one before it.
    #[must_use]
    pub const fn dribble(mut self, spacing: Duration) -> Self {
        self.spacing = spacing;
        self
    }

    pub(super) fn faults_at(&self, direction: Direction, position: usize) -> impl Iterator<Item = Fault> {
        let planned = self.faults.iter().filter(move |(way, at, _)| (*way, *at) == (direction, position));
        let drawn = self.chances.iter().filter_map(move |chance| chance.fault_at(direction, position));
        planned.map(|(_, _, fault)| *fault).chain(drawn)
    }
}
