//! The mouth of a press: which reading of its sensor is believed, and when a paper that nobody took is ordered away.

use std::time::Duration;

use domain::Moment;

use super::{Press, Tongue, Work, job::Sighting, terms::Mouthed, tongue::TakesBack};
use crate::printer::{
    Event, Fault, Media,
    presenter::{Presenter, Way},
};

/// How long a paper may take to go once it was ordered away.
const GOING: Duration = Duration::from_secs(5);
/// So often it is ordered away as set, then so often the other way; then somebody must pull it out.
const ORDERS: u8 = 2;
/// Between two orders once all of that was in vain.
const HOPELESS: Duration = Duration::from_secs(30);
/// Between a reading that is news and the one that must say the same.
const DOUBT: Duration = Duration::from_millis(50);

/// An order to go.
#[derive(Debug, Clone, Copy)]
struct Away {
    how: Way,
    orders: u8,
    until: Moment,
}

/// What is known of the mouth.
#[derive(Debug)]
pub(super) struct Mouth {
    presenter: Presenter,
    sight: Sight,
    untaken: Way,
    patience: Duration,
    /// When the job began whose paper is at the mouth.
    begun: Moment,
    /// Whether anybody has looked since paper moved under our orders.
    look: Look,
    /// A reading that differs from what is believed: a status has no checksum, so it must come twice.
    doubted: Option<Media>,
    away: Option<Away>,
}

/// Whether what is believed of the mouth is of now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Old,
    Fresh,
}

/// Whether there is a sensor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sight {
    Blind,
    Sees,
}

impl Mouth {
    pub(super) const fn new(mouthed: Mouthed) -> Self {
        let (sight, untaken, patience) = match mouthed {
            Mouthed::Blind => (Sight::Blind, Way::Retract, Duration::ZERO),
            Mouthed::Sees { untaken, patience } => (Sight::Sees, untaken, patience),
        };
        Self {
            presenter: Presenter::new(patience),
            sight,
            untaken,
            patience,
            begun: Moment::START,
            look: Look::Old,
            doubted: None,
            away: None,
        }
    }

    /// Whether the next paper can come out; a printer that does not see its mouth cannot know better.
    pub(super) fn is_clear(&self) -> bool {
        let is_seen_empty = self.look == Look::Fresh && self.presenter.media() == Media::NotPresent;
        self.sight == Sight::Blind || (is_seen_empty && self.doubted.is_none())
    }

    pub(super) fn is_blind(&self) -> bool {
        self.sight == Sight::Blind
    }

    /// Whether a paper is at the mouth.
    pub(super) fn is_taken_up(&self) -> bool {
        self.presenter.media() == Media::Present
    }

    pub(super) const fn is_in_doubt(&self) -> bool {
        self.doubted.is_some()
    }

    /// What is wrong with a paper that does not go.
    pub(super) fn fault(&self) -> Option<Fault> {
        let away = self.away.filter(|_| self.is_taken_up())?;
        match away.orders {
            0 | 1 => None,
            2..=3 => Some(Fault::PaperNotTaken),
            4.. => Some(Fault::PresenterJam),
        }
    }

    pub(super) const fn expect(&mut self, now: Moment, job: u32) {
        self.presenter.expect(job);
        self.begun = now;
        self.look_away();
    }

    /// Paper moves under our orders: what was at the mouth before is no longer what is known.
    pub(super) const fn look_away(&mut self) {
        self.look = Look::Old;
    }

    pub(super) const fn lost_sight(&mut self) {
        self.presenter.lost_sight();
        self.look_away();
        self.doubted = None;
    }

    /// The sensor says so.
    fn sense(&mut self, now: Moment, media: Media) -> Option<Event> {
        let believed = media == self.presenter.media() || self.doubted.replace(media) == Some(media);
        if self.sight == Sight::Blind || !believed {
            return None;
        }
        self.doubted = None;
        self.look = Look::Fresh;
        if media == Media::NotPresent {
            self.away = None;
        }
        let event = self.presenter.sense(now, media);
        if media == Media::Jammed {
            // Whoever pulls a stuck paper out is as likely a technician.
            self.presenter.lost_sight();
        }
        event
    }

    fn deadline(&self, takes_back: TakesBack) -> Option<Moment> {
        if self.sight == Sight::Blind {
            return None;
        }
        match (self.away, takes_back) {
            (Some(away), _) => Some(away.until),
            (None, TakesBack::WhenOrdered) => self.presenter.deadline(),
            (None, TakesBack::ByItself) => {
                self.presenter.deadline()?;
                // From here on it may be gone by that clock. Whose was set for somebody before us, we do not know.
                Some(self.presenter.job().map_or(Moment::START, |_| self.begun + self.patience))
            }
        }
    }
}

impl<T: Tongue> Press<T> {
    /// A reading of the sensor. None is one while paper moves under our orders: what passes there then is nobody's to take.
    pub(super) fn sense_mouth(&mut self, now: Moment, media: Media) {
        if matches!(self.work, Work::Printing(_)) || self.preparation.is_running() {
            return;
        }
        let event = self.mouth.sense(now, media);
        if self.mouth.is_in_doubt() {
            self.rounds.begin_at(now + DOUBT);
        }
        let Some(event) = event else { return };
        if self.mouth.is_taken_up() {
            self.delivered(Sighting::Once);
        }
        self.outbox.report(event);
    }

    /// Somebody orders the paper at the mouth away; without effect while a job or a preparation moves paper itself.
    pub(super) fn take_away(&mut self, now: Moment, how: Way) {
        if !self.work.is_in_hand() && !self.preparation.is_running() {
            self.send_away(now, how);
        }
    }

    /// Orders the paper at the mouth away now.
    fn send_away(&mut self, now: Moment, how: Way) {
        if !self.connected || !self.mouth.is_taken_up() || self.sensed.is_some_and(|sensed| sensed.fault.is_some()) {
            return;
        }
        let mut bytes = Vec::new();
        self.tongue.put_away(how, &mut bytes);
        self.mouth.presenter.ordered_away();
        let orders = self.mouth.away.map_or(0, |away| away.orders).saturating_add(1);
        self.mouth.away = Some(Away { how, orders, until: now + if orders > 2 * ORDERS { HOPELESS } else { GOING } });
        self.outbox.send(bytes);
        self.rounds.begin_at(now);
    }

    /// As [`Self::send_away`] by setting, unless it was ordered already.
    pub(super) fn make_room(&mut self, now: Moment) {
        if self.mouth.away.is_none() {
            self.send_away(now, self.mouth.untaken);
        }
    }

    /// Patience is over, or an order was in vain.
    pub(super) fn watch_mouth(&mut self, now: Moment) {
        if self.mouth_deadline().is_none_or(|until| until > now) {
            return;
        }
        match (self.mouth.away, self.tongue.takes_back()) {
            (None, TakesBack::ByItself) => {
                let over = self.mouth.presenter.deadline().unwrap_or(now);
                self.mouth.presenter.ordered_away();
                self.mouth.away = Some(Away { how: self.mouth.untaken, orders: 0, until: over + GOING });
            }
            (None, TakesBack::WhenOrdered) => self.send_away(now, self.mouth.untaken),
            (Some(away), _) => {
                let how = if away.orders % ORDERS == 0 && away.orders > 0 { away.how.other() } else { away.how };
                self.send_away(now, how);
            }
        }
    }

    /// None while a job or a fault holds everything: its end is what is waited for.
    pub(super) fn mouth_deadline(&self) -> Option<Moment> {
        let stopped = self.sensed.is_none_or(|sensed| sensed.fault.is_some())
            || matches!(self.work, Work::Printing(_))
            || self.preparation.is_running()
            || !self.mouth.is_taken_up();
        (!stopped).then(|| self.mouth.deadline(self.tongue.takes_back())).flatten()
    }
}
