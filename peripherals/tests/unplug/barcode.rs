use peripherals::{
    barcode::{
        Command, Event, datalogic,
        device::{Code, Gesture},
        hid_pos, honeywell, newland, ssi, wedge,
    },
    driver::Driver,
    simulator::Simulator,
    status::Readiness,
};
use serde_json::Value;

use crate::walk::{Device, State, Step, at_every_state};

const TEXT: &str = "NO-4711-2026";

fn present() -> Gesture {
    Gesture::Present(Code::qr(TEXT))
}

const fn ready(event: &Event) -> bool {
    matches!(event, Event::StatusChanged(status) if matches!(status.readiness, Readiness::Ready))
}

const fn scanned(event: &Event) -> bool {
    matches!(event, Event::Scanned(_))
}

/// Half a code is never a code.
fn law(events: &[Event], _: &Value) -> Result<(), String> {
    let wrong = events.iter().find(|event| match event {
        Event::Scanned(scan) => scan.data.reveal().as_text() != Some(TEXT),
        Event::StatusChanged(_) | Event::Identified(_) | Event::ReadFailed(_) => false,
    });
    wrong.map_or(Ok(()), |wrong| Err(format!("{wrong:?}")))
}

fn device<D, S>(driver: fn() -> D, simulator: fn() -> S) -> Device<D, S>
where
    D: Driver<Command = Command, Event = Event>,
    S: Simulator<Gesture = Gesture>,
{
    Device {
        driver,
        simulator,
        replacement: simulator,
        acknowledge: Command::Acknowledge,
        offline: |event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Unavailable),
        states: vec![
            State { name: "ready", steps: vec![Step::Until(ready)] },
            State { name: "waiting for a code", steps: vec![Step::Order(|| Command::Enable), Step::Pause(200)] },
            State { name: "reading a code", steps: vec![Step::Gesture(present), Step::Pause(30)] },
            State {
                name: "after a code",
                steps: vec![Step::Try { hands: || vec![Gesture::TakeAway, present()], wanted: scanned }],
            },
        ],
        rests: |_| true,
        again: vec![
            Step::Until(ready),
            Step::Order(|| Command::Enable),
            Step::Pause(500),
            Step::Try { hands: || vec![Gesture::TakeAway, present()], wanted: scanned },
        ],
        law,
    }
}

pub async fn scanners_on_serial_lines_are_unplugged_in_every_state() {
    let honeywell =
        || device(|| honeywell::Driver::new(honeywell::Settings::default()), || honeywell::Simulator::new(9600));
    let newland = || device(|| newland::Driver::new(newland::Settings::default()), || newland::Simulator::new(9600));
    let datalogic =
        || device(|| datalogic::Driver::new(datalogic::Settings::default()), || datalogic::Simulator::new(9600));
    let ssi = || device(|| ssi::Driver::new(ssi::Settings::default()), || ssi::Simulator::new(9600));
    tokio::join!(at_every_state(honeywell), at_every_state(newland), at_every_state(datalogic), at_every_state(ssi));
}

pub async fn scanners_on_usb_are_unplugged_in_every_state() {
    let hid_pos = || device(|| hid_pos::Driver::new(hid_pos::Settings::default()), hid_pos::Simulator::new);
    let wedge = || {
        device(|| wedge::Driver::new(wedge::Settings::default()), || wedge::Simulator::new(wedge::Settings::default()))
    };
    tokio::join!(at_every_state(hid_pos), at_every_state(wedge));
}
