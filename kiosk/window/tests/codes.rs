//! A code that a telephone reads from the panel: read by a reader that is not ours, and large enough for one that is held in
//! a hand.

#[path = "../examples/gallery/main.rs"]
#[expect(dead_code, reason = "the tool; this test only needs its window in memory")]
mod gallery;

use domain::Language;
use gallery::offscreen::{self, Offscreen};
use iced::Size;
use kiosk_screen::{
    Scene, Snapshot, describe, samples,
    snapshot::{
        self, Comfort,
        payment::{CodeScene, PaymentScene},
    },
};
use kiosk_window::{
    page,
    panel::USUAL_DENSITY,
    touch_button::{Guard, machine_clock},
};

/// The three shapes: pixels, and pixels of a millimetre.
const PANELS: [(Size, f32); 3] = [
    (Size::new(1080.0, 1920.0), USUAL_DENSITY),
    (Size::new(1920.0, 1080.0), USUAL_DENSITY),
    (Size::new(1280.0, 1024.0), 3.80),
];
/// Millimetres of the code alone, without the white around it.
const LEAST: f32 = 60.0;

fn payload(snapshot: &Snapshot) -> Option<String> {
    let Scene::Payment(step) = &snapshot.scene else { return None };
    match &**step {
        PaymentScene::Showing(showing) => match &showing.state {
            CodeScene::Shown { payload, .. } => Some(payload.clone()),
            CodeScene::Opening | CodeScene::Ending | CodeScene::NotPaid(_) => None,
        },
        _ => None,
    }
}

#[test]
fn the_code_is_read_from_every_panel_in_every_theme_and_is_large_enough() {
    let mut read = 0;
    for sample in samples::all() {
        let Some(expected) = payload(&sample.snapshot) else { continue };
        if sample.snapshot.help != snapshot::HelpPanel::Closed {
            continue;
        }
        for theme in [snapshot::Theme::Default, snapshot::Theme::Dark, snapshot::Theme::HighContrast] {
            for (size, density) in PANELS {
                let comfort = Comfort { theme, ..sample.snapshot.comfort };
                let snapshot = Snapshot { comfort, ..sample.snapshot.clone() };
                let screen = describe(&snapshot, Language::English);
                let guard = Guard::settled(screen.number, machine_clock);
                let view = page::view(&screen, page::Frame::new(size, density, guard));
                let picture = Offscreen::with(offscreen::renderer(), view, size).picture(machine_clock());
                let place = format!("{} in {theme:?} on {size:?}", sample.name);
                let (width, height) = (whole(size.width), whole(size.height));
                let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
                    let at = |value: usize| i32::try_from(value).expect("a panel's pixel");
                    picture.at(at(x), at(y)).map_or(255, |[red, green, blue]| {
                        u8::try_from((u32::from(red) + u32::from(green) + u32::from(blue)) / 3).unwrap_or(255)
                    })
                });
                let grids = image.detect_grids();
                let [grid] = grids.as_slice() else { panic!("{place}: {} codes", grids.len()) };
                assert_eq!(grid.decode().expect("a whole code").1, expected, "{place}");
                let [first, second, ..] = grid.bounds;
                let pixels = gallery::drawn::float((second.x - first.x).abs().max((second.y - first.y).abs()));
                assert!(pixels / density >= LEAST, "{place}: {} mm", pixels / density);
                read += 1;
            }
        }
    }
    assert!(read >= 30, "only {read} were read");
}

fn whole(length: f32) -> usize {
    usize::try_from(gallery::drawn::whole(length)).expect("a panel has pixels")
}
