//! Two lists of one day against each other. Pure.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Currency, Money};
use serde::Serialize;

use crate::provider::Stated;

/// A line as central holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Here {
    /// Which terminal took it.
    pub kiosk: String,
    /// For which service.
    pub service: String,
    /// What the provider gets.
    pub amount: Money,
    /// By what number the provider has it.
    pub reference: String,
}

/// What a pair says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Both have it, with one amount.
    Matched,
    /// Only central holds it as posted that day.
    OnlyHere,
    /// Only the provider states it.
    OnlyThere,
    /// Both have it, with two amounts.
    AmountsDiffer,
    /// The provider states it again.
    Twice,
    /// The provider states it; central holds it on another day, or does not hold it as posted.
    Otherwise,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Matched, Self::OnlyHere, Self::OnlyThere, Self::AmountsDiffer, Self::Twice, Self::Otherwise];

    /// As a table spells it.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Matched => "matched",
            Self::OnlyHere => "only_here",
            Self::OnlyThere => "only_there",
            Self::AmountsDiffer => "amounts_differ",
            Self::Twice => "twice",
            Self::Otherwise => "otherwise",
        }
    }
}

/// One line of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// What it says.
    pub kind: Kind,
    /// `{transaction}/{line}`, as whoever has it spells it.
    pub key: String,
    /// What central holds.
    pub here: Option<Here>,
    /// What the provider states.
    pub there: Option<Money>,
    /// By what number.
    pub there_reference: Option<String>,
}

/// The sums of one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Totals {
    /// Lines that central holds as posted that day.
    pub lines_here: u64,
    /// Their sum, minor units.
    pub here: i128,
    /// Lines that the provider states.
    pub lines_there: u64,
    /// Their sum, minor units.
    pub there: i128,
}

/// A day, compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// Every line, what is wrong first.
    pub pairs: Vec<Pair>,
    /// How many of each kind.
    pub counts: BTreeMap<&'static str, u64>,
    /// By currency.
    pub totals: BTreeMap<&'static str, Totals>,
}

impl Comparison {
    /// Whether both say the same.
    #[must_use]
    pub fn agrees(&self) -> bool {
        self.pairs.iter().all(|pair| pair.kind == Kind::Matched)
    }
}

/// Compares what is `here` for the day with what is `stated`; `otherwise` is what central knows beside it of stated lines.
#[must_use]
pub fn compare(here: &BTreeMap<String, Here>, otherwise: &BTreeMap<String, Here>, stated: &[Stated]) -> Comparison {
    let mut pairs = Vec::new();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for line in stated {
        let known = here.get(&line.key);
        let kind = match known {
            _ if !seen.insert(&line.key) => Kind::Twice,
            Some(known) if known.amount == line.amount => Kind::Matched,
            Some(_) => Kind::AmountsDiffer,
            None if otherwise.contains_key(&line.key) => Kind::Otherwise,
            None => Kind::OnlyThere,
        };
        pairs.push(Pair {
            kind,
            key: line.key.clone(),
            here: known.or_else(|| otherwise.get(&line.key)).cloned(),
            there: Some(line.amount),
            there_reference: Some(line.reference.clone()),
        });
    }
    for (key, line) in here.iter().filter(|(key, _)| !seen.contains(key.as_str())) {
        let here = Some(line.clone());
        pairs.push(Pair { kind: Kind::OnlyHere, key: key.clone(), here, there: None, there_reference: None });
    }
    let counts = Kind::ALL.map(|kind| (kind.text(), pairs.iter().filter(|pair| pair.kind == kind).count() as u64));
    pairs
        .sort_by(|left, right| (left.kind == Kind::Matched, &left.key).cmp(&(right.kind == Kind::Matched, &right.key)));
    Comparison { pairs, counts: counts.into(), totals: totals(here, stated) }
}

fn totals(here: &BTreeMap<String, Here>, stated: &[Stated]) -> BTreeMap<&'static str, Totals> {
    let mut totals: BTreeMap<&'static str, Totals> = BTreeMap::new();
    let code = |currency: Currency| currency.code();
    for line in here.values() {
        let sum = totals.entry(code(line.amount.currency)).or_default();
        sum.lines_here += 1;
        sum.here += i128::from(line.amount.minor_units);
    }
    for line in stated {
        let sum = totals.entry(code(line.amount.currency)).or_default();
        sum.lines_there += 1;
        sum.there += i128::from(line.amount.minor_units);
    }
    totals
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn azn(minor_units: i64) -> Money {
        Money::new(minor_units, Currency::Azn)
    }

    fn held(amount: i64) -> Here {
        Here {
            kiosk: "GYD-014".to_owned(),
            service: "azerishiq".to_owned(),
            amount: azn(amount),
            reference: "P".to_owned(),
        }
    }

    fn told(key: &str, amount: i64) -> Stated {
        Stated { key: key.to_owned(), reference: "P".to_owned(), amount: azn(amount) }
    }

    fn kinds(comparison: &Comparison) -> Vec<(&str, Kind)> {
        comparison.pairs.iter().map(|pair| (pair.key.as_str(), pair.kind)).collect()
    }

    #[test]
    fn each_kind_of_difference_is_told_apart() {
        let here = [("a", 1), ("b", 2), ("c", 3), ("e", 5)].map(|(key, amount)| (key.to_owned(), held(amount))).into();
        let otherwise = [("f".to_owned(), held(6))].into();
        let stated = [told("a", 1), told("b", 20), told("d", 4), told("e", 5), told("e", 5), told("f", 6)];
        let comparison = compare(&here, &otherwise, &stated);
        assert_eq!(
            kinds(&comparison),
            [
                ("b", Kind::AmountsDiffer),
                ("c", Kind::OnlyHere),
                ("d", Kind::OnlyThere),
                ("e", Kind::Twice),
                ("f", Kind::Otherwise),
                ("a", Kind::Matched),
                ("e", Kind::Matched),
            ]
        );
        let totals = comparison.totals["AZN"];
        assert_eq!((totals.lines_here, totals.here, totals.lines_there, totals.there), (4, 11, 6, 41));
        assert!(!comparison.agrees());
        assert_eq!(comparison.counts["matched"], 2);
    }

    #[test]
    fn the_same_amount_in_another_currency_differs() {
        let here = [("a".to_owned(), held(1))].into();
        let stated = [Stated { amount: Money::new(1, Currency::Usd), ..told("a", 1) }];
        assert_eq!(kinds(&compare(&here, &BTreeMap::new(), &stated)), [("a", Kind::AmountsDiffer)]);
    }

    proptest! {
        #[test]
        fn every_line_of_either_side_is_in_one_pair(
            here in proptest::collection::btree_map("[a-f]", 1_i64..4, 0..6),
            stated in proptest::collection::vec(("[a-h]", 1_i64..4), 0..10),
        ) {
            let here: BTreeMap<String, Here> = here.into_iter().map(|(key, amount)| (key, held(amount))).collect();
            let stated: Vec<Stated> = stated.iter().map(|(key, amount)| told(key, *amount)).collect();
            let comparison = compare(&here, &BTreeMap::new(), &stated);
            prop_assert_eq!(comparison.pairs.iter().filter(|pair| pair.there.is_some()).count(), stated.len());
            for key in here.keys() {
                let with_it = comparison.pairs.iter().filter(|pair| pair.key == *key && pair.kind != Kind::Twice);
                prop_assert_eq!(with_it.count(), 1);
            }
            let totals = comparison.totals.get("AZN").copied().unwrap_or_default();
            if comparison.agrees() {
                prop_assert_eq!((totals.here, totals.lines_here), (totals.there, totals.lines_there));
            }
            prop_assert_eq!(comparison.counts.values().sum::<u64>(), comparison.pairs.len() as u64);
        }
    }
}
