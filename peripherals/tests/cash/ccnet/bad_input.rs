//! What is on the line is no validator, or not a healthy one: a status that a technician can act on, and nothing else.

use std::time::Duration;

use domain::Moment;
use peripherals::{
    bench::{Bench, Direction, Wire},
    cash::{
        Command, Event, Fault,
        ccnet::{Driver, Gesture, Settings},
    },
    simulator::{Input, Output, Simulator},
    status::Status,
};
use rand::{RngExt, SeedableRng, rngs::StdRng};

use super::{
    super::till::every_note,
    bed::{Bed, DISABLE, RESET, STACK, TWENTY, driver, insert},
};

/// Something that answers whatever is said to it.
struct Stranger {
    answer: fn(u32, &[u8]) -> Vec<u8>,
    heard: u32,
    said: Vec<u8>,
}

impl Simulator for Stranger {
    type Gesture = ();
    type View = u32;

    fn handle(&mut self, _: Moment, input: Input<'_, ()>) {
        if let Input::Received(bytes) = input {
            self.heard += 1;
            self.said.extend((self.answer)(self.heard, bytes));
        }
    }

    fn poll(&mut self) -> Output {
        if self.said.is_empty() { Output::Wait(None) } else { Output::Send(std::mem::take(&mut self.said)) }
    }

    fn view(&self) -> u32 {
        self.heard
    }
}

/// How the driver calls it after a minute.
fn called(answer: fn(u32, &[u8]) -> Vec<u8>) -> Status<Fault> {
    let stranger = Stranger { answer, heard: 0, said: Vec::new() };
    let mut bench = Bench::new(driver(), stranger, Wire::perfect()).acknowledging(Command::Acknowledge);
    bench.order(Command::Enable(every_note()));
    bench.run_for(Duration::from_mins(1));
    let mut last = None;
    for event in bench.events() {
        match event {
            Event::StatusChanged(status) => last = Some(*status),
            other => panic!("that was believed: {other:?}"),
        }
    }
    let sent = bench.sent(Direction::ToDevice);
    for order in [&STACK[..], &RESET[..], &DISABLE[..]] {
        assert!(!sent.windows(order.len()).any(|window| window == order), "nobody knows what it would do");
    }
    assert!(sent.len() < 60 * 5 * 30, "{} bytes in a minute", sent.len());
    last.unwrap()
}

#[test]
fn noise_as_of_a_wrong_speed_is_unintelligible() {
    let noise = |number: u32, _: &[u8]| {
        let mut chance = StdRng::seed_from_u64(number.into());
        (0..chance.random_range(1..12)).map(|_| chance.random()).collect()
    };
    assert_eq!(called(noise), Fault::Unintelligible.status());
}

#[test]
fn a_validator_of_another_protocol_is_unintelligible() {
    // ID003: enabled and idle.
    assert_eq!(called(|_, _| vec![0xfc, 0x05, 0x11, 0x27, 0x56]), Fault::Unintelligible.status());
}

#[test]
fn another_device_of_the_same_bus_is_unintelligible() {
    // A coin changer, address 02, idling.
    assert_eq!(called(|_, _| vec![0x02, 0x02, 0x06, 0x14, 0xbb, 0x8e]), Fault::Unintelligible.status());
}

#[test]
fn a_passport_reader_that_says_a_line_is_unintelligible() {
    assert_eq!(
        called(|_, _| b"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\r".to_vec()),
        Fault::Unintelligible.status()
    );
}

#[test]
fn a_device_that_refuses_or_misunderstands_everything_is_unintelligible() {
    let illegal = |_, _: &[u8]| vec![0x02, 0x03, 0x06, 0x30, 0x41, 0xb3];
    assert_eq!(called(illegal), Fault::Unintelligible.status());
    let damaged = |_, _: &[u8]| vec![0x02, 0x03, 0x06, 0xff, 0xba, 0x8d];
    assert_eq!(called(damaged), Fault::Unintelligible.status());
}

#[test]
fn a_device_that_answers_everything_twice_is_unintelligible() {
    let twice = |_, _: &[u8]| [[0x02, 0x03, 0x06, 0x14, 0x67, 0xd4]; 2].concat();
    assert_eq!(called(twice), Fault::Unintelligible.status());
}

#[test]
fn a_plug_that_joins_both_wires_is_a_state_that_nobody_knows() {
    assert_eq!(called(|_, bytes| bytes.to_vec()), Fault::Other(0x33).status());
}

#[test]
fn silence_is_offline() {
    assert_eq!(called(|_, _| Vec::new()), Status::offline());
}

#[test]
fn a_device_that_floods_is_unintelligible_and_costs_nothing() {
    let mut bed = Bed::ready();
    bed.gesture(Gesture::Flood);
    bed.run(60_000);
    assert_eq!(bed.status(), Fault::Unintelligible.status());
    assert!(format!("{:?}", bed.bench.driver()).len() < 8192, "nothing is collected");
    bed.gesture(Gesture::Mend);
    bed.until_ready();
}

#[test]
fn a_device_that_goes_silent_in_the_middle_is_offline_and_comes_back() {
    let mut bed = Bed::ready();
    bed.gesture(insert(TWENTY));
    bed.gesture(Gesture::Mute);
    bed.run(6000);
    assert_eq!(bed.status(), Status::offline());
    bed.gesture(Gesture::Unmute);
    bed.until_ready();
}

#[test]
fn a_device_that_starts_again_and_again_is_broken_and_takes_nothing() {
    let mut bed = Bed::ready();
    bed.gesture(Gesture::RebootEvery { ms: 5000 });
    bed.run(30_000);
    for _ in 0..100 {
        bed.run(333);
        assert_eq!(bed.status(), Fault::Other(0x10).status());
        bed.gesture(insert(TWENTY));
    }
    assert_eq!(bed.view().went_in, []);
    bed.gesture(Gesture::Mend);
    bed.run(30_000);
    assert_eq!(bed.status(), Fault::Other(0x10).status(), "one good moment is no cure");
    bed.run(40_000);
    bed.until_ready();
    bed.hold(TWENTY);
}

/// Any bytes at any time, in the middle of the life of a note: nothing is believed that no frame says.
#[test]
fn random_bytes_are_never_money() {
    use peripherals::driver::{Driver as _, Input, Output};
    for seed in 0..400 {
        let mut chance = StdRng::seed_from_u64(seed);
        let mut driver = Driver::new(Settings::default());
        let mut now = Moment::START;
        driver.handle(now, Input::Connected);
        driver.handle(now, Input::Ordered(Command::Enable(every_note())));
        for _ in 0..200 {
            let bytes: Vec<u8> = (0..chance.random_range(0..20))
                .map(|_| {
                    if chance.random() {
                        [0x02, 0x03, 0x06, 0x07, 0x80, 0x81][chance.random_range(0..6_usize)]
                    } else {
                        chance.random()
                    }
                })
                .collect();
            driver.handle(now, Input::Received(&bytes));
            loop {
                match driver.poll() {
                    Output::Report(Event::StatusChanged(_), _) | Output::Send(_) => {}
                    Output::Report(event, _) => panic!("seed {seed}: {event:?}"),
                    Output::HangUp => driver.handle(now, Input::Connected),
                    Output::Wait(due) => {
                        now = due.unwrap_or(now).max(now) + Duration::from_millis(chance.random_range(0..300));
                        break;
                    }
                }
            }
            driver.handle(now, Input::Elapsed);
        }
    }
}
