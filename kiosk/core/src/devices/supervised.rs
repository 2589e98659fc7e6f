//! One device with what is known about it: how far its life has come, what it has done, and what it says it is.

use std::fmt::Debug;

use domain::Moment;
use peripherals::{
    detect::Identity,
    driver::EventId,
    family::Family,
    link::Handle,
    status::{Remedy, Status},
    supervise::{News, Supervision, statistics::Statistics},
};
use serde::{Deserialize, Serialize};

use crate::operator::DeviceHealth;

/// A device under supervision.
#[derive(Debug)]
pub struct Supervised<C, E, F> {
    family: Family,
    handle: Handle<C, E>,
    supervision: Supervision<F>,
    /// What it has done.
    pub record: Record,
}

/// What outlives a restart of the program.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    /// Who it said it was.
    pub identity: Identity,
    /// What it has done.
    pub statistics: Statistics,
}

/// What came from a device.
#[derive(Debug)]
pub enum Heard<E> {
    /// It said something.
    Event(E, EventId),
    /// Its link came or went.
    Link,
}

/// Whether a device is the one that it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sameness {
    /// It says what it always said, or nothing.
    Same,
    /// It never said before who it is.
    New,
    /// It is another one: its statistics begin anew.
    Replaced,
}

impl<C: Debug, E, F: Copy + PartialEq> Supervised<C, E, F> {
    /// Supervises a device that has just been started.
    #[must_use]
    pub fn new(family: Family, handle: Handle<C, E>, now: Moment, record: Record) -> Self {
        Self { family, handle, supervision: Supervision::new(now), record }
    }

    /// The next thing that comes from it. May be dropped without losing one.
    pub async fn next(&mut self) -> Heard<E> {
        tokio::select! {
            biased;
            changed = self.handle.link.changed() => match changed {
                Ok(()) => Heard::Link,
                // Its pump has ended, and with it this program.
                Err(_) => std::future::pending().await,
            },
            Some((event, id)) = self.handle.events.recv() => Heard::Event(event, id),
        }
    }

    /// Tells it something.
    pub async fn tell(&self, command: C) {
        if self.handle.commands.send(command).await.is_err() {
            tracing::error!(family = %self.family, "the device's pump has ended");
        }
    }

    /// Looks at its link; what changed, if anything did.
    pub fn link_changed(&mut self, now: Moment) -> Option<News<F>> {
        let link = *self.handle.link.borrow_and_update();
        self.record.statistics.link(now, link);
        self.supervision.on_link(now, link)
    }

    /// What of it is to outlive a restart. Hours with a link are counted whether or not anything happens.
    pub fn kept(&mut self, now: Moment) -> Record {
        self.record.statistics.link(now, *self.handle.link.borrow());
        self.record.clone()
    }

    /// It said how it is; what changed, if anything did. The link is looked at first: what a device says over a link that
    /// just came to stand counts.
    pub fn status_changed(&mut self, now: Moment, status: Status<F>) -> Option<News<F>> {
        let link = self.link_changed(now);
        self.supervision.on_status(now, status).or(link)
    }

    /// It said who it is.
    pub fn identified(&mut self, identity: &Identity) -> Sameness {
        let known = &self.record.identity;
        let sameness = match (&known.serial, &identity.serial) {
            (Some(was), Some(is)) if was != is => Sameness::Replaced,
            (None, Some(_)) => Sameness::New,
            (Some(_) | None, Some(_) | None) => match (&known.model, &identity.model) {
                (Some(was), Some(is)) if was != is => Sameness::Replaced,
                (None, Some(_)) => Sameness::New,
                (Some(_) | None, Some(_) | None) => Sameness::Same,
            },
        };
        if sameness == Sameness::Replaced {
            self.record.statistics = Statistics::default();
        }
        self.record.identity = identity.clone();
        sameness
    }

    /// How it is.
    #[must_use]
    pub const fn status(&self) -> Status<F> {
        self.supervision.status()
    }

    /// How it is, for operators. `remedy` says who mends a fault of this family.
    #[must_use]
    pub fn health(&self, now: Moment, remedy: impl Fn(F) -> Remedy) -> DeviceHealth
    where
        F: Debug,
    {
        let status = self.supervision.status();
        DeviceHealth {
            life: self.supervision.life(),
            readiness: status.readiness,
            condition: status.condition,
            fault: status.fault.map(|fault| format!("{fault:?}")),
            remedy: status.fault.map(remedy),
            since_s: now.since(self.supervision.since()).as_secs(),
            identity: self.record.identity.clone(),
            statistics: self.record.statistics.clone(),
        }
    }
}

/// The next thing from a device that may not be there: then never.
pub async fn next_of<C: Debug, E, F: Copy + PartialEq>(device: &mut Option<Supervised<C, E, F>>) -> Heard<E> {
    match device {
        Some(device) => device.next().await,
        None => std::future::pending().await,
    }
}

#[cfg(test)]
mod tests {
    use peripherals::{document, link::LinkState};
    use tokio::sync::{mpsc, watch};

    use super::*;

    type Reader = Supervised<document::Command, document::Event, document::Fault>;

    fn reader() -> (Reader, watch::Sender<LinkState>, mpsc::UnboundedSender<(document::Event, EventId)>) {
        let (commands, _) = mpsc::channel(1);
        let (said, events) = mpsc::unbounded_channel();
        let (state, link) = watch::channel(LinkState::Closed { failures: 0 });
        let handle = Handle { commands, events, link };
        (Supervised::new(Family::Document, handle, Moment::START, Record::default()), state, said)
    }

    #[tokio::test]
    async fn what_a_device_says_over_a_link_that_nobody_looked_at_yet_counts() {
        let (mut device, link, said) = reader();
        link.send_replace(LinkState::Claimed);
        said.send((document::Event::StatusChanged(Status::ready()), EventId(1))).unwrap();
        let news = device.status_changed(Moment::START, Status::ready()).unwrap();
        assert_eq!(news.status, Status::ready());
        assert_eq!(device.link_changed(Moment::START), None, "the link was looked at already");
        assert_eq!(device.status(), Status::ready());
    }

    #[tokio::test]
    async fn a_link_that_goes_is_heard_before_what_was_said_over_it() {
        let (mut device, link, said) = reader();
        link.send_replace(LinkState::Closed { failures: 1 });
        said.send((document::Event::StatusChanged(Status::offline()), EventId(1))).unwrap();
        assert!(matches!(device.next().await, Heard::Link));
        device.link_changed(Moment::START);
        assert!(matches!(device.next().await, Heard::Event(document::Event::StatusChanged(_), EventId(1))));
    }

    #[test]
    fn another_device_of_the_same_kind_begins_its_statistics_anew() {
        let (mut device, _link, _said) = reader();
        let serial = |serial: &str| Identity { serial: Some(serial.to_owned()), ..Identity::default() };
        assert_eq!(device.identified(&serial("A1")), Sameness::New);
        device.record.statistics.document(&document::Event::ReadFailed(document::ReadFault::CutOff));
        assert_eq!(device.identified(&serial("A1")), Sameness::Same);
        assert_eq!(device.record.statistics.installed.len(), 1);
        assert_eq!(device.identified(&serial("B2")), Sameness::Replaced);
        assert!(device.record.statistics.installed.is_empty());
        assert_eq!(device.identified(&Identity::default()), Sameness::Same, "one that says nothing may be the same");
    }
}
