//! Citizens pay: through the real window, and with the power cut in the middle of every kind of step.

use std::{fs, process::Command, time::Duration};

use e2e::{
    Failure, Hall, Outcome,
    aftermath::come_by,
    customer::Customer,
    hall::{Eyes, KIOSK},
    pay,
    process::{Process, Programs, await_until, run},
};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(40);

#[test]
fn a_citizen_pays_through_the_real_window_by_notes_by_card_and_offline() {
    let programs = Programs::find().unwrap_or_else(|failure| panic!("{failure}"));
    for (path, language) in [("payment", "en"), ("payment-card", "ar"), ("payment-offline", "az")] {
        let out = tempfile::tempdir().unwrap_or_else(|cause| panic!("{cause}"));
        let mut demo = Command::new(programs.path("demo"));
        demo.args(["--auto", path, "--language", language, "--out"]).arg(out.path());
        let said = run(&mut demo).unwrap_or_else(|failure| panic!("{path}, {language}: {failure}"));
        assert!(said.contains("agree"), "{path}: {said}");
        let transcript = fs::read(out.path().join("transcript.json")).unwrap_or_default();
        let transcript: Value = serde_json::from_slice(&transcript).unwrap_or_default();
        for stage in transcript["stages"].as_array().into_iter().flatten() {
            let picture = out.path().join(stage["picture"].as_str().unwrap_or_default());
            assert!(picture.is_file(), "{path}: no {}", picture.display());
        }
        println!("{}", said.trim());
    }
}

/// From the wall to the farewell: 20 and 10 in notes, the rest by card; as far as the power allows.
fn walk(hall: &Hall, visit: u32) -> Outcome<()> {
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    customer.fill_basket(visit)?;
    customer.press_when_there("basket-notes", SOON)?;
    customer.insert(hall, 20, 2000)?;
    customer.insert(hall, 10, 3000)?;
    customer.press_when_there("notes-card", SOON)?;
    customer.press_when_there("finish", SOON)?;
    customer.see(&["attract"], SOON).map(|_| ())
}

/// Where the power is cut: in the middle of each step that moves money or says what became of it.
const PLACES: [&str; 19] = [
    "after Record BasketMade",
    "after TakeNotes",
    "after Record NoteIntended",
    "before StackNote",
    "after StackNote",
    "after Record NoteIntended #2",
    "after StackNote #2",
    "after Record CardIntended",
    "before Pay",
    "after Pay",
    "before Record CardApproved",
    "after Record CardApproved",
    "before ConfirmDelivered",
    "after ConfirmDelivered",
    "after Record CardSettled",
    "after Record LineAccepted",
    "after Record LineAccepted #2",
    "after Record PrintIntended",
    "before Record TransactionClosed",
];

const SUMS: [&str; 8] =
    ["stacked", "captured", "delivered", "commission", "credit_issued", "owed", "refunded", "unattributed"];

fn sums(books: &Value) -> [i64; 8] {
    SUMS.map(|name| books["AZN"][name].as_i64().unwrap_or(0))
}

/// Everybody's books, once central holds everything and the providers have what was paid for.
fn agree(hall: &Hall, place: &str, told: &str, before: &mut [i64; 8]) -> Outcome<()> {
    await_until("central to hold everything", SOON, || {
        let records = hall.records().ok()?;
        (records["head"] == records["acknowledged"]).then_some(())
    })?;
    await_until("every line to be posted", SOON, || pay::all_are_posted(hall).then_some(()))?;
    let records = hall.records()?;
    let central = hall.ask_central(&["books", KIOSK])?;
    let kiosk = sums(&records["books"]);
    let this: Vec<i64> = kiosk.iter().zip(*before).map(|(now, then)| now - then).collect();
    *before = kiosk;
    let [stacked, captured, delivered, commission, kept, owed, refunded, unattributed] = this[..] else {
        return Err(Failure::new("eight sums"));
    };
    let card = hall.simulators.card.view()?;
    let standing = e2e::transcript::standing(&card).unwrap_or(-1);
    let postings = central["kiosks"][0]["postings"].as_array().cloned().unwrap_or_default();
    let posted: i64 = postings.iter().filter_map(|line| line["amount"]["minor_units"].as_i64()).sum();
    let wrong = [
        (kiosk != sums(&central["kiosks"][0]["books"]), "kiosk and central differ"),
        (kiosk[0] != pay::cassette(hall)?, "the cassette holds something else"),
        (standing != kiosk[1] - kiosk[6], "the card terminal charged something else"),
        (stacked + captured != delivered + commission + kept + owed + refunded, "the rule of conservation is broken"),
        (unattributed != 0, "a note belongs to nobody"),
        (![0, 3700].contains(&delivered), "half of it was delivered"),
        (delivered > 0 && owed != 0, "delivered, and owed all the same"),
        (posted != kiosk[2], "the providers have something else"),
        (!records["unfinished"].as_array().is_some_and(Vec::is_empty), "something is still unfinished"),
        (central["kiosks"][0]["quarantined"] != json!([]), "central quarantined something"),
    ];
    if let Some((_, what)) = wrong.iter().find(|(is_so, _)| *is_so) {
        let words = hall.core.as_ref().map(Process::words).unwrap_or_default();
        return Err(Failure::new(format!(
            "{place}: {what}\nthis time {this:?}\nkiosk {records}\ncentral {central}\ncard {card}\n{told}\n{words}"
        )));
    }
    println!(
        "{place}: stacked {stacked}, captured {captured}, delivered {delivered}, owed {owed}, refunded {refunded}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_in_the_middle_of_a_payment_loses_nothing() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            hall.simulators.card.gesture(&json!({ "auto": 300 }))?;
            let mut before = [0; 8];
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            walk(&hall, 0)?;
            agree(&hall, "no cut", "", &mut before)?;
            hall.cut_power();
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
                agree(&hall, place, &told, &mut before)?;
                hall.cut_power();
            }
            Ok(())
        })
    }
    .await;
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_goes_to_a_telephone_and_comes_again_as_a_duplicate() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            hall.simulators.card.gesture(&json!({ "auto": 300 }))?;
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            let mut customer = Customer::at(&hall.path("state/window.sock"))?;
            customer.fill_basket(0)?;
            customer.press_when_there("basket-card", SOON)?;
            customer.press_when_there("paid-send", SOON)?;
            let claim = customer.shown()["claim"].as_str().unwrap_or_default().replace('-', "");
            customer.press_when_there("send-sms", SOON)?;
            customer.type_in("0505550101")?;
            customer.press_when_there("send-confirm", SOON)?;
            customer.press_when_there("finish", SOON)?;
            customer.see(&["attract"], SOON)?;
            let sent = await_until("the message at its gateway", SOON, || {
                let file = fs::read_dir(hall.path("central/sent")).ok()?.next()?.ok()?.path();
                fs::read_to_string(file).ok()
            })?;
            let papers = hall.simulators.printed().len();
            customer.press_when_there("greeting-en", SOON)?;
            customer.press_when_there("choose-payment", SOON)?;
            customer.press_when_there("find-receipt", SOON)?;
            customer.see_that("where a number is typed", SOON, |_, shown| shown["step"] == "fetching")?;
            customer.type_in(&claim)?;
            customer.press_when_there("copy-confirm", SOON)?;
            customer.press_when_there("copy-print", SOON)?;
            customer.see_that("the duplicate in the slot", SOON, |_, shown| shown["copying"] == "printed")?;
            let shown = customer.shown().to_string();
            customer.press_when_there("finish", SOON)?;
            customer.see(&["attract"], SOON)?;
            let wrong = [
                (!sent.contains("37.40") || !sent.replace('-', "").contains(&claim), "the message says something else"),
                (sent.contains("050"), "the message names its own address"),
                (hall.simulators.printed().len() != papers + 1, "no duplicate came out"),
                (!shown.contains("3740"), "another receipt was found"),
            ];
            let words = hall.core.as_ref().map(Process::words).unwrap_or_default();
            match wrong.iter().find(|(is_so, _)| *is_so) {
                Some((_, what)) => Err(Failure::new(format!("{what}: {sent}\n{shown}\n{words}"))),
                None if words.contains("505550101") => Err(Failure::new(format!("a telephone in a log: {words}"))),
                None => Ok(()),
            }
        })
    }
    .await;
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_citizen_who_walks_away_has_a_claim_and_the_next_one_a_terminal() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            let mut customer = Customer::at(&hall.path("state/window.sock"))?;
            customer.fill_basket(0)?;
            customer.press_when_there("basket-notes", SOON)?;
            customer.insert(&hall, 20, 2000)?;
            // The cassette is full in the middle of it: the slot closes, and what is inside stays.
            hall.simulators.cash.gesture(&json!("fill_cassette"))?;
            customer.press_when_there("notes-stop", SOON)?;
            customer.see(&["money_owed"], SOON)?;
            let claimed = customer.shown().to_string();
            customer.press_when_there("finish", SOON)?;
            customer.see(&["attract"], SOON)?;
            await_until("the claim at central", SOON, || {
                let books = hall.ask_central(&["books", KIOSK]).ok()?;
                (books["kiosks"][0]["books"]["AZN"]["owed"] == 2000).then_some(())
            })?;
            if !claimed.contains("claim") {
                return Err(Failure::new(format!("no claim number: {claimed}")));
            }
            Ok(())
        })
    }
    .await;
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}
