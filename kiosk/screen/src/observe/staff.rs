//! From a page of the staff's to the one screenful that is seen of it.

use domain::Language;
use journey::Journey;

use super::{Frame, comfort, is_same};
use crate::snapshot::{HelpPanel, Scene, Snapshot, staff::StaffScene};

/// A page of the staff's, in one of their languages, seen and heard as whoever is there has set it.
#[must_use]
pub fn observe_staff(
    scene: StaffScene,
    language: Language,
    journey: &Journey,
    (frame, before): (&Frame, Option<&Snapshot>),
) -> Snapshot {
    let scene = Scene::Staff(Box::new(scene));
    let is_shown = |before: &Snapshot| is_same(&before.scene, &scene) && before.help == HelpPanel::Closed;
    let screen =
        before.map_or(1, |before| if is_shown(before) { before.screen } else { before.screen.wrapping_add(1) });
    Snapshot {
        screen,
        language,
        comfort: comfort::seen(journey.session.comfort),
        hearing: comfort::heard(journey.session.comfort, frame.voice),
        walk: frame.walk.clone(),
        kiosk: frame.kiosk.clone(),
        clock: frame.clock,
        help_line: frame.help_line.clone(),
        cabinet: frame.cabinet,
        help: HelpPanel::Closed,
        scene,
    }
}
