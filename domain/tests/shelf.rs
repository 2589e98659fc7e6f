//! The shelf: what is found by what people type, by codes, by place.

use std::{
    fs,
    path::Path,
    sync::{Arc, LazyLock},
};

use domain::{
    Language,
    catalogue::{Catalogue, Entries, File, Pictograms, folder},
    service::{Area, Kind, LifeEvent, Named, Service},
    shelf::{Nearness, Shelf, Sort},
};
use jiff::civil::date;
use proptest::prelude::*;

/// Words of kinds as languages have them that no entry speaks.
fn words(sort: Sort) -> Vec<String> {
    let words: &[&str] = match sort {
        Sort::Area(Area::Health) => &["Gesundheit", "الصحة", "בריאות"],
        Sort::Kind(Kind::Electricity) => &[
            "Electricité",
            "Strom",
            "Electricidad",
            "बिजली",
            "الكهرباء",
            "برق",
            "חשמל",
            "بجلی",
            "strøm",
            "elettricità",
        ],
        Sort::Kind(Kind::Water) => &["Eau", "Wasser", "पानी", "المياه", "آب", "מים"],
        Sort::Kind(Kind::TrafficFine) => {
            &["Trafik cezası", "amende", "مخالفة مرورية", "جریمه", "ٹریفک جرمانہ", "דו״ח תנועה", "यातायात दण्ड"]
        }
        _ => &[],
    };
    words.iter().map(|word| (*word).to_owned()).collect()
}

static SHELF: LazyLock<Shelf> = LazyLock::new(sample_shelf);

fn shelf() -> &'static Shelf {
    &SHELF
}

fn sample_shelf() -> Shelf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue");
    let mut files = Vec::new();
    for (below, prefix) in [(root.clone(), ""), (root.join("services"), "services/")] {
        for entry in fs::read_dir(below).expect("the folder") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
                files.push((format!("{prefix}{name}"), fs::read_to_string(&path).expect("text")));
            }
        }
    }
    let files: Vec<File<'_>> = files.iter().map(|(path, text)| File { path, text }).collect();
    let Entries { visa, institutions, services } = folder(&files, &Pictograms::Unchecked).expect("sound samples");
    let valid_until = date(2027, 1, 31);
    let catalogue = Catalogue { version: 1, valid_until, valid_from: None, visa, institutions, services };
    Shelf::new(Arc::new(catalogue), words, order)
}

/// An alphabet that is as good as any: small letters by their numbers. Azerbaijani lists run backwards, so that it is seen
/// whose order they have.
fn order(name: &str, language: Language) -> Vec<u8> {
    let turned = |byte: u8| if language == Language::Azerbaijani { !byte } else { byte };
    name.to_lowercase().bytes().map(turned).collect()
}

fn found(shelf: &Shelf, typed: &str) -> Vec<String> {
    shelf.find(typed, 8).iter().map(|hit| hit.service.id.to_string()).collect()
}

#[test]
fn electricity_is_found_in_every_language_and_writing() {
    let shelf = shelf();
    for typed in [
        "elektrik",
        "ELEKTRİK",
        "Elektrik",
        "ELEKTRIK",
        "electricity",
        "elec",
        "электроэнергия",
        "Электро",
        "света",
        "свет",
        "işıq pulu",
        "isiq pulu",
        "işiq",
        "ışıq",
        "azərişıq",
        "azerisiq",
        "azerishiq",
        "азеришыг",
        "Азеришиг",
        "azərışıg",
        "elektrik enerjisi",
        "enerjisi elektrik",
        "strom",
        "STRØM",
        "strom",
        "electricidad",
        "électricité",
        "elettricita",
        "الكهرباء",
        "كهرباء",
        "الك",
        "كَهرُباء",
        "برق",
        "חשמל",
        "बिजली",
        "بجلی",
        "بجلي",
    ] {
        let first = found(shelf, typed);
        assert!(first.iter().take(3).any(|id| id == "electricity"), "{typed}: {first:?}");
    }
}

#[test]
fn what_people_type_finds_what_they_mean() {
    let shelf = shelf();
    for (typed, id) in [
        ("cərimə", "traffic-fine"),
        ("cerime", "traffic-fine"),
        ("джериме", "traffic-fine"),
        ("штраф гаи", "traffic-fine"),
        ("shtraf", "traffic-fine"),
        ("speeding", "traffic-fine"),
        ("جریمه", "traffic-fine"),
        ("مخالفه مروريه", "traffic-fine"),
        ("ٹریفک", "traffic-fine"),
        ("جرمانه", "traffic-fine"),
        ("דוח", "traffic-fine"),
        ("यातायात दंड", "traffic-fine"),
        ("qaz", "gas"),
        ("gaz", "gas"),
        ("газ", "gas"),
        ("azeriqaz", "gas"),
        ("su pulu", "water-large-cities"),
        ("вода баку", "water-large-cities"),
        ("آب", "water-large-cities"),
        ("azercell", "azercell-top-up"),
        ("азерселл", "azercell-top-up"),
        ("azərsel", "azercell-top-up"),
        ("nar", "nar-top-up"),
        ("zibil", "refuse-baku"),
        ("мусор", "refuse-baku"),
        ("bağça", "kindergarten"),
        ("bagca", "kindergarten"),
        ("bagcha", "kindergarten"),
        ("багча", "kindergarten"),
        ("детский сад", "kindergarten"),
        ("tex baxis", "technical-inspection"),
        ("техосмотр", "technical-inspection"),
        ("mənzil çıxarış", "property-register-extract"),
        ("kupcha", "property-register-extract"),
        ("купчая", "property-register-extract"),
        ("prava", "driving-licence"),
        ("qəbul imtahanı", "dim-admission"),
        ("qabul imtahani", "dim-admission"),
        ("BDU", "bsu-tuition"),
        ("nikah", "marriage-registration"),
        ("şəxsiyyət vəsiqəsi", "identity-card"),
        ("sexsiyyet vesiqesi", "identity-card"),
        ("shaxsiyyat", "identity-card"),
    ] {
        let first = found(shelf, typed);
        assert!(first.iter().take(4).any(|found| found == id), "{typed}: {first:?}");
    }
}

#[test]
fn one_wrong_letter_of_a_long_word_is_forgiven_last() {
    let shelf = shelf();
    for (typed, id) in [
        ("elektrk", "electricity"),
        ("elekttrik", "electricity"),
        ("elektirk", "electricity"),
        ("ilektrik", "electricity"),
        ("kindergraten", "kindergarten"),
        ("azercel top", "azercell-top-up"),
    ] {
        let hits = shelf.find(typed, 12);
        let hit = hits.iter().find(|hit| hit.service.id.as_str() == id);
        assert!(hit.is_some(), "{typed}: {:?}", found(shelf, typed));
        if let Some(hit) = hit {
            let expected = if typed == "azercel top" { Nearness::Typed } else { Nearness::Nearly };
            assert_eq!(hit.nearness, expected, "{typed}");
        }
        assert!(hits.is_sorted_by_key(|hit| hit.nearness), "{typed}");
    }
    // Too short to be forgiven, too wrong to be forgiven.
    assert!(found(shelf, "zqbil").iter().all(|id| id != "gas"));
    assert!(found(shelf, "elktirk").is_empty());
    assert!(found(shelf, "qza").is_empty());
}

#[test]
fn all_words_must_be_there_in_any_order() {
    let shelf = shelf();
    assert_eq!(found(shelf, "gas smart card")[0], "gas-smart-card");
    assert_eq!(found(shelf, "card gas")[0], "gas-smart-card");
    assert_eq!(found(shelf, "parcel customs")[0], "customs-parcel");
    assert!(found(shelf, "gas kindergarten").is_empty());
    for nothing in ["", " ", "-", "\u{200f}", "!?"] {
        assert!(found(shelf, nothing).is_empty(), "{nothing:?}");
    }
    assert_eq!(shelf.find("a", 3).len(), 3);
    assert!(shelf.find("a", 0).is_empty());
}

#[test]
fn a_name_comes_before_a_word_and_the_plain_service_before_the_particular() {
    let shelf = shelf();
    assert_eq!(found(shelf, "passport")[0], "passport");
    assert_eq!(found(shelf, "electricity")[0], "electricity");
    assert_eq!(found(shelf, "alimony"), ["alimony"]);
    assert_eq!(found(shelf, "divorce")[0], "divorce-registration");
}

#[test]
fn a_code_says_for_which_service_and_whose() {
    let shelf = shelf();
    let scanned = |code: &str| -> Vec<(String, String)> {
        let told = |scan: &domain::shelf::Scan<'_>| {
            let values: Vec<String> =
                scan.account.iter().map(|entry| format!("{}={}", entry.field, entry.value.reveal())).collect();
            assert_eq!(scan.way.fields.len(), values.len());
            (scan.service.id.to_string(), values.join(" "))
        };
        shelf.scanned(code).iter().map(told).collect()
    };
    let one = |id: &str, values: &str| vec![(id.to_owned(), values.to_owned())];
    assert_eq!(scanned("EL123456789012345"), one("electricity", "subscriber=123456789012345"));
    assert_eq!(
        scanned("https://bill.electricity.example/?code=123456789012345\r\n"),
        one("electricity", "subscriber=123456789012345")
    );
    assert_eq!(scanned("CERIME:AA1234567"), one("traffic-fine", "protocol=AA1234567"));
    assert_eq!(scanned("ATS012 404 12 34"), one("landline-regions", "phone=124041234"));
    // A bare number: fifteen digits are electricity's alone, sixteen a card's.
    assert_eq!(scanned("123456789012345"), one("electricity", "subscriber=123456789012345"));
    assert_eq!(scanned("1234567890123456"), one("abb-card", "card=1234567890123456"));
    for nothing in [
        "",
        "EL12345",
        "EL12345678901234A",
        "1234567",
        "https://elsewhere.example/?code=123456789012345",
        "CERIME:",
        "\0",
    ] {
        assert_eq!(scanned(nothing), [], "{nothing:?}");
    }
    assert_eq!(scanned(&"1".repeat(1_000_000)), []);
}

#[test]
fn services_stand_by_area_kind_institution_and_life_event() {
    let shelf = shelf();
    assert_eq!(shelf.areas().len(), 10);
    assert!(shelf.kinds(Area::Home).contains(&Kind::Water) && !shelf.kinds(Area::Home).contains(&Kind::Mobile));
    let by_kind: usize = shelf
        .areas()
        .into_iter()
        .flat_map(|area| shelf.kinds(area).into_iter().map(move |kind| (area, kind)))
        .map(|(area, kind)| shelf.of_kind(area, kind).count())
        .sum();
    assert_eq!(by_kind, shelf.services().count(), "each stands in one place");
    let customs = "customs".parse().unwrap();
    assert!(shelf.of_institution(&customs).count() >= 4);
    assert!(shelf.of_institution(&customs).all(|service| service.institution == customs));
    assert!(shelf.of_life_event(LifeEvent::Driving).any(|service| service.id.as_str() == "traffic-fine"));
    assert!(shelf.of_life_event(LifeEvent::Driving).all(|service| service.life_events.contains(&LifeEvent::Driving)));
}

#[test]
fn services_are_found_by_what_their_area_is_called() {
    let shelf = shelf();
    for typed in ["الصحة", "صحه", "gesund"] {
        let hits = shelf.find(typed, 40);
        assert!(!hits.is_empty() && hits.iter().all(|hit| hit.service.area == Area::Health), "{typed}: {hits:?}");
    }
    // Where it belongs says less than what it is called.
    assert_eq!(found(shelf, "electricity")[0], "electricity");
}

#[test]
fn institutions_are_listed_by_the_alphabet_and_found_by_their_names() {
    let shelf = shelf();
    let listed = shelf.institutions(Language::English);
    assert_eq!(
        listed.iter().map(|(_, services)| services).sum::<usize>(),
        shelf.services().count(),
        "none is left out"
    );
    assert!(listed.iter().all(|(_, services)| *services > 0));
    let names = |language| -> Vec<String> {
        shelf.institutions(language).into_iter().map(|(one, _)| one.name.read_in(language).to_owned()).collect()
    };
    for language in [Language::English, Language::Azerbaijani, Language::Norwegian] {
        assert!(names(language).is_sorted_by_key(|name| order(name, language)), "{:?}", names(language));
    }
    let like = |typed: &str| -> Vec<String> {
        shelf.institutions_like(typed, Language::English, 3).iter().map(|one| one.id.to_string()).collect()
    };
    assert_eq!(like("customs")[0], "customs");
    assert_eq!(like("GÖMRÜK")[0], "customs");
    assert_eq!(like("gomruk kom")[0], "customs");
    assert_eq!(like("гомрук")[0], "customs");
    assert!(!found(shelf, "parcel").is_empty() && like("parcel").is_empty(), "only its own names count");
    assert!(like("").is_empty() && like("customs kindergarten").is_empty());
    assert_eq!(shelf.institutions_like("a", Language::English, 2).len(), 2);
}

#[test]
fn services_are_listed_by_the_alphabet_and_those_of_one_name_by_their_ids() {
    let shelf = shelf();
    let backwards: Vec<_> = shelf.services().collect();
    for language in [Language::English, Language::Azerbaijani, Language::Norwegian] {
        let listed = shelf.in_order(shelf.services(), language);
        assert_eq!(listed.len(), backwards.len());
        let place = |service: &&&Service| (order(service.name.read_in(language), language), service.id.clone());
        assert!(listed.iter().collect::<Vec<_>>().is_sorted_by_key(place), "{listed:?}");
        assert_eq!(shelf.in_order(backwards.iter().rev().copied(), language), listed, "however they come");
    }
    let mut twins = shelf.catalogue().as_ref().clone();
    for service in &mut twins.services {
        service.name = Named { az: "Su".to_owned(), en: "Water".to_owned(), ru: "Вода".to_owned() };
    }
    let twins = Shelf::new(Arc::new(twins), words, order);
    let ids: Vec<_> =
        twins.in_order(twins.services(), Language::English).into_iter().map(|one| one.id.clone()).collect();
    assert!(ids.is_sorted(), "{ids:?}");
}

#[test]
fn proper_names_are_read_in_three_languages() {
    let name = Named { az: "Qaz".to_owned(), en: "Gas".to_owned(), ru: "Газ".to_owned() };
    let read: Vec<&str> = Language::ALL.iter().map(|language| name.read_in(*language)).collect();
    assert_eq!(read.iter().filter(|name| **name == "Gas").count(), 12);
    assert_eq!((name.read_in(Language::Azerbaijani), name.read_in(Language::Russian)), ("Qaz", "Газ"));
}

proptest! {
    #[test]
    fn no_text_is_too_strange_to_be_looked_for(typed in any::<String>(), most in 0..20_usize) {
        let shelf = shelf();
        let hits = shelf.find(&typed, most);
        prop_assert!(hits.len() <= most);
        prop_assert_eq!(&hits, &shelf.find(&typed, most), "the same text, the same answer");
        let _ = shelf.scanned(&typed);
    }

    #[test]
    fn every_service_is_found_by_its_own_name(which in 0..1000_usize, language in 0..3_usize, capitals in any::<bool>()) {
        let shelf = shelf();
        let services: Vec<_> = shelf.services().collect();
        let service = services[which % services.len()];
        let name = [&service.name.az, &service.name.en, &service.name.ru][language];
        let typed = if capitals { name.to_uppercase() } else { name.clone() };
        let hits = shelf.find(&typed, 20);
        prop_assert!(hits.iter().any(|hit| hit.service.id == service.id && hit.nearness == Nearness::Typed), "{}", typed);
    }
}
