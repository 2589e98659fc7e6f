//! Central, as a kiosk sees it: one method a request, and errors that say whether anything can have been done.
//!
//! TLS 1.3 to the one authority that was given, with our certificate; no proxies, no redirects, no body larger than its
//! kind can be.

mod address;
mod error;
mod request;

pub use address::{Address, AddressRefused, FloorClock, Trust, TrustRefused};
pub use error::{Error, Outcome, SetupRefused};

use std::time::Duration;

use domain::{
    AttemptId, ClaimNumber, KioskId, TransactionId, catalogue,
    payment::{self, Inquiry, Promised},
    staff,
};
use protocol::{
    enrolment::{Enrol, Enrolled, Renew},
    evisa::{self, Search},
    groups::{AskGroups, Groups},
    journal::{Acknowledged, Batch, Refused},
    payment::{CodeState, MakePromise, OldReceipt, OpenCode, Redeem, Redeemed, State as PaymentState},
    problem::Code,
    visa::{Decide, Decision, FindCase, Found, Issue, Issued, State, Void},
};
use reqwest::{Method, StatusCode, header};

use self::request::{Answer, Http};
use crate::keys::Identity;

/// The most bytes of an answer that is not a catalogue.
const MOST_ANSWER: usize = 256 * 1024;

/// The most bytes of a catalogue.
const MOST_CATALOGUE: usize = 8 * 1024 * 1024;

/// The most bytes of a staff list: its own most, in base 64, and what stands around it.
const MOST_STAFF: usize = staff::list::MOST_BYTES * 4 / 3 + 1024;

/// How long to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeouts {
    /// For the connection, TLS included.
    pub connect: Duration,
    /// For the whole of a request, the connection included.
    pub answer: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self { connect: Duration::from_secs(5), answer: Duration::from_secs(15) }
    }
}

/// Central, for a machine that is not a kiosk yet: without a client certificate.
#[derive(Debug, Clone)]
pub struct Enrolment {
    http: Http,
}

impl Enrolment {
    /// Makes ready; nothing is sent.
    ///
    /// # Errors
    /// The TLS library refuses its settings.
    pub fn new(address: &Address, trust: &Trust, timeouts: Timeouts) -> Result<Self, SetupRefused> {
        Ok(Self { http: Http::new(address, trust.without_certificate(FloorClock::default())?, timeouts)? })
    }

    /// Trades the one-time code and our request for a certificate.
    ///
    /// # Errors
    /// As [`Error`] says; [`Code::CodeSpent`] when the code was used or has expired.
    pub async fn enrol(&self, enrol: &Enrol) -> Result<Enrolled, Error> {
        let request = self.http.request(Method::POST, &["v1", "enrolments"]).json(enrol);
        self.http.ask(request, MOST_ANSWER).await
    }
}

/// What central says to a batch that has its shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Posted {
    /// It holds everything up to there.
    Acknowledged(Acknowledged),
    /// It lacks entries before the batch's first.
    Gap {
        /// The sequence that it expects.
        expected: u64,
    },
    /// It holds another entry of the same sequence: a person decides.
    Fork {
        /// The sequence that it would expect next.
        expected: u64,
    },
}

/// Central, over mutual TLS.
#[derive(Debug, Clone)]
pub struct Client {
    http: Http,
    kiosk: KioskId,
}

impl Client {
    /// Makes ready; nothing is sent. `clock` keeps certificates from being judged by a clock that was set back.
    ///
    /// # Errors
    /// The TLS library refuses our certificate or its settings.
    pub fn new(
        address: &Address,
        trust: &Trust,
        identity: &Identity,
        timeouts: Timeouts,
        clock: FloorClock,
    ) -> Result<Self, SetupRefused> {
        let http = Http::new(address, trust.with_certificate(identity, clock)?, timeouts)?;
        Ok(Self { http, kiosk: identity.kiosk().clone() })
    }

    /// Asks for a decision. Idempotent: [`Decision::Pending`] is answered by asking again.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn decide(&self, transaction: TransactionId, decide: &Decide) -> Result<Decision, Error> {
        let request = self.visa(Method::POST, transaction, Some("decision")).json(decide);
        self.http.ask(request, MOST_ANSWER).await
    }

    /// Asks whether an officer's case waits, or was decided, for a document. Changes nothing at central.
    ///
    /// # Errors
    /// As [`Error`] says; [`Code::NotFound`] from a central that knows nothing of cases.
    pub async fn find_case(&self, transaction: TransactionId, find: &FindCase) -> Result<Found, Error> {
        let request = self.visa(Method::POST, transaction, Some("case")).json(find);
        self.http.ask(request, MOST_ANSWER).await
    }

    /// Has the visa issued, `within` the time that the card terminal leaves. Idempotent; after [`Outcome::Unknown`] the
    /// visa may have been issued.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn issue(&self, transaction: TransactionId, issue: &Issue, within: Duration) -> Result<Issued, Error> {
        let request = self.visa(Method::POST, transaction, Some("issue")).timeout(within).json(issue);
        self.http.ask(request, MOST_ANSWER).await
    }

    /// Has the visa voided. Idempotent, also for a transaction that central has never heard of.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn void(&self, transaction: TransactionId, void: &Void) -> Result<State, Error> {
        let request = self.visa(Method::POST, transaction, Some("void")).json(void);
        self.http.ask(request, MOST_ANSWER).await
    }

    /// Asks what central knows of a transaction.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn state(&self, transaction: TransactionId) -> Result<State, Error> {
        self.http.ask(self.visa(Method::GET, transaction, None), MOST_ANSWER).await
    }

    /// Searches the e-visa of a reference and a passport. Idempotent.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn search_evisa(&self, transaction: TransactionId, search: &Search) -> Result<evisa::Answer, Error> {
        let request = self.evisa(Method::POST, transaction, Some("search")).json(search);
        self.http.ask(request, MOST_ANSWER).await
    }

    /// Asks what was found for a transaction.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn evisa_state(&self, transaction: TransactionId) -> Result<evisa::State, Error> {
        self.http.ask(self.evisa(Method::GET, transaction, None), MOST_ANSWER).await
    }

    /// Asks what is owed. Changes nothing.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn look_up(&self, inquiry: &Inquiry) -> Result<payment::Found, Error> {
        self.http.ask(self.kiosk(Method::POST, &["payments", "look-up"]).json(inquiry), MOST_ANSWER).await
    }

    /// Has a basket promised: posted once it is paid. Idempotent by transaction and basket.
    ///
    /// # Errors
    /// As [`Error`] says; [`Code::OtherContents`] when another basket of the transaction is paid.
    pub async fn promise(&self, transaction: TransactionId, wish: &MakePromise) -> Result<Promised, Error> {
        let request = self.of("payments", Method::POST, transaction, Some("promise")).json(wish);
        self.http.ask(request, MOST_ANSWER).await
    }

    /// Asks what became of each line of a payment; no lines where central knows nothing of it.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn payment_state(&self, transaction: TransactionId) -> Result<PaymentState, Error> {
        self.http.ask(self.of("payments", Method::GET, transaction, None), MOST_ANSWER).await
    }

    /// Has a code opened that the person's bank reads. Idempotent by attempt.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn open_code(
        &self,
        transaction: TransactionId,
        attempt: AttemptId,
        wish: &OpenCode,
    ) -> Result<CodeState, Error> {
        let request = self.code(Method::POST, transaction, attempt, None).json(wish);
        self.http.ask(request, MOST_ANSWER).await
    }

    /// Asks what became of a code.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn code_state(&self, transaction: TransactionId, attempt: AttemptId) -> Result<CodeState, Error> {
        self.http.ask(self.code(Method::GET, transaction, attempt, None), MOST_ANSWER).await
    }

    /// Has a code ended, and asks what became of it. Idempotent, also for one that central has never heard of.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn end_code(&self, transaction: TransactionId, attempt: AttemptId) -> Result<CodeState, Error> {
        self.http.ask(self.code(Method::POST, transaction, attempt, Some("end")), MOST_ANSWER).await
    }

    /// Has what was left of another visit given to a transaction. Idempotent by transaction.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn redeem(&self, claim: ClaimNumber, wish: &Redeem) -> Result<Redeemed, Error> {
        let request = self.kiosk(Method::POST, &["credits", &claim.to_string(), "redeem"]).json(wish);
        self.http.ask(request, MOST_ANSWER).await
    }

    /// Asks for the receipt of a payment at whichever terminal.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn receipt(&self, claim: ClaimNumber) -> Result<OldReceipt, Error> {
        self.http.ask(self.kiosk(Method::GET, &["receipts", &claim.to_string()]), MOST_ANSWER).await
    }

    /// Has somebody's groups of services shown, one more kept, or one forgotten. The same again is harmless.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn groups(&self, question: &AskGroups) -> Result<Groups, Error> {
        self.http.ask(self.kiosk(Method::POST, &["groups"]).json(question), MOST_ANSWER).await
    }

    /// Fetches the newest staff list, still signed: whoever believes it opens it.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn staff(&self) -> Result<staff::list::Signed, Error> {
        self.http.ask(self.kiosk(Method::GET, &["staff"]), MOST_STAFF).await
    }

    /// Sends a part of the journal, compressed. Idempotent.
    ///
    /// # Errors
    /// As [`Error`] says; a gap and a fork are no errors.
    pub async fn post(&self, batch: &Batch) -> Result<Posted, Error> {
        let json = serde_json::to_vec(batch).expect("a batch is texts and numbers, which JSON can write");
        let body = zstd::bulk::compress(&json, zstd::DEFAULT_COMPRESSION_LEVEL).map_err(Error::Compress)?;
        let request = self
            .kiosk(Method::POST, &["batches"])
            .header(header::CONTENT_TYPE, "application/json")
            .header(header::CONTENT_ENCODING, "zstd")
            .body(body);
        let answer = self.http.send(request, MOST_ANSWER).await?;
        if answer.status() == StatusCode::CONFLICT {
            return refused(&answer);
        }
        answer.success().map(Posted::Acknowledged)
    }

    /// Fetches the newest catalogue, still signed: whoever believes it opens it.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn catalogue(&self) -> Result<catalogue::Signed, Error> {
        let request = self.http.request(Method::GET, &["v1", "catalogue"]);
        self.http.ask(request, MOST_CATALOGUE).await
    }

    /// Trades our request for a new certificate.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn renew(&self, renew: &Renew) -> Result<Enrolled, Error> {
        let request = self.kiosk(Method::POST, &["certificates"]).json(renew);
        self.http.ask(request, MOST_ANSWER).await
    }

    fn kiosk(&self, method: Method, path: &[&str]) -> reqwest::RequestBuilder {
        self.http.request(method, &[&["v1", "kiosks", self.kiosk.as_str()], path].concat())
    }

    fn code(
        &self,
        method: Method,
        transaction: TransactionId,
        attempt: AttemptId,
        verb: Option<&str>,
    ) -> reqwest::RequestBuilder {
        let (transaction, attempt) = (transaction.to_string(), attempt.to_string());
        let path: Vec<&str> = ["payments", &transaction, "codes", &attempt].into_iter().chain(verb).collect();
        self.kiosk(method, &path)
    }

    fn visa(&self, method: Method, transaction: TransactionId, verb: Option<&str>) -> reqwest::RequestBuilder {
        self.of("visas", method, transaction, verb)
    }

    fn evisa(&self, method: Method, transaction: TransactionId, verb: Option<&str>) -> reqwest::RequestBuilder {
        self.of("e-visas", method, transaction, verb)
    }

    fn of(
        &self,
        what: &str,
        method: Method,
        transaction: TransactionId,
        verb: Option<&str>,
    ) -> reqwest::RequestBuilder {
        let transaction = transaction.to_string();
        let path: Vec<&str> = [what, &transaction].into_iter().chain(verb).collect();
        self.kiosk(method, &path)
    }
}

/// A batch's 409 has a shape of its own; anything else under that number is an ordinary problem.
fn refused(answer: &Answer) -> Result<Posted, Error> {
    match answer.read::<Refused>() {
        Ok(Refused { problem, expected }) if problem.code == Code::Gap => Ok(Posted::Gap { expected }),
        Ok(Refused { problem, expected }) if problem.code == Code::Fork => Ok(Posted::Fork { expected }),
        Ok(_) | Err(_) => Err(answer.problem()),
    }
}
