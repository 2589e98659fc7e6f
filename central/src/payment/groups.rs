//! Groups of services that citizens keep under their personal number and a code of their own.
//!
//! Central holds neither: it finds a row by a keyed digest of the number, compares a hash of a keyed digest of the code, and
//! seals the groups under a key that is wrapped to its personal-data key. Whoever guesses is told nothing, and is stopped:
//! by number, for longer each time, and by terminal. What nobody asks for is forgotten.

mod people;

pub use people::{Error, forget, show};

use deadpool_postgres::GenericClient;
use domain::group::{Group, MOST_GROUPS, Owner, Wish};
use protocol::{
    groups::{AskGroups, Groups},
    problem::Code,
};
use tokio_postgres::Row;
use zeroize::Zeroizing;

use super::look_up::payments;
use crate::{
    answer::Refusal,
    app::Central,
    guesses::{self, What},
    metrics::Counter,
    personal::{self, PersonalKeys, Wrapped},
    server::enrolled::EnrolledKiosk,
    store::{self, failed},
};

const MINUTE_MS: i64 = 60 * 1000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
/// Two years without a visit, and the groups are forgotten.
const UNUSED_MS: i64 = 730 * DAY_MS;
/// A month without a try, and wrong ones are forgotten.
const TRIES_KEPT_MS: i64 = 30 * DAY_MS;
/// From so many wrong codes on, a number waits.
const FREE_TRIES: i32 = 5;
/// The first wait; each further wrong code doubles it, up to [`LONGEST_WAIT_MS`].
const FIRST_WAIT_MS: i64 = 15 * MINUTE_MS;
const LONGEST_WAIT_MS: i64 = DAY_MS;

/// Shows or changes somebody's groups.
pub(super) async fn ask(app: &Central, kiosk: &EnrolledKiosk, request: AskGroups) -> Result<Groups, Refusal> {
    let AskGroups { owner, wish } = request;
    if !owner.is_sound() || !wish.is_sound() {
        return Err(Refusal::malformed("no such personal number, code or group is possible"));
    }
    let answer = answer(app, kiosk, &owner, wish).await?;
    let kind = match answer {
        Groups::Kept { .. } => "kept",
        Groups::Refused => "refused",
        Groups::Full => "full",
        Groups::TooOften { .. } => "too_often",
    };
    app.metrics.count(Counter::Groups, kind);
    Ok(answer)
}

async fn answer(app: &Central, kiosk: &EnrolledKiosk, owner: &Owner, wish: Wish) -> Result<Groups, Refusal> {
    let (payments, now) = (payments(app)?, app.clock.now_ms());
    let (id, code) = (payments.accounts.owner(owner.fin.reveal()), payments.accounts.code(owner));
    let client = app.store.client().await?;
    sweep(&client, now).await?;
    let most = payments.config.unknown_an_hour;
    if let Some(retry_s) = guesses::pause(&client, &kiosk.name, What::Owner, most, now).await? {
        return Ok(Groups::TooOften { retry_s });
    }
    if let Some(retry_s) = count_try(&client, &id, now).await? {
        return Ok(Groups::TooOften { retry_s });
    }
    let sql = "select code from kept_groups where owner = $1";
    let hashed: Option<String> =
        client.query_opt(sql, &[&id]).await.map_err(failed("find kept groups"))?.map(|row| row.get(0));
    drop(client);
    let fits = app.passwords.fits(code.clone(), hashed.clone()).await;
    match (hashed, fits, wish) {
        (Some(hashed), true, wish) => change(app, &id, &hashed, wish).await,
        (None, _, Wish::Keep(group)) => {
            // Also one more for the terminal: whoever tries numbers would fill the table.
            guesses::count(&app.store.client().await?, &kiosk.name, What::Owner, now).await?;
            begin(app, &id, code, *group).await
        }
        (_, _, _) => {
            guesses::count(&app.store.client().await?, &kiosk.name, What::Owner, now).await?;
            Ok(Groups::Refused)
        }
    }
}

/// One more try for a number, before its code is looked at, so that many at once are many. Answers how long the number
/// waits, seconds: then nothing was counted, and the right code is not taken either.
async fn count_try(client: &impl GenericClient, id: &[u8], now: i64) -> Result<Option<u32>, store::Error> {
    let sql = "insert into owner_try as past (owner, tries, last_ms) values ($1, 1, $2)
        on conflict (owner) do update set tries = past.tries + 1, last_ms = $2,
            locked_until_ms = case when past.tries + 1 < $3 then 0
                else $2 + least($4::bigint << least(past.tries + 1 - $3, 12), $5::bigint) end
        where past.locked_until_ms <= $2";
    let counted = client.execute(sql, &[&id, &now, &FREE_TRIES, &FIRST_WAIT_MS, &LONGEST_WAIT_MS]).await;
    if counted.map_err(failed("count a try for kept groups"))? > 0 {
        return Ok(None);
    }
    let sql = "select locked_until_ms from owner_try where owner = $1";
    let row = client.query_opt(sql, &[&id]).await.map_err(failed("read how long a number waits"))?;
    let until: i64 = row.map_or(now, |row| row.get(0));
    Ok(Some(u32::try_from((until - now).max(0) / 1000 + 1).unwrap_or(u32::MAX)))
}

/// The code is right: does what is wanted with what is kept.
async fn change(app: &Central, id: &[u8], hashed: &str, wish: Wish) -> Result<Groups, Refusal> {
    let now = app.clock.now_ms();
    let mut client = app.store.client().await?;
    let writing = client.transaction().await.map_err(failed("begin to change kept groups"))?;
    forget_tries(&writing, id).await?;
    // Somebody behind a desk may have forgotten them since.
    let sql = "select sealed, recipient, wrapped from kept_groups where owner = $1 and code = $2 for update";
    let row = writing.query_opt(sql, &[&id, &hashed]).await.map_err(failed("lock kept groups"))?;
    let Some(row) = row else { return Ok(Groups::Refused) };
    let mut groups = open(&app.keys.personal, id, &row)?;
    match wish {
        Wish::Open => {}
        Wish::Keep(group) => match groups.iter().position(|known| known.name == group.name) {
            Some(place) => groups[place] = *group,
            None if groups.len() < MOST_GROUPS => groups.push(*group),
            None => return Ok(Groups::Full),
        },
        Wish::Forget(name) => groups.retain(|known| known.name != name),
    }
    if groups.is_empty() {
        // With the last one the code goes: nothing of the person stays.
        let sql = "delete from kept_groups where owner = $1";
        writing.execute(sql, &[&id]).await.map_err(failed("forget the last of kept groups"))?;
    } else {
        // Sealed anew each time, so that nothing stays under a personal-data key of before.
        let (sealed, wrapped) = seal(&app.keys.personal, id, &groups)?;
        let sql = "update kept_groups set sealed = $2, recipient = $3, wrapped = $4, used_ms = $5 where owner = $1";
        let recipient = recipient(&wrapped)?;
        let written = writing.execute(sql, &[&id, &sealed, &recipient, &wrapped.bytes, &now]).await;
        written.map_err(failed("write kept groups"))?;
    }
    writing.commit().await.map_err(failed("commit kept groups"))?;
    Ok(Groups::Kept { groups })
}

/// The first group of a number: whoever keeps it chooses the code.
async fn begin(app: &Central, id: &[u8], code: Zeroizing<String>, group: Group) -> Result<Groups, Refusal> {
    let hashed = app.passwords.hash(code).await;
    let hashed = hashed.map_err(|_| Refusal::Problem(Code::Internal, "the code could not be hashed"))?;
    let groups = vec![group];
    let (sealed, wrapped) = seal(&app.keys.personal, id, &groups)?;
    let recipient = recipient(&wrapped)?;
    let client = app.store.client().await?;
    let sql = "insert into kept_groups (owner, code, sealed, recipient, wrapped, used_ms)
        values ($1, $2, $3, $4, $5, $6) on conflict (owner) do nothing";
    let now = app.clock.now_ms();
    let written = client.execute(sql, &[&id, &hashed, &sealed, &recipient, &wrapped.bytes, &now]).await;
    if written.map_err(failed("write the first of kept groups"))? == 0 {
        // Another terminal was first, this very moment: its code counts.
        return Err(Refusal::Busy { after_s: 1 });
    }
    forget_tries(&client, id).await?;
    Ok(Groups::Kept { groups })
}

async fn forget_tries(client: &impl GenericClient, id: &[u8]) -> Result<(), store::Error> {
    let sql = "delete from owner_try where owner = $1";
    client.execute(sql, &[&id]).await.map(drop).map_err(failed("forget tries for kept groups"))
}

/// Forgets what nobody has asked for in a long time.
async fn sweep(client: &impl GenericClient, now: i64) -> Result<(), store::Error> {
    let sql = "delete from kept_groups where used_ms < $1";
    client.execute(sql, &[&(now - UNUSED_MS)]).await.map_err(failed("forget unused groups"))?;
    let sql = "delete from owner_try where last_ms < $1";
    client.execute(sql, &[&(now - TRIES_KEPT_MS)]).await.map_err(failed("forget old tries"))?;
    Ok(())
}

fn seal(keys: &PersonalKeys, id: &[u8], groups: &[Group]) -> Result<(Vec<u8>, Wrapped), personal::Error> {
    let plain = Zeroizing::new(serde_json::to_vec(groups).map_err(|_| personal::Error::Seal)?);
    let (key, wrapped) = keys.draw_for(id)?;
    Ok((key.seal(id, &plain)?, wrapped))
}

fn open(keys: &PersonalKeys, id: &[u8], row: &Row) -> Result<Vec<Group>, personal::Error> {
    let recipient = u32::try_from(row.get::<_, i32>(1)).map_err(|_| personal::Error::Open)?;
    let key = keys.unwrap_for(&Wrapped { recipient, bytes: row.get(2) }, id)?;
    let plain = key.open(id, row.get(0))?;
    serde_json::from_slice(&plain).map_err(|_| personal::Error::Open)
}

fn recipient(wrapped: &Wrapped) -> Result<i32, Refusal> {
    i32::try_from(wrapped.recipient).map_err(|_| Refusal::Problem(Code::Internal, "a key's number is too large"))
}
