//! A technician looks at the network, measures it, and measures it again while the cable is out.

use std::time::Duration;

use e2e::{
    Hall, Outcome,
    customer::Customer,
    hall::Eyes,
    network::Network,
    staff::{TECHNICIAN, await_step, come_in, switch_on},
};
use serde_json::json;

const SOON: Duration = Duration::from_secs(40);

#[tokio::test(flavor = "multi_thread")]
async fn the_network_is_measured_with_its_cable_in_and_out() {
    let outcome: Outcome<()> = async {
        let mut hall = Hall::open(Eyes::None).await?;
        tokio::task::block_in_place(|| {
            switch_on(&mut hall)?;
            let mut customer = Customer::at(&hall.path("state/window.sock"))?;
            come_in(&hall, &mut customer, TECHNICIAN)?;
            customer.press("staff-page-network")?;
            await_step(&mut customer, "network")?;
            let shown = customer.shown();
            assert_eq!(
                (&shown["reached"], &shown["measured"], &shown["last"]),
                (&json!("online"), &json!(null), &json!(null))
            );
            assert!(shown["certificate_days"].as_i64().is_some_and(|days| days > 0), "{shown}");
            customer.press("staff-network-measure")?;
            customer.see_that("a network that was measured", SOON, |_, shown| {
                let measured = &shown["measured"];
                let has = |what: &str| measured[what].as_u64().is_some_and(|number| number > 0);
                has("names_ms") && has("round_trip_ms") && has("kbit_per_s") && shown["last"]["verdict"] == "passed"
            })?;
            hall.cable.set(Network::Cut);
            customer.press("staff-network-measure")?;
            customer.see_that("a network that cannot be measured", SOON, |_, shown| {
                shown["measured"]["kbit_per_s"].is_null()
                    && shown["last"]["verdict"] == "failed"
                    && shown["step"] == "network"
            })?;
            hall.cable.set(Network::Sound);
            Ok(())
        })
    }
    .await;
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}
