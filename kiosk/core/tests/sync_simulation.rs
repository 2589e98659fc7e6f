//! Kiosks and central in a network that delays, loses, doubles, reorders and cuts, while either side dies and comes back:
//! every entry takes effect once, in order, and everything is acknowledged soon after the network heals.
//!
//! A run is a function of its seed, which a failure prints. A central without de-duplication must be caught.

#[path = "sync_simulation/central.rs"]
mod central;
#[path = "sync_simulation/kiosk.rs"]
mod kiosk;
#[path = "sync_simulation/world.rs"]
mod world;

use std::{sync::Mutex, thread};

use central::Memory;
use world::{Figures, World};

fn run(seeds: u64, memory: Memory) -> (Figures, Vec<String>) {
    let results = Mutex::new((Figures::default(), Vec::new()));
    thread::scope(|scope| {
        for half in 0..2 {
            let results = &results;
            scope.spawn(move || {
                for seed in (half..seeds).step_by(2) {
                    let (figures, lived) = World::new(seed, memory).live();
                    let mut results = results.lock().expect("no test panics here");
                    results.0.add(&figures);
                    if let Err(violation) = lived {
                        results.1.push(format!("seed {seed}: {violation}"));
                    }
                }
            });
        }
    });
    results.into_inner().expect("no test panics here")
}

fn report(name: &str, figures: &Figures, violations: &[String]) {
    println!("{name}: {figures}; {} violations", violations.len());
    for violation in violations.iter().take(3) {
        println!("  {violation}");
    }
}

#[test]
fn every_entry_takes_effect_once_and_in_order_in_1_000_worlds() {
    let (figures, violations) = run(1_000, Memory::Remembers);
    report("central that remembers", &figures, &violations);
    assert!(violations.is_empty(), "{} violations", violations.len());
    assert!(figures.resent > 1_000 && figures.kiosk_deaths > 500 && figures.central_deaths > 500, "{figures}");
}

#[test]
fn a_central_that_forgets_what_it_has_seen_is_caught() {
    let (figures, violations) = run(60, Memory::Forgets);
    report("central that forgets", &figures, &violations);
    assert!(violations.iter().filter(|violation| violation.contains("twice")).count() > 20, "nothing was noticed");
}
