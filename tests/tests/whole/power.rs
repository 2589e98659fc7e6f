//! The power is cut at every effect of a visa: afterwards everything is delivered, reversed or owed, and the books of
//! kiosk, central and card terminal agree.

use std::time::Duration;

use e2e::{
    Failure, Hall, Outcome,
    aftermath::{agree, come_by},
    customer::Customer,
    hall::Eyes,
    process::Process,
    specimens,
};
use serde_json::json;

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
