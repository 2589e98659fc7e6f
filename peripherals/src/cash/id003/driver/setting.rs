//! What the device is told to take, and what it says of itself.

use std::time::Duration;

use domain::{Moment, Money};

use super::super::message::{FIRST_KIND, Inhibit, Setting, State};
use crate::cash::Denomination;

/// After an answer that was no good, the question is not asked again for so long.
const BACK_OFF: Duration = Duration::from_millis(500);
/// So often a version is asked for; one can do without.
const VERSION_TRIES: u8 = 3;
/// So often a table is asked for before its lack is a fault. It is asked for ever after.
const TABLE_TRIES: u8 = 3;
/// So often a device may say that it is shut, right after it was opened, before that is a fault.
const OPENINGS: u8 = 10;

/// Power recovery: after `42` and a reset the device says VEND VALID.
const POWER_RECOVERY: Setting = Setting::Options([0x02, 0x00]);
const POLLED: Setting = Setting::Communication(0);

/// How far a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ask {
    /// So often in vain.
    Due(u8),
    Done,
}

/// What is known of the device and what it was told.
#[derive(Debug)]
pub(super) struct Setup {
    wanted: Vec<Money>,
    version: Ask,
    table: Ask,
    denominations: Vec<Denomination>,
    polled: Ask,
    recovery: Ask,
    denied: Option<u16>,
    inhibit: Option<Inhibit>,
    /// What was refused is not tried again before this.
    not_before: Moment,
    /// What was set shows in the device's state from here on.
    shows_from: Moment,
    in_vain: u8,
    news: News,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            wanted: Vec::new(),
            version: Ask::Due(0),
            table: Ask::Due(0),
            denominations: Vec::new(),
            polled: Ask::Due(0),
            recovery: Ask::Due(0),
            denied: None,
            inhibit: None,
            not_before: Moment::START,
            shows_from: Moment::START,
            in_vain: 0,
            news: News::Untold,
        }
    }
}

/// Whether this link was told of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    Untold,
    Told,
}

/// A question about the device itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lacking {
    Nothing,
    Version,
    Table,
}

impl Setup {
    pub(super) fn want(&mut self, values: Vec<Money>) {
        self.wanted = values;
        self.in_vain = 0;
    }

    pub(super) fn forget_link(&mut self) {
        self.version = Ask::Due(0);
        self.table = Ask::Due(0);
        self.news = News::Untold;
        self.not_before = Moment::START;
        self.forget_settings();
    }

    pub(super) const fn forget_settings(&mut self) {
        self.polled = Ask::Due(0);
        self.recovery = Ask::Due(0);
        self.denied = None;
        self.inhibit = None;
        self.in_vain = 0;
    }

    /// A reset is sent: the device comes back with whatever table it has then.
    pub(super) const fn forget_table(&mut self) {
        self.table = Ask::Due(0);
    }

    pub(super) const fn version_is_known(&mut self) {
        self.version = Ask::Done;
    }

    pub(super) fn version_was_not_read(&mut self, now: Moment) {
        self.not_before = now + BACK_OFF;
        self.version = match self.version {
            Ask::Due(tries) if tries + 1 < VERSION_TRIES => Ask::Due(tries + 1),
            Ask::Due(_) | Ask::Done => Ask::Done,
        };
    }

    pub(super) fn table_was_not_read(&mut self, now: Moment) {
        self.not_before = now + BACK_OFF;
        if let Ask::Due(tries) = &mut self.table {
            *tries = tries.saturating_add(1);
        }
    }

    pub(super) const fn lacks_table(&self) -> bool {
        matches!(self.table, Ask::Due(TABLE_TRIES..))
    }

    /// Whether there is none yet, and hope.
    pub(super) fn table_is_awaited(&self) -> bool {
        self.denominations.is_empty() && matches!(self.table, Ask::Due(0..TABLE_TRIES))
    }

    pub(super) fn lacking(&self, now: Moment) -> Lacking {
        match (self.version, self.table) {
            _ if self.not_before > now => Lacking::Nothing,
            (_, Ask::Due(_)) => Lacking::Table,
            (Ask::Due(_), Ask::Done) => Lacking::Version,
            (Ask::Done, Ask::Done) => Lacking::Nothing,
        }
    }

    /// What a note of this kind is worth.
    pub(super) fn value(&self, kind: u8) -> Option<Money> {
        self.denominations.iter().find(|note| note.kind == kind)?.value
    }

    /// The same, when notes of this kind are taken.
    pub(super) fn taken_value(&self, kind: u8) -> Option<Money> {
        let is_open = self.inhibit == Some(Inhibit::Open);
        let denied = self.denied?;
        self.value(kind).filter(|_| is_open && bit(kind) & !denied != 0)
    }

    pub(super) fn was_set(&mut self, now: Moment, setting: Setting) {
        match setting {
            Setting::Denied(kinds) => self.denied = Some(kinds),
            Setting::Communication(_) => self.polled = Ask::Done,
            Setting::Inhibit(inhibit) => {
                self.inhibit = Some(inhibit);
                self.shows_from = now + BACK_OFF;
            }
            Setting::Options(_) => self.recovery = Ask::Done,
        }
    }

    /// Communication and options are older than no device, and newer than some: one that does not know them does without.
    pub(super) fn was_refused(&mut self, now: Moment, setting: Setting) {
        let again = |ask: Ask| match ask {
            Ask::Due(tries) if tries + 1 < VERSION_TRIES => Ask::Due(tries + 1),
            Ask::Due(_) | Ask::Done => Ask::Done,
        };
        match setting {
            Setting::Communication(_) => self.polled = again(self.polled),
            Setting::Options(_) => self.recovery = again(self.recovery),
            Setting::Denied(_) | Setting::Inhibit(_) => self.not_before = now + BACK_OFF,
        }
    }

    /// What is denied when everything else that is wanted is taken; none when nothing is.
    fn denied_kinds(&self) -> Option<u16> {
        let is_wanted = |note: &&Denomination| note.value.is_some_and(|value| self.wanted.contains(&value));
        let taken = self.denominations.iter().filter(is_wanted).fold(0, |bits, note| bits | bit(note.kind));
        (taken != 0).then_some(!taken)
    }

    /// Whether it was told all that is wanted.
    fn is_told(&self) -> bool {
        match (self.denied_kinds(), self.inhibit) {
            (None, Some(Inhibit::Inhibited)) => true,
            (Some(denied), Some(Inhibit::Open)) => self.denied == Some(denied),
            (None, Some(Inhibit::Open) | None) | (Some(_), Some(Inhibit::Inhibited) | None) => false,
        }
    }

    /// Whether it was told all that is wanted, and is like that.
    pub(super) fn is_as_wanted(&self, state: State) -> bool {
        let contradicts = match self.inhibit {
            Some(Inhibit::Open) => state == State::Disabled,
            Some(Inhibit::Inhibited) => state == State::Idling,
            None => false,
        };
        self.is_told() && !contradicts
    }

    pub(super) const fn is_shut_for_good(&self) -> bool {
        self.in_vain >= OPENINGS
    }

    /// What is to be set next, while the device starts or rests.
    pub(super) fn next_setting(&mut self, now: Moment, state: State) -> Option<Setting> {
        if self.recovery != Ask::Done {
            return Some(POWER_RECOVERY);
        }
        if self.polled != Ask::Done {
            return Some(POLLED);
        }
        if self.is_as_wanted(state) {
            self.in_vain = 0;
            return None;
        }
        if self.not_before > now || (self.is_told() && self.shows_from > now) {
            return None;
        }
        if self.is_told() {
            self.in_vain = self.in_vain.saturating_add(1);
            (self.denied, self.inhibit) = (None, None);
        }
        match self.denied_kinds() {
            None => Some(Setting::Inhibit(Inhibit::Inhibited)),
            Some(denied) if self.denied != Some(denied) => Some(Setting::Denied(denied)),
            Some(_) => Some(Setting::Inhibit(Inhibit::Open)),
        }
    }

    /// The table that was read; what it says when that is news.
    pub(super) fn read_table(&mut self, denominations: Vec<Denomination>) -> Option<Vec<Denomination>> {
        self.table = Ask::Done;
        let is_news = self.news == News::Untold || self.denominations != denominations;
        self.news = News::Told;
        self.denominations = denominations;
        is_news.then(|| self.denominations.clone())
    }
}

/// Where a kind stands in what is denied; nowhere beyond the sixteenth.
fn bit(kind: u8) -> u16 {
    kind.checked_sub(FIRST_KIND).and_then(|place| 1_u16.checked_shl(place.into())).unwrap_or(0)
}
