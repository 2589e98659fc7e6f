//! `simulate`: one simulated device on a real link, with hands for it.

mod arguments;
mod complaint;
mod devices;
mod fault;
mod hands;
mod keep;
mod script;
mod serving;

use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let (device, arguments) = arguments::parse();
    match (device.start)(arguments).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => complaint::about(error.as_ref()),
    }
}
