//! From the last byte that a device sends to the event that its driver reports, through a real pseudo terminal and the real
//! pump.
//!
//! The simulated device sits on a TCP port; between it and the driver's pseudo terminal this program passes bytes on and
//! notes when. What is measured is therefore pseudo terminal, thread, pump and driver, without the device's own pace. A
//! driver that waits for silence has that silence in its figure.

use std::{
    fs::File,
    io::{self, Read, Write},
    net::{SocketAddr, TcpStream},
    path::PathBuf,
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use peripherals::{
    driver::{Driver, EventId},
    link::{Address, Clock, spawn},
    simulator::{Door, Request, Simulator, serve},
};
use rand::{SeedableRng, rngs::StdRng};
use rustix::{
    pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt},
    termios::{OptionalActions, tcgetattr, tcsetattr},
};
use tokio::sync::{mpsc, oneshot};

use super::Samples;

/// What is done over and over, and what ends each time.
pub struct Course<D: Driver, S: Simulator> {
    /// Ordered once the link stands.
    pub orders: Vec<D::Command>,
    /// What hands do, each time.
    pub gestures: fn(u32) -> Vec<S::Gesture>,
    /// Whether the driver is ready for the next time.
    pub is_ready: fn(&D::Event) -> bool,
    /// Whether this is the event that is waited for.
    pub is_it: fn(&D::Event) -> bool,
    /// What is ordered for it: first of all its acknowledgement.
    pub answer: fn(&D::Event, EventId) -> Vec<D::Command>,
}

/// When the last byte went to the host.
type Last = Arc<Mutex<Option<Instant>>>;

/// Goes over the course `times` times.
///
/// # Errors
/// No pseudo terminal, no port.
pub fn measure<D, S>(driver: D, simulator: S, course: &Course<D, S>, times: u32) -> io::Result<Samples>
where
    D: Driver + Send + 'static,
    D::Command: Send + Clone,
    D::Event: Send,
    S: Simulator + Send + 'static,
    S::Gesture: Send + 'static,
{
    let (hands, requests) = mpsc::channel(16);
    let device = device(simulator, requests)?;
    let last = Last::default();
    let line = proxy(device, &last)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let samples = runtime.block_on(go(driver, line, course, &hands, &last, times));
    runtime.shutdown_timeout(Duration::from_millis(200));
    Ok(samples)
}

/// The simulated device on a port, in a thread of its own until this program ends.
fn device<S>(simulator: S, requests: mpsc::Receiver<Request<S::Gesture>>) -> io::Result<SocketAddr>
where
    S: Simulator + Send + 'static,
    S::Gesture: Send + 'static,
{
    let (told, address) = std::sync::mpsc::channel();
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async move {
            let door = Door::tcp(SocketAddr::from(([127, 0, 0, 1], 0))).await?;
            told.send(door.address()).map_err(io::Error::other)?;
            serve(simulator, door, requests, Clock::start(), |_| Ok(())).await
        })
    });
    let address = address.recv().map_err(io::Error::other)?;
    address.trim_start_matches("tcp:").parse().map_err(io::Error::other)
}

/// A pseudo terminal whose other end is the device; both ways are passed on.
fn proxy(device: SocketAddr, last: &Last) -> io::Result<PathBuf> {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC)?;
    grantpt(&master)?;
    unlockpt(&master)?;
    let mut settings = tcgetattr(&master)?;
    settings.make_raw();
    tcsetattr(&master, OptionalActions::Now, &settings)?;
    let name = PathBuf::from(ptsname(&master, Vec::new())?.to_string_lossy().into_owned());
    let stream = TcpStream::connect(device)?;
    stream.set_nodelay(true)?;
    let (mut from_host, mut to_host) = (File::from(master.try_clone()?), File::from(master));
    let (mut from_device, mut to_device) = (stream.try_clone()?, stream);
    let last = Arc::clone(last);
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = from_device.read(&mut bytes) {
            *last.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(Instant::now());
            if to_host.write_all(&bytes[..count]).is_err() {
                return;
            }
        }
    });
    thread::spawn(move || {
        let mut bytes = [0; 4096];
        loop {
            match from_host.read(&mut bytes) {
                Ok(count @ 1..) if to_device.write_all(&bytes[..count]).is_ok() => {}
                Ok(_) => return,
                // Nobody has opened the other end yet.
                Err(_) => thread::sleep(Duration::from_millis(5)),
            }
        }
    });
    Ok(name)
}

async fn go<D, S>(
    driver: D,
    line: PathBuf,
    course: &Course<D, S>,
    hands: &mpsc::Sender<Request<S::Gesture>>,
    last: &Last,
    times: u32,
) -> Samples
where
    D: Driver + Send + 'static,
    D::Command: Send + Clone,
    D::Event: Send,
    S: Simulator,
{
    let address: Address = format!("serial:{}", line.display()).parse().expect("a pseudo terminal's name");
    let mut device = spawn(address, driver, Clock::start(), StdRng::seed_from_u64(1));
    for order in &course.orders {
        device.commands.send(order.clone()).await.expect("a pump that runs");
    }
    let mut samples = Vec::new();
    let mut time = 0;
    let mut ready = false;
    let mut patience = PATIENCE;
    while samples.len() < times as usize && patience > 0 {
        let told = tokio::time::timeout(AGAIN, device.events.recv()).await;
        let arrived = Instant::now();
        let Ok(told) = told else {
            // A hand that came too early, or a device that was busy: it tries again.
            patience -= 1;
            gesture(course, hands, &mut time).await;
            continue;
        };
        let Some((event, id)) = told else { break };
        ready |= (course.is_ready)(&event);
        if (course.is_it)(&event) {
            let sent = *last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            samples.extend(sent.map(|sent| arrived.saturating_duration_since(sent)));
        }
        for order in (course.answer)(&event, id) {
            device.commands.send(order).await.expect("a pump that runs");
        }
        if std::mem::take(&mut ready) {
            gesture(course, hands, &mut time).await;
        }
    }
    samples.into_iter().collect()
}

/// After so long without an event the hand tries again, so often.
const AGAIN: Duration = Duration::from_secs(5);
const PATIENCE: u32 = 12;

async fn gesture<D: Driver, S: Simulator>(
    course: &Course<D, S>,
    hands: &mpsc::Sender<Request<S::Gesture>>,
    time: &mut u32,
) {
    for gesture in (course.gestures)(*time) {
        let (done, is_done) = oneshot::channel();
        hands.send(Request::Gesture(gesture, done)).await.expect("a device that runs");
        is_done.await.ok();
    }
    *time += 1;
}
