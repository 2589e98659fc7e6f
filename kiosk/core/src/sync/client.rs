//! The shell around the machine: it reads the journal, speaks to central, and tells everybody how it stands.

use std::{sync::Arc, time::Duration};

use domain::Moment;
use peripherals::link::Clock;
use protocol::{
    journal::{Acknowledged, Batch, Codes},
    problem::{Code, Problem},
};
use tokio::sync::{Notify, watch};

use super::{Answer, Input, Link, Machine, Output, Pace, Standing, Start, Status, Trouble};
use crate::{
    central::{self, Client, Posted},
    journal::{self, Writer},
};

/// How often what central holds leaves the disk, where it is old enough.
const TIDYING: Duration = Duration::from_hours(1);

/// A running synchronisation. It ends when this is dropped.
#[derive(Debug)]
pub struct Handle {
    /// How it stands; changes are seen at once.
    pub status: watch::Receiver<Status>,
    client: watch::Sender<Client>,
    hasten: Arc<Notify>,
    task: tokio::task::AbortHandle,
}

impl Handle {
    /// Somebody stands at the terminal and needs central: try now, if it is not reached and was not just tried.
    pub fn hasten(&self) {
        self.hasten.notify_one();
    }

    /// Speaks with another certificate from the next batch on.
    pub fn use_client(&self, client: Client) {
        self.client.send_replace(client);
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Brings the journal to central for as long as the handle lives and the journal works.
#[must_use]
pub fn start(writer: Writer, client: Client, pace: Pace, clock: Clock, seed: u64) -> Handle {
    let nothing = Status {
        link: Link::Starting,
        queue: 0,
        server_offset_ms: None,
        catalogue_version: None,
        codes: Codes::None,
        staff_version: None,
    };
    let (tell, status) = watch::channel(nothing);
    let (client, clients) = watch::channel(client);
    let hasten = Arc::new(Notify::new());
    let hastened = Arc::clone(&hasten);
    let task = tokio::spawn(async move {
        let begun = Shell::begin(writer, clients, tell, (pace, clock, seed)).await;
        let ended = match begun {
            Ok(mut shell) => shell.run(&hastened).await,
            Err(error) => error,
        };
        // Whoever writes to the journal reports why it stopped.
        tracing::info!(reason = %ended, "synchronisation ends with the journal");
    });
    Handle { status, client, hasten, task: task.abort_handle() }
}

struct Shell {
    machine: Machine,
    writer: Writer,
    client: watch::Receiver<Client>,
    tell: watch::Sender<Status>,
    clock: Clock,
    incarnation: u32,
    head: u64,
    tidied: Option<Moment>,
}

impl Shell {
    async fn begin(
        writer: Writer,
        client: watch::Receiver<Client>,
        tell: watch::Sender<Status>,
        (pace, clock, seed): (Pace, Clock, u64),
    ) -> Result<Self, journal::Error> {
        let (start, incarnation, offset) = writer
            .with(|journal, _| {
                let (head, acknowledged) = (journal.head().sequence, journal.acknowledged().sequence);
                let start = Start { head, acknowledged, off_for: journal.was_off_for() };
                (start, journal.incarnation(), journal.server_offset_ms())
            })
            .await?;
        tell.send_modify(|status| status.server_offset_ms = offset);
        let machine = Machine::new(pace, start, clock.now(), seed);
        Ok(Self { machine, writer, client, tell, clock, incarnation, head: start.head, tidied: None })
    }

    /// Runs until the journal fails.
    async fn run(&mut self, hasten: &Notify) -> journal::Error {
        loop {
            if let Err(error) = self.step(hasten).await {
                return error;
            }
        }
    }

    async fn step(&mut self, hasten: &Notify) -> Result<(), journal::Error> {
        match self.machine.poll() {
            Output::Read { after, limits } => {
                let stretch = self.writer.with(move |journal, _| journal.entries_after(after, limits)).await??;
                self.handle(Input::Read(stretch));
            }
            Output::Send { attempt, entries } => {
                let batch = Batch { incarnation: self.incarnation, entries };
                let client = self.client.borrow().clone();
                let answer = answer(client.post(&batch).await);
                self.handle(Input::Answered { attempt, answer });
            }
            Output::Acknowledge(acknowledged) => {
                self.acknowledge(acknowledged).await?;
                self.tidy().await?;
            }
            Output::Report(standing) => self.report(standing),
            Output::Wait(until) => {
                let input = self.wait(until, hasten).await?;
                self.handle(input);
            }
        }
        Ok(())
    }

    async fn acknowledge(&self, acknowledged: Acknowledged) -> Result<(), journal::Error> {
        let offset = self
            .writer
            .with(move |journal, now| journal.acknowledge(&acknowledged, now).map(|()| journal.server_offset_ms()))
            .await??;
        self.tell.send_if_modified(|status| std::mem::replace(&mut status.server_offset_ms, offset) != offset);
        Ok(())
    }

    /// What central holds need not lie here for ever: wrapped keys a day, entries five weeks.
    async fn tidy(&mut self) -> Result<(), journal::Error> {
        let now = self.clock.now();
        if self.tidied.is_some_and(|tidied| now.since(tidied) < TIDYING) {
            return Ok(());
        }
        self.tidied = Some(now);
        let tidied = self.writer.with(|journal, now| {
            journal.forget_wrapped_keys(now)?;
            journal.prune(now)
        });
        match tidied.await? {
            Ok(0) => {}
            Ok(entries) => tracing::info!(entries, "entries that central holds were removed"),
            // Room for what must be written comes first; the next hour will do.
            Err(journal::Error::Full) => tracing::warn!("the disk is too full to remove old entries"),
            Err(error) => return Err(error),
        }
        Ok(())
    }

    async fn wait(&mut self, until: Option<Moment>, hasten: &Notify) -> Result<Input, journal::Error> {
        tokio::select! {
            grown = self.writer.grown_beyond(self.head) => {
                self.head = grown?;
                Ok(Input::Grown { head: self.head })
            }
            () = self.clock.wait_for(until) => Ok(Input::Elapsed),
            () = hasten.notified() => Ok(Input::Hastened),
        }
    }

    fn handle(&mut self, input: Input) {
        self.machine.handle(self.clock.now(), input);
    }

    fn report(&self, standing: Standing) {
        let before = self.tell.borrow().link;
        match (before, standing.link) {
            (_, Link::Online | Link::Starting) if before != standing.link => tracing::info!("central is reached"),
            (Link::Offline { .. }, Link::Offline { .. }) | (_, Link::Online | Link::Starting) => {}
            (_, Link::Offline { trouble, .. }) => tracing::warn!(?trouble, "central is not reached"),
            (_, Link::Frozen(freeze)) => tracing::error!(?freeze, "central and the journal no longer agree"),
        }
        self.tell.send_modify(|status| {
            status.link = standing.link;
            status.queue = standing.queue;
            status.catalogue_version = standing.catalogue_version;
            status.codes = standing.codes;
            status.staff_version = standing.staff_version;
        });
    }
}

/// What an answer means to the machine.
fn answer(posted: Result<Posted, central::Error>) -> Answer {
    match posted {
        Ok(Posted::Acknowledged(acknowledged)) => Answer::Acknowledged(acknowledged),
        Ok(Posted::Gap { expected }) => Answer::Gap { expected },
        Ok(Posted::Fork { .. }) => Answer::Fork,
        Err(error) => {
            tracing::debug!(error = &error as &dyn std::error::Error, "a batch was not taken");
            failure(&error)
        }
    }
}

fn failure(error: &central::Error) -> Answer {
    match error {
        central::Error::Refused { problem: Problem { code, .. }, retry_after, .. } => match (code, retry_after) {
            (Code::Busy, Some(retry_after)) => Answer::Busy { retry_after: *retry_after },
            (Code::NotEnrolled | Code::Forbidden, _) => Answer::Failed(Trouble::NotAdmitted),
            (Code::Malformed | Code::TooLarge, _) => Answer::Unreadable,
            (Code::Busy, None) => Answer::Failed(Trouble::Silent),
            _ => Answer::Failed(Trouble::Nonsense),
        },
        central::Error::Unexplained { retry_after: Some(retry_after), .. } => {
            Answer::Busy { retry_after: *retry_after }
        }
        central::Error::Unreachable(_) | central::Error::NoAnswer(_) => Answer::Failed(Trouble::Silent),
        central::Error::TlsUntrusted(_) => Answer::Failed(Trouble::Untrusted),
        central::Error::NotAdmitted(_) => Answer::Failed(Trouble::NotAdmitted),
        central::Error::Unexplained { retry_after: None, .. }
        | central::Error::Malformed { .. }
        | central::Error::Oversized { .. }
        | central::Error::Compress(_) => Answer::Failed(Trouble::Nonsense),
    }
}
