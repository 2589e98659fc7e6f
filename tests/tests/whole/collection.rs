//! A collector takes the notes away beside a technician: counted, printed twice, written down, and cut by the power in
//! between.

use std::{fs, time::Duration};

use e2e::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::{Eyes, KIOSK},
    process::{Process, await_until},
    staff::{COLLECTOR, TECHNICIAN, await_exchange, await_step, come_in, hold, prove, switch_on},
};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(40);

/// A terminal that has the list, with 20 and 10 manat of a customer's in its cassette.
async fn hall() -> Outcome<(Hall, Customer)> {
    let mut hall = Hall::open(Eyes::None).await?;
    tokio::task::block_in_place(|| {
        switch_on(&mut hall)?;
        let mut customer = Customer::at(&hall.path("state/window.sock"))?;
        hall.simulators.card.gesture(&json!({ "auto": 1500 }))?;
        customer.fill_basket(1)?;
        customer.press_when_there("basket-notes", SOON)?;
        customer.insert(&hall, 20, 2000)?;
        customer.insert(&hall, 10, 3000)?;
        customer.press_when_there("notes-card", SOON)?;
        customer.press_when_there("finish", SOON)?;
        customer.see(&["attract"], SOON)?;
        Ok((hall, customer))
    })
}

/// From the wall to the cassette that may be taken out: both show who they are, and say which one is inside.
fn begin(hall: &Hall, customer: &mut Customer) -> Outcome<()> {
    come_in(hall, customer, COLLECTOR)?;
    customer.press("staff-exchange")?;
    await_step(customer, "badge")?;
    hold(hall, customer, &e2e::staff::badge(hall, COLLECTOR)?, ("said", "same_person"))?;
    prove(hall, customer, TECHNICIAN)?;
    await_exchange(customer, "naming")?;
    hold(hall, customer, "https://example.invalid/no-cassette", ("said", "no_cassette_number"))?;
    hold(hall, customer, "GYD-014-0007", ("at", "swapping"))?;
    assert_eq!(customer.shown()["out"], "GYD-014-0007");
    Ok(())
}

/// The cassette goes, another one comes, and its number is shown.
fn swap(hall: &Hall, customer: &mut Customer) -> Outcome<()> {
    let at = |place: &'static str| move |_: &str, shown: &Value| shown["place"] == place;
    hall.simulators.cash.gesture(&json!("remove_cassette"))?;
    customer.see_that("a cassette that is out", SOON, at("out"))?;
    hall.simulators.cash.gesture(&json!("empty_cassette"))?;
    hall.simulators.cash.gesture(&json!("insert_cassette"))?;
    customer.see_that("a cassette that came", SOON, at("replaced"))?;
    hold(hall, customer, "GYD-014-0008", ("at", "counting"))
}

/// Every worth is counted: so many notes of 10 manat, one of 20, none of any other.
fn count(customer: &mut Customer, of_ten: u32) -> Outcome<()> {
    let piles = customer.shown()["piles"].as_array().cloned().unwrap_or_default();
    if piles.is_empty() {
        return Err(Failure::new("nothing is to be counted"));
    }
    for (place, pile) in piles.iter().enumerate() {
        let notes = match pile["value"]["minor_units"].as_i64() {
            Some(1_000) => of_ten,
            Some(2_000) => 1,
            _ => 0,
        };
        customer.press_when_there(&format!("staff-pile-{place}"), SOON)?;
        await_exchange(customer, "pile")?;
        customer.type_in(&notes.to_string())?;
        customer.press("staff-pile-confirm")?;
        await_exchange(customer, "counting")?;
    }
    customer.press_when_there("staff-count-confirm", SOON)
}

/// What central knows of the terminal, once it holds everything.
fn at_central(hall: &Hall) -> Outcome<Value> {
    await_until("central to hold everything", Duration::from_mins(1), || {
        let records = hall.records().ok()?;
        (records["head"] == records["acknowledged"]).then_some(())
    })?;
    let books = hall.ask_central(&["books", KIOSK])?;
    Ok(books["kiosks"][0].clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn notes_are_taken_away_by_two_people_counted_and_printed_twice_and_a_missing_one_is_told() {
    let outcome: Outcome<()> = async {
        let (hall, mut customer) = hall().await?;
        tokio::task::block_in_place(|| {
            let before = hall.simulators.printed().len();
            begin(&hall, &mut customer)?;
            swap(&hall, &mut customer)?;
            assert!(
                !customer.shown().to_string().contains("expected"),
                "what should be there is not shown: it is counted"
            );
            // One note of 10 manat is not found.
            count(&mut customer, 0)?;
            customer
                .see_that("the comparison", SOON, |_, shown| shown["at"] == "printing" || shown["step"] == "home")?;
            customer.see_that("the first page", SOON, |_, shown| shown["step"] == "home" && shown["slip"] == 1)?;
            let last = customer.shown()["last"].clone();
            if last != json!(["exchange_cassette", "done"]) {
                let words = hall.core.as_ref().map(Process::words).unwrap_or_default();
                return Err(Failure::new(format!("{last}: {words}")));
            }
            await_until("two slips", SOON, || (hall.simulators.printed().len() == before + 2).then_some(()))?;
            let pictures = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("collection");
            fs::create_dir_all(&pictures)?;
            for (number, slip) in hall.simulators.printed().iter().skip(before).enumerate() {
                fs::copy(slip, pictures.join(format!("slip-{number}.png")))?;
            }
            customer.press("staff-totals")?;
            let is_printed = |_: &str, shown: &Value| shown["last"] == json!(["print_totals", "done"]);
            customer.see_that("an X report", SOON, is_printed)?;
            await_until("an X report", SOON, || (hall.simulators.printed().len() == before + 3).then_some(()))?;
            customer.press("staff-slip")?;
            await_step(&mut customer, "running")?;
            customer.see_that("a slip once more", SOON, is_printed)?;
            await_until("a slip once more", SOON, || (hall.simulators.printed().len() == before + 4).then_some(()))?;
            customer.press_when_there("staff-leave", SOON)?;
            customer.see(&["attract"], SOON)?;
            assert_eq!(hall.health()?["cassette"]["notes"], json!([]), "a new cassette is empty");
            let central = at_central(&hall)?;
            assert_eq!(central["quarantined"], json!([]), "{central}");
            let collections = &central["collections"];
            let [collection] = collections.as_array().map(Vec::as_slice).unwrap_or_default() else {
                return Err(Failure::new(format!("one collection: {central}")));
            };
            assert_eq!(collection["cassette"], "GYD-014-0007", "{collection}");
            assert_eq!(collection["expected"]["AZN"], 3_000, "{collection}");
            assert_eq!(collection["counted"]["AZN"], 2_000, "{collection}");
            assert_eq!(collection["exactness"], "differs", "{collection}");
            assert_eq!(collection["who"], COLLECTOR.person, "{collection}");
            assert_eq!(collection["second"], TECHNICIAN.person, "{collection}");
            Ok(())
        })
    }
    .await;
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collection_that_the_power_cuts_goes_on_where_it_was_and_meanwhile_no_note_is_taken() {
    let outcome: Outcome<()> = async {
        let (mut hall, mut customer) = hall().await?;
        tokio::task::block_in_place(|| {
            begin(&hall, &mut customer)?;
            hall.simulators.cash.gesture(&json!("remove_cassette"))?;
            customer.see_that("a cassette that is out", SOON, |_, shown| shown["place"] == "out")?;
            hall.cut_power();
            hall.simulators.cash.gesture(&json!("empty_cassette"))?;
            hall.simulators.cash.gesture(&json!("insert_cassette"))?;
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            let mut customer = Customer::at(&hall.path("state/window.sock"))?;
            customer.see(&["attract"], SOON)?;
            await_until("a cassette that came", SOON, || {
                let cash = hall.simulators.cash.view().ok()?;
                (cash["taken"].as_array().is_none_or(Vec::is_empty)).then_some(())
            })?;
            let health = hall.health()?;
            assert_eq!(health["offers"]["payment"], Value::Null, "payments by card go on: {health}");
            come_in(&hall, &mut customer, COLLECTOR)?;
            customer.press("staff-page-health")?;
            customer.see_that("the fault", SOON, |_, shown| {
                shown["troubles"].as_array().into_iter().flatten().any(|trouble| trouble["cause"] == "exchange_open")
            })?;
            customer.press("staff-page-home")?;
            await_step(&mut customer, "home")?;
            customer.press("staff-exchange")?;
            await_step(&mut customer, "badge")?;
            prove(&hall, &mut customer, TECHNICIAN)?;
            await_exchange(&mut customer, "swapping")?;
            customer.see_that("a cassette that came", SOON, |_, shown| shown["place"] == "replaced")?;
            customer.type_in("GYD")?;
            customer.press("staff-cassette-confirm")?;
            await_exchange(&mut customer, "counting")?;
            customer.press("staff-count-elsewhere")?;
            customer.see_that("the first page", SOON, |_, shown| shown["step"] == "home" && shown["slip"] == 1)?;
            customer.press("staff-leave")?;
            customer.see(&["attract"], SOON)?;
            let central = at_central(&hall)?;
            assert_eq!(central["quarantined"], json!([]), "{central}");
            assert_eq!(central["collections"][0]["exactness"], "not_counted", "{central}");
            assert_eq!(central["collections"][0]["expected"]["AZN"], 3_000, "{central}");
            Ok(())
        })
    }
    .await;
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}
