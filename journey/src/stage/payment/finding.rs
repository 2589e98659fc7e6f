//! Which service?

use std::cmp::Reverse;

use domain::{
    ServiceId,
    payment::Account,
    service::{Area, LifeEvent, Service},
};

use super::{Fetching, Filling, Looking, Reviewing, Step};
use crate::{event::Event, room::Room, session::Service as Came, stage::Stage, touch::Touch};

/// The most services that are listed at once; more is a longer word to type.
const MOST: usize = 40;
/// The longest text that is searched for, in signs.
const LONGEST: usize = 40;

/// What is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum List {
    /// The areas, and what is paid here most.
    #[default]
    Areas,
    /// The services of an area.
    Area(Area),
    /// Those that come with something that happened in life.
    LifeEvent(LifeEvent),
    /// What was typed.
    Typed,
}

/// Which service?
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Finding {
    /// What is listed.
    pub list: List,
    /// What was typed.
    pub typed: String,
    /// The services, in the order in which they are shown.
    pub found: Vec<ServiceId>,
    /// A code was shown that is no bill of any service here.
    pub strange_code: bool,
    /// Whose the bill is whose code was shown, for each service that it may be of.
    scanned: Vec<Account>,
}

impl Finding {
    /// The shelf from its beginning; the basket, if there is one, waits.
    pub(crate) fn begin(room: &mut Room<'_>) -> Stage {
        if room.session.open.is_none() {
            room.open("payment");
            room.session.service = Came::Payment;
        }
        room.wants(crate::effect::Effect::EnableScanner);
        Step::Finding(Self::default()).into()
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        let Some(services) = room.facts.shelf.clone() else { return room.abandon() };
        match event {
            Event::Touched(Touch::Typed(sign)) if self.typed.chars().count() < LONGEST => {
                self.typed.push(sign.reveal());
                self.search(room);
            }
            Event::Touched(Touch::Erased) => {
                self.typed.pop();
                self.search(room);
            }
            Event::Touched(Touch::Cleared) => {
                self.typed.clear();
                self.search(room);
            }
            Event::Touched(Touch::AreaChosen(area)) => {
                self.found = usual_first(services.of_area(*area));
                self.list = List::Area(*area);
                self.scanned.clear();
            }
            Event::Touched(Touch::LifeEventChosen(event)) => {
                self.found = usual_first(services.of_life_event(*event));
                self.list = List::LifeEvent(*event);
                self.scanned.clear();
            }
            Event::Touched(Touch::ServiceChosen(place)) => {
                let place = usize::from(*place);
                if let Some(service) = self.found.get(place).cloned() {
                    return match self.scanned.get(place).cloned() {
                        Some(account) => Looking::scanned(&service, account, room),
                        None => Filling::begin(service, room),
                    };
                }
            }
            Event::Touched(Touch::HouseholdChosen) => return Filling::household(room),
            Event::Touched(Touch::ReceiptAsked) => return Fetching::begin(room),
            Event::Scanned(code) => return self.scan(code.reveal(), room),
            Event::ScanFailed => self.strange_code = true,
            Event::Touched(Touch::BackChosen) if self.list != List::Areas => self = Self::default(),
            Event::Touched(Touch::BackChosen | Touch::Finished) => {
                room.wants(crate::effect::Effect::DisableScanner);
                return Reviewing::or_leave(room);
            }
            _ => {}
        }
        Step::Finding(self).into()
    }

    /// A bill's code says whose it is; where it may be of several services, the person chooses.
    fn scan(mut self, code: &str, room: &mut Room<'_>) -> Stage {
        let Some(services) = room.facts.shelf.clone() else { return room.abandon() };
        room.session.touched = room.facts.now;
        let mut scans = services.scanned(code);
        match (scans.pop(), scans.is_empty()) {
            (None, _) => self.strange_code = true,
            (Some(scan), true) => return Looking::scanned(&scan.service.id, scan.account, room),
            (Some(last), false) => {
                scans.push(last);
                self.list = List::Typed;
                self.typed = code.chars().take(LONGEST).collect();
                self.found = scans.iter().map(|scan| scan.service.id.clone()).collect();
                self.scanned = scans.into_iter().map(|scan| scan.account).collect();
                self.strange_code = false;
            }
        }
        Step::Finding(self).into()
    }

    fn search(&mut self, room: &Room<'_>) {
        self.scanned.clear();
        self.strange_code = false;
        let Some(services) = &room.facts.shelf else { return };
        if self.typed.trim().is_empty() {
            (self.list, self.found) = (List::Areas, Vec::new());
            return;
        }
        self.list = List::Typed;
        self.found = services.find(&self.typed, MOST).into_iter().map(|hit| hit.service.id.clone()).collect();
    }
}

/// What people come for every day stands first; the rest as the catalogue has it.
fn usual_first<'a>(services: impl Iterator<Item = &'a Service>) -> Vec<ServiceId> {
    let mut services: Vec<&Service> = services.collect();
    services.sort_by_key(|service| Reverse(service.often));
    services.into_iter().map(|service| service.id.clone()).collect()
}
