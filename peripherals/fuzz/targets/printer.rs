//! A host that gets ready, prints, sends papers away and recovers, and a printer that answers anything at any time.

#[path = "../../tests/paper/rule.rs"]
mod rule;

use std::{sync::Arc, time::Duration};

use domain::{Moment, bitmap::Bitmap, fact::PrintOutcome};
use peripherals::{
    driver::{Driver, EventId, Input, Output},
    printer::{Command, Event, Job},
};

pub use rule::Seen;

/// What was told of the job, and of papers at the mouth.
struct Told {
    began: u32,
    ends: Vec<(EventId, PrintOutcome)>,
    mouth: rule::Mouth,
}

/// How a printer answers.
pub struct Answers {
    /// Bytes of the input that make one.
    pub length: usize,
    /// What stands on the wire for them.
    pub said: fn(&[u8]) -> Vec<u8>,
    /// What must have been seen of a paper that is called taken.
    pub called_taken: Seen,
}

/// Takes everything the host wants; it always has enough at some time.
fn settle<D>(driver: &mut D, told: &mut Told) -> Option<Moment>
where
    D: Driver<Command = Command, Event = Event>,
{
    let mut sent = 0;
    for _ in 0..10_000 {
        let output = driver.poll();
        if let Output::Report(event, _) = &output {
            told.mouth.hear(event);
        }
        match output {
            Output::Wait(until) => return until,
            Output::Report(Event::PrintBegan(1), _) => told.began += 1,
            Output::Report(Event::PrintEnded { job: 1, outcome, .. }, id) => {
                assert!(told.began > 0 || outcome == PrintOutcome::NotPrinted);
                told.ends.push((id, outcome));
            }
            Output::Send(bytes) => sent += bytes.len(),
            Output::Report(..) | Output::HangUp => {}
        }
        assert!(sent < 1 << 20, "too much at once");
    }
    panic!("the host never waits");
}

/// Lets a host of a head of 64 dots meet these bytes.
pub fn talk<D>(mut driver: D, bytes: &[u8], answers: &Answers)
where
    D: Driver<Command = Command, Event = Event>,
{
    let mut now = Moment::START;
    let mut told = Told { began: 0, ends: Vec::new(), mouth: rule::Mouth::new(answers.called_taken) };
    driver.handle(now, Input::Connected);
    for (step, answer) in bytes.chunks(answers.length).enumerate() {
        let until = settle(&mut driver, &mut told);
        match (step % 7, answer[0]) {
            (5, _) => {
                let image = Arc::new(Bitmap::white(64, 9));
                driver.handle(now, Input::Ordered(Command::Print(Job { id: 1, image })));
            }
            (6, 0xff) => driver.handle(now, Input::Ordered(Command::Recover)),
            (6, 0xfe) => {
                driver.handle(now, Input::Disconnected);
                driver.handle(now, Input::Connected);
            }
            (6, 0xfd) => driver.handle(now, Input::Ordered(Command::Retract)),
            (6, 0xfc) => driver.handle(now, Input::Ordered(Command::Eject)),
            _ => {}
        }
        settle(&mut driver, &mut told);
        driver.handle(now, Input::Received(&(answers.said)(answer)));
        settle(&mut driver, &mut told);
        if let Some((id, _)) = told.ends.last() {
            driver.handle(now, Input::Ordered(Command::Acknowledge(*id)));
        }
        if answer[0] % 3 == 0 {
            now = until.unwrap_or(now + Duration::from_secs(1)).max(now);
            driver.handle(now, Input::Elapsed);
        }
    }
    settle(&mut driver, &mut told);
    // Once begun, a job is never begun again, and never called not printed.
    assert!(told.began <= 1);
    let begun = told.ends.iter().filter(|(_, outcome)| *outcome != PrintOutcome::NotPrinted);
    let mut names: Vec<_> = begun.map(|(id, _)| *id).collect();
    names.dedup();
    assert!(names.len() <= 1 && (names.is_empty() || told.began == 1));
}
