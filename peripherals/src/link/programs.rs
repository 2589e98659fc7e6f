//! Runs the programs of this machine, one at a time, each in a process group of its own. The other side of
//! [`crate::program`].

use std::{
    io,
    os::unix::process::ExitStatusExt as _,
    process::{ExitStatus, Stdio},
};

use rustix::process::{Pid, Signal, kill_process_group};
use tokio::{
    io::AsyncWriteExt as _,
    process::{Child, Command},
    sync::mpsc,
};

use super::port::{PORTIONS_WAITING, Port};
use crate::{
    frame::Splitter,
    program::{self, End, Reply, Request, Run},
};

/// A link to whoever runs programs: a task of ours. When the link is dropped, what runs is killed.
pub(super) fn open() -> Port {
    let (arrived, received) = mpsc::channel(PORTIONS_WAITING);
    let (outgoing, asked) = mpsc::unbounded_channel();
    tokio::spawn(Runner { running: None, arrived }.serve(asked));
    Port::new(received, outgoing)
}

/// A program that runs.
struct Running {
    id: u64,
    child: Child,
}

struct Runner {
    running: Option<Running>,
    arrived: mpsc::Sender<io::Result<Vec<u8>>>,
}

/// Nobody holds the link any more.
struct Dropped;

impl Runner {
    async fn serve(mut self, mut asked: mpsc::UnboundedReceiver<Vec<u8>>) {
        let mut requests = Splitter::new(program::parse);
        loop {
            let done = tokio::select! {
                bytes = asked.recv() => match bytes {
                    Some(bytes) => self.obey(requests.push(&bytes)).await,
                    None => Err(Dropped),
                },
                (id, end) = ended(&mut self.running) => {
                    self.running = None;
                    self.answer(Reply::Ended(id, end)).await
                }
            };
            if done.is_err() {
                break;
            }
        }
        if let Some(running) = self.running.take() {
            kill(running).await;
        }
    }

    async fn obey(&mut self, requests: Vec<Request>) -> Result<(), Dropped> {
        for request in requests {
            match request {
                Request::Run(run) => {
                    self.end_running().await?;
                    self.begin(run).await?;
                }
                Request::Stop(run) => match self.running.take_if(|running| running.id == run) {
                    Some(running) => self.end(running).await?,
                    // Always answered: whoever asks knows then that it does not run.
                    None => self.answer(Reply::Ended(run, End::Signal(Signal::KILL.as_raw()))).await?,
                },
            }
        }
        Ok(())
    }

    async fn end_running(&mut self) -> Result<(), Dropped> {
        match self.running.take() {
            Some(running) => self.end(running).await,
            None => Ok(()),
        }
    }

    async fn end(&self, running: Running) -> Result<(), Dropped> {
        let id = running.id;
        let end = kill(running).await;
        self.answer(Reply::Ended(id, end)).await
    }

    async fn begin(&mut self, run: Run) -> Result<(), Dropped> {
        let id = run.id;
        match spawn(run) {
            Ok(child) => {
                self.running = Some(Running { id, child });
                self.answer(Reply::Began(id)).await
            }
            Err(cause) => {
                tracing::debug!(%cause, "a program could not be run");
                self.answer(Reply::Ended(id, refusal(&cause))).await
            }
        }
    }

    async fn answer(&self, reply: Reply) -> Result<(), Dropped> {
        self.arrived.send(Ok(program::line(&reply))).await.map_err(|_| Dropped)
    }
}

/// Starts a program. What it prints is nobody's: a voice may print what it says.
fn spawn(run: Run) -> io::Result<Child> {
    let [program, arguments @ ..] = run.program.as_slice() else { return Err(io::ErrorKind::NotFound.into()) };
    let mut command = Command::new(program);
    command.args(arguments).envs(&run.environment).process_group(0).kill_on_drop(true);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    if let Some(mut input) = child.stdin.take() {
        let text = run.input;
        // One that does not read is told by its end; when it is killed, this ends too.
        tokio::spawn(async move {
            if let Err(cause) = input.write_all(text.reveal().as_bytes()).await {
                tracing::debug!(%cause, "a program did not read all of its input");
            }
        });
    }
    Ok(child)
}

/// How what runs ends by itself; never, while nothing does. May be dropped without losing an end.
async fn ended(running: &mut Option<Running>) -> (u64, End) {
    match running {
        Some(Running { id, child }) => (*id, child.wait().await.map_or(End::Refused, how)),
        None => std::future::pending().await,
    }
}

/// Kills a program with all that it has started, and waits until it is dead.
async fn kill(mut running: Running) -> End {
    let group = running.child.id().and_then(|id| Pid::from_raw(i32::try_from(id).ok()?));
    if let Some(group) = group
        && let Err(cause) = kill_process_group(group, Signal::KILL)
    {
        tracing::debug!(%cause, "a program ended before it was killed");
    }
    running.child.wait().await.map_or(End::Refused, how)
}

fn how(status: ExitStatus) -> End {
    match (status.code(), status.signal()) {
        (Some(code), _) => End::Exit(code),
        (None, Some(signal)) => End::Signal(signal),
        (None, None) => End::Refused,
    }
}

fn refusal(cause: &io::Error) -> End {
    match cause.kind() {
        io::ErrorKind::NotFound => End::Missing,
        io::ErrorKind::PermissionDenied => End::Forbidden,
        _other => End::Refused,
    }
}
