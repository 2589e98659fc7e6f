//! `probe tape`: a recorded session, for people and played again; and `--tape`, which records one.

use std::{
    fs::File,
    io::BufReader,
    path::{Path, PathBuf},
    process::ExitCode,
};

use data_encoding::HEXLOWER;
use peripherals::{
    driver::Driver,
    setting::{Refused, Setting, changed},
    tape::{
        Happening, Hex, Line, Order, Played, Unreadable, play, read,
        redaction::{Nothing, Redaction},
    },
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;

use crate::{arguments::named, protocols::Asked};

pub const ABOUT: &str = "Shows a recorded session, or plays it to a driver and says whether it does the same";

/// What of a session is recorded, and how.
#[derive(Debug, clap::Args)]
pub struct Recording {
    /// Records the session in FILE. Letters and digits of documents, cards and codes are replaced as they are recorded.
    #[arg(long, value_name = "FILE")]
    tape: Option<PathBuf>,
    /// Records every byte as it is: for specimens only, never for anybody's document or card.
    #[arg(long, requires = "tape")]
    raw: bool,
}

/// A recorded session.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The tape.
    file: PathBuf,
    /// Plays it to this driver: `--replay document serial_mrz`.
    #[arg(long, num_args = 2, value_names = ["FAMILY", "PROTOCOL"])]
    replay: Option<Vec<String>>,
    /// The driver's settings when the tape was recorded, if they were not the usual ones.
    #[arg(long, value_name = "NAME=VALUE", requires = "replay")]
    set: Vec<Setting>,
    /// Writes JSON.
    #[arg(long)]
    json: bool,
}

/// Plays a tape to one protocol's driver.
pub type Replay = fn(&[Line], &[Setting]) -> Result<Replayed, Refused>;

/// What a driver did with a tape.
pub struct Replayed {
    events: Vec<String>,
    kinds: (Vec<String>, Vec<String>),
    sent_as_before: bool,
    orders_left_out: usize,
}

/// Plays a tape to this driver.
pub fn replay<P, D>(lines: &[Line], set: &[Setting], driver: fn(P) -> D) -> Result<Replayed, Refused>
where
    P: Default + Serialize + DeserializeOwned,
    D: Driver<Command: Order>,
{
    let played = play(&mut driver(changed(set)?), lines);
    let events = played.events.iter().map(|event| format!("{event:?}")).collect();
    let kinds = played.kinds();
    let Played { sent, sent_on_tape, orders_left_out, .. } = played;
    // What is personal was replaced on the tape, so only lengths of papers compare.
    let sent_as_before = sent.len() == sent_on_tape.len();
    Ok(Replayed { events, kinds, sent_as_before, orders_left_out })
}

/// Where a session is recorded, and what replaces what is personal.
pub type Recorder = (File, Box<dyn Redaction>);

/// What records the session, if it is to be recorded.
pub fn recorder(asked: &Asked) -> Result<Option<Recorder>, ExitCode> {
    let Recording { tape, raw } = &asked.arguments.recording;
    let Some(file) = tape else { return Ok(None) };
    let tape = File::create(file).map_err(|error| {
        eprintln!("probe: could not make {}: {error}", file.display());
        ExitCode::FAILURE
    })?;
    let redaction = if *raw { Box::new(Nothing) } else { (asked.protocol.redaction)(&asked.arguments.set) };
    Ok(Some((tape, redaction)))
}

pub fn run(arguments: &Arguments) -> ExitCode {
    let lines = match lines(&arguments.file) {
        Ok(lines) => lines,
        Err(code) => return code,
    };
    if let Some([family, protocol]) = arguments.replay.as_deref() {
        return played(arguments, family, protocol, &lines);
    }
    for line in &lines {
        if arguments.json {
            println!("{}", json!(line));
        } else {
            println!("{}", shown(line));
        }
    }
    ExitCode::SUCCESS
}

fn played(arguments: &Arguments, family: &str, protocol: &str, lines: &[Line]) -> ExitCode {
    let Some(known) = named(family, protocol) else {
        eprintln!("probe: there is no protocol {family} {protocol}; see probe --help");
        return ExitCode::from(2);
    };
    match (known.replay)(lines, &arguments.set) {
        Ok(replayed) => compared(arguments, &replayed),
        Err(error) => {
            eprintln!("probe: {error}");
            ExitCode::from(2)
        }
    }
}

fn lines(file: &Path) -> Result<Vec<Line>, ExitCode> {
    let open = File::open(file).map_err(|error| {
        eprintln!("probe: could not open {}: {error}", file.display());
        ExitCode::FAILURE
    })?;
    let lines: Result<Vec<Line>, Unreadable> = read(BufReader::new(open)).collect();
    lines.map_err(|error| {
        let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
        eprintln!("probe: {error}: {cause}");
        ExitCode::FAILURE
    })
}

fn compared(arguments: &Arguments, replayed: &Replayed) -> ExitCode {
    let Replayed { events, kinds: (now, then), sent_as_before, orders_left_out } = replayed;
    let differs = now.iter().zip(then).position(|(now, then)| now != then);
    let differs = differs.or((now.len() != then.len()).then_some(now.len().min(then.len())));
    let same = differs.is_none() && *sent_as_before && *orders_left_out == 0;
    if arguments.json {
        let answer = json!({
            "same": same,
            "events": events,
            "first_difference": differs,
            "sent_as_before": sent_as_before,
            "orders_left_out": orders_left_out,
        });
        println!("{answer}");
    } else {
        for event in events {
            println!("*  {event}");
        }
        if let Some(place) = differs {
            let word = |kinds: &[String]| kinds.get(place).cloned().unwrap_or_else(|| "nothing".to_owned());
            println!("event {} differs: {} on the tape, {} now", place + 1, word(then), word(now));
        }
        if !sent_as_before {
            println!("the driver sends something else than it did");
        }
        if *orders_left_out > 0 {
            println!("{orders_left_out} orders on the tape cannot be given again");
        }
        println!("{}", if same { "the driver does the same as on the tape" } else { "the driver does something else" });
    }
    if same { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
fn shown(line: &Line) -> String {
    let what = match &line.happening {
        Happening::Connected(_) => "-- connected".to_owned(),
        Happening::Disconnected(_) => "-- disconnected".to_owned(),
        Happening::HungUp(_) => "-- hung up".to_owned(),
        Happening::Elapsed(_) => "-- deadline".to_owned(),
        Happening::Ordered(order) => format!("!  {order}"),
        Happening::Reported(event) => format!("*  {event}"),
        Happening::Received(Hex(bytes)) => format!("<  {}", dump(bytes)),
        Happening::Sent(Hex(bytes)) => format!(">  {}", dump(bytes)),
    };
    let (seconds, rest) = (line.at_us / 1_000_000, line.at_us % 1_000_000);
    format!("{seconds:6}.{rest:06}  {what}")
}

/// Hexadecimal, and the characters that are some.
fn dump(bytes: &[u8]) -> String {
    let text: String = bytes.iter().map(|byte| if byte.is_ascii_graphic() { char::from(*byte) } else { '.' }).collect();
    format!("{}  {text}", HEXLOWER.encode(bytes))
}
