//! What each fault is called, and what to do about it.

use locales::Words;

use crate::{
    describe::page::Message,
    snapshot::{
        Slot, Snapshot,
        staff::{Cause, Device, Hindered, Trouble},
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
        | Device::Trust => None,
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
    }
}

/// What it is called.
pub(super) const fn device(device: Device) -> Message {
    match device {
        Device::Document => Words::staff_device_document,
        Device::Card => Words::staff_device_card,
        Device::Printer => Words::staff_device_printer,
        Device::Cash => Words::staff_device_cash,
        Device::Barcode => Words::staff_device_barcode,
        Device::Keypad => Words::staff_device_keypad,
        Device::Doors => Words::staff_device_doors,
        Device::Beacon => Words::staff_device_beacon,
        Device::Audio => Words::staff_device_audio,
        Device::Network => Words::staff_device_network,
        Device::Records => Words::staff_device_records,
        Device::Clock => Words::staff_device_clock,
        Device::Trust => Words::staff_device_trust,
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

/// What is wrong, and what to do.
pub(super) const fn words(cause: Cause) -> (Message, Message) {
    match cause {
        Cause::Silent => (Words::staff_cause_silent, Words::staff_cause_silent_do),
        Cause::Missing => (Words::staff_cause_missing, Words::staff_cause_missing_do),
        Cause::Settings => (Words::staff_cause_settings, Words::staff_cause_settings_do),
        Cause::Broken => (Words::staff_cause_broken, Words::staff_cause_broken_do),
        Cause::Tampered => (Words::staff_cause_tampered, Words::staff_cause_tampered_do),
        Cause::Starting => (Words::staff_cause_starting, Words::staff_cause_starting_do),
        Cause::PaperOut => (Words::staff_cause_paper_out, Words::staff_cause_paper_out_do),
        Cause::PaperLow => (Words::staff_cause_paper_low, Words::staff_cause_paper_low_do),
        Cause::Cover => (Words::staff_cause_cover, Words::staff_cause_cover_do),
        Cause::Jam => (Words::staff_cause_jam, Words::staff_cause_jam_do),
        Cause::Cutter => (Words::staff_cause_cutter, Words::staff_cause_cutter_do),
        Cause::Hot => (Words::staff_cause_hot, Words::staff_cause_hot_do),
        Cause::PaperWaits => (Words::staff_cause_paper_waits, Words::staff_cause_paper_waits_do),
        Cause::BinFull => (Words::staff_cause_bin_full, Words::staff_cause_bin_full_do),
        Cause::CassetteFull => (Words::staff_cause_cassette_full, Words::staff_cause_cassette_full_do),
        Cause::CassetteOut => (Words::staff_cause_cassette_out, Words::staff_cause_cassette_out_do),
        Cause::ExchangeOpen => (Words::staff_cause_exchange, Words::staff_cause_exchange_do),
        Cause::NoteJam => (Words::staff_cause_note_jam, Words::staff_cause_note_jam_do),
        Cause::Cheated => (Words::staff_cause_cheated, Words::staff_cause_cheated_do),
        Cause::Paused => (Words::staff_cause_paused, Words::staff_cause_paused_do),
        Cause::Host => (Words::staff_cause_host, Words::staff_cause_host_do),
        Cause::ServiceDue => (Words::staff_cause_service_due, Words::staff_cause_service_due_do),
        Cause::Stuck => (Words::staff_cause_stuck, Words::staff_cause_stuck_do),
        Cause::Offline => (Words::staff_cause_offline, Words::staff_cause_offline_do),
        Cause::Full => (Words::staff_cause_full, Words::staff_cause_full_do),
        Cause::SetBack => (Words::staff_cause_set_back, Words::staff_cause_set_back_do),
        Cause::Frozen => (Words::staff_cause_frozen, Words::staff_cause_frozen_do),
    }
}
