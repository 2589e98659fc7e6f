//! An ID003 validator: the protocol in front of [`mechanism`](crate::cash::mechanism).
//!
//! One reading of what is public, written down in `docs/devices/id003.md`.

mod code;

use std::{collections::VecDeque, time::Duration};

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::{
    frame::{Frame, Inbox, Taken},
    message::{Entry, FIRST_KIND, Found, Inhibit, Reply, Request, Setting, State, Table, Version},
};
use crate::{
    cash::mechanism::{self, Activity, Gesture, Mechanism, View, Why},
    simulator::{self, Input, Output},
};

/// What this simulator says for Azerbaijan. JCM's own number is in no public source; it is no default of the driver.
pub const AZN_COUNTRY: u8 = 0xfe;

/// A half message is forgotten when nothing comes for so long.
const BETWEEN_BYTES: Duration = Duration::from_millis(50);

/// How a validator is built. Times in milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// What it has in common with every validator.
    pub mechanism: mechanism::Physics,
    /// The numbers it has for the issuers of its table; those without one are number nought.
    pub countries: Vec<Country>,
    /// Who it says it is.
    pub version: String,
    /// What it says of a note that became credit.
    pub vend_valid: VendValid,
    /// It gives back what it holds when it was not asked anything for so long.
    pub unasked_ms: u64,
    /// It hears nothing but a reset when VEND VALID was not answered for so long.
    pub deaf_after_ms: u64,
}

/// A number for an issuer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// As the mechanism's table names it.
    pub issuer: String,
    /// As it stands on the line.
    pub number: u8,
}

/// What VEND VALID says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VendValid {
    /// Nothing more.
    Bare,
    /// The kind of the note too.
    WithKind,
}

impl Default for Physics {
    fn default() -> Self {
        let country = |issuer: &str, number| Country { issuer: issuer.to_owned(), number };
        Self {
            mechanism: mechanism::Physics::default(),
            countries: vec![country("AZN", AZN_COUNTRY), country("USD", 1)],
            version: "i(AZE07)100-SS ID003-05V300-45 28JUN23 7F23".to_owned(),
            vend_valid: VendValid::Bare,
            unasked_ms: 3000,
            deaf_after_ms: 60_000,
        }
    }
}

/// What a reset forgets.
#[derive(Debug, Clone, Copy)]
struct Set {
    inhibit: Inhibit,
    denied: u16,
    recovery: Recovery,
}

/// Whether a note that a reset stacks is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Recovery {
    Told,
    Silent,
}

impl Set {
    const AFTER_RESET: Self = Self { inhibit: Inhibit::Inhibited, denied: 0, recovery: Recovery::Silent };
}

/// Where the device is on its way from a reset to rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    Over,
    Running,
    /// And a note is on its way into the cassette.
    Recovering,
}

/// The device.
#[derive(Debug)]
pub struct Simulator {
    physics: Physics,
    mechanism: Mechanism,
    set: Set,
    start: Start,
    /// Since when VEND VALID is unanswered.
    credit_since: Option<Moment>,
    /// VEND VALID was answered, and STACKED not said yet.
    owes_stacked: bool,
    asked: Moment,
    heard: Moment,
    inbox: Inbox,
    outbox: VecDeque<Vec<u8>>,
}

impl Simulator {
    /// A device that gets power at the start of time.
    #[must_use]
    pub fn new(physics: Physics) -> Self {
        Self {
            mechanism: Mechanism::new(physics.mechanism.clone()),
            physics,
            set: Set::AFTER_RESET,
            start: Start::Over,
            credit_since: None,
            owes_stacked: false,
            asked: Moment::START,
            heard: Moment::START,
            inbox: Inbox::default(),
            outbox: VecDeque::new(),
        }
    }

    /// What the protocol adds to time that passes.
    fn tick(&mut self, now: Moment) {
        self.mechanism.elapse(now);
        let activity = self.mechanism.activity();
        self.credit_since = self.credit_since.filter(|_| matches!(activity, Activity::Stacked { .. }));
        match activity {
            Activity::Off | Activity::Waking | Activity::PoweredUp(_) => self.forget(Start::Over),
            Activity::Starting if self.start == Start::Over => self.forget(Start::Running),
            Activity::Stacked { .. } if self.start == Start::Recovering && self.set.recovery == Recovery::Silent => {
                self.mechanism.confirm();
                self.start = Start::Over;
            }
            Activity::Stacked { .. } => {
                self.credit_since.get_or_insert(now);
                self.start = Start::Over;
            }
            Activity::Returned { .. } => self.mechanism.confirm(),
            Activity::Escrow { .. } | Activity::Holding { .. } if self.unasked_until() <= now => {
                // It has a note in escrow: it was seen there.
                let _gives_back = self.mechanism.give_back();
            }
            Activity::Resting => self.start = Start::Over,
            Activity::Starting
            | Activity::Escrow { .. }
            | Activity::Holding { .. }
            | Activity::Accepting
            | Activity::Stacking { .. }
            | Activity::Returning { .. }
            | Activity::Rejecting(_)
            | Activity::Stuck => {}
        }
    }

    fn forget(&mut self, start: Start) {
        self.start = start;
        self.set = Set::AFTER_RESET;
        self.owes_stacked = false;
    }

    fn unasked_until(&self) -> Moment {
        self.asked + Duration::from_millis(self.physics.unasked_ms)
    }

    fn has_power(&self) -> bool {
        !matches!(self.mechanism.activity(), Activity::Off | Activity::Waking)
    }

    fn is_deaf(&self, now: Moment) -> bool {
        let patience = Duration::from_millis(self.physics.deaf_after_ms);
        self.credit_since.is_some_and(|since| since + patience <= now)
    }

    fn receive(&mut self, now: Moment, bytes: &[u8]) {
        if now.since(self.heard) > BETWEEN_BYTES {
            self.inbox.clear();
        }
        self.heard = now;
        if !self.has_power() {
            return;
        }
        self.inbox.push(bytes);
        loop {
            match self.inbox.take() {
                Taken::Frame(frame) => self.hear(now, &frame),
                Taken::Damaged => {
                    self.inbox.clear();
                    self.say(&Reply::State(State::CommunicationError));
                }
                Taken::Garbage => {}
                Taken::Nothing => return,
            }
        }
    }

    fn hear(&mut self, now: Moment, frame: &Frame) {
        let request = Request::from_frame(frame);
        if self.is_deaf(now) && request != Ok(Request::Reset) {
            return;
        }
        self.asked = now;
        let obey = |obeyed: Result<(), mechanism::Refused>| match obeyed {
            Ok(()) => Reply::Acknowledged,
            Err(mechanism::Refused) => Reply::Invalid,
        };
        let reply = match request {
            Ok(Request::Status) => Reply::State(self.state()),
            Ok(Request::Reset) => self.reset(),
            Ok(Request::Stack1 | Request::Stack2) => obey(self.mechanism.stack()),
            Ok(Request::Return) => obey(self.mechanism.give_back()),
            Ok(Request::Hold) => obey(self.mechanism.hold()),
            Ok(Request::Acknowledge) => return self.credit_is_known(),
            Ok(Request::Set(setting)) => self.set(setting),
            Ok(Request::Version) => Reply::Version(Version { text: self.physics.version.clone().into_bytes() }),
            Ok(Request::Table) => Reply::Table(self.table()),
            // Settings that change nothing here.
            Err(_) if (0xc0..=0xc7).contains(&frame.code) => return self.say_frame(frame),
            Err(_) => Reply::Invalid,
        };
        self.say(&reply);
        self.tick(now);
    }

    fn say(&mut self, reply: &Reply) {
        self.say_frame(&reply.to_frame());
    }

    fn say_frame(&mut self, frame: &Frame) {
        if self.mechanism.answers() {
            self.outbox.push_back(frame.to_bytes());
        }
    }

    fn reset(&mut self) -> Reply {
        let found = self.mechanism.activity();
        self.mechanism.reset();
        let is_recovering = matches!(found, Activity::PoweredUp(mechanism::Found::InStacker));
        self.forget(if is_recovering { Start::Recovering } else { Start::Running });
        Reply::Acknowledged
    }

    fn credit_is_known(&mut self) {
        if let Activity::Stacked { .. } = self.mechanism.activity() {
            self.mechanism.confirm();
            self.owes_stacked = true;
        }
    }

    fn set(&mut self, setting: Setting) -> Reply {
        match setting {
            Setting::Denied(kinds) => self.set.denied = kinds,
            Setting::Inhibit(inhibit) => self.set.inhibit = inhibit,
            Setting::Options([first, _]) => {
                self.set.recovery = if first & 2 == 2 { Recovery::Told } else { Recovery::Silent };
            }
            Setting::Communication(_) => {}
        }
        let taken = match self.set.inhibit {
            Inhibit::Open => u32::from(!self.set.denied),
            Inhibit::Inhibited => 0,
        };
        self.mechanism.enable(taken, taken);
        Reply::Set(setting)
    }

    fn table(&self) -> Table {
        let number = |issuer: &str| {
            let country = self.physics.countries.iter().find(|country| country.issuer == issuer);
            country.map_or(0, |country| country.number)
        };
        let entry = |(number_in_table, kind): (&u8, &mechanism::Kind)| Entry {
            kind: FIRST_KIND.saturating_add(*number_in_table),
            country: number(&kind.issuer),
            value: kind.value,
            exponent: kind.exponent.try_into().unwrap_or(u8::MAX),
        };
        Table { entries: self.mechanism.table().iter().map(entry).collect() }
    }

    fn state(&mut self) -> State {
        let activity = self.mechanism.activity();
        let owed_stacked = std::mem::take(&mut self.owes_stacked);
        if owed_stacked && activity == Activity::Resting {
            return State::Stacked;
        }
        if let Some(trouble) = self.mechanism.trouble() {
            return code::trouble_state(trouble);
        }
        let named = |kind: u8| FIRST_KIND.saturating_add(kind);
        match activity {
            // Without power it is not asked.
            Activity::Off | Activity::Waking | Activity::PoweredUp(mechanism::Found::Nothing) => {
                State::PowerUp(Found::Nothing)
            }
            Activity::PoweredUp(mechanism::Found::InValidator) => State::PowerUp(Found::InAcceptor),
            Activity::PoweredUp(mechanism::Found::InStacker) => State::PowerUp(Found::InStacker),
            Activity::Starting => State::Initializing,
            Activity::Resting if self.mechanism.is_enabled() => State::Idling,
            Activity::Resting => State::Disabled,
            Activity::Accepting => State::Accepting,
            Activity::Escrow { kind } => State::Escrow(named(kind)),
            Activity::Holding { .. } => State::Holding,
            Activity::Stacking { .. } => State::Stacking,
            Activity::Stacked { kind } => State::VendValid {
                kind: match self.physics.vend_valid {
                    VendValid::Bare => None,
                    VendValid::WithKind => Some(named(kind)),
                },
            },
            Activity::Returning { why: Why::TimedOut, .. } => State::Rejecting(0x79),
            Activity::Returning { why: Why::Ordered | Why::NoRoom, .. } | Activity::Returned { .. } => State::Returning,
            Activity::Rejecting(why) => State::Rejecting(code::reason(why)),
            Activity::Stuck => State::JamInAcceptor,
        }
    }
}

impl simulator::Simulator for Simulator {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        self.tick(now);
        match input {
            Input::Connected | Input::Disconnected => self.inbox.clear(),
            Input::Received(bytes) => self.receive(now, bytes),
            Input::Gestured(gesture) => self.mechanism.gesture(now, gesture),
            Input::Elapsed => {}
        }
        self.tick(now);
    }

    fn poll(&mut self) -> Output {
        if let Some(bytes) = self.outbox.pop_front().or_else(|| self.mechanism.noise()) {
            return Output::Send(bytes);
        }
        let holds = matches!(self.mechanism.activity(), Activity::Escrow { .. } | Activity::Holding { .. });
        let unasked = holds.then(|| self.unasked_until());
        Output::Wait([self.mechanism.due(), unasked].into_iter().flatten().min())
    }

    fn view(&self) -> View {
        self.mechanism.view()
    }
}
