//! One transaction for batches of many kiosks: heads locked in order, entries and heads written by one statement.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use deadpool_postgres::Transaction;
use protocol::journal::{Entry, Hash};

use super::{
    coalescer::{Settled, Submission, Verdict},
    keys::Keys,
    plan::{Head, Plan, plan},
};
use crate::store::{self, failed};

/// A journal: kiosk and incarnation.
type Journal = (String, i32);

/// What a transaction did.
pub(super) struct Committed {
    /// In the order of the submissions.
    pub(super) settled: Vec<Settled>,
    /// How many entries were new.
    pub(super) entries: u64,
}

struct Locked {
    head: Head,
    frozen: bool,
}

/// Writes what is new of each batch and judges each by itself. Nothing is acknowledged unless this returns.
pub(super) async fn commit(
    client: &mut deadpool_postgres::Client,
    group: &[Submission],
    now_ms: i64,
) -> Result<Committed, store::Error> {
    let transaction = client.build_transaction().start().await.map_err(failed("begin to write batches"))?;
    let mut heads = lock(&transaction, group).await?;
    let mut held = read_overlaps(&transaction, group, &heads).await?;
    let mut rows = Rows::default();
    let mut forks = Vec::new();
    let mut verdicts = Vec::with_capacity(group.len());
    for submission in group {
        let journal = journal(submission);
        let verdict = judge(submission, heads.get_mut(&journal), &mut held, &mut rows);
        if let Verdict::Fork { .. } = verdict {
            forks.push(submission);
            for (_, locked) in heads.iter_mut().filter(|((kiosk, _), _)| *kiosk == journal.0) {
                locked.frozen = true;
            }
        }
        verdicts.push(verdict);
    }
    if !rows.sequence.is_empty() {
        rows.write(&transaction, &heads, now_ms).await?;
    }
    for submission in forks {
        freeze(&transaction, submission, now_ms).await?;
    }
    let newest = "select coalesce((select max(version) from catalogue), 0),
        coalesce((select max(version) from staff_list), 0)";
    let newest = statement(&transaction, newest).await?;
    let newest = transaction.query_one(&newest, &[]).await.map_err(failed("read the newest versions"))?;
    let version = |column| u64::try_from(newest.get::<_, i64>(column)).unwrap_or(0);
    let (catalogue_version, staff_version) = (version(0), version(1));
    transaction.commit().await.map_err(failed("commit batches"))?;
    let settled = verdicts.into_iter().map(|verdict| Settled { verdict, catalogue_version, staff_version }).collect();
    Ok(Committed { settled, entries: rows.sequence.len() as u64 })
}

fn journal(submission: &Submission) -> Journal {
    // An incarnation that does not fit was never given: it finds no head.
    (submission.kiosk.as_str().to_owned(), i32::try_from(submission.batch.incarnation).unwrap_or(-1))
}

async fn statement(transaction: &Transaction<'_>, sql: &str) -> Result<tokio_postgres::Statement, store::Error> {
    transaction.prepare_cached(sql).await.map_err(failed("prepare a statement of ingest"))
}

async fn lock(transaction: &Transaction<'_>, group: &[Submission]) -> Result<BTreeMap<Journal, Locked>, store::Error> {
    let journals: BTreeSet<Journal> = group.iter().map(journal).collect();
    let (kiosks, incarnations): (Vec<String>, Vec<i32>) = journals.into_iter().unzip();
    let sql = "select h.kiosk, h.incarnation, h.sequence, h.hash, k.frozen_ms is not null
        from kiosk_head h join kiosk k on k.name = h.kiosk
        where (h.kiosk, h.incarnation) in (select * from unnest($1::text[], $2::integer[]))
        order by h.kiosk, h.incarnation for update of h for share of k";
    let sql = statement(transaction, sql).await?;
    let rows = transaction.query(&sql, &[&kiosks, &incarnations]).await.map_err(failed("lock heads"))?;
    rows.iter()
        .map(|row| {
            let head = Head { sequence: unsigned(row.get(2)), hash: hash(row.get(3))? };
            Ok(((row.get(0), row.get(1)), Locked { head, frozen: row.get(4) }))
        })
        .collect()
}

type Held = HashMap<(Journal, u64), Hash>;

async fn read_overlaps(
    transaction: &Transaction<'_>,
    group: &[Submission],
    heads: &BTreeMap<Journal, Locked>,
) -> Result<Held, store::Error> {
    let mut ranges: (Vec<String>, Vec<i32>, Vec<i64>, Vec<i64>) = Default::default();
    for submission in group {
        let journal = journal(submission);
        let (Some(locked), [first, ..]) = (heads.get(&journal), submission.batch.entries.as_slice()) else { continue };
        let last = submission.batch.entries.last().map_or(0, |entry| entry.sequence).min(locked.head.sequence);
        if first.sequence <= last {
            ranges.0.push(journal.0);
            ranges.1.push(journal.1);
            ranges.2.push(signed(first.sequence));
            ranges.3.push(signed(last));
        }
    }
    if ranges.0.is_empty() {
        return Ok(Held::new());
    }
    let sql = "select e.kiosk, e.incarnation, e.sequence, e.hash
        from unnest($1::text[], $2::integer[], $3::bigint[], $4::bigint[]) as r(kiosk, incarnation, first, last)
        join entry e on e.kiosk = r.kiosk and e.incarnation = r.incarnation
            and e.sequence between r.first and r.last";
    let sql = statement(transaction, sql).await?;
    let rows = transaction.query(&sql, &[&ranges.0, &ranges.1, &ranges.2, &ranges.3]).await;
    let rows = rows.map_err(failed("read entries that came again"))?;
    rows.iter().map(|row| Ok((((row.get(0), row.get(1)), unsigned(row.get(2))), hash(row.get(3))?))).collect()
}

fn judge<'group>(
    submission: &'group Submission,
    locked: Option<&mut Locked>,
    held: &mut Held,
    rows: &mut Rows<'group>,
) -> Verdict {
    let Some(locked) = locked else { return Verdict::UnknownIncarnation };
    if locked.frozen {
        return Verdict::Frozen;
    }
    let journal = journal(submission);
    let entries = &submission.batch.entries;
    let expected = locked.head.sequence + 1;
    match plan(locked.head, entries, |sequence| held.get(&(journal.clone(), sequence)).copied()) {
        Plan::Known => Verdict::Known(locked.head),
        Plan::Gap => Verdict::Gap { expected },
        Plan::Fork => Verdict::Fork { expected },
        Plan::Append { from } => {
            for entry in &entries[from..] {
                rows.push(&journal, entry);
                held.insert((journal.clone(), entry.sequence), entry.hash);
                locked.head = Head { sequence: entry.sequence, hash: entry.hash };
            }
            Verdict::Chained(locked.head)
        }
    }
}

/// The columns of everything that is new.
#[derive(Default)]
struct Rows<'group> {
    kiosk: Vec<String>,
    incarnation: Vec<i32>,
    sequence: Vec<i64>,
    id: Vec<uuid::Uuid>,
    transaction: Vec<Option<uuid::Uuid>>,
    body: Vec<&'group [u8]>,
    ciphertext: Vec<Option<&'group [u8]>>,
    recipient: Vec<Option<i32>>,
    wrapped_key_hash: Vec<Option<&'group [u8]>>,
    wall_ms: Vec<i64>,
    boot: Vec<i64>,
    monotonic_ms: Vec<i64>,
    previous: Vec<&'group [u8]>,
    hash: Vec<&'group [u8]>,
    keys: Keys<'group>,
}

impl<'group> Rows<'group> {
    fn push(&mut self, (kiosk, incarnation): &Journal, entry: &'group Entry) {
        let sealed = entry.sealed.as_ref();
        let recipient = sealed.and_then(|sealed| i32::try_from(sealed.recipient).ok());
        let transaction = entry.transaction.map(|transaction| transaction.0);
        self.kiosk.push(kiosk.clone());
        self.incarnation.push(*incarnation);
        self.sequence.push(signed(entry.sequence));
        self.id.push(entry.id);
        self.transaction.push(transaction);
        self.body.push(&entry.body.0);
        self.ciphertext.push(sealed.map(|sealed| sealed.ciphertext.0.as_slice()));
        self.recipient.push(recipient);
        self.wrapped_key_hash.push(sealed.map(|sealed| sealed.wrapped_key_hash.0.as_slice()));
        self.wall_ms.push(entry.wall_ms);
        self.boot.push(signed(entry.boot));
        self.monotonic_ms.push(signed(entry.monotonic_ms));
        self.previous.push(&entry.previous.0);
        self.hash.push(&entry.hash.0);
        self.keys.push(entry);
    }

    async fn write(
        &self,
        transaction: &Transaction<'_>,
        heads: &BTreeMap<Journal, Locked>,
        now_ms: i64,
    ) -> Result<(), store::Error> {
        let kiosks: Vec<&str> = heads.keys().map(|(kiosk, _)| kiosk.as_str()).collect();
        let incarnations: Vec<i32> = heads.keys().map(|(_, incarnation)| *incarnation).collect();
        let sequences: Vec<i64> = heads.values().map(|locked| signed(locked.head.sequence)).collect();
        let hashes: Vec<&[u8]> = heads.values().map(|locked| locked.head.hash.0.as_slice()).collect();
        let sql = "with written as (
            insert into entry (kiosk, incarnation, sequence, id, transaction, body, ciphertext, recipient,
                wrapped_key_hash, wall_ms, boot, monotonic_ms, previous, hash, received_ms)
            select *, $15::bigint from unnest($1::text[], $2::integer[], $3::bigint[], $4::uuid[], $5::uuid[], $6::bytea[],
                $7::bytea[], $8::integer[], $9::bytea[], $10::bigint[], $11::bigint[], $12::bigint[], $13::bytea[],
                $14::bytea[]))
            update kiosk_head h set sequence = m.sequence, hash = m.hash
            from unnest($16::text[], $17::integer[], $18::bigint[], $19::bytea[]) as m(kiosk, incarnation, sequence, hash)
            where h.kiosk = m.kiosk and h.incarnation = m.incarnation and h.sequence < m.sequence";
        let sql = statement(transaction, sql).await?;
        let written = transaction
            .execute(
                &sql,
                &[
                    &self.kiosk,
                    &self.incarnation,
                    &self.sequence,
                    &self.id,
                    &self.transaction,
                    &self.body,
                    &self.ciphertext,
                    &self.recipient,
                    &self.wrapped_key_hash,
                    &self.wall_ms,
                    &self.boot,
                    &self.monotonic_ms,
                    &self.previous,
                    &self.hash,
                    &now_ms,
                    &kiosks,
                    &incarnations,
                    &sequences,
                    &hashes,
                ],
            )
            .await;
        written.map_err(failed("write entries and heads"))?;
        self.keys.write(transaction).await
    }
}

/// Keeps the branch that is not believed, and lets the kiosk speak no more until a person has decided.
async fn freeze(transaction: &Transaction<'_>, submission: &Submission, now_ms: i64) -> Result<(), store::Error> {
    let (kiosk, incarnation) = journal(submission);
    let Some(first) = submission.batch.entries.first() else { return Ok(()) };
    let mut batch = submission.batch.clone();
    for sealed in batch.entries.iter_mut().filter_map(|entry| entry.sealed.as_mut()) {
        // Its keys are kept where an erasure finds them.
        sealed.wrapped_key = None;
    }
    let batch = serde_json::to_vec(&batch).map_err(|_| store::Error::Malformed { what: "a fork" })?;
    let keys = Keys::of(&submission.batch.entries);
    keys.write(transaction).await?;
    let sql = "insert into fork (kiosk, incarnation, sequence, hash, batch, refused_ms)
        values ($1, $2, $3, $4, $5, $6) on conflict do nothing";
    let sequence = signed(first.sequence);
    let kept: [&(dyn tokio_postgres::types::ToSql + Sync); 6] =
        [&kiosk, &incarnation, &sequence, &first.hash.0.as_slice(), &batch, &now_ms];
    transaction.execute(sql, &kept).await.map_err(failed("keep the fork"))?;
    let sql = "update kiosk set frozen_ms = coalesce(frozen_ms, $2) where name = $1";
    transaction.execute(sql, &[&kiosk, &now_ms]).await.map_err(failed("freeze the kiosk"))?;
    Ok(())
}

/// Checked to fit when the batch was checked.
fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

fn hash(bytes: &[u8]) -> Result<Hash, store::Error> {
    bytes.try_into().map(Hash).map_err(|_| store::Error::Malformed { what: "a hash" })
}
