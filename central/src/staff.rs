//! Who works at the terminals: the newest staff list that was published, and badges of the day.
//!
//! The list is signed outside the server, by the staff signer; badges are signed here. Whoever has the one key makes PINs
//! and no badge, and the other way round.

use std::collections::BTreeSet;

use axum::{Json, extract::State};
use deadpool_postgres::GenericClient;
use domain::{
    PersonId, SiteId,
    staff::{
        Badge, Member, Role, Sites, StaffList,
        badge::NotWritable,
        list::{Refused, Signed},
    },
};
use jiff::civil::Date;
use protocol::problem::{Code, Problem};

use crate::{
    answer::Refusal,
    app::{App, Central},
    server::enrolled::EnrolledKiosk,
    store::{self, failed},
    tables,
};

/// Why a list was not published, or a badge not made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database.
    #[error("could not read or write the staff list")]
    Store(#[from] store::Error),
    /// The configuration names no staff signer or no badge signer.
    #[error("the configuration has no `{key}` under [keys]")]
    NoKey {
        /// Which.
        key: &'static str,
    },
    /// Not the staff signer's, or not readable.
    #[error("could not accept the staff list")]
    Refused(#[from] Refused),
    /// The same version or a newer one was published already.
    #[error("could not publish version {offered} after version {newest}")]
    NotNewer {
        /// What was to be published.
        offered: u64,
        /// What is published.
        newest: u64,
    },
    /// Nobody of that number, in that role, is on the published list for that day.
    #[error("{person} is not on the staff list of {day}")]
    NotListed {
        /// Who.
        person: PersonId,
        /// For when.
        day: Date,
    },
    /// No site, or too many.
    #[error("could not write the badge")]
    Sites(#[from] NotWritable),
}

/// The newest signed list, as it was published.
///
/// # Errors
/// The database.
pub async fn newest(client: &impl GenericClient) -> Result<Option<Signed>, store::Error> {
    let sql = "select signed from staff_list order by version desc limit 1";
    let row = client.query_opt(sql, &[]).await.map_err(failed("read the staff list"))?;
    let read = |row: tokio_postgres::Row| serde_json::from_slice(row.get(0));
    row.map(read).transpose().map_err(|_| store::Error::Malformed { what: "the staff list" })
}

/// Who is on the newest list; nobody where none was published.
///
/// # Errors
/// No key to check it with, a list that is none, or the database.
pub async fn listed(app: &Central) -> Result<StaffList, Error> {
    let key = app.keys.staff.ok_or(Error::NoKey { key: "staff" })?;
    match newest(&app.store.client().await?).await? {
        Some(signed) => Ok(signed.open(&key, signed.version)?),
        None => Ok(StaffList { version: 0, members: Vec::new() }),
    }
}

/// Publishes a signed list: the staff signer's, readable, and newer than all before. Answers version and people.
///
/// # Errors
/// What it is not, no key to check it with, or the database.
pub async fn publish(app: &Central, signed: &Signed) -> Result<(u64, usize), Error> {
    let key = app.keys.staff.ok_or(Error::NoKey { key: "staff" })?;
    let list = signed.open(&key, 0)?;
    let mut client = app.store.client().await?;
    let transaction = client.transaction().await.map_err(failed("begin to publish"))?;
    transaction.execute("lock table staff_list in exclusive mode", &[]).await.map_err(failed("lock the staff list"))?;
    if let Some(newest) = newest(&transaction).await?
        && newest.version >= list.version
    {
        return Err(Error::NotNewer { offered: list.version, newest: newest.version });
    }
    let version = i64::try_from(list.version).map_err(|_| store::Error::Malformed { what: "the version" })?;
    let bytes = serde_json::to_vec(signed).map_err(|_| store::Error::Malformed { what: "the staff list" })?;
    let sql = "insert into staff_list (version, signed, published_ms) values ($1, $2, $3)";
    let written = transaction.execute(sql, &[&version, &bytes, &app.clock.now_ms()]).await;
    written.map_err(failed("write the staff list"))?;
    transaction.commit().await.map_err(failed("commit the staff list"))?;
    Ok((list.version, list.members.len()))
}

/// A badge that is wanted.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Whose.
    pub person: PersonId,
    /// Where it opens; everywhere when empty.
    pub sites: BTreeSet<SiteId>,
    /// The one day; today when not given.
    pub day: Option<Date>,
}

/// A badge that was made.
#[derive(Debug, Clone)]
pub struct Made {
    /// What it says.
    pub badge: Badge,
    /// Its text, to be shown as a QR code.
    pub text: String,
}

/// Makes a badge for somebody on the published list, in the role that stands there.
///
/// # Errors
/// Nobody of that number is listed for that day, no key to sign it with, too many sites, or the database.
pub async fn badge(app: &Central, wanted: Wanted) -> Result<Made, Error> {
    let key = app.keys.badge.as_ref().ok_or(Error::NoKey { key: "badge" })?;
    let Wanted { person, sites, day } = wanted;
    let day = day.unwrap_or_else(|| tables::today(app));
    let list = listed(app).await?;
    let member = list.member(&person).filter(|Member { until, .. }| *until >= day);
    let role = match member {
        Some(member) => member.role,
        None => return Err(Error::NotListed { person, day }),
    };
    let named = sites.iter().map(SiteId::as_str).collect::<Vec<_>>().join(" ");
    let sites = if sites.is_empty() { Sites::All } else { Sites::These(sites) };
    let mut badge = Badge { person, role, sites, day, serial: 0 };
    // What cannot be written takes no number.
    badge.sign(key)?;
    let sql = "insert into badge (person, role, sites, day, made_ms) values ($1, $2, $3, $4, $5) returning serial";
    let client = app.store.client().await?;
    let (role, day) = (role_name(badge.role), day.to_string());
    let row = client.query_one(sql, &[&badge.person.as_str(), &role, &named, &day, &app.clock.now_ms()]).await;
    let serial: i32 = row.map_err(failed("number the badge"))?.get(0);
    badge.serial = u32::try_from(serial).map_err(|_| store::Error::Malformed { what: "the badge's number" })?;
    let text = badge.sign(key)?;
    tracing::info!(person = %badge.person, role, serial, day, "a badge was made");
    Ok(Made { badge, text })
}

/// As the database and the journal spell it.
#[must_use]
pub const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Technician => "technician",
        Role::Collector => "collector",
        Role::Administrator => "administrator",
    }
}

/// The newest staff list, for terminals alone: there are hashes in it.
///
/// # Errors
/// None was published yet, or the database.
#[utoipa::path(
    get,
    operation_id = "staff",
    path = "/v1/kiosks/{kiosk}/staff",
    params(("kiosk" = String, Path)),
    responses(
        (status = 200, description = "version, bytes and signature, both base 64", body = Object),
        (status = 401, body = Problem),
        (status = 403, body = Problem),
        (status = 404, body = Problem),
    ),
    tag = "staff"
)]
pub async fn list(_: EnrolledKiosk, State(app): State<App>) -> Result<Json<Signed>, Refusal> {
    let newest = newest(&app.store.client().await?).await?;
    newest.map(Json).ok_or(Refusal::Problem(Code::NotFound, "no staff list was published yet"))
}
