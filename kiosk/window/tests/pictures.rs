//! Pictures that are drawn as paths are the drawings that they are made of, in every theme, place, size and dress: none is
//! taken for another that was drawn before.

use domain::Language;
use iced_test::{
    core::{Color, Font, Pixels, Rectangle, Renderer as _, Size, svg::Renderer as _, svg::Svg},
    renderer::{Renderer, graphics::Viewport},
};
use kiosk_screen::{
    screen::Picture,
    snapshot::{Comfort, Theme},
};
use kiosk_window::{
    look::Look,
    picture::{self, Asset, Spot},
    theme::Brand,
};

const PANEL: Size<u32> = Size::new(700, 500);
const GREY: Color = Color::from_rgb8(0x70, 0x70, 0x70);

/// What a renderer makes of it, four bytes a dot.
fn dots(draw: impl FnOnce(&mut Renderer, Rectangle), size: Size) -> Vec<u8> {
    let mut renderer = Renderer::new(Font::with_name("Noto Sans"), Pixels(42.0));
    let panel = Rectangle::with_size(Size::new(700.0, 500.0));
    renderer.reset(panel);
    draw(&mut renderer, Rectangle { x: 30.0, y: 20.0, width: size.width, height: size.height });
    let mut pixels = tiny_skia::Pixmap::new(PANEL.width, PANEL.height).expect("dots");
    let mut mask = tiny_skia::Mask::new(PANEL.width, PANEL.height).expect("dots");
    let viewport = Viewport::with_physical_size(PANEL, 1.0);
    renderer.draw(&mut pixels.as_mut(), &mut mask, &viewport, &[panel], GREY);
    pixels.take()
}

/// Of ten thousand dots, how many are another colour; edges may be a little softer.
fn different(one: &[u8], other: &[u8]) -> usize {
    let is_other = |(one, other): (&[u8], &[u8])| one.iter().zip(other).any(|(one, other)| one.abs_diff(*other) > 40);
    let dots = one.chunks_exact(4).zip(other.chunks_exact(4));
    dots.filter(|(one, other)| is_other((one, other))).count() * 10_000 / (one.len() / 4)
}

fn is_the_drawing(asset: Asset, look: Look, spot: Spot, size: Size) -> Vec<u8> {
    let paths = dots(|renderer, bounds| picture::draw(renderer, asset, look, spot, bounds), size);
    let whole = Size::new(picture::pixels(size.width), picture::pixels(size.height));
    let handle = picture::handle(asset, look, spot, whole);
    let drawing = dots(|renderer, bounds| renderer.draw_svg(Svg::new(handle), bounds, bounds), size);
    let wrong = different(&paths, &drawing);
    assert!(wrong < 30, "{asset:?} on {spot:?} in {:?}, {size:?}: {wrong} of 10,000 dots", look.theme);
    paths
}

fn look(theme: Theme) -> Look {
    Look::new(Comfort { theme, ..Comfort::default() }, 4.03, Language::English)
}

#[test]
fn every_picture_is_its_drawing_in_every_theme_and_size_and_none_is_another_one() {
    let mut seen: Vec<(String, Vec<u8>)> = Vec::new();
    for picture in Picture::ALL {
        for theme in [Theme::Default, Theme::Dark, Theme::HighContrast] {
            for size in [Size::new(310.0, 370.0), Size::new(640.0, 280.0), Size::new(311.0, 370.0)] {
                let drawn = is_the_drawing(Asset::Picture(*picture), look(theme), Spot::Glass, size);
                // The glass is nearly as dark by day.
                if theme != Theme::Dark {
                    seen.push((format!("{picture:?} {theme:?} {size:?}"), drawn));
                }
            }
        }
    }
    for (place, (name, drawn)) in seen.iter().enumerate() {
        let same = seen[..place].iter().find(|(_, other)| other == drawn);
        assert!(same.is_none(), "{name} looks as {:?}", same.map(|(name, _)| name));
    }
}

#[test]
fn another_place_another_theme_and_another_dress_have_their_own_colours() {
    let size = Size::new(120.0, 120.0);
    let own = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><path d=\"M4 4h56v56z\" fill=\"#0A1F24\"/></svg>";
    let dressed: &'static Brand =
        Box::leak(Box::new(Brand { mark: Some(own.to_owned()), ..Brand::built_in().clone() }));
    let on = |spot, look: Look| is_the_drawing(Asset::Mark, look, spot, size);
    let usual = look(Theme::Default);
    let dark = look(Theme::Dark);
    let drawn =
        [on(Spot::Page, usual), on(Spot::Glass, usual), on(Spot::Page, usual.dressed(dressed)), on(Spot::Page, dark)];
    assert!(different(&drawn[0], &drawn[1]) > 100, "on the glass");
    assert!(different(&drawn[0], &drawn[2]) > 100, "in the operator's dress");
    assert!(different(&drawn[0], &drawn[3]) > 100, "by night");
}
