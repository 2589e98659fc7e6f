//! Foreign text on its way to screen, voice and paper.
#![no_main]

use domain::text::display_safe;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u16, &str)| {
    let (most, text) = (usize::from(input.0), input.1);
    let safe = display_safe(text, most);
    assert!(safe.chars().count() <= most);
    assert!(!safe.chars().any(|character| {
        character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    }));
    assert_eq!(display_safe(&safe, most), safe);
});
