//! Somebody who lives in a Gulf state: everything wrong on the reader is explained, and the right card leads to a visa.

use std::{fs, time::Duration};

use e2e::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::{Eyes, KIOSK},
    process::{Process, await_until},
    specimens,
};
use serde_json::json;

const SOON: Duration = Duration::from_secs(40);

/// What is put on the reader, and what the screen then says.
const WRONG: [(&str, &str); 4] = [
    ("French", "same_passport"),
    ("Turkish", "another_passport"),
    ("Residence card of the brother", r#"{"refused":"other_person"}"#),
    ("Residence card of the French, named otherwise", "unsure"),
];

fn put(hall: &Hall, beginning: &str) -> Outcome<()> {
    let document = specimens::of(beginning).ok_or_else(|| Failure::new(format!("no {beginning} in the drawer")))?;
    hall.simulators.put(&document.lines)
}

fn reach_reader(customer: &mut Customer) -> Outcome<()> {
    customer.see_that("a wall with a visa on it", SOON, |scene, shown| {
        scene == "attract" && shown["visa"] == "available"
    })?;
    customer.press("greeting-en")?;
    customer.press_when_there("choose-visa", SOON)?;
    customer.press_when_there("privacy-accept", SOON)?;
    customer.see(&["document"], SOON).map(|_| ())
}

fn await_state(customer: &mut Customer, wanted: &str) -> Outcome<()> {
    let told = |state: &serde_json::Value| state.as_str().map_or_else(|| state.to_string(), str::to_owned);
    let what = format!("a residence document that is {wanted}");
    customer.see_that(&what, SOON, |scene, shown| scene == "residence" && told(&shown["state"]) == wanted).map(|_| ())
}

fn live_in_a_gulf_state(hall: &Hall) -> Outcome<()> {
    hall.simulators.card.gesture(&json!({ "auto": 200 }))?;
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    reach_reader(&mut customer)?;
    put(hall, "French")?;
    customer.press_when_there("review-confirm", SOON)?;
    await_state(&mut customer, "waiting")?;
    hall.simulators.put(&["M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025".to_owned()])?;
    await_state(&mut customer, r#"{"again":"not_a_document"}"#)?;
    for (document, state) in WRONG {
        customer.press_when_there("residence-again", SOON)?;
        await_state(&mut customer, "waiting")?;
        put(hall, document)?;
        await_state(&mut customer, state)?;
    }
    customer.press_when_there("residence-again", SOON)?;
    put(hall, "Residence card of the French, Emirates")?;
    for id in ["trip-days-30", "trip-purpose-tourism", "trip-confirm", "declaration-make", "approved-pay"] {
        customer.press_when_there(id, SOON)?;
    }
    customer.see(&["take"], SOON)?;
    customer.press("finish")?;
    customer.see(&["attract"], SOON)?;

    await_until("central to hold everything", SOON, || {
        let records = hall.records().ok()?;
        (records["head"] == records["acknowledged"]).then_some(())
    })?;
    let books = hall.ask_central(&["books", KIOSK])?;
    let transaction = books["kiosks"][0]["transactions"][0]["transaction"].as_str().unwrap_or_default().to_owned();
    let person = hall.ask_central(&["person", &transaction])?.to_string();
    if !person.contains("R00099002") || !person.contains("S00099002") {
        return Err(Failure::new("central does not hold both documents"));
    }
    for log in ["core.log", "central.log"] {
        let words = fs::read_to_string(hall.path(log))?;
        if ["R00099002", "S00099002", "CAMILLE"].iter().any(|personal| words.contains(personal)) {
            return Err(Failure::new(format!("{log} names the person")));
        }
    }
    Ok(())
}

/// The card first, and then the passport that asks for it.
fn swap_the_documents(hall: &Hall) -> Outcome<()> {
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    reach_reader(&mut customer)?;
    put(hall, "Residence visa of the French, Emirates")?;
    customer.see_that("a residence document that is kept", SOON, |_, shown| {
        shown["state"] == json!({ "again": "residence_first" })
    })?;
    put(hall, "French")?;
    customer.press_when_there("review-confirm", SOON)?;
    customer.press_when_there("trip-days-30", SOON)?;
    customer.press("end")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_of_a_gulf_state_gets_a_visa_and_every_wrong_document_is_explained() {
    let mut hall = Hall::open(Eyes::None).await.unwrap_or_else(|failure| panic!("{failure}"));
    let outcome: Outcome<()> = tokio::task::block_in_place(|| {
        hall.start_core(None)?;
        hall.await_readiness(Duration::from_mins(1))?;
        live_in_a_gulf_state(&hall)?;
        swap_the_documents(&hall)
    });
    if let Err(failure) = outcome {
        let words = hall.core.as_ref().map(Process::words).unwrap_or_default();
        let last: Vec<&str> = words.lines().rev().take(40).collect();
        panic!("{failure}\n{}", last.into_iter().rev().collect::<Vec<_>>().join("\n"));
    }
}
