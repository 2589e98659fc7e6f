//! Which guide light shines: the slot that waits for the person's hand, as the screen says at the same moment.

use kiosk_screen::{
    Snapshot, describe,
    snapshot::{
        DocumentScene, PayScene, ResidenceScene, Scene,
        payment::{ChargeScene, Charging, NoteScene, PaymentScene},
        staff::{Asked, StaffScene},
    },
};
use peripherals::{
    beacon::{Command, Rate},
    family::Family,
};

/// The slot that waits, and how its light shines; none where nothing is to be put in or taken.
#[must_use]
pub fn light(snapshot: &Snapshot) -> Option<(Family, Rate)> {
    match &snapshot.scene {
        Scene::Document { state, .. } | Scene::Holder { state } => Some((Family::Document, of_reader(*state))),
        Scene::Residence { state: ResidenceScene::Waiting, .. } => Some((Family::Document, Rate::Medium)),
        Scene::Residence { state: ResidenceScene::Reading, .. } => Some((Family::Document, Rate::Continuous)),
        Scene::Residence { .. } => Some((Family::Document, Rate::Quick)),
        Scene::Staff(step) => match &**step {
            StaffScene::Trial { asked: Some(Asked::PutSpecimen), .. } => Some((Family::Document, Rate::Medium)),
            StaffScene::Trial { asked: Some(Asked::PutNote), .. } => Some((Family::Cash, Rate::Medium)),
            _ => of_papers(snapshot),
        },
        Scene::Paying { state, .. } => of_card(*state),
        Scene::Payment(step) => match &**step {
            // Nothing is issued there: the screen asks for the card.
            PaymentScene::Charging(Charging { state: ChargeScene::At(PayScene::Issuing), .. }) => {
                of_card(PayScene::Card)
            }
            PaymentScene::Charging(Charging { state: ChargeScene::At(state), .. }) => of_card(*state),
            PaymentScene::Inserting(step) => of_notes(step.note),
            _ => of_papers(snapshot),
        },
        _ => of_papers(snapshot),
    }
}

const fn of_notes(note: NoteScene) -> Option<(Family, Rate)> {
    match note {
        NoteScene::Awaited => Some((Family::Cash, Rate::Medium)),
        NoteScene::Entering | NoteScene::Stacking(_) => Some((Family::Cash, Rate::Continuous)),
        // Take it back.
        NoteScene::Returning => Some((Family::Cash, Rate::Quick)),
        NoteScene::Closed(_) => None,
    }
}

/// Where no other device is at work, a screen that points at a slot points at the printer's.
fn of_papers(snapshot: &Snapshot) -> Option<(Family, Rate)> {
    let points = describe(snapshot, snapshot.language).edge.is_some();
    points.then_some((Family::Printer, Rate::Medium))
}

const fn of_reader(state: DocumentScene) -> Rate {
    match state {
        DocumentScene::Waiting => Rate::Medium,
        // Lit while it reads: do not lift it yet.
        DocumentScene::Reading => Rate::Continuous,
        DocumentScene::Again(_) => Rate::Quick,
    }
}

const fn of_card(state: PayScene) -> Option<(Family, Rate)> {
    match state {
        PayScene::Card | PayScene::RemoveCard => Some((Family::Card, Rate::Medium)),
        PayScene::Pin | PayScene::WrongPin => Some((Family::Card, Rate::Continuous)),
        _ => None,
    }
}

/// What to tell the lights when one follows another.
#[must_use]
pub fn change(from: Option<(Family, Rate)>, to: Option<(Family, Rate)>) -> Vec<Command> {
    let dark = from.filter(|(slot, _)| to.is_none_or(|(next, _)| next != *slot));
    let off = dark.map(|(slot, _)| Command::Light { slot, rate: Rate::Off });
    let on = to.filter(|to| Some(*to) != from).map(|(slot, rate)| Command::Light { slot, rate });
    off.into_iter().chain(on).collect()
}

#[cfg(test)]
mod tests {
    use domain::Language;
    use kiosk_screen::{samples, snapshot::HelpPanel};

    use super::*;

    #[test]
    fn the_slot_that_waits_blinks_and_the_one_that_works_is_lit() {
        let of = |scene| light(&samples::snapshot(scene, HelpPanel::Closed));
        let document = |state| of(Scene::Document { state, traveller: 1 });
        assert_eq!(document(DocumentScene::Waiting), Some((Family::Document, Rate::Medium)));
        assert_eq!(document(DocumentScene::Reading), Some((Family::Document, Rate::Continuous)));
        assert_eq!(of(Scene::Privacy), None);
        let sample = |name: &str| {
            let found = samples::thorough().into_iter().find(|sample| sample.name == name);
            light(&found.expect("a sample").snapshot)
        };
        assert_eq!(sample("notes"), Some((Family::Cash, Rate::Medium)));
        assert_eq!(sample("notes-stacking"), Some((Family::Cash, Rate::Continuous)));
        assert_eq!(sample("notes-full"), None);
        assert_eq!(sample("charging-card"), Some((Family::Card, Rate::Medium)));
        let receipts = samples::thorough().into_iter().filter(|sample| sample.name.starts_with("paid"));
        let lie_ready = |sample: &samples::Sample| describe(&sample.snapshot, Language::English).edge.is_some();
        let lights: Vec<_> = receipts.filter(lie_ready).map(|sample| light(&sample.snapshot)).collect();
        assert!(!lights.is_empty() && lights.iter().all(|light| *light == Some((Family::Printer, Rate::Medium))));
    }

    #[test]
    fn wherever_the_screen_points_at_a_slot_a_light_shines() {
        let mut pointed = 0;
        for sample in samples::thorough() {
            let screen = describe(&sample.snapshot, Language::English);
            if screen.edge.is_some() {
                pointed += 1;
                assert!(light(&sample.snapshot).is_some(), "{}: {:?}", sample.name, screen.edge);
            }
        }
        assert!(pointed > 20, "{pointed}");
    }

    #[test]
    fn one_light_goes_out_before_another_goes_on() {
        let (reader, card) = (Some((Family::Document, Rate::Medium)), Some((Family::Card, Rate::Medium)));
        let dark = |slot| Command::Light { slot, rate: Rate::Off };
        let on = |slot| Command::Light { slot, rate: Rate::Medium };
        assert_eq!(change(reader, card), [dark(Family::Document), on(Family::Card)]);
        assert_eq!(change(None, card), [on(Family::Card)]);
        assert_eq!(change(card, None), [dark(Family::Card)]);
        assert_eq!(change(card, card), []);
        let lit = Some((Family::Document, Rate::Continuous));
        assert_eq!(change(reader, lit), [Command::Light { slot: Family::Document, rate: Rate::Continuous }]);
    }
}
