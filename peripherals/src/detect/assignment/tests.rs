use super::*;

fn found(family: Family, port: &str, path: Option<&str>, serial: Option<&str>) -> Found {
    Found {
        address: format!("serial:/dev/{port}").parse().unwrap(),
        family,
        protocol: format!("{family} protocol"),
        certainty: Certainty::Certain,
        identity: Identity { serial: serial.map(str::to_owned), ..Identity::default() },
        place: Place { path: path.map(str::to_owned), usb_serial: None },
    }
}

fn cash(port: &str, path: &str, serial: Option<&str>) -> Found {
    found(Family::Cash, port, Some(path), serial)
}

/// What a terminal remembers that has found these.
fn remembering(found: &[Found]) -> Remembered {
    assign(found, &Remembered::default()).to_remember()
}

fn change(assignment: &Assignment) -> &Change {
    let [one] = assignment.devices.as_slice() else { panic!("{assignment:?}") };
    &one.change
}

#[test]
fn a_familys_only_device_is_its_first_and_then_the_same_as_ever() {
    let devices = [cash("ttyUSB0", "usb-1", Some("7")), found(Family::Printer, "ttyS0", None, None)];
    let first = assign(&devices, &Remembered::default());
    assert!(first.devices.iter().all(|device| device.change == Change::New), "{first:?}");
    assert_eq!(first.devices.iter().map(|one| one.device.family).collect::<Vec<_>>(), [Family::Printer, Family::Cash]);
    let again = assign(&devices, &first.to_remember());
    assert!(again.devices.iter().all(|device| device.change == Change::Same), "{again:?}");
    assert_eq!(again.to_remember(), first.to_remember());
}

#[test]
fn a_device_with_a_number_is_known_in_every_socket() {
    let before = remembering(&[cash("ttyUSB0", "usb-1", Some("7"))]);
    let moved = assign(&[cash("ttyUSB3", "usb-4", Some("7"))], &before);
    assert_eq!(change(&moved), &Change::Moved { from: "serial:/dev/ttyUSB0".parse().unwrap() });
    let with_another = [cash("ttyUSB0", "usb-1", Some("8")), cash("ttyUSB3", "usb-4", Some("7"))];
    let both = assign(&with_another, &before);
    assert_eq!(
        both.devices[0].device.address,
        "serial:/dev/ttyUSB3".parse().unwrap(),
        "the remembered one, not the place"
    );
    assert!(both.conflicts.is_empty());
}

#[test]
fn devices_without_numbers_are_known_by_their_sockets_when_the_system_counts_anew() {
    let without = |port, path| found(Family::Cash, port, Some(path), None);
    let before = remembering(&[without("ttyUSB0", "usb-1")]);
    let renumbered = assign(&[without("ttyUSB1", "usb-1"), without("ttyUSB0", "usb-2")], &before);
    assert_eq!(renumbered.devices[0].device.address, "serial:/dev/ttyUSB1".parse().unwrap());
    assert_eq!(change(&renumbered), &Change::Moved { from: "serial:/dev/ttyUSB0".parse().unwrap() });
}

#[test]
fn an_adapters_number_goes_with_its_device() {
    let with_adapter = |port, path, number: &str| {
        let mut found = found(Family::Cash, port, Some(path), None);
        found.place.usb_serial = Some(number.to_owned());
        found
    };
    let before = remembering(&[with_adapter("ttyUSB0", "usb-1", "A9")]);
    let swapped = [with_adapter("ttyUSB0", "usb-1", "B2"), with_adapter("ttyUSB1", "usb-2", "A9")];
    assert_eq!(assign(&swapped, &before).devices[0].device.place.usb_serial.as_deref(), Some("A9"));
}

#[test]
fn a_swapped_device_is_noticed() {
    let before = remembering(&[cash("ttyUSB0", "usb-1", Some("7"))]);
    let identity = |serial: &str| Identity { serial: Some(serial.to_owned()), ..Identity::default() };
    let replaced = Change::Replaced { was: identity("7"), is: identity("8") };
    assert_eq!(change(&assign(&[cash("ttyUSB0", "usb-1", Some("8"))], &before)), &replaced);
    assert_eq!(
        change(&assign(&[cash("ttyUSB0", "usb-9", Some("8"))], &before)),
        &replaced,
        "elsewhere, and the only one"
    );
    let other_model = Found {
        identity: Identity { model: Some("New".into()), ..Identity::default() },
        ..cash("ttyUSB0", "usb-1", None)
    };
    let old_model =
        Found { identity: Identity { model: Some("Old".into()), ..Identity::default() }, ..other_model.clone() };
    let noticed = assign(&[other_model], &remembering(&[old_model]));
    assert!(matches!(change(&noticed), Change::Replaced { .. }));
}

#[test]
fn another_protocol_in_its_place_is_another_device() {
    let before = remembering(&[cash("ttyUSB0", "usb-1", None)]);
    let other = Found { protocol: "another".into(), ..cash("ttyUSB0", "usb-1", None) };
    assert!(matches!(change(&assign(&[other], &before)), Change::Replaced { .. }));
}

#[test]
fn of_several_nobody_remembers_none_is_chosen() {
    let two = [cash("ttyUSB0", "usb-1", Some("7")), cash("ttyUSB1", "usb-2", Some("8"))];
    let undecided = assign(&two, &Remembered::default());
    let addresses = two.iter().map(|found| found.address.clone()).collect();
    assert_eq!(undecided.conflicts, [Conflict::ManyOfOneFamily { family: Family::Cash, addresses }]);
    assert!(undecided.devices.is_empty());
    let gone = remembering(&[cash("ttyUSB5", "usb-5", Some("1"))]);
    let undecided = assign(&two, &gone);
    assert_eq!((undecided.devices.len(), undecided.missing.len(), undecided.conflicts.len()), (0, 1, 1));
}

#[test]
fn what_is_missing_is_said_and_not_forgotten() {
    let before = remembering(&[cash("ttyUSB0", "usb-1", Some("7"))]);
    let without = assign(&[], &before);
    assert_eq!(without.missing, before.devices);
    assert_eq!(without.to_remember(), before);
    let back = assign(&[cash("ttyUSB2", "usb-1", Some("7"))], &without.to_remember());
    assert!(matches!(change(&back), Change::Moved { .. }));
}

#[test]
fn one_device_for_two_families_is_a_persons_to_decide_once() {
    let document = found(Family::Document, "ttyACM0", Some("usb-1"), None);
    let barcode = Found { family: Family::Barcode, protocol: "barcode protocol".into(), ..document.clone() };
    let both = [document.clone(), barcode];
    let undecided = assign(&both, &Remembered::default());
    let families = vec![Family::Document, Family::Barcode];
    assert_eq!(undecided.conflicts, [Conflict::OneForManyFamilies { address: document.address.clone(), families }]);
    assert!(undecided.devices.is_empty());
    let decided = assign(&both, &remembering(&[document]));
    assert!(decided.conflicts.is_empty());
    assert_eq!(decided.devices.len(), 2, "what a person decided for one family frees the other");
}

#[test]
fn what_is_remembered_can_be_stored_and_nothing_unknown_is_read() {
    let remembered = remembering(&[cash("ttyUSB0", "usb-1", Some("7"))]);
    let text = serde_json::to_string(&remembered).unwrap();
    assert_eq!(serde_json::from_str::<Remembered>(&text).unwrap(), remembered);
    assert_eq!(serde_json::from_str::<Remembered>("{}").unwrap(), Remembered::default());
    assert!(serde_json::from_str::<Remembered>(r#"{"device":[]}"#).is_err());
}
