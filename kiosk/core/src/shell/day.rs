//! The end of the card terminal's day: what `devices::day` decides is written down and done.

use journey::{Event, Stage};
use peripherals::{card, family::Family};

use super::{Stopped, Terminal};
use crate::{
    devices::day::{Circumstances, Learned, Terminal as CardTerminal, Till, Want},
    world::{ClockTrust, Records},
};

impl Terminal {
    fn circumstances(&self) -> Circumstances {
        let nobody = matches!(self.journey.stage, Stage::Attract(_)) && self.own().is_none();
        let nothing_owed = self.world.unresolved.is_empty();
        let sound = self.world.clock == ClockTrust::Sound && self.world.records == Records::Sound;
        let at_rest = nobody && nothing_owed && sound && self.checking.is_none();
        Circumstances {
            now: self.world.now(),
            local: self.world.clocks.local(),
            till: if at_rest { Till::AtRest } else { Till::Occupied },
            terminal: CardTerminal::of(self.world.card),
        }
    }

    /// Looks every second whether the day is to be closed.
    pub(super) async fn look_at_day(&mut self) -> Result<(), Stopped> {
        let at = self.circumstances();
        let want = self.day.look(at);
        if !self.write_day() {
            return Ok(());
        }
        match want {
            Want::Nothing => return Ok(()),
            Want::Close => {
                tracing::info!("the card terminal's day is closed");
                self.devices.tell_card(card::Command::CloseDay).await;
            }
            Want::Ask => self.devices.tell_card(card::Command::QueryLast).await,
        }
        self.day_goes_on().await
    }

    /// The card terminal said something; it is answered after what follows from it is written down.
    pub(super) async fn day_heard(&mut self, event: &card::Event) -> Result<(), Stopped> {
        let at = self.circumstances();
        let learned = self.day.heard(at, event);
        self.write_day();
        match learned {
            Learned::Nothing => {}
            Learned::Closed => self.write_down(Family::Card, "DayClosed".to_owned()).await?,
            Learned::NotClosed => {
                tracing::warn!(?event, "the card terminal's day was not closed: it is tried again later");
                self.write_down(Family::Card, "DayNotClosed".to_owned()).await?;
            }
        }
        self.day_goes_on().await
    }

    /// No payment is begun while the terminal closes its day.
    async fn day_goes_on(&mut self) -> Result<(), Stopped> {
        let closing = self.day.is_under_way();
        if std::mem::replace(&mut self.world.day_is_closing, closing) == closing {
            return Ok(());
        }
        self.admit(Event::WorldChanged).await
    }

    /// Whether what is known of the day is durable.
    fn write_day(&mut self) -> bool {
        if *self.day.kept() == self.world.day.kept {
            return true;
        }
        match self.diary.write(self.day.kept()) {
            Ok(()) => {
                self.world.day.kept = self.day.kept().clone();
                true
            }
            Err(error) => {
                tracing::error!(%error, "the end of the card terminal's day cannot be written down: it is not ordered");
                false
            }
        }
    }
}
