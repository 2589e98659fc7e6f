//! One picture by name.

use std::{error::Error, path::PathBuf, process::ExitCode};

use clap::{Args, ValueEnum};
use domain::Language;
use kiosk_screen::{
    samples,
    snapshot::{Comfort, Reach, Size, Theme},
};

use super::{format::FORMATS, plan, shot::Camera};

/// Which picture.
#[derive(Debug, Args)]
pub struct Wanted {
    /// The sample's name; without one, the names are listed.
    sample: Option<String>,
    /// A tag: az, en, ar…
    #[arg(long, default_value = "en")]
    language: String,
    /// 1080x1920, 1920x1080 or 1280x1024.
    #[arg(long, default_value = FORMATS[0].name)]
    format: String,
    #[arg(long, value_enum, default_value_t = Letters::Normal)]
    letters: Letters,
    #[arg(long, value_enum, default_value_t = Colours::Default)]
    colours: Colours,
    /// Everything that is touched is lower.
    #[arg(long)]
    lower: bool,
    /// From 1, of a screen that is too long for one page.
    #[arg(long, default_value_t = 1)]
    page: usize,
    /// The id of the action that has the focus.
    #[arg(long)]
    focus: Option<String>,
    #[arg(long, default_value = "screen.png")]
    out: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Letters {
    Normal,
    Large,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Colours {
    Default,
    Dark,
    High,
}

/// Draws it, and says what is wrong with it.
pub fn draw(wanted: &Wanted) -> Result<ExitCode, Box<dyn Error>> {
    let all = [samples::thorough(), samples::of_staff()].concat();
    let Some(name) = &wanted.sample else {
        for sample in all {
            println!("{}", sample.name);
        }
        return Ok(ExitCode::SUCCESS);
    };
    let sample = all.iter().find(|sample| sample.name == *name).ok_or("no sample has that name")?;
    let language = Language::from_tag(&wanted.language).ok_or("no language has that tag")?;
    let format = FORMATS.into_iter().find(|format| format.name == wanted.format).ok_or("no panel has that size")?;
    let size = match wanted.letters {
        Letters::Normal => Size::Normal,
        Letters::Large => Size::Large,
    };
    let theme = match wanted.colours {
        Colours::Default => Theme::Default,
        Colours::Dark => Theme::Dark,
        Colours::High => Theme::HighContrast,
    };
    let reach = if wanted.lower { Reach::Lower } else { Reach::Usual };
    let pages = plan::wish(sample, language, format, Comfort { size, theme, reach, ..Comfort::default() });
    let wish = pages.into_iter().nth(wanted.page.saturating_sub(1));
    let wish = wish.ok_or("there is no such page, or this screen speaks another language; ask for that one")?;
    let mut camera = Camera::new();
    let shot = camera.shot(&wish);
    let rings = camera.rings(&wish, &shot);
    for finding in shot.findings.iter().chain(&rings) {
        println!("{finding}");
    }
    match &wanted.focus {
        Some(id) => camera.picture(&wish, Some(id)).save(&wanted.out)?,
        None => shot.picture.save(&wanted.out)?,
    }
    Ok(ExitCode::SUCCESS)
}
