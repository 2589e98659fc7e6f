//! The command line: `simulate FAMILY PROTOCOL`, the same options for every protocol.

use std::{net::SocketAddr, path::PathBuf};

use clap::{Args, Command, FromArgMatches};
use peripherals::{
    family::Family,
    setting::{Setting, Shown},
};

use crate::{
    devices::{Device, devices},
    fault::Harmed,
};

const ABOUT: &str = "A simulated device on a real link. Runs until SIGINT or SIGTERM.";

const LANGUAGE: &str = r#"Hands speak one JSON object a line, on standard input, on the control socket and in a script:
  {"gesture": …}                      done to the device; answered {"ok":true} once it is done
  {"view": true}                      answered with what can be seen of the device
  {"cable": "out"}  {"cable": "in"}   the cable to the host, whatever the device; answered {"ok":true}
Anything else is answered {"error":"…"}. `simulate FAMILY PROTOCOL --help` shows the gestures of a device.

A script (--script FILE) has lines of the same language, each behind a time:
  2.5s   {"gesture": "present_card"}  so long after the start; never earlier than the line before
  +300ms {"gesture": "press_stop"}    so long after the line before
  # to the end of the line, and empty lines, mean nothing. Units are ms, s and min. It is checked whole before the start.

A bad wire (--fault WAY:WHERE:WHAT, any number of times):
  WAY    to_host, to_device or both
  WHERE  a byte, counted from 0 over all connections; or 1/N, one byte in N by the seed
  WHAT   lost, doubled, corrupted, corrupted=HEX (bits to turn over), delayed=MILLISECONDS, cut (both sides notice),
         silenced (nobody notices, until the link is closed); with 1/N also any"#;

/// One simulated device.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    pub door: Entrance,
    /// Unix socket for hands.
    #[arg(long, value_name = "SOCKET")]
    pub control: Option<PathBuf>,
    /// Does what FILE says, at its times.
    #[arg(long, value_name = "FILE")]
    pub script: Option<PathBuf>,
    /// File that gets the address under which hosts find the device, once it is there.
    #[arg(long, value_name = "FILE")]
    pub address_file: Option<PathBuf>,
    /// What chance begins with: the same number, the same chance.
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub seed: u64,
    /// Harms bytes between device and host.
    #[arg(long, value_name = "WAY:WHERE:WHAT")]
    pub fault: Vec<Harmed>,
    /// Builds the device otherwise than usual.
    #[arg(long, value_name = "NAME=VALUE")]
    pub set: Vec<Setting>,
    /// Folder that gets what a printer puts out: `stream.bin` (what hosts sent) and `paper-1.png`, `paper-2.png`…; of a voice
    /// `heard.jsonl`, an utterance a line, once it is silent.
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// File in which a card terminal remembers its payments, so that it still knows them when it is started again.
    #[arg(long, value_name = "FILE")]
    pub ledger: Option<PathBuf>,
}

/// Where hosts come in.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct Entrance {
    /// On a pseudo terminal that hosts find under this name: a symbolic link.
    #[arg(long, value_name = "PATH")]
    pub pty: Option<PathBuf>,
    /// On a TCP port; port 0 takes a free one.
    #[arg(long, value_name = "ADDRESS")]
    pub tcp: Option<SocketAddr>,
}

/// Which device, and how. Ends the program when the words make no sense.
pub fn parse() -> (&'static Device, Arguments) {
    let matches = command().get_matches();
    let chosen = matches.subcommand().and_then(|(family, rest)| Some((family, rest.subcommand()?)));
    let Some((family, (protocol, words))) = chosen else { unreachable!("clap requires both") };
    let Some(device) = devices().find(|device| (device.family.as_str(), device.protocol) == (family, protocol)) else {
        unreachable!("clap knows no others")
    };
    match Arguments::from_arg_matches(words) {
        Ok(arguments) => (device, arguments),
        Err(error) => error.exit(),
    }
}

fn command() -> Command {
    let families = Family::ALL.into_iter().filter_map(|family| {
        let mut of_family = devices().filter(|device| device.family == family).peekable();
        of_family.peek()?;
        let command = Command::new(family.as_str())
            .about(family.to_string())
            .subcommand_required(true)
            .arg_required_else_help(true);
        Some(command.subcommands(of_family.map(one)))
    });
    Command::new("simulate")
        .version(env!("CARGO_PKG_VERSION"))
        .about(ABOUT)
        .after_help(LANGUAGE)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(families.collect::<Vec<_>>())
}

fn one(device: &Device) -> Command {
    let gestures: String = device.gestures.iter().flat_map(|gesture| ["  ", gesture, "\n"]).collect();
    let settings = (device.settings)();
    let help = format!(
        "Gestures, as {{\"gesture\": …}} on standard input, the control socket and in scripts:\n{gestures}\n\
         Settings for --set:\n{}\n{LANGUAGE}",
        Shown(&settings)
    );
    Arguments::augment_args(Command::new(device.protocol).about(device.about).after_help(help))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_device_can_be_named_on_the_command_line_through_both_doors() {
        command().debug_assert();
        for device in devices() {
            for door in ["--pty=/run/x", "--tcp=127.0.0.1:0"] {
                let words = ["simulate", device.family.as_str(), device.protocol, door];
                assert!(command().try_get_matches_from(words).is_ok(), "{words:?}");
            }
            let both = ["simulate", device.family.as_str(), device.protocol, "--pty=/x", "--tcp=[::1]:1"];
            assert!(command().try_get_matches_from(both).is_err());
        }
    }

    #[test]
    fn the_help_shows_every_gesture_the_device_knows_and_only_such() {
        for device in devices() {
            let shown: Vec<String> = device.gestures.iter().map(|gesture| name_of(gesture)).collect();
            for gesture in device.gestures {
                (device.knows)(gesture).unwrap_or_else(|error| panic!("{} {gesture}: {error}", device.protocol));
            }
            // Serde's complaint about a word that is no gesture names all that are.
            let complaint = (device.knows)("\"no such gesture\"").expect_err("it is none");
            for known in complaint.split('`').skip(3).step_by(2) {
                assert!(shown.iter().any(|shown| shown == known), "{}: {known} is not in the help", device.protocol);
            }
        }
    }

    fn name_of(gesture: &str) -> String {
        gesture.split('"').nth(1).unwrap_or_default().to_owned()
    }
}
