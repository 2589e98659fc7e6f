//! A kiosk: the real machine, a journal in memory that survives the kiosk's death, and a socket.

use std::{cell::RefCell, rc::Rc, time::Duration};

use domain::{KioskId, Moment, TransactionId, fact::Fact};
use kiosk_core::{
    journal::Stretch,
    sync::{Answer, Input, Link, Machine, Output, Pace, Start, Trouble},
};
use protocol::journal::{Acknowledged, Batch, Bytes, Entry, Hash};
use rand::{RngExt as _, rngs::StdRng};
use tokio::time::{Instant, sleep_until};
use turmoil::net::UdpSocket;
use uuid::Uuid;

use super::central::{PORT, Question, Reply, Store, Verdict};

/// A thirtieth of the real pace: a world's day takes less time to simulate.
pub const PACE: Pace = Pace {
    first_contact: Duration::from_secs(10),
    base: Duration::from_millis(100),
    cap: Duration::from_secs(10),
    heartbeat: Duration::from_secs(2),
    hastened: Duration::from_millis(200),
};

const TIMEOUT: Duration = Duration::from_millis(700);
const INCARNATION: u32 = 1;

/// What survives a kiosk's death.
pub struct Disk {
    pub kiosk: KioskId,
    /// Everything that it will ever write…
    pub plan: Rc<Vec<Entry>>,
    /// …of which so much is written.
    pub head: u64,
    pub acknowledged: u64,
    pub starts: u64,
    /// The first thing that went wrong.
    pub violation: Option<String>,
}

impl Disk {
    fn hash_at(&self, sequence: u64) -> Option<Hash> {
        match usize::try_from(sequence).expect("few entries") {
            0 => Some(Hash::default()),
            place if sequence <= self.head => Some(self.plan[place - 1].hash),
            _ => None,
        }
    }

    fn read(&self, after: u64, most: usize) -> Stretch {
        let (from, until) = (usize::try_from(after).unwrap_or(0), usize::try_from(self.head).unwrap_or(0));
        let entries = self.plan[from.min(until)..until].iter().take(most.min(20)).cloned().collect();
        Stretch { before: self.hash_at(after), entries }
    }
}

/// A chain of real entries, with real hashes.
pub fn chain(kiosk: &KioskId, entries: u64) -> Vec<Entry> {
    let mut previous = Hash::default();
    let mut chain = Vec::new();
    for sequence in 1..=entries {
        let fact = Fact::Device { family: "printer".to_owned(), status: format!("sheet {sequence}") };
        let mut entry = Entry {
            sequence,
            id: Uuid::from_u128(u128::from(sequence) << 64 | u128::from(kiosk.as_str().as_bytes()[0])),
            transaction: sequence.is_multiple_of(3).then(|| TransactionId(Uuid::from_u128(u128::from(sequence / 9)))),
            body: Bytes(serde_json::to_vec(&fact).expect("a fact")),
            sealed: None,
            wall_ms: 1_792_000_000_000,
            boot: 0,
            monotonic_ms: sequence * 10,
            previous,
            hash: Hash::default(),
        };
        entry.hash = entry.expected_hash(kiosk, INCARNATION);
        previous = entry.hash;
        chain.push(entry);
    }
    chain
}

/// One life of a kiosk.
pub struct Life {
    machine: Machine,
    socket: UdpSocket,
    disk: Rc<RefCell<Disk>>,
    store: Store,
    chance: Rc<RefCell<StdRng>>,
    /// When the answer that is awaited is given up.
    awaited: Option<(u64, Instant)>,
}

pub async fn live(disk: Rc<RefCell<Disk>>, store: Store, chance: Rc<RefCell<StdRng>>) -> turmoil::Result {
    let start = {
        let mut disk = disk.borrow_mut();
        disk.starts += 1;
        Start { head: disk.head, acknowledged: disk.acknowledged, off_for: Duration::from_secs(disk.starts - 1) }
    };
    let seed = chance.borrow_mut().random();
    let machine = Machine::new(PACE, start, now(), seed);
    let socket = UdpSocket::bind(("0.0.0.0", 0)).await?;
    let mut life = Life { machine, socket, disk, store, chance, awaited: None };
    let mut buffer = vec![0; 4 * 1024];
    let mut next_entry = Instant::now() + life.until_next_entry();
    loop {
        let until = life.perform().await?;
        let timer = life.awaited.map(|(_, until)| until).into_iter().chain(until).chain([next_entry]).min();
        tokio::select! {
            received = life.socket.recv_from(&mut buffer) => {
                let reply: Reply = serde_json::from_slice(&buffer[..received?.0])?;
                life.hear(reply);
            }
            () = sleep_until(timer.expect("there is always a next entry")) => {
                if next_entry <= Instant::now() {
                    next_entry = Instant::now() + life.until_next_entry();
                    life.write_down();
                }
                life.give_up();
                life.machine.handle(now(), Input::Elapsed);
            }
        }
    }
}

fn now() -> Moment {
    Moment::after_start(turmoil::sim_elapsed().expect("inside a simulation"))
}

impl Life {
    fn until_next_entry(&self) -> Duration {
        Duration::from_millis(self.chance.borrow_mut().random_range(1..600))
    }

    fn write_down(&mut self) {
        let head = {
            let mut disk = self.disk.borrow_mut();
            disk.head = (disk.head + 1).min(disk.plan.len() as u64);
            disk.head
        };
        self.machine.handle(now(), Input::Grown { head });
    }

    fn hear(&mut self, reply: Reply) {
        self.awaited.take_if(|(attempt, _)| *attempt == reply.attempt);
        let answer = match reply.verdict {
            Verdict::Acknowledged(acknowledged) => Answer::Acknowledged(acknowledged),
            Verdict::Gap { expected } => Answer::Gap { expected },
            Verdict::Fork => Answer::Fork,
            Verdict::Malformed => Answer::Unreadable,
        };
        self.machine.handle(now(), Input::Answered { attempt: reply.attempt, answer });
    }

    fn give_up(&mut self) {
        if let Some((attempt, _)) = self.awaited.take_if(|(_, until)| *until <= Instant::now()) {
            self.machine.handle(now(), Input::Answered { attempt, answer: Answer::Failed(Trouble::Silent) });
        }
    }

    /// Does what the machine wants, until it wants to wait.
    async fn perform(&mut self) -> turmoil::Result<Option<Instant>> {
        loop {
            match self.machine.poll() {
                Output::Read { after, limits } => {
                    let stretch = self.disk.borrow().read(after, limits.entries);
                    self.machine.handle(now(), Input::Read(stretch));
                }
                Output::Send { attempt, entries } => self.send(attempt, entries).await?,
                Output::Acknowledge(acknowledged) => self.acknowledge(&acknowledged),
                Output::Report(standing) => {
                    if let Link::Frozen(freeze) = standing.link {
                        self.violated(format!("frozen: {freeze:?}"));
                    }
                }
                Output::Wait(until) => {
                    return Ok(until.map(|until| Instant::now() + until.since(now())));
                }
            }
        }
    }

    async fn send(&mut self, attempt: u64, entries: Vec<Entry>) -> turmoil::Result {
        let kiosk = self.disk.borrow().kiosk.clone();
        let question = Question { kiosk, attempt, batch: Batch { incarnation: INCARNATION, entries } };
        let bytes = serde_json::to_vec(&question)?;
        let copies = if self.chance.borrow_mut().random_ratio(1, 8) { 2 } else { 1 };
        for _ in 0..copies {
            self.socket.send_to(&bytes, ("central", PORT)).await?;
        }
        self.awaited = Some((attempt, Instant::now() + TIMEOUT));
        Ok(())
    }

    /// What the machine calls acknowledged must be held.
    fn acknowledge(&self, acknowledged: &Acknowledged) {
        let sequence = acknowledged.sequence;
        let mut disk = self.disk.borrow_mut();
        let held = {
            let store = self.store.borrow();
            let place = usize::try_from(sequence).expect("few entries");
            store.get(&disk.kiosk).and_then(|held| held.hashes.get(place - 1).copied())
        };
        if held.is_none() || held != disk.hash_at(sequence) {
            disk.violation.get_or_insert(format!("{sequence} was acknowledged and is not held"));
        }
        disk.acknowledged = disk.acknowledged.max(sequence);
    }

    fn violated(&self, violation: String) {
        self.disk.borrow_mut().violation.get_or_insert(violation);
    }
}
