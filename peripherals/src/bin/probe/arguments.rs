//! The command line: `probe` alone looks for devices, `probe FAMILY PROTOCOL ADDRESS` asks one.

use std::path::PathBuf;

use clap::{ArgMatches, Args, Command, FromArgMatches};
use peripherals::{
    family::Family,
    link::Address,
    setting::{Setting, Shown},
    supervise::check::Depth,
};

use crate::{
    escpos, mrz, ports,
    protocols::{Asked, Protocol, protocols},
};

const ABOUT: &str = "Finds the devices of a terminal, asks one how it is, or reads what one sent. \
                     Stop the terminal first: a port belongs to one program at a time.";

const HELP: &str = "Without arguments it is `probe ports`: every port of this machine, and what answers there.

An address is written serial:/dev/kiosk/passport?baud=9600&parity=even or tcp:192.0.2.7:20007.

Nothing here moves paper or money unless its help says so; what does says first what it will do, and asks.

Exit codes: 0 a device was found, or can be used (--check: every step passed; mrz, tape: it was read); 1 it was not, or cannot; 2 wrong arguments.";

/// What somebody wants.
pub enum Wanted {
    /// What is connected?
    Ports(ports::Arguments),
    /// How is this device?
    Device(Asked),
    /// What do these lines say?
    Mrz(mrz::Arguments),
    /// What is a printer told by these bytes?
    Escpos(escpos::Arguments),
    /// What was recorded?
    #[cfg(feature = "tape")]
    Tape(crate::tape::Arguments),
}

/// One device, and for how long.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Where the device is.
    pub address: Address,
    /// How long to watch it, in seconds.
    #[arg(long, default_value_t = 5)]
    pub seconds: u64,
    /// Writes one JSON object a line.
    #[arg(long)]
    pub json: bool,
    /// Speaks to the device otherwise than usual.
    #[arg(long, value_name = "NAME=VALUE")]
    pub set: Vec<Setting>,
    /// Printers: prints this picture (PNG; dark is black) and cuts it off. Says what it will do, and asks.
    #[arg(long, value_name = "FILE")]
    pub print: Option<PathBuf>,
    /// Note validators: takes notes into escrow and gives each back at once. Says what it will do, and asks.
    #[arg(long)]
    pub try_notes: bool,
    /// Makes a self test and ends with it: `internal` only talks to the device, `external` lets it do something, `interactive`
    /// asks whoever stands before it. Says what it will do, and asks before paper moves, notes go in or lights shine.
    #[arg(long, value_name = "DEPTH", value_parser = depth)]
    pub check: Option<Depth>,
    /// Goes on without asking.
    #[arg(long)]
    pub yes: bool,
    #[cfg(feature = "tape")]
    #[command(flatten)]
    pub recording: crate::tape::Recording,
}

fn depth(text: &str) -> Result<Depth, &'static str> {
    match text {
        "internal" => Ok(Depth::Internal),
        "external" => Ok(Depth::External),
        "interactive" => Ok(Depth::Interactive),
        _unknown => Err("internal, external or interactive"),
    }
}

/// What was asked. Ends the program when the words make no sense.
pub fn parse() -> Wanted {
    let matches = command().get_matches();
    match matches.subcommand() {
        None => Wanted::Ports(ports::Arguments::default()),
        Some(("ports", words)) => Wanted::Ports(read(words)),
        Some(("mrz", words)) => Wanted::Mrz(read(words)),
        Some(("escpos", words)) => Wanted::Escpos(read(words)),
        #[cfg(feature = "tape")]
        Some(("tape", words)) => Wanted::Tape(read(words)),
        Some((family, words)) => {
            let chosen = words.subcommand().and_then(|(protocol, words)| Some((named(family, protocol)?, words)));
            let Some((protocol, words)) = chosen else { unreachable!("clap knows no others") };
            Wanted::Device(Asked { protocol, arguments: read(words) })
        }
    }
}

fn read<T: FromArgMatches>(words: &ArgMatches) -> T {
    T::from_arg_matches(words).unwrap_or_else(|error| error.exit())
}

/// A protocol by its two names.
pub fn named(family: &str, protocol: &str) -> Option<&'static Protocol> {
    protocols().find(|known| (known.family.as_str(), known.name) == (family, protocol))
}

fn command() -> Command {
    let command = Command::new("probe")
        .version(env!("CARGO_PKG_VERSION"))
        .about(ABOUT)
        .after_help(HELP)
        .subcommand(ports::Arguments::augment_args(Command::new("ports").about(ports::ABOUT)))
        .subcommands(families())
        .subcommand(mrz::Arguments::augment_args(Command::new("mrz").about(mrz::ABOUT)))
        .subcommand(escpos::Arguments::augment_args(Command::new("escpos").about(escpos::ABOUT)));
    #[cfg(feature = "tape")]
    let command =
        command.subcommand(crate::tape::Arguments::augment_args(Command::new("tape").about(crate::tape::ABOUT)));
    command
}

fn families() -> Vec<Command> {
    let one = |family: Family| {
        let mut of_family = protocols().filter(|protocol| protocol.family == family).peekable();
        of_family.peek()?;
        let command = Command::new(family.as_str()).about(about(family)).subcommand_required(true);
        Some(command.arg_required_else_help(true).subcommands(of_family.map(device)))
    };
    Family::ALL.into_iter().filter_map(one).collect()
}

fn device(protocol: &Protocol) -> Command {
    let settings = (protocol.settings)();
    let help = format!("{}\n\nSettings for --set:\n{}", about(protocol.family), Shown(&settings));
    Arguments::augment_args(Command::new(protocol.name).about(protocol.about).after_help(help))
}

/// What asking a device of a family does.
const fn about(family: Family) -> &'static str {
    match family {
        Family::Document => "Shows what a reader of travel documents sends: lengths and check digits, never the lines",
        Family::Barcode => "Shows what a reader of bar codes sends: lengths, never the text",
        Family::Printer => "Shows how a printer is; moves no paper, but with --print",
        Family::Cash => "Shows how a note validator is and which notes it knows; takes none, but with --try-notes",
        Family::Card => "Shows how a card terminal is and whether it remembers a payment; moves no money",
        Family::Keypad => "Shows which keys are pressed and whether headphones are in",
        Family::Doors => "Shows which doors are open",
        Family::Beacon => "Shows whether the lights answer; lights none, but with --check",
        Family::Audio => "Shows whether the voice can be heard; says nothing, but with --check",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_protocol_can_be_named_on_the_command_line() {
        command().debug_assert();
        for protocol in protocols() {
            let words = ["probe", protocol.family.as_str(), protocol.name, "tcp:192.0.2.7:9100", "--json"];
            assert!(command().try_get_matches_from(words).is_ok(), "{words:?}");
        }
    }
}
