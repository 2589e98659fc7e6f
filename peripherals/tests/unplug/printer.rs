use std::{sync::Arc, time::Duration};

use domain::{bitmap::Bitmap, fact::PrintOutcome};
use peripherals::{
    driver::Driver,
    printer::{
        Command, Event, Job, custom, epson_eu,
        escpos::{self, Physics},
        mechanism, nippon, star, zpl,
    },
    simulator::Simulator,
    status::Readiness,
};

use crate::walk::{Device, State, Step, at_every_state};

fn paper(id: u32, rows: u32) -> Command {
    let mut image = Bitmap::white(576, rows);
    (0..rows).for_each(|y| image.blacken(y % 576, y));
    Command::Print(Job { id, image: Arc::new(image) })
}

const fn ready(event: &Event) -> bool {
    matches!(event, Event::StatusChanged(status, _) if matches!(status.readiness, Readiness::Ready))
}

const fn unavailable(event: &Event) -> bool {
    matches!(event, Event::StatusChanged(status, _) if matches!(status.readiness, Readiness::Unavailable))
}

fn device<D, S>(driver: fn() -> D, simulator: fn() -> S) -> Device<D, S>
where
    D: Driver<Command = Command, Event = Event>,
    S: Simulator,
{
    Device {
        driver,
        simulator,
        replacement: simulator,
        acknowledge: Command::Acknowledge,
        offline: unavailable,
        states: vec![
            State { name: "connected", steps: vec![Step::Until(|_| true)] },
            State { name: "ready", steps: vec![Step::Until(ready)] },
            State {
                name: "in the middle of a paper",
                steps: vec![Step::Order(|| paper(7, 800)), Step::Until(|event| matches!(event, Event::PrintBegan(7)))],
            },
            State {
                name: "after a paper",
                steps: vec![Step::Until(|event| matches!(event, Event::PrintEnded { job: 7, .. })), Step::Until(ready)],
            },
        ],
        rests: |_| true,
        again: vec![
            Step::Until(ready),
            Step::Order(|| paper(8, 100)),
            Step::Until(|event| matches!(event, Event::PrintEnded { job: 8, .. })),
        ],
        law: |events, _| {
            let ends = |wanted: u32| -> Vec<PrintOutcome> {
                let outcome = |event: &Event| match event {
                    Event::PrintEnded { job, outcome, .. } if *job == wanted => Some(*outcome),
                    Event::PrintEnded { .. }
                    | Event::StatusChanged(..)
                    | Event::PrintBegan(_)
                    | Event::Identified(_)
                    | Event::PaperPresented { .. }
                    | Event::PaperTaken { .. }
                    | Event::PaperRetracted { .. } => None,
                };
                events.iter().filter_map(outcome).collect()
            };
            let began = events.contains(&Event::PrintBegan(7));
            if ends(7).len() != usize::from(began) {
                return Err(format!("the paper has {} ends", ends(7).len()));
            }
            if ends(8) != [PrintOutcome::Printed] {
                return Err(format!("the next paper: {:?}", ends(8)));
            }
            Ok(())
        },
    }
}

/// A slow one, so that there is a middle of a paper.
fn slow(physics: &Physics) -> escpos::Simulator {
    escpos::Simulator::new(Physics { rows_per_second: 800, cut: Duration::from_millis(50), ..physics.clone() })
}

fn slow_kiosk() -> mechanism::Physics {
    mechanism::Physics {
        rows_per_second: 800,
        cut: Duration::from_millis(50),
        delivery: Duration::from_millis(200),
        ..mechanism::Physics::default()
    }
}

pub async fn a_printer_is_unplugged_in_every_state() {
    let desk = || device(|| escpos::Driver::new(escpos::Settings::default()), || slow(&Physics::default()));
    at_every_state(desk).await;
}

/// Nobody takes a paper here: it is drawn back after a second.
const PATIENCE_S: u64 = 1;

pub async fn printers_with_a_presenter_are_unplugged_in_every_state() {
    let custom = || {
        device(
            || custom::Driver::new(custom::Settings { patience_s: PATIENCE_S, ..custom::Settings::default() }),
            || slow(&custom::physics(custom::Model::Vkp80)),
        )
    };
    let epson_eu = || {
        device(
            || epson_eu::Driver::new(epson_eu::Settings { patience_s: PATIENCE_S, ..epson_eu::Settings::default() }),
            || slow(&epson_eu::physics()),
        )
    };
    let star = || {
        device(
            || star::Driver::new(&star::Settings { patience_s: PATIENCE_S, ..star::Settings::default() }),
            || star::Simulator::new(slow_kiosk(), star::Dialect::Whole),
        )
    };
    let nippon = || {
        device(
            || nippon::Driver::new(&nippon::Settings { patience_s: PATIENCE_S, ..nippon::Settings::default() }),
            || nippon::Simulator::new(slow_kiosk()),
        )
    };
    let zpl = || {
        device(
            || zpl::Driver::new(&zpl::Settings { patience_s: PATIENCE_S, ..zpl::Settings::default() }),
            || zpl::Simulator::new(slow_kiosk(), zpl::Dialect::Whole),
        )
    };
    tokio::join!(
        at_every_state(custom),
        at_every_state(epson_eu),
        at_every_state(star),
        at_every_state(nippon),
        at_every_state(zpl),
    );
}
