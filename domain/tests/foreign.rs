//! A decoder that is not ours reads what we write. `peripherals/tests/foreign/prepare` fetches it.

use std::{
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
};

use domain::{
    Currency, Money,
    emvqr::{Asked, Local, Merchant, reference, write},
};

#[test]
fn emvqr_reads_every_value_of_our_codes() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let modules = root.join("target/foreign");
    assert!(
        modules.join("node_modules/emvqr").exists(),
        "no foreign programs: run peripherals/tests/foreign/prepare once"
    );
    let local = Local { language: "az".to_owned(), name: "NÜMUNƏ XİDMƏT".to_owned(), city: "BAKI".to_owned() };
    let (mut texts, mut expected) = (Vec::new(), Vec::new());
    for (place, units) in [1, 99, 100, 2650, 999_999_999_999].into_iter().enumerate() {
        let merchant = Merchant {
            template: 26,
            scheme: "az.example.azqr".to_owned(),
            account: format!("M-{place:06}"),
            category: 9399,
            country: "AZ".to_owned(),
            name: "SPECIMEN SERVICE".to_owned(),
            city: "BAKU".to_owned(),
            local: (place % 2 == 0).then(|| local.clone()),
        };
        let number = u128::MAX / (place as u128 + 1);
        let amount = Money::new(units, Currency::Azn);
        let asked = Asked { amount, reference: reference(number), terminal: "GYD-014".to_owned() };
        texts.push(write(&merchant, &asked).expect("a code"));
        let (whole, rest) = (units / 100, units % 100);
        expected.push(format!(
            r#"["az.example.azqr","{}","9399","944","{whole}.{rest:02}","AZ","SPECIMEN SERVICE","BAKU","{}","GYD-014"]"#,
            merchant.account, asked.reference
        ));
    }
    let script = root.join("peripherals/tests/foreign/read_emv.js");
    let mut node = Command::new("node");
    let mut running =
        node.arg(script).arg(&modules).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("node");
    let mut input = running.stdin.take().expect("its input");
    input.write_all(texts.join("\n").as_bytes()).expect("it reads");
    drop(input);
    let output = running.wait_with_output().expect("it ends");
    let read: Vec<String> = String::from_utf8(output.stdout).expect("text").lines().map(ToOwned::to_owned).collect();
    assert_eq!(read, expected);
}
