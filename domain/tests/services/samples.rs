use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use domain::{
    Date, Money,
    catalogue::{Catalogue, Entries, File, Pictograms, Refused, Signed, folder, sign},
    service::{Area, FieldKind, Kind, LifeEvent, LookUp, Means, Offline, Price},
};
use ed25519_dalek::SigningKey;
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 3);

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets")
}

/// The files of the sample folder, by path.
pub(crate) fn files() -> BTreeMap<String, String> {
    let catalogue = assets().join("catalogue");
    let mut files = BTreeMap::new();
    for (below, prefix) in [(catalogue.clone(), ""), (catalogue.join("services"), "services/")] {
        for entry in fs::read_dir(below).expect("the folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
                files.insert(format!("{prefix}{name}"), fs::read_to_string(&path).expect("text"));
            }
        }
    }
    files
}

pub(crate) fn pictograms() -> Pictograms {
    let names = fs::read_dir(assets().join("look")).expect("pictograms").filter_map(|entry| {
        let name = entry.expect("an entry").file_name();
        Some(name.to_str()?.strip_prefix("icon-")?.strip_suffix(".svg")?.to_owned())
    });
    Pictograms::Known(names.collect())
}

pub(crate) fn read(files: &BTreeMap<String, String>) -> Result<Entries, Vec<String>> {
    let files: Vec<File<'_>> = files.iter().map(|(path, text)| File { path, text }).collect();
    folder(&files, &pictograms()).map_err(|wrong| {
        let line = |wrong: &domain::catalogue::Wrong| format!("{wrong}: {}: {}", wrong.mistake, wrong.mistake.cause);
        wrong.iter().map(line).collect()
    })
}

fn samples() -> Entries {
    read(&files()).unwrap_or_else(|wrong| panic!("{wrong:#?}"))
}

fn catalogue(version: u64) -> Catalogue {
    let Entries { visa, institutions, services } = samples();
    Catalogue { version, valid_until: date(2027, 1, 31), valid_from: None, visa, institutions, services }
}

fn publisher() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn open(signed: &Signed, today: Date) -> Result<Catalogue, Refused> {
    signed.open(&publisher().verifying_key(), 0, today)
}

#[test]
fn the_samples_are_many_and_of_every_sort() {
    let Entries { institutions, services, .. } = samples();
    assert!(services.len() >= 120 && institutions.len() >= 45, "{} {}", services.len(), institutions.len());
    let whose: BTreeSet<_> = services.iter().map(|service| &service.institution).collect();
    assert_eq!(whose.len(), institutions.len(), "an institution without services");
    assert_eq!(services.iter().map(|service| service.kind).collect::<BTreeSet<Kind>>().len(), 42);
    assert_eq!(services.iter().map(|service| service.area).collect::<BTreeSet<Area>>().len(), 10);
    let events: BTreeSet<LifeEvent> = services.iter().flat_map(|service| service.life_events.clone()).collect();
    assert_eq!(events.len(), 12);
    for means in [Means::Notes, Means::Card, Means::Qr] {
        assert!(services.iter().any(|service| service.means.contains(&means)));
        assert!(services.iter().any(|service| !service.means.contains(&means)), "{means:?} is not for everything");
    }
    for ask in [LookUp::None, LookUp::WhenOnline, LookUp::Must] {
        assert!(services.iter().filter(|service| service.look_up == ask).count() > 10, "{ask:?}");
    }
    assert!(services.iter().filter(|service| service.offline == Offline::Queue).count() > 40);
    assert!(services.iter().filter(|service| matches!(service.price, Price::Tariffs { .. })).count() > 20);
}

#[test]
fn traffic_fines_cost_forty_qapik_more_whatever_the_sum() {
    let fines = samples().services.into_iter().filter(|service| service.kind == Kind::TrafficFine);
    let mut seen = 0;
    for fine in fines {
        for sum in [1_000, 40_000, 500_000] {
            assert_eq!(
                fine.commission.on(Money::new(sum, fine.currency)),
                Ok(Money::new(40, fine.currency)),
                "{}",
                fine.id
            );
        }
        seen += 1;
    }
    assert!(seen >= 3);
}

#[test]
fn every_operator_of_mobile_telephones_is_there() {
    let services = samples().services;
    for operator in ["azercell", "bakcell", "nar", "naxtel", "fonex", "aztelekom"] {
        let tops_up = |service: &&domain::service::Service| {
            service.kind == Kind::Mobile
                && service.institution.as_str() == operator
                && service.ways.iter().any(|way| way.fields.iter().any(|field| field.kind == FieldKind::MobilePhone))
        };
        assert!(services.iter().any(|service| tops_up(&service)), "{operator}");
    }
}

#[test]
fn an_azerbaijani_name_has_no_letter_of_another_alphabet() {
    let Entries { institutions, services, .. } = samples();
    let allowed = |text: &str| {
        let extra = "əğıöşüçƏĞİÖŞÜÇ«»×";
        text.chars()
            .all(|letter| letter.is_ascii() || extra.contains(letter) || matches!(letter, '\u{2013}' | '\u{2014}'))
    };
    let russian = |text: &str| text.chars().any(|letter| matches!(letter, 'а'..='я' | 'А'..='Я' | 'ё'));
    for institution in &institutions {
        assert!(allowed(&institution.name.az), "{}", institution.name.az);
        assert!(institution.name.en.is_ascii(), "{}", institution.name.en);
    }
    for service in &services {
        let lines = service.documents.iter().chain(&service.refusals).chain([&service.name]);
        for line in lines {
            assert!(allowed(&line.az), "{}: {}", service.id, line.az);
            assert!(!russian(&line.en) && !russian(&line.az), "{}", service.id);
        }
        for word in &service.words.az {
            assert!(allowed(word), "{}: {word}", service.id);
        }
        for word in &service.words.ru {
            let mixed = word
                .split_whitespace()
                .any(|word| word.chars().any(|letter| letter.is_ascii_alphabetic()) && russian(word));
            assert!(!mixed, "{}: {word} mixes alphabets", service.id);
        }
    }
}

#[test]
fn services_travel_signed_and_come_back_as_they_were() {
    let signed = sign(&catalogue(12), &publisher());
    let opened = open(&signed, TODAY).unwrap();
    assert_eq!(opened.services, catalogue(12).services);
    assert_eq!(opened.institutions, catalogue(12).institutions);
    assert_eq!(sign(&opened, &publisher()), signed, "canonical bytes");
    let first = &opened.services[0];
    assert_eq!(opened.service(&first.id), Some(first));
    assert_eq!(opened.institution_of(first).map(|whose| &whose.id), Some(&first.institution));
}

#[test]
fn a_catalogue_without_services_is_read_as_before() {
    let old = Catalogue { institutions: Vec::new(), services: Vec::new(), ..catalogue(3) };
    let signed = sign(&old, &publisher());
    let text = std::str::from_utf8(&signed.bytes).unwrap();
    assert!(!text.contains("services") && !text.contains("institutions") && !text.contains("valid_from"), "{text}");
    assert!(open(&signed, TODAY).unwrap().services.is_empty());
}

#[test]
fn a_catalogue_of_tomorrow_waits_for_its_day() {
    let signed = sign(&Catalogue { valid_from: Some(date(2026, 11, 4)), ..catalogue(12) }, &publisher());
    let refused = open(&signed, TODAY);
    assert!(matches!(refused, Err(Refused::Early { valid_from }) if valid_from == date(2026, 11, 4)), "{refused:?}");
    assert!(open(&signed, date(2026, 11, 4)).is_ok());
    let expired = open(&signed, date(2027, 2, 1));
    assert!(matches!(expired, Err(Refused::Expired { .. })), "{expired:?}");
}

#[test]
fn a_catalogue_that_was_cut_off_anywhere_is_refused() {
    let signed = sign(&catalogue(12), &publisher());
    for part in 0..64 {
        let cut = Signed { bytes: signed.bytes[..signed.bytes.len() * part / 64].to_vec(), ..signed.clone() };
        assert!(matches!(open(&cut, TODAY), Err(Refused::Signature)), "{part}/64");
    }
}

#[test]
fn a_signed_contradiction_is_refused_with_its_key() {
    let mut bent = catalogue(12);
    let at = bent.services.iter().position(|service| service.id.as_str() == "gas").unwrap();
    bent.services[at].limits.most = 1;
    match open(&sign(&bent, &publisher()), TODAY) {
        Err(Refused::Malformed(malformed)) => {
            assert_eq!(malformed.key, format!("services.{}.limits.most", at + 1));
            assert!(malformed.line > 100, "{malformed}");
        }
        other => panic!("{other:?}"),
    }
    let mut twice = catalogue(12);
    twice.services.push(twice.services[0].clone());
    let last = twice.services.len();
    let refused = open(&sign(&twice, &publisher()), TODAY);
    assert!(
        matches!(refused, Err(Refused::Malformed(ref malformed)) if malformed.key == format!("services.{last}.id")),
        "{refused:?}"
    );
    let nobody = Catalogue { institutions: Vec::new(), ..catalogue(12) };
    let refused = open(&sign(&nobody, &publisher()), TODAY);
    assert!(matches!(refused, Err(Refused::Malformed(ref malformed)) if malformed.key == "services.1.institution"));
}
