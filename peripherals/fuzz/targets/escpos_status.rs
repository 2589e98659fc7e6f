//! A printer that answers anything, to a host that gets ready, prints and recovers.
#![no_main]

use std::{sync::Arc, time::Duration};

use domain::{Moment, bitmap::Bitmap, fact::PrintOutcome};
use libfuzzer_sys::fuzz_target;
use peripherals::{
    driver::{Driver as _, Input, Output},
    printer::{
        Command, Event, Job,
        escpos::{
            Driver, Settings,
            frame::{Parsed, parse},
            listing::lines,
            message::Reply,
        },
    },
};

/// Whatever the bytes are, reading them ends; what is read as a frame is written and read the same.
fn read(mut bytes: &[u8]) {
    loop {
        match parse(bytes) {
            Parsed::Frame { frame, used } => {
                assert_eq!(parse(&frame.to_bytes()), Parsed::Frame { frame: frame.clone(), used });
                let _meaning = Reply::from(&frame);
                bytes = &bytes[used..];
            }
            Parsed::Garbage { skip } => bytes = &bytes[skip..],
            Parsed::NeedMore => return,
        }
    }
}

/// Takes everything the host wants; whether it ever has enough. A job that ends printed must have begun.
fn settle(driver: &mut Driver, began: &mut bool) -> Option<Moment> {
    for _ in 0..10_000 {
        match driver.poll() {
            Output::Wait(until) => return until,
            Output::Report(Event::PrintBegan(1), _) => *began = true,
            Output::Report(Event::PrintEnded { job: 1, outcome, .. }, _) => {
                assert!(*began || outcome == PrintOutcome::NotPrinted);
            }
            Output::Report(..) | Output::Send(_) | Output::HangUp => {}
        }
    }
    panic!("the host never waits");
}

fuzz_target!(|bytes: &[u8]| {
    read(bytes);
    assert_eq!(lines(bytes).map(|line| line.length).sum::<usize>(), bytes.len());
    let mut driver = Driver::new(Settings { width_dots: 64, ..Settings::default() });
    let mut now = Moment::START;
    let mut began = false;
    driver.handle(now, Input::Connected);
    for (step, answer) in bytes.chunks(4).enumerate() {
        let until = settle(&mut driver, &mut began);
        match step % 7 {
            5 => {
                let image = Arc::new(Bitmap::white(64, 9));
                driver.handle(now, Input::Ordered(Command::Print(Job { id: 1, image })));
            }
            6 if answer[0] == 0xff => driver.handle(now, Input::Ordered(Command::Recover)),
            6 if answer[0] == 0xfe => {
                driver.handle(now, Input::Disconnected);
                driver.handle(now, Input::Connected);
            }
            _ => {}
        }
        settle(&mut driver, &mut began);
        driver.handle(now, Input::Received(answer));
        if answer[0] % 3 == 0 {
            now = until.unwrap_or(now + Duration::from_secs(1));
            driver.handle(now, Input::Elapsed);
        }
    }
    settle(&mut driver, &mut began);
});
