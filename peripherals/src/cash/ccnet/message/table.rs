//! The notes a device knows, as it sends them: 24 places of five bytes.

use domain::{Currency, Money};

use crate::cash::Denomination;

const PLACES: usize = 24;
const PLACE: usize = 5;

/// One place as it stands on the wire: value, three letters, exponent. All noughts where there is no note.
type Place = [u8; PLACE];

/// The whole of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    places: [Place; PLACES],
}

impl Table {
    pub(super) fn from_data(data: &[u8]) -> Option<Self> {
        let (places, rest) = data.as_chunks();
        rest.is_empty().then_some(())?;
        Some(Self { places: places.try_into().ok()? })
    }

    pub(super) fn to_data(&self) -> Vec<u8> {
        self.places.concat()
    }

    /// What stands in it. Places without a note are left out.
    #[must_use]
    pub fn denominations(&self) -> Vec<Denomination> {
        let numbered = self.places.iter().zip(0_u8..);
        let used = numbered.filter(|(place, _)| place[0] != 0);
        used.map(|(place, kind)| Denomination { kind, value: value(*place), issuer: issuer(*place) }).collect()
    }
}

/// From kind, value, letters and exponent; only devices write one. What does not fit is left out.
impl<'a> FromIterator<(u8, u8, &'a str, i8)> for Table {
    fn from_iter<I: IntoIterator<Item = (u8, u8, &'a str, i8)>>(notes: I) -> Self {
        let mut table = Self { places: [[0; PLACE]; PLACES] };
        for (kind, value, letters, exponent) in notes {
            let place = table.places.get_mut(usize::from(kind));
            let (Some(place), &[a, b, c]) = (place, letters.as_bytes()) else { continue };
            let sign = if exponent < 0 { 0x80 } else { 0x00 };
            *place = [value, a, b, c, exponent.unsigned_abs() & 0x7f | sign];
        }
        table
    }
}

fn issuer(place: Place) -> String {
    crate::detect::Identity::text(&place[1..4]).unwrap_or_default()
}

/// `value` times ten to the power of the exponent, whose highest bit is a minus; in minor units.
fn value([value, letters @ .., exponent]: Place) -> Option<Money> {
    let currency = match &letters {
        // The specification says "country code"; devices write the currency's letters or the country's.
        b"AZN" | b"AZE" => Currency::Azn,
        b"USD" | b"USA" => Currency::Usd,
        [_, _, _] => return None,
    };
    let magnitude = u32::from(exponent & 0x7f);
    let minor_units = if exponent & 0x80 == 0 {
        let power = 10_i64.checked_pow(magnitude.checked_add(currency.decimals())?)?;
        i64::from(value).checked_mul(power)?
    } else {
        let all = i64::from(value).checked_mul(10_i64.pow(currency.decimals()))?;
        let power = 10_i64.checked_pow(magnitude)?;
        (all % power == 0).then_some(all / power)?
    };
    (minor_units > 0).then_some(Money::new(minor_units, currency))
}

#[cfg(test)]
mod tests {
    use super::super::{Reply, Request};
    use super::*;
    use crate::cash::ccnet::frame::Frame;

    fn table(places: &[Place]) -> Table {
        let mut data = places.concat();
        data.resize(120, 0);
        let Ok(Reply::Table(table)) = Reply::to(Request::GetTable, &Frame::new(&data)) else { panic!() };
        assert_eq!(Reply::Table(table.clone()).to_frame().data, data);
        *table
    }

    /// Reference: 50 AZN is `05 41 5A 4E 01`, the exponent's bit 7 is a minus, a table has 24 places in a frame of 7D bytes.
    #[test]
    fn notes_are_worth_their_digits_and_noughts() {
        let places = [
            *b"\x01AZN\x00",
            *b"\x05AZN\x01",
            *b"\x00\x00\x00\x00\x00",
            *b"\x02AZE\x02",
            *b"\x19USD\x82",
            *b"\x05USD\x83",
            *b"\x05EUR\x01",
            *b"\x01AZN\x7f",
            *b"\x01\x00\xff\x00\x00",
        ];
        let read: Vec<_> = table(&places)
            .denominations()
            .into_iter()
            .map(|note| (note.kind, note.value.map(|value| value.to_string()), note.issuer))
            .collect();
        let note = |kind, value: &str, issuer: &str| (kind, Some(value.to_owned()), issuer.to_owned());
        let unknown = |kind, issuer: &str| (kind, None, issuer.to_owned());
        assert_eq!(
            read,
            [
                note(0, "1.00 AZN", "AZN"),
                note(1, "50.00 AZN", "AZN"),
                note(3, "200.00 AZN", "AZE"),
                note(4, "0.25 USD", "USD"),
                unknown(5, "USD"),
                unknown(6, "EUR"),
                unknown(7, "AZN"),
                unknown(8, ""),
            ]
        );
    }

    #[test]
    fn a_table_is_a_frame_of_125_bytes() {
        let written: Table = [(1, 5, "AZN", 1), (23, 1, "USD", -1), (24, 1, "AZN", 0)].into_iter().collect();
        let bytes = Reply::Table(Box::new(written.clone())).to_frame().to_bytes();
        assert_eq!((bytes.len(), bytes[2]), (125, 0x7d));
        assert_eq!(bytes[3..13], *b"\x00\x00\x00\x00\x00\x05AZN\x01");
        assert_eq!(bytes[118..123], *b"\x01USD\x81");
        assert_eq!(written.denominations().len(), 2);
    }

    #[test]
    fn a_table_of_another_length_is_none() {
        for length in [1, 34, 119, 121, 125] {
            assert!(Reply::to(Request::GetTable, &Frame::new(&vec![0; length])).is_err(), "{length}");
        }
    }
}
