//! Gestures that need no passport: what stands on the button, and what is sent.

/// A button and its gesture.
pub type Named = (&'static str, &'static str);

/// A button and a code that is held before the scanner.
pub type Code = (&'static str, &'static str);

/// Codes to hold before the scanner: one that leads to an e-visa, and what people hold up instead.
pub const CODES: &[Code] = &[
    ("E-visa letter", "https://evisa.example/letter?reference=EV26-SPEC-1001"),
    ("Letter, not decided", "https://evisa.example/letter?reference=EV26-SPEC-1WAI"),
    ("Boarding pass", "M1SPECIMEN/AYSE       EABC123 YULFRAAC 0834 326J001A0025 100"),
    ("A shop's code", "https://shop.example/offers?id=EV26SPEC1001"),
];

/// At the reader.
pub const READER: &[Named] = &[("Pull the plug", "unplug"), ("Plug it in", "plug")];

/// At the card terminal.
pub const CARD: &[Named] = &[
    ("Approve", "present_card"),
    ("Decline", "decline"),
    ("No answer", "no_answer"),
    ("Remove card", "remove_card"),
    ("Stop key", "press_stop"),
    ("Wrong PIN once", "wrong_pin_once"),
    ("Cut the bank", "cut_bank"),
    ("Bank is back", "restore_bank"),
    ("Cut its power", "cut_power"),
    ("Power is back", "restore_power"),
];

/// At the printer.
pub const PRINTER: &[Named] = &[
    ("Paper near end", "paper_near_end"),
    ("Paper out", "paper_out"),
    ("New roll", "new_roll"),
    ("Take paper", "take_paper"),
    ("Tear", "tear"),
    ("Open cover", "open_cover"),
    ("Close cover", "close_cover"),
    ("Jam the knife", "jam_cutter"),
    ("Clear the knife", "clear_cutter"),
];

/// At the demo.
pub const DEMO: &[Named] = &[
    ("Cut the network", "network_cut"),
    ("Slow network", "network_slow"),
    ("Network is back", "network_restore"),
    ("Cut the power", "power_cut"),
];
