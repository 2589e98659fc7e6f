//! `probe`: finds devices, asks one, or reads what one sent, without the terminal.

mod arguments;
mod consent;
mod families;
mod mrz;
mod ports;
mod protocols;
#[cfg(feature = "tape")]
mod tape;
mod watch;

use std::process::ExitCode;

use arguments::Asked;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match arguments::parse() {
        Asked::Ports(arguments) => ports::run(&arguments).await,
        Asked::Device(protocol, arguments) => (protocol.run)(arguments).await,
        Asked::Mrz(arguments) => mrz::run(&arguments),
        #[cfg(feature = "tape")]
        Asked::Tape(arguments) => tape::run(&arguments),
    }
}
