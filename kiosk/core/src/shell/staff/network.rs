//! The page of the network: what is read when it is opened and every second after, and what somebody has measured.

use std::{net::SocketAddr, path::Path};

use domain::{
    DeedId,
    fact::Failure,
    staff::{Depth, TestName},
};
use kiosk_screen::{
    snapshot::staff::{Measured, NetworkScene, Way},
    staff::Page,
};
use maintenance::{Ended, Event};

use super::Tried;
use crate::{
    network,
    shell::{Answer, Stopped, Terminal},
};

/// As a test of it is called beside the devices'.
pub(super) const TEST: &str = "network";

/// What is known of the network while its page is open.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    ways: Vec<Way>,
    resolvers: Vec<String>,
    address: Option<String>,
    measured: Option<Measured>,
    central: Option<SocketAddr>,
}

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;

impl Terminal {
    /// Somebody opens the page.
    pub(super) fn open_network(&mut self) {
        self.desk.network = Known::default();
        self.look_at_network();
    }

    /// A second has passed: a cable that was put in is seen.
    pub(in crate::shell) fn look_at_network(&mut self) {
        if self.desk.page == Page::Network {
            self.desk.network.ways = network::ways(Path::new(network::WAYS));
            let resolvers = network::resolvers(Path::new(network::RESOLVER));
            self.desk.network.resolvers = resolvers.iter().map(ToString::to_string).collect();
            let address = network::own_address(self.desk.network.central);
            self.desk.network.address = address.map(|address| address.to_string());
        }
    }

    /// Measures, in a task of its own.
    pub(super) fn measure_network(&self, id: DeedId) {
        let (central, client, answers) = (self.central.clone(), self.client.clone(), self.answers.0.clone());
        let clock = self.world.clocks.monotonic;
        tokio::spawn(async move {
            let measured = network::measure(&central, &client, clock).await;
            answers.send(Answer::Staff(Box::new(Tried::Network(id, measured)))).ok();
        });
    }

    /// It was measured.
    pub(super) async fn network_measured(
        &mut self,
        id: DeedId,
        (measured, central): (Measured, Option<SocketAddr>),
    ) -> Result<(), Stopped> {
        if self.desk.doing.is_none_or(|doing| doing.id != id) {
            return Ok(());
        }
        let ended = if measured.is_whole() { Ended::Done } else { Ended::Failed(Failure::Network) };
        self.desk.network.measured = Some(measured);
        self.desk.network.central = central;
        self.look_at_network();
        let event: Event = self.over(id, ended);
        // The page itself says what is missing.
        self.desk.last = None;
        self.serve_staff(event).await
    }

    pub(super) fn network_page(&self) -> NetworkScene {
        let known = &self.desk.network;
        let (ends_ms, now_ms) = (self.world.upkeep.certificate_ends_ms, self.world.clocks.wall_ms());
        let name = TestName { device: TEST.to_owned(), depth: Depth::Internal };
        NetworkScene {
            ways: known.ways.clone(),
            address: known.address.clone(),
            resolvers: known.resolvers.clone(),
            central: self.central.host_and_port(),
            reached: self.reached(),
            heard: self.heard_ms.map(|heard| self.world.clocks.local_of(heard)),
            certificate_days: ends_ms.map(|ends| ends.saturating_sub(now_ms).div_euclid(DAY_MS)),
            clock_offset_ms: self.world.clocks.central_offset_ms,
            measured: known.measured,
            last: self.desk.tests.last(&name).map(|tested| self.dated(tested)),
        }
    }
}
