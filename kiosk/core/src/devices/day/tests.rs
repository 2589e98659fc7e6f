//! A card terminal, its driver, the end of its day, and a disk, under a virtual clock.

use domain::{AttemptId, Currency, Money};
use jiff::civil::date;
use peripherals::{
    bench::{Bench, Wire},
    card::{
        Command, Event,
        zvt::{
            Driver, Settings,
            simulator::{self, Gesture, Simulator, State},
        },
    },
    status::Status,
};

use super::{file::Diary, *};

mod by_hand;

const STEP: Duration = Duration::from_millis(100);
const HOUR: Duration = Duration::from_hours(1);

struct World {
    bench: Bench<Driver, Simulator>,
    day: EndOfDay,
    disk: Kept,
    status: Status<Fault>,
    till: Till,
    begins: DateTime,
    orders: Vec<DateTime>,
    paid: u16,
}

impl World {
    /// Switched on for the first time on a morning; the terminal asks for cards by itself.
    fn new() -> Self {
        let terminal = simulator::Settings { auto_ms: Some(100), ..simulator::Settings::default() };
        let bench = Bench::new(Driver::new(Settings::default()), Simulator::new(terminal), Wire::perfect());
        Self {
            bench: bench.acknowledging(Command::Acknowledge),
            day: EndOfDay::new(Hour::default(), Kept::default()),
            disk: Kept::default(),
            status: Status::starting(),
            till: Till::AtRest,
            begins: date(2026, 11, 26).at(9, 0, 0, 0),
            orders: Vec::new(),
            paid: 0,
        }
    }

    fn at(&self) -> Circumstances {
        let now = self.bench.now();
        let passed = Span::new().milliseconds(i64::try_from(now.since_start().as_millis()).unwrap());
        let local = self.begins.checked_add(passed).unwrap();
        Circumstances { now, local, till: self.till, terminal: Terminal::of(self.status) }
    }

    /// What the shell does all the time: hear, write down, look, write down, order.
    fn step(&mut self, time: Duration) {
        self.bench.run_for(time);
        for event in self.bench.take_events() {
            if let Event::StatusChanged(status) = event {
                self.status = status;
            }
            let at = self.at();
            self.day.heard(at, &event);
            self.disk = self.day.kept().clone();
        }
        let at = self.at();
        let want = self.day.look(at);
        self.disk = self.day.kept().clone();
        match want {
            Want::Nothing => {}
            Want::Close => {
                self.orders.push(at.local);
                self.bench.order(Command::CloseDay);
            }
            Want::Ask => self.bench.order(Command::QueryLast),
        }
    }

    fn run(&mut self, time: Duration, step: Duration) {
        let until = self.bench.now() + time;
        while self.bench.now() < until {
            self.step(step);
        }
    }

    fn until_ordered(&mut self) {
        let before = self.orders.len();
        for _ in 0..40_000 {
            if self.orders.len() > before {
                return;
            }
            self.step(if self.day.kept().ordered.is_some() { STEP } else { Duration::from_secs(10) });
        }
        panic!("no day was closed");
    }

    fn pay(&mut self) {
        self.paid += 1;
        let attempt: AttemptId =
            serde_json::from_str(&format!("\"00000000-0000-7000-8000-{:012}\"", self.paid)).unwrap();
        self.bench.order(Command::Pay { attempt, amount: Money::new(2_650, Currency::Azn) });
        let approved = |event: &Event| matches!(event, Event::Approved { .. });
        assert!(self.bench.run_until(HOUR, |bench| bench.events().any(approved)));
        self.bench.order(Command::ConfirmDelivered(attempt));
        assert!(self.bench.run_until(HOUR, |bench| bench.events().any(|event| *event == Event::Settled(attempt))));
        self.run(Duration::from_secs(5), STEP);
    }

    fn restart(&mut self) {
        self.bench.restart_host(Driver::new(Settings::default()));
        self.bench.take_events();
        self.status = Status::starting();
        self.day = EndOfDay::new(Hour::default(), self.disk.clone());
    }

    /// Amounts of the closed days.
    fn closings(&self) -> Vec<i64> {
        self.bench.view().ledger.closings.iter().map(|closing| closing.amount.minor_units).collect()
    }
}

#[test]
fn a_day_is_closed_once_at_its_hour_and_the_next_one_a_day_later() {
    let mut world = World::new();
    world.run(HOUR, STEP * 50);
    world.pay();
    world.run(HOUR * 60, Duration::from_secs(30));
    let ordered: Vec<(i8, i8)> = world.orders.iter().map(|at| (at.day(), at.hour())).collect();
    assert_eq!(ordered, [(27, 3), (28, 3)], "never before the first night");
    assert_eq!(world.closings(), [2_650, 0]);
    assert_eq!(world.disk.closed_at.map(jiff::civil::DateTime::date), Some(date(2026, 11, 28)));
}

#[test]
fn a_terminal_that_is_restarted_every_day_before_the_hour_closes_its_day_all_the_same() {
    let mut world = World::new();
    world.step(STEP);
    for _ in 0..6 {
        world.run(HOUR * 10, Duration::from_mins(1));
        world.restart();
    }
    assert_eq!(world.closings().len(), 2);
}

#[test]
fn nobody_who_is_served_and_no_unfinished_payment_is_disturbed_by_it() {
    let mut world = World::new();
    world.step(STEP);
    world.till = Till::Occupied;
    world.run(HOUR * 20, Duration::from_mins(1));
    assert_eq!(world.orders, []);
    world.till = Till::AtRest;
    world.run(Duration::from_mins(3), STEP * 10);
    assert_eq!(world.orders.len(), 1);
    assert_eq!(world.closings().len(), 1);
}

#[test]
fn a_power_cut_at_any_moment_of_a_closing_neither_forgets_it_nor_does_it_twice() {
    let mut seen = std::collections::BTreeSet::new();
    for cut in 0..40 {
        let mut world = World::new();
        world.run(Duration::from_secs(20), STEP);
        world.pay();
        world.until_ordered();
        world.run(STEP * cut, STEP);
        // What comes now is not heard any more.
        world.bench.run_for(STEP);
        seen.insert((world.disk.ordered.is_some(), world.closings().len()));
        world.restart();
        world.run(HOUR, Duration::from_secs(5));
        assert_eq!(world.closings(), [2_650], "cut after {cut} steps");
        assert_eq!(world.disk.over, Some(date(2026, 11, 26)), "cut after {cut} steps");
        assert_eq!((world.disk.ordered, &world.disk.failed), (None, &None), "cut after {cut} steps");
    }
    assert!(seen.contains(&(true, 0)) && seen.contains(&(true, 1)) && seen.contains(&(false, 1)), "{seen:?}");
}

#[test]
fn a_link_that_breaks_at_any_moment_of_a_closing_neither_forgets_it_nor_does_it_twice() {
    for cut in 0..30 {
        let mut world = World::new();
        world.run(Duration::from_secs(20), STEP);
        world.pay();
        world.until_ordered();
        world.run(STEP * cut, STEP);
        world.bench.cut();
        world.run(HOUR, Duration::from_secs(5));
        assert_eq!(world.closings(), [2_650], "cut after {cut} steps");
        assert_eq!(world.disk.ordered, None, "cut after {cut} steps");
    }
}

#[test]
fn what_fails_is_tried_again_with_a_bound_and_anew_the_next_day() {
    let mut world = World::new();
    world.step(STEP);
    world.bench.gesture(Gesture::CutBank);
    world.run(HOUR * 40, Duration::from_secs(30));
    let tries = |day: i8| world.orders.iter().filter(|at| at.day() == day).count();
    assert_eq!(tries(27), 6, "{:?}", world.orders);
    assert!(world.orders.windows(2).all(|two| two[0].duration_until(two[1]) >= AGAIN.try_into().unwrap()));
    let failed = world.disk.failed.clone().unwrap();
    assert!(matches!(failed.why, NotClosed::Refused(_)), "{failed:?}");
    assert_eq!((failed.tries, world.disk.closed_at), (6, None));
    world.bench.gesture(Gesture::RestoreBank);
    world.run(HOUR * 12, Duration::from_secs(30));
    assert_eq!(world.closings().len(), 1, "the next day");
    assert_eq!(world.disk.failed, None);
}

#[test]
fn a_bank_that_is_away_for_nights_is_tried_as_often_every_night() {
    let mut world = World::new();
    world.step(STEP);
    world.bench.gesture(Gesture::CutBank);
    world.run(HOUR * 70, Duration::from_mins(1));
    let tries = |day: i8| world.orders.iter().filter(|at| at.day() == day).count();
    assert_eq!([27, 28, 29].map(tries), [6, 6, 6], "{:?}", world.orders);
}

#[test]
fn a_terminal_that_is_away_at_the_hour_is_ordered_nothing_until_it_is_back() {
    let mut world = World::new();
    world.run(HOUR, STEP * 50);
    world.bench.gesture(Gesture::CutPower);
    world.run(HOUR * 20, Duration::from_secs(30));
    assert_eq!((world.orders.len(), &world.disk.failed), (0, &None));
    world.bench.gesture(Gesture::RestorePower);
    world.run(HOUR, Duration::from_secs(5));
    assert_eq!((world.orders.len(), world.closings().len()), (1, 1));
}

#[test]
fn a_terminal_that_takes_nothing_until_its_day_is_closed_is_closed_at_once() {
    let mut world = World::new();
    world.run(Duration::from_secs(20), STEP);
    world.pay();
    world.bench.gesture(Gesture::RequireEndOfDay);
    world.run(Duration::from_mins(3), STEP * 10);
    assert_eq!(world.closings(), [2_650]);
    assert_eq!(world.status, Status::ready());
    world.run(HOUR * 20, Duration::from_secs(30));
    assert_eq!(world.closings().len(), 2, "and its hour closes the rest of that day");
}

#[test]
fn a_payment_of_before_the_restart_says_that_the_day_was_not_closed_and_it_is() {
    let mut world = World::new();
    world.run(Duration::from_secs(20), STEP);
    world.pay();
    // Written down, and the power went before a byte of the order left.
    world.disk = Kept { over: Some(date(2026, 11, 25)), ordered: Some(date(2026, 11, 25)), ..Kept::default() };
    world.restart();
    world.begins = date(2026, 11, 27).at(3, 0, 0, 0);
    world.run(HOUR, Duration::from_secs(5));
    assert_eq!(world.closings(), [2_650]);
    let stands = world.bench.view().ledger.entries.iter().filter(|entry| entry.state == State::Stands).count();
    assert_eq!(stands, 1);
}

#[test]
fn a_terminal_that_shall_never_be_closed_never_is() {
    let mut world = World::new();
    world.day = EndOfDay::new(Hour::Never, Kept::default());
    world.run(HOUR * 60, Duration::from_mins(1));
    assert_eq!(world.orders, []);
}

#[test]
fn an_hour_is_a_number_of_the_clock_or_never() {
    let read = |text: &str| serde_json::from_str::<Hour>(text).ok();
    assert_eq!(
        [read("0"), read("23"), read("\"never\"")],
        [Some(Hour::From(0)), Some(Hour::From(23)), Some(Hour::Never)]
    );
    assert_eq!([read("24"), read("-1"), read("\"noon\"")], [None; 3]);
    let written = [Hour::From(3), Hour::Never].map(|hour| serde_json::to_string(&hour).unwrap());
    assert_eq!(written, ["3", "\"never\""]);
}

#[test]
fn what_is_written_down_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let (diary, kept) = Diary::open(folder.path());
    assert_eq!(kept, Kept::default());
    let failed = Failed { day: date(2026, 11, 26), tries: 2, why: NotClosed::Refused(0xa3) };
    let kept = Kept { ordered: Some(date(2026, 11, 26)), failed: Some(failed), ..Kept::default() };
    diary.write(&kept).unwrap();
    assert_eq!(Diary::open(folder.path()).1, kept);
}
