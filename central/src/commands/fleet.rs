//! `central enrol`, `revoke`, `thaw`.

use domain::KioskId;
use serde_json::json;

use super::{Answer, Error, Found};
use crate::{clock::Clock, enrolment, store::Store};

#[derive(Debug, clap::Args)]
pub(super) struct OfKiosk {
    /// The kiosk's name, as on its sticker.
    kiosk: KioskId,
}

pub(super) async fn enrol(store: &Store, of: &OfKiosk) -> Result<Answer, Error> {
    let code = enrolment::new_code(store, &Clock::system(), &of.kiosk).await?;
    let json = json!({ "kiosk": of.kiosk, "code": code, "hours": enrolment::CODE_HOURS });
    Ok(Answer::done(code, json))
}

pub(super) async fn revoke(store: &Store, of: &OfKiosk) -> Result<Answer, Error> {
    let certificates = enrolment::revoke(store, &Clock::system(), &of.kiosk).await?;
    let json = json!({ "kiosk": of.kiosk, "revoked": certificates });
    Ok(answer(certificates > 0, format!("{certificates} certificates of {} revoked", of.kiosk), json))
}

pub(super) async fn thaw(store: &Store, of: &OfKiosk) -> Result<Answer, Error> {
    let thawed = enrolment::thaw(store, &of.kiosk).await?;
    let text = if thawed { "may speak again" } else { "was not frozen" };
    Ok(answer(thawed, format!("{} {text}", of.kiosk), json!({ "kiosk": of.kiosk, "thawed": thawed })))
}

fn answer(changed: bool, text: String, json: serde_json::Value) -> Answer {
    Answer { text, json, found: if changed { Found::Done } else { Found::No } }
}
