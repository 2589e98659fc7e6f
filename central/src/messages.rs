//! Receipts by SMS and e-mail. The journal's word is the order: a receipt that somebody wanted is sent once, however often it
//! is tried, as a gateway knows each by its key.

pub mod contract;
mod http;
mod row;
pub mod sample;
mod text;

use std::{sync::Arc, time::Duration};

use deadpool_postgres::GenericClient;
use domain::{
    KioskId, Language, TransactionId,
    receipt::{Channel, SendTo},
    service::FieldKind,
};

use self::{
    contract::{Message, Sent},
    row::{Leased, Opened},
};
use crate::{
    app::{App, Central},
    clock::Clock,
    config,
    metrics::Counter,
    payment::receipt,
    posting::retry,
    projection::ledger::Line,
    provider::{Asked, Error},
    store::{self, failed},
};

pub use row::{Unsent, retry as retry_unknown, unsent};

/// How long one message may take; its row is leased for twice as long.
const WITHIN: Duration = Duration::from_secs(20);
const LEASE_MS: i64 = 40_000;
/// Rows that are taken at once.
const AT_ONCE: i64 = 16;
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// Whoever carries messages. The same key again never sends twice.
pub trait Gateway: Send + Sync {
    /// Sends one message.
    fn send<'a>(&'a self, key: &'a str, message: &'a Message) -> Asked<'a, Sent>;
}

/// Everything about messages that a process shares.
pub struct Messages {
    /// Who carries them.
    pub gateway: Arc<dyn Gateway>,
    /// As configured.
    pub config: config::Messages,
}

impl Messages {
    /// Makes ready; nothing is sent.
    ///
    /// # Errors
    /// A key or a certificate.
    pub fn open(config: &config::Messages, clock: &Clock) -> Result<Self, Error> {
        let gateway: Arc<dyn Gateway> = match &config.gateway {
            Some(gateway) => Arc::new(http::HttpGateway::new(gateway, clock.clone())?),
            None => Arc::new(sample::SampleGateway::new(config.sample.clone().unwrap_or_default())),
        };
        Ok(Self { gateway, config: config.clone() })
    }
}

/// The journal says that a receipt is wanted. Twice is once.
pub(crate) async fn wanted(
    client: &impl GenericClient,
    of: TransactionId,
    entry: (&KioskId, i32, &Line),
    by: Channel,
    language: Language,
    now_ms: i64,
) -> Result<(), store::Error> {
    let sql =
        "insert into message (transaction, kiosk, incarnation, sequence, channel, language, state, next_ms, wanted_ms)
        values ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8) on conflict (kiosk, incarnation, sequence) do nothing";
    let (kiosk, incarnation, line) = (entry.0.as_str(), entry.1, entry.2);
    let (channel, tag) = (row::spelled(by), language.tag());
    let written = client
        .execute(sql, &[&of.0, &kiosk, &incarnation, &line.sequence, &channel, &tag, &now_ms, &line.wall_ms])
        .await;
    written.map(drop).map_err(failed("write that a receipt is wanted"))
}

/// Sends whatever waits, until dropped.
pub async fn follow(app: &App) {
    let Some(messages) = &app.messages else { return std::future::pending().await };
    loop {
        match serve(app, messages).await {
            // There may be more.
            Ok(sent) if sent > 0 => (),
            Ok(_) => drop(tokio::time::timeout(LOOK_AGAIN, app.receipts_wanted.notified()).await),
            Err(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "messages are behind");
                drop(tokio::time::timeout(LOOK_AGAIN, app.receipts_wanted.notified()).await);
            }
        }
    }
}

/// What became of one message.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Verdict {
    Sent { reference: String },
    Refused(&'static str),
    Later,
}

async fn serve(app: &Central, messages: &Messages) -> Result<usize, store::Error> {
    let holder = uuid::Uuid::now_v7();
    let leased = row::lease(&app.store.client().await?, holder, app.clock.now_ms(), LEASE_MS, AT_ONCE).await?;
    let count = leased.len();
    for leased in leased {
        let verdict = carry(app, messages, &leased).await?;
        let chance = retry::chance().map_err(|_| store::Error::Malformed { what: "chance" })?;
        let next_ms = app.clock.now_ms() + retry::wait_ms(leased.tries, chance);
        let (state, reason, reference) = match &verdict {
            Verdict::Sent { reference } => ("sent", None, Some(reference.as_str())),
            Verdict::Refused(reason) => ("refused", Some(*reason), None),
            Verdict::Later if leased.tries >= messages.config.most_tries => ("unknown", None, None),
            Verdict::Later => ("waiting", None, None),
        };
        app.metrics.count(Counter::Messages, state);
        let ended = row::Ended { state, reason, reference, next_ms, now_ms: app.clock.now_ms() };
        row::write(&app.store.client().await?, holder, &leased, &ended).await?;
    }
    Ok(count)
}

async fn carry(app: &Central, messages: &Messages, leased: &Leased) -> Result<Verdict, store::Error> {
    let opened = row::open(&app.store.client().await?, &app.keys.personal, leased).await?;
    let to = match opened {
        Opened::Address(to) => to,
        Opened::Erased => return Ok(Verdict::Refused("erased")),
        Opened::Unreadable => return Ok(Verdict::Refused("unreadable")),
    };
    if !is_address(leased.channel, &to) {
        return Ok(Verdict::Refused("address"));
    }
    // What is wanted is written after what is paid: it is there, or the journal's entry was not believed.
    let Some(paid) = receipt::of_transaction(app, leased.transaction).await? else {
        return Ok(Verdict::Refused("no_receipt"));
    };
    let composed = text::compose(leased.channel, leased.language, &paid, &messages.config);
    let message = Message {
        channel: leased.channel.into(),
        to: to.to,
        language: leased.language.tag().to_owned(),
        subject: composed.subject,
        text: composed.text,
    };
    let sending = messages.gateway.send(&leased.key, &message);
    Ok(match tokio::time::timeout(WITHIN, sending).await {
        Ok(Ok(Sent::Taken { reference })) => Verdict::Sent { reference },
        Ok(Ok(Sent::Refused { .. })) => Verdict::Refused("gateway"),
        Ok(Err(error)) => {
            tracing::warn!(error = &error as &dyn std::error::Error, "a receipt is sent again");
            Verdict::Later
        }
        Err(_) => Verdict::Later,
    })
}

/// A kiosk's word is not enough: nothing is sent to what is no address.
fn is_address(by: Channel, to: &SendTo) -> bool {
    let mask = match by {
        Channel::Sms => FieldKind::MobilePhone,
        Channel::Email => FieldKind::Email,
    };
    mask.check(to.to.reveal()).is_ok_and(|value| value == *to.to.reveal())
}
