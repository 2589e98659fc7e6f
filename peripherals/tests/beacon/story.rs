//! What is seen.

use std::time::Duration;

use peripherals::{
    beacon::{
        Command, Event, Fault, Rate,
        relay::{Functions, Gesture, Physics, Relays, Settings},
    },
    bench::Wire,
    family::Family,
    status::{Action, Readiness},
};

use super::{assert_harmless, board, flashes, light, lit, offline, ready, with};

const ALL_DARK: [bool; 4] = [false; 4];

#[test]
fn a_light_shines_at_once_and_goes_out_at_once() {
    let mut bench = board();
    bench.order(light(Family::Document, Rate::Continuous));
    bench.run_for(Duration::from_millis(30));
    assert_eq!(lit(&bench), [true, false, false, false]);
    bench.order(light(Family::Cash, Rate::Continuous));
    bench.order(light(Family::Document, Rate::Off));
    bench.run_for(Duration::from_millis(300));
    assert_eq!(lit(&bench), [false, false, false, true]);
    bench.order(Command::Darken);
    bench.run_for(Duration::from_millis(300));
    assert_eq!(lit(&bench), ALL_DARK);
    assert_eq!(bench.take_events(), [], "all of it is as it should be");
}

#[test]
fn each_rate_flashes_as_often_as_it_says_and_begins_lit() {
    for (rate, in_ten_seconds) in [(Rate::Slow, 5), (Rate::Medium, 10), (Rate::Quick, 20)] {
        let mut bench = board();
        let began = bench.now();
        bench.order(light(Family::Card, rate));
        bench.run_for(Duration::from_millis(9_990));
        let seen = flashes(bench.simulator().turns(), 1);
        assert_eq!(seen.len(), in_ten_seconds, "{rate:?}");
        assert!(seen[0].since(began) < Duration::from_millis(30), "{rate:?} begins lit");
        assert_harmless(&bench, "one light");
        assert_eq!(bench.take_events(), [], "{rate:?}");
    }
}

#[test]
fn lights_that_flash_flash_together() {
    let mut bench = board();
    bench.order(light(Family::Document, Rate::Medium));
    bench.run_for(Duration::from_millis(700));
    bench.order(light(Family::Card, Rate::Medium));
    bench.run_for(Duration::from_secs(10));
    let (first, second) = (flashes(bench.simulator().turns(), 0), flashes(bench.simulator().turns(), 1));
    assert_eq!(first[1..], second, "the second joins the first one's next flash");
}

#[test]
fn nobody_can_make_a_light_flash_faster_than_is_harmless() {
    let mut bench = board();
    for step in 0..2_000_u32 {
        let rate = Rate::ALL[(step as usize * 7 + 3) % Rate::ALL.len()];
        bench.order(light(Family::Document, rate));
        bench.run_for(Duration::from_millis(u64::from(step % 90)));
    }
    assert_harmless(&bench, "two thousand orders");
    bench.order(light(Family::Document, Rate::Continuous));
    bench.run_for(Duration::from_millis(300));
    assert_eq!(lit(&bench), [true, false, false, false], "the last word counts");
}

#[test]
fn contacts_of_metal_are_lit_steadily() {
    let settings = Settings { relays: Relays::Mechanical, ..Settings::default() };
    let mut bench = with(settings, Physics::default(), Wire::perfect());
    bench.order(light(Family::Document, Rate::Quick));
    bench.run_for(Duration::from_secs(10));
    assert_eq!(flashes(bench.simulator().turns(), 0).len(), 1);
    assert_eq!(lit(&bench), [true, false, false, false]);
}

#[test]
fn a_board_that_can_only_write_one_coil_at_a_time_shows_the_same() {
    let physics = Physics { functions: Functions::OneByOne, ..Physics::default() };
    let mut bench = with(Settings::default(), physics, Wire::perfect());
    bench.order(light(Family::Document, Rate::Continuous));
    bench.order(light(Family::Cash, Rate::Continuous));
    bench.run_for(Duration::from_secs(1));
    assert_eq!(lit(&bench), [true, false, false, true]);
    assert_eq!(bench.take_events(), [ready()]);
}

#[test]
fn relays_that_are_not_ours_are_never_touched() {
    let settings = Settings { first_coil: 2, lights: vec![Family::Document, Family::Card], ..Settings::default() };
    let mut bench = with(settings, Physics::default(), Wire::perfect());
    for rate in [Rate::Continuous, Rate::Quick, Rate::Off] {
        bench.order(light(Family::Document, rate));
        bench.order(light(Family::Card, rate));
        bench.order(light(Family::Cash, rate));
        bench.run_for(Duration::from_secs(5));
    }
    assert!(bench.simulator().turns().all(|turn| turn.relay == 2 || turn.relay == 3));
    assert!(!flashes(bench.simulator().turns(), 2).is_empty());
}

#[test]
fn lights_that_shone_before_the_program_started_are_put_out() {
    let mut bench = board();
    bench.order(light(Family::Printer, Rate::Continuous));
    bench.run_for(Duration::from_secs(1));
    bench.restart_host(peripherals::beacon::relay::Driver::new(Settings::default()));
    bench.run_for(Duration::from_millis(900));
    assert_eq!(lit(&bench), [false, false, true, false], "a board keeps its relays while nobody speaks to it");
    bench.run_for(Duration::from_secs(1));
    assert_eq!(lit(&bench), ALL_DARK);
}

#[test]
fn what_is_wanted_is_shown_again_when_the_link_is_back() {
    let mut bench = board();
    bench.gesture(Gesture::Unplug);
    bench.order(light(Family::Card, Rate::Continuous));
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events(), [offline()]);
    bench.gesture(Gesture::Plug);
    bench.run_for(Duration::from_secs(2));
    assert_eq!(bench.take_events(), [ready()]);
    assert_eq!(lit(&bench), [false, true, false, false]);
}

#[test]
fn a_board_that_lost_its_power_is_missed_and_shown_everything_again() {
    let mut bench = board();
    bench.order(light(Family::Card, Rate::Continuous));
    bench.run_for(Duration::from_secs(1));
    bench.gesture(Gesture::CutPower);
    bench.run_for(Duration::from_secs(10));
    assert_eq!(bench.take_events(), [offline()]);
    bench.gesture(Gesture::RestorePower);
    bench.run_for(Duration::from_secs(4));
    assert_eq!(bench.take_events(), [ready()]);
    assert_eq!(lit(&bench), [false, true, false, false]);
}

#[test]
fn a_power_cut_too_short_to_be_missed_is_found_at_the_next_look() {
    let mut bench = board();
    bench.order(light(Family::Card, Rate::Continuous));
    bench.run_for(Duration::from_secs(1));
    bench.gesture(Gesture::CutPower);
    bench.gesture(Gesture::RestorePower);
    bench.run_for(Duration::from_secs(3));
    assert_eq!(lit(&bench), [false, true, false, false]);
    assert_eq!(bench.take_events(), []);
}

#[test]
fn a_board_that_restarts_every_five_seconds_shows_what_is_wanted_in_between() {
    let mut bench = board();
    bench.order(light(Family::Document, Rate::Continuous));
    for _ in 0..20 {
        bench.gesture(Gesture::CutPower);
        bench.run_for(Duration::from_secs(1));
        bench.gesture(Gesture::RestorePower);
        bench.run_for(Duration::from_secs(4));
        assert_eq!(lit(&bench), [true, false, false, false]);
    }
    assert!(bench.take_events().len() <= 40);
}

#[test]
fn a_stuck_relay_is_named_the_others_work_and_it_is_told_again_until_it_follows() {
    for (before, wanted) in [(Rate::Off, Rate::Continuous), (Rate::Continuous, Rate::Off), (Rate::Off, Rate::Quick)] {
        let mut bench = board();
        bench.order(light(Family::Card, before));
        bench.run_for(Duration::from_secs(1));
        bench.gesture(Gesture::Stick(1));
        bench.order(light(Family::Card, wanted));
        bench.order(light(Family::Printer, Rate::Continuous));
        bench.run_for(Duration::from_secs(20));
        let stuck = Fault::Stuck(Family::Card);
        assert_eq!(bench.take_events(), [Event::StatusChanged(stuck.status())], "{before:?} to {wanted:?}: once");
        assert_eq!((stuck.status().readiness, stuck.remedy().action), (Readiness::Ready, Action::Maintenance));
        assert!(lit(&bench)[2], "the others follow");
        bench.gesture(Gesture::Loosen(1));
        bench.run_for(Duration::from_secs(5));
        assert_eq!(bench.take_events(), [ready()], "{before:?} to {wanted:?}");
    }
}

#[test]
fn a_welded_contact_cannot_be_read_back() {
    let mut bench = board();
    bench.gesture(Gesture::Weld(0));
    bench.run_for(Duration::from_secs(10));
    assert!(lit(&bench)[0]);
    assert_eq!(bench.take_events(), [], "the board reports its coils, not its contacts");
}

#[test]
fn a_board_with_fewer_relays_than_lights_says_no_and_that_is_told() {
    let physics = Physics { relays: 2, ..Physics::default() };
    let mut bench = with(Settings::default(), physics, Wire::perfect());
    bench.run_for(Duration::from_secs(20));
    let refused = Fault::Refused(2);
    assert_eq!(bench.take_events(), [Event::StatusChanged(refused.status())]);
    assert_eq!(refused.remedy().action, Action::Configuration);
    assert!(bench.view().questions < 20, "it is not asked in a circle");
}

#[test]
fn a_board_of_another_address_is_offline() {
    let physics = Physics { address: 2, ..Physics::default() };
    let mut bench = with(Settings::default(), physics, Wire::perfect());
    bench.run_for(Duration::from_secs(20));
    assert_eq!(bench.take_events(), [offline()]);
}

#[test]
fn a_terminal_without_lights_is_ready_and_asks_nothing() {
    let settings = Settings { lights: Vec::new(), ..Settings::default() };
    let mut bench = with(settings, Physics::default(), Wire::perfect());
    bench.order(light(Family::Document, Rate::Quick));
    bench.run_for(Duration::from_secs(20));
    assert_eq!(bench.take_events(), [ready()]);
    assert_eq!(bench.view().questions, 0);
}

#[test]
fn more_lights_than_a_board_can_have_are_cut_off_at_the_thirty_second() {
    let settings = Settings { lights: vec![Family::Document; 40], ..Settings::default() };
    let mut bench = with(settings, Physics { relays: 40, ..Physics::default() }, Wire::perfect());
    bench.order(light(Family::Document, Rate::Continuous));
    bench.run_for(Duration::from_secs(1));
    assert_eq!(bench.take_events(), [ready()]);
    assert_eq!(bench.view().lit.iter().filter(|lit| **lit).count(), 32);
}
