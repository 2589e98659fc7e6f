//! A central of one's own, kiosks of its fleet, and a clock that moves.

mod acquirer;
mod browser;
mod journal;
mod kiosk;
mod payments;
mod provider;

pub use acquirer::Acquirer;
pub use browser::Browser;
pub use journal::{Journal, facts_of_a_sale};
pub use kiosk::{Key, Kiosk, client, new_attempt, refusal};
pub use payments::{account, azn, key, line, number, queued};
pub use provider::Provider;

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc, OnceLock,
        atomic::{AtomicI64, AtomicU32, Ordering},
    },
};

use central::{
    clock::Clock,
    cluster::Cluster,
    commands::{Cli, run},
    config::{Config, Officers},
    server::{self, Running},
    store::Store,
};
use clap::Parser as _;
use domain::{
    Money, Sensitive, TransactionId,
    document::{PartialDate, ResidenceDocument, Sex, Source, TravelDocument, mrz::Format},
    visa::{Application, Declaration, Purpose, Trip},
};
use jiff::{SignedDuration, Timestamp, civil::date, tz::Offset};
use serde_json::Value;
use tempfile::TempDir;
use uuid::Uuid;

pub const TABLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/catalogue/visa.toml");

/// What a visa of the sample tables costs.
pub const PRICE: Money = Money::new(4400, domain::Currency::Azn);

pub struct World {
    pub central: Running,
    pub config: Config,
    ahead_ms: Arc<AtomicI64>,
    folder: TempDir,
}

fn cluster() -> &'static Cluster {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    CLUSTER.get_or_init(|| Cluster::start().expect("a private PostgreSQL"))
}

pub async fn new_database() -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let cluster = tokio::task::spawn_blocking(cluster).await.unwrap();
    let name = format!("test_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    cluster.create_database(&name).await.unwrap()
}

/// Runs `central …` in this process. Answers exit code and output.
pub async fn central(arguments: &[&str]) -> Result<(u8, String), central::commands::Error> {
    let cli = Cli::try_parse_from(["central"].iter().chain(arguments)).unwrap();
    let mut out = Vec::new();
    let code = run(cli, &mut out).await?;
    Ok((code, String::from_utf8(out).unwrap()))
}

impl World {
    /// A central with a published catalogue.
    pub async fn start() -> Self {
        Self::start_with(|_| ()).await
    }

    pub async fn start_with(change: impl FnOnce(&mut Config)) -> Self {
        Box::pin(Self::start_on(&new_database().await, change)).await
    }

    /// A central that keeps a queue of officers' cases.
    pub async fn start_with_officers() -> Self {
        Self::start_with(|config| {
            config.officers = Some(Officers {
                listen: "127.0.0.1:0".parse().unwrap(),
                digest_key: config.keys.visa.with_file_name("officers.key"),
                good_days: 1,
                ask_again_ms: 5_000,
            });
        })
        .await
    }

    pub async fn start_on(database: &str, change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().to_str().unwrap().to_owned();
        let listen = ["--listen", "127.0.0.1:0", "--plain", "127.0.0.1:0"];
        let made = central(&[&["init", "--dir", &dir, "--database", database][..], &listen].concat()).await;
        assert_eq!(made.unwrap().0, 0);
        let mut config = Config::read(&folder.path().join("central.toml")).unwrap();
        config.decision.answer_within_ms = 2_000;
        config.decision.retry_ms = 20;
        config.decision.agency_silent_after_ms = 300;
        if let Some(sample) = config.payments.as_mut().and_then(|payments| payments.sample.as_mut()) {
            (sample.timeout_ms, sample.slow_ms) = (400, 100);
        }
        change(&mut config);
        let ahead_ms = Arc::new(AtomicI64::new(0));
        let central = server::start(&config, clock(&ahead_ms)).await.unwrap();
        let world = Self { central, config, ahead_ms, folder };
        world.publish(1).await;
        world
    }

    /// Another process on the same database.
    pub async fn another(&self, change: impl FnOnce(&mut Config)) -> Running {
        let mut config = self.config.clone();
        change(&mut config);
        server::start(&config, clock(&self.ahead_ms)).await.unwrap()
    }

    pub async fn publish(&self, version: u64) {
        let file = self.path(&format!("catalogue-{version}.json"));
        let (key, version) = (self.path("offline/catalogue.key"), version.to_string());
        let sign = ["catalogue", "sign", TABLES, "--key", text(&key), "--version", &version];
        self.run(&[&sign[..], &["--valid-until", "2099-12-31", "--out", text(&file)]].concat()).await;
        self.run(&["catalogue", "publish", text(&file)]).await;
    }

    /// Runs one of central's commands that must succeed.
    pub async fn run(&self, arguments: &[&str]) -> Value {
        let (code, answer) = self.try_run(arguments).await.unwrap();
        assert_eq!(code, 0, "{answer}");
        answer
    }

    pub async fn try_run(&self, arguments: &[&str]) -> Result<(u8, Value), central::commands::Error> {
        let config = self.path("central.toml");
        let (code, text) = central(&[arguments, &["--json", "--config", text(&config)]].concat()).await?;
        Ok((code, serde_json::from_str(&text).unwrap()))
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn advance(&self, by: SignedDuration) {
        self.ahead_ms.fetch_add(i64::try_from(by.as_millis()).unwrap(), Ordering::Relaxed);
    }

    pub fn clock(&self) -> Clock {
        clock(&self.ahead_ms)
    }

    pub fn store(&self) -> &Store {
        &self.central.app.store
    }

    pub async fn count(&self, sql: &str) -> i64 {
        self.store().client().await.unwrap().query_one(sql, &[]).await.unwrap().get(0)
    }

    pub async fn enrolled(&self, name: &str) -> Kiosk {
        let code = self.run(&["enrol", name]).await["code"].as_str().unwrap().to_owned();
        Kiosk::enrol(self, name, &code).await.unwrap()
    }

    /// Projects everything that is chained.
    pub async fn catch_up(&self) {
        let app = &self.central.app;
        central::projection::catch_up(&app.store, &app.clock, &app.metrics).await.unwrap();
    }

    /// Specimen: a Turkish passport of nobody, whose number asks the sample agency for its answer.
    pub fn application(&self, number: &str) -> Application {
        let arrival = Offset::constant(4).to_datetime(self.clock().now()).date();
        Application {
            document: TravelDocument {
                document_type: "P".to_owned(),
                issuing_state: "TUR".parse().unwrap(),
                number: Sensitive::new(number.to_owned()),
                surname: Sensitive::new("ERIKSSON".to_owned()),
                given_names: Sensitive::new("ANNA MARIA".to_owned()),
                names_truncated: false,
                nationality: "TUR".parse().unwrap(),
                birth: Sensitive::new(PartialDate::Known(date(1974, 8, 12))),
                sex: Sex::Female,
                expiry: date(2098, 12, 31),
                source: Source::Read,
                repaired: Vec::new(),
                typed: Vec::new(),
            },
            residence: None,
            trip: Trip { arrival, days: 7, purpose: Purpose::Tourism },
            declaration: Declaration::Made,
        }
    }
}

/// Specimen: a residence card of the United Arab Emirates of the same nobody.
pub fn residence(holder: &TravelDocument) -> ResidenceDocument {
    ResidenceDocument {
        format: Format::Td1,
        document_type: "IR".to_owned(),
        issuing_state: "ARE".parse().unwrap(),
        number: "R23145890".to_owned().into(),
        surname: holder.surname.clone(),
        given_names: holder.given_names.clone(),
        names_truncated: false,
        nationality: holder.nationality,
        birth: holder.birth.clone(),
        sex: holder.sex,
        expiry: date(2098, 6, 30),
        source: Source::Read,
    }
}

fn clock(ahead_ms: &Arc<AtomicI64>) -> Clock {
    let ahead_ms = ahead_ms.clone();
    Clock::from_fn(move || Timestamp::now() + SignedDuration::from_millis(ahead_ms.load(Ordering::Relaxed)))
}

pub fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

pub fn new_transaction() -> TransactionId {
    TransactionId(Uuid::now_v7())
}
