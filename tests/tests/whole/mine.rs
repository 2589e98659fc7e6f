//! A citizen's own lists of services: kept at central under a personal number and a code, and found again.

use std::{fs, time::Duration};

use e2e::{
    Failure, Hall, Outcome, aftermath::come_by, customer::Customer, hall::Eyes, network::Network, process::await_until,
};

const SOON: Duration = Duration::from_secs(40);

/// Specimen: nobody's personal number.
const FIN: &str = "5SPEC1M";
const CODE: &str = "402913";

/// From the wall to the shelf of services.
fn come(hall: &Hall) -> Outcome<Customer> {
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    customer.see_that("a wall with payments on it", SOON, |scene, shown| {
        scene == "attract" && shown["sale"] == "available"
    })?;
    customer.press_when_there("greeting-en", SOON)?;
    customer.press_when_there("choose-payment", SOON)?;
    customer.await_action("find-mine", SOON)?;
    Ok(customer)
}

fn say_who(customer: &mut Customer, code: &str) -> Outcome<()> {
    customer.see_that("who is it", SOON, |_, shown| !shown["asks"]["fin"].is_null())?;
    customer.type_in(FIN)?;
    customer.press_when_there("mine-fin-confirm", SOON)?;
    customer.see_that("by which code", SOON, |_, shown| !shown["asks"]["code"].is_null())?;
    customer.type_in(code)?;
    customer.press_when_there("mine-code-confirm", SOON)
}

/// Opens the lists and asks what is owed for all of the first one.
fn find_again(hall: &Hall, name: &str) -> Outcome<()> {
    let mut customer = come(hall)?;
    customer.press("find-mine")?;
    say_who(&mut customer, CODE)?;
    customer.await_action("mine-group-0", SOON)?;
    let first = customer.screen().and_then(|screen| Some(screen.action("mine-group-0")?.name.clone()));
    if !first.as_deref().is_some_and(|first| first.contains(name)) {
        return Err(Failure::new(format!("the first list is called {first:?}")));
    }
    if customer.screen().is_some_and(|screen| screen.action("mine-group-1").is_some()) {
        return Err(Failure::new("a list is kept twice"));
    }
    customer.press("mine-group-0")?;
    customer.press_when_there("group-all", SOON)?;
    customer.press_when_there("owing-put", SOON)?;
    customer.await_action("basket-notes", SOON)?;
    customer.press_when_there("end", SOON)?;
    customer.see(&["attract"], SOON).map(|_| ())
}

fn keeps_nothing_in_the_clear(hall: &Hall) -> Outcome<()> {
    for text in [FIN, CODE] {
        for folder in ["state", "central"] {
            let found = hall.holding(folder, text);
            if !found.is_empty() {
                return Err(Failure::new(format!("{text} lies in the clear in {found:?}")));
            }
        }
        for log in ["core.log", "central.log"] {
            if fs::read_to_string(hall.path(log))?.contains(text) {
                return Err(Failure::new(format!("{log} says {text}")));
            }
        }
    }
    Ok(())
}

fn keep(hall: &Hall) -> Outcome<Customer> {
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    customer.fill_basket(1)?;
    customer.press_when_there("keep-offer", SOON)?;
    customer.await_action("keep-central", SOON)?;
    customer.type_in("home")?;
    customer.press("keep-central")?;
    say_who(&mut customer, CODE)?;
    // Once more: nobody is locked out by a slip.
    customer.see_that("the code once more", SOON, |_, shown| !shown["asks"]["again"].is_null())?;
    customer.type_in(CODE)?;
    customer.press_when_there("mine-code-confirm", SOON)?;
    Ok(customer)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_kept_found_again_and_removed_and_nobody_reads_it() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            // The power is cut before central's answer is heard: the list is kept, and nobody was told.
            hall.start_core(Some("after AskGroups"))?;
            hall.await_readiness(Duration::from_mins(1))?;
            let kept = keep(&hall);
            let died = hall.core.as_mut().is_some_and(|core| core.wait(Duration::from_secs(5)).is_ok());
            if !died {
                return Err(Failure::new(format!("the power was never cut: {:?}", kept.err())));
            }
            hall.cut_power();
            hall.start_core(None)?;
            come_by(&hall)?;
            let mut customer = keep(&hall)?;
            customer.press_when_there("keep-done", SOON)?;
            customer.press_when_there("end", SOON)?;
            customer.see(&["attract"], SOON)?;
            drop(customer);
            find_again(&hall, "home")?;

            // A wrong code opens nothing; without a network nothing is asked.
            let mut customer = come(&hall)?;
            customer.press("find-mine")?;
            say_who(&mut customer, "402914")?;
            customer
                .see_that("that they do not go together", SOON, |_, shown| shown.to_string().contains("refused"))?;
            hall.cable.set(Network::Cut);
            customer.type_in(CODE)?;
            customer.press_when_there("mine-code-confirm", SOON)?;
            customer.await_action("mine-again", SOON)?;
            hall.cable.set(Network::Sound);
            await_until("the lists once the network is back", Duration::from_mins(2), || {
                customer.look().ok()?;
                customer.press("mine-again").ok();
                customer.press("mine-group-0").ok()
            })?;

            // Removed, it is gone everywhere.
            customer.press_when_there("group-forget", SOON)?;
            customer.press_when_there("mine-forget-yes", SOON)?;
            customer.await_action("mine-others", SOON)?;
            keeps_nothing_in_the_clear(&hall)
        })
    }
    .await;
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}
