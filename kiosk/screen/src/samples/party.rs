//! Several travellers in one session.

use domain::{CaseNumber, Currency, Money, visa::Fees};

use super::{PAPERS, Sample, claim, sum};
use crate::snapshot::{
    Again, DocumentScene, PaperScene, Scene,
    party::{Handed, Listed, Others, PartyPapers, Room, Standing},
};

/// As long as a machine readable zone lets a name be.
const LONGEST: &str = "NILAVADHANANANDA CHAYAPA DEJTHAMRONG KRASUANG";

fn case() -> CaseNumber {
    "7KD4M".parse().expect("a case number")
}

const fn child() -> Money {
    Money::new(2400, Currency::Azn)
}

fn listed(name: &str, standing: Standing) -> Listed {
    Listed { name: name.to_owned(), standing }
}

fn together() -> Fees {
    Fees { duty: Money::new(10_000, Currency::Azn), service: Money::new(1_200, Currency::Azn) }
}

const fn of_two() -> Fees {
    Fees { duty: Money::new(6_000, Currency::Azn), service: Money::new(800, Currency::Azn) }
}

fn list(name: &str, travellers: Vec<Listed>, fees: Fees, room: Room) -> Sample {
    Sample::new(format!("party-{name}"), Scene::Party { travellers, fees, room })
}

pub(super) fn lists() -> Vec<Sample> {
    let (adult, young) = (Standing::Approved(sum()), Standing::Approved(child()));
    let two = vec![listed("ERIKSSON ANNA MARIA", adult), listed("ERIKSSON LARS", young)];
    let one_refused = [two.clone(), vec![listed("ERIKSSON PETER", Standing::Refused)]].concat();
    let three = [two.clone(), vec![listed("ERIKSSON PETER", adult)]].concat();
    let six = vec![
        listed("ERIKSSON ANNA MARIA", adult),
        listed(LONGEST, adult),
        listed("O", young),
        listed("ERIKSSON PETER", Standing::Refused),
        listed("ERIKSSON LARS", Standing::Numbered(case())),
        listed("ERIKSSON EVA", Standing::Desk(claim())),
    ];
    let family = list("of-three", three, together(), Room::Free);
    vec![
        family.clone().helped(),
        family,
        list("one-refused", one_refused, of_two(), Room::Free),
        list("full", six, together(), Room::Full),
        list(
            "alone-but-one-refused",
            vec![two[0].clone(), listed(LONGEST, Standing::Refused)],
            super::fees(),
            Room::Free,
        ),
    ]
}

pub(super) fn lists_hostile() -> Vec<Sample> {
    let travellers = vec![listed(super::HOSTILE, Standing::Approved(sum())), listed("", Standing::Refused)];
    vec![list("hostile", travellers, super::fees(), Room::Free)]
}

pub(super) fn removing() -> Vec<Sample> {
    let scene = |name: &str| Scene::Removing { name: name.to_owned(), number: 2, amount: child() };
    vec![
        Sample::new("removing", scene("ERIKSSON LARS")),
        Sample::new("removing-longest", scene(LONGEST)),
        Sample::new("removing-hostile", scene(super::HOSTILE)),
    ]
}

/// Somebody else waits on the list, or may be entered next.
pub(super) fn refused(reason: domain::visa::Refused) -> Vec<Sample> {
    [(Others::MayCome, "others-may-come"), (Others::Wait, "others-wait")]
        .map(|(others, word)| Sample::new(format!("refused-{word}"), Scene::Refused { reason, others }))
        .to_vec()
}

pub(super) fn numbered() -> Sample {
    let good_until = super::day(2026, 11, 22);
    let scene = Scene::Numbered { number: case(), good_until, slip: PaperScene::Printed, others: Others::Wait };
    Sample::new("numbered-others-wait", scene)
}

pub(super) fn document() -> Vec<Sample> {
    let scene = |state| Scene::Document { state, traveller: 3 };
    vec![
        Sample::new("document-third", scene(DocumentScene::Waiting)),
        Sample::new("document-third-listed", scene(DocumentScene::Again(Again::Listed))),
    ]
}

fn papers(states: &[(PaperScene, PaperScene)], total: PaperScene, uncharged: Option<(u8, Money)>) -> PartyPapers {
    let names = ["ERIKSSON ANNA MARIA", LONGEST, "ERIKSSON LARS", "ERIKSSON PETER", "ERIKSSON EVA", "O"];
    let travellers = states.iter().zip(names).map(|((visa, receipt), name)| Handed {
        name: Some(name.to_owned()),
        claim: claim(),
        visa: *visa,
        receipt: *receipt,
    });
    PartyPapers { travellers: travellers.collect(), total, paid: together().total().expect("a sum"), uncharged }
}

pub(super) fn printing() -> Vec<Sample> {
    use PaperScene::{Missing, Printed, Printing, ToCome};
    let three = [(Printed, Printed), (Printed, Printing), (ToCome, ToCome)];
    let six = [
        (Printed, Printed),
        (Printed, Missing),
        (Printing, ToCome),
        (ToCome, ToCome),
        (ToCome, ToCome),
        (ToCome, ToCome),
    ];
    let last = [(Printed, Printed), (Printed, Printed)];
    vec![
        Sample::new("party-printing", Scene::PartyPrinting(papers(&three, ToCome, None))),
        Sample::new("party-printing-six", Scene::PartyPrinting(papers(&six, ToCome, None))),
        Sample::new("party-printing-total", Scene::PartyPrinting(papers(&last, Printing, Some((1, child()))))),
    ]
}

pub(super) fn take() -> Vec<Sample> {
    let printed = [(PaperScene::Printed, PaperScene::Printed); 6];
    let sample = |name: &str, count: usize, uncharged| {
        Sample::new(name, Scene::PartyTake(papers(&printed[..count], PaperScene::Printed, uncharged)))
    };
    vec![
        sample("party-take", 3, None),
        sample("party-take-six", 6, None),
        sample("party-take-one-not-issued", 2, Some((1, child()))),
        sample("party-take-one-of-three", 1, Some((2, sum()))),
    ]
}

pub(super) fn missing() -> Vec<Sample> {
    use PaperScene::{Doubtful, Missing, Printed};
    let some = [(Printed, Printed), (Printed, Missing), (Missing, Missing)];
    let all = [(Missing, Missing); 6];
    let mut forgotten = papers(&some, Missing, None);
    forgotten.travellers.iter_mut().for_each(|handed| handed.name = None);
    vec![
        Sample::new("party-no-paper", Scene::PartyNoPaper(papers(&some, Doubtful, Some((1, child()))))),
        Sample::new("party-no-paper-at-all", Scene::PartyNoPaper(papers(&all, Missing, None))),
        Sample::new("party-no-paper-forgotten", Scene::PartyNoPaper(forgotten)),
    ]
}

pub(super) fn papers_any() -> Vec<PartyPapers> {
    let pairs = PAPERS.iter().flat_map(|(visa, _)| PAPERS.iter().map(|(receipt, _)| (*visa, *receipt)));
    pairs.map(|pair| papers(&[pair, pair], pair.0, None)).collect()
}

pub(super) fn printing_any() -> Vec<Sample> {
    let each = papers_any().into_iter().zip(1..);
    each.map(|(papers, place)| Sample::new(format!("party-printing-any-{place}"), Scene::PartyPrinting(papers)))
        .collect()
}
