//! A shelf of 2,000 services, and what is typed before it in fourteen languages: for the bench and for the figures.

use std::{fs, path::Path};

use domain::{
    Date, Language,
    catalogue::{Catalogue, Entries, File, Pictograms, folder},
    service::{Area, Kind, Service},
    shelf::Sort,
};
use jiff::civil::date;

/// The day on which it is read.
pub const TODAY: Date = date(2026, 11, 3);
/// How many services there are.
pub const SERVICES: usize = 2_000;

/// Places after which the synthetic services are called, so that their names differ as real ones do.
const PLACES: [&str; 12] = [
    "Abşeron",
    "Ağdam",
    "Balakən",
    "Bərdə",
    "Cəlilabad",
    "Göyçay",
    "Kürdəmir",
    "Lənkəran",
    "Şəki",
    "Şirvan",
    "Xaçmaz",
    "Zaqatala",
];

/// What kinds are called in the fourteen languages.
const KINDS: [(Kind, &[&str]); 6] = [
    (
        Kind::Electricity,
        &[
            "Elektrik enerjisi",
            "Electricity",
            "Électricité",
            "Electricidad",
            "Strom",
            "Elektrik",
            "बिजली",
            "الكهرباء",
            "برق",
            "חשמל",
            "بجلی",
            "Strøm",
            "Электричество",
            "Elettricità",
        ],
    ),
    (
        Kind::Water,
        &["Su", "Water", "Eau", "Agua", "Wasser", "पानी", "المياه", "آب", "מים", "پانی", "Vann", "Вода", "Acqua"],
    ),
    (Kind::Gas, &["Qaz", "Gas", "Gaz", "Erdgas", "Doğal gaz", "गैस", "الغاز", "گاز", "גז", "گیس", "Gass", "Газ"]),
    (
        Kind::TrafficFine,
        &[
            "Yol cəriməsi",
            "Traffic fine",
            "Amende",
            "Multa",
            "Bußgeld",
            "Trafik cezası",
            "जुर्माना",
            "مخالفة",
            "جریمه",
            "קנס",
            "جرمانہ",
            "Bot",
            "Штраф",
        ],
    ),
    (
        Kind::Mobile,
        &[
            "Mobil telefon",
            "Mobile top-up",
            "Recharge",
            "Recarga",
            "Guthaben",
            "मोबाइल",
            "شحن",
            "شارژ",
            "טעינה",
            "Пополнение",
            "Ricarica",
        ],
    ),
    (
        Kind::Education,
        &[
            "Təhsil",
            "Education",
            "Éducation",
            "Educación",
            "Bildung",
            "Eğitim",
            "शिक्षा",
            "تعليم",
            "آموزش",
            "חינוך",
            "تعلیم",
            "Utdanning",
            "Образование",
            "Istruzione",
        ],
    ),
];

/// What is typed in each of the fourteen languages and some of their writings, right and nearly right. A language whose
/// words are not written yet types its words of kinds, and the names of the catalogue.
pub const QUERIES: [(&str, &[&str]); 14] = [
    ("az", &["elektrik enerjisi", "elektrik şəki", "azərişıq", "azerisiq", "qaz pulu", "cərimə", "su pulu lənkəran"]),
    ("en", &["electricity", "electrcity", "traffic fine", "kindergarten", "mobile top", "home"]),
    ("ru", &["электроэнергия", "штраф", "азеришыг", "паспорт", "пошлина паспорт", "детский сад"]),
    ("tr", &["trafik cezası", "elektrik", "doğal gaz", "eğitim", "azercell"]),
    ("ar", &["الكهرباء", "كهرباء", "مخالفه", "مخالفة", "تعليم", "المياه", "البيت"]),
    ("fa", &["برق", "جریمه", "آموزش", "گاز", "شارژ"]),
    ("ur", &["بجلی", "جرمانہ", "تعلیم", "پانی", "گیس"]),
    ("he", &["חשמל", "קנס", "מים", "חינוך", "טעינה"]),
    ("hi", &["बिजली", "जुर्माना", "पानी", "शिक्षा", "मोबाइल"]),
    ("de", &["strom", "bussgeld", "bußgeld", "wasser", "guthaben", "bildung"]),
    ("fr", &["électricité", "electricite", "amende", "recharge", "éducation"]),
    ("es", &["electricidad", "multa", "agua", "recarga", "educación"]),
    ("it", &["elettricità", "acqua", "ricarica", "istruzione", "multa"]),
    ("no", &["strøm", "utdanning", "vann", "bot", "gass"]),
];

/// What areas are called, where languages have words today.
const HOME: [&str; 3] = ["Ev", "Home", "البيت"];

pub fn words(sort: Sort) -> Vec<String> {
    let words = match sort {
        Sort::Kind(kind) => KINDS.iter().find(|(known, _)| *known == kind).map_or(&[][..], |(_, words)| *words),
        Sort::Area(Area::Home) => &HOME,
        Sort::Area(_) => &[],
    };
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// Lists are not measured: letters by their numbers do.
pub fn order(name: &str, _: Language) -> Vec<u8> {
    name.as_bytes().to_vec()
}

/// The samples again and again, each time of another place.
pub fn catalogue() -> Catalogue {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/catalogue");
    let mut files = Vec::new();
    for (below, prefix) in [(root.clone(), ""), (root.join("services"), "services/")] {
        for entry in fs::read_dir(below).expect("the samples") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
                files.push((format!("{prefix}{name}"), fs::read_to_string(&path).expect("text")));
            }
        }
    }
    let files: Vec<File<'_>> = files.iter().map(|(path, text)| File { path, text }).collect();
    let Entries { visa, institutions, services } = folder(&files, &Pictograms::Unchecked).expect("sound samples");
    let services = (0..SERVICES).map(|number| of_a_place(&services[number % services.len()], number)).collect();
    let valid_until = date(2027, 1, 31);
    Catalogue { version: 1, valid_until, valid_from: None, visa, institutions, services }
}

fn of_a_place(sample: &Service, number: usize) -> Service {
    let mut service = sample.clone();
    let id: String = sample.id.as_str().chars().take(40).collect();
    service.id = format!("{id}-{number}").parse().expect("a name");
    let place = PLACES[number % PLACES.len()];
    for name in [&mut service.name.az, &mut service.name.en, &mut service.name.ru] {
        name.push(' ');
        name.push_str(place);
    }
    service
}

/// Every beginning of every query, as each key is pressed.
pub fn typed(queries: &[&'static str]) -> Vec<&'static str> {
    let beginnings = |query: &'static str| query.char_indices().skip(1).map(move |(at, _)| &query[..at]).chain([query]);
    queries.iter().copied().flat_map(beginnings).collect()
}
