use std::{sync::Arc, time::Duration};

use domain::{bitmap::Bitmap, fact::PrintOutcome};
use peripherals::{
    printer::{
        Command, Event, Job,
        escpos::{Driver, Gesture, Physics, Settings, Simulator},
    },
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

fn device() -> Device<Driver, Simulator> {
    Device {
        driver: || Driver::new(Settings::default()),
        // A slow one, so that there is a middle of a paper.
        simulator: || {
            Simulator::new(Physics { rows_per_second: 800, cut: Duration::from_millis(50), ..Physics::default() })
        },
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
            Step::Gesture(|| Gesture::TakePaper),
            Step::Order(|| paper(8, 100)),
            Step::Until(|event| matches!(event, Event::PrintEnded { job: 8, .. })),
        ],
        law: |events, view| {
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
            let processed = view["jobs"].as_array().is_some_and(|jobs| jobs.contains(&8.into()));
            if processed { Ok(()) } else { Err("the printer knows nothing of the next paper".to_owned()) }
        },
    }
}

#[tokio::test]
async fn a_printer_is_unplugged_in_every_state() {
    at_every_state(device).await;
}
