//! The device: a mechanism that speaks when it is spoken to, and says what has happened until it is answered.
//!
//! What it does where the specification is silent stands in `docs/devices/ccnet.md`.

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::{
    frame::{Inbox, Taken, VALIDATOR},
    message::{Identification, Kinds, Reply, Request, State, Table},
};
use crate::{
    cash::mechanism::{self, Activity, Found, Mechanism},
    simulator::{self, Input, Output},
};

pub use crate::cash::mechanism::{Gesture, View};

/// A pause inside a question after which the rest does not count as its rest. The specification says 5 ms; an adapter that
/// hands bytes on in portions makes longer ones.
const INTERBYTE: Duration = Duration::from_millis(50);

/// How a simulated validator is built.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// What every validator has.
    pub mechanism: mechanism::Physics,
    /// Part number, at most 15 characters.
    pub part: String,
    /// Serial number, at most 12 characters.
    pub serial: String,
    /// Bits a second; a byte takes ten.
    pub baud: u32,
    /// Milliseconds from the end of a question to the beginning of the answer; at most 10 by the specification.
    pub thinking_ms: u64,
    /// Milliseconds from the end of an answer within which an acknowledgement counts; 10 by the specification, here
    /// with room for hosts behind adapters.
    pub acknowledged_within_ms: u64,
}

impl Default for Physics {
    fn default() -> Self {
        Self {
            mechanism: mechanism::Physics::default(),
            part: "SM-AZ0001".to_owned(),
            serial: "SPECIMEN0001".to_owned(),
            baud: 9600,
            thinking_ms: 3,
            acknowledged_within_ms: 60,
        }
    }
}

/// A CCNET validator.
#[derive(Debug)]
pub struct Simulator {
    physics: Physics,
    mechanism: Mechanism,
    strict: Kinds,
    inbox: Inbox,
    last_byte: Moment,
    now: Moment,
    /// The answer that is being sent, and when its last byte has left.
    leaving: VecDeque<(Moment, Vec<u8>)>,
    /// The last answer, for a host that did not understand it.
    said: Option<Said>,
}

#[derive(Debug, Clone)]
struct Said {
    reply: Reply,
    left: Moment,
}

impl Simulator {
    /// A validator that gets power at the start of time.
    #[must_use]
    pub fn new(physics: Physics) -> Self {
        Self {
            mechanism: Mechanism::new(physics.mechanism.clone()),
            physics,
            strict: Kinds::NONE,
            inbox: Inbox::default(),
            last_byte: Moment::START,
            now: Moment::START,
            leaving: VecDeque::new(),
            said: None,
        }
    }

    fn receive(&mut self, bytes: &[u8]) {
        if !self.mechanism.answers() {
            self.inbox.clear();
            return;
        }
        if self.now.since(self.last_byte) > INTERBYTE {
            self.inbox.clear();
        }
        self.last_byte = self.now;
        self.inbox.push(bytes);
        loop {
            match self.inbox.take() {
                Taken::Frame(frame) if frame.address == VALIDATOR => self.hear(Request::from_frame(&frame)),
                // Somebody else on the bus is meant.
                Taken::Frame(_) | Taken::Garbage => {}
                Taken::Damaged => {
                    self.inbox.clear();
                    self.say(Reply::Nak);
                }
                Taken::Nothing => return,
            }
        }
    }

    fn hear(&mut self, request: Request) {
        match request {
            Request::Ack => self.on_ack(),
            Request::Nak => {
                if let Some(said) = self.said.take() {
                    self.say(said.reply);
                }
            }
            Request::Reset => {
                self.mechanism.reset();
                self.say(Reply::Ack);
            }
            Request::GetStatus => {
                let taken = (0..24).filter(|kind| self.mechanism.enabled().0 >> kind & 1 == 1).collect();
                self.say(Reply::Status { taken, strict: self.strict });
            }
            Request::SetSecurity(kinds) => {
                self.strict = kinds;
                self.say(Reply::Ack);
            }
            Request::Poll => {
                let state = self.state();
                self.say(Reply::State(state));
            }
            Request::Enable { taken, escrowed } => {
                self.mechanism.enable(taken.bits(), escrowed.bits());
                self.say(Reply::Ack);
            }
            Request::Stack => {
                let done = self.mechanism.stack();
                self.say_whether(done);
            }
            Request::Return => {
                let done = self.mechanism.give_back();
                self.say_whether(done);
            }
            Request::Hold => {
                let done = self.mechanism.hold();
                self.say_whether(done);
            }
            Request::Identify => {
                let identification = self.identification();
                self.say(Reply::Identification(identification));
            }
            Request::GetTable => {
                let notes = self.mechanism.table().iter();
                let table: Table =
                    notes.map(|(number, kind)| (*number, kind.value, kind.issuer.as_str(), kind.exponent)).collect();
                self.say(Reply::Table(Box::new(table)));
            }
            Request::Other(_) => self.say(Reply::Illegal),
        }
    }

    /// Counts for the answer just given, and in time.
    fn on_ack(&mut self) {
        let within = Duration::from_millis(self.physics.acknowledged_within_ms);
        let Some(said) = self.said.take_if(|said| self.now.since(said.left) <= within) else { return };
        if let Reply::State(State::Stacked(_) | State::Returned(_)) = said.reply {
            self.mechanism.confirm();
        }
    }

    fn say_whether(&mut self, done: Result<(), mechanism::Refused>) {
        self.say(match done {
            Ok(()) => Reply::Ack,
            Err(mechanism::Refused) => Reply::Illegal,
        });
    }

    fn say(&mut self, reply: Reply) {
        let bytes = reply.to_frame().to_bytes();
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        let takes = Duration::from_secs(10) * length / self.physics.baud.max(1);
        let left = self.now + Duration::from_millis(self.physics.thinking_ms) + takes;
        self.leaving.push_back((left, bytes));
        self.said = Some(Said { reply, left });
    }

    fn state(&self) -> State {
        if let Some(fault) = self.mechanism.trouble() {
            return State::Troubled(fault);
        }
        match self.mechanism.activity() {
            Activity::PoweredUp(Found::Nothing) => State::PowerUp,
            Activity::PoweredUp(Found::InValidator) => State::PowerUpInValidator,
            Activity::PoweredUp(Found::InStacker) => State::PowerUpInStacker,
            Activity::Starting => State::Initializing,
            Activity::Resting if self.mechanism.is_enabled() => State::Idling,
            Activity::Resting => State::Disabled,
            Activity::Accepting => State::Accepting,
            Activity::Escrow { kind } => State::Escrow(kind),
            Activity::Holding { .. } => State::Holding,
            Activity::Stacking { .. } => State::Stacking,
            Activity::Stacked { kind } => State::Stacked(kind),
            Activity::Returning { .. } => State::Returning,
            Activity::Returned { kind } => State::Returned(kind),
            Activity::Rejecting(why) => State::Rejecting(why),
            // Without power nobody asks; what sticks is a trouble.
            Activity::Off | Activity::Waking | Activity::Stuck => State::Busy,
        }
    }

    fn identification(&self) -> Identification {
        Identification {
            part: padded(&self.physics.part),
            serial: padded(&self.physics.serial),
            asset: [0, 0, 0, 0, 0, 0, 1],
        }
    }
}

/// Text in a field of fixed length, with spaces behind it.
fn padded<const LENGTH: usize>(text: &str) -> [u8; LENGTH] {
    let mut field = [b' '; LENGTH];
    field.iter_mut().zip(text.bytes()).for_each(|(place, byte)| *place = byte);
    field
}

impl simulator::Simulator for Simulator {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        self.now = now;
        self.mechanism.elapse(now);
        match input {
            Input::Received(bytes) => self.receive(bytes),
            Input::Gestured(gesture) => self.mechanism.gesture(now, gesture),
            // It answers whoever asks, and forgets nothing when a host goes away.
            Input::Connected | Input::Elapsed | Input::Disconnected => {}
        }
        if !self.mechanism.answers() {
            self.leaving.clear();
            self.said = None;
        }
    }

    fn poll(&mut self) -> Output {
        if let Some((_, bytes)) = self.leaving.pop_front_if(|(at, _)| *at <= self.now) {
            return Output::Send(bytes);
        }
        if let Some(noise) = self.mechanism.noise() {
            return Output::Send(noise);
        }
        let leaving = self.leaving.front().map(|(at, _)| *at);
        Output::Wait([leaving, self.mechanism.due()].into_iter().flatten().min())
    }

    fn view(&self) -> View {
        self.mechanism.view()
    }
}
