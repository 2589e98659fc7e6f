//! The fonts in the program, and which language is written how.

use domain::Language;

/// Regular and Bold of six families: Noto Sans, Noto Sans Arabic UI, Noto Nastaliq Urdu, Noto Sans Devanagari, Noto Sans
/// Hebrew, Noto Sans Mono.
pub const ALL: &[&[u8]] = &[
    include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansArabicUI-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansArabicUI-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoNastaliqUrdu-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoNastaliqUrdu-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansDevanagari-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansDevanagari-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansHebrew-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansHebrew-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansMono-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSansMono-Bold.ttf"),
];

/// Latin and Cyrillic, and whatever the family of a language lacks.
pub const LATIN: &str = "Noto Sans";

/// Claim numbers and versions.
pub const MONO: &str = "Noto Sans Mono";

/// The family a language is written in. Hebrew's has no Latin letters and no digits: [`LATIN`] stands in.
#[must_use]
pub const fn family(language: Language) -> &'static str {
    match language {
        Language::Azerbaijani
        | Language::English
        | Language::Russian
        | Language::Turkish
        | Language::German
        | Language::French
        | Language::Spanish
        | Language::Italian
        | Language::Norwegian => LATIN,
        Language::Arabic | Language::Persian => "Noto Sans Arabic UI",
        Language::Urdu => "Noto Nastaliq Urdu",
        Language::Hebrew => "Noto Sans Hebrew",
        Language::Hindi => "Noto Sans Devanagari",
    }
}

/// What lines are set for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// One line by itself.
    Line,
    /// Lines under each other.
    Paragraph,
    /// One or two lines of a title.
    Title,
    /// One or two lines on a button.
    Button,
}

/// The distance from line to line, as a factor of the font's size.
#[must_use]
pub const fn line_height(language: Language, setting: Setting) -> f32 {
    match (language, setting) {
        (Language::Urdu, Setting::Line) => 1.9,
        (Language::Urdu, Setting::Paragraph | Setting::Title | Setting::Button) => 2.2,
        (Language::Hindi, Setting::Paragraph) => 1.4,
        (Language::Hindi, Setting::Title | Setting::Button) => 1.25,
        // Arabic's lines any closer, and its low letters lie on the marks of the next one.
        (Language::Arabic | Language::Persian, _) | (_, Setting::Line | Setting::Paragraph) => 1.3,
        (_, Setting::Title) => 1.16,
        (_, Setting::Button) => 1.2,
    }
}

/// The least distance of several lines, as a factor of the font's size: any closer, and they lie on each other.
#[must_use]
pub const fn least_line_height(language: Language) -> f32 {
    match language {
        Language::Urdu => 2.2,
        Language::Hindi => 1.25,
        Language::Arabic | Language::Persian => 1.15,
        Language::Azerbaijani
        | Language::English
        | Language::Russian
        | Language::Turkish
        | Language::Hebrew
        | Language::German
        | Language::French
        | Language::Spanish
        | Language::Italian
        | Language::Norwegian => 1.0,
    }
}

/// Whether letters of a language's font reach over a line of the usual height, upwards or downwards.
#[must_use]
pub const fn reaches_over(language: Language) -> bool {
    matches!(language, Language::Urdu | Language::Hindi)
}

/// By how much the size grows so that letters look as large as Latin ones.
#[must_use]
pub const fn size_factor(language: Language) -> f32 {
    match language {
        Language::Hebrew => 1.19,
        Language::Hindi => 1.14,
        Language::Azerbaijani
        | Language::English
        | Language::Russian
        | Language::Turkish
        | Language::Arabic
        | Language::Persian
        | Language::Urdu
        | Language::German
        | Language::French
        | Language::Spanish
        | Language::Italian
        | Language::Norwegian => 1.0,
    }
}
