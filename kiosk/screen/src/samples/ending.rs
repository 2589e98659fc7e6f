//! Papers, ways out, and the end.

use domain::{
    Money,
    receipt::DeskReason,
    visa::{Grounds, OfficerReason, Refused, ResidenceRefused},
};
use jiff::civil::Time;

use super::{PAPERS, Sample, claim, day, every, sum};
use crate::snapshot::{Business, Closed, PaperScene, Scene, Stake, UnfinishedScene, party::Others};

every!(OFFICER: OfficerReason {
    Stateless "stateless", Declaration "declaration", BirthDateUnknown "birth", UnknownCountry "country",
    Typed "typed", AgencyWish "agency", ResidenceUnsure "residence",
});

every!(DESK: DeskReason { Offline "offline", Officer "officer", AgencySilent "silent", EVisa "evisa", });

every!(pub(super) UNFINISHED: UnfinishedScene {
    Resolving "resolving", NothingTaken "nothing-taken", Printable "printable", PaperOwed "paper-owed",
    GivenBack "given-back", MoneyOwed "money-owed", EVisaPrintable "evisa-printable", EVisaOwed "evisa-owed",
});

every!(CLOSED: Closed { Records "records", Clock "clock", Starting "starting", Frozen "frozen", Serviced "serviced",
    AfterHours(OPENS) "after-hours", });

const OPENS: Time = jiff::civil::time(6, 30, 0, 0);

/// As long as a sealed slip's code may be.
const CODE: &str = "KD1:8QXZ3J4M0S7F5V2N9R6T1W8Y3B7C5D0E2G4H6K8M1P3Q5";
const LINK: &str = "https://receipt.example/GYD-014/K7M4-2291-08XJ";

/// The two papers' states in one name.
fn two(name: &str, visa: PaperScene, receipt: PaperScene) -> String {
    let word = |paper| PAPERS.iter().find(|(state, _)| *state == paper).map_or("", |(_, word)| *word);
    format!("{name}-{}-{}", word(visa), word(receipt))
}

/// Every pair that is not in `seen`.
fn other_pairs(seen: &[(PaperScene, PaperScene)]) -> Vec<(PaperScene, PaperScene)> {
    let all = PAPERS.iter().flat_map(|(visa, _)| PAPERS.iter().map(|(receipt, _)| (*visa, *receipt)));
    all.filter(|pair| !seen.contains(pair)).collect()
}

fn pairs(pairs: &[(PaperScene, PaperScene)], sample: impl Fn(PaperScene, PaperScene) -> Sample) -> Vec<Sample> {
    pairs.iter().map(|(visa, receipt)| sample(*visa, *receipt)).collect()
}

const PRINTING: [(PaperScene, PaperScene); 5] = [
    (PaperScene::ToCome, PaperScene::ToCome),
    (PaperScene::Printing, PaperScene::ToCome),
    (PaperScene::Printed, PaperScene::Printing),
    (PaperScene::Missing, PaperScene::Printing),
    (PaperScene::Printed, PaperScene::Printed),
];

fn one_printing(visa: PaperScene, receipt: PaperScene) -> Sample {
    let scene = Scene::Printing { visa, receipt, amount: sum(), valid_until: day(2026, 12, 20) };
    Sample::new(two("printing", visa, receipt), scene)
}

pub(super) fn printing() -> Vec<Sample> {
    pairs(&PRINTING, one_printing)
}

pub(super) fn printing_any() -> Vec<Sample> {
    pairs(&other_pairs(&PRINTING), one_printing)
}

const TAKE: [(PaperScene, PaperScene); 4] = [
    (PaperScene::Printed, PaperScene::Printed),
    (PaperScene::Printed, PaperScene::Doubtful),
    (PaperScene::Doubtful, PaperScene::Doubtful),
    (PaperScene::Printed, PaperScene::Missing),
];

fn one_take(visa: PaperScene, receipt: PaperScene) -> Sample {
    let scene = Scene::Take { visa, receipt, amount: sum(), valid_until: day(2026, 12, 20) };
    Sample::new(two("take", visa, receipt), scene)
}

pub(super) fn take() -> Vec<Sample> {
    pairs(&TAKE, one_take)
}

pub(super) fn take_any() -> Vec<Sample> {
    pairs(&other_pairs(&TAKE), one_take)
}

const NO_PAPER: [(PaperScene, PaperScene); 4] = [
    (PaperScene::Printed, PaperScene::Missing),
    (PaperScene::Missing, PaperScene::Missing),
    (PaperScene::Missing, PaperScene::Printed),
    (PaperScene::Doubtful, PaperScene::Missing),
];

fn one_no_paper(visa: PaperScene, receipt: PaperScene) -> Sample {
    let scene = Scene::NoPaper { amount: sum(), claim: claim(), link: LINK.to_owned(), visa, receipt };
    Sample::new(two("no-paper", visa, receipt), scene)
}

pub(super) fn no_paper() -> Vec<Sample> {
    pairs(&NO_PAPER, one_no_paper)
}

pub(super) fn no_paper_any() -> Vec<Sample> {
    pairs(&other_pairs(&NO_PAPER), one_no_paper)
}

pub(super) fn farewell() -> Vec<Sample> {
    vec![Sample::new("farewell", Scene::Farewell)]
}

pub(super) fn refused() -> Vec<Sample> {
    // Names every reason: a new one has to be given a word here, and a sample below.
    const fn word(reason: Refused) -> &'static str {
        match reason {
            Refused::Nationality => "nationality",
            Refused::DocumentExpired => "expired",
            Refused::ValidityTooShort { latest: Some(_) } => "validity",
            Refused::ValidityTooShort { latest: None } => "validity-none",
            Refused::DocumentKind => "kind",
            Refused::NoVisaNeeded => "no-visa-needed",
            Refused::Trip { .. } => "trip",
            Refused::Agency => "agency",
            Refused::Residence(_) => "residence",
            Refused::Officer { because: Grounds::Document } => "officer-document",
            Refused::Officer { because: Grounds::Details } => "officer-details",
            Refused::Officer { because: Grounds::OtherVisa } => "officer-other-visa",
            Refused::Officer { because: Grounds::Entry } => "officer-entry",
        }
    }
    [
        Refused::Nationality,
        Refused::DocumentExpired,
        Refused::ValidityTooShort { latest: Some(day(2026, 12, 2)) },
        Refused::ValidityTooShort { latest: None },
        Refused::DocumentKind,
        Refused::NoVisaNeeded,
        Refused::Trip { longest: 30 },
        Refused::Agency,
        Refused::Residence(ResidenceRefused::OtherPerson),
        Refused::Officer { because: Grounds::Document },
        Refused::Officer { because: Grounds::Details },
        Refused::Officer { because: Grounds::OtherVisa },
        Refused::Officer { because: Grounds::Entry },
    ]
    .map(|reason| Sample::new(format!("refused-{}", word(reason)), Scene::Refused { reason, others: Others::Nobody }))
    .to_vec()
}

/// One reason after the other, each with another state of the slip, or all that are left.
#[derive(Clone, Copy, PartialEq)]
enum Slips {
    One,
    Rest,
}

fn with_slips<Reason: Copy>(
    name: &str,
    reasons: &[(Reason, &str)],
    slips: Slips,
    scene: impl Fn(Reason, PaperScene) -> Scene,
) -> Vec<Sample> {
    let mut samples = Vec::new();
    for (index, (reason, word)) in reasons.iter().enumerate() {
        for (place, (slip, paper)) in PAPERS.iter().enumerate() {
            // The slip is being printed on the first, printed on the second…
            let is_first = place == (index + 1) % PAPERS.len();
            if is_first == (slips == Slips::One) {
                samples.push(Sample::new(format!("{name}-{word}-slip-{paper}"), scene(*reason, *slip)));
            }
        }
    }
    samples
}

fn officers(slips: Slips) -> Vec<Sample> {
    with_slips("officer", OFFICER, slips, |reason, slip| Scene::Officer {
        reason,
        claim: claim(),
        slip,
        others: Others::Nobody,
    })
}

pub(super) fn officer() -> Vec<Sample> {
    officers(Slips::One)
}

pub(super) fn officer_with_any_slip() -> Vec<Sample> {
    officers(Slips::Rest)
}

fn desks(slips: Slips) -> Vec<Sample> {
    let scene =
        |reason, slip| Scene::Desk { reason, claim: claim(), slip, code: CODE.to_owned(), others: Others::Nobody };
    with_slips("desk", DESK, slips, scene)
}

pub(super) fn desk() -> Vec<Sample> {
    desks(Slips::One)
}

pub(super) fn desk_with_any_slip() -> Vec<Sample> {
    desks(Slips::Rest)
}

/// Nothing is paid here for an e-visa.
const fn paid(state: UnfinishedScene) -> Option<Money> {
    match state {
        UnfinishedScene::EVisaPrintable | UnfinishedScene::EVisaOwed => None,
        UnfinishedScene::Resolving
        | UnfinishedScene::NothingTaken
        | UnfinishedScene::Printable
        | UnfinishedScene::PaperOwed
        | UnfinishedScene::GivenBack
        | UnfinishedScene::MoneyOwed => Some(sum()),
    }
}

pub(super) fn unfinished() -> Vec<Sample> {
    let sample = |(state, word): &(UnfinishedScene, &str)| {
        let (amount, business) = (paid(*state), Business::Visa);
        let scene = Scene::Unfinished { state: *state, claim: claim(), amount, business };
        Sample::new(format!("unfinished-{word}"), scene)
    };
    UNFINISHED.iter().map(sample).collect()
}

pub(super) fn unfinished_without_a_sum() -> Vec<Sample> {
    let sample = |(state, word): &(UnfinishedScene, &str)| {
        let business = Business::Visa;
        let scene = Scene::Unfinished { state: *state, claim: claim(), amount: None, business };
        Sample::new(format!("unfinished-{word}-without-a-sum"), scene)
    };
    UNFINISHED.iter().map(sample).collect()
}

pub(super) fn time_out() -> Vec<Sample> {
    let sample =
        |seconds| Sample::new(format!("time-out-{seconds}"), Scene::TimeOut { seconds, of: 45, stake: Stake::Nothing });
    [45, 10, 0].map(sample).to_vec()
}

pub(super) fn time_out_when_settled() -> Sample {
    Sample::new("time-out-settled", Scene::TimeOut { seconds: 45, of: 45, stake: Stake::Settled })
}

pub(super) fn time_out_at_every_tone() -> Vec<Sample> {
    let sample =
        |seconds| Sample::new(format!("time-out-{seconds}"), Scene::TimeOut { seconds, of: 45, stake: Stake::Nothing });
    [27, 20, 1].map(sample).to_vec()
}

pub(super) fn closed() -> Vec<Sample> {
    CLOSED.iter().map(|(why, word)| Sample::new(format!("closed-{word}"), Scene::Closed(*why))).collect()
}
