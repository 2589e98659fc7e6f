//! A printer that knows no `^HV`.

use peripherals::{
    bench::{Bench, Wire},
    printer::{
        Command, Fault,
        zpl::{Confirmation, Dialect, Driver, Settings, Simulator},
    },
    status::Readiness,
};

use super::{
    Kr403,
    bed::{PATIENCE, Tuning, UsherBench, is_ready, papers_with, physics, printed, receipt_like, status_of, take},
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
