//! Where faults are, and what they keep customers from.

use locales::Words;

use crate::{
    describe::page::Message,
    snapshot::{
        Slot, Snapshot,
        staff::{Device, Hindered, Trouble},
    },
};

/// Where the hands go.
pub(super) const fn slot(snapshot: &Snapshot, trouble: &Trouble) -> Option<Slot> {
    let cabinet = snapshot.cabinet;
    match trouble.device {
        Device::Document => Some(cabinet.document),
        Device::Card => Some(cabinet.card),
        Device::Printer => Some(cabinet.printer),
        Device::Cash => Some(cabinet.notes),
        Device::Barcode
        | Device::Keypad
        | Device::Doors
        | Device::Beacon
        | Device::Audio
        | Device::Network
        | Device::Records
        | Device::Clock
        | Device::Trust
        | Device::Settings => None,
    }
}

/// As ids spell it.
pub(super) const fn id(device: Device) -> &'static str {
    match device {
        Device::Document => "document",
        Device::Card => "card",
        Device::Printer => "printer",
        Device::Cash => "cash",
        Device::Barcode => "barcode",
        Device::Keypad => "keypad",
        Device::Doors => "doors",
        Device::Beacon => "beacon",
        Device::Audio => "audio",
        Device::Network => "network",
        Device::Records => "records",
        Device::Clock => "clock",
        Device::Trust => "trust",
        Device::Settings => "settings",
    }
}

/// What a customer cannot do.
pub(super) const fn hindered(hindered: Hindered) -> Message {
    match hindered {
        Hindered::Visa => Words::staff_hindered_visa,
        Hindered::PickUp => Words::staff_hindered_pick_up,
        Hindered::Payment => Words::staff_hindered_payment,
        Hindered::QueuedPayment => Words::staff_hindered_queued,
        Hindered::Reprint => Words::staff_hindered_reprint,
        Hindered::Card => Words::staff_hindered_card,
        Hindered::Notes => Words::staff_hindered_notes,
    }
}
