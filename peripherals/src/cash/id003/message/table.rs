//! The notes a device knows, as it sends them: four bytes each.

use domain::Money;

use crate::cash::{Denomination, id003::Country};

/// The device's number of its first kind.
pub const FIRST_KIND: u8 = 0x61;

const ENTRY: usize = 4;

/// One kind: `value` times ten to the power of `exponent`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The device's number, from `61`.
    pub kind: u8,
    /// JCM's number of the country.
    pub country: u8,
    /// Leading digits.
    pub value: u8,
    /// Noughts behind them.
    pub exponent: u8,
}

/// The whole of it. Specification, section 6-7 (9): CURRENCY ASSIGN DATA.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// In the device's order. Kinds without a note have value nought.
    pub entries: Vec<Entry>,
}

impl Table {
    /// Less than a whole entry at the end is left out: one host speaks of two bytes more.
    pub(super) fn from_data(data: &[u8]) -> Option<Self> {
        let (entries, _rest) = data.as_chunks::<ENTRY>();
        let read = |&[kind, country, value, exponent]: &[u8; ENTRY]| Entry { kind, country, value, exponent };
        (!entries.is_empty()).then(|| Self { entries: entries.iter().map(read).collect() })
    }

    pub(super) fn to_data(&self) -> Vec<u8> {
        let write = |entry: &Entry| [entry.kind, entry.country, entry.value, entry.exponent];
        self.entries.iter().flat_map(write).collect()
    }

    /// What stands in it. Kinds without a note are left out; one that is there twice has no value.
    #[must_use]
    pub fn denominations(&self, countries: &[Country]) -> Vec<Denomination> {
        let used: Vec<_> = self.entries.iter().filter(|entry| entry.value != 0).collect();
        let count = |kind| used.iter().filter(|entry| entry.kind == kind).count();
        used.iter()
            .map(|entry| Denomination {
                kind: entry.kind,
                value: entry.worth(countries).filter(|_| count(entry.kind) == 1),
                issuer: format!("{}", entry.country),
            })
            .collect()
    }
}

impl Entry {
    fn worth(self, countries: &[Country]) -> Option<Money> {
        let currency = countries.iter().find(|country| country.number == self.country)?.currency;
        let noughts = u32::from(self.exponent).checked_add(currency.decimals())?;
        let minor_units = i64::from(self.value).checked_mul(10_i64.checked_pow(noughts)?)?;
        (minor_units > 0).then_some(Money::new(minor_units, currency))
    }
}

#[cfg(test)]
mod tests {
    use domain::Currency;

    use super::super::Reply;
    use super::*;
    use crate::cash::id003::frame::Frame;

    fn read(data: &[u8]) -> Vec<Denomination> {
        let Ok(Reply::Table(table)) = Reply::from_frame(&Frame::new(0x8a, data)) else { panic!("{data:?}") };
        let countries =
            [(1, Currency::Usd), (0xfe, Currency::Azn)].map(|(number, currency)| Country { number, currency });
        table.denominations(&countries)
    }

    fn values(data: &[u8]) -> Vec<(u8, Option<String>, String)> {
        read(data).into_iter().map(|note| (note.kind, note.value.map(|value| value.to_string()), note.issuer)).collect()
    }

    /// Kind, country, value, exponent: as lamassu-machine and `TerminalClient` (`loadParTable`) read them. The numbers of the
    /// countries from `TerminalClient` (`CurrencySpecification.h`): 1 the United States, E0 the euro.
    #[test]
    fn notes_are_worth_their_digits_and_noughts() {
        let data = [
            [0x61, 0x01, 0x01, 0x00],
            [0x62, 0x01, 0x05, 0x01],
            [0x63, 0x00, 0x00, 0x00],
            [0x64, 0xe0, 0x05, 0x00],
            [0x65, 0xfe, 0x02, 0x02],
            [0x66, 0x01, 0x01, 0xff],
        ];
        let note = |kind, value: Option<&str>, issuer: &str| (kind, value.map(str::to_owned), issuer.to_owned());
        assert_eq!(
            values(&data.concat()),
            [
                note(0x61, Some("1.00 USD"), "1"),
                note(0x62, Some("50.00 USD"), "1"),
                note(0x64, None, "224"),
                note(0x65, Some("200.00 AZN"), "254"),
                note(0x66, None, "1"),
            ]
        );
    }

    #[test]
    fn a_kind_that_is_there_twice_has_no_value() {
        let data = [[0x61, 0x01, 0x01, 0x00], [0x61, 0x01, 0x01, 0x01], [0x62, 0x01, 0x05, 0x00]];
        let found: Vec<_> = read(&data.concat()).into_iter().map(|note| note.value.is_some()).collect();
        assert_eq!(found, [false, false, true]);
    }

    #[test]
    fn what_stands_behind_the_entries_is_left_out() {
        assert_eq!(values(&[0x61, 0x01, 0x01, 0x00, 0x30, 0x35]).len(), 1);
    }

    #[test]
    fn a_table_without_an_entry_is_malformed() {
        assert!(Reply::from_frame(&Frame::new(0x8a, &[])).is_err(), "our own question, echoed");
        assert!(Reply::from_frame(&Frame::new(0x8a, &[0x61, 0x01, 0x01])).is_err());
    }
}
