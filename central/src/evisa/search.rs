//! Searching: the portal is asked, and what it says is judged here.

use std::time::Duration;

use domain::{
    TransactionId,
    evisa::{EVisa, Found, Missing, PickUp, Speed, is_of},
    seal::{self, VisaSeal},
};
use jiff::SignedDuration;
use protocol::{
    evisa::{Answer, Search},
    problem::Code,
};
use sha2::{Digest as _, Sha256};

use super::row::{self, Kept};
use crate::{
    answer::Refusal,
    app::Central,
    guesses::{self, What},
    metrics::Counter,
    portal,
    server::enrolled::EnrolledKiosk,
    store::failed,
    tables,
    visa::sealed::json,
};

/// Longer nobody waits before a screen: the kiosk's request has fifteen seconds.
const LONGEST: Duration = Duration::from_secs(10);

pub(super) async fn search(
    app: &Central,
    kiosk: &EnrolledKiosk,
    transaction: TransactionId,
    request: Search,
) -> Result<Answer, Refusal> {
    let shown = request.shown;
    let hash = Sha256::digest(json(&shown)).to_vec();
    let client = app.store.client().await?;
    if let Some(row) = row::find(&client, transaction).await? {
        let row = row.of(kiosk)?;
        if row.shown_hash.as_ref() != Some(&hash) {
            return Err(Refusal::Problem(Code::OtherContents, "an e-visa was found for something else"));
        }
        let found = row.open(app, &client, transaction).await?;
        return found.map(answer_found).ok_or(Refusal::Problem(Code::NotFound, "the person was erased"));
    }
    let (most, now) = (app.pick_up.wrong_references_an_hour, app.clock.now_ms());
    if let Some(retry_s) = guesses::pause(&client, &kiosk.name, What::EVisa, most, now).await? {
        app.metrics.count(Counter::EVisas, "too_often");
        return Ok(Answer::TooOften { retry_s });
    }
    drop(client);
    match ask(app, &shown).await {
        None => Ok(Answer::Silent),
        Some(Err(why)) => {
            app.metrics.count(Counter::EVisas, "missing");
            if why.may_be_a_guess() {
                guesses::count(&app.store.client().await?, &kiosk.name, What::EVisa, now).await?;
            }
            Ok(Answer::Missing { why })
        }
        Some(Ok(evisa)) => keep(app, kiosk, transaction, &hash, evisa).await,
    }
}

fn answer_found(found: Found) -> Answer {
    Answer::Found { found: Box::new(found) }
}

/// What the portal says of what was shown; nothing when it says nothing in time.
async fn ask(app: &Central, shown: &PickUp) -> Option<Result<EVisa, Missing>> {
    let within = app.decision.agency_silent_after().min(LONGEST);
    let answer = match tokio::time::timeout(within, app.portal.ask(shown)).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(error)) => {
            app.metrics.count(Counter::EVisas, "failed");
            tracing::warn!(error = &error as &dyn std::error::Error, "the portal could not be asked");
            return None;
        }
        Err(_) => {
            app.metrics.count(Counter::EVisas, "silent");
            return None;
        }
    };
    Some(match answer {
        portal::Answer::Granted { evisa } if !is_of(&evisa, &shown.document) => Err(Missing::OtherPerson),
        portal::Answer::Granted { evisa } if evisa.terms.valid_until < tables::today(app) => Err(Missing::Expired),
        portal::Answer::Granted { evisa } => Ok(*evisa),
        portal::Answer::NotFound => Err(Missing::NotFound),
        portal::Answer::OtherPerson => Err(Missing::OtherPerson),
        portal::Answer::NotDecided { speed, applied } => {
            let within = match speed {
                Speed::Standard => SignedDuration::from_hours(3 * 24),
                Speed::Urgent => SignedDuration::from_hours(3),
            };
            Err(Missing::NotDecided { speed, by: app.site_offset.to_datetime(applied + within) })
        }
        portal::Answer::Refused => Err(Missing::Refused),
        portal::Answer::Used => Err(Missing::Used),
    })
}

/// Writes down that this transaction has it, and as what it may be printed.
async fn keep(
    app: &Central,
    kiosk: &EnrolledKiosk,
    transaction: TransactionId,
    shown_hash: &[u8],
    evisa: EVisa,
) -> Result<Answer, Refusal> {
    let (key, wrapped) = app.keys.personal.draw(transaction)?;
    let mut client = app.store.client().await?;
    let writing = client.transaction().await.map_err(failed("begin to keep an e-visa"))?;
    let copy = row::next_copy(&writing, transaction, evisa.number.as_str()).await?;
    // Another request of the same transaction was faster: its answer stands.
    if let Some(row) = row::find(&writing, transaction).await? {
        let found = row.of(kiosk)?.open(app, &writing, transaction).await?;
        return found.map(answer_found).ok_or(Refusal::Problem(Code::NotFound, "the person was erased"));
    }
    let seal = seal::seal(&VisaSeal::of_evisa(&evisa, &kiosk.name), &app.keys.visa).into();
    let found = Found { evisa, seal, copy };
    let now_ms = app.clock.now_ms();
    let kept = Kept { kiosk, transaction, shown_hash, found: &found, key: &key, wrapped: &wrapped, now_ms };
    row::keep(&writing, &kept).await?;
    writing.commit().await.map_err(failed("commit an e-visa"))?;
    app.metrics.count(Counter::EVisas, "found");
    Ok(answer_found(found))
}
