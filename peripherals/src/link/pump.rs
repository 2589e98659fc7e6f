//! The one pump that serves every driver: bytes, orders and deadlines in, bytes and reports out.

use std::{io, pin::Pin};

use domain::Moment;
use tokio::sync::{mpsc, watch};

use super::{Address, Backoff, Clock, Error, LinkState, Port};
use crate::driver::{Driver, EventId, Input, Output};

/// A driver and everything it needs from the world.
pub(super) struct Pump<D: Driver> {
    pub(super) driver: D,
    pub(super) address: Address,
    pub(super) clock: Clock,
    pub(super) backoff: Backoff,
    pub(super) commands: mpsc::Receiver<D::Command>,
    pub(super) events: mpsc::UnboundedSender<(D::Event, EventId)>,
    pub(super) state: watch::Sender<LinkState>,
}

/// The link, as the pump sees it.
enum Line {
    Closed { until: Moment },
    Opening(Pin<Box<dyn Future<Output = Result<Port, Error>> + Send>>),
    Open { port: Port, since: Moment },
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
            Self::Opening(attempt) => Change::Tried(attempt.await),
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
                let address = self.address.clone();
                *line = Line::Opening(Box::pin(async move { Port::open(&address).await }));
            }
            Change::Tried(Ok(port)) => {
                tracing::info!(address = %self.address, "link stands");
                *line = Line::Open { port, since: now };
                self.state.send_replace(LinkState::Claimed);
                self.driver.handle(now, Input::Connected);
            }
            Change::Tried(Err(error)) => {
                let pause = self.backoff.after_failure();
                self.complain(&error);
                *line = Line::Closed { until: now + pause };
            }
            Change::Received(Ok(bytes)) => self.driver.handle(now, Input::Received(&bytes)),
            Change::Received(Err(cause)) => {
                let error = Error::Lost { address: self.address.clone(), cause };
                self.close(line, &error);
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
                Output::HangUp => {
                    let error = Error::HungUp { address: self.address.clone() };
                    self.close(line, &error);
                }
                Output::Wait(due) => return Ok(due),
            }
        }
    }

    /// Lets go of an open link and tells the driver; the port closes when it is dropped here.
    fn close(&mut self, line: &mut Line, error: &Error) {
        let now = self.clock.now();
        let Line::Open { since, .. } = *line else { return };
        let pause = self.backoff.after_standing(now.since(since));
        self.complain(error);
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
