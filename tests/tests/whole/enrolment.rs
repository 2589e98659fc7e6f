//! A terminal that has lost who it is says what to do, and serves again once it was done.

use std::{fs, time::Duration};

use e2e::{Failure, Hall, Outcome, hall::Eyes, process::await_until};

const SOON: Duration = Duration::from_mins(1);

/// What core says when it does not start.
fn refusal(hall: &Hall) -> Outcome<String> {
    let output = hall.kiosk().arg("core").output()?;
    if output.status.success() {
        return Err(Failure::new("core ended well, and should not have begun"));
    }
    Ok(String::from_utf8_lossy(&output.stderr).into_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_terminal_without_its_keys_or_its_journal_serves_again_after_a_new_enrolment() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            hall.start_core(None)?;
            hall.await_readiness(SOON)?;
            let everything_is_sent = |hall: &Hall| {
                await_until("central to hold everything", SOON, || {
                    let records = hall.records().ok()?;
                    (records["head"] == records["acknowledged"]).then_some(())
                })
            };
            everything_is_sent(&hall)?;
            hall.cut_power();

            for (lost, told) in [("keys", "kiosk enrol"), ("journal", "enrol again")] {
                fs::remove_dir_all(hall.path("state").join(lost))?;
                let said = refusal(&hall)?;
                if !said.contains(told) {
                    return Err(Failure::new(format!("{lost}: {said}")));
                }
                hall.enrol()?;
                hall.start_core(None)?;
                hall.await_readiness(SOON)?;
                everything_is_sent(&hall)?;
                hall.cut_power();
            }
            let central = hall.ask_central(&["books", e2e::hall::KIOSK])?;
            if central["kiosks"][0]["quarantined"] != serde_json::json!([]) {
                return Err(Failure::new(format!("central holds something that it does not believe: {central}")));
            }
            Ok(())
        })
    }
    .await;
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}
