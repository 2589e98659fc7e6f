//! More is inside than is owed, and there is no change: the person says where it goes. Never silently to the operator.

use domain::{
    Language, Money, ServiceId,
    payment::{Entry, LineId},
    service::{Area, FieldKind, Kind, LookUp, Service},
};

use super::{Promising, Step, Typed, paid};
use crate::{
    cart::{self, Wanted},
    event::Event,
    room::Room,
    stage::Stage,
    touch::Touch,
};

/// Where it could go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whither {
    /// The person chooses.
    Choosing,
    /// To a telephone: which operator's?
    Operator,
    /// To a telephone: which number?
    Phone {
        /// The top-up.
        service: ServiceId,
        /// The number.
        number: Typed,
    },
    /// For the next visit of one person alone.
    Fin {
        /// The personal number.
        fin: Typed,
    },
}

/// More is inside than is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Over {
    /// How much.
    pub amount: Money,
    /// Where it could go.
    pub whither: Whither,
    /// What was chosen last could not be done.
    pub failed: bool,
}

impl Over {
    pub(super) fn begin(room: &mut Room<'_>) -> Stage {
        let Some(amount) = room.over().filter(|over| over.is_positive()) else { return paid::deliver(room) };
        room.session.touched = room.facts.now;
        Step::Over(Self { amount, whither: Whither::Choosing, failed: false }).into()
    }

    /// The basket with the rest in it was not promised: it is as it was before, and the person chooses again.
    pub(super) fn again(room: &mut Room<'_>) -> Stage {
        if let Some(before) = room.session.before_rest.take() {
            room.session.cart = before;
        }
        let Some(amount) = room.over().filter(|over| over.is_positive()) else { return paid::deliver(room) };
        Step::Over(Self { amount, whither: Whither::Choosing, failed: true }).into()
    }

    /// Top-ups that can take it, in the order of a language's alphabet.
    #[must_use]
    pub fn operators<'facts>(&self, facts: &'facts crate::Facts, language: Language) -> Vec<&'facts Service> {
        let Some(services) = &facts.shelf else { return Vec::new() };
        // A line that is invoiced is owed something by somebody: credit goes where nobody need be asked.
        let takes = |service: &&Service| {
            service.look_up == LookUp::None
                && cart::split(service, self.amount).is_some_and(|(amount, _)| service.may_pay(amount).is_ok())
                && phone_field(service).is_some()
        };
        services.in_order(services.of_kind(Area::Communication, Kind::Mobile).filter(takes), language)
    }

    pub(crate) fn on(mut self, event: &Event, room: &mut Room<'_>) -> Stage {
        let operators = self.operators(room.facts, room.session.language);
        let operators: Vec<ServiceId> = operators.into_iter().map(|service| service.id.clone()).collect();
        match (event, &mut self.whither) {
            (Event::Touched(Touch::KeepChosen), _) => return Self::keep(room),
            (Event::Touched(Touch::KeepForFinChosen), Whither::Choosing) => {
                self.whither = Whither::Fin { fin: Typed::default() };
            }
            (Event::Touched(Touch::LineChosen(line)), Whither::Choosing) => return self.give_line(LineId(*line), room),
            (Event::Touched(Touch::PhoneChosen), Whither::Choosing) if !operators.is_empty() => {
                self.whither = Whither::Operator;
            }
            (Event::Touched(Touch::ServiceChosen(place)), Whither::Operator) => {
                if let Some(service) = operators.get(usize::from(*place)) {
                    self.whither = Whither::Phone { service: service.clone(), number: Typed::default() };
                }
            }
            (Event::Touched(Touch::BackChosen), Whither::Operator | Whither::Fin { .. }) => {
                self.whither = Whither::Choosing;
            }
            (Event::Touched(Touch::BackChosen), Whither::Phone { .. }) => self.whither = Whither::Operator,
            (Event::Touched(touch), Whither::Phone { service, number }) => {
                if let Some(number) = number.on(&FieldKind::MobilePhone, *touch) {
                    let service = service.clone();
                    return self.give_phone(&service, number, room);
                }
            }
            (Event::Touched(touch), Whither::Fin { fin }) => {
                if let Some(fin) = fin.on(&FieldKind::Fin, *touch) {
                    room.session.kept_for = Some(fin.into());
                    return Self::keep(room);
                }
            }
            _ => {}
        }
        Step::Over(self).into()
    }

    /// For the next visit, under the claim number: nothing is asked, and nothing can fail.
    pub(super) fn keep(room: &mut Room<'_>) -> Stage {
        room.session.touched = room.facts.now;
        paid::deliver(room)
    }

    fn give_line(mut self, line: LineId, room: &mut Room<'_>) -> Stage {
        let before = room.session.cart.clone();
        if room.session.cart.raise(line, self.amount, room.facts).is_none() {
            self.failed = true;
            return Step::Over(self).into();
        }
        room.session.before_rest = Some(before);
        Promising::of_the_rest(room)
    }

    fn give_phone(mut self, id: &ServiceId, number: String, room: &mut Room<'_>) -> Stage {
        let before = room.session.cart.clone();
        let service = cart::service(id, room.facts).cloned();
        let wanted = service.as_ref().and_then(|service| {
            let (amount, _) = cart::split(service, self.amount)?;
            let field = phone_field(service)?;
            let account = vec![Entry { field: field.to_owned(), value: number.into() }];
            Some(Wanted { account, tariff: None, debt: None, amount })
        });
        let put = service.zip(wanted).and_then(|(service, wanted)| room.session.cart.put(&service, wanted));
        if put.is_none() {
            self.failed = true;
            self.whither = Whither::Choosing;
            return Step::Over(self).into();
        }
        room.session.before_rest = Some(before);
        Promising::of_the_rest(room)
    }
}

/// The one field of a top-up.
fn phone_field(service: &Service) -> Option<&str> {
    service.ways.iter().find_map(|way| match way.fields.as_slice() {
        [field] if matches!(field.kind, FieldKind::MobilePhone | FieldKind::Phone) => Some(field.id.as_str()),
        _ => None,
    })
}
