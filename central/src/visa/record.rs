//! The row of a visa.

use deadpool_postgres::GenericClient;
use domain::{AttemptId, KioskId, TransactionId, VisaNumber, fact::VoidReason, visa::Fees};
use protocol::{
    problem::Code,
    visa::{Decision, Standing},
};
use tokio_postgres::{Row, types::Json};

use crate::{
    answer::Refusal,
    server::enrolled::EnrolledKiosk,
    store::{self, failed},
};

/// How far a visa has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// The agency is being asked.
    Deciding,
    /// Rules or agency said no.
    Refused,
    /// An officer decides.
    Officer,
    /// The agency did not answer.
    Silent,
    /// May be issued until its hold runs out.
    Held,
    /// Issued; stands.
    Issued,
    /// Must never verify.
    Void,
}

impl State {
    /// As the database and operators' commands spell it.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Deciding => "deciding",
            Self::Refused => "refused",
            Self::Officer => "officer",
            Self::Silent => "silent",
            Self::Held => "held",
            Self::Issued => "issued",
            Self::Void => "void",
        }
    }

    fn read(text: &str) -> Result<Self, store::Error> {
        [Self::Deciding, Self::Refused, Self::Officer, Self::Silent, Self::Held, Self::Issued, Self::Void]
            .into_iter()
            .find(|state| state.text() == text)
            .ok_or(store::Error::Malformed { what: "the state of a visa" })
    }
}

/// What is known of a transaction's visa; nothing personal in the clear.
#[derive(Debug, Clone)]
pub struct Record {
    /// Who asked.
    pub kiosk: String,
    /// How far it has come.
    pub state: State,
    /// SHA-256 of the application's JSON; gone once the person was erased.
    pub application_hash: Option<Vec<u8>>,
    /// The sealed application.
    pub application: Option<Vec<u8>>,
    /// Which wrapped key opens what is sealed.
    pub key_hash: Option<Vec<u8>>,
    /// What was decided.
    pub decision: Option<Decision>,
    /// Until when some process is asking the agency.
    pub lease_ms: Option<i64>,
    /// Until when it may be issued.
    pub hold_until_ms: Option<i64>,
    /// The payment it was issued against.
    pub attempt: Option<AttemptId>,
    /// Its number.
    pub number: Option<VisaNumber>,
    /// The sealed [`protocol::visa::Issued`].
    pub issued: Option<Vec<u8>>,
}

const COLUMNS: &str = "kiosk, state, application_hash, application, key_hash, decision, lease_ms, hold_until_ms, attempt, \
    number, issued";

impl Record {
    fn read(row: &Row) -> Result<Self, store::Error> {
        let number: Option<String> = row.get(9);
        let number = number.map(VisaNumber::try_from).transpose();
        Ok(Self {
            kiosk: row.get(0),
            state: State::read(row.get(1))?,
            application_hash: row.get(2),
            application: row.get(3),
            key_hash: row.get(4),
            decision: row.get::<_, Option<Json<Decision>>>(5).map(|Json(decision)| decision),
            lease_ms: row.get(6),
            hold_until_ms: row.get(7),
            attempt: row.get::<_, Option<uuid::Uuid>>(8).map(AttemptId),
            number: number.map_err(|_| store::Error::Malformed { what: "a visa's number" })?,
            issued: row.get(10),
        })
    }

    /// What it costs, once that was decided.
    #[must_use]
    pub const fn fees(&self) -> Option<Fees> {
        match &self.decision {
            Some(Decision::Approved { fees, .. }) => Some(*fees),
            _ => None,
        }
    }

    /// Whole seconds until the hold runs out; none once it has.
    #[must_use]
    pub fn seconds_held(&self, now_ms: i64) -> Option<u32> {
        let left = self.hold_until_ms? - now_ms;
        u32::try_from(left / 1000).ok().filter(|_| left > 0)
    }

    /// Refuses the business of another kiosk.
    ///
    /// # Errors
    /// It is another's.
    pub fn of(self, kiosk: &EnrolledKiosk) -> Result<Self, Refusal> {
        if self.kiosk == kiosk.name.as_str() {
            Ok(self)
        } else {
            Err(Refusal::Problem(Code::Forbidden, "the transaction is another kiosk's"))
        }
    }
}

/// The row of a transaction, if there is one.
pub(super) async fn find(
    client: &impl GenericClient,
    transaction: TransactionId,
) -> Result<Option<Record>, store::Error> {
    let sql = format!("select {COLUMNS} from visa where transaction = $1");
    let row = client.query_opt(&sql, &[&transaction.0]).await.map_err(failed("read a visa"))?;
    row.as_ref().map(Record::read).transpose()
}

/// The same, locked until the database transaction ends.
pub(super) async fn lock(
    client: &impl GenericClient,
    transaction: TransactionId,
) -> Result<Option<Record>, store::Error> {
    let sql = format!("select {COLUMNS} from visa where transaction = $1 for update");
    let row = client.query_opt(&sql, &[&transaction.0]).await.map_err(failed("lock a visa"))?;
    row.as_ref().map(Record::read).transpose()
}

/// Makes sure that a kiosk's transaction has a visa that will never verify: what was decided, held or issued is void,
/// and what is asked for later will not be held. Twice is once. Another kiosk's stays as it is.
///
/// # Errors
/// The database.
pub async fn revoke(
    client: &impl GenericClient,
    kiosk: &KioskId,
    transaction: TransactionId,
    reason: VoidReason,
    now_ms: i64,
) -> Result<bool, store::Error> {
    let sql = "insert into visa (transaction, kiosk, state, void_reason, voided_ms) values ($1, $2, 'void', $3, $4)
        on conflict (transaction) do update set state = 'void', void_reason = $3, voided_ms = $4
        where visa.kiosk = $2 and visa.state <> 'void'";
    let reason = match reason {
        VoidReason::IssueTooLate => "issue_too_late",
        VoidReason::PaymentReversed => "payment_reversed",
        VoidReason::Cancelled => "cancelled",
        VoidReason::NotPaid => "not_paid",
    };
    let changed = client.execute(sql, &[&transaction.0, &kiosk.as_str(), &reason, &now_ms]).await;
    Ok(changed.map_err(failed("void a visa"))? > 0)
}

/// Whether a number's visa stands; nothing for a number never given.
///
/// # Errors
/// The database.
pub async fn standing(client: &impl GenericClient, number: &str) -> Result<Option<Standing>, store::Error> {
    let sql = "select state = 'issued' from visa where number = $1";
    let row = client.query_opt(sql, &[&number]).await.map_err(failed("read a visa's standing"))?;
    Ok(row.map(|row| if row.get(0) { Standing::Valid } else { Standing::Void }))
}

/// State and number of a transaction's visa, for operators' commands.
///
/// # Errors
/// The database.
pub async fn overview(
    client: &impl GenericClient,
    kiosk: &str,
) -> Result<Vec<(TransactionId, State, Option<VisaNumber>)>, store::Error> {
    let sql = "select transaction, state, number from visa where kiosk = $1 order by transaction";
    let rows = client.query(sql, &[&kiosk]).await.map_err(failed("read visas"))?;
    let read = |row: &Row| {
        let number = row.get::<_, Option<String>>(2).map(VisaNumber::try_from).transpose();
        let number = number.map_err(|_| store::Error::Malformed { what: "a visa's number" })?;
        Ok((TransactionId(row.get(0)), State::read(row.get(1))?, number))
    };
    rows.iter().map(read).collect()
}
