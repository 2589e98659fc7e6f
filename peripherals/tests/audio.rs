//! A voice that is a program: on the bench, and as real programs of this machine.

#[path = "audio/faults.rs"]
mod faults;
#[path = "audio/programs.rs"]
mod programs;
#[path = "audio/story.rs"]
mod story;

use std::time::Duration;

use domain::{
    Language, Sensitive,
    speech::{Output, Rate, Volume},
};
use peripherals::{
    audio::{
        Clip, Command, Event, Utterance,
        command::{Driver, Heard, Physics, Settings, Simulator},
    },
    bench::{Bench, Wire},
    status::Status,
};

type Voice = Bench<Driver, Simulator>;

fn with(settings: Settings, wire: Wire) -> Voice {
    Bench::new(Driver::new(settings), Simulator::new(Physics::default()), wire).acknowledging(Command::Acknowledge)
}

/// A voice that can be heard; what it reported at its start is taken.
fn voice() -> Voice {
    let mut bench = with(Settings::default(), Wire::perfect());
    bench.run_for(Duration::from_secs(1));
    assert_eq!(bench.take_events(), [ready()]);
    bench
}

const fn ready() -> Event {
    Event::StatusChanged(Status::ready())
}

const fn offline() -> Event {
    Event::StatusChanged(Status::offline())
}

fn utterance(id: u64, text: &str) -> Utterance {
    Utterance {
        id,
        text: Sensitive::new(text.to_owned()),
        language: Language::Azerbaijani,
        rate: Rate::Usual,
        volume: Volume::Usual,
        output: Output::Loudspeaker,
        clip: Clip::None,
    }
}

fn say(id: u64, text: &str) -> Command {
    Command::Say(utterance(id, text))
}

/// Everything that was heard so far.
fn heard(bench: &Voice) -> Vec<Heard> {
    bench.view().heard
}
