//! What was drawn and judged, on one page for readers of the repository.

use std::{collections::BTreeSet, fmt::Write as _};

use super::{album::Judged, finding::Kind, format::FORMATS, index::by_kind, plan::Name};

/// The page.
pub fn page(judged: &[Judged]) -> String {
    let mut page = String::from(
        "# Every screen, drawn and judged\n\n\
         Written by `./check gallery`: every specimen of every screen in every language that is written, drawn without a \
         display and judged from what was drawn. Pictures and an index lie in `target/gallery` afterwards.\n\n",
    );
    let samples: BTreeSet<&str> = judged.iter().map(|judged| judged.name.sample.as_str()).collect();
    let wrong = judged.iter().filter(|judged| !judged.findings.is_empty()).count();
    let _ = writeln!(page, "{} specimens, {} pictures, {wrong} with findings.\n", samples.len(), judged.len());
    let head = FORMATS.map(|format| format.name).join(" | ");
    let _ = writeln!(page, "| Pictures | {head} | findings |\n| --- | --- | --- | --- | --- |");
    let mut row = |name: &str, is_of: &dyn Fn(&Name) -> bool| {
        let mine: Vec<&Judged> = judged.iter().filter(|judged| is_of(&judged.name)).collect();
        let on = |format: &str| mine.iter().filter(|judged| judged.name.format == format).count();
        let counts = FORMATS.map(|format| on(format.name).to_string()).join(" | ");
        let findings: usize = mine.iter().map(|judged| judged.findings.len()).sum();
        let _ = writeln!(page, "| {name} | {counts} | {findings} |");
    };
    let languages: BTreeSet<&str> = judged.iter().map(|judged| judged.name.language.as_str()).collect();
    for language in &languages {
        row(&format!("language `{language}`"), &|name| name.language == *language);
    }
    let with = |part: &'static str| move |name: &Name| name.variety.contains(part);
    row("letters: normal", &|name| !with("-large")(name));
    row("letters: large", &with("-large"));
    row("colours: default", &|name| !with("-dark")(name) && !with("-high-contrast")(name));
    row("colours: dark", &with("-dark"));
    row("colours: high contrast", &with("-high-contrast"));
    row("reach: usual", &|name| !with("-lower")(name));
    row("reach: lower", &with("-lower"));
    row("later pages of long screens", &with("-page-"));
    row("all", &|_| true);
    page.push_str("\nWhat the judges look for, and how often it was found:\n\n| Kind | found |\n| --- | --- |\n");
    let found = by_kind(judged);
    for kind in Kind::ALL {
        let _ = writeln!(page, "| {} | {} |", kind.words(), found.get(&kind).copied().unwrap_or(0));
    }
    page
}
