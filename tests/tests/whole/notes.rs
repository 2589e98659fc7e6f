//! A note that no session can claim is money all the same: found by the real terminal, counted once over a kill, known to
//! central under the same sums.

#![expect(clippy::disallowed_methods, reason = "a test of the whole system waits as a person does")]

use std::time::Duration;

use domain::{Currency, Money};
use e2e::{
    Failure, Hall, Outcome,
    hall::{Eyes, KIOSK},
    process::{Process, await_until},
};
use peripherals::{
    cash::{Command, Event, ccnet},
    link::{Clock, spawn},
};
use rand::{SeedableRng as _, rngs::StdRng};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(40);
const TWENTY: Money = Money::new(2_000, Currency::Azn);

/// What another host did with the validator before this terminal was switched on: it took a note as far as into the
/// cassette's mouth, and then power went at both.
async fn a_former_host(hall: &Hall) -> Outcome<()> {
    let address = hall.simulators.cash.address.parse().map_err(|_| Failure::new("the validator's address"))?;
    let driver = ccnet::Driver::new(ccnet::Settings::default());
    let mut validator = spawn(address, driver, Clock::start(), StdRng::seed_from_u64(1));
    let gone = || Failure::new("the validator's pump has ended");
    validator.commands.send(Command::Enable(vec![TWENTY])).await.map_err(|_| gone())?;
    await_until("a validator that takes notes", SOON, || {
        let taken = hall.simulators.cash.view().ok()?["taken"].as_array()?.len();
        (taken == 1).then_some(())
    })?;
    hall.simulators.cash.gesture(&json!({ "insert": { "kind": 3 } }))?;
    loop {
        let told = tokio::time::timeout(SOON, validator.events.recv()).await;
        let (event, id) = told.map_err(|_| Failure::new("no note came"))?.ok_or_else(gone)?;
        validator.commands.send(Command::Acknowledge(id)).await.map_err(|_| gone())?;
        if let Event::NoteHeld { key, .. } = event {
            validator.commands.send(Command::Stack(key)).await.map_err(|_| gone())?;
            break;
        }
    }
    await_until("a note that cannot be given back any more", SOON, || {
        (hall.simulators.cash.view().ok()?["inside"][1] == "conveying").then_some(())
    })?;
    hall.simulators.cash.gesture(&json!("cut_power"))
}

fn books(hall: &Hall) -> Option<[i64; 3]> {
    let books = hall.records().ok()?["books"]["AZN"].clone();
    let sum = |name: &str| books[name].as_i64();
    Some([sum("stacked")?, sum("unattributed")?, sum("owed")?])
}

fn central_books(hall: &Hall) -> Option<[i64; 3]> {
    let told = hall.ask_central(&["books", KIOSK]).ok()?;
    let books = &told["kiosks"][0]["books"]["AZN"];
    let sum = |name: &str| books[name].as_i64();
    Some([sum("stacked")?, sum("unattributed")?, sum("owed")?])
}

fn cassette(hall: &Hall) -> Option<Value> {
    Some(hall.health().ok()?["cassette"].clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_that_a_dead_host_ordered_is_unattributed_once_and_known_to_central() {
    let mut hall = Hall::open(Eyes::None).await.unwrap_or_else(|failure| panic!("{failure}"));
    a_former_host(&hall).await.unwrap_or_else(|failure| panic!("{failure}"));
    let outcome: Outcome<()> = tokio::task::block_in_place(|| {
        hall.start_core(None)?;
        hall.simulators.cash.gesture(&json!("restore_power"))?;
        let expected = [2_000, 2_000, 0];
        await_until("the note in the books", SOON, || (books(&hall)? == expected).then_some(()))?;
        await_until("it at central", SOON, || (central_books(&hall)? == expected).then_some(()))?;
        await_until("it in the cassette's count", SOON, || {
            let pile = json!([{ "value": { "minor_units": 2_000, "currency": "AZN" }, "count": 1 }]);
            (cassette(&hall)?["notes"] == pile).then_some(())
        })?;
        // Killed and started again, whatever of the validator's answers was lost: it is the same note.
        hall.cut_power();
        hall.start_core(None)?;
        await_until("a validator that is ready again", SOON, || {
            let health = hall.health().ok()?;
            (health["devices"]["cash"]["readiness"] == "ready").then_some(())
        })?;
        std::thread::sleep(Duration::from_secs(2));
        let again = books(&hall).ok_or_else(|| Failure::new("no books"))?;
        if again != expected {
            return Err(Failure::new(format!("after a restart the books say {again:?}")));
        }
        // Somebody collects: the count begins anew, the books do not.
        hall.simulators.cash.gesture(&json!("remove_cassette"))?;
        await_until("the cassette's absence", SOON, || {
            (hall.health().ok()?["devices"]["cash"]["fault"] == "CassetteRemoved").then_some(())
        })?;
        hall.simulators.cash.gesture(&json!("empty_cassette"))?;
        hall.simulators.cash.gesture(&json!("insert_cassette"))?;
        await_until("an empty cassette", SOON, || (cassette(&hall)?["notes"] == json!([])).then_some(()))?;
        await_until("the books as before", SOON, || (books(&hall)? == expected).then_some(()))
    });
    outcome
        .unwrap_or_else(|failure| panic!("{failure}\n{}", hall.core.as_ref().map(Process::words).unwrap_or_default()));
}
