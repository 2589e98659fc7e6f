//! The walk that every device shares.

use std::{net::SocketAddr, path::Path, time::Duration};

use peripherals::{
    driver::{Driver, EventId},
    link::{self, Clock, Handle},
    simulator::{Cable, Door, Request, Simulator, serve},
};
use rand::{SeedableRng, rngs::StdRng};
use serde_json::Value;
use tokio::{
    sync::{mpsc, oneshot},
    task::JoinHandle,
    time::timeout,
};

/// How soon a driver must say that its device is gone.
const NOTICED: Duration = Duration::from_secs(10);
/// How long a device may take for one step, on a busy machine.
const TRIES: usize = 10;
const BETWEEN_TRIES: Duration = Duration::from_secs(6);
const PATIENCE: Duration = Duration::from_mins(1);

/// How often it is looked whether a device rests.
const LOOK: Duration = Duration::from_millis(50);

/// One step of a walk.
pub enum Step<D: Driver, S: Simulator> {
    /// The terminal orders this.
    Order(fn() -> D::Command),
    /// A hand does this.
    Gesture(fn() -> S::Gesture),
    /// The terminal orders this, because of all that was reported.
    Answer(fn(&[D::Event]) -> D::Command),
    /// The driver reports this.
    Until(fn(&D::Event) -> bool),
    /// Hands do this again and again until such an event comes.
    Try {
        /// What they do each time.
        hands: fn() -> Vec<S::Gesture>,
        /// What they wait for.
        wanted: fn(&D::Event) -> bool,
    },
    /// So many milliseconds, for what no event tells.
    Pause(u64),
}

/// A state, and the steps that lead to it from the one before.
pub struct State<D: Driver, S: Simulator> {
    pub name: &'static str,
    pub steps: Vec<Step<D, S>>,
}

/// A device and its walk.
pub struct Device<D: Driver, S: Simulator> {
    pub driver: fn() -> D,
    pub simulator: fn() -> S,
    /// Another one of its kind, which comes in its place.
    pub replacement: fn() -> S,
    pub acknowledge: fn(EventId) -> D::Command,
    /// It cannot be reached.
    pub offline: fn(&D::Event) -> bool,
    pub states: Vec<State<D, S>>,
    /// Whether an unplugged device has come to rest, by its view: it is plugged in again only then.
    pub rests: fn(&Value) -> bool,
    /// What it must be able to do afterwards, whatever happened.
    pub again: Vec<Step<D, S>>,
    /// What must be true of everything it reported, and of how it looks in the end.
    pub law: fn(&[D::Event], &Value) -> Result<(), String>,
}

/// Which door.
#[derive(Debug, Clone, Copy)]
pub enum Way {
    Pty,
    Tcp,
}

/// What happens to it.
#[derive(Debug, Clone, Copy)]
pub enum Plug {
    /// The cable is pulled; the device goes on.
    Cable,
    /// The device is gone, and another one without memory comes in its place.
    Device,
}

/// A simulated device on a real door.
struct World<G> {
    requests: mpsc::Sender<Request<G>>,
    served: JoinHandle<()>,
    address: String,
}

impl<G: Send + 'static> World<G> {
    async fn new<S>(simulator: S, way: Way, place: &Path, address: Option<&str>) -> Self
    where
        S: Simulator<Gesture = G> + Send + 'static,
        S::View: Send,
    {
        let door = match (way, address.and_then(|address| address.strip_prefix("tcp:"))) {
            (Way::Pty, _) => Door::pty(place.to_owned()).expect("a pseudo terminal"),
            (Way::Tcp, None) => Door::tcp(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a port"),
            (Way::Tcp, Some(address)) => same_port(address.parse().expect("an address")).await,
        };
        let address = door.address();
        let (requests, requested) = mpsc::channel(4);
        let served =
            async move { serve(simulator, door, requested, Clock::start(), |_| Ok(())).await.expect("a door") };
        Self { requests, served: tokio::spawn(served), address }
    }

    async fn ask<T>(&self, request: impl FnOnce(oneshot::Sender<T>) -> Request<G>) -> T {
        let (done, answer) = oneshot::channel();
        assert!(self.requests.send(request(done)).await.is_ok(), "a simulator");
        timeout(PATIENCE, answer).await.expect("in time").expect("an answer")
    }

    async fn view(&self) -> Value {
        self.ask(Request::View).await
    }
}

/// The port that was let go. Another walk may have been given it meanwhile: it is soon let go again.
async fn same_port(address: SocketAddr) -> Door {
    let began = tokio::time::Instant::now();
    loop {
        match Door::tcp(address).await {
            Ok(door) => return door,
            Err(error) => assert!(began.elapsed() < PATIENCE, "the same port: {error}"),
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// One walk to one state.
struct Walk<'a, D: Driver, S: Simulator> {
    device: &'a Device<D, S>,
    handle: Handle<D::Command, D::Event>,
    world: World<S::Gesture>,
    events: Vec<D::Event>,
    context: String,
}

impl<D, S> Walk<'_, D, S>
where
    D: Driver,
    S: Simulator,
    S::Gesture: Send + 'static,
{
    async fn go(&mut self, steps: &[Step<D, S>]) {
        for (number, step) in steps.iter().enumerate() {
            match step {
                Step::Order(order) => assert!(self.handle.commands.send(order()).await.is_ok(), "a running pump"),
                Step::Answer(order) => {
                    let order = order(&self.events);
                    assert!(self.handle.commands.send(order).await.is_ok(), "a running pump");
                }
                Step::Pause(ms) => tokio::time::sleep(Duration::from_millis(*ms)).await,
                Step::Gesture(gesture) => {
                    let gesture = gesture();
                    self.world.ask(|done| Request::Gesture(gesture, done)).await;
                }
                Step::Until(wanted) => self.until(*wanted, PATIENCE, number).await,
                Step::Try { hands, wanted } => self.try_until(*hands, *wanted, number).await,
            }
        }
    }

    /// Hands try as people do whom a device tells to try again: a busy machine can spoil what needs its time.
    async fn try_until(&mut self, hands: fn() -> Vec<S::Gesture>, wanted: fn(&D::Event) -> bool, step: usize) {
        for _ in 0..TRIES {
            for gesture in hands() {
                self.world.ask(|done| Request::Gesture(gesture, done)).await;
            }
            if self.comes(wanted, BETWEEN_TRIES).await {
                return;
            }
        }
        panic!("{}, step {step}: did not come after {TRIES} tries; so far {:?}", self.context, self.events);
    }

    async fn rest(&mut self) {
        let resting = async {
            while !(self.device.rests)(&self.world.view().await) {
                tokio::time::sleep(LOOK).await;
            }
        };
        assert!(timeout(PATIENCE, resting).await.is_ok(), "{}: the device never rests", self.context);
    }

    async fn until(&mut self, wanted: fn(&D::Event) -> bool, patience: Duration, step: usize) {
        let came = self.comes(wanted, patience).await;
        assert!(came, "{}, step {step}: did not come; so far {:?}", self.context, self.events);
    }

    async fn comes(&mut self, wanted: fn(&D::Event) -> bool, patience: Duration) -> bool {
        let Self { handle, device, events, .. } = self;
        let waiting = async {
            loop {
                // A pump that panicked reports no more.
                let (event, id) = handle.events.recv().await.expect("a running pump");
                handle.commands.send((device.acknowledge)(id)).await.ok();
                let found = wanted(&event);
                events.push(event);
                if found {
                    return;
                }
            }
        };
        timeout(patience, waiting).await.is_ok()
    }
}

async fn walk<D, S>(device: &Device<D, S>, state: usize, way: Way, plug: Plug)
where
    D: Driver + Send + 'static,
    D::Command: Send,
    D::Event: Send,
    S: Simulator + Send + 'static,
    S::Gesture: Send + 'static,
    S::View: Send,
{
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("device");
    let world = World::new((device.simulator)(), way, &place, None).await;
    let address = world.address.clone();
    let chance = StdRng::seed_from_u64(state as u64);
    let handle = link::spawn(address.parse().expect("an address"), (device.driver)(), Clock::start(), chance);
    let context = format!("{way:?}, {plug:?} pulled when {}", device.states[state].name);
    let mut walk = Walk { device, handle, world, events: Vec::new(), context };
    for state in &device.states[..=state] {
        walk.go(&state.steps).await;
    }

    match plug {
        Plug::Cable => walk.world.ask(|done| Request::Cable(Cable::Out, done)).await,
        Plug::Device => {
            walk.world.served.abort();
            (&mut walk.world.served).await.expect_err("it is gone");
        }
    }
    walk.until(device.offline, NOTICED, 0).await;
    match plug {
        Plug::Cable => {
            walk.rest().await;
            walk.world.ask(|done| Request::Cable(Cable::In, done)).await;
        }
        Plug::Device => walk.world = World::new((device.replacement)(), way, &place, Some(&address)).await,
    }
    walk.context.push_str(", and plugged in again");
    walk.go(&device.again).await;
    let view = walk.world.view().await;
    if let Err(broken) = (device.law)(&walk.events, &view) {
        panic!("{}: {broken}; {:?}; {view}", walk.context, walk.events);
    }
}

/// Walks to every state, through every door, and pulls every plug; all at once.
pub async fn at_every_state<D, S>(device: impl Fn() -> Device<D, S> + Clone + Send + 'static)
where
    D: Driver + Send + 'static,
    D::Command: Send,
    D::Event: Send,
    S: Simulator + Send + 'static,
    S::Gesture: Send + 'static,
    S::View: Send,
{
    let mut walks = tokio::task::JoinSet::new();
    for state in 0..device().states.len() {
        for way in [Way::Pty, Way::Tcp] {
            for plug in [Plug::Cable, Plug::Device] {
                let device = device.clone();
                walks.spawn(async move { walk(&device(), state, way, plug).await });
            }
        }
    }
    while let Some(walked) = walks.join_next().await {
        walked.expect("a walk");
    }
}
