//! An officer decides: one waits at the terminal, another takes a number and comes back after the power was cut.

use std::time::Duration;

use e2e::{Failure, Hall, Outcome, customer::Customer, hall::Eyes, officer::Officer, specimens};
use serde_json::json;
use tokio::runtime::Handle;

const SOON: Duration = Duration::from_secs(40);

/// From the wall to the review of a passport of the drawer.
fn show(hall: &Hall, customer: &mut Customer, beginning: &str) -> Outcome<()> {
    customer.see_that("a wall with a visa on it", SOON, |scene, shown| {
        scene == "attract" && shown["visa"] == "available"
    })?;
    customer.press("greeting-en")?;
    customer.press_when_there("choose-visa", SOON)?;
    customer.press_when_there("privacy-accept", SOON)?;
    customer.see(&["document"], SOON)?;
    let passport = specimens::of(beginning).ok_or_else(|| Failure::new("no such passport"))?;
    hall.simulators.put(&passport.lines)?;
    customer.press_when_there("review-confirm", SOON)
}

/// From the review to the queue; answers the number.
fn wait(hall: &Hall, customer: &mut Customer, beginning: &str) -> Outcome<String> {
    show(hall, customer, beginning)?;
    for id in ["trip-days-7", "trip-purpose-visit", "trip-confirm", "declaration-make"] {
        customer.press_when_there(id, SOON)?;
    }
    customer.see(&["queue"], SOON)?;
    let number = customer.shown()["number"].as_str().map(str::to_owned);
    number.ok_or_else(|| Failure::new("the queue shows no number"))
}

fn pay(customer: &mut Customer) -> Outcome<()> {
    customer.see(&["approved"], SOON)?;
    let answered = customer.shown()["answered"].clone();
    if answered != json!({ "purpose": "visit", "declaration": "made" }) {
        return Err(Failure::new(format!("what was answered is not shown: {answered}")));
    }
    customer.press("approved-pay")?;
    customer.see(&["take"], SOON)?;
    customer.press("finish")?;
    customer.see(&["attract"], SOON).map(|_| ())
}

#[tokio::test(flavor = "multi_thread")]
async fn one_waits_and_one_comes_back_after_a_power_cut_and_both_pay_and_get_their_visa() {
    let mut hall = Hall::open(Eyes::None).await.unwrap_or_else(|failure| panic!("{failure}"));
    let mut officer = Officer::of(&hall, "aydan").await.unwrap_or_else(|failure| panic!("{failure}"));
    let outcome = tokio::task::block_in_place(|| story(&mut hall, &mut officer));
    if let Err(failure) = outcome {
        let words = hall.core.as_ref().map(e2e::process::Process::words).unwrap_or_default();
        let last: Vec<&str> = words.lines().rev().take(60).collect();
        panic!("{failure}\n{}", last.into_iter().rev().collect::<Vec<_>>().join("\n"));
    }
}

fn story(hall: &mut Hall, officer: &mut Officer) -> Outcome<()> {
    hall.simulators.card.gesture(&json!({ "auto": 300 }))?;
    hall.start_core(None)?;
    hall.await_readiness(Duration::from_mins(1))?;

    // The first waits at the terminal.
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    let number = wait(hall, &mut customer, "Stateless")?;
    let page = Handle::current().block_on(officer.approve(&number))?;
    if !page.contains("SPECIMEN") || !page.contains("XXA") {
        return Err(Failure::new(format!("the case's page does not show the document: {page}")));
    }
    pay(&mut customer)?;

    // The second takes a number; the power is cut before the slip is taken.
    let number = wait(hall, &mut customer, "Korean")?;
    customer.press("queue-take")?;
    customer.see(&["numbered"], SOON)?;
    drop(customer);
    hall.cut_power();
    Handle::current().block_on(officer.approve(&number))?;
    hall.start_core(None)?;
    hall.await_readiness(Duration::from_mins(1))?;
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    if customer.see(&["attract", "unfinished"], SOON)? == "unfinished" {
        customer.press_when_there("finish", SOON)?;
    }
    show(hall, &mut customer, "Korean")?;
    pay(&mut customer)?;

    // One approval, one visa: the same passport is asked everything again.
    show(hall, &mut customer, "Korean")?;
    customer.see(&["trip"], SOON)?;
    customer.press("end")?;

    let central = hall.ask_central(&["books"])?;
    let kiosk = &central["kiosks"][0];
    let issued =
        kiosk["visas"].as_object().map(|visas| visas.values().filter(|visa| visa["state"] == "issued").count());
    let books = &kiosk["books"]["AZN"];
    if issued != Some(2) || books["captured"] != 2 * 4400 || books["owed"] != 0 || kiosk["quarantined"] != json!([]) {
        return Err(Failure::new(format!("two visas, both paid: {central}")));
    }
    Ok(())
}
