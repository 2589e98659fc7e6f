//! Pictograms and illustrations, recoloured for the place where they stand.

mod assets;
mod paths;

use std::{cell::RefCell, collections::HashMap, fmt::Write as _};

use iced::{
    Color, Length, Rectangle, Renderer, Size, Vector,
    advanced::{
        Renderer as _,
        graphics::geometry::{Cache, Renderer as _},
        svg::Handle,
    },
    widget::{Svg, svg},
};
use kiosk_screen::{
    screen::{Icon, Picture},
    snapshot::Theme,
};

use crate::look::{Ground, Look};

/// Where a picture stands; decides its line, body and soft colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Spot {
    /// On canvas or surface.
    Page,
    /// On the primary.
    Primary,
    /// In a coloured box.
    Box(Ground),
    /// On the glass.
    Glass,
    /// A mask beside the glass, over canvas.
    MaskOnCanvas,
    /// A mask beside the glass, over night.
    MaskOnNight,
}

/// Any asset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Asset {
    /// A pictogram, 48 by 48.
    Icon(Icon),
    /// An illustration.
    Picture(Picture),
    /// The mark, 64 by 64.
    Mark,
    /// Rounds the window's upper left corner.
    CornerLeft,
    /// Rounds the window's upper right corner.
    CornerRight,
}

/// The literals that stand for the three colours of a place in every asset.
const LINE: &str = "#0A1F24";
const BODY: &str = "#FFFFFF";
const SOFT: &str = "#97D2CB";
/// The thing in the hand.
const HELD: &str = "#FFC440";
/// Its pages.
const HELD_PAGE: &str = "#FFE3A3";
/// The ground of the masks.
const MASK: &str = "#EFF4F3";

struct Inks {
    line: Color,
    body: Color,
    soft: Color,
}

fn inks(look: Look, spot: Spot) -> Inks {
    let c = look.colours();
    let high = matches!(look.theme, Theme::HighContrast);
    match spot {
        Spot::Page | Spot::Box(Ground::Tint) => Inks { line: c.ink, body: c.surface, soft: c.soft },
        Spot::Primary => Inks {
            line: c.on_primary,
            body: c.primary,
            soft: match look.theme {
                Theme::Default => Color::from_rgb8(0x2F, 0x7C, 0x82),
                Theme::Dark => Color::from_rgb8(0x97, 0xD2, 0xCB),
                Theme::HighContrast => c.primary,
            },
        },
        Spot::Glass | Spot::Box(Ground::Night) => Inks { line: c.on_night, body: c.pane, soft: c.soft_night },
        Spot::Box(Ground::Here) if high => Inks { line: c.on_here, body: c.here, soft: c.here },
        Spot::Box(Ground::Here) => {
            Inks { line: c.on_here, body: Color::WHITE, soft: Color::from_rgb8(0xFF, 0xE3, 0xA3) }
        }
        Spot::Box(Ground::Ok) => Inks {
            line: c.ok,
            body: c.ok_soft,
            soft: match look.theme {
                Theme::Default => Color::from_rgb8(0xA9, 0xDD, 0xB9),
                Theme::Dark => Color::from_rgb8(0x1B, 0x5E, 0x3C),
                Theme::HighContrast => c.ok_soft,
            },
        },
        Spot::Box(Ground::Danger) => Inks {
            line: c.on_danger,
            body: c.danger,
            soft: match look.theme {
                Theme::Default => Color::from_rgb8(0x9E, 0x4A, 0x62),
                Theme::Dark => Color::from_rgb8(0xE0, 0x8E, 0x9B),
                Theme::HighContrast => c.danger,
            },
        },
        Spot::MaskOnCanvas => Inks { line: c.canvas, body: c.canvas, soft: c.canvas },
        Spot::MaskOnNight => Inks { line: c.night, body: c.night, soft: c.night },
    }
}

/// The asset's text for a place, stretched so that it stands at the foot of a box of `size`.
fn recoloured(asset: Asset, look: Look, spot: Spot, size: Size<u32>) -> String {
    let inks = inks(look, spot);
    let mut text = String::with_capacity(2048);
    let source = match (asset, &look.brand.mark) {
        (Asset::Mark, Some(mark)) => mark,
        (Asset::Mark | Asset::Icon(_) | Asset::Picture(_) | Asset::CornerLeft | Asset::CornerRight, _) => {
            assets::text(asset)
        }
    };
    // The box's own size makes the renderer draw at scale one; "slice" crops what a flatter box cannot hold.
    let fit = if bleeds(asset) && wider(source, size) { "xMidYMin slice" } else { "xMidYMax meet" };
    let rest = source.strip_prefix("<svg").unwrap_or(source);
    let _ =
        write!(text, "<svg width=\"{}\" height=\"{}\" preserveAspectRatio=\"{fit}\"{rest}", size.width, size.height);
    // One pass: a colour that was put in must not be taken for one that stands for another.
    let here = look.colours().here;
    let page = if matches!(look.theme, Theme::HighContrast) { here } else { Color::from_rgb8(0xFF, 0xE3, 0xA3) };
    let places =
        [(LINE, inks.line), (BODY, inks.body), (SOFT, inks.soft), (HELD, here), (HELD_PAGE, page), (MASK, inks.line)];
    let mut out = String::with_capacity(text.len());
    let mut left = text.as_str();
    while let Some(at) = left.find('#') {
        out.push_str(&left[..at]);
        left = &left[at..];
        let found = places.iter().find(|(literal, _)| left.starts_with(literal));
        if let Some((literal, colour)) = found {
            let _ = write!(out, "{}", Hex(*colour));
            left = &left[literal.len()..];
        } else {
            out.push('#');
            left = &left[1..];
        }
    }
    out.push_str(left);
    out
}

/// Whether it may lose its foot: it is drawn to bleed off the foot or the side of the window.
const fn bleeds(asset: Asset) -> bool {
    match asset {
        Asset::Picture(
            Picture::PassportOpen
            | Picture::PassportTurn
            | Picture::PassportHold
            | Picture::PassportReading
            | Picture::ResidenceLines
            | Picture::ResidenceLay
            | Picture::CardTap
            | Picture::NoteInsert
            | Picture::NoteInsertLeft,
        ) => true,
        Asset::Picture(
            Picture::AgainCase
            | Picture::AgainCorner
            | Picture::AgainFlat
            | Picture::PaperOut
            | Picture::Printing
            | Picture::TakeAll,
        )
        | Asset::Icon(_)
        | Asset::Mark
        | Asset::CornerLeft
        | Asset::CornerRight => false,
    }
}

/// Whether the box is flatter than the asset's view box.
fn wider(source: &str, size: Size<u32>) -> bool {
    let sides: Vec<f64> = source
        .split_once("viewBox=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(box_, _)| box_.split(' ').filter_map(|side| side.parse().ok()).collect())
        .unwrap_or_default();
    let [_, _, width, height] = sides[..] else { return false };
    f64::from(size.width) * height > f64::from(size.height) * width
}

struct Hex(Color);

impl std::fmt::Display for Hex {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue, _] = self.0.into_rgba8();
        write!(out, "#{red:02X}{green:02X}{blue:02X}")
    }
}

/// Whose handle: the theme by its number, then pixels, then whose dress.
type Key = (Asset, Spot, u8, u32, u32, usize);

thread_local! {
    // The window has one thread; a handle's data is hashed when it is made, so it is made once.
    static HANDLES: RefCell<HashMap<Key, Handle>> = RefCell::new(HashMap::new());
    // The same paths each time: else the renderer would take them for changed.
    static PATHS: RefCell<HashMap<Key, Cache<Renderer>>> = RefCell::new(HashMap::new());
}

fn key(asset: Asset, look: Look, spot: Spot, size: Size<u32>) -> Key {
    let theme = match look.theme {
        Theme::Default => 0,
        Theme::Dark => 1,
        Theme::HighContrast => 2,
    };
    (asset, spot, theme, size.width, size.height, std::ptr::from_ref(look.brand).addr())
}

/// The handle of an asset in a place, for a box of `size` pixels.
#[must_use]
pub fn handle(asset: Asset, look: Look, spot: Spot, size: Size<u32>) -> Handle {
    HANDLES.with_borrow_mut(|handles| {
        handles
            .entry(key(asset, look, spot, size))
            .or_insert_with(|| Handle::from_memory(recoloured(asset, look, spot, size).into_bytes()))
            .clone()
    })
}

/// Draws an asset into a box of whole pixels, under whatever pictures and words of the same layer lie there.
pub fn draw(renderer: &mut Renderer, asset: Asset, look: Look, spot: Spot, bounds: Rectangle) {
    let size = Size::new(pixels(bounds.width), pixels(bounds.height));
    let geometry = PATHS.with_borrow_mut(|paths| {
        let cache = paths.entry(key(asset, look, spot, size)).or_default();
        cache.draw(renderer, bounds.size(), |frame| paths::draw(frame, &recoloured(asset, look, spot, size)))
    });
    renderer.with_translation(Vector::new(bounds.x, bounds.y), |renderer| renderer.draw_geometry(geometry));
}

/// Whole pixels of a length that is never negative nor absurd.
#[must_use]
pub fn pixels(length: f32) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=8192")]
    let pixels = length.round().clamp(0.0, 8192.0) as u32;
    pixels
}

/// A pictogram, `millimetres` wide.
#[must_use]
pub fn icon<'a>(icon: Icon, look: Look, spot: Spot, millimetres: f32) -> Svg<'a> {
    square(Asset::Icon(icon), look, spot, look.mm(millimetres))
}

/// The mark, `millimetres` wide.
#[must_use]
pub fn mark<'a>(look: Look, spot: Spot, millimetres: f32) -> Svg<'a> {
    square(Asset::Mark, look, spot, look.mm(millimetres))
}

fn square<'a>(asset: Asset, look: Look, spot: Spot, side: f32) -> Svg<'a> {
    let whole = Size::new(pixels(side), pixels(side));
    svg(handle(asset, look, spot, whole)).width(Length::Fixed(side)).height(Length::Fixed(side))
}

#[cfg(test)]
mod tests {
    use domain::Language;
    use kiosk_screen::snapshot::Comfort;

    use super::*;

    fn look(theme: Theme) -> Look {
        Look::new(Comfort { theme, ..Comfort::default() }, 4.03, Language::English)
    }

    #[test]
    fn on_the_primary_lines_are_white_and_nothing_of_the_page_is_left() {
        let text = recoloured(Asset::Icon(Icon::Info), look(Theme::Default), Spot::Primary, Size::new(60, 60));
        assert!(text.contains("stroke=\"#FFFFFF\"") && text.contains("fill=\"#2F7C82\""), "{text}");
        assert!(!text.contains(LINE), "{text}");
    }

    #[test]
    fn a_line_that_turns_white_is_not_taken_for_the_body() {
        let text =
            recoloured(Asset::Picture(Picture::PassportOpen), look(Theme::Default), Spot::Glass, Size::new(312, 370));
        // Hands are lines: white on the glass; their outline was the body: the pane's colour.
        assert!(text.contains("stroke=\"#0B4650\" stroke-width=\"54\""), "{text}");
        assert!(text.contains("stroke=\"#FFFFFF\" stroke-width=\"42\""), "{text}");
        assert!(text.contains("#10282D"), "details never change: {text}");
    }

    #[test]
    fn in_high_contrast_the_thing_in_the_hand_is_yellow() {
        let text =
            recoloured(Asset::Picture(Picture::CardTap), look(Theme::HighContrast), Spot::Glass, Size::new(952, 440));
        assert!(text.contains("#FFFF00") && !text.contains(HELD), "{text}");
    }

    #[test]
    fn every_asset_begins_as_the_loader_expects() {
        let assets = Icon::ALL.iter().map(|icon| Asset::Icon(*icon));
        let assets = assets.chain(Picture::ALL.iter().map(|picture| Asset::Picture(*picture)));
        for asset in assets.chain([Asset::Mark, Asset::CornerLeft, Asset::CornerRight]) {
            let text = assets::text(asset);
            assert!(text.starts_with("<svg ") && text.contains("viewBox=\"0 0 "), "{asset:?}");
        }
    }
}
