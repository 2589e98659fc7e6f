//! What operators may ask a running core, over a socket of their own: one line of JSON in, one out.
//!
//! Only our own user and root may ask. Nothing personal is ever answered, and nothing can be changed here: a self test that is
//! asked for moves nothing, and is refused while somebody is served.

use std::{collections::BTreeMap, io, path::Path, time::Duration};

use domain::{
    ClaimNumber, Currency, KioskId, TransactionId,
    books::{Books, Cassette},
    fact::Ending,
    readiness::Signed,
    staff::Settings,
};
use jiff::civil::{DateTime, Time};
use maintenance::VendorMode;
use peripherals::{
    detect::Identity,
    doors::{State, Switch},
    status::{Condition, Readiness, Remedy},
    supervise::{Life, check::Outcome, consumables::Level, statistics::Statistics},
};
use serde::{Deserialize, Serialize};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    net::{UnixListener, UnixStream},
    sync::{mpsc, oneshot, watch},
};

use crate::{
    devices::day,
    journal::{Journal, Writer},
    offer::{Reason, Service},
};

/// Who is asked about.
pub use peripherals::family::Family;

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// How is everything?
    Doctor,
    /// What do the records say?
    Journal,
    /// Verify chain, database and projections, here and now.
    Verify,
    /// Make the self test of a device that moves nothing.
    Check(Family),
    /// Make a readiness report: the records are verified, and it is signed.
    Report,
}

/// How everything is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Health {
    /// Which terminal.
    pub kiosk: KioskId,
    /// The program's version.
    pub version: String,
    /// What is set at the terminal itself, who set it, and by which deed; the files decide what is not.
    pub settings: Settings,
    /// What is wrong with the settings' files, so that those of before are in force; none where the files are.
    pub settings_fault: Option<String>,
    /// When customers may begin again, by the local clock; none while they may.
    pub closed_until: Option<Time>,
    /// The scene that is shown.
    pub scene: String,
    /// Whose the terminal is (`XFS4IoT`, `VendorMode`).
    pub vendor_mode: VendorMode,
    /// What stands in the way of a visa, worst first; empty when nothing does.
    pub obstacles: Vec<String>,
    /// Service by the reason why it is not offered; none where it is.
    pub offers: BTreeMap<Service, Option<Reason>>,
    /// Each device.
    pub devices: BTreeMap<Family, DeviceHealth>,
    /// How much paper there is.
    pub paper: Level,
    /// What should be left on the roll, in millimetres.
    pub paper_left_mm: u64,
    /// What the cassette should hold.
    pub cassette: Cassette,
    /// How full it is.
    pub cassette_level: Level,
    /// Since when nobody could watch whether the cassette stays in its place, by the local clock; none while somebody did, all
    /// the time since it was put in. Whoever counts it knows then that it may have been another one.
    pub cassette_unwatched_since: Option<DateTime>,
    /// The end of the card terminal's day.
    pub end_of_day: EndOfDay,
    /// How each switch of the cabinet was last seen.
    pub doors: BTreeMap<Switch, State>,
    /// The link to central.
    pub link: String,
    /// Entries that central does not hold yet.
    pub queue: u64,
    /// The catalogue in use; zero when none is.
    pub catalogue_version: u64,
}

/// The end of the card terminal's day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndOfDay {
    /// From which hour on.
    pub hour: day::Hour,
    /// What is remembered of it: the last one, and what failed since.
    pub kept: day::Kept,
}

/// How one device is, in the words of `XFS4IoT` and UnifiedPOS.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceHealth {
    /// How far its life has come.
    pub life: Life,
    /// In one word.
    pub readiness: Readiness,
    /// In detail.
    pub condition: Condition,
    /// What is wrong, in the family's own word.
    pub fault: Option<String>,
    /// Who caused it and who must do what.
    pub remedy: Option<Remedy>,
    /// Seconds since it changed last.
    pub since_s: u64,
    /// Who it says it is.
    pub identity: Identity,
    /// What it has done.
    pub statistics: Statistics,
}

/// What the records say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Records {
    /// The last sequence.
    pub head: u64,
    /// What central holds of it.
    pub acknowledged: u64,
    /// Per currency.
    pub books: BTreeMap<Currency, Books>,
    /// What is not finished, or whose money hangs: transaction, claim number, stage, ending.
    pub unfinished: Vec<Unfinished>,
}

/// One transaction that is not finished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfinished {
    /// Which.
    pub transaction: TransactionId,
    /// What its person names.
    pub claim: ClaimNumber,
    /// How far it came.
    pub stage: String,
    /// How it was closed, if it was.
    pub ending: Option<Ending>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "answer", rename_all = "snake_case")]
pub enum Answer {
    /// To [`Ask::Doctor`].
    Doctor(Health),
    /// To [`Ask::Journal`].
    Journal(Records),
    /// To [`Ask::Verify`].
    Verified {
        /// So many entries, all right.
        entries: u64,
    },
    /// To [`Ask::Check`].
    Checked(Checked),
    /// To [`Ask::Check`], when it was not made.
    NotChecked {
        /// Why.
        why: NotChecked,
    },
    /// To [`Ask::Report`].
    Report(Box<Signed>),
    /// It could not be said.
    Failed {
        /// Why, for a log.
        reason: String,
    },
}

/// A self test that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// Of which device.
    pub device: Family,
    /// How it ended.
    pub outcome: Outcome,
    /// Who caused it and who must do what; nothing where nothing is wrong.
    pub remedy: Option<Remedy>,
    /// How it is now.
    pub health: DeviceHealth,
}

/// Why no self test was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotChecked {
    /// Somebody stands here.
    SomebodyIsServed,
    /// The terminal has none of that family.
    NoSuchDevice,
    /// It is in the middle of another test, or of the end of its day.
    Busy,
}

/// Somebody asks for the self test of a device.
#[derive(Debug)]
pub struct CheckWanted {
    /// Of which.
    pub device: Family,
    /// Who waits.
    pub answer: oneshot::Sender<Answer>,
}

/// What an operator wants of the terminal itself.
#[derive(Debug)]
pub enum Wanted {
    /// The self test of a device.
    Check(CheckWanted),
    /// A readiness report, for whoever waits.
    Report(oneshot::Sender<Answer>),
}

impl Answer {
    /// Whether a self test was made and everything of it was as it should be.
    #[must_use]
    pub fn is_a_pass(&self) -> bool {
        matches!(self, Self::Checked(Checked { outcome: Outcome::Passed, .. }))
    }
}

/// What the records of an open journal say.
///
/// # Errors
/// The journal cannot be read.
pub fn records(journal: &mut Journal) -> Result<Records, crate::journal::Error> {
    let unfinished = journal.unfinished()?.into_iter().map(|(transaction, state)| Unfinished {
        transaction,
        claim: state.claim,
        stage: stage_name(&state.stage),
        ending: state.ending,
    });
    Ok(Records {
        head: journal.head().sequence,
        acknowledged: journal.acknowledged().sequence,
        books: journal.books().clone(),
        unfinished: unfinished.collect(),
    })
}

fn stage_name(stage: &domain::books::Stage) -> String {
    let told = format!("{stage:?}");
    told.split([' ', '{', '(']).next().unwrap_or_default().to_owned()
}

/// How long one question may take: a self test's own patience is less.
const PATIENCE: Duration = Duration::from_mins(1);

/// Answers, one question a connection, for ever.
///
/// # Errors
/// The socket cannot be made.
pub async fn serve(
    socket: &Path,
    health: watch::Receiver<Health>,
    writer: Writer,
    wants: mpsc::Sender<Wanted>,
) -> io::Result<()> {
    if socket.exists() {
        std::fs::remove_file(socket)?;
    }
    let listener = UnixListener::bind(socket)?;
    loop {
        let (stream, _) = listener.accept().await?;
        let peer = stream.peer_cred()?.uid();
        if peer != 0 && peer != rustix::process::getuid().as_raw() {
            tracing::warn!(peer, "somebody who is no operator was turned away");
            continue;
        }
        let (health, writer, wants) = (health.borrow().clone(), writer.clone(), wants.clone());
        tokio::spawn(async move {
            let talk = tokio::time::timeout(PATIENCE, answer(stream, health, writer, wants));
            if let Ok(Err(cause)) = talk.await {
                tracing::debug!(%cause, "an operator hung up");
            }
        });
    }
}

async fn answer(stream: UnixStream, health: Health, writer: Writer, wants: mpsc::Sender<Wanted>) -> io::Result<()> {
    let (from, mut to) = stream.into_split();
    let mut line = String::new();
    BufReader::new(from.take(256)).read_line(&mut line).await?;
    let failed = |reason: &dyn std::fmt::Display| Answer::Failed { reason: reason.to_string() };
    let answer = match serde_json::from_str::<Ask>(&line)? {
        Ask::Doctor => Answer::Doctor(health),
        Ask::Journal => match writer.with(|journal, _| records(journal)).await {
            Ok(Ok(records)) => Answer::Journal(records),
            Ok(Err(error)) | Err(error) => failed(&error),
        },
        Ask::Verify => match writer.with(|journal, _| journal.verify().map(|_| journal.head().sequence)).await {
            Ok(Ok(entries)) => Answer::Verified { entries },
            Ok(Err(error)) | Err(error) => failed(&error),
        },
        Ask::Check(device) => want(&wants, |answer| Wanted::Check(CheckWanted { device, answer })).await,
        Ask::Report => want(&wants, Wanted::Report).await,
    };
    let mut message = serde_json::to_vec(&answer)?;
    message.push(b'\n');
    to.write_all(&message).await
}

/// Asks the terminal itself, and waits.
async fn want(wants: &mpsc::Sender<Wanted>, wanted: impl FnOnce(oneshot::Sender<Answer>) -> Wanted) -> Answer {
    let (answer, answered) = oneshot::channel();
    let failed = |reason: &str| Answer::Failed { reason: reason.to_owned() };
    match wants.send(wanted(answer)).await {
        Ok(()) => answered.await.unwrap_or_else(|_| failed("the terminal stopped in the middle of it")),
        Err(_) => failed("the terminal has stopped"),
    }
}

/// Asks a running core.
///
/// # Errors
/// No core runs there, or it does not answer.
pub async fn ask(socket: &Path, question: Ask) -> io::Result<Answer> {
    let mut stream = UnixStream::connect(socket).await?;
    let mut message = serde_json::to_vec(&question)?;
    message.push(b'\n');
    stream.write_all(&message).await?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).await?;
    Ok(serde_json::from_str(&line)?)
}
