//! Which cassette holds which notes, wherever an exchange was interrupted.

use domain::{
    CassetteId, ClaimNumber, Currency, Money, NoteId,
    books::{Accuracy, Cassette, Collected, Collections, Count, Exactness, Ledger, Pile, Place, Unfitting},
    fact::{Fact, Maintenance},
};
use proptest::{prelude::*, sample};

const CURRENCIES: [Currency; 2] = [Currency::Azn, Currency::Usd];

fn azn(manat: i64) -> Money {
    Money::new(manat * 100, Currency::Azn)
}

fn usd(dollars: i64) -> Money {
    Money::new(dollars * 100, Currency::Usd)
}

fn note(number: u128) -> NoteId {
    NoteId(serde_json::from_value(format!("{number:032x}").into()).expect("a UUID"))
}

fn cassette(name: &str) -> CassetteId {
    name.parse().expect("a cassette")
}

fn stacked(value: Money) -> Fact {
    Fact::NoteStacked { note: note(1), value }
}

fn unattributed(value: Money) -> Fact {
    Fact::NoteUnattributed { note: note(2), value, claim: ClaimNumber::of_note(note(2)) }
}

fn unreadable() -> Fact {
    Fact::NoteUnreadable { note: note(3), kind: 9, claim: ClaimNumber::of_note(note(3)) }
}

fn started(number: u32, out: &str) -> Fact {
    Fact::Maintenance(Maintenance::ExchangeStarted { number, out: cassette(out) })
}

fn ended(number: u32, put: &str, collected: Collected) -> Fact {
    Fact::Maintenance(Maintenance::ExchangeEnded { number, put: cassette(put), collected })
}

const fn counted(number: u32, count: Count) -> Fact {
    Fact::Maintenance(Maintenance::CassetteCounted { number, count })
}

fn here(notes: &[(Money, u32)]) -> Count {
    Count::Here { notes: notes.iter().map(|(value, count)| Pile { value: *value, count: *count }).collect() }
}

const fn z(z: u32) -> Collected {
    Collected::Cassette { z }
}

/// A terminal's journal in small.
#[derive(Debug, Clone, Default)]
struct Safe {
    known: Collections,
    ledger: Ledger,
}

impl Safe {
    fn of(facts: &[Fact]) -> Self {
        let mut safe = Self::default();
        for fact in facts {
            safe.write(fact);
        }
        safe
    }

    fn write(&mut self, fact: &Fact) {
        self.try_write(fact).unwrap_or_else(|refused| panic!("{refused}"));
    }

    fn try_write(&mut self, fact: &Fact) -> Result<(), Unfitting> {
        self.known = self.known.clone().after(fact)?;
        self.ledger = self.ledger.clone().after(fact).expect("sums that fit");
        self.holds();
        Ok(())
    }

    /// Both rules: of conservation, and of the cassettes.
    fn holds(&self) {
        assert!(self.ledger.balances() && self.known.period.balances());
        for currency in CURRENCIES {
            let sums = self.known.piles().map(|pile| pile.sum(currency).expect("a sum"));
            let all = sums.fold(0, |all, sum| all + sum.minor_units);
            assert_eq!(all, self.ledger.of(currency).stacked, "{:#?}", self.known);
        }
    }

    fn refuses(&self, fact: &Fact) -> bool {
        matches!(self.known.clone().after(fact), Err(Unfitting::OutOfOrder(_)))
    }

    fn inside(&self) -> (Option<&str>, u32) {
        let held = &self.known.inside;
        (held.id.as_ref().map(CassetteId::as_str), held.notes.count())
    }
}

/// An exchange from the beginning to its end, with notes before and after.
fn exchange() -> Vec<Fact> {
    vec![
        stacked(azn(20)),
        stacked(azn(20)),
        unattributed(azn(5)),
        stacked(usd(10)),
        started(1, "C-1"),
        Fact::CassetteRemoved,
        Fact::CassetteInserted,
        ended(1, "C-2", z(1)),
        stacked(azn(50)),
    ]
}

#[test]
fn an_exchange_takes_away_what_was_stacked_and_nothing_else() {
    let safe = Safe::of(&exchange());
    assert_eq!(safe.inside(), (Some("C-2"), 1));
    let [taken] = safe.known.collected.as_slice() else { panic!("one collection") };
    assert_eq!((taken.number, taken.z, taken.cassette.as_str(), taken.put.as_str()), (1, 1, "C-1", "C-2"));
    assert_eq!(taken.expected.sum(Currency::Azn), Ok(azn(45)));
    assert_eq!(taken.expected.sum(Currency::Usd), Ok(usd(10)));
    assert_eq!(taken.exactness(), Exactness::NotCounted);
    assert_eq!(safe.ledger.of(Currency::Azn).stacked, 9_500, "the books know of no collection");
}

#[test]
fn x_and_z_reports_are_what_came_in_since_the_last_collection() {
    let mut safe = Safe::of(&exchange());
    assert_eq!(safe.known.period.of(Currency::Azn).stacked, 5_000, "X");
    let [first] = safe.known.collected.as_slice() else { panic!("one collection") };
    let books = first.totals.of(Currency::Azn);
    assert_eq!((books.stacked, books.owed, books.unattributed), (4_500, 4_000, 500), "Z");
    for fact in [started(2, "C-2"), ended(2, "C-1", z(2))] {
        safe.write(&fact);
    }
    assert_eq!(safe.known.z, 2, "without a gap");
    assert_eq!(safe.known.period, Ledger::default());
    let all: i64 = safe.known.collected.iter().map(|known| known.totals.of(Currency::Azn).stacked).sum();
    assert_eq!(all, safe.ledger.of(Currency::Azn).stacked);
}

#[test]
fn the_same_cassette_again_takes_nothing_away() {
    let mut safe = Safe::of(&[stacked(azn(20)), started(1, "C-1"), Fact::CassetteRemoved, Fact::CassetteInserted]);
    assert!(safe.refuses(&ended(1, "C-1", z(1))) && safe.refuses(&ended(1, "C-2", Collected::Nothing)));
    safe.write(&ended(1, "C-1", Collected::Nothing));
    assert_eq!(safe.inside(), (Some("C-1"), 1));
    assert!(safe.known.collected.is_empty() && safe.known.z == 0 && safe.known.open.is_none());
    safe.write(&stacked(azn(5)));
    assert_eq!(safe.inside(), (Some("C-1"), 2));
}

#[test]
fn an_exchange_ends_once_and_is_counted_once() {
    let mut safe = Safe::of(&exchange());
    assert!(safe.refuses(&ended(1, "C-2", z(1))) && safe.refuses(&ended(1, "C-3", z(2))));
    assert!(safe.refuses(&started(1, "C-2")) && safe.refuses(&started(3, "C-2")), "without a gap");
    assert!(safe.refuses(&counted(2, Count::Elsewhere)));
    safe.write(&counted(1, here(&[(azn(20), 2)])));
    assert!(safe.refuses(&counted(1, Count::Elsewhere)));
    safe.write(&started(2, "C-2"));
    assert!(safe.refuses(&started(3, "C-2")), "one at a time");
    assert!(safe.refuses(&ended(1, "C-1", z(2))));
}

#[test]
fn nothing_is_begun_or_ended_without_a_cassette() {
    let mut safe = Safe::of(&[stacked(azn(20)), Fact::CassetteRemoved]);
    assert!(safe.refuses(&started(1, "C-1")));
    safe.write(&Fact::CassetteInserted);
    safe.write(&started(1, "C-1"));
    safe.write(&Fact::CassetteRemoved);
    assert!(safe.refuses(&ended(1, "C-2", z(1))));
}

#[test]
fn a_count_is_compared_note_by_note() {
    for (found, exactness, variance) in [
        (&[(azn(20), 2), (azn(5), 1), (usd(10), 1)][..], Exactness::Exact, 0),
        (&[(azn(20), 1), (azn(5), 1), (usd(10), 1)], Exactness::Differs, -2_000),
        (&[(azn(20), 2), (azn(5), 1), (usd(10), 1), (azn(100), 1)], Exactness::Differs, 10_000),
        // The same sum, of other notes.
        (&[(azn(20), 1), (azn(5), 5), (usd(10), 1)], Exactness::Differs, 0),
        (&[(azn(20), 2), (azn(5), 1)], Exactness::Differs, 0),
        (&[], Exactness::Differs, -4_500),
    ] {
        let mut safe = Safe::of(&exchange());
        safe.write(&counted(1, here(found)));
        let [taken] = safe.known.collected.as_slice() else { panic!("the last one is kept") };
        assert_eq!(taken.exactness(), exactness, "{found:?}");
        assert_eq!(taken.variance(Currency::Azn), Ok(Money::new(variance, Currency::Azn)), "{found:?}");
    }
    let mut safe = Safe::of(&exchange());
    safe.write(&counted(1, Count::Elsewhere));
    assert_eq!(safe.known.collected[0].exactness(), Exactness::NotCounted);
    assert!(safe.known.collected[0].differences().is_empty() && safe.known.uncounted().is_none());
}

#[test]
fn a_count_of_the_same_worth_twice_or_of_nothing_is_none() {
    let safe = Safe::of(&exchange());
    for count in [here(&[(azn(20), 1), (azn(20), 1)]), here(&[(azn(0), 3)]), here(&[(azn(-20), 1)])] {
        assert!(safe.refuses(&counted(1, count.clone())), "{count:?}");
    }
}

#[test]
fn a_note_whose_worth_is_not_known_makes_no_count_exact() {
    let mut safe = Safe::of(&[unreadable(), started(1, "C-1"), ended(1, "C-2", z(1)), counted(1, here(&[]))]);
    let taken = &safe.known.collected[0];
    assert_eq!((taken.expected.unreadable, taken.expected.accuracy), (1, Accuracy::Inaccurate));
    assert_eq!(taken.exactness(), Exactness::Differs);
    safe.write(&Fact::NoteUnknown { note: note(4), value: azn(20) });
    assert_eq!(safe.known.inside.notes.accuracy, Accuracy::Inaccurate, "it may be in there");
}

#[test]
fn a_cassette_changed_while_nobody_watched_is_told_by_its_number() {
    // The power was off while the cassettes were changed: the terminal saw neither go nor come.
    let mut safe = Safe::of(&[stacked(azn(20)), started(1, "C-1")]);
    safe.write(&ended(1, "C-2", z(1)));
    assert_eq!(safe.inside(), (Some("C-2"), 0));
    assert_eq!(safe.known.collected[0].expected.count(), 1);
}

#[test]
fn a_cassette_that_went_and_came_back_without_an_exchange_holds_what_it_held() {
    let jam = [Fact::CassetteRemoved, Fact::CassetteInserted, stacked(azn(5))];
    // Its number is known from the exchange before.
    let mut safe = Safe::of(&[&exchange()[..], &jam].concat());
    assert_eq!((safe.known.place, safe.known.since.count()), (Place::Replaced, 1));
    safe.write(&started(2, "C-2"));
    assert_eq!(safe.inside(), (Some("C-2"), 2), "what it held, and what came since");
    assert!(safe.known.strays.is_empty());
}

#[test]
fn a_cassette_that_went_without_an_exchange_is_a_stray_until_it_comes_again() {
    let change = [Fact::CassetteRemoved, Fact::CassetteInserted, stacked(azn(5))];
    let mut safe = Safe::of(&[&exchange()[..], &change].concat());
    safe.write(&started(2, "C-9"));
    assert_eq!(safe.inside(), (Some("C-9"), 1));
    let [stray] = safe.known.strays.as_slice() else { panic!("one stray") };
    assert_eq!((stray.id.as_ref().map(CassetteId::as_str), stray.notes.of(azn(50))), (Some("C-2"), 1));
    safe.write(&ended(2, "C-2", z(2)));
    assert_eq!(safe.inside(), (Some("C-2"), 1), "the stray is back with what it held");
    assert!(safe.known.strays.is_empty());
    assert_eq!(safe.known.collected[1].expected.count(), 1);
}

#[test]
fn a_cassette_that_nobody_ever_named_keeps_its_notes_apart() {
    let mut safe = Safe::of(&[
        stacked(azn(20)),
        Fact::CassetteRemoved,
        Fact::CassetteInserted,
        stacked(azn(5)),
        Fact::CassetteRemoved,
        Fact::CassetteInserted,
        stacked(azn(1)),
    ]);
    safe.write(&started(1, "C-1"));
    assert_eq!(safe.inside(), (Some("C-1"), 1), "only what came since: whose the rest is, nobody can tell");
    assert_eq!(safe.known.strays.iter().map(|stray| stray.notes.count()).sum::<u32>(), 2);
}

#[test]
fn a_count_that_does_not_fit_is_an_error_and_not_a_smaller_one() {
    let pile = Pile { value: Money::new(i64::MAX / 2, Currency::Azn), count: 3 };
    assert!(pile.sum().is_err());
    let full = Cassette { notes: vec![pile, pile], ..Cassette::default() };
    assert!(full.sum(Currency::Azn).is_err() && full.sum(Currency::Usd) == Ok(usd(0)));
}

fn facts() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(0..12_u8, 1..80)
}

proptest! {
    /// Whatever happens in whatever order, also what no machine would write: no note is lost, none is counted twice.
    #[test]
    fn notes_are_conserved_over_any_exchanges(steps in facts(), names in prop::collection::vec(sample::select(vec!["C-1", "C-2", "C-3"]), 80)) {
        let mut safe = Safe::default();
        let (mut taken, mut notes) = (0, 0);
        for (step, name) in steps.into_iter().zip(names) {
            let number = safe.known.exchanges;
            let open = safe.known.open.clone();
            let ending = open.map(|open| safe.known.ending(&open, &cassette(name)));
            let fact = match step {
                0 => stacked(azn(20)),
                1 => stacked(usd(5)),
                2 => unattributed(azn(5)),
                3 => unreadable(),
                4 => Fact::CassetteRemoved,
                5 => Fact::CassetteInserted,
                6 | 7 => started(number + 1, name),
                8 | 9 => ended(number, name, ending.unwrap_or(Collected::Nothing)),
                10 => counted(number, here(&[(azn(20), 2)])),
                _ => ended(number, name, z(safe.known.z + 1)),
            };
            let before = safe.clone();
            if safe.try_write(&fact).is_err() {
                safe = before;
                continue;
            }
            notes += u32::from(step <= 3);
            // Taken away once, and never again.
            prop_assert!(safe.known.taken.count() >= taken);
            taken = safe.known.taken.count();
        }
        let left: u32 = safe.known.piles().map(Cassette::count).sum();
        prop_assert_eq!(left, notes);
    }
}
