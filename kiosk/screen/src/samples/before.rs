//! Up to the decision.

use std::collections::BTreeSet;

use domain::{
    CountryCode, Language,
    document::{
        PartialDate, Sex,
        mrz::{self, Repair},
    },
    visa::{Purpose, ResidenceRefused},
};

use super::{HOSTILE, Sample, day, every, person, repair};
use crate::snapshot::{Again, DocumentScene, Edge, NotNow, Offer, ResidenceScene, Scene};

every!(NOT_NOW: NotNow {
    Reader "reader", CardTerminal "card-terminal", Printer "printer", Paper "paper", Offline "offline",
    Resolving "resolving", Records "records",
});

every!(pub(super) AGAIN: Again {
    Incomplete "incomplete", Corrupted "corrupted", NotADocument "not-a-document",
    IdentityCard "identity-card", Visa "visa", OtherDocument "other-document",
    TwoDocuments "two-documents", ReaderLost "reader-lost", ResidenceFirst "residence-first", Listed "listed",
});

pub(super) fn reasons() -> impl Iterator<Item = (NotNow, &'static str)> {
    NOT_NOW.iter().copied()
}

/// Why there is no visa where an e-visa can be printed all the same.
pub(super) const fn no_card() -> NotNow {
    NotNow::CardTerminal
}

fn wall(name: impl Into<String>, visa: Offer, turn: u32) -> Sample {
    let (visa, pick_up, sale) = (Some(visa), Offer::Available, None);
    Sample::new(name, Scene::Attract { visa, pick_up, sale, languages: locales::OFFERED.to_vec(), turn })
}

/// The wall speaks the language that is lit, so each complete language has its turn.
pub(super) fn attract() -> Vec<Sample> {
    let mut samples: Vec<Sample> = (0..)
        .zip(locales::OFFERED)
        .map(|(turn, language)| wall(format!("attract-{}", language.tag()), Offer::Available, turn))
        .collect();
    for (why, word) in reasons() {
        samples.push(wall(format!("attract-not-now-{word}"), Offer::NotNow(why), 1));
        let (visa, pick_up) = (Some(Offer::NotNow(why)), Offer::NotNow(why));
        let languages = locales::OFFERED.to_vec();
        let scene = Scene::Attract { visa, pick_up, sale: None, languages, turn: 1 };
        samples.push(Sample::new(format!("attract-nothing-{word}"), scene));
    }
    let all = Scene::Attract {
        visa: Some(Offer::Available),
        pick_up: Offer::Available,
        sale: None,
        languages: Language::ALL.to_vec(),
        turn: 1,
    };
    samples.push(Sample::new("attract-fourteen", all));
    samples.push(wall("attract", Offer::Available, 1).helped());
    samples.push(wall("attract", Offer::Available, 1).listening());
    samples
}

pub(super) fn attract_at_every_turn() -> Vec<Sample> {
    (0..15).map(|turn| wall(format!("attract-turn-{turn}"), Offer::Available, turn)).collect()
}

pub(super) fn languages() -> Vec<Sample> {
    vec![
        Sample::new("languages", Scene::Languages { languages: locales::OFFERED.to_vec() }),
        Sample::new("languages-fourteen", Scene::Languages { languages: Language::ALL.to_vec() }),
    ]
}

pub(super) fn privacy() -> Vec<Sample> {
    let sample = Sample::new("privacy", Scene::Privacy);
    vec![sample.clone().helped().listening(), sample.clone().listening(), sample.clone(), sample.helped()]
}

pub(super) fn document() -> Vec<Sample> {
    let waiting = Sample::new("document", Scene::Document { state: DocumentScene::Waiting, traveller: 1 });
    let mut samples = vec![
        waiting.clone().with_slots("left", Edge::Left, 700),
        waiting.clone().with_slots("right", Edge::Right, 700),
        waiting.clone().helped(),
        waiting,
        Sample::new("document-reading", Scene::Document { state: DocumentScene::Reading, traveller: 1 }),
    ];
    for (again, word) in AGAIN {
        let scene = Scene::Document { state: DocumentScene::Again(*again), traveller: 1 };
        samples.push(Sample::new(format!("document-again-{word}"), scene));
    }
    samples
}

fn repairs() -> Vec<Repair> {
    vec![
        repair(mrz::Field::DocumentNumber, 2, 2, 'O', '0'),
        repair(mrz::Field::Names, 1, 7, '1', 'I'),
        repair(mrz::Field::Nationality, 2, 11, '5', 'S'),
        repair(mrz::Field::BirthDate, 2, 14, 'B', '8'),
        repair(mrz::Field::Sex, 2, 21, '\u{1D}', 'F'),
    ]
}

pub(super) fn review() -> Vec<Sample> {
    let plain = Sample::new("review", person("ERIKSSON", "ANNA MARIA", "L898902C3", vec![]));
    let one = vec![repair(mrz::Field::DocumentNumber, 2, 2, 'O', '0')];
    // The names of a TD3 passport have 39 places: one name may fill them all, and W is the widest letter.
    let longest = "W".repeat(39);
    let wide = person(&longest, "", "WWWWWWWWW", vec![]);
    let many = person("VAN DER WESTHUIZEN MKHABELA", "MARIA DE LOURDES", "K0742913E", repairs());
    let no_given_names = person("SUKARNOPUTRI", "", "B1234567", vec![]);
    let mut samples = vec![
        plain.clone(),
        plain.helped(),
        Sample::new("review-repaired", person("TAN", "MEI LING", "K0742913E", one)),
        Sample::new("review-five-repairs", person("TAN", "MEI LING", "K0742913E", repairs())),
        Sample::new("review-39-letters", wide),
        Sample::new("review-long-names", cut(many)),
        Sample::new("review-one-name", no_given_names),
        Sample::new("review-marks", person("O'BRIEN-ÑÚÑEZ", "ŞƏHLA ÅSE-ZOË", "B1234567", vec![])),
        Sample::new("review-birth-unknown", unknown_birth(person("ERIKSSON", "ANNA", "L898902C3", vec![]))),
    ];
    for code in longest_countries() {
        let name = format!("review-country-{}", code.as_str().to_lowercase());
        samples.push(Sample::new(name, of_nation(person("ERIKSSON", "ANNA MARIA", "L898902C3", vec![]), code)));
    }
    samples
}

pub(super) fn review_hostile() -> Vec<Sample> {
    vec![Sample::new("review-hostile", person(HOSTILE, HOSTILE, HOSTILE, vec![]))]
}

/// The country whose name is longest, in each complete language.
fn longest_countries() -> BTreeSet<CountryCode> {
    let length =
        |code: CountryCode, language| locales::countries::name(code, language).map(|name| name.chars().count());
    locales::OFFERED
        .iter()
        .filter_map(|language| locales::countries::codes().max_by_key(|code| (length(*code, *language), *code)))
        .collect()
}

fn cut(mut scene: Scene) -> Scene {
    if let Scene::Review { names_truncated, .. } = &mut scene {
        *names_truncated = true;
    }
    scene
}

fn unknown_birth(mut scene: Scene) -> Scene {
    if let Scene::Review { birth, sex, .. } = &mut scene {
        (*birth, *sex) = (PartialDate::Unknown, Sex::Unspecified);
    }
    scene
}

fn of_nation(mut scene: Scene, code: CountryCode) -> Scene {
    if let Scene::Review { nationality, .. } = &mut scene {
        *nationality = code;
    }
    scene
}

/// The six of the sample tables.
fn residents() -> Vec<CountryCode> {
    ["ARE", "BHR", "KWT", "OMN", "QAT", "SAU"].iter().map(|code| code.parse().expect("a code")).collect()
}

pub(super) fn residence() -> Vec<Sample> {
    // Names every reason: a new one has to be given a word here, and a sample below.
    const fn word(why: ResidenceRefused) -> &'static str {
        match why {
            ResidenceRefused::Kind => "kind",
            ResidenceRefused::State(_) => "state",
            ResidenceRefused::Expired => "expired",
            ResidenceRefused::OtherPerson => "other-person",
        }
    }
    let sample = |name: String, state| Sample::new(name, Scene::Residence { state, states: residents() });
    let waiting = sample("residence".to_owned(), ResidenceScene::Waiting);
    let mut samples = vec![
        waiting.clone().with_slots("left", Edge::Left, 700),
        waiting.clone().helped(),
        waiting,
        sample("residence-reading".to_owned(), ResidenceScene::Reading),
        sample("residence-same-passport".to_owned(), ResidenceScene::SamePassport),
        sample("residence-another-passport".to_owned(), ResidenceScene::AnotherPassport),
        sample("residence-unsure".to_owned(), ResidenceScene::Unsure),
    ];
    samples.extend(
        AGAIN.iter().map(|(again, word)| sample(format!("residence-again-{word}"), ResidenceScene::Again(*again))),
    );
    let longest = longest_countries().into_iter().next().unwrap_or_else(|| residents()[0]);
    let refused = [
        ResidenceRefused::Kind,
        ResidenceRefused::State(longest),
        ResidenceRefused::Expired,
        ResidenceRefused::OtherPerson,
    ];
    samples.extend(refused.map(|why| sample(format!("residence-refused-{}", word(why)), ResidenceScene::Refused(why))));
    samples
}

pub(super) fn trip() -> Vec<Sample> {
    let trip = |name, days, purpose| {
        Sample::new(name, Scene::Trip { arrival: day(2026, 11, 21), day_choices: vec![7, 15, 30], days, purpose })
    };
    vec![
        trip("trip", None, None),
        trip("trip-days", Some(7), None),
        trip("trip-purpose", None, Some(Purpose::Transit)),
        trip("trip-chosen", Some(30), Some(Purpose::Tourism)),
    ]
}

pub(super) fn declaration() -> Vec<Sample> {
    vec![Sample::new("declaration", Scene::Declaration)]
}

pub(super) fn deciding() -> Vec<Sample> {
    let deciding = |waited| Sample::new(format!("deciding-{waited}"), Scene::Deciding { waited });
    [0, 1, 12, 45].map(deciding).to_vec()
}
