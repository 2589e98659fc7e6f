//! Devices that are tested with somebody who looks: what the plans of `peripherals` order is given, and what the device says
//! goes to its test as well as to everything else. None of it takes money.

use std::sync::Arc;

use domain::{
    DeedId,
    bitmap::Bitmap,
    fact::Failure,
    receipt::{StaffPaper, Trial as TrialPaper},
    staff::{Actor, Depth, TestName, Tested},
};
use jiff::civil::DateTime;
use kiosk_screen::snapshot::staff::{Asked, Dated, Door, Rhythm};
use maintenance::{Answer, Ended, Event};
use peripherals::{
    audio, barcode,
    beacon::{self, Rate},
    cash, document,
    doors::{self, Switch},
    family::Family,
    keypad, printer,
    supervise::check::{self, Ask, Check, Notices, Outcome, Word},
};
use receipt::PaperWidth;

use super::health;
use crate::{
    devices::{Devices, News},
    shell::{Stopped, Terminal, voice::of_keypad},
};

/// A test that is being made.
pub(super) struct Trial {
    id: DeedId,
    family: Family,
    check: Running,
}

/// The test itself, of whichever family.
enum Running {
    Document(Check<document::Command, document::Event>),
    Printer(Check<printer::Command, printer::Event>),
    Cash(Check<cash::Command, cash::Event>),
    Barcode(Check<barcode::Command, barcode::Event>),
    Keypad(Check<keypad::Command, keypad::Event>),
    Doors(Check<doors::Command, doors::Event>),
    Beacon(Check<beacon::Command, beacon::Event>),
    Audio(Check<audio::Command, audio::Event>),
}

/// What a test orders.
enum Order {
    Document(document::Command),
    Printer(printer::Command),
    Cash(cash::Command),
    Barcode(barcode::Command),
    Beacon(beacon::Command),
    Audio(audio::Command),
    /// Keypads and switches only speak.
    Nothing,
}

/// The same of whichever family it is.
macro_rules! of_each {
    ($running:expr, $check:ident => $done:expr) => {
        match $running {
            Running::Document($check) => orders($done, Order::Document),
            Running::Printer($check) => orders($done, Order::Printer),
            Running::Cash($check) => orders($done, Order::Cash),
            Running::Barcode($check) => orders($done, Order::Barcode),
            Running::Keypad($check) => orders($done, |_| Order::Nothing),
            Running::Doors($check) => orders($done, |_| Order::Nothing),
            Running::Beacon($check) => orders($done, Order::Beacon),
            Running::Audio($check) => orders($done, Order::Audio),
        }
    };
}

/// One look at whichever family it is.
macro_rules! look_at {
    ($running:expr, $check:ident => $seen:expr) => {
        match $running {
            Running::Document($check) => $seen,
            Running::Printer($check) => $seen,
            Running::Cash($check) => $seen,
            Running::Barcode($check) => $seen,
            Running::Keypad($check) => $seen,
            Running::Doors($check) => $seen,
            Running::Beacon($check) => $seen,
            Running::Audio($check) => $seen,
        }
    };
}

fn orders<C>(commands: Vec<C>, order: impl Fn(C) -> Order) -> Vec<Order> {
    commands.into_iter().map(order).collect()
}

/// What of a device can be tried here. Deeper than these, a family has no other test than the one before.
pub(super) const fn depths(family: Family) -> &'static [Depth] {
    use Depth::{External, Interactive, Internal};
    match family {
        // Nothing deeper is done without money.
        Family::Card => &[Internal],
        Family::Printer | Family::Beacon | Family::Audio => &[Internal, External, Interactive],
        Family::Document | Family::Cash | Family::Barcode | Family::Keypad | Family::Doors => &[Internal, Interactive],
    }
}

/// The tests of a device by name.
pub(super) fn name(family: Family, depth: Depth) -> TestName {
    TestName { device: family.as_str().to_owned(), depth }
}

impl Trial {
    fn asks(&self) -> Option<(Ask, Notices)> {
        look_at!(&self.check, check => check.asks())
    }

    fn outcome(&self) -> Option<Outcome> {
        look_at!(&self.check, check => check.outcome())
    }
}

impl Terminal {
    /// Begins a test that is more than an internal one; what the machine is told at once, if anything.
    pub(super) async fn begin_trial(
        &mut self,
        id: DeedId,
        (family, depth): (Family, Depth),
        who: &Actor,
    ) -> Option<Event> {
        let now = self.world.now();
        // `begin` answers with the test and its first orders.
        macro_rules! begin {
            ($kind:ident, $device:expr, $plan:expr, $order:expr) => {
                $device.map(|device| {
                    let (check, first) = Check::begin(now, $plan, &device.status());
                    (Running::$kind(check), orders(first, $order))
                })
            };
        }
        let devices = &self.devices;
        let begun = match family {
            Family::Document => {
                begin!(Document, Some(&devices.document), check::document(depth), Order::Document)
            }
            Family::Printer => {
                let paper = self.trial_paper(who);
                paper.and_then(|(job, picture)| {
                    begin!(Printer, Some(&devices.printer), check::printer(depth, job, picture), Order::Printer)
                })
            }
            Family::Cash => {
                let notes = self.world.note_kinds.clone();
                begin!(Cash, devices.cash.as_ref(), check::cash(depth, notes), Order::Cash)
            }
            Family::Barcode => begin!(Barcode, devices.barcode.as_ref(), check::barcode(depth), Order::Barcode),
            Family::Keypad => begin!(Keypad, devices.keypad.as_ref(), check::keypad(depth), |_| Order::Nothing),
            Family::Doors => {
                let seen: Vec<(Switch, doors::State)> = self.world.doors.iter().map(|(at, how)| (*at, *how)).collect();
                let seen: Vec<_> = seen.into_iter().filter(|(switch, _)| door(*switch).is_some()).collect();
                // Where there is no door to move, nothing was tried.
                let device = devices.doors.as_ref().filter(|_| !seen.is_empty());
                begin!(Doors, device, check::doors(depth, &seen), |_| Order::Nothing)
            }
            Family::Beacon => {
                let device = devices.beacon.as_ref().filter(|_| !devices.lights.is_empty());
                begin!(Beacon, device, check::beacon(depth, &devices.lights), Order::Beacon)
            }
            Family::Audio => begin!(Audio, devices.audio.as_ref(), check::audio(depth), Order::Audio),
            Family::Card => None,
        };
        let Some((check, first)) = begun else { return Some(self.over(id, Ended::Failed(Failure::Refused))) };
        self.desk.trial = Some(Trial { id, family, check });
        give(&mut self.devices, first).await;
        self.trial_news()
    }

    fn trial_paper(&self, who: &Actor) -> Option<(u32, Arc<Bitmap>)> {
        let paper = StaffPaper::Trial(TrialPaper { printed: self.world.clocks.local(), who: who.clone() });
        let drawn = receipt::render_for_staff(&paper, self.desk.language(), &self.imprint, PaperWidth::MM80);
        let drawn = drawn.inspect_err(|error| tracing::error!(%error, "a test print could not be drawn")).ok()?;
        Some((self.staff_job(0), Arc::new(drawn.bitmap)))
    }

    /// What comes of a test, for the machine: its end, or that somebody must look.
    fn trial_news(&mut self) -> Option<Event> {
        let trial = self.desk.trial.as_ref()?;
        let id = trial.id;
        if let Some(outcome) = trial.outcome() {
            tracing::info!(device = %trial.family, ?outcome, "a device was tried");
            self.desk.trial = None;
            let ended = match outcome {
                Outcome::Passed => Ended::Done,
                Outcome::TimedOut => Ended::Failed(Failure::NoAnswer),
                Outcome::Unusable(_) | Outcome::NotDone | Outcome::Refused => Ended::Failed(Failure::Device),
            };
            return Some(self.over(id, ended));
        }
        matches!(trial.asks(), Some((_, Notices::Person))).then_some(Event::DeedAsked(id))
    }

    /// The test of a device hears what that device says.
    pub(in crate::shell) async fn trial_hears(&mut self, news: &News) {
        let now = self.world.now();
        let Some(trial) = &mut self.desk.trial else { return };
        let wanted = match (&mut trial.check, news) {
            (Running::Document(check), News::Document(event, _)) => orders(check.on(now, event), Order::Document),
            (Running::Printer(check), News::Printer(event, _)) => orders(check.on(now, event), Order::Printer),
            (Running::Cash(check), News::Cash(event, _)) => orders(check.on(now, event), Order::Cash),
            (Running::Barcode(check), News::Barcode(event, _)) => orders(check.on(now, event), Order::Barcode),
            (Running::Keypad(check), News::Keypad(event, _)) => orders(check.on(now, event), |_| Order::Nothing),
            (Running::Doors(check), News::Doors(event, _)) => orders(check.on(now, event), |_| Order::Nothing),
            (Running::Beacon(check), News::Beacon(event, _)) => orders(check.on(now, event), Order::Beacon),
            (Running::Audio(check), News::Audio(event, _)) => orders(check.on(now, event), Order::Audio),
            _another => return,
        };
        give(&mut self.devices, wanted).await;
    }

    /// Tells the machine what has come of a test, once everything else has heard of it.
    pub(in crate::shell) async fn trial_goes_on(&mut self) -> Result<(), Stopped> {
        match self.trial_news() {
            Some(event) => self.serve_staff(event).await,
            None => Ok(()),
        }
    }

    /// A second has passed.
    pub(in crate::shell) async fn trial_elapsed(&mut self) -> Result<(), Stopped> {
        let now = self.world.now();
        let Some(trial) = &mut self.desk.trial else { return Ok(()) };
        let wanted = of_each!(&mut trial.check, check => check.elapse(now));
        give(&mut self.devices, wanted).await;
        self.trial_goes_on().await
    }

    /// Somebody has looked.
    pub(super) async fn trial_answered(&mut self, id: DeedId, answer: Answer) -> Option<Event> {
        let now = self.world.now();
        let word = match answer {
            Answer::Right => Word::Yes,
            Answer::Wrong => Word::No,
        };
        let trial = self.desk.trial.as_mut().filter(|trial| trial.id == id)?;
        let wanted = of_each!(&mut trial.check, check => check.answer(now, word));
        give(&mut self.devices, wanted).await;
        self.trial_news()
    }

    /// Nobody wants the test any more.
    pub(super) async fn stop_trial(&mut self) {
        if let Some(trial) = self.desk.trial.take() {
            let wanted = of_each!(trial.check, check => check.stop());
            give(&mut self.devices, wanted).await;
        }
    }

    /// Whether what a device says now is its test's alone: a key that is tried presses nothing, a specimen is nobody's.
    pub(in crate::shell) fn is_tried(&self, family: Family) -> bool {
        self.desk.trial.as_ref().is_some_and(|trial| trial.family == family)
    }

    /// What the page of the test says.
    pub(super) fn trial_asks(&self) -> Option<(kiosk_screen::snapshot::staff::Device, Option<Asked>)> {
        let trial = self.desk.trial.as_ref()?;
        let asked = trial.asks().and_then(|(ask, _)| asked(ask));
        Some((health::device(trial.family), asked))
    }

    /// When a test began, and how it came out.
    pub(super) fn dated(&self, Tested { id, verdict }: Tested) -> Dated {
        Dated { verdict, at: self.began(id) }
    }

    /// When something was begun: its name tells.
    pub(super) fn began(&self, id: DeedId) -> DateTime {
        let since_1970 = id.0.get_timestamp().map_or(0, |stamp| {
            let (seconds, nanoseconds) = stamp.to_unix();
            i64::try_from(seconds).unwrap_or(0) * 1_000 + i64::from(nanoseconds / 1_000_000)
        });
        self.world.clocks.local_of(since_1970)
    }
}

async fn give(devices: &mut Devices, orders: Vec<Order>) {
    for order in orders {
        match order {
            Order::Document(command) => devices.tell_document(command).await,
            Order::Printer(command) => devices.tell_printer(command).await,
            Order::Cash(command) => devices.tell_cash(command).await,
            Order::Barcode(command) => devices.tell_barcode(command).await,
            Order::Beacon(command) => devices.tell_beacon(command).await,
            Order::Audio(command) => devices.tell_audio(command).await,
            Order::Nothing => {}
        }
    }
}

const fn door(switch: Switch) -> Option<Door> {
    match switch {
        Switch::Cabinet => Some(Door::Cabinet),
        Switch::Service => Some(Door::Service),
        Switch::Safe => Some(Door::Safe),
        Switch::Cassette | Switch::Key => None,
    }
}

/// What is asked, as the page says it. Switches that are not tried ask nothing.
const fn asked(ask: Ask) -> Option<Asked> {
    Some(match ask {
        Ask::PutSpecimen => Asked::PutSpecimen,
        Ask::PutNote => Asked::PutNote,
        Ask::HoldCode => Asked::HoldCode,
        Ask::PressKey(key) => Asked::PressKey(of_keypad(key)),
        Ask::Open(switch) => match door(switch) {
            Some(door) => Asked::Open(door),
            None => return None,
        },
        Ask::Close(switch) => match door(switch) {
            Some(door) => Asked::Close(door),
            None => return None,
        },
        Ask::LooksAtPaper => Asked::LooksAtPaper,
        Ask::Listens(output) => Asked::Listens(output),
        Ask::LooksAtLight { slot, rate } => {
            let rhythm = match rate {
                Rate::Off => return None,
                Rate::Slow => Rhythm::Slow,
                Rate::Medium => Rhythm::Medium,
                Rate::Quick => Rhythm::Quick,
                Rate::Continuous => Rhythm::Continuous,
            };
            Asked::LooksAtLight(health::device(slot), rhythm)
        }
    })
}
