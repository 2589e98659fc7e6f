//! Core's socket: one snapshot a line in, one input a line out; tried again until core is there.

use std::{io, path::PathBuf, time::Duration};

use iced::futures::{StreamExt as _, stream, stream::BoxStream};
use kiosk_screen::{Input, Snapshot};
use tokio::{
    io::{AsyncWriteExt as _, BufReader},
    net::{
        UnixStream,
        unix::{OwnedReadHalf, OwnedWriteHalf},
    },
    sync::mpsc,
    time,
};

use super::{Lines, News, NotALine, Peer};

/// Between two tries at first: a core that starts beside us needs some tens of milliseconds.
const RETRY_AT_FIRST: Duration = Duration::from_millis(10);
/// So often.
const TRIES_AT_FIRST: u32 = 100;
/// Between two tries afterwards. With what a try takes, a restarted core is found within half a second.
const RETRY: Duration = Duration::from_millis(200);

/// Why a conversation ended or never began.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody listens.
    #[error("could not connect to {path}")]
    Connect {
        /// Core's socket.
        path: PathBuf,
        /// Why.
        #[source]
        cause: io::Error,
    },
    /// The other end is not who it should be.
    #[error("the process behind {path} is of user {found}, not {wanted}")]
    Stranger {
        /// Core's socket.
        path: PathBuf,
        /// Who it is.
        found: u32,
        /// Who it should be.
        wanted: u32,
    },
    /// No further line.
    #[error("could not read a snapshot")]
    Read(#[from] NotALine),
    /// A line that is no snapshot. Its content is not repeated: it may be somebody's.
    #[error("no snapshot: line {line}, column {column}")]
    Malformed {
        /// Where in the line's text.
        line: usize,
        /// Where in the line's text.
        column: usize,
    },
    /// The input could not be sent.
    #[error("could not send what was pressed")]
    Write(#[source] io::Error),
}

struct Talk {
    path: PathBuf,
    peer: Peer,
    inputs: mpsc::UnboundedReceiver<Input>,
    at: At,
    /// Failed ones since core was heard.
    tries: u32,
}

enum At {
    Apart,
    Waiting,
    Joined(Box<Lines<BufReader<OwnedReadHalf>>>, OwnedWriteHalf),
}

/// Talks for ever.
pub(super) fn converse(path: PathBuf, peer: Peer, inputs: mpsc::UnboundedReceiver<Input>) -> BoxStream<'static, News> {
    let talk = Talk { path, peer, inputs, at: At::Apart, tries: 0 };
    stream::unfold(talk, |mut talk| async move { talk.next().await.map(|news| (news, talk)) }).boxed()
}

impl Talk {
    /// The next news; none once the window is gone. That nobody is there is told once, however often it is tried.
    async fn next(&mut self) -> Option<News> {
        loop {
            match &mut self.at {
                At::Apart => match join(&self.path, self.peer).await {
                    Ok(at) => {
                        // What was pressed while nobody listened was pressed on another screen.
                        while self.inputs.try_recv().is_ok() {}
                        self.at = at;
                    }
                    Err(error) => {
                        let lost = self.lost(&error);
                        if self.tries == 1 {
                            return Some(lost);
                        }
                    }
                },
                At::Waiting => {
                    time::sleep(if self.tries < TRIES_AT_FIRST { RETRY_AT_FIRST } else { RETRY }).await;
                    self.at = At::Apart;
                }
                At::Joined(lines, writer) => {
                    let heard = tokio::select! {
                        line = lines.next() => line.map_err(Error::from).and_then(|line| parse(&line)).map(Some),
                        input = self.inputs.recv() => send(writer, &input?).await.map(|()| None),
                    };
                    match heard {
                        Ok(Some(snapshot)) => {
                            self.tries = 0;
                            return Some(News::Arrived(Box::new(snapshot)));
                        }
                        Ok(None) => {}
                        Err(error) => return Some(self.lost(&error)),
                    }
                }
            }
        }
    }

    fn lost(&mut self, error: &Error) -> News {
        tracing::debug!(error = error as &dyn std::error::Error, "core is not there");
        self.at = At::Waiting;
        self.tries = self.tries.saturating_add(1);
        News::Lost
    }
}

async fn join(path: &PathBuf, peer: Peer) -> Result<At, Error> {
    let connect = |cause| Error::Connect { path: path.clone(), cause };
    let stream = UnixStream::connect(path).await.map_err(connect)?;
    match peer {
        Peer::Anyone => {}
        Peer::User(wanted) => {
            let found = stream.peer_cred().map_err(connect)?.uid();
            if found != wanted {
                return Err(Error::Stranger { path: path.clone(), found, wanted });
            }
        }
    }
    let (reader, writer) = stream.into_split();
    Ok(At::Joined(Box::new(Lines::of(BufReader::new(reader))), writer))
}

fn parse(line: &[u8]) -> Result<Snapshot, Error> {
    serde_json::from_slice(line).map_err(|error| Error::Malformed { line: error.line(), column: error.column() })
}

async fn send(writer: &mut OwnedWriteHalf, input: &Input) -> Result<(), Error> {
    let mut line = serde_json::to_vec(input).map_err(|error| Error::Write(error.into()))?;
    line.push(b'\n');
    writer.write_all(&line).await.map_err(Error::Write)
}
