//! `central verify`, `rebuild`, `person`, `erase`, `desk`.

use std::fmt::Write as _;

use domain::TransactionId;
use serde_json::json;

use super::{Answer, Error, Found};
use crate::{
    clock::Clock,
    erase::{self, Content},
    keys::Keys,
    projection,
    store::{Store, failed},
    verify::{self, Holds},
};

#[derive(Debug, clap::Args)]
pub(super) struct OfTransaction {
    /// The transaction's UUID.
    transaction: uuid::Uuid,
}

pub(super) async fn verify(store: &Store) -> Result<Answer, Error> {
    let chains = verify::verify(store).await?;
    let mut text = String::new();
    for chain in &chains {
        let holds = match chain.holds {
            Holds::Whole => "whole".to_owned(),
            Holds::Broken { at } => format!("BROKEN at {at}"),
        };
        let erased = if chain.erased.is_empty() { String::new() } else { format!(", erased: {:?}", chain.erased) };
        let _ = writeln!(text, "{} #{}: {} entries, {holds}{erased}", chain.kiosk, chain.incarnation, chain.entries);
    }
    let whole = chains.iter().all(|chain| chain.holds == Holds::Whole);
    let found = if whole { Found::Done } else { Found::No };
    Ok(Answer { text, json: json!({ "chains": chains, "whole": whole }), found })
}

pub(super) async fn rebuild(store: &Store) -> Result<Answer, Error> {
    let entries = projection::rebuild(store, &Clock::system()).await?;
    Ok(Answer::done(format!("projections made again from {entries} entries"), json!({ "entries": entries })))
}

pub(super) async fn person(store: &Store, keys: &Keys, of: &OfTransaction) -> Result<Answer, Error> {
    let fields = erase::read(store, &keys.personal, TransactionId(of.transaction)).await?;
    let mut text = String::new();
    for field in &fields {
        let content = match &field.content {
            Content::Readable { fields } => fields,
            Content::Erased => "erased",
            Content::Unreadable => "UNREADABLE",
        };
        let _ = writeln!(text, "{} #{} {}: {content}", field.kiosk, field.incarnation, field.sequence);
    }
    Ok(Answer::done(text, json!({ "fields": fields })))
}

pub(super) async fn erase(store: &Store, of: &OfTransaction) -> Result<Answer, Error> {
    let keys = erase::erase(store, &Clock::system(), TransactionId(of.transaction)).await?;
    let text = format!("erased: {keys} wrapped keys deleted");
    Ok(Answer::done(text, json!({ "transaction": of.transaction, "keys": keys })))
}

pub(super) async fn desk(store: &Store) -> Result<Answer, Error> {
    let client = store.client().await?;
    let sql = "select transaction, kiosk, claim, reason, opened_ms from desk_case order by opened_ms";
    let rows = client.query(sql, &[]).await.map_err(failed("read the desk's cases"))?;
    let mut text = String::new();
    let mut cases = Vec::new();
    for row in &rows {
        let (transaction, kiosk, claim): (uuid::Uuid, &str, &str) = (row.get(0), row.get(1), row.get(2));
        let (reason, opened_ms): (&str, i64) = (row.get(3), row.get(4));
        let _ = writeln!(text, "{claim}  {kiosk}  {reason}  {transaction}");
        cases.push(json!({ "transaction": transaction, "kiosk": kiosk, "claim": claim, "reason": reason,
            "opened_ms": opened_ms }));
    }
    Ok(Answer::done(text, json!({ "cases": cases })))
}
