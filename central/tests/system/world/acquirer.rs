//! An acquirer behind a real socket, in the words of the contract.

use std::sync::{Arc, OnceLock};

use central::{
    acquirer::{sample::SampleAcquirer, simulator::Simulator},
    clock::Clock,
    config::{Config, HttpProvider, SampleAcquirer as Settings},
    keys,
    provider::signature::Verifier,
};
use domain::{AttemptId, Money, TransactionId};
use protocol::payment::{CodeState, OpenCode};
use tempfile::TempDir;

use super::{Kiosk, World, kiosk::Reply};

/// It keeps what was paid, whoever of central's processes dies.
pub struct Acquirer {
    simulator: Simulator,
    folder: TempDir,
    clock: Arc<OnceLock<Clock>>,
}

impl Acquirer {
    /// Its payers need five seconds of the world's time.
    pub async fn start() -> Self {
        let of_world: Arc<OnceLock<Clock>> = Arc::default();
        let asked = of_world.clone();
        let clock = Clock::from_fn(move || asked.get().map_or_else(jiff::Timestamp::now, Clock::now));
        let folder = tempfile::tempdir().unwrap();
        let key = keys::new_signer().unwrap();
        keys::write_signer(&folder.path().join("acquirer.key"), &key).unwrap();
        let settings = Settings { pays_after_ms: 5_000, slow_ms: 100, ..Settings::default() };
        let acquirer = SampleAcquirer::new(&settings, clock.clone());
        let verifier = Verifier::new("central-1".to_owned(), key.verifying_key());
        let simulator = Simulator::start("127.0.0.1:0".parse().unwrap(), acquirer, verifier, clock).await.unwrap();
        Self { simulator, folder, clock: of_world }
    }

    /// Its time is the world's from now on.
    pub fn live_in(&self, world: &World) {
        self.clock.set(world.clock()).ok();
    }

    /// What it keeps.
    pub fn kept(&self) -> &Arc<SampleAcquirer> {
        &self.simulator.acquirer
    }

    /// Central asks it.
    pub fn configure(&self, config: &mut Config) {
        let codes = config.payments.as_mut().and_then(|payments| payments.codes.as_mut()).unwrap();
        codes.sample = None;
        codes.acquirer = Some(HttpProvider {
            url: format!("http://{}", self.simulator.address).parse().unwrap(),
            root: None,
            identity: None,
            key: self.folder.path().join("acquirer.key"),
            key_name: "central-1".to_owned(),
            timeout_ms: 400,
            most_at_once: 8,
            household: false,
        });
    }
}

impl Kiosk {
    pub async fn open_code(&self, of: TransactionId, attempt: AttemptId, amount: Money) -> Reply<CodeState> {
        self.post(&format!("payments/{of}/codes/{attempt}"), &OpenCode { amount }).await
    }

    pub async fn code(&self, of: TransactionId, attempt: AttemptId) -> Reply<CodeState> {
        self.get(&format!("payments/{of}/codes/{attempt}")).await
    }

    pub async fn end_code(&self, of: TransactionId, attempt: AttemptId) -> Reply<CodeState> {
        self.post(&format!("payments/{of}/codes/{attempt}/end"), &()).await
    }
}
