//! Printers that know no `^HV`, or answer it early.

use peripherals::{
    bench::{Bench, Wire},
    printer::{
        Command, Fault,
        mechanism::{Machine, Physics},
        usher::Usher,
        zpl::{Confirmation, Dialect, Driver, Kr403 as Brain, Settings, Simulator, Zpl},
    },
    status::Readiness,
};

use super::{
    Kr403,
    bed::{Kind, PATIENCE, Tuning, UsherBench, is_ready, papers_with, physics, printed, receipt_like, status_of, take},
};

fn numberless(confirmation: Confirmation) -> UsherBench<Kr403> {
    let settings = Settings { width_dots: 576, confirmation, ..Settings::default() };
    let simulator = Simulator::new(physics(&Tuning::default()), Dialect::Numberless);
    Bench::new(Driver::new(&settings), simulator, Wire::perfect()).acknowledging(Command::Acknowledge)
}

#[test]
fn a_printer_that_says_no_number_back_is_believed_by_its_paper_where_that_is_set() {
    let mut bench = numberless(Confirmation::Paper);
    assert!(bench.run_until(PATIENCE, is_ready::<Kr403>));
    for id in 1..4 {
        printed::<Kr403>(&mut bench, id, &receipt_like(id));
        take::<Kr403>(&mut bench);
        bench.run_for(std::time::Duration::from_secs(3));
        assert_eq!(papers_with::<Kr403>(&bench, &receipt_like(id)).len(), 1);
    }
}

#[test]
fn a_printer_that_says_no_number_back_is_useless_to_a_host_that_waits_for_it() {
    let mut bench = numberless(Confirmation::NumberAndPaper);
    bench.run_for(PATIENCE);
    assert!(!is_ready::<Kr403>(&bench));
    let told = bench.events().any(|event| match event {
        peripherals::printer::Event::StatusChanged(status, _) => status.fault == Some(Fault::OfflineForUnknownCause),
        _other => false,
    });
    assert!(told && status_of::<Kr403>(&bench).0 == Readiness::Unavailable);
}

/// A printer that says a job's number back when it begins to print it.
struct Hasty;

impl Kind for Hasty {
    type Language = Zpl;
    type Brain = Brain;
    const TELLS_HEAT: bool = true;

    fn driver(tuning: &Tuning) -> Usher<Zpl> {
        Kr403::driver(tuning)
    }

    fn simulator(physics: Physics) -> Machine<Brain> {
        Simulator::new(physics, Dialect::Hasty)
    }
}

crate::stories! { Hasty:
    a_job_is_printed_dot_by_dot_presented_and_taken_by_a_hand,
    paper_that_ends_inside_a_job_leaves_the_outcome_unknown_and_nothing_for_the_next_customer,
    a_stuck_knife_makes_the_job_unknown_and_recovery_clears_it,
    a_power_cut_at_any_moment_of_a_job_never_prints_it_twice,
    forty_papers_in_a_row_are_forty_papers,
}

/// Two hundred bad wires: an early number and an old "nothing is left" do not add up to a paper.
#[test]
fn two_hundred_bad_wires_leave_true_outcomes_with_a_hasty_printer() {
    super::laws::bad_wires::<Hasty>(0..200);
}
