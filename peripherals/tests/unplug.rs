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
#[path = "unplug/walk.rs"]
mod walk;
