//! Papers as they are kept.

use domain::{
    Currency, Money,
    receipt::{CardPayment, Paper, Share},
    visa::Fees,
};
use jiff::civil::datetime;

const fn azn(minor_units: i64) -> Money {
    Money::new(minor_units, Currency::Azn)
}

fn card() -> CardPayment {
    CardPayment {
        masked_pan: "•••• 1234".to_owned(),
        scheme: "Visa".to_owned(),
        terminal_id: "28004869".to_owned(),
        trace: 470,
        receipt_number: 38,
        authorisation: "A40217".to_owned(),
    }
}

fn receipt(whole: Option<Money>) -> Paper {
    Paper::Receipt {
        fees: Fees { duty: azn(4_000), service: azn(400) },
        total: azn(4_400),
        card: card(),
        paid: datetime(2026, 11, 21, 14, 31, 40, 0),
        visa: "AZ26-4K7M-22910".to_owned(),
        number: "R26-GYD014-0004711".to_owned(),
        whole,
    }
}

#[test]
fn the_receipt_of_one_who_paid_alone_is_kept_as_before_there_were_shares() {
    let alone = serde_json::to_value(receipt(None)).unwrap();
    assert!(alone.get("whole").is_none(), "{alone}");
    assert_eq!(serde_json::from_value::<Paper>(alone).unwrap(), receipt(None));
    let share = serde_json::to_value(receipt(Some(azn(11_200)))).unwrap();
    assert_eq!(share["whole"], serde_json::to_value(azn(11_200)).unwrap());
    assert_eq!(serde_json::from_value::<Paper>(share).unwrap(), receipt(Some(azn(11_200))));
}

#[test]
fn what_was_paid_together_names_visas_and_nobody() {
    let share = |visa: &str| Share { visa: visa.parse().unwrap(), amount: azn(4_400) };
    let total = Paper::Total {
        shares: vec![share("AZ26-4K7M-22910"), share("AZ26-4K7M-22911")],
        total: azn(8_800),
        card: card(),
        paid: datetime(2026, 11, 21, 14, 31, 40, 0),
    };
    let kept = serde_json::to_value(&total).unwrap();
    let keys: Vec<&str> = kept["shares"][0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["amount", "visa"]);
    assert_eq!(serde_json::from_value::<Paper>(kept).unwrap(), total);
}
