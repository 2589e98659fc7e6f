//! From the last byte that a device sends to the event that its driver reports, through a real pseudo terminal and the real
//! pump.
//!
//! The simulated device sits on a TCP port; between it and the driver's pseudo terminal this program passes bytes on and
//! notes when each went; the driver's side notes by which byte it reported. What is measured is therefore pseudo terminal, thread, pump and driver, without the device's own pace. A
//! driver that waits for silence has that silence in its figure.

use std::{
    collections::HashMap,
    fs::File,
    io::{self, Read, Write},
    net::{Shutdown, SocketAddr, TcpStream},
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::{Duration, Instant},
};

use domain::Moment;
use peripherals::{
    driver::{Driver, EventId, Input, Output},
    link::{Address, Clock, spawn},
    simulator::{Door, Request, Simulator, serve},
};
use rand::{SeedableRng, rngs::StdRng};
use rustix::{
    io::ioctl_fionbio,
    pty::{OpenptFlags, grantpt, ioctl_tiocgptpeer, openpt, ptsname, unlockpt},
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
    /// Ordered each time, after that.
    pub order: fn(u32) -> Vec<D::Command>,
    /// How long the device must have said nothing before the hand moves: news that comes in a row is over, a finger is up.
    pub rest: Duration,
    /// Whether the driver is ready for the next time.
    pub is_ready: fn(&D::Event) -> bool,
    /// Whether this is the event that is waited for.
    pub is_it: fn(&D::Event) -> bool,
    /// What is ordered for it: first of all its acknowledgement.
    pub answer: fn(&D::Event, EventId) -> Vec<D::Command>,
}

/// Enough where a device says one thing at a time.
pub const REST: Duration = Duration::from_millis(10);

/// When which byte went to the host: how many had by then, and when, since it opened the line.
type Passed = Arc<Mutex<Vec<(usize, Instant)>>>;

/// How many bytes a driver had received when it reported which event.
type Reported = Arc<Mutex<HashMap<EventId, usize>>>;

/// A driver that counts, so that an event is compared with the byte that caused it and not with one that came after.
struct Counted<D> {
    driver: D,
    received: usize,
    reported: Reported,
}

impl<D: Driver> Driver for Counted<D> {
    type Command = D::Command;
    type Event = D::Event;

    fn handle(&mut self, now: Moment, input: Input<'_, D::Command>) {
        match input {
            Input::Connected => self.received = 0,
            Input::Received(bytes) => self.received += bytes.len(),
            Input::Ordered(_) | Input::Elapsed | Input::Disconnected => {}
        }
        self.driver.handle(now, input);
    }

    fn poll(&mut self) -> Output<D::Event> {
        let output = self.driver.poll();
        if let Output::Report(_, id) = &output {
            locked(&self.reported).insert(*id, self.received);
        }
        output
    }
}

fn locked<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

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
    let passed = Passed::default();
    let line = proxy(device, &passed)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let samples = runtime.block_on(go(driver, line, course, &hands, &passed, times));
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

/// A pseudo terminal whose other end is the device; both ways are passed on. The device has a host when the pseudo terminal
/// has one, not before: what a keypad or a chip says to whoever opens it is said to the driver, not to nobody.
fn proxy(device: SocketAddr, passed: &Passed) -> io::Result<PathBuf> {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC)?;
    grantpt(&master)?;
    unlockpt(&master)?;
    let mut settings = tcgetattr(&master)?;
    settings.make_raw();
    tcsetattr(&master, OptionalActions::Now, &settings)?;
    // Only a terminal that was open once says that it no longer is.
    drop(ioctl_tiocgptpeer(&master, OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC)?);
    let name = PathBuf::from(ptsname(&master, Vec::new())?.to_string_lossy().into_owned());
    let (master, passed) = (File::from(master), Arc::clone(passed));
    thread::spawn(move || {
        loop {
            if let Err(cause) = attend(&master, device, &passed) {
                eprintln!("figures: the line to a simulated device is cut: {cause}");
                return;
            }
        }
    });
    Ok(name)
}

/// Waits for a host and serves it until it hangs up.
fn attend(master: &File, device: SocketAddr, passed: &Passed) -> io::Result<()> {
    let early = await_host(master)?;
    thread::sleep(LOOK);
    let stream = TcpStream::connect(device)?;
    stream.set_nodelay(true)?;
    let (mut from_device, mut to_device) = (stream.try_clone()?, stream);
    let (mut from_host, mut to_host) = (master.try_clone()?, master.try_clone()?);
    locked(passed).clear();
    let passed = Arc::clone(passed);
    let passing = thread::spawn(move || {
        let (mut bytes, mut all) = ([0; 4096], 0);
        while let Ok(count @ 1..) = from_device.read(&mut bytes) {
            all += count;
            locked(&passed).push((all, Instant::now()));
            if to_host.write_all(&bytes[..count]).is_err() {
                return;
            }
        }
    });
    to_device.write_all(&early)?;
    let mut bytes = [0; 4096];
    while let Ok(count @ 1..) = from_host.read(&mut bytes) {
        if to_device.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    to_device.shutdown(Shutdown::Both).ok();
    passing.join().ok();
    Ok(())
}

/// How often it is looked whether somebody has opened the pseudo terminal: the kernel does not say. Long enough for whoever
/// did to have set it up.
const LOOK: Duration = Duration::from_millis(20);

/// Until somebody has it open; what was said by then.
fn await_host(mut master: &File) -> io::Result<Vec<u8>> {
    let mut early = vec![0; 4096];
    ioctl_fionbio(master, true)?;
    let said = loop {
        match master.read(&mut early) {
            Ok(count) => break count,
            Err(cause) if cause.kind() == io::ErrorKind::WouldBlock => break 0,
            Err(_nobody) => thread::sleep(LOOK),
        }
    };
    ioctl_fionbio(master, false)?;
    early.truncate(said);
    Ok(early)
}

async fn go<D, S>(
    driver: D,
    line: PathBuf,
    course: &Course<D, S>,
    hands: &mpsc::Sender<Request<S::Gesture>>,
    passed: &Passed,
    times: u32,
) -> Samples
where
    D: Driver + Send + 'static,
    D::Command: Send + Clone,
    D::Event: Send,
    S: Simulator,
{
    let address: Address = format!("serial:{}", line.display()).parse().expect("a pseudo terminal's name");
    let reported = Reported::default();
    let driver = Counted { driver, received: 0, reported: Arc::clone(&reported) };
    let mut device = spawn(address, driver, Clock::start(), StdRng::seed_from_u64(1));
    for order in &course.orders {
        device.commands.send(order.clone()).await.expect("a pump that runs");
    }
    let mut samples = Vec::new();
    let mut time = 0;
    let mut ready = false;
    let mut awaited = false;
    let mut patience = PATIENCE;
    while samples.len() < times as usize && patience > 0 {
        let wait = if ready { course.rest } else { AGAIN };
        let told = tokio::time::timeout(wait, device.events.recv()).await;
        let arrived = Instant::now();
        let Ok(told) = told else {
            // A hand that came too early, or a device that was busy: it tries again.
            patience -= u32::from(!ready);
            (ready, awaited) = (false, true);
            gesture(course, hands, &mut time).await;
            for order in (course.order)(time - 1) {
                device.commands.send(order).await.expect("a pump that runs");
            }
            continue;
        };
        let Some((event, id)) = told else { break };
        ready |= (course.is_ready)(&event);
        if (course.is_it)(&event) && std::mem::take(&mut awaited) {
            let byte = locked(&reported).get(&id).copied().unwrap_or_default();
            let sent = locked(passed).iter().find(|(by_then, _)| *by_then >= byte).map(|(_, sent)| *sent);
            samples.extend(sent.map(|sent| arrived.saturating_duration_since(sent)));
            patience = PATIENCE;
        }
        for order in (course.answer)(&event, id) {
            device.commands.send(order).await.expect("a pump that runs");
        }
    }
    samples.into_iter().collect()
}

/// After so long without an event the hand tries again, so often in a row: longer than any driver's pause between two questions.
const AGAIN: Duration = Duration::from_secs(8);
const PATIENCE: u32 = 4;

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
