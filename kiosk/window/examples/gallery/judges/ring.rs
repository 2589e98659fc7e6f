//! The focus is seen all around what has it.

use iced_test::core::Rectangle;
use kiosk_screen::snapshot::Theme;
use kiosk_window::look::Colours;

use super::super::{
    drawn::{float, whole},
    finding::{Finding, Kind},
    picture::{Colour, Picture, alike, contrast},
};

/// The thinnest that band and line may be, millimetres.
const LEAST: f32 = 0.9;
/// A thicker line is no line but what lies beyond, millimetres: enough if the band stands out from it by itself, as on
/// the night it does.
const THICKEST: f32 = 2.2;
const STANDS_OUT: f32 = 3.0;
/// As far as the ring may reach, millimetres.
pub const REACH: f32 = 4.0;
/// Where each side is looked at, of its length.
const PLACES: [f32; 3] = [0.25, 0.5, 0.75];

/// The colours of a theme's ring.
#[derive(Debug, Clone, Copy)]
pub struct Rings {
    band: Colour,
    lines: [Colour; 2],
}

impl Rings {
    /// Around what is on the page, or on the night.
    pub fn of(theme: Theme) -> Self {
        let colours = Colours::of(theme);
        let rgb = |colour: iced_test::core::Color| {
            let [red, green, blue, _] = colour.into_rgba8();
            [red, green, blue]
        };
        Self { band: rgb(colours.here), lines: [rgb(colours.ink), rgb(colours.on_night)] }
    }
}

/// Looks at `id`, which has the focus and lies at `place`, from its edges outwards.
pub fn ring(picture: &Picture, rings: Rings, density: f32, id: &str, place: Rectangle) -> Option<Finding> {
    let sides = [("left", (-1, 0)), ("right", (1, 0)), ("upper", (0, -1)), ("lower", (0, 1))];
    sides.into_iter().find_map(|(name, step)| {
        PLACES.into_iter().find_map(|along| {
            let wrong = side(picture, rings, density, start(place, step, along), step)?;
            Some(Finding::new(Kind::Ring, id, format!("{name} side: {wrong}")))
        })
    })
}

/// The first pixel outside the edge.
fn start(place: Rectangle, step: (i32, i32), along: f32) -> (i32, i32) {
    let (x, y) = (whole(place.x + place.width * along), whole(place.y + place.height * along));
    match step {
        (-1, _) => (whole(place.x) - 1, y),
        (1, _) => (whole(place.x + place.width), y),
        (_, -1) => (x, whole(place.y) - 1),
        (_, _) => (x, whole(place.y + place.height)),
    }
}

/// What is wrong with the ring on one side.
fn side(
    picture: &Picture,
    rings: Rings,
    density: f32,
    (x, y): (i32, i32),
    (right, down): (i32, i32),
) -> Option<String> {
    let reach = whole(REACH * density) + 2;
    let pixels: Vec<Option<Colour>> = (0..reach).map(|far| picture.at(x + right * far, y + down * far)).collect();
    let is_band = |pixel: &Option<Colour>| pixel.is_some_and(|colour| alike(colour, rings.band));
    let line_colour =
        |pixel: &Option<Colour>| pixel.filter(|colour| rings.lines.iter().any(|line| alike(*colour, *line)));
    // An edge between two pixels is drawn as a mixture, one pixel wide on each side.
    let from = pixels.iter().take(2).position(is_band);
    let band = from.map_or(0, |from| pixels[from..].iter().take_while(|pixel| is_band(pixel)).count());
    let rest = &pixels[from.unwrap_or_default() + band..];
    let beside = rest.iter().take(2).find_map(line_colour);
    let line = beside.map_or(0, |line| {
        let is_same = |pixel: &&Option<Colour>| pixel.is_some_and(|colour| alike(colour, line));
        rest.iter().skip_while(|pixel| !is_same(pixel)).take_while(is_same).count()
    });
    let stands_out = beside.is_some_and(|line| contrast(line, rings.band) >= STANDS_OUT);
    let millimetres = |pixels: usize| float(i32::try_from(pixels).unwrap_or(i32::MAX)) / density;
    let (band, line) = (millimetres(band), millimetres(line));
    let rounding = 0.5 / density;
    let is_whole = band + rounding >= LEAST && line + rounding >= LEAST && (line <= THICKEST || stands_out);
    (!is_whole).then(|| format!("band {band:.1} mm, line {line:.1} mm"))
}
