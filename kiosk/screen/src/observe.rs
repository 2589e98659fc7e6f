//! From a journey to the one screenful that may be seen of it.

mod comfort;
mod party;
mod payment;
mod staff;

pub use staff::observe_staff;

use domain::{
    ClaimNumber, KioskId, TransactionId, books::Printing, document::PartialDate, evisa::code::Other, fact::PaperKind,
    receipt::Copy,
};
use journey::{Again, CardProgress, Facts, Journey, Obstacle, Overlay, Scanner, Session, Stage, stage};

use crate::snapshot::{
    self, Answered, Cabinet, Clock, Closed, CodeScene, DocumentScene, Heard, HelpPanel, NotNow, Offer, PaperScene,
    PayScene, Ready, ReferenceWay, ResidenceScene, ScannerScene, Scene, Snapshot, Stake, TypingScene, UnfinishedScene,
    Voice, Walk,
};

/// What stands around the scene, from settings and clock.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Which terminal.
    pub kiosk: KioskId,
    /// Local time.
    pub clock: Clock,
    /// Whom to call.
    pub help_line: String,
    /// Where the devices are.
    pub cabinet: Cabinet,
    /// Whether the terminal has a voice that can be heard.
    pub voice: Voice,
    /// Where whoever walks with keys is.
    pub walk: Walk,
}

/// All that may be seen of the journey now. `screen` is the number of the screen before; it grows when what can be
/// pressed may have changed.
#[must_use]
pub fn observe(journey: &Journey, facts: &Facts, frame: &Frame, before: Option<&Snapshot>) -> Snapshot {
    let session = &journey.session;
    let scene = scene(journey, facts);
    let help = if session.overlay == Overlay::Help { HelpPanel::Open } else { HelpPanel::Closed };
    let screen = before.map_or(1, |before| {
        if is_same(&before.scene, &scene) && before.help == help { before.screen } else { before.screen + 1 }
    });
    Snapshot {
        screen,
        language: session.language,
        comfort: comfort::seen(session.comfort),
        hearing: comfort::heard(session.comfort, frame.voice),
        walk: frame.walk.clone(),
        kiosk: frame.kiosk.clone(),
        clock: frame.clock,
        help_line: frame.help_line.clone(),
        cabinet: frame.cabinet,
        help,
        scene,
    }
}

/// Whether a press on one may count on the other. Another value to type is another screen: the same keys, another
/// meaning.
fn is_same(one: &Scene, other: &Scene) -> bool {
    match (one, other) {
        (Scene::Typing { item: one, .. }, Scene::Typing { item: other, .. }) => one == other,
        // Finished, or printed once more: the same button, another meaning.
        (Scene::Collecting { paper: one, .. }, Scene::Collecting { paper: other, .. }) => one == other,
        (Scene::Payment(one), Scene::Payment(other)) => one.is_same(other),
        (Scene::Staff(one), Scene::Staff(other)) => one.is_same(other),
        (one, other) => std::mem::discriminant(one) == std::mem::discriminant(other),
    }
}

fn scene(journey: &Journey, facts: &Facts) -> Scene {
    let Journey { session, stage } = journey;
    match session.overlay {
        Overlay::TimeOut { since } => {
            let of = u32::try_from(facts.times.warning.as_secs()).unwrap_or(u32::MAX);
            let gone = u32::try_from(facts.now.since(since).as_secs()).unwrap_or(u32::MAX);
            let stake = match journey.stake() {
                journey::Stake::Nothing => Stake::Nothing,
                journey::Stake::Inside(amount) => Stake::Inside(amount),
                journey::Stake::Settled => Stake::Settled,
            };
            return Scene::TimeOut { seconds: of.saturating_sub(gone), of, stake };
        }
        Overlay::Languages => return Scene::Languages { languages: facts.languages.clone() },
        Overlay::Nothing | Overlay::Help => {}
    }
    match stage {
        Stage::Attract(attract) => wall(attract.turn, facts),
        Stage::Choosing(_) => Scene::Choosing {
            visa: offer(facts.visa_obstacle()),
            pick_up: (facts.prints_e_visas() || !facts.sells()).then(|| offer(facts.pick_up_obstacle())),
            sale: sale(facts),
        },
        Stage::Reference(stage) => reference(stage, facts),
        Stage::Holder(stage) => Scene::Holder { state: place(stage.place) },
        Stage::Searching(stage) => {
            Scene::Searching { waited: u32::try_from(facts.now.since(stage.since).as_secs()).unwrap_or(u32::MAX) }
        }
        Stage::NoEVisa(stage) => Scene::NoEVisa { why: stage.why },
        Stage::Collecting(stage) => collecting(stage, session, facts),
        Stage::Privacy(_) => Scene::Privacy,
        Stage::Document(stage) => Scene::Document { state: place(stage.place), traveller: party::number(session) },
        Stage::Review(_) | Stage::Recalling(_) => review(session),
        Stage::WrongLine(_) => wrong_line(session),
        Stage::Typing(stage) => typing(stage, session),
        Stage::Residence(stage) => residence(&stage.second, facts),
        Stage::Trip(trip) => Scene::Trip {
            arrival: facts.today,
            day_choices: facts.rules.as_ref().map(|rules| trip.day_choices(rules)).unwrap_or_default(),
            days: session.days,
            purpose: session.purpose,
        },
        Stage::Declaring(_) => Scene::Declaration,
        Stage::Deciding(stage) => {
            Scene::Deciding { waited: u32::try_from(facts.now.since(stage.since).as_secs()).unwrap_or(u32::MAX) }
        }
        Stage::Renewing(stage) => {
            Scene::Deciding { waited: u32::try_from(facts.now.since(stage.since).as_secs()).unwrap_or(u32::MAX) }
        }
        Stage::Approved(stage) if session.is_party() => party::list(session, stage.fees),
        Stage::Removing(stage) => party::removing(session, stage.place, stage.fees()),
        Stage::Approved(stage) => Scene::Approved { terms: stage.terms, fees: stage.fees, answered: answered(session) },
        Stage::CannotPay(stage) => Scene::CannotPay { because: not_now(stage.obstacle) },
        Stage::Paying(stage) => Scene::Paying { fees: stage.fees, state: pay(&stage.phase) },
        Stage::NotCharged(stage) => Scene::NotCharged { fees: stage.fees, by: stage.by },
        Stage::Resolving(stage) => Scene::Resolving { amount: stage.amount, claim: stage.claim },
        Stage::MoneyOwed(stage) => Scene::MoneyOwed {
            amount: stage.amount,
            claim: stage.claim.unwrap_or_else(|| claim(session)),
            slip: paper(stage.slip.state),
            business: payment::business(session),
        },
        Stage::GivenBack(stage) => {
            Scene::GivenBack { amount: stage.amount, claim: stage.claim.unwrap_or_else(|| claim(session)) }
        }
        Stage::Handing(stage) => handing(&stage.sheets, session),
        Stage::Taking(stage) => taking(&stage.sheets, session),
        Stage::Unprinted(stage) => unprinted(&stage.sheets, session),
        Stage::Farewell(_) => Scene::Farewell,
        Stage::Refused(stage) => Scene::Refused { reason: stage.reason, others: party::others_may_come(session) },
        Stage::Officer(stage) => {
            let slip = paper(stage.slip.state);
            Scene::Officer { reason: stage.reason, claim: claim(session), slip, others: party::others(session) }
        }
        Stage::Queueing(stage) => queue(stage, facts),
        Stage::Numbered(stage) => Scene::Numbered {
            number: stage.case.number,
            good_until: stage.case.good_until,
            slip: paper(stage.slip.state),
            others: party::others(session),
        },
        Stage::Desk(stage) => Scene::Desk {
            reason: stage.reason,
            claim: claim(session),
            slip: paper(stage.slip.state),
            code: claim(session).to_string(),
            others: party::others(session),
        },
        Stage::Payment(step) => Scene::Payment(Box::new(payment::step(step, session, facts))),
        Stage::Unfinished(stage) => unfinished(stage, session),
    }
}

fn wall(turn: u32, facts: &Facts) -> Scene {
    // Where nothing but payments is to be had, nobody is told of visas.
    let has_visas = facts.rules.is_some() || !facts.sells();
    let main = if has_visas { facts.visa_obstacle() } else { facts.sale_obstacle() };
    match main {
        Some(Obstacle::Records) => Scene::Closed(Closed::Records),
        Some(Obstacle::Clock) => Scene::Closed(Closed::Clock),
        Some(Obstacle::Frozen) => Scene::Closed(Closed::Frozen),
        Some(Obstacle::Serviced) => Scene::Closed(Closed::Serviced),
        Some(Obstacle::AfterHours(opens)) => Scene::Closed(Closed::AfterHours(opens)),
        _ => Scene::Attract {
            visa: has_visas.then(|| offer(facts.visa_obstacle())),
            pick_up: offer(facts.pick_up_obstacle()),
            sale: sale(facts),
            languages: facts.languages.clone(),
            turn,
        },
    }
}

fn sale(facts: &Facts) -> Option<Offer> {
    facts.sells().then(|| offer(facts.sale_obstacle()))
}

fn offer(obstacle: Option<Obstacle>) -> Offer {
    obstacle.map_or(Offer::Available, |obstacle| Offer::NotNow(not_now(obstacle)))
}

fn reference(stage: &stage::Reference, facts: &Facts) -> Scene {
    let table = facts.e_visas();
    let way = match stage.way {
        stage::Way::Scanned => ReferenceWay::Scanned,
        stage::Way::Typed => ReferenceWay::Typed,
    };
    let scanner = match facts.scanner {
        Scanner::Works => ScannerScene::Reads,
        Scanner::Missing => ScannerScene::Missing,
    };
    Scene::Reference {
        way,
        text: stage.text.reveal().clone(),
        prefix: table.map(|table| table.reference_prefix.clone()).unwrap_or_default(),
        length: table.map_or(0, |table| table.reference_length),
        ready: if table.is_some_and(|table| stage.is_whole(table)) { Ready::Yes } else { Ready::No },
        wrong: stage.wrong.map(code),
        scanner,
    }
}

const fn code(wrong: stage::WrongCode) -> CodeScene {
    match wrong {
        stage::WrongCode::Other(Other::BoardingPass) => CodeScene::BoardingPass,
        stage::WrongCode::Other(Other::Goods) => CodeScene::Goods,
        stage::WrongCode::Other(Other::Payment) => CodeScene::Payment,
        stage::WrongCode::Other(Other::Site) => CodeScene::Site,
        stage::WrongCode::Other(Other::OurPaper) => CodeScene::OurPaper,
        stage::WrongCode::Other(Other::PortalWithout) => CodeScene::PortalWithout,
        stage::WrongCode::Other(Other::Unknown) => CodeScene::Unknown,
        stage::WrongCode::Unread => CodeScene::Unread,
        stage::WrongCode::Mistyped => CodeScene::Mistyped,
    }
}

fn collecting(stage: &stage::Collecting, session: &Session, facts: &Facts) -> Scene {
    let copy = session.open.as_ref().map(|open| open.state.papers.of(PaperKind::EVisa));
    let copy = match copy {
        Some(Printing::Intended { copy, .. } | Printing::Ended { copy, .. }) => copy,
        Some(Printing::Never) | None => Copy::Original,
    };
    let again = if facts.can_print() && session.evisa.is_some() { Ready::Yes } else { Ready::No };
    Scene::Collecting { paper: paper(stage.paper), copy, claim: claim(session), again }
}

const fn not_now(obstacle: Obstacle) -> NotNow {
    match obstacle {
        Obstacle::Reader => NotNow::Reader,
        Obstacle::CardTerminal => NotNow::CardTerminal,
        Obstacle::Printer => NotNow::Printer,
        Obstacle::Paper | Obstacle::PaperLow => NotNow::Paper,
        Obstacle::Offline => NotNow::Offline,
        Obstacle::Resolving => NotNow::Resolving,
        Obstacle::Records | Obstacle::Clock | Obstacle::Frozen | Obstacle::Serviced | Obstacle::AfterHours(_) => {
            NotNow::Records
        }
    }
}

const fn place(place: stage::Place) -> DocumentScene {
    match place {
        stage::Place::Awaited => DocumentScene::Waiting,
        stage::Place::Reading { .. } => DocumentScene::Reading,
        stage::Place::Again(why) => DocumentScene::Again(again(why)),
    }
}

const fn again(why: Again) -> snapshot::Again {
    match why {
        Again::Incomplete => snapshot::Again::Incomplete,
        Again::Corrupted => snapshot::Again::Corrupted,
        Again::NotADocument => snapshot::Again::NotADocument,
        Again::IdentityCard => snapshot::Again::IdentityCard,
        Again::Visa => snapshot::Again::Visa,
        Again::OtherDocument => snapshot::Again::OtherDocument,
        Again::TwoDocuments => snapshot::Again::TwoDocuments,
        Again::ReaderLost => snapshot::Again::ReaderLost,
        Again::ResidenceFirst => snapshot::Again::ResidenceFirst,
        Again::Listed => snapshot::Again::Listed,
    }
}

fn residence(second: &stage::Second, facts: &Facts) -> Scene {
    let table = facts.rules.as_ref().and_then(|rules| rules.residence.as_ref());
    let state = match second {
        stage::Second::Awaited => ResidenceScene::Waiting,
        stage::Second::Reading { .. } => ResidenceScene::Reading,
        stage::Second::Unread(why) => ResidenceScene::Again(again(*why)),
        stage::Second::Refused(why) => ResidenceScene::Refused(*why),
        stage::Second::SamePassport => ResidenceScene::SamePassport,
        stage::Second::AnotherPassport => ResidenceScene::AnotherPassport,
        stage::Second::Unsure(_) => ResidenceScene::Unsure,
    };
    Scene::Residence { state, states: table.map(|table| table.states.iter().copied().collect()).unwrap_or_default() }
}

fn review(session: &Session) -> Scene {
    let Some(reading) = &session.reading else {
        return Scene::Document { state: DocumentScene::Waiting, traveller: party::number(session) };
    };
    let document = &reading.document;
    let birth: PartialDate = *document.birth.reveal();
    Scene::Review {
        surname: document.surname.reveal().clone(),
        given_names: document.given_names.reveal().clone(),
        number: document.number.reveal().clone(),
        nationality: document.nationality,
        sex: document.sex,
        birth,
        expiry: document.expiry,
        repairs: reading.repairs.clone(),
        names_truncated: document.names_truncated,
        typed: document.typed.iter().map(|correction| correction.item).collect(),
    }
}

fn wrong_line(session: &Session) -> Scene {
    let Some(reading) = &session.reading else {
        return Scene::Document { state: DocumentScene::Waiting, traveller: party::number(session) };
    };
    let document = &reading.document;
    Scene::WrongLine {
        nationality: document.nationality,
        issuing_state: document.issuing_state,
        sex: document.sex,
        birth: *document.birth.reveal(),
        expiry: document.expiry,
    }
}

fn typing(stage: &stage::Typing, session: &Session) -> Scene {
    Scene::Typing {
        item: stage.item,
        text: stage.text().to_owned(),
        read: stage.read(session).map(str::to_owned),
        ready: if stage.is_whole() { Ready::Yes } else { Ready::No },
        wrong: stage.wrong,
        task: match stage.task {
            stage::Task::Correct => TypingScene::Correcting,
            stage::Task::Whole { .. } => TypingScene::Whole,
        },
    }
}

const fn pay(phase: &stage::Phase) -> PayScene {
    match phase {
        stage::Phase::AtTerminal(progress) => match progress {
            CardProgress::Card => PayScene::Card,
            CardProgress::Pin => PayScene::Pin,
            CardProgress::WrongPin => PayScene::WrongPin,
            CardProgress::Bank => PayScene::Bank,
            CardProgress::RemoveCard => PayScene::RemoveCard,
            CardProgress::Undoing => PayScene::Undoing,
            CardProgress::Wait => PayScene::Starting,
        },
        stage::Phase::Cancelling => PayScene::Cancelling,
        stage::Phase::Issuing { .. } => PayScene::Issuing,
        stage::Phase::Settling { .. } => PayScene::Settling,
        stage::Phase::Undoing { .. } => PayScene::Undoing,
    }
}

/// What was answered for an officer's case.
fn answered(session: &Session) -> Option<Answered> {
    session.case?;
    Some(Answered { purpose: session.purpose?, declaration: session.declaration? })
}

fn queue(stage: &stage::Queueing, facts: &Facts) -> Scene {
    Scene::Queue {
        reason: stage.reason,
        number: stage.case.number,
        before: stage.case.before,
        usual_minutes: stage.case.usual_minutes,
        waited_minutes: u32::try_from(facts.now.since(stage.since).as_secs() / 60).unwrap_or(u32::MAX),
        heard: match stage.heard {
            stage::Heard::Yes => Heard::Yes,
            stage::Heard::No => Heard::No,
        },
    }
}

fn claim(session: &Session) -> ClaimNumber {
    let nobody = || ClaimNumber::of(TransactionId(session.id.0));
    session.open.as_ref().map_or_else(nobody, |open| open.claim)
}

const fn paper(state: stage::PaperState) -> PaperScene {
    match state {
        stage::PaperState::ToCome => PaperScene::ToCome,
        stage::PaperState::Printing(_) => PaperScene::Printing,
        stage::PaperState::Printed => PaperScene::Printed,
        stage::PaperState::Missing => PaperScene::Missing,
        stage::PaperState::Doubtful => PaperScene::Doubtful,
    }
}

/// Where one of the two papers of a visa is.
fn sheet(sheets: &[stage::Sheet], kind: PaperKind) -> PaperScene {
    let sheet = sheets.iter().find(|sheet| sheet.kind == kind);
    sheet.map_or(PaperScene::Missing, |sheet| paper(sheet.state))
}

/// The issued visa of one who travels alone, or of the only one of a party.
fn issued<'a>(sheets: &[stage::Sheet], session: &'a Session) -> Option<&'a journey::IssuedPapers> {
    sheets.first().and_then(|sheet| session.papers_of(sheet.transaction))
}

fn handing(sheets: &[stage::Sheet], session: &Session) -> Scene {
    if let Some(papers) = party::papers(session, sheets) {
        return Scene::PartyPrinting(papers);
    }
    match issued(sheets, session) {
        Some(papers) => Scene::Printing {
            visa: sheet(sheets, PaperKind::Visa),
            receipt: sheet(sheets, PaperKind::Receipt),
            amount: total(&papers.visa.fees),
            valid_until: papers.visa.terms.valid_until,
        },
        None => Scene::Closed(Closed::Starting),
    }
}

fn taking(sheets: &[stage::Sheet], session: &Session) -> Scene {
    if let Some(papers) = party::papers(session, sheets) {
        return Scene::PartyTake(papers);
    }
    match issued(sheets, session) {
        Some(papers) => Scene::Take {
            visa: PaperScene::Printed,
            receipt: PaperScene::Printed,
            amount: total(&papers.visa.fees),
            valid_until: papers.visa.terms.valid_until,
        },
        None => Scene::Farewell,
    }
}

fn unprinted(sheets: &[stage::Sheet], session: &Session) -> Scene {
    if let Some(papers) = party::papers(session, sheets) {
        return Scene::PartyNoPaper(papers);
    }
    let open = sheets.first().and_then(|sheet| session.opens().find(|open| open.id == sheet.transaction));
    let claim = open.map_or_else(|| claim(session), |open| open.claim);
    let money = open.and_then(|open| open.state.payment()).map(|payment| payment.amount);
    let papers = issued(sheets, session);
    let amount = papers.map(|papers| total(&papers.visa.fees)).or(money);
    let Some(amount) = amount else {
        let business = snapshot::Business::Visa;
        return Scene::Unfinished { state: UnfinishedScene::PaperOwed, claim, amount: None, business };
    };
    Scene::NoPaper {
        amount,
        claim,
        link: papers.map_or_else(|| claim.to_string(), |papers| papers.receipt_link.clone()),
        visa: sheet(sheets, PaperKind::Visa),
        receipt: sheet(sheets, PaperKind::Receipt),
    }
}

fn total(fees: &domain::visa::Fees) -> domain::Money {
    fees.total().unwrap_or(fees.duty)
}

fn unfinished(stage: &stage::Unfinished, session: &Session) -> Scene {
    let reached = session.open.as_ref().map(|open| &open.state.stage);
    let is_evisa = matches!(reached, Some(domain::books::Stage::PickUpFound { .. }));
    let (found, amount) = match stage.found {
        stage::Found::Resolving => (UnfinishedScene::Resolving, None),
        stage::Found::NothingTaken => (UnfinishedScene::NothingTaken, None),
        stage::Found::Printable if is_evisa => (UnfinishedScene::EVisaPrintable, None),
        stage::Found::PaperOwed if is_evisa => (UnfinishedScene::EVisaOwed, None),
        stage::Found::Printable => (UnfinishedScene::Printable, None),
        stage::Found::PaperOwed => (UnfinishedScene::PaperOwed, None),
        stage::Found::GivenBack(amount) => (UnfinishedScene::GivenBack, Some(amount)),
        stage::Found::MoneyOwed(amount) => (UnfinishedScene::MoneyOwed, Some(amount)),
    };
    let business = payment::business(session);
    Scene::Unfinished { state: found, claim: stage.claim, amount, business }
}
