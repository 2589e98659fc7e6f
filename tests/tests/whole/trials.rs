//! A technician tries each device with their own eyes and hands, and takes a signed report away.

use std::{fs, path::Path, time::Duration};

use e2e::{
    Failure, Hall, Outcome,
    customer::Customer,
    hall::Eyes,
    pay,
    process::await_until,
    specimens,
    staff::{TECHNICIAN, await_step, come_in, show, switch_on},
};
use serde_json::{Value, json};

const SOON: Duration = Duration::from_secs(40);

async fn hall() -> Outcome<(Hall, Customer)> {
    let mut hall = Hall::open(Eyes::None).await?;
    tokio::task::block_in_place(|| {
        switch_on(&mut hall)?;
        // A validator starts longer than a terminal that can do without it.
        await_until("every device", Duration::from_mins(1), || {
            let devices = hall.health().ok()?["devices"].as_object()?.clone();
            devices.values().all(|device| device["condition"] == "online").then_some(())
        })?;
        let customer = Customer::at(&hall.path("state/window.sock"))?;
        Ok((hall, customer))
    })
}

/// From the first page to a test that waits for somebody.
fn begin(customer: &mut Customer, device: &str, depth: &str) -> Outcome<()> {
    customer.press_when_there("staff-page-tests", SOON)?;
    customer.press_when_there(&format!("staff-test-{device}"), SOON)?;
    await_step(customer, "device")?;
    customer.press(&format!("staff-test-{depth}"))
}

fn await_asked(customer: &mut Customer, asked: &str) -> Outcome<()> {
    customer
        .see_that(asked, SOON, |_, shown| shown["step"] == "trial" && shown["asked"].to_string().contains(asked))
        .map(|_| ())
}

/// How the tests of the device's page came out.
fn await_verdicts(customer: &mut Customer, wanted: &[Option<&str>]) -> Outcome<()> {
    let told = |shown: &Value| -> Vec<Option<String>> {
        let tests = shown["tests"].as_array().into_iter().flatten();
        tests.map(|test| test["last"]["verdict"].as_str().map(str::to_owned)).collect()
    };
    customer
        .see_that(&format!("{wanted:?}"), SOON, |_, shown| {
            let told = told(shown);
            shown["step"] == "device" && told.iter().map(Option::as_deref).eq(wanted.iter().copied())
        })
        .map(|_| ())
}

fn home(customer: &mut Customer) -> Outcome<()> {
    customer.press_when_there("staff-page-tests", SOON)?;
    await_step(customer, "tests")?;
    customer.press("staff-page-home")?;
    await_step(customer, "home")
}

#[tokio::test(flavor = "multi_thread")]
async fn each_device_is_tried_with_hands_and_eyes_and_how_it_came_out_outlives_the_power() {
    let outcome: Outcome<()> = async {
        let (mut hall, mut customer) = hall().await?;
        tokio::task::block_in_place(|| {
            come_in(&hall, &mut customer, TECHNICIAN)?;

            begin(&mut customer, "printer", "external")?;
            await_verdicts(&mut customer, &[None, Some("passed"), None])?;
            home(&mut customer)?;
            begin(&mut customer, "printer", "interactive")?;
            await_asked(&mut customer, "looks_at_paper")?;
            customer.press("staff-answer-no")?;
            await_verdicts(&mut customer, &[None, Some("passed"), Some("failed")])?;
            let papers = hall.simulators.printed();
            let paper = papers.last().ok_or_else(|| Failure::new("no test print came out"))?;
            assert_eq!(codes(paper)?, ["TEST"], "{}", paper.display());
            keep(paper, "trial.png")?;
            home(&mut customer)?;

            begin(&mut customer, "cash", "interactive")?;
            await_asked(&mut customer, "put_note")?;
            pay::insert(&hall, 20)?;
            await_verdicts(&mut customer, &[None, Some("passed")])?;
            await_until("a validator that gave the note back and takes no other", SOON, || {
                let view = hall.simulators.cash.view().ok()?;
                (view["inside"].is_null() && view["taken"] == json!([]) && view["cassette"]["notes"] == json!([]))
                    .then_some(())
            })?;
            home(&mut customer)?;

            begin(&mut customer, "document", "interactive")?;
            await_asked(&mut customer, "put_specimen")?;
            let specimen = specimens::all().into_iter().next().ok_or_else(|| Failure::new("no specimen"))?;
            hall.simulators.put(&specimen.lines)?;
            await_verdicts(&mut customer, &[None, Some("passed")])?;
            home(&mut customer)?;

            begin(&mut customer, "barcode", "interactive")?;
            await_asked(&mut customer, "hold_code")?;
            customer.press("staff-give-up")?;
            await_verdicts(&mut customer, &[None, None])?;
            customer.press("staff-test-interactive")?;
            await_asked(&mut customer, "hold_code")?;
            show(&hall, "ANY CODE")?;
            await_verdicts(&mut customer, &[None, Some("passed")])?;
            home(&mut customer)?;
            customer.press("staff-leave")?;
            customer.see(&["attract"], SOON)?;
            assert_eq!(hall.records()?["books"], json!({}), "no money came of it");

            hall.cut_power();
            let state = hall.path("state");
            assert_eq!(hall.holding("state", &specimen.lines[0]), Vec::<String>::new(), "{}", state.display());
            hall.start_core(None)?;
            hall.await_readiness(Duration::from_mins(1))?;
            customer = Customer::at(&hall.path("state/window.sock"))?;
            come_in(&hall, &mut customer, TECHNICIAN)?;
            customer.press("staff-page-tests")?;
            customer.press_when_there("staff-test-printer", SOON)?;
            await_verdicts(&mut customer, &[None, Some("passed"), Some("failed")])
        })
    }
    .await;
    held(outcome);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_is_printed_signed_and_believed_by_central_alone_as_it_was_written() {
    let outcome: Outcome<()> = async {
        let (hall, mut customer) = hall().await?;
        tokio::task::block_in_place(|| {
            come_in(&hall, &mut customer, TECHNICIAN)?;
            begin(&mut customer, "printer", "internal")?;
            await_verdicts(&mut customer, &[Some("passed"), None, None])?;
            home(&mut customer)?;
            let before = hall.simulators.printed().len();
            customer.press("staff-readiness")?;
            customer.see_that("a report that was printed", SOON, |_, shown| shown["last"][1] == "done")?;
            let papers = hall.simulators.printed();
            assert_eq!(papers.len(), before + 1);
            keep(&papers[before], "readiness.png")?;
            let [code] = &codes(&papers[before])?[..] else { return Err(Failure::new("the paper has not one code")) };
            let told = hall.ask_central(&["readiness", code])?;
            let listed = kept_report(&hall)?;
            assert_eq!((&told["genuine"], &told["faults"]), (&json!(true), &json!(0)), "{told}; {}", listed["faults"]);
            let changed = hall.central_program().args(["readiness", &code.replacen(".0.", ".1.", 1)]).output()?;
            assert_eq!(changed.status.code(), Some(1), "{}", String::from_utf8_lossy(&changed.stdout));

            let (pdf, out) = (hall.path("report.pdf"), hall.path("report.json"));
            let report = hall
                .kiosk()
                .arg("report")
                .args(["--json", "--language", "ru"])
                .arg("--pdf")
                .arg(&pdf)
                .arg("--out")
                .arg(&out)
                .output()?;
            assert_eq!(report.status.code(), Some(0), "{}", String::from_utf8_lossy(&report.stderr));
            let report: Value = serde_json::from_slice(&report.stdout)?;
            let report = &report["report"];
            assert_eq!((&report["records"]["chain"], &report["who"]), (&json!("whole"), &Value::Null));
            let tests = report["devices"].as_array().into_iter().flatten();
            let passed = tests.filter(|device| device["tests"][0]["verdict"] == "passed").count();
            assert_eq!(passed, 1, "{report}");
            assert!(report["central"]["certificate_days"].as_i64().is_some_and(|days| days > 0), "{report}");
            let file = e2e::simulators::text(&out)?;
            assert_eq!(hall.ask_central(&["readiness", "--report", file])?["genuine"], json!(true));
            assert!(fs::read(&pdf)?.starts_with(b"%PDF-"));
            keep(&pdf, "readiness.pdf")?;
            let kept = fs::read_dir(hall.path("state/readiness"))?.count();
            assert_eq!(kept, 2, "the printed one, and the one of the shell");

            // What is wrong stands on it: a cover that is open.
            hall.simulators.printer.gesture(&json!("open_cover"))?;
            await_until("a report of what is wrong", SOON, || {
                let said = hall.kiosk().arg("report").output().ok()?;
                let text = String::from_utf8_lossy(&said.stdout).into_owned();
                (said.status.code() == Some(1) && text.contains("not ready") && text.contains("Printer Cover"))
                    .then_some(())
            })
        })
    }
    .await;
    held(outcome);
}

/// The report that was made last, as the terminal keeps it.
fn kept_report(hall: &Hall) -> Outcome<Value> {
    let files = fs::read_dir(hall.path("state/readiness"))?.map(|file| Ok(file?.path()));
    let last = files.collect::<Outcome<Vec<_>>>()?.into_iter().max();
    let last = last.ok_or_else(|| Failure::new("no report is kept"))?;
    Ok(serde_json::from_slice::<Value>(&fs::read(last)?)?["report"].take())
}

/// The texts of a paper's QR codes.
fn codes(paper: &Path) -> Outcome<Vec<String>> {
    let picture = image::open(paper).map_err(|cause| Failure::new(format!("{}: {cause}", paper.display())))?;
    let mut found = rqrr::PreparedImage::prepare(picture.to_luma8());
    let texts = found.detect_grids().into_iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text);
    Ok(texts.collect())
}

fn keep(file: &Path, name: &str) -> Outcome<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("trials");
    fs::create_dir_all(&folder)?;
    fs::copy(file, folder.join(name))?;
    Ok(())
}

fn held(outcome: Outcome<()>) {
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}
