//! A cassette is taken out and another put in (`XFS4IoT`, Storage: `StartExchange`, `EndExchange`), and what was in it is
//! counted. Interrupted anywhere it goes on where the journal says it was: `domain::books::Collections` decides, by the
//! cassettes' own numbers, and no step here keeps anything that it does not.

use domain::{
    CassetteId, Moment,
    books::{Collected, Collection, Count, Pile, Place},
    fact::{Failure, Maintenance, Outcome, PrintOutcome},
    receipt::Slip,
    staff::Actor,
};

use crate::{
    effect::Effect,
    event::{Event, Said, Touch},
    facts::Facts,
    room::Room,
};

/// How far an exchange has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exchange {
    /// The number of the cassette that is in its place is asked for.
    Naming {
        /// One that was told, and is not the one that is known: the same again says that it is so.
        doubted: Option<CassetteId>,
    },
    /// The cassette may be taken out, and another put in; then its number is asked for.
    Swapping {
        /// The exchange.
        number: u32,
        /// One that was told though nobody saw a cassette go.
        doubted: Option<CassetteId>,
    },
    /// What was in it is counted, or will be elsewhere.
    Counting {
        /// The exchange.
        number: u32,
        /// What was counted so far, the smallest worth first.
        notes: Vec<Pile>,
    },
    /// The slips are printed.
    Printing {
        /// The exchange: the slips' number.
        number: u32,
        /// Since when.
        since: Moment,
    },
}

/// Who exchanges a cassette.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Team<'a> {
    pub(crate) who: &'a Actor,
    pub(crate) second: Option<&'a Actor>,
}

/// What became of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Went {
    On(Exchange, Option<Said>),
    Over(Outcome, Option<Said>),
}

impl Exchange {
    /// Where an exchange begins, or goes on.
    pub(crate) fn begin(room: &mut Room<'_>) -> Self {
        let known = &room.facts.collections;
        let exchange = match (&known.open, known.uncounted()) {
            (Some(open), _) => Self::Swapping { number: open.number, doubted: None },
            (None, Some(collection)) => Self::Counting { number: collection.number, notes: Vec::new() },
            (None, None) => Self::Naming { doubted: None },
        };
        match exchange {
            Self::Swapping { number, .. } => {
                room.wants(Effect::StartExchange(number));
                room.wants(Effect::EnableScanner);
            }
            Self::Naming { .. } => room.wants(Effect::EnableScanner),
            Self::Counting { .. } | Self::Printing { .. } => {}
        }
        exchange
    }

    pub(crate) fn on(self, event: Event, team: Team<'_>, room: &mut Room<'_>) -> Went {
        if event == Event::Touched(Touch::GivenUp) && !matches!(self, Self::Printing { .. }) {
            self.leave(room);
            return Went::Over(Outcome::GivenUp, None);
        }
        match self {
            Self::Naming { .. } | Self::Swapping { .. } => match named(event, room) {
                Named::Cassette(id) => self.name(id, room),
                Named::Nothing => Went::On(self, None),
                Named::Said(said) => Went::On(self, Some(said)),
            },
            Self::Counting { number, notes } => count(number, notes, &event, team, room),
            Self::Printing { number, since } => match event {
                Event::SlipsEnded(printed, PrintOutcome::Printed) if printed == number => {
                    Went::Over(Outcome::Done, None)
                }
                Event::SlipsEnded(printed, PrintOutcome::NotPrinted | PrintOutcome::Unknown) if printed == number => {
                    Went::Over(Outcome::Failed { why: Failure::Paper }, None)
                }
                Event::Elapsed if room.facts.now >= since + room.facts.times.deed => {
                    Went::Over(Outcome::Failed { why: Failure::NoAnswer }, None)
                }
                _ => Went::On(Self::Printing { number, since }, None),
            },
        }
    }

    /// Whoever was there lets it be: no code is read for it, and no cassette is let out. The journal keeps how far it came.
    pub(crate) fn leave(&self, room: &mut Room<'_>) {
        match self {
            Self::Naming { .. } => room.wants(Effect::DisableScanner),
            Self::Swapping { number, .. } => {
                room.wants(Effect::EndExchange(*number));
                room.wants(Effect::DisableScanner);
            }
            Self::Counting { .. } | Self::Printing { .. } => {}
        }
    }

    /// When the printer has taken too long; nothing where it is a person's turn.
    pub(crate) fn deadline(&self, facts: &Facts) -> Option<Moment> {
        match self {
            Self::Printing { since, .. } => Some(*since + facts.times.deed),
            Self::Naming { .. } | Self::Swapping { .. } | Self::Counting { .. } => None,
        }
    }

    /// Somebody says which cassette is in its place.
    fn name(self, id: CassetteId, room: &mut Room<'_>) -> Went {
        let known = &room.facts.collections;
        if known.place == Place::Out {
            return Went::On(self, Some(Said::NoCassette));
        }
        match self {
            Self::Naming { doubted } => {
                let is_other = known.place == Place::In && known.inside.id.as_ref().is_some_and(|known| *known != id);
                if is_other && doubted.as_ref() != Some(&id) {
                    return Went::On(Self::Naming { doubted: Some(id) }, Some(Said::OtherCassette));
                }
                let Some(number) = known.exchanges.checked_add(1).filter(|_| known.open.is_none()) else {
                    room.wants(Effect::DisableScanner);
                    return out_of_date();
                };
                room.record(Maintenance::ExchangeStarted { number, out: id });
                room.wants(Effect::StartExchange(number));
                Went::On(Self::Swapping { number, doubted: None }, None)
            }
            Self::Swapping { number, doubted } => {
                let Some(open) = known.open.as_ref().filter(|open| open.number == number) else {
                    room.wants(Effect::DisableScanner);
                    return out_of_date();
                };
                let collected = known.ending(open, &id);
                let is_unseen = known.place == Place::In && collected != Collected::Nothing;
                if is_unseen && doubted.as_ref() != Some(&id) {
                    return Went::On(Self::Swapping { number, doubted: Some(id) }, Some(Said::OtherCassette));
                }
                room.record(Maintenance::ExchangeEnded { number, put: id, collected });
                room.wants(Effect::EndExchange(number));
                room.wants(Effect::DisableScanner);
                match collected {
                    Collected::Nothing => Went::Over(Outcome::GivenUp, None),
                    Collected::Cassette { .. } => Went::On(Self::Counting { number, notes: Vec::new() }, None),
                }
            }
            counting => Went::On(counting, None),
        }
    }
}

/// Whether an event names a cassette.
enum Named {
    Cassette(CassetteId),
    Nothing,
    Said(Said),
}

fn named(event: Event, room: &mut Room<'_>) -> Named {
    match event {
        Event::Touched(Touch::CassetteTyped(id)) => Named::Cassette(id),
        Event::CodeScanned(text) => {
            room.wants(Effect::EnableScanner);
            text.reveal().trim().parse().map_or(Named::Said(Said::NoCassetteNumber), Named::Cassette)
        }
        _ => Named::Nothing,
    }
}

fn count(number: u32, mut notes: Vec<Pile>, event: &Event, team: Team<'_>, room: &mut Room<'_>) -> Went {
    let count = match event {
        Event::Touched(Touch::PileCounted(pile)) if pile.value.is_positive() => {
            notes.retain(|known| known.value != pile.value);
            notes.extend((pile.count > 0).then_some(*pile));
            notes.sort_by_key(|pile| (pile.value.currency, pile.value.minor_units));
            return Went::On(Exchange::Counting { number, notes }, None);
        }
        Event::Touched(Touch::CountConfirmed) => Count::Here { notes },
        Event::Touched(Touch::ElsewhereChosen) => Count::Elsewhere,
        _ => return Went::On(Exchange::Counting { number, notes }, None),
    };
    let waits = |known: &&Collection| known.number == number && known.count.is_none();
    let Some(collection) = room.facts.collections.collected.iter().find(waits) else { return out_of_date() };
    let slip = Slip {
        collection: Collection { count: Some(count.clone()), ..collection.clone() },
        printed: room.facts.local(),
        who: team.who.clone(),
        second: team.second.cloned(),
    };
    room.record(Maintenance::CassetteCounted { number, count });
    room.wants(Effect::PrintSlips(Box::new(slip)));
    Went::On(Exchange::Printing { number, since: room.facts.now }, None)
}

/// The journal knows something else than this exchange was begun with; it begins again with what is known.
const fn out_of_date() -> Went {
    Went::Over(Outcome::Failed { why: Failure::Refused }, Some(Said::OutOfDate))
}
