//! How central says no over HTTP.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use protocol::{
    journal::Refused,
    problem::{Code, Problem},
};

use crate::{personal, store};

/// Every answer that is not a success.
#[derive(Debug)]
pub enum Refusal {
    /// A problem with its reason.
    Problem(Code, &'static str),
    /// A gap or a fork.
    Journal(Refused),
    /// Come back after so many seconds.
    Busy {
        /// `Retry-After`.
        after_s: u64,
    },
}

impl Refusal {
    /// The request does not have its shape.
    #[must_use]
    pub const fn malformed(title: &'static str) -> Self {
        Self::Problem(Code::Malformed, title)
    }
}

/// The HTTP status of a reason.
#[must_use]
pub const fn status(code: Code) -> StatusCode {
    match code {
        Code::Malformed => StatusCode::BAD_REQUEST,
        Code::NotEnrolled => StatusCode::UNAUTHORIZED,
        Code::Forbidden => StatusCode::FORBIDDEN,
        Code::NotFound => StatusCode::NOT_FOUND,
        Code::Gap | Code::Fork | Code::NotHeld | Code::OtherContents | Code::PaymentDiffers => StatusCode::CONFLICT,
        Code::CodeSpent => StatusCode::GONE,
        Code::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Code::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Self::Problem(code, title) => {
                (status(code), Json(Problem { code, title: title.to_owned() })).into_response()
            }
            Self::Journal(refused) => (StatusCode::CONFLICT, Json(refused)).into_response(),
            Self::Busy { after_s } => {
                let problem = Problem { code: Code::Busy, title: "central is busy".to_owned() };
                let mut response = (StatusCode::SERVICE_UNAVAILABLE, Json(problem)).into_response();
                response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(after_s));
                response
            }
        }
    }
}

impl From<store::Error> for Refusal {
    fn from(error: store::Error) -> Self {
        let busy = matches!(error, store::Error::Connect(_));
        tracing::error!(error = &error as &dyn std::error::Error, "the database failed");
        if busy { Self::Busy { after_s: 5 } } else { Self::Problem(Code::Internal, "central's database failed") }
    }
}

impl From<personal::Error> for Refusal {
    fn from(error: personal::Error) -> Self {
        tracing::error!(error = &error as &dyn std::error::Error, "personal fields could not be sealed or opened");
        Self::Problem(Code::Internal, "central's keys failed")
    }
}
