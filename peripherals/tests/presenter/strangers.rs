//! What is on the port when it is not the printer, or not at its speed.

use std::{collections::VecDeque, time::Duration};

use domain::{Moment, fact::PrintOutcome};
use peripherals::{
    bench::{Bench, Wire},
    printer::{Command, Event, Fault, escpos::Gesture, presenter::Way},
    simulator::{Input, Output, Simulator},
    status::{Condition, Readiness},
};

use super::bed::{Kind, PATIENCE, ended, is_ready, job, present, ready};

/// What is answered to some bytes, and to how many before them.
type Answer = fn(&[u8], u64) -> Vec<u8>;

/// Something that answers whatever it is made to.
pub struct Stranger {
    answer: Answer,
    heard: u64,
    outbox: VecDeque<Output>,
}

impl Stranger {
    pub fn new(answer: Answer) -> Self {
        Self { answer, heard: 0, outbox: VecDeque::new() }
    }
}

impl Simulator for Stranger {
    type Gesture = ();
    type View = ();

    fn handle(&mut self, _now: Moment, input: Input<'_, ()>) {
        if let Input::Received(bytes) = input {
            self.heard += 1;
            let answer = (self.answer)(bytes, self.heard);
            if !answer.is_empty() {
                self.outbox.push_back(Output::Send(answer));
            }
        }
    }

    fn poll(&mut self) -> Output {
        self.outbox.pop_front().unwrap_or(Output::Wait(None))
    }

    fn view(&self) {}
}

fn chance(state: &mut u64) -> u8 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    state.to_be_bytes()[0]
}

fn noise(_heard: &[u8], turn: u64) -> Vec<u8> {
    let mut state = turn;
    (0..9).map(|_| chance(&mut state)).collect()
}

fn flood(_heard: &[u8], turn: u64) -> Vec<u8> {
    let mut state = turn;
    (0..20_000).map(|_| chance(&mut state)).collect()
}

fn nothing(_heard: &[u8], _turn: u64) -> Vec<u8> {
    Vec::new()
}

fn echo(heard: &[u8], _turn: u64) -> Vec<u8> {
    heard.to_vec()
}

fn passport_reader(_heard: &[u8], _turn: u64) -> Vec<u8> {
    b"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\r".to_vec()
}

/// Each is told as a printer that is not there or cannot be used, and nothing is printed.
pub fn a_stranger_on_the_port_is_never_ready_and_never_printed_on<K: Kind>() {
    let strangers: [(&str, Answer); 5] = [
        ("line noise, as at a wrong speed", noise),
        ("a device that floods", flood),
        ("nobody", nothing),
        ("a loop of wire", echo),
        ("a passport reader", passport_reader),
    ];
    for (name, answer) in strangers {
        let mut bench = Bench::new(K::driver(Way::Retract), Stranger::new(answer), Wire::perfect());
        bench.run_for(Duration::from_mins(1));
        bench.order(Command::Print(job(1)));
        bench.run_for(Duration::from_secs(30));
        let mut last = None;
        for event in bench.events() {
            match event {
                Event::StatusChanged(status, _) => {
                    assert_ne!(status.readiness, Readiness::Ready, "{name}");
                    last = Some(*status);
                }
                Event::PrintBegan(_) | Event::PaperTaken { .. } => panic!("{name}: {event:?}"),
                _other => {}
            }
        }
        let status = last.expect("a status");
        let faulty = status.fault.is_some() || matches!(status.condition, Condition::Offline | Condition::Starting);
        assert!(status.readiness == Readiness::Unavailable && faulty, "{name}: {status:?}");
    }
}

pub fn a_printer_that_restarts_every_five_seconds_is_never_half_believed<K: Kind>() {
    let mut bench = ready::<K>();
    for round in 0..24 {
        bench.order(Command::Print(job(100 + round)));
        bench.run_for(Duration::from_secs(4));
        bench.gesture(Gesture::CutPower);
        bench.run_for(Duration::from_secs(1));
        bench.gesture(Gesture::RestorePower);
    }
    assert!(bench.run_until(PATIENCE, is_ready::<K>));
    for round in 0..24 {
        assert_eq!(ended::<K>(&bench, 100 + round).len(), 1, "job {}", 100 + round);
    }
    assert!(!bench.events().any(|event| matches!(event, Event::PaperTaken { .. })));
    present::<K>(&mut bench, 200);
}

/// What is told, one after the other, of a printer that answers so, and how a job ends that is ordered then.
pub fn faults_of<K: Kind>(answer: Answer, after: Duration) -> (Vec<Fault>, Vec<(PrintOutcome, Option<Fault>)>) {
    let mut bench = Bench::new(K::driver(Way::Retract), Stranger::new(answer), Wire::perfect());
    bench.run_for(after);
    let mut faults: Vec<Fault> = bench
        .events()
        .filter_map(|event| match event {
            Event::StatusChanged(status, _) => status.fault,
            _other => None,
        })
        .collect();
    faults.dedup();
    bench.order(Command::Print(job(1)));
    bench.run_for(Duration::from_secs(20));
    let ends = bench.events().filter_map(|event| match event {
        Event::PrintEnded { outcome, fault, .. } => Some((*outcome, *fault)),
        _other => None,
    });
    (faults, ends.collect())
}
