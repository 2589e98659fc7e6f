//! Scanners that say anything at any time, to six hosts of which somebody wants a code now and then.
#![no_main]

use std::time::Duration;

use domain::Moment;
use libfuzzer_sys::fuzz_target;
use peripherals::{
    barcode::{
        Command, Event, MOST_DATA, datalogic, hid_pos, honeywell,
        host::{Dialect, Host},
        line::{Check, Framing, Identifier, Terminator},
        newland, plain, ssi, wedge,
    },
    driver::{Driver as _, Input, Output},
};

/// Whatever the bytes are, reading them ends; what is read as a frame is written and read the same.
fn read(bytes: &[u8]) {
    for at in 0..bytes.len() {
        let rest = &bytes[at..];
        if let honeywell::frame::Parsed::Answer { answer, used } = honeywell::frame::parse(rest) {
            assert!(used <= rest.len());
            let _meaning = honeywell::message::Answer::of(&answer);
        }
        if let newland::frame::Parsed::Answer { answer, used } = newland::frame::parse(rest) {
            assert!(used <= rest.len());
            let _meaning = newland::message::Answer::of(&answer);
        }
        if let datalogic::frame::Parsed::Answer { answer, used } = datalogic::frame::parse(rest) {
            assert_eq!(answer.to_bytes(), rest[..used]);
            let _meaning = datalogic::message::identity(&answer);
        }
        if let ssi::frame::Parsed::Packet { packet, used } = ssi::frame::parse(rest) {
            assert_eq!(packet.to_bytes(), rest[..used]);
            let _meanings = (ssi::message::Reply::of(&packet), ssi::message::Request::of(&packet));
        }
        if let hid_pos::frame::Parsed::Report(report) = hid_pos::frame::parse(rest) {
            assert_eq!(hid_pos::frame::parse(&report.to_bytes()), hid_pos::frame::Parsed::Report(report));
        }
    }
}

/// Takes everything a host wants; whether it ever has enough. One code for one enabling, in bounds, safe to show.
fn settle<D: Dialect>(host: &mut Host<D>, now: Moment, wanted: &mut bool) -> Option<Moment> {
    for _ in 0..100_000 {
        match host.poll() {
            Output::Wait(until) => return until,
            Output::Report(Event::Scanned(scan), id) => {
                assert!(std::mem::take(wanted), "nobody waited");
                assert!((1..=MOST_DATA).contains(&scan.data.reveal().as_bytes().len()));
                assert!(!scan.displayed(MOST_DATA).reveal().contains(char::is_control));
                host.handle(now, Input::Ordered(Command::Acknowledge(id)));
            }
            Output::HangUp => {
                host.handle(now, Input::Disconnected);
                host.handle(now, Input::Connected);
            }
            Output::Report(..) | Output::Send(_) => {}
        }
    }
    panic!("the host never waits");
}

fn drive<D: Dialect>(mut host: Host<D>, bytes: &[u8]) {
    let mut now = Moment::START;
    let mut wanted = false;
    host.handle(now, Input::Connected);
    let mut rest = bytes;
    while let [step, more @ ..] = rest {
        let until = settle(&mut host, now, &mut wanted);
        let portion = usize::from(step >> 3).min(more.len());
        rest = &more[portion..];
        match step & 7 {
            0 => {
                wanted = true;
                host.handle(now, Input::Ordered(Command::Enable));
            }
            1 => {
                wanted = false;
                host.handle(now, Input::Ordered(Command::Disable));
            }
            2 => {
                host.handle(now, Input::Disconnected);
                host.handle(now, Input::Connected);
            }
            3 => {
                now = until.map_or(now, |until| until.max(now));
                host.handle(now, Input::Elapsed);
            }
            4 => {
                now = now + Duration::from_secs(11);
                host.handle(now, Input::Elapsed);
            }
            _bytes_only => now = now + Duration::from_millis(3),
        }
        settle(&mut host, now, &mut wanted);
        host.handle(now, Input::Received(&more[..portion]));
    }
    settle(&mut host, now, &mut wanted);
}

fuzz_target!(|bytes: &[u8]| {
    let [kind, bytes @ ..] = bytes else { return };
    read(&bytes[..bytes.len().min(600)]);
    let nameless = Framing { identifier: Identifier::Nothing, ..Framing::default() };
    match kind % 9 {
        0 => drive(honeywell::Driver::new(honeywell::Settings::default()), bytes),
        1 => drive(newland::Driver::new(newland::Settings::default()), bytes),
        2 => drive(datalogic::Driver::new(datalogic::Settings::default()), bytes),
        3 => drive(datalogic::Driver::new(datalogic::Settings { framing: nameless, ..Default::default() }), bytes),
        4 => drive(ssi::Driver::new(ssi::Settings::default()), bytes),
        5 => drive(hid_pos::Driver::new(hid_pos::Settings::default()), bytes),
        6 => drive(wedge::Driver::new(wedge::Settings::default()), bytes),
        7 => {
            let framing = Framing { terminator: Terminator::Etx, check: Check::Xor, ..Framing::default() };
            drive(plain::Driver::new(plain::Settings { framing }), bytes);
        }
        _eight => drive(wedge::Driver::new(wedge::Settings { framing: nameless, ..Default::default() }), bytes),
    }
});
