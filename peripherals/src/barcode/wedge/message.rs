//! Records and the characters they type. Knows no time but that of the records.

use super::layout::{Layout, Level};
use crate::input_record::{Record, code, kind};

/// `KEY_TAB`.
pub const TAB: u16 = 15;
/// `KEY_ENTER`.
pub const ENTER: u16 = 28;
/// `KEY_LEFTCTRL`.
pub const LEFT_CONTROL: u16 = 29;
/// `KEY_LEFTSHIFT`.
pub const LEFT_SHIFT: u16 = 42;
/// `KEY_SPACE`.
pub const SPACE: u16 = 57;
/// `KEY_CAPSLOCK`.
pub const CAPS_LOCK: u16 = 58;
/// `KEY_RIGHTALT`.
pub const RIGHT_ALT: u16 = 100;
const RIGHT_SHIFT: u16 = 54;
const KEYPAD_ENTER: u16 = 96;
const RIGHT_CONTROL: u16 = 97;
const LEFT_ALT: u16 = 56;
const META: [u16; 2] = [125, 126];
/// `KEY_KP7` to `KEY_KPDOT`, and what is printed on them.
const KEYPAD: std::ops::RangeInclusive<u16> = 71..=83;
const KEYPAD_CHARACTERS: &[u8; 13] = b"789-456+1230.";
/// More keys than hands and scanners hold at once.
const MOST_HELD: usize = 8;

/// What a record means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// A character was typed.
    Typed(char),
    /// A key went down that types nothing by itself.
    Modifier,
    /// Nothing that matters.
    Nothing,
    /// No scanner does this: a release without a press, a key with no character, records lost by the kernel.
    Nonsense,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Caps {
    Off,
    On,
}

/// A keyboard's state. Which keys are held is in no `Debug`.
pub struct Keyboard {
    layout: Layout,
    held: Vec<u16>,
    caps: Caps,
}

impl Keyboard {
    /// A keyboard that nobody touches, caps lock off.
    #[must_use]
    pub const fn new(layout: Layout) -> Self {
        Self { layout, held: Vec::new(), caps: Caps::Off }
    }

    /// Whether no key is held.
    #[must_use]
    pub const fn is_idle(&self) -> bool {
        self.held.is_empty()
    }

    /// Lets go of every key; caps lock stays.
    pub fn let_go(&mut self) {
        self.held.clear();
    }

    /// What a record means.
    pub fn on(&mut self, record: Record) -> Stroke {
        match (record.kind, record.code, record.value) {
            (kind::SYNC, code::DROPPED, _) => Stroke::Nonsense,
            (kind::LIGHT, code::CAPS_LOCK, light) => {
                self.caps = if light == 0 { Caps::Off } else { Caps::On };
                Stroke::Nothing
            }
            (kind::KEY, key, 0) => self.release(key),
            (kind::KEY, key, 1) => self.press(key),
            // Held keys repeat, and other kinds say what the keys say again.
            (_other, _code, _value) => Stroke::Nothing,
        }
    }

    fn release(&mut self, key: u16) -> Stroke {
        let Some(at) = self.held.iter().position(|held| *held == key) else { return Stroke::Nonsense };
        self.held.remove(at);
        Stroke::Nothing
    }

    fn press(&mut self, key: u16) -> Stroke {
        if self.held.contains(&key) || self.held.len() == MOST_HELD {
            return Stroke::Nonsense;
        }
        self.held.push(key);
        match key {
            LEFT_SHIFT | RIGHT_SHIFT | LEFT_CONTROL | RIGHT_CONTROL | RIGHT_ALT | LEFT_ALT => Stroke::Modifier,
            CAPS_LOCK => {
                self.caps = if self.caps == Caps::Off { Caps::On } else { Caps::Off };
                Stroke::Modifier
            }
            other => self.character(other).map_or(Stroke::Nonsense, Stroke::Typed),
        }
    }

    fn holds(&self, keys: &[u16]) -> bool {
        keys.iter().any(|key| self.held.contains(key))
    }

    fn character(&self, key: u16) -> Option<char> {
        if self.holds(&[LEFT_ALT]) || self.holds(&META) {
            return None;
        }
        if self.holds(&[LEFT_CONTROL, RIGHT_CONTROL]) {
            return control(key);
        }
        match key {
            ENTER | KEYPAD_ENTER => return Some('\r'),
            TAB => return Some('\t'),
            SPACE => return Some(' '),
            keypad if KEYPAD.contains(&keypad) => {
                return KEYPAD_CHARACTERS.get(usize::from(keypad - KEYPAD.start())).copied().map(char::from);
            }
            _printed => {}
        }
        if self.holds(&[RIGHT_ALT]) {
            return self.layout.character(key, Level::AltGr);
        }
        let shifted = self.holds(&[LEFT_SHIFT, RIGHT_SHIFT]);
        let plain = self.layout.character(key, Level::Plain)?;
        // Caps lock concerns letters only.
        let turned = self.caps == Caps::On && plain.is_ascii_alphabetic();
        let level = if shifted == turned { Level::Plain } else { Level::Shift };
        self.layout.character(key, level)
    }
}

/// Control and a key: the control character, as terminals and scanners have it, by the key's place on the US keyboard.
/// Control and `]` is a GS1 separator.
fn control(key: u16) -> Option<char> {
    let printed = match Layout::Us.character(key, Level::Plain)?.to_ascii_uppercase() {
        '2' => '@',
        '6' => '^',
        '-' => '_',
        other => other,
    };
    matches!(printed, '@'..='_').then(|| char::from_u32(u32::from(printed) & 0x1f)).flatten()
}

impl std::fmt::Debug for Keyboard {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Keyboard").field("layout", &self.layout).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, code: u16, value: i32) -> Record {
        Record { kind, code, value, ..Record::default() }
    }

    /// What these presses (positive) and releases (negative) type.
    fn typed(layout: Layout, keys: &[i32]) -> Vec<Stroke> {
        let mut keyboard = Keyboard::new(layout);
        let number = |key: i32| u16::try_from(key.unsigned_abs()).expect("a key");
        let strokes = keys.iter().map(|key| keyboard.on(record(kind::KEY, number(*key), i32::from(*key > 0))));
        strokes.filter(|stroke| !matches!(stroke, Stroke::Nothing | Stroke::Modifier)).collect()
    }

    #[test]
    fn shift_counts_while_it_is_held() {
        // KEY_LEFTSHIFT 42, KEY_A 30, KEY_COMMA 51, KEY_2 3.
        let keys = [42, 30, -30, 51, -51, -42, 30, -30, 3, -3];
        assert_eq!(typed(Layout::Us, &keys), ['A', '<', 'a', '2'].map(Stroke::Typed));
        assert_eq!(typed(Layout::German, &keys), ['A', ';', 'a', '2'].map(Stroke::Typed));
    }

    #[test]
    fn caps_lock_concerns_letters_and_is_undone_by_shift() {
        let keys = [58, -58, 30, -30, 3, -3, 42, 30, -30, -42, 58, -58, 30, -30];
        assert_eq!(typed(Layout::Us, &keys), ['A', '2', 'a', 'a'].map(Stroke::Typed));
        let mut keyboard = Keyboard::new(Layout::Us);
        keyboard.on(record(kind::LIGHT, 1, 1));
        assert_eq!(keyboard.on(record(kind::KEY, 30, 1)), Stroke::Typed('A'), "its light says that it is on");
    }

    #[test]
    fn a_separator_is_control_and_a_bracket() {
        // KEY_LEFTCTRL 29, KEY_RIGHTBRACE 27; control and M is CR, control and 6 is RS.
        let keys = [29, 27, -27, 50, -50, 7, -7, -29];
        assert_eq!(typed(Layout::Us, &keys), ['\u{1d}', '\r', '\u{1e}'].map(Stroke::Typed));
    }

    #[test]
    fn the_right_alt_reaches_the_third_character() {
        assert_eq!(typed(Layout::German, &[100, 10, -10, -100]), [Stroke::Typed(']')]);
        assert_eq!(typed(Layout::Us, &[100, 10, -10, -100]), [Stroke::Nonsense], "there is none");
    }

    #[test]
    fn the_keypad_types_what_is_printed_on_it() {
        assert_eq!(typed(Layout::Us, &[71, -71, 82, -82, 83, -83, 96]), ['7', '0', '.', '\r'].map(Stroke::Typed));
    }

    #[test]
    fn what_no_scanner_does_is_nonsense() {
        assert_eq!(typed(Layout::Us, &[-30]), [Stroke::Nonsense], "a release without a press");
        assert_eq!(typed(Layout::Us, &[30, 30]), [Stroke::Typed('a'), Stroke::Nonsense], "pressed twice");
        assert_eq!(typed(Layout::Us, &[59]), [Stroke::Nonsense], "F1");
        assert_eq!(typed(Layout::Us, &[56, 30]), [Stroke::Nonsense], "Alt and A");
        assert_eq!(Keyboard::new(Layout::Us).on(record(kind::SYNC, code::DROPPED, 0)), Stroke::Nonsense);
        assert_eq!(Keyboard::new(Layout::Us).on(record(kind::KEY, 30, 2)), Stroke::Nothing, "a person's held key");
    }
}
