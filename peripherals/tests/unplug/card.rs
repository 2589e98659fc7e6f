use domain::{AttemptId, Currency, Money};
use peripherals::{
    card::{
        Command, Event, Progress,
        zvt::{
            Driver, Settings, Transport,
            simulator::{Gesture, Ledger, Settings as Physics, Simulator},
        },
    },
    status::Readiness,
};
use serde_json::json;

use crate::walk::{Device, State, Step, at_every_state};

const AMOUNT: Money = Money::new(2650, Currency::Azn);

fn attempt(number: u8) -> AttemptId {
    serde_json::from_value(json!(format!("00000000-0000-7000-8000-0000000000{number:02}"))).expect("an id")
}

const fn ready(event: &Event) -> bool {
    matches!(event, Event::StatusChanged(status) if matches!(status.readiness, Readiness::Ready))
}

fn driver(transport: Transport) -> Driver {
    Driver::new(Settings { transport, goods_time_s: 10, ..Settings::default() })
}

fn terminal(transport: Transport) -> Simulator {
    let quick = Physics { pin_ms: 600, bank_ms: 600, boot_ms: 100, card_timeout_ms: 3000, ..Physics::default() };
    Simulator::new(Physics { transport, ..quick })
}

/// One that has been in use elsewhere: its numbers are others.
fn replacement(transport: Transport) -> Simulator {
    let used = Ledger { next_trace: 7001, next_receipt_number: 701, ..Ledger::default() };
    let quick = Physics { pin_ms: 600, bank_ms: 600, boot_ms: 100, ..Physics::default() };
    Simulator::restore(Physics { transport, ..quick }, used)
}

fn over_tcp() -> Device<Driver, Simulator> {
    device(|| driver(Transport::Tcp), || terminal(Transport::Tcp), || replacement(Transport::Tcp))
}

fn over_a_serial_line() -> Device<Driver, Simulator> {
    device(|| driver(Transport::Serial), || terminal(Transport::Serial), || replacement(Transport::Serial))
}

fn device(
    driver: fn() -> Driver,
    simulator: fn() -> Simulator,
    replacement: fn() -> Simulator,
) -> Device<Driver, Simulator> {
    Device {
        driver,
        simulator,
        replacement,
        acknowledge: Command::Acknowledge,
        offline: |event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Unavailable),
        states: vec![
            State { name: "connected", steps: vec![Step::Until(|_| true)] },
            State { name: "ready", steps: vec![Step::Until(ready)] },
            State {
                name: "waiting for a card",
                steps: vec![
                    Step::Order(|| Command::Pay { attempt: attempt(1), amount: AMOUNT }),
                    Step::Until(|event| matches!(event, Event::Progressed(_, Progress::AwaitingCard))),
                ],
            },
            State {
                name: "waiting for the PIN",
                steps: vec![
                    Step::Gesture(|| Gesture::PresentCard),
                    Step::Until(|event| matches!(event, Event::Progressed(_, Progress::AwaitingPin))),
                ],
            },
            State {
                name: "asking the bank",
                steps: vec![Step::Until(|event| matches!(event, Event::Progressed(_, Progress::AskingBank)))],
            },
            State { name: "approved", steps: vec![Step::Until(|event| matches!(event, Event::Approved { .. }))] },
            State {
                name: "settled",
                steps: vec![
                    Step::Order(|| Command::ConfirmDelivered(attempt(1))),
                    Step::Until(|event| matches!(event, Event::Settled(_))),
                ],
            },
        ],
        rests: |_| true,
        again: vec![
            Step::Until(ready),
            Step::Gesture(|| Gesture::PresentCard),
            Step::Order(|| Command::Pay { attempt: attempt(2), amount: AMOUNT }),
            Step::Until(|event| matches!(event, Event::Approved { .. })),
            Step::Order(|| Command::ConfirmDelivered(attempt(2))),
            Step::Until(|event| matches!(event, Event::Settled(_))),
        ],
        law: |events, view| {
            let asked = events.iter().any(|event| matches!(event, Event::Progressed(of, _) if *of == attempt(1)));
            let ends: Vec<&Event> = events.iter().filter(|event| is_end_of(event, attempt(1))).collect();
            match (asked, ends.as_slice()) {
                (false, []) | (true, [Event::OutcomeUnknown(_) | Event::Settled(_)]) => {}
                // Said to be taken from nobody: then the terminal's ledger has no such payment.
                (true, [Event::NotTaken { .. }]) if view["totals"]["standing"]["minor_units"] == 2650 => {}
                _otherwise => return Err(format!("the payment ended as {ends:?}")),
            }
            let settled = events.contains(&Event::Settled(attempt(2)));
            if settled { Ok(()) } else { Err("the next payment is not settled".to_owned()) }
        },
    }
}

fn is_end_of(event: &Event, wanted: AttemptId) -> bool {
    match event {
        Event::NotTaken { attempt, .. }
        | Event::OutcomeUnknown(attempt)
        | Event::Settled(attempt)
        | Event::Reversed(attempt) => *attempt == wanted,
        Event::StatusChanged(_)
        | Event::Progressed(..)
        | Event::Approved { .. }
        | Event::SettledInPart { .. }
        | Event::ReversalRefused(_)
        | Event::Refunded { .. }
        | Event::NotRefunded { .. }
        | Event::DayClosed(_)
        | Event::DayNotClosed(_)
        | Event::Identified(_)
        | Event::LastTransaction(_)
        | Event::QueryFailed => false,
    }
}

pub async fn a_card_terminal_is_unplugged_in_every_state() {
    at_every_state(over_tcp).await;
}

pub async fn a_card_terminal_on_a_serial_line_is_unplugged_in_every_state() {
    at_every_state(over_a_serial_line).await;
}
