//! The host: sets up and asks while the trigger is let go, pulls it for one code. A pulled trigger is confirmed, in the
//! stream of codes: its answer stands before or behind a line, never in it.

use super::{
    Settings, frame,
    message::{Answer, Request},
};
use crate::barcode::{
    host::{Confirms, Host, Pace},
    line::{Framing, Line, Parsed, Reply, SetUp, Tongue},
};

/// The driver of a Newland scanner.
pub type Driver = Host<Line<Newland>>;

/// Newland's tongue.
#[derive(Debug)]
pub struct Newland {
    pace: Pace,
    requests: Vec<Request>,
    questions: Vec<Vec<u8>>,
}

impl Tongue for Newland {
    type Settings = Settings;

    fn new(settings: Settings) -> (Self, Framing) {
        let pace = settings.pace(Confirms::Yes);
        let requests = match settings.set_up {
            SetUp::Volatile => vec![Request::Untrigger, Request::SetUp, Request::Product],
            SetUp::AsInstalled(_) => vec![Request::Untrigger, Request::Product],
        };
        let questions = requests.iter().map(|request| request.to_bytes()).collect();
        (Self { pace, requests, questions }, settings.set_up.framing())
    }

    fn pace(&self) -> Pace {
        self.pace
    }

    fn questions(&self) -> &[Vec<u8>] {
        &self.questions
    }

    fn arm(&self) -> Vec<u8> {
        Request::Trigger.to_bytes()
    }

    fn disarm(&self) -> Vec<u8> {
        Request::Untrigger.to_bytes()
    }

    fn parse(&self, question: usize, bytes: &[u8]) -> Parsed {
        self.requests.get(question).map_or(Parsed::Garbage { skip: 1 }, |asked| parse(*asked, bytes))
    }

    fn parse_confirmation(&self, bytes: &[u8]) -> Parsed {
        parse(Request::Trigger, bytes)
    }
}

fn parse(asked: Request, bytes: &[u8]) -> Parsed {
    match frame::parse(bytes) {
        frame::Parsed::NeedMore => Parsed::NeedMore,
        frame::Parsed::Garbage { skip } => Parsed::Garbage { skip },
        frame::Parsed::Answer { answer, used } => Parsed::Reply { reply: reply(asked, &answer), used },
    }
}

fn reply(asked: Request, answer: &frame::Answer) -> Reply {
    let echoed = asked.is_echoed_by(answer);
    match (Answer::of(answer), asked) {
        (Answer::Product(identity), Request::Product) => Reply::Identified(identity),
        // Letting go of a trigger that is not pulled may be refused.
        (Answer::Done, Request::SetUp | Request::Trigger | Request::Untrigger)
        | (Answer::Refused, Request::Untrigger)
            if echoed =>
        {
            Reply::Done
        }
        // Late, or of an untrigger that went before.
        (Answer::Product(_), Request::SetUp | Request::Trigger | Request::Untrigger) => Reply::Stray,
        (Answer::Done | Answer::Refused, Request::Trigger) if Request::Untrigger.is_echoed_by(answer) => Reply::Stray,
        // Refused, or misheard and done: it is said again.
        (Answer::Done | Answer::Refused, Request::Product | Request::SetUp | Request::Trigger | Request::Untrigger) => {
            Reply::Refused
        }
    }
}
