//! The bench itself: a wire that did no harm would prove nothing.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use peripherals::{
    bench::{Bench, Direction, Fault, Harm, Wire},
    driver::{self, Driver, EventId},
    simulator::{self, Simulator},
};

/// Reports what it hears, byte by byte, and what happens to its link.
#[derive(Debug, Default)]
struct Ear {
    outputs: VecDeque<driver::Output<Heard>>,
    reports: u64,
    acknowledged: Vec<(EventId, Moment)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Heard {
    Connected,
    Byte(u8),
    Disconnected,
}

#[derive(Debug)]
enum Say {
    Bytes(&'static [u8]),
    HangUp,
    Acknowledge(EventId),
}

impl Ear {
    fn report(&mut self, heard: Heard) {
        self.outputs.push_back(driver::Output::Report(heard, EventId(self.reports)));
        self.reports += 1;
    }
}

impl Driver for Ear {
    type Command = Say;
    type Event = Heard;

    fn handle(&mut self, now: Moment, input: driver::Input<'_, Say>) {
        match input {
            driver::Input::Connected => self.report(Heard::Connected),
            driver::Input::Received(bytes) => bytes.iter().for_each(|byte| self.report(Heard::Byte(*byte))),
            driver::Input::Ordered(Say::Bytes(bytes)) => {
                self.outputs.push_back(driver::Output::Send(bytes.to_vec()));
            }
            driver::Input::Ordered(Say::HangUp) => self.outputs.push_back(driver::Output::HangUp),
            driver::Input::Ordered(Say::Acknowledge(id)) => self.acknowledged.push((id, now)),
            driver::Input::Elapsed => {}
            driver::Input::Disconnected => self.report(Heard::Disconnected),
        }
    }

    fn poll(&mut self) -> driver::Output<Heard> {
        self.outputs.pop_front().unwrap_or(driver::Output::Wait(None))
    }
}

/// Sends back what it gets.
#[derive(Debug, Default)]
struct Wall {
    echo: Vec<u8>,
}

impl Simulator for Wall {
    type Gesture = ();
    type View = ();

    fn handle(&mut self, _: Moment, input: simulator::Input<'_, ()>) {
        if let simulator::Input::Received(bytes) = input {
            self.echo.extend_from_slice(bytes);
        }
    }

    fn poll(&mut self) -> simulator::Output {
        if self.echo.is_empty() {
            return simulator::Output::Wait(None);
        }
        simulator::Output::Send(std::mem::take(&mut self.echo))
    }

    fn view(&self) {}
}

fn heard(wire: Wire, seconds: u64) -> (Vec<u8>, Vec<Heard>) {
    let mut bench = Bench::new(Ear::default(), Wall::default(), wire);
    bench.order(Say::Bytes(b"abcdef"));
    bench.run_for(Duration::from_secs(seconds));
    let (bytes, rest): (Vec<Heard>, Vec<Heard>) =
        bench.take_events().into_iter().partition(|e| matches!(e, Heard::Byte(_)));
    let bytes = bytes.into_iter().filter_map(|heard| match heard {
        Heard::Byte(byte) => Some(byte),
        Heard::Connected | Heard::Disconnected => None,
    });
    (bytes.collect(), rest)
}

#[test]
fn each_fault_does_what_it_says_in_both_directions() {
    use Heard::{Connected, Disconnected};

    for direction in Direction::BOTH {
        let with = |fault| heard(Wire::perfect().with(direction, 2, fault), 20);
        assert_eq!(with(Fault::Lost), (b"abdef".to_vec(), vec![Connected]));
        assert_eq!(with(Fault::Doubled), (b"abccdef".to_vec(), vec![Connected]));
        assert_eq!(with(Fault::Corrupted(0x20)), (b"abCdef".to_vec(), vec![Connected]));
        assert_eq!(with(Fault::Delayed(Duration::from_secs(9))), (b"abcdef".to_vec(), vec![Connected]));
        assert_eq!(with(Fault::Silenced), (b"ab".to_vec(), vec![Connected]));
        assert_eq!(with(Fault::Cut).1, [Connected, Disconnected, Connected], "{direction:?}");
    }
    assert_eq!(heard(Wire::perfect(), 1), (b"abcdef".to_vec(), vec![Connected]));
    let cut_on_the_way_back = Wire::perfect().cut_after(Direction::ToHost, 2);
    assert_eq!(heard(cut_on_the_way_back, 20).0, b"ab");
}

#[test]
fn a_delayed_byte_holds_back_those_behind_it_and_only_those() {
    let wire = Wire::perfect().delay_byte(Direction::ToHost, 2, Duration::from_secs(5));
    assert_eq!(heard(wire.clone(), 4).0, b"ab");
    assert_eq!(heard(wire, 6).0, b"abcdef");
}

#[test]
fn the_same_seed_gives_the_same_run_and_seeds_differ() {
    let runs: Vec<_> = (0..200).map(|seed| heard(Wire::from_seed(seed, 6), 60)).collect();
    let again: Vec<_> = (0..200).map(|seed| heard(Wire::from_seed(seed, 6), 60)).collect();
    assert_eq!(runs, again);
    assert!(runs.iter().filter(|run| run.0 != b"abcdef").count() > 100, "most wires from a seed do harm");
}

#[test]
fn chance_harms_one_byte_in_so_many_and_only_in_its_direction() {
    let long = [b'x'; 6000].as_slice();
    let lost = |direction, seed| {
        let wire = Wire::perfect().with_chance(seed, direction, 100, Harm::This(Fault::Lost));
        let mut bench = Bench::new(Ear::default(), Wall::default(), wire);
        bench.order(Say::Bytes(long));
        bench.run_for(Duration::from_secs(5));
        let heard = bench.take_events().into_iter().filter(|heard| matches!(heard, Heard::Byte(_))).count();
        (6000 - heard, bench.sent(Direction::ToHost).len())
    };
    for seed in 0..20 {
        let (lost_on_the_way_back, echoed) = lost(Direction::ToHost, seed);
        assert!((30..=90).contains(&lost_on_the_way_back), "seed {seed}: {lost_on_the_way_back}");
        assert_eq!(echoed, 6000, "seed {seed}: nothing is lost on the way there");
        assert_eq!(lost(Direction::ToHost, seed).0, lost_on_the_way_back, "the same seed is the same run");
        let (lost_in_all, echoed) = lost(Direction::ToDevice, seed);
        assert_eq!(6000 - lost_in_all, echoed, "seed {seed}: nothing is lost on the way back");
    }
    let always = Wire::perfect().with_chance(3, Direction::ToHost, 1, Harm::Any);
    assert_ne!(heard(always, 60).0, b"abcdef");
}

#[test]
fn a_report_is_acknowledged_when_the_journal_has_written_it() {
    let delay = Duration::from_millis(200);
    let mut bench = Bench::new(Ear::default(), Wall::default(), Wire::perfect()).acknowledging(Say::Acknowledge);
    bench.order(Say::Bytes(b"x"));
    bench.run_for(Duration::from_secs(1));
    let reports: Vec<_> = bench.reports().iter().map(|report| (report.id, report.at + delay)).collect();
    assert_eq!(reports.len(), 2);
    assert_eq!(bench.driver().acknowledged, reports);
}

#[test]
fn a_host_that_loses_its_memory_acknowledges_nothing_of_what_it_had_not_written() {
    let mut bench = Bench::new(Ear::default(), Wall::default(), Wire::perfect()).acknowledging(Say::Acknowledge);
    bench.order(Say::Bytes(b"x"));
    bench.run_for(Duration::from_millis(100));
    bench.restart_host(Ear::default());
    bench.run_for(Duration::from_secs(5));
    assert_eq!(bench.take_events().last(), Some(&Heard::Connected));
    let acknowledged: Vec<_> = bench.driver().acknowledged.iter().map(|(_, at)| *at).collect();
    assert_eq!(acknowledged, [Moment::after_start(Duration::from_millis(1300))], "only the new host's own report");
}

#[test]
fn a_link_that_is_hung_up_is_opened_again_after_the_pause() {
    let mut bench =
        Bench::new(Ear::default(), Wall::default(), Wire::perfect()).reconnect_after(Duration::from_secs(3));
    bench.order(Say::HangUp);
    assert!(!bench.is_connected());
    bench.run_for(Duration::from_millis(2_999));
    assert!(!bench.is_connected());
    bench.run_for(Duration::from_millis(1));
    assert_eq!(bench.take_events(), [Heard::Connected, Heard::Disconnected, Heard::Connected]);
    assert_eq!(bench.sent(Direction::ToDevice), b"");
}

/// Wants to be woken at a moment that is past, for ever.
#[derive(Debug)]
struct Sleepless;

impl Driver for Sleepless {
    type Command = ();
    type Event = ();

    fn handle(&mut self, _: Moment, _: driver::Input<'_, ()>) {}

    fn poll(&mut self) -> driver::Output<()> {
        driver::Output::Wait(Some(Moment::START))
    }
}

#[test]
#[should_panic(expected = "asks to be woken for ever")]
fn a_driver_that_is_never_content_fails_its_test_instead_of_hanging_it() {
    Bench::new(Sleepless, Wall::default(), Wire::perfect()).run_for(Duration::from_secs(1));
}
