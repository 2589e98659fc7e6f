//! How a machine becomes a kiosk: a one-time code, a certificate of thirty days, renewal, revocation.

use axum::{Json, extract::State};
use data_encoding::BASE32_NOPAD;
use deadpool_postgres::GenericClient;
use domain::KioskId;
use jiff::SignedDuration;
use protocol::{
    enrolment::{Enrol, Enrolled, Renew},
    problem::{Code, Problem},
};
use sha2::{Digest as _, Sha256};

use crate::{
    answer::Refusal,
    app::{App, Central},
    clock::Clock,
    metrics::Counter,
    pki::{self, Device},
    server::{body::Body, enrolled::RenewingKiosk},
    store::{self, Store, failed},
};

/// How long a one-time code may be used.
pub const CODE_HOURS: i64 = 24;

/// Draws a one-time code of 160 bits for a kiosk and keeps only its hash.
///
/// # Errors
/// No random bytes, or the database.
pub async fn new_code(store: &Store, clock: &Clock, kiosk: &KioskId) -> Result<String, store::Error> {
    let mut bytes = [0; 20];
    getrandom::fill(&mut bytes).map_err(|_| store::Error::Malformed { what: "chance" })?;
    let code = BASE32_NOPAD.encode(&bytes);
    let expires = (clock.now() + SignedDuration::from_hours(CODE_HOURS)).as_millisecond();
    let sql = "insert into enrolment_code (hash, kiosk, expires_ms) values ($1, $2, $3)";
    let client = store.client().await?;
    let written = client.execute(sql, &[&hash_of(&code), &kiosk.as_str(), &expires]).await;
    written.map_err(failed("write the one-time code"))?;
    Ok(code)
}

/// Takes every certificate of a kiosk off the list, at once.
///
/// # Errors
/// The database.
pub async fn revoke(store: &Store, clock: &Clock, kiosk: &KioskId) -> Result<u64, store::Error> {
    revoke_all(&store.client().await?, clock, kiosk).await
}

async fn revoke_all(client: &impl GenericClient, clock: &Clock, kiosk: &KioskId) -> Result<u64, store::Error> {
    let sql = "update certificate set revoked_ms = $2 where kiosk = $1 and revoked_ms is null";
    client.execute(sql, &[&kiosk.as_str(), &clock.now_ms()]).await.map_err(failed("revoke certificates"))
}

/// Lets a frozen kiosk speak again, after a person has looked at the fork. Says whether it was frozen.
///
/// # Errors
/// The database.
pub async fn thaw(store: &Store, kiosk: &KioskId) -> Result<bool, store::Error> {
    let sql = "update kiosk set frozen_ms = null where name = $1 and frozen_ms is not null";
    let client = store.client().await?;
    let thawed = client.execute(sql, &[&kiosk.as_str()]).await.map_err(failed("thaw the kiosk"))?;
    Ok(thawed > 0)
}

/// Makes a machine a kiosk of the fleet: a new incarnation, and the only one whose certificate counts.
///
/// # Errors
/// A request that is none, a code that was used or has expired.
#[utoipa::path(
    post,
    path = "/v1/enrolments",
    request_body = Enrol,
    responses(
        (status = 200, body = Enrolled),
        (status = 400, body = Problem),
        (status = 410, body = Problem),
    ),
    tag = "enrolment"
)]
pub async fn enrol(State(app): State<App>, Body(request): Body<Enrol>) -> Result<Json<Enrolled>, Refusal> {
    let enrolled = enrol_once(&app, &request).await;
    app.metrics.count(Counter::Enrolments, if enrolled.is_ok() { "enrolled" } else { "refused" });
    enrolled.map(Json)
}

async fn enrol_once(app: &Central, request: &Enrol) -> Result<Enrolled, Refusal> {
    // A request that cannot be certified must not spend the code.
    let device = certify(app, &request.request_pem, &request.kiosk)?;
    let (kiosk, now_ms) = (request.kiosk.as_str(), app.clock.now_ms());
    let mut client = app.store.client().await?;
    let transaction = client.transaction().await.map_err(failed("begin an enrolment"))?;
    let sql = "update enrolment_code set used_ms = $3
        where hash = $1 and kiosk = $2 and used_ms is null and expires_ms > $3";
    let spent = transaction.execute(sql, &[&hash_of(request.code.reveal()), &kiosk, &now_ms]).await;
    if spent.map_err(failed("spend the one-time code"))? == 0 {
        return Err(Refusal::Problem(Code::CodeSpent, "the one-time code was used, has expired or never was"));
    }
    let sql = "insert into kiosk (name, incarnation) values ($1, 1)
        on conflict (name) do update set incarnation = kiosk.incarnation + 1 returning incarnation";
    let row = transaction.query_one(sql, &[&kiosk]).await.map_err(failed("write the kiosk"))?;
    let incarnation: i32 = row.get(0);
    let sql = "insert into kiosk_head (kiosk, incarnation, hash) values ($1, $2, $3)";
    transaction.execute(sql, &[&kiosk, &incarnation, &[0_u8; 32].as_slice()]).await.map_err(failed("write a head"))?;
    let sql = "insert into cursor (kiosk, incarnation) values ($1, $2)";
    transaction.execute(sql, &[&kiosk, &incarnation]).await.map_err(failed("write a cursor"))?;
    revoke_all(&transaction, &app.clock, &request.kiosk).await?;
    list(&transaction, app, &request.kiosk, &device).await?;
    transaction.commit().await.map_err(failed("commit an enrolment"))?;
    tracing::info!(kiosk, incarnation, key = pki::fingerprint(&device.spki), "a kiosk was enrolled");
    Ok(answer(app, device, incarnation))
}

/// Certifies a new key of a kiosk; the old certificate stays valid until its end.
///
/// # Errors
/// A request that is none.
#[utoipa::path(
    post,
    path = "/v1/kiosks/{kiosk}/certificates",
    params(("kiosk" = String, Path)),
    request_body = Renew,
    responses(
        (status = 200, body = Enrolled),
        (status = 400, body = Problem),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
    ),
    tag = "enrolment"
)]
pub async fn renew(
    RenewingKiosk(kiosk): RenewingKiosk,
    State(app): State<App>,
    Body(request): Body<Renew>,
) -> Result<Json<Enrolled>, Refusal> {
    let device = certify(&app, &request.request_pem, &kiosk.name)?;
    let client = app.store.client().await?;
    list(&client, &app, &kiosk.name, &device).await?;
    app.metrics.count(Counter::Enrolments, "renewed");
    tracing::info!(kiosk = %kiosk.name, key = pki::fingerprint(&device.spki), "a certificate was renewed");
    Ok(Json(answer(&app, device, i32::try_from(kiosk.incarnation).unwrap_or(0))))
}

fn certify(app: &Central, request_pem: &str, kiosk: &KioskId) -> Result<Device, Refusal> {
    app.keys.devices.certify(request_pem, kiosk, app.clock.now()).map_err(|error| match error {
        pki::Error::Request(_) => Refusal::malformed("the certificate request cannot be read"),
        pki::Error::Curve => Refusal::malformed("the key is not of curve P-256"),
        pki::Error::Sign(_) | pki::Error::Certificate | pki::Error::Chance(_) => {
            tracing::error!(error = &error as &dyn std::error::Error, "a certificate could not be signed");
            Refusal::Problem(Code::Internal, "central could not sign the certificate")
        }
    })
}

/// The key of another kiosk, or one that was revoked, is never listed again.
async fn list(client: &impl GenericClient, app: &Central, kiosk: &KioskId, device: &Device) -> Result<(), Refusal> {
    let sql = "insert into certificate (spki, kiosk, not_after_ms, issued_ms) values ($1, $2, $3, $4)
        on conflict (spki) do update set not_after_ms = excluded.not_after_ms
        where certificate.kiosk = excluded.kiosk and certificate.revoked_ms is null";
    let spki = device.spki.as_slice();
    let listed = client.execute(sql, &[&spki, &kiosk.as_str(), &device.not_after_ms, &app.clock.now_ms()]).await;
    match listed.map_err(failed("list the certificate"))? {
        0 => Err(Refusal::malformed("the key was certified before, for another kiosk or until it was revoked")),
        _ => Ok(()),
    }
}

fn answer(app: &Central, device: Device, incarnation: i32) -> Enrolled {
    Enrolled {
        certificate_pem: device.chain_pem,
        keys: app.keys.public(),
        incarnation: u32::try_from(incarnation).unwrap_or(0),
        groups: app.keys.groups(),
    }
}

fn hash_of(code: &str) -> Vec<u8> {
    Sha256::digest(code.trim().as_bytes()).to_vec()
}
