//! A kiosk, as far as central sees it: a key, a certificate, requests.

use std::{fs, sync::Arc};

use domain::{AttemptId, KioskId, TransactionId, visa::Application};
use protocol::{
    enrolment::{Enrol, Enrolled, Renew},
    journal::{Acknowledged, Batch},
    problem::{Code, Problem},
    visa::{Decide, Decision, FindCase, Found, Issue, Issued, State, Void},
};
use rcgen::{CertificateParams, KeyPair};
use reqwest::StatusCode;
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
    version::TLS13,
};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use super::{Journal, PRICE, World};

pub struct Kiosk {
    pub name: KioskId,
    pub enrolled: Enrolled,
    pub key: Key,
    pub journal: Journal,
    pub client: reqwest::Client,
    pub url: String,
}

/// A device's key pair.
pub struct Key(pub KeyPair);

impl Key {
    pub fn new() -> Self {
        Self(KeyPair::generate().unwrap())
    }
}

fn device_request(key: &Key) -> String {
    CertificateParams::default().serialize_request(&key.0).unwrap().pem().unwrap()
}

/// An answer: what was asked for, or the problem and its status.
pub type Reply<T> = Result<T, (StatusCode, Problem)>;

/// A client that trusts the server's root and presents a certificate, if any.
pub fn client(world: &World, identity: Option<(&str, &Key)>) -> reqwest::Client {
    client_of(world, identity, &[&TLS13]).unwrap()
}

fn client_of(
    world: &World,
    identity: Option<(&str, &Key)>,
    versions: &[&'static rustls::SupportedProtocolVersion],
) -> Result<reqwest::Client, reqwest::Error> {
    let mut roots = RootCertStore::empty();
    let pem = fs::read(world.path("server-root.pem")).unwrap();
    roots.add(CertificateDer::from_pem_slice(&pem).unwrap()).unwrap();
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(versions)
        .unwrap()
        .with_root_certificates(roots);
    let tls = match identity {
        Some((chain, key)) => {
            let chain = CertificateDer::pem_slice_iter(chain.as_bytes()).collect::<Result<_, _>>().unwrap();
            let key = PrivateKeyDer::try_from(key.0.serialize_der()).unwrap();
            builder.with_client_auth_cert(chain, key).unwrap()
        }
        None => builder.with_no_client_auth(),
    };
    let redirect = reqwest::redirect::Policy::none();
    reqwest::Client::builder().tls_backend_preconfigured(tls).redirect(redirect).no_proxy().build()
}

impl Kiosk {
    pub async fn enrol(world: &World, name: &str, code: &str) -> Reply<Self> {
        let name: KioskId = name.parse().unwrap();
        let key = Key::new();
        let request = Enrol { code: code.to_owned().into(), kiosk: name.clone(), request_pem: device_request(&key) };
        let url = format!("https://localhost:{}", world.central.tls.port());
        let sent = client(world, None).post(format!("{url}/v1/enrolments")).json(&request).send().await;
        let enrolled: Enrolled = reply(sent).await?;
        let client = client(world, Some((&enrolled.certificate_pem, &key)));
        let journal = Journal::new(name.clone(), enrolled.incarnation);
        Ok(Self { name, enrolled, key, journal, client, url })
    }

    /// The same kiosk before another process of central.
    pub fn at(&self, central: &central::server::Running) -> String {
        format!("https://localhost:{}/v1/kiosks/{}", central.tls.port(), self.name)
    }

    pub fn path(&self, rest: &str) -> String {
        format!("{}/v1/kiosks/{}/{rest}", self.url, self.name)
    }

    pub async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Reply<T> {
        reply(self.client.post(self.path(path)).json(body).send().await).await
    }

    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Reply<T> {
        reply(self.client.get(self.path(path)).send().await).await
    }

    pub async fn send(&self, batch: &Batch) -> Reply<Acknowledged> {
        self.post("batches", batch).await
    }

    /// Sends everything that the journal holds, in one batch.
    pub async fn send_all(&self) -> Reply<Acknowledged> {
        self.send(&self.journal.batch(1..)).await
    }

    pub async fn decide_once(&self, of: TransactionId, application: &Application) -> Reply<Decision> {
        let request = Decide { application: application.clone(), catalogue_version: 1 };
        self.post(&format!("visas/{of}/decision"), &request).await
    }

    /// Asks again for as long as the answer is *pending*.
    pub async fn decide(&self, of: TransactionId, application: &Application) -> Reply<Decision> {
        let mut again = tokio::time::interval(std::time::Duration::from_millis(20));
        for _ in 0..500 {
            match self.decide_once(of, application).await? {
                Decision::Pending { .. } => again.tick().await,
                decision => return Ok(decision),
            };
        }
        panic!("still pending after 500 tries")
    }

    pub async fn find(&self, of: TransactionId, application: &Application) -> Reply<Found> {
        self.post(&format!("visas/{of}/case"), &FindCase { document: application.document.clone() }).await
    }

    pub async fn issue(&self, of: TransactionId, attempt: AttemptId) -> Reply<Issued> {
        self.post(&format!("visas/{of}/issue"), &Issue { attempt, paid: PRICE }).await
    }

    pub async fn void(&self, of: TransactionId, reason: domain::fact::VoidReason) -> Reply<State> {
        self.post(&format!("visas/{of}/void"), &Void { reason }).await
    }

    pub async fn state(&self, of: TransactionId) -> Reply<State> {
        reply(self.client.get(self.path(&format!("visas/{of}"))).send().await).await
    }

    pub async fn renew(&self, key: &Key) -> Reply<Enrolled> {
        self.post("certificates", &Renew { request_pem: device_request(key) }).await
    }

    /// The same kiosk with another key and certificate.
    pub fn with_certificate(&self, world: &World, chain: &str, key: &Key) -> Self {
        Self {
            name: self.name.clone(),
            enrolled: self.enrolled.clone(),
            key: Key(KeyPair::from_pem(&key.0.serialize_pem()).unwrap()),
            journal: self.journal.clone(),
            client: client(world, Some((chain, key))),
            url: self.url.clone(),
        }
    }

    /// A client that speaks only these versions of TLS.
    pub fn speaking(&self, world: &World, versions: &[&'static rustls::SupportedProtocolVersion]) -> reqwest::Client {
        client_of(world, Some((&self.enrolled.certificate_pem, &self.key)), versions).unwrap()
    }
}

async fn reply<T: DeserializeOwned>(sent: Result<reqwest::Response, reqwest::Error>) -> Reply<T> {
    let response = sent.expect("an answer");
    let (status, bytes) = (response.status(), response.bytes().await.unwrap());
    if status.is_success() {
        return Ok(serde_json::from_slice(&bytes).unwrap());
    }
    let problem = serde_json::from_slice::<Problem>(&bytes)
        .or_else(|_| serde_json::from_slice::<protocol::journal::Refused>(&bytes).map(|refused| refused.problem));
    Err((status, problem.unwrap_or_else(|_| panic!("{status}: {}", String::from_utf8_lossy(&bytes)))))
}

pub fn new_attempt() -> AttemptId {
    AttemptId(Uuid::now_v7())
}

/// The code and status of a refusal.
pub fn refusal<T: std::fmt::Debug>(reply: Reply<T>) -> (u16, Code) {
    let (status, problem) = reply.unwrap_err();
    (status.as_u16(), problem.code)
}
