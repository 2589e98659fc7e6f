//! How long a catalogue of 2,000 services takes to be read, and a search in it: `cargo bench -p domain --bench services`.
//!
//! The first result of a search has one frame, 16 ms. Every beginning of every query is looked for, as it is typed;
//! the slowest of a hundred counts. On a shared machine believe the ratio to the frame.

use std::{
    fs,
    hint::black_box,
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};

use criterion::{Criterion, criterion_group, criterion_main};
use domain::{
    Date,
    catalogue::{Catalogue, Entries, File, Pictograms, Signed, folder, sign},
    service::{Area, Kind, Service},
    shelf::{Shelf, Sort},
};
use ed25519_dalek::SigningKey;
use jiff::civil::date;

const TODAY: Date = date(2026, 11, 3);
const SERVICES: usize = 2_000;
const FRAME: Duration = Duration::from_millis(16);

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
const QUERIES: [(&str, &[&str]); 14] = [
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

fn words(sort: Sort) -> Vec<String> {
    let words = match sort {
        Sort::Kind(kind) => KINDS.iter().find(|(known, _)| *known == kind).map_or(&[][..], |(_, words)| *words),
        Sort::Area(Area::Home) => &HOME,
        Sort::Area(_) => &[],
    };
    words.iter().map(|word| (*word).to_owned()).collect()
}

/// The samples again and again, each time of another place.
fn catalogue() -> Catalogue {
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
fn typed(queries: &[&'static str]) -> Vec<&'static str> {
    let beginnings = |query: &'static str| query.char_indices().skip(1).map(move |(at, _)| &query[..at]).chain([query]);
    queries.iter().copied().flat_map(beginnings).collect()
}

#[expect(clippy::disallowed_methods, reason = "a bench reads the clock")]
fn timed(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}

fn services(criterion: &mut Criterion) {
    let key = SigningKey::from_bytes(&[7; 32]);
    let signed: Signed = sign(&catalogue(), &key);
    let verifying = key.verifying_key();
    let opened = || signed.open(black_box(&verifying), 0, TODAY).expect("the publisher's");
    let shelf = Shelf::new(Arc::new(opened()), words);

    let part = |times: &[Duration], hundredths: usize| times[(times.len() - 1) * hundredths / 100];
    let mut all: Vec<Duration> = Vec::new();
    for (language, queries) in QUERIES {
        for query in queries {
            assert!(!shelf.find(query, 1).is_empty(), "nothing is found for {query} in {language}");
        }
        let typed = typed(queries);
        let mut times: Vec<Duration> = Vec::new();
        for _ in 0..20 {
            times.extend(typed.iter().map(|typed| timed(|| drop(black_box(shelf.find(black_box(typed), 12))))));
        }
        times.sort();
        println!("{language}: 99 of 100 of {} searches within {:?}", times.len(), part(&times, 99));
        all.extend(times);
    }
    all.sort();
    let slowest = part(&all, 99);
    println!(
        "{SERVICES} services, {} searches in {} languages: half within {:?}, 99 of 100 within {slowest:?}, all within {:?}; \
         a frame is {FRAME:?}",
        all.len(),
        QUERIES.len(),
        part(&all, 50),
        part(&all, 100),
    );
    assert!(slowest < FRAME, "a search takes longer than a frame");
    println!(
        "{} bytes: signature, reading and checks take {:?}, the shelf {:?}",
        signed.bytes.len(),
        timed(|| drop(black_box(opened()))),
        timed(|| drop(black_box(Shelf::new(Arc::clone(shelf.catalogue()), words)))),
    );

    let mut group = criterion.benchmark_group("services");
    group.sample_size(10);
    group.bench_function("open", |bencher| bencher.iter(opened));
    group.bench_function("shelf", |bencher| bencher.iter(|| Shelf::new(Arc::clone(shelf.catalogue()), words)));
    for query in ["e", "elektrik enerjisi", "electrcity", "الكهرباء", "электроэнергия"] {
        group.bench_function(query, |bencher| bencher.iter(|| shelf.find(black_box(query), 12).len()));
    }
    group.bench_function("scan", |bencher| bencher.iter(|| shelf.scanned(black_box("EL123456789012345")).len()));
    group.finish();
}

criterion_group!(benches, services);
criterion_main!(benches);
