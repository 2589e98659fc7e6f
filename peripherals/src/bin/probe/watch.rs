//! A device, opened as the terminal opens it and watched for a while.

use std::{fmt::Debug, process::ExitCode, time::Duration};

use peripherals::{
    driver::{Driver, EventId},
    link::{self, Clock, Handle},
    status::Readiness,
};
use rand::{SeedableRng, rngs::StdRng};
use serde_json::json;

use crate::{arguments::Arguments, protocols::Asked};

/// A driver that can be recorded where recording is built in.
#[cfg(feature = "tape")]
pub trait Watchable: Driver<Command: peripherals::tape::Order + Send, Event: Send> + Send + 'static {}
#[cfg(feature = "tape")]
impl<D> Watchable for D where D: Driver<Command: peripherals::tape::Order + Send, Event: Send> + Send + 'static {}
#[cfg(not(feature = "tape"))]
pub trait Watchable: Driver<Command: Send, Event: Send> + Send + 'static {}
#[cfg(not(feature = "tape"))]
impl<D> Watchable for D where D: Driver<Command: Send, Event: Send> + Send + 'static {}

/// What is learned of a device by one of its events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Learned {
    /// It can be used, or not.
    Usable(Readiness),
    /// What was asked of it was done: the watching ends.
    Done,
    /// What was asked of it was not done: the watching ends.
    Failed,
    /// Nothing of that kind.
    Nothing,
}

/// What a family's watcher does about what a device says.
pub trait Watcher<C, E: Debug> {
    /// What is ordered at once.
    fn at_once(&mut self) -> Vec<C> {
        Vec::new()
    }
    /// What is ordered when it can be used for the first time.
    fn once_ready(&mut self) -> Vec<C> {
        Vec::new()
    }
    /// What is ordered because of this event.
    fn about(&mut self, _event: &E) -> Vec<C> {
        Vec::new()
    }
    /// The order that lets the device forget the event, if it may.
    fn acknowledge(&self, event: &E, id: EventId) -> Option<C>;
    /// What it says about the device.
    fn learn(&mut self, event: &E) -> Learned;
    /// What a technician sees of it.
    fn show(&self, event: &E) -> String {
        format!("{event:?}")
    }
}

/// Watches the device that was asked about.
pub async fn watch<D>(asked: &Asked, driver: D, watcher: impl Watcher<D::Command, D::Event>) -> ExitCode
where
    D: Watchable,
{
    let clock = Clock::start();
    match open(asked, driver, clock) {
        Ok(device) => see(device, watcher, clock, &asked.arguments).await,
        Err(code) => code,
    }
}

/// Opens the device that was asked about, recorded if that was asked; or the program's exit code.
pub fn open<D: Watchable>(asked: &Asked, driver: D, clock: Clock) -> Result<Handle<D::Command, D::Event>, ExitCode> {
    let address = asked.arguments.address.clone();
    let chance = StdRng::seed_from_u64(u64::from(std::process::id()));
    #[cfg(feature = "tape")]
    if let Some((tape, redaction)) = crate::tape::recorder(asked)? {
        let driver = peripherals::tape::Taped::new(driver, tape, redaction);
        return Ok(link::spawn(address, driver, clock, chance));
    }
    Ok(link::spawn(address, driver, clock, chance))
}

async fn see<C, E: Debug>(
    mut device: Handle<C, E>,
    mut watcher: impl Watcher<C, E>,
    clock: Clock,
    arguments: &Arguments,
) -> ExitCode {
    let end = clock.now() + Duration::from_secs(arguments.seconds);
    let mut usable = Readiness::Unavailable;
    let mut orders = watcher.at_once();
    let mut began = false;
    loop {
        for order in orders.drain(..) {
            if device.commands.send(order).await.is_err() {
                return ExitCode::FAILURE;
            }
        }
        let link = *device.link.borrow_and_update();
        tokio::select! {
            event = device.events.recv() => {
                let Some((event, id)) = event else { return ExitCode::FAILURE };
                say(arguments, clock, &watcher.show(&event));
                orders.extend(watcher.acknowledge(&event, id));
                orders.extend(watcher.about(&event));
                match watcher.learn(&event) {
                    Learned::Usable(readiness) => usable = readiness,
                    Learned::Done => return ExitCode::SUCCESS,
                    Learned::Failed => return ExitCode::FAILURE,
                    Learned::Nothing => {}
                }
                if usable == Readiness::Ready && !began {
                    began = true;
                    orders.extend(watcher.once_ready());
                }
            }
            changed = device.link.changed() => {
                if changed.is_err() {
                    return ExitCode::FAILURE;
                }
                if *device.link.borrow() != link {
                    say(arguments, clock, &format!("link: {:?}", *device.link.borrow()));
                }
            }
            () = clock.wait_for(Some(end)) => break,
        }
    }
    match usable {
        Readiness::Ready | Readiness::Busy => ExitCode::SUCCESS,
        Readiness::Unavailable => ExitCode::FAILURE,
    }
}

fn say(arguments: &Arguments, clock: Clock, what: &str) {
    let at = clock.now().since_start();
    if arguments.json {
        println!("{}", json!({ "at_ms": at.as_millis(), "what": what }));
    } else {
        println!("{:9.3} s  {what}", at.as_secs_f64());
    }
}
