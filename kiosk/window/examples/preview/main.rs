//! Draws a specimen of any scene into a picture, without a display.
//!
//! `cargo run -p kiosk-window --example preview -- --scene review --language ar --out review.png`

#[expect(dead_code, reason = "shared with the tests, which also press")]
mod offscreen;
mod samples;

use std::{path::PathBuf, process::ExitCode, time::Instant};

use domain::Language;
use iced::Size;
use kiosk_screen::{
    describe,
    snapshot::{self, Theme},
};
use kiosk_window::{
    page,
    panel::USUAL_DENSITY,
    touch_button::{Guard, machine_clock},
};
use offscreen::Offscreen;

const USAGE: &str = "preview [--scene NAME|all] [--language TAG] [--theme default|dark|high] [--size WxH] [--density N]
        [--letters normal|large] [--help-open] [--focus ID] [--out FILE.png | FOLDER for all]";

#[derive(Debug, Clone)]
struct Wish {
    scene: String,
    language: Language,
    theme: Theme,
    letters: snapshot::Size,
    size: Size,
    density: f32,
    help: bool,
    focus: Option<String>,
    out: PathBuf,
}

fn main() -> ExitCode {
    let Some(wish) = wish(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let chosen: Vec<_> =
        samples::all().into_iter().filter(|(name, _)| wish.scene == "all" || *name == wish.scene).collect();
    if chosen.is_empty() {
        let names: Vec<_> = samples::all().iter().map(|(name, _)| *name).collect();
        eprintln!("no such scene; there are: {}", names.join(" "));
        return ExitCode::from(2);
    }
    for (name, scene) in chosen {
        let file = if wish.scene == "all" {
            wish.out.join(format!("{name}-{}.png", wish.language.tag()))
        } else {
            wish.out.clone()
        };
        draw(&wish, scene, &file);
    }
    ExitCode::SUCCESS
}

fn draw(wish: &Wish, scene: kiosk_screen::Scene, file: &std::path::Path) {
    let mut snapshot =
        if wish.help { samples::with_help(scene, wish.language) } else { samples::snapshot(scene, wish.language) };
    snapshot.comfort = snapshot::Comfort { theme: wish.theme, size: wish.letters };
    let screen = describe(&snapshot, wish.language);
    let frame = page::Frame {
        size: wish.size,
        density: wish.density,
        guard: Guard::settled(screen.number, machine_clock),
        focus: wish.focus.as_deref(),
    };
    let now: Instant = machine_clock();
    Offscreen::new(page::view(&screen, frame), wish.size).save(now, file);
}

fn wish(mut words: impl Iterator<Item = String>) -> Option<Wish> {
    let mut wish = Wish {
        scene: "document".to_owned(),
        language: Language::English,
        theme: Theme::Default,
        letters: snapshot::Size::Normal,
        size: Size::new(1080.0, 1920.0),
        density: USUAL_DENSITY,
        help: false,
        focus: None,
        out: PathBuf::from("preview.png"),
    };
    while let Some(word) = words.next() {
        match word.as_str() {
            "--scene" => wish.scene = words.next()?,
            "--language" => wish.language = Language::from_tag(&words.next()?)?,
            "--theme" => {
                wish.theme = match words.next()?.as_str() {
                    "default" => Theme::Default,
                    "dark" => Theme::Dark,
                    "high" => Theme::HighContrast,
                    _ => return None,
                }
            }
            "--letters" => {
                wish.letters = match words.next()?.as_str() {
                    "normal" => snapshot::Size::Normal,
                    "large" => snapshot::Size::Large,
                    _ => return None,
                }
            }
            "--size" => {
                let size = words.next()?;
                let (width, height) = size.split_once('x')?;
                wish.size = Size::new(width.parse().ok()?, height.parse().ok()?);
            }
            "--density" => wish.density = words.next()?.parse().ok()?,
            "--help-open" => wish.help = true,
            "--focus" => wish.focus = Some(words.next()?),
            "--out" => wish.out = PathBuf::from(words.next()?),
            _ => return None,
        }
    }
    Some(wish)
}
