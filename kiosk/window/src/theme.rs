//! An operator's own colours, wordmark and mark, from a `theme.toml`; the built-in look without one.
//!
//! A theme may change what is only dress: the main action, the window, the page. What has a meaning (here and now, trouble,
//! safe) and the whole of high contrast are nobody's brand and stay. A theme whose words could not be read is refused.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use domain::text::display_safe;
use iced::Color;
use kiosk_screen::snapshot::Theme;
use serde::Deserialize;
use toml::Spanned;

use crate::look::Colours;

/// Text on a ground, at least.
pub const TEXT: f32 = 10.0;
/// What must be told from its ground without words, at least (WCAG 2.2, 1.4.11).
pub const SHAPE: f32 = 3.0;
/// Characters of a wordmark.
const LONGEST_WORDMARK: usize = 24;
/// Bytes of a mark.
const LARGEST_MARK: u64 = 256 * 1024;

/// The dress of a terminal.
#[derive(Debug, Clone, PartialEq)]
pub struct Brand {
    /// In the header, instead of the product's name.
    pub wordmark: Option<String>,
    /// The text of an SVG, instead of the product's mark.
    pub mark: Option<String>,
    /// The light page.
    pub light: Colours,
    /// The dark page.
    pub dark: Colours,
}

static BUILT_IN: LazyLock<Brand> = LazyLock::new(|| Brand {
    wordmark: None,
    mark: None,
    light: *Colours::of(Theme::Default),
    dark: *Colours::of(Theme::Dark),
});

impl Brand {
    /// The product's own.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The colours of a theme.
    #[must_use]
    pub fn colours(&'static self, theme: Theme) -> &'static Colours {
        match theme {
            Theme::Default => &self.light,
            Theme::Dark => &self.dark,
            Theme::HighContrast => Colours::of(Theme::HighContrast),
        }
    }

    /// Reads an operator's file, once: it stays in memory as long as the program runs.
    ///
    /// # Errors
    /// The first thing that is wrong with it, with file, line and key.
    pub fn read(file: &Path) -> Result<&'static Self, Error> {
        let text = fs::read_to_string(file).map_err(|cause| Error::Read { file: file.to_owned(), cause })?;
        Ok(Box::leak(Box::new(parse(file, &text)?)))
    }
}

/// Why a theme cannot be used. Each says where.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file, or the mark beside it, cannot be read.
    #[error("could not read the theme's file {}", file.display())]
    Read {
        /// Which.
        file: PathBuf,
        /// As the system says it.
        #[source]
        cause: io::Error,
    },
    /// The file is no TOML, or says something that is no part of a theme.
    #[error("{}, line {line}: {reason}", file.display())]
    Malformed {
        /// Which.
        file: PathBuf,
        /// From 1.
        line: usize,
        /// What is wrong, with the key's name.
        reason: String,
    },
    /// Two colours are too much alike.
    #[error("{}, line {line}: `{key}` is too close to `{other}`: {ratio:.1} to 1, and {least:.0} to 1 is needed", file.display())]
    Contrast {
        /// Which file.
        file: PathBuf,
        /// Where the key stands, from 1.
        line: usize,
        /// The colour of the file.
        key: &'static str,
        /// What it stands beside.
        other: &'static str,
        /// How far apart they are.
        ratio: f32,
        /// How far apart they must be.
        least: f32,
    },
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    wordmark: Option<Spanned<String>>,
    mark: Option<Spanned<PathBuf>>,
    light: Table,
    dark: Table,
}

/// Every colour that a theme may change.
macro_rules! table {
    ($($key:ident)*) => {
        #[derive(Debug, Default, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        struct Table {
            $($key: Option<Spanned<Hex>>,)*
        }

        impl Table {
            fn over(&self, mut colours: Colours) -> Colours {
                $(if let Some(hex) = &self.$key { colours.$key = hex.get_ref().0; })*
                colours
            }

            /// Where a key stands in the file, if it does.
            fn place(&self, key: &str) -> Option<usize> {
                match key {
                    $(stringify!($key) => self.$key.as_ref().map(|hex| hex.span().start),)*
                    _ => None,
                }
            }
        }
    };
}

table!(canvas surface tint ink ink2 line hair primary on_primary pressed night pane on_night soft soft_night);

/// `#083E47`
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
struct Hex(Color);

#[derive(Debug)]
struct NotAColour(String);

impl fmt::Display for NotAColour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "`{}` is no colour: six digits of 0 to F are expected after a #", self.0)
    }
}

impl TryFrom<String> for Hex {
    type Error = NotAColour;

    fn try_from(text: String) -> Result<Self, NotAColour> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
        let digits = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match number.map(u32::to_be_bytes) {
            Some([_, red, green, blue]) => Ok(Self(Color::from_rgb8(red, green, blue))),
            None => Err(NotAColour(text)),
        }
    }
}

fn parse(file: &Path, text: &str) -> Result<Brand, Error> {
    let malformed = |at, reason| Error::Malformed { file: file.to_owned(), line: line(text, at), reason };
    let read: File = toml::from_str(text)
        .map_err(|fault| malformed(fault.span().map_or(0, |span| span.start), fault.message().to_owned()))?;
    let wordmark = match &read.wordmark {
        Some(word) => {
            let shown = display_safe(word.get_ref(), LONGEST_WORDMARK + 1);
            if shown.trim().is_empty() || shown.chars().count() > LONGEST_WORDMARK {
                let reason = format!("`wordmark` must have 1 to {LONGEST_WORDMARK} characters");
                return Err(malformed(word.span().start, reason));
            }
            Some(shown)
        }
        None => None,
    };
    let mark = match &read.mark {
        Some(mark) => {
            let picture = svg(&file.with_file_name("").join(mark.get_ref()))?;
            let none = || malformed(mark.span().start, "`mark` is no SVG with a viewBox".to_owned());
            Some(picture.ok_or_else(none)?)
        }
        None => None,
    };
    let [light, dark] = [(&read.light, Theme::Default), (&read.dark, Theme::Dark)].map(|(table, theme)| {
        let colours = table.over(*Colours::of(theme));
        legible(file, text, table, &colours).map(|()| colours)
    });
    Ok(Brand { wordmark, mark, light: light?, dark: dark? })
}

/// The text of an SVG that can be recoloured; nothing where it is none.
fn svg(file: &Path) -> Result<Option<String>, Error> {
    let failed = |cause| Error::Read { file: file.to_owned(), cause };
    if fs::metadata(file).map_err(failed)?.len() > LARGEST_MARK {
        return Ok(None);
    }
    let text = fs::read_to_string(file).map_err(failed)?;
    let text = text.trim_start().to_owned();
    Ok(Some(text).filter(|text| text.starts_with("<svg") && text.contains("viewBox=\"")))
}

/// Every allowed pair in which the file has a part.
fn legible(file: &Path, text: &str, table: &Table, colours: &Colours) -> Result<(), Error> {
    for (key, one, other, two, least) in colours.pairs() {
        let found = table.place(key).map(|at| (at, key, other));
        let Some((at, key, other)) = found.or(table.place(other).map(|at| (at, other, key))) else { continue };
        let ratio = contrast(one, two);
        if ratio < least {
            return Err(Error::Contrast { file: file.to_owned(), line: line(text, at), key, other, ratio, least });
        }
    }
    Ok(())
}

/// From 1.
fn line(text: &str, at: usize) -> usize {
    text.lines()
        .scan(0, |end, line| {
            *end += line.len() + 1;
            Some(*end)
        })
        .take_while(|end| *end <= at)
        .count()
        + 1
}

/// Contrast ratio of two colours (WCAG 2.2, relative luminance).
#[must_use]
pub fn contrast(one: Color, other: Color) -> f32 {
    let luminance = |colour: Color| {
        let part = |value: f32| if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        0.2126 * part(colour.r) + 0.7152 * part(colour.g) + 0.0722 * part(colour.b)
    };
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Brand, Error> {
        parse(Path::new("/etc/kiosk/theme.toml"), text)
    }

    fn refused(text: &str) -> String {
        read(text).expect_err("refused").to_string()
    }

    #[test]
    fn an_empty_theme_is_the_built_in_look() {
        assert_eq!(&read("").expect("empty"), Brand::built_in());
    }

    #[test]
    fn a_theme_changes_what_it_names_and_nothing_else() {
        let brand = read("wordmark = \"Specimen\"\n[light]\nprimary = \"#3A1466\"\n").expect("a theme");
        assert_eq!(brand.wordmark.as_deref(), Some("Specimen"));
        assert_eq!(brand.light.primary, Color::from_rgb8(0x3A, 0x14, 0x66));
        assert_eq!(Colours { primary: Brand::built_in().light.primary, ..brand.light }, Brand::built_in().light);
        assert_eq!(brand.dark, Brand::built_in().dark);
    }

    #[test]
    fn a_wrong_key_is_named_with_file_and_line() {
        let told = refused("wordmark = \"Specimen\"\n[light]\nprimery = \"#3A1466\"\n");
        assert!(told.starts_with("/etc/kiosk/theme.toml, line 3:") && told.contains("primery"), "{told}");
    }

    #[test]
    fn what_has_a_meaning_is_nobodys_brand() {
        for key in ["here", "danger", "ok", "ok_soft"] {
            let told = refused(&format!("[dark]\n{key} = \"#3A1466\"\n"));
            assert!(told.contains("line 2") && told.contains(key), "{told}");
        }
        assert!(refused("[high_contrast]\nink = \"#FFFFFF\"\n").contains("high_contrast"));
    }

    #[test]
    fn a_colour_that_is_none_is_named_with_its_line() {
        for wrong in ["blue", "#12345", "#GGGGGG", "123456", "#+12345", "#ééé"] {
            let told = refused(&format!("\n\n[light]\nprimary = \"{wrong}\"\n"));
            assert!(told.contains("line 4") && told.contains(wrong), "{told}");
        }
    }

    #[test]
    fn words_that_could_not_be_read_are_refused_with_line_and_both_keys() {
        let told = refused("[light]\ntint = \"#DAE8E6\"\nprimary = \"#8899AA\"\n");
        assert!(told.contains("line 3") && told.contains("`primary`") && told.contains("on_primary"), "{told}");
        let told = refused("[dark]\ncanvas = \"#777777\"\n");
        assert!(told.contains("line 2") && told.contains("`canvas`") && told.contains("10 to 1"), "{told}");
    }

    #[test]
    fn a_wordmark_without_letters_or_with_too_many_is_refused() {
        for wrong in ["", " ", "A wordmark that never comes to an end"] {
            let told = refused(&format!("wordmark = \"{wrong}\"\n"));
            assert!(told.contains("line 1") && told.contains("wordmark"), "{told}");
        }
    }

    #[test]
    fn a_missing_theme_and_a_missing_mark_are_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("theme.toml");
        let told = Brand::read(&file).expect_err("missing").to_string();
        assert!(told.contains("theme.toml"), "{told}");
        fs::write(&file, "mark = \"mark.svg\"\n").expect("written");
        let told = Brand::read(&file).expect_err("missing").to_string();
        assert!(told.contains("mark.svg"), "{told}");
        fs::write(folder.path().join("mark.svg"), "no picture").expect("written");
        let told = Brand::read(&file).expect_err("no picture").to_string();
        assert!(told.contains("line 1") && told.contains("mark"), "{told}");
        fs::write(folder.path().join("mark.svg"), "<svg viewBox=\"0 0 64 64\"/>").expect("written");
        assert!(Brand::read(&file).expect("a mark").mark.is_some());
    }
}
