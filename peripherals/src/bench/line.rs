//! What is on the wire of a bench: bytes under way, in both directions.

use domain::Moment;

use super::wire::{Direction, Fault, Wire};

/// What arrives.
#[derive(Debug)]
pub(crate) enum Parcel {
    Bytes(Vec<u8>),
    Break,
}

#[derive(Debug)]
struct Flight {
    arrives: Moment,
    direction: Direction,
    parcel: Parcel,
}

/// One direction.
#[derive(Debug, Default)]
struct Lane {
    position: usize,
    sent: Vec<u8>,
    last_arrival: Moment,
    dead: bool,
}

/// Whether what was sent is kept for whoever asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Memory {
    Keeps,
    Forgets,
}

/// The wire and what is on it.
#[derive(Debug)]
pub(crate) struct Line {
    wire: Wire,
    memory: Memory,
    lanes: [Lane; 2],
    flights: Vec<Flight>,
}

impl Line {
    pub(crate) fn new(wire: Wire, memory: Memory) -> Self {
        Self { wire, memory, lanes: [Lane::default(), Lane::default()], flights: Vec::new() }
    }

    pub(crate) fn sent(&self, direction: Direction) -> &[u8] {
        &self.lanes[direction.index()].sent
    }

    /// Puts bytes on the wire; what the wire does to each of them is decided here.
    pub(crate) fn put(&mut self, now: Moment, direction: Direction, bytes: &[u8]) {
        for &byte in bytes {
            self.put_byte(now, direction, byte);
        }
    }

    fn put_byte(&mut self, now: Moment, direction: Direction, byte: u8) {
        let lane = &mut self.lanes[direction.index()];
        let position = lane.position;
        lane.position += 1;
        if self.memory == Memory::Keeps {
            lane.sent.push(byte);
        }
        let mut arriving = vec![byte];
        let mut arrives = (now + self.wire.latency).max(lane.last_arrival + self.wire.spacing);
        let mut breaks = false;
        for fault in self.wire.faults_at(direction, position) {
            match fault {
                Fault::Lost => arriving.clear(),
                Fault::Doubled => arriving.extend_from_within(..),
                Fault::Corrupted(mask) => arriving.iter_mut().for_each(|byte| *byte ^= mask),
                Fault::Delayed(by) => arrives = arrives + by,
                Fault::Cut => breaks = true,
                Fault::Silenced => lane.dead = true,
            }
        }
        if lane.dead {
            return;
        }
        lane.last_arrival = arrives;
        if breaks {
            lane.dead = true;
            self.flights.push(Flight { arrives, direction, parcel: Parcel::Break });
        } else {
            self.send_off(arrives, direction, &arriving);
        }
    }

    /// Bytes of one direction that arrive at the same moment arrive together.
    fn send_off(&mut self, arrives: Moment, direction: Direction, arriving: &[u8]) {
        let last = self.flights.iter_mut().rev().find(|flight| flight.direction == direction);
        match last {
            Some(Flight { arrives: when, parcel: Parcel::Bytes(bytes), .. }) if *when == arrives => {
                bytes.extend_from_slice(arriving);
            }
            Some(_) | None => {
                self.flights.push(Flight { arrives, direction, parcel: Parcel::Bytes(arriving.to_vec()) });
            }
        }
    }

    pub(crate) fn next_arrival(&self) -> Option<Moment> {
        self.flights.iter().map(|flight| flight.arrives).min()
    }

    /// The parcel that arrives first, if it has arrived by `now`.
    pub(crate) fn take_arrived(&mut self, now: Moment) -> Option<(Direction, Parcel)> {
        let first = self.next_arrival().filter(|at| *at <= now)?;
        let index = self.flights.iter().position(|flight| flight.arrives == first)?;
        let flight = self.flights.remove(index);
        Some((flight.direction, flight.parcel))
    }

    /// The link is closed: what is under way is lost, and the next connection starts with living lanes.
    pub(crate) fn clear(&mut self) {
        self.flights.clear();
        for lane in &mut self.lanes {
            lane.dead = false;
            lane.last_arrival = Moment::START;
        }
    }
}
