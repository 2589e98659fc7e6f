//! Whose is it? One value at a time, by the service's own masks.

use domain::{
    Sensitive, ServiceId,
    payment::{Entry, Inquiry},
    service::{Field, FieldKind, Service, mask::Wrong},
    text::{with_sign, without_last},
};

use super::{Finding, Looking, Step};
use crate::{cart, event::Event, room::Room, stage::Stage, touch::Touch};

/// Whose is it?
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filling {
    /// For which service; nothing for all that a household owes.
    pub service: Option<ServiceId>,
    /// Which way of saying whose it is; nothing while several can be chosen.
    pub way: Option<u8>,
    /// Which field of it.
    pub field: u8,
    /// What is typed so far, of every field of the way.
    pub values: Vec<Sensitive<String>>,
    /// What is wrong with it, once the person said that it is done.
    pub wrong: Option<Wrong>,
}

impl Filling {
    /// A service's form, from its beginning.
    pub(super) fn begin(service: ServiceId, room: &mut Room<'_>) -> Stage {
        let ways = cart::service(&service, room.facts).map_or(0, |service| service.ways.len());
        let way = (ways == 1).then_some(0);
        let step = Self { service: Some(service), way, field: 0, values: vec![String::new().into()], wrong: None };
        Step::Filling(step).into()
    }

    /// A household's telephone number.
    pub(super) fn household(_room: &mut Room<'_>) -> Stage {
        let values = vec![String::new().into()];
        Step::Filling(Self { service: None, way: Some(0), field: 0, values, wrong: None }).into()
    }

    /// The field at hand; nothing while a way is chosen.
    #[must_use]
    pub fn kind(&self, service: Option<&Service>) -> Option<FieldKind> {
        match (&self.service, service) {
            (None, _) => Some(FieldKind::Phone),
            (Some(_), Some(service)) => self.at_hand(service).map(|field| field.kind.clone()),
            (Some(_), None) => None,
        }
    }

    fn at_hand<'service>(&self, service: &'service Service) -> Option<&'service Field> {
        service.ways.get(usize::from(self.way?))?.fields.get(usize::from(self.field))
    }

    /// What is typed of the field at hand.
    #[must_use]
    pub fn text(&self) -> &str {
        self.values.last().map_or("", |value| value.reveal().as_str())
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        let service = self.service.as_ref().and_then(|id| cart::service(id, room.facts)).cloned();
        if self.service.is_some() && service.is_none() {
            return Finding::begin(room);
        }
        match event {
            Event::Touched(Touch::WayChosen(way)) if self.way.is_none() => {
                let ways = service.as_ref().map_or(0, |service| service.ways.len());
                self.way = (usize::from(*way) < ways).then_some(*way);
            }
            Event::Touched(Touch::Typed(sign)) => {
                if let Some(kind) = self.kind(service.as_ref())
                    && kind.accepts(self.text(), sign.reveal())
                {
                    let text = with_sign(self.text(), sign.reveal());
                    self.write(text);
                }
            }
            Event::Touched(Touch::Erased) => {
                let text = without_last(self.text()).to_owned();
                self.write(text);
            }
            Event::Touched(Touch::Cleared) => self.write(String::new()),
            // What a scanner reads is judged at once, as if it had been pasted.
            Event::Scanned(code) if self.way.is_some() => {
                self.write(code.reveal().clone());
                return self.confirm(service.as_ref(), room);
            }
            Event::Touched(Touch::ChoiceMade(place)) => {
                if let Some(FieldKind::Choice { options }) = self.kind(service.as_ref())
                    && let Some(choice) = options.get(usize::from(*place))
                {
                    self.write(choice.value.clone());
                    return self.confirm(service.as_ref(), room);
                }
            }
            Event::Touched(Touch::TypingConfirmed) => return self.confirm(service.as_ref(), room),
            Event::Touched(Touch::BackChosen) => return self.back(service.as_ref(), room),
            _ => {}
        }
        Step::Filling(self).into()
    }

    fn write(&mut self, text: String) {
        self.wrong = None;
        if let Some(value) = self.values.last_mut() {
            *value = text.into();
        }
    }

    fn back(mut self, service: Option<&Service>, room: &mut Room<'_>) -> Stage {
        self.wrong = None;
        if self.field > 0 {
            self.field -= 1;
            self.values.pop();
            return Step::Filling(self).into();
        }
        if self.way.is_some() && service.is_some_and(|service| service.ways.len() > 1) {
            (self.way, self.values) = (None, vec![String::new().into()]);
            return Step::Filling(self).into();
        }
        Finding::begin(room)
    }

    /// The value is judged by its mask, and the next one is asked for.
    fn confirm(mut self, service: Option<&Service>, room: &mut Room<'_>) -> Stage {
        let Some(kind) = self.kind(service) else { return Step::Filling(self).into() };
        match kind.check(self.text()) {
            Ok(canonical) => self.write(canonical),
            Err(wrong) => {
                self.wrong = Some(wrong);
                return Step::Filling(self).into();
            }
        }
        let Some(service) = service else {
            let phone = self.text().to_owned().into();
            return Looking::begin(Inquiry::Household { phone }, room);
        };
        let fields = self.way.and_then(|way| service.ways.get(usize::from(way))).map_or(0, |way| way.fields.len());
        if usize::from(self.field) + 1 < fields {
            self.field += 1;
            self.values.push(String::new().into());
            return Step::Filling(self).into();
        }
        self.done(service, room)
    }

    /// All is said: the provider is asked, where it can be; else the person says how much.
    fn done(self, service: &Service, room: &mut Room<'_>) -> Stage {
        let fields = self.way.and_then(|way| service.ways.get(usize::from(way))).map(|way| way.fields.as_slice());
        let account: Vec<Entry> = fields
            .unwrap_or_default()
            .iter()
            .zip(self.values)
            .map(|(field, value)| Entry { field: field.id.clone(), value })
            .collect();
        Looking::of_service(service, account, room)
    }
}
