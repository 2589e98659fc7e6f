//! What a host that is not ours makes of our validator, over a real pseudo terminal: the crate `cashcode` 0.1.2 (MIT).
//! `tests/foreign/prepare` builds it.
//!
//! Its known faults: it reads failures as 41 to 48 instead of 50 to 5F, takes ILLEGAL COMMAND for yes, and acknowledges a
//! note's end before anybody could have written it down.

use std::{path::PathBuf, process::Stdio, time::Duration};

use peripherals::{
    cash::{
        ccnet::{Gesture, Physics, Simulator},
        mechanism,
    },
    link::Clock,
    simulator::{Door, Request, serve},
};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::Command,
    sync::{mpsc, oneshot},
};

use super::bed::{FIFTY, TWENTY, insert};

fn host() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/foreign");
    let host = folder.join("cashcode/debug/cashcode-host");
    assert!(host.exists(), "no foreign programs: run peripherals/tests/foreign/prepare once");
    host
}

/// What the host says, line by line; whenever it says that the validator idles, hands do the next of `gestures`.
fn hosted(gestures: Vec<Gesture>) -> Vec<String> {
    // The host asks at once, and once only.
    let mechanism =
        mechanism::Physics { waking_ms: 0, starting_ms: 300, returning_ms: 400, ..mechanism::Physics::default() };
    // Whoever is scheduled late answers late.
    let validator = Simulator::new(Physics { mechanism, acknowledged_within_ms: 500, ..Physics::default() });
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("cash");
    tokio::runtime::Runtime::new().unwrap().block_on(async move {
        let door = Door::pty(link.clone()).unwrap();
        let (hands, requests) = mpsc::channel(1);
        let served = tokio::spawn(serve(validator, door, requests, Clock::start(), |_| Ok(())));
        let mut host =
            Command::new(host()).arg(&link).stdout(Stdio::piped()).kill_on_drop(true).spawn().expect("the host runs");
        let mut lines = BufReader::new(host.stdout.take().unwrap()).lines();
        let mut said = Vec::new();
        let mut gestures = gestures.into_iter();
        let listening = async {
            while let Some(line) = lines.next_line().await.unwrap() {
                said.push(line);
                if said.last().unwrap() == "Idling"
                    && let Some(gesture) = gestures.next()
                {
                    let (done, is_done) = oneshot::channel();
                    hands.send(Request::Gesture(gesture, done)).await.unwrap();
                    is_done.await.unwrap();
                }
            }
        };
        let ended = tokio::time::timeout(Duration::from_mins(1), listening).await;
        assert!(ended.is_ok(), "the host said only {said:#?}");
        drop(hands);
        served.await.unwrap().unwrap();
        said
    })
}

#[test]
fn a_foreign_host_starts_reads_the_table_stacks_returns_and_sees_a_failure() {
    let said = hosted(vec![insert(FIFTY), insert(TWENTY), Gesture::Fail { code: 0x50 }]);
    let expected = [
        "identified SM-AZ0001 SPECIMEN0001",
        "knows 0 1 AZN",
        "knows 1 5 AZN",
        "knows 2 10 AZN",
        "knows 3 20 AZN",
        "knows 4 50 AZN",
        "knows 5 100 AZN",
        "knows 6 200 AZN",
        "Idling",
        "Accepting",
        "EscrowPosition { bill_type: 4 }",
        "Stacking",
        "BillStacked { bill_type: 4 }",
        "Idling",
        "Accepting",
        "EscrowPosition { bill_type: 3 }",
        "Returning",
        "BillReturned { bill_type: 3 }",
        "nothing in escrow, stacked: true",
        "Idling",
        "Failure(Unknown(80))",
    ];
    assert_eq!(said, expected);
}
