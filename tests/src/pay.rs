//! A citizen who pays: by the real window, or without eyes at the window's socket.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::{Failure, Hall, Outcome, customer::Customer, hall::KIOSK, process::await_until, walk::Traveller};

/// How long a screen, a device or a provider may take.
const SOON: Duration = Duration::from_secs(40);

/// A household of the sample provider: electricity alone, 27.00.
pub const HOUSEHOLD: &str = "0125550123";

/// A fine of the sample provider: 12.00, of which 10.00 are asked while the discount lasts; 0.40 on top.
pub const PROTOCOL: &str = "AA1234524";

/// A subscriber of the sample provider for whom electricity is paid ahead, or queued.
pub const SUBSCRIBER: &str = "100200300400503";

/// The telephone that what is over goes to.
pub const TELEPHONE: &str = "0505550101";

/// The validator's own number of each note that is used here, and what it is worth in manat.
const KINDS: [(i64, u8); 4] = [(1, 0), (5, 1), (10, 2), (20, 3)];

/// Puts a note into the slot, as soon as the validator takes notes.
///
/// # Errors
/// It takes none, or there is no such note.
pub fn insert(hall: &Hall, manat: i64) -> Outcome<()> {
    let kind = KINDS.iter().find(|(value, _)| *value == manat).map(|(_, kind)| *kind);
    let kind = kind.ok_or_else(|| Failure::new(format!("nobody has a note of {manat}")))?;
    // A slot that is not ready yet takes nothing: the person tries again.
    await_until("a note that goes in", SOON, || {
        if !takes_notes(hall) {
            return None;
        }
        let before = hall.simulators.cash.view().ok()?["went_in"].clone();
        hall.simulators.cash.gesture(&json!({ "insert": { "kind": kind } })).ok()?;
        (hall.simulators.cash.view().ok()?["went_in"] != before).then_some(())
    })
}

/// Whether the validator takes notes, and none is inside.
fn takes_notes(hall: &Hall) -> bool {
    let Ok(view) = hall.simulators.cash.view() else { return false };
    view["taken"].as_array().is_some_and(|taken| !taken.is_empty()) && view["inside"].is_null()
}

/// What lies in the simulated cassette, minor units.
///
/// # Errors
/// The simulator does not say.
pub fn cassette(hall: &Hall) -> Outcome<i64> {
    let view = hall.simulators.cash.view()?;
    let notes = view["cassette"]["notes"].as_array().ok_or_else(|| Failure::new(format!("no cassette in {view}")))?;
    Ok(notes.iter().filter_map(|note| note["value"]["minor_units"].as_i64()).sum())
}

impl Customer {
    /// Types a text, key by key; each is seen before the next.
    ///
    /// # Errors
    /// A key is not there, or does nothing.
    pub fn type_in(&mut self, text: &str) -> Outcome<()> {
        for sign in text.chars() {
            let before = self.shown();
            self.press_when_there(&format!("key-{}", sign.to_ascii_lowercase()), SOON)?;
            let until = Instant::now() + SOON;
            while self.shown() == before {
                if Instant::now() > until {
                    return Err(Failure::new(format!("the key {sign} does nothing on {before}")));
                }
                self.look()?;
            }
        }
        Ok(())
    }

    /// Puts a note in and waits until so much is inside, minor units.
    ///
    /// # Errors
    /// It is not taken, or core is gone.
    pub fn insert(&mut self, hall: &Hall, manat: i64, inside: i64) -> Outcome<()> {
        let until = Instant::now() + SOON;
        while !takes_notes(hall) {
            if Instant::now() > until {
                return Err(Failure::new(format!("the validator takes no notes; shown is {}", self.shown())));
            }
            self.look()?;
        }
        insert(hall, manat)?;
        let what = format!("{inside} inside");
        let sum = format!("\"inside\":{{\"currency\":\"AZN\",\"minor_units\":{inside}}}");
        self.see_that(&what, SOON, |_, shown| shown.to_string().contains(&sum)).map(|_| ())
    }

    /// From the wall to the basket, with a household's electricity and a fine: 37.40. What is paid is not owed any more, so
    /// that each visit is another household's.
    ///
    /// # Errors
    /// A screen does not come as it should.
    pub fn fill_basket(&mut self, visit: u32) -> Outcome<()> {
        self.see_that("a wall with payments on it", SOON, |scene, shown| {
            scene == "attract" && shown["sale"] == "available"
        })?;
        // A finger that was on its way when the wall changed is not taken for a press: it comes again.
        let until = Instant::now() + SOON;
        while self.scene() == "attract" && Instant::now() < until {
            self.press("greeting-en")?;
            self.see(&["choosing"], Duration::from_secs(2)).ok();
        }
        self.press_when_there("choose-payment", SOON)?;
        self.press_when_there("find-household", SOON)?;
        self.type_in(&format!("01255{visit:03}23"))?;
        self.press_when_there("fill-confirm", SOON)?;
        self.press_when_there("owing-put", SOON)?;
        self.press_when_there("basket-add", SOON)?;
        self.press_when_there("find-area-transport", SOON)?;
        self.press_when_there("find-traffic-fine", SOON)?;
        self.press_when_there("fill-way-0", SOON)?;
        self.type_in(&format!("AA{:05}24", 10_000 + visit))?;
        self.press_when_there("fill-confirm", SOON)?;
        self.press_when_there("owing-put", SOON)
    }
}

impl Traveller<'_> {
    /// Types a text on the window's keys.
    ///
    /// # Errors
    /// A key is not there.
    pub fn type_in(&mut self, text: &str) -> Outcome<()> {
        for sign in text.chars() {
            self.press(&format!("key-{}", sign.to_ascii_lowercase()))?;
        }
        Ok(())
    }

    /// From the wall to the shelf of services.
    ///
    /// # Errors
    /// A screen does not come as it should.
    pub fn come_to_pay(&mut self, language: &str) -> Outcome<()> {
        self.see("attract")?;
        self.press(&format!("greeting-{language}"))?;
        self.see("choosing")?;
        self.press_on_any_page("choose-payment")?;
        self.see("finding")
    }

    /// A household's electricity by its telephone number, and a fine by its protocol: 37.40 in the basket.
    ///
    /// # Errors
    /// A screen does not come as it should.
    pub fn fill_basket(&mut self, language: &str) -> Outcome<()> {
        self.come_to_pay(language)?;
        self.press_on_any_page("find-household")?;
        self.see("filling")?;
        self.type_in(HOUSEHOLD)?;
        self.press("fill-confirm")?;
        self.see("owing")?;
        self.press_on_any_page("owing-put")?;
        self.see("basket")?;
        self.press_on_any_page("basket-add")?;
        self.see("finding")?;
        self.press_on_any_page("find-area-transport")?;
        self.see("finding-listed")?;
        self.press_on_any_page("find-traffic-fine")?;
        self.see("filling")?;
        self.press_on_any_page("fill-way-0")?;
        self.see("filling")?;
        self.type_in(PROTOCOL)?;
        self.press("fill-confirm")?;
        self.see("owing")?;
        self.press_on_any_page("owing-put")?;
        self.see("basket")
    }

    /// By notes, 20, 10 and 10; what is over goes to a telephone.
    ///
    /// # Errors
    /// A screen does not come as it should.
    pub fn pay_by_notes(&mut self, hall: &Hall) -> Outcome<()> {
        self.press_on_any_page("basket-notes")?;
        self.see("notes")?;
        for (manat, inside) in [(20, 2000), (10, 3000)] {
            insert(hall, manat)?;
            await_until("the note inside", SOON, || (stacked(hall)? == inside).then_some(()))?;
            self.see("notes")?;
        }
        insert(hall, 10)?;
        self.see("over")?;
        self.press_on_any_page("over-phone")?;
        self.see("over")?;
        self.press_on_any_page("over-operator-azercell-top-up")?;
        self.see("over")?;
        self.type_in(TELEPHONE)?;
        self.press_on_any_page("over-send")?;
        self.leave_with_receipt()
    }

    /// By card.
    ///
    /// # Errors
    /// A screen does not come as it should.
    pub fn pay_by_card(&mut self, hall: &Hall) -> Outcome<()> {
        hall.simulators.card.gesture(&json!({ "auto": 1500 }))?;
        self.press_on_any_page("basket-card")?;
        self.see("charging")?;
        self.leave_with_receipt()
    }

    /// By a code: a telephone would read it from the screen; the sample's payer needs a few seconds.
    ///
    /// # Errors
    /// A screen does not come as it should.
    pub fn pay_by_code(&mut self, hall: &Hall) -> Outcome<()> {
        self.press_on_any_page("basket-code")?;
        self.see("code")?;
        await_until("a code that is paid", SOON, || (by_code(hall)? > 0).then_some(()))?;
        self.leave_with_receipt()
    }

    /// Without a connection: electricity by its subscriber code, 30.00 by notes, queued.
    ///
    /// # Errors
    /// A screen does not come as it should.
    pub fn pay_offline(&mut self, hall: &Hall, language: &str) -> Outcome<()> {
        self.come_to_pay(language)?;
        self.press_on_any_page("find-area-home")?;
        self.see("finding-listed")?;
        self.press_on_any_page("find-electricity")?;
        self.see("filling")?;
        self.press_on_any_page("fill-way-0")?;
        self.see("filling")?;
        self.type_in(SUBSCRIBER)?;
        self.press("fill-confirm")?;
        self.see("amount")?;
        self.type_in("30")?;
        self.press_on_any_page("amount-confirm")?;
        self.see("basket")?;
        self.press_on_any_page("basket-notes")?;
        self.see("notes")?;
        insert(hall, 20)?;
        await_until("the note inside", SOON, || (stacked(hall)? == 2000).then_some(()))?;
        self.see("notes")?;
        insert(hall, 10)?;
        self.leave_with_receipt()
    }

    /// Somebody comes by once the cable is mended: whoever stands there makes the terminal ask for central at once.
    ///
    /// # Errors
    /// A screen does not come as it should.
    pub fn come_by(&mut self, language: &str) -> Outcome<()> {
        self.press(&format!("greeting-{language}"))?;
        self.see("choosing")?;
        self.press("end")?;
        self.see("attract")
    }

    fn leave_with_receipt(&mut self) -> Outcome<()> {
        self.see("paid")?;
        self.press_on_any_page("finish")?;
        self.see("farewell")?;
        self.see("attract")
    }
}

/// What the terminal's books say of notes, minor units.
#[must_use]
pub fn stacked(hall: &Hall) -> Option<i64> {
    hall.records().ok()?["books"]["AZN"]["stacked"].as_i64()
}

/// What central says was paid by codes, is claimed by a journal and did not go back; minor units.
#[must_use]
pub fn by_code(hall: &Hall) -> Option<i64> {
    let told = hall.ask_central(&["payments", "codes", "--all"]).ok()?;
    let stands = |code: &&serde_json::Value| code["claimed"] == true && code["refund"].is_null();
    Some(told["codes"].as_array()?.iter().filter(stands).filter_map(|code| code["came"].as_i64()).sum())
}

/// Whether nothing that was paid waits to be posted.
#[must_use]
pub fn all_are_posted(hall: &Hall) -> bool {
    let Ok(told) = hall.ask_central(&["books", KIOSK]) else { return false };
    let postings = told["kiosks"][0]["postings"].as_array().cloned().unwrap_or_default();
    postings.iter().all(|line| line["state"] == "posted" || line["state"] == "refused")
}
