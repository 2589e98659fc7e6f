//! Gestures that need no passport: what stands on the button, and what is sent.

/// A button and its gesture.
pub type Named = (&'static str, &'static str);

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
