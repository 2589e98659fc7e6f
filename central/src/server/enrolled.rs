//! Who may speak for a kiosk: a certificate on the list, neither revoked nor expired, for the kiosk in the path.

use axum::{
    extract::{ConnectInfo, FromRequestParts, RawPathParams},
    http::request::Parts,
};
use domain::{KioskId, TransactionId};
use protocol::{enrolment::Renew, problem::Code};

use super::listener::Peer;
use crate::{answer::Refusal, app::App, metrics::Counter, pki, store::failed};

/// A kiosk that may speak.
#[derive(Debug, Clone)]
pub struct EnrolledKiosk {
    /// The kiosk of path and certificate.
    pub name: KioskId,
    /// Its newest incarnation.
    pub incarnation: u32,
}

/// A kiosk that may renew its certificate, also when that has expired lately.
#[derive(Debug, Clone)]
pub struct RenewingKiosk(pub EnrolledKiosk);

/// The transaction in the path.
#[derive(Debug, Clone, Copy)]
pub struct OfTransaction(pub TransactionId);

impl FromRequestParts<App> for EnrolledKiosk {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        identify(parts, app, 0).await
    }
}

impl FromRequestParts<App> for RenewingKiosk {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        identify(parts, app, Renew::GRACE_DAYS * 24 * 3600 * 1000).await.map(Self)
    }
}

impl FromRequestParts<App> for OfTransaction {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Refusal> {
        let text = path_part(parts, app, "transaction").await?;
        let id = text.parse().map_err(|_| Refusal::malformed("the transaction in the path is no UUID"))?;
        Ok(Self(TransactionId(id)))
    }
}

/// One named part of the path.
///
/// # Errors
/// The path is not text.
pub async fn path_part(parts: &mut Parts, app: &App, name: &str) -> Result<String, Refusal> {
    let path = RawPathParams::from_request_parts(parts, app).await;
    let path = path.map_err(|_| Refusal::malformed("the path is not text"))?;
    let found = path.iter().find(|(key, _)| *key == name).map(|(_, value)| value.to_owned());
    found.ok_or(Refusal::Problem(Code::NotFound, "no such path"))
}

async fn identify(parts: &mut Parts, app: &App, grace_ms: i64) -> Result<EnrolledKiosk, Refusal> {
    let name = path_part(parts, app, "kiosk").await?;
    let name: KioskId = name.parse().map_err(|_| Refusal::malformed("the kiosk in the path is no name"))?;
    let peer = ConnectInfo::<Peer>::from_request_parts(parts, app).await;
    let presented = peer.ok().and_then(|ConnectInfo(peer)| peer.certificate);
    let refuse = |kind, code, title| {
        app.metrics.count(Counter::Certificates, kind);
        Err(Refusal::Problem(code, title))
    };
    let Some(presented) = presented else {
        return refuse("none", Code::NotEnrolled, "a client certificate is expected");
    };
    if presented.not_after_ms + grace_ms < app.clock.now_ms() {
        return refuse("expired", Code::NotEnrolled, "the client certificate has expired");
    }
    let client = app.store.client().await?;
    let sql = "select c.kiosk, c.revoked_ms is not null, k.frozen_ms is not null, k.incarnation
        from certificate c join kiosk k on k.name = c.kiosk where c.spki = $1";
    let sql = client.prepare_cached(sql).await.map_err(failed("prepare the list of certificates"))?;
    let row = client.query_opt(&sql, &[&presented.spki.as_slice()]).await;
    let Some(row) = row.map_err(failed("read the list of certificates"))? else {
        return refuse("unknown", Code::NotEnrolled, "the client certificate is not on the list");
    };
    let (listed, revoked, frozen): (&str, bool, bool) = (row.get(0), row.get(1), row.get(2));
    if revoked {
        tracing::warn!(kiosk = listed, key = pki::fingerprint(&presented.spki), "a revoked certificate was presented");
        return refuse("revoked", Code::NotEnrolled, "the client certificate was revoked");
    }
    if listed != name.as_str() || presented.kiosk.as_ref() != Some(&name) {
        return refuse("other_kiosk", Code::Forbidden, "the client certificate is of another kiosk");
    }
    if frozen {
        return refuse("frozen", Code::Forbidden, "the kiosk is frozen");
    }
    let incarnation = u32::try_from(row.get::<_, i32>(3)).unwrap_or(0);
    Ok(EnrolledKiosk { name, incarnation })
}
