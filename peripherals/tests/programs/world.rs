//! A simulated device as a process of its own.

use std::{
    path::{Path, PathBuf},
    process::{ExitStatus, Stdio},
    time::Duration,
};

use peripherals::{
    driver::{Driver, EventId},
    link::{self, Clock, Handle},
};
use rand::{SeedableRng, rngs::StdRng};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::UnixStream,
    process::{Child, Command},
    time::timeout,
};

/// Long enough for a busy machine, short enough for a person.
pub const PATIENCE: Duration = Duration::from_mins(1);

/// A door that any device has.
pub const TCP: [&str; 2] = ["--tcp", "127.0.0.1:0"];

/// The travel document of the tests: ICAO Doc 9303 part 4, appendix A to section 4.
pub const PASSPORT: [&str; 2] =
    ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];

/// A running simulator.
pub struct World {
    child: Child,
    control: PathBuf,
    pub address: String,
}

impl World {
    /// Starts `simulate` and waits until it says where it is. `device` is family and protocol.
    pub async fn start(device: &str, folder: &Path, arguments: &[&str]) -> Self {
        let control = folder.join("control");
        let mut child = Command::new(env!("CARGO_BIN_EXE_simulate"))
            .args(device.split(' '))
            .arg("--control")
            .arg(&control)
            .args(arguments)
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("simulate starts");
        let mut said = BufReader::new(child.stdout.take().expect("its output")).lines();
        let address = timeout(PATIENCE, said.next_line()).await.expect("an address in time").expect("an output");
        Self { child, control, address: address.expect("an address") }
    }

    /// Says lines to the control socket and hears an answer to each.
    pub async fn say(&self, lines: &[&str]) -> Vec<Value> {
        let (reader, mut writer) = UnixStream::connect(&self.control).await.expect("a socket").into_split();
        let mut answers = BufReader::new(reader).lines();
        let mut heard = Vec::new();
        for line in lines {
            writer.write_all(format!("{line}\n").as_bytes()).await.expect("a listener");
            let answer = timeout(PATIENCE, answers.next_line()).await.expect("an answer in time").expect("a line");
            heard.push(serde_json::from_str(&answer.expect("an answer")).expect("an answer in JSON"));
        }
        heard
    }

    pub async fn gesture(&self, gesture: Value) {
        let answers = self.say(&[&json!({ "gesture": gesture }).to_string()]).await;
        assert_eq!(answers, [json!({ "ok": true })], "{gesture}");
    }

    pub async fn view(&self) -> Value {
        self.say(&[r#"{"view":true}"#]).await.remove(0)
    }

    /// Ends it as a person does.
    pub async fn end(mut self) -> ExitStatus {
        let id = self.child.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw).expect("it runs");
        kill_process(id, Signal::TERM).expect("a signal");
        timeout(PATIENCE, self.child.wait()).await.expect("an end in time").expect("an end")
    }

    /// Ends it as a power cut does.
    pub async fn kill(mut self) {
        self.child.kill().await.expect("an end");
    }

    pub fn control(&self) -> &Path {
        &self.control
    }
}

/// Our side of a link.
pub struct Host<D: Driver> {
    device: Handle<D::Command, D::Event>,
    acknowledge: fn(EventId) -> D::Command,
}

impl<D> Host<D>
where
    D: Driver + Send + 'static,
    D::Command: Send,
    D::Event: Send,
{
    pub fn new(address: &str, driver: D, acknowledge: fn(EventId) -> D::Command) -> Self {
        let address = address.parse().expect("an address");
        let device = link::spawn(address, driver, Clock::start(), StdRng::seed_from_u64(1));
        Self { device, acknowledge }
    }

    pub async fn order(&self, command: D::Command) {
        self.device.commands.send(command).await.expect("a running pump");
    }

    /// Waits for an event, acknowledging every one on the way.
    pub async fn until(&mut self, wanted: impl Fn(&D::Event) -> bool) -> D::Event {
        let mut seen = Vec::new();
        loop {
            let Ok(reported) = timeout(PATIENCE, self.device.events.recv()).await else {
                panic!("did not come; instead: {seen:?}")
            };
            let (event, id) = reported.expect("a running pump");
            self.order((self.acknowledge)(id)).await;
            if wanted(&event) {
                return event;
            }
            seen.push(event);
        }
    }
}
