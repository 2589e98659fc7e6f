//! Where snapshots come from and inputs go to: channels in one process, or core's socket.

mod lines;
mod socket;

use std::path::PathBuf;

use iced::futures::{StreamExt, stream, stream::BoxStream};
use kiosk_screen::{Input, Snapshot};
use tokio::sync::{mpsc, watch};

pub use lines::{LONGEST, Lines, NotALine};
pub use socket::Error;

/// The window's only way out.
#[derive(Debug)]
pub enum Link {
    /// Core runs in this process: development and tests.
    InProcess {
        /// The newest snapshot.
        snapshots: watch::Receiver<Snapshot>,
        /// What the person did.
        inputs: mpsc::UnboundedSender<Input>,
    },
    /// Core runs in its own process.
    Socket {
        /// Core's socket.
        path: PathBuf,
        /// Who must be at the other end.
        peer: Peer,
    },
}

/// Who must be at the other end of the socket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Peer {
    /// Whoever could make the socket; its folder's rights decide.
    Anyone,
    /// A process of this user.
    User(u32),
}

/// What the window hears.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// A screenful.
    Arrived(Box<Snapshot>),
    /// Core is not there; it will be tried again.
    Lost,
    /// Core ended, and this process with it.
    Ended,
}

impl Link {
    /// Opens it: what is heard, and where to say what was done. Must be polled within a tokio runtime.
    #[must_use]
    pub fn open(self) -> (BoxStream<'static, News>, mpsc::UnboundedSender<Input>) {
        match self {
            Self::InProcess { snapshots, inputs } => (in_process(snapshots), inputs),
            Self::Socket { path, peer } => {
                let (said, saying) = mpsc::unbounded_channel();
                (socket::converse(path, peer, saying), said)
            }
        }
    }
}

fn in_process(snapshots: watch::Receiver<Snapshot>) -> BoxStream<'static, News> {
    enum At {
        First(watch::Receiver<Snapshot>),
        Later(watch::Receiver<Snapshot>),
        Over,
    }
    stream::unfold(At::First(snapshots), |at| async move {
        let (mut snapshots, changed) = match at {
            At::First(snapshots) => (snapshots, Ok(())),
            At::Later(mut snapshots) => {
                let changed = snapshots.changed().await;
                (snapshots, changed)
            }
            At::Over => return None,
        };
        match changed {
            Ok(()) => {
                let newest = snapshots.borrow_and_update().clone();
                Some((News::Arrived(Box::new(newest)), At::Later(snapshots)))
            }
            Err(_) => Some((News::Ended, At::Over)),
        }
    })
    .boxed()
}
