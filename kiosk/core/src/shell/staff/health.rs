//! What is wrong, the worst first: what each device says, in the staff's words.

use kiosk_screen::snapshot::staff::{Cause, Device, Hindered, Trouble};
use peripherals::{
    audio, barcode, beacon, card, cash, document, doors,
    family::Family,
    keypad, printer,
    status::{Condition, Status},
    supervise::consumables::Level,
};

use crate::{
    devices::{Devices, can_serve},
    journal::Fill,
    offer::{self, Means, Part, Service},
    sync::Link,
    world::{ClockTrust, Records, World},
};

/// So soon a certificate's end is somebody's work: fourteen days.
const CERTIFICATE_ENDS_MS: i64 = 14 * 24 * 60 * 60 * 1_000;
/// A clock is further from central's than networks and drift explain: a minute.
const SKEWED_MS: u64 = 60 * 1_000;

/// A family as the staff's pages name it.
pub(super) const fn device(family: Family) -> Device {
    match family {
        Family::Document => Device::Document,
        Family::Card => Device::Card,
        Family::Printer => Device::Printer,
        Family::Cash => Device::Cash,
        Family::Barcode => Device::Barcode,
        Family::Keypad => Device::Keypad,
        Family::Doors => Device::Doors,
        Family::Beacon => Device::Beacon,
        Family::Audio => Device::Audio,
    }
}

/// The family of a device; nothing for what is none.
pub(super) const fn family(device: Device) -> Option<Family> {
    match device {
        Device::Document => Some(Family::Document),
        Device::Card => Some(Family::Card),
        Device::Printer => Some(Family::Printer),
        Device::Cash => Some(Family::Cash),
        Device::Barcode => Some(Family::Barcode),
        Device::Keypad => Some(Family::Keypad),
        Device::Doors => Some(Family::Doors),
        Device::Beacon => Some(Family::Beacon),
        Device::Audio => Some(Family::Audio),
        Device::Network | Device::Records | Device::Clock | Device::Trust | Device::Settings => None,
    }
}

/// Everything that is wrong now. What hinders customers comes first, in the order in which they would be told.
pub(super) fn troubles(world: &World, devices: &Devices) -> Vec<Trouble> {
    let mut found: Vec<(Option<Part>, Device, Cause)> = Vec::new();
    let mut add = |part, device, cause: Option<Cause>| found.extend(cause.map(|cause| (part, device, cause)));
    add(Some(Part::Records), Device::Records, (world.records == Records::Full).then_some(Cause::Full));
    add(Some(Part::Clock), Device::Clock, (world.clock == ClockTrust::SetBack).then_some(Cause::SetBack));
    let (trust, network) = match world.sync.link {
        Link::Online => (None, None),
        Link::Frozen(_) => (Some(Cause::Frozen), None),
        Link::Starting | Link::Offline { .. } => (None, Some(Cause::Offline)),
    };
    add(Some(Part::Trust), Device::Trust, trust);
    let (ends, ended) = certificate(world);
    add(Some(Part::Network), Device::Trust, ended);
    add(Some(Part::Network), Device::Network, network);
    let paper_out = world.paper == Level::Out;
    add(Some(Part::Paper), Device::Printer, paper_out.then_some(Cause::PaperOut));
    add(Some(Part::PaperForMore), Device::Printer, (world.paper == Level::Low).then_some(Cause::PaperLow));
    // A printer without paper works: what it lacks is said as paper.
    let printer = cause(&world.printer, of_printer).filter(|_| !paper_out);
    add(fails(Part::Printer, &world.printer), Device::Printer, printer);
    add(fails(Part::CardTerminal, &world.card), Device::Card, cause(&world.card, of_card));
    if let Some(status) = &world.cash {
        let full = world.capacity.level(world.cassette.count()) == Level::Full;
        let told = cause(status, of_cash).or_else(|| full.then_some(Cause::CassetteFull));
        let told = told.or_else(|| world.exchange_is_open.then_some(Cause::ExchangeOpen));
        let part = if full || world.exchange_is_open { Some(Part::Validator) } else { fails(Part::Validator, status) };
        add(part, Device::Cash, told);
    }
    add(fails(Part::Reader, &world.document), Device::Document, cause(&world.document, of_document));
    if let Some(status) = &world.barcode {
        add(fails(Part::Scanner, status), Device::Barcode, cause(status, of_barcode));
    }
    add(None, Device::Keypad, devices.keypad.as_ref().and_then(|keypad| cause(&keypad.status(), of_keypad)));
    add(None, Device::Doors, devices.doors.as_ref().and_then(|doors| cause(&doors.status(), of_doors)));
    add(None, Device::Beacon, devices.beacon.as_ref().and_then(|beacon| cause(&beacon.status(), of_beacon)));
    add(None, Device::Audio, devices.audio.as_ref().and_then(|audio| cause(&audio.status(), of_audio)));
    add(None, Device::Trust, ends);
    add(None, Device::Clock, is_skewed(world).then_some(Cause::Skewed));
    add(None, Device::Records, (world.upkeep.disk == Fill::Scarce).then_some(Cause::Scarce));
    add(None, Device::Settings, world.upkeep.settings.as_ref().map(|_| Cause::NotInForce));
    found.sort_by_key(|(part, _, _)| (part.is_none(), *part));
    let trouble = |(part, device, cause): (Option<Part>, Device, Cause)| Trouble {
        device,
        cause,
        hinders: part.map(hinders).unwrap_or_default(),
        place: world.upkeep.settings.as_ref().map(|(place, _)| place.clone()).filter(|_| device == Device::Settings),
    };
    found.into_iter().map(trouble).collect()
}

/// What is wrong with the certificate: that it ends soon, or has ended. It is renewed when half of its life is over, so one
/// that nears its end has not been for weeks.
fn certificate(world: &World) -> (Option<Cause>, Option<Cause>) {
    let Some(ends_ms) = world.upkeep.certificate_ends_ms else { return (None, None) };
    match ends_ms.saturating_sub(world.clocks.wall_ms()) {
        ..=0 => (None, Some(Cause::CertificateEnded)),
        1..=CERTIFICATE_ENDS_MS => (Some(Cause::CertificateEnds), None),
        _ => (None, None),
    }
}

/// Whether the clock is not central's, as far as central has been heard.
fn is_skewed(world: &World) -> bool {
    world.clock == ClockTrust::Sound
        && world.clocks.central_offset_ms.is_some_and(|offset_ms| offset_ms.unsigned_abs() > SKEWED_MS)
}

/// The part, where it fails.
fn fails<F: Copy + PartialEq>(part: Part, status: &Status<F>) -> Option<Part> {
    (!can_serve(status.readiness)).then_some(part)
}

/// What customers cannot do without a part.
fn hinders(part: Part) -> Vec<Hindered> {
    let (services, means) = offer::hindered(part);
    let service = |service| match service {
        Service::Visa => Hindered::Visa,
        Service::VisaPickup => Hindered::PickUp,
        Service::Payment => Hindered::Payment,
        Service::QueuedPayment => Hindered::QueuedPayment,
        Service::Reprint => Hindered::Reprint,
    };
    let way = |means| match means {
        Means::Card => Hindered::Card,
        Means::Notes => Hindered::Notes,
    };
    services.into_iter().map(service).chain(means.into_iter().map(way)).collect()
}

/// What is wrong with a device: its fault, or what its condition says.
fn cause<F: Copy>(status: &Status<F>, of_fault: fn(F) -> Cause) -> Option<Cause> {
    if let Some(fault) = status.fault {
        return Some(of_fault(fault));
    }
    match status.condition {
        Condition::Online | Condition::DeviceBusy => None,
        Condition::Offline | Condition::PowerOff => Some(Cause::Silent),
        Condition::NoDevice => Some(Cause::Missing),
        Condition::HardwareError | Condition::UserError => Some(Cause::Broken),
        Condition::FraudAttempt | Condition::PotentialFraud => Some(Cause::Tampered),
        Condition::Starting => Some(Cause::Starting),
    }
}

const fn of_printer(fault: printer::Fault) -> Cause {
    use printer::Fault;
    match fault {
        Fault::PaperOut => Cause::PaperOut,
        Fault::CoverOpen => Cause::Cover,
        Fault::CutterStuck => Cause::Cutter,
        Fault::PaperJam | Fault::PresenterJam | Fault::BlackMark => Cause::Jam,
        Fault::Overheated | Fault::Voltage => Cause::Hot,
        Fault::PaperNotTaken => Cause::PaperWaits,
        Fault::RetractBinFull => Cause::BinFull,
        Fault::OfflineForUnknownCause => Cause::Silent,
        Fault::Unrecoverable | Fault::Other(_) => Cause::Broken,
    }
}

const fn of_card(fault: card::Fault) -> Cause {
    use card::Fault;
    match fault {
        Fault::HostUnreachable => Cause::Host,
        Fault::DiagnosisRequired | Fault::EndOfDayRequired => Cause::ServiceDue,
        Fault::NotRegistered | Fault::Unintelligible => Cause::Settings,
        Fault::Other(_) => Cause::Broken,
    }
}

const fn of_cash(fault: cash::Fault) -> Cause {
    use cash::Fault;
    match fault {
        Fault::CassetteFull => Cause::CassetteFull,
        Fault::CassetteRemoved => Cause::CassetteOut,
        Fault::ValidatorJam | Fault::CassetteJam => Cause::NoteJam,
        Fault::Cheated => Cause::Cheated,
        Fault::Paused => Cause::Paused,
        Fault::TableUnreadable | Fault::Unintelligible => Cause::Settings,
        Fault::Failed(_) | Fault::Other(_) => Cause::Broken,
    }
}

const fn of_document(fault: document::Fault) -> Cause {
    use document::Fault;
    match fault {
        Fault::Unintelligible | Fault::FramedOtherwise => Cause::Settings,
        Fault::Other(_) => Cause::Broken,
    }
}

const fn of_barcode(fault: barcode::Fault) -> Cause {
    use barcode::Fault;
    match fault {
        Fault::Unintelligible | Fault::Refused | Fault::FramedOtherwise => Cause::Settings,
        Fault::Other(_) => Cause::Broken,
    }
}

const fn of_keypad(fault: keypad::Fault) -> Cause {
    use keypad::Fault;
    match fault {
        Fault::KeyStuck(_) => Cause::Stuck,
        Fault::Unintelligible => Cause::Settings,
    }
}

const fn of_doors(fault: doors::Fault) -> Cause {
    use doors::Fault;
    match fault {
        Fault::Flickering(_) => Cause::Stuck,
        Fault::NotWired(_) | Fault::Unintelligible => Cause::Settings,
    }
}

const fn of_beacon(fault: beacon::Fault) -> Cause {
    use beacon::Fault;
    match fault {
        Fault::Stuck(_) => Cause::Stuck,
        Fault::Refused(_) | Fault::Unintelligible => Cause::Settings,
    }
}

const fn of_audio(fault: audio::Fault) -> Cause {
    use audio::Fault;
    match fault {
        Fault::ProgramMissing | Fault::ProgramForbidden | Fault::Unintelligible => Cause::Settings,
        Fault::ProgramFails(_) | Fault::ProgramHangs => Cause::Broken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_family_has_one_name_on_the_pages() {
        for known in Family::ALL {
            assert_eq!(family(device(known)), Some(known));
        }
    }

    #[test]
    fn what_hinders_customers_is_what_the_table_of_offers_says() {
        assert_eq!(hinders(Part::Validator), [Hindered::Notes]);
        assert_eq!(hinders(Part::CardTerminal), [Hindered::Card]);
        assert_eq!(hinders(Part::Reader), [Hindered::Visa, Hindered::PickUp]);
        assert_eq!(hinders(Part::Scanner), []);
        assert_eq!(hinders(Part::Records).len(), 5);
    }

    #[test]
    fn a_device_without_a_fault_says_what_its_condition_says() {
        let status = |condition| Status::<printer::Fault> { condition, ..Status::ready() };
        assert_eq!(cause(&status(Condition::Online), of_printer), None);
        assert_eq!(cause(&status(Condition::Offline), of_printer), Some(Cause::Silent));
        assert_eq!(cause(&printer::Fault::PaperJam.status(), of_printer), Some(Cause::Jam));
    }
}
