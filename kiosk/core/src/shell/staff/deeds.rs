//! What the staff has done: each deed was written down before it begins here, and its end is told to the machine.

use std::process::Stdio;

use domain::{
    DeedId,
    fact::Failure,
    staff::{Deed, Depth, Request, Subject, TestName, Verdict},
};
use kiosk_screen::{
    snapshot::staff::{self as shown, Chain},
    staff::Page,
};
use maintenance::{Ended, Event, Mode};
use peripherals::family::Family;
use tokio::sync::oneshot;

use super::{Doing, Tried, network, papers::Wanted};
use crate::{
    operator::{self, CheckWanted},
    shell::{Answer, Stopped, Terminal},
};

/// What the last slip is called among the papers of the money.
const SLIP: &str = "slip";

/// The last slip, once more.
pub(super) fn last_slip() -> Request {
    Request { deed: Deed::PrintTotals, subject: Subject::try_from(SLIP.to_owned()).ok() }
}

impl Terminal {
    /// Begins a deed; its end, where it is over at once.
    pub(super) async fn begin_deed(&mut self, id: DeedId, request: &Request) -> Result<Option<Event>, Stopped> {
        let deed = request.deed;
        tracing::info!(?deed, "the staff does something");
        self.desk.doing = Some(Doing { id, deed });
        match deed {
            Deed::SeeHealth => {
                self.desk.page = Page::Health;
                Ok(Some(self.over(id, Ended::Done)))
            }
            Deed::SeeJournal => {
                self.read_records(id);
                Ok(None)
            }
            Deed::TestDevice => {
                let named = request.subject.clone().and_then(|subject| TestName::try_from(subject).ok());
                let family = |name: &TestName| Family::ALL.into_iter().find(|family| family.as_str() == name.device);
                if named.as_ref().is_some_and(|name| name.device == network::TEST && name.depth == Depth::Internal) {
                    self.measure_network(id);
                    return Ok(None);
                }
                let test = named.and_then(|name| Some((family(&name)?, name.depth)));
                self.desk.tried = test.map(|(_, depth)| depth);
                match (test, self.desk.machine.mode.clone()) {
                    (Some((family, Depth::Internal)), _) => {
                        self.test(id, family).await;
                        Ok(None)
                    }
                    (Some(test), Mode::Active(active)) => Ok(self.begin_trial(id, test, &active.who).await),
                    _nobody => Ok(Some(self.over(id, Ended::Failed(Failure::Refused)))),
                }
            }
            Deed::ChangePaper => {
                let now = self.world.now();
                if let Some(level) = self.devices.supply.exchanged(now) {
                    self.paper_changed(level).await?;
                }
                Ok(Some(self.over(id, Ended::Done)))
            }
            Deed::RetryQueue => {
                self.sync.hasten();
                Ok(Some(self.over(id, Ended::Done)))
            }
            // Its intent is durable: the next start tells that it was done.
            Deed::Restart => Err(Stopped::Restarted),
            Deed::ShutDown | Deed::Update | Deed::RollBack => {
                self.run_program(id, deed);
                Ok(None)
            }
            Deed::PrintTotals => {
                let is_slip = request.subject.as_ref().is_some_and(|subject| subject.as_str() == SLIP);
                let what = if is_slip { Wanted::LastSlip } else { Wanted::Totals };
                match self.desk.machine.mode.clone() {
                    Mode::Active(active) => Ok(self.print_totals(id, what, active.who).await),
                    _nobody => Ok(Some(self.over(id, Ended::Failed(Failure::Refused)))),
                }
            }
            Deed::PrintReadiness => match self.desk.machine.mode.clone() {
                Mode::Active(active) => {
                    self.make_report(id, active.who);
                    Ok(None)
                }
                _nobody => Ok(Some(self.over(id, Ended::Failed(Failure::Refused)))),
            },
            Deed::ChangeSettings => Ok(self.change_settings(id, request)),
            // An exchange is the machine's own: nothing else begins it.
            Deed::ExchangeCassette
            | Deed::SettleMoney
            | Deed::SetNetwork
            | Deed::ExportLog
            | Deed::Enrol
            | Deed::Wipe => Ok(Some(self.over(id, Ended::Failed(Failure::Refused)))),
        }
    }

    /// Has the machine do what core may not. Shutting down ends this program among others, so a success is no end of it: the
    /// next start tells that it was done.
    fn run_program(&self, id: DeedId, deed: Deed) {
        let words = match deed {
            Deed::ShutDown => &self.programs.shut_down,
            Deed::Update => &self.programs.update,
            _way_back => &self.programs.roll_back,
        };
        let (words, answers) = (words.clone(), self.answers.0.clone());
        tokio::spawn(async move {
            let Some((program, words)) = words.split_first() else { return };
            let ended = tokio::process::Command::new(program).args(words).stdin(Stdio::null()).status().await;
            let ended = match ended {
                Ok(status) if status.success() && deed == Deed::ShutDown => return,
                Ok(status) if status.success() => Ended::Done,
                Ok(status) => {
                    tracing::error!(?deed, %status, "the machine does not do it");
                    Ended::Failed(Failure::Refused)
                }
                Err(error) => {
                    tracing::error!(?deed, %error, "the machine does not do it");
                    Ended::Failed(Failure::Refused)
                }
            };
            answers.send(Answer::Staff(Box::new(Tried::Ran(id, ended)))).ok();
        });
    }

    /// A program of the machine has ended.
    pub(super) async fn ran(&mut self, id: DeedId, ended: Ended) -> Result<(), Stopped> {
        let event = self.over(id, ended);
        self.serve_staff(event).await
    }

    /// A deed is over; the page says how.
    pub(super) fn over(&mut self, id: DeedId, ended: Ended) -> Event {
        if let Some(Doing { deed, .. }) = self.desk.doing.take_if(|doing| doing.id == id) {
            let how = match ended {
                Ended::Done => shown::Ended::Done,
                Ended::Failed(_) => shown::Ended::Failed,
                Ended::Stopped => shown::Ended::Stopped,
            };
            if deed == Deed::TestDevice && matches!(ended, Ended::Stopped | Ended::Failed(Failure::Refused)) {
                self.desk.tried = None;
            }
            // What has a page of its own says it there.
            let has_page = matches!(deed, Deed::SeeHealth | Deed::SeeJournal | Deed::TestDevice);
            if !has_page || ended != Ended::Done {
                self.desk.last = Some((deed, how));
            }
        }
        Event::DeedEnded(id, ended)
    }

    /// The self test that moves nothing, as operators have it from afar.
    async fn test(&mut self, id: DeedId, device: Family) {
        let (answer, answered) = oneshot::channel();
        self.check_wanted(CheckWanted { device, answer }).await;
        let answers = self.answers.0.clone();
        tokio::spawn(async move {
            let passed = answered.await.is_ok_and(|answer| answer.is_a_pass());
            let how = if passed { Verdict::Passed } else { Verdict::Failed };
            answers.send(Answer::Staff(Box::new(Tried::Device(id, how)))).ok();
        });
    }

    pub(super) async fn tested(&mut self, id: DeedId, how: Verdict) -> Result<(), Stopped> {
        let ended = match how {
            Verdict::Passed => Ended::Done,
            Verdict::Failed => Ended::Failed(Failure::Device),
        };
        let event = self.over(id, ended);
        self.serve_staff(event).await
    }

    /// Verifies the chain, and reads what is not finished.
    fn read_records(&self, id: DeedId) {
        let (writer, answers) = (self.writer.clone(), self.answers.0.clone());
        tokio::spawn(async move {
            let read = writer.with(|journal, _| {
                let chain = if journal.verify().is_ok() { Chain::Whole } else { Chain::Broken };
                operator::records(journal).map(|records| (chain, records))
            });
            let records = match read.await {
                Ok(Ok((chain, records))) => Some(shown::Records {
                    entries: records.head,
                    acknowledged: records.acknowledged,
                    chain,
                    unfinished: records.unfinished.into_iter().map(|unfinished| unfinished.claim).collect(),
                }),
                Ok(Err(error)) | Err(error) => {
                    tracing::error!(%error, "the records could not be read");
                    None
                }
            };
            answers.send(Answer::Staff(Box::new(Tried::Records(id, records)))).ok();
        });
    }

    pub(super) async fn verified(&mut self, id: DeedId, records: Option<shown::Records>) -> Result<(), Stopped> {
        let ended = match records {
            Some(records) => {
                (self.desk.records, self.desk.page) = (Some(records), Page::Records);
                Ended::Done
            }
            None => Ended::Failed(Failure::Medium),
        };
        let event = self.over(id, ended);
        self.serve_staff(event).await
    }
}
