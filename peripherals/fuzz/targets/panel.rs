//! Keypad, cabinet switches and guide lights: any bytes at any times, cut anywhere, between plugs.
#![no_main]

use std::time::Duration;

use domain::Moment;
use libfuzzer_sys::fuzz_target;
use peripherals::{
    beacon::{
        self, Rate,
        relay::{
            self,
            frame::Side,
            message::{Reply, Request},
        },
    },
    doors::{self, gpio},
    driver::{Driver, Input, Output},
    family::Family,
    input_record::{self, Words},
    keypad::{self, Repeat, Typing, evdev},
};

/// Whatever the bytes are, reading them ends; what is read is written and read the same.
fn read(bytes: &[u8]) {
    for words in [Words::ThirtyTwo, Words::SixtyFour] {
        let mut rest = bytes;
        while let input_record::Parsed::Record { record, used } = input_record::parse(rest, words) {
            assert_eq!(record.to_bytes(words), rest[..used]);
            rest = &rest[used..];
        }
    }
    let mut rest = bytes;
    while let gpio::frame::Parsed::Record(record) = gpio::frame::parse(rest) {
        assert_eq!(record.to_bytes(), rest[..gpio::frame::LENGTH]);
        rest = &rest[gpio::frame::LENGTH..];
    }
    for side in [Side::Terminal, Side::Board] {
        let mut rest = bytes;
        loop {
            match relay::frame::parse(rest, side) {
                relay::frame::Parsed::NeedMore => break,
                relay::frame::Parsed::Garbage { skip } => rest = &rest[skip..],
                relay::frame::Parsed::Frame { frame, used } => {
                    assert_eq!(frame.to_bytes(), rest[..used]);
                    if let (Side::Board, Some(reply)) = (side, Reply::of(&frame)) {
                        assert_eq!(reply.to_frame(frame.address), frame);
                    }
                    if let (Side::Terminal, Some(request)) = (side, Request::of(&frame)) {
                        assert_eq!(request.to_frame(frame.address), frame);
                    }
                    rest = &rest[used..];
                }
            }
        }
    }
    let _judged = (relay::RECOGNITION.judge)(bytes);
}

/// Takes everything a driver wants; it must have enough, and say when it wants to be woken.
fn settle<D: Driver>(driver: &mut D, mut sent: impl FnMut(&[u8])) -> Result<Option<Moment>, ()> {
    for _ in 0..10_000 {
        match driver.poll() {
            Output::Wait(until) => return Ok(until),
            Output::Report(..) => {}
            Output::Send(bytes) => sent(&bytes),
            Output::HangUp => return Err(()),
        }
    }
    panic!("it never waits");
}

/// Lives with a driver: three bytes in four are received as they are, every chunk's first one says what happens besides.
fn live<D: Driver>(driver: &mut D, bytes: &[u8], order: impl Fn(u8) -> D::Command, sent: impl Fn(&[u8])) {
    let mut now = Moment::START;
    driver.handle(now, Input::Connected);
    for chunk in bytes.chunks(25) {
        let until = match settle(driver, &sent) {
            Ok(until) => until,
            Err(()) => {
                driver.handle(now, Input::Disconnected);
                driver.handle(now, Input::Connected);
                continue;
            }
        };
        match chunk[0] {
            0 => {
                now = until.unwrap_or(now + Duration::from_secs(1)).max(now);
                driver.handle(now, Input::Elapsed);
            }
            1 => {
                driver.handle(now, Input::Disconnected);
                driver.handle(now, Input::Connected);
            }
            2..=20 => driver.handle(now, Input::Ordered(order(chunk[0]))),
            ms @ 21..=60 => now = now + Duration::from_millis(u64::from(ms)),
            _nothing => {}
        }
        driver.handle(now, Input::Received(&chunk[1..]));
    }
    settle(driver, &sent).ok();
}

fuzz_target!(|bytes: &[u8]| {
    let Some((which, bytes)) = bytes.split_first() else { return };
    read(bytes);
    let silent = |sent: &[u8]| panic!("the kernel is never spoken to: {sent:02x?}");
    match which % 4 {
        0 | 1 => {
            let words = if which % 2 == 0 { Words::SixtyFour } else { Words::ThirtyTwo };
            let settings = evdev::Settings { words, ..evdev::Settings::default() };
            let order = |way: u8| match way % 2 {
                0 => keypad::Command::AdjustAsSet,
                _ => keypad::Command::Adjust(Typing {
                    repeat: Repeat::On { delay_ms: u64::from(way), interval_ms: 0 },
                    double_strike_ms: u64::from(way) * 50,
                }),
            };
            live(&mut evdev::Driver::new(settings), bytes, order, silent);
        }
        2 => {
            let order = |way: u8| doors::Command::Acknowledge(peripherals::driver::EventId(u64::from(way)));
            live(&mut gpio::Driver::new(gpio::Settings::default()), bytes, order, silent);
        }
        _ => {
            let order = |way: u8| {
                let (slot, rate) = (Family::ALL[usize::from(way) % Family::ALL.len()], Rate::ALL[usize::from(way) % 5]);
                beacon::Command::Light { slot, rate }
            };
            let question = |sent: &[u8]| {
                let relay::frame::Parsed::Frame { frame, used } = relay::frame::parse(sent, Side::Terminal) else {
                    panic!("no question: {sent:02x?}");
                };
                assert_eq!((frame.address, used), (1, sent.len()));
                assert!(Request::of(&frame).is_some());
            };
            live(&mut relay::Driver::new(relay::Settings::default()), bytes, order, question);
        }
    }
});
