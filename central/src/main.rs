//! The central server: see `central --help`.

use std::{error::Error, io, process::ExitCode};

use central::commands::{Cli, run};
use clap::Parser as _;
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,refinery_core=warn,tokio_postgres=warn"));
    tracing_subscriber::fmt().with_writer(io::stderr).with_env_filter(filter).init();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&error, 4),
    };
    match runtime.block_on(run(cli, &mut io::stdout())) {
        Ok(code) => ExitCode::from(code),
        Err(error) => failed(&error, error.code()),
    }
}

fn failed(error: &dyn Error, code: u8) -> ExitCode {
    let mut text = format!("central: {error}");
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    eprintln!("{text}");
    ExitCode::from(code)
}
