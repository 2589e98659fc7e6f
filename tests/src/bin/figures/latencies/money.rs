//! Validators and the card terminal.

use domain::{AttemptId, Currency, Money};
use e2e::{
    Outcome,
    figures::{
        Samples,
        latency::{Course, REST, measure},
    },
};
use peripherals::{
    card::{self, zvt},
    cash::{self, ccnet, id003, mechanism},
    driver::Driver,
    simulator::Simulator,
    status::Readiness,
};

use super::{Latency, SLOWLY};

pub fn latencies() -> Vec<Latency> {
    vec![
        Latency::new("cash ccnet", "note in escrow", SLOWLY, ccnet),
        Latency::new("cash id003", "note in escrow", SLOWLY, id003),
        Latency::new("card zvt", "payment approved", SLOWLY, card),
    ]
}

/// Whoever draws a note in and gives it back takes his time; the driver does not see for how long.
fn quick() -> mechanism::Physics {
    mechanism::Physics {
        waking_ms: 100,
        starting_ms: 500,
        inlet_ms: 20,
        head_ms: 250,
        returning_ms: 450,
        ..mechanism::Physics::default()
    }
}

fn ccnet(times: u32) -> Outcome<Samples> {
    let physics = ccnet::Physics { mechanism: quick(), ..ccnet::Physics::default() };
    validator(ccnet::Driver::new(ccnet::Settings::default()), ccnet::Simulator::new(physics), times)
}

/// ID003 leaves the numbers of currencies to the maker: the simulator's own is said, as an installation says it.
fn id003(times: u32) -> Outcome<Samples> {
    let physics = id003::Physics { mechanism: quick(), ..id003::Physics::default() };
    let countries = vec![id003::Country { number: id003::AZN_COUNTRY, currency: Currency::Azn }];
    let settings = id003::Settings { countries, ..id003::Settings::default() };
    validator(id003::Driver::new(settings), id003::Simulator::new(physics), times)
}

fn validator<D, S>(driver: D, simulator: S, times: u32) -> Outcome<Samples>
where
    D: Driver<Command = cash::Command, Event = cash::Event> + Send + 'static,
    S: Simulator<Gesture = mechanism::Gesture> + Send + 'static,
{
    let course = Course::<D, S> {
        orders: vec![cash::Command::Enable(vec![Money::new(2_000, Currency::Azn)])],
        gestures: |_| vec![mechanism::Gesture::Insert { kind: 3 }],
        order: |_| Vec::new(),
        rest: REST,
        is_ready: |event| matches!(event, cash::Event::PathClear | cash::Event::NoteReturned { .. }),
        is_it: |event| matches!(event, cash::Event::NoteHeld { .. }),
        answer: |event, id| {
            let back = match event {
                cash::Event::NoteHeld { key, .. } => Some(cash::Command::Return(*key)),
                _other => None,
            };
            [cash::Command::Acknowledge(id)].into_iter().chain(back).collect()
        },
    };
    Ok(measure(driver, simulator, &course, times)?)
}

fn attempt(time: u32) -> AttemptId {
    let written = format!("\"00000000-0000-7000-8000-{time:012}\"");
    serde_json::from_str(&written).expect("a UUID of version 7")
}

fn card(times: u32) -> Outcome<Samples> {
    let course = Course::<zvt::Driver, zvt::simulator::Simulator> {
        orders: vec![],
        gestures: |_| vec![zvt::simulator::Gesture::PresentCard],
        order: |time| vec![card::Command::Pay { attempt: attempt(time), amount: Money::new(2_650, Currency::Azn) }],
        rest: REST,
        is_ready: |event| match event {
            card::Event::StatusChanged(status) => status.readiness == Readiness::Ready,
            card::Event::NotTaken { .. } => true,
            _other => false,
        },
        is_it: |event| matches!(event, card::Event::Approved { .. }),
        answer: |event, id| {
            let delivered = match event {
                card::Event::Approved { attempt, .. } => Some(card::Command::ConfirmDelivered(*attempt)),
                _other => None,
            };
            [card::Command::Acknowledge(id)].into_iter().chain(delivered).collect()
        },
    };
    let settings = zvt::simulator::Settings { pin_ms: 20, bank_ms: 20, ..zvt::simulator::Settings::default() };
    let driver = zvt::Driver::new(zvt::Settings::default());
    Ok(measure(driver, zvt::simulator::Simulator::new(settings), &course, times)?)
}
