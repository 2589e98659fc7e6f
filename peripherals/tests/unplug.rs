//! Plugs that are pulled at every state of every device, under the real pump, on pseudo terminals and sockets.
//!
//! For each device a walk through its states is written down once. It is walked to each of them; there the cable is pulled, or
//! the device vanishes with its memory; the driver must say so soon, and after the plug is back the device must work. What was
//! about money must have an end.

#[path = "unplug/barcode.rs"]
mod barcode;
#[path = "unplug/card.rs"]
mod card;
#[path = "unplug/cash.rs"]
mod cash;
#[path = "unplug/document.rs"]
mod document;
#[path = "unplug/panel.rs"]
mod panel;
#[path = "unplug/printer.rs"]
mod printer;
#[path = "unplug/together.rs"]
mod together;
#[path = "unplug/voice.rs"]
mod voice;
#[path = "unplug/walk.rs"]
mod walk;

together::together! {
    barcode::scanners_on_serial_lines_are_unplugged_in_every_state,
    barcode::scanners_on_usb_are_unplugged_in_every_state,
    card::a_card_terminal_is_unplugged_in_every_state,
    card::a_card_terminal_on_a_serial_line_is_unplugged_in_every_state,
    cash::a_cashcode_validator_is_unplugged_in_every_state,
    cash::a_jcm_validator_is_unplugged_in_every_state,
    document::a_reader_is_unplugged_in_every_state,
    document::a_reader_that_frames_is_unplugged_in_every_state,
    document::a_reader_that_is_asked_is_unplugged_in_every_state,
    document::a_reader_that_types_is_unplugged_in_every_state,
    document::a_swipe_reader_is_unplugged_in_every_state,
    panel::keypad_doors_and_lights_are_unplugged_in_every_state,
    printer::a_printer_is_unplugged_in_every_state,
    printer::printers_with_a_presenter_are_unplugged_in_every_state,
    voice::a_voice_is_unplugged_in_every_state,
}
