//! A voice that is a program: any words of whoever runs programs, at any times, between plugs.
#![no_main]

use std::time::Duration;

use domain::{
    Language, Moment, Sensitive,
    speech::{Output as Ear, Rate, Volume},
};
use libfuzzer_sys::fuzz_target;
use peripherals::{
    audio::{
        Clip, Command, Event, Utterance,
        command::{Driver, Settings},
    },
    driver::{Driver as _, Input, Output},
    frame::{Parsed, Splitter},
    program::{self, Reply, Request},
};

/// Takes everything that the driver wants: requests that make sense, and each utterance's end once.
fn settle(driver: &mut Driver, ended: &mut Vec<u64>) -> Option<Moment> {
    for _ in 0..10_000 {
        match driver.poll() {
            Output::Wait(until) => return until,
            Output::Report(Event::Ended(id, _), _) => {
                assert!(!ended.contains(&id), "{id} ends twice");
                ended.push(id);
            }
            Output::Report(Event::StatusChanged(_) | Event::Began(_), _) => {}
            Output::Send(bytes) => {
                let Parsed::Frame { used, .. } = program::parse::<Request>(&bytes) else { panic!("no request") };
                assert_eq!(used, bytes.len());
            }
            Output::HangUp => driver.handle(Moment::START, Input::Disconnected),
        }
    }
    panic!("it never waits");
}

fuzz_target!(|bytes: &[u8]| {
    let mut splitter = Splitter::new(program::parse::<Reply>);
    for reply in splitter.push(bytes) {
        assert_eq!(
            program::parse(&program::line(&reply)),
            Parsed::Frame { frame: reply, used: program::line(&reply).len() }
        );
    }
    assert!(splitter.unfinished() <= program::LONGEST);
    let (mut driver, mut ended, mut now, mut next) = (Driver::new(Settings::default()), Vec::new(), Moment::START, 1);
    driver.handle(now, Input::Connected);
    for chunk in bytes.chunks(40) {
        let until = settle(&mut driver, &mut ended);
        match chunk[0] {
            0 => {
                now = until.unwrap_or(now + Duration::from_secs(1)).max(now);
                driver.handle(now, Input::Elapsed);
            }
            1 => {
                driver.handle(now, Input::Disconnected);
                driver.handle(now, Input::Connected);
            }
            2..=40 => {
                let utterance = Utterance {
                    id: next,
                    text: Sensitive::new("a".repeat(usize::from(chunk[0]))),
                    language: Language::ALL[usize::from(chunk[0]) % Language::ALL.len()],
                    rate: Rate::ALL[usize::from(chunk[0]) % Rate::ALL.len()],
                    volume: Volume::ALL[usize::from(chunk[0]) % Volume::ALL.len()],
                    output: Ear::Headphones,
                    clip: Clip::None,
                };
                next += 1;
                driver.handle(now, Input::Ordered(Command::Say(utterance)));
            }
            41..=50 => driver.handle(now, Input::Ordered(Command::Hush)),
            ms @ 51..=90 => now = now + Duration::from_millis(20 * u64::from(ms)),
            _nothing => {}
        }
        driver.handle(now, Input::Received(&chunk[1..]));
    }
    settle(&mut driver, &mut ended);
    driver.handle(now, Input::Disconnected);
    settle(&mut driver, &mut ended);
    assert_eq!(ended.len() + 1, usize::try_from(next).expect("few"), "each ends");
});
