//! The power is cut at every effect of a visa: afterwards everything is delivered, reversed or owed, and the books of
//! kiosk, central and card terminal agree.

#![expect(clippy::disallowed_methods, reason = "a test of the whole system waits as a person does")]

use std::time::{Duration, Instant};

use e2e::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::{Eyes, KIOSK},
    process::{Process, await_until},
    specimens,
    transcript::standing,
};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(40);

/// From the wall to the farewell, as far as the power allows.
fn walk(hall: &Hall) -> Outcome<()> {
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    customer.see_that("a wall with a visa on it", SOON, |scene, shown| {
        scene == "attract" && shown["visa"] == "available"
    })?;
    customer.press("greeting-en")?;
    customer.press_when_there("choose-visa", SOON)?;
    customer.press_when_there("privacy-accept", SOON)?;
    customer.see(&["document"], SOON)?;
    let passport = specimens::of("Turkish").ok_or_else(|| Failure::new("the drawer is empty"))?;
    hall.simulators.put(&passport.lines)?;
    for id in
        ["review-confirm", "trip-days-30", "trip-purpose-tourism", "trip-confirm", "declaration-make", "approved-pay"]
    {
        customer.press_when_there(id, SOON)?;
    }
    customer.see(&["take"], SOON)?;
    customer.press("finish")?;
    customer.see(&["farewell"], SOON)?;
    customer.see(&["attract"], SOON).map(|_| ())
}

/// Whoever comes by after the cut: reads what became of it, takes what is printed, leaves.
fn come_by(hall: &Hall) -> Outcome<String> {
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    let until = Instant::now() + Duration::from_mins(2);
    let mut seen = Vec::new();
    while Instant::now() < until {
        customer.look()?;
        let told = customer.shown().to_string();
        if seen.last() != Some(&told) {
            seen.push(told);
        }
        if customer.is_at_the_wall() && seen.len() > 1 || customer.scene() == "attract" {
            return Ok(seen.join("\n"));
        }
        if customer.press("unfinished-print").is_err() {
            customer.press("finish").ok();
        }
    }
    Err(Failure::new(format!("the terminal never comes back to its wall: {}", seen.join("\n"))))
}

/// The effects of a whole visa, in order, as the program itself names them.
fn places(hall: &mut Hall) -> Outcome<Vec<String>> {
    hall.start_core(None)?;
    let words = |hall: &Hall| hall.core.as_ref().map(Process::words).unwrap_or_default();
    walk(hall).map_err(|failure| Failure::new(format!("{failure}\n{}", words(hall))))?;
    hall.cut_power();
    let mut places: Vec<String> = Vec::new();
    let log = std::fs::read_to_string(hall.path("core.log"))?;
    for line in log.lines() {
        let Some((_, rest)) = line.split_once("effect=\"") else { continue };
        let Some((name, _)) = rest.split_once('"') else { continue };
        for when in ["before", "after"] {
            let place = format!("{when} {name}");
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    Ok(places)
}

fn sums(books: &Value) -> [i64; 5] {
    ["captured", "delivered", "commission", "owed", "refunded"].map(|name| books["AZN"][name].as_i64().unwrap_or(0))
}

/// Everybody's books, once central holds everything.
fn agree(hall: &Hall, place: &str, told: &str) -> Outcome<[i64; 5]> {
    await_until("central to hold everything", SOON, || {
        let records = hall.records().ok()?;
        (records["head"] == records["acknowledged"]).then_some(())
    })?;
    let records = hall.records()?;
    let central = hall.ask_central(&["books", KIOSK])?;
    let kiosk = sums(&records["books"]);
    let fail = |what: &str| {
        let card = hall.simulators.card.view().unwrap_or_default();
        Err(Failure::new(format!(
            "{place}: {what}\nkiosk {records}\ncentral {central}\ncard {card}\n{told}\n{}",
            hall.core.as_ref().map(Process::words).unwrap_or_default()
        )))
    };
    if kiosk != sums(&central["kiosks"][0]["books"]) {
        return fail("kiosk and central differ");
    }
    let [captured, delivered, commission, owed, refunded] = kiosk;
    if captured != delivered + commission + owed + refunded {
        return fail("the rule of conservation is broken");
    }
    if owed != 0 {
        return fail("money is owed although everybody could be asked");
    }
    if standing(&hall.simulators.card.view()?) != Some(captured - refunded) {
        return fail("the card terminal charged something else");
    }
    let visas = central["kiosks"][0]["visas"].as_object().cloned().unwrap_or_default();
    let issued = visas.values().filter(|visa| visa["state"] == "issued").count();
    if i64::try_from(issued).unwrap_or(-1) * 4400 != delivered + commission {
        return fail("as many visas stand as were paid for");
    }
    if !records["unfinished"].as_array().is_some_and(Vec::is_empty) {
        return fail("something is still unfinished");
    }
    if central["kiosks"][0]["quarantined"] != json!([]) {
        return fail("central quarantined something");
    }
    Ok(kiosk)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_at_every_effect_ends_delivered_reversed_or_owed() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            hall.simulators.card.gesture(&json!({ "auto": 300 }))?;
            let places = places(&mut hall)?;
            assert!(places.len() >= 30, "only {places:?}");
            for place in &places {
                hall.start_core(Some(place))?;
                let walked = walk(&hall);
                let died = hall.core.as_mut().is_some_and(|core| core.wait(Duration::from_secs(5)).is_ok());
                if !died {
                    return Err(Failure::new(format!("{place}: the power was never cut: {walked:?}")));
                }
                hall.cut_power();
                hall.start_core(None)?;
                hall.await_readiness(Duration::from_mins(1)).ok();
                let told = come_by(&hall)?;
                let books = agree(&hall, place, &told)?;
                println!("{place}: captured, delivered, commission, owed, refunded = {books:?}");
                hall.cut_power();
            }
            println!("{} places", places.len());
            Ok(())
        })
    }
    .await;
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}
