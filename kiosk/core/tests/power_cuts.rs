//! The journal's own code on a disk that forgets: nothing acknowledged is lost, nothing is invented.
//!
//! Every run is a function of its seed, which a failure prints. The variants with less durability, and the disk that
//! lies, must be caught: otherwise this test would prove nothing.

#[path = "power_cuts/disk.rs"]
mod disk;
#[path = "power_cuts/life.rs"]
mod life;
#[path = "power_cuts/sales.rs"]
mod sales;
#[path = "power_cuts/vfs.rs"]
mod vfs;

use std::{sync::Mutex, thread};

use disk::{Directory, Honesty};
use kiosk_core::journal::Durability;
use life::{Figures, Life, Setting};

/// Runs the seeds on two threads; gives the figures and what was violated.
fn run(seeds: u64, setting: Setting, scenario: fn(&mut Life) -> Result<(), String>) -> (Figures, Vec<String>) {
    let results = Mutex::new((Figures::default(), Vec::new()));
    thread::scope(|scope| {
        for half in 0..2 {
            let results = &results;
            scope.spawn(move || {
                for seed in (half..seeds).step_by(2) {
                    let mut life = Life::new(seed, setting);
                    let lived = scenario(&mut life);
                    let mut results = results.lock().expect("no test panics here");
                    results.0.add(&life.figures);
                    if let Err(violation) = lived {
                        results.1.push(format!("seed {seed}: {violation}"));
                    }
                }
            });
        }
    });
    results.into_inner().expect("no test panics here")
}

const STRICT: Setting =
    Setting { durability: Durability::Extra, honesty: Honesty::Honest, directory: Directory::Strict };

fn report(name: &str, figures: &Figures, violations: &[String]) {
    println!("{name}: {figures}; {} violations", violations.len());
    for violation in violations.iter().take(3) {
        println!("  {violation}");
    }
}

#[test]
fn nothing_acknowledged_is_lost_in_20_000_power_cuts() {
    let (figures, violations) = run(5_000, STRICT, Life::through_power_cuts);
    report("power cuts", &figures, &violations);
    assert!(violations.is_empty(), "{} violations", violations.len());
    assert!(figures.cuts >= 20_000, "only {} cuts", figures.cuts);
    assert!(figures.in_flight_survived > 0 && figures.in_flight_lost > 0, "both ends of a cut were seen");
}

#[test]
fn less_durability_and_a_lying_disk_are_caught() {
    let variants = [
        ("synchronous=NORMAL", Setting { durability: Durability::Normal, ..STRICT }),
        ("synchronous=OFF", Setting { durability: Durability::Off, ..STRICT }),
        ("a lying disk", Setting { honesty: Honesty::Lying, ..STRICT }),
    ];
    for (name, setting) in variants {
        let (figures, violations) = run(100, setting, Life::through_power_cuts);
        report(name, &figures, &violations);
        assert!(figures.commits > 300, "{name}: nothing was at stake");
        assert!(violations.len() > 10, "{name}: the oracle sees nothing");
    }
    // Told apart from the others: our own sync of the directory may make up for what FULL leaves out.
    let (figures, violations) = run(500, Setting { durability: Durability::Full, ..STRICT }, Life::through_power_cuts);
    report("synchronous=FULL, strict directories", &figures, &violations);
}

#[test]
fn a_full_disk_refuses_new_sales_and_lets_an_open_one_end() {
    let (figures, violations) = run(1_500, STRICT, Life::through_a_full_disk);
    report("full disk", &figures, &violations);
    assert!(violations.is_empty(), "{} violations", violations.len());
    assert!(figures.refused > 1_000 && figures.closed_on_reserve > 500, "{figures}");
}

#[test]
fn room_that_is_missing_for_a_while_loses_nothing() {
    let (figures, violations) = run(600, STRICT, Life::through_missing_room);
    report("no room for a while", &figures, &violations);
    assert!(violations.is_empty(), "{} violations", violations.len());
    assert!(figures.refused > 500, "{figures}");
}

#[test]
fn a_failed_operation_stops_the_journal_and_nothing_is_lost_after_reopening() {
    let (figures, violations) = run(2_500, STRICT, Life::through_failures);
    report("I/O errors", &figures, &violations);
    assert!(violations.is_empty(), "{} violations", violations.len());
    assert!(figures.stopped > 1_000, "{figures}");
}

#[test]
fn a_turned_bit_is_detected_or_harmless() {
    let (figures, violations) = run(3_000, STRICT, Life::through_a_turned_bit);
    report("turned bits", &figures, &violations);
    assert!(violations.is_empty(), "{} violations", violations.len());
    assert!(figures.detected > 100 && figures.harmless > 100, "{figures}");
}
