//! One traveller, one visa: through the real window, and then looked at from every side.

use std::{fs, path::Path, process::Command, time::Duration};

use e2e::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::{Eyes, KIOSK},
    process::{Programs, await_until, run},
    specimens,
};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(40);

#[test]
fn a_traveller_gets_a_visa_through_the_real_window_in_both_directions_of_reading() {
    let programs = Programs::find().unwrap_or_else(|failure| panic!("{failure}"));
    for language in ["en", "ar"] {
        let out = tempfile::tempdir().unwrap_or_else(|cause| panic!("{cause}"));
        let mut demo = Command::new(programs.path("demo"));
        demo.args(["--auto", "visa", "--language", language, "--out"]).arg(out.path());
        let said = run(&mut demo).unwrap_or_else(|failure| panic!("{language}: {failure}"));
        assert!(said.contains("agree"), "{language}: {said}");
        let transcript = fs::read(out.path().join("transcript.json")).unwrap_or_default();
        let transcript: Value = serde_json::from_slice(&transcript).unwrap_or_default();
        let stages = transcript["stages"].as_array().map_or(0, Vec::len);
        assert_eq!(stages, 13, "{language}: {transcript}");
        for stage in transcript["stages"].as_array().into_iter().flatten() {
            let picture = out.path().join(stage["picture"].as_str().unwrap_or_default());
            assert!(picture.is_file(), "{language}: no {}", picture.display());
        }
        println!("{language}: {}", said.trim());
    }
}

/// A visa without a window; answers the transaction.
fn get_a_visa(hall: &Hall) -> Outcome<String> {
    hall.simulators.card.gesture(&json!({ "auto": 200 }))?;
    let mut customer = Customer::at(&hall.path("state/window.sock"))?;
    customer.see_that("a wall with a visa on it", SOON, |scene, shown| {
        scene == "attract" && shown["visa"] == "available"
    })?;
    customer.press("greeting-en")?;
    customer.press_when_there("choose-visa", SOON)?;
    customer.press_when_there("privacy-accept", SOON)?;
    customer.see(&["document"], SOON)?;
    hall.simulators.put(&specimens::of("Turkish").ok_or_else(|| Failure::new("the drawer is empty"))?.lines)?;
    for id in
        ["review-confirm", "trip-days-30", "trip-purpose-tourism", "trip-confirm", "declaration-make", "approved-pay"]
    {
        customer.press_when_there(id, SOON)?;
    }
    customer.see(&["take"], SOON)?;
    customer.press("finish")?;
    customer.see(&["attract"], SOON)?;
    await_until("central to hold everything", SOON, || {
        let records = hall.records().ok()?;
        (records["head"] == records["acknowledged"]).then_some(())
    })?;
    let books = hall.ask_central(&["books", KIOSK])?;
    let transaction = books["kiosks"][0]["transactions"][0]["transaction"].as_str().map(str::to_owned);
    transaction.ok_or_else(|| Failure::new(format!("central holds no transaction: {books}")))
}

/// The texts of all codes on a paper.
fn codes(paper: &Path) -> Vec<String> {
    let Ok(picture) = image::open(paper) else { return Vec::new() };
    let picture = picture.to_luma8();
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    let mut prepared =
        rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| picture.as_raw()[y * width + x]);
    prepared.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}

/// Every file below a folder that holds the text.
#[tokio::test(flavor = "multi_thread")]
async fn a_visa_verifies_offline_its_person_is_sealed_to_central_and_nowhere_in_the_clear() {
    let mut hall = Hall::open(Eyes::None).await.unwrap_or_else(|failure| panic!("{failure}"));
    let outcome: Outcome<()> = tokio::task::block_in_place(|| {
        hall.start_core(None)?;
        let transaction = get_a_visa(&hall)?;

        // The code on the paper verifies without network, and not with one character changed.
        let seal = hall.simulators.papers().iter().flat_map(|paper| codes(paper)).find(|text| text.starts_with("PV1"));
        let seal = seal.ok_or_else(|| Failure::new("no paper holds a seal"))?;
        let said: Value = serde_json::from_str(&run(hall.kiosk().args(["verify", "--json", &seal]))?)?;
        if said["genuine"] != true || said["document_number"] != "S00012345" {
            return Err(Failure::new(format!("the seal says {said}")));
        }
        let changed = seal.replacen("S00012345", "S00012346", 1);
        if changed == seal || run(hall.kiosk().args(["verify", &changed])).is_ok() {
            return Err(Failure::new("a changed seal verifies"));
        }

        // Central opens what the kiosk sealed; erased, it cannot, and the chain still verifies.
        let person = hall.ask_central(&["person", &transaction])?;
        if !person.to_string().contains("S00012345") {
            return Err(Failure::new("central cannot open what the kiosk sealed"));
        }
        for folder in ["state", "central"] {
            for canary in ["S00012345", "SPECIMEN", "AYSE"] {
                let found = hall.holding(folder, canary);
                if !found.is_empty() {
                    return Err(Failure::new(format!("{canary} lies in the clear in {found:?}")));
                }
            }
        }
        for log in ["core.log", "central.log"] {
            let words = fs::read_to_string(hall.path(log))?;
            if words.contains("S00012345") || words.contains("AYSE") {
                return Err(Failure::new(format!("{log} names the person")));
            }
        }
        hall.ask_central(&["erase", &transaction])?;
        if hall.ask_central(&["person", &transaction]).is_ok_and(|person| person.to_string().contains("S00012345")) {
            return Err(Failure::new("an erased person is still read"));
        }
        hall.ask_central(&["verify"])?;
        run(hall.kiosk().args(["journal", "--verify", "--json"]))?;
        Ok(())
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}
