//! Addresses of electronic mail: what nearly all of them are made of. Quoted names and addresses in other scripts are not
//! taken; RFC 5321 bounds the lengths.

use super::{Wrong, clean::is_unseen, place};

/// The name before the `@`.
const LONGEST_NAME: usize = 64;
/// All of it: what a screen can show, and far more than people have.
const LONGEST: usize = 80;

/// The address in its one spelling: the place in small letters, the name as it was typed.
pub(super) fn check(text: &str) -> Result<String, Wrong> {
    let seen: String = text.trim().chars().filter(|sign| !is_unseen(*sign)).collect();
    let stray = seen.chars().enumerate().find(|(_, sign)| !may_stand(*sign));
    match stray {
        Some((at, sign)) if sign.is_control() => return Err(Wrong::Control { at: place(at) }),
        Some((at, sign)) => return Err(Wrong::Sign { at: place(at), sign }),
        None if seen.is_empty() => return Err(Wrong::Empty),
        None => {}
    }
    if let Some(over) = seen.len().checked_sub(LONGEST).filter(|over| *over > 0) {
        return Err(Wrong::Long { over: u16::try_from(over).unwrap_or(u16::MAX) });
    }
    let (name, host) = seen.split_once('@').ok_or(Wrong::Address)?;
    let host = host.to_ascii_lowercase();
    if is_name(name) && is_host(&host) { Ok(format!("{name}@{host}")) } else { Err(Wrong::Address) }
}

/// Whether an address may begin like this.
pub(super) fn accepts(text: &str) -> bool {
    text.len() <= LONGEST && text.chars().all(may_stand) && text.matches('@').count() <= 1 && !text.starts_with('@')
}

fn is_name(name: &str) -> bool {
    let dots = name.starts_with('.') || name.ends_with('.') || name.contains("..");
    !name.is_empty() && name.len() <= LONGEST_NAME && !dots
}

fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        let inside = label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (1..=63).contains(&label.len()) && inside && !label.starts_with('-') && !label.ends_with('-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    let has_end = last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    host.contains('.') && host.split('.').all(label) && has_end
}

const fn may_stand(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '@' | '.' | '-' | '_' | '+' | '%')
}
