//! Which service?

use std::cmp::Reverse;

use domain::{
    ServiceId,
    payment::Account,
    service::{Area, InstitutionId, LifeEvent, Service},
    shelf::Shelf,
    text::{with_sign, without_last},
};

use super::{Fetching, Filling, Grouped, Heard, Looking, Reviewing, Step, owned};
use crate::{
    event::{Event, NoGroup},
    room::Room,
    session::Service as Came,
    stage::Stage,
    touch::Touch,
};

/// The most services that are listed at once; more is a longer word to type.
const MOST: usize = 40;
/// The most institutions that are listed beside services.
const MOST_INSTITUTIONS: usize = 2;
/// The most that is shown of what people come for here every day.
const MOST_USUAL: usize = 6;
/// How often the catalogue says that people come for what they come for every day.
const EVERY_DAY: u8 = 3;
/// The longest text that is searched for, in signs.
const LONGEST: usize = 40;

/// What is listed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum List {
    /// The areas, and what is paid here most.
    #[default]
    Areas,
    /// The services of an area.
    Area(Area),
    /// Those that come with something that happened in life.
    LifeEvent(LifeEvent),
    /// Whose services are paid for here.
    Institutions,
    /// The services of an institution.
    Institution(InstitutionId),
    /// What was typed.
    Typed,
}

/// Which letters are on the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Letters {
    /// The session's own.
    #[default]
    Own,
    /// The rarer ones of the same script.
    Second,
    /// Latin ones: names of firms are written so.
    Latin,
}

impl Letters {
    /// Those that are on the keys after a press.
    pub(super) const fn turned(self, touch: Touch) -> Self {
        match (touch, self) {
            (Touch::LettersTurned, Self::Own | Self::Second) => Self::Latin,
            (Touch::LettersTurned, Self::Latin) | (Touch::PlaneTurned, Self::Second) => Self::Own,
            (Touch::PlaneTurned, Self::Own) => Self::Second,
            (_, letters) => letters,
        }
    }
}

/// What the last code was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Code {
    /// None was shown, or it led on.
    #[default]
    Nothing,
    /// It is no bill of any service here.
    Strange,
    /// A group that somebody kept, and that cannot be read.
    Group(NoGroup),
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
    /// The institutions, in the order in which they are shown.
    pub institutions: Vec<InstitutionId>,
    /// What people come for here every day, in the order in which it is shown.
    pub usual: Vec<ServiceId>,
    /// Which letters are on the keys.
    pub letters: Letters,
    /// What the last code was.
    pub code: Code,
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
        Step::Finding(Self::shelf(room)).into()
    }

    /// The areas, and what people come for here every day.
    fn shelf(room: &Room<'_>) -> Self {
        let usual = room.facts.shelf.as_deref().map(|shelf| usual(shelf, &room.facts.usual)).unwrap_or_default();
        Self { usual, ..Self::default() }
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        let Some(services) = room.facts.shelf.clone() else { return room.abandon() };
        match event {
            Event::Touched(Touch::Typed(sign)) if self.typed.chars().count() < LONGEST => {
                self.typed = with_sign(&self.typed, sign.reveal());
                self.search(room);
            }
            Event::Touched(Touch::Erased) => {
                self.typed.truncate(without_last(&self.typed).len());
                self.search(room);
            }
            Event::Touched(Touch::Cleared) => {
                self.typed.clear();
                self.search(room);
            }
            Event::Touched(touch @ (Touch::LettersTurned | Touch::PlaneTurned)) => {
                self.letters = self.letters.turned(*touch);
            }
            Event::Touched(Touch::AreaChosen(area)) => {
                self.list(List::Area(*area), listed(&services, services.of_area(*area), room));
            }
            Event::Touched(Touch::LifeEventChosen(event)) => {
                self.list(List::LifeEvent(*event), listed(&services, services.of_life_event(*event), room));
            }
            Event::Touched(Touch::InstitutionsChosen) => self.list_institutions(&services, room),
            Event::Touched(Touch::LanguageChosen(_)) => self.list_anew(&services, room),
            Event::Touched(Touch::InstitutionChosen(place)) => {
                if let Some(id) = self.institutions.get(usize::from(*place)).cloned() {
                    let found = listed(&services, services.of_institution(&id), room);
                    self.list(List::Institution(id), found);
                }
            }
            Event::Touched(Touch::UsualChosen(place)) => {
                if let Some(service) = self.usual.get(usize::from(*place)).cloned() {
                    return Filling::begin(service, room);
                }
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
            Event::GroupShown(Ok(group)) => {
                room.session.group = Some((**group).clone());
                return Grouped::begin(Heard::Nothing, room);
            }
            Event::GroupShown(Err(why)) => {
                self.code = Code::Group(*why);
            }
            Event::Touched(Touch::MineChosen) if owned::may_open(room.session, room.facts) => return owned::open(room),
            Event::ScanFailed => self.code = Code::Strange,
            // Back from one institution to all of them, unless it was found by typing.
            Event::Touched(Touch::BackChosen) if matches!(self.list, List::Institution(_)) && self.typed.is_empty() => {
                self.list_institutions(&services, room);
            }
            Event::Touched(Touch::BackChosen) if matches!(self.list, List::Institution(_)) => self.search(room),
            Event::Touched(Touch::BackChosen) if self.list != List::Areas => {
                self = Self { letters: self.letters, ..Self::shelf(room) };
            }
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
            (None, _) => self.code = Code::Strange,
            (Some(scan), true) => return Looking::scanned(&scan.service.id, scan.account, room),
            (Some(last), false) => {
                scans.push(last);
                self.list = List::Typed;
                self.typed = code.chars().take(LONGEST).collect();
                self.found = scans.iter().map(|scan| scan.service.id.clone()).collect();
                self.institutions.clear();
                self.scanned = scans.into_iter().map(|scan| scan.account).collect();
                self.code = Code::Nothing;
            }
        }
        Step::Finding(self).into()
    }

    fn list(&mut self, list: List, found: Vec<ServiceId>) {
        (self.list, self.found) = (list, found);
        self.institutions.clear();
        self.scanned.clear();
    }

    fn list_institutions(&mut self, services: &Shelf, room: &Room<'_>) {
        self.list(List::Institutions, Vec::new());
        let all = services.institutions(room.session.language);
        self.institutions = all.into_iter().map(|(institution, _)| institution.id.clone()).collect();
    }

    /// What is listed stands in the order of another language now. What was searched for keeps its places.
    fn list_anew(&mut self, services: &Shelf, room: &Room<'_>) {
        match &self.list {
            List::Area(area) => self.found = listed(services, services.of_area(*area), room),
            List::LifeEvent(event) => self.found = listed(services, services.of_life_event(*event), room),
            List::Institution(id) => self.found = listed(services, services.of_institution(id), room),
            List::Institutions => self.list_institutions(services, room),
            List::Typed if self.scanned.is_empty() => self.institutions = self.institutions_like(services, room),
            List::Areas | List::Typed => {}
        }
    }

    fn search(&mut self, room: &Room<'_>) {
        self.code = Code::Nothing;
        let Some(services) = &room.facts.shelf else { return };
        if self.typed.trim().is_empty() {
            return self.list(List::Areas, Vec::new());
        }
        let found = services.find(&self.typed, MOST).into_iter().map(|hit| hit.service.id.clone()).collect();
        self.list(List::Typed, found);
        self.institutions = self.institutions_like(services, room);
    }

    /// Those that have what was typed in their names; one of one service would only say the same again.
    fn institutions_like(&self, services: &Shelf, room: &Room<'_>) -> Vec<InstitutionId> {
        let like = services.institutions_like(&self.typed, room.session.language, usize::MAX);
        let several = like.into_iter().filter(|institution| services.of_institution(&institution.id).nth(1).is_some());
        several.take(MOST_INSTITUTIONS).map(|institution| institution.id.clone()).collect()
    }
}

/// What is paid for most here; while too little was, what people come for every day elsewhere.
fn usual(shelf: &Shelf, here: &[ServiceId]) -> Vec<ServiceId> {
    let here: Vec<ServiceId> = here.iter().filter(|id| shelf.service(id).is_some()).take(MOST_USUAL).cloned().collect();
    if !here.is_empty() {
        return here;
    }
    let often = shelf.services().filter(|service| service.often >= EVERY_DAY);
    often.take(MOST_USUAL).map(|service| service.id.clone()).collect()
}

/// What people come for most often stands first; what they come for as often, by the alphabet.
fn listed<'a>(shelf: &Shelf, services: impl Iterator<Item = &'a Service>, room: &Room<'_>) -> Vec<ServiceId> {
    let mut services = shelf.in_order(services, room.session.language);
    services.sort_by_key(|service| Reverse(service.often));
    services.into_iter().map(|service| service.id.clone()).collect()
}
