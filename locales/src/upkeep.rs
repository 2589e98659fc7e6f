//! What the staff's pages and papers call the parts of a terminal, and what is wrong with them.

use domain::upkeep::{Cause, Device};

use crate::Words;

/// Says something in a language.
pub type Say = fn(Words) -> String;

/// What it is called.
#[must_use]
pub const fn device(device: Device) -> Say {
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
        Device::Settings => Words::staff_device_settings,
    }
}

/// What is wrong, and what to do.
#[must_use]
pub const fn cause(cause: Cause) -> (Say, Say) {
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
        Cause::Scarce => (Words::staff_cause_scarce, Words::staff_cause_scarce_do),
        Cause::Skewed => (Words::staff_cause_skewed, Words::staff_cause_skewed_do),
        Cause::CertificateEnds => (Words::staff_cause_certificate_ends, Words::staff_cause_certificate_ends_do),
        Cause::CertificateEnded => (Words::staff_cause_certificate_ended, Words::staff_cause_certificate_ended_do),
        Cause::NotInForce => (Words::staff_cause_not_in_force, Words::staff_cause_not_in_force_do),
    }
}
