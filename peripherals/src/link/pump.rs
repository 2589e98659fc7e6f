//! The one pump that serves every driver: bytes, orders and deadlines in, bytes and reports out.

use std::{io, pin::Pin};

use domain::Moment;
use tokio::sync::{mpsc, watch};

use super::{Address, Backoff, Clock, Error, LinkState, Port};
use crate::driver::{Driver, EventId, Input, Output};

/// A driver and everything it needs from the world.
pub(super) struct Pump<D: Driver> {
    pub(super) driver: D,
    pub(super) whereabouts: watch::Receiver<Option<Address>>,
    pub(super) clock: Clock,
    pub(super) backoff: Backoff,
    pub(super) commands: mpsc::Receiver<D::Command>,
    pub(super) events: mpsc::UnboundedSender<(D::Event, EventId)>,
    pub(super) state: watch::Sender<LinkState>,
}

/// The link, as the pump sees it.
enum Line {
    Closed { until: Moment },
    Opening { address: Address, attempt: Pin<Box<dyn Future<Output = Result<Port, Error>> + Send>> },
    Open { address: Address, port: Port, since: Moment },
}

/// What happened on the link.
enum Change {
    Due,
    Tried(Result<Port, Error>),
    Received(io::Result<Vec<u8>>),
}

impl Line {
    /// Waits for the next change; may be dropped at any time without losing one.
    async fn change(&mut self, clock: Clock) -> Change {
        match self {
            Self::Closed { until } => {
                clock.wait_for(Some(*until)).await;
                Change::Due
            }
            Self::Opening { attempt, .. } => Change::Tried(attempt.await),
            Self::Open { port, .. } => Change::Received(port.receive().await),
        }
    }
}

/// Somebody dropped the other end of the handle.
struct Abandoned;

impl<D: Driver> Pump<D> {
    /// Runs until nobody holds the handle any more.
    pub(super) async fn run(mut self) {
        let mut line = Line::Closed { until: self.clock.now() };
        let mut due = None;
        loop {
            tokio::select! {
                change = line.change(self.clock) => self.change(&mut line, change),
                command = self.commands.recv() => match command {
                    Some(command) => self.driver.handle(self.clock.now(), Input::Ordered(command)),
                    None => return,
                },
                () = self.clock.wait_for(due) => self.driver.handle(self.clock.now(), Input::Elapsed),
            }
            due = match self.settle(&mut line) {
                Ok(due) => due,
                Err(Abandoned) => return,
            };
        }
    }

    fn change(&mut self, line: &mut Line, change: Change) {
        let now = self.clock.now();
        match change {
            Change::Due => {
                let whereabouts = self.whereabouts.borrow_and_update().clone();
                match whereabouts {
                    Some(address) => {
                        let there = address.clone();
                        let attempt = Box::pin(async move { Port::open(&there).await });
                        *line = Line::Opening { address, attempt };
                    }
                    None => self.fail(line, &Error::NotFound),
                }
            }
            Change::Tried(Ok(port)) => {
                let Line::Opening { address, .. } = line else { return };
                tracing::info!(%address, "link stands");
                *line = Line::Open { address: address.clone(), port, since: now };
                self.state.send_replace(LinkState::Claimed);
                self.driver.handle(now, Input::Connected);
            }
            Change::Tried(Err(error)) => self.fail(line, &error),
            Change::Received(Ok(bytes)) => self.driver.handle(now, Input::Received(&bytes)),
            Change::Received(Err(cause)) => {
                self.close(line, |address| Error::Lost { address, cause });
            }
        }
    }

    /// Asks the driver until it waits, and says until when.
    fn settle(&mut self, line: &mut Line) -> Result<Option<Moment>, Abandoned> {
        loop {
            match self.driver.poll() {
                Output::Send(bytes) => {
                    if let Line::Open { port, .. } = line {
                        port.send(bytes);
                    }
                }
                Output::Report(event, id) => self.events.send((event, id)).map_err(|_| Abandoned)?,
                Output::HangUp => self.close(line, |address| Error::HungUp { address }),
                Output::Wait(due) => return Ok(due),
            }
        }
    }

    /// There is no link yet: tried again after a pause.
    fn fail(&mut self, line: &mut Line, error: &Error) {
        let pause = self.backoff.after_failure();
        self.complain(error);
        *line = Line::Closed { until: self.clock.now() + pause };
    }

    /// Lets go of an open link and tells the driver; the port closes when it is dropped here.
    fn close(&mut self, line: &mut Line, error: impl FnOnce(Address) -> Error) {
        let now = self.clock.now();
        let Line::Open { address, since, .. } = line else { return };
        let pause = self.backoff.after_standing(now.since(*since));
        self.complain(&error(address.clone()));
        *line = Line::Closed { until: now + pause };
        self.driver.handle(now, Input::Disconnected);
    }

    /// The first failure is news; the ones that follow are not.
    fn complain(&self, error: &Error) {
        let failures = self.backoff.failures();
        let cause = std::error::Error::source(error).map(ToString::to_string);
        if failures <= 1 {
            tracing::warn!(%error, cause, "link is down");
        } else {
            tracing::debug!(%error, cause, failures, "link is still down");
        }
        self.state.send_replace(LinkState::Closed { failures });
    }
}
