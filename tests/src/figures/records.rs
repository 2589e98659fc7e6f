//! What it costs to be sure: sealed entries a second, against what the disk itself can do in the same run.

use std::{
    fs::File,
    io::Write as _,
    path::Path,
    time::{Duration, Instant, SystemTime},
};

use data_encoding::BASE64;
use domain::{TransactionId, fact::Fact};
use kiosk_core::{
    Config,
    journal::{self, Draft, Journal, Opening, Owner, Place, Recipient, Stamp},
    keys::KeyStore,
};
use protocol::enrolment::PersonalDataKey;
use rand::{SeedableRng as _, rngs::StdRng};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::{Samples, sales};
use crate::{Failure, Hall, Outcome};

/// Bytes that are sealed in each entry, and appended to the file that it is compared with.
const SIZE: usize = 1024;
/// Both take turns: so many rounds of so many writes each. What the machine does beside hits both.
const ROUNDS: u32 = 40;
const EACH: u32 = 25;

/// What was found.
#[derive(Debug, Clone)]
pub struct Sureness {
    /// Each sealed entry of a kilobyte, durable and witnessed.
    pub entries: Samples,
    /// Each kilobyte appended to a file, with `fdatasync`.
    pub appends: Samples,
    /// Entries a second for each append a second.
    pub ratio: f64,
}

/// Measures in a new folder below `folder`, on whose disk it depends.
///
/// # Errors
/// The disk or the journal fails.
pub fn measure(folder: &Path) -> Outcome<Sureness> {
    let place = folder.join("sureness");
    std::fs::create_dir_all(&place)?;
    let mut journal = open(Place::at(&place), owner()?, 7)?;
    let mut file = File::options().create(true).append(true).open(place.join("raw"))?;
    let id = TransactionId(Uuid::from_u128(1));
    journal.append(&Draft::of(id, sales::opened(id)), now()).map_err(written)?;
    // The first write of a transaction draws and wraps its key; the file's first takes its first block.
    entry(&mut journal, id)?;
    append(&mut file)?;
    let (mut entries, mut appends) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        for _ in 0..EACH {
            entries.push(entry(&mut journal, id)?);
        }
        for _ in 0..EACH {
            appends.push(append(&mut file)?);
        }
    }
    let total = |times: &[Duration]| times.iter().sum::<Duration>().as_secs_f64();
    let ratio = total(&appends) / total(&entries);
    Ok(Sureness { entries: entries.into_iter().collect(), appends: appends.into_iter().collect(), ratio })
}

fn entry(journal: &mut Journal, id: TransactionId) -> Outcome<Duration> {
    let draft = Draft::personal(id, Fact::ApplicationMade, Zeroizing::new(vec![b'<'; SIZE]));
    let began = Instant::now();
    journal.append(&draft, now()).map_err(written)?;
    Ok(began.elapsed())
}

fn append(file: &mut File) -> Outcome<Duration> {
    let began = Instant::now();
    file.write_all(&[b'<'; SIZE])?;
    file.sync_data()?;
    Ok(began.elapsed())
}

/// Fills the hall's journal, whose core must not run, with whole sales up to `entries` entries.
///
/// # Errors
/// The journal does not open, or the disk fails.
pub fn fill(hall: &Hall, entries: u64) -> Outcome<()> {
    let config = Config::read(&hall.path("kiosk.toml")).map_err(Failure::because("read the settings"))?;
    let keys = KeyStore::open(config.state_directory.join("keys")).map_err(Failure::because("open the keys"))?;
    let identity = keys.identity().ok_or_else(|| Failure::new("the hall's terminal is not enrolled"))?;
    let recipient = Recipient::newest(&identity.keys().personal_data).map_err(Failure::because("seal"))?;
    let owner = Owner { kiosk: config.kiosk.clone(), incarnation: identity.incarnation(), recipient };
    let place = Place::at(config.state_directory.join("journal"));
    let mut journal = open(place, owner, 11)?;
    let missing = entries.saturating_sub(journal.head().sequence);
    for sale in 0..missing.div_ceil(sales::ENTRIES) {
        // Far from any transaction of the hall's own.
        sales::sell(&mut journal, (1 << 120) + u128::from(sale), now()).map_err(written)?;
    }
    Ok(())
}

fn open(place: Place, owner: Owner, seed: u64) -> Outcome<Journal> {
    match Journal::open(place, owner, now(), StdRng::seed_from_u64(seed)).map_err(Failure::because("open a journal"))? {
        Opening::Ready(journal) => Ok(*journal),
        other @ (Opening::RolledBack { .. } | Opening::WitnessLost { .. }) => {
            Err(Failure::new(format!("the journal cannot be believed: {other:?}")))
        }
    }
}

/// Any point of the curve will do: nobody opens what is sealed to it. This is its base point (RFC 7748, section 4.1).
fn owner() -> Outcome<Owner> {
    let mut point = [0; 32];
    point[0] = 9;
    let key = PersonalDataKey { id: 1, public: BASE64.encode(&point) };
    let kiosk = crate::hall::KIOSK.parse().map_err(|_| Failure::new("the hall's terminal has no number"))?;
    Ok(Owner { kiosk, incarnation: 1, recipient: Recipient::from_key(&key).map_err(Failure::because("seal"))? })
}

fn written(error: journal::Error) -> Failure {
    Failure::because("write the journal")(error)
}

fn now() -> Stamp {
    let wall = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Stamp { wall_ms: i64::try_from(wall.as_millis()).unwrap_or(i64::MAX), monotonic_ms: 0 }
}
