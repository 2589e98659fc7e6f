//! Device files: what may be opened, what is said when it may not, and devices that come and go.

use std::{
    fs::{self, Permissions},
    os::{
        fd::OwnedFd,
        unix::fs::{PermissionsExt, symlink},
    },
    path::Path,
    process::Command as Program,
    time::Duration,
};

use peripherals::{
    beacon::{self, Rate, relay},
    driver::{Driver, EventId},
    family::Family,
    keypad::{self, Jack, Key, evdev},
    link::{self, Address, Clock, Error, Grant, Handle, Kind, LinkState, Port},
    simulator::{Door, Request, Simulator, serve},
    status::Status,
};
use rand::{SeedableRng, rngs::StdRng};
use rustix::{
    process::geteuid,
    pty::{OpenptFlags, grantpt, ioctl_tiocgptpeer, openpt, ptsname, unlockpt},
    termios::{OptionalActions, tcgetattr, tcsetattr},
};
use tokio::{
    sync::{mpsc, oneshot},
    time::timeout,
};

/// Long enough for a busy machine, short enough for a person.
const PATIENCE: Duration = Duration::from_secs(30);

async fn refused(address: &str) -> Error {
    Port::open(&address.parse().expect("an address")).await.expect_err(address)
}

/// A pseudo terminal: the device's end, and the path of the other one.
fn terminal() -> (OwnedFd, String) {
    let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC;
    let master = openpt(flags).expect("a pseudo terminal");
    grantpt(&master).expect("ours");
    unlockpt(&master).expect("open");
    let mut settings = tcgetattr(&master).expect("its settings");
    settings.make_raw();
    tcsetattr(&master, OptionalActions::Now, &settings).expect("raw");
    // A terminal that nobody ever opened hangs up only once somebody has.
    drop(ioctl_tiocgptpeer(&master, flags).expect("its other end"));
    let path = ptsname(&master, Vec::new()).expect("a name").into_string().expect("text");
    (master, path)
}

#[tokio::test]
async fn what_is_not_there_is_said_for_every_kind_of_link() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nothing");
    let path = path.display();
    for address in
        [format!("serial:{path}"), format!("evdev:{path}"), format!("hidraw:{path}"), format!("usblp:{path}")]
    {
        let error = refused(&address).await;
        assert!(
            matches!(&error, Error::Open { cause, .. } if cause.kind() == std::io::ErrorKind::NotFound),
            "{error:?}"
        );
    }
    let error = refused(&format!("gpio:{path}?lines=17")).await;
    assert_eq!(error.to_string(), format!("could not open gpio:{path}?lines=17&bias=none"));
}

#[tokio::test]
async fn a_device_of_another_kind_is_said_to_be_one_before_it_is_touched() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "no device").unwrap();
    let pipe = folder.path().join("pipe");
    assert!(Program::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [Path::new("/dev/null"), &file, &pipe, folder.path()] {
        for (scheme, rest, kind) in [
            ("serial", "", Kind::Serial),
            ("evdev", "", Kind::Evdev),
            ("hidraw", "", Kind::Hidraw),
            ("usblp", "", Kind::Usblp),
            ("gpio", "?lines=1", Kind::Gpio),
        ] {
            let error = refused(&format!("{scheme}:{}{rest}", path.display())).await;
            assert!(matches!(&error, Error::WrongKind { kind: said, .. } if *said == kind), "{error:?}");
        }
    }
    let said = refused("usblp:/dev/null").await.to_string();
    assert_eq!(said, "could not open usblp:/dev/null: it is no USB printer");
}

#[tokio::test]
async fn a_terminal_that_only_looks_like_a_device_is_found_out_by_asking_it() {
    // A pseudo terminal has no class in /sys, so only the kernel's own answer tells.
    let (_master, path) = terminal();
    for (address, kind) in [(format!("evdev:{path}"), Kind::Evdev), (format!("gpio:{path}?lines=1"), Kind::Gpio)] {
        let error = refused(&address).await;
        assert!(matches!(&error, Error::WrongKind { kind: said, .. } if *said == kind), "{address}: {error:?}");
    }
}

#[tokio::test]
async fn the_bytes_of_a_plain_device_file_go_both_ways_and_to_one_program() {
    for scheme in ["hidraw", "usblp"] {
        let (master, path) = terminal();
        let address: Address = format!("{scheme}:{path}").parse().unwrap();
        let mut port = Port::open(&address).await.unwrap();
        let error = Port::open(&address).await.expect_err("a second opening");
        assert!(matches!(error, Error::Claimed { .. }), "{scheme}: {error:?}");
        rustix::io::write(&master, b"paper out\n").unwrap();
        let heard = timeout(PATIENCE, port.receive()).await.expect("bytes").unwrap();
        assert_eq!(heard, b"paper out\n");
        port.send(b"print\n".to_vec());
        let mut read = [0; 64];
        let count = timeout(
            PATIENCE,
            tokio::task::spawn_blocking(move || (rustix::io::read(&master, &mut read), read, master)),
        );
        let (count, read, master) = count.await.expect("bytes").unwrap();
        assert!(read[..count.unwrap()].windows(5).any(|part| part == b"print"), "{read:?}");
        drop(master);
        timeout(PATIENCE, port.receive()).await.expect("an end").expect_err("it is gone");
    }
}

/// Root may open everything: run by root, the test runs itself again as nobody.
#[test]
fn a_file_that_this_account_may_not_open_says_what_would_let_it() {
    if geteuid().is_root() {
        as_nobody("a_file_that_this_account_may_not_open_says_what_would_let_it");
        return;
    }
    let (_master, path) = terminal();
    let address: Address = format!("serial:{path}").parse().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    // Which group terminals belong to is the system's choice.
    let group = Program::new("stat").args(["-c", "%G", &path]).output().unwrap();
    let group = String::from_utf8(group.stdout).unwrap().trim().to_owned();
    for (mode, expected) in [(0o000, Grant::Rule), (0o020, Grant::Rule), (0o060, Grant::Group(group))] {
        fs::set_permissions(&path, Permissions::from_mode(mode)).unwrap();
        let error = runtime.block_on(Port::open(&address)).expect_err("no permission");
        let Error::Forbidden { grant, cause, .. } = &error else { panic!("{error:?}") };
        assert_eq!(cause.kind(), std::io::ErrorKind::PermissionDenied);
        assert_eq!(*grant, expected, "{mode:o}");
    }
    fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
    runtime.block_on(async { Port::open(&address).await.map(drop) }).expect("it may be opened now");
}

fn as_nobody(test: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).expect("ours");
    // Nobody may not look into every folder that a program is built in.
    let program = folder.path().join("test");
    fs::copy(std::env::current_exe().expect("this program"), &program).expect("a copy");
    let mut child = Program::new("setpriv");
    child.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(&program).args([
        "--exact",
        test,
        "--nocapture",
    ]);
    let output = child.current_dir(folder.path()).output().expect("setpriv is part of util-linux");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}{}", String::from_utf8_lossy(&output.stderr));
}

/// A simulated device's hands.
struct World<G> {
    requests: mpsc::Sender<Request<G>>,
    address: String,
}

impl<G: Send + 'static> World<G> {
    fn new<S>(simulator: S, name: &Path) -> Self
    where
        S: Simulator<Gesture = G> + Send + 'static,
        S::View: Send,
    {
        let door = Door::pty(name.to_owned()).expect("a pseudo terminal");
        let address = door.address();
        let (requests, requested) = mpsc::channel(4);
        tokio::spawn(serve(simulator, door, requested, Clock::start(), |_| Ok(())));
        Self { requests, address }
    }

    async fn gesture(&self, gesture: G) {
        let (done, answer) = oneshot::channel();
        self.requests.send(Request::Gesture(gesture, done)).await.expect("a simulator");
        answer.await.expect("an answer");
    }

    async fn view(&self) -> serde_json::Value {
        let (seen, answer) = oneshot::channel();
        self.requests.send(Request::View(seen)).await.expect("a simulator");
        answer.await.expect("an answer")
    }
}

fn spawn<D>(address: &str, driver: D) -> Handle<D::Command, D::Event>
where
    D: Driver + Send + 'static,
    D::Command: Send,
    D::Event: Send,
{
    link::spawn(address.parse().expect("an address"), driver, Clock::start(), StdRng::seed_from_u64(3))
}

async fn next<C, E>(device: &mut Handle<C, E>) -> E {
    let reported = timeout(PATIENCE, device.events.recv()).await.expect("an event within the patience");
    let (event, _): (E, EventId) = reported.expect("a running pump");
    event
}

#[tokio::test]
async fn a_keypad_is_plugged_in_later_pulled_out_and_plugged_in_again() {
    let folder = tempfile::tempdir().unwrap();
    let name = folder.path().join("keypad");
    let address = format!("serial:{}", name.display());
    let mut keypad = spawn(&address, evdev::Driver::new(evdev::Settings::default()));
    let tried = keypad.link.wait_for(|link| matches!(link, LinkState::Closed { failures: 2.. }));
    timeout(PATIENCE, tried).await.expect("it is looked for").unwrap();

    let world = World::new(evdev::Simulator::new(evdev::Physics::default()), &name);
    assert_eq!(world.address, address);
    assert_eq!(next(&mut keypad).await, keypad::Event::StatusChanged(Status::ready()));
    assert_eq!(next(&mut keypad).await, keypad::Event::JackChanged(Jack::Removed));
    world.gesture(evdev::Gesture::Tap(Key::Select)).await;
    assert_eq!(next(&mut keypad).await, keypad::Event::KeyPressed(Key::Select));
    world.gesture(evdev::Gesture::PlugHeadphones).await;
    assert_eq!(next(&mut keypad).await, keypad::Event::JackChanged(Jack::Inserted));
    world.gesture(evdev::Gesture::Unplug).await;
    assert_eq!(next(&mut keypad).await, keypad::Event::JackChanged(Jack::Removed));
    assert_eq!(next(&mut keypad).await, keypad::Event::StatusChanged(Status::offline()));
    world.gesture(evdev::Gesture::Plug).await;
    assert_eq!(next(&mut keypad).await, keypad::Event::StatusChanged(Status::ready()));
    assert_eq!(next(&mut keypad).await, keypad::Event::JackChanged(Jack::Inserted));
}

#[tokio::test]
async fn lights_on_a_real_line_follow_and_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let world = World::new(relay::Simulator::new(relay::Physics::default()), &folder.path().join("lights"));
    let mut lights = spawn(&world.address, relay::Driver::new(relay::Settings::default()));
    assert_eq!(next(&mut lights).await, beacon::Event::StatusChanged(Status::ready()));
    lights.commands.send(beacon::Command::Light { slot: Family::Card, rate: Rate::Continuous }).await.unwrap();
    let lit = async {
        while world.view().await["lit"][1] != true {
            tokio::task::yield_now().await;
        }
    };
    timeout(PATIENCE, lit).await.expect("it shines");
    world.gesture(relay::Gesture::Unplug).await;
    assert_eq!(next(&mut lights).await, beacon::Event::StatusChanged(Status::offline()));
    world.gesture(relay::Gesture::Plug).await;
    assert_eq!(next(&mut lights).await, beacon::Event::StatusChanged(Status::ready()));
}

#[tokio::test]
async fn a_port_that_vanishes_in_the_middle_of_a_write_is_lost_and_looked_for() {
    let folder = tempfile::tempdir().unwrap();
    let name = folder.path().join("printer");
    let (master, path) = terminal();
    symlink(&path, &name).unwrap();
    let mut port = Port::open(&format!("serial:{}", name.display()).parse().unwrap()).await.unwrap();
    // More than a terminal holds, and nobody reads it: the write is still going on when the other end goes.
    port.send(vec![0x55; 1 << 20]);
    let mut first = [0; 1];
    let (read, master) =
        tokio::task::spawn_blocking(move || (rustix::io::read(&master, &mut first), master)).await.unwrap();
    assert_eq!(read.unwrap(), 1, "it has begun");
    drop(master);
    timeout(PATIENCE, port.receive()).await.expect("it is noticed").expect_err("it is gone");
    drop(port);

    // The same through the pump: it is looked for under its name until it is there again.
    fs::remove_file(&name).unwrap();
    let mut lights = spawn(&format!("serial:{}", name.display()), relay::Driver::new(relay::Settings::default()));
    let gone = lights.link.wait_for(|link| matches!(link, LinkState::Closed { failures: 1.. }));
    timeout(PATIENCE, gone).await.expect("it is looked for").unwrap();
    let _world = World::new(relay::Simulator::new(relay::Physics::default()), &name);
    assert_eq!(next(&mut lights).await, beacon::Event::StatusChanged(Status::ready()));
}
