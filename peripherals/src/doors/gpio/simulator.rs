//! The cabinet and the kernel in front of it: contacts that bounce, lines, numbered edges.

use std::{
    collections::{BTreeMap, VecDeque},
    time::Duration,
};

use domain::Moment;
use serde::{Deserialize, Serialize};

use super::{
    Level, Settings, Wire,
    frame::{Edge, Record},
};
use crate::{
    doors::{State, Switch},
    simulator::{self, Input, Output},
};

/// When a contact touches and parts again after it first moved, in microseconds: an even number of times.
const BOUNCES: [u64; 4] = [400, 700, 1_900, 2_300];

/// How this cabinet was built and installed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Physics {
    /// Which switch is on which line, and how it is wired.
    pub settings: Settings,
}

/// What hands can do to a cabinet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Gesture {
    /// A door is opened, the cassette taken out.
    Open(Switch),
    /// A door is shut, the cassette put back.
    Close(Switch),
    /// A door is opened and shut again.
    OpenFor {
        /// Which.
        switch: Switch,
        /// How long.
        ms: u64,
    },
    /// A loose contact: it parts and touches in turn, and ends as it was.
    Flicker {
        /// Which.
        switch: Switch,
        /// How often it parts.
        times: u16,
        /// Milliseconds between one edge and the next.
        every_ms: u64,
    },
    /// A contact sticks: whatever hands do, its line stays as it is.
    Stick(Switch),
    /// It comes loose: its line is what the door is.
    Loosen(Switch),
    /// The host reads too slowly: the kernel throws its queue away.
    Overflow,
    /// These bytes come, as no kernel writes them.
    Garble {
        /// Any bytes.
        bytes: Vec<u8>,
    },
    /// The chip goes away, as one on USB does.
    Unplug,
    /// It comes back.
    Plug,
}

/// One switch, as seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Which.
    pub switch: Switch,
    /// How the door is.
    pub state: State,
    /// Whether its contact sticks.
    pub sticks: bool,
}

/// What an onlooker sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Whether the chip is there.
    pub plugged: bool,
    /// Every switch.
    pub switches: Vec<Seen>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Plug {
    In,
    Out,
    Falling,
}

/// One door with its contact and its line.
#[derive(Debug)]
struct Door {
    wire: Wire,
    state: State,
    sticks: bool,
    /// What the contact is electrically.
    contact: State,
    edges: u32,
    /// What the contact will do.
    coming: VecDeque<(Moment, State)>,
}

/// A cabinet.
#[derive(Debug)]
pub struct Simulator {
    plug: Plug,
    doors: BTreeMap<Switch, Door>,
    edges: u32,
    unsent: VecDeque<u8>,
    now: Moment,
}

impl Simulator {
    /// A cabinet with everything shut and the cassette in its place.
    #[must_use]
    pub fn new(physics: Physics) -> Self {
        let shut = |wire: Wire| {
            let (state, coming) = (State::Closed, VecDeque::new());
            (wire.switch, Door { wire, state, sticks: false, contact: state, edges: 0, coming })
        };
        let doors = physics.settings.switches.into_iter().map(shut).collect();
        Self { plug: Plug::In, doors, edges: 0, unsent: VecDeque::new(), now: Moment::START }
    }

    fn gesture(&mut self, gesture: Gesture) {
        let now = self.now;
        match gesture {
            Gesture::Open(switch) => self.with(switch, |door| door.swing(now, State::Open)),
            Gesture::Close(switch) => self.with(switch, |door| door.swing(now, State::Closed)),
            Gesture::OpenFor { switch, ms } => self.with(switch, |door| {
                door.swing(now, State::Open);
                door.swing(now + Duration::from_millis(ms), State::Closed);
            }),
            Gesture::Flicker { switch, times, every_ms } => self.with(switch, |door| {
                let step = Duration::from_millis(every_ms);
                for time in 0..u32::from(times) {
                    door.coming.push_back((now + step * (2 * time), door.state.other()));
                    door.coming.push_back((now + step * (2 * time + 1), door.state));
                }
            }),
            Gesture::Stick(switch) => self.with(switch, |door| door.sticks = true),
            Gesture::Loosen(switch) => self.with(switch, |door| {
                door.sticks = false;
                door.coming.push_back((now, door.state));
            }),
            Gesture::Overflow => {
                self.unsent.clear();
                self.edges = self.edges.wrapping_add(40);
            }
            Gesture::Garble { bytes } => self.unsent.extend(bytes),
            Gesture::Unplug => {
                self.unsent.clear();
                if self.plug == Plug::In {
                    self.plug = Plug::Falling;
                }
            }
            Gesture::Plug => self.plug = Plug::In,
        }
        self.elapse();
    }

    /// A switch that the settings do not list is nowhere in this cabinet.
    fn with(&mut self, switch: Switch, act: impl FnOnce(&mut Door)) {
        if let Some(door) = self.doors.get_mut(&switch) {
            act(door);
        }
    }

    /// The kernel sees every edge that is due, in the order of time.
    fn elapse(&mut self) {
        while let Some((at, switch)) = self.next().filter(|(at, _)| *at <= self.now) {
            let Some(door) = self.doors.get_mut(&switch) else { return };
            let Some((_, contact)) = door.coming.pop_front() else { return };
            if door.sticks || door.contact == contact {
                continue;
            }
            door.contact = contact;
            if self.plug == Plug::In {
                self.edges = self.edges.wrapping_add(1);
                door.edges = door.edges.wrapping_add(1);
                let nanos = u64::try_from(at.since_start().as_nanos()).unwrap_or(u64::MAX);
                let (number, number_of_line) = (self.edges, door.edges);
                let record = Record { nanos, edge: door.edge(), line: door.wire.line, number, number_of_line };
                self.unsent.extend(record.to_bytes());
            }
        }
    }

    fn next(&self) -> Option<(Moment, Switch)> {
        self.doors.iter().filter_map(|(switch, door)| Some((door.coming.front()?.0, *switch))).min()
    }
}

impl State {
    const fn other(self) -> Self {
        match self {
            Self::Closed => Self::Open,
            Self::Open => Self::Closed,
        }
    }
}

impl Door {
    fn swing(&mut self, at: Moment, state: State) {
        self.state = state;
        self.coming.push_back((at, state));
        for (index, micros) in BOUNCES.into_iter().enumerate() {
            let bounced = if index % 2 == 0 { state.other() } else { state };
            self.coming.push_back((at + Duration::from_micros(micros), bounced));
        }
    }

    const fn edge(&self) -> Edge {
        match (self.wire.closed_when, self.contact) {
            (Level::Low, State::Closed) | (Level::High, State::Open) => Edge::Falling,
            (Level::Low, State::Open) | (Level::High, State::Closed) => Edge::Rising,
        }
    }
}

impl simulator::Simulator for Simulator {
    type Gesture = Gesture;
    type View = View;

    fn handle(&mut self, now: Moment, input: Input<'_, Gesture>) {
        self.now = now;
        match input {
            // Lines that are requested are told as they are; their edges count from there.
            Input::Connected => {
                self.unsent.clear();
                self.edges = 0;
                for door in self.doors.values_mut() {
                    door.edges = 0;
                    self.unsent.extend(Record::at_opening(door.wire.line, door.edge()).to_bytes());
                }
            }
            Input::Gestured(gesture) => self.gesture(gesture),
            Input::Elapsed => self.elapse(),
            Input::Disconnected => self.unsent.clear(),
            // It never listens.
            Input::Received(_) => {}
        }
    }

    fn poll(&mut self) -> Output {
        if self.plug == Plug::Falling {
            self.plug = Plug::Out;
            return Output::HangUp;
        }
        if self.unsent.is_empty() {
            Output::Wait(self.next().map(|(at, _)| at))
        } else {
            Output::Send(self.unsent.drain(..).collect())
        }
    }

    fn view(&self) -> View {
        let seen = |(switch, door): (&Switch, &Door)| Seen { switch: *switch, state: door.state, sticks: door.sticks };
        View { plugged: self.plug == Plug::In, switches: self.doors.iter().map(seen).collect() }
    }

    fn reachable(&self) -> bool {
        self.plug == Plug::In
    }
}
