//! Joins a driver and a simulator under a virtual clock and a wire that can be bad, by plan or from a seed.
//!
//! Nothing here waits: a night of device time passes in a millisecond, and the same plan gives the same run.

pub(crate) mod line;
mod wire;

use std::{fmt, time::Duration};

use domain::Moment;

use crate::{
    driver::{self, Driver, EventId},
    simulator::{self, Simulator},
};

use line::{Line, Memory, Parcel};
pub use wire::{Direction, Fault, Harm, Wire};

/// So many steps at one moment mean that a machine asks to be woken for ever.
const STEPS_AT_ONE_MOMENT: u32 = 100_000;

/// One report of the driver, with its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported<E> {
    /// When.
    pub at: Moment,
    /// Its name.
    pub id: EventId,
    /// What.
    pub event: E,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Up,
    Down { reopens: Moment },
}

/// A driver and a simulator on one wire.
pub struct Bench<D: Driver, S: Simulator> {
    driver: D,
    simulator: S,
    line: Line,
    state: State,
    now: Moment,
    driver_due: Option<Moment>,
    simulator_due: Option<Moment>,
    reports: Vec<Reported<D::Event>>,
    taken: usize,
    unwritten: Vec<(Moment, EventId)>,
    acknowledgement: Option<fn(EventId) -> D::Command>,
    journal_delay: Duration,
    reconnect_after: Duration,
    steps: u32,
}

impl<D: Driver, S: Simulator> Bench<D, S> {
    /// Joins them; they are connected at the first run, order or gesture.
    pub fn new(driver: D, simulator: S, wire: Wire) -> Self {
        Self {
            driver,
            simulator,
            line: Line::new(wire, Memory::Keeps),
            state: State::Down { reopens: Moment::START },
            now: Moment::START,
            driver_due: None,
            simulator_due: None,
            reports: Vec::new(),
            taken: 0,
            unwritten: Vec::new(),
            acknowledgement: None,
            journal_delay: Duration::from_millis(200),
            reconnect_after: Duration::from_secs(1),
            steps: 0,
        }
    }

    /// Orders this command for every report, once the journal has written it down.
    #[must_use]
    pub fn acknowledging(mut self, command: fn(EventId) -> D::Command) -> Self {
        self.acknowledgement = Some(command);
        self
    }

    /// How long the journal takes to write a report down; 200 ms unless told.
    #[must_use]
    pub fn journal_delay(mut self, delay: Duration) -> Self {
        self.journal_delay = delay;
        self
    }

    /// How long after a broken link it is opened again; 1 s unless told.
    #[must_use]
    pub fn reconnect_after(mut self, pause: Duration) -> Self {
        self.reconnect_after = pause;
        self
    }

    /// Orders something now.
    pub fn order(&mut self, command: D::Command) {
        self.run_for(Duration::ZERO);
        self.driver.handle(self.now, driver::Input::Ordered(command));
        self.settle();
    }

    /// Does something to the device now.
    pub fn gesture(&mut self, gesture: S::Gesture) {
        self.run_for(Duration::ZERO);
        self.simulator.handle(self.now, simulator::Input::Gestured(gesture));
        self.settle();
    }

    /// Breaks the link now, as if the plug were pulled; it is opened again after the pause.
    pub fn cut(&mut self) {
        self.run_for(Duration::ZERO);
        self.disconnect();
        self.settle();
    }

    /// The host loses its memory, as in a power cut: another driver takes over; nothing unwritten is acknowledged.
    pub fn restart_host(&mut self, driver: D) {
        self.disconnect();
        self.driver = driver;
        self.driver_due = None;
        self.unwritten.clear();
        self.settle();
    }

    /// Lets time pass.
    pub fn run_for(&mut self, time: Duration) {
        let end = self.now + time;
        while self.step(end) {}
        self.now = end;
    }

    /// Lets time pass until `condition` holds, for `at_most`; says whether it held.
    pub fn run_until(&mut self, at_most: Duration, condition: impl Fn(&Self) -> bool) -> bool {
        let end = self.now + at_most;
        while !condition(self) {
            if !self.step(end) {
                self.now = end;
                return condition(self);
            }
        }
        true
    }

    /// The virtual clock.
    #[must_use]
    pub const fn now(&self) -> Moment {
        self.now
    }

    /// Everything the driver reported, oldest first.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = &D::Event> {
        self.reports.iter().map(|report| &report.event)
    }

    /// Everything the driver reported, with times and names.
    #[must_use]
    pub fn reports(&self) -> &[Reported<D::Event>] {
        &self.reports
    }

    /// What the driver reported since the last time this was asked.
    pub fn take_events(&mut self) -> Vec<D::Event>
    where
        D::Event: Clone,
    {
        let fresh = self.reports[self.taken..].iter().map(|report| report.event.clone()).collect();
        self.taken = self.reports.len();
        fresh
    }

    /// Every byte put on the wire in a direction since the bench began, as it was before the wire harmed it. Its length
    /// is the number of positions a fault can have.
    #[must_use]
    pub fn sent(&self, direction: Direction) -> &[u8] {
        self.line.sent(direction)
    }

    /// Whether the link stands.
    #[must_use]
    pub fn is_connected(&self) -> bool {
        self.state == State::Up
    }

    /// The driver.
    #[must_use]
    pub const fn driver(&self) -> &D {
        &self.driver
    }

    /// The device.
    #[must_use]
    pub const fn simulator(&self) -> &S {
        &self.simulator
    }

    /// What an onlooker sees of the device now.
    pub fn view(&self) -> S::View {
        self.simulator.view()
    }

    /// Does the next thing that is due by `end`; says whether there was one.
    fn step(&mut self, end: Moment) -> bool {
        let Some(due) = self.next_due().filter(|due| *due <= end) else { return false };
        self.steps = if due > self.now { 0 } else { self.steps + 1 };
        assert!(self.steps < STEPS_AT_ONE_MOMENT, "a machine asks to be woken for ever at {:?}", self.now);
        self.now = self.now.max(due);
        self.perform();
        self.settle();
        true
    }

    fn next_due(&self) -> Option<Moment> {
        let reopens = match self.state {
            State::Up => None,
            State::Down { reopens } => Some(reopens),
        };
        let written = self.unwritten.iter().map(|(at, _)| *at).min();
        [reopens, self.line.next_arrival(), written, self.driver_due, self.simulator_due].into_iter().flatten().min()
    }

    fn perform(&mut self) {
        let now = self.now;
        if let State::Down { reopens } = self.state
            && reopens <= now
        {
            self.reopen();
        } else if let Some((direction, parcel)) = self.line.take_arrived(now) {
            self.deliver(direction, parcel);
        } else if let Some(index) = self.unwritten.iter().position(|(at, _)| *at <= now) {
            let (_, id) = self.unwritten.remove(index);
            if let Some(command) = self.acknowledgement {
                self.driver.handle(now, driver::Input::Ordered(command(id)));
            }
        } else if self.driver_due.is_some_and(|due| due <= now) {
            self.driver_due = None;
            self.driver.handle(now, driver::Input::Elapsed);
        } else {
            self.simulator_due = None;
            self.simulator.handle(now, simulator::Input::Elapsed);
        }
    }

    fn reopen(&mut self) {
        if !self.simulator.reachable() {
            self.state = State::Down { reopens: self.now + self.reconnect_after };
            return;
        }
        self.state = State::Up;
        self.simulator.handle(self.now, simulator::Input::Connected);
        self.driver.handle(self.now, driver::Input::Connected);
    }

    fn deliver(&mut self, direction: Direction, parcel: Parcel) {
        match (direction, parcel) {
            (Direction::ToDevice, Parcel::Bytes(bytes)) => {
                self.simulator.handle(self.now, simulator::Input::Received(&bytes));
            }
            (Direction::ToHost, Parcel::Bytes(bytes)) => self.driver.handle(self.now, driver::Input::Received(&bytes)),
            (Direction::ToDevice | Direction::ToHost, Parcel::Break) => self.disconnect(),
        }
    }

    fn disconnect(&mut self) {
        if self.state == State::Up {
            self.state = State::Down { reopens: self.now + self.reconnect_after };
            self.line.clear();
            self.simulator.handle(self.now, simulator::Input::Disconnected);
            self.driver.handle(self.now, driver::Input::Disconnected);
        }
    }

    /// Asks both machines until they wait.
    fn settle(&mut self) {
        for _ in 0..STEPS_AT_ONE_MOMENT {
            let driver_hung_up = self.drain_driver();
            let simulator_hung_up = self.drain_simulator();
            if !driver_hung_up && !simulator_hung_up {
                return;
            }
            self.disconnect();
        }
        panic!("a machine hangs up for ever at {:?}", self.now);
    }

    fn drain_driver(&mut self) -> bool {
        for _ in 0..STEPS_AT_ONE_MOMENT {
            match self.driver.poll() {
                driver::Output::Send(bytes) if self.is_connected() => {
                    self.line.put(self.now, Direction::ToDevice, &bytes);
                }
                driver::Output::Send(_) => {}
                driver::Output::Report(event, id) => {
                    self.unwritten.push((self.now + self.journal_delay, id));
                    self.reports.push(Reported { at: self.now, id, event });
                }
                driver::Output::HangUp => return true,
                driver::Output::Wait(due) => {
                    self.driver_due = due;
                    return false;
                }
            }
        }
        panic!("the driver never waits at {:?}", self.now);
    }

    fn drain_simulator(&mut self) -> bool {
        for _ in 0..STEPS_AT_ONE_MOMENT {
            match self.simulator.poll() {
                simulator::Output::Send(bytes) if self.is_connected() => {
                    self.line.put(self.now, Direction::ToHost, &bytes);
                }
                simulator::Output::Send(_) => {}
                simulator::Output::HangUp => return true,
                simulator::Output::Wait(due) => {
                    self.simulator_due = due;
                    return false;
                }
            }
        }
        panic!("the simulator never waits at {:?}", self.now);
    }
}

impl<D: Driver, S: Simulator> fmt::Debug for Bench<D, S> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Bench").field("now", &self.now).field("state", &self.state).finish_non_exhaustive()
    }
}
