//! One screen on one panel: drawn, and judged.

use iced_test::{core::Rectangle, renderer::Renderer};
use kiosk_window::{
    look::Colours,
    page,
    touch_button::{Guard, machine_clock},
};

use super::{
    finding::Finding,
    judges::{self, Measures, Rings},
    offscreen::Offscreen,
    picture::Picture,
    plan::Wish,
};

/// Draws and judges, one screen after the other: its renderer remembers letters and pictures.
pub struct Camera {
    renderer: Option<Renderer>,
}

/// A picture, what is wrong with it, and where its targets are.
pub struct Shot {
    pub picture: Picture,
    pub findings: Vec<Finding>,
    targets: Vec<(String, Rectangle)>,
}

impl Camera {
    pub fn new() -> Self {
        Self { renderer: Some(super::offscreen::renderer()) }
    }

    fn set<'a>(&mut self, wish: &'a Wish, focus: Option<&'a str>) -> Offscreen<'a> {
        let Wish { screen, format, page, held, .. } = wish;
        let guard = Guard::settled(screen.number, machine_clock);
        let usual = page::Frame::new(format.size, format.density, guard);
        let frame = page::Frame { focus, held: *held, page: *page, ..usual };
        let renderer = self.renderer.take().unwrap_or_else(super::offscreen::renderer);
        let ground = Colours::of(screen.comfort.theme).canvas;
        Offscreen::with(renderer, page::view(screen, frame), format.size).on(ground)
    }

    /// Only the picture.
    pub fn picture(&mut self, wish: &Wish, focus: Option<&str>) -> Picture {
        let mut offscreen = self.set(wish, focus);
        let picture = offscreen.picture(machine_clock());
        self.renderer = Some(offscreen.into_renderer());
        picture
    }

    /// The picture, judged.
    pub fn shot(&mut self, wish: &Wish) -> Shot {
        let ids: Vec<String> = wish.open.actions().map(|action| action.id.clone()).collect();
        let mut offscreen = self.set(wish, None);
        let drawn = offscreen.drawn(machine_clock(), wish.format.density, &ids);
        self.renderer = Some(offscreen.into_renderer());
        let comfort = wish.open.comfort;
        let findings = judges::judge(&drawn, Measures::of(comfort.theme, comfort.size));
        let places = drawn.targets.into_iter().filter_map(|target| Some((target.id, *target.places.first()?)));
        Shot { targets: places.collect(), picture: drawn.picture, findings }
    }

    /// Draws again with the focus on each action in turn, only around it, and looks for its ring.
    pub fn rings(&mut self, wish: &Wish, shot: &Shot) -> Vec<Finding> {
        let format = wish.format;
        let rings = Rings::of(wish.open.comfort.theme);
        let mut findings = Vec::new();
        let mut paper = Vec::new();
        for (id, place) in &shot.targets {
            let around = place.expand(judges::REACH * format.density + 4.0);
            let Some(region) = around.intersection(&Rectangle::with_size(format.size)) else { continue };
            let mut offscreen = self.set(wish, Some(id));
            let picture = offscreen.part(machine_clock(), region, paper);
            self.renderer = Some(offscreen.into_renderer());
            findings.extend(judges::ring(&picture, rings, format.density, id, *place));
            paper = picture.into_bytes();
        }
        findings
    }
}
