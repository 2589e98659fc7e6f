//! What a technician, a collector or an administrator goes through at the terminal itself, as a pure state machine.
//!
//! May touch: `domain`.
//! Never: clocks, files, sockets, widgets, words a person reads, device names.
//!
//! [`Maintenance::on`] takes in one event and what is known of the world, and answers with the machine after it and what is
//! to be done, in order. The order is a promise: a [`Effect::Record`] is durable before the effect after it begins, and
//! the facts of the next event know of it.

mod active;
mod effect;
mod entry;
mod event;
mod exchange;
mod facts;
mod lock;
mod mode;
mod proof;
mod room;
mod typed;

pub use active::{Active, Begun, Doing, Second, Step};
pub use effect::{Against, Effect, PinCheck};
pub use entry::{EnterPending, Entry};
pub use event::{Answer, Digit, Ended, Event, Key, PinAnswer, Said, Touch};
pub use exchange::Exchange;
pub use facts::{Facts, Inside, Times};
pub use lock::LockOut;
pub use mode::{Mode, Screen, VendorMode, Waits};
pub use proof::Proof;
pub use typed::Typed;

use domain::{
    Moment,
    fact::{EntryEnded, Left, Maintenance as Fact, Outcome},
    staff::{Attendance, Presence},
};

use crate::room::Room;

/// A terminal as its staff see it: who is in, or coming in, and for how long nobody may try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Maintenance {
    /// Whose the terminal is.
    pub mode: Mode,
    /// For how long nobody may try.
    pub lock_out: LockOut,
    /// The service key.
    pub key: Key,
}

/// The machine after an event, and what is to be done, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// The machine after the event.
    pub maintenance: Maintenance,
    /// What is to be done.
    pub effects: Vec<Effect>,
}

impl Maintenance {
    /// The machine when the program starts. Whoever was in, is not any more; what they had begun was cut; a lock that had not
    /// passed begins anew, in its full length.
    #[must_use]
    pub fn boot(attendance: Attendance, facts: &Facts) -> Next {
        let mut lock_out = LockOut::after_start(attendance.tries, facts.now);
        let mut room = Room::new(&mut lock_out, facts);
        for deed in attendance.open {
            let outcome = if deed.request.deed.ends_the_program() { Outcome::Done } else { Outcome::Cut };
            room.record(Fact::DeedEnded { id: deed.id, outcome });
        }
        match attendance.presence {
            Presence::Nobody => {}
            Presence::Admitted(who) => room.record(Fact::EntryEnded { who, why: EntryEnded::Cut }),
            Presence::Entered(who) => room.record(Fact::Left { who, how: Left::Cut }),
        }
        let effects = room.into_effects();
        Next { maintenance: Self { mode: Mode::Inactive(Entry::Closed), lock_out, key: Key::Off }, effects }
    }

    /// Takes in one event. Total: what means nothing here changes nothing.
    #[must_use]
    pub fn on(self, event: Event, facts: &Facts) -> Next {
        let Self { mode, mut lock_out, mut key } = self;
        if let Event::KeyTurned(turned) = event {
            key = turned;
        }
        let mut room = Room::new(&mut lock_out, facts);
        room.let_lock_pass();
        let mode = mode.on(event, key, &mut room);
        let effects = room.into_effects();
        Next { maintenance: Self { mode, lock_out, key }, effects }
    }

    /// When [`Event::Elapsed`] is due, if nothing else happens before.
    #[must_use]
    pub fn deadline(&self, facts: &Facts) -> Option<Moment> {
        [self.lock_out.until, self.mode.deadline(facts)].into_iter().flatten().min()
    }
}
