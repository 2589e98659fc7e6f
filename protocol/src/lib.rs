//! Messages between kiosk and central, versioned: shapes only.
//!
//! May touch: `domain`.
//! Never: axum, reqwest, SQL, behaviour.
//!
//! All paths begin with `/v1`. Every request of a kiosk but enrolment comes over mutual TLS; the kiosk in the path must be
//! the one in the certificate. Requests are JSON; batches may be compressed (`Content-Encoding: zstd`).
//!
//! | Request | Body | 200 |
//! | --- | --- | --- |
//! | `POST /v1/enrolments` | [`enrolment::Enrol`] | [`enrolment::Enrolled`] |
//! | `POST /v1/kiosks/{kiosk}/certificates` | [`enrolment::Renew`] | [`enrolment::Enrolled`] |
//! | `POST /v1/kiosks/{kiosk}/batches` | [`journal::Batch`] | [`journal::Acknowledged`] |
//! | `POST /v1/kiosks/{kiosk}/visas/{transaction}/decision` | [`visa::Decide`] | [`visa::Decision`] |
//! | `POST /v1/kiosks/{kiosk}/visas/{transaction}/case` | [`visa::FindCase`] | [`visa::Found`] |
//! | `POST /v1/kiosks/{kiosk}/visas/{transaction}/issue` | [`visa::Issue`] | [`visa::Issued`] |
//! | `POST /v1/kiosks/{kiosk}/visas/{transaction}/void` | [`visa::Void`] | [`visa::State`] |
//! | `GET /v1/kiosks/{kiosk}/visas/{transaction}` | | [`visa::State`] |
//! | `POST /v1/kiosks/{kiosk}/e-visas/{transaction}/search` | [`evisa::Search`] | [`evisa::Answer`] |
//! | `GET /v1/kiosks/{kiosk}/e-visas/{transaction}` | | [`evisa::State`] |
//! | `POST /v1/kiosks/{kiosk}/payments/look-up` | `domain::payment::Inquiry` | `domain::payment::Found` |
//! | `POST /v1/kiosks/{kiosk}/payments/{transaction}/promise` | [`payment::MakePromise`] | `domain::payment::Promised` |
//! | `GET /v1/kiosks/{kiosk}/payments/{transaction}` | | [`payment::State`] |
//! | `POST /v1/kiosks/{kiosk}/credits/{claim}/redeem` | [`payment::Redeem`] | [`payment::Redeemed`] |
//! | `GET /v1/kiosks/{kiosk}/receipts/{claim}` | | [`payment::OldReceipt`] |
//! | `POST /v1/kiosks/{kiosk}/groups` | [`groups::AskGroups`] | [`groups::Groups`] |
//! | `GET /v1/kiosks/{kiosk}/staff` | | `domain::staff::list::Signed` |
//! | `GET /v1/payments/{number}/status` | | [`payment::Standing`], or a page for people |
//! | `GET /v1/visas/{number}/status` | | [`visa::Standing`] |
//! | `GET /v1/catalogue` | | `domain::catalogue::Signed` |
//! | `GET /receipts/{number}` | | a page for people |
//!
//! Every other answer is a [`problem::Problem`], but 409 for a batch, which is [`journal::Refused`]. An answer that is
//! [`problem::Code::Busy`] carries `Retry-After` in seconds.

pub mod enrolment;
pub mod evisa;
pub mod groups;
pub mod journal;
pub mod payment;
pub mod problem;
pub mod visa;

/// The version that every path begins with.
pub const VERSION: &str = "v1";
