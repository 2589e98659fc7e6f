//! A host that is not ours prints on our printers. `tests/foreign/prepare` fetches it.

use std::{
    net::Ipv4Addr,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use domain::bitmap::Bitmap;
use peripherals::{
    link::Clock,
    printer::escpos::{Fate, Gesture, Physics, Simulator},
    simulator::{Door, Input, Simulator as _, serve},
};

use crate::decoder::foreign;

/// A script of ours that runs one of them.
pub fn script(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/foreign").join(name)
}

/// receiptio prints on this printer: what it says of it, and the papers and where they are. Every test has a number.
pub fn receiptio_on(number: u8, physics: Physics, gestures: &[Gesture]) -> (String, Vec<(Bitmap, Fate)>) {
    let mut printer = Simulator::new(physics);
    for gesture in gestures {
        printer.handle(domain::Moment::START, Input::Gestured(gesture.clone()));
    }
    // receiptio knows port 9100 only: every test has an address of its own.
    let [_, high, low] = [16, 8, 0].map(|shift| (std::process::id() >> shift).to_le_bytes()[0]);
    let address = Ipv4Addr::new(127, 100 + number, high, low.max(1));
    let modules = foreign();
    let papers = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&papers);
    let said = tokio::runtime::Runtime::new().expect("a runtime").block_on(async move {
        let door = Door::tcp((address, 9100).into()).await.expect("a free port");
        let (hands, requests) = tokio::sync::mpsc::channel(1);
        let served = tokio::spawn(serve(printer, door, requests, Clock::start(), move |printer| {
            let fates = printer.view().papers.into_iter().map(|paper| paper.fate);
            *seen.lock().expect("nobody panics") = printer.papers().into_iter().zip(fates).collect();
            Ok(())
        }));
        let mut host = tokio::process::Command::new("node");
        host.arg(script("print.js")).arg(modules).arg(address.to_string()).arg("5");
        let output = host.output().await.expect("node runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        drop(hands);
        served.await.expect("no panic").expect("the printer is served to its end");
        String::from_utf8(output.stdout).expect("text").trim().to_owned()
    });
    let papers = papers.lock().expect("nobody panics").clone();
    (said, papers)
}
