//! The window as it stands in a hall: under its compositor, as a user without rights, fed to its supervisor's watchdog.

use std::{
    fs,
    os::unix::{
        fs::{PermissionsExt as _, chown},
        net::UnixDatagram,
    },
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use e2e::{
    Failure, Hall, Outcome,
    hall::Eyes,
    process::{Process, Programs, await_until},
};
use image::RgbImage;

/// `nobody`, as Debian numbers them.
const NOBODY: u32 = 65_534;
const SOON: Duration = Duration::from_mins(1);

/// A folder that is theirs alone.
fn own_folder() -> Outcome<tempfile::TempDir> {
    let folder = tempfile::Builder::new().prefix("session-").tempdir()?;
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700))?;
    if rustix::process::getuid().is_root() {
        chown(folder.path(), Some(NOBODY), Some(NOBODY))?;
    }
    Ok(folder)
}

/// The same program, as a user without rights; as this one, where this one has none.
fn unprivileged(program: &str, home: &Path) -> Command {
    let mut command = if rustix::process::getuid().is_root() {
        let mut command = Command::new("setpriv");
        let nobody = NOBODY.to_string();
        command.args(["--reuid", &nobody, "--regid", &nobody, "--clear-groups", "--no-new-privs", program]);
        command
    } else {
        Command::new(program)
    };
    command.env("XDG_RUNTIME_DIR", home).env("HOME", home).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    command
}

/// The compositor on a screen that nobody sees, and the window in it.
fn session(home: &Path, window: &Path, notify: &Path) -> Outcome<Process> {
    let mut cage = unprivileged("cage", home);
    cage.env("WLR_BACKENDS", "headless").env("WLR_LIBINPUT_NO_DEVICES", "1").env("WLR_RENDERER", "pixman");
    cage.env("ICED_BACKEND", "tiny-skia").env("NOTIFY_SOCKET", notify);
    cage.args(["-d", "--"]).arg(window).args(["window", "--watchdog", "1", "--socket"]).arg(home.join("window.sock"));
    Process::start("cage", &mut cage, &home.join("cage.log"))
}

/// What is on the glass; nothing while the compositor does not answer.
fn glass(home: &Path) -> Option<RgbImage> {
    let picture = home.join("glass.png");
    let display = fs::read_dir(home).ok()?.flatten().map(|entry| entry.file_name()).find(|name| {
        let name = name.to_string_lossy();
        name.starts_with("wayland-") && !name.ends_with(".lock")
    })?;
    let taken = unprivileged("grim", home).env("WAYLAND_DISPLAY", display).arg(&picture).output().ok()?;
    if !taken.status.success() {
        return None;
    }
    Some(image::open(&picture).ok()?.to_rgb8())
}

/// As many colours as letters with soft edges, pictograms and two themes make: no wall of one colour.
fn colours(picture: &RgbImage) -> usize {
    let mut all: Vec<[u8; 3]> = picture.pixels().map(|pixel| pixel.0).collect();
    all.sort_unstable();
    all.dedup();
    all.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_window_stands_under_its_compositor_as_a_user_without_rights_and_feeds_the_watchdog() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            let folder = own_folder()?;
            let home = folder.path();
            // Where the build lies, a user without rights may not look.
            let window: PathBuf = home.join("kiosk");
            fs::copy(Programs::find()?.path("kiosk"), &window)?;
            let conf = hall.path("conf.d");
            fs::create_dir_all(&conf)?;
            let socket = home.join("window.sock");
            fs::write(
                conf.join("60-window.toml"),
                format!("[window]\nsocket = {:?}\nuser = {NOBODY}\n", socket.display().to_string()),
            )?;
            let notify = home.join("notify.sock");
            let supervisor = UnixDatagram::bind(&notify)?;
            fs::set_permissions(&notify, fs::Permissions::from_mode(0o666))?;
            supervisor.set_read_timeout(Some(SOON))?;
            hall.start_core(None)?;
            hall.await_readiness(SOON)?;

            let mut cage = session(home, &window, &notify)?;
            let told = |wanted: &str| -> Outcome<()> {
                let mut words = [0; 256];
                let length = supervisor.recv(&mut words)?;
                let words = String::from_utf8_lossy(&words[..length]).into_owned();
                assert_eq!(words.trim(), wanted);
                Ok(())
            };
            told("READY=1").map_err(|failure| Failure::new(format!("{failure}: {}", cage.words())))?;
            told("WATCHDOG=1")?;
            told("WATCHDOG=1")?;
            let picture =
                await_until("a wall on the glass", SOON, || glass(home).filter(|picture| colours(picture) > 100));
            let picture = picture.map_err(|failure| Failure::new(format!("{failure}: {}", cage.words())))?;
            assert_eq!(picture.dimensions(), (1280, 720), "the compositor's own screen, whole");
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("session");
            fs::create_dir_all(&kept)?;
            picture.save(kept.join("wall.png")).map_err(|cause| Failure::new(cause.to_string()))?;
            assert!(cage.runs(), "{}", cage.words());
            Ok(())
        })
    }
    .await;
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}
