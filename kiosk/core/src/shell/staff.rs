//! The shell of the other machine: whoever keeps the terminal running comes in, does something, and leaves. What the machine
//! wants is done here, one arm each; `Record` is durable before the next effect begins.

mod deeds;
mod exchange;
mod health;
mod network;
mod pages;
mod papers;
mod readiness;
mod settings;
mod trials;

use std::{collections::VecDeque, net::SocketAddr, sync::Arc};

use domain::{
    DeedId, Language, Moment, SiteId,
    books::Collections,
    fact::Fact,
    staff::{Attendance, Brightness, Deed, Depth, Request, Setting, TestName, Tests, Verdict, list::Signed},
};
use journey::{Comfort, Stage};
use kiosk_screen::{
    snapshot::staff::{self as shown, Measured},
    staff::{Page, Touch, digit},
};
use maintenance::{Digit, Effect, Ended, Event, Facts, Inside, Maintenance, Next, PinCheck, Screen, Times, VendorMode};
use peripherals::{barcode, cash, document, status::Readiness};

use super::{Answer, Fetching, Stopped, Terminal};
use crate::{
    journal::{self, Draft},
    staff::{Staff, pin},
    world::{Records, World},
};

use exchange::Hand;
use network::Known;
use papers::Printing;
pub(super) use papers::is_staffs;
use settings::Dimmed;
use trials::Trial;

/// Whether visits may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Visits {
    Begin,
    Held,
}

/// Something that was begun, and has not ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Doing {
    id: DeedId,
    deed: Deed,
}

/// Everything that a terminal is for its staff.
pub(crate) struct Desk {
    machine: Maintenance,
    list: Staff,
    fetching: Fetching,
    site: SiteId,
    collections: Arc<Collections>,
    visits: Visits,
    /// What was inside when the machine was last told.
    inside: Vec<Inside>,
    /// A name that no deed has yet.
    fresh: DeedId,
    language: Language,
    page: Page,
    doing: Option<Doing>,
    last: Option<(Deed, shown::Ended)>,
    tests: Tests,
    trial: Option<Trial>,
    records: Option<shown::Records>,
    hand: Hand,
    printing: Option<Printing>,
    /// The test that was made to its end just now.
    tried: Option<Depth>,
    network: Known,
    /// A setting as it would be.
    draft: Option<Setting>,
    /// A brightness that is tried.
    dimmed: Option<Dimmed>,
}

/// What was looked at or tried for the staff, in a task of its own.
pub(crate) enum Tried {
    /// A PIN was compared.
    Pin(u32, maintenance::PinAnswer),
    /// A device was tested.
    Device(DeedId, Verdict),
    /// The records were verified.
    Records(DeedId, Option<shown::Records>),
    /// A readiness report was made and signed, or could not be.
    Report(DeedId, Option<Box<domain::readiness::Signed>>),
    /// The panel was made as bright as this, or was not.
    Dimmed(DeedId, Brightness, bool),
    /// The network was measured, and central found.
    Network(DeedId, (Measured, Option<SocketAddr>)),
    /// A program of the machine has ended.
    Ran(DeedId, Ended),
    /// A new list of the staff, or none.
    List(Option<Signed>),
}

impl Desk {
    /// Nobody of the staff is there yet; whoever was, when the power went, is not any more.
    pub(crate) fn boot(
        list: Staff,
        site: SiteId,
        known: (Attendance, Collections),
        world: &mut World,
    ) -> (Self, Vec<Effect>) {
        let (attendance, collections) = known;
        let fresh = DeedId(world.id());
        world.hold(&collections);
        let mut desk = Self {
            machine: Maintenance::boot(Attendance::default(), &facts_of_nothing(world, site.clone(), fresh))
                .maintenance,
            list,
            fetching: Fetching::No,
            site,
            collections: Arc::new(collections),
            visits: Visits::Begin,
            inside: Vec::new(),
            fresh,
            language: locales::STAFF[0],
            page: Page::default(),
            doing: None,
            last: None,
            tests: attendance.tests.clone(),
            trial: None,
            records: None,
            hand: Hand::default(),
            printing: None,
            tried: None,
            network: Known::default(),
            draft: None,
            dimmed: None,
        };
        let Next { maintenance, effects } = Maintenance::boot(attendance, &desk.facts(world, Vec::new()));
        desk.machine = maintenance;
        (desk, effects)
    }

    fn facts(&self, world: &World, inside: Vec<Inside>) -> Facts {
        Facts {
            badge_keys: self.list.badge_keys(),
            staff: self.list.list(),
            inside,
            collections: Arc::clone(&self.collections),
            ..facts_of_nothing(world, self.site.clone(), self.fresh)
        }
    }

    /// Whether nobody may begin a visit.
    pub(super) fn holds_visits(&self) -> bool {
        self.visits == Visits::Held
    }

    /// The staff's language.
    const fn language(&self) -> Language {
        self.language
    }

    /// Whose the terminal is, in one word.
    pub(super) const fn vendor_mode(&self) -> VendorMode {
        self.machine.vendor_mode()
    }

    /// Believes lists and badges by these keys from now on.
    pub(super) fn use_keys(&mut self, keys: &protocol::enrolment::PublicKeys) {
        self.list.use_keys(keys);
    }
}

/// The world without lists, keys and cassettes.
fn facts_of_nothing(world: &World, site: SiteId, deed: DeedId) -> Facts {
    Facts {
        now: world.now(),
        today: world.clocks.today(),
        hour: world.clocks.local().time(),
        site,
        badge_keys: Arc::default(),
        staff: None,
        inside: Vec::new(),
        collections: Arc::default(),
        deed,
        times: Times::default(),
    }
}

impl Terminal {
    fn desk_facts(&self) -> Facts {
        self.desk.facts(&self.world, self.inside())
    }

    /// Whether the staff has the screen.
    pub(super) fn is_staffs(&self) -> bool {
        self.desk.machine.screen(&self.desk_facts()) == Screen::Staff
    }

    /// The language of the staff's pages.
    pub(super) const fn staff_language(&self) -> Language {
        self.desk.language()
    }

    /// When the staff's machine is due.
    pub(super) fn desk_deadline(&self) -> Option<Moment> {
        self.desk.machine.deadline(&self.desk_facts())
    }

    /// What is inside of customers'. A device that works for somebody now has something of theirs in it.
    fn inside(&self) -> Vec<Inside> {
        let is_busy = |readiness: Readiness| readiness == Readiness::Busy;
        let world = &self.world;
        let all = [
            (!matches!(self.journey.stage, Stage::Attract(_)), Inside::Visit),
            (world.cash.is_some_and(|status| is_busy(status.readiness)), Inside::Note),
            (is_busy(world.document.readiness), Inside::Document),
            (is_busy(world.card.readiness) && self.checks.card.is_none(), Inside::Card),
            (is_busy(world.printer.readiness), Inside::Paper),
        ];
        all.into_iter().filter(|(is_inside, _)| *is_inside).map(|(_, inside)| inside).collect()
    }

    /// Tells the machine when what is inside has changed.
    pub(super) async fn look_inside(&mut self) -> Result<(), Stopped> {
        let inside = self.inside();
        if inside == self.desk.inside {
            return Ok(());
        }
        self.desk.inside = inside;
        self.serve_staff(Event::WorldChanged).await
    }

    /// One event through the staff's machine, and what it wants done, in order; and what comes of that.
    pub(super) async fn serve_staff(&mut self, event: Event) -> Result<(), Stopped> {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            let before = exchange::place_of(&self.desk.machine.mode);
            let Next { maintenance, effects } = self.desk.machine.clone().on(event, &self.desk_facts());
            self.desk.machine = maintenance;
            let after = exchange::place_of(&self.desk.machine.mode);
            if after != before {
                self.desk.hand = Hand::default();
            }
            if before.is_some() && after.is_none() {
                self.desk.last = effects.iter().find_map(exchange::ended);
            }
            self.desk.fresh = DeedId(self.world.id());
            events.extend(self.do_for_staff(effects).await?);
        }
        Ok(())
    }

    /// Does what is wanted; what has ended at once is told to the machine after it.
    pub(crate) async fn do_for_staff(&mut self, effects: Vec<Effect>) -> Result<Vec<Event>, Stopped> {
        let mut ended = Vec::new();
        for effect in effects {
            match effect {
                Effect::Record(fact) => match self.write_of_staff(Fact::Maintenance(fact)).await {
                    Ok(()) => {}
                    Err(journal::Error::Full) => {
                        self.shut_staff_out();
                        break;
                    }
                    Err(error) => return Err(error.into()),
                },
                Effect::HoldVisits => self.desk.visits = Visits::Held,
                Effect::ReleaseVisits => self.desk.visits = Visits::Begin,
                Effect::TakeOver => self.rest_devices().await,
                Effect::HandBack => self.hand_back(),
                Effect::EnableScanner => self.devices.tell_barcode(barcode::Command::Enable).await,
                Effect::DisableScanner => self.devices.tell_barcode(barcode::Command::Disable).await,
                Effect::CheckPin(check) => self.compare(*check),
                Effect::Begin(id, request) => ended.extend(self.begin_deed(id, &request).await?),
                Effect::Stop(id) => {
                    (self.desk.doing, self.desk.printing, self.desk.tried) = (None, None, None);
                    self.stop_trial().await;
                    self.stop_brightness();
                    ended.push(Event::DeedEnded(id, Ended::Stopped));
                }
                Effect::Tell(id, answer) => {
                    ended.extend(self.brightness_answered(id, answer));
                    ended.extend(self.trial_answered(id, answer).await);
                }
                // The validator has no lock of its own that could be told.
                Effect::StartExchange(_) | Effect::EndExchange(_) => {}
                Effect::PrintSlips(slip) => ended.extend(self.print_slips(*slip).await),
            }
        }
        Ok(ended)
    }

    async fn write_of_staff(&mut self, fact: Fact) -> Result<(), journal::Error> {
        self.writer.append(Draft::alone(fact)).await?;
        self.look_at_collections().await
    }

    /// What the journal says of the cassettes, of tests, and of what is set here.
    pub(super) async fn look_at_collections(&mut self) -> Result<(), journal::Error> {
        let told = |journal: &mut journal::Journal, _| (journal.collections().clone(), journal.attendance().clone());
        let (collections, Attendance { tests, settings, .. }) = self.writer.with(told).await?;
        self.desk.tests = tests;
        if settings != self.world.settings {
            tracing::info!("what is set at the terminal itself has changed");
            self.world.set(settings);
        }
        if collections != *self.desk.collections {
            self.world.hold(&collections);
            self.desk.collections = Arc::new(collections);
        }
        Ok(())
    }

    /// Not even the reserve has room: nobody can be let in, since nobody could write it down.
    fn shut_staff_out(&mut self) {
        tracing::error!("the disk is full: what the staff does cannot be written down, and nobody is let in");
        self.world.records = Records::Full;
        let Next { maintenance, .. } = Maintenance::boot(Attendance::default(), &self.desk_facts());
        self.desk.machine = maintenance;
        self.desk.visits = Visits::Begin;
    }

    /// The terminal is the staff's: customers' devices rest.
    async fn rest_devices(&mut self) {
        self.desk.page = Page::default();
        self.desk.last = None;
        self.desk.records = None;
        self.devices.tell_document(document::Command::Disable).await;
        self.devices.tell_cash(cash::Command::Disable).await;
    }

    fn hand_back(&mut self) {
        // As everybody finds it: not as whoever was in wanted it.
        self.journey.session.comfort = Comfort::as_loud(self.world.settings.volume());
        (self.desk.page, self.desk.draft) = (Page::default(), None);
        self.desk.language = locales::STAFF[0];
        self.desk.doing = None;
        self.desk.last = None;
        self.desk.records = None;
    }

    fn compare(&self, check: PinCheck) {
        let answers = self.answers.0.clone();
        tokio::spawn(async move {
            let (number, answer) = pin::compare(check).await;
            answers.send(Answer::Staff(Box::new(Tried::Pin(number, answer)))).ok();
        });
    }

    /// Something came back that was looked at or tried for the staff.
    pub(super) async fn tried(&mut self, tried: Tried) -> Result<(), Stopped> {
        match tried {
            Tried::Pin(number, answer) => self.serve_staff(Event::PinChecked(number, answer)).await,
            Tried::Device(id, how) => self.tested(id, how).await,
            Tried::Records(id, records) => self.verified(id, records).await,
            Tried::Dimmed(id, to, done) => self.is_dimmed(id, to, done).await,
            Tried::Network(id, measured) => self.network_measured(id, measured).await,
            Tried::Ran(id, ended) => self.ran(id, ended).await,
            Tried::Report(id, signed) => self.report_made(id, signed).await,
            Tried::List(signed) => {
                self.desk.fetching = Fetching::No;
                if let Some(signed) = signed {
                    match self.desk.list.renew(&signed) {
                        Ok(()) => tracing::info!(version = self.desk.list.version(), "a new staff list"),
                        Err(error) => {
                            tracing::error!(%error, cause = ?std::error::Error::source(&error), "staff list refused");
                        }
                    }
                }
                Ok(())
            }
        }
    }

    /// Fetches the list if central has told of a newer one.
    pub(super) fn fetch_staff_if_newer(&mut self) {
        let told = self.world.sync.staff_version.unwrap_or(0);
        if told <= self.desk.list.version() || self.desk.fetching == Fetching::Yes {
            return;
        }
        self.desk.fetching = Fetching::Yes;
        let (client, answers) = (self.client.clone(), self.answers.0.clone());
        tokio::spawn(async move {
            let signed = match client.staff().await {
                Ok(signed) => Some(signed),
                Err(error) => {
                    tracing::warn!(%error, cause = ?std::error::Error::source(&error), "no staff list");
                    None
                }
            };
            answers.send(Answer::Staff(Box::new(Tried::List(signed)))).ok();
        });
    }

    /// A key of the keyboard, or something that is set for everybody.
    pub(super) async fn staff_pressed_as_customers(&mut self, touch: journey::Touch) -> Result<(), Stopped> {
        if self.exchanging().is_some() {
            return self.exchange_typed(touch).await;
        }
        let typed = match touch {
            journey::Touch::Erased => Some(maintenance::Touch::Erased),
            journey::Touch::Cleared => Some(maintenance::Touch::Cleared),
            other => digit(other).and_then(Digit::new).map(maintenance::Touch::Typed),
        };
        match typed {
            Some(typed) => self.serve_staff(Event::Touched(typed)).await,
            None => self.pressed_for_everybody(touch).await,
        }
    }

    async fn pressed_for_everybody(&mut self, touch: journey::Touch) -> Result<(), Stopped> {
        if is_comfort(touch) { self.admit(journey::Event::Touched(touch)).await } else { Ok(()) }
    }

    /// Something of the staff's own pages was pressed.
    pub(super) async fn staff_pressed(&mut self, touch: Touch) -> Result<(), Stopped> {
        let wanted = |deed: Deed| maintenance::Touch::DeedChosen(Request::from(deed));
        let touch = match touch {
            Touch::PinConfirmed => maintenance::Touch::PinConfirmed,
            // From one pile it goes back to all of them.
            Touch::GivenUp => {
                if self.pile_left() {
                    maintenance::Touch::StayChosen
                } else {
                    maintenance::Touch::GivenUp
                }
            }
            Touch::CassetteTyped => return self.cassette_typed().await,
            Touch::PileChosen(place) => return self.pile_chosen(place).await,
            Touch::PileTyped => return self.pile_typed().await,
            Touch::CountConfirmed => maintenance::Touch::CountConfirmed,
            Touch::ElsewhereChosen => maintenance::Touch::ElsewhereChosen,
            Touch::SlipChosen => maintenance::Touch::DeedChosen(deeds::last_slip()),
            Touch::LeaveChosen => maintenance::Touch::LeaveChosen,
            Touch::StayChosen => maintenance::Touch::StayChosen,
            Touch::DeedChosen(deed) => wanted(deed),
            Touch::PageChosen(Page::Health) => wanted(Deed::SeeHealth),
            Touch::PageChosen(Page::Records) => wanted(Deed::SeeJournal),
            Touch::TestChosen(device, depth) => {
                let named = health::family(device).map(|family| trials::name(family, depth));
                match named.and_then(|name| name.request()) {
                    Some(request) => maintenance::Touch::DeedChosen(request),
                    None => return Ok(()),
                }
            }
            Touch::Answered(answer) => maintenance::Touch::Answered(answer),
            Touch::NetworkMeasured => {
                let name = TestName { device: network::TEST.to_owned(), depth: Depth::Internal };
                let Some(request) = name.request() else { return Ok(()) };
                maintenance::Touch::DeedChosen(request)
            }
            Touch::SettingTurned(place) => {
                if let Page::Setting(topic) = self.desk.page {
                    self.setting_turned(topic, place);
                }
                return self.serve_staff(Event::Touched(maintenance::Touch::StayChosen)).await;
            }
            Touch::SettingSaved | Touch::SettingReset => {
                let Page::Setting(topic) = self.desk.page else { return Ok(()) };
                let reset = matches!(touch, Touch::SettingReset).then(|| topic.reset());
                let Some(request) = reset.or_else(|| self.setting_saved(topic)) else { return Ok(()) };
                maintenance::Touch::DeedChosen(request)
            }
            Touch::PageChosen(
                page @ (Page::Home | Page::Tests | Page::Device(_) | Page::Network | Page::Settings | Page::Setting(_)),
            ) => {
                (self.desk.page, self.desk.last, self.desk.draft) = (page, None, None);
                self.desk.tried = None;
                if page == Page::Network {
                    self.open_network();
                }
                // Somebody is there: a hand that does nothing else keeps them in.
                return self.serve_staff(Event::Touched(maintenance::Touch::StayChosen)).await;
            }
            Touch::LanguageTurned => {
                let at = locales::STAFF.iter().position(|language| *language == self.desk.language);
                self.desk.language = locales::STAFF[at.map_or(0, |at| (at + 1) % locales::STAFF.len())];
                return Ok(());
            }
        };
        if !matches!(touch, maintenance::Touch::StayChosen) {
            self.desk.last = None;
        }
        self.serve_staff(Event::Touched(touch)).await
    }

    /// A code that the scanner has read for the staff.
    pub(super) async fn staff_scanned(&mut self, code: domain::Sensitive<String>) -> Result<(), Stopped> {
        self.serve_staff(Event::CodeScanned(code)).await
    }
}

/// What everybody may set, whoever has the screen: how it is heard, seen and reached.
const fn is_comfort(touch: journey::Touch) -> bool {
    use journey::Touch;
    matches!(
        touch,
        Touch::ListenTurned
            | Touch::SizeTurned
            | Touch::ReachTurned
            | Touch::ThemeTurned(_)
            | Touch::LouderChosen
            | Touch::SofterChosen
            | Touch::FocusMoved
            | Touch::PageTurned
    )
}
