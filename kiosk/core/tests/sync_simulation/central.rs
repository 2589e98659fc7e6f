//! A central in memory that keeps the protocol's promises: it commits before it acknowledges, takes what overlaps, and
//! refuses gaps and forks.

use std::{cell::RefCell, collections::BTreeMap, rc::Rc, time::Duration};

use domain::KioskId;
use protocol::journal::{Acknowledged, Batch, Codes, Entry, Hash};
use rand::{RngExt as _, rngs::StdRng};
use serde::{Deserialize, Serialize};
use turmoil::net::UdpSocket;
use uuid::Uuid;

pub const PORT: u16 = 8443;

/// Whether central knows what it has already seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Memory {
    Remembers,
    /// Believes whatever comes: what must be caught.
    Forgets,
}

/// What a kiosk asks.
#[derive(Serialize, Deserialize)]
pub struct Question {
    pub kiosk: KioskId,
    pub attempt: u64,
    pub batch: Batch,
}

/// What central says.
#[derive(Serialize, Deserialize)]
pub struct Reply {
    pub attempt: u64,
    pub verdict: Verdict,
}

#[derive(Serialize, Deserialize)]
pub enum Verdict {
    Acknowledged(Acknowledged),
    Gap { expected: u64 },
    Fork,
    Malformed,
}

/// What central holds of one kiosk, durably: it survives central's death.
#[derive(Default)]
pub struct Held {
    pub hashes: Vec<Hash>,
    /// One for each entry that was believed, in the order in which it was.
    pub effects: Vec<Uuid>,
    pub resent: u64,
}

pub type Store = Rc<RefCell<BTreeMap<KioskId, Held>>>;

/// Answers until it dies. Between commit and answer there is time to die.
pub async fn serve(store: Store, memory: Memory, chance: Rc<RefCell<StdRng>>) -> turmoil::Result {
    let socket = Rc::new(UdpSocket::bind(("0.0.0.0", PORT)).await?);
    let mut buffer = vec![0; 512 * 1024];
    loop {
        let (length, from) = socket.recv_from(&mut buffer).await?;
        let question: Question = serde_json::from_slice(&buffer[..length])?;
        let verdict = judge(&mut store.borrow_mut(), memory, &question);
        let reply = serde_json::to_vec(&Reply { attempt: question.attempt, verdict })?;
        let (pause, copies) = {
            let mut chance = chance.borrow_mut();
            (Duration::from_millis(chance.random_range(0..60)), if chance.random_ratio(1, 8) { 2 } else { 1 })
        };
        let socket = Rc::clone(&socket);
        tokio::task::spawn_local(async move {
            tokio::time::sleep(pause).await;
            for _ in 0..copies {
                drop(socket.send_to(&reply, from).await);
            }
        });
    }
}

fn judge(store: &mut BTreeMap<KioskId, Held>, memory: Memory, question: &Question) -> Verdict {
    let held = store.entry(question.kiosk.clone()).or_default();
    let entries = &question.batch.entries;
    let Some(first) = entries.first() else { return Verdict::Malformed };
    if !is_whole(entries, question) {
        return Verdict::Malformed;
    }
    let known = held.hashes.len() as u64;
    if first.sequence > known + 1 {
        return Verdict::Gap { expected: known + 1 };
    }
    for entry in entries {
        match held.hashes.get(place(entry.sequence)) {
            Some(hash) if *hash != entry.hash => return Verdict::Fork,
            Some(_) => {
                held.resent += 1;
                if memory == Memory::Forgets {
                    held.effects.push(entry.id);
                }
            }
            None if place(entry.sequence) > 0 && held.hashes.last() != Some(&entry.previous) => return Verdict::Fork,
            None => {
                held.hashes.push(entry.hash);
                held.effects.push(entry.id);
            }
        }
    }
    let hash = *held.hashes.last().expect("a batch has entries");
    let sequence = held.hashes.len() as u64;
    Verdict::Acknowledged(Acknowledged {
        sequence,
        hash,
        server_ms: 1_792_000_000_000,
        catalogue_version: 1,
        codes: Codes::None,
        staff_version: 0,
    })
}

fn is_whole(entries: &[Entry], question: &Question) -> bool {
    let linked =
        entries.windows(2).all(|pair| pair[1].previous == pair[0].hash && pair[1].sequence == pair[0].sequence + 1);
    // Every hash of a batch is checked where the ends are right and the links hold.
    let ends = entries.first().into_iter().chain(entries.last());
    linked
        && ends.into_iter().all(|entry| entry.hash == entry.expected_hash(&question.kiosk, question.batch.incarnation))
}

fn place(sequence: u64) -> usize {
    usize::try_from(sequence - 1).expect("few entries")
}
