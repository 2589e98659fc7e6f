//! A technician at the terminal itself: real badges and PINs, a real scanner's bytes, the power cut in the middle.

use std::{path::Path, time::Duration};

use e2e::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::{Eyes, KIOSK},
    process::{Programs, await_until},
    simulators::{Device, text},
    staff::{TECHNICIAN, await_said, await_step, badge, come_in, hold, publish, show, switch_on, type_pin},
};
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(20);

/// A terminal that has the list.
async fn hall() -> Outcome<Hall> {
    let mut hall = Hall::open(Eyes::None).await?;
    tokio::task::block_in_place(|| {
        switch_on(&mut hall)?;
        Ok(hall)
    })
}

/// What the journal says of the staff, in order. The terminal is off.
fn facts(hall: &Hall) -> Outcome<Vec<Value>> {
    let folder = hall.path("state/journal");
    let file = std::fs::read_dir(folder)?.flatten().map(|entry| entry.path());
    let file = file.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "sqlite"));
    let file = file.ok_or_else(|| Failure::new("there is no journal"))?;
    let journal = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_WRITE)
        .map_err(|cause| Failure::new(format!("the journal: {cause}")))?;
    let mut read = journal
        .prepare("SELECT body FROM entry ORDER BY sequence")
        .map_err(|cause| Failure::new(format!("the journal: {cause}")))?;
    let bodies = read
        .query_map([], |row| row.get::<_, Vec<u8>>(0))
        .map_err(|cause| Failure::new(format!("the journal: {cause}")))?;
    let facts = bodies.flatten().filter_map(|body| serde_json::from_slice::<Value>(&body).ok());
    Ok(facts.filter(|fact| fact["fact"] == "maintenance").collect())
}

fn names(facts: &[Value]) -> Vec<&str> {
    facts.iter().filter_map(|fact| fact["what"].as_str()).collect()
}

fn held(outcome: Outcome<()>) {
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_technician_comes_in_looks_tests_and_leaves_and_the_journal_tells_all_of_it() {
    let outcome: Outcome<()> = async {
        let mut hall = hall().await?;
        tokio::task::block_in_place(|| {
            let mut customer = Customer::at(&hall.path("state/window.sock"))?;
            customer.see(&["attract"], SOON)?;
            customer.gesture()?;
            await_step(&mut customer, "badge")?;
            hold(&hall, &mut customer, "https://example.invalid/no-badge", ("said", "no_badge"))?;
            customer.press("staff-give-up")?;
            come_in(&hall, &mut customer, TECHNICIAN)?;
            assert_eq!(hall.health()?["vendor_mode"], "active");
            customer.press("staff-page-health")?;
            await_step(&mut customer, "health")?;
            customer.press("staff-page-home")?;
            await_step(&mut customer, "home")?;
            customer.press("staff-page-tests")?;
            await_step(&mut customer, "tests")?;
            customer.press("staff-test-printer")?;
            await_step(&mut customer, "device")?;
            customer.press("staff-test-internal")?;
            customer
                .see_that("a test that passed", SOON, |_, shown| shown["tests"][0]["last"]["verdict"] == "passed")?;
            customer.press("staff-page-tests")?;
            await_step(&mut customer, "tests")?;
            customer.press("staff-page-home")?;
            await_step(&mut customer, "home")?;
            customer.press("staff-page-records")?;
            await_step(&mut customer, "records")?;
            assert_eq!(customer.shown()["chain"], "whole");
            customer.press("staff-page-home")?;
            await_step(&mut customer, "home")?;
            customer.press("staff-leave")?;
            customer.see(&["attract"], SOON)?;
            assert_eq!(hall.health()?["vendor_mode"], "inactive");
            await_until("central to hold everything", Duration::from_mins(1), || {
                let records = hall.records().ok()?;
                (records["head"] == records["acknowledged"]).then_some(())
            })?;
            let central = hall.ask_central(&["books", KIOSK])?;
            assert_eq!(central["kiosks"][0]["quarantined"], json!([]), "{central}");
            hall.cut_power();
            let facts = facts(&hall)?;
            let deed = ["deed_intended", "deed_ended"];
            let wanted: Vec<&str> =
                ["pin_tried", "admitted", "entered"].into_iter().chain(deed.repeat(3)).chain(["left"]).collect();
            assert_eq!(names(&facts), wanted, "{facts:?}");
            assert!(facts.iter().filter(|fact| fact["what"] == "deed_ended").all(|fact| fact["outcome"] == "done"));
            assert_eq!(hall.holding("", TECHNICIAN.pin), Vec::<String>::new(), "the PIN is nowhere");
            Ok(())
        })
    }
    .await;
    held(outcome);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_upper_corners_of_the_real_window_are_the_way_to_the_front() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::Virtual(1080, 1920)).await?;
        tokio::task::block_in_place(|| {
            publish(&hall)?;
            hall.switch_on()?;
            hall.await_readiness(Duration::from_mins(1))?;
            let kept = hall.path("state/staff.json");
            await_until("the staff list", Duration::from_mins(1), || kept.exists().then_some(()))?;
            let pictures = Path::new(env!("CARGO_TARGET_TMPDIR")).join("staff");
            std::fs::create_dir_all(&pictures)?;
            let hands = hall.hands.as_ref().ok_or_else(|| Failure::new("there is no display"))?;
            hands.await_screen(&["attract"], SOON)?;
            hands.press_corners()?;
            hands.await_screen(&["staff-badge"], SOON)?;
            let badge = badge(&hall, TECHNICIAN)?;
            // A scanner that is only just told to read misses what was held there before.
            let is_read = (0..4).any(|_| {
                show(&hall, &badge).is_ok() && hands.await_screen(&["staff-pin"], Duration::from_secs(5)).is_ok()
            });
            assert!(is_read, "the badge was not read");
            for digit in TECHNICIAN.pin.chars() {
                hands.press(&format!("key-{digit}"), SOON)?;
            }
            hands.settle()?;
            hands.picture(&pictures.join("pin.png"))?;
            hands.press("staff-pin-confirm", SOON)?;
            hands.await_screen(&["staff-home"], SOON)?;
            hall.simulators.printer.gesture(&json!("open_cover"))?;
            hands.press("staff-page-health", SOON)?;
            hands.await_screen(&["staff-health"], SOON)?;
            hands.press("footer-language", SOON)?;
            hands.settle()?;
            hands.picture(&pictures.join("health.png"))?;
            hall.simulators.printer.gesture(&json!("close_cover"))?;
            hands.press("staff-page-home", SOON)?;
            hands.press("staff-leave", SOON)?;
            hands.await_screen(&["attract"], SOON)?;
            Ok(())
        })
    }
    .await;
    held(outcome);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_service_key_waits_for_the_end_of_a_visit_and_turned_back_it_ends_the_stay() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            publish(&hall)?;
            let pty = hall.path("switches");
            let doors = Device::start(&Programs::find()?, ("doors", "gpio"), &["--pty", text(&pty)?], &hall.path(""))?;
            // Line 17 is the key here; the simulator calls it by its usual name.
            let wired = [("key", 17), ("service", 22), ("cassette", 27)];
            let wired = wired.map(|(switch, line)| format!("{{ switch = \"{switch}\", line = {line} }}")).join(", ");
            let before = std::fs::read_to_string(hall.path("kiosk.toml"))?;
            let (address, head) = (&doors.address, "[devices.doors]\nprotocol = \"gpio\"");
            let settings =
                format!("{before}\n{head}\naddress = \"{address}\"\nsettings = {{ switches = [{wired}] }}\n");
            std::fs::write(hall.path("kiosk.toml"), settings)?;
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            let kept = hall.path("state/staff.json");
            await_until("the staff list", Duration::from_mins(1), || kept.exists().then_some(()))?;
            let mut customer = Customer::at(&hall.path("state/window.sock"))?;
            customer.see(&["attract"], SOON)?;
            // A finger that was on its way when the wall changed is not taken for a press: it comes again.
            await_until("somebody who is served", SOON, || {
                customer.press("greeting-en").ok()?;
                customer.see(&["choosing"], Duration::from_secs(2)).ok().map(drop)
            })?;
            doors.gesture(&json!({ "open": "cabinet" }))?;
            await_until("the key to be noticed", SOON, || {
                hall.health().is_ok_and(|health| health["doors"]["key"] == "open").then_some(())
            })?;
            assert_eq!(customer.scene(), "choosing", "whoever is served stays");
            customer.press("end")?;
            await_step(&mut customer, "badge")?;
            hold(&hall, &mut customer, &badge(&hall, TECHNICIAN)?, ("step", "pin"))?;
            type_pin(&mut customer, TECHNICIAN.pin)?;
            await_step(&mut customer, "home")?;
            doors.gesture(&json!({ "close": "cabinet" }))?;
            customer.see(&["attract"], SOON)?;
            hall.cut_power();
            let left = facts(&hall)?.into_iter().find(|fact| fact["what"] == "left");
            assert_eq!(left.map(|left| left["how"].clone()), Some(json!("key_turned")));
            Ok(())
        })
    }
    .await;
    held(outcome);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_that_was_asked_for_is_done_by_the_start_after_it() {
    let outcome: Outcome<()> = async {
        let mut hall = hall().await?;
        tokio::task::block_in_place(|| {
            let mut customer = Customer::at(&hall.path("state/window.sock"))?;
            come_in(&hall, &mut customer, TECHNICIAN)?;
            customer.press("staff-restart")?;
            let core = hall.core.as_mut().ok_or_else(|| Failure::new("core was never started"))?;
            core.wait(SOON)?;
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            hall.cut_power();
            let told = facts(&hall)?;
            let ended: Vec<_> = told.iter().filter(|fact| fact["what"] == "deed_ended").collect();
            assert_eq!(ended.iter().map(|fact| &fact["outcome"]).collect::<Vec<_>>(), ["done"], "{told:?}");
            assert_eq!(names(&told).last(), Some(&"left"), "and whoever asked for it is not in any more");
            Ok(())
        })
    }
    .await;
    held(outcome);
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_pins_lock_the_way_in_and_cutting_the_power_is_no_way_round() {
    let outcome: Outcome<()> = async {
        let mut hall = hall().await?;
        tokio::task::block_in_place(|| {
            let mut customer = Customer::at(&hall.path("state/window.sock"))?;
            customer.see(&["attract"], SOON)?;
            customer.gesture()?;
            await_step(&mut customer, "badge")?;
            hold(&hall, &mut customer, &badge(&hall, TECHNICIAN)?, ("step", "pin"))?;
            for _ in 0..2 {
                type_pin(&mut customer, "111222")?;
                await_said(&mut customer, "not_together")?;
            }
            type_pin(&mut customer, "111222")?;
            await_step(&mut customer, "locked")?;
            hall.cut_power();
            hall.start_core(None)?;
            let mut customer = Customer::at(&hall.path("state/window.sock"))?;
            customer.see(&["attract"], Duration::from_mins(1))?;
            customer.gesture()?;
            await_step(&mut customer, "locked")?;
            customer.press("staff-give-up")?;
            customer.see(&["attract"], SOON)?;
            Ok(())
        })
    }
    .await;
    held(outcome);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_in_when_the_power_goes_is_not_any_more_and_nobody_is_let_in_during_a_visit() {
    let outcome: Outcome<()> = async {
        let mut hall = hall().await?;
        tokio::task::block_in_place(|| {
            let mut customer = Customer::at(&hall.path("state/window.sock"))?;
            come_in(&hall, &mut customer, TECHNICIAN)?;
            hall.cut_power();
            let told = facts(&hall)?;
            assert_eq!(names(&told).last(), Some(&"entered"));
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            let mut customer = Customer::at(&hall.path("state/window.sock"))?;
            customer.see(&["attract"], SOON)?;
            customer.press("greeting-az")?;
            customer.see(&["choosing"], SOON)?;
            customer.gesture()?;
            // What is said later is heard later: the gesture meant nothing.
            customer.press("choose-visa")?;
            customer.see(&["privacy"], SOON)?;
            hall.cut_power();
            let told = facts(&hall)?;
            let left = told.iter().find(|fact| fact["what"] == "left");
            assert_eq!(left.map(|left| &left["how"]), Some(&Value::from("cut")), "{told:?}");
            Ok(())
        })
    }
    .await;
    held(outcome);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_is_asked_of_the_machine_and_one_that_it_refuses_is_told() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            let asked = hall.path("asked");
            let update = format!("update = [\"/bin/sh\", \"-c\", \"echo update >> {}\"]", asked.display());
            std::fs::create_dir_all(hall.path("conf.d"))?;
            let programs = format!("[machine]\n{update}\nroll_back = [\"/bin/false\"]\n");
            std::fs::write(hall.path("conf.d/10-machine.toml"), programs)?;
            switch_on(&mut hall)?;
            let mut customer = Customer::at(&hall.path("state/window.sock"))?;
            come_in(&hall, &mut customer, TECHNICIAN)?;
            for (id, last) in
                [("staff-update", json!(["update", "done"])), ("staff-roll-back", json!(["roll_back", "failed"]))]
            {
                customer.press_when_there(id, SOON)?;
                customer.see_that(id, SOON, |_, shown| shown["step"] == "home" && shown["last"] == last)?;
            }
            assert_eq!(std::fs::read_to_string(&asked)?, "update\n");
            customer.press("staff-leave")?;
            customer.see(&["attract"], SOON)?;
            hall.cut_power();
            let told = facts(&hall)?;
            let told = serde_json::to_string(&told)?;
            assert!(told.contains("\"update\"") && told.contains("\"roll_back\""), "{told}");
            Ok(())
        })
    }
    .await;
    held(outcome);
}
