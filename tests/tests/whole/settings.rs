//! An administrator changes what is offered, when and how bright; a power cut forgets nothing, and keeps nothing unsaid.

use std::{fs, time::Duration};

use e2e::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::{Eyes, KIOSK},
    process::await_until,
    staff::{ADMINISTRATOR, TECHNICIAN, await_step, come_in, switch_on},
};
use jiff::{Timestamp, tz::Offset};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(20);
/// Half hours of a day.
const DAY: i32 = 48;

/// A terminal whose panel is a file: each brightness that is set is a line of it.
async fn hall() -> Outcome<(Hall, Customer)> {
    let mut hall = Hall::open(Eyes::None).await?;
    tokio::task::block_in_place(|| {
        fs::create_dir_all(hall.path("conf.d"))?;
        let (panel, broken) = (hall.path("panel"), hall.path("broken"));
        let sets = format!("test ! -e {} && echo {{percent}} >> {}", broken.display(), panel.display());
        let machine = format!("[machine]\nbrightness = [\"/bin/sh\", \"-c\", \"{sets}\"]\n");
        fs::write(hall.path("conf.d/10-machine.toml"), machine)?;
        switch_on(&mut hall)?;
        let customer = Customer::at(&hall.path("state/window.sock"))?;
        Ok((hall, customer))
    })
}

fn to_setting(customer: &mut Customer, topic: &str) -> Outcome<()> {
    customer.press_when_there("staff-page-settings", SOON)?;
    await_step(customer, "settings")?;
    customer.press(&format!("staff-setting-{topic}"))?;
    await_step(customer, "setting")
}

/// Presses a value until its setting is as wanted, one press at a time.
fn turn(customer: &mut Customer, place: u8, wanted: &Value) -> Outcome<()> {
    for _ in 0..DAY {
        let now = customer.shown()["set"]["value"].clone();
        if now["value"] == *wanted {
            return Ok(());
        }
        customer.press(&format!("staff-value-{place}"))?;
        customer.see_that("another value", SOON, |_, shown| shown["set"]["value"] != now)?;
    }
    Err(Failure::new(format!("{wanted} is never reached; shown is {}", customer.shown())))
}

fn save(customer: &mut Customer) -> Outcome<()> {
    customer.press("staff-setting-save")?;
    customer.see_that("a setting in force", SOON, |_, shown| {
        shown["step"] == "setting" && shown["fits"] == "as_before" && shown["set"]["by"]["who"] == ADMINISTRATOR.person
    })?;
    customer.press("staff-page-settings")?;
    await_step(customer, "settings")
}

fn await_brightness(hall: &Hall, wanted: &str) -> Outcome<()> {
    await_until(&format!("a panel at {wanted}"), SOON, || {
        fs::read_to_string(hall.path("panel")).ok().filter(|lines| lines.lines().last() == Some(wanted)).map(drop)
    })
}

fn leave(customer: &mut Customer) -> Outcome<()> {
    customer.press_when_there("staff-page-home", SOON)?;
    await_step(customer, "home")?;
    customer.press("staff-leave")
}

/// An hour in which the terminal is closed now, as half hours: two hours from now on.
fn later() -> (i32, i32) {
    let baku = Offset::constant(4).to_datetime(Timestamp::now()).time();
    let now = i32::from(baku.hour()) * 2 + i32::from(baku.minute()) / 30;
    let opens = (now + 4) % DAY;
    // The midnight that it closes at before anybody changes it is not passed on the way.
    let opens = if opens == 0 { 1 } else { opens };
    (opens, (opens + 2) % DAY)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_administrator_sets_is_in_force_outlives_the_power_and_is_told_to_central() {
    let outcome: Outcome<()> = async {
        let (mut hall, mut customer) = hall().await?;
        tokio::task::block_in_place(|| {
            come_in(&hall, &mut customer, TECHNICIAN)?;
            assert!(customer.press("staff-page-settings").is_err(), "a technician sets nothing");
            customer.press("staff-leave")?;
            customer.see(&["attract"], SOON)?;
            let all = customer.shown()["languages"].as_array().map_or(0, Vec::len);
            assert!(all > 2 && !customer.shown()["visa"].is_null());

            come_in(&hall, &mut customer, ADMINISTRATOR)?;
            to_setting(&mut customer, "languages")?;
            for place in 0..all {
                customer.press(&format!("staff-value-{place}"))?;
            }
            customer.see_that("no language", SOON, |_, shown| shown["fits"] == "no")?;
            assert!(customer.press("staff-setting-save").is_err(), "a terminal without a language");
            customer.press("staff-value-1")?;
            customer.press("staff-value-0")?;
            customer
                .see_that("two languages", SOON, |_, shown| shown["set"]["value"]["value"] == json!(["az", "en"]))?;
            save(&mut customer)?;
            customer.press("staff-page-home")?;
            await_step(&mut customer, "home")?;

            to_setting(&mut customer, "services")?;
            turn(&mut customer, 0, &json!(["payment"]))?;
            save(&mut customer)?;
            leave(&mut customer)?;
            let is_set = |_: &str, shown: &Value| {
                shown["visa"].is_null() && shown["languages"] == json!(["az", "en"]) && !shown["sale"].is_null()
            };
            customer.see_that("payments in two languages", SOON, is_set)?;

            hall.cut_power();
            hall.start_core(None)?;
            customer = Customer::at(&hall.path("state/window.sock"))?;
            customer.see_that("payments in two languages, after the power", SOON, is_set)?;

            come_in(&hall, &mut customer, ADMINISTRATOR)?;
            to_setting(&mut customer, "services")?;
            customer.press("staff-setting-reset")?;
            customer.see_that("services as installed", SOON, |_, shown| shown["set"]["by"].is_null())?;
            customer.press("staff-page-settings")?;
            await_step(&mut customer, "settings")?;
            leave(&mut customer)?;
            customer.see_that("visas again", SOON, |_, shown| !shown["visa"].is_null())?;

            await_until("central to hold everything", Duration::from_mins(1), || {
                let records = hall.records().ok()?;
                (records["head"] == records["acknowledged"]).then_some(())
            })?;
            let central = hall.ask_central(&["books", KIOSK])?;
            assert_eq!(central["kiosks"][0]["quarantined"], json!([]), "{central}");
            Ok(())
        })
    }
    .await;
    held(outcome);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_hours_nobody_begins_and_the_staff_comes_in_all_the_same() {
    let outcome: Outcome<()> = async {
        let (mut hall, mut customer) = hall().await?;
        tokio::task::block_in_place(|| {
            let (opens, closes) = later();
            come_in(&hall, &mut customer, ADMINISTRATOR)?;
            to_setting(&mut customer, "hours")?;
            // From six to midnight, after the first press.
            customer.press("staff-value-2")?;
            customer
                .see_that("hours", SOON, |_, shown| shown["set"]["value"]["value"] == json!({ "between": [13, 0] }))?;
            turn(&mut customer, if opens > 13 { 2 } else { 1 }, &json!({ "between": [opens, 0] }))?;
            turn(&mut customer, if closes > opens { 3 } else { 4 }, &json!({ "between": [opens, closes] }))?;
            save(&mut customer)?;
            leave(&mut customer)?;
            let wanted = format!("{:02}:{:02}:00", opens / 2, opens % 2 * 30);
            let is_closed = |scene: &str, shown: &Value| scene == "closed" && shown.to_string().contains(&wanted);
            customer.see_that("a terminal that is closed", SOON, is_closed)?;
            let health = hall.health()?;
            let told = (&health["closed_until"], &health["settings"]["hours"]["who"]);
            assert_eq!(told, (&json!(wanted), &json!(ADMINISTRATOR.person)), "{health}");

            hall.cut_power();
            hall.start_core(None)?;
            customer = Customer::at(&hall.path("state/window.sock"))?;
            customer.see_that("a terminal that is closed, after the power", SOON, is_closed)?;
            come_in(&hall, &mut customer, ADMINISTRATOR)?;
            to_setting(&mut customer, "hours")?;
            customer.press("staff-value-0")?;
            customer.see_that("always", SOON, |_, shown| shown["set"]["value"]["value"] == "always")?;
            save(&mut customer)?;
            leave(&mut customer)?;
            customer.see(&["attract"], SOON).map(|_| ())
        })
    }
    .await;
    held(outcome);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_brightness_stays_only_if_whoever_chose_it_can_read_it() {
    let outcome: Outcome<()> = async {
        let (mut hall, mut customer) = hall().await?;
        tokio::task::block_in_place(|| {
            come_in(&hall, &mut customer, ADMINISTRATOR)?;
            to_setting(&mut customer, "brightness")?;
            assert_eq!(customer.shown()["set"]["value"]["value"], 100);
            let choose = |customer: &mut Customer, place: u8, percent: u8| {
                turn(customer, place, &json!(percent))?;
                customer.press("staff-setting-save")
            };
            choose(&mut customer, 1, 40)?;
            await_step(&mut customer, "brightness")?;
            await_brightness(&hall, "40")?;
            customer.press("staff-answer-no")?;
            await_brightness(&hall, "100")?;
            customer
                .see_that("nothing set", SOON, |_, shown| shown["step"] == "setting" && shown["last"] == "stopped")?;
            assert!(customer.shown()["set"]["by"].is_null());

            // The power goes while the first question stands: nothing was in force.
            choose(&mut customer, 0, 20)?;
            await_step(&mut customer, "brightness")?;
            await_brightness(&hall, "20")?;
            hall.cut_power();
            hall.start_core(None)?;
            await_brightness(&hall, "100")?;
            hall.await_readiness(Duration::from_mins(1))?;
            customer = Customer::at(&hall.path("state/window.sock"))?;
            come_in(&hall, &mut customer, ADMINISTRATOR)?;
            to_setting(&mut customer, "brightness")?;

            choose(&mut customer, 2, 60)?;
            await_step(&mut customer, "brightness")?;
            customer.press("staff-answer-yes")?;
            customer.see_that("a brightness in force", SOON, |_, shown| {
                shown["set"]["by"]["who"] == ADMINISTRATOR.person
            })?;
            await_brightness(&hall, "60")?;

            // The power goes while the question stands: nobody said yes.
            choose(&mut customer, 0, 20)?;
            await_step(&mut customer, "brightness")?;
            await_brightness(&hall, "20")?;
            hall.cut_power();
            hall.start_core(None)?;
            await_brightness(&hall, "60")?;

            // A panel that does not do it.
            customer = Customer::at(&hall.path("state/window.sock"))?;
            hall.await_readiness(Duration::from_mins(1))?;
            come_in(&hall, &mut customer, ADMINISTRATOR)?;
            to_setting(&mut customer, "brightness")?;
            fs::write(hall.path("broken"), "")?;
            choose(&mut customer, 4, 100)?;
            customer.see_that("a setting as it was", SOON, |_, shown| {
                shown["step"] == "setting" && shown["set"]["value"]["value"] == 60 && shown["last"] == "failed"
            })?;
            customer.press("staff-page-settings")?;
            await_step(&mut customer, "settings")?;
            leave(&mut customer)
        })
    }
    .await;
    held(outcome);
}

fn held(outcome: Outcome<()>) {
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn files_made_into_nonsense_leave_the_settings_of_before_in_force_and_the_staff_is_told_where_it_is() {
    let outcome: Outcome<()> = async {
        let (mut hall, _) = hall().await?;
        tokio::task::block_in_place(|| {
            assert_eq!(hall.health()?["settings_fault"], Value::Null);
            let wrong = hall.path("conf.d/20-site.toml");
            for (nonsense, line) in [("\nsite = 7\n", 2), ("site = \"", 1), ("sight = \"Specimen harbour\"", 1)] {
                hall.cut_power();
                fs::write(&wrong, nonsense)?;
                hall.start_core(None)?;
                hall.await_readiness(Duration::from_mins(1))?;
                let told = hall.health()?["settings_fault"].clone();
                let place = format!("20-site.toml, line {line}");
                assert!(told.as_str().is_some_and(|told| told.contains(&place)), "{told} instead of {place}");
                let mut customer = Customer::at(&hall.path("state/window.sock"))?;
                come_in(&hall, &mut customer, TECHNICIAN)?;
                customer.press("staff-page-health")?;
                customer.see_that("what is wrong with the files", SOON, |_, shown| {
                    let troubles = shown["troubles"].as_array().cloned().unwrap_or_default();
                    let place = format!("20-site.toml:{line}");
                    troubles.iter().any(|trouble| trouble["device"] == "settings" && trouble["place"] == place)
                })?;
            }
            hall.cut_power();
            fs::write(&wrong, "site = \"Specimen harbour\"\n")?;
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            assert_eq!(hall.health()?["settings_fault"], Value::Null, "mended");
            let kept = fs::read_to_string(hall.path("state/settings.toml"))?;
            assert!(kept.contains("Specimen harbour"), "what is right is kept: {kept}");
            Ok(())
        })
    }
    .await;
    held(outcome);
}
