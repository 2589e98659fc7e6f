//! A hall with everything in it: PostgreSQL, central, the cable, the simulated devices, the kiosk and its window.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use serde_json::Value;
use tempfile::TempDir;

use crate::{
    Failure, Outcome,
    display::Display,
    hands::Hands,
    network::Cable,
    process::{Process, Programs, await_until, run},
    simulators::{Simulators, text},
};

/// The terminal's number.
pub const KIOSK: &str = "GYD-014";

/// How long the card terminal waits for the goods: short, so that a test sees it reverse by itself.
pub const GOODS_SECONDS: u64 = 10;

/// Whether somebody can look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eyes {
    /// Core alone.
    None,
    /// On a virtual display of this size, whatever else is there.
    Virtual(u16, u16),
    /// On the display that the environment names, or a virtual one of this size.
    Any(u16, u16),
}

/// Everything.
pub struct Hall {
    /// Where everything lies; gone when the hall is.
    pub folder: TempDir,
    /// This build's programs.
    pub programs: Programs,
    /// The devices.
    pub simulators: Simulators,
    /// The network.
    pub cable: Cable,
    /// Where windows appear.
    pub display: Option<Display>,
    /// The hand and the eye.
    pub hands: Option<Hands>,
    /// The terminal without its window.
    pub core: Option<Process>,
    /// The window.
    pub window: Option<Process>,
    /// Where central serves the officers' pages.
    pub officers: String,
    central: Process,
    _postgres: Process,
}

impl Hall {
    /// Starts everything and enrols the kiosk. The core is not running yet.
    ///
    /// # Errors
    /// Something does not start; the failure says what.
    pub async fn open(eyes: Eyes) -> Outcome<Self> {
        Self::open_with(Programs::find()?, eyes).await
    }

    /// The same with these programs.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub async fn open_with(programs: Programs, eyes: Eyes) -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("hall-").tempdir()?;
        let root = folder.path();
        let (postgres, database) = postgres(&programs, root)?;
        let Serving { process: central, tls, plain, officers } = central(&programs, root, &database)?;
        let address =
            tls.parse().map_err(|_| Failure::new(format!("central listens at {tls}, which is no address")))?;
        let cable = Cable::lay(address).await?;
        let simulators = Simulators::start(&programs, root)?;
        fs::write(root.join("kiosk.toml"), settings(root, &simulators, &cable, &plain))?;
        enrol(&programs, root)?;
        let display = match eyes {
            Eyes::None => None,
            Eyes::Virtual(width, height) => Some(Display::start((width, height), root)?),
            Eyes::Any(width, height) => Some(Display::find((width, height), root)?),
        };
        let hands = match &display {
            Some(display) => Some(Hands::before(display, &root.join("rectangles.json"))?),
            None => None,
        };
        let (core, window) = (None, None);
        Ok(Self {
            folder,
            programs,
            simulators,
            cable,
            display,
            hands,
            core,
            window,
            officers,
            central,
            _postgres: postgres,
        })
    }

    /// Switches the terminal on: core, and the window if there is a display.
    ///
    /// # Errors
    /// It does not come up.
    pub fn switch_on(&mut self) -> Outcome<()> {
        self.start_core(None)?;
        self.start_window()
    }

    /// Starts core and window at once, as a machine does that is switched on, and waits for neither.
    ///
    /// # Errors
    /// One cannot be started.
    pub fn switch_on_at_once(&mut self) -> Outcome<()> {
        let mut command = self.kiosk();
        self.core = Some(Process::start("kiosk core", command.arg("core"), &self.path("core.log"))?);
        self.start_window()
    }

    /// Starts core; `fail_at` names the effect at which it cuts its own power.
    ///
    /// # Errors
    /// It does not answer operators in time, and has not cut its power either.
    pub fn start_core(&mut self, fail_at: Option<&str>) -> Outcome<()> {
        let socket = self.path("state/operator.sock");
        fs::remove_file(&socket).ok();
        let mut command = self.kiosk();
        command.arg("core");
        if let Some(place) = fail_at {
            command.args(["--fail-at", place]);
        }
        let mut core = Process::start("kiosk core", &mut command, &self.path("core.log"))?;
        let up = await_until("kiosk core", Duration::from_secs(20), || (socket.exists() || !core.runs()).then_some(()));
        let words = core.words();
        self.core = Some(core);
        up.map_err(|failure| Failure::new(format!("{failure}: {words}")))?;
        if fail_at.is_none() && !self.core.as_mut().is_some_and(Process::runs) {
            return Err(Failure::new(format!("kiosk core ended: {words}")));
        }
        Ok(())
    }

    /// Starts the window, if there is a display.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn start_window(&mut self) -> Outcome<()> {
        let Some(display) = &self.display else { return Ok(()) };
        let rectangles = self.path("rectangles.json");
        fs::remove_file(&rectangles).ok();
        let mut command = self.kiosk();
        command.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY").env("ICED_BACKEND", "tiny-skia");
        command.arg("window").arg("--rectangles").arg(&rectangles);
        if !display.is_virtual() {
            command.args(["--size", "540x960"]);
        }
        self.window = Some(Process::start("kiosk window", &mut command, &self.path("window.log"))?);
        Ok(())
    }

    /// Enrols the terminal, by a code that central gives for it now.
    ///
    /// # Errors
    /// Central gives none, or does not take it.
    pub fn enrol(&self) -> Outcome<()> {
        enrol(&self.programs, self.folder.path())
    }

    /// Cuts the terminal's power: core and window die as by `kill -9`.
    pub fn cut_power(&mut self) {
        self.core = None;
        self.window = None;
    }

    /// A path in the hall's folder.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The files under one of the hall's folders that hold a text, whatever they are.
    #[must_use]
    pub fn holding(&self, folder: &str, text: &str) -> Vec<String> {
        holding(&self.path(folder), text)
    }

    /// The terminal's program with its settings.
    #[must_use]
    pub fn kiosk(&self) -> Command {
        let mut command = self.programs.command("kiosk");
        command.arg("--config").arg(self.path("kiosk.toml"));
        command.env("RUST_LOG", "info,kiosk_core=debug");
        // As a service has it.
        command.env("STATE_DIRECTORY", self.path("state"));
        command
    }

    /// An operator's command of central, its answer as JSON.
    ///
    /// # Errors
    /// It fails.
    pub fn ask_central(&self, arguments: &[&str]) -> Outcome<Value> {
        let mut command = central_program(&self.programs, self.folder.path());
        Ok(serde_json::from_str(&run(command.args(arguments))?)?)
    }

    /// What the running core's records say.
    ///
    /// # Errors
    /// It does not answer.
    pub fn records(&self) -> Outcome<Value> {
        Ok(serde_json::from_str(&run(self.kiosk().args(["journal", "--json"]))?)?)
    }

    /// How the running core is.
    ///
    /// # Errors
    /// It does not answer.
    pub fn health(&self) -> Outcome<Value> {
        let output = self.kiosk().args(["doctor", "--json"]).output()?;
        Ok(serde_json::from_slice(&output.stdout)?)
    }

    /// Waits until nothing stands in the way of a visa.
    ///
    /// # Errors
    /// Something still does after `patience`; the failure names it.
    pub fn await_readiness(&self, patience: Duration) -> Outcome<()> {
        let mut last = Value::Null;
        let ready = await_until("a terminal that is ready", patience, || {
            last = self.health().ok()?;
            last.get("obstacles")?.as_array()?.is_empty().then_some(())
        });
        ready.map_err(|failure| Failure::new(format!("{failure}: {last}")))
    }

    /// Central's program with its settings.
    #[must_use]
    pub fn central_program(&self) -> Command {
        central_program(&self.programs, self.folder.path())
    }

    /// Central's words so far.
    #[must_use]
    pub fn words_of_central(&self) -> String {
        self.central.words()
    }
}

fn postgres(programs: &Programs, root: &Path) -> Outcome<(Process, String)> {
    let mut command = programs.command("central");
    command.args(["postgres", "--json"]);
    let log = root.join("postgres.log");
    let process = Process::start("PostgreSQL", &mut command, &log)?;
    let told = first_json(&process, "PostgreSQL")?;
    let address = told["address"].as_str().ok_or_else(|| Failure::new("PostgreSQL has no address"))?.to_owned();
    Ok((process, address))
}

/// A running central, and where it listens.
struct Serving {
    process: Process,
    tls: String,
    plain: String,
    officers: String,
}

fn central(programs: &Programs, root: &Path, database: &str) -> Outcome<Serving> {
    let folder = root.join("central");
    let mut init = programs.command("central");
    init.args(["init", "--dir"]).arg(&folder).args(["--database", database]);
    run(init.args(["--listen", "127.0.0.1:0", "--plain", "127.0.0.1:0", "--officers", "127.0.0.1:0"]))?;
    let mut command = central_program(programs, root);
    let process = Process::start("central", command.arg("serve"), &root.join("central.log"))?;
    let told = first_json(&process, "central")?;
    let address = |name: &str| told[name].as_str().unwrap_or_default().to_owned();
    publish(programs, root)?;
    Ok(Serving { process, tls: address("tls"), plain: address("plain"), officers: address("officers") })
}

fn central_program(programs: &Programs, root: &Path) -> Command {
    let mut command = programs.command("central");
    command.args(["--json", "--config"]).arg(root.join("central/central.toml"));
    command
}

/// The sample catalogue, signed by a key of this hall alone.
fn publish(programs: &Programs, root: &Path) -> Outcome<()> {
    let tables = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue");
    let signed = root.join("catalogue.json");
    let mut sign = central_program(programs, root);
    sign.args(["catalogue", "sign"]).arg(&tables).arg("--key").arg(root.join("central/offline/catalogue.key"));
    run(sign.args(["--version", "1", "--valid-until", "2099-12-31", "--out"]).arg(&signed))?;
    run(central_program(programs, root).args(["catalogue", "publish"]).arg(&signed)).map(|_| ())
}

fn enrol(programs: &Programs, root: &Path) -> Outcome<()> {
    let told: Value = serde_json::from_str(&run(central_program(programs, root).args(["enrol", KIOSK]))?)?;
    let code = told["code"].as_str().ok_or_else(|| Failure::new("central gave no code"))?;
    let mut command = programs.command("kiosk");
    command.arg("--config").arg(root.join("kiosk.toml")).args(["enrol", "--code", code]);
    run(&mut command).map(|_| ())
}

/// The first line of JSON that a program says.
fn first_json(process: &Process, what: &str) -> Outcome<Value> {
    await_until(what, Duration::from_mins(1), || {
        process.words().lines().find_map(|line| serde_json::from_str::<Value>(line).ok().filter(Value::is_object))
    })
    .map_err(|failure| Failure::new(format!("{failure}: {}", process.words())))
}

fn settings(root: &Path, simulators: &Simulators, cable: &Cable, plain: &str) -> String {
    let folder = text(root).unwrap_or_default();
    let (passport, card) = (&simulators.passport.address, &simulators.card.address);
    let (printer, cash) = (&simulators.printer.address, &simulators.cash.address);
    let scanner = &simulators.scanner.address;
    format!(
        r#"kiosk = "{KIOSK}"
site = "Specimen airport, arrivals"
operator = "Specimen operator"
voen = "1401555071"
help_line = "0 12 345 67 89"
state_directory = "{folder}/state"

[central]
address = "https://{cable}"
authority = "{folder}/central/server-root.pem"
receipts = "http://{plain}/receipts"

[times]
goods = {goods_times}

[devices.document]
protocol = "serial_mrz"
address = "{passport}"

[devices.card]
protocol = "zvt"
address = "{card}"
settings = {{ goods_time_s = {goods} }}

[devices.printer]
protocol = "escpos"
address = "{printer}"

[devices.cash]
protocol = "ccnet"
address = "{cash}"

[devices.barcode]
protocol = "plain"
address = "{scanner}"
"#,
        cable = cable.address,
        goods = GOODS_SECONDS,
        goods_times = GOODS_SECONDS / 2,
    )
}

fn holding(folder: &Path, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(holding(&path, text));
        } else if path.is_file() {
            let bytes = fs::read(&path).unwrap_or_default();
            if bytes.windows(text.len()).any(|window| window == text.as_bytes()) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}
