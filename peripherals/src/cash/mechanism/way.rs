//! A note's way, leg by leg, as time passes.

use std::time::Duration;

use domain::Moment;

use super::{Fate, Found, Mechanism, Place, Refused, Why, Work, hands::Jam};
use crate::cash::Rejection;

impl Mechanism {
    /// When it next does something by itself.
    #[must_use]
    pub fn due(&self) -> Option<Moment> {
        let noise = self.is_noisy().then_some(self.noise.1);
        [self.leg_ends(), noise, self.reboot.map(|(_, at)| at)].into_iter().flatten().min()
    }

    /// Time has passed.
    pub fn elapse(&mut self, now: Moment) {
        loop {
            let reboot = self.reboot.filter(|(_, at)| *at <= now);
            let leg = self.leg_ends().filter(|at| *at <= now);
            match (reboot, leg) {
                (Some((every, at)), leg) if leg.is_none_or(|leg| at <= leg) => {
                    self.now = at;
                    self.reboot = Some((every, at + every));
                    self.cut_power();
                    self.restore_power();
                }
                (_, Some(leg)) => {
                    self.now = leg;
                    self.end_leg();
                }
                (_, None) => break,
            }
        }
        self.now = now;
    }

    fn leg_ends(&self) -> Option<Moment> {
        match self.work {
            Work::Waking { until }
            | Work::Starting { until }
            | Work::Accepting { until }
            | Work::Escrow { until }
            | Work::Holding { until }
            | Work::Stacking { until }
            | Work::Returning { until, .. }
            | Work::Rejecting { until, .. } => Some(until),
            Work::Off
            | Work::PoweredUp
            | Work::Resting
            | Work::Stacked { .. }
            | Work::Returned { .. }
            | Work::Stuck => None,
        }
    }

    fn end_leg(&mut self) {
        match self.work {
            Work::Waking { .. } => self.work = Work::PoweredUp,
            Work::Starting { .. } => self.end_start(),
            Work::Accepting { .. } => self.go_on_in(),
            Work::Escrow { .. } | Work::Holding { .. } => self.turn_back(Why::TimedOut),
            Work::Stacking { .. } => self.go_on_stacking(),
            Work::Returning { .. } => {
                let kind = self.inside.and_then(|inside| inside.note.kind).unwrap_or(u8::MAX);
                self.hand_out();
                self.work = Work::Returned { kind };
            }
            Work::Rejecting { .. } => {
                self.hand_out();
                self.work = Work::Resting;
            }
            Work::Off
            | Work::PoweredUp
            | Work::Resting
            | Work::Stacked { .. }
            | Work::Returned { .. }
            | Work::Stuck => {}
        }
    }

    fn end_start(&mut self) {
        self.work = match (self.jam, self.found()) {
            (Some(_), Found::Nothing | Found::InValidator | Found::InStacker) => Work::Stuck,
            (None, Found::Nothing) => Work::Resting,
            (None, Found::InValidator) => {
                self.hand_out();
                Work::Resting
            }
            (None, Found::InStacker) if self.cassette.away => {
                self.jam = Some(Jam::Cassette);
                Work::Stuck
            }
            (None, Found::InStacker) => match self.drop_into_cassette() {
                Some(kind) => Work::Stacked { kind },
                None => Work::Resting,
            },
        };
    }

    /// Inlet, head, and what the head says.
    fn go_on_in(&mut self) {
        let head = self.after(self.physics.head_ms);
        let Some(inside) = &mut self.inside else { return };
        if inside.place == Place::Inlet {
            inside.place = Place::Head;
            self.work = Work::Accepting { until: head };
            return;
        }
        let bit = inside.note.kind.and_then(|kind| 1_u32.checked_shl(kind.into())).unwrap_or(0);
        let refusal = match inside.fate {
            Fate::False(why) => Some(why),
            Fate::Genuine if self.taken & bit == 0 => Some(Rejection::Inhibited),
            Fate::Genuine => None,
        };
        if let Some(why) = refusal {
            self.work = Work::Rejecting { until: self.after(self.physics.returning_ms), why };
            return;
        }
        inside.place = Place::Escrow;
        if self.escrowed & bit == 0 {
            self.grip();
        } else {
            self.work = Work::Escrow { until: self.after(self.physics.escrow_ms) };
        }
    }

    fn go_on_stacking(&mut self) {
        let conveyed = self.after(self.physics.conveying_ms);
        let Some(inside) = &mut self.inside else { return };
        if inside.place != Place::Conveying {
            inside.place = Place::Conveying;
            self.work = Work::Stacking { until: conveyed };
        } else if let Some(kind) = self.drop_into_cassette() {
            self.work = Work::Stacked { kind };
        }
    }

    pub(super) fn grip(&mut self) {
        self.work = Work::Stacking { until: self.after(self.physics.gripping_ms) };
    }

    pub(super) fn turn_back(&mut self, why: Why) {
        if let Some(inside) = &mut self.inside {
            inside.place = Place::Head;
        }
        self.work = Work::Returning { until: self.after(self.physics.returning_ms), why };
    }

    pub(super) fn hand_out(&mut self) {
        self.given_back.extend(self.inside.take().map(|inside| inside.note));
    }

    pub(super) fn drop_into_cassette(&mut self) -> Option<u8> {
        let note = self.inside.take()?.note;
        self.cassette.notes.push(note);
        note.kind
    }

    pub(super) fn in_escrow(&self) -> Result<(), Refused> {
        match self.work {
            Work::Escrow { .. } | Work::Holding { .. } => Ok(()),
            Work::Off
            | Work::Waking { .. }
            | Work::PoweredUp
            | Work::Starting { .. }
            | Work::Resting
            | Work::Accepting { .. }
            | Work::Stacking { .. }
            | Work::Stacked { .. }
            | Work::Returning { .. }
            | Work::Returned { .. }
            | Work::Rejecting { .. }
            | Work::Stuck => Err(Refused),
        }
    }

    pub(super) fn found(&self) -> Found {
        match self.inside.map(|inside| inside.place) {
            None => Found::Nothing,
            Some(Place::Inlet | Place::Head | Place::Escrow) => Found::InValidator,
            Some(Place::Conveying) => Found::InStacker,
        }
    }

    pub(super) fn after(&self, milliseconds: u64) -> Moment {
        self.now + Duration::from_millis(milliseconds)
    }
}
