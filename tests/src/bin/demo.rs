//! `./demo`: everything, on one machine, with the hands of the world; or one path walked unattended.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    time::Duration,
};

use clap::{Parser, ValueEnum};
use e2e::{
    Hall, Outcome,
    hall::Eyes,
    network::Network,
    officer, pay,
    process::{Process, await_until},
    specimens,
    transcript::Transcript,
    walk::{Family, Traveller},
};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{UnixListener, UnixStream},
    signal::unix::{SignalKind, signal},
    sync::mpsc,
};

/// Everything on one machine: PostgreSQL, central, simulated devices, the terminal, and the hands of the world.
#[derive(Debug, Parser)]
#[command(name = "demo")]
struct Arguments {
    /// Walk a path unattended, by real pointer events.
    #[arg(long, value_name = "PATH")]
    auto: Option<Walk>,
    /// The traveller's language: en, az or ar.
    #[arg(long, default_value = "en")]
    language: String,
    /// Where pictures, papers and the transcript go.
    #[arg(long, default_value = "out")]
    out: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Walk {
    /// A visa, paid by card.
    Visa,
    /// Visas of a family, paid by card at once.
    VisaFamily,
    /// Electricity and a fine, paid with notes; what is over goes to a telephone.
    Payment,
    /// The same, paid by card.
    PaymentCard,
    /// The same, paid by a code that the person's bank reads.
    PaymentQr,
    /// Electricity without a connection, queued; then the cable is mended.
    PaymentOffline,
}

impl Walk {
    const fn name(self) -> &'static str {
        match self {
            Self::Visa => "visa",
            Self::VisaFamily => "visa-family",
            Self::Payment => "payment",
            Self::PaymentCard => "payment-card",
            Self::PaymentQr => "payment-qr",
            Self::PaymentOffline => "payment-offline",
        }
    }

    /// Whether everybody agrees on what it ends with, and what that is.
    fn judge(self, transcript: &Transcript) -> Outcome<String> {
        match self {
            Self::Visa => transcript.agree_on_visas(1)?,
            Self::VisaFamily => transcript.agree_on_visas(3)?,
            Self::Payment => transcript.agree_on_payments(3, 4000)?,
            Self::PaymentCard | Self::PaymentQr => transcript.agree_on_payments(2, 3740)?,
            Self::PaymentOffline => transcript.agree_on_payments(1, 3000)?,
        }
        Ok(match self {
            Self::Visa | Self::VisaFamily => {
                format!("visas {}; kiosk, central, card terminal and printer agree", transcript.numbers().join(", "))
            }
            Self::Payment | Self::PaymentCard | Self::PaymentQr | Self::PaymentOffline => {
                "every line posted once; kiosk, central, validator, card terminal and providers agree".to_owned()
            }
        })
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match arguments.auto {
        Some(path) => walk(path, &arguments).await,
        None => stand(&arguments).await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("demo: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// The whole path unattended, then everybody is asked.
async fn walk(path: Walk, arguments: &Arguments) -> Outcome<()> {
    let out = &arguments.out;
    fs::create_dir_all(out)?;
    let mut hall = Hall::open(Eyes::Virtual(1080, 1920)).await?;
    hall.switch_on()?;
    let walked = tokio::task::block_in_place(|| {
        hall.await_readiness(Duration::from_mins(1))?;
        let mut traveller = Traveller::before(&hall, out)?;
        let family = Family::of_the_drawer()?;
        match path {
            Walk::Visa => traveller.get_a_visa(&family.visitors[0], &arguments.language)?,
            Walk::VisaFamily => traveller.get_visas(&family, &arguments.language)?,
            Walk::Payment => {
                traveller.fill_basket(&arguments.language)?;
                traveller.pay_by_notes(&hall)?;
            }
            Walk::PaymentCard => {
                traveller.fill_basket(&arguments.language)?;
                traveller.pay_by_card(&hall)?;
            }
            Walk::PaymentQr => {
                traveller.fill_basket(&arguments.language)?;
                traveller.pay_by_code(&hall)?;
            }
            Walk::PaymentOffline => {
                hall.cable.set(Network::Cut);
                traveller.pay_offline(&hall, &arguments.language)?;
                hall.cable.set(Network::Sound);
                traveller.come_by(&arguments.language)?;
            }
        }
        await_until("central to hold everything", Duration::from_mins(1), || {
            let records = hall.records().ok()?;
            (records["head"] == records["acknowledged"]).then_some(())
        })?;
        await_until("every line to be posted", Duration::from_mins(1), || pay::all_are_posted(&hall).then_some(()))?;
        Transcript::collect(path.name(), &arguments.language, traveller.clockwork, &hall)
    });
    keep(&hall, out)?;
    let transcript = walked?;
    fs::write(out.join("transcript.json"), serde_json::to_vec_pretty(&transcript)?)?;
    let agreed = path.judge(&transcript)?;
    println!(
        "{}: {agreed}. Machine {:.1} s, hand {:.1} s. See {}",
        path.name(),
        seconds(transcript.machine_ms),
        seconds(transcript.human_ms),
        out.display()
    );
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "seconds for a person to read")]
fn seconds(milliseconds: u64) -> f64 {
    milliseconds as f64 / 1000.0
}

/// The printer's stream and papers, and what everybody said.
fn keep(hall: &Hall, out: &Path) -> Outcome<()> {
    for file in hall.simulators.papers() {
        if let Some(name) = file.file_name() {
            fs::copy(&file, out.join(name))?;
        }
    }
    for name in ["papers/stream.bin", "core.log", "window.log", "central.log"] {
        let from = hall.path(name);
        if let (true, Some(name)) = (from.is_file(), Path::new(name).file_name()) {
            fs::copy(&from, out.join(name))?;
        }
    }
    Ok(())
}

/// Everything stands until Ctrl-C; the dock's hands on network and power are served here.
async fn stand(arguments: &Arguments) -> Outcome<()> {
    let mut hall = Hall::open(Eyes::Any(1500, 1920)).await?;
    voice(&hall)?;
    hall.switch_on()?;
    let passports = hall.path("passports.json");
    fs::write(&passports, serde_json::to_vec(&specimens::all())?)?;
    let control = hall.path("demo.sock");
    let listener = UnixListener::bind(&control)?;
    let _dock = dock(&hall, &passports, &control)?;
    if let Some(display) = hall.display.as_ref().filter(|display| display.is_virtual()) {
        fs::create_dir_all(&arguments.out)?;
        println!("no display: everything stands on the virtual display {}", display.name());
        println!("pictures of it every five seconds: {}", arguments.out.join("screen.png").display());
    }
    let password = officer::account(&hall, "officer")?;
    println!("officers decide at https://{} as officer, password: {password}", hall.officers);
    println!(
        "an e-visa to print: EV26SPEC1001, typed or by the dock's scanner; references that end in NON, WAI, REF, EXP, USE, OTH, SIL answer otherwise"
    );
    println!("the terminal is ready; Ctrl-C ends everything");
    let (gestures, mut wanted) = mpsc::channel(4);
    tokio::spawn(listen(listener, gestures));
    let (mut interrupted, mut ended) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let mut pictures = tokio::time::interval(Duration::from_secs(5));
    loop {
        tokio::select! {
            _ = interrupted.recv() => return Ok(()),
            _ = ended.recv() => return Ok(()),
            Some(gesture) = wanted.recv() => hand(&mut hall, &gesture).await?,
            _ = pictures.tick() => look(&hall, &arguments.out),
        }
    }
}

/// The machine's own voice: where it has none that can be heard, *Listen* is not shown.
fn voice(hall: &Hall) -> Outcome<()> {
    let folder = hall.path("conf.d");
    fs::create_dir_all(&folder)?;
    Ok(fs::write(folder.join("10-voice.toml"), "[devices.audio]\nprotocol = \"command\"\n")?)
}

fn dock(hall: &Hall, passports: &Path, control: &Path) -> Outcome<Option<Process>> {
    let Some(display) = &hall.display else { return Ok(None) };
    let mut command = Command::new(hall.programs.path("dock"));
    command.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY").env("ICED_BACKEND", "tiny-skia");
    command.arg("--passport").arg(&hall.simulators.passport.control);
    command.arg("--scanner").arg(&hall.simulators.scanner.control);
    command.arg("--card").arg(&hall.simulators.card.control);
    command.arg("--printer").arg(&hall.simulators.printer.control);
    command.arg("--demo").arg(control).arg("--passports").arg(passports);
    if display.is_virtual() {
        command.args(["--left", "1080"]);
    }
    Process::start("dock", &mut command, &hall.path("dock.log")).map(Some)
}

fn look(hall: &Hall, out: &Path) {
    let is_virtual = hall.display.as_ref().is_some_and(e2e::display::Display::is_virtual);
    if let (true, Some(hands)) = (is_virtual, &hall.hands)
        && let Err(failure) = hands.picture(&out.join("screen.png"))
    {
        eprintln!("demo: {failure}");
    }
}

async fn hand(hall: &mut Hall, gesture: &str) -> Outcome<()> {
    match gesture {
        "network_cut" => hall.cable.set(Network::Cut),
        "network_slow" => hall.cable.set(Network::Slow),
        "network_restore" => hall.cable.set(Network::Sound),
        "power_cut" => {
            hall.cut_power();
            tokio::time::sleep(Duration::from_secs(2)).await;
            tokio::task::block_in_place(|| hall.switch_on())?;
        }
        other => eprintln!("demo: no such gesture: {other}"),
    }
    Ok(())
}

async fn listen(listener: UnixListener, gestures: mpsc::Sender<String>) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(answer(stream, gestures.clone()));
    }
}

async fn answer(stream: UnixStream, gestures: mpsc::Sender<String>) {
    let (from, mut to) = stream.into_split();
    let mut lines = BufReader::new(from).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        let wanted: Value = serde_json::from_str(&line).unwrap_or_default();
        let reply = match wanted["gesture"].as_str() {
            Some(gesture) if gestures.send(gesture.to_owned()).await.is_ok() => json!({ "ok": true }),
            _ if wanted["view"] == true => json!({ "view": {} }),
            _ => json!({ "error": "no such gesture" }),
        };
        if to.write_all(format!("{reply}\n").as_bytes()).await.is_err() {
            return;
        }
    }
}
