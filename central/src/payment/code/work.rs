//! Central looks after codes by itself: kiosks may be gone, and money may come late.

use std::{sync::Arc, time::Duration};

use tokio::task::JoinSet;

use super::{advance::advance, row};
use crate::{app::App, store};

const LOOK_AGAIN: Duration = Duration::from_millis(500);
const AT_ONCE: i64 = 16;
/// What a lease lasts beyond the longest that its request may take.
const LEASE_MARGIN_MS: i64 = 5_000;

/// Follows whatever is due, until dropped.
pub async fn follow(app: &App) {
    if app.payments.as_ref().is_none_or(|payments| payments.codes.is_none()) {
        return std::future::pending().await;
    }
    loop {
        match step(app).await {
            Ok(0) => tokio::time::sleep(LOOK_AGAIN).await,
            Ok(_) => {}
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "codes are behind");
                tokio::time::sleep(LOOK_AGAIN * 4).await;
            }
        }
    }
}

/// One round; answers how many rows were due.
async fn step(app: &App) -> Result<usize, store::Error> {
    let Some(codes) = app.payments.as_ref().and_then(|payments| payments.codes.clone()) else { return Ok(0) };
    let now_ms = app.clock.now_ms();
    let longest = i64::try_from(codes.gate.within().as_millis()).unwrap_or(i64::MAX / 4);
    let due = row::lease(&app.store.client().await?, now_ms, now_ms + longest + LEASE_MARGIN_MS, AT_ONCE).await?;
    let number = due.len();
    let mut working = JoinSet::new();
    for code in due {
        let (app, codes) = (app.clone(), Arc::clone(&codes));
        working.spawn(async move { advance(&app, &codes, code).await.map(drop) });
    }
    while let Some(ended) = working.join_next().await {
        // A task that broke keeps its lease: its row is taken up when that ends.
        if let Ok(result) = ended {
            result?;
        }
    }
    Ok(number)
}
