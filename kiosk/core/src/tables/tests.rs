//! What is kept, what is refused, and when other tables are used.

use std::fs;

use domain::{
    Date,
    catalogue::{Catalogue, File, Pictograms, Refused, Signed, folder, sign},
};
use ed25519_dalek::SigningKey;
use jiff::civil::date;
use tempfile::TempDir;

use super::{BASE64, Error, Tables, Turn, Visitor};

const TODAY: Date = date(2026, 11, 3);
const VISA: &str = include_str!("../../../../assets/catalogue/visa.toml");
const INSTITUTIONS: &str = include_str!("../../../../assets/catalogue/institutions.toml");
const GAS: &str = include_str!("../../../../assets/catalogue/services/gas.toml");

fn publisher() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn catalogue(version: u64) -> Catalogue {
    let file = |path, text| File { path, text };
    let files = [file("visa.toml", VISA), file("institutions.toml", INSTITUTIONS), file("services/gas.toml", GAS)];
    let entries = folder(&files, &Pictograms::Unchecked).expect("the samples are sound");
    Catalogue {
        version,
        valid_until: date(2027, 1, 31),
        valid_from: None,
        visa: entries.visa,
        institutions: entries.institutions,
        services: entries.services,
    }
}

fn signed(version: u64) -> Signed {
    sign(&catalogue(version), &publisher())
}

fn opened(folder: &TempDir, today: Date) -> Tables {
    Tables::open(folder.path(), &BASE64.encode(publisher().verifying_key().as_bytes()), today).expect("a key")
}

/// A terminal that has version 5.
fn with_five() -> (TempDir, Tables) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut tables = opened(&folder, TODAY);
    tables.renew(&signed(5), TODAY).expect("the publisher's");
    (folder, tables)
}

fn taken(turn: Turn) -> Option<u64> {
    match turn {
        Turn::Keep => panic!("nothing is taken"),
        Turn::Take(tables) => tables.map(|tables| tables.version()),
    }
}

#[test]
fn services_are_kept_over_a_restart() {
    let (folder, _) = with_five();
    let tables = opened(&folder, TODAY);
    assert_eq!(tables.version(), 5);
    let Turn::Take(Some(used)) = tables.turn(None, Visitor::Nobody, TODAY) else { panic!("tables") };
    assert_eq!(used.catalogue().services[0].id.as_str(), "gas");
    // By a word of another language than the entry's own.
    assert_eq!(used.shelf.find("الغاز", 1)[0].service.id.as_str(), "gas");
    assert_eq!(used.rules.version, 5);
}

#[test]
fn what_is_refused_leaves_the_last_good_one_in_use_and_on_disk() {
    let (folder, mut tables) = with_five();
    let kept = fs::read(folder.path().join("catalogue.json")).unwrap();
    let cut = Signed { bytes: signed(6).bytes[..900].to_vec(), ..signed(6) };
    let forged = sign(&catalogue(6), &SigningKey::from_bytes(&[8; 32]));
    let unsigned = Signed { signature: Vec::new(), ..signed(6) };
    let early = sign(&Catalogue { valid_from: Some(date(2026, 11, 4)), ..catalogue(6) }, &publisher());
    let expired = sign(&Catalogue { valid_until: date(2026, 11, 2), ..catalogue(6) }, &publisher());
    let mut broken = catalogue(6);
    broken.services[0].ways.clear();
    let broken = sign(&broken, &publisher());
    let why = |error: Error| match error {
        Error::Refused(Refused::Signature) => "signature",
        Error::Refused(Refused::Version { .. }) => "version",
        Error::Refused(Refused::Early { .. }) => "early",
        Error::Refused(Refused::Expired { .. }) => "expired",
        Error::Refused(Refused::Malformed(_)) => "malformed",
        Error::Key | Error::Keep { .. } => "otherwise",
    };
    for (offered, because) in [
        (cut, "signature"),
        (forged, "signature"),
        (unsigned, "signature"),
        (signed(4), "version"),
        (Signed { version: 7, ..signed(6) }, "version"),
        (early, "early"),
        (broken, "malformed"),
        (expired, "expired"),
    ] {
        assert_eq!(tables.renew(&offered, TODAY).map_err(why), Err(because));
        assert_eq!(tables.version(), 5, "{because}");
        assert_eq!(fs::read(folder.path().join("catalogue.json")).unwrap(), kept, "{because}");
    }
    assert_eq!(opened(&folder, TODAY).version(), 5);
}

#[test]
fn a_customer_who_has_begun_keeps_their_tables() {
    let (_folder, mut tables) = with_five();
    let Turn::Take(used) = tables.turn(None, Visitor::Nobody, TODAY) else { panic!("tables") };
    tables.renew(&signed(6), TODAY).unwrap();
    assert!(matches!(tables.turn(used.as_ref(), Visitor::Somebody, TODAY), Turn::Keep));
    assert_eq!(taken(tables.turn(used.as_ref(), Visitor::Nobody, TODAY)), Some(6));
    let Turn::Take(six) = tables.turn(used.as_ref(), Visitor::Nobody, TODAY) else { panic!("tables") };
    assert!(matches!(tables.turn(six.as_ref(), Visitor::Nobody, TODAY), Turn::Keep), "once");
}

#[test]
fn the_first_tables_are_used_at_once() {
    let (_folder, tables) = with_five();
    assert_eq!(taken(tables.turn(None, Visitor::Somebody, TODAY)), Some(5));
}

#[test]
fn tables_are_used_to_the_end_of_their_last_day_and_by_whoever_has_begun() {
    let (folder, tables) = with_five();
    let Turn::Take(used) = tables.turn(None, Visitor::Nobody, TODAY) else { panic!("tables") };
    let (last, after) = (date(2027, 1, 31), date(2027, 2, 1));
    assert!(matches!(tables.turn(used.as_ref(), Visitor::Nobody, last), Turn::Keep));
    assert!(matches!(tables.turn(used.as_ref(), Visitor::Somebody, after), Turn::Keep));
    assert_eq!(taken(tables.turn(used.as_ref(), Visitor::Nobody, after)), None);
    // After a restart they are as good as none, and nothing older is taken in their place.
    let mut again = opened(&folder, after);
    assert_eq!(again.version(), 0);
    let older = sign(&Catalogue { valid_until: date(2027, 12, 31), ..catalogue(4) }, &publisher());
    assert!(matches!(
        again.renew(&older, after),
        Err(Error::Refused(Refused::Version { offered: 4, newest_known: 5 }))
    ));
    let newer = sign(&Catalogue { valid_until: date(2027, 12, 31), ..catalogue(6) }, &publisher());
    again.renew(&newer, after).unwrap();
    assert_eq!(again.version(), 6);
}

#[test]
fn a_broken_file_is_as_good_as_none() {
    let (folder, _) = with_five();
    fs::write(folder.path().join("catalogue.json"), b"{\"version\":5,").unwrap();
    assert_eq!(opened(&folder, TODAY).version(), 0);
    assert!(matches!(Tables::open(folder.path(), "no key", TODAY), Err(Error::Key)));
}
