//! A day, typed as eight digits, day first, or copied in the ways in which days are written.

use jiff::civil::Date;

use super::{
    Wrong,
    clean::{Signs, clean, is_unseen, plain},
    place,
};

/// The day, as ISO 8601 writes it.
pub(super) fn check(text: &str) -> Result<String, Wrong> {
    let signs = clean(text, Signs::Alone)?;
    let parts = parts(text);
    let [day, month, year] = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => [day, month, year].map(|part| number(part)),
        [day, month, year] if year.len() == 4 => [day, month, year].map(|part| number(part)),
        [all] if all.len() == 8 => [number(&all[..2]), number(&all[2..4]), number(&all[4..])],
        _ => return Err(unfinished(&signs)),
    };
    if !(1900..2200).contains(&year) {
        return Err(Wrong::Year);
    }
    let (Ok(small_month), Ok(small_day)) = (i8::try_from(month), i8::try_from(day)) else {
        return Err(if month > 12 { Wrong::Month } else { Wrong::Day });
    };
    if !(1..=12).contains(&month) {
        return Err(Wrong::Month);
    }
    Date::new(year, small_month, small_day).map(|date| date.to_string()).map_err(|_| Wrong::Day)
}

/// Whether some day begins with these digits: day, month, year.
pub(super) fn accepts(text: &str) -> bool {
    let Ok(signs) = clean(text, Signs::Alone) else { return false };
    let digits: Vec<char> = signs.into_iter().filter(|sign| *sign != '.' && *sign != '/').collect();
    if digits.len() > 8
        || !digits.iter().all(char::is_ascii_digit)
        || !text.ends_with(|sign| plain(sign).is_ascii_digit())
    {
        return false;
    }
    // The least and the greatest that can still come of it.
    let ends = |from: usize, to: usize| {
        let typed: String = digits.iter().skip(from).take(to - from).collect();
        let width = to - from;
        (number(&format!("{typed:0<width$}")), number(&format!("{typed:9<width$}")))
    };
    let can = |from: usize, to: usize, least: i16, most: i16| {
        let (low, high) = ends(from, to);
        low <= most && high >= least
    };
    can(0, 2, 1, 31) && can(2, 4, 1, 12) && can(4, 8, 1900, 2199) && (digits.len() < 8 || check(text).is_ok())
}

/// Why signs are no day at all.
fn unfinished(signs: &[char]) -> Wrong {
    let is_of_day = |sign: &char| sign.is_ascii_digit() || matches!(sign, '.' | '/');
    if let Some((at, sign)) = signs.iter().enumerate().find(|(_, sign)| !is_of_day(sign)) {
        return Wrong::Sign { at: place(at), sign: *sign };
    }
    let digits = signs.iter().filter(|sign| sign.is_ascii_digit()).count();
    match u16::try_from(digits).unwrap_or(u16::MAX) {
        0 => Wrong::Empty,
        digits @ 1..8 => Wrong::Short { missing: 8 - digits },
        digits => Wrong::Long { over: (digits - 8).max(1) },
    }
}

/// The runs of digits between what stands between the parts of a day; none where anything else stands there.
fn parts(text: &str) -> Vec<String> {
    let plain: String = text.chars().filter(|sign| !is_unseen(*sign)).map(plain).collect();
    let between = |sign: char| matches!(sign, '.' | '/' | '-') || sign.is_whitespace();
    let parts: Vec<String> = plain.split(between).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    let digits = |part: &String| part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.iter().all(digits) { parts } else { Vec::new() }
}

fn number(text: &str) -> i16 {
    text.parse().unwrap_or(i16::MAX)
}
