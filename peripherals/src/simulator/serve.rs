//! Serves a simulated device on a real link.

use std::io;

use domain::Moment;
use tokio::sync::mpsc;

use super::{
    Input, Output, Simulator,
    control::Request,
    door::{Door, Vacancy},
};
use crate::link::{Clock, Port};

/// Lets hosts in one after the other and does what `requests` ask, until nobody can ask any more. What the device
/// remembers outlives its hosts. `watch` sees it after everything that happened.
///
/// # Errors
/// The door is broken, or a view cannot be written as JSON.
pub async fn serve<S: Simulator>(
    mut simulator: S,
    mut door: Door,
    mut requests: mpsc::Receiver<Request<S::Gesture>>,
    clock: Clock,
    mut watch: impl FnMut(&mut S) -> io::Result<()>,
) -> io::Result<()> {
    let mut host = None;
    loop {
        let due = settle(&mut simulator, &mut host, clock);
        watch(&mut simulator)?;
        let vacancy = match &host {
            _ if !simulator.reachable() => Vacancy::Shut,
            Some(_) => Vacancy::Occupied,
            None => Vacancy::Free,
        };
        tokio::select! {
            arrival = door.host(vacancy) => {
                host = Some(arrival?);
                simulator.handle(clock.now(), Input::Connected);
            }
            bytes = receive(&mut host) => {
                if let Ok(bytes) = bytes {
                    simulator.handle(clock.now(), Input::Received(&bytes));
                } else {
                    host = None;
                    simulator.handle(clock.now(), Input::Disconnected);
                }
            }
            request = requests.recv() => match request {
                Some(Request::Gesture(gesture, done)) => {
                    simulator.handle(clock.now(), Input::Gestured(gesture));
                    settle(&mut simulator, &mut host, clock);
                    watch(&mut simulator)?;
                    // Whoever asked may have gone away since.
                    done.send(()).ok();
                }
                Some(Request::View(seen)) => {
                    seen.send(serde_json::to_value(simulator.view())?).ok();
                }
                None => {
                    door.shut();
                    return Ok(());
                }
            },
            () = clock.wait_for(due) => simulator.handle(clock.now(), Input::Elapsed),
        }
    }
}

async fn receive(host: &mut Option<Port>) -> io::Result<Vec<u8>> {
    match host {
        Some(port) => port.receive().await,
        None => std::future::pending().await,
    }
}

/// Asks the device until it waits, and says until when. Without a host its bytes go nowhere.
fn settle<S: Simulator>(simulator: &mut S, host: &mut Option<Port>, clock: Clock) -> Option<Moment> {
    loop {
        match simulator.poll() {
            Output::Send(bytes) => {
                if let Some(port) = host {
                    port.send(bytes);
                }
            }
            Output::HangUp => {
                if host.take().is_some() {
                    simulator.handle(clock.now(), Input::Disconnected);
                }
            }
            Output::Wait(due) => return due,
        }
    }
}
