//! The journal on a real directory: what it finds at a start, what it refuses, what it forgets.
#![expect(clippy::unwrap_used, reason = "a helper of a test that cannot go on has failed the test")]

use std::{fs, path::Path};

use data_encoding::BASE64;
use domain::{
    AttemptId, ClaimNumber, Currency, Money, TransactionId,
    books::Stage,
    fact::{Ending, Fact},
    receipt::CardPayment,
    visa::Fees,
};
use hpke::{Kem as _, Serializable as _, kem::X25519HkdfSha256};
use kiosk_core::journal::{
    Damage, Draft, Error, Fill, Journal, Limits, Mark, Opening, Owner, Place, Recipient, Stamp, Writer,
};
use protocol::{
    enrolment::PersonalDataKey,
    journal::{Acknowledged, Batch, Codes, Hash},
};
use rand::{SeedableRng as _, rngs::StdRng};
use tempfile::TempDir;
use uuid::Uuid;
use zeroize::Zeroizing;

const DAY_MS: i64 = 24 * 3_600_000;
const EVERYTHING: Limits = Limits { entries: usize::MAX, bytes: usize::MAX };

fn at(wall_ms: i64) -> Stamp {
    Stamp { wall_ms, monotonic_ms: 5 }
}

const NOW: i64 = 1_792_000_000_000;

fn owner(incarnation: u32) -> Owner {
    let (_, public) = X25519HkdfSha256::gen_keypair_with_rng(&mut StdRng::seed_from_u64(1));
    let key = PersonalDataKey { id: 1, public: BASE64.encode(&public.to_bytes()) };
    Owner { kiosk: "GYD-014".parse().unwrap(), incarnation, recipient: Recipient::from_key(&key).unwrap() }
}

fn place(directory: &Path) -> Place {
    Place { reserve_bytes: 64 * 1024, ..Place::at(directory) }
}

fn open_as(directory: &Path, incarnation: u32, now: i64) -> Result<Opening, Error> {
    Journal::open(place(directory), owner(incarnation), at(now), StdRng::seed_from_u64(3))
}

fn open(directory: &Path) -> Box<Journal> {
    match open_as(directory, 1, NOW).unwrap() {
        Opening::Ready(journal) => journal,
        other => panic!("{other:?}"),
    }
}

fn device(journal: &mut Journal, wall_ms: i64) -> Mark {
    let fact = Fact::Device { family: "printer".to_owned(), status: "online".to_owned() };
    let recorded = journal.append(&Draft::alone(fact), at(wall_ms)).unwrap();
    Mark { sequence: recorded.sequence, hash: recorded.hash }
}

fn transaction(number: u128) -> TransactionId {
    TransactionId(Uuid::from_u128(number))
}

fn opened(id: TransactionId) -> Draft {
    Draft::of(id, Fact::TransactionOpened { service: "visa-on-arrival".parse().unwrap(), claim: ClaimNumber::of(id) })
}

fn fees() -> Fees {
    Fees { duty: Money::new(3600, Currency::Azn), service: Money::new(800, Currency::Azn) }
}

/// A sale to its end, with the traveller's name in its sealed part.
fn sell(journal: &mut Journal, id: TransactionId, wall_ms: i64) {
    let attempt = AttemptId(Uuid::from_u128(77));
    let amount = Money::new(4400, Currency::Azn);
    let card = CardPayment {
        masked_pan: "•••• 1234".to_owned(),
        scheme: "Visa".to_owned(),
        terminal_id: "52500041".to_owned(),
        trace: 41,
        receipt_number: 18,
        authorisation: "834112".to_owned(),
    };
    let personal = Zeroizing::new(b"ERIKSSON ANNA MARIA L898902C3".to_vec());
    journal.append(&opened(id), at(wall_ms)).unwrap();
    journal.append(&Draft::personal(id, Fact::ApplicationMade, personal), at(wall_ms)).unwrap();
    for fact in [
        Fact::DecisionApproved { fees: fees() },
        Fact::CardIntended { attempt, amount, receipt_before: None, whole: None },
        Fact::CardApproved { attempt, amount, card },
        Fact::VisaIssued { number: "AZ26-4K7M-22910".parse().unwrap(), fees: fees() },
        Fact::CardSettled { attempt },
        Fact::TransactionClosed { ending: Ending::Delivered },
    ] {
        journal.append(&Draft::of(id, fact), at(wall_ms)).unwrap();
    }
}

fn acknowledge(journal: &mut Journal, mark: Mark, wall_ms: i64) -> Result<(), Error> {
    let Mark { sequence, hash } = mark;
    journal.acknowledge(
        &Acknowledged {
            sequence,
            hash,
            server_ms: wall_ms,
            catalogue_version: 1,
            codes: Codes::None,
            staff_version: 0,
        },
        at(wall_ms),
    )
}

#[test]
fn a_sale_that_was_open_is_found_again_after_a_restart() {
    let folder = TempDir::new().unwrap();
    let id = transaction(9);
    {
        let mut journal = open(folder.path());
        assert_eq!(journal.boot(), 0);
        sell(&mut journal, transaction(1), NOW);
        journal.append(&opened(id), at(NOW)).unwrap();
        journal.append(&Draft::of(id, Fact::ApplicationMade), at(NOW)).unwrap();
    }
    let mut journal = open(folder.path());
    assert_eq!((journal.boot(), journal.head().sequence), (1, 10));
    let unfinished = journal.unfinished().unwrap();
    assert_eq!(unfinished.len(), 1);
    assert_eq!((unfinished[0].0, &unfinished[0].1.stage), (id, &Stage::Applied));
    let books = journal.books()[&Currency::Azn];
    assert_eq!((books.captured, books.delivered, books.commission, books.owed), (4400, 3600, 800, 0));
    let verified = journal.verify().unwrap();
    assert_eq!((verified.entries, verified.quarantined.len()), (10, 0));
    assert!(!journal.projection_was_rebuilt());
}

#[test]
fn a_fact_that_cannot_follow_is_refused_and_nothing_is_written() {
    let folder = TempDir::new().unwrap();
    let mut journal = open(folder.path());
    let id = transaction(9);
    let closed = Fact::TransactionClosed { ending: Ending::Delivered };
    assert!(matches!(journal.append(&Draft::of(id, closed.clone()), at(NOW)), Err(Error::OutOfOrder(_))));
    assert!(matches!(journal.append(&Draft::alone(closed), at(NOW)), Err(Error::OutOfOrder(_))));
    let long = Fact::Device { family: "x".repeat(Draft::MOST_BYTES), status: String::new() };
    assert!(matches!(journal.append(&Draft::alone(long), at(NOW)), Err(Error::TooLarge { .. })));
    assert_eq!(journal.head(), Mark::default());
    assert_eq!(device(&mut journal, NOW).sequence, 1, "a refusal leaves no gap");
}

#[test]
fn a_restored_copy_of_the_database_is_noticed() {
    let folder = TempDir::new().unwrap();
    let database = folder.path().join("journal-1.sqlite");
    {
        let mut journal = open(folder.path());
        device(&mut journal, NOW);
    }
    let copy = fs::read(&database).unwrap();
    let witnessed = {
        let mut journal = open(folder.path());
        device(&mut journal, NOW)
    };
    fs::write(&database, copy).unwrap();
    match open_as(folder.path(), 1, NOW).unwrap() {
        Opening::RolledBack { witnessed: seen, found } => assert_eq!((seen, found.sequence), (witnessed, 1)),
        other => panic!("{other:?}"),
    }
    fs::remove_file(&database).unwrap();
    let gone = open_as(folder.path(), 1, NOW).unwrap();
    assert!(matches!(gone, Opening::RolledBack { found: Mark { sequence: 0, .. }, .. }), "{gone:?}");
    // A new enrolment begins a new life; the old files stay as evidence.
    assert!(matches!(open_as(folder.path(), 2, NOW).unwrap(), Opening::Ready(_)));
    assert!(folder.path().join("witness-1").exists());
    assert!(matches!(open_as(folder.path(), 1, NOW), Err(Error::Superseded { newest: 2 })));
}

#[test]
fn another_database_of_the_same_terminal_is_noticed() {
    let (one, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    for (folder, wall_ms) in [(&one, NOW), (&other, NOW + 1)] {
        let mut journal = open(folder.path());
        device(&mut journal, wall_ms);
        device(&mut journal, wall_ms);
    }
    fs::copy(other.path().join("journal-1.sqlite"), one.path().join("journal-1.sqlite")).unwrap();
    assert!(matches!(open_as(one.path(), 1, NOW).unwrap(), Opening::RolledBack { .. }));
}

#[test]
fn a_lost_or_unreadable_witness_is_noticed() {
    let folder = TempDir::new().unwrap();
    device(&mut open(folder.path()), NOW);
    let witness = folder.path().join("witness-1");
    fs::write(&witness, vec![0xA5; 32 * 1024]).unwrap();
    assert!(matches!(open_as(folder.path(), 1, NOW).unwrap(), Opening::WitnessLost { .. }));
    fs::remove_file(&witness).unwrap();
    let found = open_as(folder.path(), 1, NOW).unwrap();
    assert!(matches!(found, Opening::WitnessLost { found: Mark { sequence: 1, .. } }), "{found:?}");
}

#[test]
fn a_changed_entry_is_noticed() {
    let folder = TempDir::new().unwrap();
    sell(&mut open(folder.path()), transaction(1), NOW);
    let change = |sql: &str| {
        let database = rusqlite::Connection::open(folder.path().join("journal-1.sqlite")).unwrap();
        assert_eq!(database.execute(sql, []).unwrap(), 1, "{sql}");
    };
    change("UPDATE entry SET wall_ms = wall_ms + 1 WHERE sequence = 3");
    assert!(matches!(open_as(folder.path(), 1, NOW), Err(Error::Damaged(Damage::Hash { sequence: 3 }))));
    change("UPDATE entry SET wall_ms = wall_ms - 1 WHERE sequence = 3");
    change("UPDATE entry SET wrapped_key = x'00' WHERE sequence = 2");
    assert!(matches!(open_as(folder.path(), 1, NOW), Err(Error::Damaged(Damage::WrappedKey { sequence: 2 }))));
    change("UPDATE entry SET wrapped_key = NULL WHERE sequence = 2");
    change("UPDATE books SET sums = replace(sums, '4400', '9900')");
    let Opening::Ready(mut journal) = open_as(folder.path(), 1, NOW).unwrap() else { panic!("not ready") };
    assert!(journal.projection_was_rebuilt(), "entries are the truth");
    assert_eq!(journal.books()[&Currency::Azn].captured, 4400);
    journal.verify().unwrap();
    drop(journal);
    change("DELETE FROM entry WHERE sequence = 4");
    assert!(matches!(open_as(folder.path(), 1, NOW), Err(Error::Damaged(Damage::Gap { expected: 4 }))));
    change("UPDATE head SET body = replace(body, 'GYD', 'XYZ')");
    assert!(matches!(open_as(folder.path(), 1, NOW), Err(Error::Damaged(Damage::Head))));
}

#[test]
fn a_second_process_is_kept_out() {
    let folder = TempDir::new().unwrap();
    let _first = open(folder.path());
    assert!(matches!(open_as(folder.path(), 1, NOW), Err(Error::InUse)));
}

#[test]
fn what_is_personal_never_reaches_the_disk_in_clear() {
    let folder = TempDir::new().unwrap();
    let mut journal = open(folder.path());
    sell(&mut journal, transaction(1), NOW);
    let read = |journal: &mut Journal| {
        let stretch = journal.entries_after(0, EVERYTHING).unwrap();
        stretch.entries[1].sealed.clone().unwrap()
    };
    let sealed = read(&mut journal);
    assert!(sealed.key_fits() && sealed.wrapped_key.is_some());
    for file in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(8).any(|window| window == b"ERIKSSON" || window == b"L898902C"));
    }

    // A day after central holds it, not even central could read what lies here; the chain stays whole.
    let head = journal.head();
    acknowledge(&mut journal, head, NOW).unwrap();
    assert_eq!(journal.forget_wrapped_keys(at(NOW + DAY_MS)).unwrap(), 0);
    assert_eq!(journal.forget_wrapped_keys(at(NOW + DAY_MS + 1)).unwrap(), 1);
    assert_eq!(read(&mut journal).wrapped_key, None);
    assert_eq!(journal.verify().unwrap().entries, 8);
}

#[test]
fn old_entries_go_when_central_holds_them_and_their_sale_has_ended() {
    let folder = TempDir::new().unwrap();
    let mut journal = open(folder.path());
    sell(&mut journal, transaction(1), NOW);
    journal.append(&opened(transaction(2)), at(NOW)).unwrap();
    sell(&mut journal, transaction(3), NOW);
    let books = journal.books().clone();
    let late = at(NOW + 36 * DAY_MS);
    assert_eq!(journal.prune(late).unwrap(), 0, "central holds nothing yet");
    let head = journal.head();
    acknowledge(&mut journal, head, NOW).unwrap();
    assert_eq!(journal.prune(at(NOW + 34 * DAY_MS)).unwrap(), 0, "not old enough");
    assert_eq!(journal.prune(late).unwrap(), 8, "the second sale is open: nothing from there on may go");
    assert_eq!(journal.prune(late).unwrap(), 0);
    journal.append(&Draft::of(transaction(2), Fact::TransactionClosed { ending: Ending::Abandoned }), late).unwrap();
    assert_eq!(journal.prune(late).unwrap(), 0, "its end is not acknowledged");
    let head = journal.head();
    acknowledge(&mut journal, head, late.wall_ms).unwrap();
    assert_eq!(journal.prune(at(late.wall_ms + 36 * DAY_MS)).unwrap(), 0, "the last entry stays, and so its sale");
    let last = device(&mut journal, late.wall_ms);
    acknowledge(&mut journal, last, late.wall_ms).unwrap();
    assert_eq!(journal.prune(at(late.wall_ms + 36 * DAY_MS)).unwrap(), 10);
    assert_eq!(journal.checkpoint().sequence, 18);
    assert_eq!(journal.verify().unwrap().entries, 1);
    drop(journal);

    let mut journal = open(folder.path());
    assert_eq!((journal.books(), journal.projection_was_rebuilt()), (&books, false));
    assert_eq!(journal.entries_after(17, EVERYTHING).unwrap().before, None, "it was pruned");
    assert_eq!(journal.entries_after(18, EVERYTHING).unwrap().entries.len(), 1);
    assert!(journal.unfinished().unwrap().is_empty());
}

#[test]
fn an_acknowledgement_must_be_of_our_chain_and_never_goes_back() {
    let folder = TempDir::new().unwrap();
    let mut journal = open(folder.path());
    let (first, second) = (device(&mut journal, NOW), device(&mut journal, NOW));
    let foreign = Mark { sequence: 1, hash: Hash([7; 32]) };
    assert!(matches!(acknowledge(&mut journal, foreign, NOW), Err(Error::Foreign { sequence: 1 })));
    let beyond = Mark { sequence: 3, hash: Hash([7; 32]) };
    assert!(matches!(acknowledge(&mut journal, beyond, NOW), Err(Error::Foreign { sequence: 3 })));
    acknowledge(&mut journal, second, NOW).unwrap();
    acknowledge(&mut journal, first, NOW).unwrap();
    assert_eq!(journal.acknowledged(), second);
    drop(journal);
    assert_eq!(open(folder.path()).acknowledged(), second);
}

#[test]
fn a_batch_never_exceeds_its_bounds() {
    let folder = TempDir::new().unwrap();
    let mut journal = open(folder.path());
    for number in 0..40 {
        let family = "x".repeat(1_000 * number);
        journal.append(&Draft::alone(Fact::Device { family, status: String::new() }), at(NOW)).unwrap();
    }
    let limits = Limits { entries: 500, bytes: Batch::MOST_BYTES - 256 };
    let mut after = 0;
    let mut batches = 0;
    while after < 40 {
        let entries = journal.entries_after(after, limits).unwrap().entries;
        after = entries.last().unwrap().sequence;
        let json = serde_json::to_vec(&Batch { incarnation: u32::MAX, entries }).unwrap();
        assert!(json.len() <= Batch::MOST_BYTES, "{}", json.len());
        batches += 1;
    }
    assert!((4..12).contains(&batches), "{batches}");
    assert_eq!(journal.entries_after(0, Limits { entries: 3, bytes: usize::MAX }).unwrap().entries.len(), 3);
    assert_eq!(journal.entries_after(41, limits).unwrap().before, None);
}

#[test]
fn a_clock_that_was_set_back_is_noticed() {
    let folder = TempDir::new().unwrap();
    let mut journal = open(folder.path());
    let head = device(&mut journal, NOW);
    assert_eq!(journal.clock_behind(at(NOW - 500)), None);
    assert_eq!(journal.clock_behind(at(NOW - 5_000)).unwrap().as_secs(), 5);
    acknowledge(&mut journal, head, NOW + DAY_MS).unwrap();
    assert_eq!(journal.time_floor_ms(), NOW + DAY_MS);
    drop(journal);
    let Opening::Ready(journal) = open_as(folder.path(), 1, NOW + DAY_MS + 90_000).unwrap() else {
        panic!("not ready")
    };
    assert_eq!(journal.was_off_for().as_secs(), 90);
    assert_eq!(journal.clock_behind(at(NOW)).unwrap().as_secs(), 86_400);
}

#[test]
fn a_directory_with_room_is_ample_and_its_reserve_lies() {
    let folder = TempDir::new().unwrap();
    let journal = open(folder.path());
    assert_ne!(journal.fill_level().unwrap(), Fill::Closing);
    assert_eq!(fs::metadata(folder.path().join("reserve")).unwrap().len(), 64 * 1024);
}

#[tokio::test]
async fn the_writer_answers_in_order_and_ends_with_its_last_handle() {
    let folder = TempDir::new().unwrap();
    let (writer, thread) = Writer::start(*open(folder.path()), || at(NOW)).unwrap();
    let appends = (0..20).map(|number| {
        let writer = writer.clone();
        tokio::spawn(async move {
            let fact = Fact::Device { family: "printer".to_owned(), status: number.to_string() };
            writer.append(Draft::alone(fact)).await.unwrap().sequence
        })
    });
    let mut sequences = Vec::new();
    for append in appends.collect::<Vec<_>>() {
        sequences.push(append.await.unwrap());
    }
    sequences.sort_unstable();
    assert_eq!(sequences, (1..=20).collect::<Vec<u64>>());
    assert_eq!(writer.grown_beyond(19).await.unwrap(), 20);
    let verified = writer.with(|journal, _| journal.verify()).await.unwrap().unwrap();
    assert_eq!(verified.entries, 20);
    drop(writer);
    tokio::task::spawn_blocking(move || thread.join()).await.unwrap();
    assert_eq!(open(folder.path()).head().sequence, 20);
}
