//! From settings to a running terminal.

use std::{fs, io, path::PathBuf, time::Duration};

use domain::{Language, fact::Fact};
use journey::{Groups, Journey, Next};
use kiosk_screen::{
    Frame, Input, Reader, Snapshot, observe,
    snapshot::{Clock, Voice, Walk},
};
use rand::{SeedableRng as _, rngs::StdRng};
use tokio::{
    sync::{mpsc, watch},
    task::JoinHandle,
};

use super::{
    Fetching, Stopped, Terminal,
    check::Checks,
    renewal::{self, Connection},
    staff::Desk,
};
use crate::{
    central::{self, FloorClock},
    clock::Clocks,
    config::{Config, InForce},
    devices::{AudioDevice, Devices, Finder, Keeper, day::Durable},
    enrolment,
    groups::GroupKeys,
    heart::Heart,
    journal::{self, Draft, Journal, Mark, Opening, Owner, Place, Recipient, Writer},
    keys::{self, KeyStore},
    operator::{self, Answer, Ask, Wanted},
    papers,
    staff::Staff,
    sync,
    tables::{self, Tables, Turn, Visitor},
    world::{CLOCK_TOLERANCE_MS, ClockTrust, Upkeep, World},
};

/// Why a terminal does not start. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A folder cannot be made.
    #[error("could not make {}", directory.display())]
    Directory {
        /// Which.
        directory: PathBuf,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// The identity cannot be read.
    #[error("could not read the device's identity")]
    Keys(#[from] keys::Error),
    /// The machine is not enrolled: `kiosk enrol`.
    #[error("this machine is not enrolled as {kiosk}: run `kiosk enrol` with a one-time code")]
    NotEnrolled {
        /// Who it should be.
        kiosk: domain::KioskId,
    },
    /// The journal and its witness disagree: the database was exchanged or restored. A new enrolment begins a new one.
    #[error("the journal ends at {} and its witness at {}: enrol again", found.sequence, witnessed.sequence)]
    RolledBack {
        /// What was witnessed.
        witnessed: Mark,
        /// What is there.
        found: Mark,
    },
    /// The journal is gone, with its witness. A new enrolment begins a new one: in the place of the old one central would
    /// take it for a forgery.
    #[error("the journal is gone: enrol again")]
    JournalLost,
    /// The journal's witness is gone. A new enrolment begins a new one.
    #[error("the journal's witness is gone: enrol again")]
    WitnessLost,
    /// The journal cannot be opened.
    #[error("could not open the journal")]
    Journal(#[from] journal::Error),
    /// Central's personal-data key is none.
    #[error("could not use central's key for personal data")]
    Recipient,
    /// The catalogue's key is none.
    #[error("could not open the tables")]
    Tables(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The authority's file.
    #[error("could not trust central")]
    Trust(#[from] enrolment::Error),
    /// TLS or HTTP.
    #[error("could not set up the connection to central")]
    Setup(#[from] central::SetupRefused),
    /// No thread, no random numbers.
    #[error("could not get what every program needs")]
    System(#[source] io::Error),
}

/// A terminal that runs.
pub struct Running {
    /// What is to be shown.
    pub snapshots: watch::Receiver<Snapshot>,
    /// What the person does.
    pub inputs: mpsc::Sender<Input>,
    /// How everything is, for operators.
    pub health: watch::Receiver<crate::operator::Health>,
    /// The records, for operators.
    pub writer: Writer,
    /// What operators want.
    pub wants: mpsc::Sender<Wanted>,
    /// Ends only when the records fail.
    pub ended: JoinHandle<Result<(), Stopped>>,
}

/// Opens the records, verifies them, finishes what was unfinished, and serves. `fail_at` names a place where a binary
/// made for tests cuts its own power.
///
/// # Errors
/// As [`Fault`] says; nothing was taken from anybody.
pub async fn start(settings: &InForce, fail_at: Option<String>) -> Result<Running, Fault> {
    let config = &settings.config;
    let clocks = Clocks::start(config.time_zone_minutes);
    let keys = KeyStore::open(make(config.state_directory.join("keys"))?)?;
    let identity = keys.identity().filter(|identity| *identity.kiosk() == config.kiosk);
    let identity = identity.ok_or_else(|| Fault::NotEnrolled { kiosk: config.kiosk.clone() })?;
    let seed = random()?;
    let mut journal = open_journal(config, (&keys, identity), &clocks, seed)?;
    keys.remember_journal(identity.incarnation())?;
    let floor = FloorClock { floor_ms: journal.time_floor_ms() };
    let behind = journal.clock_behind(clocks.stamp());
    let unfinished = journal.unfinished()?;
    let boot = journal.boot();
    let known = (journal.attendance().clone(), journal.collections().clone());
    let (writer, _thread) = Writer::start(journal, move || clocks.stamp()).map_err(Fault::System)?;
    writer.append(Draft::alone(Fact::Booted { boot, version: env!("CARGO_PKG_VERSION").to_owned() })).await?;

    let trust = enrolment::trust(config)?;
    let connection = Connection { address: config.central.address.clone(), trust, floor };
    let client = connection.with(identity)?;
    let tables = Tables::open(&config.state_directory, &identity.keys().catalogue, clocks.today())
        .map_err(|error: tables::Error| Fault::Tables(Box::new(error)))?;
    let sync = sync::start(writer.clone(), client.clone(), sync::Pace::default(), clocks.monotonic, seed_of(seed));
    let status = sync.status.borrow().clone();
    let mut world = World::new(clocks, languages(&config.languages), config.times.for_journey(), status, seed);
    world.set(known.0.settings.clone());
    world.upkeep = Upkeep::at_start(settings.fault.as_ref(), identity.validity_ms().1);
    if let Turn::Take(tables) = tables.turn(None, Visitor::Nobody, world.clocks.today()) {
        world.tables = tables;
    }
    world.refresh(writer.head());
    if let Some(behind) = behind.filter(|behind| behind.as_millis() > u128::from(CLOCK_TOLERANCE_MS)) {
        set_back(&writer, behind).await?;
        world.clock = ClockTrust::SetBack;
    }
    world.capacity = config.devices.cassette;
    let groups = GroupKeys::of(identity.groups());
    world.groups = if groups.is_empty() { Groups::Missing } else { Groups::Sealed };
    world.usual = writer.with(|journal, _| journal.most_used()).await?.into();
    world.unresolved = unfinished.iter().filter(|(_, state)| state.money_is_open()).cloned().collect();
    let clips = config.devices.audio.as_ref().map(AudioDevice::clips).unwrap_or_default();
    let keeper = Keeper::open(&config.state_directory);
    let finder = Finder::open(&config.state_directory);
    let devices = Devices::start(&config.devices, finder, clocks.monotonic, seed_of(seed), keeper.records());

    let day = Durable::open(config.devices.end_of_day, &config.state_directory);
    world.day = operator::EndOfDay { hour: config.devices.end_of_day, kept: day.written().clone() };
    let facts = world.facts(&[]);
    let Next { journey, effects } = Journey::boot(unfinished, &facts);
    let frame = frame(config);
    let (snapshots, shown) = watch::channel(observe(&journey, &facts, &frame, None));
    let (pressed, inputs) = mpsc::channel(16);
    let (wants, wanted) = mpsc::channel(4);
    let (health, told) = watch::channel(world.health(&frame.kiosk, &journey, &devices));
    let for_operators = writer.clone();
    let answers = mpsc::unbounded_channel();
    let list = Staff::open(&config.state_directory, identity.keys());
    let (desk, for_staff) = Desk::boot(list, config.site_code(), known, &mut world);
    tokio::spawn(renewal::watch(keys, client.clone(), connection, clocks, answers.0.clone()));
    let terminal = Terminal {
        journey: journey.clone(),
        world,
        devices,
        writer,
        client,
        sync,
        tables,
        frame,
        reader: Reader::new(config.times.scan()),
        clips,
        imprint: papers::imprint(config),
        receipts: config.central.receipts.clone(),
        groups,
        snapshots,
        health,
        inputs,
        answers,
        fetching: Fetching::No,
        keeper,
        day,
        wants: wanted,
        checks: Checks::default(),
        light: None,
        desk,
        unacknowledged: None,
        fail_at,
        state: config.state_directory.clone(),
        heart: Heart::default(),
        programs: config.machine.clone(),
        central: config.central.address.clone(),
        heard_ms: None,
    };
    let ended = tokio::spawn(async move {
        let mut terminal = terminal;
        // One that was only tried when the power went is not in force.
        terminal.undo_brightness();
        terminal.take_up(journey, effects).await?;
        terminal.do_for_staff(for_staff).await?;
        Box::pin(terminal.run()).await
    });
    Ok(Running { snapshots: shown, inputs: pressed, health: told, writer: for_operators, wants, ended })
}

/// Opens the records although no core runs, and answers one question. The start is counted, nothing else is written.
///
/// # Errors
/// As [`start`], for the records alone.
pub fn read_records(config: &Config, question: Ask) -> Result<Answer, Fault> {
    let clocks = Clocks::start(config.time_zone_minutes);
    let keys = KeyStore::open(make(config.state_directory.join("keys"))?)?;
    let identity = keys.identity().ok_or_else(|| Fault::NotEnrolled { kiosk: config.kiosk.clone() })?;
    let mut journal = open_journal(config, (&keys, identity), &clocks, random()?)?;
    match question {
        Ask::Doctor | Ask::Check(_) | Ask::Report => {
            Ok(Answer::Failed { reason: "no core runs: nothing is known of devices and link".to_owned() })
        }
        Ask::Journal => Ok(Answer::Journal(operator::records(&mut journal)?)),
        Ask::Verify => {
            journal.verify()?;
            Ok(Answer::Verified { entries: journal.head().sequence })
        }
    }
}

fn make(directory: PathBuf) -> Result<PathBuf, Fault> {
    fs::create_dir_all(&directory).map_err(|cause| Fault::Directory { directory: directory.clone(), cause })?;
    Ok(directory)
}

fn random() -> Result<[u8; 32], Fault> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|error| Fault::System(io::Error::other(error)))?;
    Ok(seed)
}

fn seed_of(seed: [u8; 32]) -> u64 {
    u64::from_le_bytes(*seed.first_chunk().unwrap_or(&[0; 8]))
}

fn open_journal(
    config: &Config,
    (keys, identity): (&KeyStore, &keys::Identity),
    clocks: &Clocks,
    seed: [u8; 32],
) -> Result<Journal, Fault> {
    let newest = identity.keys().personal_data.first().ok_or(Fault::Recipient)?;
    let recipient = Recipient::from_key(newest).map_err(|_| Fault::Recipient)?;
    let owner = Owner { kiosk: config.kiosk.clone(), incarnation: identity.incarnation(), recipient };
    let place = Place::at(make(config.state_directory.join("journal"))?);
    let begun = keys.journal_begun()? == Some(identity.incarnation());
    if begun && !Journal::has_traces(&place, identity.incarnation())? {
        return Err(Fault::JournalLost);
    }
    match Journal::open(place, owner, clocks.stamp(), StdRng::from_seed(seed))? {
        Opening::Ready(journal) => Ok(*journal),
        Opening::RolledBack { witnessed, found } => Err(Fault::RolledBack { witnessed, found }),
        Opening::WitnessLost { .. } => Err(Fault::WitnessLost),
    }
}

async fn set_back(writer: &Writer, behind: Duration) -> Result<(), journal::Error> {
    tracing::error!(
        seconds = behind.as_secs(),
        "the clock was set back: nobody is served until central tells the time"
    );
    writer.append(Draft::alone(Fact::ClockSetBack { seconds: behind.as_secs() })).await?;
    Ok(())
}

/// Those that are wanted and can be offered.
fn languages(wanted: &[Language]) -> Vec<Language> {
    let can_be = locales::OFFERED;
    let offered: Vec<Language> = wanted.iter().copied().filter(|language| can_be.contains(language)).collect();
    if offered.is_empty() { can_be.to_vec() } else { offered }
}

fn frame(config: &Config) -> Frame {
    Frame {
        kiosk: config.kiosk.clone(),
        clock: Clock { hour: 0, minute: 0 },
        help_line: config.help_line.clone(),
        cabinet: config.cabinet,
        voice: Voice::Missing,
        walk: Walk::default(),
    }
}
