//! One snapshot for every scene and every state of it.

use domain::{
    Currency, Date, Language, Money,
    document::{
        PartialDate, Sex,
        mrz::{self, Proof, Repair},
    },
    fact::NotTaken,
    receipt::DeskReason,
    visa::{Fees, OfficerReason, Purpose, Refused, Terms},
};
use kiosk_screen::snapshot::{
    Again, Cabinet, Clock, Closed, Comfort, DocumentScene, Edge, HelpPanel, NotNow, Offer, PaperScene, PayScene, Scene,
    Slot, Snapshot, UnfinishedScene,
};

pub const LANGUAGES: [Language; 3] = [Language::Azerbaijani, Language::English, Language::Arabic];

pub const CLAIM: &str = "K7M4-2291-08XJ";

/// What no screen may ever hold as it is: the end of a paragraph between directions, and overrides of direction.
pub const HOSTILE: &str = "ERIKSSON\u{1D}\u{202E}\u{2067}\u{1E}\u{85}\u{2029}ABCDEFGHIJKLMNOPQRSTUVWXYZABCDE";

pub fn sum() -> Money {
    Money::new(4400, Currency::Azn)
}

pub fn fees() -> Fees {
    Fees { duty: Money::new(4000, Currency::Azn), service: Money::new(400, Currency::Azn) }
}

pub fn day(year: i16, month: i8, day: i8) -> Date {
    Date::new(year, month, day).expect("a day")
}

pub fn snapshot(scene: Scene, help: HelpPanel) -> Snapshot {
    let slot = |middle| Slot { edge: Edge::Bottom, middle, width_mm: 90 };
    Snapshot {
        screen: 7,
        language: Language::English,
        comfort: Comfort::default(),
        kiosk: "GYD-014".parse().expect("a terminal"),
        clock: Clock { hour: 14, minute: 32 },
        help_line: "012 345 67 89".to_owned(),
        cabinet: Cabinet { document: slot(200), card: slot(800), printer: slot(500) },
        help,
        scene,
    }
}

pub fn review(surname: &str, given_names: &str, number: &str, repairs: Vec<Repair>) -> Scene {
    Scene::Review {
        surname: surname.to_owned(),
        given_names: given_names.to_owned(),
        number: number.to_owned(),
        nationality: "SGP".parse().expect("a code"),
        sex: Sex::Female,
        birth: PartialDate::Known(day(1988, 3, 14)),
        expiry: day(2031, 8, 2),
        repairs,
        names_truncated: true,
    }
}

pub fn repair(field: mrz::Field, line: u8, column: u8, read: char, proved: char) -> Repair {
    Repair { field, line, column, read, proved, proof: Proof::CheckDigit }
}

/// Every scene. A new variant does not compile here until it is added.
pub fn scenes() -> Vec<Scene> {
    let mut scenes = vec![Scene::Privacy, Scene::Declaration, Scene::Farewell];
    scenes.extend(before());
    scenes.extend(asking());
    scenes.extend(paying());
    scenes.extend(handing());
    scenes.extend(leaving());
    for scene in &scenes {
        match scene {
            Scene::Attract { .. }
            | Scene::Languages { .. }
            | Scene::Privacy
            | Scene::Document { .. }
            | Scene::Review { .. }
            | Scene::Trip { .. }
            | Scene::Declaration
            | Scene::Deciding { .. }
            | Scene::Approved { .. }
            | Scene::Paying { .. }
            | Scene::NotCharged { .. }
            | Scene::Resolving { .. }
            | Scene::MoneyOwed { .. }
            | Scene::GivenBack { .. }
            | Scene::Printing { .. }
            | Scene::Take { .. }
            | Scene::NoPaper { .. }
            | Scene::Farewell
            | Scene::Refused { .. }
            | Scene::Officer { .. }
            | Scene::Desk { .. }
            | Scene::CannotPay { .. }
            | Scene::Unfinished { .. }
            | Scene::TimeOut { .. }
            | Scene::Closed(_) => {}
        }
    }
    let kinds: std::collections::HashSet<_> = scenes.iter().map(std::mem::discriminant).collect();
    assert_eq!(kinds.len(), 25, "a scene has no sample");
    scenes
}

const NOT_NOW: [NotNow; 7] = [
    NotNow::Reader,
    NotNow::CardTerminal,
    NotNow::Printer,
    NotNow::Paper,
    NotNow::Offline,
    NotNow::Resolving,
    NotNow::Records,
];

fn before() -> Vec<Scene> {
    let languages = LANGUAGES.to_vec();
    let mut scenes = vec![Scene::Languages { languages: languages.clone() }];
    for turn in 0..7 {
        scenes.push(Scene::Attract { visa: Offer::Available, languages: languages.clone(), turn });
    }
    for why in NOT_NOW {
        scenes.push(Scene::Attract { visa: Offer::NotNow(why), languages: languages.clone(), turn: 1 });
    }
    let again = [
        Again::Incomplete,
        Again::Corrupted,
        Again::NotADocument,
        Again::OtherDocument,
        Again::TwoDocuments,
        Again::ReaderLost,
    ];
    let states = [DocumentScene::Waiting, DocumentScene::Reading].into_iter().chain(again.map(DocumentScene::Again));
    scenes.extend(states.map(|state| Scene::Document { state }));
    scenes
}

fn asking() -> Vec<Scene> {
    let repairs = vec![
        repair(mrz::Field::DocumentNumber, 2, 2, 'O', '0'),
        repair(mrz::Field::Names, 1, 7, '1', 'I'),
        repair(mrz::Field::Nationality, 2, 11, '5', 'S'),
        repair(mrz::Field::BirthDate, 2, 14, 'B', '8'),
        repair(mrz::Field::Sex, 2, 21, '\u{1D}', 'F'),
    ];
    let mut scenes = vec![
        review("TAN", "MEI LING", "K0742913E", repairs),
        review("ERIKSSON", "", "L898902C3", Vec::new()),
        review(HOSTILE, HOSTILE, HOSTILE, Vec::new()),
    ];
    for (days, purpose) in
        [(None, None), (Some(7), None), (None, Some(Purpose::Transit)), (Some(30), Some(Purpose::Tourism))]
    {
        scenes.push(Scene::Trip { arrival: day(2026, 11, 21), day_choices: vec![3, 7, 15, 30], days, purpose });
    }
    scenes.extend([0, 1, 12, 45].map(|waited| Scene::Deciding { waited }));
    let terms = Terms { valid_from: day(2026, 11, 21), valid_until: day(2026, 12, 20), days: 30, entries: 1 };
    scenes.push(Scene::Approved { terms, fees: fees() });
    scenes.extend(NOT_NOW.map(|because| Scene::CannotPay { because }));
    scenes
}

fn paying() -> Vec<Scene> {
    let claim = CLAIM.parse().expect("a claim number");
    let mut scenes: Vec<Scene> = [
        PayScene::Starting,
        PayScene::Card,
        PayScene::Pin,
        PayScene::WrongPin,
        PayScene::Bank,
        PayScene::RemoveCard,
        PayScene::Cancelling,
        PayScene::Issuing,
        PayScene::Settling,
        PayScene::Undoing,
    ]
    .map(|state| Scene::Paying { fees: fees(), state })
    .to_vec();
    let not_taken = [NotTaken::Declined, NotTaken::Cancelled, NotTaken::TimedOut, NotTaken::Unavailable];
    scenes.extend(not_taken.map(|by| Scene::NotCharged { fees: fees(), by }));
    scenes.push(Scene::Resolving { amount: sum(), claim });
    scenes.extend(PAPERS.map(|slip| Scene::MoneyOwed { amount: sum(), claim, slip }));
    scenes.push(Scene::GivenBack { amount: sum(), claim });
    let states = [
        UnfinishedScene::Resolving,
        UnfinishedScene::NothingTaken,
        UnfinishedScene::Printable,
        UnfinishedScene::PaperOwed,
        UnfinishedScene::GivenBack,
        UnfinishedScene::MoneyOwed,
    ];
    for amount in [None, Some(sum())] {
        scenes.extend(states.map(|state| Scene::Unfinished { state, claim, amount }));
    }
    scenes
}

const PAPERS: [PaperScene; 5] =
    [PaperScene::ToCome, PaperScene::Printing, PaperScene::Printed, PaperScene::Missing, PaperScene::Doubtful];

fn handing() -> Vec<Scene> {
    let claim = CLAIM.parse().expect("a claim number");
    let (amount, valid_until) = (sum(), day(2026, 12, 20));
    let mut scenes = Vec::new();
    for visa in PAPERS {
        for receipt in PAPERS {
            scenes.push(Scene::Printing { visa, receipt, amount, valid_until });
            scenes.push(Scene::Take { visa, receipt, amount, valid_until });
            let link = "https://example.az/r/7F3K".to_owned();
            scenes.push(Scene::NoPaper { amount, claim, link, visa, receipt });
        }
    }
    scenes
}

fn leaving() -> Vec<Scene> {
    let claim = CLAIM.parse().expect("a claim number");
    let mut scenes: Vec<Scene> = [
        Refused::Nationality,
        Refused::DocumentExpired,
        Refused::ValidityTooShort { latest: None },
        Refused::ValidityTooShort { latest: Some(day(2026, 12, 1)) },
        Refused::DocumentKind,
        Refused::NoVisaNeeded,
        Refused::Trip { longest: 30 },
        Refused::Agency,
    ]
    .map(|reason| Scene::Refused { reason })
    .to_vec();
    for slip in PAPERS {
        for reason in [
            OfficerReason::Stateless,
            OfficerReason::Declaration,
            OfficerReason::BirthDateUnknown,
            OfficerReason::UnknownCountry,
            OfficerReason::AgencyWish,
        ] {
            scenes.push(Scene::Officer { reason, claim, slip });
        }
        for reason in [DeskReason::Offline, DeskReason::Officer, DeskReason::AgencySilent] {
            scenes.push(Scene::Desk { reason, claim, slip, code: CLAIM.to_owned() });
        }
    }
    scenes.extend([45, 27, 20, 10, 1, 0].map(|seconds| Scene::TimeOut { seconds, of: 45 }));
    scenes.extend([Closed::Records, Closed::Clock, Closed::Starting, Closed::Frozen].map(Scene::Closed));
    scenes
}

/// Every snapshot in every complete language, described.
pub fn screens() -> Vec<(Snapshot, kiosk_screen::Screen)> {
    let mut screens = Vec::new();
    for scene in scenes() {
        for help in [HelpPanel::Closed, HelpPanel::Open] {
            let snapshot = snapshot(scene.clone(), help);
            for language in LANGUAGES {
                screens.push((snapshot.clone(), kiosk_screen::describe(&snapshot, language)));
            }
        }
    }
    screens
}
