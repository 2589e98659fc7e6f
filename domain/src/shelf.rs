//! The shelf: a catalogue's services as they are found, by what people type, by what stands on a bill, by place.
//!
//! Built once for a catalogue. A search looks at beginnings of words, in any order, in any of the writings in which
//! people type them; one mistyped letter is forgiven last of all.

mod fold;
mod index;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use self::index::Index;
use crate::{
    Language, Sensitive, ServiceId,
    catalogue::Catalogue,
    payment::{Account, Entry},
    service::{Area, FieldKind, Institution, InstitutionId, Kind, LifeEvent, Service, Way},
};

/// A catalogue's services, to be found.
#[derive(Debug)]
pub struct Shelf {
    catalogue: Arc<Catalogue>,
    index: Index,
    order: Order,
}

/// What a name is sorted by in lists of a language, byte for byte: its alphabet is known to those who have its words.
pub type Order = fn(&str, Language) -> Vec<u8>;

/// What services are sorted by: each has words in every language, and services are found by them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// What kind of thing is paid.
    Kind(Kind),
    /// Where it belongs.
    Area(Area),
}

/// How near a service is to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nearness {
    /// Its words begin like that.
    Typed,
    /// They would, with one letter otherwise.
    Nearly,
}

/// A service that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit<'a> {
    /// Which.
    pub service: &'a Service,
    /// How near.
    pub nearness: Nearness,
}

/// What a code says: for which service, and whose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan<'a> {
    /// Which.
    pub service: &'a Service,
    /// The way of its form that the code fills.
    pub way: &'a Way,
    /// Its values, as their masks wrote them.
    pub account: Account,
}

impl Shelf {
    /// Puts a catalogue's services on a shelf. `words` are those by which a kind or an area is called, in every language;
    /// `order` is the one in which names are listed.
    pub fn new(catalogue: Arc<Catalogue>, words: impl Fn(Sort) -> Vec<String>, order: Order) -> Self {
        let index = Index::of(&catalogue, words);
        Self { catalogue, index, order }
    }

    /// At most so many services for what is typed, the likeliest first; none for nothing. The same text always has the
    /// same answer.
    #[must_use]
    pub fn find(&self, typed: &str, most: usize) -> Vec<Hit<'_>> {
        let found = self.index.find(typed, most);
        found.into_iter().map(|(at, nearness)| Hit { service: &self.catalogue.services[at], nearness }).collect()
    }

    /// At most so many institutions that have a service and in whose name every typed word begins a word, in the order
    /// of a language's alphabet, and of their ids where that has one place for both; none for nothing.
    #[must_use]
    pub fn institutions_like(&self, typed: &str, language: Language, most: usize) -> Vec<&Institution> {
        let mut found: Vec<&Institution> = self
            .institutions(language)
            .into_iter()
            .map(|(institution, _)| institution)
            .filter(|institution| {
                fold::begins(typed, [&institution.name.az, &institution.name.en, &institution.name.ru])
            })
            .collect();
        found.truncate(most);
        found
    }

    /// The institutions that have a service, each with how many, in the order of a language's alphabet, and of their ids
    /// where that has one place for both.
    #[must_use]
    pub fn institutions(&self, language: Language) -> Vec<(&Institution, usize)> {
        let mut services: BTreeMap<&InstitutionId, usize> = BTreeMap::new();
        for service in self.services() {
            *services.entry(&service.institution).or_default() += 1;
        }
        let of = |institution: &Institution| services.get(&institution.id).copied();
        let all = self.catalogue.institutions.iter();
        let mut listed: Vec<(&Institution, usize)> = all.filter_map(|one| Some((one, of(one)?))).collect();
        listed.sort_by_cached_key(|(one, _)| ((self.order)(one.name.read_in(language), language), one.id.clone()));
        listed
    }

    /// Services in the order of a language's alphabet, and of their ids where that has one place for both.
    pub fn in_order<'a>(&self, services: impl Iterator<Item = &'a Service>, language: Language) -> Vec<&'a Service> {
        let mut listed: Vec<&Service> = services.collect();
        listed.sort_by_cached_key(|one| ((self.order)(one.name.read_in(language), language), one.id.clone()));
        listed
    }

    /// What a scanned code is for. Codes that a service describes come alone; otherwise a bare number is tried with
    /// the services whose numbers have exactly this length. More than one: the person chooses.
    #[must_use]
    pub fn scanned(&self, code: &str) -> Vec<Scan<'_>> {
        let mut described = Vec::new();
        for service in &self.catalogue.services {
            for template in &service.codes {
                let read = template.read(code).and_then(|values| {
                    let way = template.way(service)?;
                    let account = account(way, |field| Some(values.iter().find(|(name, _)| *name == field)?.1))?;
                    Some(Scan { service, way, account })
                });
                described.extend(read);
            }
        }
        if described.is_empty() { self.numbered(code) } else { described }
    }

    fn numbered(&self, code: &str) -> Vec<Scan<'_>> {
        let mut found = Vec::new();
        for service in &self.catalogue.services {
            let exact = |way: &&Way| {
                matches!(way.fields.as_slice(), [field]
                    if matches!(field.kind, FieldKind::Subscriber { least, most } if least == most))
            };
            let read = service.ways.iter().find(exact).and_then(|way| {
                let account = account(way, |_| Some(code))?;
                Some(Scan { service, way, account })
            });
            found.extend(read);
        }
        found
    }

    /// All services, in the order of their names in the catalogue.
    pub fn services(&self) -> impl Iterator<Item = &Service> {
        self.catalogue.services.iter()
    }

    /// A service by its name.
    #[must_use]
    pub fn service(&self, id: &ServiceId) -> Option<&Service> {
        self.services().find(|service| service.id == *id)
    }

    /// An institution by its name.
    #[must_use]
    pub fn institution(&self, id: &InstitutionId) -> Option<&Institution> {
        self.catalogue.institutions.iter().find(|institution| institution.id == *id)
    }

    /// Whether there is anything to pay for.
    #[must_use]
    pub fn sells(&self) -> bool {
        !self.catalogue.services.is_empty()
    }

    /// An area's services.
    pub fn of_area(&self, area: Area) -> impl Iterator<Item = &Service> {
        self.services().filter(move |service| service.area == area)
    }

    /// The areas that have a service.
    #[must_use]
    pub fn areas(&self) -> BTreeSet<Area> {
        self.services().map(|service| service.area).collect()
    }

    /// The kinds of an area that have a service.
    #[must_use]
    pub fn kinds(&self, area: Area) -> BTreeSet<Kind> {
        self.services().filter(|service| service.area == area).map(|service| service.kind).collect()
    }

    /// The services of an area that are of a kind.
    pub fn of_kind(&self, area: Area, kind: Kind) -> impl Iterator<Item = &Service> {
        self.services().filter(move |service| service.area == area && service.kind == kind)
    }

    /// An institution's services.
    pub fn of_institution<'a>(&'a self, id: &'a InstitutionId) -> impl Iterator<Item = &'a Service> {
        self.services().filter(move |service| service.institution == *id)
    }

    /// The services that somebody comes for when this has happened.
    pub fn of_life_event(&self, event: LifeEvent) -> impl Iterator<Item = &Service> {
        self.services().filter(move |service| service.life_events.contains(&event))
    }

    /// The catalogue that the shelf was built from.
    #[must_use]
    pub const fn catalogue(&self) -> &Arc<Catalogue> {
        &self.catalogue
    }
}

/// The values of a way, each as its mask writes it; nothing where one does not fit.
fn account<'a>(way: &Way, value: impl Fn(&str) -> Option<&'a str>) -> Option<Account> {
    let entry = |field: &crate::service::Field| {
        let value = field.kind.check(value(&field.id)?).ok()?;
        Some(Entry { field: field.id.clone(), value: Sensitive::new(value) })
    };
    way.fields.iter().map(entry).collect()
}
