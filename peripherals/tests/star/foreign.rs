//! What a host that is not ours makes of our TUP. `tests/foreign/prepare` fetches it.

use std::{
    net::Ipv4Addr,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use domain::bitmap::Bitmap;
use peripherals::{
    link::Clock,
    printer::{
        mechanism::{Gesture, Physics},
        star::{Dialect, Simulator},
    },
    simulator::{Door, Input, Simulator as _, serve},
};

use super::bed::ink_of;

/// receiptio prints on this printer in one of its languages: what it says of it, and the papers. It takes any news for the end of
/// its job, those of the presenter included, so they are switched off.
fn receiptio_on(number: u8, language: &'static str, gestures: &[Gesture]) -> (String, Vec<Bitmap>) {
    let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let modules = manifest.join("../target/foreign");
    assert!(modules.join("prepared").exists(), "no foreign programs: run peripherals/tests/foreign/prepare once");
    let mut printer = Simulator::new(Physics::default(), Dialect::Positionless);
    for gesture in gestures {
        printer.handle(domain::Moment::START, Input::Gestured(gesture.clone()));
    }
    // receiptio knows port 9100 only: every test has an address of its own.
    let [_, high, low] = [16, 8, 0].map(|shift| (std::process::id() >> shift).to_le_bytes()[0]);
    let address = Ipv4Addr::new(127, 140 + number, high, low.max(1));
    let papers = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&papers);
    let said = tokio::runtime::Runtime::new().expect("a runtime").block_on(async move {
        let door = Door::tcp((address, 9100).into()).await.expect("a free port");
        let (hands, requests) = tokio::sync::mpsc::channel(1);
        let served = tokio::spawn(serve(printer, door, requests, Clock::start(), move |printer| {
            *seen.lock().expect("nobody panics") = printer.papers();
            Ok(())
        }));
        let mut host = tokio::process::Command::new("node");
        host.arg(manifest.join("tests/foreign/print_star.js"))
            .arg(modules)
            .arg(address.to_string())
            .args(["5", language]);
        let output = host.output().await.expect("node runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        drop(hands);
        served.await.expect("no panic").expect("the printer is served to its end");
        String::from_utf8(output.stdout).expect("text").trim().to_owned()
    });
    let papers = papers.lock().expect("nobody panics").clone();
    (said, papers)
}

#[test]
fn receiptio_sees_its_paper_printed() {
    for (number, language) in [(0, "starlinesbcs"), (1, "starlinembcs")] {
        let (said, papers) = receiptio_on(number, language, &[]);
        assert_eq!(said, "success", "{language}");
        assert_eq!(papers.len(), 1, "{language}");
        assert!(!ink_of(&papers[0]).is_empty(), "{language}");
    }
}

#[test]
fn receiptio_understands_every_trouble_of_our_printer() {
    for (number, gestures, expected) in [
        (2, vec![Gesture::OpenCover], "coveropen"),
        (3, vec![Gesture::PaperOut], "paperempty"),
        (4, vec![Gesture::PaperOutAfter { rows: 60 }], "paperempty"),
        (5, vec![Gesture::JamCutter], "error"),
        (6, vec![Gesture::PaperNearEnd], "success"),
    ] {
        assert_eq!(receiptio_on(number, "starlinesbcs", &gestures).0, expected, "after {gestures:?}");
    }
}
