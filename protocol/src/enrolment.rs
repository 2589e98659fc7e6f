//! How a machine becomes a kiosk of the fleet.

use domain::KioskId;
use serde::{Deserialize, Serialize};

/// `POST /v1/enrolments`, over TLS without a client certificate.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Enrol {
    /// One-time code, at least 128 bits, valid a day, printed by `central enrol`.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub code: domain::Sensitive<String>,
    /// Who the machine will be.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub kiosk: KioskId,
    /// PKCS#10 request for a P-256 key made on the device, PEM.
    pub request_pem: String,
}

/// `POST /v1/kiosks/{kiosk}/certificates`: a new certificate for a new key, over mutual TLS. The old certificate may have
/// expired up to [`Renew::GRACE_DAYS`] days ago. The incarnation stays.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Renew {
    /// PKCS#10 request, PEM.
    pub request_pem: String,
}

/// The answer to both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Enrolled {
    /// The device certificate, then its issuer, PEM: what the kiosk presents, in this order.
    pub certificate_pem: String,
    /// Keys that the kiosk must know.
    pub keys: PublicKeys,
    /// What the journal must call itself: grows with each enrolment of the same kiosk.
    pub incarnation: u32,
    /// Keys that all kiosks share, newest first: services that somebody keeps on paper are sealed under the first, and
    /// read under any. A kiosk that was given none keeps nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<GroupKey>,
}

/// A key that all kiosks share, for groups of services on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupKey {
    /// Which; as the personal-data key that central derives it from.
    pub id: u32,
    /// 32 secret bytes, base 64.
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub secret: domain::Sensitive<String>,
}

/// Public halves of the keys in the architecture's table; base 64.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicKeys {
    /// X25519 keys to seal personal fields to, newest first; two may be valid at once.
    pub personal_data: Vec<PersonalDataKey>,
    /// Ed25519 key that signs catalogues.
    pub catalogue: String,
    /// Ed25519 key that signs visas.
    pub visa: String,
    /// Ed25519 keys that sign the badges of the staff, newest first. Without one nobody of the staff comes in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub badges: Vec<String>,
    /// Ed25519 key that signs the staff list; nothing at a central that publishes none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff: Option<String>,
}

/// One key to seal personal fields to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonalDataKey {
    /// Which of central's keys.
    pub id: u32,
    /// 32 bytes, base 64.
    pub public: String,
}

impl Renew {
    /// How many days after its end a certificate may still be renewed, if it is still on the list.
    pub const GRACE_DAYS: i64 = 90;
}
