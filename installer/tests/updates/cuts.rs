//! The plug is pulled at every step: there is always a whole version in the end, and never one that was refused.

use proptest::prelude::*;

use crate::world::World;

const WHEN: [&str; 3] = ["before", "within", "after"];

/// How the new version is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Version {
    Good,
    Unwell,
    Broken,
    Forged,
}

const VERSIONS: [Version; 4] = [Version::Good, Version::Unwell, Version::Broken, Version::Forged];

fn staged(version: Version) -> World {
    let world = World::staged();
    match version {
        Version::Good => {}
        Version::Unwell => world.set("unwell", "1.1"),
        Version::Broken => world.set("broken", "1.1"),
        Version::Forged => world.set("forged", "1.1"),
    }
    world.set("calls", "0");
    world
}

/// What must hold whenever nothing is in the middle any more.
fn ends_well(world: &World, version: Version, cuts: &str) {
    for what in ["resume", "apply"] {
        let code = world.run(what).status.code();
        assert!(matches!(code, Some(0 | 1)), "{what} after {cuts}: {code:?}\n{}", world.told("log"));
    }
    let present = world.version();
    let status = world.status();
    assert_eq!(status["stage"]["is"], "resting", "after {cuts}");
    let is_refused = status["refused"]["1.1"].is_string();
    assert_eq!(present, if is_refused { "1.0" } else { "1.1" }, "after {cuts}: {status}");
    assert!(is_refused || version == Version::Good, "after {cuts}: a bad one stayed");
    assert_eq!(status["history"].as_array().map(Vec::len), Some(1), "after {cuts}: it ended once");
    let installs = world.installs("1.1");
    world.run("fetch");
    world.run("apply");
    world.run("resume");
    assert_eq!((world.version(), world.installs("1.1")), (present, installs), "after {cuts}: it was tried again");
}

#[test]
fn a_plug_pulled_once_at_any_step_of_a_good_one_is_finished() {
    pulled_once(Version::Good);
}

#[test]
fn a_plug_pulled_once_at_any_step_of_one_that_is_not_well_is_taken_back() {
    pulled_once(Version::Unwell);
}

#[test]
fn a_plug_pulled_once_at_any_step_of_one_that_cannot_be_set_up_is_taken_back() {
    pulled_once(Version::Broken);
}

#[test]
fn a_plug_pulled_once_at_any_step_of_one_that_spoils_the_journal_is_taken_back() {
    pulled_once(Version::Forged);
}

fn pulled_once(version: Version) {
    let whole = staged(version);
    whole.run("apply");
    let steps = whole.calls();
    assert!(steps >= 10, "{steps}");
    let mut pulled = 0;
    for step in 1..=steps {
        for when in WHEN {
            let world = staged(version);
            world.cut(step, when);
            let output = world.run("apply");
            if output.status.code().is_some() {
                assert_eq!(when, "within", "step {step}: nothing has a middle but an installation");
                continue;
            }
            pulled += 1;
            world.set("cut", "0 never");
            ends_well(&world, version, &format!("{version:?}, {when} step {step} of {steps}"));
            if version == Version::Good {
                assert_eq!(world.version(), "1.1", "{when} step {step}: one cut is no reason to go back");
            }
        }
    }
    assert!(pulled > 2 * steps, "{pulled} of {steps}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_plug_pulled_again_and_again_ends_with_one_whole_version(
        version in prop::sample::select(&VERSIONS[..]),
        cuts in prop::collection::vec((1_u32..24, prop::sample::select(&WHEN[..]), prop::sample::select(&["apply", "resume"][..])), 1..7),
    ) {
        let world = staged(version);
        for (step, when, what) in &cuts {
            world.cut(*step, when);
            world.run(what);
        }
        world.set("cut", "0 never");
        ends_well(&world, version, &format!("{version:?}, {cuts:?}"));
    }
}
