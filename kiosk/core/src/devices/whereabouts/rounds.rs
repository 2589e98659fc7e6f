//! When which port is asked who is there. Pure.
//!
//! A port that appears is asked at once, one that answers every ten seconds. One that keeps not answering is asked less and less
//! often, and never less than every two minutes: nobody says when a device is put on a serial line. What a port answered is
//! held while it is not asked, so that devices on two ports are still seen together.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    time::Duration,
};

use domain::Moment;
use peripherals::detect::Found;

/// Until a port is asked again that answered, or was never asked before.
pub const SOON: Duration = Duration::from_secs(10);
/// The longest that a port is left alone.
pub const LATE: Duration = Duration::from_mins(2);

/// What is known of a port.
#[derive(Debug, Clone)]
struct Port {
    due: Moment,
    pause: Duration,
    answered: Vec<Found>,
}

/// Every port that may be asked.
#[derive(Debug, Clone, Default)]
pub struct Rounds {
    ports: BTreeMap<PathBuf, Port>,
}

impl Rounds {
    /// Which of the ports that are there now are to be asked. What is not there any more is forgotten, so that it is asked at
    /// once when it comes back.
    pub fn due(&mut self, now: Moment, there: &BTreeSet<PathBuf>) -> BTreeSet<PathBuf> {
        self.ports.retain(|port, _| there.contains(port));
        for port in there {
            self.ports.entry(port.clone()).or_insert(Port { due: now, pause: SOON, answered: Vec::new() });
        }
        self.ports.iter().filter(|(_, port)| port.due <= now).map(|(name, _)| name.clone()).collect()
    }

    /// A port was asked, and these are there.
    pub fn asked(&mut self, now: Moment, port: &PathBuf, found: Vec<Found>) {
        let Some(port) = self.ports.get_mut(port) else { return };
        if found.is_empty() {
            port.due = now + port.pause;
            port.pause = (port.pause * 2).min(LATE);
        } else {
            port.pause = SOON;
            port.due = now + SOON;
        }
        port.answered = found;
    }

    /// A device went away and may be on any port: all are asked again, as if they had just appeared.
    pub fn begin_anew(&mut self, now: Moment) {
        for port in self.ports.values_mut() {
            (port.due, port.pause) = (now, SOON);
        }
    }

    /// What the ports that are there answered last.
    pub fn found(&self) -> Vec<Found> {
        self.ports.values().flat_map(|port| port.answered.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use peripherals::{
        detect::{Certainty, Identity, place::Place},
        family::Family,
    };

    use super::*;

    fn at(seconds: u64) -> Moment {
        Moment::after_start(Duration::from_secs(seconds))
    }

    fn ports(names: &[&str]) -> BTreeSet<PathBuf> {
        names.iter().map(PathBuf::from).collect()
    }

    fn validator() -> Vec<Found> {
        vec![Found {
            address: "serial:/dev/left".parse().unwrap(),
            family: Family::Cash,
            protocol: "ccnet".to_owned(),
            certainty: Certainty::Certain,
            identity: Identity::default(),
            place: Place::default(),
        }]
    }

    /// Moments, in seconds, at which a port that never answers is asked during an hour.
    fn asked_in_vain(rounds: &mut Rounds) -> Vec<u64> {
        let silent = PathBuf::from("/dev/silent");
        let mut asked = Vec::new();
        for second in 0..3_600 {
            if rounds.due(at(second), &ports(&["/dev/silent"])).contains(&silent) {
                asked.push(second);
                rounds.asked(at(second), &silent, Vec::new());
            }
        }
        asked
    }

    #[test]
    fn a_port_that_keeps_not_answering_is_asked_less_and_less_and_never_left_alone() {
        let asked = asked_in_vain(&mut Rounds::default());
        assert_eq!(asked[..6], [0, 10, 30, 70, 150, 270]);
        assert!(asked.windows(2).all(|two| two[1] - two[0] <= LATE.as_secs()), "{asked:?}");
        assert_eq!(asked.len(), 5 + (3_599 - 150) / 120, "an hour");
    }

    #[test]
    fn a_port_that_appears_is_asked_at_once_and_again_when_it_comes_back() {
        let mut rounds = Rounds::default();
        asked_in_vain(&mut rounds);
        assert_eq!(rounds.due(at(3_600), &ports(&["/dev/silent", "/dev/new"])), ports(&["/dev/new"]));
        rounds.asked(at(3_600), &"/dev/new".into(), Vec::new());
        assert_eq!(rounds.due(at(3_602), &ports(&["/dev/silent"])), ports(&[]));
        assert_eq!(rounds.due(at(3_604), &ports(&["/dev/silent", "/dev/new"])), ports(&["/dev/new"]));
    }

    #[test]
    fn what_a_port_answered_is_held_while_it_is_not_asked_and_forgotten_with_it() {
        let mut rounds = Rounds::default();
        let left = PathBuf::from("/dev/left");
        rounds.due(at(0), &ports(&["/dev/left"]));
        rounds.asked(at(0), &left, validator());
        assert_eq!(rounds.due(at(2), &ports(&["/dev/left", "/dev/right"])), ports(&["/dev/right"]));
        assert_eq!(rounds.found(), validator());
        assert_eq!(
            rounds.due(at(10), &ports(&["/dev/left"])),
            ports(&["/dev/left"]),
            "who answers may have been replaced"
        );
        rounds.due(at(11), &ports(&["/dev/right"]));
        assert_eq!(rounds.found(), []);
    }

    #[test]
    fn when_a_device_went_away_every_port_is_asked_at_once() {
        let mut rounds = Rounds::default();
        asked_in_vain(&mut rounds);
        rounds.begin_anew(at(3_601));
        let silent = ports(&["/dev/silent"]);
        assert_eq!(rounds.due(at(3_601), &silent), silent);
        rounds.asked(at(3_601), &"/dev/silent".into(), Vec::new());
        assert_eq!(rounds.due(at(3_611), &silent), silent);
    }
}
