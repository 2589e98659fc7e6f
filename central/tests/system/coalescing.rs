//! Many kiosks at once, with a fifth of everything sent again: everything exactly once, each kiosk by itself.

use std::sync::Arc;

use central::{
    clock::Clock,
    ingest::coalescer::{Coalescer, Verdict, Writer},
    metrics::{Counter, Metrics},
    store::Store,
    verify::{Holds, verify},
};
use domain::{KioskId, fact::Fact};
use tokio::sync::Notify;

use super::world::{Journal, new_database};

/// Chance from a seed: xorshift64*.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) % most
    }
}

const KIOSKS: u64 = 24;
const ENTRIES: u64 = 120;

fn start(store: &Store, metrics: &Arc<Metrics>) -> Coalescer {
    let chained = Arc::new(Notify::new());
    Coalescer::start(&Writer { store: store.clone(), clock: Clock::system(), metrics: metrics.clone(), chained })
}

async fn fleet(store: &Store) -> Vec<Journal> {
    let client = store.client().await.unwrap();
    let mut journals = Vec::new();
    for number in 0..KIOSKS {
        let kiosk: KioskId = format!("GYD-{number:03}").parse().unwrap();
        let zeros = [0_u8; 32];
        let statements: [(&str, &[&(dyn tokio_postgres::types::ToSql + Sync)]); 3] = [
            ("insert into kiosk (name, incarnation) values ($1, 1)", &[&kiosk.as_str()]),
            (
                "insert into kiosk_head (kiosk, incarnation, hash) values ($1, 1, $2)",
                &[&kiosk.as_str(), &zeros.as_slice()],
            ),
            ("insert into cursor (kiosk, incarnation) values ($1, 1)", &[&kiosk.as_str()]),
        ];
        for (sql, values) in statements {
            client.execute(sql, values).await.unwrap();
        }
        let mut journal = Journal::new(kiosk, 1);
        for entry in 0..ENTRIES {
            journal.add(None, &Fact::ClockSetBack { seconds: entry });
        }
        journals.push(journal);
    }
    journals
}

/// Sends a journal in pieces; every fifth piece again, and from time to time from further back.
async fn deliver(coalescer: Coalescer, journal: Journal, seed: u64) -> u64 {
    let mut chance = Chance(seed | 1);
    let (mut acknowledged, mut sent) = (0, 0);
    while acknowledged < ENTRIES {
        let from = acknowledged + 1 - chance.below(acknowledged.min(5) + 1);
        let to = (acknowledged + 1 + chance.below(7)).min(ENTRIES);
        let batch = journal.stretch(from..=to);
        let again = usize::from(chance.below(5) == 0);
        for _ in 0..=again {
            sent += 1;
            let settled = coalescer.submit(journal.kiosk.clone(), batch.clone()).await.unwrap();
            match settled.verdict {
                Verdict::Chained(head) | Verdict::Known(head) => acknowledged = head.sequence,
                verdict => panic!("seed {seed}: {verdict:?}"),
            }
        }
        assert!(acknowledged >= to, "seed {seed}");
    }
    sent
}

#[tokio::test(flavor = "multi_thread")]
async fn every_entry_of_every_kiosk_is_held_once() {
    let store = Store::new(&new_database().await, 8).unwrap();
    store.migrate().await.unwrap();
    let metrics = Arc::new(Metrics::default());
    let coalescer = start(&store, &metrics);
    let journals = fleet(&store).await;
    let seed = 0x5EED_2026;
    let tasks: Vec<_> = journals
        .iter()
        .zip(seed..)
        .map(|(journal, seed)| tokio::spawn(deliver(coalescer.clone(), journal.clone(), seed)))
        .collect();
    let mut sent = 0;
    for task in tasks {
        sent += task.await.unwrap();
    }
    let client = store.client().await.unwrap();
    let held: i64 = client.query_one("select count(*) from entry", &[]).await.unwrap().get(0);
    assert_eq!(u64::try_from(held).unwrap(), KIOSKS * ENTRIES, "seed {seed}");
    for chain in verify(&store).await.unwrap() {
        assert_eq!((chain.entries, chain.holds), (ENTRIES, Holds::Whole), "seed {seed}: {}", chain.kiosk);
    }
    let commits = metrics.of(Counter::Commits, "ingest");
    assert!(commits * 2 < sent, "{sent} batches were written in {commits} transactions: nothing was coalesced");
    assert_eq!(metrics.of(Counter::Entries, "chained"), KIOSKS * ENTRIES, "seed {seed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kiosk_that_forks_is_refused_by_itself() {
    let store = Store::new(&new_database().await, 8).unwrap();
    store.migrate().await.unwrap();
    let coalescer = start(&store, &Arc::default());
    let journals = fleet(&store).await;
    for journal in &journals {
        coalescer.submit(journal.kiosk.clone(), journal.stretch(1..=3)).await.unwrap();
    }
    let mut forked = Journal::new(journals[0].kiosk.clone(), 1);
    for entry in 0..5 {
        forked.add(None, &Fact::ClockSetBack { seconds: 1_000 + entry });
    }
    // All at once, so that the fork shares its transaction with others.
    let mut waiting = Vec::new();
    for journal in &journals {
        let batch = if journal.kiosk == forked.kiosk { forked.batch(1..) } else { journal.stretch(4..=9) };
        let (coalescer, kiosk) = (coalescer.clone(), journal.kiosk.clone());
        waiting.push(tokio::spawn(async move { coalescer.submit(kiosk, batch).await.unwrap().verdict }));
    }
    for (number, verdict) in waiting.into_iter().enumerate() {
        match verdict.await.unwrap() {
            Verdict::Fork { expected } => assert_eq!((number, expected), (0, 4)),
            Verdict::Chained(head) => assert_eq!((number > 0, head.sequence), (true, 9)),
            verdict => panic!("{number}: {verdict:?}"),
        }
    }
    let after = coalescer.submit(forked.kiosk.clone(), journals[0].stretch(1..=3)).await.unwrap();
    assert_eq!(after.verdict, Verdict::Frozen);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kiosk_that_the_database_refuses_holds_up_nobody_else() {
    let store = Store::new(&new_database().await, 8).unwrap();
    store.migrate().await.unwrap();
    let coalescer = start(&store, &Arc::default());
    let journals = fleet(&store).await;
    let refusing = "create function refuse() returns trigger language plpgsql as
            $$ begin if new.kiosk = 'GYD-000' then raise exception 'no'; end if; return new; end $$;
        create trigger refuse before insert on entry for each row execute function refuse()";
    store.client().await.unwrap().batch_execute(refusing).await.unwrap();
    let tasks: Vec<_> = journals
        .iter()
        .map(|journal| {
            let (coalescer, kiosk, batch) = (coalescer.clone(), journal.kiosk.clone(), journal.stretch(1..=3));
            tokio::spawn(async move { coalescer.submit(kiosk, batch).await.map(|settled| settled.verdict) })
        })
        .collect();
    for (number, task) in tasks.into_iter().enumerate() {
        match task.await.unwrap() {
            Ok(Verdict::Chained(head)) => assert_eq!((number > 0, head.sequence), (true, 3)),
            Err(_) => assert_eq!(number, 0),
            Ok(verdict) => panic!("{number}: {verdict:?}"),
        }
    }
}
