//! After a power cut: somebody comes by, and then everybody's books are compared.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::KIOSK,
    process::{Process, await_until},
    transcript::standing,
};

const SOON: Duration = Duration::from_secs(40);

/// Whoever comes by after the cut: reads what became of it, takes what is printed, leaves.
///
/// # Errors
/// The terminal does not come back to its wall.
pub fn come_by(hall: &Hall) -> Outcome<String> {
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

fn sums(books: &Value) -> [i64; 5] {
    ["captured", "delivered", "commission", "owed", "refunded"].map(|name| books["AZN"][name].as_i64().unwrap_or(0))
}

/// Everybody's books, once central holds everything; `place` and `told` say where the cut was and what was seen since.
///
/// # Errors
/// They do not agree, money is owed although everybody could be asked, or something is unfinished.
pub fn agree(hall: &Hall, place: &str, told: &str) -> Outcome<[i64; 5]> {
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
