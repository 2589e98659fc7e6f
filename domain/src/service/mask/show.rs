//! Values as people read them.

use super::{FieldKind, clean::clean, shape::PHONE_DIGITS};

const HIDDEN: &str = "••••";
/// How many signs of a value are shown when it is masked.
const SHOWN: usize = 3;
/// A longer place of an address is hidden, too.
const LONGEST_HOST: usize = 40;

pub(super) fn group(kind: &FieldKind, text: &str) -> String {
    let Ok(signs) = clean(text, kind.signs()) else { return text.to_owned() };
    match kind {
        FieldKind::MobilePhone | FieldKind::LandlinePhone | FieldKind::Phone => phone(&signs),
        FieldKind::Subscriber { .. } => in_groups(&signs, &[4], ' '),
        FieldKind::Voen => in_groups(&signs, &[3, 3, 4], ' '),
        FieldKind::Plate | FieldKind::Protocol => between_sorts(&signs),
        FieldKind::Fin | FieldKind::Order { .. } | FieldKind::Amount => signs.iter().collect(),
        FieldKind::Date => day(text, &signs),
        FieldKind::Choice { .. } | FieldKind::Email | FieldKind::Qr { .. } => text.to_owned(),
    }
}

pub(super) fn masked(kind: &FieldKind, text: &str) -> String {
    match kind {
        // Nobody is known by them.
        FieldKind::Choice { .. } | FieldKind::Amount => return group(kind, text),
        FieldKind::Date => return "••.••.••••".to_owned(),
        FieldKind::Email => return masked_address(text),
        FieldKind::Fin
        | FieldKind::Voen
        | FieldKind::Subscriber { .. }
        | FieldKind::MobilePhone
        | FieldKind::LandlinePhone
        | FieldKind::Phone
        | FieldKind::Plate
        | FieldKind::Protocol
        | FieldKind::Order { .. }
        | FieldKind::Qr { .. } => {}
    }
    let signs: Vec<char> =
        crate::text::display_safe(text, usize::MAX).chars().filter(|sign| sign.is_alphanumeric()).collect();
    // Never more than half of what is there.
    let shown = SHOWN.min(signs.len() / 2);
    if shown == 0 {
        return HIDDEN.to_owned();
    }
    let end: String = signs[signs.len() - shown..].iter().collect();
    format!("{HIDDEN} {end}")
}

/// The first sign of the name, and the place, which many share.
fn masked_address(text: &str) -> String {
    let safe = crate::text::display_safe(text, usize::MAX);
    match safe.split_once('@') {
        Some((name, host)) if host.chars().count() <= LONGEST_HOST => {
            format!("{}{HIDDEN}@{host}", name.chars().take(1).collect::<String>())
        }
        Some(_) | None => HIDDEN.to_owned(),
    }
}

fn phone(signs: &[char]) -> String {
    let digits: String = signs.iter().filter(|sign| **sign != '+').collect();
    let abroad = signs.first() == Some(&'+') || digits.starts_with("00") || digits.len() > PHONE_DIGITS + 1;
    let national = if abroad {
        let digits = digits.trim_start_matches('0');
        let Some(national) = digits.strip_prefix("994") else { return signs.iter().collect() };
        national
    } else {
        digits.strip_prefix('0').unwrap_or(&digits)
    };
    let national: Vec<char> = national.chars().collect();
    let grouped = in_groups(&national, &[2, 3, 2, 2], ' ');
    // Half of a number with the country's is not turned into another one.
    match (abroad, national.len() == PHONE_DIGITS) {
        (true, false) => format!("+994 {grouped}").trim_end().to_owned(),
        (false, false) if signs.is_empty() => String::new(),
        (_, true) | (false, false) => format!("0{grouped}"),
    }
}

/// Groups of these lengths, the last of them again and again.
fn in_groups(signs: &[char], lengths: &[usize], between: char) -> String {
    let mut text = String::new();
    let (mut group, mut left) = (0, lengths.first().copied().unwrap_or(usize::MAX));
    for sign in signs {
        if left == 0 {
            text.push(between);
            group = (group + 1).min(lengths.len() - 1);
            left = lengths[group];
        }
        text.push(*sign);
        left -= 1;
    }
    text
}

/// A space between letters and digits.
fn between_sorts(signs: &[char]) -> String {
    let mut text = String::new();
    for (index, sign) in signs.iter().enumerate() {
        if index > 0 && signs[index - 1].is_ascii_digit() != sign.is_ascii_digit() {
            text.push(' ');
        }
        text.push(*sign);
    }
    text
}

fn day(text: &str, signs: &[char]) -> String {
    if let Ok(iso) = super::day::check(text) {
        let parts: Vec<&str> = iso.split('-').rev().collect();
        return parts.join(".");
    }
    let digits: Vec<char> = signs.iter().copied().filter(char::is_ascii_digit).collect();
    in_groups(&digits, &[2, 2, 4], '.')
}
