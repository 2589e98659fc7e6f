use protocol::enrolment::{Enrol, Enrolled, Renew};

use super::{travels, travels_with_more};

#[test]
fn an_enrolment_travels_and_its_code_is_not_logged() {
    let enrol: Enrol =
        travels(r#"{"code": "K4XZ2QJ7", "kiosk": "GYD-014", "request_pem": "-----BEGIN CERTIFICATE REQUEST-----\n"}"#);
    assert_eq!(enrol.code.reveal(), "K4XZ2QJ7");
    assert!(!format!("{enrol:?}").contains("K4XZ2QJ7"));
    let renew: Renew = travels(r#"{"request_pem": "-----BEGIN CERTIFICATE REQUEST-----\n"}"#);
    assert!(renew.request_pem.starts_with("-----BEGIN"));
}

#[test]
fn what_a_kiosk_learns_travels() {
    let enrolled: Enrolled = travels_with_more(
        r#"{
          "certificate_pem": "-----BEGIN CERTIFICATE-----\n",
          "keys": {
            "personal_data": [
              {"id": 2, "public": "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI="},
              {"id": 1, "public": "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="}
            ],
            "catalogue": "AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM=",
            "visa": "BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ="
          },
          "incarnation": 1
        }"#,
    );
    assert_eq!(enrolled.keys.personal_data[0].id, 2, "the newest first");
}
