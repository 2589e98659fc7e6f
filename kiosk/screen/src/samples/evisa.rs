//! An e-visa is picked up.

use domain::{
    evisa::{Missing, Speed},
    receipt::Copy,
};

use super::{
    HOSTILE, PAPERS, Sample,
    before::{AGAIN, reasons},
    claim, day, every,
};
use crate::snapshot::{CodeScene, DocumentScene, Offer, PaperScene, Ready, ReferenceWay, ScannerScene, Scene};

every!(CODES: CodeScene {
    BoardingPass "boarding-pass", Goods "goods", Payment "payment", Site "site", OurPaper "our-paper",
    PortalWithout "portal-without", Unknown "unknown", Unread "unread", Mistyped "mistyped",
});

pub(super) fn choosing() -> Vec<Sample> {
    let sample =
        |name: String, visa, pick_up| Sample::new(name, Scene::Choosing { visa, pick_up: Some(pick_up), sale: None });
    let both = sample("choosing".to_owned(), Offer::Available, Offer::Available);
    let mut samples = vec![both.clone(), both.helped()];
    for (why, word) in reasons() {
        samples.push(sample(format!("choosing-not-now-{word}"), Offer::NotNow(why), Offer::NotNow(why)));
    }
    samples.push(sample("choosing-only-evisa".to_owned(), Offer::NotNow(super::before::no_card()), Offer::Available));
    samples
}

fn given(way: ReferenceWay, text: &str, wrong: Option<CodeScene>, scanner: ScannerScene) -> Scene {
    Scene::Reference {
        way,
        text: text.to_owned(),
        prefix: "EV".to_owned(),
        length: 12,
        ready: if text.len() == 12 { Ready::Yes } else { Ready::No },
        wrong,
        scanner,
    }
}

pub(super) fn reference() -> Vec<Sample> {
    let shown = |name: String, wrong| Sample::new(name, given(ReferenceWay::Scanned, "", wrong, ScannerScene::Reads));
    let typed = |name: &str, text, wrong, scanner| Sample::new(name, given(ReferenceWay::Typed, text, wrong, scanner));
    let plain = shown("reference".to_owned(), None);
    let mut samples = vec![
        plain.clone(),
        plain.helped(),
        typed("reference-typing", "", None, ScannerScene::Missing),
        typed("reference-typing-half", "EV26SP", None, ScannerScene::Reads),
        typed("reference-typing-whole", "EV26SPEC1001", None, ScannerScene::Reads),
        typed("reference-typing-mistyped", "XX26SPEC1001", Some(CodeScene::Mistyped), ScannerScene::Missing),
    ];
    samples.extend(CODES.iter().map(|(wrong, word)| shown(format!("reference-{word}"), Some(*wrong))));
    samples
}

pub(super) fn reference_hostile() -> Vec<Sample> {
    vec![Sample::new("reference-hostile", given(ReferenceWay::Typed, HOSTILE, None, ScannerScene::Reads))]
}

pub(super) fn holder() -> Vec<Sample> {
    let sample = |name: String, state| Sample::new(name, Scene::Holder { state });
    let mut samples = vec![
        sample("holder".to_owned(), DocumentScene::Waiting),
        sample("holder-reading".to_owned(), DocumentScene::Reading),
    ];
    samples.extend(AGAIN.iter().map(|(why, word)| sample(format!("holder-again-{word}"), DocumentScene::Again(*why))));
    samples
}

pub(super) fn searching() -> Vec<Sample> {
    [0, 12].map(|waited| Sample::new(format!("searching-{waited}"), Scene::Searching { waited })).to_vec()
}

pub(super) fn missing() -> Vec<Sample> {
    // Names every reason: a new one has to be given a word here, and a sample below.
    const fn word(why: Missing) -> &'static str {
        match why {
            Missing::NotFound => "not-found",
            Missing::OtherPerson => "other-person",
            Missing::NotDecided { speed: Speed::Standard, .. } => "standard",
            Missing::NotDecided { speed: Speed::Urgent, .. } => "urgent",
            Missing::Refused => "refused",
            Missing::Expired => "expired",
            Missing::Used => "used",
        }
    }
    let by = day(2026, 11, 24).at(17, 5, 0, 0);
    [
        Missing::NotFound,
        Missing::OtherPerson,
        Missing::NotDecided { speed: Speed::Standard, by },
        Missing::NotDecided { speed: Speed::Urgent, by },
        Missing::Refused,
        Missing::Expired,
        Missing::Used,
    ]
    .map(|why| Sample::new(format!("no-evisa-{}", word(why)), Scene::NoEVisa { why }))
    .to_vec()
}

fn one(paper: PaperScene, copy: Copy, again: Ready) -> Scene {
    Scene::Collecting { paper, copy, claim: claim(), again }
}

pub(super) fn collecting() -> Vec<Sample> {
    let original =
        PAPERS.iter().map(|(paper, word)| (format!("collecting-{word}"), one(*paper, Copy::Original, Ready::No)));
    let again = [PaperScene::Missing, PaperScene::Doubtful]
        .map(|paper| (format!("collecting-again-{paper:?}").to_lowercase(), one(paper, Copy::Duplicate, Ready::Yes)));
    let duplicate = ("collecting-duplicate".to_owned(), one(PaperScene::Printed, Copy::Duplicate, Ready::No));
    original.chain(again).chain([duplicate]).map(|(name, scene)| Sample::new(name, scene)).collect()
}

pub(super) fn collecting_any() -> Vec<Sample> {
    let sample = |(paper, word): &(PaperScene, &str)| {
        Sample::new(format!("collecting-{word}-duplicate-again"), one(*paper, Copy::Duplicate, Ready::Yes))
    };
    PAPERS.iter().map(sample).collect()
}
