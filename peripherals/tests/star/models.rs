//! Models that understand less, or say less.

use std::time::Duration;

use domain::fact::PrintOutcome;
use peripherals::{
    bench::{Bench, Direction, Wire},
    printer::{
        Command, Event, Fault,
        mechanism::{Gesture, Machine, Physics},
        star::{Dialect, Simulator, Star, Tup as Brain},
        usher::Usher,
    },
};

use super::{
    Tup,
    bed::{
        Kind, MINUTES, PATIENCE, Tuning, UsherBench, ended, is_ready, papers_with, physics, print, printed, ready,
        ready_with, receipt_like, status_of, told,
    },
};

/// A TUP that cannot be started afresh from here.
struct Unresettable;

impl Kind for Unresettable {
    type Language = Star;
    type Brain = Brain;
    const TELLS_HEAT: bool = true;

    fn driver(tuning: &Tuning) -> Usher<Star> {
        Tup::driver(tuning)
    }

    fn simulator(physics: Physics) -> Machine<Brain> {
        Simulator::new(physics, Dialect::Unresettable)
    }
}

#[test]
fn what_paper_out_left_in_a_printer_that_cannot_be_reset_is_cut_off_and_never_called_printed() {
    let mut bench = ready::<Unresettable>();
    let before = receipt_like(4);
    bench.gesture(Gesture::PaperOutAfter { rows: 200 });
    print::<Unresettable>(&mut bench, 4, &before);
    assert_eq!(ended::<Unresettable>(&mut bench, 4), (PrintOutcome::Unknown, Some(Fault::PaperOut)));
    bench.run_for(Duration::from_secs(5));
    bench.gesture(Gesture::NewRoll);
    assert!(bench.run_until(MINUTES, is_ready::<Unresettable>), "{:?}", bench.view());
    let image = receipt_like(5);
    printed::<Unresettable>(&mut bench, 5, &image);
    assert_eq!(papers_with::<Unresettable>(&bench, &image).len(), 1, "nothing of the other job hangs on to it");
    assert!(papers_with::<Unresettable>(&bench, &before).len() <= 1);
}

#[test]
fn a_printer_that_cannot_be_reset_gets_out_of_every_broken_row() {
    let job = {
        let mut bench = ready::<Unresettable>();
        let before = bench.sent(Direction::ToDevice).len();
        printed::<Unresettable>(&mut bench, 1, &receipt_like(1));
        before..bench.sent(Direction::ToDevice).len()
    };
    for position in job.step_by(211) {
        let wire = Wire::perfect().double_byte(Direction::ToDevice, position);
        let mut bench = ready_with::<Unresettable>(&Tuning::default(), wire);
        print::<Unresettable>(&mut bench, 1, &receipt_like(1));
        ended::<Unresettable>(&mut bench, 1);
        assert!(bench.run_until(PATIENCE, is_ready::<Unresettable>), "after byte {position} came twice");
    }
}

#[test]
fn a_printer_that_does_not_say_where_its_paper_is_prints_and_calls_nothing_taken() {
    let tuning = Tuning::default();
    let simulator = Simulator::new(physics(&tuning), Dialect::Positionless);
    let mut bench: UsherBench<Tup> =
        Bench::new(Tup::driver(&tuning), simulator, Wire::perfect()).acknowledging(Command::Acknowledge);
    assert!(bench.run_until(PATIENCE, is_ready::<Tup>));
    for id in 1..4 {
        bench.gesture(Gesture::TakePaper);
        printed::<Tup>(&mut bench, id, &receipt_like(id));
        bench.run_for(Duration::from_secs(3));
    }
    bench.gesture(Gesture::TakePaper);
    bench.run_for(Duration::from_mins(2));
    assert_eq!(
        told::<Tup>(&bench, |event| matches!(event, Event::PaperPresented { .. } | Event::PaperTaken { .. })),
        0
    );
    assert!(is_ready::<Tup>(&bench), "{:?}", status_of::<Tup>(&bench));
}
