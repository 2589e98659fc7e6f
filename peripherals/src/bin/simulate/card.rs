//! A ZVT card terminal.

use std::{
    error::Error,
    fs, io,
    path::{Path, PathBuf},
};

use peripherals::{
    card::zvt::simulator::{Ledger, Settings, Simulator},
    simulator::{Door, Simulator as _},
};

use crate::link::{Hands, Tcp, run as serve, write_whole};

const GESTURES: &str = r#"Gestures: "present_card", "decline", "remove_card", "press_stop", "wrong_pin_once",
"no_answer", {"delay":3000}, {"auto":500}, {"auto":null}, "cut_bank", "restore_bank", "cut_power", "restore_power"."#;

/// A ZVT card terminal on a TCP port.
#[derive(Debug, clap::Args)]
#[command(after_help = GESTURES)]
pub struct Arguments {
    #[command(flatten)]
    tcp: Tcp,
    #[command(flatten)]
    hands: Hands,
    /// File in which the terminal remembers its payments, so that it still knows them when it is started again.
    #[arg(long, value_name = "FILE")]
    ledger: Option<PathBuf>,
    /// The till's password, six digits.
    #[arg(long)]
    password: Option<String>,
    /// Presents a card by itself so many milliseconds after it is asked for.
    #[arg(long)]
    auto_ms: Option<u64>,
}

pub async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let Arguments { tcp, hands, ledger: file, password, auto_ms } = arguments;
    let mut settings = Settings { auto_ms, ..Settings::default() };
    settings.password = password.unwrap_or(settings.password);
    let past = file.as_deref().map(remembered).transpose()?.unwrap_or_default();
    let door = Door::tcp(tcp.tcp).await?;
    let mut written = None;
    let watch = |terminal: &mut Simulator| {
        let Some(file) = &file else { return Ok(()) };
        let ledger = terminal.view().ledger;
        if written.as_ref() != Some(&ledger) {
            write_whole(file.clone(), &serde_json::to_vec_pretty(&ledger)?)?;
            written = Some(ledger);
        }
        Ok(())
    };
    serve(Simulator::restore(settings, past), door, &hands, watch).await
}

/// What the terminal knew when it was switched off; a new one knows nothing.
fn remembered(file: &Path) -> io::Result<Ledger> {
    match fs::read(file) {
        Ok(content) => Ok(serde_json::from_slice(&content)?),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(Ledger::default()),
        Err(cause) => Err(cause),
    }
}
