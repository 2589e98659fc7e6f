//! What the world does to a terminal: each has a clear answer on the screen, and nothing is lost.

#![expect(clippy::disallowed_methods, reason = "a test of the whole system waits as a person does")]

use std::time::Duration;

use e2e::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::{Eyes, KIOSK},
    network::Network,
    process::{await_until, run},
    specimens,
    transcript::standing,
};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(40);

struct Scenario {
    hall: Hall,
    customer: Customer,
}

impl Scenario {
    async fn begin() -> Outcome<Self> {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            let customer = Customer::at(&hall.path("state/window.sock"))?;
            Ok(Self { hall, customer })
        })
    }

    /// From the wall to the reader.
    fn reach_reader(&mut self) -> Outcome<()> {
        self.customer.see_that("a wall with a visa on it", SOON, |scene, shown| {
            scene == "attract" && shown["visa"] == "available"
        })?;
        self.customer.press("greeting-en")?;
        self.customer.press_when_there("choose-visa", SOON)?;
        self.customer.press_when_there("privacy-accept", SOON)?;
        self.customer.see(&["document"], SOON).map(|_| ())
    }

    fn put(&self, beginning: &str) -> Outcome<()> {
        let passport = specimens::of(beginning).ok_or_else(|| Failure::new("no such passport"))?;
        self.hall.simulators.put(&passport.lines)
    }

    /// From the reader to the declaration made.
    fn answer(&mut self, beginning: &str) -> Outcome<()> {
        self.put(beginning)?;
        for id in ["review-confirm", "trip-days-30", "trip-purpose-tourism", "trip-confirm", "declaration-make"] {
            self.customer.press_when_there(id, SOON)?;
        }
        Ok(())
    }

    fn reach_payment(&mut self) -> Outcome<()> {
        self.reach_reader()?;
        self.answer("Turkish")?;
        self.customer.press_when_there("approved-pay", SOON)
    }

    fn finish(&mut self) -> Outcome<()> {
        self.customer.press_when_there("finish", SOON)?;
        self.customer.see(&["attract"], SOON).map(|_| ())
    }

    /// Kiosk, central and card terminal agree, and nothing is owed.
    fn agree(&self) -> Outcome<()> {
        await_until("central to hold everything", SOON, || {
            let records = self.hall.records().ok()?;
            (records["head"] == records["acknowledged"]).then_some(())
        })?;
        let records = self.hall.records()?;
        let central = self.hall.ask_central(&["books", KIOSK])?;
        let books = &records["books"]["AZN"];
        for name in ["captured", "delivered", "commission", "owed", "refunded"] {
            let other = central["kiosks"][0]["books"]["AZN"][name].as_i64().unwrap_or(0);
            if books[name].as_i64().unwrap_or(0) != other {
                return Err(Failure::new(format!("{name}: {records} and {central}")));
            }
        }
        let kept = books["captured"].as_i64().unwrap_or(0) - books["refunded"].as_i64().unwrap_or(0);
        let charged = standing(&self.hall.simulators.card.view()?);
        if charged != Some(kept) || books["owed"].as_i64().unwrap_or(0) != 0 {
            return Err(Failure::new(format!("the card terminal kept {charged:?}: {records}")));
        }
        Ok(())
    }

    fn card(&self, gesture: &Value) -> Outcome<()> {
        self.hall.simulators.card.gesture(gesture)
    }

    fn printer(&self, gesture: &str) -> Outcome<()> {
        self.hall.simulators.printer.gesture(&json!(gesture))
    }
}

/// Plays one scenario; a failure is told with core's last words.
async fn play(story: impl FnOnce(&mut Scenario) -> Outcome<()>) {
    let mut scenario = Scenario::begin().await.unwrap_or_else(|failure| panic!("{failure}"));
    if let Err(failure) = tokio::task::block_in_place(|| story(&mut scenario)) {
        let words = scenario.hall.core.as_ref().map(e2e::process::Process::words).unwrap_or_default();
        let last: Vec<&str> = words.lines().rev().take(60).collect();
        panic!("{failure}\n{}", last.into_iter().rev().collect::<Vec<_>>().join("\n"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_documents_are_explained_and_a_good_one_still_read() {
    play(|scenario| {
        scenario.reach_reader()?;
        let good = specimens::of("Turkish").ok_or_else(|| Failure::new("no passport"))?.lines;
        let other = specimens::of("Emirati").ok_or_else(|| Failure::new("no passport"))?.lines;
        let mut wrong = good.clone();
        wrong[1].replace_range(0..1, "X");
        let reader = &scenario.hall.simulators.passport;
        let separators = [good[0].as_bytes(), &[0x1D], good[1].as_bytes(), b"\r"].concat();
        for (gesture, reasons) in [
            (json!({ "put": { "lines": wrong } }), &["corrupted"][..]),
            (json!({ "put_truncated": { "lines": good, "after": 60 } }), &["incomplete"]),
            (json!({ "put_garbage": { "bytes": b"\x00\xff\x07garbage\r" } }), &["not_a_document", "incomplete"]),
            (json!({ "put_garbage": { "bytes": separators } }), &["not_a_document", "incomplete"]),
            (json!({ "put_upside_down": { "lines": good } }), &["not_a_document", "corrupted", "incomplete"]),
            (json!({ "put_two": { "first": good, "second": other } }), &["two_documents"]),
        ] {
            reader.gesture(&gesture)?;
            await_until("the reader to have sent everything", SOON, || {
                (reader.view().ok()?["unsent"] == 0).then_some(())
            })?;
            // Half a second of silence ends a document.
            std::thread::sleep(Duration::from_millis(500));
            scenario.customer.see_that(&format!("{gesture} to be explained by {reasons:?}"), SOON, |_, shown| {
                reasons.iter().any(|reason| shown["state"]["again"] == *reason)
            })?;
        }
        reader.gesture(&json!({ "put_and_unplug": { "lines": good, "after": 30 } }))?;
        scenario.customer.see_that("the reader's absence", SOON, |_, shown| {
            shown["state"]["again"] == "reader_lost" || shown["state"]["again"] == "incomplete"
        })?;
        reader.gesture(&json!("plug"))?;
        await_until("the reader to be back", SOON, || {
            let health = scenario.hall.health().ok()?;
            (health["devices"]["document"]["condition"] == "online").then_some(())
        })?;
        scenario.put("Turkish")?;
        scenario.customer.see(&["review"], SOON).map(|_| ())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_cannot_have_a_visa_is_told_why_and_charged_nothing() {
    play(|scenario| {
        for (passport, scene) in [("Qatari", "refused"), ("French", "refused")] {
            scenario.reach_reader()?;
            scenario.put(passport)?;
            scenario.customer.press_when_there("review-confirm", SOON)?;
            if scenario.customer.see(&[scene, "residence"], SOON)? == "residence" {
                // Whoever lives nowhere near says so.
                scenario.customer.press_when_there("residence-without", SOON)?;
            }
            scenario.customer.see(&[scene], SOON)?;
            scenario.finish()?;
        }
        for (passport, scene) in [
            ("Japanese", "refused"),
            ("Korean", "queue"),
            ("Stateless", "queue"),
            ("A country", "queue"),
            ("Chinese", "approved"),
        ] {
            scenario.reach_reader()?;
            scenario.answer(passport)?;
            scenario.customer.see(&[scene], SOON)?;
            if scene == "approved" {
                scenario.customer.press("approved-cancel")?;
                scenario.customer.see(&["attract"], SOON)?;
            } else {
                if scene == "queue" {
                    scenario.customer.press("queue-take")?;
                    scenario.customer.see(&["numbered"], SOON)?;
                }
                scenario.finish()?;
            }
        }
        scenario.agree()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_that_is_declined_removed_or_silent_charges_nobody_wrongly() {
    play(|scenario| {
        scenario.reach_payment()?;
        scenario.card(&json!("decline"))?;
        scenario.customer.see(&["not_charged"], SOON)?;
        // A person reads; meanwhile the terminal is asked for its last transaction.
        std::thread::sleep(Duration::from_secs(2));
        scenario.customer.press("not-charged-again")?;
        scenario.customer.see_that("the card to be asked for", SOON, |_, shown| shown["state"] == "card")?;
        scenario.card(&json!("present_card"))?;
        scenario.card(&json!("remove_card")).ok();
        let end = scenario.customer.see(&["not_charged", "printing", "take"], SOON)?;
        if end == "not_charged" {
            std::thread::sleep(Duration::from_secs(2));
            scenario.customer.press("not-charged-again")?;
            scenario.customer.see_that("the card to be asked for", SOON, |_, shown| shown["state"] == "card")?;
            scenario.card(&json!("present_card"))?;
        }
        scenario.customer.see(&["take"], SOON)?;
        scenario.finish()?;
        scenario.agree()?;

        // Pulled out of the wall in the middle of a payment, and back: asked, never charged twice.
        scenario.reach_payment()?;
        scenario.customer.see_that("the card to be asked for", SOON, |_, shown| shown["state"] == "card")?;
        scenario.card(&json!("cut_power"))?;
        scenario.customer.see(&["resolving", "not_charged"], SOON)?;
        scenario.card(&json!("restore_power"))?;
        scenario.customer.see(&["not_charged"], Duration::from_secs(90))?;
        scenario.customer.press("not-charged-cancel")?;
        scenario.customer.see(&["attract"], SOON)?;
        scenario.agree()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn paper_that_ends_before_or_after_the_payment_loses_no_money() {
    play(|scenario| {
        scenario.card(&json!({ "auto": 300 }))?;
        scenario.reach_reader()?;
        scenario.answer("Turkish")?;
        scenario.customer.see(&["approved"], SOON)?;
        scenario.printer("paper_out")?;
        await_until("the printer to say so", SOON, || {
            let health = scenario.hall.health().ok()?;
            health["obstacles"].as_array()?.iter().any(|obstacle| obstacle == "Paper").then_some(())
        })?;
        scenario.customer.press("approved-pay")?;
        scenario.customer.see(&["cannot_pay"], SOON)?;
        scenario.printer("new_roll")?;
        scenario.customer.see(&["approved"], SOON)?;

        scenario.hall.simulators.printer.gesture(&json!({ "paper_out_after": { "rows": 300 } }))?;
        scenario.customer.press("approved-pay")?;
        scenario.customer.see(&["no_paper"], Duration::from_mins(3))?;
        scenario.finish()?;
        scenario.agree()
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_network_the_desk_goes_on_and_nothing_is_charged() {
    play(|scenario| {
        scenario.reach_reader()?;
        scenario.put("Turkish")?;
        for id in ["review-confirm", "trip-days-30", "trip-purpose-tourism", "trip-confirm"] {
            scenario.customer.press_when_there(id, SOON)?;
        }
        scenario.customer.see(&["declaration"], SOON)?;
        scenario.hall.cable.set(Network::Cut);
        scenario.customer.press("declaration-make")?;
        scenario.customer.see(&["desk"], Duration::from_secs(70))?;
        scenario.finish()?;
        let health = scenario.hall.health()?;
        if health["queue"] == 0 {
            return Err(Failure::new(format!("what was entered is not kept: {health}")));
        }
        scenario.hall.cable.set(Network::Sound);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_between_payment_and_issue_gives_the_money_back() {
    play(|scenario| {
        scenario.reach_payment()?;
        scenario.customer.see_that("the card to be asked for", SOON, |_, shown| shown["state"] == "card")?;
        scenario.hall.cable.set(Network::Cut);
        scenario.card(&json!("present_card"))?;
        scenario.customer.see(&["given_back"], Duration::from_secs(90))?;
        scenario.finish()?;
        scenario.hall.cable.set(Network::Sound);
        Ok(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_key_in_the_settings_is_named_with_file_and_line() {
    let hall = Hall::open(Eyes::None).await.unwrap_or_else(|failure| panic!("{failure}"));
    let file = hall.path("kiosk.toml");
    let settings = std::fs::read_to_string(&file).unwrap_or_default();
    std::fs::write(&file, settings.replace("voen =", "vöen_number =").replace("ö", "o")).unwrap_or_default();
    let told = run(hall.kiosk().arg("core")).map_or_else(|failure| failure.to_string(), |_| String::new());
    assert!(told.contains("kiosk.toml, line 4") && told.contains("voen_number"), "{told}");
}
