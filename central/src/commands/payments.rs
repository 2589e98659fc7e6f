//! `central payments dead-letters | retry | give-up | settle | codes | reconcile`, `provider-contract` and
//! `acquirer-contract`.

use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

use domain::{ClaimNumber, Money, TransactionId, payment::LineId, service::ProviderId};
use jiff::civil::Date;
use serde_json::json;
use utoipa::OpenApi as _;

use super::{Answer, Error, Found, store};
use crate::{
    acquirer,
    app::Central,
    clock::Clock,
    config::Config,
    keys, messages,
    payment::{code, currency},
    posting::people::{self, GaveUp, Which},
    provider::{PostingKey, contract},
    reconcile,
};

#[derive(Debug, clap::Subcommand)]
pub(super) enum Command {
    /// Print paid lines that a person has to look at: refused ones, and ones whose fate nobody knows.
    DeadLetters,
    /// Try lines again whose fate nobody knows. What was refused is never tried again.
    Retry(Retry),
    /// Take a line back that is not posted: at its provider first, and only then its money is owed under the claim number.
    GiveUp(OfLine),
    /// Say that a refused line's money was given back: it is off the list.
    Settle(OfLine),
    /// Print receipts that were wanted by SMS or e-mail and are not sent.
    Unsent,
    /// Send receipts again of which nobody knows whether they were sent. Each is still sent once.
    SendAgain,
    /// Print codes that were paid and went back, or should, or that no journal has claimed yet; or all of a claim number.
    Codes(OfClaim),
    /// Compare a day with what a provider states. The exit code is 1 when the two sides differ.
    Reconcile(Reconcile),
}

#[derive(Debug, clap::Args)]
pub(super) struct OfLine {
    /// The transaction's UUID.
    transaction: uuid::Uuid,
    /// The line's number.
    line: u8,
}

impl OfLine {
    const fn key(&self) -> PostingKey {
        PostingKey { transaction: TransactionId(self.transaction), line: LineId(self.line) }
    }
}

#[derive(Debug, clap::Args)]
pub(super) struct OfClaim {
    /// All codes of this claim number, whatever became of them.
    #[arg(long)]
    claim: Option<ClaimNumber>,
    /// All codes, whatever became of them.
    #[arg(long, conflicts_with = "claim")]
    all: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct Retry {
    /// All of them.
    #[arg(long, conflicts_with_all = ["transaction", "line"], required_unless_present = "transaction")]
    all: bool,
    /// The transaction's UUID.
    #[arg(requires = "line")]
    transaction: Option<uuid::Uuid>,
    /// The line's number.
    line: Option<u8>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Reconcile {
    /// The provider, by its name in the catalogue.
    #[arg(long)]
    provider: ProviderId,
    /// The day at the sites, `2026-11-26`.
    #[arg(long)]
    day: Date,
    /// What the provider states, as CSV with the head `key,reference,minor_units,currency`; it is asked when not given.
    #[arg(long)]
    provider_file: Option<PathBuf>,
}

pub(super) async fn run(command: Command, config: &Path) -> Result<Answer, Error> {
    match command {
        Command::DeadLetters => dead_letters(config).await,
        Command::Retry(retry) => {
            let which = match (retry.transaction, retry.line) {
                (Some(transaction), Some(line)) => Which::One(OfLine { transaction, line }.key()),
                (_, _) => Which::AllUnknown,
            };
            let client = store(config).await?.client().await?;
            let lines = people::retry(&client, which, Clock::system().now_ms()).await?;
            let found = if lines > 0 { Found::Done } else { Found::No };
            Ok(Answer { text: format!("{lines} lines are tried again"), json: json!({ "lines": lines }), found })
        }
        Command::GiveUp(of) => {
            let app = Central::open(&Config::read(config)?, Clock::system()).await?;
            let ended = people::give_up(&app, of.key()).await?;
            let (text, found) = match ended {
                GaveUp::Refused => ("it will not be posted: its money is owed under the claim number", Found::Done),
                GaveUp::Posted => ("its provider has it, and does not take it back", Found::No),
                GaveUp::NotOpen => ("there is no such line that waits", Found::No),
                GaveUp::Silent => ("its provider does not say: it stays as it was", Found::No),
            };
            Ok(Answer { text: text.to_owned(), json: json!(ended), found })
        }
        Command::Settle(of) => {
            let client = store(config).await?.client().await?;
            let settled = people::settle(&client, of.key(), Clock::system().now_ms()).await?;
            let (text, found) = if settled { ("settled", Found::Done) } else { ("no such refused line", Found::No) };
            Ok(Answer { text: text.to_owned(), json: json!({ "settled": settled }), found })
        }
        Command::Unsent => unsent(config).await,
        Command::SendAgain => {
            let client = store(config).await?.client().await?;
            let receipts = messages::retry_unknown(&client, Clock::system().now_ms()).await?;
            let found = if receipts > 0 { Found::Done } else { Found::No };
            let text = format!("{receipts} receipts are sent again");
            Ok(Answer { text, json: json!({ "receipts": receipts }), found })
        }
        Command::Codes(of) => codes(config, &of).await,
        Command::Reconcile(options) => compare(config, &options).await,
    }
}

async fn dead_letters(config: &Path) -> Result<Answer, Error> {
    let letters = people::dead_letters(&store(config).await?.client().await?).await?;
    let mut text = String::new();
    for letter in &letters {
        let amount = currency(&letter.currency).map(|of| Money::new(letter.amount + letter.commission, of).to_string());
        let (service, reason) = (letter.service.as_deref().unwrap_or("-"), letter.reason.as_deref().unwrap_or("-"));
        let _ = writeln!(
            text,
            "{}  {}  {}  {service}  {}  {reason}  {} {}",
            letter.claim,
            amount.unwrap_or_default(),
            letter.kiosk,
            letter.state,
            letter.transaction,
            letter.line
        );
    }
    if letters.is_empty() {
        text.push_str("nothing needs a person");
    }
    Ok(Answer::done(text, json!({ "dead_letters": letters })))
}

async fn unsent(config: &Path) -> Result<Answer, Error> {
    let unsent = messages::unsent(&store(config).await?.client().await?).await?;
    let mut text = String::new();
    for one in &unsent {
        let claim = ClaimNumber::of(TransactionId(one.transaction));
        let (reason, tries) = (one.reason.as_deref().unwrap_or("-"), one.tries);
        let _ = writeln!(text, "{claim}  {}  {}  {}  {reason}  {tries}", one.kiosk, one.channel, one.state);
    }
    if unsent.is_empty() {
        text.push_str("every receipt that was wanted is sent");
    }
    Ok(Answer::done(text, json!({ "unsent": unsent })))
}

async fn codes(config: &Path, of: &OfClaim) -> Result<Answer, Error> {
    let which = match &of.claim {
        Some(claim) => code::people::Which::Claim(claim.to_string()),
        None if of.all => code::people::Which::All,
        None => code::people::Which::Unsettled,
    };
    let listed = code::people::list(&store(config).await?.client().await?, &which).await?;
    let mut text = String::new();
    for code in &listed {
        let money = |units: Option<i64>| {
            let money = units.and_then(|units| Some(Money::new(units, currency(&code.currency).ok()?).to_string()));
            money.unwrap_or_else(|| "-".to_owned())
        };
        let state = code.why.as_deref().unwrap_or(&code.state);
        let claimed = if code.claimed { "claimed" } else { "-" };
        let refund = code.refund.as_deref().map_or_else(|| "-".to_owned(), |refund| format!("refund {refund}"));
        let _ = writeln!(
            text,
            "{}  asked {}  came {}  {}  {state}  {claimed}  {refund}  {}  {}",
            code.claim,
            money(Some(code.amount)),
            money(code.came),
            code.kiosk,
            code.reference.as_deref().unwrap_or("-"),
            code.refund_reference.as_deref().unwrap_or("-")
        );
    }
    if listed.is_empty() {
        text.push_str("no such codes");
    }
    Ok(Answer::done(text, json!({ "codes": listed })))
}

async fn compare(config: &Path, options: &Reconcile) -> Result<Answer, Error> {
    let Reconcile { provider, day, provider_file } = options;
    let comparison = if let Some(path) = provider_file {
        let stated = reconcile::read_statement(&keys::read_text(path)?)
            .map_err(|cause| Error::StatementFile { path: path.clone(), cause })?;
        reconcile::with_statement(&store(config).await?, provider, *day, &stated).await?
    } else {
        let app = Central::open(&Config::read(config)?, Clock::system()).await?;
        reconcile::with_provider(&app, provider, *day).await?
    };
    let found = if comparison.agrees() { Found::Done } else { Found::No };
    Ok(Answer { text: reconcile::write_comparison(&comparison), json: json!(comparison), found })
}

/// What a provider's adapter speaks.
pub(super) fn message_contract() -> Answer {
    let api = serde_json::to_value(messages::contract::Api::openapi()).expect("OpenAPI has a JSON form");
    Answer::done(serde_json::to_string_pretty(&api).expect("JSON is text"), api)
}

pub(super) fn contract() -> Answer {
    let api = serde_json::to_value(contract::Api::openapi()).expect("OpenAPI has a JSON form");
    Answer::done(serde_json::to_string_pretty(&api).expect("JSON is text"), api)
}

/// What an acquirer's adapter speaks.
pub(super) fn acquirer_contract() -> Answer {
    let api = serde_json::to_value(acquirer::contract::Api::openapi()).expect("OpenAPI has a JSON form");
    Answer::done(serde_json::to_string_pretty(&api).expect("JSON is text"), api)
}
