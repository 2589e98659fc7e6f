//! Self tests that an operator asks for: those that move nothing, while nobody is served. Only a note validator that stuck
//! is told to start anew, and how it stands after that is how its test comes out.

use std::time::Duration;

use domain::Moment;
use journey::Stage;
use peripherals::{
    card,
    family::Family,
    status::Status,
    supervise::check::{self, Check, Depth, Outcome, Plan},
};
use tokio::sync::oneshot;

use super::Terminal;
use crate::{
    devices::{Supervised, can_serve},
    operator::{Answer, CheckWanted, Checked, NotChecked, Wanted},
};

/// Tests that are not over at once.
#[derive(Default)]
pub(super) struct Checks {
    pub(super) card: Option<Checking>,
    validator: Option<Restarting>,
}

/// The card terminal's test, which waits for an answer of its.
pub(super) struct Checking {
    check: Check<card::Command, card::Event>,
    answer: oneshot::Sender<Answer>,
}

/// A validator that starts anew: how it comes up is how its test comes out.
struct Restarting {
    until: Moment,
    answer: oneshot::Sender<Answer>,
}

/// How long a validator may take to come up: those that check their mechanism take ten seconds and more.
const COMES_UP: Duration = Duration::from_secs(20);

/// Whether the card terminal's test waits for an answer of its.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Examined {
    /// It does: nothing else is asked of the terminal meanwhile.
    Yes,
    /// It does not.
    No,
}

impl Terminal {
    /// Whether the card terminal is being tested.
    pub(super) const fn examined(&self) -> Examined {
        if self.checks.card.is_some() { Examined::Yes } else { Examined::No }
    }

    /// An operator wants something.
    pub(super) async fn operator_wants(&mut self, wanted: Wanted) {
        match wanted {
            Wanted::Check(wanted) => self.check_wanted(wanted).await,
            Wanted::Report(answer) => self.report_wanted(answer),
        }
    }

    /// Somebody asks for a test. All but the card terminal's, and that of a validator that stood, are over at once: their
    /// drivers ask the devices all the time.
    pub(super) async fn check_wanted(&mut self, CheckWanted { device, answer }: CheckWanted) {
        let now = self.world.now();
        let outcome = if !matches!(self.journey.stage, Stage::Attract(_)) {
            Err(NotChecked::SomebodyIsServed)
        } else if device == Family::Card {
            if self.examined() == Examined::Yes || self.day.is_under_way() {
                Err(NotChecked::Busy)
            } else {
                let (check, orders) = Check::begin(now, check::card(Depth::Internal), &self.devices.card.status());
                for order in orders {
                    self.devices.tell_card(order).await;
                }
                self.checks.card = Some(Checking { check, answer });
                self.conclude();
                return;
            }
        } else {
            if device == Family::Cash {
                if self.checks.validator.is_some() {
                    answer.send(Answer::NotChecked { why: NotChecked::Busy }).ok();
                    return;
                }
                if self.start_validator_anew().await {
                    self.checks.validator = Some(Restarting { until: now + COMES_UP, answer });
                    return;
                }
            }
            self.at_once(device, now).ok_or(NotChecked::NoSuchDevice)
        };
        let told = outcome.map_or_else(|why| Answer::NotChecked { why }, |outcome| self.checked(device, outcome));
        // Whoever asked may have gone away since.
        answer.send(told).ok();
    }

    fn at_once(&self, device: Family, now: Moment) -> Option<Outcome> {
        let devices = &self.devices;
        match device {
            Family::Document => Some(over(now, check::document(Depth::Internal), &devices.document.status())),
            Family::Printer => {
                let nothing = std::sync::Arc::new(domain::bitmap::Bitmap::white(1, 1));
                Some(over(now, check::printer(Depth::Internal, 0, nothing), &devices.printer.status()))
            }
            Family::Cash => of(devices.cash.as_ref(), now, check::cash(Depth::Internal, Vec::new())),
            Family::Barcode => of(devices.barcode.as_ref(), now, check::barcode(Depth::Internal)),
            Family::Keypad => of(devices.keypad.as_ref(), now, check::keypad(Depth::Internal)),
            Family::Doors => of(devices.doors.as_ref(), now, check::doors(Depth::Internal, &[])),
            Family::Beacon => of(devices.beacon.as_ref(), now, check::beacon(Depth::Internal, &[])),
            Family::Audio => of(devices.audio.as_ref(), now, check::audio(Depth::Internal)),
            Family::Card => None,
        }
    }

    /// The card terminal said something.
    pub(super) async fn check_heard(&mut self, event: &card::Event) {
        let now = self.world.now();
        let Some(checking) = &mut self.checks.card else { return };
        for order in checking.check.on(now, event) {
            self.devices.tell_card(order).await;
        }
        self.conclude();
    }

    /// A second has passed.
    pub(super) async fn check_elapsed(&mut self) {
        let now = self.world.now();
        self.look_at_validator(now);
        let Some(checking) = &mut self.checks.card else { return };
        for order in checking.check.elapse(now) {
            self.devices.tell_card(order).await;
        }
        self.conclude();
    }

    /// A validator that was told to start anew is up, or does not come up.
    fn look_at_validator(&mut self, now: Moment) {
        let works = self.devices.cash.as_ref().is_some_and(|device| can_serve(device.status().readiness));
        let Some(Restarting { answer, .. }) = self.checks.validator.take_if(|it| works || now >= it.until) else {
            return;
        };
        let told = self.at_once(Family::Cash, now).map(|outcome| self.checked(Family::Cash, outcome));
        answer.send(told.unwrap_or(Answer::NotChecked { why: NotChecked::NoSuchDevice })).ok();
    }

    fn conclude(&mut self) {
        let over = self.checks.card.take_if(|checking| checking.check.outcome().is_some());
        let Some((Checking { check, answer }, outcome)) = over.and_then(|checking| {
            let outcome = checking.check.outcome()?;
            Some((checking, outcome))
        }) else {
            return;
        };
        drop(check);
        answer.send(self.checked(Family::Card, outcome)).ok();
    }

    fn checked(&self, device: Family, outcome: Outcome) -> Answer {
        let Some(health) = self.devices.health(self.world.now()).remove(&device) else {
            return Answer::NotChecked { why: NotChecked::NoSuchDevice };
        };
        tracing::info!(%device, ?outcome, "a self test was made");
        let remedy = outcome.remedy().and_then(|unnamed| health.remedy.or(Some(unnamed)));
        Answer::Checked(Checked { device, outcome, remedy, health })
    }
}

fn of<C, E, F>(device: Option<&Supervised<C, E, F>>, now: Moment, plan: Plan<C, E>) -> Option<Outcome>
where
    C: Clone + std::fmt::Debug,
    F: Copy + PartialEq,
{
    device.map(|device| over(now, plan, &device.status()))
}

/// A test without steps.
fn over<C: Clone, E, F>(now: Moment, plan: Plan<C, E>, known: &Status<F>) -> Outcome {
    let (check, _) = Check::begin(now, plan, known);
    check.outcome().unwrap_or(Outcome::TimedOut)
}
