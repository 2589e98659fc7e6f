//! `kiosk core`, `kiosk window`, and both in one.

use std::{error::Error, io, path::Path, process::ExitCode, time::Duration};

use clap::Args;
use kiosk_core::{
    config::{self, InForce},
    ipc, operator,
};
use kiosk_window::{
    Link, Options,
    link::Peer,
    options::{Placement, Pointer},
    panel::DENSITIES,
    theme::Brand,
};
use tokio::runtime::{Builder, Runtime};
use tracing_subscriber::EnvFilter;

/// How a command ends.
pub type Outcome = Result<ExitCode, Box<dyn Error>>;

/// Everything but the window.
#[derive(Debug, Args)]
pub struct Core {
    /// In a binary made for tests: where it cuts its own power.
    #[cfg(feature = "failpoints")]
    #[arg(long)]
    fail_at: Option<String>,
}

/// The fullscreen window.
#[derive(Debug, Args)]
pub struct Window {
    /// Where core listens; as in the settings without it.
    #[arg(long)]
    socket: Option<std::path::PathBuf>,
    /// A window of so many pixels instead of the whole panel: 540x960.
    #[arg(long, value_parser = size)]
    size: Option<(u16, u16)>,
    /// Pixels of one millimetre on the glass, 1 to 25; as in the settings without it.
    #[arg(long, value_parser = density)]
    density: Option<f32>,
    /// The operator's own colours and wordmark; as in the settings without it.
    #[arg(long)]
    theme: Option<std::path::PathBuf>,
    /// Show the pointer.
    #[arg(long)]
    pointer: bool,
    /// Tell the supervisor every so many seconds that the window is at work: a third of its patience (systemd, `WatchdogSec`).
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u16).range(1..))]
    watchdog: Option<u16>,
    /// In a binary made for tests: where to write what is drawn.
    #[cfg(feature = "automation")]
    #[arg(long)]
    rectangles: Option<std::path::PathBuf>,
}

impl Core {
    /// Serves until the records fail or somebody stops it.
    pub fn run(self, config: &Path) -> Outcome {
        #[cfg(feature = "failpoints")]
        let fail_at = self.fail_at;
        #[cfg(not(feature = "failpoints"))]
        let fail_at = None;
        let settings = InForce::read(config)?;
        let config = &settings.config;
        runtime()?.block_on(async {
            let running = kiosk_core::start(&settings, fail_at).await?;
            kept(&settings);
            let socket = config.window_socket();
            let window = ipc::serve(&socket, config.window.user, running.snapshots, running.inputs);
            let operators = config.operator_socket();
            let operators = operator::serve(&operators, running.health, running.writer, running.wants);
            tokio::select! {
                ended = running.ended => ended??,
                ended = window => ended?,
                ended = operators => ended?,
                _ = tokio::signal::ctrl_c() => tracing::info!("stopped"),
            }
            Ok(ExitCode::SUCCESS)
        })
    }
}

impl Window {
    /// Draws until it is closed.
    pub fn run(self, config: &Path) -> Outcome {
        let (socket, settings) = if let Some(socket) = self.socket {
            (socket, config::Window::default())
        } else {
            let config = InForce::read(config)?.config;
            (config.window_socket(), config.window)
        };
        let link = Link::Socket { path: socket, peer: Peer::Anyone };
        let windowed = |(width, height)| Placement::Windowed { width, height };
        let options = Options {
            placement: self.size.map_or_else(|| fullscreen(&settings), windowed),
            density: self.density.or(settings.density),
            brand: self.theme.or(settings.theme).map_or(Ok(Brand::built_in()), |theme| Brand::read(&theme))?,
            pointer: if self.pointer { Pointer::Shown } else { Pointer::Hidden },
            beat: self.watchdog.map(|seconds| Duration::from_secs(seconds.into())),
            #[cfg(feature = "automation")]
            automation: kiosk_window::options::Automation { rectangles: self.rectangles, pictures: None },
        };
        kiosk_window::run(options, link)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// `540x960`
fn size(text: &str) -> Result<(u16, u16), String> {
    let parse = |side: &str| side.parse().map_err(|_| format!("{side:?} is no number of pixels"));
    let (width, height) = text.split_once('x').ok_or("expected WIDTHxHEIGHT")?;
    Ok((parse(width)?, parse(height)?))
}

fn density(text: &str) -> Result<f32, String> {
    let density = text.parse().ok().filter(|density| DENSITIES.contains(density));
    density.ok_or_else(|| format!("{text:?} is that of no panel: 1 to 25 pixels a millimetre"))
}

/// The whole panel, as large as the settings say.
fn fullscreen(settings: &config::Window) -> Placement {
    let (width, height) = settings.size.unwrap_or((1080, 1920));
    Placement::Fullscreen { width, height }
}

/// Core in threads, the window on the first one: for development.
pub fn both(config: &Path) -> Outcome {
    let settings = InForce::read(config)?;
    let runtime = runtime()?;
    let running = runtime.block_on(kiosk_core::start(&settings, None))?;
    kept(&settings);
    let config = settings.config;
    let socket = config.operator_socket();
    runtime.spawn(async move {
        if let Err(cause) = operator::serve(&socket, running.health, running.writer, running.wants).await {
            tracing::error!(%cause, "operators cannot ask");
        }
    });
    let (inputs, mut pressed) = tokio::sync::mpsc::unbounded_channel();
    let core = running.inputs;
    runtime.spawn(async move {
        while let Some(input) = pressed.recv().await {
            if core.send(input).await.is_err() {
                return;
            }
        }
    });
    let link = Link::InProcess { snapshots: running.snapshots, inputs };
    let options = Options {
        placement: fullscreen(&config.window),
        density: config.window.density,
        brand: config.window.theme.map_or(Ok(Brand::built_in()), |theme| Brand::read(&theme))?,
        pointer: Pointer::Shown,
        ..Options::default()
    };
    kiosk_window::run(options, link)?;
    Ok(ExitCode::SUCCESS)
}

/// The terminal has started with these settings: they are in force again where the files are nonsense.
fn kept(settings: &InForce) {
    if let Err(error) = settings.keep() {
        tracing::error!(%error, "the settings are not kept");
    }
}

/// The threads of this process.
pub fn runtime() -> io::Result<Runtime> {
    Builder::new_multi_thread().worker_threads(2).enable_all().build()
}

/// To standard error; `RUST_LOG` chooses.
pub fn log() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,wgpu=error,naga=error"));
    let ansi = io::IsTerminal::is_terminal(&io::stderr());
    tracing_subscriber::fmt().with_env_filter(filter).with_ansi(ansi).with_writer(io::stderr).init();
}

/// Says what failed and why, down to the first cause.
pub fn complain(failure: &(dyn Error + 'static)) -> ExitCode {
    eprintln!("kiosk: {failure}");
    let mut cause = failure.source();
    while let Some(deeper) = cause {
        eprintln!("  because: {deeper}");
        cause = deeper.source();
    }
    ExitCode::FAILURE
}
