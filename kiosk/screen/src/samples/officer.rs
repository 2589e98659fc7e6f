//! An officer decides.

use domain::{
    CaseNumber,
    visa::{Declaration, OfficerReason, Purpose, Terms},
};

use super::{PAPERS, Sample, day, fees};
use crate::snapshot::{Answered, Heard, Scene, party::Others};

fn number() -> CaseNumber {
    "7KD4M".parse().expect("a case number")
}

fn queue(name: &str, reason: OfficerReason, before: u32, (usual, waited): (Option<u32>, u32), heard: Heard) -> Sample {
    let scene = Scene::Queue { reason, number: number(), before, usual_minutes: usual, waited_minutes: waited, heard };
    Sample::new(format!("queue-{name}"), scene)
}

pub(super) fn queues() -> Vec<Sample> {
    vec![
        queue("first", OfficerReason::Stateless, 0, (None, 0), Heard::Yes),
        queue("usual", OfficerReason::Typed, 3, (Some(4), 1), Heard::Yes),
        queue("long", OfficerReason::Declaration, 112, (Some(75), 48), Heard::Yes),
        queue("unheard", OfficerReason::AgencyWish, 1, (Some(2), 6), Heard::No),
    ]
}

pub(super) fn queues_of_every_reason() -> Vec<Sample> {
    [
        ("birth", OfficerReason::BirthDateUnknown),
        ("country", OfficerReason::UnknownCountry),
        ("residence", OfficerReason::ResidenceUnsure),
    ]
    .map(|(name, reason)| queue(name, reason, 2, (Some(11), 11), Heard::Yes))
    .to_vec()
}

pub(super) fn numbered() -> Vec<Sample> {
    let scene =
        |slip| Scene::Numbered { number: number(), good_until: day(2026, 11, 22), slip, others: Others::Nobody };
    PAPERS.iter().map(|(slip, word)| Sample::new(format!("numbered-slip-{word}"), scene(*slip))).collect()
}

/// The offer of a visa that an officer approved: what was answered is shown, and not asked again.
pub(super) fn approved() -> Vec<Sample> {
    let terms = Terms { valid_from: day(2026, 11, 21), valid_until: day(2026, 11, 27), days: 7, entries: 1 };
    let answered = |purpose, declaration| Some(Answered { purpose, declaration });
    let sample = |name, answered| Sample::new(name, Scene::Approved { terms, fees: fees(), answered });
    vec![
        sample("approved-by-officer", answered(Purpose::Transit, Declaration::NotMade)),
        sample("approved-by-officer-declared", answered(Purpose::Visit, Declaration::Made)),
    ]
}
