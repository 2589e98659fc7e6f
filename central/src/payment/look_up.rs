//! What is owed: asked of one provider, or of all that know a household, each within its own time.

use std::{collections::BTreeMap, sync::Arc};

use domain::{
    ServiceId,
    payment::{Account, Debt, Found, Inquiry},
    service::{ProviderId, Service},
    text::display_safe,
};
use protocol::problem::Code;
use tokio::task::JoinSet;

use super::{Payments, services::Version};
use crate::{
    answer::Refusal,
    app::Central,
    guesses::{self, What},
    provider::{Error, Gate, LookedUp, Question},
    server::enrolled::EnrolledKiosk,
};

const MOST_ENTRIES: usize = 8;
const MOST_VALUE: usize = 128;

/// Everything about payments, where they are configured.
pub(super) fn payments(app: &Central) -> Result<&Payments, Refusal> {
    app.payments.as_ref().ok_or(Refusal::Problem(Code::NotFound, "no payments are taken here"))
}

/// What is owed. Whoever tries one unknown account after the other is stopped for a while.
pub(super) async fn look_up(app: &Central, kiosk: &EnrolledKiosk, inquiry: Inquiry) -> Result<Found, Refusal> {
    let (most, now) = (payments(app)?.config.unknown_an_hour, app.clock.now_ms());
    let pause = guesses::pause(&app.store.client().await?, &kiosk.name, What::Account, most, now).await?;
    if let Some(again_seconds) = pause {
        return Ok(Found::TooOften { again_seconds });
    }
    let found = ask_all(app, inquiry).await?;
    if found == Found::Unknown {
        guesses::count(&app.store.client().await?, &kiosk.name, What::Account, now).await?;
    }
    Ok(found)
}

async fn ask_all(app: &Central, inquiry: Inquiry) -> Result<Found, Refusal> {
    let payments = payments(app)?;
    let version = in_force(app, payments).await?;
    match inquiry {
        Inquiry::Service { service, account } => {
            let known = version.find(&service).ok_or(Refusal::Problem(Code::NotFound, "no such service"))?;
            if !is_account(&account) {
                return Err(Refusal::malformed("an account has 1 to 8 entries that can be shown"));
            }
            Ok(found(ask(payments, known, &account).await))
        }
        Inquiry::Household { phone } => {
            let digits = phone.reveal();
            if digits.len() != 9 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(Refusal::malformed("a telephone number has nine digits after +994"));
            }
            household(payments, &version, &phone).await
        }
    }
}

/// The services in force.
pub(super) async fn in_force(app: &Central, payments: &Payments) -> Result<Arc<Version>, Refusal> {
    payments.services.in_force(app).await.map_err(|error| match error {
        crate::tables::Error::Store(error) => error.into(),
        error => {
            tracing::error!(error = &error as &dyn std::error::Error, "nothing can be paid");
            Refusal::Problem(Code::Internal, "central has no catalogue in force")
        }
    })
}

/// Whether it can be an account at all.
pub(super) fn is_account(account: &Account) -> bool {
    let fits = |text: &str| !text.trim().is_empty() && display_safe(text, MOST_VALUE) == text;
    (1..=MOST_ENTRIES).contains(&account.len())
        && account.iter().all(|entry| fits(&entry.field) && fits(entry.value.reveal()))
}

/// One account's debts; an error when nobody who is believed answers in time.
pub(super) async fn ask(payments: &Payments, service: &Service, account: &Account) -> Result<LookedUp, Error> {
    let Some(gate) = payments.gates.to(&service.provider) else {
        tracing::error!(provider = %service.provider, "the catalogue names a provider that is not configured");
        return Err(Error::Silent);
    };
    let question =
        Question::Account { service: service.id.clone(), currency: service.currency, account: account.clone() };
    gate.look_up(&question, payments.config.look_up_within()).await
}

fn found(answer: Result<LookedUp, Error>) -> Found {
    match answer {
        Ok(LookedUp::Debts(debts)) => Found::Debts { debts, silent: Vec::new() },
        Ok(LookedUp::NothingOwed) => Found::NothingOwed,
        Ok(LookedUp::Unknown) => Found::Unknown,
        Err(Error::Resting { again_ms }) => Found::Silent { again_seconds: u32::try_from(again_ms / 1000 + 1).ok() },
        Err(_) => Found::Silent { again_seconds: None },
    }
}

/// Providers that know households, with those of their services that are asked about.
fn who_knows(payments: &Payments, version: &Version) -> BTreeMap<ProviderId, (Arc<Gate>, Vec<Arc<Service>>)> {
    let mut asked: BTreeMap<ProviderId, (Arc<Gate>, Vec<Arc<Service>>)> = BTreeMap::new();
    for service in version.of_households() {
        let Some(gate) = payments.gates.to(&service.provider) else { continue };
        if gate.manners().household {
            asked.entry(service.provider.clone()).or_insert_with(|| (gate, Vec::new())).1.push(service.clone());
        }
    }
    asked
}

async fn household(
    payments: &Payments,
    version: &Version,
    phone: &domain::Sensitive<String>,
) -> Result<Found, Refusal> {
    let within = payments.config.household_within();
    let mut asking = JoinSet::new();
    for (gate, services) in who_knows(payments, version).into_values() {
        let named = services.iter().map(|service| (service.id.clone(), service.currency)).collect();
        let question = Question::Household { services: named, phone: phone.clone() };
        asking.spawn(async move {
            let answer = gate.look_up(&question, within).await;
            (services, answer)
        });
    }
    let (mut debts, mut silent): (Vec<Debt>, Vec<ServiceId>) = Default::default();
    let (mut known, mut asked) = (false, false);
    while let Some(answered) = asking.join_next().await {
        let Ok((services, answer)) = answered else {
            return Err(Refusal::Problem(Code::Internal, "a look-up broke off"));
        };
        asked = true;
        match answer {
            Ok(LookedUp::Debts(found)) => debts.extend(found),
            Ok(LookedUp::NothingOwed) => known = true,
            Ok(LookedUp::Unknown) => (),
            Err(_) => silent.extend(services.iter().map(|service| service.id.clone())),
        }
    }
    silent.sort();
    debts.sort_by(|left, right| (&left.service, &left.reference).cmp(&(&right.service, &right.reference)));
    Ok(match (debts.is_empty(), silent.is_empty()) {
        (false, _) => Found::Debts { debts, silent },
        (true, true) if known => Found::NothingOwed,
        (true, true) if asked => Found::Unknown,
        // Nobody may conclude that nothing is owed while somebody has not answered, or nobody was asked.
        (true, _) => Found::Silent { again_seconds: None },
    })
}
