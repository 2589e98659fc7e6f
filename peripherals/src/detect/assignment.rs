//! Which device is which, after a restart too: remembered by what it says of itself, else by where it is.

use serde::{Deserialize, Serialize};

use super::{Certainty, Found, Identity, place::Place};
use crate::{family::Family, link::Address};

/// One device that a terminal remembers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Device {
    /// What it is for.
    pub family: Family,
    /// By what protocol.
    pub protocol: String,
    /// Where it was, under the most lasting name of its port.
    pub address: Address,
    /// Who it said it is.
    pub identity: Identity,
    /// Where its port is.
    pub place: Place,
}

/// What a terminal remembers of its devices: one of a family. Stored by whoever runs it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Remembered {
    /// In the order of families.
    pub devices: Vec<Device>,
}

/// What became of a family's device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// The same as ever, where it was.
    Same,
    /// The same, on another port.
    Moved {
        /// Where it was.
        from: Address,
    },
    /// Another one.
    Replaced {
        /// Who was there.
        was: Identity,
        /// Who is there.
        is: Identity,
    },
    /// The family's first.
    New,
}

/// A family's device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Assigned {
    /// It.
    pub device: Device,
    /// How sure it is that it is one of its protocol.
    pub certainty: Certainty,
    /// What is new about it.
    pub change: Change,
}

/// What a person must decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Conflict {
    /// Several devices of a family, and none that is remembered.
    ManyOfOneFamily {
        /// Of this.
        family: Family,
        /// Where they are.
        addresses: Vec<Address>,
    },
    /// One device, that several families claim, and nothing remembered that decides.
    OneForManyFamilies {
        /// Where it is.
        address: Address,
        /// Which.
        families: Vec<Family>,
    },
}

/// Who does what from now on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assignment {
    /// One a family, in the order of families.
    pub devices: Vec<Assigned>,
    /// Remembered and nowhere to be found.
    pub missing: Vec<Device>,
    /// Not assigned.
    pub conflicts: Vec<Conflict>,
}

impl Assignment {
    /// What to remember now: those that are there, and those that are only missing.
    #[must_use]
    pub fn to_remember(&self) -> Remembered {
        let present = self.devices.iter().map(|assigned| assigned.device.clone());
        let mut devices: Vec<Device> = present.chain(self.missing.iter().cloned()).collect();
        devices.sort_by_key(|device| device.family);
        Remembered { devices }
    }
}

/// How far a device that was found is a remembered one, the surest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    /// Another one, elsewhere.
    None,
    /// Another one, in its place.
    SamePlace,
    /// Nothing says that it is another one, and it is in its place.
    SameByPlace,
    /// Its plug, or its own adapter's, has the number.
    SameByPlug,
    /// It says the number itself.
    SameBySerial,
}

fn likeness(was: &Device, is: &Found) -> Likeness {
    let same_text = |was: &Option<String>, is: &Option<String>| was.is_some() && was == is;
    let differs = |was: &Option<String>, is: &Option<String>| was.is_some() && is.is_some() && was != is;
    let same_place = match (&was.place.path, &is.place.path) {
        // Where sockets have names, what the system calls a port this time says nothing.
        (Some(was), Some(is)) => was == is,
        (Some(_), None) | (None, _) => same_port(&was.address, &is.address),
    };
    let same_kind = was.protocol == is.protocol && !differs(&was.identity.model, &is.identity.model);
    let another = !same_kind || differs(&was.identity.serial, &is.identity.serial);
    if another {
        if same_place { Likeness::SamePlace } else { Likeness::None }
    } else if same_text(&was.identity.serial, &is.identity.serial) {
        Likeness::SameBySerial
    } else if same_text(&was.place.usb_serial, &is.place.usb_serial) {
        Likeness::SameByPlug
    } else if same_place {
        Likeness::SameByPlace
    } else {
        Likeness::None
    }
}

/// Gives each family its device.
///
/// A device that is remembered keeps its family wherever it is plugged in; of several of a family the remembered one stays.
/// One that stands in a missing one's place, or is the only one of its family, replaces it. What nothing decides is left to
/// a person.
#[must_use]
pub fn assign(found: &[Found], remembered: &Remembered) -> Assignment {
    let mut assignment = Assignment::default();
    for family in Family::ALL {
        let before = remembered.devices.iter().find(|device| device.family == family);
        let candidates: Vec<&Found> = found.iter().filter(|found| found.family == family).collect();
        give(&mut assignment, family, before, &candidates, found, remembered);
    }
    assignment
}

fn give(
    assignment: &mut Assignment,
    family: Family,
    before: Option<&Device>,
    candidates: &[&Found],
    found: &[Found],
    remembered: &Remembered,
) {
    let Some(before) = before else {
        match candidates {
            [] => {}
            [one] => match contested(one, found, remembered) {
                None => assignment.devices.push(assigned(one, Change::New)),
                Some(conflict) => {
                    if !assignment.conflicts.contains(&conflict) {
                        assignment.conflicts.push(conflict);
                    }
                }
            },
            many => assignment.conflicts.push(many_of(family, many)),
        }
        return;
    };
    let surest = candidates.iter().map(|found| likeness(before, found)).max().unwrap_or(Likeness::None);
    let alike: Vec<&Found> = candidates.iter().filter(|found| likeness(before, found) == surest).copied().collect();
    match (surest, alike.as_slice()) {
        (_, []) => assignment.missing.push(before.clone()),
        (Likeness::SameBySerial | Likeness::SameByPlug | Likeness::SameByPlace, [one]) => {
            let change = if one.address == before.address {
                Change::Same
            } else {
                Change::Moved { from: before.address.clone() }
            };
            assignment.devices.push(assigned(one, change));
        }
        // In its place, or the only one there is.
        (Likeness::SamePlace | Likeness::None, [one]) => {
            let change = Change::Replaced { was: before.identity.clone(), is: one.identity.clone() };
            assignment.devices.push(assigned(one, change));
        }
        (_, many) => {
            assignment.missing.push(before.clone());
            assignment.conflicts.push(many_of(family, many));
        }
    }
}

fn many_of(family: Family, many: &[&Found]) -> Conflict {
    Conflict::ManyOfOneFamily { family, addresses: many.iter().map(|found| found.address.clone()).collect() }
}

/// Whether another family that was not remembered at this device either claims it too.
fn contested(one: &Found, found: &[Found], remembered: &Remembered) -> Option<Conflict> {
    let claims: Vec<&Found> = found.iter().filter(|other| same_port(&other.address, &one.address)).collect();
    let decided = claims.iter().any(|claim| {
        let same = |device: &&Device| device.family == claim.family && likeness(device, claim) > Likeness::SamePlace;
        remembered.devices.iter().any(|device| same(&device))
    });
    let families = || claims.iter().map(|claim| claim.family).collect();
    (claims.len() > 1 && !decided)
        .then(|| Conflict::OneForManyFamilies { address: one.address.clone(), families: families() })
}

fn same_port(one: &Address, other: &Address) -> bool {
    match (one, other) {
        (Address::Serial(one), Address::Serial(other)) => one.path == other.path,
        (one, other) => one == other,
    }
}

fn assigned(found: &Found, change: Change) -> Assigned {
    let Found { address, family, protocol, identity, place, certainty } = found.clone();
    Assigned { device: Device { family, protocol, address, identity, place }, certainty, change }
}

#[cfg(test)]
mod tests;
