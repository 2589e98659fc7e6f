//! Every device that can be simulated: one entry a protocol, in the file of its family.

mod audio;
mod barcode;
mod beacon;
mod card;
mod cash;
mod document;
mod doors;
mod keypad;
mod printer;

use std::{error::Error, pin::Pin};

use peripherals::{
    audio::command,
    card::zvt,
    family::Family,
    setting::{self, Setting},
    simulator::Simulator,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    arguments::Arguments,
    keep::{Heard, Ledger, PutsOut, Tray},
    serving::serve,
};

/// A running device, until it is told to end.
pub type Running = Pin<Box<dyn Future<Output = Result<(), Box<dyn Error>>>>>;

/// A device that can be simulated.
pub struct Device {
    /// What it is for.
    pub family: Family,
    /// The protocol's name in settings, commands and on its page.
    pub protocol: &'static str,
    /// What it is, in one line.
    pub about: &'static str,
    /// Every gesture it knows, as JSON.
    pub gestures: &'static [&'static str],
    /// Whether a text is a gesture of its.
    #[cfg_attr(not(test), expect(dead_code, reason = "only the test of the help asks"))]
    pub knows: fn(&str) -> Result<(), String>,
    /// How it is built unless told otherwise.
    pub settings: fn() -> Value,
    /// Serves it.
    pub start: fn(Arguments) -> Running,
}

/// All of them.
pub fn devices() -> impl Iterator<Item = &'static Device> {
    let families = [
        document::DEVICES,
        barcode::DEVICES,
        printer::DEVICES,
        cash::DEVICES,
        card::DEVICES,
        keypad::DEVICES,
        doors::DEVICES,
        beacon::DEVICES,
        audio::DEVICES,
    ];
    families.into_iter().flatten()
}

fn knows<S: Simulator>(text: &str) -> Result<(), String> {
    serde_json::from_str::<S::Gesture>(text).map(|_| ()).map_err(|error| error.to_string())
}

/// Who leaves something in a folder.
const OUT: &str = "printers and voices";

/// What only some devices have was asked of another.
#[derive(Debug, thiserror::Error)]
#[error("--{option} is for {whom}")]
struct NotFor {
    option: &'static str,
    whom: &'static str,
}

fn refuse<T>(given: Option<&T>, option: &'static str, whom: &'static str) -> Result<(), NotFor> {
    given.map_or(Ok(()), |_| Err(NotFor { option, whom }))
}

/// How the device is built; one that has chance of its own begins with the program's.
fn built<P: Default + Serialize + DeserializeOwned>(arguments: &Arguments) -> Result<P, setting::Refused> {
    let seed = setting::defaults::<P>().get("seed").map(|_| Setting::new("seed", arguments.seed));
    let settings: Vec<Setting> = seed.into_iter().chain(arguments.set.iter().cloned()).collect();
    setting::changed(&settings)
}

/// A device that leaves nothing behind in files.
async fn plain<P, S>(arguments: Arguments, build: impl FnOnce(P) -> S) -> Result<(), Box<dyn Error>>
where
    P: Default + Serialize + DeserializeOwned,
    S: Simulator,
    S::Gesture: Send + 'static,
{
    refuse(arguments.out.as_ref(), "out", OUT)?;
    refuse(arguments.ledger.as_ref(), "ledger", "card terminals")?;
    let simulator = build(built(&arguments)?);
    serve(simulator, &arguments, |_| Ok(())).await
}

/// A device that puts papers out.
async fn printer<P, S>(arguments: Arguments, build: impl FnOnce(P) -> S) -> Result<(), Box<dyn Error>>
where
    P: Default + Serialize + DeserializeOwned,
    S: Simulator + PutsOut,
    S::Gesture: Send + 'static,
{
    refuse(arguments.ledger.as_ref(), "ledger", "card terminals")?;
    let simulator = build(built(&arguments)?);
    let mut tray = arguments.out.clone().map(Tray::new).transpose()?;
    serve(simulator, &arguments, |printer| tray.as_mut().map_or(Ok(()), |tray| tray.collect(printer))).await
}

/// A voice whose utterances are kept.
async fn voice(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    refuse(arguments.ledger.as_ref(), "ledger", "card terminals")?;
    let simulator = command::Simulator::new(built(&arguments)?);
    let mut heard = arguments.out.as_deref().map(Heard::new).transpose()?;
    serve(simulator, &arguments, |voice| heard.as_mut().map_or(Ok(()), |heard| heard.collect(voice))).await
}

/// A terminal that remembers its payments.
async fn card_terminal(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    refuse(arguments.out.as_ref(), "out", OUT)?;
    let settings = built(&arguments)?;
    let (mut ledger, past) = Ledger::open(arguments.ledger.clone())?;
    serve(zvt::simulator::Simulator::restore(settings, past), &arguments, |terminal| ledger.keep(terminal)).await
}
