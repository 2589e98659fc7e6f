use domain::{
    Language, Sensitive,
    speech::{Output, Rate, Volume},
};
use peripherals::{
    audio::{
        Clip, Command, Ending, Event, Utterance,
        command::{Driver, Physics, Settings, Simulator},
    },
    status::Readiness,
};
use serde_json::Value;

use crate::walk::{Device, State, Step, at_every_state};

/// Longer than a plug needs.
const OPEN: &str =
    "Put your passport on the reader, with the side that has your photo down, and hold it still until it is read.";
const PRIVATE: &str =
    "Your document: name Anna Maria, surname Specimen, number L898902C3, born on 12 August 1974, of Utopia.";
const LAST: &str = "It is paid.";

fn say(id: u64, text: &str, output: Output) -> Command {
    Command::Say(Utterance {
        id,
        text: Sensitive::new(text.to_owned()),
        language: Language::English,
        rate: Rate::Usual,
        volume: Volume::Usual,
        output,
        clip: Clip::None,
    })
}

const fn ready(event: &Event) -> bool {
    matches!(event, Event::StatusChanged(status) if matches!(status.readiness, Readiness::Ready))
}

/// Each utterance ends once; none is said again, and nobody hears what was for headphones out of the loudspeaker.
fn law(events: &[Event], view: &Value) -> Result<(), String> {
    for began in events.iter().filter_map(|event| match event {
        Event::Began(id) => Some(*id),
        Event::StatusChanged(_) | Event::Ended(..) => None,
    }) {
        let ends = events.iter().filter(|event| matches!(event, Event::Ended(id, _) if *id == began)).count();
        if ends != 1 {
            return Err(format!("utterance {began} ended {ends} times"));
        }
    }
    let heard = view["heard"].as_array().ok_or("nothing was heard")?;
    if heard.iter().any(|heard| heard["text"] == PRIVATE && heard["output"] != "headphones") {
        return Err("what is private was for everybody".to_owned());
    }
    if heard.iter().any(|heard| heard["how"] == "speaking") {
        return Err("it still speaks".to_owned());
    }
    let last = heard.last().ok_or("nothing was heard")?;
    if (&last["text"], &last["how"]) != (&Value::from(LAST), &Value::from("whole")) {
        return Err(format!("{last} was heard last"));
    }
    Ok(())
}

fn device() -> Device<Driver, Simulator> {
    Device {
        driver: || Driver::new(Settings::default()),
        simulator: || Simulator::new(Physics::default()),
        replacement: || Simulator::new(Physics::default()),
        acknowledge: Command::Acknowledge,
        offline: |event| matches!(event, Event::StatusChanged(status) if status.readiness == Readiness::Unavailable),
        states: vec![
            State { name: "ready", steps: vec![Step::Until(ready)] },
            State {
                name: "it speaks",
                steps: vec![
                    Step::Order(|| say(1, OPEN, Output::Loudspeaker)),
                    Step::Until(|event| *event == Event::Began(1)),
                ],
            },
            State {
                name: "it was hushed",
                steps: vec![
                    Step::Order(|| Command::Hush),
                    Step::Until(|event| *event == Event::Ended(1, Ending::Hushed)),
                ],
            },
            State {
                name: "it speaks into headphones",
                steps: vec![
                    Step::Order(|| say(2, PRIVATE, Output::Headphones)),
                    Step::Until(|event| *event == Event::Began(2)),
                ],
            },
        ],
        rests: |view| {
            view["heard"].as_array().is_some_and(|heard| heard.iter().all(|heard| heard["how"] != "speaking"))
        },
        again: vec![
            Step::Until(ready),
            Step::Order(|| say(3, LAST, Output::Loudspeaker)),
            Step::Until(|event| *event == Event::Ended(3, Ending::Said)),
        ],
        law,
    }
}

pub async fn a_voice_is_unplugged_in_every_state() {
    at_every_state(device).await;
}
