//! Where the machine acts: the lock it may change, the facts it may read, the effects it leaves behind.

use domain::{
    fact::{Fact, Maintenance},
    staff::{Actor, Pin},
};

use crate::{
    effect::{Against, Effect, PinCheck},
    facts::Facts,
    lock::LockOut,
};

/// Where the machine acts.
#[derive(Debug)]
pub struct Room<'a> {
    /// For how long nobody may try.
    pub lock_out: &'a mut LockOut,
    /// The world.
    pub facts: &'a Facts,
    effects: Vec<Effect>,
}

impl<'a> Room<'a> {
    pub(crate) const fn new(lock_out: &'a mut LockOut, facts: &'a Facts) -> Self {
        Self { lock_out, facts, effects: Vec::new() }
    }

    pub(crate) fn into_effects(self) -> Vec<Effect> {
        self.effects
    }

    pub(crate) fn wants(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Writes a fact down; what it says of tries counts at once.
    pub(crate) fn record(&mut self, fact: Maintenance) {
        self.lock_out.tries = self.lock_out.tries.after(&Fact::Maintenance(fact.clone()));
        self.wants(Effect::Record(fact));
    }

    /// Whether nobody may try now.
    pub(crate) fn is_locked(&self) -> bool {
        self.lock_out.holds(self.facts.now)
    }

    /// Ends a lock whose time has passed. Only then: whoever waits wrongly, waits on.
    pub(crate) fn let_lock_pass(&mut self) {
        if self.lock_out.until.is_some() && !self.is_locked() {
            self.lock_out.until = None;
            self.record(Maintenance::LockPassed);
        }
    }

    /// Begins the lock that the tries of before ask for.
    pub(crate) fn lock(&mut self) {
        self.lock_out.begin(self.facts.now);
    }

    /// Sends a PIN to be checked, after it was written down that it is tried. Answers with the check's number.
    pub(crate) fn check(&mut self, who: Actor, pin: Pin, against: Against) -> u32 {
        self.lock_out.checks = self.lock_out.checks.wrapping_add(1);
        let number = self.lock_out.checks;
        self.record(Maintenance::PinTried { who });
        self.wants(Effect::CheckPin(Box::new(PinCheck { number, pin, against })));
        number
    }
}
