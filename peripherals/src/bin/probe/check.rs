//! A self test, step by step, with whoever stands before the device.

mod words;

use std::{fmt::Debug, process::ExitCode, sync::Arc, time::Duration};

use domain::bitmap::Bitmap;
use peripherals::{
    driver::EventId,
    link::{Clock, Handle, LinkState},
    status::{Condition, Readiness, Remedy, Status},
    supervise::check::{Ask, Check, Depth, Ended, Notices, Outcome, Plan, Word},
};
use serde_json::json;
use tokio::time::timeout;

use crate::{
    arguments::Arguments,
    consent::{Consent, ask},
    protocols::Asked,
    watch::{Watchable, open},
};

/// What a test needs to know of a family.
pub struct Examined<C, E> {
    /// How a device is, by what it says.
    pub status: fn(&E) -> Option<Said>,
    /// The order that lets the device forget an event, if it may.
    pub acknowledge: fn(&E, EventId) -> Option<C>,
    /// What is ordered about an event before the test, so that the device can be used.
    pub prepare: fn(Depth, &E) -> Option<C>,
    /// The test, by what the device has said until it could be used.
    pub plan: fn(Depth, &[E], &Arguments) -> Plan<C, E>,
}

/// How a device says that it is.
pub struct Said {
    /// Without the family's own word.
    pub status: Status<()>,
    /// That word.
    pub fault: Option<String>,
    /// Who must mend it.
    pub remedy: Option<Remedy>,
}

impl Said {
    /// By a status and its family's remedies.
    pub fn of<F: Copy + Debug>(status: &Status<F>, remedy: impl Fn(F) -> Remedy) -> Self {
        let Status { readiness, condition, fault } = *status;
        Self {
            status: Status { readiness, condition, fault: fault.map(|_| ()) },
            fault: fault.map(|fault| format!("{fault:?}")),
            remedy: fault.map(remedy),
        }
    }
}

/// How long it may take until a device can be used.
const STARTING: Duration = Duration::from_secs(40);
/// A device that says nothing for so long waits for somebody to start it.
const QUIET: Duration = Duration::from_secs(5);
/// How often time is looked at.
const TICK: Duration = Duration::from_millis(50);

/// Makes the test that was asked for. What it does is said first, and a person agrees before paper moves, notes go in or lights
/// shine.
pub async fn examine<D>(asked: &Asked, driver: D, depth: Depth, examined: &Examined<D::Command, D::Event>) -> ExitCode
where
    D: Watchable,
    D::Command: Clone,
{
    let what = words::plan(asked.protocol.family, depth);
    match depth {
        Depth::Internal => eprintln!("{what}"),
        Depth::External | Depth::Interactive => match ask(what, asked.arguments.yes) {
            Consent::Given => {}
            Consent::Refused => return ExitCode::FAILURE,
        },
    }
    let clock = Clock::start();
    match open(asked, driver, clock) {
        Ok(device) => Examiner::new(device, clock, asked, examined).run(depth).await,
        Err(code) => code,
    }
}

/// A test under way.
struct Examiner<'a, C, E> {
    device: Handle<C, E>,
    clock: Clock,
    asked: &'a Asked,
    examined: &'a Examined<C, E>,
    known: Said,
}

/// The device's pump has ended.
struct Gone;

impl<'a, C: Clone, E> Examiner<'a, C, E> {
    fn new(device: Handle<C, E>, clock: Clock, asked: &'a Asked, examined: &'a Examined<C, E>) -> Self {
        let known = Said { status: Status::starting(), fault: None, remedy: None };
        Self { device, clock, asked, examined, known }
    }

    async fn run(mut self, depth: Depth) -> ExitCode {
        match self.examine(depth).await {
            Ok(Outcome::Passed) => ExitCode::SUCCESS,
            Ok(Outcome::Unusable(_) | Outcome::NotDone | Outcome::TimedOut | Outcome::Refused) | Err(Gone) => {
                ExitCode::FAILURE
            }
        }
    }

    async fn examine(&mut self, depth: Depth) -> Result<Outcome, Gone> {
        let seen = self.until_usable(depth).await?;
        let usable = self.usable(&seen);
        let plan = (self.examined.plan)(depth, &seen, &self.asked.arguments);
        let (mut check, orders) = Check::begin(self.clock.now(), plan, &usable);
        self.order(orders).await?;
        let (mut told, mut asked) = (0, None);
        loop {
            for ended in &check.ended()[told..] {
                self.say_end(*ended);
            }
            told = check.ended().len();
            if let Some(outcome) = check.outcome() {
                self.say_outcome(outcome, told);
                // The last orders leave before the link is closed.
                timeout(10 * TICK, std::future::pending::<()>()).await.ok();
                return Ok(outcome);
            }
            let orders = match check.asks().filter(|_| asked != Some(told)) {
                Some((what, notices)) => {
                    asked = Some(told);
                    self.say_ask(what, notices);
                    match notices {
                        Notices::Device => Vec::new(),
                        Notices::Person => {
                            let word = self.word().await;
                            check.answer(self.clock.now(), word)
                        }
                    }
                }
                None => match self.hear().await? {
                    Some(event) => check.on(self.clock.now(), &event),
                    None => check.elapse(self.clock.now()),
                },
            };
            self.order(orders).await?;
        }
    }

    /// A device that is asked without being moved may only wait to be started: it answers, and has no fault.
    fn usable(&self, seen: &[E]) -> Status<()> {
        let Status { condition, fault, .. } = self.known.status;
        let stands = *self.device.link.borrow() == LinkState::Claimed;
        if stands && !seen.is_empty() && condition == Condition::Starting && fault.is_none() {
            Status::ready()
        } else {
            self.known.status
        }
    }

    async fn until_usable(&mut self, depth: Depth) -> Result<Vec<E>, Gone> {
        let until = self.clock.now() + STARTING;
        let mut heard_at = self.clock.now();
        let mut seen = Vec::new();
        while self.clock.now() < until && self.known.status.readiness != Readiness::Ready {
            match self.hear().await? {
                Some(event) => {
                    heard_at = self.clock.now();
                    self.order((self.examined.prepare)(depth, &event).into_iter().collect()).await?;
                    seen.push(event);
                }
                None if self.usable(&seen).readiness == Readiness::Ready && heard_at + QUIET <= self.clock.now() => {
                    break;
                }
                None => {}
            }
        }
        Ok(seen)
    }

    /// What the device says within a tick.
    async fn hear(&mut self) -> Result<Option<E>, Gone> {
        let Ok(heard) = timeout(TICK, self.device.events.recv()).await else { return Ok(None) };
        let (event, id) = heard.ok_or(Gone)?;
        if let Some(said) = (self.examined.status)(&event) {
            self.known = said;
        }
        let acknowledgement = (self.examined.acknowledge)(&event, id);
        self.order(acknowledgement.into_iter().collect()).await?;
        Ok(Some(event))
    }

    async fn order(&self, orders: Vec<C>) -> Result<(), Gone> {
        for order in orders {
            self.device.commands.send(order).await.map_err(|_| Gone)?;
        }
        Ok(())
    }

    /// A person's yes or no; nobody there is a no. The device goes on meanwhile: its lights flash.
    async fn word(&self) -> Word {
        let read = || std::io::stdin().lines().next().transpose().ok().flatten();
        match tokio::task::spawn_blocking(read).await {
            Ok(Some(line)) if matches!(line.trim(), "y" | "Y" | "yes") => Word::Yes,
            Ok(Some(_) | None) | Err(_) => Word::No,
        }
    }

    fn say_ask(&self, ask: Ask, notices: Notices) {
        if self.asked.arguments.json {
            println!("{}", json!({ "ask": ask, "answer_expected": notices == Notices::Person }));
        } else {
            let ending = if notices == Notices::Person { " [y/N]" } else { "" };
            println!("  {}{ending}", words::ask(ask));
        }
    }

    fn say_end(&self, Ended { ask, outcome }: Ended) {
        if self.asked.arguments.json {
            println!("{}", json!({ "step": ask, "outcome": outcome }));
        } else {
            let what = ask.map_or_else(|| "the device".to_owned(), words::part);
            println!("  {what}: {}", words::outcome(outcome));
        }
    }

    fn say_outcome(&self, outcome: Outcome, steps: usize) {
        let remedy = outcome.remedy().and_then(|unnamed| self.known.remedy.or(Some(unnamed)));
        if self.asked.arguments.json {
            let fault = &self.known.fault;
            println!("{}", json!({ "outcome": outcome, "steps": steps, "fault": fault, "remedy": remedy }));
            return;
        }
        match (remedy, &self.known.fault) {
            (None, _) => println!("passed"),
            (Some(remedy), fault) => {
                let fault = fault.as_deref().map(|fault| format!(", {fault}")).unwrap_or_default();
                println!("not passed: {}{fault}; {}", words::outcome(outcome), words::remedy(remedy));
            }
        }
    }
}

/// A paper to be looked at: a frame, a grid and a full black bar, 60 mm long.
pub fn test_paper() -> Arc<Bitmap> {
    const WIDTH: u32 = 512;
    const HEIGHT: u32 = 480;
    let mut paper = Bitmap::white(WIDTH, HEIGHT);
    for y in 0..HEIGHT {
        for x in 0..WIDTH {
            let frame = x < 4 || y < 4 || x >= WIDTH - 4 || y >= HEIGHT - 4;
            let grid = (x % 64 < 2 || y % 64 < 2) && y < HEIGHT / 2;
            let bar = (HEIGHT * 5 / 8..HEIGHT * 7 / 8).contains(&y) && (32..WIDTH - 32).contains(&x);
            if frame || grid || bar {
                paper.blacken(x, y);
            }
        }
    }
    Arc::new(paper)
}
