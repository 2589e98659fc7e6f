//! The end of the card terminal's day: what `devices::day` decides and writes down is done.

use journey::{Event, Journey, Stage};
use peripherals::{card, family::Family};

use super::{Stopped, Terminal, check::Examined};
use crate::{
    devices::day::{Circumstances, Learned, Terminal as CardTerminal, Till},
    world::{ClockTrust, Records, World},
};

impl Terminal {
    fn circumstances(&self) -> Circumstances {
        Circumstances {
            now: self.world.now(),
            local: self.world.clocks.local(),
            till: till(&self.journey, &self.world, self.examined()),
            terminal: CardTerminal::of(self.world.card),
        }
    }

    /// Looks every second whether the day is to be closed.
    pub(super) async fn look_at_day(&mut self) -> Result<(), Stopped> {
        let at = self.circumstances();
        if let Some(order) = self.day.look(at).order() {
            tracing::info!(?order, "the card terminal is told for the end of its day");
            self.devices.tell_card(order).await;
        }
        self.day_goes_on().await
    }

    /// The card terminal said something; it is answered after what follows from it is written down.
    pub(super) async fn day_heard(&mut self, event: &card::Event) -> Result<(), Stopped> {
        let at = self.circumstances();
        match self.day.heard(at, event) {
            Learned::Nothing => {}
            Learned::Closed => self.write_down(Family::Card, "DayClosed".to_owned()).await?,
            Learned::NotClosed => {
                tracing::warn!(?event, "the card terminal's day was not closed: it is tried again later");
                self.write_down(Family::Card, "DayNotClosed".to_owned()).await?;
            }
        }
        self.day_goes_on().await
    }

    /// Operators are told of it, and no payment is begun while the terminal closes its day.
    async fn day_goes_on(&mut self) -> Result<(), Stopped> {
        if self.world.day.kept != *self.day.written() {
            self.world.day.kept.clone_from(self.day.written());
        }
        let closing = self.day.is_under_way();
        if std::mem::replace(&mut self.world.day_is_closing, closing) == closing {
            return Ok(());
        }
        self.admit(Event::WorldChanged).await
    }
}

/// Whether nobody is served, nothing is owed to or by the card terminal, no self test waits for its answer, and date and
/// records can be believed.
fn till(journey: &Journey, world: &World, examined: Examined) -> Till {
    let nobody = matches!(journey.stage, Stage::Attract(_)) && journey.session.open.is_none();
    let nothing_owed = world.unresolved.is_empty();
    let sound = world.clock == ClockTrust::Sound && world.records == Records::Sound;
    let left_alone = examined == Examined::No;
    if nobody && nothing_owed && sound && left_alone { Till::AtRest } else { Till::Occupied }
}

#[cfg(test)]
mod tests {
    use domain::{ClaimNumber, Language, SessionId, TransactionId, books::TransactionState, fact::Fact};
    use journey::{Open, stage::Privacy};
    use uuid::Uuid;

    use super::*;
    use crate::{
        clock::Clocks,
        sync::{Link, Status},
    };

    /// Nobody was ever here.
    fn night() -> (Journey, World) {
        let sync = Status {
            link: Link::Starting,
            queue: 0,
            server_offset_ms: None,
            catalogue_version: None,
            staff_version: None,
            codes: protocol::journal::Codes::None,
        };
        let times = journey::Times::default();
        let world = World::new(Clocks::start(240), vec![Language::English], times, sync, [7; 32]);
        (Journey::boot(Vec::new(), &world.facts(&[])).journey, world)
    }

    fn a_transaction() -> (TransactionId, TransactionState) {
        let id = TransactionId(Uuid::from_u128(7));
        let claim = ClaimNumber::of(id);
        let opened = Fact::TransactionOpened { service: "visa".parse().unwrap(), claim };
        (id, TransactionState::opened(&opened).unwrap())
    }

    #[test]
    fn a_day_is_closed_only_while_nothing_is_under_way_and_date_and_records_are_sound() {
        let (journey, world) = night();
        assert_eq!(till(&journey, &world, Examined::No), Till::AtRest);

        assert_eq!(
            till(&journey, &world, Examined::Yes),
            Till::Occupied,
            "a self test waits for the terminal's answer"
        );

        let (mut journey, world) = night();
        journey.stage = Stage::Privacy(Privacy);
        assert_eq!(till(&journey, &world, Examined::No), Till::Occupied, "somebody stands here");

        let (mut journey, world) = night();
        let (id, state) = a_transaction();
        journey.session.id = SessionId(Uuid::from_u128(8));
        journey.session.open = Some(Open { id, claim: ClaimNumber::of(id), state });
        assert_eq!(till(&journey, &world, Examined::No), Till::Occupied, "a transaction is open");

        let (journey, mut world) = night();
        world.unresolved.push(a_transaction());
        assert_eq!(till(&journey, &world, Examined::No), Till::Occupied, "money hangs");

        let (journey, mut world) = night();
        world.clock = ClockTrust::SetBack;
        assert_eq!(till(&journey, &world, Examined::No), Till::Occupied, "nobody knows which day it is");

        let (journey, mut world) = night();
        world.records = Records::Full;
        assert_eq!(till(&journey, &world, Examined::No), Till::Occupied, "nothing can be written down");
    }
}
