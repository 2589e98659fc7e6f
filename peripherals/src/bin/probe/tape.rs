//! `probe tape`: a recorded session, for people.

use std::{fs::File, io::BufReader, path::PathBuf, process::ExitCode};

use data_encoding::HEXLOWER;
use peripherals::tape::{Happening, Hex, Line, read};

/// A recorded session.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The tape.
    file: PathBuf,
}

pub fn run(arguments: &Arguments) -> ExitCode {
    let file = match File::open(&arguments.file) {
        Ok(file) => file,
        Err(error) => {
            eprintln!("probe: could not open {}: {error}", arguments.file.display());
            return ExitCode::FAILURE;
        }
    };
    for line in read(BufReader::new(file)) {
        match line {
            Ok(line) => println!("{}", shown(&line)),
            Err(error) => {
                let cause = std::error::Error::source(&error).map(ToString::to_string).unwrap_or_default();
                eprintln!("probe: {error}: {cause}");
                return ExitCode::FAILURE;
            }
        }
    }
    ExitCode::SUCCESS
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
