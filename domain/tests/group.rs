//! Groups of services as bytes: small, one spelling, nothing else read.

use domain::{
    Currency, Money, Sensitive,
    group::{Group, LONGEST_NAME, MOST_MEMBERS, Member, NoGroup, Owner, OwnerCode, Wish, WrongCode},
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
fn a_name_that_is_cut_off_behind_a_word_comes_back() {
    let group = Group::of(&format!("{} more", "x".repeat(LONGEST_NAME - 1)), &three()).expect("a group");
    assert_eq!(Group::from_bytes(&group.to_bytes()), Ok(group));
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

#[test]
fn a_code_is_six_digits_that_nobody_tries_first() {
    for code in ["402913", "000001", "100000", "112233", "987651", "013579"] {
        assert_eq!(OwnerCode::new(code).map(|code| code.reveal().to_owned()), Ok(code.to_owned()));
    }
    for code in ["", "40291", "4029131", "40291x", "40 913", "402913 ", "٤٠٢٩١٣"] {
        assert_eq!(OwnerCode::new(code), Err(WrongCode::NotACode), "{code}");
    }
    for code in
        ["000000", "777777", "123456", "654321", "012345", "456789", "987654", "121212", "505050", "123123", "907907"]
    {
        assert_eq!(OwnerCode::new(code), Err(WrongCode::Guessed), "{code}");
    }
}

#[test]
fn neither_a_code_nor_a_number_is_shown_by_accident() {
    let owner = Owner { fin: "5SPEC1M".to_owned().into(), code: OwnerCode::new("402913").expect("a code") };
    let shown = format!("{owner:?}");
    assert!(!shown.contains("402913") && !shown.contains("5SPEC1M"), "{shown}");
    let wish = Wish::Keep(Box::new(Group { name: "Ana evi".to_owned().into(), members: Vec::new() }));
    assert!(!format!("{wish:?}").contains("Ana evi"));
}

#[test]
fn an_owner_is_one_person_in_one_spelling() {
    let owner = |fin: &str| Owner { fin: fin.to_owned().into(), code: OwnerCode::new("402913").expect("a code") };
    assert!(owner("5SPEC1M").is_sound());
    for fin in ["", "5SPEC1", "5SPEC1MM", "5spec1m", "5SPECIM", "5SPEC0O", " 5SPEC1M"] {
        assert!(!owner(fin).is_sound(), "{fin}");
    }
    let read = |code: &str| serde_json::from_str::<Owner>(&format!(r#"{{"fin":"5SPEC1M","code":"{code}"}}"#));
    assert_eq!(read("402913").expect("an owner"), owner("5SPEC1M"));
    assert!(read("40291").is_err() && read("123456").is_err());
}

#[test]
fn central_does_only_what_can_be_undone_by_reading_it_again() {
    let long = "x".repeat(LONGEST_NAME + 1);
    assert!(Wish::Open.is_sound() && Wish::Forget("Ana evi".to_owned().into()).is_sound());
    assert!(!Wish::Forget(long.clone().into()).is_sound());
    let member =
        || Member { service: "azerishiq".parse().expect("a service"), account: vec![entry("subscriber", "1")] };
    let keep = |name: &str, members| Wish::Keep(Box::new(Group { name: name.to_owned().into(), members }));
    assert!(keep("Ana evi", vec![member()]).is_sound());
    assert!(!keep("Ana evi", vec![]).is_sound());
    assert!(!keep("Ana evi", vec![member(), member()]).is_sound());
    assert!(!keep(" Ana evi", vec![member()]).is_sound() && !keep(&long, vec![member()]).is_sound());
    let heavy = (0..MOST_MEMBERS).map(|at| Member {
        service: format!("service-{at}").parse().expect("a service"),
        account: vec![entry("subscriber", &"9".repeat(200))],
    });
    assert!(!keep("Ana evi", heavy.collect()).is_sound(), "no printed code would hold it");
}
