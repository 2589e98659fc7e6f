//! Somebody whose e-visa was granted: wrong codes and wrong passports are explained, the paper is printed once as original,
//! also over a power cut, and every later one says DUPLICATE.

use std::{fs, time::Duration};

use e2e::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::{Eyes, KIOSK},
    process::{Process, await_until},
    specimens,
};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(40);

/// What is held before the scanner, and what the screen then says.
const OTHER_CODES: [(&str, &str); 3] = [
    ("M1DESMARAIS/LUC       EABC123 YULFRAAC 0834 326J001A0025 100", "boarding_pass"),
    ("https://shop.example/offers?id=EV26SPEC1001", "site"),
    ("4006381333931", "goods"),
];

fn reach_reference(customer: &mut Customer) -> Outcome<()> {
    customer.see_that("a wall with e-visas on it", SOON, |scene, shown| {
        scene == "attract" && shown["pick_up"] == "available"
    })?;
    customer.press("greeting-en")?;
    customer.press_when_there("choose-evisa", SOON)?;
    customer.press_when_there("privacy-accept", SOON)?;
    customer.see(&["reference"], SOON).map(|_| ())
}

/// A code whose separators (U+001D) stand between two directions, which a text shaper cannot bear: it is told as goods, nothing
/// of it reaches the screen as it is, and the page goes on asking.
fn show_separators(hall: &Hall, customer: &mut Customer) -> Outcome<()> {
    let text = "\u{1d}\u{5e9}\u{5dc}\u{5d5}\u{5dd}\u{1d}ABC\u{85}\u{2029}";
    hall.simulators.scanner.gesture(&json!({ "present": { "aim": "]d2", "content": { "text": text } } }))?;
    customer.see_that("a code with separators that is goods", SOON, |scene, shown| {
        scene == "reference" && shown["wrong"] == "goods"
    })?;
    // `Debug` writes control characters by their numbers.
    let shown = format!("{:?} {:?}", customer.shown(), customer.screen());
    match ["\\u{1d}", "\\u{85}", "\\u{2029}"].into_iter().find(|sign| shown.contains(sign)) {
        Some(sign) => Err(Failure::new(format!("{sign} is shown: {shown}"))),
        None => Ok(()),
    }
}

fn put(hall: &Hall, beginning: &str) -> Outcome<()> {
    let document = specimens::of(beginning).ok_or_else(|| Failure::new(format!("no {beginning} in the drawer")))?;
    hall.simulators.put(&document.lines)
}

/// Shows the reference and the passport.
fn ask(hall: &Hall, customer: &mut Customer, reference: &str, passport: &str) -> Outcome<()> {
    hall.simulators.show(reference)?;
    customer.see(&["holder"], SOON)?;
    put(hall, passport)
}

fn await_copy(customer: &mut Customer, copy: &str) -> Outcome<()> {
    customer
        .see_that(&format!("a paper that lies in the slot as {copy}"), SOON, |scene, shown| {
            scene == "collecting" && shown["paper"] == "printed" && shown["copy"] == copy
        })
        .map(|_| ())
}

fn finish(customer: &mut Customer) -> Outcome<()> {
    customer.press_when_there("finish", SOON)?;
    customer.see(&["attract"], SOON).map(|_| ())
}

fn pick_up(hall: &Hall) -> Outcome<()> {
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    reach_reference(&mut customer)?;
    show_separators(hall, &mut customer)?;
    for (code, told) in OTHER_CODES {
        hall.simulators.show(code)?;
        customer.see_that(&format!("a code that is {told}"), SOON, |_, shown| shown["wrong"] == told)?;
    }
    // Not there, then somebody else's, then the right one.
    ask(hall, &mut customer, "https://evisa.example/letter?reference=EV26-SPEC-1NON", "French")?;
    customer.see_that("no such reference", SOON, |_, shown| shown["why"] == "not_found")?;
    customer.press("no-evisa-reference")?;
    customer.see(&["reference"], SOON)?;
    ask(hall, &mut customer, "EV26SPEC1OTH", "Turkish")?;
    customer.see_that("somebody else's", SOON, |_, shown| shown["why"] == "other_person")?;
    customer.press("no-evisa-reference")?;
    customer.press_when_there("reference-type", SOON)?;
    for key in "EV26SPEC1001".to_lowercase().chars() {
        customer.press_when_there(&format!("key-{key}"), SOON)?;
    }
    customer.press_when_there("reference-find", SOON)?;
    customer.see(&["holder"], SOON)?;
    put(hall, "Residence card of the French, Emirates")?;
    customer.see_that("a card that is no passport", SOON, |_, shown| {
        shown["state"] == json!({ "again": "identity_card" })
    })?;
    put(hall, "French")?;
    await_copy(&mut customer, "original")?;
    finish(&mut customer)?;

    // Once more, by whoever lost it.
    reach_reference(&mut customer)?;
    ask(hall, &mut customer, "EV26SPEC1001", "French")?;
    await_copy(&mut customer, "duplicate")?;
    finish(&mut customer)
}

/// Power goes between the intent and the printer's first byte; whoever stands there afterwards has it printed.
fn print_over_a_cut(hall: &mut Hall) -> Outcome<()> {
    hall.cut_power();
    hall.start_core(Some("before Print EVisa"))?;
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    reach_reference(&mut customer)?;
    ask(hall, &mut customer, "EV26SPEC1002", "Turkish")?;
    let mut dead = false;
    await_until("the power to be cut", SOON, || {
        dead = dead || hall.core.as_mut().is_none_or(|core| !core.runs());
        dead.then_some(())
    })?;
    hall.start_core(None)?;
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    customer.see_that("an e-visa that can be printed", SOON, |scene, shown| {
        scene == "unfinished" && shown["state"] == "e_visa_printable"
    })?;
    customer.press("unfinished-print")?;
    await_copy(&mut customer, "duplicate")?;
    finish(&mut customer)
}

/// What central holds of it all, and what nobody can read.
fn agree(hall: &Hall) -> Outcome<()> {
    await_until("central to hold everything", SOON, || {
        let records = hall.records().ok()?;
        (records["head"] == records["acknowledged"]).then_some(())
    })?;
    let books = hall.ask_central(&["books", KIOSK])?;
    let kiosk = &books["kiosks"][0];
    let endings: Vec<&Value> = kiosk["transactions"]
        .as_array()
        .map(|all| all.iter().map(|one| &one["state"]["ending"]).collect())
        .unwrap_or_default();
    if endings != ["delivered", "delivered", "delivered"] {
        return Err(Failure::new(format!("central holds {endings:?}")));
    }
    if kiosk["quarantined"].as_array().is_none_or(|lines| !lines.is_empty()) {
        return Err(Failure::new(format!("central believes not all of it: {}", kiosk["quarantined"])));
    }
    for log in ["core.log", "central.log"] {
        let words = fs::read_to_string(hall.path(log))?;
        if ["EV26SPEC", "S00099002", "CAMILLE"].iter().any(|personal| words.contains(personal)) {
            return Err(Failure::new(format!("{log} names reference or person")));
        }
    }
    let copies: Vec<&Value> = kiosk["transactions"]
        .as_array()
        .map(|all| all.iter().map(|one| &one["state"]["papers"]["e_visa"]["copy"]).collect())
        .unwrap_or_default();
    if copies != ["original", "duplicate", "duplicate"] {
        return Err(Failure::new(format!("they were printed as {copies:?}")));
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_e_visa_is_printed_once_as_original_and_every_wrong_code_and_passport_is_explained() {
    let mut hall = Hall::open(Eyes::None).await.unwrap_or_else(|failure| panic!("{failure}"));
    let outcome: Outcome<()> = tokio::task::block_in_place(|| {
        hall.start_core(None)?;
        hall.await_readiness(Duration::from_mins(1))?;
        pick_up(&hall)?;
        print_over_a_cut(&mut hall)?;
        agree(&hall)
    });
    if let Err(failure) = outcome {
        let words = hall.core.as_ref().map(Process::words).unwrap_or_default();
        let last: Vec<&str> = words.lines().rev().take(40).collect();
        panic!("{failure}\n{}", last.into_iter().rev().collect::<Vec<_>>().join("\n"));
    }
}
