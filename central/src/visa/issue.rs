//! Issuing: once a transaction, against the payment that was asked for, while the hold lasts.

use deadpool_postgres::GenericClient;
use domain::{
    KioskId, TransactionId,
    seal::{self, VisaSeal},
    visa::{Application, IssuedVisa},
};
use protocol::{
    problem::Code,
    visa::{Decision, Issue, Issued, State as Shown},
};

use super::{
    number,
    record::{self, Record, State},
    sealed,
};
use crate::{
    answer::Refusal,
    app::Central,
    metrics::Counter,
    server::enrolled::EnrolledKiosk,
    store::{self, failed},
};

/// Issues the visa of a transaction; the same request gives the same visa.
pub(super) async fn issue(
    app: &Central,
    kiosk: &EnrolledKiosk,
    transaction: TransactionId,
    request: &Issue,
) -> Result<Issued, Refusal> {
    let mut client = app.store.client().await?;
    let writing = client.transaction().await.map_err(failed("begin to issue"))?;
    let record = record::lock(&writing, transaction).await?;
    let record = record.ok_or(Refusal::Problem(Code::NotHeld, "nothing is held for this transaction"))?.of(kiosk)?;
    match record.state {
        State::Issued if record.attempt == Some(request.attempt) => {
            let key = sealed::key(app, &writing, transaction, &record).await?;
            return Ok(sealed::open_issued(&key, transaction, &record)?);
        }
        State::Issued => {
            return Err(Refusal::Problem(Code::OtherContents, "it was issued against another payment"));
        }
        State::Held => (),
        State::Void | State::Deciding | State::Refused | State::Officer | State::Silent => {
            return Err(Refusal::Problem(Code::NotHeld, "nothing is held for this transaction"));
        }
    }
    if record.seconds_held(app.clock.now_ms()).is_none() {
        return Err(Refusal::Problem(Code::NotHeld, "the hold has run out"));
    }
    let total = record.fees().and_then(|fees| fees.total().ok());
    if total != Some(request.paid) {
        return Err(Refusal::Problem(Code::PaymentDiffers, "what was paid is not what the visa costs"));
    }
    let key = sealed::key(app, &writing, transaction, &record).await.map_err(|error| match error {
        sealed::Error::Erased => Refusal::Problem(Code::NotHeld, "the person was erased"),
        error => error.into(),
    })?;
    let application = sealed::open_application(&key, transaction, &record)?;
    let issued = fill_in(app, &writing, &kiosk.name, &record, application).await?;
    let ciphertext = sealed::seal_issued(&key, transaction, &issued)?;
    let sql = "update visa set state = 'issued', attempt = $2, number = $3, receipt = $4, issued_ms = $5, issued = $6
        where transaction = $1";
    let (number, receipt) = (issued.visa.number.as_str(), &issued.receipt_number);
    let now = app.clock.now_ms();
    let written =
        writing.execute(sql, &[&transaction.0, &request.attempt.0, &number, receipt, &now, &ciphertext]).await;
    written.map_err(failed("write an issued visa"))?;
    writing.commit().await.map_err(failed("commit an issued visa"))?;
    app.metrics.count(Counter::Visas, "issued");
    Ok(issued)
}

async fn fill_in(
    app: &Central,
    client: &impl GenericClient,
    kiosk: &KioskId,
    record: &Record,
    application: Application,
) -> Result<Issued, Refusal> {
    let Some(Decision::Approved { terms, fees, .. }) = record.decision else {
        return Err(store::Error::Malformed { what: "a decision" }.into());
    };
    let issued = app.clock.local(app.site_offset);
    let document = application.document;
    let mut visa = IssuedVisa {
        number: new_number(client, issued.date()).await?,
        terms,
        purpose: application.trip.purpose,
        nationality: document.nationality,
        document_number: document.number,
        surname: document.surname,
        given_names: document.given_names,
        birth: document.birth,
        fees,
        seal: String::new().into(),
    };
    visa.seal = seal::seal(&VisaSeal::of(&visa, kiosk, issued.date()), &app.keys.visa).into();
    Ok(Issued { visa, issued, receipt_number: number::receipt()? })
}

/// The unique index has the last word; this only makes it unlikely that it must say it.
async fn new_number(client: &impl GenericClient, today: jiff::civil::Date) -> Result<domain::VisaNumber, Refusal> {
    let mut number = number::visa(today)?;
    while record::standing(client, number.as_str()).await?.is_some() {
        number = number::visa(today)?;
    }
    Ok(number)
}

/// Voids the visa of a transaction, for ever.
pub(super) async fn void(
    app: &Central,
    kiosk: &EnrolledKiosk,
    transaction: TransactionId,
    reason: domain::fact::VoidReason,
) -> Result<Shown, Refusal> {
    let client = app.store.client().await?;
    if record::revoke(&client, &kiosk.name, transaction, reason, app.clock.now_ms()).await? {
        app.metrics.count(Counter::Visas, "voided");
    }
    let record = record::find(&client, transaction).await?;
    let record = record.ok_or(store::Error::Malformed { what: "a void visa" })?.of(kiosk)?;
    Ok(Shown::Void { number: record.number })
}

/// What central knows of a transaction.
pub(super) async fn state(app: &Central, kiosk: &EnrolledKiosk, transaction: TransactionId) -> Result<Shown, Refusal> {
    let client = app.store.client().await?;
    let Some(record) = record::find(&client, transaction).await? else { return Ok(Shown::Unknown) };
    let record = record.of(kiosk)?;
    match record.state {
        State::Deciding | State::Refused | State::Officer | State::Silent => Ok(Shown::Unknown),
        State::Void => Ok(Shown::Void { number: record.number }),
        State::Held => match (record.seconds_held(app.clock.now_ms()), record.fees()) {
            (Some(seconds), Some(fees)) => Ok(Shown::Held { seconds, fees }),
            _ => Ok(Shown::Void { number: None }),
        },
        State::Issued => match sealed::key(app, &client, transaction, &record).await {
            Ok(key) => Ok(Shown::Issued(Box::new(sealed::open_issued(&key, transaction, &record)?))),
            Err(sealed::Error::Erased) => {
                let number = record.number.ok_or(store::Error::Malformed { what: "a visa's number" })?;
                Ok(Shown::Erased { number })
            }
            Err(error) => Err(error.into()),
        },
    }
}
