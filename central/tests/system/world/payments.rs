//! Citizens' payments, as a kiosk makes them.

use std::{collections::BTreeMap, fs, time::Duration};

use central::{keys, personal::PersonalKeys, provider::PostingKey};
use domain::{
    ClaimNumber, Currency, Money, NoteId, ServiceId, TransactionId,
    catalogue::{self, Catalogue, visa_rules},
    fact::Fact,
    payment::{Basket, Debt, Entry, Found, Inquiry, Line, LineId, Promise, Promised},
    service::{Institution, Service},
};
use jiff::civil::date;
use protocol::{
    journal::Acknowledged,
    payment::{MakePromise, Progress, Redeem, Redeemed, State},
};
use serde::Deserialize;
use uuid::Uuid;

use super::{Kiosk, TABLES, World, kiosk::Reply, text};

const SERVICES: &str = include_str!("../../specimens/services.toml");

#[derive(Deserialize)]
struct File {
    services: Vec<Service>,
}

pub fn azn(minor_units: i64) -> Money {
    Money::new(minor_units, Currency::Azn)
}

pub fn services() -> BTreeMap<ServiceId, Service> {
    let file: File = toml::from_str(SERVICES).unwrap();
    file.services.into_iter().map(|service| (service.id.clone(), service)).collect()
}

/// A subscriber's number: the last two digits ask the sample for its answer.
pub fn number(ending: &str) -> String {
    format!("1000000000000{ending}")
}

pub fn account(ending: &str) -> Vec<Entry> {
    vec![Entry { field: "subscriber".to_owned(), value: number(ending).into() }]
}

/// A line for an account of a service: its debt, if it was looked up, and the commission of the catalogue.
pub fn line(id: u8, service: &str, account: Vec<Entry>, debt: Option<Debt>, amount: Money) -> Line {
    let service = &services()[&service.parse().unwrap()];
    let commission = service.commission.on(amount).unwrap();
    let (service, tariff, promise) = (service.id.clone(), None, Promise::Central);
    Line { id: LineId(id), service, account, tariff, debt, amount, commission, promise }
}

/// The same basket, to wait in the queue.
pub fn queued(mut basket: Basket) -> Basket {
    for line in &mut basket.lines {
        line.promise = Promise::Queue;
    }
    basket
}

pub fn key(of: TransactionId, line: u8) -> PostingKey {
    PostingKey { transaction: of, line: LineId(line) }
}

impl World {
    /// A central that takes payments: the sample stands for every provider.
    pub async fn start_with_payments(change: impl FnOnce(&mut central::config::Config)) -> Self {
        let world = Self::start_with(change).await;
        world.publish_services(2, services().into_values().collect()).await;
        world
    }

    pub async fn publish_services(&self, version: u64, services: Vec<Service>) {
        let visa = visa_rules(&fs::read_to_string(TABLES).unwrap()).unwrap();
        let institution = |service: &Service| Institution {
            id: service.institution.clone(),
            name: service.name.clone(),
            voen: "1401555071".to_owned(),
        };
        let institutions = services.iter().map(institution).collect();
        let (valid_from, valid_until) = (None, date(2099, 12, 31));
        let catalogue = Catalogue { version, valid_until, valid_from, visa, institutions, services };
        let key = keys::read_signer(&self.path("offline/catalogue.key")).unwrap();
        let file = self.path(&format!("services-{version}.json"));
        fs::write(&file, serde_json::to_vec(&catalogue::sign(&catalogue, &key)).unwrap()).unwrap();
        self.run(&["catalogue", "publish", text(&file)]).await;
    }

    /// Asks until there is an answer.
    pub async fn until<T>(&self, what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
        let mut again = tokio::time::interval(Duration::from_millis(20));
        for _ in 0..750 {
            again.tick().await;
            if let Some(answer) = ask().await {
                return answer;
            }
        }
        panic!("not in fifteen seconds: {what}")
    }

    /// Waits until every line of a transaction is posted or needs a person, moving the clock over all pauses.
    pub async fn settled(&self, kiosk: &Kiosk, of: TransactionId) -> Vec<Progress> {
        self.until("every line has an end", async || {
            self.advance(jiff::SignedDuration::from_secs(1));
            let lines = kiosk.payment_state(of).await.unwrap().lines;
            let ended = |progress: &Progress| {
                matches!(progress, Progress::Posted { .. } | Progress::Refused { .. } | Progress::Unknown)
            };
            let all: Vec<Progress> = lines.into_iter().map(|line| line.progress).collect();
            (!all.is_empty() && all.iter().all(ended)).then_some(all)
        })
        .await
    }
}

impl Kiosk {
    pub async fn look_up(&self, inquiry: &Inquiry) -> Reply<Found> {
        self.post("payments/look-up", inquiry).await
    }

    /// What one account owes.
    pub async fn debts(&self, service: &str, account: Vec<Entry>) -> Vec<Debt> {
        let inquiry = Inquiry::Service { service: service.parse().unwrap(), account };
        match self.look_up(&inquiry).await.unwrap() {
            Found::Debts { debts, .. } => debts,
            other => panic!("{other:?}"),
        }
    }

    /// A basket with the one debt of an account.
    pub async fn basket(&self, service: &str, ending: &str) -> Basket {
        let debt = self.debts(service, account(ending)).await.remove(0);
        let amount = debt.owed;
        Basket { lines: vec![line(1, service, account(ending), Some(debt), amount)] }
    }

    pub async fn promise(&self, of: TransactionId, basket: &Basket) -> Reply<Promised> {
        let request = MakePromise { basket: basket.clone(), catalogue_version: 2 };
        self.post(&format!("payments/{of}/promise"), &request).await
    }

    pub async fn payment_state(&self, of: TransactionId) -> Reply<State> {
        self.get(&format!("payments/{of}")).await
    }

    pub async fn redeem(&self, claim: ClaimNumber, of: TransactionId, fin: Option<&str>) -> Reply<Redeemed> {
        let request = Redeem { transaction: of, fin: fin.map(|fin| fin.to_owned().into()) };
        self.post(&format!("credits/{claim}/redeem"), &request).await
    }

    /// Writes down that a basket is paid by one note, and hands the journal over.
    pub async fn pay(&mut self, keys: &PersonalKeys, of: TransactionId, basket: &Basket) -> Reply<Acknowledged> {
        self.write_paid(keys, of, basket);
        self.send_all().await
    }

    pub fn write_paid(&mut self, keys: &PersonalKeys, of: TransactionId, basket: &Basket) {
        let items: Vec<_> = basket.lines.iter().map(Line::item).collect();
        let total = items.iter().map(|item| item.total().unwrap()).reduce(|sum, item| sum.plus(item).unwrap()).unwrap();
        let opened = Fact::TransactionOpened { service: items[0].service.clone(), claim: ClaimNumber::of(of) };
        self.journal.add(Some(of), &opened);
        let sealed = serde_json::to_vec(basket).unwrap();
        self.journal.add_sealed(of, &Fact::BasketMade { items: items.clone() }, keys, &sealed);
        let note = NoteId(Uuid::now_v7());
        self.journal.add(Some(of), &Fact::NoteIntended { note, value: total });
        self.journal.add(Some(of), &Fact::NoteStacked { note, value: total });
        for item in items {
            let (line, amount, commission, promise) = (item.line, item.amount, item.commission, item.promise);
            self.journal.add(Some(of), &Fact::LineAccepted { line, amount, commission, promise });
        }
    }
}
