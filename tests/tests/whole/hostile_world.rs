//! A wrong certificate, a clock that was set back, a disk that is full: out of service before anything is taken, and why
//! stands on the screen.

use std::{fs, path::Path, process::Command, time::Duration};

use e2e::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::Eyes,
    network::Network,
    process::{FAKETIME, Process, await_until, run},
};
use serde_json::Value;

const SOON: Duration = Duration::from_secs(40);

fn obstacles(hall: &Hall) -> Option<Vec<String>> {
    let health = hall.health().ok()?;
    Some(health["obstacles"].as_array()?.iter().filter_map(Value::as_str).map(str::to_owned).collect())
}

fn await_obstacle(hall: &Hall, name: &str) -> Outcome<()> {
    await_until(name, SOON, || obstacles(hall)?.iter().any(|obstacle| obstacle == name).then_some(()))
}

fn tell<T>(outcome: Outcome<T>, hall: &Hall) -> T {
    outcome
        .unwrap_or_else(|failure| panic!("{failure}\n{}", hall.core.as_ref().map(Process::words).unwrap_or_default()))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_not_our_central_is_told_nothing() {
    let mut hall = Hall::open(Eyes::None).await.unwrap_or_else(|failure| panic!("{failure}"));
    let outcome: Outcome<()> = tokio::task::block_in_place(|| {
        let other = hall.path("other");
        let mut init = Command::new(hall.programs.path("central"));
        run(init.args(["init", "--dir"]).arg(&other))?;
        fs::copy(other.join("server-root.pem"), hall.path("central/server-root.pem"))?;
        hall.start_core(None)?;
        let mut customer = Customer::at(&hall.path("state/window.sock"))?;
        customer.see_that("a wall that offers nothing, and why", SOON, |scene, shown| {
            scene == "attract" && shown["visa"]["not_now"] == "offline"
        })?;
        let log = hall.path("core.log");
        await_until("the log to say why", SOON, || fs::read_to_string(&log).ok()?.contains("Untrusted").then_some(()))?;
        await_obstacle(&hall, "Offline")
    });
    tell(outcome, &hall);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_was_set_back_serves_nobody_until_central_tells_the_time() {
    assert!(Path::new(FAKETIME).is_file(), "faketime is not installed: ./check installs it");
    let mut hall = Hall::open(Eyes::None).await.unwrap_or_else(|failure| panic!("{failure}"));
    let outcome: Outcome<()> = tokio::task::block_in_place(|| {
        // A day in which the clock was a day ahead, without central to say so.
        hall.cable.set(Network::Cut);
        let mut tomorrow = hall.kiosk();
        tomorrow
            .arg("core")
            .env("LD_PRELOAD", FAKETIME)
            .env("FAKETIME", "+1d")
            .env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        let socket = hall.path("state/operator.sock");
        let mut core = Process::start("kiosk core", &mut tomorrow, &hall.path("tomorrow.log"))?;
        let up = await_until("kiosk core of tomorrow", SOON, || socket.exists().then_some(()));
        up.map_err(|failure| Failure::new(format!("{failure}: {}", core.words())))?;
        core.cut();
        hall.start_core(None)?;
        let mut customer = Customer::at(&hall.path("state/window.sock"))?;
        customer.see_that("out of service for the clock", SOON, |scene, shown| {
            scene == "closed" && shown.to_string().contains("clock")
        })?;
        await_obstacle(&hall, "Clock")?;
        hall.cable.set(Network::Sound);
        await_until("central's time to be taken", Duration::from_mins(6), || {
            (!obstacles(&hall)?.iter().any(|obstacle| obstacle == "Clock")).then_some(())
        })
    });
    tell(outcome, &hall);
}

/// Everything that core keeps lies on a disk of 24 MiB, which is filled once `fill` exists, but for what core itself
/// has reserved.
const SMALL_DISK: &str = r#"
set -e
state=$1; shift
kept=$(mktemp -d)
cp -a "$state/." "$kept"
mount -t tmpfs -o size=24m small "$state"
cp -a "$kept/." "$state"
"$@" &
core=$!
while [ ! -e "$FILL" ]; do sleep 0.1; kill -0 $core; done
dd if=/dev/zero of="$state/filled" bs=64k 2>/dev/null || true
touch "$FILL.done"
wait $core
"#;

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_takes_nothing_from_anybody() {
    let mut hall = Hall::open(Eyes::None).await.unwrap_or_else(|failure| panic!("{failure}"));
    let outcome: Outcome<()> = tokio::task::block_in_place(|| {
        let settings = hall.path("kiosk.toml");
        let socket = hall.path("window.sock");
        let with_socket = format!("{}\n[window]\nsocket = \"{}\"\n", fs::read_to_string(&settings)?, socket.display());
        fs::write(&settings, with_socket)?;
        let fill = hall.path("fill");
        let mut small = Command::new("unshare");
        small
            .args(["--map-root-user", "--mount", "--pid", "--kill-child=KILL", "sh", "-c", SMALL_DISK, "small"])
            .arg(hall.path("state"));
        small.arg(hall.programs.path("kiosk")).arg("--config").arg(&settings).arg("core").env("FILL", &fill);
        hall.core = Some(Process::start("kiosk core", &mut small, &hall.path("core.log"))?);
        let mut customer = Customer::at(&socket)?;
        customer.see_that("a wall with a visa on it", SOON, |scene, shown| {
            scene == "attract" && shown["visa"] == "available"
        })?;
        fs::write(&fill, "")?;
        let done = hall.path("fill.done");
        await_until("a full disk", SOON, || done.exists().then_some(()))?;
        customer.press("greeting-en")?;
        customer.press_when_there("choose-visa", SOON)?;
        customer.press_when_there("privacy-accept", SOON)?;
        customer.see_that("out of service for the records", SOON, |scene, shown| {
            scene == "closed" && shown.to_string().contains("records")
        })?;
        let books = hall.ask_central(&["books"])?;
        if books["kiosks"][0]["transactions"].as_array().is_some_and(|all| !all.is_empty()) {
            return Err(Failure::new(format!("something was begun: {books}")));
        }
        Ok(())
    });
    tell(outcome, &hall);
}
