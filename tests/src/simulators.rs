//! The simulated devices, each a process of its own on its own link, and the hands on them.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    os::unix::net::UnixStream,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use serde_json::{Value, json};

use crate::{
    Failure, Outcome,
    process::{Process, Programs, await_until},
};

/// One simulated device.
#[derive(Debug)]
pub struct Device {
    process: Process,
    /// Where its hands come in.
    pub control: PathBuf,
    /// Under which hosts find it, as the kiosk's settings write it.
    pub address: String,
}

impl Device {
    /// Starts it at a door (`--pty FILE`, `--tcp ADDRESS`), with its files in `folder`.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(programs: &Programs, (family, protocol): (&str, &str), door: &[&str], folder: &Path) -> Outcome<Self> {
        let control = folder.join(format!("{family}.sock"));
        let told = folder.join(format!("{family}.address"));
        let mut command = Command::new(programs.path("simulate"));
        command.args([family, protocol]).args(door).arg("--control").arg(&control).arg("--address-file").arg(&told);
        let process = Process::start(family, &mut command, &folder.join(format!("{family}.log")))?;
        let address = await_until(&format!("the simulated {family} device"), Duration::from_secs(20), || {
            std::fs::read_to_string(&told).ok().map(|told| told.trim().to_owned()).filter(|told| !told.is_empty())
        })?;
        Ok(Self { process, control, address })
    }

    /// Does something to it, and waits until it is done.
    ///
    /// # Errors
    /// It is not there, or cannot do that.
    pub fn gesture(&self, gesture: &Value) -> Outcome<()> {
        let answer = self.ask(&json!({ "gesture": gesture }))?;
        if answer == json!({ "ok": true }) { Ok(()) } else { Err(Failure::new(format!("{gesture}: {answer}"))) }
    }

    /// What can be seen of it.
    ///
    /// # Errors
    /// It is not there.
    pub fn view(&self) -> Outcome<Value> {
        let answer = self.ask(&json!({ "view": true }))?;
        Ok(answer.get("view").cloned().unwrap_or(answer))
    }

    fn ask(&self, question: &Value) -> Outcome<Value> {
        let mut stream = UnixStream::connect(&self.control)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        stream.write_all(format!("{question}\n").as_bytes())?;
        let mut line = String::new();
        BufReader::new(stream).read_line(&mut line)?;
        Ok(serde_json::from_str(&line)?)
    }

    /// Takes it away: `kill -9`.
    pub fn cut(&mut self) {
        self.process.cut();
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        self.process.runs()
    }
}

/// All of them.
#[derive(Debug)]
pub struct Simulators {
    /// The passport reader, on a pseudo terminal.
    pub passport: Device,
    /// The card terminal, on TCP.
    pub card: Device,
    /// The printer, on TCP.
    pub printer: Device,
    /// The note validator, on a pseudo terminal.
    pub cash: Device,
    /// The scanner of codes, on a pseudo terminal.
    pub scanner: Device,
    /// Where the printer's byte stream and papers go.
    pub papers: PathBuf,
}

impl Simulators {
    /// Starts them.
    ///
    /// # Errors
    /// One does not start.
    pub fn start(programs: &Programs, folder: &Path) -> Outcome<Self> {
        let papers = folder.join("papers");
        let pty = folder.join("passport");
        let tcp = ["--tcp", "127.0.0.1:0"];
        let passport = Device::start(programs, ("document", "serial_mrz"), &["--pty", text(&pty)?], folder)?;
        let card = Device::start(programs, ("card", "zvt"), &tcp, folder)?;
        let printing = [tcp.as_slice(), &["--out", text(&papers)?]].concat();
        let printer = Device::start(programs, ("printer", "escpos"), &printing, folder)?;
        let pty = folder.join("validator");
        let cash = Device::start(programs, ("cash", "ccnet"), &["--pty", text(&pty)?], folder)?;
        let pty = folder.join("scanner");
        let scanner = Device::start(programs, ("barcode", "plain"), &["--pty", text(&pty)?], folder)?;
        Ok(Self { passport, card, printer, cash, scanner, papers })
    }

    /// Puts a passport on the reader.
    ///
    /// # Errors
    /// The reader is not there.
    pub fn put(&self, lines: &[String]) -> Outcome<()> {
        self.passport.gesture(&json!({ "put": { "lines": lines } }))
    }

    /// Holds a QR code before the scanner.
    ///
    /// # Errors
    /// The scanner is not there.
    pub fn show(&self, code: &str) -> Outcome<()> {
        self.scanner.gesture(&json!({ "present": { "aim": "]Q1", "content": { "text": code } } }))
    }

    /// Those of [`Self::papers`] on which something stands: a printer that starts cuts off an empty strip.
    #[must_use]
    pub fn printed(&self) -> Vec<PathBuf> {
        let has_ink = |file: &PathBuf| {
            image::open(file).is_ok_and(|picture| picture.to_luma8().pixels().any(|dot| dot.0[0] < 128))
        };
        self.papers().into_iter().filter(has_ink).collect()
    }

    /// The papers that were cut off so far, oldest first.
    #[must_use]
    pub fn papers(&self) -> Vec<PathBuf> {
        let number = |n: usize| self.papers.join(format!("paper-{n}.png"));
        (1..1000).map(number).take_while(|file| file.is_file()).collect()
    }
}

/// A path as text.
///
/// # Errors
/// It is none.
pub fn text(path: &Path) -> Outcome<&str> {
    path.to_str().ok_or_else(|| Failure::new("a path is no text"))
}
