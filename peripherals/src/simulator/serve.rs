//! Serves a simulated device on a real link.

use std::io;

use domain::Moment;
use tokio::sync::mpsc;

use super::{
    Input, Output, Simulator,
    control::{Cable, Request},
    door::{Door, Vacancy},
};
use crate::{
    bench::{
        Direction,
        line::{Line, Memory, Parcel},
    },
    link::{Clock, Port},
};

/// Lets hosts in one after the other and does what `requests` ask, until nobody can ask any more. What the device
/// remembers outlives its hosts. `watch` sees it after everything that happened.
///
/// # Errors
/// The door is broken, or a view cannot be written as JSON.
pub async fn serve<S: Simulator>(
    simulator: S,
    mut door: Door,
    mut requests: mpsc::Receiver<Request<S::Gesture>>,
    clock: Clock,
    mut watch: impl FnMut(&mut S) -> io::Result<()>,
) -> io::Result<()> {
    let line = Line::new(door.wire().clone(), Memory::Forgets);
    let mut served = Served { simulator, line, host: None, cable: Cable::In, clock };
    loop {
        let due = served.settle();
        watch(&mut served.simulator)?;
        tokio::select! {
            arrival = door.host(served.vacancy()) => served.connect(arrival?),
            bytes = receive(&mut served.host) => match bytes {
                Ok(bytes) => served.line.put(clock.now(), Direction::ToDevice, &bytes),
                Err(_gone) => served.disconnect(),
            },
            request = requests.recv() => match request {
                Some(Request::Gesture(gesture, done)) => {
                    served.simulator.handle(clock.now(), Input::Gestured(gesture));
                    served.settle();
                    watch(&mut served.simulator)?;
                    if served.vacancy() == Vacancy::Shut {
                        door.shut();
                    }
                    // Whoever asked may have gone away since.
                    done.send(()).ok();
                }
                Some(Request::View(seen)) => {
                    seen.send(serde_json::to_value(served.simulator.view())?).ok();
                }
                Some(Request::Cable(cable, done)) => {
                    served.cable = cable;
                    if cable == Cable::Out {
                        served.disconnect();
                        served.settle();
                        door.shut();
                    }
                    done.send(()).ok();
                }
                None => {
                    door.shut();
                    return Ok(());
                }
            },
            () = clock.wait_for(due) => served.elapse(due),
        }
    }
}

async fn receive(host: &mut Option<Port>) -> io::Result<Vec<u8>> {
    match host {
        Some(port) => port.receive().await,
        None => std::future::pending().await,
    }
}

/// A device, the wire before it, and who is at the other end.
struct Served<S> {
    simulator: S,
    line: Line,
    host: Option<Port>,
    cable: Cable,
    clock: Clock,
}

impl<S: Simulator> Served<S> {
    fn vacancy(&self) -> Vacancy {
        match (self.cable, &self.host) {
            (Cable::Out, _) => Vacancy::Shut,
            (Cable::In, _) if !self.simulator.reachable() => Vacancy::Shut,
            (Cable::In, Some(_)) => Vacancy::Occupied,
            (Cable::In, None) => Vacancy::Free,
        }
    }

    fn connect(&mut self, port: Port) {
        self.line.clear();
        self.host = Some(port);
        self.simulator.handle(self.clock.now(), Input::Connected);
    }

    fn disconnect(&mut self) {
        self.line.clear();
        if self.host.take().is_some() {
            self.simulator.handle(self.clock.now(), Input::Disconnected);
        }
    }

    /// Only what the device itself waits for is told to it: the wire waits too.
    fn elapse(&mut self, due: Option<Moment>) {
        if self.line.next_arrival().is_none_or(|arrival| due.is_some_and(|due| due < arrival)) {
            self.simulator.handle(self.clock.now(), Input::Elapsed);
        }
    }

    /// Delivers what has arrived and asks the device until it waits; says until when. Without a host its bytes go nowhere.
    fn settle(&mut self) -> Option<Moment> {
        loop {
            while let Some((direction, parcel)) = self.line.take_arrived(self.clock.now()) {
                self.deliver(direction, parcel);
            }
            match self.simulator.poll() {
                Output::Send(bytes) if self.host.is_some() => {
                    self.line.put(self.clock.now(), Direction::ToHost, &bytes);
                }
                Output::Send(_) => {}
                Output::HangUp => self.disconnect(),
                Output::Wait(due) => match self.line.next_arrival() {
                    Some(arrival) if arrival <= self.clock.now() => {}
                    arrival => return [arrival, due].into_iter().flatten().min(),
                },
            }
        }
    }

    fn deliver(&mut self, direction: Direction, parcel: Parcel) {
        match (direction, parcel) {
            (Direction::ToDevice, Parcel::Bytes(bytes)) => {
                self.simulator.handle(self.clock.now(), Input::Received(&bytes));
            }
            (Direction::ToHost, Parcel::Bytes(bytes)) => {
                if let Some(port) = &self.host {
                    port.send(bytes);
                }
            }
            (Direction::ToDevice | Direction::ToHost, Parcel::Break) => self.disconnect(),
        }
    }
}
