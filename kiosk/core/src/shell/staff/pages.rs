//! What of the staff's machine is shown.

use domain::staff::{Deed, May, Role, may};
use kiosk_screen::snapshot::{
    ScannerScene,
    staff::{Device, Health, Home, StaffScene, TestOf, Tested, Whose},
};
use kiosk_screen::staff::Page;
use maintenance::{Active, Doing, Entry, Mode, Proof, Said, Step};
use peripherals::family::Family;

use super::{health, trials};
use crate::{devices::can_serve, shell::Terminal};

/// What has a page or a button here, in their order.
const OFFERED: [Deed; 14] = [
    Deed::SeeHealth,
    Deed::TestDevice,
    Deed::SetNetwork,
    Deed::SeeJournal,
    Deed::ChangePaper,
    Deed::ExchangeCassette,
    Deed::PrintTotals,
    Deed::PrintReadiness,
    Deed::RetryQueue,
    Deed::ChangeSettings,
    Deed::Update,
    Deed::RollBack,
    Deed::Restart,
    Deed::ShutDown,
];

impl Terminal {
    /// The staff's page, while they have the screen.
    pub(in crate::shell) fn staff_scene(&self) -> Option<StaffScene> {
        if !self.is_staffs() {
            return None;
        }
        Some(match &self.desk.machine.mode {
            Mode::Inactive(Entry::Closed | Entry::Waiting) => return None,
            Mode::Inactive(Entry::Locked { .. }) => self.locked(),
            Mode::Inactive(Entry::Asking { proof, said, .. }) => self.proof(proof, (Whose::Entrant, *said)),
            Mode::EnterPending(_) => StaffScene::Pending { inside: self.inside() },
            Mode::Active(active) => self.page(active),
            Mode::ExitPending(active, _) => match &active.doing {
                Doing::Deed(begun) => StaffScene::Leaving { deed: begun.request.deed },
                Doing::Nothing | Doing::Second(_) => self.page(active),
            },
        })
    }

    fn locked(&self) -> StaffScene {
        let left = self.desk.machine.lock_out.until.map(|until| until.since(self.world.now()).as_secs());
        StaffScene::Locked { seconds: u32::try_from(left.unwrap_or(0)).unwrap_or(u32::MAX).max(1) }
    }

    fn proof(&self, proof: &Proof, (whose, said): (Whose, Option<Said>)) -> StaffScene {
        match proof {
            Proof::Badge => {
                let works = self.world.barcode.is_some_and(|status| can_serve(status.readiness));
                let scanner = if works { ScannerScene::Reads } else { ScannerScene::Missing };
                StaffScene::Badge { said, scanner, whose }
            }
            Proof::Pin { typed, .. } => {
                StaffScene::Pin { typed: u8::try_from(typed.count()).unwrap_or(u8::MAX), said, whose }
            }
            Proof::Checking { .. } => StaffScene::Checking,
        }
    }

    fn page(&self, active: &Active) -> StaffScene {
        match &active.doing {
            Doing::Second(second) => {
                return self.proof(&second.proof, (Whose::Second(second.request.deed), active.said));
            }
            Doing::Deed(begun) => {
                return match &begun.step {
                    Step::Exchange(exchange) => StaffScene::Exchange(self.exchange_scene(exchange, active.said)),
                    Step::Running { .. } | Step::Asked | Step::Stopping { .. } => self.working(begun.request.deed),
                };
            }
            Doing::Nothing => {}
        }
        match (self.desk.page, &self.desk.records) {
            (Page::Records, Some(records)) => StaffScene::Records(records.clone()),
            (Page::Health, _) => StaffScene::Health(self.health_page()),
            (Page::Tests, _) => StaffScene::Tests { devices: self.tests() },
            (Page::Device(device), _) => {
                StaffScene::Device { device, tests: self.tests_of(device), tried: self.desk.tried }
            }
            (Page::Network, _) => StaffScene::Network(Box::new(self.network_page())),
            (Page::Settings, _) => self.settings_page(),
            (Page::Setting(topic), _) => self.setting_page(topic),
            (Page::Home | Page::Records, _) => {
                let role = active.who.role;
                StaffScene::Home(Home {
                    who: active.who.person.clone(),
                    role,
                    troubles: u8::try_from(health::troubles(&self.world, &self.devices).len()).unwrap_or(u8::MAX),
                    deeds: self.offered(role),
                    last: self.desk.last,
                    slip: self.last_slip(role),
                    said: active.said,
                })
            }
        }
    }

    /// Something is being done: a test may ask, and a brightness does.
    fn working(&self, deed: Deed) -> StaffScene {
        match (self.trial_asks(), self.brightness_asked()) {
            (Some((device, asked)), _) => StaffScene::Trial { device, asked },
            (None, Some(brightness)) => StaffScene::Brightness { brightness },
            (None, None) => StaffScene::Running { deed },
        }
    }

    /// What a role does here. Without a validator there is no cassette; what shuts the machine down, the settings say.
    fn offered(&self, role: Role) -> Vec<Deed> {
        let is_theirs = |deed: &Deed| matches!(may(role, *deed), May::Alone | May::WithSecond);
        let has = |deed: &Deed| match deed {
            Deed::ExchangeCassette => self.world.cash.is_some(),
            Deed::ShutDown => !self.programs.shut_down.is_empty(),
            Deed::Update => !self.programs.update.is_empty(),
            Deed::RollBack => !self.programs.roll_back.is_empty(),
            _any_terminal => true,
        };
        OFFERED.into_iter().filter(|deed| is_theirs(deed) && has(deed)).collect()
    }

    /// The number of the last slip, for whoever may print it.
    fn last_slip(&self, role: Role) -> Option<u32> {
        let last = self.desk.collections.last_counted().map(|collection| collection.number);
        last.filter(|_| may(role, Deed::PrintTotals) == May::Alone)
    }

    fn health_page(&self) -> Health {
        let world = &self.world;
        let notes = world.cash.is_some().then(|| (world.cassette.count(), world.capacity.notes));
        Health {
            troubles: health::troubles(world, &self.devices),
            paper_m: u32::try_from(self.devices.supply.roll().left_mm() / 1_000).unwrap_or(u32::MAX),
            notes,
            central: self.reached(),
            waiting: world.sync.queue,
        }
    }

    fn tests(&self) -> Vec<Tested> {
        let present = self.devices.health(self.world.now());
        let tested = |family: Family| {
            let made =
                trials::depths(family).iter().filter_map(|depth| self.desk.tests.last(&trials::name(family, *depth)));
            // Names of deeds are in the order in which they began.
            let last = made.max_by_key(|tested| tested.id.0).map(|tested| self.dated(tested));
            Tested { device: health::device(family), last }
        };
        present.into_keys().map(tested).collect()
    }

    fn tests_of(&self, device: Device) -> Vec<TestOf> {
        let Some(family) = health::family(device) else { return Vec::new() };
        let test = |depth| {
            let last = self.desk.tests.last(&trials::name(family, depth)).map(|tested| self.dated(tested));
            TestOf { depth, last }
        };
        trials::depths(family).iter().copied().map(test).collect()
    }
}
