//! What its holder types of a passport.

use domain::{
    Date,
    document::{Item, PartialDate, Sex, Wrong},
};

use super::{Sample, day, person};
use crate::snapshot::{Ready, Scene, TypingScene};

pub(super) fn review() -> Vec<Sample> {
    let one = typed(person("ERIKSSON", "ANNA MARIA", "L898902C3", vec![]), vec![Item::Surname]);
    let all = typed(person("ERIKSSON", "ANNA MARIA", "L898902C3", vec![]), Item::ALL.to_vec());
    vec![Sample::new("review-one-typed", one), Sample::new("review-all-typed", all)]
}

fn typed(mut scene: Scene, items: Vec<Item>) -> Scene {
    if let Scene::Review { typed, .. } = &mut scene {
        *typed = items;
    }
    scene
}

pub(super) fn wrong_line() -> Vec<Sample> {
    let wrong_line = |birth, expiry: Date, sex| Scene::WrongLine {
        nationality: "SGP".parse().expect("a code"),
        issuing_state: "GBD".parse().expect("a code"),
        sex,
        birth,
        expiry,
    };
    let known = PartialDate::Known(day(1988, 3, 14));
    vec![
        Sample::new("wrong-line", wrong_line(known, day(2031, 8, 2), Sex::Female)),
        Sample::new("wrong-line-unknown", wrong_line(PartialDate::Unknown, day(2031, 8, 2), Sex::Unspecified)),
    ]
}

/// A name for pictures, the value, what is typed of it, what had been read, and what is wrong with it.
type Typed = (&'static str, Item, &'static str, Option<&'static str>, Option<Wrong>);

pub(super) fn typing() -> Vec<Sample> {
    const TYPED: &[Typed] = &[
        ("surname-empty", Item::Surname, "", None, None),
        ("surname", Item::Surname, "ERIKSSON", Some("ERIKSSOM"), None),
        ("surname-39-letters", Item::Surname, "WWWWWWWWWWWWWWWWWWWW WWWWWWWWWWWWWWWWWW", Some("WWWW"), None),
        ("given-names-none", Item::GivenNames, "", None, None),
        ("number", Item::Number, "L898902C", None, None),
        ("nationality-empty", Item::Nationality, "", None, None),
        ("nationality", Item::Nationality, "UNI", None, None),
        ("nationality-none", Item::Nationality, "QX", None, None),
        ("nationality-chosen", Item::Nationality, "TUR", None, None),
        ("issuer", Item::IssuingState, "TUR", Some("TUK"), None),
        ("birth-empty", Item::BirthDate, "", None, None),
        ("birth", Item::BirthDate, "12081", None, None),
        ("birth-no-day", Item::BirthDate, "31021974", Some("12081974"), Some(Wrong::NotADay)),
        ("birth-no-birth", Item::BirthDate, "12082074", None, Some(Wrong::NoBirth)),
        ("sex", Item::Sex, "", None, None),
        ("sex-chosen", Item::Sex, "F", None, None),
        ("expiry-no-expiry", Item::ExpiryDate, "02082131", None, Some(Wrong::NoExpiry)),
    ];
    let sample = |(name, item, text, read, wrong): &Typed| {
        let ready = if item.check(text, day(2026, 11, 21)).is_ok() { Ready::Yes } else { Ready::No };
        let scene = Scene::Typing {
            item: *item,
            text: (*text).to_owned(),
            read: read.map(str::to_owned),
            ready,
            wrong: *wrong,
            task: if read.is_some() { TypingScene::Correcting } else { TypingScene::Whole },
        };
        Sample::new(format!("typing-{name}"), scene)
    };
    let mut samples: Vec<Sample> = TYPED.iter().map(sample).collect();
    samples.push(samples[1].clone().helped());
    samples
}

/// Every reason on every value, also those that cannot meet.
pub(super) fn typing_wrong() -> Vec<Sample> {
    let wrongs =
        [Wrong::Missing, Wrong::Unfinished, Wrong::NotADay, Wrong::NoBirth, Wrong::NoExpiry, Wrong::UnknownState];
    let mut samples = Vec::new();
    for item in Item::ALL {
        for wrong in wrongs {
            let scene = Scene::Typing {
                item,
                text: String::new(),
                read: None,
                ready: Ready::No,
                wrong: Some(wrong),
                task: TypingScene::Correcting,
            };
            samples.push(Sample::new(format!("typing-{item:?}-{wrong:?}").to_lowercase(), scene));
        }
    }
    samples
}
