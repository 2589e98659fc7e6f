//! What every light is wanted to do, and what that is at a moment.

use std::time::Duration;

use domain::Moment;

use crate::{
    beacon::{
        Rate,
        relay::{MOST_LIGHTS, Relays, message::Coil},
    },
    family::Family,
};

/// A coil a bit, the first one in the lowest.
pub(super) type Mask = u32;

/// However fast orders come, a picture stands for so long: less than three flashes a second.
const SHORTEST: Duration = Duration::from_millis(170);

#[derive(Debug)]
struct Light {
    slot: Family,
    rate: Rate,
}

/// All lights. Those that flash flash together: what is dark and lit is counted from the moment when the first one began.
#[derive(Debug)]
pub(super) struct Lights {
    each: Vec<Light>,
    relays: Relays,
    began: Moment,
    picture: Mask,
    changed: Option<Moment>,
    /// A moment that the lights were asked about; later ones are still to come.
    now: Moment,
}

impl Lights {
    pub(super) fn new(slots: &[Family], relays: Relays) -> Self {
        let each = slots.iter().take(MOST_LIGHTS).map(|slot| Light { slot: *slot, rate: Rate::Off }).collect();
        Self { each, relays, began: Moment::START, picture: 0, changed: None, now: Moment::START }
    }

    pub(super) fn count(&self) -> u16 {
        u16::try_from(self.each.len()).unwrap_or(u16::MAX)
    }

    /// Every coil.
    pub(super) fn all(&self) -> Mask {
        self.each.iter().enumerate().fold(0, |mask, (index, _)| mask | 1 << index)
    }

    /// Whose a coil is.
    pub(super) fn slot(&self, index: u16) -> Option<Family> {
        self.each.get(usize::from(index)).map(|light| light.slot)
    }

    /// What the board is to show.
    pub(super) const fn picture(&self) -> Mask {
        self.picture
    }

    pub(super) fn coil(&self, index: u16) -> Coil {
        if self.picture >> index & 1 == 1 { Coil::On } else { Coil::Off }
    }

    pub(super) fn coils(&self) -> Vec<Coil> {
        (0..self.count()).map(|index| self.coil(index)).collect()
    }

    pub(super) fn mask(coils: &[Coil]) -> Mask {
        coils.iter().enumerate().fold(0, |mask, (index, coil)| match coil {
            Coil::On => mask | 1 << index,
            Coil::Off => mask,
        })
    }

    pub(super) fn set(&mut self, now: Moment, slot: Family, rate: Rate) {
        let flashing = self.each.iter().any(|light| self.half_period(light.rate).is_some());
        self.each.iter_mut().filter(|light| light.slot == slot).for_each(|light| light.rate = rate);
        if !flashing {
            self.began = now;
        }
        self.now = now;
    }

    pub(super) fn darken(&mut self) {
        self.each.iter_mut().for_each(|light| light.rate = Rate::Off);
    }

    /// The picture of this moment, unless the last one is too young; the answer is which coils changed.
    pub(super) fn advance(&mut self, now: Moment) -> Mask {
        self.now = now;
        let wanted = self.wanted();
        if self.changed.is_some_and(|changed| now < changed + SHORTEST) {
            return 0;
        }
        let changed = std::mem::replace(&mut self.picture, wanted) ^ wanted;
        if changed != 0 {
            self.changed = Some(now);
        }
        changed
    }

    /// When the picture changes next.
    pub(super) fn deadline(&self) -> Option<Moment> {
        let elapsed = self.now.since(self.began);
        let turn = |half: Duration| self.began + half * (halves(elapsed, half) + 1);
        let turns = self.each.iter().filter_map(|light| self.half_period(light.rate)).map(turn);
        let waiting = self.changed.filter(|_| self.wanted() != self.picture).map(|changed| changed + SHORTEST);
        turns.chain(waiting).min()
    }

    fn wanted(&self) -> Mask {
        let elapsed = self.now.since(self.began);
        self.each.iter().enumerate().fold(0, |mask, (index, light)| {
            let lit = match (light.rate, self.half_period(light.rate)) {
                (Rate::Off, _) => false,
                (_, None) => true,
                (_, Some(half)) => halves(elapsed, half).is_multiple_of(2),
            };
            if lit { mask | 1 << index } else { mask }
        })
    }

    /// Contacts of metal do not flash.
    const fn half_period(&self, rate: Rate) -> Option<Duration> {
        match self.relays {
            Relays::Electronic => rate.half_period(),
            Relays::Mechanical => None,
        }
    }
}

/// How many whole halves have passed.
fn halves(elapsed: Duration, half: Duration) -> u32 {
    u32::try_from(elapsed.as_millis() / half.as_millis()).unwrap_or(u32::MAX - 1)
}
