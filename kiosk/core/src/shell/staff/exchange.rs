//! A cassette is exchanged: what whoever does it types and counts, until it is confirmed to the machine.

use domain::{
    CassetteId, Money,
    books::{Collection, Exactness, Pile},
    fact::{Maintenance as Fact, Outcome},
    staff::Deed,
};
use kiosk_screen::snapshot::staff::{Counted, Ended, ExchangeScene};
use maintenance::{Active, Doing, Effect, Event, Exchange, Mode, Said, Step, Touch};

use crate::shell::{Stopped, Terminal};

/// The most digits of a pile: more notes than any cassette holds.
const MOST_DIGITS: usize = 5;
/// The most signs of a cassette's number.
const MOST_SIGNS: usize = 24;

/// What is typed and counted so far.
#[derive(Debug, Default)]
pub(super) struct Hand {
    /// Signs of a cassette's number, or digits of a pile.
    typed: String,
    /// Whose notes are counted now.
    chosen: Option<Money>,
    /// What was counted, nought too.
    counted: Vec<Pile>,
    /// What was typed was no number.
    said: Option<Said>,
}

impl Hand {
    fn count(&self, value: Money) -> Option<u32> {
        self.counted.iter().find(|pile| pile.value == value).map(|pile| pile.count)
    }
}

/// Where an exchange is, without what is counted: another place is another page.
pub(super) fn place_of(mode: &Mode) -> Option<std::mem::Discriminant<Exchange>> {
    let (Mode::Active(active) | Mode::ExitPending(active, _)) = mode else { return None };
    exchange_of(active).map(std::mem::discriminant)
}

/// How an exchange ended, where it is written down.
pub(super) fn ended(effect: &Effect) -> Option<(Deed, Ended)> {
    let Effect::Record(Fact::DeedEnded { outcome, .. }) = effect else { return None };
    let ended = match outcome {
        Outcome::Done => Ended::Done,
        Outcome::Failed { .. } => Ended::Failed,
        Outcome::GivenUp | Outcome::Cut => Ended::Stopped,
    };
    Some((Deed::ExchangeCassette, ended))
}

fn exchange_of(active: &Active) -> Option<&Exchange> {
    match &active.doing {
        Doing::Deed(begun) => match &begun.step {
            Step::Exchange(exchange) => Some(exchange),
            Step::Running { .. } | Step::Asked | Step::Stopping { .. } => None,
        },
        Doing::Nothing | Doing::Second(_) => None,
    }
}

impl Terminal {
    /// The exchange that somebody is in the middle of.
    pub(super) fn exchanging(&self) -> Option<&Exchange> {
        match &self.desk.machine.mode {
            Mode::Active(active) => exchange_of(active),
            Mode::Inactive(_) | Mode::EnterPending(_) | Mode::ExitPending(..) => None,
        }
    }

    /// The page of an exchange.
    pub(super) fn exchange_scene(&self, exchange: &Exchange, said: Option<Said>) -> ExchangeScene {
        let hand = &self.desk.hand;
        let (typed, said) = (hand.typed.clone(), hand.said.or(said));
        let known = &self.desk.collections;
        match (exchange, hand.chosen) {
            (Exchange::Naming { .. }, _) => ExchangeScene::Naming { typed, said },
            (Exchange::Swapping { .. }, _) => match &known.open {
                Some(open) => ExchangeScene::Swapping { out: open.out.clone(), place: known.place, typed, said },
                None => ExchangeScene::Naming { typed, said },
            },
            (Exchange::Counting { .. }, Some(value)) => ExchangeScene::Pile { value, typed },
            (Exchange::Counting { number, .. }, None) => match self.collection(*number) {
                Some(collection) => ExchangeScene::Counting {
                    cassette: collection.cassette.clone(),
                    piles: self
                        .worths(*number)
                        .into_iter()
                        .map(|value| Counted { value, count: hand.count(value) })
                        .collect(),
                },
                None => ExchangeScene::Naming { typed, said },
            },
            (Exchange::Printing { number, .. }, _) => {
                let collection = self.collection(*number);
                ExchangeScene::Printing {
                    exactness: collection.map_or(Exactness::NotCounted, Collection::exactness),
                    lines: collection.map(Collection::differences).unwrap_or_default(),
                }
            }
        }
    }

    fn collection(&self, number: u32) -> Option<&Collection> {
        self.desk.collections.collected.iter().find(|collection| collection.number == number)
    }

    /// What may be in a cassette: what the validator takes, what should be in it, and what was found, the smallest first.
    fn worths(&self, number: u32) -> Vec<Money> {
        let expected = self.collection(number).into_iter().flat_map(|collection| &collection.expected.notes);
        let found = self.desk.hand.counted.iter();
        let mut worths: Vec<Money> = expected.chain(found).map(|pile| pile.value).collect();
        worths.extend(&self.world.note_kinds);
        worths.sort_by_key(|value| (value.currency, value.minor_units));
        worths.dedup();
        worths
    }

    /// A key of the keyboard, on a page of an exchange.
    pub(super) async fn exchange_typed(&mut self, touch: journey::Touch) -> Result<(), Stopped> {
        let is_pile = self.desk.hand.chosen.is_some();
        let hand = &mut self.desk.hand;
        hand.said = None;
        match touch {
            journey::Touch::Erased => drop(hand.typed.pop()),
            journey::Touch::Cleared => hand.typed.clear(),
            journey::Touch::Typed(sign) => {
                let sign = sign.reveal().to_ascii_uppercase();
                let (is_one, most) = if is_pile {
                    (sign.is_ascii_digit(), MOST_DIGITS)
                } else {
                    (sign.is_ascii_alphanumeric() || sign == '-', MOST_SIGNS)
                };
                if is_one && hand.typed.len() < most {
                    hand.typed.push(sign);
                }
            }
            other => return self.pressed_for_everybody(other).await,
        }
        self.serve_staff(Event::Touched(Touch::StayChosen)).await
    }

    /// The number that was typed is the cassette's.
    pub(super) async fn cassette_typed(&mut self) -> Result<(), Stopped> {
        match self.desk.hand.typed.parse::<CassetteId>() {
            Ok(cassette) => {
                self.desk.hand.typed.clear();
                self.serve_staff(Event::Touched(Touch::CassetteTyped(cassette))).await
            }
            Err(_not_one) => {
                self.desk.hand.said = Some(Said::NoCassetteNumber);
                self.serve_staff(Event::Touched(Touch::StayChosen)).await
            }
        }
    }

    /// The notes of one worth are counted from now on.
    pub(super) async fn pile_chosen(&mut self, place: u8) -> Result<(), Stopped> {
        if let Some(Exchange::Counting { number, .. }) = self.exchanging() {
            let chosen = self.worths(*number).get(usize::from(place)).copied();
            (self.desk.hand.chosen, self.desk.hand.typed) = (chosen, String::new());
        }
        self.serve_staff(Event::Touched(Touch::StayChosen)).await
    }

    /// So many there are. Nothing typed is no answer.
    pub(super) async fn pile_typed(&mut self) -> Result<(), Stopped> {
        let hand = &mut self.desk.hand;
        let (Some(value), Ok(count)) = (hand.chosen, hand.typed.parse::<u32>()) else {
            return self.serve_staff(Event::Touched(Touch::StayChosen)).await;
        };
        let pile = Pile { value, count };
        hand.counted.retain(|known| known.value != value);
        hand.counted.push(pile);
        (hand.chosen, hand.typed) = (None, String::new());
        self.serve_staff(Event::Touched(Touch::PileCounted(pile))).await
    }

    /// Back from one pile to all of them; whether a pile was being counted.
    pub(super) fn pile_left(&mut self) -> bool {
        self.desk.hand.typed.clear();
        self.desk.hand.chosen.take().is_some()
    }
}
