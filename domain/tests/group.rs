//! Groups of services as bytes: small, one spelling, nothing else read.

use domain::{
    Currency, Money, Sensitive,
    group::{Group, LONGEST_NAME, MOST_MEMBERS, Member, NoGroup},
    payment::{Entry, Line, LineId, Promise},
};
use proptest::prelude::*;

fn entry(field: &str, value: &str) -> Entry {
    Entry { field: field.to_owned(), value: Sensitive::new(value.to_owned()) }
}

fn line(number: u8, service: &str, account: Vec<Entry>) -> Line {
    Line {
        id: LineId(number),
        service: service.parse().expect("a service"),
        account,
        tariff: None,
        debt: None,
        amount: Money::new(100, Currency::Azn),
        commission: Money::zero(Currency::Azn),
        promise: Promise::Queue,
    }
}

fn three() -> Vec<Line> {
    vec![
        line(1, "electricity", vec![entry("subscriber", "100200300400500")]),
        line(2, "traffic-fine", vec![entry("protocol", "AA1234567"), entry("plate", "10AA158")]),
        line(3, "electricity", vec![entry("subscriber", "100200300400500")]),
    ]
}

#[test]
fn a_basket_is_kept_without_sums_and_nothing_twice() {
    let group = Group::of("  Ana evi ", &three()).expect("a group");
    assert_eq!((group.name.reveal().as_str(), group.members.len()), ("Ana evi", 2));
    let bytes = group.to_bytes();
    assert_eq!(bytes.len(), 8 + 1 + (12 + 1 + 11 + 16) + (13 + 1 + 9 + 10 + 6 + 8));
    assert_eq!(Group::from_bytes(&bytes), Ok(group));
    assert_eq!(Group::of("Ana evi", &[]), None);
}

#[test]
fn a_full_basket_of_usual_numbers_fits_whole() {
    let lines: Vec<Line> = (0..20)
        .map(|number| line(number, &format!("water-large-{number}"), vec![entry("subscriber", "100200300400500")]))
        .collect();
    assert_eq!(Group::of("", &lines).map(|group| group.members.len()), Some(MOST_MEMBERS));
    // What is too long for a code is left out, and the others stay.
    let long = "9".repeat(250);
    let lines: Vec<Line> =
        (0..20).map(|number| line(number, &format!("long-{number}"), vec![entry("qr", &long)])).collect();
    let group = Group::of("", &lines).expect("those that fit");
    assert_eq!(group.members.len(), 4);
    assert!(Group::from_bytes(&group.to_bytes()).is_ok());
}

#[test]
fn bytes_that_are_no_group_are_not_read() {
    let whole = Group::of("Ev", &three()).expect("a group").to_bytes();
    for end in 0..whole.len() {
        assert_eq!(Group::from_bytes(&whole[..end]), Err(NoGroup), "cut at {end}");
    }
    let longer = [whole.as_slice(), &[0]].concat();
    assert_eq!(Group::from_bytes(&longer), Err(NoGroup));
    let member = || Member { service: "gas".parse().expect("a service"), account: vec![entry("subscriber", "1")] };
    let of = |name: &str, members: Vec<Member>| Group { name: name.to_owned().into(), members }.to_bytes();
    assert!(Group::from_bytes(&of("x", vec![member()])).is_ok());
    for wrong in [
        of("x", vec![]),
        of("x", vec![member(), member()]),
        of(" x", vec![member()]),
        of(&"x".repeat(LONGEST_NAME + 1), vec![member()]),
        of("x", vec![Member { account: vec![], ..member() }]),
        of("x", vec![Member { account: vec![entry("subscriber", "1\n2")], ..member() }]),
        of("x", vec![Member { account: vec![entry("", "1")], ..member() }]),
    ] {
        assert_eq!(Group::from_bytes(&wrong), Err(NoGroup), "{wrong:?}");
    }
}

#[test]
fn nothing_of_it_is_written_into_logs() {
    let group = Group::of("Ana evi", &three()).expect("a group");
    let told = format!("{group:?} {group}");
    assert!(!told.contains("100200300400500") && !told.contains("AA1234567") && !told.contains("Ana"), "{told}");
}

proptest! {
    #[test]
    fn any_group_comes_back_as_it_was(
        name in "[ -~çəğışöü]{0,30}",
        members in prop::collection::vec(("[a-z0-9-]{1,32}", prop::collection::vec(("[a-z_]{1,12}", "[0-9A-Z-]{1,20}"), 1..3)), 1..25),
    ) {
        let lines: Vec<Line> = members
            .iter()
            .map(|(service, account)| line(1, service, account.iter().map(|(field, value)| entry(field, value)).collect()))
            .collect();
        let group = Group::of(&name, &lines).expect("a group");
        prop_assert_eq!(Group::from_bytes(&group.to_bytes()), Ok(group));
    }

    #[test]
    fn no_bytes_are_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(group) = Group::from_bytes(&bytes) {
            prop_assert_eq!(group.to_bytes(), bytes);
        }
    }
}
