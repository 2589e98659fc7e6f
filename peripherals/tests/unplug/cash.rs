use domain::{Currency, Money};
use peripherals::{
    cash::{Command, Event, ccnet, id003, mechanism, mechanism::Gesture},
    driver::Driver,
    simulator::Simulator,
    status::Readiness,
};
use serde_json::Value;

use crate::walk::{Device, State, Step, at_every_state};

const fn ready(event: &Event) -> bool {
    matches!(event, Event::StatusChanged(status) if matches!(status.readiness, Readiness::Ready))
}

const fn held(event: &Event) -> bool {
    matches!(event, Event::NoteHeld { .. })
}

const fn stacked(event: &Event) -> bool {
    matches!(event, Event::NoteStacked { .. })
}

fn enable() -> Command {
    let notes = [100, 500, 1000, 2000, 5000, 10_000, 20_000];
    Command::Enable(notes.into_iter().map(|units| Money::new(units, Currency::Azn)).collect())
}

/// Stack the note that was held last.
fn stack(events: &[Event]) -> Command {
    let key = events.iter().rev().find_map(|event| match event {
        Event::NoteHeld { key, .. } => Some(*key),
        Event::StatusChanged(_)
        | Event::CassetteChanged(_)
        | Event::Identified(_)
        | Event::TableRead(_)
        | Event::NoteEntered
        | Event::NoteStacked { .. }
        | Event::NoteReturned { .. }
        | Event::NoteLost { .. }
        | Event::NoteRejected(_)
        | Event::PathClear => None,
    });
    Command::Stack(key.expect("a note was held"))
}

/// Every note in the cassette was reported as stacked, none twice; and where the device kept its memory, none was reported
/// that is not there.
fn law(events: &[Event], view: &Value) -> Result<(), String> {
    let count = |wanted: fn(&Event) -> bool| events.iter().filter(|event| wanted(event)).count();
    let in_cassette = view["cassette"]["notes"].as_array().map_or(0, Vec::len);
    let went_in = view["went_in"].as_array().map_or(0, Vec::len);
    let kept_its_memory = went_in == count(|event| matches!(event, Event::NoteEntered));
    let (stacked, held) = (count(stacked), count(held));
    if stacked < in_cassette || stacked > held.max(1) || (kept_its_memory && stacked != in_cassette) {
        return Err(format!(
            "{stacked} notes are reported stacked, {in_cassette} are in the cassette, {held} were held"
        ));
    }
    Ok(())
}

fn device<D, S>(driver: fn() -> D, simulator: fn() -> S) -> Device<D, S>
where
    D: Driver<Command = Command, Event = Event>,
    S: Simulator<Gesture = Gesture>,
{
    let insert = || Step::Gesture(|| Gesture::Insert { kind: 3 });
    Device {
        driver,
        simulator,
        replacement: simulator,
        acknowledge: Command::Acknowledge,
        offline: |event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Unavailable),
        states: vec![
            State { name: "connected", steps: vec![Step::Until(|_| true)] },
            State { name: "at rest", steps: vec![Step::Until(ready)] },
            State { name: "taking notes", steps: vec![Step::Order(enable), Step::Pause(700)] },
            State { name: "a note goes in", steps: vec![insert(), Step::Until(|event| *event == Event::NoteEntered)] },
            State { name: "a note is in escrow", steps: vec![Step::Until(held)] },
            State { name: "a note is being stacked", steps: vec![Step::Answer(stack), Step::Pause(250)] },
            State { name: "a note is stacked", steps: vec![Step::Until(stacked)] },
        ],
        rests: |_| true,
        again: vec![
            Step::Until(|event| *event == Event::PathClear),
            Step::Order(enable),
            Step::Pause(1000),
            // On a busy machine it may not take notes yet.
            Step::Try { hands: || vec![Gesture::Insert { kind: 3 }], wanted: held },
            Step::Answer(stack),
            Step::Until(stacked),
        ],
        law,
    }
}

fn quick() -> mechanism::Physics {
    mechanism::Physics { starting_ms: 500, escrow_ms: 3000, ..mechanism::Physics::default() }
}

fn cashcode() -> Device<ccnet::Driver, ccnet::Simulator> {
    device(
        || ccnet::Driver::new(ccnet::Settings::default()),
        || ccnet::Simulator::new(ccnet::Physics { mechanism: quick(), ..ccnet::Physics::default() }),
    )
}

fn jcm() -> Device<id003::Driver, id003::Simulator> {
    device(
        || {
            let azn = id003::Country { number: id003::AZN_COUNTRY, currency: Currency::Azn };
            id003::Driver::new(id003::Settings { countries: vec![azn], ..id003::Settings::default() })
        },
        || id003::Simulator::new(id003::Physics { mechanism: quick(), ..id003::Physics::default() }),
    )
}

pub async fn a_cashcode_validator_is_unplugged_in_every_state() {
    at_every_state(cashcode).await;
}

pub async fn a_jcm_validator_is_unplugged_in_every_state() {
    at_every_state(jcm).await;
}
