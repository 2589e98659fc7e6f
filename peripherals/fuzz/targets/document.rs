//! Readers that say anything at any time, to five hosts of which somebody wants a document now and then.
#![no_main]

use std::time::Duration;

use domain::Moment;
use libfuzzer_sys::fuzz_target;
use peripherals::{
    barcode::wedge::strokes,
    document::{
        Command, Event,
        elyctis::{self, OneLine, Watch},
        framed::{self, Begin, Check, End, Separator},
        rte, serial_mrz, wedge,
    },
    driver::{Driver, Input, Output},
};

/// Whatever the bytes are, reading them ends; what is read as a frame is written and read the same.
fn read(bytes: &[u8]) {
    for at in 0..bytes.len() {
        let rest = &bytes[at..];
        for check in rte::Check::EVERY {
            let settings = rte::Settings { check, ..rte::Settings::default() };
            if let rte::frame::Parsed::Block { block, used } = rte::frame::parse(rest, &settings) {
                assert!(used <= rest.len());
                let again = block.to_bytes(&settings);
                assert_eq!(rte::frame::parse(&again, &settings), rte::frame::Parsed::Block { block: block.clone(), used });
                let _lines = rte::message::lines(&block);
            }
        }
        if let elyctis::frame::Parsed::Message { message, used } = elyctis::frame::parse(rest) {
            assert_eq!(message.to_bytes(), rest[..used]);
            let _meanings = (elyctis::message::Reply::of(&message), elyctis::message::Request::of(&message));
        }
    }
}

/// Takes everything a host wants; whether it ever has enough. Each reading has one beginning and one end, in bounds, of text.
fn settle<D: Driver<Command = Command, Event = Event>>(host: &mut D, now: Moment, open: &mut bool) -> Option<Moment> {
    for _ in 0..100_000 {
        match host.poll() {
            Output::Wait(until) => return until,
            Output::Send(bytes) => assert!(bytes.len() < 64),
            Output::HangUp => {
                host.handle(now, Input::Disconnected);
                host.handle(now, Input::Connected);
            }
            Output::Report(event, id) => {
                match event {
                    Event::ReadingBegan => assert!(!std::mem::replace(open, true), "two beginnings"),
                    Event::ReadFailed(_) => assert!(std::mem::take(open), "an end without a beginning"),
                    Event::LinesRead(lines) => {
                        assert!(std::mem::take(open), "an end without a beginning");
                        assert!((1..=12).contains(&lines.len()));
                        for line in &lines {
                            assert!((1..=1_024).contains(&line.reveal().len()));
                            assert!(!line.reveal().contains(char::is_control));
                        }
                    }
                    Event::StatusChanged(_) | Event::Identified(_) | Event::PresenceChanged(_) => {}
                }
                host.handle(now, Input::Ordered(Command::Acknowledge(id)));
            }
        }
    }
    panic!("a host that never waits");
}

/// One byte of input is an action, and for most of them how many bytes follow.
fn drive<D: Driver<Command = Command, Event = Event>>(mut host: D, mut script: &[u8]) {
    let (mut now, mut open) = (Moment::START, false);
    host.handle(now, Input::Connected);
    host.handle(now, Input::Ordered(Command::Enable));
    let mut due = settle(&mut host, now, &mut open);
    while let [action, rest @ ..] = script {
        script = rest;
        match action {
            0..=199 => {
                let (bytes, rest) = script.split_at(usize::from(*action).min(script.len()));
                script = rest;
                host.handle(now, Input::Received(bytes));
            }
            200..=209 => host.handle(now, Input::Ordered(Command::Enable)),
            210..=214 => {
                host.handle(now, Input::Ordered(Command::Disable));
                // What was over by now still has its end; what was halfway is nobody's.
                settle(&mut host, now, &mut open);
                open = false;
            }
            215..=219 => {
                host.handle(now, Input::Disconnected);
                settle(&mut host, now, &mut open);
                host.handle(now, Input::Connected);
            }
            220..=239 => now = now + Duration::from_millis(u64::from(*action - 219) * 30),
            _later => {
                if let Some(until) = due {
                    now = now.max(until);
                    host.handle(now, Input::Elapsed);
                }
            }
        }
        due = settle(&mut host, now, &mut open);
    }
    for _ in 0..1_000 {
        let Some(until) = due else { break };
        now = now.max(until);
        host.handle(now, Input::Elapsed);
        due = settle(&mut host, now, &mut open);
    }
    assert!(!open, "a reading that never ends");
}

fn framed(begin: Begin, between: Separator, end: End, check: Check) -> framed::Settings {
    framed::Settings { begin, between, end, check, ..framed::Settings::default() }
}

fuzz_target!(|bytes: &[u8]| {
    let [kind, bytes @ ..] = bytes else { return };
    read(&bytes[..bytes.len().min(600)]);
    match kind % 10 {
        0 => drive(serial_mrz::Driver::new(serial_mrz::Settings::default()), bytes),
        1 => drive(framed::Driver::new(framed(Begin::Stx, Separator::AnyLineEnd, End::Etx, Check::Nothing)), bytes),
        2 => drive(framed::Driver::new(framed(Begin::Esc, Separator::Tab, End::Eot, Check::Xor)), bytes),
        3 => drive(framed::Driver::new(framed(Begin::Nothing, Separator::Cr, End::CrCr, Check::Nothing)), bytes),
        4 => drive(framed::Driver::new(framed(Begin::Nothing, Separator::CrLf, End::Silence, Check::Xor)), bytes),
        5 => drive(rte::Driver::new(rte::Settings::default()), bytes),
        6 => drive(rte::Driver::new(rte::Settings { check: rte::Check::Nothing, ..Default::default() }), bytes),
        7 => drive(elyctis::Driver::new(elyctis::Settings::default()), bytes),
        8 => {
            let asked = elyctis::Settings { watch: Watch::Inquiry, one_line: OneLine::Asked, ..Default::default() };
            drive(elyctis::Driver::new(asked), bytes);
        }
        _nine => {
            let settings = wedge::Settings::default();
            drive(wedge::Driver::new(settings.clone()), bytes);
            // Typed, so that more than rubbish gets through.
            let text = String::from_utf8_lossy(bytes);
            let typed = strokes(settings.layout, &text, Moment::START, Duration::from_millis(2));
            let script: Vec<u8> = typed.chunks(192).flat_map(|bytes| [&[bytes.len().to_le_bytes()[0]], bytes].concat()).collect();
            drive(wedge::Driver::new(settings), &script);
        }
    }
});
