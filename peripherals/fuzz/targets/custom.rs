//! A Custom printer that answers anything, to a host that gets ready, prints, and orders papers away.
#![no_main]

use std::{sync::Arc, time::Duration};

use domain::{Moment, bitmap::Bitmap, fact::PrintOutcome};
use libfuzzer_sys::fuzz_target;
use peripherals::{
    driver::{Driver as _, Input, Output},
    printer::{
        Command, Event, Job,
        custom::{
            Driver, RECOGNITION, Settings, VirtualEnd,
            frame::{Frame, Parsed, parse},
            message::FullStatus,
        },
    },
};

/// Whatever the bytes are, reading them ends; what is read as a frame is written and read the same.
fn read(mut bytes: &[u8]) {
    loop {
        match parse(bytes) {
            Parsed::Frame { frame, used } => {
                assert_eq!(parse(&frame.to_bytes()), Parsed::Frame { frame, used });
                if let Frame::Full(status) = frame {
                    let status = FullStatus::new(status);
                    assert_eq!(status.fault(VirtualEnd::Low), status.faults().first().copied());
                }
                bytes = &bytes[used..];
            }
            Parsed::Garbage { skip } => bytes = &bytes[skip..],
            Parsed::NeedMore => return,
        }
    }
}

/// What the host has told of its one job.
#[derive(Default)]
struct Told {
    began: bool,
    presented: bool,
}

/// Takes everything the host wants; whether it ever has enough. What ends printed must have begun, and what is gone was there.
fn settle(driver: &mut Driver, told: &mut Told) -> Option<Moment> {
    for _ in 0..10_000 {
        match driver.poll() {
            Output::Wait(until) => return until,
            Output::Report(Event::PrintBegan(1), _) => told.began = true,
            Output::Report(Event::PrintEnded { job: 1, outcome, .. }, _) => {
                assert!(told.began || outcome == PrintOutcome::NotPrinted);
            }
            Output::Report(Event::PaperPresented { .. }, _) => told.presented = true,
            Output::Report(Event::PaperTaken { .. }, _) => assert!(told.presented),
            Output::Report(..) | Output::Send(_) | Output::HangUp => {}
        }
    }
    panic!("the host never waits");
}

fuzz_target!(|bytes: &[u8]| {
    read(bytes);
    let _judgement = (RECOGNITION.judge)(bytes);
    let mut driver = Driver::new(Settings { width_dots: 64, ..Settings::default() });
    let mut now = Moment::START;
    let mut told = Told::default();
    driver.handle(now, Input::Connected);
    for (step, answer) in bytes.chunks(4).enumerate() {
        let until = settle(&mut driver, &mut told);
        match (step % 7, answer[0]) {
            (5, _) => {
                let image = Arc::new(Bitmap::white(64, 9));
                driver.handle(now, Input::Ordered(Command::Print(Job { id: 1, image })));
            }
            (6, 0xff) => driver.handle(now, Input::Ordered(Command::Recover)),
            (6, 0xfe) => {
                driver.handle(now, Input::Disconnected);
                driver.handle(now, Input::Connected);
            }
            (6, 0xfd) => driver.handle(now, Input::Ordered(Command::Retract)),
            (_, _) => {}
        }
        settle(&mut driver, &mut told);
        let waits = answer[0] % 3 == 0;
        // Half of the time a whole answer, so that the host gets somewhere.
        let whole = [&[0x10, 0x0f][..], answer, &[0; 4]].concat();
        let answer = if answer[0] & 0x40 == 0 { &whole[..6] } else { answer };
        driver.handle(now, Input::Received(answer));
        if waits {
            now = until.unwrap_or(now + Duration::from_secs(1)).max(now);
            driver.handle(now, Input::Elapsed);
        }
    }
    settle(&mut driver, &mut told);
});
