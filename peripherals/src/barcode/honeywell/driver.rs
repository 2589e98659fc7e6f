//! The host: sets up and asks while the trigger is let go, pulls it for one code.

use super::{
    Settings,
    frame::{self, TRIGGER, UNTRIGGER},
    message::{Answer, Request},
};
use crate::barcode::{
    host::{Confirms, Host, Pace},
    line::{Framing, Line, Parsed, Reply, SetUp, Tongue},
};

/// The driver of a Honeywell scanner.
pub type Driver = Host<Line<Honeywell>>;

/// Honeywell's tongue.
#[derive(Debug)]
pub struct Honeywell {
    pace: Pace,
    requests: Vec<Request>,
    questions: Vec<Vec<u8>>,
}

impl Tongue for Honeywell {
    type Settings = Settings;

    fn new(settings: Settings) -> (Self, Framing) {
        let pace = settings.pace(Confirms::No);
        let requests = match settings.set_up {
            SetUp::Volatile => vec![Request::SetUp, Request::Revision],
            SetUp::AsInstalled(_) => vec![Request::Revision],
        };
        let mut questions: Vec<Vec<u8>> = requests.iter().map(|request| request.to_bytes()).collect();
        if let Some(first) = questions.first_mut() {
            first.splice(..0, UNTRIGGER.iter().copied());
        }
        (Self { pace, requests, questions }, settings.set_up.framing())
    }

    fn pace(&self) -> Pace {
        self.pace
    }

    fn questions(&self) -> &[Vec<u8>] {
        &self.questions
    }

    fn arm(&self) -> Vec<u8> {
        TRIGGER.to_vec()
    }

    fn disarm(&self) -> Vec<u8> {
        UNTRIGGER.to_vec()
    }

    fn parse(&self, question: usize, bytes: &[u8]) -> Parsed {
        match frame::parse(bytes) {
            frame::Parsed::NeedMore => Parsed::NeedMore,
            frame::Parsed::Garbage { skip } => Parsed::Garbage { skip },
            frame::Parsed::Answer { answer, used } => {
                let reply = self.requests.get(question).map_or(Reply::Stray, |asked| reply(*asked, &answer));
                Parsed::Reply { reply, used }
            }
        }
    }

    // A trigger is not answered.
    fn parse_confirmation(&self, _bytes: &[u8]) -> Parsed {
        Parsed::Garbage { skip: 1 }
    }
}

fn reply(asked: Request, answer: &frame::Answer) -> Reply {
    match (Answer::of(answer), asked) {
        (Answer::Revision(identity), Request::Revision) => Reply::Identified(identity),
        (Answer::Done, Request::SetUp) if asked.is_echoed_by(answer) => Reply::Done,
        // Refused, or misheard and done: it is asked again.
        (Answer::Done | Answer::Refused, Request::SetUp) | (Answer::Refused, Request::Revision) => Reply::Refused,
        // Late, or nothing.
        (Answer::Revision(_) | Answer::Noise, Request::SetUp) | (Answer::Done | Answer::Noise, Request::Revision) => {
            Reply::Stray
        }
    }
}
