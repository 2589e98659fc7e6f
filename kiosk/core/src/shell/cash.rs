//! What a note validator says. Whose a note is, `domain`'s till decides; what it decides is durable before the device is
//! answered, and then the journey hears it. What is in escrow while nobody pays is given back, and what is in the cassette
//! without an intent is unattributed, under a claim number of its own.

use domain::{
    Money, NoteId, TransactionId,
    books::{Exchange, Said, Worth},
    fact::Fact,
};
use journey::{Event, HeldNote, Returned};
use peripherals::{cash, family::Family, status::Status};

use super::{Stopped, Terminal};
use crate::{devices::Noted, journal::Draft};

impl Terminal {
    pub(super) async fn cash_said(&mut self, event: cash::Event) -> Result<(), Stopped> {
        if let Some(device) = &mut self.devices.cash {
            device.record.statistics.cash(&event);
        }
        match event {
            cash::Event::StatusChanged(status) => self.cash_status(status).await,
            cash::Event::CassetteChanged(cassette) => self.cassette_changed(cassette).await,
            cash::Event::Identified(identity) => {
                let Some(device) = &mut self.devices.cash else { return Ok(()) };
                let sameness = device.identified(&identity);
                self.identified(Family::Cash, sameness).await
            }
            cash::Event::TableRead(table) => {
                tracing::info!(kinds = table.len(), "the validator says which notes it knows");
                let mut kinds: Vec<Money> = table.into_iter().filter_map(|kind| kind.value).collect();
                kinds.sort_by_key(|value| (value.currency, value.minor_units));
                self.world.note_kinds = kinds;
                self.admit(Event::WorldChanged).await
            }
            cash::Event::NoteEntered => self.admit(Event::NoteEntered).await,
            cash::Event::NoteRejected(reason) => {
                tracing::info!(?reason, "a note was given back");
                self.admit(Event::NoteRejected(returned(reason))).await
            }
            cash::Event::NoteHeld { key, value } if self.journey.stage.takes_notes() => {
                self.admit(Event::NoteHeld(HeldNote { key: key.0, value })).await
            }
            cash::Event::NoteHeld { key, .. } => {
                tracing::warn!("a note is in escrow and nobody waits for it: it is given back");
                self.devices.tell_cash(cash::Command::Return(key)).await;
                Ok(())
            }
            cash::Event::NoteStacked { worth, .. } => {
                let worth = match worth {
                    cash::Worth::Value(value) => Worth::Value(value),
                    cash::Worth::Unreadable { kind } => Worth::Unreadable { kind },
                    cash::Worth::Untold => Worth::Untold,
                };
                self.attribute(Said::Stacked(worth)).await
            }
            cash::Event::NoteReturned { .. } => self.attribute(Said::Returned).await,
            cash::Event::NoteLost { .. } => self.attribute(Said::Lost).await,
            cash::Event::PathClear => self.attribute(Said::PathClear).await,
        }
    }

    async fn cash_status(&mut self, status: Status<cash::Fault>) -> Result<(), Stopped> {
        let now = self.world.now();
        let Some(device) = &mut self.devices.cash else { return Ok(()) };
        match device.status_changed(now, status) {
            Some(news) => {
                self.world.cash = Some(news.status);
                self.device_changed(Family::Cash, news.status.condition).await
            }
            None => Ok(()),
        }
    }

    /// A technician is done: a validator that stuck or failed may stand still until it starts anew. Its driver knows when
    /// that would move a note, and then waits. Says whether it was told to.
    pub(super) async fn start_validator_anew(&mut self) -> bool {
        let stands = |device: &crate::devices::Supervised<_, _, cash::Fault>| device.status().fault;
        let fault = self.devices.cash.as_ref().and_then(stands);
        let stood = fault.is_some_and(cash::Fault::outlasts_its_cause);
        if stood {
            tracing::info!(?fault, "the validator is told to start anew");
            self.devices.tell_cash(cash::Command::Reset).await;
        }
        stood
    }

    /// Writes down what follows. A record that cannot be written stops the program before the device is answered: it says
    /// the same again to the next one.
    async fn attribute(&mut self, said: Said) -> Result<(), Stopped> {
        let fresh = NoteId(self.world.id());
        let write = move |journal: &mut crate::journal::Journal, now| match journal.till().attribute(said, fresh) {
            Some((of, fact)) => journal.append(&draft(of, fact.clone()), now).map(|_| Some((of, fact))),
            None => Ok(None),
        };
        let written = self.writer.with(write).await??;
        match written.as_ref().map(|(_, fact)| fact) {
            Some(Fact::NoteUnattributed { value, claim, .. }) => {
                tracing::error!(%value, %claim, "a note is in the cassette that no session can claim");
            }
            Some(Fact::NoteUnreadable { kind, claim, .. }) => {
                tracing::error!(kind, %claim, "a note is in the cassette whose worth is not known");
            }
            Some(Fact::NoteUnknown { value, .. }) => {
                tracing::error!(%value, "what became of a note is not known: the cassette must be counted");
            }
            Some(_) => {}
            // The note at hand was given back, or there is none.
            None => return self.admit(Event::NoteGone).await,
        }
        if let Some((Some(transaction), fact)) = written {
            self.admit(Event::NoteWritten(transaction, fact)).await?;
        }
        self.look_for_unresolved().await?;
        self.count_cassette().await
    }

    async fn cassette_changed(&mut self, cassette: cash::Cassette) -> Result<(), Stopped> {
        self.write_down(Family::Cash, format!("Cassette{cassette:?}")).await?;
        self.exchange(cassette).await
    }

    /// A cassette that goes begins an exchange, one that comes ends it.
    pub(super) async fn exchange(&mut self, cassette: cash::Cassette) -> Result<(), Stopped> {
        let exchange = self.writer.with(|journal, _| journal.till().exchange).await?;
        let fact = match (cassette, exchange) {
            (cash::Cassette::Removed, Exchange::Inactive) => Fact::CassetteRemoved,
            (cash::Cassette::Installed | cash::Cassette::Full, Exchange::Active) => Fact::CassetteInserted,
            (cash::Cassette::Removed, Exchange::Active)
            | (cash::Cassette::Installed | cash::Cassette::Full, Exchange::Inactive)
            | (cash::Cassette::Unknown, _) => return Ok(()),
        };
        if fact == Fact::CassetteInserted {
            self.devices.watch.exchanged();
        }
        self.writer.append(Draft::alone(fact)).await?;
        self.count_cassette().await
    }

    /// Looks every second whether the validator would say that its cassette goes.
    pub(super) async fn look_at_cassette(&mut self) -> Result<(), Stopped> {
        let Some(device) = &self.devices.cash else { return Ok(()) };
        let condition = device.status().condition;
        let (now, local) = (self.world.now(), self.world.clocks.local());
        match self.devices.watch.look(now, local, condition) {
            Noted::Nothing => Ok(()),
            Noted::Unwatched => {
                tracing::warn!("nobody watched the cassette for a while: what is counted may be in another one");
                self.write_down(Family::Cash, "CassetteUnwatched".to_owned()).await
            }
        }
    }

    /// Looks at what the cassette should hold.
    async fn count_cassette(&mut self) -> Result<(), Stopped> {
        self.look_at_collections().await?;
        self.admit(Event::WorldChanged).await
    }
}

/// A rejection in the person's words.
const fn returned(reason: cash::Rejection) -> Returned {
    use cash::Rejection;
    match reason {
        Rejection::Inhibited | Rejection::Ticket => Returned::NotTaken,
        Rejection::Double | Rejection::NoteInHead => Returned::Double,
        Rejection::Operation | Rejection::EscrowTimedOut => Returned::Busy,
        Rejection::Insertion
        | Rejection::Magnetic
        | Rejection::Multiplying
        | Rejection::Conveying
        | Rejection::Identification
        | Rejection::Verification
        | Rejection::Optic
        | Rejection::Capacity
        | Rejection::Length
        | Rejection::Ultraviolet
        | Rejection::Colour
        | Rejection::Other(_) => Returned::Unreadable,
    }
}

const fn draft(of: Option<TransactionId>, fact: Fact) -> Draft {
    match of {
        Some(transaction) => Draft::of(transaction, fact),
        None => Draft::alone(fact),
    }
}
