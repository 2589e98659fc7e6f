//! What is said of a sign that was typed.

use domain::speech::Privacy;
use locales::Words;

use super::line::Line;
use crate::screen::{Part, Screen, Signs};

/// Signs that stand for others on the screen already: nobody is told which.
const HIDDEN: [char; 3] = ['•', '●', '*'];

/// What is said when what is typed became something else. A sign is said by its name; whatever is personal is said into
/// headphones alone, and everybody else hears the word for an asterisk.
pub(super) fn of(before: Option<&Signs>, now: &Signs, screen: &Screen) -> Option<Line> {
    let language = screen.language;
    let words = Words::of(language).spoken();
    let (before, now) = (before.map(typed).unwrap_or_default(), typed(now));
    if before == now {
        return None;
    }
    // One sign more, a space too; or more where signs are grouped anew.
    let one = now.strip_prefix(before.as_str()).filter(|added| added.chars().count() == 1).map(str::to_owned);
    let (bare_before, bare) = (ungrouped(&before), ungrouped(&now));
    let added =
        one.or_else(|| bare.strip_prefix(bare_before.as_str()).map(str::to_owned).filter(|rest| !rest.is_empty()));
    Some(match added {
        Some(added) => said_or_hidden(&added, screen, words),
        None if bare.is_empty() && bare_before.chars().count() > 1 => Line::open(words.voice_cleared(), language),
        None if bare_before.starts_with(&bare) => Line::open(words.voice_erased(), language),
        // It became something else altogether: said whole, where it may be heard.
        None => said_or_hidden(&bare, screen, words),
    })
}

fn said_or_hidden(signs: &str, screen: &Screen, words: Words) -> Line {
    let language = words.language();
    let asterisks = vec![words.voice_asterisk(); signs.chars().count()].join(", ");
    if signs.chars().any(|sign| HIDDEN.contains(&sign)) {
        return Line::open(asterisks, language);
    }
    let named: Vec<String> = signs.chars().map(|sign| name(sign, screen)).collect();
    let said = named.join(", ");
    match privacy(screen) {
        Privacy::Open => Line::open(said, language),
        Privacy::Personal => Line::personal(said, asterisks, language),
    }
}

/// As its key says it, also where that key is not shown now.
fn name(sign: char, screen: &Screen) -> String {
    match screen.keys() {
        Some(keys) => keys.board.spoken(sign, Words::of(screen.language)),
        None => sign.to_string(),
    }
}

fn privacy(screen: &Screen) -> Privacy {
    let found = screen.parts.iter().find_map(|part| match part {
        Part::Entry(entry) => Some(entry.privacy),
        _ => None,
    });
    found.unwrap_or(Privacy::Personal)
}

/// Without marks of direction.
fn typed(signs: &Signs) -> String {
    let is_sign = |sign: &char| !matches!(sign, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}');
    signs.text().chars().filter(is_sign).collect()
}

/// Without what only parts its groups.
fn ungrouped(typed: &str) -> String {
    typed.chars().filter(|sign| !sign.is_whitespace()).collect()
}
