//! Devices: opened as the terminal opens them, watched for a while.

use std::{process::ExitCode, time::Duration};

use peripherals::{
    card::{self, zvt},
    document::{self, serial_mrz},
    driver::{Driver, EventId},
    link::{self, Address, Clock, Handle},
    printer::{self, escpos},
    status::Readiness,
};
use rand::{SeedableRng, rngs::StdRng};
use serde_json::json;

use crate::mrz;

/// Where, and for how long.
#[derive(Debug, clap::Args)]
struct Watch {
    /// Where the device is.
    address: Address,
    /// How long to watch it, in seconds.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Writes one JSON object a line.
    #[arg(long)]
    json: bool,
    /// Records every byte in this file. It will hold personal data: use specimens.
    #[cfg(feature = "tape")]
    #[arg(long, value_name = "FILE")]
    tape: Option<std::path::PathBuf>,
}

/// A passport reader.
#[derive(Debug, clap::Args)]
pub struct Reader {
    #[command(flatten)]
    watch: Watch,
    /// What the reader was set to send before its text.
    #[arg(long, default_value = "")]
    prefix: String,
    /// What the reader was set to send after its text.
    #[arg(long, default_value = "")]
    suffix: String,
}

/// A card terminal.
#[derive(Debug, clap::Args)]
pub struct Card {
    #[command(flatten)]
    watch: Watch,
    /// The till's password, six digits.
    #[arg(long)]
    password: Option<zvt::Password>,
}

/// A printer.
#[derive(Debug, clap::Args)]
pub struct Printer {
    #[command(flatten)]
    watch: Watch,
}

/// What a probe says to a device and sees in its answers.
struct Questions<C, E> {
    at_once: Option<C>,
    once_ready: Option<C>,
    acknowledge: fn(EventId) -> C,
    readiness: fn(&E) -> Option<Readiness>,
    show: fn(&E) -> String,
}

impl Reader {
    pub async fn run(self) -> ExitCode {
        let Self { watch, prefix, suffix } = self;
        let settings = serial_mrz::Settings { prefix, suffix, ..serial_mrz::Settings::default() };
        let questions = Questions {
            at_once: Some(document::Command::Enable),
            once_ready: None,
            acknowledge: document::Command::Acknowledge,
            readiness: |event| {
                let document::Event::StatusChanged(status) = event else { return None };
                Some(status.readiness)
            },
            show: show_reading,
        };
        watch.run(serial_mrz::Driver::new(settings), questions).await
    }
}

/// The lines themselves are personal and stay out of sight.
fn show_reading(event: &document::Event) -> String {
    let document::Event::LinesRead(lines) = event else { return format!("{event:?}") };
    let texts: Vec<&str> = lines.iter().map(|line| line.reveal().as_str()).collect();
    let lengths: Vec<usize> = texts.iter().map(|line| line.chars().count()).collect();
    match mrz::read(&texts) {
        Ok(record) => format!("LinesRead: lengths {lengths:?}, {:?}, {:?}", record.verdict(), record.checks),
        Err(refusal) => format!("LinesRead: lengths {lengths:?}, refused: {refusal}"),
    }
}

impl Card {
    pub async fn run(self) -> ExitCode {
        let mut settings = zvt::Settings::default();
        settings.password = self.password.unwrap_or(settings.password);
        let questions = Questions {
            at_once: None,
            once_ready: Some(card::Command::QueryLast),
            acknowledge: card::Command::Acknowledge,
            readiness: |event| {
                let card::Event::StatusChanged(status) = event else { return None };
                Some(status.readiness)
            },
            show: |event| format!("{event:?}"),
        };
        self.watch.run(zvt::Driver::new(settings), questions).await
    }
}

impl Printer {
    pub async fn run(self) -> ExitCode {
        let questions = Questions {
            at_once: None,
            once_ready: None,
            acknowledge: printer::Command::Acknowledge,
            readiness: |event| {
                let printer::Event::StatusChanged(status, _) = event else { return None };
                Some(status.readiness)
            },
            show: |event| format!("{event:?}"),
        };
        self.watch.run(escpos::Driver::new(escpos::Settings::default()), questions).await
    }
}

impl Watch {
    async fn run<D>(self, driver: D, questions: Questions<D::Command, D::Event>) -> ExitCode
    where
        D: Driver + Send + 'static,
        D::Command: Send,
        D::Event: Send,
    {
        let clock = Clock::start();
        let chance = StdRng::seed_from_u64(u64::from(std::process::id()));
        #[cfg(feature = "tape")]
        if let Some(file) = &self.tape {
            let tape = match std::fs::File::create(file) {
                Ok(tape) => tape,
                Err(error) => {
                    eprintln!("probe: could not make {}: {error}", file.display());
                    return ExitCode::FAILURE;
                }
            };
            let driver = peripherals::tape::Taped::new(driver, tape);
            return watch(link::spawn(self.address.clone(), driver, clock, chance), questions, clock, &self).await;
        }
        watch(link::spawn(self.address.clone(), driver, clock, chance), questions, clock, &self).await
    }
}

impl Watch {
    fn say(&self, clock: Clock, what: &str) {
        let at = clock.now().since_start();
        if self.json {
            println!("{}", json!({ "at_ms": at.as_millis(), "what": what }));
        } else {
            println!("{:9.3} s  {what}", at.as_secs_f64());
        }
    }
}

/// Shows what happens until the time is over, and says whether the device could be used in the end.
async fn watch<C, E>(mut device: Handle<C, E>, questions: Questions<C, E>, clock: Clock, watch: &Watch) -> ExitCode {
    let Questions { at_once, mut once_ready, acknowledge, readiness, show } = questions;
    let end = clock.now() + Duration::from_secs(watch.seconds);
    let mut usable = Readiness::Unavailable;
    let mut orders: Vec<C> = at_once.into_iter().collect();
    loop {
        for order in orders.drain(..) {
            if device.commands.send(order).await.is_err() {
                return ExitCode::FAILURE;
            }
        }
        let link = *device.link.borrow_and_update();
        tokio::select! {
            event = device.events.recv() => {
                let Some((event, id)) = event else { return ExitCode::FAILURE };
                watch.say(clock, &show(&event));
                orders.push(acknowledge(id));
                usable = readiness(&event).unwrap_or(usable);
                if usable == Readiness::Ready {
                    orders.extend(once_ready.take());
                }
            }
            changed = device.link.changed() => {
                if changed.is_err() {
                    return ExitCode::FAILURE;
                }
                if *device.link.borrow() != link {
                    watch.say(clock, &format!("link: {:?}", *device.link.borrow()));
                }
            }
            () = clock.wait_for(Some(end)) => break,
        }
    }
    match usable {
        Readiness::Ready | Readiness::Busy => ExitCode::SUCCESS,
        Readiness::Unavailable => ExitCode::FAILURE,
    }
}
