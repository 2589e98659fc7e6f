//! A provider behind a real socket, in the words of the contract.

use std::{
    fs,
    sync::{Arc, OnceLock},
};

use central::{
    clock::Clock,
    config::{Config, HttpProvider, SampleProvider as Settings},
    keys,
    provider::{sample::SampleProvider, signature::Verifier, simulator::Simulator},
};
use jiff::tz::Offset;
use tempfile::TempDir;

use super::World;

/// It keeps what was posted, whoever of central's processes dies.
pub struct Provider {
    simulator: Simulator,
    folder: TempDir,
    clock: Arc<OnceLock<Clock>>,
}

impl Provider {
    pub async fn start(name: &str) -> Self {
        let of_world: Arc<OnceLock<Clock>> = Arc::default();
        let asked = of_world.clone();
        let clock = Clock::from_fn(move || asked.get().map_or_else(jiff::Timestamp::now, Clock::now));
        let folder = tempfile::tempdir().unwrap();
        let key = keys::new_signer().unwrap();
        keys::write_signer(&folder.path().join("provider.key"), &key).unwrap();
        let settings = Settings { slow_ms: 100, ..Settings::default() };
        let provider = SampleProvider::new(&name.parse().unwrap(), &settings, clock.clone(), Offset::constant(4));
        let verifier = Verifier::new("central-1".to_owned(), key.verifying_key());
        let listen = "127.0.0.1:0".parse().unwrap();
        let simulator = Simulator::start(listen, provider, verifier, clock).await.unwrap();
        Self { simulator, folder, clock: of_world }
    }

    /// Its time is the world's from now on.
    pub fn live_in(&self, world: &World) {
        self.clock.set(world.clock()).ok();
    }

    /// What it keeps.
    pub fn kept(&self) -> &Arc<SampleProvider> {
        &self.simulator.provider
    }

    /// How central reaches it.
    pub fn settings(&self) -> HttpProvider {
        HttpProvider {
            url: format!("http://{}", self.simulator.address).parse().unwrap(),
            root: None,
            identity: None,
            key: self.folder.path().join("provider.key"),
            key_name: "central-1".to_owned(),
            timeout_ms: 400,
            most_at_once: 8,
            household: true,
        }
    }

    /// Central asks it for what the catalogue says is `name`'s.
    pub fn configure(&self, name: &str, config: &mut Config) {
        let payments = config.payments.as_mut().unwrap();
        payments.providers.insert(name.parse().unwrap(), self.settings());
    }

    /// Central signs with a key that it does not know.
    pub fn with_another_key(&self) -> HttpProvider {
        let key = self.folder.path().join("other.key");
        if fs::metadata(&key).is_err() {
            keys::write_signer(&key, &keys::new_signer().unwrap()).unwrap();
        }
        HttpProvider { key, ..self.settings() }
    }
}
