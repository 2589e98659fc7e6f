//! The one thread that owns the journal, and the handle that everybody else has.
//!
//! A write waits for the disk; nothing else in the program does. The unit file raises the thread's priority: on a busy
//! machine a waking thread otherwise pays a scheduler's slice for every sync.

use std::{fmt, io, thread::JoinHandle};

use tokio::sync::{mpsc, oneshot, watch};

use super::{Draft, Error, Journal, Recorded, Stamp};

/// How many requests may wait before a caller does.
const QUEUE: usize = 64;

type Work = Box<dyn FnOnce(&mut Journal, Stamp) + Send>;

/// A handle on the journal. Cheap to clone; the thread ends when the last one is dropped.
#[derive(Clone)]
pub struct Writer {
    queue: mpsc::Sender<Work>,
    seen: watch::Receiver<Seen>,
}

/// What everybody may watch without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    head: u64,
    stopped: bool,
}

/// The thread.
#[derive(Debug)]
pub struct WriterThread(JoinHandle<()>);

impl WriterThread {
    /// Waits until the last [`Writer`] is dropped and the database is closed. Blocks.
    pub fn join(self) {
        if let Err(panic) = self.0.join() {
            std::panic::resume_unwind(panic);
        }
    }
}

impl fmt::Debug for Writer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Writer").field("seen", &*self.seen.borrow()).finish_non_exhaustive()
    }
}

impl Writer {
    /// Gives the journal a thread of its own. `clock` is read once for each request, when its turn has come.
    ///
    /// # Errors
    /// The operating system has no thread left.
    pub fn start(
        mut journal: Journal,
        mut clock: impl FnMut() -> Stamp + Send + 'static,
    ) -> Result<(Self, WriterThread), io::Error> {
        let (queue, mut requests) = mpsc::channel::<Work>(QUEUE);
        let look = |journal: &Journal| Seen { head: journal.head().sequence, stopped: journal.has_stopped() };
        let (tell, seen) = watch::channel(look(&journal));
        let thread = std::thread::Builder::new().name("journal".to_owned()).spawn(move || {
            while let Some(work) = requests.blocking_recv() {
                work(&mut journal, clock());
                let now = look(&journal);
                tell.send_if_modified(|seen| std::mem::replace(seen, now) != now);
            }
        })?;
        Ok((Self { queue, seen }, WriterThread(thread)))
    }

    /// Writes a fact down; durable when it returns.
    ///
    /// # Errors
    /// As [`Journal::append`]; [`Error::WriterEnded`] when the thread is gone.
    pub async fn append(&self, draft: Draft) -> Result<Recorded, Error> {
        self.with(move |journal, now| journal.append(&draft, now)).await?
    }

    /// Does anything else with the journal, on its thread, when its turn has come.
    ///
    /// # Errors
    /// [`Error::WriterEnded`] when the thread is gone; it may then have been done or not.
    pub async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Journal, Stamp) -> T + Send + 'static,
    ) -> Result<T, Error> {
        let (answer, answered) = oneshot::channel();
        let work: Work = Box::new(move |journal, now| {
            // Whoever asked may have gone; the work is done all the same.
            drop(answer.send(work(journal, now)));
        });
        self.queue.send(work).await.map_err(|_| Error::WriterEnded)?;
        answered.await.map_err(|_| Error::WriterEnded)
    }

    /// The last sequence that is durable.
    #[must_use]
    pub fn head(&self) -> u64 {
        self.seen.borrow().head
    }

    /// Waits until the journal has grown beyond `sequence`, and says how far.
    ///
    /// # Errors
    /// [`Error::WriterEnded`] when the thread is gone.
    pub async fn grown_beyond(&self, sequence: u64) -> Result<u64, Error> {
        let mut seen = self.seen.clone();
        let seen = seen.wait_for(|seen| seen.head > sequence).await.map_err(|_| Error::WriterEnded)?;
        Ok(seen.head)
    }

    /// Waits until a failure has stopped the journal: the terminal goes out of service and its process starts anew.
    pub async fn stopped(&self) {
        let mut seen = self.seen.clone();
        // A thread that has ended is as good as a journal that has stopped.
        drop(seen.wait_for(|seen| seen.stopped).await);
    }
}
