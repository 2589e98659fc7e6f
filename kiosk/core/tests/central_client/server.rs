//! A server that answers with the bytes that it was given, behind real TLS.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use kiosk_core::central::Address;
use protocol::enrolment::{Enrolled, PublicKeys};
use rcgen::{
    BasicConstraints, Certificate, CertificateParams, CertificateSigningRequestParams, DnType, IsCa, Issuer, KeyPair,
    date_time_ymd,
};
use rustls::{
    RootCertStore, ServerConfig,
    crypto::ring,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
    server::WebPkiClientVerifier,
    version::{TLS12, TLS13},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::Notify,
    task::JoinHandle,
};
use tokio_rustls::{TlsAcceptor, server::TlsStream};

/// Who signs certificates.
pub struct Authority {
    certificate: Certificate,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    pub fn new() -> Self {
        Self::named("the authority")
    }

    pub fn named(name: &str) -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = params.self_signed(&key).unwrap();
        Self { certificate, issuer: Issuer::new(params, key) }
    }

    pub fn pem(&self) -> String {
        self.certificate.pem()
    }

    pub fn enrolled(&self, request_pem: &str) -> Enrolled {
        let request = CertificateSigningRequestParams::from_pem(request_pem).unwrap();
        Enrolled {
            certificate_pem: request.signed_by(&self.issuer).unwrap().pem() + &self.pem(),
            keys: PublicKeys {
                personal_data: Vec::new(),
                catalogue: String::new(),
                visa: String::new(),
                badges: Vec::new(),
                staff: None,
            },
            incarnation: 1,
            groups: Vec::new(),
        }
    }
}

/// The name in the server's certificate.
#[derive(Debug, Clone, Copy)]
pub enum Name {
    Localhost,
    Elsewhere,
}

/// Who stands in the door.
#[derive(Debug, Clone, Copy)]
pub enum Door {
    /// Our central; a client certificate is taken, but not asked for.
    Ours(Name),
    /// Our central, which insists on a certificate that its authority has signed.
    Choosy,
    /// Somebody whose certificate another authority has signed.
    Stranger,
    /// Our central, with a certificate of the past.
    Expired,
    /// Our central, with nothing newer than TLS 1.2.
    OldTls,
}

/// Makes an answer, as bytes of HTTP, of a request.
pub type Respond = dyn Fn(&Request) -> Vec<u8> + Send + Sync;

/// What it does once it has a request.
#[derive(Clone)]
pub enum Behaviour {
    Answer(Vec<u8>),
    Silence,
    HangUp,
    /// Whatever it makes of the request.
    Respond(Arc<Respond>),
}

/// One request as it came.
#[derive(Clone)]
pub struct Request {
    pub head: String,
    pub body: Vec<u8>,
    pub client_certificate: bool,
}

pub fn answer(status: u16, headers: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!("HTTP/1.1 {status} So\r\n{headers}content-length: {length}\r\n\r\n{body}").into_bytes()
}

#[derive(Default)]
struct Seen {
    last: Mutex<Option<Request>>,
    count: AtomicUsize,
    came: Notify,
}

pub struct Server {
    address: SocketAddr,
    seen: Arc<Seen>,
    task: JoinHandle<()>,
}

impl Server {
    pub async fn start(authority: &Authority, door: Door, behaviour: Behaviour) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(settings(authority, door)));
        let seen = Arc::new(Seen::default());
        let told = Arc::clone(&seen);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, behaviour, seen) = (acceptor.clone(), behaviour.clone(), Arc::clone(&told));
                tokio::spawn(async move { serve(stream, acceptor, behaviour, &seen).await });
            }
        });
        Self { address, seen, task }
    }

    pub fn address(&self) -> Address {
        format!("https://localhost:{}", self.address.port()).parse().unwrap()
    }

    /// The last request, once one has come.
    pub async fn request(&self) -> Request {
        loop {
            let came = self.seen.came.notified();
            if let Some(request) = self.seen.last.lock().unwrap().clone() {
                return request;
            }
            came.await;
        }
    }

    pub fn requests(&self) -> usize {
        self.seen.count.load(Ordering::SeqCst)
    }

    /// Closes the port.
    pub async fn close(self) {
        self.task.abort();
        assert!(self.task.await.is_err_and(|error| error.is_cancelled()));
    }
}

fn settings(authority: &Authority, door: Door) -> ServerConfig {
    let stranger = Authority::new();
    let key = KeyPair::generate().unwrap();
    let name = if matches!(door, Door::Ours(Name::Elsewhere)) { "elsewhere.example" } else { "localhost" };
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    if matches!(door, Door::Expired) {
        params.not_after = date_time_ymd(2020, 1, 1);
    }
    let signer = if matches!(door, Door::Stranger) { &stranger } else { authority };
    let certificate = params.signed_by(&key, &signer.issuer).unwrap();
    let mut roots = RootCertStore::empty();
    roots.add(authority.certificate.der().clone()).unwrap();
    let provider = Arc::new(ring::default_provider());
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider));
    let verifier = if matches!(door, Door::Choosy) { verifier } else { verifier.allow_unauthenticated() };
    let versions = if matches!(door, Door::OldTls) { [&TLS12] } else { [&TLS13] };
    ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&versions)
        .unwrap()
        .with_client_cert_verifier(verifier.build().unwrap())
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der())),
        )
        .unwrap()
}

async fn serve(stream: TcpStream, acceptor: TlsAcceptor, behaviour: Behaviour, seen: &Seen) {
    let mut stream = match acceptor.accept(stream).into_fallible().await {
        Ok(stream) => stream,
        Err((_, mut refused)) => {
            // The alert is on its way: closing before the client has finished speaking would cut it off.
            refused.shutdown().await.ok();
            tokio::io::copy(&mut refused, &mut tokio::io::sink()).await.ok();
            return;
        }
    };
    let Some(request) = read(&mut stream).await else { return };
    let response = match &behaviour {
        Behaviour::Respond(respond) => respond(&request),
        Behaviour::Answer(bytes) => bytes.clone(),
        Behaviour::Silence | Behaviour::HangUp => Vec::new(),
    };
    *seen.last.lock().unwrap() = Some(request);
    seen.count.fetch_add(1, Ordering::SeqCst);
    seen.came.notify_waiters();
    match behaviour {
        Behaviour::Answer(_) | Behaviour::Respond(_) => {
            stream.write_all(&response).await.ok();
            stream.shutdown().await.ok();
        }
        // Until the client goes.
        Behaviour::Silence => {
            tokio::io::copy(&mut stream, &mut tokio::io::sink()).await.ok();
        }
        Behaviour::HangUp => {}
    }
}

async fn read(stream: &mut TlsStream<TcpStream>) -> Option<Request> {
    let mut bytes = Vec::new();
    let head_ends = loop {
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break at + 4;
        }
    };
    let head = String::from_utf8(bytes[..head_ends].to_vec()).ok()?;
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .map_or(0, |length| length.parse::<usize>().unwrap());
    while bytes.len() < head_ends + length {
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
    }
    let client_certificate = stream.get_ref().1.peer_certificates().is_some();
    Some(Request { head, body: bytes.split_off(head_ends), client_certificate })
}
