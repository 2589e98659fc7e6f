//! A disk in memory that forgets like a real one: what was not synced when the power went may be there, may be missing,
//! may be torn at a sector; names are no better before their directory was synced.
//!
//! This file holds the physics; `vfs.rs` shows it to SQLite, and [`journal::Disk`] to the witness and the reserve.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    path::PathBuf,
    sync::{Mutex, MutexGuard},
};

use kiosk_core::journal::{self, Space};
use rand::{RngExt as _, SeedableRng as _, rngs::StdRng};

const SECTOR: u64 = 512;

/// Why an operation failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The power is out.
    Power,
    /// There is no room.
    Full,
    /// The device says that it could not.
    Failed,
}

/// Whether a sync does what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Honesty {
    Honest,
    /// Says that it synced, and did not: a drive with a volatile cache and no flush.
    Lying,
}

/// What becomes of names that were not synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Directory {
    /// They are durable at once, in order: a journaling file system on a good day.
    Ordered,
    /// Only a sync of the directory makes them durable: what POSIX promises.
    Strict,
}

enum Pending {
    Write { offset: u64, bytes: Vec<u8> },
    Truncate { length: usize },
}

#[derive(Default)]
struct File {
    current: Vec<u8>,
    durable: Vec<u8>,
    pending: Vec<Pending>,
}

/// What is on the disk and what may go wrong with it.
pub struct State {
    names: BTreeMap<String, u64>,
    durable_names: BTreeMap<String, u64>,
    files: BTreeMap<u64, File>,
    next_file: u64,
    chance: StdRng,
    powered: bool,
    honesty: Honesty,
    directory: Directory,
    /// How many bytes fit.
    pub capacity: u64,
    /// The power goes at this many operations from now.
    pub cut_after: Option<u64>,
    /// An operation fails at this many operations from now.
    pub fail_after: Option<u64>,
    /// For so many writes from now there is no room.
    pub full_for: u64,
    /// How many operations there were.
    pub operations: u64,
}

/// The disk.
pub struct Disk {
    state: Mutex<State>,
    vfs: String,
}

impl Disk {
    pub fn new(seed: u64, vfs: String, honesty: Honesty, directory: Directory) -> Self {
        let state = State {
            names: BTreeMap::new(),
            durable_names: BTreeMap::new(),
            files: BTreeMap::new(),
            next_file: 1,
            chance: StdRng::seed_from_u64(seed),
            powered: true,
            honesty,
            directory,
            capacity: u64::MAX,
            cut_after: None,
            fail_after: None,
            full_for: 0,
            operations: 0,
        };
        Self { state: Mutex::new(state), vfs }
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no test panics while it holds the disk")
    }
}

impl State {
    /// What was not synced is kept, dropped or torn; then there is power again.
    pub fn cut_power(&mut self) {
        let Self { files, chance, .. } = self;
        for file in files.values_mut() {
            for pending in std::mem::take(&mut file.pending) {
                survive(&mut file.durable, pending, chance);
            }
            file.current.clone_from(&file.durable);
        }
        let names: BTreeSet<String> = self.names.keys().chain(self.durable_names.keys()).cloned().collect();
        for name in names {
            let (now, before) = (self.names.get(&name), self.durable_names.get(&name));
            let file = if now != before && self.chance.random() { now } else { before };
            match file.copied() {
                Some(file) => self.durable_names.insert(name, file),
                None => self.durable_names.remove(&name),
            };
        }
        self.names.clone_from(&self.durable_names);
        let linked: BTreeSet<u64> = self.names.values().copied().collect();
        self.files.retain(|file, _| linked.contains(file));
        self.powered = true;
        self.cut_after = None;
        self.fail_after = None;
        self.full_for = 0;
    }

    /// One bit of one file turns; says where.
    pub fn flip_a_bit(&mut self) -> String {
        let files: Vec<(String, u64)> = self
            .names
            .iter()
            .filter(|(_, file)| !self.files[file].durable.is_empty())
            .map(|(name, file)| (name.clone(), *file))
            .collect();
        let (name, file) = &files[self.chance.random_range(0..files.len())];
        let file = self.files.get_mut(file).expect("every name has a file");
        let at = self.chance.random_range(0..file.durable.len());
        file.durable[at] ^= 1 << self.chance.random_range(0..8);
        file.current.clone_from(&file.durable);
        format!("{name} at {at}")
    }

    /// Chance for SQLite, from the seed, so that a run can be had again.
    pub fn draw(&mut self, to: &mut [u8]) {
        self.chance.fill(to);
    }

    /// Counts an operation that changes something. The one at which the power goes has begun all the same.
    fn begin(&mut self) -> Result<Ends, Fault> {
        if !self.powered {
            return Err(Fault::Power);
        }
        self.operations += 1;
        let reached = |after: &mut Option<u64>| match after {
            Some(0) => true,
            Some(left) => {
                *left -= 1;
                false
            }
            None => false,
        };
        if reached(&mut self.cut_after) {
            self.powered = false;
            return Ok(Ends::With(Fault::Power));
        }
        if reached(&mut self.fail_after) {
            self.fail_after = None;
            return Ok(Ends::With(Fault::Failed));
        }
        Ok(Ends::Well)
    }

    fn used(&self) -> u64 {
        self.names.values().map(|file| self.files[file].current.len() as u64).sum()
    }

    pub fn exists(&self, name: &str) -> Result<bool, Fault> {
        if self.powered { Ok(self.names.contains_key(name)) } else { Err(Fault::Power) }
    }

    pub fn find(&self, name: &str) -> Result<Option<u64>, Fault> {
        if self.powered { Ok(self.names.get(name).copied()) } else { Err(Fault::Power) }
    }

    pub fn create(&mut self, name: &str) -> Result<u64, Fault> {
        let ends = self.begin()?;
        let file = self.next_file;
        self.next_file += 1;
        self.files.insert(file, File::default());
        self.names.insert(name.to_owned(), file);
        self.settle_names();
        ends.result().map(|()| file)
    }

    pub fn remove(&mut self, name: &str) -> Result<(), Fault> {
        let ends = self.begin()?;
        self.names.remove(name);
        self.settle_names();
        ends.result()
    }

    fn settle_names(&mut self) {
        if self.directory == Directory::Ordered {
            self.durable_names.clone_from(&self.names);
        }
    }

    pub fn sync_names(&mut self) -> Result<(), Fault> {
        self.begin()?.result()?;
        if self.honesty == Honesty::Honest {
            self.durable_names.clone_from(&self.names);
        }
        Ok(())
    }

    pub fn length(&self, file: u64) -> Result<u64, Fault> {
        if self.powered { Ok(self.files[&file].current.len() as u64) } else { Err(Fault::Power) }
    }

    /// Copies what there is and says how much that was.
    pub fn read(&self, file: u64, offset: u64, to: &mut [u8]) -> Result<usize, Fault> {
        if !self.powered {
            return Err(Fault::Power);
        }
        let from = &self.files[&file].current;
        let from = from.get(index(offset)..).unwrap_or_default();
        let length = from.len().min(to.len());
        to[..length].copy_from_slice(&from[..length]);
        Ok(length)
    }

    pub fn write(&mut self, file: u64, offset: u64, bytes: &[u8]) -> Result<(), Fault> {
        let ends = self.begin()?;
        let grows = (offset + bytes.len() as u64).saturating_sub(self.files[&file].current.len() as u64);
        if grows > 0 && self.used() + grows > self.capacity {
            return Err(Fault::Full);
        }
        if self.full_for > 0 {
            self.full_for -= 1;
            return Err(Fault::Full);
        }
        let file = self.files.get_mut(&file).expect("an open file exists");
        put(&mut file.current, offset, bytes);
        file.pending.push(Pending::Write { offset, bytes: bytes.to_vec() });
        ends.result()
    }

    pub fn truncate(&mut self, file: u64, length: u64) -> Result<(), Fault> {
        let ends = self.begin()?;
        let file = self.files.get_mut(&file).expect("an open file exists");
        let length = index(length);
        set_length(&mut file.current, length);
        file.pending.push(Pending::Truncate { length });
        ends.result()
    }

    /// A sync that fails loses what it should have made durable, and nobody hears of it again: readers still see it.
    pub fn sync(&mut self, file: u64) -> Result<(), Fault> {
        let ends = self.begin()?;
        let Self { files, chance, .. } = self;
        let file = files.get_mut(&file).expect("an open file exists");
        match ends {
            Ends::Well if self.honesty == Honesty::Honest => {
                for pending in file.pending.drain(..) {
                    apply(&mut file.durable, pending);
                }
            }
            Ends::With(Fault::Failed) => {
                for pending in std::mem::take(&mut file.pending) {
                    survive(&mut file.durable, pending, chance);
                }
            }
            Ends::Well | Ends::With(Fault::Power | Fault::Full) => {}
        }
        ends.result()
    }
}

/// How an operation that has begun ends.
#[derive(Clone, Copy)]
enum Ends {
    Well,
    With(Fault),
}

impl Ends {
    const fn result(self) -> Result<(), Fault> {
        match self {
            Self::Well => Ok(()),
            Self::With(fault) => Err(fault),
        }
    }
}

fn index(offset: u64) -> usize {
    usize::try_from(offset).expect("files are small")
}

fn put(contents: &mut Vec<u8>, offset: u64, bytes: &[u8]) {
    let (from, end) = (index(offset), index(offset) + bytes.len());
    lengthen(contents, from);
    let within = contents.len().min(end) - from;
    contents[from..from + within].copy_from_slice(&bytes[..within]);
    contents.extend_from_slice(&bytes[within..]);
}

/// Zeros up to `length`. Most of the time there is nothing to add, and without optimisation `resize` is slow.
fn lengthen(contents: &mut Vec<u8>, length: usize) {
    if contents.len() < length {
        contents.extend_from_slice(&vec![0; length - contents.len()]);
    }
}

fn set_length(contents: &mut Vec<u8>, length: usize) {
    contents.truncate(length);
    lengthen(contents, length);
}

fn apply(durable: &mut Vec<u8>, pending: Pending) {
    match pending {
        Pending::Write { offset, bytes } => put(durable, offset, &bytes),
        Pending::Truncate { length } => set_length(durable, length),
    }
}

/// A third is kept, a third is lost, a third of the writes is torn where sectors meet.
fn survive(durable: &mut Vec<u8>, pending: Pending, chance: &mut StdRng) {
    match (chance.random_range(0..3), pending) {
        (0, pending) => apply(durable, pending),
        (1, Pending::Write { offset, bytes }) => {
            let mut at = 0;
            while at < bytes.len() {
                let place = offset + at as u64;
                let next = index(SECTOR - place % SECTOR).min(bytes.len() - at);
                if chance.random() {
                    put(durable, place, &bytes[at..at + next]);
                }
                at += next;
            }
        }
        _ => {}
    }
}

impl From<Fault> for io::Error {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Full => io::ErrorKind::StorageFull.into(),
            Fault::Power | Fault::Failed => Self::other("the simulated disk failed"),
        }
    }
}

impl journal::Disk for Disk {
    fn vfs(&self) -> Option<&str> {
        Some(&self.vfs)
    }

    fn locate(&self, name: &str) -> PathBuf {
        PathBuf::from(name)
    }

    fn list(&self) -> io::Result<Vec<String>> {
        let state = self.state();
        if state.powered { Ok(state.names.keys().cloned().collect()) } else { Err(Fault::Power.into()) }
    }

    fn size(&self, name: &str) -> io::Result<Option<u64>> {
        let state = self.state();
        match state.find(name)? {
            Some(file) => Ok(Some(state.length(file)?)),
            None => Ok(None),
        }
    }

    fn read(&self, name: &str) -> io::Result<Option<Vec<u8>>> {
        let state = self.state();
        Ok(state.find(name)?.map(|file| state.files[&file].current.clone()))
    }

    fn write(&self, name: &str, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.state();
        let file = match state.find(name)? {
            Some(file) => file,
            None => state.create(name)?,
        };
        state.write(file, offset, bytes)?;
        Ok(state.sync(file)?)
    }

    fn allocate(&self, name: &str, bytes: u64) -> io::Result<()> {
        let length = self.size(name)?.unwrap_or(0);
        self.write(name, length, &vec![0; index(bytes.saturating_sub(length))])
    }

    fn remove(&self, name: &str) -> io::Result<()> {
        Ok(self.state().remove(name)?)
    }

    fn sync_directory(&self) -> io::Result<()> {
        Ok(self.state().sync_names()?)
    }

    fn space(&self) -> io::Result<Space> {
        let state = self.state();
        Ok(Space { total: state.capacity, free: state.capacity.saturating_sub(state.used()) })
    }
}
