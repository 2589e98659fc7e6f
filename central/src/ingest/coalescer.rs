//! Batches of many kiosks, written together: one transaction for whatever came within two milliseconds.

use std::{sync::Arc, time::Duration};

use domain::KioskId;
use protocol::journal::Batch;
use tokio::sync::{Mutex, Notify, mpsc, oneshot};

use super::{commit::commit, plan::Head};
use crate::{
    answer::Refusal,
    clock::Clock,
    metrics::{Counter, Metrics},
    store::{self, Store},
};

const WRITERS: usize = 3;
const MOST_WAITING: usize = 512;
const MOST_TOGETHER: usize = 128;
const MOST_ENTRIES_TOGETHER: usize = 2_000;
const LINGER: Duration = Duration::from_millis(2);

/// What became of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Something was new; this is the head now.
    Chained(Head),
    /// Everything was held already.
    Known(Head),
    /// Entries before it are missing.
    Gap {
        /// The sequence that is expected.
        expected: u64,
    },
    /// Same sequence, other hash: the kiosk is frozen from now on.
    Fork {
        /// The sequence after the head.
        expected: u64,
    },
    /// The kiosk was frozen before.
    Frozen,
    /// No such journal.
    UnknownIncarnation,
}

impl Verdict {
    /// For counting.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Chained(_) => "chained",
            Self::Known(_) => "known",
            Self::Gap { .. } => "gap",
            Self::Fork { .. } => "fork",
            Self::Frozen => "frozen",
            Self::UnknownIncarnation => "unknown_incarnation",
        }
    }
}

/// A verdict after its transaction was committed.
#[derive(Debug, Clone, Copy)]
pub struct Settled {
    /// What became of the batch.
    pub verdict: Verdict,
    /// The newest catalogue.
    pub catalogue_version: u64,
    /// The newest staff list.
    pub staff_version: u64,
}

/// A checked batch that waits for its transaction.
pub(super) struct Submission {
    pub(super) kiosk: KioskId,
    pub(super) batch: Batch,
    reply: oneshot::Sender<Result<Settled, Refusal>>,
}

/// Where checked batches go.
#[derive(Debug, Clone)]
pub struct Coalescer {
    queue: mpsc::Sender<Submission>,
}

impl Coalescer {
    /// Starts the writers; they end with the last coalescer.
    #[must_use]
    pub fn start(writer: &Writer) -> Self {
        let (queue, waiting) = mpsc::channel(MOST_WAITING);
        let waiting = Arc::new(Mutex::new(waiting));
        for _ in 0..WRITERS {
            tokio::spawn(writer.clone().run(waiting.clone()));
        }
        Self { queue }
    }

    /// Waits until the batch's transaction is committed.
    ///
    /// # Errors
    /// The queue is full, or the database failed: nothing was acknowledged, the kiosk sends the batch again.
    pub async fn submit(&self, kiosk: KioskId, batch: Batch) -> Result<Settled, Refusal> {
        let (reply, settled) = oneshot::channel();
        let submission = Submission { kiosk, batch, reply };
        self.queue.try_send(submission).map_err(|_| Refusal::Busy { after_s: self.retry_after() })?;
        settled.await.unwrap_or(Err(Refusal::Busy { after_s: 5 }))
    }

    /// U(1, 2 * backlog / rate) seconds, at the hundred batches a second that the slowest machine takes.
    fn retry_after(&self) -> u64 {
        let waiting = MOST_WAITING - self.queue.capacity();
        let most = u32::try_from(2 * waiting / 100).unwrap_or(u32::MAX).max(1);
        1 + u64::from(getrandom::u32().unwrap_or(0) % most)
    }
}

/// Writes groups of batches.
#[derive(Debug, Clone)]
pub struct Writer {
    /// Where to.
    pub store: Store,
    /// When something was received.
    pub clock: Clock,
    /// What is counted.
    pub metrics: Arc<Metrics>,
    /// Rung after something new was written.
    pub chained: Arc<Notify>,
}

impl Writer {
    async fn run(self, waiting: Arc<Mutex<mpsc::Receiver<Submission>>>) {
        while let Some(group) = next_group(&waiting).await {
            self.write(group).await;
        }
    }

    /// A group that fails is written again one by one, so that no kiosk answers for another.
    async fn write(&self, group: Vec<Submission>) {
        let settled = match self.commit(&group).await {
            Ok(settled) => settled.into_iter().map(Ok).collect(),
            Err(error) if group.len() == 1 => vec![Err(error.into())],
            Err(error) => {
                tracing::warn!(error = &error as &dyn std::error::Error, batches = group.len(), "writing one by one");
                let mut settled = Vec::with_capacity(group.len());
                for submission in group.chunks(1) {
                    settled.push(self.commit(submission).await.map(|settled| settled[0]).map_err(Refusal::from));
                }
                settled
            }
        };
        for (submission, settled) in group.into_iter().zip(settled) {
            // A kiosk that has hung up sends the batch again.
            let _ = submission.reply.send(settled);
        }
    }

    async fn commit(&self, group: &[Submission]) -> Result<Vec<Settled>, store::Error> {
        let mut client = self.store.client().await?;
        let committed = commit(&mut client, group, self.clock.now_ms()).await?;
        self.metrics.count(Counter::Commits, "ingest");
        self.metrics.add(Counter::Entries, "chained", committed.entries);
        if committed.entries > 0 {
            self.chained.notify_one();
        }
        Ok(committed.settled)
    }
}

async fn next_group(waiting: &Mutex<mpsc::Receiver<Submission>>) -> Option<Vec<Submission>> {
    let mut waiting = waiting.lock().await;
    let first = waiting.recv().await?;
    let mut entries = first.batch.entries.len();
    let mut group = vec![first];
    let lingered = tokio::time::sleep(LINGER);
    tokio::pin!(lingered);
    while group.len() < MOST_TOGETHER && entries < MOST_ENTRIES_TOGETHER {
        tokio::select! {
            biased;
            next = waiting.recv() => match next {
                Some(submission) => {
                    entries += submission.batch.entries.len();
                    group.push(submission);
                }
                None => break,
            },
            () = &mut lingered => break,
        }
    }
    Some(group)
}
