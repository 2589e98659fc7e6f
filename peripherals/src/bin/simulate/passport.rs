//! A serial passport reader.

use std::{error::Error, path::PathBuf};

use peripherals::{
    document::serial_mrz::{Physics, Settings, Simulator, frame},
    simulator::Door,
};
use serde::de::DeserializeOwned;

use crate::link::{Hands, run as serve};

const GESTURES: &str = r#"Gestures: {"put":{"lines":[…]}}, {"put_upside_down":{"lines":[…]}},
{"put_truncated":{"lines":[…],"after":60}}, {"put_two":{"first":[…],"second":[…]}}, {"put_garbage":{"bytes":[…]}},
{"put_and_unplug":{"lines":[…],"after":60}}, "unplug", "plug", {"set_up":{"framing":"stx_etx",…}}."#;

/// A serial passport reader on a pseudo terminal.
#[derive(Debug, clap::Args)]
#[command(after_help = GESTURES)]
pub struct Arguments {
    /// Name under which hosts find the pseudo terminal: a symbolic link.
    #[arg(long, value_name = "LINK")]
    pty: PathBuf,
    #[command(flatten)]
    hands: Hands,
    /// How lines end.
    #[arg(long, value_name = "cr|lf|cr_lf|stx_etx|stx_etx_each_line", default_value = "cr", value_parser = word::<frame::Framing>)]
    framing: frame::Framing,
    /// Whether lines come one by one or as one.
    #[arg(long, value_name = "apart|together", default_value = "apart", value_parser = word::<frame::Layout>)]
    layout: frame::Layout,
    /// What the reader sends before the first line.
    #[arg(long, default_value = "")]
    prefix: String,
    /// What the reader sends after the last line.
    #[arg(long, default_value = "")]
    suffix: String,
    /// Bits a second.
    #[arg(long, default_value_t = 9600, value_parser = clap::value_parser!(u32).range(300..))]
    baud: u32,
    /// Milliseconds from a document on the glass to its first byte.
    #[arg(long, default_value_t = 400)]
    recognition_ms: u64,
}

/// A word of ours, as JSON has it.
fn word<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_value(text.into())
}

pub async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let Arguments { pty, hands, framing, layout, prefix, suffix, baud, recognition_ms } = arguments;
    let settings = Settings { prefix, suffix, ..Settings::default() };
    let physics = Physics { framing, layout, settings, baud, recognition_ms };
    let door = Door::pty(pty)?;
    serve(Simulator::new(physics), door, &hands, |_| Ok(())).await
}
