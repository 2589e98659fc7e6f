//! The pump on real pseudo terminals and real sockets.

use std::{net::SocketAddr, path::Path, process::Stdio, time::Duration};

use domain::Sensitive;
use peripherals::{
    document::{
        Command, Event, ReadFault,
        serial_mrz::{self, Gesture, Physics, Simulator, View},
    },
    driver::EventId,
    link::{self, Address, Clock, Handle, LinkState, Port},
    simulator::{Door, Request, serve},
    status::Status,
};
use rand::{SeedableRng, rngs::StdRng};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
    sync::{mpsc, oneshot},
    time::timeout,
};

const UPPER: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const LOWER: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
/// Long enough for a busy machine, short enough for a person.
const PATIENCE: Duration = Duration::from_secs(30);

type Device = Handle<Command, Event>;

fn lines() -> Vec<String> {
    vec![UPPER.to_owned(), LOWER.to_owned()]
}

fn read() -> Event {
    Event::LinesRead(lines().into_iter().map(Sensitive::new).collect())
}

/// A terminal's side, enabled.
async fn host(address: &str) -> Device {
    let driver = serial_mrz::Driver::new(serial_mrz::Settings::default());
    let address = address.parse().expect("an address");
    let device = link::spawn(address, driver, Clock::start(), StdRng::seed_from_u64(7));
    device.commands.send(Command::Enable).await.expect("a running pump");
    device
}

async fn next(device: &mut Device) -> Event {
    let reported = timeout(PATIENCE, device.events.recv()).await.expect("an event within the patience");
    let (event, _): (Event, EventId) = reported.expect("a running pump");
    event
}

/// A reader's side on a real door.
struct World {
    requests: mpsc::Sender<Request<Gesture>>,
    address: String,
}

impl World {
    fn new(door: Door) -> Self {
        let address = door.address();
        let (requests, requested) = mpsc::channel(4);
        // Longer than what still belongs to the reading before.
        let simulator = Simulator::new(Physics { recognition_ms: 250, ..Physics::default() });
        tokio::spawn(serve(simulator, door, requested, Clock::start(), |_| Ok(())));
        Self { requests, address }
    }

    fn on_a_pty(folder: &Path) -> Self {
        Self::new(Door::pty(folder.join("passport")).expect("a pseudo terminal"))
    }

    async fn on_tcp() -> Self {
        Self::new(Door::tcp(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a port"))
    }

    async fn gesture(&self, gesture: Gesture) {
        let (done, answer) = oneshot::channel();
        self.requests.send(Request::Gesture(gesture, done)).await.expect("a simulator");
        answer.await.expect("an answer");
    }

    async fn view(&self) -> View {
        let (seen, answer) = oneshot::channel();
        self.requests.send(Request::View(seen)).await.expect("a simulator");
        serde_json::from_value(answer.await.expect("an answer")).expect("a view")
    }
}

/// Puts a document on the glass until it is read: on a pseudo terminal nobody can know when the other side listens.
async fn read_one(world: &World, device: &mut Device) {
    for _ in 0..50 {
        world.gesture(Gesture::Put { lines: lines() }).await;
        let event = timeout(Duration::from_secs(2), device.events.recv()).await;
        match event.map(|event| event.expect("a running pump").0) {
            Ok(Event::ReadingBegan) => {
                assert_eq!(next(device).await, read());
                return;
            }
            Ok(other) => panic!("{other:?}"),
            Err(_nobody_listened) => {}
        }
    }
    panic!("nothing is read");
}

async fn a_document_is_read_unplugged_halfway_replugged_and_read_again(world: World) {
    let mut device = host(&world.address).await;
    assert_eq!(next(&mut device).await, Event::StatusChanged(Status::ready()));
    read_one(&world, &mut device).await;

    world.gesture(Gesture::PutAndUnplug { lines: lines(), after: 50 }).await;
    assert_eq!(next(&mut device).await, Event::ReadingBegan);
    assert_eq!(next(&mut device).await, Event::ReadFailed(ReadFault::CutOff));
    assert_eq!(next(&mut device).await, Event::StatusChanged(Status::offline()));
    assert!(!world.view().await.plugged);
    let down = device.link.wait_for(|link| matches!(link, LinkState::Closed { failures: 2.. }));
    timeout(PATIENCE, down).await.expect("it is looked for again and again").expect("a running pump");

    world.gesture(Gesture::Plug).await;
    assert_eq!(next(&mut device).await, Event::StatusChanged(Status::ready()));
    read_one(&world, &mut device).await;
}

#[tokio::test]
async fn a_reader_on_a_pty_survives_its_plug() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::on_a_pty(folder.path());
    assert_eq!(world.address, format!("serial:{}", folder.path().join("passport").display()));
    a_document_is_read_unplugged_halfway_replugged_and_read_again(world).await;
}

#[tokio::test]
async fn a_reader_behind_a_network_adapter_survives_its_plug() {
    a_document_is_read_unplugged_halfway_replugged_and_read_again(World::on_tcp().await).await;
}

#[tokio::test]
async fn garbage_and_a_slow_dribble_reach_the_driver_and_do_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::on_a_pty(folder.path());
    let mut device = host(&world.address).await;
    assert_eq!(next(&mut device).await, Event::StatusChanged(Status::ready()));
    read_one(&world, &mut device).await;
    // Control characters that a line discipline would act on: interrupt, end, suspend, stop.
    world.gesture(Gesture::PutGarbage { bytes: vec![0x00, 0x03, 0x04, 0x11, 0x13, 0x1a, 0xff, b'X'] }).await;
    assert_eq!(next(&mut device).await, Event::ReadingBegan);
    assert_eq!(next(&mut device).await, Event::ReadFailed(ReadFault::NotText));
    // 300 baud: a byte every 33 ms.
    world.gesture(Gesture::SetUp(Physics { baud: 300, recognition_ms: 250, ..Physics::default() })).await;
    read_one(&world, &mut device).await;
}

#[tokio::test]
async fn a_pump_ends_and_lets_go_when_its_handle_is_dropped() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::on_a_pty(folder.path());
    for _ in 0..2 {
        let mut device = host(&world.address).await;
        assert_eq!(next(&mut device).await, Event::StatusChanged(Status::ready()), "the one before has let go");
        read_one(&world, &mut device).await;
    }
}

#[tokio::test]
async fn a_serial_line_is_ours_alone() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::on_a_pty(folder.path());
    let address: Address = world.address.parse().unwrap();
    let held = Port::open(&address).await.unwrap();
    let error = Port::open(&address).await.expect_err("a second opening");
    assert!(matches!(error, link::Error::Claimed { .. }), "{error:?}");
    drop(held);
}

#[tokio::test]
async fn a_port_that_another_program_has_is_claimed_until_that_program_ends() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::on_a_pty(folder.path());
    let address: Address = world.address.parse().unwrap();
    let mut other = tokio::process::Command::new(env!("CARGO_BIN_EXE_probe"));
    other.args(["document", "serial_mrz", &world.address, "--seconds", "60"]).stdout(Stdio::piped()).kill_on_drop(true);
    let mut other = other.spawn().expect("a program");
    let mut said = BufReader::new(other.stdout.take().expect("its output")).lines();
    let claimed = async {
        while let Some(line) = said.next_line().await.expect("text") {
            if line.contains("Ready") {
                return;
            }
        }
        panic!("the other program never had it");
    };
    timeout(PATIENCE, claimed).await.expect("the other program has it");
    let error = Port::open(&address).await.expect_err("it is the other program's");
    assert!(matches!(error, link::Error::Claimed { .. }), "{error:?}");
    assert_eq!(error.to_string(), format!("could not claim {address}: it is in use"));
    other.kill().await.expect("it ends");

    let mut device = host(&world.address).await;
    assert_eq!(next(&mut device).await, Event::StatusChanged(Status::ready()), "free again");
    read_one(&world, &mut device).await;
}

#[tokio::test]
async fn what_is_not_there_is_said_with_its_address_and_looked_for_again() {
    let folder = tempfile::tempdir().unwrap();
    let address: Address = format!("serial:{}", folder.path().join("nothing").display()).parse().unwrap();
    let error = Port::open(&address).await.expect_err("there is nothing");
    assert_eq!(error.to_string(), format!("could not open {address}"));
    assert!(std::error::Error::source(&error).is_some());

    let mut device = host(&address.to_string()).await;
    let tried = device.link.wait_for(|link| matches!(link, LinkState::Closed { failures: 3.. }));
    timeout(PATIENCE, tried).await.expect("three attempts").unwrap();
    let world = World::new(Door::pty(folder.path().join("nothing")).unwrap());
    assert_eq!(next(&mut device).await, Event::StatusChanged(Status::ready()), "it came later than we did");
    read_one(&world, &mut device).await;
}

#[tokio::test]
async fn a_device_that_takes_no_bytes_is_still_heard() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = Address::Tcp { host: "127.0.0.1".to_owned(), port: listener.local_addr().unwrap().port() };
    let mut port = Port::open(&address).await.unwrap();
    let (mut device, _) = listener.accept().await.unwrap();
    // More than any buffer between here and there holds, and never read.
    port.send(vec![0x55; 64 << 20]);
    device.write_all(b"cover open").await.unwrap();
    let heard = timeout(PATIENCE, port.receive()).await.expect("it is heard").unwrap();
    assert_eq!(heard, b"cover open");
}

#[tokio::test]
async fn the_last_bytes_before_hanging_up_still_arrive() {
    use tokio::io::AsyncReadExt;

    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = Address::Tcp { host: "127.0.0.1".to_owned(), port: listener.local_addr().unwrap().port() };
    let port = Port::open(&address).await.unwrap();
    let (mut device, _) = listener.accept().await.unwrap();
    port.send(b"fare".to_vec());
    port.send(b"well".to_vec());
    drop(port);
    let mut heard = Vec::new();
    timeout(PATIENCE, device.read_to_end(&mut heard)).await.expect("an end").unwrap();
    assert_eq!(heard, b"farewell");
}

#[tokio::test]
async fn only_one_host_at_a_time_is_let_in() {
    let world = World::on_tcp().await;
    let address: Address = world.address.parse().unwrap();
    let first = Port::open(&address).await.unwrap();
    let mut second = Port::open(&address).await.unwrap();
    timeout(PATIENCE, second.receive()).await.expect("turned away").expect_err("turned away");
    drop((first, second));
    let mut device = host(&world.address).await;
    assert_eq!(next(&mut device).await, Event::StatusChanged(Status::ready()));
    read_one(&world, &mut device).await;
}
