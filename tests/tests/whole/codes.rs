//! A citizen pays by a code that their bank reads, with the power cut in the middle: once in effect, or not at all.

use std::time::Duration;

use e2e::{
    Failure, Hall, Outcome,
    aftermath::come_by,
    customer::Customer,
    hall::{Eyes, KIOSK},
    pay,
    process::{Process, await_until},
};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(40);

/// From the wall to the farewell by a code of 37.40; as far as the power allows.
fn walk(hall: &Hall, visit: u32) -> Outcome<()> {
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    customer.fill_basket(visit)?;
    customer.press_when_there("basket-code", SOON)?;
    customer.press_when_there("finish", SOON)?;
    customer.see(&["attract"], SOON).map(|_| ())
}

/// While it is shown, when central has said that it was paid, and when that is written down.
const PLACES: [&str; 3] = ["after OpenCode", "before Record CodePaid", "after Record CodePaid"];

const SUMS: [&str; 6] = ["captured", "delivered", "commission", "owed", "refunded", "unattributed"];

fn sums(books: &Value) -> [i64; 6] {
    SUMS.map(|name| books["AZN"][name].as_i64().unwrap_or(0))
}

/// Everybody's books, once central holds everything; answers what was captured in all.
fn agree(hall: &Hall, place: &str, told: &str) -> Outcome<i64> {
    await_until("central to hold everything", SOON, || {
        let records = hall.records().ok()?;
        (records["head"] == records["acknowledged"]).then_some(())
    })?;
    await_until("every line to be posted", SOON, || pay::all_are_posted(hall).then_some(()))?;
    let records = hall.records()?;
    let kiosk @ [captured, delivered, commission, owed, ..] = sums(&records["books"]);
    // What was paid and is claimed by no journal goes back by itself.
    await_until("codes and books to agree", SOON, || {
        let unsettled = hall.ask_central(&["payments", "codes"]).ok()?;
        let hangs = |code: &Value| code["refund"] != "done";
        let all_back = !unsettled["codes"].as_array()?.iter().any(hangs);
        (all_back && pay::by_code(hall)? == captured).then_some(())
    })?;
    let central = hall.ask_central(&["books", KIOSK])?;
    let wrong = [
        (kiosk != sums(&central["kiosks"][0]["books"]), "kiosk and central differ"),
        (captured != delivered + commission + owed, "the rule of conservation is broken"),
        (owed != 0, "paid and not delivered"),
        (!records["unfinished"].as_array().is_some_and(Vec::is_empty), "something is still unfinished"),
        (central["kiosks"][0]["quarantined"] != json!([]), "central quarantined something"),
    ];
    if let Some((_, what)) = wrong.iter().find(|(is_so, _)| *is_so) {
        let words = hall.core.as_ref().map(Process::words).unwrap_or_default();
        return Err(Failure::new(format!("{place}: {what}\nkiosk {records}\ncentral {central}\n{told}\n{words}")));
    }
    println!("{place}: captured {captured}, delivered {delivered}");
    Ok(captured)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_basket_is_paid_by_a_code_once_wherever_the_power_is_cut() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            walk(&hall, 0)?;
            assert_eq!(agree(&hall, "no cut", "")?, 3740);
            hall.cut_power();
            let mut paid = Vec::new();
            for (visit, place) in (1_u32..).zip(PLACES) {
                hall.start_core(Some(place))?;
                let walked = walk(&hall, visit);
                let died = hall.core.as_mut().is_some_and(|core| core.wait(Duration::from_secs(5)).is_ok());
                if !died {
                    return Err(Failure::new(format!("{place}: the power was never cut: {walked:?}")));
                }
                hall.cut_power();
                hall.start_core(None)?;
                hall.await_readiness(Duration::from_mins(1)).ok();
                let told = come_by(&hall)?;
                paid.push(agree(&hall, place, &told)?);
                hall.cut_power();
            }
            // Ended before anybody paid, unless the terminal took long to come back; paid, and learnt after the cut; paid, and
            // known.
            assert!([3740, 2 * 3740].contains(&paid[0]), "{paid:?}");
            assert_eq!((paid[1] - paid[0], paid[2] - paid[1]), (3740, 3740), "{paid:?}");
            Ok(())
        })
    }
    .await;
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}
