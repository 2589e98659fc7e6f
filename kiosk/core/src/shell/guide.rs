//! Which guide light shines: the slot that waits for the person's hand, as the screen says at the same moment.

use kiosk_screen::snapshot::{DocumentScene, PaperScene, PayScene, ResidenceScene, Scene};
use peripherals::{
    beacon::{Command, Rate},
    family::Family,
};

/// The slot that waits, and how its light shines; none where nothing is to be put in or taken.
#[must_use]
pub fn light(scene: &Scene) -> Option<(Family, Rate)> {
    match scene {
        Scene::Document { state: DocumentScene::Waiting, .. }
        | Scene::Residence { state: ResidenceScene::Waiting, .. } => Some((Family::Document, Rate::Medium)),
        // Lit while it reads: do not lift it yet.
        Scene::Document { state: DocumentScene::Reading, .. }
        | Scene::Residence { state: ResidenceScene::Reading, .. } => Some((Family::Document, Rate::Continuous)),
        Scene::Document { state: DocumentScene::Again(_), .. } | Scene::Residence { .. } => {
            Some((Family::Document, Rate::Quick))
        }
        Scene::Paying { state: PayScene::Card | PayScene::RemoveCard, .. } => Some((Family::Card, Rate::Medium)),
        Scene::Paying { state: PayScene::Pin | PayScene::WrongPin, .. } => Some((Family::Card, Rate::Continuous)),
        Scene::Take { visa, receipt, .. } if [visa, receipt].contains(&&PaperScene::Printed) => {
            Some((Family::Printer, Rate::Medium))
        }
        Scene::PartyTake(_) => Some((Family::Printer, Rate::Medium)),
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
    use super::*;

    #[test]
    fn the_reader_blinks_while_it_waits_and_is_lit_while_it_reads() {
        let scene = |state| Scene::Document { state, traveller: 1 };
        assert_eq!(light(&scene(DocumentScene::Waiting)), Some((Family::Document, Rate::Medium)));
        assert_eq!(light(&scene(DocumentScene::Reading)), Some((Family::Document, Rate::Continuous)));
        assert_eq!(light(&Scene::Privacy), None);
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
