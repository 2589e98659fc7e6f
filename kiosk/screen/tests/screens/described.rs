//! Every sample in every complete language, with help closed and open.

use domain::Language;
use kiosk_screen::{Scene, Screen, Snapshot, describe, samples, snapshot::HelpPanel};

/// The scenes of all samples.
pub fn scenes() -> impl Iterator<Item = Scene> {
    samples::thorough().into_iter().map(|sample| sample.snapshot.scene)
}

/// The languages that everything is said in.
pub fn languages() -> impl Iterator<Item = Language> {
    locales::OFFERED.iter().copied()
}

/// Everything, described.
pub fn screens() -> Vec<(Snapshot, Screen)> {
    let mut screens = Vec::new();
    for scene in scenes() {
        for help in [HelpPanel::Closed, HelpPanel::Open] {
            let snapshot = samples::snapshot(scene.clone(), help);
            screens.extend(languages().map(|language| (snapshot.clone(), describe(&snapshot, language))));
        }
    }
    screens
}
