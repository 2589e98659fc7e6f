//! Another terminal is put in the place of one, and by chance it stands at the same numbers.

use std::time::Duration;

use domain::{AttemptId, Moment};
use peripherals::{
    bench::{Bench, Wire},
    card::{
        Command, Event, LastState,
        zvt::{
            Driver, Transport,
            simulator::{self, Entry, Gesture, Ledger, Numbers, Simulator, State, View},
        },
    },
    simulator::{self as simulated, Input, Output},
    status::Readiness,
};

use super::till::{attempt, automatic, azn, driver, earlier, numbers};

const LONG: Duration = Duration::from_mins(5);

/// The place of a terminal: one stands there, another one is in the van.
struct Place {
    stands: Simulator,
    next: Option<Simulator>,
}

/// What is done at it.
#[derive(serde::Deserialize)]
enum Hand {
    /// Something to the one that stands there.
    At(Gesture),
    /// The other one takes its place.
    Replaces,
}

impl simulated::Simulator for Place {
    type Gesture = Hand;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Hand>) {
        match input {
            Input::Gestured(Hand::Replaces) => self.stands = self.next.take().expect("one in the van"),
            Input::Gestured(Hand::At(gesture)) => self.stands.handle(now, Input::Gestured(gesture)),
            Input::Connected => self.stands.handle(now, Input::Connected),
            Input::Received(bytes) => self.stands.handle(now, Input::Received(bytes)),
            Input::Elapsed => self.stands.handle(now, Input::Elapsed),
            Input::Disconnected => self.stands.handle(now, Input::Disconnected),
        }
    }

    fn poll(&mut self) -> Output {
        self.stands.poll()
    }

    fn view(&self) -> View {
        self.stands.view()
    }

    fn reachable(&self) -> bool {
        self.stands.reachable()
    }
}

type Joined = Bench<Driver, Place>;

/// The payment that each of them has made last.
const LAST: Numbers = Numbers { trace: 42, receipt_number: 22 };

fn terminal(transport: Transport, terminal_id: u32, ledger: Ledger) -> Simulator {
    Simulator::restore(simulator::Settings { transport, terminal_id, ..automatic() }, ledger)
}

/// A terminal that has just been paid at under [`LAST`], and in its place another one, `number`, whose next payment has these
/// very numbers.
fn replaced(transport: Transport, number: u32) -> Joined {
    let place = Place { stands: terminal(transport, 1, earlier()), next: Some(terminal(transport, number, earlier())) };
    let mut bench = Bench::new(driver(transport), place, Wire::perfect()).acknowledging(Command::Acknowledge);
    until_ready(&mut bench);
    assert_eq!(pay(&mut bench, attempt(1)), Event::Settled(attempt(1)));
    bench.gesture(Hand::At(Gesture::CutPower));
    bench.run_for(Duration::from_secs(2));
    bench.gesture(Hand::Replaces);
    bench.cut();
    bench.take_events();
    until_ready(&mut bench);
    bench
}

fn until_ready(bench: &mut Joined) {
    let ready = |event: Event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Ready);
    let until = bench.now() + LONG;
    while bench.now() < until {
        bench.run_for(Duration::from_millis(50));
        if bench.take_events().into_iter().any(ready) {
            return;
        }
    }
    panic!("not ready: {:?}", bench.events().collect::<Vec<_>>());
}

/// Pays and delivers; how it ended.
fn pay(bench: &mut Joined, paid: AttemptId) -> Event {
    bench.order(Command::Pay { attempt: paid, amount: azn(2650) });
    let approved = |event: &Event| matches!(event, Event::Approved { attempt, .. } if *attempt == paid);
    let ended = |event: &&Event| match event {
        Event::Settled(attempt)
        | Event::OutcomeUnknown(attempt)
        | Event::Reversed(attempt)
        | Event::NotTaken { attempt, .. } => *attempt == paid,
        _other => false,
    };
    let spoken = |event: &Event| approved(event) || ended(&event);
    assert!(bench.run_until(LONG, |bench| bench.events().any(spoken)));
    if bench.events().any(approved) {
        bench.order(Command::ConfirmDelivered(paid));
    }
    assert!(bench.run_until(LONG, |bench| bench.events().any(|event| ended(&event))));
    let end = bench.events().find(ended).cloned().expect("an end");
    bench.run_for(Duration::from_secs(20));
    end
}

fn states(bench: &Joined) -> Vec<(State, Option<Numbers>)> {
    bench.view().ledger.entries.iter().skip(1).map(|Entry { state, numbers, .. }| (*state, *numbers)).collect()
}

#[test]
fn the_first_payment_of_another_terminal_stands_though_its_numbers_were_heard_before() {
    for transport in [Transport::Tcp, Transport::Serial] {
        let mut bench = replaced(transport, 2);
        assert_eq!(pay(&mut bench, attempt(2)), Event::Settled(attempt(2)), "{transport:?}");
        assert_eq!(states(&bench), [(State::Stands, Some(LAST))], "{transport:?}");
        bench.order(Command::QueryLast);
        bench.run_for(Duration::from_secs(10));
        let last = bench.events().find_map(|event| match event {
            Event::LastTransaction(last) => last.clone(),
            _other => None,
        });
        let last = last.expect("it remembers");
        assert_eq!((last.state, numbers(&last.card)), (LastState::Stands, LAST));
    }
}

#[test]
fn one_that_says_the_same_number_of_itself_is_not_believed_and_nothing_is_taken() {
    for transport in [Transport::Tcp, Transport::Serial] {
        let mut bench = replaced(transport, 1);
        let end = pay(&mut bench, attempt(2));
        assert!(matches!(end, Event::NotTaken { .. }), "{transport:?}: {end:?}");
        assert_eq!(states(&bench), [(State::Reversed, Some(LAST))], "{transport:?}");
        assert_eq!(pay(&mut bench, attempt(3)), Event::Settled(attempt(3)), "the next one is another number");
    }
}
