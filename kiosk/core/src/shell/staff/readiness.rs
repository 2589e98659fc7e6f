//! The readiness report: what the terminal sees of itself; for the staff on paper, for operators as it is.

use domain::{
    DeedId,
    fact::Failure,
    readiness::{DeviceReport, Fault, Notes, Signed, Supplies, TestReport},
    receipt::StaffPaper,
    staff::Actor,
    upkeep::Reached,
};
use maintenance::{Ended, Event};
use peripherals::status::Readiness;
use tokio::sync::oneshot;

use super::{Tried, health, trials};
use crate::{
    operator,
    readiness::{self, Seen},
    shell::{Answer, Stopped, Terminal},
    sync::Link,
};

impl Terminal {
    fn seen(&self, who: Option<Actor>) -> Seen {
        let world = &self.world;
        let of_device = |(family, health): (peripherals::family::Family, operator::DeviceHealth)| {
            let made = trials::depths(family).iter().filter_map(|depth| {
                let tested = self.desk.tests.last(&trials::name(family, *depth))?;
                let dated = self.dated(tested);
                Some(TestReport { depth: *depth, verdict: dated.verdict, at: dated.at })
            });
            DeviceReport {
                device: health::device(family),
                model: health.identity.model,
                serial: health.identity.serial,
                firmware: health.identity.firmware,
                works: health.readiness != Readiness::Unavailable,
                tests: made.collect(),
            }
        };
        let notes = world.cash.is_some().then(|| Notes {
            count: world.cassette.count(),
            most: world.capacity.notes,
            accuracy: world.cassette.accuracy,
        });
        Seen {
            kiosk: self.frame.kiosk.clone(),
            site: self.desk.site.clone(),
            made: world.clocks.local(),
            made_ms: world.clocks.wall_ms(),
            who,
            catalogue: world.catalogue_version(),
            staff_list: self.desk.list.version(),
            reached: self.reached(),
            heard: match world.sync.link {
                Link::Online => Some(world.clocks.local()),
                Link::Starting | Link::Offline { .. } | Link::Frozen(_) => {
                    self.heard_ms.map(|heard| world.clocks.local_of(heard))
                }
            },
            clock_offset_ms: world.clocks.central_offset_ms,
            supplies: Supplies { paper_mm: self.devices.supply.roll().left_mm(), notes },
            devices: self.devices.health(world.now()).into_iter().map(of_device).collect(),
            faults: health::troubles(world, &self.devices)
                .into_iter()
                .map(|trouble| Fault { device: trouble.device, cause: trouble.cause })
                .collect(),
        }
    }

    /// How central stands to the terminal, in one word.
    pub(super) const fn reached(&self) -> Reached {
        match self.world.sync.link {
            Link::Online => Reached::Online,
            Link::Starting | Link::Offline { .. } => Reached::Offline,
            Link::Frozen(_) => Reached::Frozen,
        }
    }

    /// An operator wants a report.
    pub(in crate::shell) fn report_wanted(&self, answer: oneshot::Sender<operator::Answer>) {
        let made = readiness::make(self.seen(None), self.writer.clone(), self.state.clone());
        tokio::spawn(async move {
            let told = match made.await {
                Ok(signed) => operator::Answer::Report(Box::new(signed)),
                Err(error) => {
                    tracing::error!(%error, cause = ?std::error::Error::source(&error), "no readiness report");
                    operator::Answer::Failed { reason: error.to_string() }
                }
            };
            // Whoever asked may have gone away since.
            answer.send(told).ok();
        });
    }

    /// Somebody of the staff wants a report.
    pub(super) fn make_report(&self, id: DeedId, who: Actor) {
        let made = readiness::make(self.seen(Some(who)), self.writer.clone(), self.state.clone());
        let answers = self.answers.0.clone();
        tokio::spawn(async move {
            let signed = match made.await {
                Ok(signed) => Some(Box::new(signed)),
                Err(error) => {
                    tracing::error!(%error, cause = ?std::error::Error::source(&error), "no readiness report");
                    None
                }
            };
            answers.send(Answer::Staff(Box::new(Tried::Report(id, signed)))).ok();
        });
    }

    /// The report is made: now it is printed, unless nobody wants it any more.
    pub(super) async fn report_made(&mut self, id: DeedId, signed: Option<Box<Signed>>) -> Result<(), Stopped> {
        if self.desk.doing.is_none_or(|doing| doing.id != id) {
            return Ok(());
        }
        let event: Option<Event> = match signed {
            Some(signed) => self.print_paper(id, StaffPaper::Readiness(signed)).await,
            None => Some(self.over(id, Ended::Failed(Failure::Medium))),
        };
        match event {
            Some(event) => self.serve_staff(event).await,
            None => Ok(()),
        }
    }
}
