//! Card terminals.

use domain::AttemptId;
use journey::{CardProgress, Event, LastCard, LastReceipt, LastState};
use peripherals::{
    card::{self, zvt},
    family::Family,
    link::{self, Clock, Handle},
    status::Status,
};
use rand::rngs::StdRng;
use serde::Deserialize;

use super::whereabouts::{Finder, Place};

/// Which card terminal, where.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "protocol", rename_all = "snake_case", deny_unknown_fields)]
pub enum CardDevice {
    /// ZVT over TCP.
    Zvt {
        /// `tcp:192.0.2.7:20007`
        address: Place,
        /// Password, goods time.
        #[serde(default)]
        settings: zvt::Settings,
    },
}

impl CardDevice {
    pub(super) fn start(
        &self,
        finder: &mut Finder,
        clock: Clock,
        chance: StdRng,
    ) -> Handle<card::Command, card::Event> {
        match self {
            Self::Zvt { address, settings } => link::spawn_wherever(
                finder.place(Family::Card, "zvt", address),
                zvt::Driver::new(settings.clone()),
                clock,
                chance,
            ),
        }
    }
}

/// What a card terminal's event means to the world and to the journey.
#[derive(Debug)]
pub struct CardNews {
    /// How it is, when that changed.
    pub status: Option<Status<card::Fault>>,
    /// What is known of its last receipt, when that changed.
    pub last_receipt: Option<LastReceipt>,
    /// What the journey is told.
    pub event: Option<Event>,
}

impl CardNews {
    /// Sorts one event.
    #[must_use]
    pub fn of(event: card::Event) -> Self {
        let told = |event| Self { status: None, last_receipt: None, event: Some(event) };
        let changed = |event| Self { status: None, last_receipt: Some(LastReceipt::NotAsked), event: Some(event) };
        match event {
            card::Event::StatusChanged(status) => Self { status: Some(status), last_receipt: None, event: None },
            card::Event::Progressed(attempt, progress) => told(progressed(attempt, progress)),
            card::Event::Approved { attempt, amount, card } => {
                let number = LastReceipt::Number(card.receipt_number);
                let event = Event::CardApproved { attempt, amount, card };
                Self { status: None, last_receipt: Some(number), event: Some(event) }
            }
            card::Event::NotTaken { attempt, by } => changed(Event::CardNotTaken(attempt, by)),
            card::Event::OutcomeUnknown(attempt) => changed(Event::CardUnknown(attempt)),
            card::Event::Settled(attempt) => changed(Event::CardSettled(attempt)),
            card::Event::SettledInPart { attempt, amount } => changed(Event::CardSettledInPart(attempt, amount)),
            card::Event::Reversed(attempt) => changed(Event::CardReversed(attempt)),
            card::Event::ReversalRefused(attempt) => changed(Event::ReversalRefused(attempt)),
            // Nobody orders a refund or the end of a day yet.
            card::Event::Identified(_)
            | card::Event::Refunded { .. }
            | card::Event::NotRefunded { .. }
            | card::Event::DayNotClosed(_) => Self { status: None, last_receipt: None, event: None },
            card::Event::DayClosed(_) => Self { status: None, last_receipt: Some(LastReceipt::NotAsked), event: None },
            card::Event::LastTransaction(last) => {
                let number =
                    last.as_ref().map_or(LastReceipt::Nothing, |last| LastReceipt::Number(last.card.receipt_number));
                match last.map(last_card) {
                    Some(None) => {
                        Self { status: None, last_receipt: Some(LastReceipt::Nothing), event: Some(Event::CardSilent) }
                    }
                    Some(Some(last)) => {
                        Self { status: None, last_receipt: Some(number), event: Some(Event::CardAnswered(Some(last))) }
                    }
                    None => Self { status: None, last_receipt: Some(number), event: Some(Event::CardAnswered(None)) },
                }
            }
            card::Event::QueryFailed => told(Event::CardSilent),
        }
    }
}

fn progressed(attempt: AttemptId, progress: card::Progress) -> Event {
    let progress = match progress {
        card::Progress::AwaitingCard => CardProgress::Card,
        card::Progress::AwaitingPin => CardProgress::Pin,
        card::Progress::WrongPin => CardProgress::WrongPin,
        card::Progress::AskingBank => CardProgress::Bank,
        card::Progress::RemoveCard => CardProgress::RemoveCard,
        card::Progress::Reversing => CardProgress::Undoing,
        card::Progress::PleaseWait | card::Progress::Other(_) => CardProgress::Wait,
    };
    Event::CardProgressed(attempt, progress)
}

/// `None` for the end of a day: it says nothing of a payment, and one whose outcome is unknown is left to a person.
fn last_card(last: card::LastTransaction) -> Option<LastCard> {
    let state = match last.state {
        card::LastState::Stands => LastState::Stands,
        card::LastState::Reversed => LastState::Reversed,
        card::LastState::NotTaken => LastState::NotTaken,
        card::LastState::DayClosed => return None,
    };
    Some(LastCard { amount: last.amount, card: last.card, state })
}
