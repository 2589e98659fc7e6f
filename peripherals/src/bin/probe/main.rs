//! `probe`: finds devices, asks one, or reads what one sent, without the terminal.

mod arguments;
mod check;
mod consent;
mod escpos;
mod families;
mod mrz;
mod ports;
mod protocols;
mod still;
#[cfg(feature = "tape")]
mod tape;
mod watch;

use std::process::ExitCode;

use arguments::Wanted;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match arguments::parse() {
        Wanted::Ports(arguments) => ports::run(&arguments).await,
        Wanted::Device(asked) => (asked.protocol.run)(asked).await,
        Wanted::Mrz(arguments) => mrz::run(&arguments),
        Wanted::Escpos(arguments) => escpos::run(&arguments),
        #[cfg(feature = "tape")]
        Wanted::Tape(arguments) => tape::run(&arguments),
    }
}
