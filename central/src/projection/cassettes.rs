//! Which cassette of a terminal holds what, and what was taken away by whom: the terminal's own projection, made here once more
//! from the same facts.

use deadpool_postgres::{GenericClient, Transaction};
use domain::{
    KioskId,
    books::{Collected, Collection, Collections, Exactness, Unfitting},
    fact::{Fact, Maintenance},
    staff::{Actor, Deed},
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio_postgres::types::{Json, ToSql};

use super::ledger::Doubt;
use crate::store::{self, failed};

/// Who exchanges a cassette.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Team {
    who: Actor,
    second: Option<Actor>,
}

/// The cassettes of one journal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Cassettes {
    /// What the facts say.
    pub collections: Collections,
    /// Who began the last exchange.
    team: Option<Team>,
    /// What was taken away or counted since the state was read. The state itself forgets what is counted.
    #[serde(skip)]
    news: Vec<News>,
}

/// What became of a collection.
#[derive(Debug, Clone, PartialEq, Eq)]
enum News {
    /// It was taken away, by the terminal's wall clock.
    Away { collection: Box<Collection>, team: Option<Team>, wall_ms: i64 },
    /// It was counted.
    Counted(Box<Collection>),
}

impl Cassettes {
    /// The same after one more fact.
    ///
    /// # Errors
    /// The fact cannot follow.
    pub fn after(&self, fact: &Fact, wall_ms: i64) -> Result<Self, Doubt> {
        let mut next = self.clone();
        next.collections = next.collections.after(fact).map_err(|unfitting| match unfitting {
            Unfitting::OutOfOrder(_) => Doubt::OutOfOrder,
            Unfitting::Sum(_) => Doubt::Sum,
        })?;
        match fact {
            Fact::Maintenance(Maintenance::DeedIntended { request, who, second, .. })
                if request.deed == Deed::ExchangeCassette =>
            {
                next.team = Some(Team { who: who.clone(), second: second.clone() });
            }
            Fact::Maintenance(Maintenance::ExchangeEnded { number, collected: Collected::Cassette { .. }, .. }) => {
                let known = next.collections.collected.iter().find(|collection| collection.number == *number);
                let away = known.map(|collection| News::Away {
                    collection: Box::new(collection.clone()),
                    team: self.team.clone(),
                    wall_ms,
                });
                next.news.extend(away);
            }
            Fact::Maintenance(Maintenance::CassetteCounted { number, count }) => {
                let waits = |collection: &&Collection| collection.number == *number && collection.count.is_none();
                let waited = self.collections.collected.iter().find(waits).cloned();
                let counted = waited.map(|waited| Collection { count: Some(count.clone()), ..waited });
                next.news.extend(counted.map(|collection| News::Counted(Box::new(collection))));
            }
            _ => {}
        }
        Ok(next)
    }

    /// How each count compares that was told since the state was read.
    pub fn counted(&self) -> impl Iterator<Item = Exactness> + '_ {
        self.news.iter().filter_map(|news| match news {
            News::Counted(collection) => Some(collection.exactness()),
            News::Away { .. } => None,
        })
    }
}

pub(super) async fn read(
    transaction: &Transaction<'_>,
    kiosk: &KioskId,
    incarnation: i32,
) -> Result<Cassettes, store::Error> {
    let sql = "select state from cassettes where kiosk = $1 and incarnation = $2";
    let row = transaction.query_opt(sql, &[&kiosk.as_str(), &incarnation]).await.map_err(failed("read cassettes"))?;
    Ok(row.map(|row| row.get::<_, Json<Cassettes>>(0).0).unwrap_or_default())
}

pub(super) async fn write(
    transaction: &Transaction<'_>,
    kiosk: &KioskId,
    incarnation: i32,
    cassettes: &Cassettes,
) -> Result<(), store::Error> {
    let sql = "insert into cassettes (kiosk, incarnation, state) values ($1, $2, $3)
        on conflict (kiosk, incarnation) do update set state = excluded.state";
    let written = transaction.execute(sql, &[&kiosk.as_str(), &incarnation, &Json(cassettes)]).await;
    written.map_err(failed("write cassettes"))?;
    for news in &cassettes.news {
        let written = match news {
            News::Away { collection, team, wall_ms } => {
                let person = |actor: Option<&Actor>| actor.map(|actor| actor.person.as_str().to_owned());
                let who = person(team.as_ref().map(|team| &team.who));
                let second = person(team.as_ref().and_then(|team| team.second.as_ref()));
                let sql = "insert into collection (kiosk, incarnation, number, collection, who, second, taken_ms)
                    values ($1, $2, $3::bigint, $4, $5, $6, $7) on conflict do nothing";
                let (number, body) = (i64::from(collection.number), Json(collection));
                let parameters: &[&(dyn ToSql + Sync)] =
                    &[&kiosk.as_str(), &incarnation, &number, &body, &who, &second, wall_ms];
                transaction.execute(sql, parameters).await
            }
            News::Counted(collection) => {
                let sql = "update collection set collection = $4
                    where kiosk = $1 and incarnation = $2 and number = $3::bigint";
                let (number, body) = (i64::from(collection.number), Json(collection));
                transaction.execute(sql, &[&kiosk.as_str(), &incarnation, &number, &body]).await
            }
        };
        written.map_err(failed("write a collection"))?;
    }
    Ok(())
}

/// Every collection of a terminal, the oldest first, for people and their programs.
///
/// # Errors
/// The database.
pub async fn of_kiosk(client: &impl GenericClient, kiosk: &str) -> Result<Vec<Value>, store::Error> {
    let sql = "select incarnation, collection, who, second, taken_ms from collection
        where kiosk = $1 order by incarnation, number";
    let rows = client.query(sql, &[&kiosk]).await.map_err(failed("read collections"))?;
    let told = |row: &tokio_postgres::Row| {
        let Json(collection): Json<Collection> = row.get(1);
        json!({
            "incarnation": row.get::<_, i32>(0),
            "number": collection.number,
            "z": collection.z,
            "cassette": collection.cassette,
            "put": collection.put,
            "expected": expected(&collection),
            "counted": counted(&collection),
            "exactness": collection.exactness(),
            "who": row.get::<_, Option<&str>>(2),
            "second": row.get::<_, Option<&str>>(3),
            "taken_ms": row.get::<_, i64>(4),
        })
    };
    Ok(rows.iter().map(told).collect())
}

/// What should have been in it, in minor units of each currency.
fn expected(collection: &Collection) -> Value {
    sums(collection.expected.notes.iter().map(|pile| (pile.value, pile.count)))
}

/// What was found in it; nothing where nobody counted at the terminal.
fn counted(collection: &Collection) -> Value {
    match &collection.count {
        Some(domain::books::Count::Here { notes }) => sums(notes.iter().map(|pile| (pile.value, pile.count))),
        Some(domain::books::Count::Elsewhere) | None => Value::Null,
    }
}

fn sums(piles: impl Iterator<Item = (domain::Money, u32)>) -> Value {
    let mut sums = std::collections::BTreeMap::<&str, i64>::new();
    for (value, count) in piles {
        let sum = sums.entry(value.currency.code()).or_default();
        *sum = sum.saturating_add(value.minor_units.saturating_mul(i64::from(count)));
    }
    json!(sums)
}

#[cfg(test)]
mod tests {
    use domain::{
        Currency, DeedId, Money, NoteId,
        books::{Count, Pile},
        staff::{Request, Role},
    };
    use uuid::Uuid;

    use super::*;

    fn maintenance(fact: Maintenance) -> Fact {
        Fact::Maintenance(fact)
    }

    fn actor(person: &str, role: Role) -> Actor {
        Actor { person: person.parse().expect("a staff number"), role, badge: 1 }
    }

    /// A note of 5 manat, and its cassette taken away and counted.
    fn facts(number: u32, cassettes: (&str, &str)) -> Vec<Fact> {
        let value = Money::new(500, Currency::Azn);
        let (out, put) = (cassettes.0.parse().expect("a number"), cassettes.1.parse().expect("a number"));
        vec![
            Fact::NoteStacked { note: NoteId(Uuid::from_u128(u128::from(number))), value },
            maintenance(Maintenance::DeedIntended {
                id: DeedId(Uuid::from_u128(u128::from(number))),
                request: Request::from(Deed::ExchangeCassette),
                who: actor("P-0502", Role::Collector),
                second: Some(actor("P-0417", Role::Technician)),
            }),
            maintenance(Maintenance::ExchangeStarted { number, out }),
            maintenance(Maintenance::ExchangeEnded { number, put, collected: Collected::Cassette { z: number } }),
            maintenance(Maintenance::CassetteCounted {
                number,
                count: Count::Here { notes: vec![Pile { value, count: number }] },
            }),
        ]
    }

    #[test]
    fn two_collections_of_one_stretch_are_both_told_whole() {
        let mut cassettes = Cassettes::default();
        for fact in facts(1, ("C-1", "C-2")).iter().chain(&facts(2, ("C-2", "C-1"))) {
            cassettes = cassettes.after(fact, 7).expect("facts that follow");
        }
        assert_eq!(cassettes.counted().collect::<Vec<_>>(), [Exactness::Exact, Exactness::Differs]);
        let away = cassettes.news.iter().filter(|news| matches!(news, News::Away { wall_ms: 7, .. }));
        assert_eq!(away.count(), 2);
        assert_eq!(cassettes.team.as_ref().map(|team| team.who.person.as_str()), Some("P-0502"));
    }

    #[test]
    fn a_fact_that_cannot_follow_is_doubted() {
        let cassettes = Cassettes::default();
        let ended = facts(1, ("C-1", "C-2")).remove(3);
        assert_eq!(cassettes.after(&ended, 0), Err(Doubt::OutOfOrder));
    }
}
